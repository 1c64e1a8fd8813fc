"""Values that say what the document is and which practice it is for."""

from datetime import date
from typing import Any

from migdocs.documents.case import Case, blank, needed
from migdocs.documents.phone_numbers import spaced
from migdocs.domain.dates import long_date, span
from migdocs.domain.document_kinds import DocumentKind
from migdocs.domain.findings import Severity, counts
from migdocs.domain.migration import PhaseDates

_GUIDES = {
    "seed": "NHS Digital practice migration guide, May 2019",
    "v1": "NHS Digital practice migration guide, beta 1, November 2019",
    "v1.5": "NHS Digital practice migration guide, beta 1.5, March 2020",
    "web2": "NHS England clinical system migration guide, digital.nhs.uk",
}


def document_part(case: Case, kind: DocumentKind, draft: bool) -> dict[str, Any]:
    """The document's own facts: title, date, status, who signs, who receives, when it is due back."""
    practice = case.migration.practice
    manager = case.person("project_manager")
    row = case.migration.phase(kind.phase)
    listed = next((sign_off for sign_off in case.migration.sign_offs
                   if kind.form_id and sign_off.form_id == kind.form_id), None)
    profile = case.standards.guidance.profile
    return {
        "title": kind.title,
        "kind": kind.id,
        "form_id": kind.form_id,
        "reference": "-".join(part for part in (practice.ods_code, kind.id, case.today.isoformat()) if part),
        "date": case.today,
        "status": "DRAFT" if draft else "Issued",
        "is_draft": draft,
        "draft_mark": _draft_mark(case) if draft else "",
        "author": (manager.name if manager else "") or needed(practice.delivery_partner),
        "classification": ("Official: check for patient data before sharing"  # one line of the header holds no more
                           if case.has_patient_data else "Official: holds no patient data"),
        "guide": _GUIDES.get(profile, f"national practice migration guide, version {profile}"),
        "due": listed.due if listed and listed.due else case.on(kind.due, "back"),
        "purpose": kind.purpose,
        "return_to": {part: value for part, value in _party(case, kind.returned_to).items() if part != "role"},
        "signatories": [{part: value for part, value in _party(case, role).items() if part != "email"}
                        for role in kind.signed_by],
        "recipients": [_party(case, role) for role in kind.sent_to],
        "phase": {
            "name": case.phase_title(kind.phase),
            "planned": _from_to(row.planned_start, case.end_of(row, planned=True)) if row else None,
            "actual": _actual(case, row) if row else "",
            "planned_start": row.planned_start if row else None,
            "planned_end": case.end_of(row, planned=True) if row else None,
            "actual_start": blank(row.actual_start if row else None),
            "actual_end": blank(row.actual_end if row else None),
        },
    }


def _from_to(start: date | None, end: date | None) -> str | None:
    """Both days in words; the first alone where the last is not known or lies before it."""
    return span(start, end if end and end >= start else start) if start else None


def _actual(case: Case, row: PhaseDates) -> str:
    """When the phase began and ended in fact; empty while it has not begun."""
    if row.actual_start and not row.actual_end and not case.lasts_one_day(row.phase):
        return f"from {long_date(row.actual_start)}"
    return _from_to(row.actual_start, row.actual_end) or ""


def survey_part(case: Case) -> dict[str, str]:
    """What the survey after Go Live is called, and its scale."""
    settings = case.standards.settings
    return {"name": settings.get("survey_name", "Deployment survey"), "lowest": settings.get("survey_lowest", "1"),
            "highest": settings.get("survey_highest", "10")}


def _draft_mark(case: Case) -> str:
    errors = counts(case.findings)[Severity.ERROR]
    return f"DRAFT: {errors} error{'' if errors == 1 else 's'} in the tracker" if errors else "DRAFT"


def _party(case: Case, role: str) -> dict[str, str | None]:
    person = case.person(role)
    return {
        "role": case.role_title(role),
        "name": needed(person.name) if person else None,
        "organisation": (needed(person.organisation) if person else None) or organisation_of(case, role),
        "email": needed(person.email) if person else None,
    }


def organisation_of(case: Case, role: str) -> str | None:
    """Where somebody in that role works, as far as the role itself says so."""
    practice = case.migration.practice
    by_role = {
        **dict.fromkeys(("practice_manager", "lead_gp", "it_lead", "practice_staff", "admin_users",
                         "registrations_clerk", "dispensary_lead", "change_champion"), practice.name),
        **dict.fromkeys(("commissioner_lead", "commissioner_finance"), practice.commissioner_name),
    }
    return needed(by_role.get(role, ""))


def practice_part(case: Case) -> dict[str, Any]:
    """The Practice sheet, what a reader needs and nobody filled in being None."""
    practice = case.migration.practice
    agreed: date | None = practice.agreed_go_live or case.day("go_live.start")
    return {
        "name": needed(practice.name),
        "ods_code": needed(practice.ods_code),
        "address": needed(practice.address),
        "postcode": needed(practice.postcode),
        "main_phone": needed(spaced(practice.main_phone)),
        "generic_email": needed(practice.generic_email),
        "branches": list(practice.branches),
        "list_size": practice.list_size,
        "dispensing": practice.dispensing,
        "staff_headcount": practice.staff_headcount,
        "commissioner_name": needed(practice.commissioner_name),
        "commissioner_code": needed(practice.commissioner_code),
        "sub_location_code": practice.sub_location_code,
        "pcn": needed(practice.pcn),
        "delivery_partner": needed(practice.delivery_partner),
        "framework": needed(practice.framework),
        "order_reference": needed(practice.order_reference),
        "source_system": needed(practice.source_system),
        "target_system": needed(practice.target_system),
        "modules": list(practice.modules),
        "provisional_go_live": practice.provisional_go_live or agreed,
        "agreed_go_live": agreed,
        "technical_go_live": blank(practice.technical_go_live),
        "fdp_time": practice.fdp_time,
        "log_off_time": practice.log_off_time,
        "mesh_mailbox_old": needed(practice.mesh_mailbox_old),
        "mesh_mailbox_new": needed(practice.mesh_mailbox_new),
        "old_access_end": practice.old_access_end,
        "extension_agreed_by": practice.extension_agreed_by,
        "extension_agreed_on": blank(practice.extension_agreed_on),
        "decommission_date": practice.decommission_date,
        "weekly_meeting_slot": needed(practice.weekly_meeting_slot),
        "call_details": needed(practice.call_details),
    }
