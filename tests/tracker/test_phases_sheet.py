"""The Phases sheet is read however people lay it out."""

from datetime import date

import pytest
from tests.tracker.reading import read, told
from tests.workbooks import Rows

from migdocs import reference
from migdocs.domain.errors import UnreadableInput
from migdocs.domain.migration import Status
from migdocs.tracker.vocabulary import vocabulary

JUNE_23, JUNE_25, JULY_10 = date(2026, 6, 23), date(2026, 6, 25), date(2026, 7, 10)


def planned(rows: Rows) -> dict[str, tuple[date | None, date | None]]:
    return {phase.phase: (phase.planned_start, phase.planned_end) for phase in read({"Phases": rows}).phases}


BOTH = {"kick_off": (JUNE_23, JUNE_23), "pre_migration": (JUNE_25, JULY_10)}


@pytest.mark.parametrize("rows", [
    pytest.param([("Phase", "Planned start", "Planned end"), ("Kick-off meeting", JUNE_23, JUNE_23),
                  ("Pre-migration tasks", JUNE_25, JULY_10)], id="plain"),
    pytest.param([("Notes", "Finish", "Stage", "Ref", "Start date"), (None, JUNE_23, "kick off", 3, JUNE_23),
                  ("long", JULY_10, "PRE MIGRATION", 5, JUNE_25)], id="other order, other headings, unknown columns"),
    pytest.param([("Example Surgery: our plan",), (), ("Phases", None, None, "all dates provisional"), (),
                  (None, "Phase", "Planned start", "Planned end"), (), (None, "3. Kick-off meeting", JUNE_23, JUNE_23),
                  (), (), (None, "Phase 5: Pre-migration", JUNE_25, JULY_10), (), ("Total", None, None, "2")],
                 id="titles above, rows blank between, numbers in front"),
    pytest.param([("Phase", "Kick-off meeting", "Pre-migration tasks"), ("Planned start", JUNE_23, JUNE_25),
                  ("Planned end", JUNE_23, JULY_10)], id="phases across the top"),
    pytest.param([("Plan",), (), (None, "Kick off", "Pre migration"), ("Start", JUNE_23, JUNE_25),
                  ("End", JUNE_23, JULY_10), ("Owner", "A", "B")], id="phases across the top, under a title"),
    pytest.param([(None, "Planned", None, "Actual", None), ("Phase", "Start", "End", "Start", "End"),
                  ("Kick-off", JUNE_23, JUNE_23, None, None), ("Pre-migration", JUNE_25, JULY_10, JUNE_25, None)],
                 id="headings in two rows"),
    pytest.param([("Phase", "Planned", None, "Status"), (None, "Start", "End", None),
                  ("Kick-off", JUNE_23, JUNE_23, "Done"), ("Pre-migration", JUNE_25, JULY_10, None)],
                 id="headings in two rows, some of them tall"),
    pytest.param([(None, "Planned start", "Planned end"), ("Kick-off", JUNE_23, JUNE_23),
                  ("Pre-migration", JUNE_25, JULY_10)], id="no heading above the phases"),
    pytest.param([("Phase", "Planned start", "Planned end"), ("Kick-off", JUNE_23, JUNE_23),
                  ("Phase", "Planned start", "Planned end"), ("Pre-migration", JUNE_25, JULY_10)],
                 id="headings repeated on the next page"),
])
def test_the_same_plan_is_read_from_every_layout(rows: Rows) -> None:
    assert planned(rows) == BOTH


def test_a_single_date_is_both_start_and_end() -> None:
    migration = read({"Phases": [("Phase", "Date"), ("Kick-off", JUNE_23), ("Go Live", "23/09/2026")]})
    go_live = migration.phase("go_live")
    assert go_live is not None
    assert (go_live.planned_start, go_live.planned_end) == (date(2026, 9, 23), date(2026, 9, 23))
    assert str(go_live.places.at("planned_end")) == "Phases B3"


def test_a_target_date_is_the_whole_phase_or_its_end_where_a_start_stands_beside_it() -> None:
    assert planned([("Milestone", "Target date"), ("Kick-off", JUNE_23), ("Data checking", JUNE_23)]) == {
        "kick_off": (JUNE_23, JUNE_23), "data_checking": (JUNE_23, None)}
    assert planned([("Milestone", "Start", "Due"), ("Kick-off", JUNE_23, JUNE_25), ("IDP", None, JULY_10)]) == {
        "kick_off": (JUNE_23, JUNE_25), "idp": (None, JULY_10)}


def test_each_fact_knows_its_cell_its_row_and_its_heading() -> None:
    rows: Rows = [("Plan",), (), (None, "Phase", "Status", "Planned start"), (None, "Kick-off", "Complete", JUNE_23)]
    phase = read({"Phases": rows}).phases[0]
    place = phase.places.at("planned_start")
    assert (place.sheet, place.cell, place.label, place.heading) == ("Phases", "D4", "Kick-off", "Planned start")
    assert str(phase.places.at("phase")) == "Phases B4"
    assert phase.status is Status.COMPLETE


def test_the_cells_of_phases_across_the_top_keep_their_names() -> None:
    migration = read({"Phases": [("Phase", "Kick-off", "Go Live"), ("Planned start", JUNE_23, None)]})
    go_live = migration.phase("go_live")
    assert go_live is not None
    place = go_live.places.at("planned_start")
    assert (place.cell, place.label, place.heading) == ("C2", "Go Live", "Planned start")
    assert str(migration.sheets["Phases"]) == "Phases A1"


def test_a_phase_named_twice_stands_twice() -> None:
    phases = read({"Phases": [("Phase", "Start"), ("Go Live", JUNE_23), ("Go-live", JUNE_25)]}).phases
    assert [phase.phase for phase in phases] == ["go_live", "go_live"]


def test_a_row_that_names_no_phase_is_named_with_the_likeliest_one() -> None:
    rows: Rows = [("Phase", "Planned start"), ("Kick-off", JUNE_23), ("Data chekcing", JUNE_25),
                  ("Bank holiday", JULY_10),
                  ("Preparation",), ("Total weeks", 15)]
    assert told(read({"Phases": rows}).oddities) == [
        ("UNKNOWN_PHASE", "Phases A3", "Data chekcing", "", "Data checking"),
        ("UNKNOWN_PHASE", "Phases A4", "Bank holiday", "", "")]


def test_a_heading_given_twice_is_named_and_its_first_column_is_read() -> None:
    migration = read({"Phases": [("Phase", "Planned start", "Notes", "Notes"), ("Kick-off", JUNE_23, "one", "two")]})
    assert migration.phases[0].notes == "one"
    assert told(migration.oddities) == [("REPEATED_FIELD", "Phases D1", "Notes", "the column at C1", "")]


def test_a_completion_date_does_not_stand_in_for_a_planned_end() -> None:
    rows: Rows = [("Phase", "Planned start", "Planned end", "Completion date"), ("Kick-off", JUNE_23, None, JUNE_25)]
    assert planned(rows)["kick_off"] == (JUNE_23, None)


@pytest.mark.parametrize("rows", [
    pytest.param([("", "Example Surgery", "", "Sample Practice", ""),
                  ("Phase", "Start", "End", "Start", "End"), ("Kick-off", JUNE_23, JUNE_23, JUNE_25, JUNE_25)],
                 id="side by side"),
    pytest.param([("Practice", "Phase", "Start"), ("Example Surgery", "Kick-off", JUNE_23),
                  ("Sample Practice", "Kick-off", JUNE_25)], id="one below the other"),
    pytest.param([("Phase", "Date", "Date"), ("Kick-off", JUNE_23, JUNE_25)], id="a date column each"),
])
def test_several_practices_on_one_sheet_are_refused_and_not_guessed(rows: Rows) -> None:
    with pytest.raises(UnreadableInput, match="practice") as refused:
        read({"Phases": rows})
    assert "one tracker for each practice" in refused.value.hint


@pytest.mark.parametrize("rows", [
    pytest.param([("Kick-off", JUNE_23, JUNE_23), ("Go Live", JUNE_25, JUNE_25)], id="no headings"),
    pytest.param([("Phase", "Remarks"), ("Kick-off", "soon")], id="no dates"),
    pytest.param([], id="empty"),
])
def test_a_phases_sheet_without_headings_is_refused_with_what_to_do(rows: Rows) -> None:
    with pytest.raises(UnreadableInput, match="no row of headings that is recognised") as refused:
        read({"Phases": rows})
    assert "Planned start" in refused.value.hint


@pytest.mark.parametrize(("text", "phase"), [
    ("1. Decision to migrate & funding", "decision"), ("Business case", "decision"),
    ("Procurement phase", "procurement"),
    ("Step 2 - Kickoff", "kick_off"), ("3) KICK OFF MEETING", "kick_off"), ("Site survey", "technical_survey"),
    ("Phase 5: Pre-migration tasks", "pre_migration"), ("IDP", "idp"), ("Initial data production", "idp"),
    ("Data re-check & sign-off", "data_recheck"), ("Planning for the cut over", "cutover_planning"),
    ("Cutover", "cutover"), ("Cut-over period", "cutover"), ("FDP", "fdp"), ("GoLive", "go_live"),
    ("Go-live", "go_live"), ("10. Go Live", "go_live"), ("Post go live", "post_go_live"), ("Core training", "training"),
    ("End of your migration", "end_of_migration"), ("Phase: Training", "training"),
    ("Go Live (provisional)", "go_live"),
])
def test_a_phase_is_known_by_its_name_never_by_its_number(text: str, phase: str) -> None:
    assert vocabulary(reference.guidance(), reference.roles()).phase(text) == phase


@pytest.mark.parametrize("text", ["3", "Phase 3", "", "Holiday", "Go"])
def test_what_names_no_phase_is_none(text: str) -> None:
    assert vocabulary(reference.guidance(), reference.roles()).phase(text) is None
