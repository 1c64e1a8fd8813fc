"""Word's field codes, put together again from their runs: which are harmless, and which fetch, run or hide things."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from migdocs.documents.engine.names import W

# what a template may ask of Word: numbers, dates, contents, references within the document, its own properties
_HARMLESS = frozenset({
    "=", "ADVANCE", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY", "BIDIOUTLINE", "CITATION",
    "COMMENTS", "COMPARE", "CREATEDATE", "DATE", "DOCPROPERTY", "EDITTIME", "EQ", "FILENAME", "FILESIZE",
    "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS", "LASTSAVEDBY",
    "LISTNUM", "MERGEFIELD", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "REF",
    "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE",
    "TIME", "TITLE", "TOA", "TOC", "XE"})
_FETCHES = frozenset({"DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "LINK", "DATABASE", "IMPORT", "RD",
                      "EMBED", "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY"})
_RUNS = frozenset({"MACROBUTTON", "MACRO", "GOTOBUTTON", "ADDIN", "CONTROL", "HTMLCONTROL", "PRINT"})
_WORD = re.compile(r"\s*(=|[A-Za-z]+)")
_LINK = re.compile(r"\s*HYPERLINK\s+(?:\\[a-zA-Z]\s+)*(?:\"([^\"]*)\"?|(\S+))", re.IGNORECASE)
_HARMLESS_LINK = re.compile(r"(?i)(https?://[^/\\\s]|mailto:[^\\\s]|#)")
_SWITCH = re.compile(r"\\[A-Za-z]\Z")
_LOCAL = re.compile(r"(?i)\\l\b")
_INNER = "\x00"  # stands where another field inside gives part of the instruction


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    still_instruction: bool = True


def dangerous_fields(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Each field that is not harmless: its instruction and what it does."""
    for instruction in instructions(root):
        why = _why_dangerous(instruction)
        if why:
            yield " ".join(instruction.replace(_INNER, "…").split()), why


def instructions(root: etree._Element) -> Iterator[str]:
    """Every field's instruction, however many runs it is cut into."""
    open_fields: list[_Field] = []
    texts = {f"{W}instrText", f"{W}delInstrText"}
    for element in root.iter(f"{W}fldChar", f"{W}fldSimple", *texts):
        if element.tag == f"{W}fldSimple":
            yield element.get(f"{W}instr", "")
        elif element.tag in texts:
            for field in open_fields[-1:]:
                if field.still_instruction:
                    field.instruction += element.text or ""
            if not open_fields:
                yield element.text or ""
        else:
            kind = element.get(f"{W}fldCharType")
            if kind == "begin":
                open_fields.append(_Field())
            elif kind == "separate" and open_fields:
                open_fields[-1].still_instruction = False
            elif kind == "end" and open_fields:
                ended = open_fields.pop()
                yield ended.instruction
                if open_fields and open_fields[-1].still_instruction:
                    open_fields[-1].instruction += _INNER
    for field in open_fields:
        yield field.instruction


def _why_dangerous(instruction: str) -> str:
    if not instruction.strip():
        return ""
    word = _WORD.match(instruction)
    name = word.group(1).upper() if word else ""
    if name in _FETCHES:
        return "fetches something from outside the document"
    if name in _RUNS:
        return "runs something"
    if name not in _HARMLESS:
        return "is not one that a template needs"
    if word is not None and instruction[word.end():word.end() + 1] == _INNER and name != "=":
        return "has a name that another field makes"
    if name == "HYPERLINK":
        link = _LINK.match(instruction)
        target = (link.group(1) or link.group(2) or "") if link else ""
        if target and not _SWITCH.match(target) and not _HARMLESS_LINK.match(target) and not (
                _LOCAL.search(instruction) and ":" not in target and "\\" not in target and "/" not in target):
            return "links to somewhere other than a web page or an email address"
    return ""
