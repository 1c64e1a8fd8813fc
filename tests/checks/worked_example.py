"""A migration in good order, built in code: an invented practice that moves from Vision to EMIS Web in 2026."""

from datetime import date

from migdocs.domain.findings import Finding, Place
from migdocs.domain.migration import Migration, PhaseDates, Places, Practice
from migdocs.domain.standards import Standards
from migdocs.reference import standards

TODAY = date(2026, 5, 1)

PLAN = (
    ("decision", date(2026, 5, 11), date(2026, 6, 12)),
    ("procurement", date(2026, 6, 15), date(2026, 6, 19)),
    ("kick_off", date(2026, 6, 23), date(2026, 6, 23)),
    ("technical_survey", date(2026, 6, 25), date(2026, 6, 25)),
    ("pre_migration", date(2026, 6, 29), date(2026, 7, 10)),
    ("idp", date(2026, 7, 27), date(2026, 7, 27)),
    ("data_checking", date(2026, 7, 29), date(2026, 8, 11)),
    ("data_recheck", date(2026, 8, 18), date(2026, 8, 20)),
    ("cutover_planning", date(2026, 8, 19), date(2026, 9, 16)),
    ("training", date(2026, 9, 2), date(2026, 9, 22)),
    ("fdp", date(2026, 9, 17), date(2026, 9, 17)),
    ("cutover", date(2026, 9, 18), date(2026, 9, 22)),
    ("go_live", date(2026, 9, 23), date(2026, 9, 23)),
    ("post_go_live", date(2026, 9, 24), date(2026, 10, 2)),
    ("end_of_migration", date(2026, 11, 9), date(2026, 11, 9)),
)
ROWS = {phase: number for number, (phase, _, _) in enumerate(PLAN, start=2)}
COLUMNS = {"phase": "A", "planned_start": "B", "planned_end": "C", "actual_start": "D", "actual_end": "E",
           "status": "F"}


def places(sheet: str, row: int, columns: dict[str, str]) -> Places:
    """The cells of one row, as a reader would note them."""
    return Places(Place(sheet, f"A{row}"), {name: Place(sheet, f"{letter}{row}") for name, letter in columns.items()})


PRACTICE = Practice(
    name="Lavender Hill Example Surgery",
    ods_code="A99999",
    postcode="LS1 4AP",
    source_system="Vision",
    target_system="EMIS Web",
    places=Places(Place("Practice", "B1"), {
        name: Place("Practice", f"B{row}") for row, name in enumerate(
            ("name", "ods_code", "postcode", "source_system", "target_system", "branches", "commissioner_code",
             "sub_location_code", "generic_email", "agreed_go_live", "technical_go_live", "old_access_end",
             "extension_agreed_by", "decommission_date"), start=2)}),
)


def worked_example() -> Migration:
    """The plan in good order: no errors, no warnings."""
    phases = tuple(PhaseDates(phase, phase, start, end, places=places("Phases", ROWS[phase], COLUMNS))
                   for phase, start, end in PLAN)
    return Migration(PRACTICE, phases, sheets={"Practice": Place("Practice", "A1"), "Phases": Place("Phases", "A1")})


def with_phase(migration: Migration, phase: str, **changes: object) -> Migration:
    """The same migration with one phase's row changed: with_phase(example, "go_live", planned_start=date(...))."""
    return migration._replace(phases=tuple(
        row._replace(**changes) if row.phase == phase else row for row in migration.phases))  # type: ignore[arg-type]


def moved(migration: Migration, phase: str, start: date, end: date | None = None) -> Migration:
    """The same migration with one phase planned for other dates, one day where no end is given."""
    return with_phase(migration, phase, planned_start=start, planned_end=end or start)


def with_practice(migration: Migration, **changes: object) -> Migration:
    """The same migration with facts of the practice changed."""
    return migration._replace(practice=migration.practice._replace(**changes))  # type: ignore[arg-type]


def held_to(today: date = TODAY, **options: bool) -> Standards:
    """The yardsticks on that day."""
    return standards(today, **options)


def found(findings: tuple[Finding, ...], rule: str) -> list[tuple[str, str, str]]:
    """Each finding of that rule as (severity, cell, code)."""
    return [(finding.severity.value, getattr(finding.place, "cell", ""), finding.code)
            for finding in findings if finding.rule == rule]
