"""The list of rules as a whole."""

from tests.checks.worked_example import held_to, worked_example

from migdocs.checks.rules import RULES, check
from migdocs.domain.findings import Severity, worst


def test_a_plan_in_good_order_has_no_errors_and_no_warnings():
    assert worst(check(worked_example(), held_to())) in (None, Severity.INFORMATION)


def test_every_rule_says_in_words_what_it_asks_for():
    for rule in RULES:
        assert rule.words.endswith("."), rule.code
