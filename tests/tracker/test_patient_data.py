"""Patient data is found wherever it stands, and never shown in full."""

import pytest
from tests.tracker.reading import PHASES, PRACTICE, read
from tests.workbooks import Rows

NUMBER = "9990001234"


def nhs_number(start: str) -> str:
    """A number that passes the check, in the range that is never given to a patient."""
    from migdocs.domain.nhs_number import is_nhs_number

    return next(f"{start}{digit}" for digit in range(10) if is_nhs_number(f"{start}{digit}"))


GOOD = nhs_number("999000012")
SPACED = f"{GOOD[:3]} {GOOD[3:6]} {GOOD[6:]}"


def found(sheets: dict[str, Rows]) -> list[tuple[str, str, str]]:
    return [(odd.kind.name, str(odd.place), odd.shown) for odd in read(sheets).oddities
            if odd.kind.name in ("NHS_NUMBER", "PATIENT_COLUMN")]


@pytest.mark.parametrize("value", [GOOD, SPACED, SPACED.replace(" ", "-"), int(GOOD), f"Letters missing for {SPACED}.",
                                   f"({GOOD})", f"NHS:{GOOD}"])
def test_an_nhs_number_is_found_in_any_cell_and_shown_masked(value: str | int) -> None:
    [(kind, place, shown)] = found({"Any sheet": [("x", "y"), ("a", value)]})
    assert (kind, place) == ("NHS_NUMBER", "Any sheet B2")
    assert GOOD not in shown.replace(" ", "").replace("-", "")
    assert "***" in shown


@pytest.mark.parametrize("sheet", ["Contacts", "Actions", "Practice"])
def test_it_is_found_on_the_known_sheets_too(sheet: str) -> None:
    rows: dict[str, Rows] = {
        "Contacts": [("Name", "Role", "Notes"), ("A Person", "Trainer", SPACED)],
        "Actions": [("Id", "Action", "Notes"), ("1", "Look", SPACED)],
        "Practice": [*PRACTICE, ("Order reference", "see", SPACED)]}
    assert [kind for kind, _, _ in found({sheet: rows[sheet]})] == ["NHS_NUMBER"]


def test_the_number_is_masked_even_where_it_stands_as_the_rows_label() -> None:
    migration = read({"Actions": [("Action", "Due date"), (f"Call {SPACED}", "soon")]})
    assert len(migration.oddities) == 2
    assert not any(SPACED in f"{odd.shown} {odd.place.label} {odd.place.heading}" for odd in migration.oddities)


@pytest.mark.parametrize("value", [
    "9990001234", str(int(GOOD) + 1), f"{GOOD}1", f"1{GOOD}", f"{GOOD[:4]} {GOOD[4:]}", f"+44{GOOD}", "9391", "tel",
    12.5])
def test_other_numbers_are_left_alone(value: str | float) -> None:
    assert found({"Any sheet": [("x", "y"), ("a", value)]}) == []


@pytest.mark.parametrize("rows", [
    pytest.param([("Name", "Phone"), ("A", int(GOOD))], id="phone"),
    pytest.param([("Name", "Contact tel no."), ("A", GOOD)], id="tel"),
    pytest.param([("Title",), (), ("Name", "Mobile"), ("A", SPACED)], id="mobile"),
    pytest.param([("Main phone", GOOD)], id="beside"),
])
def test_phone_columns_are_left_alone(rows: Rows) -> None:
    assert found({"Any sheet": rows}) == []


@pytest.mark.parametrize("heading", ["NHS number", "NHS No.", "DOB", "D.O.B.", "Date of birth", "Patient name",
                                     "Patient's name", "Patient (initials)"])
def test_a_column_for_patients_is_found_on_any_sheet(heading: str) -> None:
    assert found({"Checks": [("Title",), (), ("Ref", heading), (1, "x")]}) == [("PATIENT_COLUMN", "Checks B3", heading)]
    assert found({"Issues": [("Id", "Description", heading), ("I-1", "x", None)]}) == [
        ("PATIENT_COLUMN", "Issues C1", heading)]


def test_words_about_patients_are_no_column_of_patients() -> None:
    assert found({"Issues": [("Id", "Description", "Category"), ("I-1", "Patient name is cut off", "Patients"),
                             ("I-2", "Date of birth missing in letters", "Demographics")],
                  "Comms": [("Audience", "Message"), ("Patients", "The surgery is changing its system")]}) == []


def test_a_clean_tracker_has_none() -> None:
    assert found({"Practice": PRACTICE, "Phases": PHASES}) == []
