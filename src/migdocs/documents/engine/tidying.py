"""What Word leaves in a text for its own use, taken out before the tags are read: it would only be carried along."""

from typing import Any

from lxml import etree

from migdocs.documents.engine.joining import PIECES, STARTS
from migdocs.documents.engine.names import BOOKMARK_END, BOOKMARK_START, W14, WORD, W, local
from migdocs.documents.engine.places import text_of

_REVISIONS = tuple(f"{W}{name}" for name in ("rsid", "rsidR", "rsidRPr", "rsidP", "rsidRDefault", "rsidDel", "rsidSect",
                                             "rsidTr"))
_LEFT_OUT = tuple(f"{W}{name}" for name in ("proofErr", "lastRenderedPageBreak", "smartTagPr", "printerSettings"))


_STRAY: Any = etree.XPath("//*[contains(text(), $sign) or @*[contains(., $sign)]]")
_OTHER_PREFIX = etree.XPath("//*[namespace-uri()=$word and not(starts-with(name(), 'w:'))] | "
                            "//@*[namespace-uri()=$word and not(starts-with(name(), 'w:'))]")


def with_usual_prefix(root: etree._Element) -> etree._Element:
    """The same tree in which Word's own elements are written w:p and w:t, as Word writes them.

    The names are read by their namespace everywhere; what is written between them while filling has the prefix.
    """
    if not _OTHER_PREFIX(root, word=WORD):
        return root
    names = {prefix: space for prefix, space in root.nsmap.items() if prefix and space != WORD and prefix != "w"}
    fresh = etree.Element(root.tag, nsmap={"w": WORD, **names})
    waiting = [(root, fresh)]
    while waiting:
        old, new = waiting.pop()
        for key, value in old.attrib.items():
            new.set(key, value)
        new.text, new.tail = old.text, old.tail
        for child in old:
            own = {prefix: space for prefix, space in child.nsmap.items() if prefix and space != WORD and prefix != "w"}
            waiting.append((child, etree.SubElement(new, child.tag, nsmap=own)))
    return fresh


def tidy(root: etree._Element) -> None:
    """Take out revision numbers, spelling marks, page breaks as last seen, smart tags and where the cursor was."""
    etree.strip_attributes(root, *_REVISIONS)
    if root.tag != f"{W}comments":  # only there does anything refer to these
        etree.strip_attributes(root, f"{W14}paraId", f"{W14}textId")
    etree.strip_elements(root, *_LEFT_OUT, with_tail=False)
    etree.strip_tags(root, f"{W}smartTag")
    going_back = [mark for mark in root.iter(BOOKMARK_START) if mark.get(f"{W}name") == "_GoBack"]
    ends = {mark.get(f"{W}id") for mark in going_back}
    for mark in [*going_back, *(mark for mark in root.iter(BOOKMARK_END) if mark.get(f"{W}id") in ends)]:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)
    for element in _STRAY(root, sign=STARTS):  # nobody but the engine may write its marks
        element.text = (element.text or "").replace(STARTS, "")
        for key, value in element.attrib.items():
            element.set(key, value.replace(STARTS, ""))


def release_controls(root: etree._Element) -> None:
    """Content controls that hold a tag: Word must show what is filled in, not what it keeps elsewhere for them."""
    for control in root.iter(f"{W}sdt"):
        content = control.find(f"{W}sdtContent")
        if content is not None and (PIECES.search(text_of(content)) or any(True for _ in content.iter(etree.PI))):
            for properties in control.iterfind(f"{W}sdtPr"):
                for child in list(properties):
                    if local(child) in ("dataBinding", "showingPlcHdr", "placeholder"):
                        properties.remove(child)
