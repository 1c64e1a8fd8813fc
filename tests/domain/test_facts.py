"""Small facts: the NHS number check, how dates are written, findings in order, what is plausible."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.worked_example import held_to

from migdocs.domain.dates import clock, day_and_date, long_date, short_date
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding, Place, Severity, counts, worst, worst_first
from migdocs.domain.nhs_number import is_nhs_number


@pytest.mark.parametrize(("digits", "passes"), [
    ("9434765919", True), ("9990000018", True), ("9434765918", False), ("943476591", False), ("94347659190", False),
    ("943476591X", False), ("٩٤٣٤٧٦٥٩١٩", False),
])
def test_the_check_digit_tells_an_nhs_number(digits: str, passes: bool) -> None:
    assert is_nhs_number(digits) is passes


@given(st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_of_ten_numbers_that_differ_in_the_last_digit_at_most_one_passes(start: str) -> None:
    assert sum(is_nhs_number(f"{start}{digit}") for digit in range(10)) <= 1


@given(st.from_regex(r"[0-9]{10}", fullmatch=True), st.integers(0, 8))
def test_one_wrong_digit_is_always_noticed(digits: str, at: int) -> None:
    other = str((int(digits[at]) + 1) % 10)

    assert not (is_nhs_number(digits) and is_nhs_number(digits[:at] + other + digits[at + 1:]))


def test_dates_are_written_the_nhs_way() -> None:
    assert long_date(date(2018, 8, 6)) == "6 August 2018"
    assert day_and_date(date(2018, 8, 6)) == "Monday 6 August 2018"
    assert short_date(date(2018, 8, 6)) == "06/08/2018"


@pytest.mark.parametrize(("moment", "words"), [
    (time(17), "5pm"), (time(17, 30), "5:30pm"), (time(12), "midday"), (time(0), "midnight"), (time(8, 5), "8:05am"),
    (time(0, 30), "12:30am"), (time(12, 30), "12:30pm"),
])
def test_times_are_written_the_nhs_way(moment: time, words: str) -> None:
    assert clock(moment) == words


def test_findings_are_ordered_worst_first_and_otherwise_as_they_came() -> None:
    found = [Finding(code, severity, "") for code, severity in (
        ("a", Severity.INFORMATION), ("b", Severity.ERROR), ("c", Severity.WARNING), ("d", Severity.ERROR))]

    assert [finding.code for finding in worst_first(found)] == ["b", "d", "c", "a"]
    assert worst(found) is Severity.ERROR and worst([]) is None
    assert counts(found) == {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFORMATION: 1}


def test_places_are_told_in_the_words_of_the_program_they_are_in() -> None:
    assert str(Place("Phases", "C7")) == "Phases C7"
    assert str(Place("Phases")) == "Phases"
    assert str(DocumentPlace("plan.docx", "footer", "Who to call", 2, 3, 1, "Role", "{{ x }}")) == (
        "plan.docx, footer, under the heading “Who to call”, table 2, row 3, column 1 (“Role”), at “{{ x }}”")


@pytest.mark.parametrize(("day", "plausible"), [
    (date(2014, 12, 31), False), (date(2015, 1, 1), True), (date(2029, 5, 1), True), (date(2029, 5, 2), False),
])
def test_a_plausible_date_lies_between_2015_and_three_years_from_today(day: date, plausible: bool) -> None:
    assert held_to(date(2026, 5, 1)).is_plausible(day) is plausible
