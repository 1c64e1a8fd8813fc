"""However odd a tracker is, its draft can be made, and the document stays sound."""

from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.documents.accessibility import faults
from tests.documents.made import KINDS, kind_of, lines_of, template
from tests.workbooks import TODAY

from migdocs import reference
from migdocs.documents.values import practice_values
from migdocs.domain.migration import (
    Action,
    Contact,
    CutoverTopic,
    HardwareItem,
    Issue,
    Migration,
    Notice,
    PhaseDates,
    Practice,
    Risk,
    SignOff,
    Status,
    ThirdParty,
    TrainingSession,
)

DAYS = st.none() | st.dates(date(1900, 1, 1), date(2200, 12, 31)) | st.dates(date(2026, 5, 1), date(2026, 12, 31))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\t"), max_size=20) | st.sampled_from(
    ["{{ practice.name }}", "{% for x in y %}", "<w:p/>", "a & b", "TBC", "two\nlines"])
PHASE = st.sampled_from([phase.id for phase in reference.guidance().phases])
ROLE = st.sampled_from([role.id for role in reference.roles()]) | WORDS
NOTICE = st.none() | st.builds(Notice, st.integers(0, 10**6), st.sampled_from(["d", "wd", "w", "m"]))
STATUS = st.none() | st.sampled_from(Status)
THEIRS = ("is laid out with tabs", "still holds a tag", "is a list typed by hand", "is empty")  # a tracker's own words


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


ODD = st.builds(
    Migration,
    practice=st.builds(Practice, name=WORDS, ods_code=WORDS, source_system=WORDS, target_system=WORDS,
                       old_access_end=DAYS, branches=some(WORDS), dispensing=st.none() | st.booleans()),
    phases=st.lists(st.builds(PhaseDates, PHASE, planned_start=DAYS, planned_end=DAYS, actual_start=DAYS,
                              actual_end=DAYS, status=STATUS, owner=WORDS), max_size=15).map(tuple),
    contacts=some(st.builds(Contact, ROLE, WORDS, email=WORDS, phone=WORDS, dates_unavailable=WORDS)),
    third_parties=some(st.builds(ThirdParty, WORDS, supplier=WORDS, notice=NOTICE, off_date=DAYS, on_date=DAYS,
                                 notified_on=DAYS, data_migrates=st.none() | st.booleans(), owner=ROLE)),
    actions=some(st.builds(Action, WORDS, PHASE | WORDS, WORDS, ROLE, WORDS, due=DAYS, done=DAYS, status=STATUS)),
    issues=some(st.builds(Issue, WORDS, severity=st.none() | st.integers(), description=WORDS)),
    risks=some(st.builds(Risk, WORDS, WORDS, st.none() | st.integers(1, 5), st.none() | st.integers(1, 5))),
    training=some(st.builds(TrainingSession, WORDS, date=DAYS, core_complete=st.none() | st.booleans())),
    hardware=some(st.builds(HardwareItem, WORDS, action=WORDS, due=DAYS)),
    sign_offs=some(st.builds(SignOff, st.sampled_from(["F1", "F2", "F99", ""]), WORDS, due=DAYS, returned_on=DAYS)),
    cutover_topics=some(st.builds(CutoverTopic, WORDS, WORDS, ROLE)),
)


# Nothing is made smaller: one odd migration takes long enough to fill.
@settings(max_examples=15, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate),
          suppress_health_check=[HealthCheck.too_slow])
@given(migration=ODD, kind=st.sampled_from(KINDS))
def test_a_draft_of_any_tracker_is_a_sound_document(migration: Migration, kind: str) -> None:
    shared = practice_values(migration, reference.standards(TODAY), (), reference.starters())
    values = shared.for_document(kind_of(kind), draft=True)
    content = template(kind).fill(values, missing="To be confirmed", on=TODAY)
    assert [fault for fault in faults(content) if not fault.endswith(THEIRS)] == []
    assert any("DRAFT" in line for line in lines_of(content))
