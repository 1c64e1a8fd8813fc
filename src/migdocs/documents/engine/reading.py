"""A template as it was read: every part with its tags understood, its faults, and what is needed to write it."""

import time
from collections.abc import Iterable
from datetime import date
from typing import Any

from lxml import etree

from migdocs.documents.engine import blocks, hostile, housekeeping, properties, revisions, tag_faults
from migdocs.documents.engine.accessibility import barriers
from migdocs.documents.engine.annotating import annotated
from migdocs.documents.engine.cells import carry_out_cell_tags
from migdocs.documents.engine.compiling import CompiledPart, compiled, serialised
from migdocs.documents.engine.contents import shows_pages, write_contents
from migdocs.documents.engine.faults import Faults
from migdocs.documents.engine.field_codes import instructions
from migdocs.documents.engine.guards import add_guards, mark_alone, may_join_tables
from migdocs.documents.engine.ids import FIRST_CONTROL, highest_ids, keep_ids_unique
from migdocs.documents.engine.joining import Marks, mark_tags
from migdocs.documents.engine.lists import Numbering, add_new_lists, restart_lists
from migdocs.documents.engine.matching import Matching
from migdocs.documents.engine.merging import merge_paragraphs, trim_beside_printed
from migdocs.documents.engine.names import PARAGRAPH
from migdocs.documents.engine.opened import WordFile
from migdocs.documents.engine.pictures import relations_of, with_links, with_types
from migdocs.documents.engine.places import Walk, contents_styles, heading_styles
from migdocs.documents.engine.program import MOST_SPECIAL, Program, understand
from migdocs.documents.engine.raising import raise_blocks
from migdocs.documents.engine.remarks import remarks, unfilled_codes
from migdocs.documents.engine.sandbox import Filling, Stopped
from migdocs.documents.engine.scope import UsedFields, as_sample
from migdocs.documents.engine.tidying import release_controls, tidy, with_usual_prefix
from migdocs.documents.engine.writing import Archive, copied, packed
from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.findings import Finding

_SETTINGS = "wordprocessingml.settings+xml"
MOST_PARAGRAPHS, MOST_ELEMENTS = 15_000, 150_000
MOST_SECONDS_TO_READ = 6.0


class Reading:
    """Everything that is known of a template after it has been opened."""

    def __init__(self, file: WordFile) -> None:
        self.name = file.name
        self._file = file
        self._found = Faults()
        self._marks = Marks()
        self._program = Program(self._marks.tags)
        self._deadline = time.monotonic() + MOST_SECONDS_TO_READ
        styles = file.tree_if_there(file.part_of_kind("wordprocessingml.styles+xml"))
        self._numbering_part = file.part_of_kind("wordprocessingml.numbering+xml")
        self._headings = heading_styles(styles)
        self._contents_styles = contents_styles(styles)
        self._numbering = Numbering(file.tree_if_there(self._numbering_part), styles)
        self._restarts = False
        self.used = UsedFields(self._program)
        self._has_contents = False
        self._lists_headings = False
        self._too_large = False
        self._sources: dict[str, tuple[str, str]] = {}  # a part's marked text, and how its values are printed
        self._rewritten: dict[str, bytes] = {}
        self._add(hostile.dangers(file))
        self._highest: dict[str, int] = {"control": FIRST_CONTROL, "list": self._numbering.highest}
        self._read_parts()
        self._add(tag_faults.outside_loop(tag) for tag in self.used.outside_loops)
        self.faults = self._in_order(self._found.all())
        self._parts: tuple[CompiledPart, ...] = ()
        if not any(fault.severity.rank == 0 for fault in self.faults):
            listing = self._contents_styles if self._lists_headings else None
            self._parts = tuple(compiled(part, source, self._program, printer, listing if part == file.main else None)
                                for part, (source, printer) in self._sources.items())
            self._archive = self._lay_out()

    # ----- reading

    def _read_parts(self) -> None:
        settings: list[str] = []
        for part in self._file.xml_parts:
            if hostile.holds_programs(part, self._file.types[part]):
                continue
            if part in self._file.stories:
                self._read_story(part, self._file.stories[part])
            elif self._file.types[part] in properties.REWRITTEN:
                self._read_properties(part)
            elif self._file.types[part].endswith(_SETTINGS):
                settings.append(part)
            elif not part.endswith(".rels") and part != "[Content_Types].xml":
                root = self._file.tree(part)
                self._look_for_dangers(root, f"the part “{part}”")
                self._add(hostile.misused_links(self._file, part, root))
        if self._restarts:
            root = with_usual_prefix(self._file.tree(self._numbering_part))
            add_new_lists(root, self._numbering, self._program, self._marks)
            self._sources[self._numbering_part] = (serialised(root), "_text")
        for part in settings:
            root = self._file.tree(part)
            self._look_for_dangers(root, "the settings")
            self._rewritten[part] = housekeeping.settings(root, has_contents=self._has_contents)

    def _look_for_dangers(self, root: etree._Element, label: str) -> None:
        self._add(hostile.dangers_in_part(root, DocumentPlace(self.name, label)))

    def _add(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            self._found.add(finding)

    def _read_properties(self, part: str) -> None:
        first = self._marks.made
        root = properties.REWRITTEN[self._file.types[part]](self._file.tree(part), self.name, self._marks, self._found)
        self._look_for_dangers(root, "the document properties")
        self._understand_since(first, root)
        if self._marks.made == first and not any(True for _ in root.iter(etree.PI)):
            self._rewritten[part] = housekeeping.written(root)
            return
        self._sources[part] = (serialised(root), "_property")
        self.used.add_part(self._sources[part][0])

    def _read_story(self, part: str, label: str) -> None:
        """A body, header, footer or collection of notes; one without tags is copied as it is."""
        root = self._file.tree(part)
        if sum(1 for _ in root.iter()) > MOST_ELEMENTS or sum(1 for _ in root.iter(PARAGRAPH)) > MOST_PARAGRAPHS:
            self._found.add(tag_faults.too_large(MOST_PARAGRAPHS, DocumentPlace(self.name, label)))
            self._too_large = True
            return
        root = with_usual_prefix(root)
        self._look_for_dangers(root, label)
        self._add(hostile.misused_links(self._file, part, root))
        self._has_contents = self._has_contents or any(map(shows_pages, instructions(root)))
        for kind, highest in highest_ids([root]).items():
            self._highest[kind] = max(highest, self._highest.get(kind, 0))
        self._add(unfilled_codes(root, DocumentPlace(self.name, label)))
        changed = revisions.accept_changes(root)
        tidy(root)
        first = self._marks.made
        walk = Walk(self.name, label, self._headings)
        holds = [mark_tags(placed, self._marks, self._found) for placed in list(walk.paragraphs(root))]
        if not any(holds):
            if changed:
                self._rewritten[part] = housekeeping.written(root)
            return
        release_controls(root)
        merge_paragraphs(blocks.signs_of(root, self._marks))
        trim_beside_printed(root, self._marks)
        pairs = self._understand_since(first, root)
        carry_out_cell_tags(blocks.signs_of(root, self._marks), self._program, self._marks, self._found)
        raise_blocks([pair for pair in pairs if pair.start.word not in blocks.CELL_WORDS], self._found,
                     self._deadline)
        self._restarts = restart_lists(root, self._numbering, self._program, self._marks) or self._restarts
        keep_ids_unique(root, self._program, self._marks)
        if len(self._program.special) > MOST_SPECIAL:
            self._found.add(tag_faults.too_large(MOST_PARAGRAPHS, DocumentPlace(self.name, label)))
            self._too_large = True
        if label == "body":
            self._lists_headings = write_contents(root, self._headings, self._numbering, self._program, self._marks)
        if may_join_tables(root):
            self._program.joining.add(part)
        mark_alone(root)
        add_guards(root, self._marks, self._program.guards)
        source = serialised(root)
        self.used.add_part(source)
        self._sources[part] = (source, "_text")

    def _understand_since(self, first: int, root: etree._Element) -> list[blocks.Block]:
        signs = blocks.signs_of(root, self._marks)
        blocks.correct_words(signs, self._found)
        for number in range(first + 1, self._marks.made + 1):
            understand(self._marks.tags[number], self._program, self._found)
        return blocks.paired(signs, self._found)

    def _lay_out(self) -> Archive:
        """The members that are the same in every finished file."""
        file, dropped = self._file, housekeeping.left_out(self._file)
        types = housekeeping.content_types(file, dropped)
        if types is not None:
            self._rewritten["[Content_Types].xml"] = types
        for name in file.package.names:
            if name.lower().endswith(".rels"):
                links = housekeeping.relations(file, name, dropped)
                if links is not None:
                    self._rewritten[name] = links
        fixed = {}
        for name in file.package.names:
            if name in self._rewritten:
                fixed[name] = packed(name, self._rewritten[name])
            elif name not in dropped and name not in self._sources:
                fixed[name] = copied(file.package, name)
        return Archive(file.package.names, fixed)

    # ----- faults

    def faults_with(self, values: Any) -> tuple[Finding, ...]:
        """The template's own faults, and the tags that these values cannot fill."""
        errors = [fault for fault in self.faults if fault.severity.rank == 0]
        return self._in_order([*errors, *Matching(self.used, values, forgiving=True).faults()])

    def checked(self, fields: tuple[Any, ...]) -> tuple[Finding, ...]:
        """All that can be said of the template: faults, names that are no fields, traces of others, barriers."""
        sample = as_sample(field.name for field in fields)
        if self._too_large:
            return self.faults
        return self._in_order([*self.faults, *Matching(self.used, sample, forgiving=False).faults(),
                               *remarks(self._file), *barriers(self._file)])

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

    def annotated(self, findings: Iterable[Finding]) -> bytes:
        """A copy of the template with the findings as comments."""
        return annotated(self._file, findings)

    # ----- writing

    def write(self, values: dict[str, Any], missing: str, on: date | None) -> bytes:
        """The finished file."""
        filling = Filling(missing, properties.dates_of_making(on), self._highest)
        members = {part.name: part.write(values, filling) for part in self._parts}
        if filling.media:
            types = "[Content_Types].xml"
            members |= {types: with_types(self._as_copied(types), filling.media), **filling.media}
            for part, links in filling.links.items():
                relations = relations_of(part)
                members[relations] = with_links(self._as_copied(relations), links)
        return self._archive.write(members)

    def _as_copied(self, name: str) -> bytes:
        if name in self._rewritten or name not in self._file.package.members:
            return self._rewritten.get(name, b"")
        return housekeeping.written(self._file.tree(name))
