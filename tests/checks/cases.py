"""How the rules' tests tell a case: a migration, the rule, and what it finds or that it finds nothing."""

from datetime import date
from typing import NamedTuple

from tests.checks.worked_example import held_to, places, worked_example

from migdocs.checks.rules import check
from migdocs.domain.findings import Finding, Place
from migdocs.domain.migration import Migration, Oddity, OddityKind
from migdocs.domain.standards import Standards


class Fires(NamedTuple):
    """A case in which a rule finds something: its severity and cell."""

    words: str
    migration: Migration
    rule: str
    code: str
    severity: str
    cell: str
    today: date | None = None


class Quiet(NamedTuple):
    """A case in which a rule finds nothing, though it is a near miss."""

    words: str
    migration: Migration
    rule: str
    code: str
    today: date | None = None


def standards_of(case: Fires | Quiet) -> Standards:
    """The yardsticks on the case's day."""
    return held_to(case.today) if case.today else held_to()


def findings_of(case: Fires | Quiet) -> list[Finding]:
    """What the case's rule finds."""
    return [finding for finding in check(case.migration, standards_of(case))
            if (finding.rule, finding.code) == (case.rule, case.code)]


def assert_fires(case: Fires) -> Finding:
    """The rule finds just that, at that cell, says what to do, and the message is a sentence."""
    found = findings_of(case)
    told = [(finding.severity.value, getattr(finding.place, "cell", "")) for finding in found]
    assert told == [(case.severity, case.cell)], case.words
    assert found[0].message.endswith(".") and found[0].hint.endswith((".", "?")), found[0]
    return found[0]


def assert_quiet(case: Quiet) -> None:
    """The rule finds nothing."""
    assert findings_of(case) == [], case.words


def with_rows(migration: Migration, **sheets: tuple[object, ...]) -> Migration:
    """The same migration with the rows of other sheets: with_rows(example, actions=(Action(...),))."""
    return migration._replace(**sheets)  # type: ignore[arg-type]


def with_oddity(kind: OddityKind, sheet: str = "Phases", shown: str = "", read_as: str = "",
                suggestion: str = "") -> Migration:
    """The worked example with one odd cell, B5 of that sheet."""
    oddity = Oddity(kind, Place(sheet, "B5"), shown, read_as, suggestion)
    return with_rows(worked_example(), oddities=(oddity,))


__all__ = ["Fires", "Quiet", "assert_fires", "assert_quiet", "findings_of", "places", "with_oddity", "with_rows"]
