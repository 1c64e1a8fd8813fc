"""File and folder names that say what is inside, are legal on Windows, and cannot leave their folder."""

import unicodedata
from datetime import date

LONGEST_NAME = 80
_RESERVED = {"con", "prn", "aux", "nul", "conin", "conout", "clock",
             *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def plain_words(text: str) -> str:
    """Any text as lower-case ASCII words joined by hyphens: "St. Ann's Surgery" gives "st-anns-surgery".

    What is not a letter or a digit separates words (an apostrophe joins them); the result may be empty and is never
    longer than 80 characters.
    """
    folded = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    letters = "".join(character if character.isascii() and character.isalnum() else
                      "" if unicodedata.combining(character) else " " for character in folded)
    return "-".join(letters.lower().split())[:LONGEST_NAME].strip("-")


def practice_code(ods_code: str) -> str:
    """The ODS code as it may stand in a name: letters and digits only, at most 12 of them."""
    return plain_words(ods_code).replace("-", "").upper()[:12]


def practice_folder(ods_code: str, practice_name: str, otherwise: str) -> str:
    """The name of a practice's folder: its code and name, or the tracker's own name where both are missing."""
    words = [part for part in (practice_code(ods_code), plain_words(practice_name)) if part]
    return _legal("-".join(words) or plain_words(otherwise) or "practice")


def document_file(ods_code: str, kind: str, today: date) -> str:
    """The name of one document: A99999-kick-off-pack-2026-06-23.docx."""
    words = [part for part in (practice_code(ods_code), plain_words(kind), today.isoformat()) if part]
    return _legal("-".join(words)) + ".docx"


def _legal(name: str) -> str:
    stem = name[:LONGEST_NAME].strip("-")
    return f"{stem}-practice" if stem.lower() in _RESERVED else stem
