"""Working days, months, and dates told relative to other dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdocs.domain.schedule import RelativeDate, WorkingCalendar, add_months, calendar_days, shift
from migdocs.reference import bank_holidays

ENGLAND = WorkingCalendar(bank_holidays())
DAYS = st.dates(date(2016, 1, 1), date(2035, 1, 1))
CLOSED = st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=20)
COUNTS = st.integers(0, 60)


def test_the_worked_example_is_counted_right() -> None:
    assert ENGLAND.working_days(date(2026, 5, 11), date(2026, 6, 12)) == 24
    assert ENGLAND.working_days(date(2026, 8, 19), date(2026, 9, 16)) == 20
    assert calendar_days(date(2026, 8, 19), date(2026, 9, 16)) == 29


def test_the_same_day_counts_one() -> None:
    assert ENGLAND.working_days(date(2026, 6, 23), date(2026, 6, 23)) == 1
    assert calendar_days(date(2026, 6, 23), date(2026, 6, 23)) == 1


@given(DAYS, COUNTS)
def test_working_days_are_counted_as_one_would_on_a_wall_calendar(start: date, days: int) -> None:
    wall = sum(ENGLAND.is_working(start + timedelta(offset)) for offset in range(days + 1))

    assert ENGLAND.working_days(start, start + timedelta(days)) == wall


@given(DAYS, COUNTS, COUNTS)
def test_working_days_add_up_over_a_split(start: date, first: int, second: int) -> None:
    middle = start + timedelta(first)
    end = middle + timedelta(second + 1)

    assert ENGLAND.working_days(start, end) == (ENGLAND.working_days(start, middle)
                                                + ENGLAND.working_days(middle + timedelta(1), end))


@given(DAYS, COUNTS, CLOSED)
def test_closed_days_never_add_working_days(start: date, days: int, closed: frozenset[date]) -> None:
    shut, end = WorkingCalendar(bank_holidays(), closed), start + timedelta(days)
    lost = sum(start <= day <= end and ENGLAND.is_working(day) for day in closed)

    assert shut.working_days(start, end) == ENGLAND.working_days(start, end) - lost


@given(DAYS)
def test_an_end_before_the_start_has_no_working_days(start: date) -> None:
    assert ENGLAND.working_days(start, start - timedelta(1)) == 0


@given(DAYS, COUNTS)
def test_going_back_as_many_working_days_undoes_going_forward(day: date, count: int) -> None:
    start = ENGLAND.on_or_after(day)

    assert ENGLAND.add_working_days(ENGLAND.add_working_days(start, count), -count) == start


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_later_are_so_many_working_days_away(day: date, count: int) -> None:
    later = ENGLAND.add_working_days(day, count)

    assert ENGLAND.is_working(later)
    assert ENGLAND.working_days(day + timedelta(1), later) == count


@given(DAYS)
def test_rolling_reaches_the_nearest_working_day_and_stays_there(day: date) -> None:
    before, after = ENGLAND.on_or_before(day), ENGLAND.on_or_after(day)

    assert before <= day <= after
    assert ENGLAND.is_working(before) and ENGLAND.is_working(after)
    assert ENGLAND.working_days(before, after) == (1 if before == after else 2)


@pytest.mark.parametrize(("day", "why"), [
    (date(2026, 6, 23), ""),
    (date(2026, 6, 20), "a Saturday"),
    (date(2026, 6, 21), "a Sunday"),
    (date(2026, 8, 31), "a bank holiday (Late Summer Bank Holiday)"),
    (date(2026, 6, 24), "a day the practice is closed"),
])
def test_a_closed_day_says_why(day: date, why: str) -> None:
    assert WorkingCalendar(bank_holidays(), frozenset({date(2026, 6, 24)})).why_closed(day) == why


@pytest.mark.parametrize(("day", "months", "expected"), [
    (date(2026, 9, 18), -1, date(2026, 8, 18)),
    (date(2026, 3, 31), -1, date(2026, 2, 28)),
    (date(2028, 1, 31), 1, date(2028, 2, 29)),
    (date(2026, 12, 15), 1, date(2027, 1, 15)),
    (date(2026, 1, 15), -1, date(2025, 12, 15)),
])
def test_a_month_away_is_the_same_day_number_or_the_months_last_day(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(-48, 48))
def test_months_are_counted_in_months(day: date, months: int) -> None:
    moved = add_months(day, months)

    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(1)).day == 1)


@given(DAYS, st.integers(-100, 100))
def test_a_week_is_seven_days(day: date, weeks: int) -> None:
    assert shift(day, weeks, "w", ENGLAND) == shift(day, 7 * weeks, "d", ENGLAND)


@given(st.sampled_from(["fdp.start", "go_live.end", "old_access_end"]), st.integers(1, 99),
       st.sampled_from(["+", "-"]), st.sampled_from(["d", "wd", "w", "m"]), st.sampled_from(["", " "]))
def test_a_relative_date_is_read_as_it_is_written(anchor: str, count: int, sign: str, unit: str, gap: str) -> None:
    relative = RelativeDate.parse(f"{anchor}{gap}{sign}{gap}{count}{unit}")

    assert relative == RelativeDate(anchor, count if sign == "+" else -count, unit)


@given(DAYS, st.integers(-30, 30), st.sampled_from(["d", "wd", "w", "m"]))
def test_a_relative_date_lies_on_its_side_of_the_anchor(day: date, count: int, unit: str) -> None:
    found = RelativeDate("fdp.start", count, unit).on({"fdp.start": day}.get, ENGLAND)

    assert found is not None
    assert (found > day) == (count > 0) and (found < day) == (count < 0)


def test_a_relative_date_without_its_anchor_is_no_date() -> None:
    assert RelativeDate.parse("fdp.start - 4w").on({}.get, ENGLAND) is None


@pytest.mark.parametrize("text", ["", "fdp.start - 4", "fdp.start 4w", "4w", "fdp.start - 4 weeks", "fdp.start -"])
def test_what_is_no_relative_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a relative date"):
        RelativeDate.parse(text)
