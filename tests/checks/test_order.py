"""The order of the phases, and the gaps between them."""

from datetime import date

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import found, held_to, moved, with_phase, with_practice, worked_example

from migdocs.checks.rules import check
from migdocs.domain.findings import Finding
from migdocs.domain.migration import Migration, SignOff, Status

EXAMPLE = worked_example()
F2 = SignOff("f2 ", "IDP data quality", due=date(2026, 9, 21),
             places=places("Sign-offs", 3, {"due": "D", "returned_on": "G"}))


def plan(phase: str, *days: tuple[int, int], base: Migration = EXAMPLE) -> Migration:
    """The worked example with one phase planned for (day, month) or from one to the other, in 2026."""
    dates = [date(2026, month, day) for day, month in days]
    return moved(base, phase, dates[0], dates[-1])


def over(migration: Migration, phase: str) -> Migration:
    """The same migration with that phase complete as it was planned."""
    row = migration.phase(phase)
    assert row
    return with_phase(migration, phase, status=Status.COMPLETE, actual_start=row.planned_start,
                      actual_end=row.planned_end)


PROCUREMENT_OVER = over(with_phase(EXAMPLE, "go_live", planned_start=None, planned_end=None), "procurement")
ACCESS_TO_10_NOVEMBER = with_practice(EXAMPLE, old_access_end=date(2026, 11, 10))

FIRES = [
    Fires("the order before the money", plan("procurement", (11, 6), (19, 6)), "O01", "ordered-before-funded",
          "warning",
          "B3"),
    Fires("a kick-off before the order", plan("kick_off", (12, 6)), "O02", "kick-off-before-order", "warning", "B4"),
    Fires("a kick-off before the order is accepted", plan("kick_off", (18, 6)), "O02", "kick-off-before-order",
          "warning",
          "B4"),
    Fires("no Go Live date once ordered", PROCUREMENT_OVER, "O03", "go-live-not-agreed", "warning", "B14"),
    Fires("two Go Live dates", with_practice(EXAMPLE, agreed_go_live=date(2026, 9, 24)), "O03", "go-live-dates-differ",
          "warning", "B11"),
    Fires("a survey the day before the kick-off", plan("technical_survey", (22, 6)), "O04", "survey-before-kick-off",
          "warning", "B5"),
    Fires("a survey six working days after the kick-off", plan("technical_survey", (1, 7)), "O04",
          "survey-long-after-kick-off", "warning", "B5"),
    Fires("a survey on the day of Go Live", plan("technical_survey", (23, 9)), "O05", "survey-not-before-go-live",
          "error",
          "B5"),
    Fires("a survey on the day of IDP", plan("technical_survey", (27, 7)), "O05", "survey-not-before-idp", "warning",
          "B5"),
    Fires("tasks that start before the kick-off", plan("pre_migration", (22, 6), (3, 7)), "O06",
          "pre-migration-before-kick-off", "warning", "B6"),
    Fires("tasks that end on the day of IDP", plan("pre_migration", (14, 7), (27, 7)), "O06",
          "pre-migration-not-before-idp", "warning", "C6"),
    Fires("checking before IDP", plan("data_checking", (24, 7), (11, 8)), "O07", "checking-before-idp", "error", "B8"),
    Fires("a recheck before checking", plan("data_recheck", (28, 7), (31, 7)), "O08", "recheck-before-checking",
          "error",
          "B9"),
    Fires("a recheck from the last day of checking", plan("data_recheck", (11, 8), (13, 8)), "O08",
          "recheck-overlaps-checking", "warning", "B9"),
    Fires("a recheck that ends on the day of FDP", plan("data_recheck", (14, 9), (17, 9)), "O09",
          "recheck-not-before-fdp", "error", "C9"),
    Fires("F2 due after FDP", with_rows(EXAMPLE, sign_offs=(F2,)), "O09", "data-signed-after-fdp", "error", "D3"),
    Fires("planning that ends after FDP", plan("cutover_planning", (19, 8), (18, 9)), "O10",
          "planning-not-finished-by-fdp", "warning", "C10"),
    Fires("cut-over before FDP", plan("cutover", (16, 9), (22, 9)), "O11", "cutover-before-fdp", "error", "B13"),
    Fires("two days between FDP and cut-over", plan("cutover", (21, 9), (22, 9)), "O11", "gap-before-cutover",
          "warning",
          "B13"),
    Fires("Go Live before cut-over ends", plan("go_live", (21, 9)), "O12", "go-live-before-cutover-ends", "error",
          "B14"),
    Fires("a day between cut-over and Go Live", plan("go_live", (24, 9)), "O12", "gap-before-go-live", "warning",
          "B14"),
    Fires("Go Live on the day of FDP", plan("go_live", (17, 9)), "O13", "go-live-not-after-fdp", "error", "B14"),
    Fires("Post Go Live before Go Live", plan("post_go_live", (22, 9), (2, 10)), "O14", "post-go-live-before-go-live",
          "error", "B15"),
    Fires("three idle working days", plan("post_go_live", (29, 9), (6, 10)), "O14", "gap-after-go-live", "warning",
          "B15"),
    Fires("the end before re-entry is finished", plan("end_of_migration", (1, 10)), "O15",
          "migration-ends-before-post-go-live", "error", "C16"),
    Fires("the end before the old access ends", ACCESS_TO_10_NOVEMBER, "O16", "migration-ends-before-old-access",
          "warning", "C16"),
    Fires("training after the end", plan("training", (2, 9), (10, 11)), "O17", "training-after-the-end", "warning",
          "C11"),
]
QUIET = [
    Quiet("the order on the day of the money", plan("procurement", (12, 6), (19, 6)), "O01", "ordered-before-funded"),
    Quiet("a kick-off on the day of acceptance", plan("kick_off", (19, 6)), "O02", "kick-off-before-order"),
    Quiet("a provisional date is enough", with_practice(PROCUREMENT_OVER, provisional_go_live=date(2026, 9, 23)), "O03",
          "go-live-not-agreed"),
    Quiet("one Go Live date", with_practice(EXAMPLE, agreed_go_live=date(2026, 9, 23)), "O03", "go-live-dates-differ"),
    Quiet("a survey on the day of the kick-off", plan("technical_survey", (23, 6)), "O04", "survey-before-kick-off"),
    Quiet("a survey five working days later", plan("technical_survey", (30, 6)), "O04", "survey-long-after-kick-off"),
    Quiet("a survey the day before Go Live", plan("technical_survey", (22, 9)), "O05", "survey-not-before-go-live"),
    Quiet("a survey on the day of Go Live is told once", plan("technical_survey", (23, 9)), "O05",
          "survey-not-before-idp"),
    Quiet("tasks from the kick-off", plan("pre_migration", (23, 6), (3, 7)), "O06", "pre-migration-before-kick-off"),
    Quiet("tasks until the day before IDP", plan("pre_migration", (13, 7), (26, 7)), "O06",
          "pre-migration-not-before-idp"),
    Quiet("checking on the day of IDP", plan("data_checking", (27, 7), (11, 8)), "O07", "checking-before-idp"),
    Quiet("a recheck from the first day of checking", plan("data_recheck", (29, 7), (31, 7)), "O08",
          "recheck-before-checking"),
    Quiet("a recheck the day after", plan("data_recheck", (12, 8), (13, 8)), "O08", "recheck-overlaps-checking"),
    Quiet("a recheck before checking is told once", plan("data_recheck", (28, 7), (31, 7)), "O08",
          "recheck-overlaps-checking"),
    Quiet("a recheck until the day before FDP", plan("data_recheck", (14, 9), (16, 9)), "O09",
          "recheck-not-before-fdp"),
    Quiet("F2 returned in time though due late", with_rows(EXAMPLE, sign_offs=(
        F2._replace(returned_on=date(2026, 4, 30)),)), "O09", "data-signed-after-fdp"),
    Quiet("planning until FDP", plan("cutover_planning", (19, 8), (17, 9)), "O10", "planning-not-finished-by-fdp"),
    Quiet("cut-over on the day of FDP", plan("cutover", (17, 9), (22, 9)), "O11", "cutover-before-fdp"),
    Quiet("cut-over on the Monday after a Friday", plan("cutover", (21, 9), (22, 9), base=plan("fdp", (18, 9))), "O11",
          "gap-before-cutover"),
    Quiet("cut-over on the Saturday after a Friday", plan("cutover", (19, 9), (22, 9), base=plan("fdp", (18, 9))),
          "O11",
          "gap-before-cutover"),
    Quiet("cut-over until Go Live", plan("cutover", (18, 9), (23, 9)), "O12", "go-live-before-cutover-ends"),
    Quiet("Go Live on the Monday after a Friday", plan("go_live", (21, 9), base=plan("cutover", (18, 9))), "O12",
          "gap-before-go-live"),
    Quiet("Go Live before FDP is told once", plan("go_live", (16, 9)), "O12", "go-live-before-cutover-ends"),
    Quiet("Go Live the day after FDP", plan("go_live", (18, 9)), "O13", "go-live-not-after-fdp"),
    Quiet("Post Go Live from Go Live", plan("post_go_live", (23, 9), (2, 10)), "O14", "post-go-live-before-go-live"),
    Quiet("two idle working days", plan("post_go_live", (28, 9), (2, 10)), "O14", "gap-after-go-live"),
    Quiet("the end on the last day of re-entry", plan("end_of_migration", (2, 10)), "O15",
          "migration-ends-before-post-go-live"),
    Quiet("the end on the day the access ends", with_practice(EXAMPLE, old_access_end=date(2026, 11, 9)), "O16",
          "migration-ends-before-old-access"),
    Quiet("training until the end", plan("training", (2, 9), (9, 11)), "O17", "training-after-the-end"),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_phases_out_of_order_are_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_near_miss_is_not(case: Quiet) -> None:
    assert_quiet(case)


def of(rule: str, migration: Migration, today: date = date(2026, 12, 1)) -> list[Finding]:
    """What one rule finds once everything is over."""
    return [finding for finding in check(migration, held_to(today)) if finding.rule == rule]


def test_a_warning_about_a_phase_that_is_over_is_information() -> None:
    (finding,) = of("O04", over(plan("technical_survey", (1, 7)), "technical_survey"))

    assert finding.severity.value == "information"


def test_an_error_stays_an_error_though_the_phase_is_over() -> None:
    (finding,) = of("O13", over(plan("go_live", (16, 9)), "go_live"))

    assert finding.severity.value == "error"


def test_a_phase_that_slipped_is_held_against_the_plan_of_the_next() -> None:
    slipped = with_phase(EXAMPLE, "idp", actual_start=date(2026, 7, 30), actual_end=date(2026, 7, 30))
    findings = check(slipped, held_to(date(2026, 7, 30)))

    assert found(findings, "O07") == [("error", "B8", "checking-before-idp")]
    (finding,) = [finding for finding in findings if finding.rule == "O07"]
    assert finding.message == ("Data checking starts on Wednesday 29 July 2026, before initial data production (IDP) "
                               "ended on Thursday 30 July 2026.")


def test_the_same_fault_in_planned_and_actual_dates_is_told_once_at_the_planned_date() -> None:
    assert found(check(over(plan("go_live", (16, 9)), "go_live"), held_to(date(2026, 12, 1))), "O13") == [
        ("error", "B14", "go-live-not-after-fdp")]


def test_a_phase_of_one_day_that_only_has_a_start_ends_on_it() -> None:
    half = with_phase(plan("data_checking", (24, 7), (11, 8)), "idp", planned_end=None)

    assert found(check(half, held_to()), "O07") == [("error", "B8", "checking-before-idp")]


def test_a_phase_that_is_not_applicable_is_held_to_nothing() -> None:
    skipped = with_phase(plan("technical_survey", (23, 9)), "technical_survey", status=Status.NOT_APPLICABLE)

    assert found(check(skipped, held_to()), "O05") == []


def test_the_planned_end_of_a_phase_that_started_later_says_nothing() -> None:
    late = with_phase(EXAMPLE, "idp", actual_start=date(2026, 7, 29))

    assert found(check(late, held_to(date(2026, 7, 29))), "O07") == []
