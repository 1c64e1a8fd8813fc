"""Reads a time of day: "6:30pm", "18:30", "18.30", "1830", "6pm", "midday"."""

import re
from datetime import time

_CLOCK = re.compile(r"^(?:at\s+)?(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2}))?(?:[:.](?P<second>\d{2}))?\s*"
                    r"(?P<half>[ap])?\.?\s*(?:m\.?)?(?:\s*(?:hrs?|hours|o'?clock))?$")
_FOUR_DIGITS = re.compile(r"^(?:at\s+)?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?:hrs?|hours|h)?$")
_WORDS = {"midday": time(12), "noon": time(12), "12 noon": time(12), "12 midday": time(12), "midnight": time(0),
          "12 midnight": time(0)}


def read_time(text: str) -> time | None:
    """The time that a text tells; None where it tells none. A time without am or pm is on the 24-hour clock."""
    words = " ".join(text.casefold().split()).strip(" .,")
    if words in _WORDS:
        return _WORDS[words]
    match = _FOUR_DIGITS.match(words) or _CLOCK.match(words)
    if match is None:
        return None
    parts = match.groupdict()
    hour, minute, half = int(parts["hour"]), parts.get("minute"), parts.get("half")
    if minute is None and half is None:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(minute or 0), int(parts.get("second") or 0))
    except ValueError:
        return None
