"""The table of bank holidays, beside the `holidays` package."""

from datetime import date

import holidays
import pytest

from migdocs.reference import bank_holidays

YEARS = range(2015, max(bank_holidays()).year + 1)


@pytest.mark.parametrize("year", YEARS)
def test_the_table_has_every_weekday_bank_holiday_of_england(year: int) -> None:
    known = {day for day in holidays.country_holidays("GB", subdiv="ENG", years=year) if day.weekday() < 5}

    assert {day for day in bank_holidays() if day.year == year} == known


def test_the_table_reaches_beyond_next_year() -> None:
    """Fails in good time: add the year after next to data/bank_holidays.toml."""
    assert max(bank_holidays()).year > date.today().year  # noqa: DTZ011 - the table's age is what is tested


def test_the_table_has_the_one_off_holidays() -> None:
    one_off = {date(2020, 5, 8), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}

    assert one_off <= bank_holidays().keys()
    assert date(2020, 5, 4) not in bank_holidays()  # May Day was moved to VE Day


def test_every_bank_holiday_has_a_name_and_is_a_weekday() -> None:
    assert all(name and day.weekday() < 5 for day, name in bank_holidays().items())
