"""A Word template: opened once, checked once, compiled once, filled as often as there are practices."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from migdocs.documents.engine.faults import TemplateFault
from migdocs.documents.engine.opened import open_word
from migdocs.documents.engine.reading import Reading
from migdocs.documents.engine.sandbox import Stopped
from migdocs.documents.engine.scope import UsedField
from migdocs.domain.findings import Finding, worst_first

__all__ = ["TemplateFault", "WordTemplate"]


class WordTemplate:
    """A Word file with tags in it; `source` is its path or its bytes, `name` what messages call it.

    Raises UnreadableInput where the file is no Word document or is dangerous. Faults in its tags are collected:
    `check` tells them, `fill` refuses while there are any.
    """

    def __init__(self, source: Path | str | bytes, name: str = "") -> None:
        self._reading = Reading(open_word(source, name))
        self.name = self._reading.name

    def fill(self, values: Mapping[str, Any], missing: str = "", on: date | None = None) -> bytes:
        """The finished document; `missing` stands where a value is None, `on` is the day it is made.

        Values are plain data: dictionaries with text keys, lists, texts, numbers, true and false, dates, times, None.
        Raises TemplateFault, with every fault found, where a tag cannot be filled from these values.
        """
        faults = self._reading.faults_with(values)
        if faults:
            raise TemplateFault(self.name, faults)
        try:
            return self._reading.write(dict(values), missing, on)
        except Stopped as stopped:
            raise TemplateFault(self.name, [self._reading.stopped(stopped)]) from stopped

    def check(self, fields: Iterable[Any]) -> tuple[Finding, ...]:
        """Every fault of the template, worst first; `fields` are the names it may use, each with `name` and more."""
        return worst_first(self._reading.checked(tuple(fields)))

    def annotated(self, findings: Iterable[Finding]) -> bytes:
        """A copy of the template with each finding as a Word comment at its place, for its author to open in Word.

        Raises TemplateFault where the template holds something dangerous, which is copied nowhere.
        """
        return self._reading.annotated(findings)

    def fields(self) -> tuple[UsedField, ...]:
        """The fields that the template uses, those asked of a list's entries inside the list."""
        return self._reading.used.tree()
