"""The values of documents: every field and no other, nothing missing that is not listed, dates that are right."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.made import KINDS, SAMPLES, kind_of, sample, values_of
from tests.workbooks import TODAY

from migdocs import reference
from migdocs.documents.fields import FIELDS
from migdocs.documents.values import practice_values
from migdocs.domain.migration import (
    Action,
    Contact,
    CutoverTopic,
    HardwareItem,
    Issue,
    Migration,
    PhaseDates,
    Practice,
    SignOff,
    Status,
    ThirdParty,
    TrainingSession,
)

NOTHING = Migration(Practice())
# A tracker with a row on every sheet, however bare: what a sample leaves out is here.
EVERYTHING = Migration(
    Practice(branches=("A99999001",), modules=("Documents",)),
    phases=tuple(PhaseDates(phase.id) for phase in reference.guidance().phases),
    contacts=(Contact("lead_gp", "Dr Sam Example", dates_unavailable="August"),),
    third_parties=(ThirdParty("DocMan", data_migrates=True, off_date=date(2026, 9, 17)),),
    actions=(Action("A-1", "pre_migration", "Clear inboxes", due=date(2026, 9, 17)),),
    issues=(Issue("I-1", severity=1, description="Doses differ"),),
    training=(TrainingSession("Reception"),),
    hardware=(HardwareItem("PC", action="Replace"),),
    sign_offs=(SignOff("F12", "Local form"),),
    cutover_topics=(CutoverTopic("Fit notes", "On paper"),),
)


def values(migration: Migration, kind: str = "kick-off-pack", today: date = TODAY) -> dict[str, Any]:
    shared = practice_values(migration, reference.standards(today), (), reference.starters())
    return shared.for_document(kind_of(kind))


def leaves(tree: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its name as FIELDS writes it; an empty list as its name with [] and the list."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, f"{name}.{key}" if name else key)
    elif isinstance(tree, list):
        if not tree:
            yield f"{name}[]", tree
        for value in tree:
            yield from leaves(value, f"{name}[]")
    else:
        yield name, tree


# ----- the tree and FIELDS

@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_values_of_a_sample_are_the_fields_exactly(name: str, kind: str) -> None:
    assert_fields_exactly(values_of(name, kind))


@pytest.mark.parametrize("migration", [NOTHING, EVERYTHING], ids=["nothing", "everything"])
def test_the_values_of_any_tracker_are_the_fields_exactly(migration: Migration) -> None:
    assert_fields_exactly(values(migration))


def assert_fields_exactly(tree: dict[str, Any]) -> None:
    found = list(leaves(tree))
    empty = tuple(name for name, value in found if value == [])
    told = {name for name, value in found if value != []}
    named = {field.name for field in FIELDS}
    assert told - named == set()
    assert {name for name in named - told if not name.startswith(empty)} == set()


def test_every_list_of_a_field_is_filled_by_some_tracker() -> None:
    told = {name for tree in (*(values_of(name, "cut-over-plan") for name in SAMPLES), values(EVERYTHING))
            for name, value in leaves(tree) if value != []}
    assert {field.name for field in FIELDS} - told == set()


def test_no_field_is_named_twice_and_each_says_what_it_means() -> None:
    assert len({field.name for field in FIELDS}) == len(FIELDS)
    assert all(field.meaning and field.group for field in FIELDS)


@pytest.mark.parametrize("name", SAMPLES)
def test_values_are_plain_data(name: str) -> None:
    plain = (str, int, float, bool, date, time, type(None), list)
    assert {type(value) for _, value in leaves(values_of(name))} <= set(plain)


def test_all_kinds_share_one_tree_but_for_the_document_itself() -> None:
    pack, form = values_of("good-tracker"), values_of("good-tracker", "idp-data-quality")
    assert pack.pop("document") != form.pop("document")
    assert pack == form


# ----- what is missing

@pytest.mark.parametrize("name", SAMPLES)
def test_every_missing_fact_of_the_practice_is_listed(name: str) -> None:
    tree = values_of(name)
    derived = {"agreed_go_live", "provisional_go_live"}
    missing = {part for part, value in tree["practice"].items() if value is None} - derived
    listed = [point for point in tree["points_to_confirm"] if point["where"].startswith("Practice sheet")]
    lists = {part for part in ("modules",) if not tree["practice"][part]}
    assert len(listed) == len(missing | lists)


def test_a_phase_without_dates_is_listed_with_its_row() -> None:
    points = values(NOTHING)["points_to_confirm"]
    assert [point["where"] for point in points if point["what"] == "Go Live: dates"] == [
        "Phases sheet, a row “Go Live”"]


def test_a_phase_without_an_end_is_no_point_when_the_guide_gives_it_a_day() -> None:
    tree = values(Migration(Practice(), phases=(PhaseDates("go_live", planned_start=date(2026, 9, 23)),
                                                PhaseDates("data_checking", planned_start=date(2026, 7, 29)))))
    what = {point["what"] for point in tree["points_to_confirm"]}
    assert "Go Live: end" not in what
    assert "Data checking: end" in what
    assert tree["data_checking"]["end"] is None


def test_people_the_kick_off_cannot_do_without_are_gaps_and_points() -> None:
    tree = values(NOTHING._replace(contacts=(Contact("lead_gp", "Dr Sam Example", phone="01632 960102"),)))
    gaps = {gap["role"]: gap["what"] for gap in tree["gaps"]}
    assert gaps["Lead GP"] == "no email address"
    assert gaps["Practice manager"] == "nobody is named"
    assert "Lead GP (Dr Sam Example): email address" in {point["what"] for point in tree["points_to_confirm"]}


def test_a_tracker_in_good_order_leaves_little_to_confirm() -> None:
    assert len(values_of("good-tracker")["points_to_confirm"]) <= 3


@pytest.mark.parametrize("name", SAMPLES)
def test_warnings_and_errors_are_told_as_the_check_tells_them(name: str) -> None:
    _, findings = sample(name)
    tree = values_of(name)
    for severity in ("error", "warning"):
        told = [row["message"] for row in tree[f"{severity}s"]]
        assert told == [finding.message for finding in findings if finding.severity.value == severity]
        assert tree["counts"][f"{severity}s"] == len(told)


# ----- starters, where the tracker is silent

def test_without_sheets_the_usual_actions_risks_topics_and_messages_are_shown() -> None:
    tree = values_of("minimal-tracker")
    assert tree["starters"] == {"actions": True, "risks": True, "comms": True, "topics": True}
    assert len(tree["actions"]) > 60
    assert len(tree["topics"]) == 13
    assert not any(topic["chosen"] for topic in tree["topics"])
    assert {risk["rating"] for risk in tree["risks"]} == {"Not scored"}


def test_the_usual_actions_have_dates_worked_out_and_never_on_a_closed_day() -> None:
    calendar = reference.standards(TODAY).calendar
    days = [action["due"] for action in values_of("minimal-tracker")["actions"]]
    assert all(calendar.is_working(day) for day in days)
    assert days == sorted(days)


def test_a_practice_that_does_not_dispense_is_told_nothing_of_a_dispensary() -> None:
    assert "dispensary" not in str(values(NOTHING._replace(practice=Practice(dispensing=False)))["actions"]).lower()
    assert "dispensary" in str(values(NOTHING._replace(practice=Practice(dispensing=True)))["actions"]).lower()


def test_the_trackers_own_actions_take_the_place_of_the_usual_ones() -> None:
    tree = values(NOTHING._replace(actions=(Action("X1", "", "Water the plants", due=TODAY - timedelta(days=1)),)))
    assert [(row["id"], row["status"], row["overdue"]) for row in tree["actions"]] == [("X1", "Late", True)]
    assert tree["starters"]["actions"] is False


def test_a_chosen_topic_is_found_by_any_of_its_names_and_an_extra_one_follows() -> None:
    repeats = CutoverTopic("5. Repeat prescriptions", "FP10 only", lead="Dr Kit Example")
    tree = values(NOTHING._replace(cutover_topics=(repeats, CutoverTopic("Fit notes", "Paper"))))
    prescriptions, extra = tree["topics"][4], tree["topics"][13]
    assert (prescriptions["topic"], prescriptions["handling"]) == ("Prescriptions", "FP10 only")
    assert (prescriptions["lead"], prescriptions["chosen"]) == ("Dr Kit Example", True)
    assert (extra["number"], extra["topic"]) == (14, "Fit notes")


# ----- the worked example's dates (Go Live on Wednesday 23 September 2026)

def test_the_extract_request_is_the_first_deadline() -> None:
    tree = values_of("good-tracker")
    progress = tree["extract_request"].pop("progress")
    assert tree["deadlines"][0] == tree["extract_request"]
    assert "Done" not in [row["status"] for row in tree["next_deadlines"]]
    assert progress == ("Asked for on 16 June 2026. Not yet confirmed: Bryony Alder to get it confirmed in writing by "
                        "13 July 2026.")
    assert tree["extract_request"]["due"] == date(2026, 6, 22)
    assert tree["extract_request"]["when"] == "by Monday 22 June 2026"


def test_the_named_dates_are_those_of_the_worked_example() -> None:
    dates = values_of("good-tracker")["dates"]
    assert dates["final_extract_request"] == date(2026, 8, 13)
    assert dates["planning_meeting"] == date(2026, 8, 20)
    assert (dates["bridge_start"], dates["bridge_end"]) == (date(2026, 8, 18), date(2026, 9, 30))
    assert (dates["links_off_from"], dates["links_off_by"]) == (date(2026, 9, 15), date(2026, 9, 16))
    assert (dates["dmd_from"], dates["dmd_by"]) == (date(2026, 9, 21), date(2026, 9, 22))
    assert dates["quiet_to"] == date(2026, 9, 25)
    assert dates["rota_cap"] == date(2026, 10, 7)
    assert (dates["run_off_45"], dates["run_off_90"]) == (date(2026, 11, 7), date(2026, 12, 22))


def test_the_schedule_lists_the_weekend_in_cut_over_as_closed() -> None:
    schedule = values_of("good-tracker")["schedule"]
    closed = [(row["day"], row["why_closed"]) for row in schedule if row["closed"]]
    assert closed == [(date(2026, 9, 19), "a Saturday"), (date(2026, 9, 20), "a Sunday")]
    assert [row["day"] for row in schedule] == sorted(row["day"] for row in schedule)
    assert [row["when"] for row in schedule if row["when"].startswith("Cut-over day")] == [
        "Cut-over day 1", "Cut-over day 2", "Cut-over day 3"]


def test_a_bank_holiday_in_cut_over_is_listed_as_closed() -> None:
    over_august = Migration(Practice(), phases=(PhaseDates("fdp", planned_start=date(2026, 8, 27)),
                                                PhaseDates("go_live", planned_start=date(2026, 9, 2))))
    closed = {row["day"]: row["why_closed"] for row in values(over_august)["schedule"] if row["closed"]}
    assert "bank holiday" in closed[date(2026, 8, 31)]


def test_cut_over_is_counted_in_working_days_and_in_all() -> None:
    assert values_of("good-tracker")["cutover_length"] == "3 working days (5 days in all)"


def test_weeks_to_go_live_are_whole_weeks_and_never_negative() -> None:
    migration, _ = sample("good-tracker")
    assert values(migration, today=date(2026, 9, 10))["total"]["weeks_to_go_live"] == 1
    assert values(migration, today=date(2026, 10, 10))["total"]["days_to_go_live"] == 0


def test_a_phase_past_its_end_is_late_until_it_is_complete() -> None:
    planned = PhaseDates("kick_off", planned_start=date(2026, 6, 2), planned_end=date(2026, 6, 2))
    late = values(NOTHING._replace(phases=(planned,)))
    done = values(NOTHING._replace(phases=(planned._replace(actual_end=date(2026, 6, 3)),)))
    assert (late["kick_off"]["status"], done["kick_off"]["status"]) == ("Late", "Complete")


# ----- gates

def gate(migration: Migration, name: str, words: str) -> dict[str, Any]:
    return next(row for row in values(migration)[name]["conditions"] if words in row["what"])


def test_a_gate_is_shut_until_every_condition_is_met() -> None:
    tree = values(NOTHING)["fdp_gate"]
    assert not tree["is_open"]
    assert tree["state"] == "Not yet open: 0 of 8 conditions met"


def test_an_action_done_meets_its_condition_and_is_quoted() -> None:
    done = Action("A-9", "cutover_planning", "Back up local databases", done=date(2026, 6, 1), status=Status.COMPLETE)
    met = gate(NOTHING._replace(actions=(done,)), "fdp_gate", "backed up")
    assert met == {"what": "Local and third-party databases are backed up", "met": "Yes",
                   "why": "Actions: A-9 “Back up local databases” was done on 1 June 2026"}


def test_the_load_of_the_first_extract_does_not_open_the_gate_to_go_live() -> None:
    first = Action("A-402", "idp", "Load the extract into the test system", done=date(2026, 6, 1))
    assert gate(NOTHING._replace(actions=(first,)), "go_live_gate", "data load")["met"] == "Not recorded"


def test_one_action_still_open_keeps_a_condition_from_being_met() -> None:
    actions = (Action("1", "go_live", "Activate smartcards", done=date(2026, 6, 1)),
               Action("2", "go_live", "Replace smartcard readers"))
    assert gate(NOTHING._replace(actions=actions), "go_live_gate", "Smartcards")["met"] == "No"


def test_a_refused_form_does_not_meet_its_condition() -> None:
    refused = SignOff("F2", returned_on=date(2026, 6, 1), outcome="Refused")
    assert gate(NOTHING._replace(sign_offs=(refused,)), "fdp_gate", "F2")["met"] == "No"
    accepted = refused._replace(outcome="Accepted with exceptions")
    assert gate(NOTHING._replace(sign_offs=(accepted,)), "fdp_gate", "F2")["met"] == "Yes"


def test_links_are_off_only_when_every_one_is_confirmed() -> None:
    off = ThirdParty("Pathology", off_date=date(2026, 9, 15), off_confirmed=date(2026, 9, 15))
    waiting = ThirdParty("Registration", off_date=date(2026, 9, 15))
    assert gate(NOTHING._replace(third_parties=(off, waiting)), "fdp_gate", "goes off")["met"] == "No"
    assert gate(NOTHING._replace(third_parties=(off,)), "fdp_gate", "goes off")["met"] == "Yes"


def test_a_severe_issue_shuts_the_gate_to_go_live_until_it_is_rechecked() -> None:
    severe = Issue("I-1", severity=1)
    mended = severe._replace(fixed_on=date(2026, 6, 1), rechecked_on=date(2026, 6, 2))
    assert gate(NOTHING._replace(issues=(severe,)), "go_live_gate", "severity 1")["met"] == "No"
    assert gate(NOTHING._replace(issues=(mended,)), "go_live_gate", "severity 1")["met"] == "Yes"


def test_a_form_does_not_wait_for_itself() -> None:
    waiting = values_of("good-tracker", "idp-data-quality")["document"]["gate"]["waiting"]
    assert waiting
    assert not any("F2" in row["what"] for row in waiting)


# ----- laws

DAYS = st.dates(date(2026, 1, 5), date(2027, 6, 1))


@given(start=DAYS, length=st.integers(0, 200))
def test_a_phase_fills_the_timeline_from_its_start_to_its_end_without_a_gap(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    strip = values(Migration(Practice(), phases=(
        PhaseDates("training", planned_start=start, planned_end=end),
        PhaseDates("decision", planned_start=date(2026, 1, 5), planned_end=date(2026, 1, 5)))))["timeline"]
    row = next(row for row in strip["rows"] if row["name"] == "Training")
    busy = [cell["busy"] for cell in row["cells"]]
    assert len(busy) == len(strip["columns"]) <= 28
    first, last = busy.index(True), len(busy) - busy[::-1].index(True)
    assert all(busy[first:last])
    words = [cell["text"] for cell in row["cells"] if cell["busy"]]
    assert words == ["day"] if len(words) == 1 else (words[0], words[-1]) == ("start", "end")


@given(due=DAYS)
def test_an_action_due_between_kick_off_and_the_end_stands_in_exactly_one_week(due: date) -> None:
    migration = Migration(Practice(), actions=(Action("A-1", "", "Do it", due=due),), phases=(
        PhaseDates("kick_off", planned_start=date(2026, 3, 3)),
        PhaseDates("end_of_migration", planned_start=date(2026, 12, 1))))
    weeks = [week for week in values(migration)["weeks"] if week["actions"]]
    within = date(2026, 3, 2) <= due <= date(2026, 12, 6)
    assert len(weeks) == within
    assert all(week["monday"] <= due <= week["monday"] + timedelta(days=6) for week in weeks)


@given(fdp=DAYS, days=st.integers(1, 30))
def test_every_day_between_fdp_and_go_live_is_listed_once(fdp: date, days: int) -> None:
    go_live = fdp + timedelta(days=days)
    rows = values(Migration(Practice(), phases=(PhaseDates("fdp", planned_start=fdp),
                                                PhaseDates("go_live", planned_start=go_live))))["cutover_days"]
    assert [row["day"] for row in rows] == [fdp + timedelta(days=count) for count in range(1, days)]
    numbers = [row["number"] for row in rows if not row["closed"]]
    assert numbers == list(range(1, len(numbers) + 1))


# ----- the data behind documents

def test_every_role_phase_topic_and_gate_that_the_data_names_is_known() -> None:
    roles = {role.id for role in reference.roles()}
    phases = {phase.id for phase in reference.guidance().phases}
    starters = reference.starters()
    for kind in reference.document_kinds():
        assert kind.phase in phases
        assert kind.gate in {gate.id for gate in starters.gates}
        assert {*kind.signed_by, *kind.sent_to, kind.returned_to} <= roles
    owners = [*(row.owner for row in (*starters.actions, *starters.risks, *starters.messages)),
              *(row.lead for row in (*starters.agenda, *starters.topics, *starters.schedule)),
              *(row.role for row in (*starters.escalation, *starters.who_to_call)),
              *(row.decides for row in starters.contingency), *(row.who for row in starters.reentry)]
    assert set(owners) <= roles
    named = {*(row.phase for row in (*starters.actions, *starters.forms, *starters.raci)),
             *(phase for gate in starters.gates for condition in gate.conditions for phase in condition.phases)}
    assert named <= phases
    assert {sheet.topic for sheet in starters.log_sheets} <= {topic.id for topic in starters.topics}


def test_there_are_13_topics_15_rows_of_responsibilities_and_at_least_20_lines_on_a_log_sheet() -> None:
    starters = reference.starters()
    assert len(starters.topics) == 13
    assert len(starters.raci) == 15
    assert 20 <= len(values(NOTHING)["log_lines"]) <= 25


def test_every_phase_has_somebody_who_answers_for_it() -> None:
    for row in reference.starters().raci:
        assert any(str(getattr(row, part)).startswith("A") for part in row.__slots__ if part != "phase"), row.phase


def test_the_agendas_minutes_add_up_to_a_meeting_of_two_hours() -> None:
    tree = values(NOTHING)
    assert tree["agenda_minutes"] == sum(item["minutes"] for item in tree["agenda"]) == 120
    assert tree["agenda"][1]["begins"] == "after 10 minutes"


def test_sign_offs_stands_for_the_five_forms() -> None:
    assert [kind.form_id for kind in reference.document_kinds(("sign-offs",))] == ["F1", "F2", "F5", "F9", "F10"]
    with pytest.raises(KeyError, match="kick-of"):
        reference.document_kinds(("kick-of",))


# ----- what the documents tell shortly

REQUEST = ThirdParty("Vision (source system)", data_migrates=True)


@pytest.mark.parametrize(("row", "idp", "told"), [
    (REQUEST._replace(extract_request=date(2026, 6, 12), confirmed_on=date(2026, 6, 15)), date(2026, 7, 27),
     "Asked for on 12 June 2026. Confirmed by the source supplier on 15 June 2026."),
    (REQUEST._replace(extract_request=date(2026, 6, 12)), date(2026, 7, 27),
     "Asked for on 12 June 2026. Not yet confirmed: Project manager to get it confirmed in writing by 13 July 2026."),
    (REQUEST, date(2026, 7, 27),
     "The tracker shows no request yet. Project manager to ask now, and to note the date in the tracker."),
    (REQUEST, date(2026, 7, 13),
     "This date has passed and the tracker shows no request. Project manager to ask today, and to agree with the "
     "source supplier whether IDP can stay on its date."),
    (REQUEST, None,
     "It has no date yet: the tracker’s Phases sheet needs a date for the initial data production (IDP)."),
])
def test_what_is_done_about_the_extract_request_is_told(row: ThirdParty, idp: date | None, told: str) -> None:
    migration = Migration(Practice(source_system="Vision"), third_parties=(row,),
                          phases=(PhaseDates("idp", planned_start=idp),))
    assert values(migration)["extract_request"]["progress"] == told


def test_of_the_usual_actions_only_those_that_come_next_are_open_and_none_is_late() -> None:
    tree = values_of("minimal-tracker")
    shown = tree["open_actions"]
    idp = tree["idp"]["start"]
    assert shown
    assert all(action["due"] <= idp for action in shown)
    assert len(shown) + tree["counts"]["later_actions"] == len(tree["actions"])
    migration, _ = sample("minimal-tracker")
    assert values(migration, today=date(2026, 12, 1))["counts"]["overdue_actions"] == 0


def test_the_trackers_own_actions_are_all_open_until_they_are_done() -> None:
    far, done = Action("1", action="Far off", due=date(2027, 1, 4)), Action("2", action="Done", done=TODAY)
    tree = values(NOTHING._replace(actions=(far, done)))
    assert [action["id"] for action in tree["open_actions"]] == ["1"]
    assert tree["counts"]["later_actions"] == 0


def test_training_is_told_by_session_with_all_who_come() -> None:
    sessions = (TrainingSession("Nurses", session="Core: clinical", trainer="Ann", date=date(2026, 9, 9),
                                room="Library", booked=True),
                TrainingSession("Dr Sam Example", session="core: clinical", trainer="Ann", date=date(2026, 9, 8),
                                room="Video call", booked=True, reserve="16 September"),
                TrainingSession("Locums", session="Basics", date=date(2026, 9, 2)))
    tree = values(NOTHING._replace(training=sessions))
    assert tree["training_by_session"] == [
        {"session": "Basics", "who": "Locums", "dates": "02/09/2026", "trainers": None, "rooms": ""},
        {"session": "Core: clinical", "who": "Nurses; Dr Sam Example", "dates": "08/09/2026 to 09/09/2026",
         "trainers": "Ann", "rooms": "Library, Video call"}]
    assert tree["training"]["missing"] == ["Locums"]
    assert tree["training"]["reserve"] == ["16 September"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_missing_fact_of_the_practice_is_told_by_its_sheet_too(name: str) -> None:
    tree = values_of(name)
    headings = {point["where"].removeprefix("Practice sheet, ") for point in tree["points_to_confirm"]
                if point["where"].startswith("Practice sheet")}
    rows = [row["facts"] for row in tree["points_by_sheet"] if row["sheet"] == "Practice"]
    assert headings == {fact for facts in rows for fact in facts.split(", ")}


def test_people_who_are_missing_are_told_in_one_row() -> None:
    rows = [row["facts"] for row in values(NOTHING)["points_by_sheet"] if row["sheet"] == "Contacts"]
    assert len(rows) == 1
    assert rows[0].startswith("Name, email address and phone number of the Migration project manager, Practice manager")


@pytest.mark.parametrize(("days", "told"), [(98, "14 weeks"), (14, "2 weeks"), (13, "13 days"), (1, "1 day"), (0, "")])
def test_the_time_to_go_live_is_told_in_weeks_and_at_last_in_days(days: int, told: str) -> None:
    migration = Migration(Practice(), phases=(PhaseDates("go_live", planned_start=TODAY + timedelta(days=days)),))
    assert values(migration)["total"]["countdown"] == told


def test_a_phase_that_has_begun_is_not_told_as_over() -> None:
    begun = PhaseDates("data_recheck", planned_start=date(2026, 6, 10), planned_end=date(2026, 6, 12),
                       actual_start=date(2026, 6, 11))
    phase = values(NOTHING._replace(phases=(begun,)), kind="idp-data-quality")["document"]["phase"]
    assert (phase["planned"], phase["actual"]) == ("10 to 12 June 2026", "from 11 June 2026")
