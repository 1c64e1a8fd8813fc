"""The values of every field, from one migration: plain data for the Word templates."""

from dataclasses import dataclass
from typing import Any

from migdocs.documents.case import Case
from migdocs.documents.safe_migration import safe_migration
from migdocs.documents.values_cutover import cutover_part
from migdocs.documents.values_deadlines import all_deadlines, deadlines_part, week_by_week
from migdocs.documents.values_document import document_part, practice_part, survey_part
from migdocs.documents.values_findings import findings_part
from migdocs.documents.values_gates import gate_of, gates_part
from migdocs.documents.values_people import people_part
from migdocs.documents.values_phases import phases_part
from migdocs.documents.values_signoffs import sign_offs_part
from migdocs.documents.values_third_parties import third_parties_part
from migdocs.documents.values_timeline import timeline_part, weeks_part
from migdocs.documents.values_training import training_in_all, training_part
from migdocs.documents.values_work import work_part
from migdocs.domain.document_kinds import DocumentKind
from migdocs.domain.findings import Finding
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards
from migdocs.domain.starters import Starters


@dataclass(frozen=True, slots=True)
class PracticeValues:
    """What all documents of one practice say, worked out once."""

    _case: Case
    _shared: dict[str, Any]

    def for_document(self, kind: DocumentKind, *, draft: bool = False) -> dict[str, Any]:
        """The value of every field that FIELDS names: what all documents share, and this document's own part."""
        document = document_part(self._case, kind, draft)
        return {**self._shared, "document": {**document, "gate": gate_of(kind, self._shared)}}


def practice_values(migration: Migration, standards: Standards, findings: tuple[Finding, ...],
                    starters: Starters) -> PracticeValues:
    """Works out the values of one practice, to be asked for each of its documents.

    Dictionaries, lists, text, numbers, yes or no, dates and times only. None is a fact that is missing: it prints as
    "To be confirmed" and stands in points_to_confirm. A cell that is blank by nature is empty text. `starters` is what
    documents say where the tracker says nothing.
    """
    case = Case(safe_migration(migration, standards), standards, starters, findings)
    found = all_deadlines(case)
    values: dict[str, Any] = {
        "practice": practice_part(case),
        "survey": survey_part(case),
        **phases_part(case),
        **people_part(case),
        **deadlines_part(case, found),
        **timeline_part(case),
        **work_part(case),
        **training_part(case),
        **third_parties_part(case),
        **sign_offs_part(case),
        **findings_part(case),
        **gates_part(case),
    }
    actions = values["actions"]
    values |= cutover_part(case, actions) | weeks_part(case, week_by_week(case, found),
                                                          values["open_actions"])
    values["go_no_go"]["by"] = values["dates"]["go_no_go_by"]
    values["training"] |= training_in_all(case)
    values["counts"] |= {
        "actions": len(actions),
        "open_actions": len(values["open_actions"]),
        "overdue_actions": sum(bool(action["overdue"]) for action in actions),
        "later_actions": len(actions) - len(values["open_actions"]) if values["starters"]["actions"] else 0,
        "third_parties": len(values["third_parties"]),
    }
    return PracticeValues(case, values)
