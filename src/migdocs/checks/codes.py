"""Whether the practice's, branches' and commissioner's codes, and the postcode, are well formed (S11)."""

import re
from collections.abc import Iterator

from migdocs.domain.findings import Finding, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards

# Patterns checked against a national file of 14,357 practice codes of January 2020.
_PRACTICE = re.compile(r"[A-HJ-NPY]\d{5}")
_ELSEWHERE = re.compile(r"W\d{5}|(?:JER|GUE|ALD)\d{3}")
_COMMISSIONER = re.compile(r"\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z]|Q[A-Z0-9]{2}")  # CCG, sub-ICB location, ICB
_SUB_LOCATION = re.compile(r"\d{2}[A-Z]|[A-Z]\d[A-Z]\d[A-Z]")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_DUMMIES = ("V81997", "V81998", "V81999")  # no practice, and practices that are not known: never one that migrates
_MISTAKEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_LETTERS_FOR_DIGITS = "It has the letter O, I or L where a code has the digit 0 or 1."


def _plain(code: str) -> str:
    return "".join(code.split()).upper()


def practice_code_malformed(migration: Migration, _: Standards) -> Iterator[Finding]:
    """The practice's ODS code is that of a GP practice in England: a letter (A to H, J to N, P, Y) and 5 digits."""
    practice = migration.practice
    code, place = _plain(practice.ods_code), practice.places.at("ods_code")
    if not code or code in _DUMMIES or _PRACTICE.fullmatch(code):
        return
    if _ELSEWHERE.fullmatch(code):
        where = "Wales" if code[0] == "W" else "the Channel Islands"
        yield Finding("practice-code-malformed", Severity.WARNING,
                      f"“{practice.ods_code}” is the code of a practice in {where}; the guide is for England.", place,
                      "Check the code.", shown=practice.ods_code)
        return
    likely = code[0] + code[1:].translate(_MISTAKEN)
    hint = (f"Did you mean {likely}? {_LETTERS_FOR_DIGITS}"
            if _PRACTICE.fullmatch(likely) else "A practice code is a letter and 5 digits, for example A99999.")
    yield Finding("practice-code-malformed", Severity.WARNING,
                  f"“{practice.ods_code}” is not the ODS code of a GP practice.", place, hint, shown=practice.ods_code)


def dummy_practice_code(migration: Migration, _: Standards) -> Iterator[Finding]:
    """The practice's ODS code is not one of the dummy codes, which stand for no practice at all."""
    practice = migration.practice
    if _plain(practice.ods_code) in _DUMMIES:
        yield Finding("dummy-practice-code", Severity.ERROR,
                      f"“{practice.ods_code}” is a dummy code that stands for no practice.",
                      practice.places.at("ods_code"), "Enter the practice's own ODS code.", shown=practice.ods_code)


def _is_branch(code: str, practice: str) -> bool:
    return code.startswith(practice) and re.fullmatch(r"\d{3}", code.removeprefix(practice)) is not None


def branch_code_malformed(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A branch's code is that of the practice and 3 more digits."""
    practice = migration.practice
    own = _plain(practice.ods_code)
    for branch in practice.branches:
        code = _plain(branch)
        looks_like_a_code = re.fullmatch(r"[A-Z]\w{5,9}", code) and sum(letter.isdigit() for letter in code) >= 4
        if own and looks_like_a_code and not _is_branch(code, own):
            likely = code[0] + code[1:].translate(_MISTAKEN)
            mistyped = _is_branch(likely, own)
            yield Finding("branch-code-malformed", Severity.WARNING if mistyped else Severity.INFORMATION,
                          f"“{branch}” is not the code of a branch of {own}.", practice.places.at("branches"),
                          f"Did you mean {likely}? {_LETTERS_FOR_DIGITS}" if mistyped else
                          f"A branch usually has the practice's code and 3 digits, for example {own}001.", shown=branch)


def commissioner_code_malformed(migration: Migration, _: Standards) -> Iterator[Finding]:
    """The commissioner's code is that of a CCG, a sub-ICB location or an ICB."""
    practice = migration.practice
    for column, pattern, what, example in (
        ("commissioner_code", _COMMISSIONER, "a CCG, a sub-ICB location or an ICB", "15M, M1J4Y or QWO"),
        ("sub_location_code", _SUB_LOCATION, "a sub-ICB location", "15M or M1J4Y"),
    ):
        code: str = getattr(practice, column)
        plain = _plain(code)
        if plain and not pattern.fullmatch(plain):
            digits = (1, 3) if len(plain) == 5 else (0, 1)
            likely = "".join(letter.translate(_MISTAKEN) if at in digits else letter for at, letter in enumerate(plain))
            yield Finding("commissioner-code-malformed", Severity.WARNING, f"“{code}” is not the code of {what}.",
                          practice.places.at(column),
                          f"Did you mean {likely}? {_LETTERS_FOR_DIGITS}" if pattern.fullmatch(likely)
                          else f"Codes look like {example}.", shown=code)


def postcode_malformed(migration: Migration, _: Standards) -> Iterator[Finding]:
    """The practice's postcode is written as postcodes are."""
    practice = migration.practice
    postcode = " ".join(practice.postcode.split()).upper()
    if postcode and not _POSTCODE.fullmatch(postcode):
        yield Finding("postcode-malformed", Severity.WARNING, f"“{practice.postcode}” does not look like a postcode.",
                      practice.places.at("postcode"), "Postcodes look like LS1 4AP.", shown=practice.postcode)
