"""Notice given in time: extracts, third parties, the cut-over planning meeting (L01, L06 to L09, L13)."""

from collections.abc import Iterator
from datetime import date

from migdocs.checks.plan import Edge, Plan
from migdocs.checks.wording import in_sentence
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.deadlines import Deadline, DeadlineStatus, deadline_of, exact_date, notify_by
from migdocs.domain.findings import Finding, Place, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.standards import Standards

EXTRACT, PLANNING_MEETING = "extract_request", "planning_meeting"
MEETING_ACTION = "A-501"


def _ahead(migration: Migration, standards: Standards, phase: str) -> Edge | None:
    """The start of a phase that lies ahead or is today, by the date known best; None once it is over."""
    start = Plan(migration, standards, turned_out=True).start(phase)
    return start if start and not start.over and not start.happened and start.day >= standards.today else None


def _weighed(edge: Edge | None) -> Severity:
    return Severity.INFORMATION if edge and edge.over else Severity.WARNING


def extract_requested_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The source supplier is asked for the data extract well before initial data production (IDP), never after it."""
    last, idp = exact_date(EXTRACT, migration, standards), Plan(migration, standards, turned_out=True).start("idp")
    request = deadline_of(EXTRACT, migration, standards)
    asked = request.done_on
    if last and idp and request.place and asked and standards.is_plausible(asked) and asked > last:
        notice = standards.figure("extract_notice")
        after = asked > idp.day
        yield Finding(
            "extract-requested-late", Severity.ERROR if after else _weighed(idp),
            f"The data extract was asked for on {day_and_date(asked)}, after {idp.clause()}." if after else
            f"The data extract was asked for on {day_and_date(asked)}, less than {notice} before {idp.clause()}.",
            request.place,
            "Check both dates: the extract cannot be asked for after it was taken." if after else
            f"Have the source supplier confirm in writing that the date still holds. With {notice} of notice, the "
            f"request was due {request.when}.",
            shown=short_date(asked))


def extract_not_requested(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The extract request is made and recorded by its deadline."""
    request = deadline_of(EXTRACT, migration, standards)
    idp = _ahead(migration, standards, "idp")
    if request.status is DeadlineStatus.OVERDUE and request.place and idp:
        yield Finding(
            "extract-not-requested", Severity.WARNING,
            f"The data extract should have been asked for {request.when}, and nothing says that it was.",
            request.place,
            f"Ask the source supplier today, and whether {in_sentence(idp.title)} on {day_and_date(idp.day)} still "
            "holds. If it has been asked for, enter the date.")


def _notice(code: str, rule_id: str, counted_to: str, migration: Migration,
            standards: Standards) -> Iterator[Finding]:
    """A notice given after its deadline, or not given though the deadline has passed and the change lies ahead."""
    last, notice = exact_date(rule_id, migration, standards), deadline_of(rule_id, migration, standards)
    if last is None or notice.place is None:
        return
    told, length = notice.done_on, standards.figure(rule_id)
    fdp = Plan(migration, standards, turned_out=True).start("fdp")
    if told and standards.is_plausible(told) and told > last:
        what = f"Notice ({notice.place.label}) was given" if notice.place.label else "This notice was given"
        yield _told_late(code, told, what, f"{length} before {counted_to}", notice.place, _weighed(fdp),
                         day_and_date(last))
    elif notice.status is DeadlineStatus.OVERDUE and _ahead(migration, standards, "fdp"):
        yield _not_told(code, notice, f"{length} before {counted_to}", notice.place)


def _told_late(code: str, told: date, what: str, wanted: str, place: Place, severity: Severity, last: str) -> Finding:
    return Finding(code, severity,
                   f"{what} on {day_and_date(told)}, but is due {wanted}: by {last}.", place,
                   "Have it confirmed in writing that the date can still be kept.", shown=short_date(told))


def _not_told(code: str, notice: Deadline, wanted: str, place: Place) -> Finding:
    return Finding(code, Severity.WARNING,
                   f"{notice.what}: this was due {wanted}, {notice.when}, and nothing says that it is done.", place,
                   "Do it today, and enter the date. If it is done, enter when.")


def eps_told_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The Electronic Prescription Service (EPS) is told in time before cut-over."""
    yield from _notice("eps-told-late", "eps_notice", "cut-over starts", migration, standards)


def pcse_told_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Primary Care Support England (PCSE) is told in time before the registration links go off."""
    yield from _notice("pcse-told-late", "pcse_notice", "the registration links go off", migration, standards)


def document_supplier_told_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The supplier of the document system is told in time before final data production (FDP)."""
    yield from _notice("document-supplier-told-late", "document_supplier_notice", "FDP", migration, standards)


def third_party_told_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Each third party is told in time by its own notice period, and never only after it has gone off."""
    told_already = {finding.place for rule in (eps_told_late, pcse_told_late, document_supplier_told_late)
                    for finding in rule(migration, standards)}
    fdp = Plan(migration, standards, turned_out=True).start("fdp")
    for row in migration.third_parties:
        last, told, place = notify_by(row, migration, standards), row.notified_on, row.places.at("notified_on")
        recorded = not row.places.cells or "notified_on" in row.places.cells
        if last is None or row.notice is None or row.off_date is None or not recorded or place in told_already:
            continue
        name, wanted = row.service or row.supplier or "This third party", f"{row.notice} before it goes off"
        if told and standards.is_plausible(told) and told > last:
            yield _told_late("third-party-told-late", told, f"Notice to {name} was given", wanted, place, _weighed(fdp),
                             day_and_date(last))
        elif not told and not row.confirmed_on and not row.off_confirmed and last < standards.today:
            gone = row.off_date < standards.today
            if gone and not (fdp and fdp.over):
                yield Finding("third-party-told-late", Severity.ERROR,
                              f"{name} was to go off on {day_and_date(row.off_date)}, and nothing says that it was "
                              "told.",
                              place, "Enter when it was told; if it was not, call it today and plan a new date.")
            elif not gone:
                yield Finding("third-party-told-late", Severity.WARNING,
                              f"{name} should have been told by {day_and_date(standards.calendar.on_or_before(last))} "
                              f"({wanted}, on {day_and_date(row.off_date)}), and nothing says that it was.", place,
                              "Tell it today, and enter the date. If it was told, enter when.")


def planning_meeting_late(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The cut-over planning meeting is held weeks before final data production (FDP), so that cover can be booked."""
    plan = Plan(migration, standards, turned_out=True)
    last, fdp = exact_date(PLANNING_MEETING, migration, standards), plan.start("fdp")
    held = planning_meeting(migration, standards)
    if last and fdp and held and held[0] > last:
        day, place, words = held
        over = fdp.over or (planning.over if (planning := plan.start("cutover_planning")) else False)
        wanted = day_and_date(standards.calendar.on_or_before(last))
        yield Finding("planning-meeting-late", Severity.INFORMATION if over else Severity.WARNING,
                      f"{words} on {day_and_date(day)}. The guide asks for the cut-over planning meeting at least "
                      f"{standards.figure('planning_meeting_before_fdp')} before {fdp.clause()}.",
                      place, f"Hold the meeting on {wanted} or earlier.", shown=short_date(day))


def planning_meeting(migration: Migration, standards: Standards) -> tuple[date, Place, str] | None:
    """The cut-over planning meeting: its day, its cell, and "… is"; by its action, else by the phase's start."""
    for action in migration.actions:
        if action.id.strip().upper() == MEETING_ACTION:
            for day, column in ((action.done, "done"), (action.due, "due")):
                if day and standards.is_plausible(day):
                    verb = "was" if action.done else "is"
                    return day, action.places.at(column), f"The cut-over planning meeting {verb}"
    planning = Plan(migration, standards, turned_out=True).start("cutover_planning")
    return (planning.day, planning.place, f"{planning.title} {planning.verb}") if planning else None
