"""Email addresses."""

import pytest
from tests.checks.cases import Fires, Quiet, assert_fires, assert_quiet, places, with_rows
from tests.checks.worked_example import held_to, with_practice, worked_example

from migdocs.checks.rules import check
from migdocs.domain.migration import Contact, Migration, ThirdParty

EXAMPLE = worked_example()
MALFORMED, NOT_SECURE = "email-malformed", "practice-email-not-secure"


def contact(email: str, role: str = "practice_manager") -> Migration:
    """The worked example with one contact who has that address."""
    return with_rows(EXAMPLE, contacts=(Contact(role, "A Example", email=email,
                                                places=places("Contacts", 2, {"email": "F"})),))


FIRES = [
    Fires("no @", contact("a.example.nhs.net"), "S12", MALFORMED, "warning", "F2"),
    Fires("no domain", contact("a.example@nhs"), "S12", MALFORMED, "warning", "F2"),
    Fires("one of two", contact("a.example@nhs.net; b.example"), "S12", MALFORMED, "warning", "F2"),
    Fires("a third party", with_rows(EXAMPLE, third_parties=(ThirdParty("DocMan", email="desk at example.com",
                                                                        places=places(
        "Third parties", 4, {"email": "E"})),)), "S12", MALFORMED, "warning", "E4"),
    Fires("a public provider", contact("a.example@example.com"), "S12", NOT_SECURE, "warning", "F2"),
    Fires("the practice's own box", with_practice(EXAMPLE, generic_email="surgery@example.org"), "S12", NOT_SECURE,
          "warning", "B10"),
    Fires("nearly nhs.net", contact("a.example@nhs.nett", "lead_gp"), "S12", NOT_SECURE, "warning", "F2"),
]
QUIET = [
    Quiet("NHSmail", contact("a.example1@nhs.net"), "S12", MALFORMED),
    Quiet("two addresses", contact("a.example@nhs.net; b.example@nhs.net"), "S12", MALFORMED),
    Quiet("a name before it", contact("A Example <a.example@nhs.net>"), "S12", MALFORMED),
    Quiet("none yet", contact("TBC"), "S12", MALFORMED),
    Quiet("blank", contact(""), "S12", MALFORMED),
    Quiet("a trust's domain", contact("a.example@trust.example.nhs.uk"), "S12", NOT_SECURE),
    Quiet("capitals", contact("A.Example@NHS.net"), "S12", NOT_SECURE),
    Quiet("a supplier's domain", contact("a.example@example.com", "target_supplier_pm"), "S12", NOT_SECURE),
    Quiet("a patient who chairs the group", contact("a.example@example.com", "ppg"), "S12", NOT_SECURE),
]


@pytest.mark.parametrize("case", FIRES, ids=lambda case: case.words)
def test_a_doubtful_address_is_found(case: Fires) -> None:
    assert_fires(case)


@pytest.mark.parametrize("case", QUIET, ids=lambda case: case.words)
def test_a_good_address_is_not(case: Quiet) -> None:
    assert_quiet(case)


@pytest.mark.parametrize(("email", "meant"), [
    ("a.example@nhs.nett", "a.example@nhs.net"),
    ("a.example@nhs.met", "a.example@nhs.net"),
    ("a.example@nhs,net", "a.example@nhs.net"),
    ("a.example @nhs.net", "a.example@nhs.net"),
    ("a.example@nhs..net", "a.example@nhs.net"),
])
def test_a_slip_of_the_keyboard_is_told_with_what_was_meant(email: str, meant: str) -> None:
    (finding,) = [finding for finding in check(contact(email), held_to()) if finding.rule == "S12"]

    assert finding.hint == f"Did you mean {meant}?"
