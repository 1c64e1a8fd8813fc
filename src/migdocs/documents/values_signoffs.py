"""Values about the sign-off forms: every form of the catalogue, with what the tracker knows of it."""

from typing import Any

from migdocs.documents.case import Case, blank
from migdocs.domain.migration import SignOff
from migdocs.domain.starters import Form


def sign_offs_part(case: Case) -> dict[str, Any]:
    """The catalogue's forms in order, then those that only the tracker names."""
    listed = {row.form_id: row for row in reversed(case.migration.sign_offs)}
    known = {form.id for form in case.starters.forms}
    rows = [_form(case, form, listed.get(form.id, SignOff(form.id))) for form in case.starters.forms]
    rows += [{**_told(case, row), "form_id": row.form_id, "form": row.form, "phase": case.phase_title(row.phase),
              "due": row.due, "signs": row.role, "goes_to": ""}
             for row in case.migration.sign_offs if row.form_id not in known and (row.form or row.form_id)]
    return {"sign_offs": rows}


def _form(case: Case, form: Form, row: SignOff) -> dict[str, Any]:
    due = row.due or case.on(form.due, "back")
    return {**_told(case, row, due), "form_id": form.id, "form": form.title, "phase": case.phase_title(form.phase),
            "due": due, "signs": " and ".join(case.role_title(role) for role in form.signed_by),
            "goes_to": form.goes_to}


def _told(case: Case, row: SignOff, due: Any = None) -> dict[str, Any]:
    due = due or row.due
    if row.returned_on:
        status = "Returned"
    elif due and due < case.today:
        status = "Late"
    else:
        status = "Sent" if row.sent_on else "Not sent"
    return {"sent_on": blank(row.sent_on), "returned_on": blank(row.returned_on), "signed_by": row.signed_by,
            "outcome": row.outcome, "status": status}
