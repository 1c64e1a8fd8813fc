"""Values of the timeline strip and of the list of weeks."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case
from migdocs.domain.dates import MONTHS, day_and_month

WEEK = timedelta(days=7)
COLUMNS = 28  # as many as fit beside the phases’ names on a page
LONGEST = 78  # weeks; a plan that seems longer holds a slip of the keyboard, and a list of it would help nobody


def timeline_part(case: Case) -> dict[str, Any]:
    """A strip of at most 28 columns, each of one or more whole weeks, with a word in every cell that is in use."""
    spans = [(phase, case.day(f"{phase.id}.start"), case.day(f"{phase.id}.end"))
             for phase in case.standards.guidance.phases]
    dated = [(start, end) for _, start, end in spans if start and end and start <= end]
    columns: list[tuple[date, date]] = []
    step = 1
    if dated:
        first = monday(min(start for start, _ in dated))
        weeks = (max(end for _, end in dated) - first).days // 7 + 1
        step = -(-weeks // COLUMNS)
        columns = [(first + step * index * WEEK, first + step * (index + 1) * WEEK - timedelta(days=1))
                   for index in range(-(-weeks // step))]
    return {"timeline": {
        "columns": [f"{start.day} {MONTHS[start.month - 1][:3]}" for start, _ in columns],
        "weeks_a_column": step,
        "rows": [{
            "name": phase.title,
            "start": start,
            "end": end,
            "cells": [_cell(start, end, *column) for column in columns],
        } for phase, start, end in spans],
    }}


def _cell(start: date | None, end: date | None, first: date, last: date) -> dict[str, Any]:
    if start is None or end is None or end < start or end < first or start > last:
        return {"busy": False, "text": ""}
    begins, ends = first <= start, end <= last
    text = "day" if begins and ends else "start" if begins else "end" if ends else "runs"
    return {"busy": True, "text": text}


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def weeks_part(case: Case, deadlines: list[dict[str, Any]], actions: list[dict[str, Any]]) -> dict[str, Any]:
    """What happens in each week from the kick-off's to the last phase's."""
    days = [day for phase in case.standards.guidance.phases for edge in ("start", "end")
            if (day := case.day(f"{phase.id}.{edge}"))]
    first = case.day("kick_off.start") or min(days, default=None)
    if first is None:
        return {"weeks": []}
    count = min((monday(max(days)) - monday(first)).days // 7 + 1, LONGEST)
    return {"weeks": [_week(case, number, monday(first) + (number - 1) * WEEK, deadlines, actions)
                      for number in range(1, count + 1)]}


def _week(case: Case, number: int, start: date, deadlines: list[dict[str, Any]],
          actions: list[dict[str, Any]]) -> dict[str, Any]:
    end = start + timedelta(days=6)

    def within(day: object) -> bool:
        return isinstance(day, date) and start <= day <= end

    phases = _happenings(case, start, end)
    due = [{part: deadline[part] for part in ("what", "due", "owner")} for deadline in deadlines
           if within(deadline["due"])]
    to_do = [{part: action[part] for part in ("id", "action", "due", "owner")} for action in actions
             if within(action["due"])]
    closed = [f"{day_and_month(day)} ({case.calendar.bank_holidays.get(day, 'the practice is closed')})"
              for offset in range(5) if case.calendar.why_closed(day := start + timedelta(days=offset))]
    return {
        "number": number,
        "monday": start,
        "friday": start + timedelta(days=4),
        "quiet": not (phases or due or to_do or closed),
        "phases": phases,
        "deadlines": due,
        "actions": to_do,
        "closed": closed,
    }


def _happenings(case: Case, first: date, last: date) -> list[str]:
    """A line for each phase that begins, runs or ends in those days; the year is that of the week."""
    told = []
    for phase in case.standards.guidance.phases:
        start, end = case.day(f"{phase.id}.start"), case.day(f"{phase.id}.end")
        if start is None or end is None or end < start:  # half a phase, or one the wrong way round: each day for itself
            told += [f"{phase.title}: {word} {_day(day)}" for word, day in (("starts", start), ("ends", end))
                     if day and first <= day <= last]
            continue
        if end < first or start > last:
            continue
        if start == end:
            told.append(f"{phase.title}: {day_and_month(start)}")
        elif first <= start and end <= last:
            told.append(f"{phase.title}: {start.day if start.month == end.month else _day(start)} to {_day(end)}")
        elif first <= start:
            told.append(f"{phase.title}: from {_day(start)}")
        elif end <= last:
            told.append(f"{phase.title}: to {_day(end)}")
        else:
            told.append(f"{phase.title}: all week")
    return told


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"
