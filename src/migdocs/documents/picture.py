"""A picture as a value: what a template prints where a field holds one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, JPEG or SVG picture and the words for those who do not see it.

    `description` is its alternative text; "" marks it as decorative. `width` is in millimetres, 0 for its own size; it
    is never wider than the text of an A4 page. An SVG needs a PNG as `fallback`, for programs that cannot draw it.
    """

    data: bytes
    description: str
    width: float = 0.0
    fallback: bytes = b""
