"""Values about deadlines: the dated list, the nearest of them, and the single dates that documents name."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case
from migdocs.domain.deadlines import Deadline, DeadlineStatus, deadlines

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
        "extract_request": dict(rows[0]),
        "next_deadlines": [*rows[:1], *ahead][:NEAREST],
        "dates": _dates(case, found),
    }


def all_deadlines(case: Case) -> tuple[Deadline, ...]:
    """Every date that follows from the plan."""
    return deadlines(case.migration, case.standards)


def _dates(case: Case, found: tuple[Deadline, ...]) -> dict[str, date | None]:
    by_id = {deadline.id: deadline for deadline in found}
    dates: dict[str, date | None] = {}
    for name, id_, first in _NAMED:
        deadline = by_id.get(id_)
        dates[name] = None if deadline is None else deadline.earliest if first else deadline.due
    return dates | {named.name: case.on(named.on, named.rolls) for named in case.starters.dates}


def _deadline(case: Case, deadline: Deadline) -> dict[str, Any]:
    status = _status(case, deadline)
    return {
        "what": deadline.what,
        "due": deadline.due,
        "when": deadline.when or None,
        "owner": case.who(deadline.owner_role),
        "owner_role": case.role_title(deadline.owner_role),
        "source": deadline.source,
        "rule": deadline.rule,
        "passed": deadline.due is not None and deadline.due < case.today,
        "status": status,
    }


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
