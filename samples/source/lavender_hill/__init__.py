"""Lavender Hill Example Surgery: an invented practice that moves from Vision to EMIS Web, its tracker in good order."""

from samples.source.lavender_hill.actions import ACTIONS
from samples.source.lavender_hill.cutover_and_closing import COMMS, CUTOVER_TOPICS, SIGN_OFFS
from samples.source.lavender_hill.people import CONTACTS
from samples.source.lavender_hill.people_at_work import DATA_CHECKING, HARDWARE, TRAINING
from samples.source.lavender_hill.plan import PHASES
from samples.source.lavender_hill.practice import PRACTICE, SUBJECT
from samples.source.lavender_hill.risks_and_issues import ISSUES, RISKS
from samples.source.lavender_hill.third_parties import THIRD_PARTIES
from samples.source.tracker_layout import Tracker

TRACKER = Tracker(SUBJECT, {
    "Practice": PRACTICE, "Phases": PHASES, "Contacts": CONTACTS, "Third parties": THIRD_PARTIES,
    "Actions": ACTIONS, "Issues": ISSUES, "Risks": RISKS, "Data checking": DATA_CHECKING, "Training": TRAINING,
    "Hardware": HARDWARE, "Sign-offs": SIGN_OFFS, "Cut-over topics": CUTOVER_TOPICS, "Comms": COMMS,
})
