"""What Word leaves in a text for its own use, taken out before the tags are read: it would only be carried along."""

from lxml import etree

from migdocs.documents.engine.names import W

_REVISIONS = tuple(f"{W}{name}" for name in ("rsid", "rsidR", "rsidRPr", "rsidP", "rsidRDefault", "rsidDel", "rsidSect",
                                             "rsidTr"))
_LEFT_OUT = tuple(f"{W}{name}" for name in ("proofErr", "lastRenderedPageBreak", "smartTagPr", "printerSettings"))


def tidy(root: etree._Element) -> None:
    """Take out revision numbers, spelling marks, page breaks as last seen, and the wrappers of smart tags."""
    etree.strip_attributes(root, *_REVISIONS)
    etree.strip_elements(root, *_LEFT_OUT, with_tail=False)
    etree.strip_tags(root, f"{W}smartTag")
