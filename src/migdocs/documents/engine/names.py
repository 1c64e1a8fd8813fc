"""The names that Word's XML uses, spelt once."""

import re

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
XML = "http://www.w3.org/XML/1998/namespace"

W = f"{{{WORD}}}"
W14 = f"{{{WORD_2010}}}"
R = f"{{{RELATIONS}}}"

PARAGRAPH, RUN, TEXT = f"{W}p", f"{W}r", f"{W}t"
TABLE, ROW, CELL = f"{W}tbl", f"{W}tr", f"{W}tc"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
TABLE_PROPERTIES, ROW_PROPERTIES, CELL_PROPERTIES, GRID = f"{W}tblPr", f"{W}trPr", f"{W}tcPr", f"{W}tblGrid"
TEXT_BOX = f"{W}txbxContent"
CONTROL, CONTROL_CONTENT = f"{W}sdt", f"{W}sdtContent"
BOOKMARK_START, BOOKMARK_END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
BODY = f"{W}body"
SPACE = f"{{{XML}}}space"
VALUE = f"{W}val"
_PROPERTIES = {PARAGRAPH_PROPERTIES, RUN_PROPERTIES, CELL_PROPERTIES}


_WHOLE = re.compile(r"[0-9]{1,9}")


def number_in(text: str | None, otherwise: int = 0) -> int:
    """The whole number that an attribute holds, `otherwise` where it holds none that Word could have written."""
    return int(text) if text and _WHOLE.fullmatch(text) else otherwise


def properties_of(element: etree._Element) -> etree._Element | None:
    """The properties of a paragraph, run or cell: always its first child, if it has any."""
    first = element[0] if len(element) else None
    return first if first is not None and first.tag in _PROPERTIES else None


def local(element: etree._Element) -> str:
    """The element's name without its namespace; "" for a marker."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
