"""Values that say what the check found and what is still missing, and where in the tracker it belongs."""

from typing import Any

from migdocs.documents.case import Case
from migdocs.domain.findings import Finding, Severity

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


def findings_part(case: Case) -> dict[str, Any]:
    """What the check found by severity, and every fact that documents still miss."""
    points = points_to_confirm(case)
    migration = case.migration
    by_severity = {severity: [_finding(finding) for finding in case.findings if finding.severity is severity]
                   for severity in Severity}
    return {
        "errors": by_severity[Severity.ERROR],
        "warnings": by_severity[Severity.WARNING],
        "information": by_severity[Severity.INFORMATION],
        "points_to_confirm": points,
        "counts": {
            "errors": len(by_severity[Severity.ERROR]),
            "warnings": len(by_severity[Severity.WARNING]),
            "points_to_confirm": len(points),
            "open_issues": sum(issue.is_open for issue in migration.issues),
            "severe_issues": sum(issue.is_open and issue.severity == 1 for issue in migration.issues),
        },
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {"message": finding.message, "place": str(finding.place or ""), "hint": finding.hint, "rule": finding.rule}


def points_to_confirm(case: Case) -> list[dict[str, str]]:
    """Every fact that prints "To be confirmed", with the sheet and what to fill in there."""
    return [*_practice_points(case), *_phase_points(case), *_people_points(case), *_third_party_points(case),
            *_action_points(case), *_training_points(case), *_sheet_points(case)]


def _point(case: Case, what: str, where: str, role: str) -> dict[str, str]:
    return {"what": what, "where": where, "who": case.who(role)}


def _practice_points(case: Case) -> list[dict[str, str]]:
    practice = case.migration.practice
    return [_point(case, what, f"Practice sheet, {field}", role) for name, what, field, role in _PRACTICE
            if getattr(practice, name) in (None, "", ())]


def _phase_points(case: Case) -> list[dict[str, str]]:
    points = []
    for phase in case.standards.guidance.phases:
        row = case.migration.phase(phase.id)
        if row is None:
            points.append(_point(case, f"{phase.title}: dates", f"Phases sheet, a row “{phase.title}”",
                                 "project_manager"))
        elif row.start is None:
            points.append(_point(case, f"{phase.title}: start and end",
                                 f"{row.places.at('planned_start')}, Planned start", "project_manager"))
        elif case.end_of(row) is None:
            points.append(_point(case, f"{phase.title}: end", f"{row.places.at('planned_end')}, Planned end",
                                 "project_manager"))
    return points



def _people_points(case: Case) -> list[dict[str, str]]:
    points = []
    for role in case.standards.roles:
        if not role.required and role.id not in _USED_ROLES:
            continue
        person = case.person(role.id)
        if person is None or not person.name:
            points.append(_point(case, f"{role.title}: name, email address and phone number",
                                 f"Contacts sheet, a row with the role {role.title}", "project_manager"))
            continue
        for word, value in (("email address", person.email), ("phone number", person.phone)):
            if not value:
                column = "email" if word == "email address" else "phone"
                points.append(_point(case, f"{role.title} ({person.name}): {word}", str(person.places.at(column)),
                                     "project_manager"))
    return points


def _third_party_points(case: Case) -> list[dict[str, str]]:
    points = []
    for party in case.migration.third_parties:
        name = party.service or party.supplier
        missing = [word for word, value in (
            ("supplier", party.supplier), ("contact name", party.contact_name), ("email", party.email),
            ("phone", party.phone), ("whether its data migrates", party.data_migrates is not None),
            ("whether it is compatible", party.compatible), ("notice period", party.notice or party.notify_by),
            ("owner", party.owner)) if not value]
        if name and missing:
            points.append(_point(case, f"{name}: {', '.join(missing)}", f"{party.places.row}, Third parties",
                                 "practice_manager"))
    return points


def _action_points(case: Case) -> list[dict[str, str]]:
    return [_point(case, f"Action {action.id or action.action}: {' and '.join(missing)}",
                   f"{action.places.row}, Actions", "project_manager")
            for action in case.migration.actions if action.is_open
            if (missing := [word for word, value in (("owner", action.owner_name or action.owner_role),
                                                     ("due date", action.due)) if not value])]


def _training_points(case: Case) -> list[dict[str, str]]:
    return [_point(case, f"Training of {session.who or 'somebody'}: {' and '.join(missing)}",
                   f"{session.places.row}, Training", "trainer")
            for session in case.migration.training
            if (missing := [word for word, value in (("date", session.date), ("start time", session.start_time),
                                                     ("trainer", session.trainer)) if not value])]


def _sheet_points(case: Case) -> list[dict[str, str]]:
    return [_point(case, what, f"{sheet} sheet", "practice_manager") for name, sheet, what in _SHEETS
            if not getattr(case.migration, name)]
