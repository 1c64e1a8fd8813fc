"""What is wrong with a tag, in the words of someone who has only Word: what, where, and what to write instead."""

from collections.abc import Iterable

from migdocs.documents.engine.faults import error, nearest, warning
from migdocs.documents.engine.places import clipped
from migdocs.documents.engine.printing import plain
from migdocs.documents.engine.sandbox import Stopped
from migdocs.documents.engine.tags import Kind, Span, Tag
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding, Severity

# ----- braces

def broken_braces(span: Span, place: DocumentPlace) -> Finding:
    """A tag whose braces do not pair."""
    shown = " ".join(span.raw.split())
    if span.fault == "unopened":
        brace = span.raw[-2:]
        opening = "{{" if brace == "}}" else "{%"
        return error("tag-not-opened", f"“{shown}” ends a tag that nothing begins: the {opening} is missing.", place,
                     f"Write {opening} before the words of the tag, or delete {brace}.")
    closer = {Kind.OUTPUT: "}}", Kind.BLOCK: "%}"}.get(span.kind, "#}")
    if span.fault == "crossed":
        return error("tag-braces-differ", f"“{shown}” begins with {shown[:2]} but ends with {shown[-2:]}.", place,
                     f"End it with {closer}.")
    return error("tag-not-closed", f"“{shown}” has no {closer} at its end.", place,
                 f"Write {closer} where the tag ends, in the same paragraph.")


def too_many_tags(most: int, place: DocumentPlace) -> Finding:
    """More tags than any real template has."""
    return error("too-many-tags", f"The template holds more than {most:,} tags, or very long ones.", place,
                 "Split it into several templates, or use loops.")


# ----- loops and conditions

_ENDS = {"for": "endfor", "if": "endif"}
_NAMES = {"for": "loop", "if": "condition"}


def prefixed(tag: Tag, word: str) -> str:
    """A block tag of the same reach as `tag`: {%tr endfor %}."""
    return f"{{%{tag.level} {word} %}}"


def unclosed_block(tag: Tag) -> Finding:
    """A loop or condition that never ends."""
    end = prefixed(tag, _ENDS[tag.word])
    where = {"tr": "in a row of its own after the rows that are repeated",
             "tc": "in a cell of its own after the cells that are repeated"}.get(tag.level, "where it ends")
    if tag.word == "if":
        where = where.replace("that are repeated", "that depend on it")
    return error("block-not-closed", f"The {_NAMES[tag.word]} “{tag.raw}” is never ended.", tag.place,
                 f"Write {end} {where}.")


def surplus_end(tag: Tag) -> Finding:
    """An end without a beginning."""
    kind = "for" if tag.word == "endfor" else "if"
    return error("end-without-start", f"“{tag.raw}” ends a {_NAMES[kind]} that nothing begins.", tag.place,
                 f"Delete it, or write {prefixed(tag, kind + ' …')} where the {_NAMES[kind]} begins.")


def misplaced_middle(tag: Tag) -> Finding:
    """An else or elif outside any condition."""
    return error("else-outside-condition", f"“{tag.raw}” stands outside any condition.", tag.place,
                 f"Write {prefixed(tag, 'if …')} before it, or delete it.")


def after_else(tag: Tag, first: Tag) -> Finding:
    """A second else, or an elif after the else."""
    return error("else-twice", f"“{tag.raw}” comes after “{first.raw}”, which is always the last branch.", tag.place,
                 "Keep one else, and write every elif before it.")


def split_block(start: Tag, end: Tag) -> Finding:
    """A loop or condition that begins inside one thing and ends inside another."""
    kind = _NAMES.get(start.word, "block")
    return error("block-crosses", f"The {kind} “{start.raw}” begins in one place and “{end.raw}” ends it in another, "
                 "with text beside them that would belong to neither.", start.place,
                 f"Put both tags into the same paragraph, or each into a paragraph (in a table: a row) of its own. "
                 f"The other tag stands at: {end.place}.")


def text_beside(tag: Tag, thing: str, text: str) -> Finding:
    """Text that a paragraph, row or cell tag would take away with it."""
    return error("text-beside-tag", f"The text “{text}” stands in the same {thing} as “{tag.raw}” and would vanish "
                 "with it.", tag.place,
                 f"Move the text out of that {thing}, or write {{% {(tag.word + ' ' + tag.text).strip()} %}} to keep "
                 "it.")


def outside_table(tag: Tag) -> Finding:
    """A row or column tag that stands in no table."""
    thing = "row" if tag.level == "tr" else "column"
    return error("outside-table", f"“{tag.raw}” is for table {thing}s, but it stands outside any table.", tag.place,
                 f"Write {{%p {tag.word} {tag.text} %}} to repeat or drop paragraphs, or put it into a table."
                 .replace("  ", " ").replace(" %}", " %}"))


def outside_cell(tag: Tag) -> Finding:
    """A tag about its cell that stands in none."""
    return error("outside-table", f"“{tag.raw}” speaks of the cell it stands in, but it stands outside any table.",
                 tag.place, "Move it to the beginning of a cell, or delete it.")


def merge_outside_loop(tag: Tag) -> Finding:
    """A merge over the passes of a loop that is not there."""
    return error("merge-outside-loop", f"“{tag.raw}” merges the cells that a loop makes, but it stands outside any "
                 "loop.", tag.place, "Put it between {%tr for … %} and {%tr endfor %}, or delete it.")


def plain_end(start: Tag, end: Tag) -> Finding:
    """A row or column loop that a plain end closes."""
    wanted = prefixed(start, end.word)
    thing = "row" if start.level == "tr" else "column"
    return warning("plain-end", f"The {thing} {_NAMES[start.word]} “{start.raw}” is ended by a plain “{end.raw}”.",
                   end.place, f"Write {wanted} in a {'row' if start.level == 'tr' else 'cell'} of its own.")


def docxtpl_object(tag: Tag) -> Finding:
    """{{r }} and {{p }} print objects of docxtpl, which are not taken here."""
    what = {"r": "RichText objects", "p": "sub-documents"}[tag.level]
    how = ("Give the words of the tag the bold, colour or style they should have in Word." if tag.level == "r" else
           "A list of texts alone in its paragraph becomes paragraphs; for anything else use {%p for … %}.")
    return Finding("docxtpl-object", Severity.INFORMATION, f"“{tag.raw}” is docxtpl's way to print {what}, which are "
                   f"not used here; it is filled as {{{{ {tag.text} }}}}.", tag.place, how)


def printed_row(tag: Tag) -> Finding:
    """{{tr }} and {{tc }} print whole rows or cells, which no value can be."""
    thing = "row" if tag.level == "tr" else "cell"
    return error("docxtpl-object", f"“{tag.raw}” would print a whole {thing}, which no value can be.", tag.place,
                 f"Draw the {thing} in Word and print the values in it, with {{%{tag.level} for … %}} around it.")


_MEANT = {"elseif": "elif", "elsif": "elif", "foreach": "for", "each": "for", "loop": "for", "endforeach": "endfor",
          "endloop": "endfor", "next": "endfor", "fi": "endif", "otherwise": "else", "end for": "endfor",
          "end if": "endif", "else if": "elif", "end loop": "endfor", "for each": "for"}


def meant_by(tag: Tag, known: Iterable[str]) -> tuple[str, str]:
    """The kind of tag that its author most likely meant, and the words that follow; "" where nobody can tell."""
    first, _, rest = tag.text.partition(" ")
    pair = f"{tag.word} {first}".lower()
    if pair in _MEANT:
        return _MEANT[pair], rest
    return _MEANT.get(tag.word.lower()) or nearest(tag.word, known), tag.text


def unknown_block(tag: Tag, meant: str) -> Finding:
    """A word after {% that means nothing here."""
    hint = f"Did you mean {prefixed(tag, meant)}?" if meant else "Use for, if, elif, else, endif or endfor."
    return error("unknown-tag", f"“{tag.raw}” begins with “{tag.word or tag.text}”, which is no kind of tag.",
                 tag.place, hint)


def bad_expression(code: str, message: str, tag: Tag, hint: str) -> Finding:
    """What stands inside a tag cannot be used."""
    return error(code, message, tag.place, hint)


def too_deep(tag: Tag, most: int) -> Finding:
    """Blocks within blocks within blocks."""
    return error("nested-too-deep", f"“{tag.raw}” stands inside {most} other loops and conditions.", tag.place,
                 "Make the template simpler.")


def outside_loop(tag: Tag) -> Finding:
    """A question about the loop where there is no loop."""
    return error("outside-its-loop", f"“{tag.raw}” asks about a loop, but it stands outside any loop.", tag.place,
                 "Move it between the beginning and the end of a loop, or delete it.")


def too_tangled(tag: Tag) -> Finding:
    """A part that takes too long to make sense of."""
    return error("too-much", "The template takes longer to read than any real document does.", tag.place,
                 "Make it smaller, or split it into several templates.")


def too_large(most: int, place: DocumentPlace) -> Finding:
    """A part with more paragraphs than any real template has."""
    return error("too-much", f"The template is larger than any real document: more than {most:,} paragraphs, or as "
                 "much in fewer.", place, "Make it smaller, or use loops.")


# ----- while filling

def stopped(why: Stopped, tag: Tag | None, template: DocumentPlace) -> Finding:
    """A limit that was passed, or a loop over something that is no list."""
    place = tag.place if tag else template
    if why.why == "no list":
        shown = clipped(plain(why.value), 40) if not isinstance(why.value, dict) else "a group of fields"
        return error("not-a-list", f"“{tag.raw if tag else ''}” goes through a list, but what it was given is "
                     f"{'text' if isinstance(why.value, str) else 'no list'}: “{shown}”.", place,
                     "Name a list after “in”, or print the field with {{ }}.")
    reasons = {"passes": "its loops go round more than 250,000 times", "size": "what it makes is over 60 MB",
               "time": "filling it takes longer than any real document does"}
    return error("too-much", f"The template cannot be filled, because {reasons[why.why]}.", place,
                 "Look for a loop inside a loop that should not be there.")
