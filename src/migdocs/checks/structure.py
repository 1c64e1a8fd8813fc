"""Whether the plan is whole: every phase once, with dates; the practice and its two systems (S07, S13)."""

from collections.abc import Iterator

from migdocs.checks.plan import Plan, is_unread
from migdocs.checks.wording import in_sentence, listed
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration, OddityKind, PhaseDates, Status
from migdocs.domain.standards import Standards

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def repeated_phase(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Each phase stands in the plan once."""
    first: dict[str, PhaseDates] = {}
    for row in migration.phases:
        if row.phase in first:
            before = first[row.phase].places.at("phase")
            where = f" (first in {before.cell})" if before.cell else ""
            yield Finding("repeated-phase", ERROR, f"{standards.title(row.phase)} stands in the plan twice{where}.",
                          row.places.at("phase"), "Delete one of the two rows, or give it its proper phase.",
                          shown=row.name)
        first.setdefault(row.phase, row)


def _phases_heading(migration: Migration) -> Place:
    return migration.sheets.get("Phases", Place("Phases"))


def _has_dates(row: PhaseDates) -> bool:
    return any((row.planned_start, row.planned_end, row.actual_start, row.actual_end))


def _nothing_dated(migration: Migration) -> bool:
    columns = ("planned_start", "planned_end")
    wrong = {oddity.place for oddity in migration.oddities if oddity.kind is not OddityKind.BLANK_WITH_REASON}
    return not any(_has_dates(row) or any(row.places.cells.get(column) in wrong for column in columns)
                   for row in migration.phases)


def plan_without_dates(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A plan begins with a few dates, from which the others follow."""
    if _nothing_dated(migration):
        wanted = listed(standards.title(phase) for phase in ("procurement", "kick_off", "idp", "fdp", "go_live"))
        yield Finding("plan-without-dates", WARNING, "The Phases sheet has no dates yet.", _phases_heading(migration),
                      f"Fill in the planned start and end of these first: {wanted}. The other phases lie between them.")


def missing_phase(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Every phase of the guide has its row in the plan, even if only to say that it is not applicable."""
    there = {row.phase for row in migration.phases}
    meant = {oddity.suggestion for oddity in migration.oddities if oddity.kind is OddityKind.UNKNOWN_PHASE}
    missing = [phase.title for phase in standards.guidance.phases if phase.id not in there and phase.title not in meant]
    if missing and not _nothing_dated(migration):
        names = listed(f"“{title}”" for title in missing)
        yield Finding("missing-phase", WARNING, f"The Phases sheet has no row for {names}.", _phases_heading(migration),
                      f"Add a row for {'it' if len(missing) == 1 else 'each'}, with the status Not applicable where a "
                      "phase does not take place.")


def phase_without_dates(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Every phase that takes place has a planned date, or a word that says why not yet."""
    bare = [row for row in migration.phases if row.status is not Status.NOT_APPLICABLE and not _has_dates(row)
            and not any(is_unread(migration, row.places.cells.get(column, Place("")))
                        for column in ("planned_start", "planned_end"))]
    if bare and not _nothing_dated(migration):
        yield Finding("phase-without-dates", INFORMATION,
                      f"No dates yet for {listed(in_sentence(standards.title(row.phase)) for row in bare)}.",
                      bare[0].places.at("planned_start"),
                      "Enter the planned start and end; the documents say “To be confirmed” until then.")


def phase_half_dated(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A phase of several days has both a planned start and a planned end, or its length cannot be told."""
    plan = Plan(migration, standards, turned_out=False)
    half = [(row, column) for row in migration.phases
            for column in ("planned_start", "planned_end")
            if getattr(row, column) is None and _has_dates(row) and not (plan.start(row.phase) and plan.end(row.phase))
            and row.status is not Status.NOT_APPLICABLE and not is_unread(migration, row.places.at(column))]
    if half:
        row, column = half[0]
        names = listed(f"“{standards.title(row.phase)}”" for row, _ in half)
        yield Finding("phase-half-dated", INFORMATION, f"Only one of the two planned dates is there for {names}.",
                      row.places.at(column), "Enter the other one too, so that the length can be checked.")


def same_system_twice(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The practice moves from one system to another one."""
    practice = migration.practice

    def plain(name: str) -> str:
        return "".join(letter for letter in name.casefold() if letter.isalnum())

    def system(name: str) -> str:
        return next((names[0] for names in standards.systems if plain(name) in map(plain, names)), plain(name))

    if practice.source_system and system(practice.source_system) == system(practice.target_system):
        both = practice.target_system.strip()
        if plain(practice.source_system) != plain(both):
            both += f" (“{practice.source_system.strip()}” is another name for it)"
        yield Finding("same-system-twice", ERROR, f"The source system and the target system are both {both}.",
                      practice.places.at("target_system"), "Enter the system that the practice moves to.",
                      shown=practice.target_system)


def practice_details_missing(migration: Migration, _: Standards) -> Iterator[Finding]:
    """Every document needs the practice's name, its ODS code and the two systems."""
    practice = migration.practice
    wanted = {"name": "practice name", "ods_code": "ODS code", "source_system": "source system",
              "target_system": "target system"}
    missing = [column for column in wanted if not getattr(practice, column).strip()]
    if missing:
        yield Finding("practice-details-missing", WARNING,
                      f"The Practice sheet does not give the {listed(wanted[column] for column in missing)}.",
                      practice.places.at(missing[0]), "Fill it in: every document carries it." if len(missing) == 1
                      else "Fill them in: every document carries them.")
