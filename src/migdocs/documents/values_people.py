"""Values that say who: people by role, the kick-off's attendees, whom to call, who does what."""

from typing import Any

from migdocs.documents.case import Case, needed, yes_no
from migdocs.documents.phone_numbers import spaced
from migdocs.documents.values_document import organisation_of
from migdocs.domain.migration import Contact


def people_part(case: Case) -> dict[str, Any]:
    """Everybody by role, all contacts, those who attend, and the parts that nobody fills."""
    contacts = [_contact(case, contact) for contact in case.migration.contacts if contact.name or contact.role]
    return {
        **{role.id: _person(case, role.id, case.person(role.id)) for role in case.standards.roles},
        "contacts": contacts,
        "attendees": [contact for contact in contacts if contact["attends_kick_off"] != "No"],
        "gaps": _gaps(case),
        "away": [{"name": needed(contact.name), "role": case.role_title(contact.role),
                  "dates": contact.dates_unavailable, "deputy": needed(contact.deputy)}
                 for contact in case.migration.contacts if contact.dates_unavailable.strip()],
        "who_to_call": _who_to_call(case),
        "escalation": _escalation(case),
        "agenda": _agenda(case),
        "agenda_minutes": sum(item.minutes for item in case.starters.agenda),
        "raci": [{**{column: getattr(row, column) for column in RACI_COLUMNS}, "phase": case.phase_title(row.phase)}
                 for row in case.starters.raci],
        "raci_people": _raci_people(case),
    }


def _person(case: Case, role: str, person: Contact | None) -> dict[str, str | None]:
    known = person or Contact(role)
    return {
        "role": case.role_title(role),
        "name": needed(known.name),
        "job_title": known.job_title,
        "organisation": needed(known.organisation) or organisation_of(case, role),
        "email": needed(known.email),
        "phone": needed(spaced(known.phone)),
        "out_of_hours_phone": spaced(known.out_of_hours_phone),
        "deputy": known.deputy,
    }


def _contact(case: Case, contact: Contact) -> dict[str, str | None]:
    return {
        **_person(case, contact.role, contact),
        "organisation_code": contact.organisation_code,
        "attends_kick_off": yes_no(contact.attends_kick_off),
        "signs": contact.signs,
        "dates_unavailable": contact.dates_unavailable,
        "notes": contact.notes,
    }


def _gaps(case: Case) -> list[dict[str, str]]:
    """What is missing about the people that the kick-off cannot do without: a name, an email address, a phone."""
    gaps = []
    for role in case.standards.roles:
        if not role.required:
            continue
        person = case.person(role.id)
        needs = (("name", person and person.name), ("email address", person and person.email),
                 ("phone number", person and person.phone))
        missing = [word for word, value in needs if not value]
        if missing:
            where = f"row {person.places.row.cell}" if person and person.places.row.cell else "a row of its own"
            what = "nobody is named" if "name" in missing else f"no {' and no '.join(missing)}"
            gaps.append({"role": role.title, "what": what, "where": f"Contacts sheet, {where}, role {role.title}"})
    return gaps


def _who_to_call(case: Case) -> list[dict[str, str | None]]:
    """Everybody to call in cut-over; those the plan cannot do without stand here even when nobody is named."""
    required = {role.id for role in case.standards.roles if role.required} | {"source_supplier"}
    rows = []
    for entry in case.starters.who_to_call:
        people = case.migration.contacts_in(entry.role) or ((Contact(entry.role),) if entry.role in required else ())
        rows += [{**{part: value for part, value in _person(case, entry.role, person).items()
                     if part not in ("job_title", "deputy")}, "call_for": entry.call_for} for person in people]
    return rows


def _escalation(case: Case) -> list[dict[str, Any]]:
    steps = []
    for number, step in enumerate(case.starters.escalation, start=1):
        person, title = case.person(step.role), case.role_title(step.role)
        steps.append({
            "step": number,
            "who": f"{person.name}, {title}" if person and person.name else title,
            "when": step.when,
            "contact": needed(spaced(person.phone)) or needed(person.email) if person else None,
        })
    return steps


def _agenda(case: Case) -> list[dict[str, Any]]:
    rows, minutes = [], 0
    for number, item in enumerate(case.starters.agenda, start=1):
        rows.append({"number": number, "item": item.item, "lead": case.who(item.lead), "minutes": item.minutes,
                     "begins": f"after {minutes} minutes" if minutes else "at the start"})
        minutes += item.minutes
    return rows


RACI_COLUMNS = ("project_manager", "practice_manager", "lead_gp", "commissioner", "delivery_partner",
                "target_supplier", "source_supplier", "third_parties")


def _raci_people(case: Case) -> list[dict[str, str | None]]:
    practice = case.migration.practice
    by_role = (("Project manager", "project_manager"), ("Practice manager", "practice_manager"),
               ("Lead GP", "lead_gp"), ("Commissioner", "commissioner_lead"), ("Delivery partner", ""),
               ("Target supplier", "target_supplier_pm"), ("Source supplier", "source_supplier"))
    rows = []
    for column, role in by_role:
        person = _person(case, role, case.person(role)) if role else {"name": "", "organisation": None}
        organisation = person["organisation"] or (needed(practice.delivery_partner) if not role else None)
        rows.append({"column": column, "name": person["name"], "organisation": organisation})
    return rows
