"""Values about deadlines: the dated list, the nearest of them, and the single dates that documents name."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case
from migdocs.domain.dates import day_and_date
from migdocs.domain.deadlines import Deadline, deadlines

SOON = timedelta(days=14)
NEAREST = 5


def deadlines_part(case: Case) -> dict[str, Any]:
    """All deadlines with the extract request first, the five nearest that still lie ahead, and the named dates."""
    rows = [_deadline(case, deadline) for deadline in deadlines(case.migration, case.standards)
            if not deadline.third_party]  # notices and reminders stand with each third party
    ahead = sorted((row for row in rows[1:] if row["due"] and not row["passed"]), key=lambda row: row["due"])
    dates = {named.name: case.on(named.on, named.rolls) for named in case.starters.dates}
    return {
        "deadlines": rows,
        "extract_request": dict(rows[0]),
        "next_deadlines": [*rows[:1], *ahead][:NEAREST],
        "dates": dates,
    }


def _deadline(case: Case, deadline: Deadline) -> dict[str, Any]:
    passed = deadline.due is not None and deadline.due < case.today
    return {
        "what": deadline.what,
        "due": deadline.due,
        "when": _when(deadline.due, deadline.not_before),
        "owner": case.who(deadline.owner_role),
        "owner_role": case.role_title(deadline.owner_role),
        "source": deadline.source,
        "rule": deadline.rule,
        "passed": passed,
        "status": _status(case, deadline.due, passed),
    }


def _when(due: date | None, not_before: bool) -> str | None:
    return None if due is None else f"{'not before' if not_before else 'by'} {day_and_date(due)}"


def _status(case: Case, due: date | None, passed: bool) -> str:
    if due is None:
        return "No date yet"
    if passed:
        return "Passed"
    return "Due within 2 weeks" if due <= case.today + SOON else "Ahead"
