"""Values of the gates: what must be true before the migration goes on, and how far the tracker shows it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from migdocs.documents.case import Case
from migdocs.documents.values_training import coverage
from migdocs.domain.dates import clock, long_date
from migdocs.domain.deadlines import SOURCE_SYSTEM, rows_for
from migdocs.domain.document_kinds import DocumentKind
from migdocs.domain.migration import Action
from migdocs.domain.starters import Gate, GateCondition

Verdict = tuple[str, str]  # Yes, No or Not recorded, and what that rests on
YES, NO, NOT_RECORDED = "Yes", "No", "Not recorded"


def gates_part(case: Case) -> dict[str, Any]:
    """Every gate, and each under its own name."""
    gates = {gate.id: _gate(case, gate) for gate in case.starters.gates}
    return {"gates": list(gates.values()), **{name: dict(gate) for name, gate in gates.items()}}


def gate_of(kind: DocumentKind, values: dict[str, Any]) -> dict[str, Any]:
    """The gate that a document helps to open, with the conditions not yet met that are not the document itself."""
    gate = values[kind.gate]
    own = f"({kind.form_id})"
    waiting = [dict(row) for row in gate["conditions"] if row["met"] != YES and own not in row["what"]]
    return {**{part: gate[part] for part in ("name", "by", "state", "is_open")}, "waiting": waiting}


def _gate(case: Case, gate: Gate) -> dict[str, Any]:
    conditions = []
    for condition in gate.conditions:
        met, why = _TESTS[condition.test](case, condition)
        conditions.append({"what": condition.what, "met": met, "why": why})
    met_count = sum(condition["met"] == YES for condition in conditions)
    is_open = met_count == len(conditions)
    state = f"{'Open' if is_open else 'Not yet open'}: {met_count} of {len(conditions)} conditions met"
    return {"name": gate.name, "by": case.on(gate.by, "back"), "is_open": is_open, "state": state,
            "conditions": conditions}


def _form(case: Case, condition: GateCondition) -> Verdict:
    form_id = condition.of[0]
    for row in case.migration.sign_offs:
        if row.form_id != form_id:
            continue
        if "refus" in row.outcome.casefold():
            return NO, f"Sign-offs: {form_id} was refused"
        if row.returned_on:
            return YES, f"Sign-offs: {form_id} came back on {long_date(row.returned_on)}"
        due = f", due {long_date(row.due)}" if row.due else ""
        return NO, f"Sign-offs: {form_id} is not yet back{due}"
    return NOT_RECORDED, f"Sign-offs: no row for {form_id}"


def _action(case: Case, condition: GateCondition) -> Verdict:
    """Met when every action of those phases whose words match is done.

    The action is quoted, so that a person can judge whether it is the one meant.
    """
    matching = [action for action in case.migration.actions if action.phase in condition.phases
                and all(word.casefold() in action.action.casefold() for word in condition.of)]
    if not matching:
        words = " and ".join(f"“{word}”" for word in condition.of)
        return NOT_RECORDED, f"Actions: no action about this (looked for {words})"
    waiting = next((action for action in matching if action.is_open), None)
    if waiting:
        return NO, _quoted(waiting, "is not yet done")
    done = [action.done for action in matching if action.done]
    return YES, _quoted(matching[0], f"was done on {long_date(max(done))}" if done else "is complete")


def _quoted(action: Action, state: str) -> str:
    words = action.action if len(action.action) <= 60 else f"{action.action[:57].rstrip()}…"
    return f"Actions: {action.id} “{words}” {state}".replace("  ", " ")


def _links_off(case: Case, _: GateCondition) -> Verdict:
    going_off = [party for party in case.migration.third_parties if party.off_date]
    if not going_off:
        return NOT_RECORDED, "Third parties: none has an off date"
    return _counted([party.off_confirmed for party in going_off], "confirmed off")


def _links_on(case: Case, _: GateCondition) -> Verdict:
    back = next((row for row in case.migration.sign_offs if row.form_id == "F7" and row.returned_on), None)
    if back is not None:
        return YES, f"Sign-offs: F7 came back on {long_date(back.returned_on)}" if back.returned_on else ""
    old_system = set(map(id, rows_for((SOURCE_SYSTEM,), case.migration)))
    coming_on = [party for party in case.migration.third_parties
                 if (party.off_date or party.on_date) and id(party) not in old_system]
    if not coming_on:
        return NOT_RECORDED, "Third parties: none has an on date"
    return _counted([party.on_confirmed for party in coming_on], "confirmed back on")


def _counted(confirmations: list[date | None], words: str) -> Verdict:
    done = sum(day is not None for day in confirmations)
    return YES if done == len(confirmations) else NO, f"Third parties: {done} of {len(confirmations)} {words}"


def _final_extracts(case: Case, _: GateCondition) -> Verdict:
    moving = [party for party in case.migration.third_parties if party.data_migrates]
    if not moving:
        return NOT_RECORDED, "Third parties: none is marked as having data that migrates"
    ready = sum(bool(party.final_extract and party.confirmed_on) for party in moving)
    return (YES if ready == len(moving) else NO,
            f"Third parties: {ready} of {len(moving)} have a final extract date and have confirmed")


def _log_off_time(case: Case, _: GateCondition) -> Verdict:
    moment = case.migration.practice.log_off_time
    return (NO, "Practice: no log-off time yet") if moment is None else (YES, f"Practice: {clock(moment)}")


def _phone_numbers(case: Case, _: GateCondition) -> Verdict:
    required = [role for role in case.standards.roles if role.required]
    missing = [role.title for role in required if not ((person := case.person(role.id)) and person.phone)]
    return (NO, f"Contacts: no phone number for {', '.join(missing)}") if missing else (
        YES, f"Contacts: all {len(required)} have a phone number")


def _training(case: Case, _: GateCondition) -> Verdict:
    back = next((row for row in case.migration.sign_offs if row.form_id == "F6" and row.returned_on), None)
    if back is not None and back.returned_on:
        return YES, f"Sign-offs: F6 came back on {long_date(back.returned_on)}"
    covered = coverage(case.migration.training)
    if not covered["staff"]:
        return NOT_RECORDED, "Training: no sessions yet"
    met = YES if covered["trained"] == covered["staff"] else NO
    return met, f"Training: {covered['trained']} of {covered['staff']} have finished core training"


def _no_severe_issue(case: Case, _: GateCondition) -> Verdict:
    if "Issues" not in case.migration.sheets and not case.migration.issues:
        return NOT_RECORDED, "Issues: the tracker has no such sheet"
    severe = sum(1 for issue in case.migration.issues if issue.is_open and issue.severity == 1)
    return (NO, f"Issues: {severe} open of severity 1") if severe else (YES, "Issues: none open of severity 1")


def _old_access(case: Case, _: GateCondition) -> Verdict:
    end = case.migration.practice.old_access_end
    return (YES, f"Practice: it ends on {long_date(end)}") if end else (NO, "Practice: no end of old access yet")


_TESTS: dict[str, Callable[[Case, GateCondition], Verdict]] = {
    "form": _form,
    "action": _action,
    "links_off": _links_off,
    "links_on": _links_on,
    "final_extracts": _final_extracts,
    "log_off_time": _log_off_time,
    "phone_numbers": _phone_numbers,
    "training": _training,
    "no_severe_issue": _no_severe_issue,
    "old_access": _old_access,
}
