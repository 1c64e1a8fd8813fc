"""The Practice sheet is read as pairs of a field and its value, wherever they stand."""

from datetime import date, time

import pytest
from tests.tracker.reading import read, told
from tests.workbooks import Rows

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.migration import Practice


def practice(rows: Rows) -> Practice:
    return read({"Practice": rows}).practice


@pytest.mark.parametrize("rows", [
    pytest.param([("Practice name", "Example Surgery"), ("ODS code", "A99999"), ("Source system", "Vision")],
                 id="pairs"),
    pytest.param([("Practice",), ("Example Surgery to EMIS Web",), (), ("Field", "Value", "What goes here"),
                  ("Practice name", "Example Surgery", "The name that patients know"), ("ODS code", "A99999", "Letter"),
                  ("Source system", "Vision", "Current system")], id="titles, headings, notes"),
    pytest.param([(1, "Practice name", None, "Example Surgery"), (2, "ODS code", None, "A99999"),
                  (3, "Source system", None, "Vision")], id="a number in front, an empty column between"),
    pytest.param([("ods CODE:", "A99999"), (), ("Current system", "Vision"), ("GP Practice Name *", "Example Surgery")],
                 id="other words, other order, blank rows"),
    pytest.param([("Practice name", "ODS code", "Source system"), ("Example Surgery", "A99999", "Vision")],
                 id="across the top"),
    pytest.param([("Practice name", "Example Surgery", None, "Source system", "Vision"),
                  ("ODS code", "A99999", None, "Target system", "EMIS Web"),
                  ("Address", "1 Road", None, "PCN", "North")],
                 id="two blocks side by side"),
])
def test_the_same_practice_is_read_from_every_layout(rows: Rows) -> None:
    found = practice(rows)
    assert (found.name, found.ods_code, found.source_system) == ("Example Surgery", "A99999", "Vision")


def test_every_kind_of_field_is_understood() -> None:
    found = practice([
        ("Practice name", "Example Surgery"), ("ODS code", " a99999 "), ("Main phone", "01632 960123"),
        ("Branches (ODS codes)", "A99999001, A99999002; A99999003\nA99999004"), ("List size", "9,391"),
        ("Dispensing (Y/N)", "Y"), ("Staff headcount", 34), ("Modules", "Appointments; Documents"),
        ("Agreed Go Live", "23/09/2026"), ("Provisional Go Live", date(2026, 9, 22)), ("FDP time", "6:30pm"),
        ("Log-off time", time(18, 0)), ("MESH mailbox (old)", "A99999OT001"), ("MESH mailbox new", "A99999OT002"),
        ("Commissioner", "NHS Example Vale ICB"), ("Commissioner code", "QZZ"), ("Order reference", 20871),
        ("Technical Go Live", "21 September 2026"), ("Extension agreed by", "Helen Rowan")])
    assert found.branches == ("A99999001", "A99999002", "A99999003", "A99999004")
    assert (found.list_size, found.dispensing, found.staff_headcount) == (9391, True, 34)
    assert found.modules == ("Appointments", "Documents")
    assert (found.provisional_go_live, found.agreed_go_live) == (date(2026, 9, 22), date(2026, 9, 23))
    assert found.technical_go_live == date(2026, 9, 21)
    assert (found.fdp_time, found.log_off_time) == (time(18, 30), time(18, 0))
    assert (found.mesh_mailbox_old, found.mesh_mailbox_new) == ("A99999OT001", "A99999OT002")
    assert (found.commissioner_name, found.commissioner_code) == ("NHS Example Vale ICB", "QZZ")
    assert (found.order_reference, found.extension_agreed_by) == ("20871", "Helen Rowan")
    assert (found.ods_code, found.main_phone) == ("a99999", "01632 960123")


def test_a_blank_field_is_blank_and_still_knows_its_cell() -> None:
    found = practice([("Practice name", "Example Surgery"), ("ODS code", None), ("Agreed Go Live", None)])
    assert (found.ods_code, found.agreed_go_live) == ("", None)
    assert (found.places.at("ods_code").cell, found.places.at("ods_code").label) == ("B2", "ODS code")
    assert found.places.at("agreed_go_live").cell == "B3"


def test_a_title_that_is_also_the_name_of_a_field_is_no_field() -> None:
    found = practice([("Practice",), (), ("Practice name", "Example Surgery"), ("ODS code", "A99999")])
    assert (found.name, found.places.at("name").cell, found.places.row.cell) == ("Example Surgery", "B3", "A3")


def test_a_field_given_twice_with_two_values_is_named() -> None:
    migration = read({"Practice": [("Practice name", "Example Surgery"), ("ODS code", "A99999"), ("List size", 9000),
                                   ("List size", 9391)]})
    assert migration.practice.list_size == 9000
    assert told(migration.oddities) == [("REPEATED_FIELD", "Practice B4", "9391", "“9000” in B3", "")]


@pytest.mark.parametrize("rows", [
    pytest.param([("Field", "Practice 1", "Practice 2"), ("Practice name", "Example Surgery", "Sample Practice"),
                  ("ODS code", "A99999", "B99999")], id="side by side"),
    pytest.param([("Practice name", "ODS code", "Source system"), ("Example Surgery", "A99999", "Vision"),
                  ("Sample Practice", "B99999", "Vision")], id="a list"),
])
def test_more_than_one_practice_is_refused_and_not_guessed(rows: Rows) -> None:
    with pytest.raises(UnreadableInput, match=r"more than one practice \(A99999, B99999\)") as refused:
        read({"Practice": rows})
    assert "one tracker for each practice" in refused.value.hint


def test_a_practice_sheet_without_any_known_field_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableInput, match="no field that is recognised") as refused:
        read({"Practice": [("Hello", "world")]})
    assert "column A" in refused.value.hint
