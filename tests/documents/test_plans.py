"""Plans that are not the usual ones: what their documents say must be possible, safe and the same throughout."""

import re
from datetime import date, time, timedelta
from typing import Any

import pytest
from tests.documents.made import document, kind_of, lines_of, template, values_of
from tests.workbooks import TODAY

from migdocs import reference
from migdocs.documents.values import practice_values
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Action, Contact, Migration, PhaseDates, Places, Practice, Risk

FRIDAY, SATURDAY, SUNDAY = date(2026, 10, 16), date(2026, 10, 17), date(2026, 10, 18)
MONDAY = date(2026, 10, 19)
BEFORE_EASTER, AFTER_EASTER = date(2027, 3, 25), date(2027, 3, 30)


def plan(fdp: date | None, go_live: date | None, **more: Any) -> Migration:
    """A plan with the two dates around cut-over."""
    return Migration(Practice(name="Example Surgery", log_off_time=time(18)), **more, phases=(
        PhaseDates("fdp", planned_start=fdp), PhaseDates("go_live", planned_start=go_live)))


def values(migration: Migration, kind: str = "kick-off-pack", findings: tuple[Finding, ...] = ()) -> dict[str, Any]:
    shared = practice_values(migration, reference.standards(TODAY), findings, reference.starters())
    return shared.for_document(kind_of(kind), draft=True)


def text(migration: Migration, kind: str, findings: tuple[Finding, ...] = ()) -> str:
    """The words of one document."""
    return "\n".join(lines_of(template(kind).fill(values(migration, kind, findings), missing="To be confirmed",
                                                  on=TODAY)))


@pytest.mark.parametrize(("fdp", "go_live", "first", "last"), [
    (date(2026, 9, 17), date(2026, 9, 23), date(2026, 9, 21), date(2026, 9, 22)),
    (FRIDAY, MONDAY, SATURDAY, SUNDAY),
    (BEFORE_EASTER, AFTER_EASTER, date(2027, 3, 26), date(2027, 3, 29)),
    (FRIDAY, SUNDAY, SATURDAY, SATURDAY),
    (FRIDAY, SATURDAY, None, None),
], ids=("midweek", "over a weekend", "over Easter", "Go Live on a Sunday", "no day between"))
def test_loaded_data_are_checked_after_fdp_and_before_go_live(
        fdp: date, go_live: date, first: date | None, last: date | None) -> None:
    dates = values(plan(fdp, go_live))["dates"]
    assert (dates["dmd_from"], dates["dmd_by"], dates["go_no_go_by"]) == (first, last, last)


def test_no_gap_between_fdp_and_go_live_is_too_short_for_a_possible_date() -> None:
    for gap in range(1, 12):
        for start in range(14):
            fdp = BEFORE_EASTER + timedelta(days=start - 7)
            dates = values(plan(fdp, fdp + timedelta(days=gap)))["dates"]
            for name in ("dmd_from", "dmd_by", "go_no_go_by"):
                assert (dates[name] is None) == (gap == 1)
                assert gap == 1 or fdp < dates[name] < fdp + timedelta(days=gap)


def test_a_weekend_on_which_data_are_loaded_is_no_closed_time() -> None:
    rows = {row["day"]: row for row in values(plan(FRIDAY, MONDAY))["schedule"] if row["when"].startswith("Cut-over")}
    assert [rows[day]["when"] for day in (SATURDAY, SUNDAY)] == ["Cut-over day 1", "Cut-over day 2"]
    assert "the data are loaded and checked" in rows[SATURDAY]["tasks"][0]


def test_a_plan_that_leaves_no_day_for_the_checks_says_so() -> None:
    said = "leaves no day between FDP and Go Live"
    assert text(plan(FRIDAY, SATURDAY), "cut-over-plan").count(said) == 3
    assert said in text(plan(FRIDAY, SATURDAY), "kick-off-pack")
    assert said not in text(plan(FRIDAY, SUNDAY), "cut-over-plan")


# ----- what patients are told

def test_patients_are_told_one_span_of_days_and_one_date_for_repeats() -> None:
    told = [*lines_of(document("good-tracker", "cut-over-plan")), *lines_of(document("good-tracker", "kick-off-pack"))]
    assert sum("Friday 18 to Tuesday 22 September 2026" in line for line in told) >= 3
    assert not [line for line in told if "cannot register" in line and "25 September" in line]
    repeats = [line for line in told if re.search(r"order (your )?repeat", line, re.IGNORECASE) and "by " in line]
    assert len(repeats) >= 4
    assert not [line for line in repeats if "11 September" not in line]


def test_urgent_days_begin_after_fdp_even_where_cut_over_begins_on_it() -> None:
    assert values(plan(FRIDAY, MONDAY))["change_span"] == "Saturday 17 to Sunday 18 October 2026"


# ----- dates that agree

def test_repeat_dispensing_is_issued_again_from_the_same_day_everywhere() -> None:
    tree = values_of("good-tracker", "cut-over-plan")
    from_deadlines = next(row["due"] for row in tree["deadlines"] if "repeat dispensing (eRD) again" in row["what"])
    from_schedule = [row["day"] for row in tree["schedule"] for task in row["tasks"]
                     if "repeat dispensing" in task and "again" in task]
    assert from_schedule == [from_deadlines] == [date(2026, 9, 24)]


def test_everything_is_entered_by_the_end_of_post_go_live_and_no_other_day() -> None:
    tree = values_of("good-tracker", "cut-over-plan")
    days = {row["day"] for row in tree["schedule"] for task in row["tasks"]
            if "Re-entry is finished" in task or "scanning" in task or "Everything is entered" in task}
    assert days == {tree["post_go_live"]["end"]}


def test_notice_to_the_prescription_service_has_one_date() -> None:
    tree = values_of("good-tracker")
    days = {row["due"] for row in tree["deadlines"] if "EPS" in row["what"] and "notice" in row["what"]}
    days |= {row["notify_by"] for row in tree["third_parties"] if "Electronic Prescription" in row["service"]}
    days |= {row["due"] for week in tree["weeks"] for row in week["deadlines"]
             if "EPS" in row["what"] and "notice" in row["what"]}
    assert days == {date(2026, 8, 14)}


def test_the_length_of_the_migration_is_the_one_of_the_check() -> None:
    assert values_of("good-tracker")["total"]["weeks"] == 15.6


# ----- what must not stand in a document

def test_a_number_that_may_be_a_patients_is_in_no_document() -> None:
    found = (Finding("patient-number", Severity.WARNING, "This cell holds a ten-digit number.", rule="S10"),)
    holds = plan(FRIDAY, MONDAY, risks=(Risk("R-1", "Record 943 476 5919 is locked; so is 9434765919."),))
    told = text(holds, "kick-off-pack", found)
    assert "943 476 5919" not in told
    assert "9434765919" not in told
    assert "Record [number removed] is locked; so is [number removed]." in told
    assert "No patient is named or numbered" not in told
    assert "must be removed there before this pack is shared" in told
    assert "No patient is named or numbered" in text(plan(FRIDAY, MONDAY), "kick-off-pack")


def test_phone_numbers_and_other_numbers_stay() -> None:
    holds = plan(FRIDAY, MONDAY, contacts=(Contact("lead_gp", "Dr Sam Example", phone="9434765919"),),
                 risks=(Risk("R-1", "Order 943 476 5918"),))
    told = text(holds, "kick-off-pack")
    assert "943 476 5918" in told
    assert values(holds)["lead_gp"]["phone"].replace(" ", "") == "9434765919"


@pytest.mark.parametrize("kind", ["kick-off-pack", "cut-over-plan", "go-live-data", "end-of-migration"])
def test_a_date_that_cannot_be_right_is_still_to_be_confirmed(kind: str) -> None:
    told = text(plan(date(2026, 9, 17), date(2062, 9, 23)), kind)
    assert "2062" not in told
    assert "To be confirmed" in told


def test_a_point_to_confirm_names_the_cell_of_the_missing_fact() -> None:
    places = Places(Place("Actions", "A12"), {"due": Place("Actions", "F12")})
    action = Action("A-1", "kick_off", "Book the room", "practice_manager", places=places)
    points = values(plan(FRIDAY, MONDAY, actions=(action,)))["points_to_confirm"]
    assert [point["where"] for point in points if "A-1" in point["what"]] == ["Actions F12"]


@pytest.mark.parametrize("kind", ["kick-off-pack", "cut-over-plan"])
def test_sentences_without_dates_can_be_read(kind: str) -> None:
    told = text(plan(None, None), kind)
    for words in ("To be confirmed: To be confirmed", "midday on To be confirmed", "To be confirmed weeks",
                  "From To be confirmed"):
        assert words not in told, [line for line in told.splitlines() if words in line]
