"""How dates and times are written for people: NHS style, in English whatever the computer's language."""

from datetime import date, time

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(day: date) -> str:
    """6 August 2018."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """Monday 6 August 2018."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def short_date(day: date) -> str:
    """06/08/2018, for narrow table columns only."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def clock(moment: time) -> str:
    """5pm, 5:30pm, midday, midnight."""
    if (moment.hour, moment.minute) == (0, 0):
        return "midnight"
    if (moment.hour, moment.minute) == (12, 0):
        return "midday"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes}{'am' if moment.hour < 12 else 'pm'}"
