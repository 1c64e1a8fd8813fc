"""Reads the small XML parts of a workbook; names lose their prefix, so that Strict files read like all others."""

from collections.abc import Collection, Iterable
from xml.parsers import expat

from migdocs.ooxml import damaged, dangerous

MOST_ELEMENTS = 200_000  # Excel allows some 65,000 styles; no other part has nearly as many of anything


def parser_for(name: str) -> expat.XMLParserType:
    """A parser that refuses document types, and with them entities, in any encoding."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 65_536

    def doctype(*_: object) -> None:
        raise dangerous(name, "a part inside declares XML entities, which Excel never writes")

    parser.StartDoctypeDeclHandler = doctype
    return parser


def parse(parser: expat.XMLParserType, pieces: Iterable[bytes], name: str) -> None:
    """Runs a part through the parser; what is not XML is damage."""
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as problem:
        raise damaged(name) from problem
    except (UnicodeError, LookupError) as problem:  # an encoding that nobody knows
        raise damaged(name) from problem


def local(name: str) -> str:
    """A name without its prefix: "x:row" is "row"."""
    return name.rpartition(":")[2]


def elements(content: bytes, name: str, wanted: Collection[str]) -> list[tuple[str, dict[str, str]]]:
    """The wanted elements of a part in order, by local name, with their attributes by local name."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        if local(element) in wanted:
            found.append((local(element), {local(key): value for key, value in attributes.items()}))
            if len(found) > MOST_ELEMENTS:
                raise damaged(name)

    parser = parser_for(name)
    parser.StartElementHandler = start
    parse(parser, (content,), name)
    return found


