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


def day_and_month(day: date) -> str:
    """Monday 6 August, where the year goes without saying."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def span(first: date, last: date, *, weekdays: bool = False) -> str:
    """18 to 25 September 2026; 18 August to 30 September 2026; one date where both are the same day."""
    def day(moment: date) -> str:
        return f"{WEEKDAYS[moment.weekday()]} {moment.day}" if weekdays else str(moment.day)

    end = f"{day(last)} {MONTHS[last.month - 1]} {last.year}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{day(first)} {MONTHS[first.month - 1]} {first.year} to {end}"
    if first.month != last.month:
        return f"{day(first)} {MONTHS[first.month - 1]} to {end}"
    return f"{day(first)} to {end}"


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
