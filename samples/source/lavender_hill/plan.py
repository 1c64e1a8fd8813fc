"""Lavender Hill: the dates of the 15 phases, seen on Tuesday 16 June 2026, and dates told relative to them."""

from datetime import date

from samples.source.tracker_layout import Cell, Row

from migdocs import reference
from migdocs.domain.schedule import RelativeDate

_PLANNED = {
    "decision": (date(2026, 5, 11), date(2026, 6, 12)),
    "procurement": (date(2026, 6, 15), date(2026, 6, 19)),
    "kick_off": (date(2026, 6, 23), date(2026, 6, 23)),
    "technical_survey": (date(2026, 6, 25), date(2026, 6, 25)),
    "pre_migration": (date(2026, 6, 29), date(2026, 7, 10)),
    "idp": (date(2026, 7, 27), date(2026, 7, 27)),
    "data_checking": (date(2026, 7, 29), date(2026, 8, 11)),
    "data_recheck": (date(2026, 8, 18), date(2026, 8, 20)),
    "cutover_planning": (date(2026, 8, 19), date(2026, 9, 16)),
    "training": (date(2026, 9, 2), date(2026, 9, 22)),
    "fdp": (date(2026, 9, 17), date(2026, 9, 17)),
    "cutover": (date(2026, 9, 18), date(2026, 9, 22)),
    "go_live": (date(2026, 9, 23), date(2026, 9, 23)),
    "post_go_live": (date(2026, 9, 24), date(2026, 10, 2)),
    "end_of_migration": (date(2026, 11, 9), date(2026, 11, 9)),
}


def _phase(phase: str, name: str, owner: str, notes: str) -> Row:
    start, end = _PLANNED[phase]
    actual: tuple[Cell, Cell, Cell] = (None, None, "Not started")
    if phase == "decision":
        actual = (start, end, "Complete")
    elif phase == "procurement":
        actual = (start, None, "In progress")
    return (name, start, end, *actual, owner, "Amber" if phase == "technical_survey" else "Green", notes)


PHASES: tuple[Row, ...] = (
    _phase("decision", "Decision to migrate and funding", "Helen Rowan",
           "Business case approved by the ICB on 12 June 2026; kit, training and third-party fees are funded."),
    _phase("procurement", "Procurement", "Bryony Alder",
           "Order placed on 15 June; EMIS to accept by 19 June. Notice to Cegedim goes with it."),
    _phase("kick_off", "Kick-off meeting", "Bryony Alder", "2pm to 4pm, practice meeting room and video call."),
    _phase("technical_survey", "Technical survey", "Callum Thistle",
           "Main site in the morning, branch in the afternoon. Six PCs are likely to need replacing."),
    _phase("pre_migration", "Pre-migration tasks", "Marcus Tansy", "Clean-up starts with duplicates and workflow."),
    _phase("idp", "Initial data production (IDP)", "Daniel Speedwell", "Asked for on 16 June; confirmation awaited."),
    _phase("data_checking", "Data checking", "Dr Amara Sorrel", "Two rounds of five days; two screens each."),
    _phase("data_recheck", "Data recheck and sign off", "Dr Amara Sorrel",
           "EMIS has a week for its fixes. The lead GP signs before the final extract."),
    _phase("cutover_planning", "Cut-over planning and preparation", "Marcus Tansy",
           "Planning meeting on Wednesday 19 August, 1pm to 3pm."),
    _phase("training", "Training", "Ines Juniper", "Core sessions on site, at the branch and by video call."),
    _phase("fdp", "Final data production (FDP)", "Daniel Speedwell", "Everybody logged off Vision by 6pm."),
    _phase("cutover", "Cut-over period", "Marcus Tansy",
           "Urgent appointments only on Friday, Monday and Tuesday; closed at the weekend."),
    _phase("go_live", "Go Live", "Dr Amara Sorrel", "Four floor walkers on site, one at the branch."),
    _phase("post_go_live", "Post Go Live", "Marcus Tansy", "Two people re-entering full time in the first week."),
    _phase("end_of_migration", "End of migration", "Bryony Alder", "After access to Vision ends on 7 November."),
)


def due(when: str) -> date:
    """A deadline told from a phase ("fdp.start - 4w"), moved back to a working day where it falls on none."""
    calendar = reference.standards(date(2026, 6, 16)).calendar
    day = RelativeDate.parse(when).on(_anchor, calendar)
    assert day is not None
    return calendar.on_or_before(day)


def _anchor(name: str) -> date | None:
    phase, _, edge = name.partition(".")
    if phase in _PLANNED:
        return _PLANNED[phase][edge == "end"]
    return {"links_off": date(2026, 9, 15), "old_access_end": date(2026, 11, 7)}[name]
