"""Cells that could not be taken at face value (S01, S10, S14 to S16): the reader notices, these rules weigh."""

from collections.abc import Iterator

from migdocs.checks.wording import likeliest
from migdocs.domain.findings import Finding, Severity
from migdocs.domain.migration import Migration, Oddity, OddityKind, Status
from migdocs.domain.standards import Standards

ERROR, WARNING, INFORMATION = Severity.ERROR, Severity.WARNING, Severity.INFORMATION


def _odd(migration: Migration, kind: OddityKind) -> Iterator[Oddity]:
    return (oddity for oddity in migration.oddities if oddity.kind is kind)


def _stops_documents(oddity: Oddity) -> Severity:
    """An error where every document depends on the cell (Practice, Phases); a warning on the other sheets."""
    return ERROR if oddity.place.sheet in ("Practice", "Phases") else WARNING


def _found(code: str, severity: Severity, oddity: Oddity, message: str, hint: str) -> Finding:
    return Finding(code, severity, message, oddity.place, hint, shown=oddity.shown)


def _quoted(oddity: Oddity) -> str:
    return f"“{oddity.shown}”" if oddity.shown else "This cell"


def _suggested(oddity: Oddity, otherwise: str) -> str:
    return f"Did you mean {oddity.suggestion}? {otherwise}" if oddity.suggestion else otherwise


def american_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A date is written day first: a text date in American order is refused, never turned round."""
    for oddity in _odd(migration, OddityKind.AMERICAN_DATE):
        yield _found("american-date", ERROR, oddity, f"{_quoted(oddity)} is a date in American order, month first.",
                     _suggested(oddity, "Enter it day first, for example 29/03/2026."))


def impossible_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A date is one that exists."""
    for oddity in _odd(migration, OddityKind.IMPOSSIBLE_DATE):
        yield _found("impossible-date", ERROR, oddity, f"{_quoted(oddity)} is a date that does not exist.",
                     _suggested(oddity, "Enter the right date, for example 29/03/2026."))


def not_a_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A date cell holds a date and nothing else."""
    for oddity in _odd(migration, OddityKind.NOT_A_DATE):
        yield _found("not-a-date", _stops_documents(oddity), oddity,
                     f"{_quoted(oddity)} is not a date, so it is not used.",
                     _suggested(oddity, "Enter one date, for example 29/03/2026, and keep words in the notes."))


def number_for_a_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A date cell holds a date, not a bare number."""
    for oddity in _odd(migration, OddityKind.NUMBER_FOR_A_DATE):
        yield _found("number-for-a-date", _stops_documents(oddity), oddity,
                     f"{_quoted(oddity)} is a number where a date belongs, so it is not used.",
                     _suggested(oddity, "Enter a date, for example 29/03/2026, or format the cell as a date."))


def ambiguous_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A text date that could be read two ways is read day first, and a person confirms it."""
    for oddity in _odd(migration, OddityKind.AMBIGUOUS_DATE):
        yield _found("ambiguous-date", WARNING, oddity,
                     f"{_quoted(oddity)} could be read two ways. It was read day first, as {oddity.read_as}.",
                     f"If that is right, enter {oddity.read_as}; if not, correct it.")


def date_without_year(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A date says its year."""
    for oddity in _odd(migration, OddityKind.DATE_WITHOUT_YEAR):
        yield _found("date-without-year", WARNING, oddity, f"{_quoted(oddity)} has no year, so it is not used.",
                     _suggested(oddity, "Enter the date with its year, for example 29/03/2026."))


def week_for_a_date(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A week commencing is read as that week's Monday, and a person confirms it."""
    for oddity in _odd(migration, OddityKind.WEEK_COMMENCING):
        yield _found("week-for-a-date", WARNING, oddity,
                     f"{_quoted(oddity)} is a week. It was read as {oddity.read_as}.",
                     "Enter the day itself once it is known.")


def week_or_month_not_used(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A week number or a month alone is no date to reckon with."""
    for oddity in _odd(migration, OddityKind.BARE_WEEK_OR_MONTH):
        yield _found("week-or-month-not-used", WARNING, oddity, f"{_quoted(oddity)} is not one day, so it is not used.",
                     _suggested(oddity, "Enter the day itself, for example 29/03/2026."))


def wrong_weekday(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A weekday written beside a date is that date's weekday."""
    for oddity in _odd(migration, OddityKind.WRONG_WEEKDAY):
        read_as = f" It was read as {oddity.read_as}." if oddity.read_as else " It is not used."
        yield _found("wrong-weekday", WARNING, oddity,
                     f"The weekday and the date in {_quoted(oddity)} do not agree.{read_as}",
                     _suggested(oddity, "Find out which of the two is right, and enter the date alone."))


def patient_number(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A tracker holds no patient data: a ten-digit number that passes the NHS number check is suspected of being one.

    The number itself is never repeated in the finding.
    """
    for oddity in _odd(migration, OddityKind.NHS_NUMBER):
        yield Finding("patient-number", WARNING, "This cell holds a ten-digit number that passes the NHS number check.",
                      oddity.place,
                      "If it is an NHS number, delete it: a tracker must hold no patient data. Refer to records by the "
                      "supplier's own numbering.")


def patient_column(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A tracker has no column for patient data: NHS number, date of birth, patient name."""
    for oddity in _odd(migration, OddityKind.PATIENT_COLUMN):
        yield _found("patient-column", WARNING, oddity, f"The column {_quoted(oddity)} is for patient data.",
                     "Delete the column: a tracker must hold no patient data.")


def phone_lost_its_zero(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A phone number is stored as text, so that its first zero is not lost."""
    for oddity in _odd(migration, OddityKind.LOST_ZERO):
        meant = oddity.read_as or oddity.suggestion
        repaired = f" The documents will say {meant}." if meant else ""
        yield _found("phone-lost-its-zero", WARNING, oddity,
                     f"{_quoted(oddity)} is a phone number that has lost its first zero.{repaired}",
                     "Format the cell as text and enter the number again, with its zero.")


def excel_error(migration: Migration, _: Standards) -> Iterator[Finding]:
    """No cell holds an Excel error."""
    for oddity in _odd(migration, OddityKind.ERROR_CELL):
        yield _found("excel-error", _stops_documents(oddity), oddity,
                     f"This cell holds the Excel error {oddity.shown}.",
                     "Correct the formula, or enter the value itself.")


def formula_without_result(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A formula is saved together with its result; a whole column without results is told once."""
    columns: dict[tuple[str, str], list[Oddity]] = {}
    for oddity in _odd(migration, OddityKind.FORMULA_WITHOUT_RESULT):
        columns.setdefault((oddity.place.sheet, oddity.place.heading or oddity.place.cell), []).append(oddity)
    for first, *others in columns.values():
        told = (f"{1 + len(others)} cells of this column ({first.place.cell} to {others[-1].place.cell}) hold formulas "
                "that were saved without their results, so their values are not known." if others else
                "This cell holds a formula that was saved without its result, so its value is not known.")
        yield _found("formula-without-result", _stops_documents(first), first, told,
                     "Open the tracker in Excel, let it calculate, and save it; or enter the value itself.")


def unknown_status(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A status is one of the list: Not started, In progress, Complete, On hold, Not applicable."""
    choices = [status.value for status in Status]
    for oddity in _odd(migration, OddityKind.UNKNOWN_STATUS):
        meant = oddity.suggestion or likeliest(oddity.shown, choices)
        yield _found("unknown-status", WARNING, oddity, f"{_quoted(oddity)} is not a status.",
                     f"{f'Did you mean {meant}? ' if meant else ''}Choose one of: {', '.join(choices)}.")


def unknown_phase(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A row of the plan names a phase of the guide; other rows are left alone."""
    names = {alias: phase.title for phase in standards.guidance.phases for alias in (phase.title, *phase.aliases)}
    for oddity in _odd(migration, OddityKind.UNKNOWN_PHASE):
        meant = oddity.suggestion or names.get(likeliest(oddity.shown, list(names)), "")
        yield _found("unknown-phase", WARNING if meant else INFORMATION, oddity,
                     f"{_quoted(oddity)} is not one of the guide's phases, so its dates are not used.",
                     f"Did you mean {meant}? Then give the row that name." if meant
                     else "If it is a phase of the guide, give it the guide's name; if not, leave it as it is.")


def unknown_role(migration: Migration, standards: Standards) -> Iterator[Finding]:
    """A role is one of the list, so that documents know who is meant."""
    names = {alias: role.title for role in standards.roles for alias in (role.title, *role.aliases)}
    for oddity in _odd(migration, OddityKind.UNKNOWN_ROLE):
        meant = oddity.suggestion or names.get(likeliest(oddity.shown, list(names)), "")
        yield _found("unknown-role", WARNING if meant else INFORMATION, oddity,
                     f"{_quoted(oddity)} is not a role on the list.",
                     f"Did you mean {meant}?" if meant else "The documents print it as it is.")


def not_yes_or_no(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A yes or no cell says Yes or No."""
    for oddity in _odd(migration, OddityKind.NOT_YES_OR_NO):
        yield _found("not-yes-or-no", WARNING, oddity, f"{_quoted(oddity)} is neither Yes nor No, so it is not used.",
                     _suggested(oddity, "Enter Yes or No."))


def not_a_number(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A number cell holds a number."""
    for oddity in _odd(migration, OddityKind.NOT_A_NUMBER):
        yield _found("not-a-number", WARNING, oddity, f"{_quoted(oddity)} is not a number, so it is not used.",
                     _suggested(oddity, "Enter the number alone, for example 9391."))


def not_a_time(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A time cell holds a time of day."""
    for oddity in _odd(migration, OddityKind.NOT_A_TIME):
        yield _found("not-a-time", WARNING, oddity, f"{_quoted(oddity)} is not a time of day, so it is not used.",
                     _suggested(oddity, "Enter a time, for example 17:30."))


def not_a_notice(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A notice period says a number and a unit."""
    for oddity in _odd(migration, OddityKind.NOT_A_NOTICE):
        yield _found("not-a-notice", WARNING, oddity, f"{_quoted(oddity)} is not a notice period, so it is not used.",
                     _suggested(oddity, "Enter a number and a unit, for example 2 weeks or 5 working days."))


def given_twice(migration: Migration, _: Standards) -> Iterator[Finding]:
    """A field or heading stands in a sheet once; of two, the first is used."""
    for oddity in _odd(migration, OddityKind.REPEATED_FIELD):
        yield _found("given-twice", WARNING, oddity, f"{_quoted(oddity)} is given twice; only the first is used.",
                     "Keep the one that is right, and delete the other.")
