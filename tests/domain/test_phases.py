"""Estimates: what the guide writes, and how many days that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migdocs.domain.phases import Basis, Estimate, Figure, Span
from migdocs.reference import guidance

SPANS = st.builds(Span, st.integers(1, 60), st.sampled_from(["d", "w"]))


@pytest.mark.parametrize(("low", "high", "words"), [
    ("3d", "3w", "3 days to 3 weeks"),
    ("1w", "2w", "1 to 2 weeks"),
    ("1d", "5d", "1 to 5 days"),
    ("1d", "1d", "1 day"),
    ("12w", "16w", "12 to 16 weeks"),
    ("1d", "2w", "1 day to 2 weeks"),
])
def test_an_estimate_reads_as_the_guide_writes_it(low: str, high: str, words: str) -> None:
    assert str(Estimate(Span.parse(low), Span.parse(high), Basis.WORKING)) == words


@given(SPANS)
def test_a_span_is_read_as_it_is_written(span: Span) -> None:
    assert Span.parse(f"{span.number}{span.unit}") == span


@given(SPANS)
def test_a_week_is_5_working_or_7_calendar_days(span: Span) -> None:
    working, calendar = span.days(Basis.WORKING), span.days(Basis.CALENDAR)

    assert (working, calendar) == ((5 * span.number, 7 * span.number) if span.unit == "w" else (span.number,) * 2)


@pytest.mark.parametrize("text", ["", "3", "w", "3m", "-1d", "1.5w"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a length of time"):
        Span.parse(text)


@pytest.mark.parametrize(("figure", "words"), [
    (Figure(1, "w", ""), "1 week"), (Figure(5, "wd", ""), "5 working days"), (Figure(2015, "", ""), "2015"),
])
def test_a_figure_reads_with_its_unit(figure: Figure, words: str) -> None:
    assert str(figure) == words


def test_every_figure_names_its_source() -> None:
    assert [name for name, figure in guidance().figures.items() if not figure.source] == []


@pytest.mark.parametrize(("phase", "estimate"), [
    ("decision", None), ("procurement", "1 to 2 weeks"), ("kick_off", "1 day"), ("technical_survey", "1 day"),
    ("pre_migration", "1 to 2 weeks"), ("idp", "1 day"), ("data_checking", "3 days to 3 weeks"),
    ("data_recheck", "1 to 5 days"), ("cutover_planning", None), ("training", None), ("fdp", "1 day"),
    ("cutover", "3 days to 2 weeks"), ("go_live", "1 day"), ("post_go_live", "5 days to 2 weeks"),
    ("end_of_migration", None),
])
def test_the_estimates_are_those_of_the_guide_of_may_2019(phase: str, estimate: str | None) -> None:
    found = guidance().phase(phase).estimate

    assert (None if found is None else str(found)) == estimate


def test_the_guides_phases_stand_in_its_order() -> None:
    assert [phase.order for phase in guidance().phases] == list(range(1, 16))
    assert str(guidance().total) == "12 to 16 weeks"


def test_no_alias_names_two_phases() -> None:
    aliases = [alias for phase in guidance().phases for alias in phase.aliases]

    assert len(aliases) == len(set(aliases))
