"""Values about third parties and links: what changes, when each must be told and reminded, where things stand."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case, blank, needed, yes_no
from migdocs.documents.phone_numbers import spaced
from migdocs.domain.dates import short_date
from migdocs.domain.deadlines import SOURCE_SYSTEM, deadline_of, notify_by, rows_for
from migdocs.domain.migration import ThirdParty

EPS_NOTICE = "eps_notice"


def third_parties_part(case: Case) -> dict[str, Any]:
    """Every third party, those that go off or come on, and those whose data moves too."""
    old_system = set(map(id, rows_for((SOURCE_SYSTEM,), case.migration)))
    rows = [{**_third_party(case, party), "is_old_system": id(party) in old_system}
            for party in case.migration.third_parties if party.service or party.supplier]
    return {
        "third_parties": rows,
        "changing_parties": [row for row in rows if row["off_date"] or row["on_date"]],
        "data_products": [row for row in rows if row["data_migrates"] == "Yes"],
    }


def _third_party(case: Case, party: ThirdParty) -> dict[str, Any]:
    changes_on = party.off_date or party.on_date
    tell_by = tell_by_of(case, party)
    return {
        "service": needed(party.service) or needed(party.supplier),
        "type": party.type,
        "supplier": needed(party.supplier),
        "contact_name": needed(party.contact_name),
        "email": needed(party.email),
        "phone": needed(spaced(party.phone)),
        "changes": _changes(party),
        "data_migrates": yes_no(party.data_migrates),
        "compatible": needed(party.compatible),
        "notice": str(party.notice) if party.notice else None,
        "notify_by": tell_by,
        "notified_on": blank(party.notified_on),
        "confirmed_on": blank(party.confirmed_on),
        "off_date": blank(party.off_date),
        "off_confirmed": blank(party.off_confirmed),
        "reminder_a_week_before": blank(_back(case, changes_on, 7)),
        "reminder_on_the_day": blank(changes_on),
        "extract_request": blank(party.extract_request),
        "initial_extract": blank(party.initial_extract),
        "final_extract": blank(party.final_extract),
        "on_date": blank(party.on_date),
        "on_confirmed": blank(party.on_confirmed),
        "fee": party.fee,
        "owner": needed(party.owner) and case.who(party.owner),
        "status": _status(case, party, tell_by),
        "notes": party.notes,
    }


def eps_rows(case: Case) -> list[ThirdParty]:
    """The rows of the prescription service (EPS), whose notice the guide counts from the start of cut-over."""
    rule = next((rule for rule in case.standards.deadlines if rule.id == EPS_NOTICE), None)
    return list(rows_for(rule.service, case.migration)) if rule else []


def tell_by_of(case: Case, party: ThirdParty) -> date | None:
    """When it must be told: as the tracker says, or its notice before it goes off (else before FDP), rolled back."""
    if any(party is row for row in eps_rows(case)):
        return deadline_of(EPS_NOTICE, case.migration, case.standards).due or party.notify_by
    if party.notify_by:
        return party.notify_by
    last = notify_by(party, case.migration, case.standards)
    return last and case.calendar.on_or_before(last)


def _back(case: Case, day: date | None, days: int) -> date | None:
    return None if day is None else case.calendar.on_or_before(day - timedelta(days=days))


def _changes(party: ThirdParty) -> str:
    words = []
    if party.off_date and party.on_date:
        words.append("off, then on again")
    elif party.off_date:
        words.append("goes off")
    elif party.on_date:
        words.append("points to the new system")
    if party.data_migrates:
        words.append("its data moves")
    return "; ".join(words).capitalize() or "Is told of the move"


def _status(case: Case, party: ThirdParty, tell_by: date | None) -> str:
    if party.on_confirmed:
        return f"Back on, confirmed {short_date(party.on_confirmed)}"
    if party.off_confirmed:
        return f"Off, confirmed {short_date(party.off_confirmed)}"
    if party.confirmed_on:
        return f"Confirmed {short_date(party.confirmed_on)}"
    if party.notified_on:
        return f"Told {short_date(party.notified_on)}"
    return "Late: not yet told" if tell_by and tell_by < case.today else "Not yet told"
