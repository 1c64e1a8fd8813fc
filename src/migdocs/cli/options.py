"""The options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date:
    """The one place where the clock is read."""
    if value is None:
        return date.today()  # noqa: DTZ011 - the user's own day, where the user is
    try:
        # strptime alone also takes 2026-6-16, but is slow to load
        day = date.fromisoformat(value) if len(value) == 10 else datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError as problem:
        raise click.BadParameter(f"“{value}” is not a date. Write it as year-month-day, for example 2026-06-16."
                                 ) from problem
    if not 2000 <= day.year < 2200:
        raise click.BadParameter(f"“{value}” is too far away: the year must be between 2000 and 2199.")
    return day


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--today: the day to check for; without it, today."""
    return click.option("--today", callback=_day, metavar="YYYY-MM-DD",
                        help="Work as if it were this day.")(command)


def file_argument(value: str) -> Path:
    """A file as the user named it; whether it exists is looked at when it is read, with a message of our own."""
    return Path(value)
