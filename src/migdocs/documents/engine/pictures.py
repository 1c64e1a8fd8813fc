"""Pictures that values bring along: drawn in the text, their bytes and relationships added to the file."""

import hashlib
import re
import struct
from xml.sax.saxutils import quoteattr

from migdocs.documents.engine.hostile import is_active_drawing
from migdocs.documents.engine.sandbox import Filling
from migdocs.documents.picture import Picture

_PER_PIXEL, _PER_MILLIMETRE = 9525, 36000  # in English Metric Units; a pixel as at 96 to the inch
WIDEST = 160.0  # millimetres, the text of an A4 page with Word's usual margins
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # the JPEG segments that tell the size


def kind_of(data: bytes) -> str:
    """png, jpeg or svg; "" for anything else, an SVG with a script or a link among them."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if b"<svg" in data[:2000] and not is_active_drawing(data):
        return "svg"
    return ""


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG in pixels; (0, 0) where it does not say."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">LL", data[16:24])
        return int(width), int(height)
    position = 2
    while data.startswith(b"\xff\xd8") and position + 9 < len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], int.from_bytes(data[position + 2:position + 4], "big")
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[position + 5:position + 9])
            return int(width), int(height)
        position += 2 + max(2, length)
    return 0, 0


def drawn(picture: Picture, filling: Filling) -> str:
    """The picture inside a run; "" where it is no picture that Word can show."""
    vector = kind_of(picture.data) == "svg"
    shown = picture.fallback if vector else picture.data
    width, height = size_of(shown)
    if kind_of(shown) not in ("png", "jpeg") or not (0 < width < 100_000 and 0 < height < 100_000):
        return ""
    millimetres = min(picture.width or width * _PER_PIXEL / _PER_MILLIMETRE, WIDEST)
    across = int(millimetres * _PER_MILLIMETRE)
    down = across * height // width
    number = filling.next_id("drawing")
    link = _link(shown, filling)
    sharp = ('<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.'
             f'microsoft.com/office/drawing/2016/SVG/main" r:embed="{_link(picture.data, filling)}"/></a:ext>'
             "</a:extLst>") if vector else ""
    words = _clean(picture.description)
    decorative = ('<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext '
                  'uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.'
                  'com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>') if not words.strip() else ""
    return (
        '</w:t><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={quoteattr(words)}>{decorative}</wp:docPr>'
        '<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{link}">{sharp}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        '</w:drawing><w:t xml:space="preserve">')


def _clean(words: str) -> str:
    return re.sub("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+", " ", words)


def _link(data: bytes, filling: Filling) -> str:
    """The relationship of the part being written to these bytes; the same picture is stored once."""
    name = f"word/media/picture-{hashlib.sha256(data).hexdigest()[:16]}.{kind_of(data)}"
    filling.media[name] = data
    links = filling.links.setdefault(filling.part, [])
    for identity, member in links:
        if member == name:
            return identity
    links.append((f"rIdPicture{len(links) + 1}", name))
    return links[-1][0]


def relations_of(part: str) -> str:
    """The member that holds a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def with_links(relations: bytes, links: list[tuple[str, str]]) -> bytes:
    """A part's relationships and those to its new pictures."""
    text = relations.decode("utf-8") or ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships '
                                         'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
    lines = "".join(f'<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" '
                    f'Id="{identity}" Type="{_IMAGE}" Target="/{member}"/>' for identity, member in links)
    return _put_inside(text, lines)


def with_types(types: bytes, media: dict[str, bytes]) -> bytes:
    """The list of content types and those of the new pictures."""
    text = types.decode("utf-8")
    endings = sorted({name.rpartition(".")[2] for name in media})
    lines = "".join(f'<Default xmlns="http://schemas.openxmlformats.org/package/2006/content-types" '
                    f'Extension="{ending}" ContentType="{_TYPES[ending]}"/>'
                    for ending in endings if not re.search(f'(?i)Extension="{ending}"', text))
    return _put_inside(text, lines)


def _put_inside(text: str, lines: str) -> bytes:
    """Elements put at the beginning of a document's only list."""
    empty = re.search(r"<([A-Za-z:]+)([^<>]*)/>\s*\Z", text)
    if empty and text.count("<" + empty[1]) == 1:
        return f"{text[:empty.start()]}<{empty[1]}{empty[2]}>{lines}</{empty[1]}>".encode()
    root = re.search(r"<(?:\w+:)?(?:Relationships|Types)\b[^>]*>", text)
    place = root.end() if root else len(text)
    return (text[:place] + lines + text[place:]).encode()
