"""Whether email addresses are well formed, and those of the practice on a secure domain (S12)."""

import re
from collections.abc import Iterator

from migdocs.checks.wording import likeliest
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards

_NOT_IN_A_NAME = frozenset('<>,;:"()[]')
_NONE_YET = frozenset(("", "-", "tbc", "tba", "n/a", "na", "none", "unknown", "not known", "to be confirmed"))
_USUAL = ("nhs.net", "nhs.uk")

# Roles whose holders work at the practice itself, so that documents with its details are sent to them.
_AT_THE_PRACTICE = frozenset((
    "practice_manager", "lead_gp", "it_lead", "practice_staff", "admin_users", "registrations_clerk", "dispensary_lead",
    "change_champion",
))


def _addresses(cell: str) -> list[str]:
    """The addresses in a cell that may hold several, or a name before each."""
    pieces = [piece.strip() for piece in re.split(r"[;,\n]|\bor\b|\band\b", cell.strip()) if piece.strip()]
    return [(re.findall(r"<([^<>]*)>", piece) or [piece])[-1].strip().removeprefix("mailto:") for piece in pieces]


def _is_address(text: str) -> bool:
    name, _, domain = text.partition("@")
    labels = domain.split(".")
    return (name.split() == [name] and _NOT_IN_A_NAME.isdisjoint(name) and domain.isascii() and len(labels) > 1
            and all(label.replace("-", "").isalnum() and label[0] != "-" != label[-1] for label in labels))


def _cells(migration: Migration) -> Iterator[tuple[str, str, Place]]:
    """Each email cell: the role it belongs to (empty for third parties), its text and its place."""
    practice = migration.practice
    yield "practice_manager", practice.generic_email, practice.places.at("generic_email")
    for contact in migration.contacts:
        yield contact.role, contact.email, contact.places.at("email")
    for third_party in migration.third_parties:
        yield "", third_party.email, third_party.places.at("email")


def _likely(address: str) -> str:
    """What was probably meant by an address that is not one: a stray space, or a comma for a dot."""
    repaired = re.sub(r"\.{2,}", ".", re.sub(r"\s+", "", address).replace(",", ".")).strip(".")
    return repaired if _is_address(repaired) else ""


def email_malformed(migration: Migration, _: Standards) -> Iterator[Finding]:
    """An email address has a name, an @ and a domain."""
    for _role, cell, place in _cells(migration):
        if cell.strip().casefold() in _NONE_YET:
            continue
        wrong = [address for address in _addresses(cell) if not _is_address(address)]
        if wrong:
            meant = _likely(cell) or _likely(wrong[0])
            yield Finding("email-malformed", Severity.WARNING, f"“{cell.strip()}” is not an email address.", place,
                          f"Did you mean {meant}?" if meant else "Enter an address such as a.example@nhs.net.",
                          shown=cell)


def practice_email_not_secure(migration: Migration, _: Standards) -> Iterator[Finding]:
    """People at the practice have an address at nhs.net or under nhs.uk; suppliers use their own domains."""
    for role, cell, place in _cells(migration):
        if role not in _AT_THE_PRACTICE or cell.strip().casefold() in _NONE_YET:
            continue
        for address in _addresses(cell):
            domain = address.rpartition("@")[2].casefold()
            if _is_address(address) and not f".{domain}".endswith((".nhs.net", ".nhs.uk")):
                near = likeliest(domain, _USUAL)
                meant = f"{address.rpartition('@')[0]}@{near}" if near == "nhs.net" else ""
                yield Finding("practice-email-not-secure", Severity.WARNING,
                              f"{address} is not an NHS address, though it is the practice's.", place,
                              f"Did you mean {meant}?" if meant else
                              "Use an nhs.net or nhs.uk address for anything that is not for the public.", shown=cell)
