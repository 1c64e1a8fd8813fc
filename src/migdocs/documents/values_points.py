"""Values that say what is still missing, and where in the tracker it belongs."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from migdocs.documents.case import Case
from migdocs.domain.migration import Action, ThirdParty, TrainingSession


class Point(NamedTuple):
    """A fact that is missing: what, where to fill it in, the role that may know.

    Facts of one `sheet` with the same `lead` are told together, each in the words of `fact`.
    """

    what: str
    where: str
    role: str
    sheet: str
    fact: str
    lead: str = ""


_PRACTICE = (
    ("name", "The practice's name", "Practice name", "practice_manager"),
    ("ods_code", "The practice's ODS code", "ODS code", "practice_manager"),
    ("address", "The practice's address", "Address", "practice_manager"),
    ("postcode", "The practice's postcode", "Postcode", "practice_manager"),
    ("main_phone", "The practice's main phone number", "Main phone", "practice_manager"),
    ("generic_email", "The practice's shared email address", "Generic email", "practice_manager"),
    ("list_size", "How many patients are registered", "List size", "practice_manager"),
    ("dispensing", "Whether the practice dispenses", "Dispensing", "practice_manager"),
    ("staff_headcount", "How many people work at the practice", "Staff headcount", "practice_manager"),
    ("commissioner_name", "The commissioner's name", "Commissioner name", "commissioner_lead"),
    ("commissioner_code", "The commissioner's code", "Commissioner code", "commissioner_lead"),
    ("pcn", "The primary care network", "PCN", "practice_manager"),
    ("delivery_partner", "The delivery partner", "Delivery partner", "commissioner_lead"),
    ("framework", "The framework of the order", "Framework", "commissioner_lead"),
    ("order_reference", "The order's reference", "Order reference", "commissioner_lead"),
    ("source_system", "The system the practice leaves", "Source system", "practice_manager"),
    ("target_system", "The system the practice moves to", "Target system", "practice_manager"),
    ("modules", "The modules ordered", "Modules", "commissioner_lead"),
    ("fdp_time", "The time of the final data production (FDP)", "FDP time", "project_manager"),
    ("log_off_time", "The time by which everyone is logged off", "Log-off time", "project_manager"),
    ("mesh_mailbox_old", "The old MESH mailbox", "MESH mailbox old", "practice_manager"),
    ("mesh_mailbox_new", "The new MESH mailbox", "MESH mailbox new", "target_supplier_pm"),
    ("old_access_end", "When access to the old system ends", "Old access end date", "source_supplier"),
    ("decommission_date", "When the old system's contract ends", "Decommission date", "commissioner_lead"),
    ("weekly_meeting_slot", "When the weekly meeting is", "Weekly meeting slot", "project_manager"),
    ("call_details", "How to join the weekly meeting", "Call details", "project_manager"),
)

_SHEETS = (
    ("third_parties", "Third parties", "Third parties and links: none is listed yet"),
    ("actions", "Actions", "Actions: none is listed yet, so the usual ones are shown with dates worked out"),
    ("risks", "Risks", "Risks: none is listed yet, so the usual ones are shown, not scored"),
    ("training", "Training", "Training sessions: none is listed yet"),
    ("hardware", "Hardware", "Hardware: nothing is listed yet"),
    ("cutover_topics", "Cut-over topics", "Cut-over topics: nothing is chosen yet, so the usual ways are shown"),
    ("messages", "Comms", "Messages to staff and patients: none is listed yet, so the usual ones are shown"),
)

_USED_ROLES = ("source_supplier", "trainer", "engineer", "it_lead")


def points_part(case: Case) -> dict[str, Any]:
    """Every fact that prints "To be confirmed", one by one and by the sheet where it belongs."""
    points = [*_practice_points(case), *_phase_points(case), *_people_points(case), *_third_party_points(case),
              *_action_points(case), *_training_points(case), *_sheet_points(case)]
    return {
        "points_to_confirm": [{"what": point.what, "where": point.where, "who": case.who(point.role)}
                              for point in points],
        "points_by_sheet": _by_sheet(case, points),
    }


def _by_sheet(case: Case, points: list[Point]) -> list[dict[str, str]]:
    groups: dict[tuple[str, str, str], list[str]] = {}
    for point in points:
        groups.setdefault((point.sheet, point.lead, case.who(point.role)), []).append(point.fact)
    return [{"sheet": sheet, "facts": f"{lead} {_listed(facts)}".strip(), "who": who}
            for (sheet, lead, who), facts in groups.items()]


def _listed(facts: list[str]) -> str:
    return ("; " if any("," in fact for fact in facts) else ", ").join(facts)


def _practice_points(case: Case) -> Iterator[Point]:
    practice = case.migration.practice
    for name, what, field, role in _PRACTICE:
        if getattr(practice, name) in (None, "", ()):
            yield Point(what, f"Practice sheet, {field}", role, "Practice", field)


def _phase_points(case: Case) -> Iterator[Point]:
    for phase in case.standards.guidance.phases:
        row = case.migration.phase(phase.id)
        if row is None:
            yield Point(f"{phase.title}: dates", f"Phases sheet, a row “{phase.title}”", "project_manager",
                        "Phases", phase.title, "No row for")
        elif row.start is None:
            place = row.places.at("planned_start")
            yield Point(f"{phase.title}: start and end", f"{place}, Planned start", "project_manager",
                        "Phases", f"{phase.title} ({place.cell})", "No dates for")
        elif case.end_of(row) is None:
            place = row.places.at("planned_end")
            yield Point(f"{phase.title}: end", f"{place}, Planned end", "project_manager",
                        "Phases", f"{phase.title} ({place.cell})", "No end for")


def _people_points(case: Case) -> Iterator[Point]:
    for role in case.standards.roles:
        if not role.required and role.id not in _USED_ROLES:
            continue
        person = case.person(role.id)
        if person is None or not person.name:
            yield Point(f"{role.title}: name, email address and phone number",
                        f"Contacts sheet, a row with the role {role.title}", "project_manager",
                        "Contacts", role.title, "Name, email address and phone number of the")
            continue
        for word, column, value in (("email address", "email", person.email), ("phone number", "phone", person.phone)):
            if not value:
                place = person.places.at(column)
                yield Point(f"{role.title} ({person.name}): {word}", str(place), "project_manager",
                            "Contacts", f"{word} of {person.name} ({place.cell})")


def _third_party_points(case: Case) -> Iterator[Point]:
    for party in case.migration.third_parties:
        name = party.service or party.supplier
        gaps = [(word, column) for word, column, value in (
            ("supplier", "supplier", party.supplier), ("contact name", "contact_name", party.contact_name),
            ("email", "email", party.email), ("phone", "phone", party.phone),
            ("whether its data migrates", "data_migrates", party.data_migrates is not None),
            ("whether it is compatible", "compatible", party.compatible),
            ("notice period", "notice", party.notice or party.notify_by), ("owner", "owner", party.owner))
            if not value]
        missing = [word for word, _ in gaps]
        if name and missing:
            yield Point(f"{name}: {', '.join(missing)}", _places(party, gaps), "practice_manager",
                        "Third parties", f"{name} ({party.places.row.cell}): {', '.join(missing)}")


def _action_points(case: Case) -> Iterator[Point]:
    for action in case.migration.actions:
        gaps = [(word, column) for word, column, value in (
            ("owner", "owner_name", action.owner_name or action.owner_role), ("due date", "due", action.due))
            if not value]
        missing = [word for word, _ in gaps]
        if action.is_open and missing:
            what, name = " and ".join(missing), action.id or action.action
            yield Point(f"Action {name}: {what}", _places(action, gaps), "project_manager",
                        "Actions", f"{what} of {name}")


def _places(row: Action | TrainingSession | ThirdParty, gaps: list[tuple[str, str]]) -> str:
    """The sheet and the cell of each missing field, or the row where the sheet has no such column."""
    places = dict.fromkeys(row.places.at(column) for _, column in gaps)
    return f"{row.places.row.sheet} {', '.join(place.cell for place in places if place.cell)}".strip()


def _training_points(case: Case) -> Iterator[Point]:
    for session in case.migration.training:
        gaps = [(word, column) for word, column, value in (
            ("date", "date", session.date), ("start time", "start_time", session.start_time),
            ("trainer", "trainer", session.trainer)) if not value]
        missing = [word for word, _ in gaps]
        if missing:
            yield Point(f"Training of {session.who or 'somebody'}: {' and '.join(missing)}",
                        _places(session, gaps), "trainer",
                        "Training", f"{' and '.join(missing)} for {session.who or 'somebody'}")


def _sheet_points(case: Case) -> Iterator[Point]:
    for name, sheet, what in _SHEETS:
        if not getattr(case.migration, name):
            yield Point(what, f"{sheet} sheet", "practice_manager", "Sheets without entries", sheet)
