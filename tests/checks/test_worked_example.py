"""The worked example is in good order, and each change to it is found at the right cell and told in full."""

from datetime import date, timedelta

import pytest
from tests.checks.cases import with_oddity
from tests.checks.worked_example import PLAN, found, held_to, moved, places, with_phase, with_practice, worked_example

from migdocs.checks.rules import check
from migdocs.domain.date_text import read_date
from migdocs.domain.findings import Finding, Severity, worst
from migdocs.domain.migration import Action, Migration, Oddity, OddityKind, SignOff, ThirdParty

EXAMPLE = worked_example()


def one(migration: Migration, rule: str) -> Finding:
    """The only finding of that rule."""
    (finding,) = [finding for finding in check(migration, held_to()) if finding.rule == rule]
    return finding


def later(phases: tuple[str, ...], days: int) -> Migration:
    """The worked example with those phases so many days later."""
    return EXAMPLE._replace(phases=tuple(
        row._replace(planned_start=row.planned_start + timedelta(days), planned_end=row.planned_end + timedelta(days))
        if row.phase in phases and row.planned_start and row.planned_end else row for row in EXAMPLE.phases))


@pytest.mark.parametrize("today", [date(2026, 5, 1), date(2026, 5, 11)])
def test_the_worked_example_gives_no_error_and_no_warning(today: date) -> None:
    assert worst(check(EXAMPLE, held_to(today))) in (None, Severity.INFORMATION)


def test_the_worked_example_is_in_good_order_under_strict_counting_too() -> None:
    assert worst(check(EXAMPLE, held_to(strict_counting=True))) in (None, Severity.INFORMATION)


def test_go_live_before_fdp_is_an_error_told_with_both_dates() -> None:
    finding = one(moved(EXAMPLE, "go_live", date(2026, 9, 16)), "O13")

    assert (finding.severity, str(finding.place)) == (Severity.ERROR, "Phases B14")
    assert finding.message == ("Go Live starts on Wednesday 16 September 2026, before final data production (FDP) ends "
                               "on Thursday 17 September 2026.")
    assert finding.hint == "Change the planned start to Tuesday 22 September 2026 or later."
    assert finding.shown == "16/09/2026"


def test_the_same_fault_is_not_told_again_by_the_rules_next_to_it() -> None:
    findings = check(moved(EXAMPLE, "go_live", date(2026, 9, 16)), held_to())

    assert [finding.rule for finding in findings if finding.severity is not Severity.INFORMATION] == ["O13"]


def test_data_signed_off_after_fdp_is_an_error() -> None:
    finding = one(moved(EXAMPLE, "data_recheck", date(2026, 8, 18), date(2026, 9, 18)), "O09")

    assert (finding.severity, str(finding.place)) == (Severity.ERROR, "Phases C9")
    assert finding.message == ("Data recheck and sign off ends on Friday 18 September 2026, after final data "
                               "production (FDP) starts on Thursday 17 September 2026.")
    assert finding.hint == "Change the planned end to Wednesday 16 September 2026 or earlier."


def test_the_form_f2_returned_after_fdp_is_an_error_on_the_sign_offs_sheet() -> None:
    form = SignOff("F2", "IDP data quality", due=date(2026, 8, 20), returned_on=date(2026, 9, 18),
                   places=places("Sign-offs", 3, {"due": "D", "returned_on": "G"}))
    findings = check(EXAMPLE._replace(sign_offs=(form,)), held_to(date(2026, 9, 20)))

    assert found(findings, "O09") == [("error", "G3", "data-signed-after-fdp")]


def test_the_form_f2_due_after_fdp_is_an_error_on_the_sign_offs_sheet() -> None:
    form = SignOff("F2", "IDP data quality", due=date(2026, 9, 18),
                   places=places("Sign-offs", 3, {"due": "D", "returned_on": "G"}))

    assert found(check(EXAMPLE._replace(sign_offs=(form,)), held_to()), "O09") == [
        ("error", "D3", "data-signed-after-fdp")]


def test_a_recheck_that_overlaps_checking_is_a_warning() -> None:
    finding = one(moved(EXAMPLE, "data_recheck", date(2026, 8, 11), date(2026, 8, 13)), "O08")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases B9")
    assert finding.message == ("Data recheck and sign off starts on Tuesday 11 August 2026, the same day that data "
                               "checking ends.")


def test_a_cutover_of_one_day_is_a_warning() -> None:
    finding = one(moved(EXAMPLE, "cutover", date(2026, 9, 22)), "D12")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases C13")
    assert finding.message == ("Cut-over period lasts 1 working day (1 calendar day). The guide estimates 3 days to "
                               "2 weeks.")


def test_a_cutover_of_two_days_is_information() -> None:
    finding = one(moved(EXAMPLE, "cutover", date(2026, 9, 21), date(2026, 9, 22)), "D12")

    assert finding.severity is Severity.INFORMATION


def test_a_cutover_of_21_days_is_a_warning() -> None:
    stretched = moved(later(("go_live", "post_go_live"), 16), "cutover", date(2026, 9, 18), date(2026, 10, 8))
    finding = one(stretched, "D12")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases C13")
    assert finding.message == ("Cut-over period lasts 15 working days (21 calendar days). The guide estimates 3 days "
                               "to 2 weeks.")
    assert finding.hint == "Change the planned end to Friday 2 October 2026 or earlier, or note why it needs longer."


def test_a_planning_meeting_four_weeks_before_fdp_is_in_time() -> None:
    in_time = moved(EXAMPLE, "cutover_planning", date(2026, 8, 20), date(2026, 9, 16))

    assert found(check(in_time, held_to()), "L13") == []


def test_a_planning_meeting_a_day_later_is_a_warning() -> None:
    finding = one(moved(EXAMPLE, "cutover_planning", date(2026, 8, 21), date(2026, 9, 16)), "L13")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases B10")
    assert finding.hint == "Hold the meeting on Thursday 20 August 2026 or earlier."


def test_the_planning_meetings_own_action_counts_before_the_phases_start() -> None:
    action = Action("A-501", due=date(2026, 8, 21), places=places("Actions", 7, {"due": "F", "done": "G"}))
    findings = check(EXAMPLE._replace(actions=(action,)), held_to())

    assert found(findings, "L13") == [("warning", "F7", "planning-meeting-late")]


def test_an_extract_requested_a_day_late_is_a_warning_at_the_third_partys_cell() -> None:
    row = ThirdParty("Vision data extract", extract_request=date(2026, 6, 23),
                     places=places("Third parties", 2, {"extract_request": "O"}))
    findings = check(EXAMPLE._replace(third_parties=(row,)), held_to(date(2026, 6, 23)))

    assert found(findings, "L01") == [("warning", "O2", "extract-requested-late")]


def test_an_extract_requested_a_day_late_is_a_warning_at_the_actions_done_date() -> None:
    action = Action("A-009", done=date(2026, 6, 23), places=places("Actions", 2, {"done": "G"}))
    findings = check(EXAMPLE._replace(actions=(action,)), held_to(date(2026, 6, 23)))

    assert found(findings, "L01") == [("warning", "G2", "extract-requested-late")]


def test_an_extract_requested_five_weeks_before_idp_is_in_time() -> None:
    action = Action("A-009", done=date(2026, 6, 22), places=places("Actions", 2, {"done": "G"}))

    assert found(check(EXAMPLE._replace(actions=(action,)), held_to(date(2026, 6, 22))), "L01") == []


def test_an_extract_requested_after_idp_is_an_error() -> None:
    action = Action("A-009", done=date(2026, 7, 28), places=places("Actions", 2, {"done": "G"}))
    findings = check(EXAMPLE._replace(actions=(action,)), held_to(date(2026, 7, 28)))

    assert found(findings, "L01") == [("error", "G2", "extract-requested-late")]


def test_a_kick_off_on_a_saturday_is_a_warning() -> None:
    finding = one(moved(EXAMPLE, "kick_off", date(2026, 6, 20)), "S08")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases B4")
    assert finding.message == "Kick-off meeting starts on Saturday 20 June 2026, which is not a working day."
    assert finding.hint == "Choose a working day: Friday 19 June 2026 or Monday 22 June 2026."


def test_planning_that_starts_on_a_bank_holiday_is_a_warning() -> None:
    finding = one(moved(EXAMPLE, "cutover_planning", date(2026, 8, 31), date(2026, 9, 16)), "S08")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases B10")
    assert "a bank holiday (Late Summer Bank Holiday)" in finding.message


def test_old_access_that_ends_44_days_after_go_live_is_a_warning() -> None:
    finding = one(with_practice(EXAMPLE, old_access_end=date(2026, 11, 6)), "A01")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Practice B13")
    assert finding.hint == "Agree Saturday 7 November 2026 or later with the source supplier, in writing."


def test_old_access_that_ends_45_days_after_go_live_is_information() -> None:
    findings = check(with_practice(EXAMPLE, old_access_end=date(2026, 11, 7)), held_to())

    assert found(findings, "A01") == []
    assert found(findings, "A02") == [("information", "B13", "old-access-below-current-figure")]


def test_a_total_of_17_weeks_is_a_warning() -> None:
    stretched = moved(later(("end_of_migration",), 14), "post_go_live", date(2026, 9, 24), date(2026, 10, 12))
    finding = one(stretched, "D-T1")

    assert (finding.severity, str(finding.place)) == (Severity.WARNING, "Phases C15")
    assert finding.message.startswith("The whole migration lasts 17.0 weeks: procurement starts on Monday 15 June 2026")
    assert finding.message.endswith("The guide estimates 12 to 16 weeks.")


def test_a_text_date_in_uk_order_is_a_date() -> None:
    assert read_date("29/03/2026").day == date(2026, 3, 29)


def test_a_text_date_in_american_order_is_an_error() -> None:
    assert read_date("03/29/2026").problem is OddityKind.AMERICAN_DATE
    finding = one(with_oddity(OddityKind.AMERICAN_DATE, shown="03/29/2026", suggestion="29 March 2026"), "S01")

    assert (finding.severity, str(finding.place), finding.shown) == (Severity.ERROR, "Phases B5", "03/29/2026")
    assert finding.hint.startswith("Did you mean 29 March 2026?")


def test_every_phase_of_the_example_is_there() -> None:
    assert [phase for phase, _, _ in PLAN] == [phase.id for phase in held_to().guidance.phases]


def test_data_checking_that_is_too_long_is_told_in_both_counts_with_the_range() -> None:
    finding = one(moved(EXAMPLE, "data_checking", date(2026, 7, 20), date(2026, 8, 11)), "D07")

    assert finding.message == ("Data checking lasts 17 working days (23 calendar days). The guide estimates 3 days to "
                               "3 weeks.")


def test_an_odd_cell_that_is_blank_with_a_reason_is_no_finding() -> None:
    odd = EXAMPLE._replace(oddities=(Oddity(OddityKind.BLANK_WITH_REASON, EXAMPLE.phases[9].places.at("planned_start"),
                                            "TBC"),))
    odd = with_phase(odd, "training", planned_start=None, planned_end=None)

    assert worst(check(odd, held_to())) in (None, Severity.INFORMATION)
