"""What of a tracker may stand in documents: no number of a patient, and no date that cannot be right."""

from datetime import date
from typing import Any

from migdocs.domain.migration import Migration
from migdocs.domain.nhs_number import is_nhs_number, without_nhs_numbers
from migdocs.domain.standards import Standards

_PHONES = ("phone", "call_details")  # in the names of fields that may hold a phone number of ten digits


def safe_migration(migration: Migration, standards: Standards) -> Migration:
    """The migration without what looks like a patient's number, and with no date beyond belief.

    The check has told of both, with their cells; whoever reads a document must not be given them.
    """
    def safe(value: Any) -> Any:
        if isinstance(value, str):
            return without_nhs_numbers(value)
        if isinstance(value, date):
            return value if standards.is_plausible(value) else None
        if isinstance(value, int):
            return None if is_nhs_number(str(value)) else value
        return tuple(map(safe, value)) if type(value) is tuple else value

    def record(row: Any) -> Any:
        changed = {name: clean for name, value in zip(row._fields, row, strict=True)
                   if not any(word in name for word in _PHONES) and (clean := safe(value)) is not value
                   and clean != value}
        return row._replace(**changed) if changed else row

    sheets: dict[str, Any] = {name: tuple(map(record, getattr(migration, name))) for name in (
        "phases", "contacts", "third_parties", "actions", "issues", "risks", "checking_rounds", "training", "hardware",
        "sign_offs", "cutover_topics", "messages")}
    return migration._replace(practice=record(migration.practice), **sheets)
