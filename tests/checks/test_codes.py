"""Codes and postcodes."""

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet
from tests.checks.worked_example import with_practice, worked_example

from migdocs.domain.migration import Migration

EXAMPLE = worked_example()
PRACTICE, BRANCH = "practice-code-malformed", "branch-code-malformed"
COMMISSIONER, POSTCODE = "commissioner-code-malformed", "postcode-malformed"


def coded(**codes: object) -> Migration:
    """The worked example with other codes of the practice."""
    return with_practice(EXAMPLE, **codes)


FIRES = [
    Fires("the letter O for a zero", coded(ods_code="A9999O"), "S11", PRACTICE, "warning", "B3"),
    Fires("a letter that no practice has", coded(ods_code="R99999"), "S11", PRACTICE, "warning", "B3"),
    Fires("a code that is too short", coded(ods_code="A9999"), "S11", PRACTICE, "warning", "B3"),
    Fires("a practice in Wales", coded(ods_code="W99999"), "S11", PRACTICE, "warning", "B3"),
    Fires("a practice on Jersey", coded(ods_code="JER999"), "S11", PRACTICE, "warning", "B3"),
    Fires("a dummy code", coded(ods_code="v81999"), "S11", "dummy-practice-code", "error", "B3"),
    Fires("a branch with a letter for a digit", coded(branches=("A999990O1",)), "S11", BRANCH, "warning", "B7"),
    Fires("a branch of another practice", coded(branches=("B99999001",)), "S11", BRANCH, "information", "B7"),
    Fires("no commissioner", coded(commissioner_code="XX1"), "S11", COMMISSIONER, "warning", "B8"),
    Fires("an ICB for a place within it", coded(sub_location_code="QWO"), "S11", COMMISSIONER, "warning", "B9"),
    Fires("half a postcode", coded(postcode="LS1"), "S11", POSTCODE, "warning", "B4"),
]
QUIET = [
    Quiet("lower case and a space", coded(ods_code=" a99 999 "), "S11", PRACTICE),
    Quiet("no code yet, which is told elsewhere", coded(ods_code=""), "S11", PRACTICE),
    Quiet("every letter that practices have", coded(ods_code="Y99999"), "S11", PRACTICE),
    Quiet("an ordinary code", EXAMPLE, "S11", "dummy-practice-code"),
    Quiet("a branch by its code", coded(branches=("A99999001",)), "S11", BRANCH),
    Quiet("a branch by its name", coded(branches=("High Street Surgery", "Mill Lane 2")), "S11", BRANCH),
    *(Quiet(code, coded(commissioner_code=code), "S11", COMMISSIONER) for code in ("15M", "M1J4Y", "QWO", "qop")),
    Quiet("a postcode without its space", coded(postcode="ls14ap"), "S11", POSTCODE),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_a_malformed_code_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_well_formed_code_is_not(case: Quiet) -> None:
    assert_quiet(case)


@pytest.mark.parametrize(("codes", "rule", "hint"), [
    ({"ods_code": "A9999O"}, PRACTICE, "Did you mean A99990?"),
    ({"ods_code": "b9I999"}, PRACTICE, "Did you mean B91999?"),
    ({"branches": ("A99999OO1",)}, BRANCH, "Did you mean A99999001?"),
    ({"sub_location_code": "ZOZ0Z"}, COMMISSIONER, "Did you mean Z0Z0Z?"),
    ({"commissioner_code": "O3R"}, COMMISSIONER, "Did you mean 03R?"),
])
def test_a_letter_for_a_digit_is_told_with_the_code_that_was_meant(codes: dict[str, object], rule: str,
                                                                   hint: str) -> None:
    case = Fires("", coded(**codes), "S11", rule, "warning", {"ods_code": "B3", "branches": "B7",
                                                              "commissioner_code": "B8",
                                                             "sub_location_code": "B9"}[next(iter(codes))])

    assert assert_fires(case).hint.startswith(hint)
