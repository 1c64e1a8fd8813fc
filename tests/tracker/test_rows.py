"""The sheets beside Practice and Phases are read row by row, and none of them is needed."""

from datetime import date, time

from tests.tracker.reading import PHASES, PRACTICE, read, read_bytes, told
from tests.workbooks import workbook

from migdocs.domain.migration import Notice, Status


def test_practice_and_phases_are_enough() -> None:
    migration = read({})
    assert migration.contacts == migration.actions == migration.third_parties == ()
    assert set(migration.sheets) == {"Practice", "Phases"}


def test_contacts_are_read_by_any_usual_heading() -> None:
    migration = read({"Contacts": [
        ("Name", "Role", "Tel", "E-mail", "Org", "OOH number", "Attends kick-off (Y/N)"),
        ("Marcus Tansy", "Practice Manager", "01632 960101", "m.tansy.example@nhs.net", "Example Surgery",
         "07700 900101",
         "y"), ("Ruth Ash", "Tea maker", 1632960102, None, None, None, "n")]})
    first, second = migration.contacts
    assert (first.role, first.name, first.phone) == ("practice_manager", "Marcus Tansy", "01632 960101")
    assert (first.email, first.out_of_hours_phone, first.attends_kick_off) == (
        "m.tansy.example@nhs.net", "07700 900101", True)
    assert (second.role, second.phone, second.attends_kick_off) == ("Tea maker", "01632960102", False)
    assert told(migration.oddities) == [
        ("UNKNOWN_ROLE", "Contacts B3", "Tea maker", "Tea maker", ""),
        ("LOST_ZERO", "Contacts C3", "1632960102", "01632960102", "01632960102")]


def test_a_role_id_is_trusted_more_than_a_role_in_words() -> None:
    migration = read({"Contacts": [("Role", "Role id", "Name"), ("The boss", "project_manager", "Bryony Alder"),
                                   ("Lead GP", None, "Dr Amara Sorrel")]})
    assert [contact.role for contact in migration.contacts] == ["project_manager", "lead_gp"]
    assert [str(contact.places.at("role")) for contact in migration.contacts] == ["Contacts B2", "Contacts A3"]


def test_a_notice_takes_its_unit_from_its_own_column_or_from_the_heading() -> None:
    rows = read({"Third parties": [("Service", "Notice period", "Unit"), ("EPS", 5, "weeks"),
                                   ("DocMan", 5, "working days"),
                                   ("ICE", "2w", None)]}).third_parties
    assert [row.notice for row in rows] == [Notice(5, "w"), Notice(5, "wd"), Notice(2, "w")]
    rows = read({"Third parties": [("Service", "Notice period (weeks)"), ("EPS", 5)]}).third_parties
    assert rows[0].notice == Notice(5, "w")


def test_third_parties_are_read_with_their_dates() -> None:
    [row] = read({"3rd parties": [
        ("Product", "Supplier", "Data migrates?", "Compatible (Y/N/unknown)", "Notify by", "Off date", "On date",
         "Fee"),
        ("DocMan", "PCTI", "Yes", "unknown", "10/09/2026", date(2026, 9, 17), "TBC", 1250)]}).third_parties
    assert (row.service, row.supplier, row.data_migrates, row.compatible) == ("DocMan", "PCTI", True, "Unknown")
    assert (row.notify_by, row.off_date, row.on_date, row.fee) == (date(2026, 9, 10), date(2026, 9, 17), None, "£1,250")


def test_an_action_owned_by_a_role_or_by_a_person_is_told_apart() -> None:
    rows = read({"Actions": [("Ref", "Task", "Owner", "Due", "Done", "Status", "Phase"),
                             (1, "Ask for the extract", "Project manager", "22/06/2026", None, "not started", "IDP"),
                             (2, "Book rooms", "Leah Campion", None, date(2026, 6, 30), "Done", "General")]}).actions
    assert [(row.id, row.owner_role, row.owner_name, row.phase) for row in rows] == [
        ("1", "project_manager", "", "idp"), ("2", "", "Leah Campion", "General")]
    assert (rows[0].due, rows[1].done, rows[1].status) == (date(2026, 6, 22), date(2026, 6, 30), Status.COMPLETE)


def test_rows_with_a_number_or_a_status_alone_are_not_records() -> None:
    migration = read({"Actions": [("Id", "Action", "Due date", "Status"), ("A-1", "Book rooms", None, "Not started"),
                                  ("A-2", None, None, "Not started"), ("A-3", None, None, "Late")]})
    assert [action.id for action in migration.actions] == ["A-1"]
    assert migration.oddities == ()


def test_risks_training_and_sign_offs_are_read() -> None:
    migration = read({
        "Risk register": [("Id", "Risk", "Likelihood (1 to 5)", "Impact (1-5)", "Score"),
                          ("R1", "Late", "3 - Possible", 4, 12)],
        "Training": [("Staff name", "Session", "Date", "Time", "Booked", "Attended?"),
                     ("Reception", "Core", "02/09/2026", "9.30am", "Y", None)],
        "Signoffs": [("Form id", "Form", "Due", "Phase"), ("F2", "IDP data quality", "20/08/2026", "Data recheck")],
        "Comms": [("Audience", "Message", "From", "To"), ("Patients", "Order early", "03/08/2026", "tbc")],
        "Data checking": [("Round", "Start", "End", "Records planned"), (1, "29/07/2026", "04/08/2026", 20)],
        "Hardware": [("Device", "Cost", "Installed"), ("PC 1", 640, None)],
        "Cutover topics": [("Topic", "Option"), ("Scanning", "Keep in a box")],
        "Issue log": [("Id", "Issue", "Severity (1 to 4)"), ("I-1", "Allergies missing", 1)],
    })
    assert (migration.risks[0].score, migration.risks[0].likelihood) == (12, 3)
    assert (migration.training[0].start_time, migration.training[0].booked) == (time(9, 30), True)
    assert (migration.sign_offs[0].form_id, migration.sign_offs[0].phase) == ("F2", "data_recheck")
    assert (migration.messages[0].starts, migration.messages[0].ends) == (date(2026, 8, 3), None)
    assert (migration.checking_rounds[0].round, migration.checking_rounds[0].records_planned) == ("1", 20)
    assert (migration.hardware[0].asset, migration.hardware[0].cost) == ("PC 1", "£640")
    assert migration.cutover_topics[0].chosen_option == "Keep in a box"
    assert migration.issues[0].severity == 1


def test_unknown_sheets_are_passed_over_and_an_unreadable_one_is_told() -> None:
    data = workbook({"Practice": PRACTICE, "Phases": PHASES, "My shopping": [("milk", 2)],
                     "Contacts": [("see the wall",)]})
    reading = read_bytes(data)
    assert reading.migration.contacts == ()
    assert reading.notes == ("The sheet “Contacts” was not read: it has no row of headings that is recognised.",)


def test_sheets_are_known_by_other_names_but_their_proper_name_wins() -> None:
    migration = read_bytes(workbook({
        "Practice details": PRACTICE, "Timeline": PHASES, "People": [("Name", "Role"), ("A Person", "Trainer")],
        "CONTACTS ": [("Name", "Role"), ("Another Person", "Trainer")]})).migration
    assert [contact.name for contact in migration.contacts] == ["Another Person"]
    assert str(migration.sheets["Phases"]) == "Timeline A1"
    assert migration.phases[0].places.row.sheet == "Timeline"


def test_a_misspelt_heading_is_not_passed_over_in_silence() -> None:
    data = workbook({
        "Practice": [*PRACTICE, ("Sorce system", "Vision"), ("Favourite colour", "Blue")],
        "Phases": [("Phase", "Planned start", "Planed end", "Colour"),
                   ("Kick-off", "23/06/2026", "23/06/2026", "Red")]})
    assert read_bytes(data).notes == (
        "The field “Sorce system” (Practice A4) was not read. Did you mean “Source system”?",
        "The column “Planed end” (Phases C1) was not read. Did you mean “Planned end”?")


def test_a_heading_like_one_that_is_there_is_an_extra_column() -> None:
    data = workbook({"Practice": PRACTICE, "Phases": [("Phase", "Planned start", "Planned starts"), ("IDP", None, 1)]})
    assert read_bytes(data).notes == ()
