"""Every word that a template may say: its name, what it means, an example."""

from migdocs.documents.field import Field, named
from migdocs.documents.fields_cutover import CUTOVER_FIELDS
from migdocs.documents.fields_people import PEOPLE_FIELDS
from migdocs.documents.fields_plan import PLAN_FIELDS
from migdocs.documents.fields_tracker import TRACKER_FIELDS
from migdocs.documents.fields_work import WORK_FIELDS

FIELDS: tuple[Field, ...] = TRACKER_FIELDS + PEOPLE_FIELDS + PLAN_FIELDS + WORK_FIELDS + CUTOVER_FIELDS

__all__ = ["FIELDS", "Field", "named"]
