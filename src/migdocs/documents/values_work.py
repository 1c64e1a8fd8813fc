"""Values that say what is to be done and has been: actions, issues, risks, checking, hardware, messages."""

from datetime import date, timedelta
from typing import Any

from migdocs.documents.case import Case, blank, needed
from migdocs.domain.migration import Action, HardwareItem, Issue, Risk, Status

NEAR = timedelta(weeks=6)
DATA_PHASES = ("idp", "data_checking", "data_recheck", "")  # an issue that names no phase is counted as well


def work_part(case: Case) -> dict[str, Any]:
    """Everything that the tracker's working sheets hold, or else what nearly every migration starts from."""
    migration = case.migration
    actions = actions_of(case)
    issues = [_issue(case, issue) for issue in migration.issues]
    hardware = [_hardware(item) for item in migration.hardware]
    return {
        "actions": actions,
        "open_actions": [action for action in actions if action["status"] not in ("Complete", "Not applicable")
                         and (migration.actions or _is_near(case, action["due"]))],
        "clean_up": _clean_up(case, actions),
        "issues": issues,
        "open_issues": [told for told, issue in zip(issues, migration.issues, strict=True) if issue.is_open],
        "open_data_issues": [told for told, issue in zip(issues, migration.issues, strict=True)
                             if issue.is_open and issue.phase in DATA_PHASES],
        "risks": _risks(case),
        "hazards": [{"hazard": pair.what, "answer": pair.answer} for pair in case.starters.hazards],
        "not_migrating": [{"what": pair.what, "instead": pair.answer} for pair in case.starters.not_migrating],
        "hardware": hardware,
        "hardware_to_fix": [told for told, item in zip(hardware, migration.hardware, strict=True)
                            if _needs_something(item)],
        "comms": _comms(case),
        "starters": {
            "actions": not migration.actions,
            "risks": not migration.risks,
            "comms": not migration.messages,
            "topics": not migration.cutover_topics,
        },
        **_checking(case),
    }


def actions_of(case: Case) -> list[dict[str, Any]]:
    """The tracker's actions, or else the starters with dates worked out from the plan, earliest first."""
    if case.migration.actions:
        return [_action(case, action) for action in case.migration.actions if action.action or action.id]
    rows = [Action(starter.id, starter.phase, starter.action, starter.owner, due=case.on(starter.due, "back"))
            for starter in case.starters.actions if case.is_for_us(starter.only)]
    return [_action(case, row) for row in sorted(rows, key=lambda row: row.due or date.max)]


def _is_near(case: Case, due: date | None) -> bool:
    """Whether a usual action is due before the first extract is taken, or in the next weeks, or has no date yet."""
    idp = case.day("idp.start")
    return due is None or due <= max(idp or case.today, case.today + NEAR)


def _action(case: Case, action: Action) -> dict[str, Any]:
    recorded = bool(case.migration.actions)  # of a usual action, which no tracker holds, nobody can say that it is late
    overdue = recorded and action.is_open and action.status is not Status.ON_HOLD and action.due is not None \
        and action.due < case.today
    if not action.is_open:
        status = (action.status or Status.COMPLETE).value if action.done is None else Status.COMPLETE.value
    else:
        status = "Late" if overdue else (action.status or Status.NOT_STARTED).value
    return {
        "id": action.id,
        "phase": case.phase_title(action.phase),
        "action": action.action,
        "owner": needed(action.owner_name) or (case.who(action.owner_role) if action.owner_role else None),
        "owner_role": case.role_title(action.owner_role),
        "due": action.due,
        "done": blank(action.done),
        "status": status,
        "overdue": overdue,
        "notes": action.notes,
    }


_CLEAN_UP_WORDS = ("clean", "clear", "duplicate", "reconcil", "template", "map local", "dm+d", "test record",
                   "fp69", "inbox", "summaris", "zero")


def _clean_up(case: Case, actions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The actions that put data in order before it moves: the starters marked so, or those whose words say so."""
    if not case.migration.actions:
        marked = {starter.id for starter in case.starters.actions if starter.clean_up}
        return [action for action in actions if action["id"] in marked]
    early = {case.phase_title(phase) for phase in ("decision", "procurement", "kick_off", "pre_migration", "idp")}
    return [action for action in actions if action["phase"] in early
            and any(word in str(action["action"]).casefold() for word in _CLEAN_UP_WORDS)]


def _issue(case: Case, issue: Issue) -> dict[str, Any]:
    return {
        "id": issue.id,
        "raised_on": issue.raised_on,
        "raised_by": issue.raised_by,
        "phase": case.phase_title(issue.phase),
        "category": issue.category,
        "severity": issue.severity,
        "description": needed(issue.description),
        "sent_to_supplier_on": blank(issue.sent_to_supplier_on),
        "supplier_ref": issue.supplier_ref,
        "fixed_on": blank(issue.fixed_on),
        "rechecked_on": blank(issue.rechecked_on),
        "status": issue.status or ("Open" if issue.is_open else "Closed"),
        "accepted_by": issue.accepted_by,
    }


def _risks(case: Case) -> list[dict[str, Any]]:
    rows = case.migration.risks or tuple(
        Risk(f"R-{number:02}", starter.risk, response=starter.response, owner=case.who(starter.owner), status="Open")
        for number, starter in enumerate(case.starters.risks, start=1))
    return [{
        "id": risk.id,
        "risk": risk.risk,
        "likelihood": blank(risk.likelihood),
        "impact": blank(risk.impact),
        "score": blank(risk.score),
        "rating": _rating(risk.score),
        "response": needed(risk.response),
        "owner": needed(case.who(risk.owner)),
        "review_date": blank(risk.review_date),
        "status": risk.status or "Open",
    } for risk in rows if risk.risk]


def _rating(score: int | None) -> str:
    """Low to 6, Medium to 14, High from 15: the usual reading of a five by five table."""
    if score is None:
        return "Not scored"
    return "High" if score >= 15 else "Medium" if score >= 7 else "Low"


def _hardware(item: HardwareItem) -> dict[str, Any]:
    return {
        "asset": needed(item.asset),
        "location": item.location,
        "user": item.user,
        "result": needed(item.result),
        "action": item.action,
        "cost": item.cost,
        "funded_by": item.funded_by,
        "ordered": blank(item.ordered),
        "due": blank(item.due),
        "installed": blank(item.installed),
        "tested": blank(item.tested),
    }


def _needs_something(item: HardwareItem) -> bool:
    return item.action.strip().casefold() not in ("", "none", "no action", "n/a", "-", "nothing", "keep")


def _comms(case: Case) -> list[dict[str, Any]]:
    if case.migration.messages:
        return [{"audience": needed(message.audience), "channel": needed(message.channel),
                 "message": needed(message.message), "owner": needed(case.who(message.owner)),
                 "starts": message.starts,
                 "ends": blank(message.ends if message.ends != message.starts else None),
                 "status": message.status}
                for message in case.migration.messages]
    return [{"audience": starter.audience, "channel": starter.channel, "message": starter.message,
             "owner": case.who(starter.owner), "starts": case.on(starter.starts, "back"),
             "ends": blank(case.on(starter.ends)), "status": ""} for starter in case.starters.messages]


def _checking(case: Case) -> dict[str, Any]:
    rounds = case.migration.checking_rounds
    issues = [issue for issue in case.migration.issues if issue.phase in DATA_PHASES]

    def total(*columns: str) -> int | None:
        counted = [value for row in rounds for column in columns if (value := getattr(row, column)) is not None]
        return sum(counted) if counted else None

    accepted = sum(1 for issue in issues if issue.accepted_by)
    still_open = sum(1 for issue in issues if issue.is_open)
    return {
        "checking_rounds": [{
            "round": row.round, "start": row.start, "end": row.end, "records_planned": blank(row.records_planned),
            "criteria_checked": blank(row.criteria_checked), "random_checked": blank(row.random_checked),
            "issues_raised": blank(row.issues_raised), "closed": blank(row.closed),
            "reports_compared": row.reports_compared, "signed": row.signed,
        } for row in rounds],
        "checking": {
            "rounds": len(rounds) or None,
            "records_checked": total("criteria_checked", "random_checked"),
            "criteria_checked": total("criteria_checked"),
            "random_checked": total("random_checked"),
            "issues_raised": len(issues) if issues else total("issues_raised"),
            "issues_closed": len(issues) - still_open - accepted if issues else total("closed"),
            "issues_accepted": accepted if issues else None,
            "issues_open": still_open if issues else None,
        },
    }
