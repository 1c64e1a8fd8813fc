"""How phone numbers are written for people: in groups, as the NHS writes them."""

import re

_FIGURES = re.compile(r"\(?0[\d ()-]*\d")
_LENGTH = 11
# How the 11 figures fall into groups, by how the number begins; any other number has an area code of 5 figures.
_GROUPS = (("02", (3, 4, 4)), ("011", (4, 3, 4)), ("03", (4, 3, 4)), ("08", (4, 3, 4)), ("09", (4, 3, 4)))
_CITY = re.compile(r"01\d1")  # 0121, 0131 … 0191
_OTHERS = (5, 3, 3)


def spaced(number: str) -> str:
    """A British number of 11 figures in groups (01632 960 123, 020 7946 0123); any other text as it stands.

    What follows the number, such as an extension, stays.
    """
    found = _FIGURES.match(number.strip())
    figures = re.sub(r"\D", "", found.group()) if found else ""
    if found is None or len(figures) != _LENGTH:
        return number
    groups = (4, 3, 4) if _CITY.match(figures) else next(
        (lengths for begin, lengths in _GROUPS if figures.startswith(begin)), _OTHERS)
    first, second = groups[0], groups[0] + groups[1]
    return f"{figures[:first]} {figures[first:second]} {figures[second:]}{number.strip()[found.end():]}"
