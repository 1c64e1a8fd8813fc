"""The options that several commands share."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click


class Day(click.ParamType):
    """A date written YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"“{value}” is not a date. Write it as year-month-day, for example 2026-06-16.", param, ctx)


def _on(_ctx: click.Context, _param: click.Parameter, value: date | None) -> date:
    """The one place where the clock is read."""
    return value or date.today()  # noqa: DTZ011 - the user's own day, where the user is


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--today: the day to check for; without it, today."""
    return click.option("--today", type=Day(), callback=_on, metavar="YYYY-MM-DD",
                        help="Work as if it were this day.")(command)


def file_argument(value: str) -> Path:
    """A file as the user named it; whether it exists is looked at when it is read, with a message of our own."""
    return Path(value)
