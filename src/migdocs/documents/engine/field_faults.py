"""What is wrong with a field's name or use, in the template author's words and with what was probably meant."""

from migdocs.documents.engine.expressions import ENTRY
from migdocs.documents.engine.faults import error, warning
from migdocs.documents.engine.scope import Path, Use
from migdocs.documents.engine.tags import Tag
from migdocs.domain.findings import Finding


def written(path: Path, use: Use) -> str:
    """A field as its author would write it at that place: through the loop variable where there is one."""
    for variable, base in use.loops:
        if path[:len(base)] == base and len(path) > len(base):
            return _dotted((variable, *path[len(base):]))
    return _dotted(path)


def _dotted(path: Path) -> str:
    return ".".join(path).replace(f".{ENTRY}", ENTRY)


def unknown_field(use: Use, depth: int, here: list[str], meant: str, *, guarded: bool) -> Finding:
    """A name that is no field."""
    wrong = written(use.path[:depth], use)
    before = use.path[:depth - 1]
    if not before:
        message = f"There is no field called “{wrong}”."
    elif before[-1] == ENTRY:
        message = f"An entry of {_dotted(before[:-1])} has no field “{use.path[depth - 1]}”."
    else:
        message = f"{_dotted(before)} has no field “{use.path[depth - 1]}”."
    if meant:
        hint = f"Did you mean {meant}?"
    elif before and here:
        hint = f"It has {_listed(here)}."
    else:
        hint = "Look the name up in the list of fields, or delete the tag."
    return (warning if guarded else error)("unknown-field", message, use.tag.place, hint)


def _listed(names: list[str], most: int = 8) -> str:
    shown = names[:most]
    return ", ".join(shown) + (" and others" if len(names) > most else "")


def outside_its_loop(use: Use, name: str, loop: Tag) -> Finding:
    """A loop variable after its loop has ended."""
    return error("outside-its-loop", f"“{name}” is only known inside its loop “{loop.raw}”.", use.tag.place,
                 "Move this tag between the beginning and the end of the loop, or name another field.")


def field_of_no_group(use: Use, name: str, *, is_list: bool, has: bool) -> Finding:
    """A field asked of a text, a number or a whole list."""
    wrong = ".".join(part for part in use.reference.names if part != ENTRY)
    holder = wrong.rpartition(f".{name}")[0] or wrong
    if not is_list:
        return error("field-of-text", f"“{wrong}” asks for a part of “{holder}”, which is a plain value.",
                     use.tag.place, f"Write {{{{ {holder} }}}}.")
    one = holder.rpartition(".")[2].removesuffix("s") or "entry"
    one = one if one != holder.rpartition(".")[2] else "entry"
    field = f".{name}" if has else ""
    return error("field-of-list", f"“{wrong}” asks for a field of “{holder}”, which is a list.", use.tag.place,
                 f"Go through the list: {{% for {one} in {holder} %}} {{{{ {one}{field} }}}} {{% endfor %}}.")


def not_a_list(use: Use, value: object) -> Finding:
    """A loop over something that is no list."""
    name = written(use.path, use)
    what = "a group of fields" if isinstance(value, dict) else "a plain value"
    return error("not-a-list", f"“{use.tag.raw}” goes through “{name}”, which is {what}, not a list.",
                 use.tag.place, f"Name a list after “in”, or print it with {{{{ {name} }}}}."
                 if not isinstance(value, dict) else "Name a list after “in”.")


def printed_group(use: Use, fields: list[str]) -> Finding:
    """A group of fields where one field is wanted."""
    name = written(use.path, use)
    return error("printed-group", f"“{name}” is a group of fields and cannot be printed as a whole.", use.tag.place,
                 f"Print one of its fields: {_listed([f'{name}.{field}' for field in fields])}.")


def printed_list(use: Use, fields: list[str]) -> Finding:
    """A list of groups where one value is wanted."""
    name = written(use.path, use)
    return error("printed-list", f"“{name}” is a list whose entries have several fields.", use.tag.place,
                 f"Go through it: {{% for entry in {name} %}} {{{{ entry.{fields[0]} }}}} {{% endfor %}}.")
