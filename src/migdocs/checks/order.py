"""The order of the phases, and the gaps between them (O01 to O17)."""

from collections.abc import Iterator
from datetime import date

from migdocs.checks.plan import Edge, Plan, seen_both_ways
from migdocs.domain.dates import day_and_date, short_date
from migdocs.domain.findings import Finding, Severity
from migdocs.domain.migration import Migration
from migdocs.domain.schedule import DAY
from migdocs.domain.standards import Standards

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def _not_before(plan: Plan, edge: Edge | None, other: Edge | None, code: str, severity: Severity) -> Iterator[Finding]:
    """`edge` may be on the day of `other` or later."""
    if edge and other and edge.day < other.day:
        to = plan.standards.calendar.on_or_after(other.day)
        yield edge.finding(code, severity, edge.against(other), edge.change(to, "or later"))


def _after(plan: Plan, edge: Edge | None, other: Edge | None, code: str, severity: Severity) -> Iterator[Finding]:
    """`edge` is later than the day of `other`."""
    if edge and other and edge.day <= other.day:
        to = plan.standards.calendar.on_or_after(other.day + DAY)
        yield edge.finding(code, severity, edge.against(other), edge.change(to, "or later"))


def _by(plan: Plan, edge: Edge | None, other: Edge | None, code: str, severity: Severity) -> Iterator[Finding]:
    """`edge` is on the day of `other` or earlier."""
    if edge and other and edge.day > other.day:
        to = plan.standards.calendar.on_or_before(other.day)
        yield edge.finding(code, severity, edge.against(other), edge.change(to, "or earlier"))


def _before(plan: Plan, edge: Edge | None, other: Edge | None, code: str, severity: Severity) -> Iterator[Finding]:
    """`edge` is earlier than the day of `other`."""
    if edge and other and edge.day >= other.day:
        to = plan.standards.calendar.on_or_before(other.day - DAY)
        yield edge.finding(code, severity, edge.against(other), edge.change(to, "or earlier"))


def _next_day(plan: Plan, day: date) -> date:
    """The last day that still counts as the next one: over a weekend or bank holiday, the next working day."""
    return plan.standards.calendar.on_or_after(day + DAY)


@seen_both_ways
def ordered_before_funded(plan: Plan) -> Iterator[Finding]:
    """The decision is made and the money confirmed before the order is placed."""
    yield from _not_before(plan, plan.start("procurement"), plan.end("decision"), "ordered-before-funded", WARNING)


@seen_both_ways
def kick_off_before_order(plan: Plan) -> Iterator[Finding]:
    """The kick-off meeting follows the order: placed for certain, and accepted (procurement has ended) at best."""
    kick_off, start, end = plan.start("kick_off"), plan.start("procurement"), plan.end("procurement")
    if end and start and end.day < start.day:
        end = None
    yield from _not_before(plan, kick_off, end or start, "kick-off-before-order", WARNING)


def go_live_not_agreed(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """Once the order is placed, a provisional Go Live date is agreed and stands in the plan."""
    procurement, go_live = migration.phase("procurement"), migration.phase("go_live")
    agreed = migration.practice.provisional_go_live or migration.practice.agreed_go_live
    if procurement and procurement.is_complete and go_live and not (go_live.start or agreed):
        yield Finding("go-live-not-agreed", WARNING,
                      f"{standards.title('procurement')} is complete, but Go Live has no planned date.",
                      go_live.places.at("planned_start"),
                      "Agree a provisional Go Live date with the target supplier and enter it.")


def go_live_dates_differ(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """The agreed Go Live date on the Practice sheet is the one in the plan."""
    agreed, go_live = migration.practice.agreed_go_live, Plan(migration, standards, turned_out=False).start("go_live")
    if agreed and go_live and agreed != go_live.day and not (go_live.happened or go_live.over):
        yield Finding("go-live-dates-differ", WARNING,
                      f"The Practice sheet says that Go Live is agreed for {day_and_date(agreed)}, but on the Phases "
                      f"sheet {go_live.clause()}.",
                      migration.practice.places.at("agreed_go_live"),
                      "Find out which date the target supplier has accepted, and make both sheets say it.",
                      shown=short_date(agreed))


@seen_both_ways
def survey_before_kick_off(plan: Plan) -> Iterator[Finding]:
    """The technical survey follows the kick-off meeting; the same day will do."""
    yield from _not_before(plan, plan.start("technical_survey"), plan.start("kick_off"), "survey-before-kick-off",
                           WARNING)


@seen_both_ways
def survey_long_after_kick_off(plan: Plan) -> Iterator[Finding]:
    """The technical survey comes within a few days of the kick-off meeting, so that kit can be ordered in time."""
    survey, kick_off = plan.start("technical_survey"), plan.start("kick_off")
    if survey and kick_off:
        most = plan.standards.figure("survey_after_kick_off")
        latest = plan.standards.calendar.add_working_days(kick_off.day, most.value)
        if survey.day > latest:
            days = plan.standards.calendar.working_days(kick_off.day + DAY, survey.day)
            yield survey.finding(
                "survey-long-after-kick-off", WARNING,
                f"{survey.sentence}, {days} working days after {kick_off.clause()}. "
                f"The guide wants them a few days apart, which we take as up to {most}.",
                survey.change(latest, "or earlier"))


@seen_both_ways
def survey_not_before_go_live(plan: Plan) -> Iterator[Finding]:
    """The technical survey is over before Go Live."""
    yield from _before(plan, plan.start("technical_survey"), plan.start("go_live"), "survey-not-before-go-live", ERROR)


@seen_both_ways
def survey_not_before_idp(plan: Plan) -> Iterator[Finding]:
    """The technical survey is over before initial data production (IDP)."""
    survey, idp, go_live = plan.start("technical_survey"), plan.start("idp"), plan.start("go_live")
    if not (survey and go_live and survey.day >= go_live.day):  # told as an error already
        yield from _before(plan, survey, idp, "survey-not-before-idp", WARNING)


@seen_both_ways
def pre_migration_before_kick_off(plan: Plan) -> Iterator[Finding]:
    """The pre-migration tasks start at the kick-off meeting or after it."""
    yield from _not_before(plan, plan.start("pre_migration"), plan.start("kick_off"), "pre-migration-before-kick-off",
                           WARNING)


@seen_both_ways
def pre_migration_not_before_idp(plan: Plan) -> Iterator[Finding]:
    """The pre-migration tasks are finished before initial data production (IDP)."""
    yield from _before(plan, plan.end("pre_migration"), plan.start("idp"), "pre-migration-not-before-idp", WARNING)


@seen_both_ways
def checking_before_idp(plan: Plan) -> Iterator[Finding]:
    """Data can be checked only once initial data production (IDP) has ended."""
    yield from _not_before(plan, plan.start("data_checking"), plan.end("idp"), "checking-before-idp", ERROR)


@seen_both_ways
def recheck_before_checking(plan: Plan) -> Iterator[Finding]:
    """The recheck cannot start before the data checking that it follows."""
    yield from _not_before(plan, plan.start("data_recheck"), plan.start("data_checking"), "recheck-before-checking",
                           ERROR)


@seen_both_ways
def recheck_overlaps_checking(plan: Plan) -> Iterator[Finding]:
    """The recheck starts after data checking has ended and the supplier has had time to fix what was found."""
    recheck, checking = plan.start("data_recheck"), plan.start("data_checking")
    if not (recheck and checking and recheck.day < checking.day):  # told as an error already
        yield from _after(plan, recheck, plan.end("data_checking"), "recheck-overlaps-checking", WARNING)


@seen_both_ways
def recheck_not_before_fdp(plan: Plan) -> Iterator[Finding]:
    """The data is rechecked and signed off before final data production (FDP): the signature opens the way to it."""
    yield from _before(plan, plan.end("data_recheck"), plan.start("fdp"), "recheck-not-before-fdp", ERROR)


@seen_both_ways
def data_signed_after_fdp(plan: Plan) -> Iterator[Finding]:
    """The IDP data quality form (F2) comes back before final data production (FDP) starts, and is due by then."""
    fdp = plan.start("fdp")
    for form in plan.migration.sign_offs:
        day, column = (form.returned_on, "returned_on") if form.returned_on else (form.due, "due")
        if form.form_id.strip().upper() == "F2" and fdp and day and plan.standards.is_plausible(day) and day > fdp.day:
            said = "came back" if form.returned_on else "is due back"
            to = plan.standards.calendar.on_or_before(fdp.day - DAY)
            yield Finding(
                "data-signed-after-fdp", ERROR,
                f"The IDP data quality form (F2) {said} on {day_and_date(day)}, after {fdp.clause()}.",
                form.places.at(column),
                "Check the date. FDP must wait for the signature: move FDP if the form really comes back so late."
                if form.returned_on else f"Change the due date to {day_and_date(to)} or earlier, or move FDP.",
                shown=short_date(day))


@seen_both_ways
def planning_not_finished_by_fdp(plan: Plan) -> Iterator[Finding]:
    """The cut-over plan is finished by final data production (FDP)."""
    yield from _by(plan, plan.end("cutover_planning"), plan.start("fdp"), "planning-not-finished-by-fdp", WARNING)


@seen_both_ways
def cutover_before_fdp(plan: Plan) -> Iterator[Finding]:
    """Cut-over starts with final data production (FDP), never before it."""
    yield from _not_before(plan, plan.start("cutover"), plan.start("fdp"), "cutover-before-fdp", ERROR)


@seen_both_ways
def gap_before_cutover(plan: Plan) -> Iterator[Finding]:
    """Cut-over starts on the day of final data production (FDP) or the next day, calendar or working."""
    cutover, fdp = plan.start("cutover"), plan.end("fdp")
    if cutover and fdp and cutover.day > (latest := _next_day(plan, fdp.day)):
        yield cutover.finding(
            "gap-before-cutover", WARNING,
            f"{cutover.sentence}, but {fdp.clause()}. What is entered in the old system in between is lost.",
            cutover.change(latest, "or earlier"))


@seen_both_ways
def go_live_before_cutover_ends(plan: Plan) -> Iterator[Finding]:
    """Go Live closes cut-over: it is on the last day of cut-over or after it."""
    go_live, fdp = plan.start("go_live"), plan.end("fdp")
    if not (go_live and fdp and go_live.day <= fdp.day):  # the greater error is told already
        yield from _not_before(plan, go_live, plan.end("cutover"), "go-live-before-cutover-ends", ERROR)


@seen_both_ways
def gap_before_go_live(plan: Plan) -> Iterator[Finding]:
    """Go Live is on the last day of cut-over or the next day, calendar or working."""
    go_live, cutover = plan.start("go_live"), plan.end("cutover")
    if go_live and cutover and go_live.day > (latest := _next_day(plan, cutover.day)):
        yield go_live.finding(
            "gap-before-go-live", WARNING,
            f"{go_live.sentence}, but {cutover.clause()}. The practice has no system to work in between.",
            f"{go_live.change(latest, 'or earlier')} Or let cut-over last until Go Live.")


@seen_both_ways
def go_live_not_after_fdp(plan: Plan) -> Iterator[Finding]:
    """Go Live comes after final data production (FDP) has ended."""
    go_live, fdp, cutover = plan.start("go_live"), plan.end("fdp"), plan.end("cutover")
    if go_live and fdp and go_live.day <= fdp.day:
        free = max(fdp.day + DAY, cutover.day) if cutover else fdp.day + DAY
        yield go_live.finding("go-live-not-after-fdp", ERROR, go_live.against(fdp),
                              go_live.change(plan.standards.calendar.on_or_after(free), "or later"))


@seen_both_ways
def post_go_live_before_go_live(plan: Plan) -> Iterator[Finding]:
    """The time after Go Live does not start before Go Live."""
    yield from _not_before(plan, plan.start("post_go_live"), plan.start("go_live"), "post-go-live-before-go-live",
                           ERROR)


@seen_both_ways
def gap_after_go_live(plan: Plan) -> Iterator[Finding]:
    """Re-entry and restoring the links start at Go Live or within a few working days of it."""
    after, go_live, fdp = plan.start("post_go_live"), plan.end("go_live"), plan.end("fdp")
    if after and go_live and not (fdp and go_live.day <= fdp.day):  # then it is Go Live that is wrong
        most = plan.standards.figure("post_go_live_gap").value
        idle = plan.standards.calendar.working_days(go_live.day + DAY, after.day - DAY)
        if idle > most:
            latest = plan.standards.calendar.add_working_days(go_live.day, most + 1)
            yield after.finding(
                "gap-after-go-live", WARNING,
                f"{after.sentence}, but {go_live.clause()}: {idle} working days lie idle between them.",
                after.change(latest, "or earlier"))


@seen_both_ways
def migration_ends_before_post_go_live(plan: Plan) -> Iterator[Finding]:
    """The end of migration comes last: not before everything has been entered."""
    yield from _not_before(plan, plan.end("end_of_migration"), plan.end("post_go_live"),
                           "migration-ends-before-post-go-live", ERROR)


@seen_both_ways
def migration_ends_before_old_access(plan: Plan) -> Iterator[Finding]:
    """The end of migration is not before the access to the old system ends."""
    end, access = plan.end("end_of_migration"), plan.migration.practice.old_access_end
    if end and access and plan.standards.is_plausible(access) and end.day < access:
        to = plan.standards.calendar.on_or_after(access)
        yield end.finding(
            "migration-ends-before-old-access", WARNING,
            f"{end.sentence}, before the access to the old system ends on {day_and_date(access)}.",
            end.change(to, "or later"))


@seen_both_ways
def training_after_the_end(plan: Plan) -> Iterator[Finding]:
    """Training is complete by the end of migration."""
    yield from _by(plan, plan.end("training"), plan.end("end_of_migration"), "training-after-the-end", WARNING)
