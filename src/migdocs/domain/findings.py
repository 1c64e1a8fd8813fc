"""What is wrong in the user's data: collected, never raised, each with its place."""

from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from migdocs.domain.document_place import DocumentPlace


class Severity(Enum):
    """How much a finding matters: an error cannot go into a document, a warning wants a person's eye."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}


class Place(NamedTuple):
    """A cell of a tracker, and the words that stand beside it: its row's label and its column's heading."""

    sheet: str
    cell: str = ""
    label: str = ""
    heading: str = ""

    def __str__(self) -> str:
        return f"{self.sheet} {self.cell}".strip()


class Finding(NamedTuple):
    """One thing that a person should look at.

    `code` is stable kebab-case; `rule` is the catalogue's id of the rule ("D07"), empty where no rule stands behind
    it; `shown` is the cell's value as the person sees it; `hint` says what to do next.
    """

    code: str
    severity: Severity
    message: str
    place: "Place | DocumentPlace | None" = None
    hint: str = ""
    rule: str = ""
    shown: str = ""


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The severity that matters most, or None where nothing was found."""
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank, default=None)


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings ordered by severity; within one severity they keep the order in which they were found."""
    return tuple(sorted(findings, key=lambda finding: finding.severity.rank))


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, every severity named."""
    tally = Counter(finding.severity for finding in findings)
    return {severity: tally[severity] for severity in Severity}
