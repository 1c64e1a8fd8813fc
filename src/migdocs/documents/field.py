"""What a field of a template is, and how tables of fields are written down."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A word that a template may say.

    `name` is dotted; a part that ends in [] is a list: "practice.name", "actions[].due", "weeks[].actions[].owner",
    "practice.branches[]" (a list of plain words). `group` is what the field describes, for the printed list.
    """

    name: str
    meaning: str
    example: str
    group: str = ""


def fields(group: str, prefix: str, rows: Iterable[tuple[str, str, str]]) -> tuple[Field, ...]:
    """The fields of one group, each name after the prefix."""
    return tuple(Field(prefix + name, meaning, example, group) for name, meaning, example in rows)


def named(all_fields: Iterable[Field], name: str) -> Field | None:
    """The field of that name, or None."""
    return next((field for field in all_fields if field.name == name), None)
