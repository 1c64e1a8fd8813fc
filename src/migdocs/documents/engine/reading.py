"""A template as it was read: every part with its tags understood, its faults, and what is needed to write it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lxml import etree

from migdocs.documents.engine import blocks, tag_faults
from migdocs.documents.engine.compiling import CompiledPart, Program, compiled, serialised, understand
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.guards import add_guards
from migdocs.documents.engine.joining import Marks, mark_tags
from migdocs.documents.engine.matching import Matching
from migdocs.documents.engine.opened import WordFile
from migdocs.documents.engine.places import Walk, heading_styles
from migdocs.documents.engine.raising import raise_blocks
from migdocs.documents.engine.sandbox import Filling, Stopped
from migdocs.documents.engine.scope import UsedFields, as_sample
from migdocs.documents.engine.writing import Archive, copied
from migdocs.domain.findings import DocumentPlace, Finding


class Reading:
    """Everything that is known of a template after it has been opened."""

    def __init__(self, file: WordFile) -> None:
        self.name = file.name
        self._found = Faults()
        self._marks = Marks()
        self._program = Program(self._marks.tags)
        styles = file.tree_if_there("word/styles.xml")
        self._headings = heading_styles(styles)
        self.used = UsedFields(self._program)
        sources: dict[str, str] = {}
        for part, label in file.stories.items():
            source = self._read_part(file.tree(part), label)
            if source:
                sources[part] = source
        self.faults = self._in_order(self._found.all())
        self._parts: tuple[CompiledPart, ...] = ()
        if not any(fault.severity.rank == 0 for fault in self.faults):
            self._parts = tuple(compiled(part, source, self._program) for part, source in sources.items())
        fixed = {part: copied(file.package, part) for part in file.package.names if part not in sources}
        self._archive = Archive(file.package.names, fixed)

    def _read_part(self, root: etree._Element, label: str) -> str:
        """The part's marked text; "" where it holds no tag and can be copied as it is."""
        first = self._marks.made
        walk = Walk(self.name, label, self._headings)
        holds = [mark_tags(placed, self._marks, self._found) for placed in list(walk.paragraphs(root))]
        if not any(holds):
            return ""
        for number in range(first + 1, self._marks.made + 1):
            understand(self._marks.tags[number], self._program, self._found)
        pairs = blocks.paired(blocks.signs_of(root, self._marks), self._found)
        raise_blocks(pairs, self._found)
        add_guards(root, self._marks, self._program.guards)
        source = serialised(root)
        self.used.add_part(source)
        return source

    def faults_with(self, values: Any) -> tuple[Finding, ...]:
        """The tags that these values cannot fill."""
        return self._in_order(Matching(self.used, values, forgiving=True).faults())

    def checked(self, fields: tuple[Any, ...]) -> tuple[Finding, ...]:
        """The template's faults, and the names in it that are no fields."""
        sample = as_sample(field.name for field in fields)
        return self._in_order([*self.faults, *Matching(self.used, sample, forgiving=False).faults()])

    def _in_order(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Each fault once, in reading order."""
        found = Faults()
        for finding in findings:
            found.add(finding)
        last = len(self._marks.order)
        return tuple(sorted(found.all(), key=lambda each: self._marks.order.get(each.place, last)
                            if isinstance(each.place, DocumentPlace) else last))

    def stopped(self, stopped: Stopped) -> Finding:
        """What a limit or a wrong list that was met while filling means to the author."""
        tag = self._marks.tags.get(stopped.number)
        return tag_faults.stopped(stopped, tag, DocumentPlace(self.name))

    def write(self, values: dict[str, Any], filling: Filling, on: date | None) -> bytes:
        """The finished file."""
        return self._archive.write({part.name: part.write(values, filling) for part in self._parts})
