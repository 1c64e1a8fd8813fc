"""The check digit that tells an NHS number from another ten-digit number."""

import re

REMOVED = "[number removed]"
_CANDIDATE = re.compile(r"(?<!\d)(\d{3})([ \u00a0-]?)(\d{3})([ \u00a0-]?)(\d{4})(?!\d)")


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits pass the NHS number check (modulus 11, weights 10 down to 2).

    About 1 in 11 random ten-digit numbers passes, so this raises a suspicion and proves nothing.
    """
    if len(digits) != 10 or not (digits.isascii() and digits.isdecimal()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    check = (11 - total % 11) % 11
    return check != 10 and check == int(digits[9])


def without_nhs_numbers(text: str) -> str:
    """The text with every number that passes the check taken out, written in one piece or in groups of 3, 3 and 4."""
    return _CANDIDATE.sub(lambda found: REMOVED if is_nhs_number(found[1] + found[3] + found[5]) else found[0], text)
