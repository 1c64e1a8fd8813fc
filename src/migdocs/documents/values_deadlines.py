"""Values about deadlines: the dated list, the nearest of them, and the single dates that documents name."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case
from migdocs.documents.values_third_parties import eps_rows
from migdocs.domain.dates import long_date, short_date, span
from migdocs.domain.deadlines import SOURCE_SYSTEM, Deadline, DeadlineStatus, deadlines, rows_for

SOON = timedelta(days=14)
NEAREST = 5
REMINDERS = ("reminder_a_week_before", "reminder_on_the_day")

# The dates that documents name, by the deadline behind each: (name, deadline's id, whether its window's first day).
_NAMED = (
    ("extract_request", "extract_request", False),
    ("final_extract_request", "final_extract_request", False),
    ("planning_meeting", "planning_meeting", False),
    ("bridge_start", "bridge_from", False),
    ("bridge_end", "bridge_to", False),
    ("links_off_from", "links_off", True),
    ("links_off_by", "links_off", False),
    ("screening_off", "screening_off", False),
    ("dmd_from", "drug_mapping", True),
    ("dmd_by", "drug_mapping", False),
    ("quiet_from", "quiet_window", True),
    ("quiet_to", "quiet_window", False),
    ("rota_cap", "rotas_to", False),
    ("posters_from", "posters", False),
    ("run_off_45", "old_access_least", False),
    ("run_off_90", "old_access_current", False),
    ("lessons_by", "lessons_learned", False),
)


def deadlines_part(case: Case, found: tuple[Deadline, ...]) -> dict[str, Any]:
    """The deadlines of the plan with the extract request first, the five nearest still ahead, and the named dates.

    What each third party must be told and reminded of stands with the third parties, and week by week.
    """
    rows = [_deadline(case, deadline) for deadline in found if not deadline.third_party]
    ahead = sorted((row for row in rows[1:] if row["status"] in ("Ahead", "Due within 2 weeks")),
                   key=lambda row: row["due"])
    return {
        "deadlines": rows,
        "extract_request": {**rows[0], "progress": _extract_progress(case, found)},
        "next_deadlines": [*(row for row in rows[:1] if row["status"] != "Done"), *ahead][:NEAREST],
        "dates": _dates(case, found),
    }


def all_deadlines(case: Case) -> tuple[Deadline, ...]:
    """Every date that follows from the plan; notice to the prescription service (EPS) once, with its own rule."""
    told = {party.service or party.supplier for party in eps_rows(case)}
    return tuple(deadline for deadline in deadlines(case.migration, case.standards)
                 if deadline.id != "third_party_notice" or deadline.third_party not in told)


# Windows that documents name in words: (name, the dates that it opens and closes with).
_WINDOWS = (
    ("bridge", "bridge_start", "bridge_end"),
    ("links_off", "links_off_from", "links_off_by"),
    ("drug_mapping", "dmd_from", "dmd_by"),
    ("quiet_window", "quiet_from", "quiet_to"),
)


def _dates(case: Case, found: tuple[Deadline, ...]) -> dict[str, date | str | None]:
    by_id = {deadline.id: deadline for deadline in found}
    dates: dict[str, date | None] = {}
    for name, id_, first in _NAMED:
        deadline = by_id.get(id_)
        dates[name] = None if deadline is None else deadline.earliest if first else deadline.due
    dates |= {named.name: case.on(named.on, named.rolls) for named in case.starters.dates}
    return {**dates, **{name: _window(dates[first], dates[last]) for name, first, last in _WINDOWS}}


def _window(first: date | None, last: date | None) -> str | None:
    return span(first, last) if first and last and first <= last else None


def _deadline(case: Case, deadline: Deadline) -> dict[str, Any]:
    status = _status(case, deadline)
    return {
        "what": deadline.what,
        "due": deadline.due,
        "when": deadline.when or None,
        "in_figures": _in_figures(deadline),
        "owner": case.who(deadline.owner_role),
        "owner_role": case.role_title(deadline.owner_role),
        "source": deadline.source,
        "rule": deadline.rule,
        "passed": deadline.due is not None and deadline.due < case.today,
        "status": status,
    }


def _in_figures(deadline: Deadline) -> str | None:
    """The date for a narrow column: by 22/06/2026, from 24/09/2026, 15/09/2026 to 16/09/2026."""
    if deadline.due is None:
        return None
    due = short_date(deadline.due)
    if deadline.earliest is not None and deadline.earliest != deadline.due:
        return f"{short_date(deadline.earliest)} to {due}"
    return f"{'from' if deadline.not_before else 'on' if deadline.calendar_date else 'by'} {due}"


def _extract_progress(case: Case, found: tuple[Deadline, ...]) -> str:
    """What is done about the extract request, as far as the tracker tells, and what comes next."""
    request, owner = found[0], case.who(found[0].owner_role)
    if request.status is DeadlineStatus.DONE:
        asked = f"Asked for on {long_date(request.done_on)}" if request.done_on else "Asked for, as the tracker says"
        return f"{asked}. {_confirmation(case, found)}"
    if request.due is None:
        return "It has no date yet: the tracker’s Phases sheet needs a date for the initial data production (IDP)."
    if request.due < case.today:
        return (f"This date has passed and the tracker shows no request. {owner} to ask today, and to agree with the "
                "source supplier whether IDP can stay on its date.")
    return f"The tracker shows no request yet. {owner} to ask now, and to note the date in the tracker."


def _confirmation(case: Case, found: tuple[Deadline, ...]) -> str:
    confirmed = max((row.confirmed_on for row in rows_for((SOURCE_SYSTEM,), case.migration) if row.confirmed_on),
                    default=None)
    if confirmed:
        return f"Confirmed by the source supplier on {long_date(confirmed)}."
    chase = next((deadline for deadline in found if deadline.id == "extract_confirmed"), None)
    if chase is None or chase.due is None or chase.status is DeadlineStatus.DONE:
        return "Have the date confirmed in writing."
    return (f"Not yet confirmed: {case.who(chase.owner_role)} to get it confirmed in writing by "
            f"{long_date(chase.due)}.")


def _status(case: Case, deadline: Deadline) -> str:
    if deadline.status is DeadlineStatus.DONE:
        return "Done"
    if deadline.status is DeadlineStatus.OVERDUE:
        return "Overdue"
    if deadline.due is None:
        return "No date yet"
    if deadline.due < case.today:
        return "Passed"
    return "Due within 2 weeks" if deadline.due <= case.today + SOON else "Ahead"


def week_by_week(case: Case, found: tuple[Deadline, ...]) -> list[dict[str, Any]]:
    """The deadlines as the list of weeks tells them: all reminders of one day in one line."""
    rows = [_deadline(case, deadline) for deadline in found if deadline.id not in REMINDERS]
    by_day: dict[date, list[Deadline]] = {}
    for deadline in found:
        if deadline.id in REMINDERS and deadline.due:
            by_day.setdefault(deadline.due, []).append(deadline)
    for day, reminders in by_day.items():
        names = ", ".join(dict.fromkeys(reminder.third_party for reminder in reminders))
        rows.append({"what": f"Remind {names}", "due": day, "owner": case.who(reminders[0].owner_role)})
    return sorted((row for row in rows if row["due"]), key=lambda row: row["due"])
