"""Values about training: who is trained, booked or neither, and the sessions with all who come to them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from migdocs.documents.case import Case, needed
from migdocs.domain.dates import short_date
from migdocs.domain.migration import TrainingSession


def training_part(case: Case) -> dict[str, Any]:
    """Everybody's training, by person, by session and by staff group."""
    sessions = case.migration.training
    return {
        "training_sessions": [_session(session) for session in sessions],
        "training_by_session": _by_session(sessions),
        "training_groups": [{"group": group, **coverage(theirs)}
                            for group, theirs in _grouped(sessions, _group).items()],
    }


def training_in_all(case: Case) -> dict[str, Any]:
    """How far training is, who is missing, and what is held in reserve; it stands beside the dates of the phase."""
    sessions = case.migration.training
    return {**coverage(sessions), "missing": _missing(sessions),
            "trainers": _distinct(session.trainer for session in sessions),
            "reserve": _distinct(session.reserve for session in sessions)}


def _session(session: TrainingSession) -> dict[str, Any]:
    status = ("Core training complete" if session.core_complete else "Attended" if session.attended
              else "Booked" if session.booked else "Not booked")
    return {
        "who": needed(session.who),
        "role": session.role,
        "site_or_remote": session.site_or_remote,
        "session": session.session,
        "trainer": needed(session.trainer),
        "date": session.date,
        "start_time": session.start_time,
        "room": session.room,
        "status": status,
        "reserve": session.reserve,
    }


def coverage(sessions: Iterable[TrainingSession]) -> dict[str, int]:
    """How many people or groups there are, how many have finished core training, are booked, or neither."""
    people = _people(sessions)
    trained = {who for who, theirs in people.items() if any(session.core_complete for session in theirs)}
    booked = {who for who, theirs in people.items() if any(session.booked for session in theirs)} - trained
    return {"staff": len(people), "trained": len(trained), "booked": len(booked),
            "outstanding": len(people) - len(trained) - len(booked)}


def _missing(sessions: Iterable[TrainingSession]) -> list[str]:
    """Who is neither trained nor booked."""
    return [theirs[0].who or "somebody without a name" for theirs in _people(sessions).values()
            if not any(session.core_complete or session.booked for session in theirs)]


def _people(sessions: Iterable[TrainingSession]) -> dict[str, list[TrainingSession]]:
    return _grouped(sessions, lambda session: session.who.casefold())


def _grouped(sessions: Iterable[TrainingSession],
             by: Callable[[TrainingSession], str]) -> dict[str, list[TrainingSession]]:
    groups: dict[str, list[TrainingSession]] = {}
    for session in sessions:
        groups.setdefault(by(session), []).append(session)
    return groups


def _group(session: TrainingSession) -> str:
    return session.role or session.who


def _by_session(sessions: Iterable[TrainingSession]) -> list[dict[str, Any]]:
    """Each session once, earliest first, with all who come to it."""
    rows: list[tuple[date, dict[str, Any]]] = []
    for theirs in _grouped(sessions, lambda session: session.session.casefold()).values():
        days = sorted(session.date for session in theirs if session.date)
        rows.append((days[0] if days else date.max, {
            "session": needed(theirs[0].session),
            "who": needed("; ".join(_distinct(session.who for session in theirs))),
            "dates": _dates(days),
            "trainers": needed(", ".join(_distinct(session.trainer for session in theirs))),
            "rooms": ", ".join(_distinct(session.room for session in theirs)),
        }))
    return [row for _, row in sorted(rows, key=lambda row: row[0])]


def _dates(days: list[date]) -> str | None:
    if not days:
        return None
    first, last = short_date(days[0]), short_date(days[-1])
    return first if first == last else f"{first} to {last}"


def _distinct(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word.strip() for word in words if word.strip()))
