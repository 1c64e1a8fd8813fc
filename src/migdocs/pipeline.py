"""The stairs: one function per capability, each walking through the rooms in order.

A tracker's bytes become a `Migration`; the rules turn it into findings; its values fill the templates; the finished
documents are saved. Rooms are imported where they are entered, so that a command loads only what it needs.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from migdocs.domain.errors import UnreadableInput
from migdocs.domain.findings import Finding, Severity, worst
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards


class CheckedTracker(NamedTuple):
    """A tracker as it was read and checked; `notes` are plain sentences about the file itself."""

    path: Path
    content: bytes
    migration: Migration
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether documents may be made from it: no finding is an error."""
        return worst(self.findings) is not Severity.ERROR


class Generated(NamedTuple):
    """What came of making documents: the paths written, none where the tracker's or a template's faults forbid it."""

    tracker: CheckedTracker
    written: tuple[Path, ...] = ()
    template_faults: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def check_tracker(path: Path, today: date) -> CheckedTracker:
    """Reads a tracker and holds it to the guide; raises UnreadableInput for what is no tracker."""
    from migdocs import reference

    return _checked(path, reference.standards(today))


def _checked(path: Path, standards: Standards) -> CheckedTracker:
    from migdocs.checks.rules import check
    from migdocs.ooxml import read_file
    from migdocs.tracker.reader import read_tracker

    content = read_file(path, "tracker")
    reading = read_tracker(content, path.name, standards.guidance, standards.roles)
    return CheckedTracker(path, content, reading.migration, check(reading.migration, standards), reading.notes)


def generate(path: Path, kind_ids: Iterable[str], out: Path, today: date, *, templates: Path | None = None,
             draft: bool = False) -> Generated:
    """Makes a practice's documents from its tracker and saves them all, or none.

    Nothing is written where the tracker has errors, unless `draft` marks every page as such, nor where a template has
    a fault. `templates` is a folder of the user's own; what it lacks is taken from those that come with migdocs.
    """
    from migdocs import reference
    from migdocs.delivery.names import document_file, practice_folder
    from migdocs.delivery.pack import Document, save_pack
    from migdocs.documents.fields import FIELDS
    from migdocs.documents.template import WordTemplate
    from migdocs.documents.values import practice_values
    from migdocs.ooxml import read_file

    if templates is not None and not templates.is_dir():
        raise UnreadableInput(f"There is no folder called {templates}.",
                              "Give the folder that holds your Word templates, or leave out --templates.")
    standards = reference.standards(today)
    tracker = _checked(path, standards)
    if not tracker.usable and not draft:
        return Generated(tracker)

    faults: list[Finding] = []
    notes: list[str] = []
    documents: list[Document] = []
    practice = tracker.migration.practice
    values = practice_values(tracker.migration, standards, tracker.findings, reference.starters())
    for kind in reference.document_kinds(tuple(kind_ids)):
        source = reference.template_path(kind, templates)
        if templates is not None and source.parent != templates:
            notes.append(f"{templates} has no {kind.template}, so the one that comes with migdocs was used.")
        template = WordTemplate(read_file(source, "template"), name=kind.template)
        problems = [fault for fault in template.check(FIELDS) if fault.severity is Severity.ERROR] if templates else []
        faults.extend(problems)
        if faults:
            continue
        content = template.fill(values.for_document(kind, draft=draft), missing="To be confirmed", on=today)
        documents.append(Document(document_file(practice.ods_code, kind.id, today), kind.id, content))
    if faults:
        return Generated(tracker, template_faults=tuple(faults), notes=tuple(notes))
    folder = practice_folder(practice.ods_code, practice.name, path.stem)
    return Generated(tracker, save_pack(out, folder, tuple(documents), tracker.content), notes=tuple(notes))
