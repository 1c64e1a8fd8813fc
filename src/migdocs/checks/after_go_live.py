"""What must hold once the practice is live: access to the old system, links back on, contracts (A01 to A05, A08)."""

from collections.abc import Iterator

from migdocs.checks.plan import Plan
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.deadlines import SOURCE_SYSTEM, exact_date, rows_for
from migdocs.domain.findings import Finding, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards

LEAST, CURRENT = "old_access_least", "old_access_current"


def old_access_ends_early(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The old system can be read for the time after Go Live that the guide gives as standard."""
    end, least = migration.practice.old_access_end, exact_date(LEAST, migration, standards)
    if end and least and end < least and standards.is_plausible(end):
        yield Finding("old-access-ends-early", Severity.INFORMATION if end < standards.today else Severity.WARNING,
                      f"The access to the old system ends on {day_and_date(end)}, less than "
                      f"{standards.figure('run_off')} after Go Live.",
                      migration.practice.places.at("old_access_end"),
                      f"Agree {day_and_date(least)} or later with the source supplier, in writing.",
                      shown=short_date(end))


def old_access_below_current_figure(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The present national figure for reading the old system is longer than the standard; it is worth asking for."""
    end = migration.practice.old_access_end
    least, current = exact_date(LEAST, migration, standards), exact_date(CURRENT, migration, standards)
    if end and least and current and least <= end < current and end >= standards.today:
        yield Finding("old-access-below-current-figure", Severity.INFORMATION,
                      f"The access to the old system ends on {day_and_date(end)}. That keeps the "
                      f"{standards.figure('run_off')} of the guide; the present national figure is "
                      f"{standards.figure('run_off_current')}.",
                      migration.practice.places.at("old_access_end"),
                      f"Ask whether access until {day_and_date(current)} can be had, and confirm the end in writing.",
                      shown=short_date(end))


def extension_not_agreed(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Access to the old system beyond the present national figure is agreed with the commissioner: it may cost."""
    practice, current = migration.practice, exact_date(CURRENT, migration, standards)
    end = practice.old_access_end
    asked_for = "extension_agreed_by" in practice.places.cells
    if (end and current and end > current and standards.is_plausible(end)
            and not (practice.extension_agreed_by or practice.extension_agreed_on)):
        yield Finding("extension-not-agreed", Severity.WARNING,
                      f"The access to the old system lasts until {day_and_date(end)}, more than "
                      f"{standards.figure('run_off_current')} after Go Live, but nobody is named who agreed to that.",
                      practice.places.at("extension_agreed_by" if asked_for else "old_access_end"),
                      "Enter who agreed to the extension for the commissioner" +
                      (".", ", in a row of its own called “Extension agreed by”.")[not asked_for])


def back_on_before_go_live(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """What goes off for the migration comes back on at Go Live or after it."""
    go_live = Plan(migration, standards, turned_out=True).start("go_live")
    for row in migration.third_parties:
        on, off = row.on_date, row.off_date
        if go_live and on and off and off <= on < go_live.day and standards.is_plausible(on):
            yield Finding("back-on-before-go-live", Severity.WARNING,
                          f"{row.service or row.supplier or 'This third party'} is back on from {day_and_date(on)}, "
                          f"before {go_live.clause()}.",
                          row.places.at("on_date"), f"Change the date to {day_and_date(go_live.day)} or later.",
                          shown=short_date(on))


def not_back_on(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Every link and third party that went off is back on within days of Go Live; the old system itself stays off."""
    last = exact_date("third_parties_on", migration, standards)
    end = migration.phase("end_of_migration")
    if last is None or standards.today <= last or (end and end.is_complete):
        return
    gone_for_good = list(rows_for((SOURCE_SYSTEM,), migration))
    for row in migration.third_parties:
        if row.off_date and not row.on_date and not row.on_confirmed and row not in gone_for_good:
            yield Finding("not-back-on", Severity.WARNING,
                          f"{row.service or row.supplier or 'This third party'} went off on "
                          f"{day_and_date(row.off_date)}, and nothing says that it is back on.",
                          row.places.at("on_date"), "Ask the supplier today, and enter when it came back on.")


def re_entry_after_old_access(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Re-entry is finished while the old system can still be read."""
    end, access = Plan(migration, standards, turned_out=True).end("post_go_live"), migration.practice.old_access_end
    if end and access and end.day >= access and standards.is_plausible(access):
        to = standards.calendar.on_or_before(access)
        yield end.finding("re-entry-after-old-access", Severity.WARNING,
                          f"{end.sentence}, but the access to the old system ends on {day_and_date(access)}.",
                          end.change(to, "or earlier"))


def contract_ends_before_access(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The contract for the old system lasts as long as the access to it."""
    practice = migration.practice
    contract, access = practice.decommission_date, practice.old_access_end
    if contract and access and contract < access and standards.is_plausible(contract):
        yield Finding("contract-ends-before-access", Severity.WARNING,
                      f"The old system is decommissioned on {day_and_date(contract)}, before the access to it ends on "
                      f"{day_and_date(access)}.",
                      practice.places.at("decommission_date"), f"Change it to {day_and_date(access)} or later.",
                      shown=short_date(contract))
