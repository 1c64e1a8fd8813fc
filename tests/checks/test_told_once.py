"""What is told once, and what two spellings of one thing come to."""

import pytest
from tests.checks.worked_example import held_to, worked_example

from migdocs.checks.rules import check
from migdocs.domain.findings import Finding, Place
from migdocs.domain.migration import Migration, Oddity, OddityKind


def found(migration: Migration, code: str) -> list[Finding]:
    return [finding for finding in check(migration, held_to()) if finding.code == code]


@pytest.mark.parametrize(("source", "target"), [("SystemOne", "TPP SystmOne"), ("EMIS", "EMIS Web"),
                                                ("INPS Vision", "vision"), ("vision ", "Vision")])
def test_two_names_of_one_system_are_one_system(source: str, target: str) -> None:
    example = worked_example()
    practice = example.practice._replace(source_system=source, target_system=target)
    assert found(example._replace(practice=practice), "same-system-twice")


@pytest.mark.parametrize(("source", "target"), [("Vision", "EMIS Web"), ("A system of our own", "Vision")])
def test_two_systems_are_two(source: str, target: str) -> None:
    example = worked_example()
    practice = example.practice._replace(source_system=source, target_system=target)
    assert not found(example._replace(practice=practice), "same-system-twice")


def test_a_column_of_formulas_without_results_is_told_once() -> None:
    odd = tuple(Oddity(OddityKind.FORMULA_WITHOUT_RESULT, Place("Actions", f"F{row}", heading="Due date"), "=E1")
                for row in range(4, 30))
    told = found(worked_example()._replace(oddities=odd), "formula-without-result")
    assert [finding.message[:44] for finding in told] == ["26 cells of this column (F4 to F29) hold for"]
    assert str(told[0].place) == "Actions F4"
