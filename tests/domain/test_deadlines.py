"""The dates that follow from a plan."""

from datetime import date, timedelta

import pytest
from tests.checks.worked_example import held_to, moved, places, with_phase, with_practice, worked_example

from migdocs.domain.deadlines import Deadline, DeadlineStatus, anchor_date, deadlines
from migdocs.domain.migration import Action, Migration, Notice, Practice, SignOff, Status, ThirdParty
from migdocs.reference import deadline_rules, guidance

EXAMPLE = worked_example()


def named(migration: Migration, id_: str, today: date = date(2026, 5, 1)) -> Deadline:
    """The deadline of that id."""
    (found,) = [deadline for deadline in deadlines(migration, held_to(today)) if deadline.id == id_]
    return found


@pytest.mark.parametrize(("id_", "when"), [
    ("extract_request", "by Monday 22 June 2026"),
    ("final_extract_request", "by Thursday 13 August 2026"),
    ("eps_notice", "by Friday 14 August 2026"),
    ("planning_meeting", "by Thursday 20 August 2026"),
    ("bridge_from", "by Tuesday 18 August 2026"),
    ("bridge_to", "not before Wednesday 30 September 2026"),
    ("pcse_notice", "by Tuesday 1 September 2026"),
    ("links_off", "from Tuesday 15 September 2026 to Wednesday 16 September 2026"),
    ("document_supplier_notice", "by Thursday 10 September 2026"),
    ("drug_mapping", "from Monday 21 September 2026 to Tuesday 22 September 2026"),
    ("quiet_window", "from Friday 18 September 2026 to Friday 25 September 2026"),
    ("rotas_to", "on Wednesday 7 October 2026"),
    ("old_access_least", "on Saturday 7 November 2026"),
    ("old_access_current", "on Tuesday 22 December 2026"),
    ("screening_off", "by Wednesday 16 September 2026"),
    ("screening_on", "not before Thursday 24 September 2026"),
    ("posters", "by Friday 7 August 2026"),
    ("test_records_ready", "by Monday 27 July 2026"),
    ("survey_return", "by Wednesday 7 October 2026"),
    ("lessons_learned", "by Friday 30 October 2026"),
])
def test_the_worked_example_has_these_deadlines(id_: str, when: str) -> None:
    assert named(EXAMPLE, id_).when == when


def test_the_extract_request_comes_first_and_the_others_by_date() -> None:
    found = deadlines(EXAMPLE, held_to())
    days = [deadline.due for deadline in found[1:]]

    assert found[0].id == "extract_request"
    assert days == sorted(days, key=lambda day: day or date.max)
    assert days[0] is not None and found[0].due is not None and days[0] < found[0].due


def test_without_any_dates_there_is_only_the_extract_request() -> None:
    (only,) = deadlines(Migration(Practice()), held_to())

    assert (only.id, only.due, only.when, only.status) == ("extract_request", None, "", None)


def test_a_deadline_rolls_back_and_what_may_not_be_before_rolls_forward() -> None:
    calendar = held_to().calendar
    for offset in range(28):
        live = date(2026, 9, 23) + timedelta(offset)
        for deadline in deadlines(moved(EXAMPLE, "go_live", live), held_to()):
            assert deadline.due is not None
            assert deadline.calendar_date or calendar.is_working(deadline.due), deadline
            if deadline.earliest and deadline.due:
                assert deadline.earliest <= deadline.due


def test_a_deadline_on_a_weekend_is_the_friday_before() -> None:
    sunday = moved(EXAMPLE, "idp", date(2026, 7, 26))  # 5 weeks before is Sunday 21 June

    assert named(sunday, "extract_request").due == date(2026, 6, 19)


def test_an_actual_date_moves_what_follows() -> None:
    slipped = with_phase(EXAMPLE, "go_live", actual_start=date(2026, 9, 24))

    assert named(slipped, "old_access_least").due == date(2026, 11, 8)


def test_the_notice_to_pcse_is_counted_from_the_day_the_links_go_off() -> None:
    link = ThirdParty("GP Links", supplier="PCSE", off_date=date(2026, 9, 16))

    assert named(EXAMPLE._replace(third_parties=(link,)), "pcse_notice").due == date(2026, 9, 2)


def test_without_a_row_cutover_lasts_from_fdp_to_the_day_before_go_live() -> None:
    bare = EXAMPLE._replace(phases=tuple(row for row in EXAMPLE.phases if row.phase != "cutover"))

    assert anchor_date("cutover.start", bare, held_to()) == date(2026, 9, 17)
    assert anchor_date("cutover.end", bare, held_to()) == date(2026, 9, 22)
    assert named(bare, "eps_notice").due == date(2026, 8, 13)


def test_old_access_ends_when_the_tracker_says_or_else_after_the_guides_run_off() -> None:
    assert anchor_date("old_access_end", EXAMPLE, held_to()) == date(2026, 11, 7)
    said = with_practice(EXAMPLE, old_access_end=date(2026, 12, 1))
    assert anchor_date("old_access_end", said, held_to()) == date(2026, 12, 1)


def test_a_phase_that_does_not_take_place_has_no_deadlines() -> None:
    skipped = with_phase(EXAMPLE, "idp", status=Status.NOT_APPLICABLE)

    assert deadlines(skipped, held_to())[0].due is None


def test_a_date_beyond_belief_gives_no_deadline() -> None:
    assert deadlines(moved(EXAMPLE, "idp", date(1900, 1, 1)), held_to())[0].due is None


@pytest.mark.parametrize(("done", "today", "status"), [
    (None, date(2026, 6, 22), DeadlineStatus.DUE),
    (None, date(2026, 6, 23), DeadlineStatus.OVERDUE),
    (date(2026, 6, 20), date(2026, 6, 23), DeadlineStatus.DONE),
])
def test_an_action_tells_how_its_deadline_stands(done: date | None, today: date, status: DeadlineStatus) -> None:
    action = Action("A-009", done=done, places=places("Actions", 4, {"done": "G"}))
    found = named(EXAMPLE._replace(actions=(action,)), "extract_request", today)

    assert (found.status, found.done_on, str(found.place)) == (status, done, "Actions G4")


def test_a_third_party_and_a_form_tell_it_too() -> None:
    row = ThirdParty("EPS", notified_on=date(2026, 8, 1), places=places("Third parties", 2, {"notified_on": "L"}))
    form = SignOff("F10", returned_on=date(2026, 10, 1), places=places("Sign-offs", 9, {"returned_on": "G"}))
    told = EXAMPLE._replace(third_parties=(row,), sign_offs=(form,))

    assert named(told, "eps_notice").status is DeadlineStatus.DONE
    assert named(told, "survey_return").done_on == date(2026, 10, 1)


def test_a_date_that_has_passed_without_a_word_has_no_status() -> None:
    assert named(EXAMPLE, "posters", date(2026, 8, 8)).status is None


def test_a_third_party_is_told_in_time_and_reminded_of_each_change() -> None:
    row = ThirdParty("Arrivals kiosk", notice=Notice(10, "d"), off_date=date(2026, 9, 16), on_date=date(2026, 9, 24),
                     places=places("Third parties", 2, {"notified_on": "L", "off_date": "N", "on_date": "R"}))
    found = [deadline for deadline in deadlines(EXAMPLE._replace(third_parties=(row,)),
                                                held_to()) if deadline.third_party]

    assert [(deadline.rule, deadline.when, str(deadline.place)) for deadline in found] == [
        ("L08", "by Friday 4 September 2026", "Third parties L2"),
        ("L10", "by Wednesday 9 September 2026", "Third parties N2"),
        ("L10", "by Wednesday 16 September 2026", "Third parties N2"),
        ("L10", "by Thursday 17 September 2026", "Third parties R2"),
        ("L10", "by Thursday 24 September 2026", "Third parties R2"),
    ]
    assert found[0].what == "Tell Arrivals kiosk of the migration, which asks for 10 days of notice"


def test_every_deadline_has_a_known_owner_a_source_and_an_anchor_in_the_plan() -> None:
    roles = {role.id for role in held_to().roles}
    anchors = {f"{phase.id}.{side}" for phase in guidance().phases for side in ("start", "end")} | {
        "old_access_end", "loaded.start", "loaded.end"}
    ids = {rule.id for rule in deadline_rules()}
    for rule in deadline_rules():
        assert rule.owner_role in roles and rule.source and rule.what, rule.id
        assert rule.due.anchor in anchors | ids, rule.id
        assert rule.earliest is None or rule.earliest.anchor in anchors, rule.id
    assert len(ids) == len(deadline_rules())
