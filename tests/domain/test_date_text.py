"""Dates that people type are read in UK order or named for what they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from migdocs.domain.blank_text import is_blank
from migdocs.domain.date_text import read_date
from migdocs.domain.dates import MONTHS, WEEKDAYS, day_and_date, long_date, short_date
from migdocs.domain.migration import OddityKind as Kind

MONDAY_12_OCTOBER = date(2026, 10, 12)
DATES = some.dates(date(1900, 1, 1), date(2200, 12, 31))
THIS_CENTURY = some.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("text", [
    "12 October 2026", "12th Oct 2026",
    "12th of October 2026", "12 OCT 26", "12-Oct-26", "12/Oct/2026", "Mon 12/10/2026", "Monday 12 October 2026",
    "Monday, 12th October, 2026", "Mon. 12/10/26", "2026-10-12", "2026/10/12", "2026-10-12T00:00:00",
    "2026-10-12 00:00:00", "October 12, 2026", "12Oct2026", "20261012",
])
def test_these_are_all_monday_12_october_2026(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem) == (MONDAY_12_OCTOBER, None)


@pytest.mark.parametrize("text", ["12/10/2026", "12.10.2026", "12-10-2026", "12 10 2026", " 12 / 10 / 2026 ",
                                  "12/10/2026 18:30", "12/10/2026 at 6:30pm"])
def test_these_are_read_as_12_october_2026_and_could_be_10_december(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem) == (MONDAY_12_OCTOBER, Kind.AMBIGUOUS_DATE)
    assert reading.other == date(2026, 12, 10)


@pytest.mark.parametrize("text", ["TBC", "tbc", "T.B.C.", "TBA", "N/A", "n/a", "-", "–", "—", "?", "??", "ongoing",
                                  "Ongoing", "to be confirmed", "TBC - awaiting EMIS", "not applicable", "", "  "])
def test_these_are_blanks_with_a_reason(text: str) -> None:
    assert read_date(text).problem is Kind.BLANK_WITH_REASON
    assert read_date(text).day is None
    assert is_blank(text)


@pytest.mark.parametrize("text", ["03/29/2026", "3/29/26", "12-31-2026", "Sunday 04/05/2026"])
def test_a_date_in_american_order_is_not_used(text: str) -> None:
    reading = read_date(text)
    assert reading.problem is Kind.AMERICAN_DATE
    assert reading.day is None
    assert reading.suggestion is not None


def test_a_date_in_american_order_suggests_the_day_meant() -> None:
    assert read_date("03/29/2026").suggestion == date(2026, 3, 29)
    assert read_date("Sunday 04/05/2026").suggestion == date(2026, 4, 5)


@pytest.mark.parametrize("text", ["04/05/26", "04/05/2026", "4-5-2026"])
def test_a_date_that_could_be_read_two_ways_is_read_day_first_and_named(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem, reading.other) == (date(2026, 5, 4), Kind.AMBIGUOUS_DATE, date(2026, 4, 5))


@pytest.mark.parametrize("text", ["29/03/26", "05/05/26", "29/03/2026", "4 May 2026", "2026-05-04", "Mon 04/05/26"])
def test_a_date_that_can_be_read_one_way_only_is_not_ambiguous(text: str) -> None:
    assert read_date(text).problem is None


@pytest.mark.parametrize("text", ["w/c 12/10/2026", "W/C 14 October 2026", "wc 16.10.2026", "w/b 12/10/2026",
                                  "week commencing 12/10/2026", "Week beginning Monday 12 October 2026",
                                  "w/c 18/10/2026"])
def test_a_week_is_read_as_its_monday(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem) == (MONDAY_12_OCTOBER, Kind.WEEK_COMMENCING)


@pytest.mark.parametrize("text", ["week 42", "wk 42", "W42", "Week 42 2026", "October 2026", "Oct-26", "Oct", "10/2026",
                                  "mid October 2026", "early Oct", "end of October", "2026", "Q3 2026", "summer 2026",
                                  "w/e 16/10/2026", "2nd week October"])
def test_a_bare_week_or_month_is_not_used(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem) == (None, Kind.BARE_WEEK_OR_MONTH)


@pytest.mark.parametrize("text", ["12/10", "12 October", "Mon 12/10", "12th Oct", "w/c 12/10"])
def test_a_date_without_its_year_is_not_used(text: str) -> None:
    assert (read_date(text).day, read_date(text).problem) == (None, Kind.DATE_WITHOUT_YEAR)


@pytest.mark.parametrize("text", ["31/02/2026", "32/10/2026", "13/13/2026", "00/10/2026", "29 February 2027",
                                  "12/10/1899", "12/10/2201", "2026-13-01"])
def test_a_date_that_does_not_exist_is_named(text: str) -> None:
    assert (read_date(text).day, read_date(text).problem) == (None, Kind.IMPOSSIBLE_DATE)


def test_a_weekday_that_contradicts_its_date_is_named_and_the_date_read() -> None:
    reading = read_date("Tuesday 12/10/2026")
    assert (reading.day, reading.problem) == (MONDAY_12_OCTOBER, Kind.WRONG_WEEKDAY)


@pytest.mark.parametrize("text", ["after half term", "see notes", "12//10/2026", "12/10/202", "12th", "Monday",
                                  "12/10/2026 - 16/10/2026", "12/10/2026 or 19/10/2026", "99/99", "#REF!"])
def test_whatever_else_is_no_date(text: str) -> None:
    assert (read_date(text).day, read_date(text).problem) == (None, Kind.NOT_A_DATE)


@pytest.mark.parametrize("text", ["12/10/2026 (provisional)", "by 12/10/2026", "12 October 2026 if EMIS agree",
                                  "moved from 2026-10-12"])
def test_a_date_among_other_words_is_not_used_but_suggested(text: str) -> None:
    reading = read_date(text)
    assert (reading.day, reading.problem, reading.suggestion) == (None, Kind.NOT_A_DATE, MONDAY_12_OCTOBER)


@given(DATES)
def test_every_date_that_is_written_out_is_read_back(day: date) -> None:
    assert read_date(short_date(day)).day == read_date(f"{day:%d.%m.%Y}").day == day
    for text in (long_date(day), day_and_date(day), day.isoformat(),
                 f"{day.day}-{MONTHS[day.month - 1][:3]}-{day.year:04}", day_and_date(day).upper()):
        assert read_date(text).day == day, text
        assert read_date(text).problem is None, text


@given(THIS_CENTURY)
def test_a_two_digit_year_is_of_this_century(day: date) -> None:
    text = f"{day.day}/{day.month}/{day.year % 100:02}"
    assert read_date(text).day == day


@given(DATES.filter(lambda day: day.day > 12))
def test_american_order_is_never_read(day: date) -> None:
    reading = read_date(f"{day.month:02}/{day.day:02}/{day.year:04}")
    assert (reading.day, reading.problem, reading.suggestion) == (None, Kind.AMERICAN_DATE, day)


@given(some.dates(date(1900, 1, 8), date(2200, 12, 31)))
def test_a_week_is_always_its_monday(day: date) -> None:
    reading = read_date(f"w/c {short_date(day)}")
    assert reading.day is not None
    assert reading.day.weekday() == 0
    assert timedelta() <= day - reading.day < timedelta(days=7)


@given(DATES, some.sampled_from(["Mon", "Tue", "Wednesday", "Thurs", "Fri", "Sat", "Sunday"]))
def test_a_date_with_a_weekday_is_used_only_if_they_agree_or_the_doubt_is_named(day: date, weekday: str) -> None:
    reading = read_date(f"{weekday} {short_date(day)}")
    if WEEKDAYS[day.weekday()][:3] == weekday[:3]:
        assert (reading.day, reading.problem) == (day, None)
    else:
        assert reading.problem in (Kind.WRONG_WEEKDAY, Kind.AMERICAN_DATE)


@given(some.text(max_size=40) | some.from_regex(r"\A[\d/.\- wcMonJuly]{0,25}\Z"))
def test_any_text_is_a_date_or_a_named_problem(text: str) -> None:
    reading = read_date(text)
    assert reading.day is not None or reading.problem is not None
