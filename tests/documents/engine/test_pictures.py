"""A field may hold a picture: it is drawn with its words, stored once, and only if it is a picture."""

import io
import struct
import zipfile
import zlib

import pytest

from migdocs.documents.picture import Picture
from migdocs.documents.template import WordTemplate

from .word import STORY_TYPES, docx, lines, member, paragraph, story, table, tree


def png(width: int, height: int) -> bytes:
    """A grey PNG of that size."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


JPEG = (b"\xff\xd8\xff\xe0\x00\x10JFIF\0\1\1\0\0\1\0\1\0\0" + b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", 30, 60) +
        b"\x03\x01\x11\x00\x02\x11\x01\x03\x11\x01" + b"\xff\xd9")


def extents(data: bytes, name: str = "word/document.xml") -> list[tuple[str | None, str | None]]:
    return [(each.get("cx"), each.get("cy")) for each in tree(data, name).iter("{*}extent")]


def members(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def test_a_picture_is_drawn_in_its_own_size_with_its_words():
    written = WordTemplate(docx("See {{ map }}.")).fill({"map": Picture(png(96, 48), 'Where "we" are & why')})
    assert extents(written) == [("914400", "457200")]  # an inch wide
    drawing = next(tree(written).iter("{*}docPr"))
    assert drawing.get("descr") == 'Where "we" are & why'
    assert lines(written) == ["See ."]
    stored = [name for name in members(written) if name.startswith("word/media/")]
    assert len(stored) == 1 and member(written, stored[0]) == png(96, 48)
    identity = next(tree(written).iter("{*}blip")).get(
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
    links = {each.get("Id"): each.get("Target") for each in tree(written, "word/_rels/document.xml.rels")}
    assert links[identity] == f"/{stored[0]}"
    assert b'Extension="png"' in member(written, "[Content_Types].xml")


def test_a_picture_is_as_wide_as_asked_but_never_wider_than_the_page():
    sizes = [Picture(png(100, 50), "x", width) for width in (50, 500)]
    written = WordTemplate(docx("{% for p in pictures %}", "{{ p }}", "{% endfor %}")).fill({"pictures": sizes})
    assert extents(written) == [("1800000", "900000"), ("5760000", "2880000")]
    assert len([name for name in members(written) if "media" in name]) == 1
    assert len({each.get("id") for each in tree(written).iter("{*}docPr")}) == 2


def test_a_jpeg_and_an_svg_with_its_png():
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
    written = WordTemplate(docx("{{ a }}", "{{ b }}")).fill(
        {"a": Picture(JPEG, "a"), "b": Picture(svg, "b", fallback=png(10, 10))})
    assert extents(written)[0] == ("571500", "285750")
    assert sorted(name.rpartition(".")[2] for name in members(written) if "media" in name) == ["jpeg", "png", "svg"]
    assert b"svgBlip" in member(written)


def test_a_picture_without_words_is_marked_as_decorative():
    assert b"decorative" in member(WordTemplate(docx("{{ a }}")).fill({"a": Picture(png(9, 9), "")}))


@pytest.mark.parametrize("data", [b"MZ\x90", b"", b"<svg><script/></svg>", b"\x89PNG\r\n\x1a\nshort", b"\xff\xd8\xff",
                                  png(9, 9).replace(struct.pack(">L", 9), b"\0\0\0\0", 1)])
def test_what_is_no_picture_prints_its_words(data):
    written = WordTemplate(docx("[{{ a }}]")).fill({"a": Picture(data, "the map")})
    assert lines(written) == ["[the map]"]
    assert not [name for name in members(written) if "media" in name]


def test_pictures_in_a_header_and_a_table_belong_to_their_parts():
    data = docx(table(["{{ a }}"]), parts={"word/header1.xml": story("hdr", paragraph("{{ a }}"))},
                types={"word/header1.xml": STORY_TYPES["header"]}, relations=[("header", "header1.xml")])
    written = WordTemplate(data).fill({"a": Picture(png(9, 9), "x")})
    assert len(tree(written, "word/_rels/header1.xml.rels")) == 1
    assert len(tree(written, "word/_rels/document.xml.rels")) == 2
    assert extents(written, "word/header1.xml") == extents(written)
