"""The list of rules as a whole."""

import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks import (
    test_after_go_live,
    test_cells,
    test_codes,
    test_days,
    test_durations,
    test_emails,
    test_notice,
    test_order,
    test_structure,
    test_training,
)
from tests.checks.worked_example import held_to, worked_example

from migdocs.checks.rules import RULES, Rule, check
from migdocs.domain.deadlines import deadlines
from migdocs.domain.findings import Place, Severity
from migdocs.domain.migration import (
    Action,
    CheckingRound,
    Message,
    Migration,
    Notice,
    Oddity,
    OddityKind,
    SignOff,
    Status,
    ThirdParty,
    TrainingSession,
)

FAMILIES = (test_after_go_live, test_cells, test_codes, test_days, test_durations, test_emails, test_notice, test_order,
            test_structure, test_training)
FIRES = {(case.rule, case.code) for family in FAMILIES for case in family.FIRES}
QUIET = {(case.rule, case.code) for family in FAMILIES for case in family.QUIET}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id} {rule.code}")
def test_every_rule_has_a_case_that_fires_and_one_that_does_not(rule: Rule) -> None:
    assert (rule.id, rule.code) in FIRES
    assert (rule.id, rule.code) in QUIET


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id} {rule.code}")
def test_every_rule_says_in_words_what_it_asks_for(rule: Rule) -> None:
    assert rule.words.splitlines()[0].endswith(".")
    assert rule.code == rule.code.lower().replace(" ", "-")


def test_no_two_rules_say_the_same() -> None:
    assert len({rule.words for rule in RULES}) == len(RULES)


def test_the_catalogue_is_complete() -> None:
    numbered = {f"S{number:02}" for number in range(1, 17)} | {f"O{number:02}" for number in range(1, 21)}
    lengths = {"D02", "D03", "D04", "D05", "D06", "D07", "D08", "D11", "D12", "D13", "D14", "D-T1"}

    assert numbered | lengths | {"L01", "L13", "A01", "A02"} <= {rule.id for rule in RULES}


def test_findings_come_worst_first() -> None:
    for case in test_structure.FIRES:
        ranks = [finding.severity.rank for finding in check(case.migration, held_to())]
        assert ranks == sorted(ranks)


def test_every_finding_carries_its_rules_id_and_code_and_a_place() -> None:
    listed = {(rule.id, rule.code) for rule in RULES}
    for family in FAMILIES:
        for case in family.FIRES:
            for finding in check(case.migration, held_to(case.today) if case.today else held_to()):
                assert (finding.rule, finding.code) in listed
                assert finding.place is not None and finding.message and finding.hint


DATES = st.none() | st.dates(date(2025, 1, 1), date(2028, 1, 1)) | st.dates()


@st.composite
def anything(draw: st.DrawFn) -> Migration:
    """A migration with dates, statuses and odd cells of any kind anywhere, and rows left out or doubled."""
    chance = random.Random(draw(st.integers()))
    days = draw(st.lists(DATES, min_size=1, max_size=12))
    notices = draw(st.lists(st.none() | st.builds(Notice, st.integers(-5, 10**6),
                                                  st.sampled_from(["d", "wd", "w", "m"])),
                            min_size=1, max_size=3))

    def filled(record: Any) -> Any:
        changes: dict[str, Any] = {}
        for name, kind in type(record).__annotations__.items():
            if "date" in str(kind):
                changes[name] = chance.choice(days)
            elif "Status" in str(kind):
                changes[name] = chance.choice([None, *Status])
            elif "Notice" in str(kind):
                changes[name] = chance.choice(notices)
        return record._replace(**changes)

    example = worked_example()
    return example._replace(
        practice=filled(example.practice),
        phases=tuple(filled(row) for row in example.phases for _ in range(chance.choice([0, 1, 1, 1, 2]))),
        actions=tuple(filled(Action(id_)) for id_ in ("A-009", "A-501", "A-513", "A-307", "")),
        third_parties=tuple(filled(ThirdParty(name)) for name in ("Vision", "EPS", "PCSE", "DocMan", "Kiosk", "")),
        sign_offs=(filled(SignOff("F2")), filled(SignOff("F10"))),
        training=tuple(filled(TrainingSession(who)) for who in ("GPs", "GPs", "Nurses", "")),
        checking_rounds=(filled(CheckingRound()),),
        messages=(filled(Message()),),
        oddities=tuple(Oddity(kind, Place("Phases", "B5")) for kind in OddityKind if chance.random() < 0.2),
    )


@settings(max_examples=150, deadline=None)
@given(anything(), st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.booleans())
def test_no_dates_however_odd_stop_the_check_or_the_deadlines(migration: Migration, today: date, strict: bool) -> None:
    standards = held_to(today, strict_counting=strict)

    for finding in check(migration, standards):
        assert finding.message.endswith(".") and finding.hint.endswith((".", "?")), finding
    assert deadlines(migration, standards)[0].id == "extract_request"


def test_the_worked_example_is_only_informed() -> None:
    assert {finding.severity for finding in check(worked_example(), held_to())} <= {Severity.INFORMATION}
