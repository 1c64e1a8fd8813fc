"""What must hold once the practice is live."""

from datetime import date

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import with_phase, with_practice, worked_example

from migdocs.domain.migration import Migration, Status, ThirdParty

EXAMPLE = worked_example()
LINK = ThirdParty("GP Links", off_date=date(2026, 9, 15), places=places("Third parties", 2, {"on_date": "R"}))


def access(until: date, **facts: object) -> Migration:
    """The worked example with access to the old system until that day."""
    return with_practice(EXAMPLE, old_access_end=until, **facts)


def link(**facts: object) -> Migration:
    """The worked example with one link that goes off on 15 September 2026."""
    return with_rows(EXAMPLE, third_parties=(LINK._replace(**facts),))  # type: ignore[arg-type]


FIRES = [
    Fires("44 days", access(date(2026, 11, 6)), "A01", "old-access-ends-early", "warning", "B13"),
    Fires("45 days", access(date(2026, 11, 7)), "A02", "old-access-below-current-figure", "information", "B13"),
    Fires("91 days without a word", access(date(2026, 12, 23)), "A03", "extension-not-agreed", "warning", "B14"),
    Fires("a link back on the day before Go Live", link(on_date=date(2026, 9, 22)), "A04", "back-on-before-go-live",
          "warning", "R2"),
    Fires("a link not back six working days after", link(), "A04", "not-back-on", "warning", "R2", date(2026, 10, 1)),
    Fires("re-entry on the day the access ends", access(date(2026, 10, 2)), "A05", "re-entry-after-old-access",
          "warning",
          "C15"),
    Fires("a contract that ends before the access", access(date(2026, 11, 7), decommission_date=date(2026, 11, 6)),
          "A08",
          "contract-ends-before-access", "warning", "B15"),
]
QUIET = [
    Quiet("45 days", access(date(2026, 11, 7)), "A01", "old-access-ends-early"),
    Quiet("no date yet", EXAMPLE, "A01", "old-access-ends-early"),
    Quiet("90 days", access(date(2026, 12, 22)), "A02", "old-access-below-current-figure"),
    Quiet("90 days need nobody's word", access(date(2026, 12, 22)), "A03", "extension-not-agreed"),
    Quiet("91 days, agreed", access(date(2026, 12, 23), extension_agreed_by="H Rowan"), "A03", "extension-not-agreed"),
    Quiet("a link back on at Go Live", link(on_date=date(2026, 9, 23)), "A04", "back-on-before-go-live"),
    Quiet("something that only comes on", link(off_date=None, on_date=date(2026, 9, 1)), "A04",
          "back-on-before-go-live"),
    Quiet("a link not back five working days after", link(), "A04", "not-back-on", date(2026, 9, 30)),
    Quiet("the old system, which stays off", link(service="Vision (source system)"), "A04", "not-back-on",
          date(2026, 10, 1)),
    Quiet("access that has ended", access(date(2026, 11, 7)), "A02", "old-access-below-current-figure",
          date(2026, 11, 8)),
    Quiet("a link back on", link(on_date=date(2026, 9, 24)), "A04", "not-back-on", date(2026, 10, 1)),
    Quiet("a migration that has ended", with_phase(link(), "end_of_migration", status=Status.COMPLETE), "A04",
          "not-back-on", date(2026, 12, 1)),
    Quiet("re-entry the day before the access ends", access(date(2026, 10, 3)), "A05", "re-entry-after-old-access"),
    Quiet("a contract that ends with the access", access(date(2026, 11, 7), decommission_date=date(2026, 11, 7)), "A08",
          "contract-ends-before-access"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: f"{case.words} {case.code}")
def test_what_ends_too_early_or_comes_too_late_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: f"{case.words} {case.code}")
def test_what_is_in_time_is_not(case: Quiet) -> None:
    assert_quiet(case)
