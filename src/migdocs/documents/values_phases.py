"""Values about the phases: each in turn and by name, and the migration as a whole."""

import re
from datetime import date
from typing import Any

from migdocs.documents.case import Case, blank, needed
from migdocs.domain.dates import span
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import PhaseDates, Status
from migdocs.domain.phases import Basis, Phase
from migdocs.domain.schedule import calendar_days


def phases_part(case: Case) -> dict[str, Any]:
    """The phases as a list, and each under its own name, and the whole migration."""
    rows = [_phase(case, phase) for phase in case.standards.guidance.phases]
    return {"phases": rows, **{str(row["id"]): dict(row) for row in rows}, "total": _total(case)}


def _phase(case: Case, phase: Phase) -> dict[str, Any]:
    row = case.migration.phase(phase.id) or PhaseDates(phase.id)
    start, end = row.start, case.end_of(row)
    return {
        "name": phase.title,
        "id": phase.id,
        "number": phase.order,
        "day": start,
        "start": start,
        "end": end,
        "planned_start": row.planned_start,
        "planned_end": case.end_of(row, planned=True),
        "actual_start": blank(row.actual_start),
        "actual_end": blank(row.actual_end),
        "length": length_in_words(case, start, end, phase.estimate.basis if phase.estimate else Basis.WORKING),
        "estimate": str(phase.estimate) if phase.estimate else "–",
        "note": _note(case, row),
        "status": _status(case, row),
        "rag": row.rag,
        "owner": needed(row.owner) or case.who(_answers_for(case, phase.id)),
        "notes": row.notes,
        "purpose": phase.purpose,
        "ends_with": phase.ends_with,
    }


def length_in_words(case: Case, start: date | None, end: date | None, basis: Basis) -> str | None:
    """How long it lasts, both days included, in the days that the guide is read to count in; None without dates."""
    if start is None or end is None or end < start:
        return None
    if basis is Basis.WORKING:
        count = case.calendar.working_days(start, end)
        return f"{count} working day{'' if count == 1 else 's'}"
    count = calendar_days(start, end)
    return f"{count} day{'' if count == 1 else 's'}"


def _status(case: Case, row: PhaseDates) -> str:
    """The status as typed, or as the dates tell; "Late" once its planned end has passed without an end."""
    if row.is_complete:
        return Status.COMPLETE.value
    status = row.status or (Status.IN_PROGRESS if row.actual_start else Status.NOT_STARTED)
    planned_end = case.end_of(row, planned=True)
    if status in (Status.NOT_STARTED, Status.IN_PROGRESS) and planned_end and planned_end < case.today:
        return "Late"
    return status.value


_ROLE_OF_COLUMN = {"project_manager": "project_manager", "practice_manager": "practice_manager", "lead_gp": "lead_gp",
                   "commissioner": "commissioner_lead", "delivery_partner": "project_manager",
                   "target_supplier": "target_supplier_pm", "source_supplier": "source_supplier"}


def _answers_for(case: Case, phase_id: str) -> str:
    """The role that answers for a phase in the table of responsibilities."""
    for row in case.starters.raci:
        if row.phase == phase_id:
            for column, role in _ROLE_OF_COLUMN.items():
                if str(getattr(row, column)).startswith("A"):
                    return role
    return "project_manager"


def _note(case: Case, row: PhaseDates) -> str:
    """What the check says about the phase's own cells, shortly; empty where it says nothing that matters."""
    told = [finding for finding in case.findings
            if finding.severity is not Severity.INFORMATION and _stands_in(finding, row)]
    notes = []
    for finding in told:
        if finding.rule.startswith("D") and "longer" in finding.code:
            notes.append("Longer than the guide's estimate")
        elif finding.rule.startswith("D") and "shorter" in finding.code:
            notes.append("Shorter than the guide's estimate")
        else:
            notes.append("See points to confirm")
    return "; ".join(dict.fromkeys(notes))


def _stands_in(finding: Finding, row: PhaseDates) -> bool:
    """Whether a finding points at one of the phase's cells."""
    place = finding.place
    return isinstance(place, Place) and bool(place.cell) and (
        place in row.places.cells.values()
        or (place.sheet == row.places.row.sheet and _row(place.cell) == _row(row.places.row.cell) != ""))


def _row(cell: str) -> str:
    found = re.search(r"\d+$", cell)
    return found.group() if found else ""


def _countdown(days: int | None) -> str:
    """How far off Go Live is: in days for the last 2 weeks, in weeks before; empty once it has come."""
    if not days:
        return ""
    if days < 14:
        return f"{days} day{'' if days == 1 else 's'}"
    return f"{days // 7} weeks"


def _total(case: Case) -> dict[str, Any]:
    start, end, go_live = case.day("procurement.start"), case.day("post_go_live.end"), case.day("go_live.start")
    weeks = round((end - start).days / 7, 1) if start and end and start <= end else None
    estimate = case.standards.guidance.total
    days = None if go_live is None else max(0, (go_live - case.today).days)
    note = ""
    if start and end and weeks is not None and not (
            estimate.low.days(Basis.CALENDAR) <= (end - start).days + 1 and
            (end - start).days <= estimate.high.days(Basis.CALENDAR)):
        note = f"Outside the guide's {estimate}"
    return {
        "start": start,
        "end": end,
        "span": span(start, end) if start and end and start <= end else None,
        "weeks": weeks,
        "estimate": str(estimate),
        "note": note,
        "weeks_to_go_live": None if days is None else days // 7,
        "days_to_go_live": days,
        "countdown": _countdown(days),
    }
