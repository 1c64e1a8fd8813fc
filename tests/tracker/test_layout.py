"""The tracker's headings are the agreed ones, and no two of them can be mistaken for each other."""

import pytest

from migdocs.domain.migration import Migration, Practice
from migdocs.tracker.columns import Column, SheetLayout, match
from migdocs.tracker.layout import PHASES, PRACTICE, SHEETS, STATUS_WORDS
from migdocs.tracker.wording import key

AGREED = {
    "Phases": "Phase, Planned start, Planned end, Actual start, Actual end, Status, Owner, RAG, Notes",
    "Contacts": "Role, Full name, Job title, Organisation, Organisation ODS code, Email, Phone, Out-of-hours phone, "
                "Deputy, Attends kick-off, Signs, Dates unavailable, Notes",
    "Third parties": "Service, Type (link, software, service), Supplier, Contact name, Email, Phone, Data migrates "
                     "(Y/N), Compatible (Y/N/unknown), Notice period (n and unit), Notify by (calc), Notified on, "
                     "Confirmed on, Off date, Off confirmed, Extract request, Initial extract, Final extract, On date, "
                     "On confirmed, Fee, Owner, Notes",
    "Actions": "Id, Phase, Action, Owner role, Owner name, Due date, Done date, Status, Notes",
    "Issues": "Id, Raised on, Raised by, Phase, Category, Severity (1 to 4), Description (no patient data), Sent to "
              "supplier on, Supplier ref, Fixed on, Rechecked on, Status, Accepted by",
    "Risks": "Id, Risk or hazard, Likelihood (1 to 5), Impact (1 to 5), Score (calc), Response, Owner, Review date, "
             "Status",
    "Data checking": "Round, Start, End, Records planned, Criteria checked, Random checked, Issues raised, Closed, "
                     "Reports compared, Signed",
    "Training": "Staff group or name, Role, Site or remote, Session, Trainer, Date, Start time, Room, Booked, "
                "Attended, Core complete, Reserve",
    "Hardware": "Asset, Location, User, Result, Action, Cost, Funded by, Ordered, Due, Installed, Tested",
    "Sign-offs": "Form id, Form, Phase, Due, Sent on, Chased on, Returned on, Signed by, Role, Outcome (accepted, "
                 "accepted with exceptions, refused), File name",
    "Cut-over topics": "Topic, Chosen option, Lead, Deputy, Notes",
    "Comms": "Audience, Channel, Message, Owner, From, To, Status",
}
AGREED_PRACTICE = (
    "Practice name, ODS code, Address, Postcode, Main phone, Generic email, Branches (ODS codes), List size, "
    "Dispensing (Y/N), Staff headcount, Commissioner name, Commissioner code, Sub-location code, PCN, Delivery "
    "partner, Framework, Order reference, Source system, Target system, Modules, Provisional Go Live, Agreed Go "
    "Live, FDP time, Log-off time, MESH mailbox old, MESH mailbox new, Old access end date, Decommission date, "
    "Guide profile, Weekly meeting slot, Call details")
TABLES = [*(pytest.param(layout.columns, layout.record, id=layout.name) for layout in SHEETS),
          pytest.param(PRACTICE, Practice, id="Practice")]


def own(columns: tuple[Column, ...]) -> str:
    return ", ".join(column.title for column in columns if not column.extra)


@pytest.mark.parametrize("layout", SHEETS, ids=lambda layout: layout.name)
def test_the_headings_of_each_sheet_are_the_agreed_ones_in_the_agreed_order(layout: SheetLayout) -> None:
    assert own(layout.columns) == AGREED[layout.name]


def test_every_agreed_sheet_is_read() -> None:
    assert [layout.name for layout in SHEETS] == list(AGREED)


def test_the_fields_of_the_practice_sheet_are_the_agreed_ones() -> None:
    assert own(PRACTICE) == AGREED_PRACTICE


@pytest.mark.parametrize(("columns", "record"), TABLES)
def test_every_column_holds_a_fact_of_its_record_and_every_fact_has_a_column(columns: tuple[Column, ...],
                                                                             record: type) -> None:
    facts = record.__annotations__.keys() - {"places"}
    assert {column.field for column in columns if not column.extra} <= facts | {"score"}
    assert facts - {column.field for column in columns} <= {"phase"}


@pytest.mark.parametrize(("columns", "record"), TABLES)
def test_no_heading_means_two_columns(columns: tuple[Column, ...], record: type) -> None:  # noqa: ARG001
    owner: dict[str, str] = {}
    for column in columns:
        for name in column.names:
            if key(name):
                assert owner.setdefault(key(name), column.field) == column.field, name


@pytest.mark.parametrize("typed", ["Planned start", "PLANNED START", "planned-start", "Planned  start:", "PlannedStart",
                                   "Planned\nstart", "Start", "Planned start date", "Start (planned)",
                                   "Planned start (dd/mm/yyyy)", "Planned start *"])
def test_a_heading_is_known_however_it_is_typed(typed: str) -> None:
    found = match(typed, PHASES.columns)
    assert found is not None
    assert found[0].field == "planned_start"


def test_a_bracket_that_matters_is_not_passed_over() -> None:
    means = {text: match(text, PHASES.columns) for text in ("Start (actual)", "Start (planned)")}
    assert {text: found[0].field for text, found in means.items() if found} == {
        "Start (actual)": "actual_start", "Start (planned)": "planned_start"}


def test_every_sheet_fills_a_part_of_the_migration() -> None:
    assert {layout.collection for layout in SHEETS} == Migration.__annotations__.keys() - {
        "practice", "oddities", "sheets"}


def test_late_is_no_status_because_it_is_worked_out() -> None:
    assert not any(key(word) == "late" for words in STATUS_WORDS.values() for word in words)
