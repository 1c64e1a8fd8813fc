"""How words are compared: without regard to case, spaces, hyphens and punctuation."""

import re
import unicodedata
from functools import lru_cache

_NOT_LETTERS = re.compile(r"[\W_]+")
_ASCII_NOT_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())  # the same, twice as fast
_TAIL = re.compile(r"\s*[(\[][^()\[\]]*[)\]][\s*:.]*$")
_UNTIDY = re.compile(r"[^\n\x20-\x7e]|_x|  |^\s|\s$| \n|\n ")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANKS = re.compile(r"[^\S\n]+")
# what may stand before a phase's name, compiled when first used
_NUMBERED = r"^(?:(?:phase|step|stage|task)\s*)?\d{1,2}[a-z]?(?![a-z0-9])(?!st|nd|rd|th)[\s.):\-–—/]*"
_LEADING_WORD = r"^(?:phase|step|stage)\s*[:\-–—]\s*"


def tidy(text: str) -> str:
    """The text as a person reads it: Excel's `_x000D_` escapes resolved, odd spaces and control characters gone."""
    if not _UNTIDY.search(text):
        return text
    if "_x" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n")
    text = "".join(character for character in text
                   if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs"))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """What two wordings have in common: letters and digits in lower case, "&" read as "and"."""
    words = text.casefold().replace("&", "and")
    if words.isascii():
        return words.encode().translate(None, _ASCII_NOT_LETTERS).decode()
    return _NOT_LETTERS.sub("", words)


def without_tail(text: str) -> str:
    """The text without a last remark in brackets: "Dispensing (Y/N)" is "Dispensing"."""
    return _TAIL.sub("", text) if text.endswith((")", "]", ":", ".", "*", " ")) else text


@lru_cache(maxsize=1024)
def phase_key(text: str) -> str:
    """What two names of a phase have in common: the number in front and the word "phase" do not count."""
    words = text.casefold().strip()
    if words.startswith(("phase", "step", "stage", "task")) or words[:1].isdigit():
        words = re.sub(_LEADING_WORD, "", re.sub(_NUMBERED, "", words))
    return key(re.sub(r"\bphase\b", " ", words) if "phase" in words else words)
