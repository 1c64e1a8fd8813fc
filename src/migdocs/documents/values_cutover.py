"""Values that say how the practice runs between the last extract and Go Live, and how that work is entered after."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case, folded, needed
from migdocs.domain.dates import span
from migdocs.domain.migration import CutoverTopic
from migdocs.domain.schedule import calendar_days
from migdocs.domain.starters import Topic

LINES = 20  # blank lines on a log sheet: they fill one landscape page
FRIDAY = 4
LONGEST = 42  # days; a longer cut-over holds a slip of the keyboard


def cutover_part(case: Case, actions: list[dict[str, Any]]) -> dict[str, Any]:
    """Topics, schedule, days, log sheets, contingency, re-entry."""
    starters = case.starters
    topics = {topic.id: topic for topic in starters.topics}
    chosen = _chosen(case)
    deciders = [case.in_prose(role) for role in ("lead_gp", "practice_manager")]
    return {
        "topics": _topics(case, chosen),
        "schedule": _schedule(case),
        "cutover_days": _days(case),
        "rota_days": _rota_days(case),
        "cutover_actions": _actions_around(case, actions),
        "cutover_length": _length(case),
        "cutover_span": _span(case.day("cutover.start"), case.day("cutover.end")),
        "change_span": _span(*urgent_only(case)),
        "daily_routine": list(starters.daily_routine),
        "what_stops": list(starters.what_stops),
        "log_lines": list(range(1, LINES + 1)),
        "log_sheets": [{
            "number": number,
            "title": sheet.title,
            "topic": topics[sheet.topic].topic,
            "lead": _lead(case, topics[sheet.topic], chosen),
            "columns": list(sheet.columns),
        } for number, sheet in enumerate(starters.log_sheets, start=1)],
        "contingency": [{"trigger": row.trigger, "answer": row.answer, "decides": case.who(row.decides)}
                        for row in starters.contingency],
        "reentry": [{"what": row.what, "log_sheet": row.log_sheet, "who": case.who(row.who),
                     "by": case.on(row.by, "on"), "second_check": row.second_check}
                    for row in starters.reentry if case.is_for_us(row.only)],
        "go_no_go": {"who": " and ".join(dict.fromkeys(deciders)), "time": "midday",
                     "no_day": case.leaves_no_day_to_check},
    }


def _chosen(case: Case) -> dict[str, CutoverTopic]:
    """The practice's row for each topic that it names, by the topic's name or another name for it."""
    rows = {folded(row.topic): row for row in reversed(case.migration.cutover_topics)}
    found = {}
    for topic in case.starters.topics if rows else ():
        names = (topic.topic, topic.id.replace("_", " "), *topic.aliases)
        row = next((rows[name] for name in map(folded, names) if name in rows), None)
        if row is not None:
            found[topic.id] = row
    return found


def _topics(case: Case, chosen: Mapping[str, CutoverTopic]) -> list[dict[str, Any]]:
    """The 13 topics, then those that the practice added."""
    rows: list[dict[str, Any]] = []
    used = {id(row) for row in chosen.values()}
    for topic in case.starters.topics:
        row = chosen.get(topic.id)
        rows.append({
            "topic": topic.topic,
            "handling": (row.chosen_option if row else "") or topic.handling,
            "chosen": bool(row and row.chosen_option),
            "lead": _lead(case, topic, chosen),
            "deputy": case.who(row.deputy) if row else "",
            "log": topic.log,
            "after_go_live": topic.after,
            "notes": row.notes if row else "",
        })
    rows += [{
        "topic": row.topic,
        "handling": needed(row.chosen_option),
        "chosen": bool(row.chosen_option),
        "lead": needed(case.who(row.lead)),
        "deputy": case.who(row.deputy),
        "log": "Everything that must be entered later",
        "after_go_live": "Enter what was logged",
        "notes": row.notes,
    } for row in case.migration.cutover_topics if row.topic and id(row) not in used]
    return [{"number": number, **row} for number, row in enumerate(rows, start=1)]


def _lead(case: Case, topic: Topic, chosen: Mapping[str, CutoverTopic]) -> str:
    row = chosen.get(topic.id)
    return case.who(row.lead if row and row.lead else topic.lead)


def _length(case: Case) -> str | None:
    """From FDP to Go Live, both included, as people on duty count it and as the calendar does."""
    start, end = case.day("cutover.start"), case.day("cutover.end")
    if start is None or end is None or end < start:
        return None
    working, days = case.calendar.working_days(start, end), calendar_days(start, end)
    words = f"{working} working day{'' if working == 1 else 's'}"
    return words if working == days else f"{words} ({days} days in all)"


def urgent_only(case: Case) -> tuple[date | None, date | None]:
    """The days on which patients are asked to come only with what cannot wait, and nobody is registered.

    From the first day after final data production (FDP) to the day before Go Live: what is booked until then is kept.
    """
    first, last = _between(case)
    start = case.day("cutover.start")
    return max((day for day in (first, start) if day), default=None), last


def _span(start: date | None, end: date | None) -> str | None:
    """The first and the last day in words with their weekdays."""
    return None if start is None or end is None or end < start else span(start, end, weekdays=True)


def _days(case: Case) -> list[dict[str, Any]]:
    """Each day after FDP and before Go Live, closed days among them; open days are numbered."""
    first, last = _between(case)
    rows: list[dict[str, Any]] = []
    number = 0
    if first and last:
        for offset in range(min((last - first).days + 1, LONGEST)):
            day = first + timedelta(days=offset)
            why = "" if case.checks_on_closed_days else case.calendar.why_closed(day)
            number += not why
            rows.append({"number": 0 if why else number, "day": day, "closed": bool(why), "why_closed": why})
    return rows


def _rota_days(case: Case) -> list[dict[str, Any]]:
    """FDP, each open day of cut-over, Go Live, and the 5 working days after it."""
    fdp, go_live = case.day("fdp.start"), case.day("go_live.start")
    if fdp is None or go_live is None or go_live < fdp:
        return []
    after = [case.calendar.add_working_days(go_live, count) for count in range(1, 6)]
    return [{"day": fdp, "what": "FDP day"},
            *({"day": day["day"], "what": f"Cut-over day {day['number']}"} for day in _days(case) if not day["closed"]),
            {"day": go_live, "what": "Go Live day"},
            *({"day": day, "what": f"Working day {count} after Go Live"} for count, day in enumerate(after, start=1))]


def _between(case: Case) -> tuple[date | None, date | None]:
    fdp, go_live = case.day("fdp.end"), case.day("go_live.start")
    if fdp is None or go_live is None:
        return None, None
    return fdp + timedelta(days=1), go_live - timedelta(days=1)


def _schedule(case: Case) -> list[dict[str, Any]]:
    """The plan's days in order, with every day of cut-over; days without a date yet stand last, in the plan's order."""
    rows = [{"when": entry.when, "day": case.on(entry.on, entry.rolls), "closed": False, "why_closed": "",
             "tasks": list(entry.tasks), "lead": case.who(entry.lead)}
            for entry in case.starters.schedule if case.is_for_us(entry.only)
            and not (case.leaves_no_day_to_check and entry.on.anchor.startswith("loaded."))]
    if case.leaves_no_day_to_check:
        rows.append({"when": "No day for checks", "day": case.day("go_live.start"), "closed": False, "why_closed": "",
                     "tasks": ["The plan leaves no day between FDP and Go Live to check the loaded data and decide: "
                               "move one of them"], "lead": case.who("project_manager")})
    rows += [{
        "when": "Closed" if day["closed"] else f"Cut-over day {day['number']}",
        "day": day["day"],
        "closed": day["closed"],
        "why_closed": day["why_closed"],
        "tasks": _tasks(case, day),
        "lead": "–" if day["closed"] else case.who("practice_manager"),
    } for day in _days(case)]
    if all(row["day"] is None for row in rows):
        return rows
    return sorted(rows, key=lambda row: row["day"] or date.max)


def _tasks(case: Case, day: dict[str, Any]) -> list[str]:
    if day["closed"]:
        return [_closed(case, day["day"])]
    if why := case.calendar.why_closed(day["day"]):  # a weekend or holiday that is worked, because data are loaded then
        return [f"This is {why}, and work goes on: the data are loaded and checked",
                "Those on duty for the check come in; every answer goes to the project manager"]
    return ["The daily routine of cut-over"]


def _closed(case: Case, day: date) -> str:
    holiday = case.calendar.bank_holidays.get(day)
    if holiday:
        return f"The practice is closed for a bank holiday ({holiday})"
    return "The practice is closed for the weekend" if day.weekday() > FRIDAY else "The practice is closed"


def _actions_around(case: Case, actions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The actions due from 2 weeks before FDP to 2 weeks after Go Live."""
    fdp, go_live = case.day("fdp.start"), case.day("go_live.start")
    if fdp is None or go_live is None:
        return []
    first, last = fdp - timedelta(days=14), go_live + timedelta(days=14)
    due = [action for action in actions if isinstance(action["due"], date) and first <= action["due"] <= last]
    return sorted(due, key=lambda action: action["due"])
