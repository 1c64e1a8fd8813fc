"""Small words that documents are made of: phone numbers in groups, dates from and to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdocs.documents.phone_numbers import spaced
from migdocs.domain.dates import day_and_month, span


@pytest.mark.parametrize(("typed", "told"), [
    ("01632960123", "01632 960 123"),
    ("01632 960123", "01632 960 123"),
    ("(01632) 960-123", "01632 960 123"),
    ("02079460123", "020 7946 0123"),
    ("0113 4960123", "0113 496 0123"),
    ("01214960123", "0121 496 0123"),
    ("07700900123", "07700 900 123"),
    ("08081570123", "0808 157 0123"),
    ("03069990123", "0306 999 0123"),
    ("01632 960123 ext 4", "01632 960 123 ext 4"),
])
def test_a_phone_number_is_written_in_groups(typed: str, told: str) -> None:
    assert spaced(typed) == told


@pytest.mark.parametrize("typed", ["", "TBC", "111", "1632 960123", "+44 1632 960123", "ask reception", "0163 296"])
def test_what_is_no_phone_number_of_11_figures_stays_as_it_is(typed: str) -> None:
    assert spaced(typed) == typed


@given(st.text(st.sampled_from("0123456789 ()-x"), max_size=16))
def test_no_figure_of_a_phone_number_is_lost_or_moved(typed: str) -> None:
    assert [letter for letter in spaced(typed) if letter.isdigit()] == [letter for letter in typed if letter.isdigit()]


def test_days_from_and_to_name_the_month_and_the_year_once() -> None:
    assert span(date(2026, 9, 18), date(2026, 9, 25)) == "18 to 25 September 2026"
    assert span(date(2026, 8, 18), date(2026, 9, 30)) == "18 August to 30 September 2026"
    assert span(date(2026, 12, 28), date(2027, 1, 4)) == "28 December 2026 to 4 January 2027"
    assert span(date(2026, 9, 16), date(2026, 9, 16)) == "16 September 2026"
    assert span(date(2026, 9, 18), date(2026, 9, 22), weekdays=True) == "Friday 18 to Tuesday 22 September 2026"
    assert day_and_month(date(2026, 6, 23)) == "Tuesday 23 June"
