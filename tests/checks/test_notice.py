"""Notice given in time."""

from datetime import date

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import found, held_to, with_phase, worked_example

from migdocs.checks.rules import check
from migdocs.domain.migration import Action, Migration, Notice, ThirdParty

EXAMPLE = worked_example()
COLUMNS = {"notified_on": "L", "extract_request": "O", "off_date": "N"}
LATER = date(2026, 9, 14)


def third_party(service: str, **facts: object) -> Migration:
    """The worked example with one third party."""
    row = ThirdParty(service, places=places("Third parties", 2, COLUMNS))
    return with_rows(EXAMPLE, third_parties=(row._replace(**facts),))  # type: ignore[arg-type]


def action(id_: str, **facts: object) -> Migration:
    """The worked example with one action."""
    row = Action(id_, places=places("Actions", 2, {"due": "F", "done": "G"}))
    return with_rows(EXAMPLE, actions=(row._replace(**facts),))  # type: ignore[arg-type]


TWO_WEEKS = Notice(2, "w")
OFF = date(2026, 9, 16)

FIRES = [
    Fires("an extract that was not asked for", action("A-009"), "L01", "extract-not-requested", "warning", "G2",
          date(2026, 6, 23)),
    Fires("a blank cell of the source system", third_party("Vision"), "L01", "extract-not-requested", "warning", "O2",
          date(2026, 6, 23)),
    Fires("an extract asked for late", third_party("Vision data extract", extract_request=date(2026, 6, 23)), "L01",
          "extract-requested-late", "warning", "O2", date(2026, 6, 23)),
    Fires("DocMan told four working days before FDP", third_party("DocMan", notified_on=date(2026, 9, 11)), "L06",
          "document-supplier-told-late", "warning", "L2", LATER),
    Fires("EPS not told by its deadline", third_party("EPS"), "L07", "eps-told-late", "warning", "L2",
          date(2026, 8, 15)),
    Fires("EPS told a day late", third_party("Electronic Prescription Service", notified_on=date(2026, 8, 15)), "L07",
          "eps-told-late", "warning", "L2", date(2026, 8, 15)),
    Fires("PCSE told 13 days before the links go off", third_party(
        "GP Links", supplier="PCSE", off_date=date(2026, 9, 15), notified_on=date(2026, 9, 2)), "L09", "pcse-told-late",
        "warning", "L2", LATER),
    Fires("PCSE told late by its action", action("A-307", done=date(2026, 9, 2)), "L09", "pcse-told-late", "warning",
          "G2",
          LATER),
    Fires("a kiosk told late", third_party("Arrivals kiosk", notice=TWO_WEEKS, off_date=OFF,
                                           notified_on=date(2026, 9, 3)), "L08", "third-party-told-late", "warning",
                                           "L2",
          LATER),
    Fires("a kiosk not told in time", third_party("Arrivals kiosk", notice=TWO_WEEKS, off_date=OFF), "L08",
          "third-party-told-late", "warning", "L2", LATER),
    Fires("a kiosk that went off and was never told", third_party("Arrivals kiosk", notice=TWO_WEEKS, off_date=OFF),
          "L08", "third-party-told-late", "error", "L2", date(2026, 9, 17)),
    Fires("a planning meeting held late", action("A-501", done=date(2026, 8, 21)), "L13", "planning-meeting-late",
          "warning", "G2", date(2026, 8, 21)),
]
QUIET = [
    Quiet("the deadline itself", action("A-009"), "L01", "extract-not-requested", date(2026, 6, 22)),
    Quiet("a tracker that does not record it", EXAMPLE, "L01", "extract-not-requested", date(2026, 6, 23)),
    Quiet("another product of the same supplier, while the request is recorded", with_rows(EXAMPLE, third_parties=(
        *third_party("Vision data extract", extract_request=date(2026, 6, 22)).third_parties,
        *third_party("Vision app").third_parties)), "L01", "extract-not-requested", date(2026, 6, 23)),
    Quiet("five weeks to the day", third_party("Vision", extract_request=date(2026, 6, 22)), "L01",
          "extract-requested-late", LATER),
    Quiet("the request of another product", third_party("DocMan", extract_request=date(2026, 7, 20)), "L01",
          "extract-requested-late", LATER),
    Quiet("DocMan told five working days before FDP", third_party("DocMan", notified_on=date(2026, 9, 10)), "L06",
          "document-supplier-told-late", LATER),
    Quiet("EPS told on its last day", third_party("EPS", notified_on=date(2026, 8, 14)), "L07", "eps-told-late", LATER),
    Quiet("a word that only contains the letters", third_party("Steps diary"), "L07", "eps-told-late", LATER),
    Quiet("PCSE told two weeks before the registration links go off, though pathology goes off earlier", with_rows(
        EXAMPLE, third_parties=(
            *third_party("GP Links", supplier="PCSE", off_date=OFF, notified_on=date(2026, 9, 2)).third_parties,
            *third_party("Pathology links", off_date=date(2026, 9, 15)).third_parties)), "L09", "pcse-told-late",
            LATER),
    Quiet("a kiosk told in time", third_party("Arrivals kiosk", notice=TWO_WEEKS, off_date=OFF,
                                              notified_on=date(2026, 9, 2)), "L08", "third-party-told-late", LATER),
    Quiet("a kiosk that confirmed", third_party("Arrivals kiosk", notice=TWO_WEEKS, off_date=OFF,
                                                confirmed_on=date(2026, 9, 10)), "L08", "third-party-told-late", LATER),
    Quiet("a kiosk that asks for no notice", third_party("Arrivals kiosk", off_date=OFF), "L08",
          "third-party-told-late",
          LATER),
    Quiet("a fault already told as EPS's", third_party("EPS", notice=Notice(5, "w"), off_date=date(2026, 9, 17)), "L08",
          "third-party-told-late", LATER),
    Quiet("a planning meeting in time", action("A-501", due=date(2026, 8, 20)), "L13", "planning-meeting-late"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_notice_given_late_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_notice_given_in_time_is_not(case: Quiet) -> None:
    assert_quiet(case)


def test_a_late_request_for_an_extract_that_has_been_taken_is_information() -> None:
    taken = with_phase(third_party("Vision", extract_request=date(2026, 6, 23)), "idp", actual_start=date(2026, 7, 27),
                       actual_end=date(2026, 7, 27))

    assert found(check(taken, held_to(LATER)), "L01") == [("information", "O2", "extract-requested-late")]


def test_when_idp_slips_the_request_is_in_time_after_all() -> None:
    slipped = with_phase(third_party("Vision", extract_request=date(2026, 6, 23)), "idp",
                         actual_start=date(2026, 7, 28))

    assert found(check(slipped, held_to(LATER)), "L01") == []


def test_a_request_that_is_missing_is_told_with_its_deadline() -> None:
    (finding,) = [finding for finding in check(action("A-009"), held_to(date(2026, 6, 24))) if finding.rule == "L01"]

    assert finding.message.startswith("The data extract should have been asked for by Monday 22 June 2026, and")
