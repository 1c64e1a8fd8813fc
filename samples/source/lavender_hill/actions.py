"""Lavender Hill: what has to be done, by whom, by when; each date is told from the phase it belongs to."""

from datetime import date

from samples.source.lavender_hill.plan import due
from samples.source.tracker_layout import Cell, Row

_PM = ("Migration project manager", "Bryony Alder")
_MANAGER = ("Practice manager", "Marcus Tansy")
_GP = ("Lead GP", "Dr Amara Sorrel")
_IT = ("Practice IT lead", "Owen Betony")
_REGISTRATIONS = ("Registrations lead", "Sunita Mallow")
_DISPENSARY = ("Dispensary lead", "Grace Comfrey")
_ICB = ("Commissioner digital lead", "Helen Rowan")
_ORDERS = ("Commissioner order and payment contact", "Kwame Bracken")
_ENGINEER = ("Technical survey engineer", "Callum Thistle")
_TRAINER = ("Trainer", "Ines Juniper")
_DATA = ("Data quality lead", "Peter Clover")
_TARGET = ("Target supplier project lead", "Zoe Myrtle")
_SOURCE = ("Source supplier contact", "Daniel Speedwell")
_STAFF = ("Practice staff", "Leah Campion")
_CARDS = ("Registration authority (smartcards)", "Molly Bramble")

_DECISION, _PROCUREMENT = "Decision to migrate and funding", "Procurement"
_KICK_OFF, _SURVEY, _PRE = "Kick-off meeting", "Technical survey", "Pre-migration tasks"
_IDP, _CHECKING, _RECHECK = "Initial data production (IDP)", "Data checking", "Data recheck and sign off"
_PLANNING, _TRAINING = "Cut-over planning and preparation", "Training"
_FDP, _CUTOVER, _GO_LIVE = "Final data production (FDP)", "Cut-over period", "Go Live"
_POST, _END = "Post Go Live", "End of migration"


def _action(number: str, phase: str, action: str, owner: tuple[str, str], when: str, done: date | None = None,
            notes: str = "", status: str = "") -> Row:
    said: Cell = status or ("Complete" if done else "Not started")
    return (number, phase, action, *owner, due(when), done, said, notes)


def _june(day: int) -> date:
    return date(2026, 6, day)


ACTIONS: tuple[Row, ...] = (
    _action("A-001", _DECISION, "Complete the business case", _MANAGER, "decision.end", date(2026, 5, 29)),
    _action("A-002", _DECISION, "Approve the case and set funds aside for training, kit and third-party fees", _ICB,
            "decision.end", _june(12)),
    _action("A-003", _DECISION, "Check that the new system meets every need, and what leaving the old one costs",
            _MANAGER, "decision.end", _june(5)),
    _action("A-004", _PROCUREMENT, "Agree the level of support from the delivery partner", _ICB, "procurement.start",
            _june(12)),
    _action("A-005", _PROCUREMENT, "Agree a provisional Go Live date away from leave and busy periods", _PM,
            "procurement.start", _june(15), "23 September 2026"),
    _action("A-006", _PROCUREMENT, "Place the order for EMIS Web with its modules", _ORDERS, "procurement.start",
            _june(15), "Order LVICB-2026-014"),
    _action("A-007", _PROCUREMENT, "Accept the order and confirm the dates", _TARGET, "procurement.end",
            status="In progress"),
    _action("A-008", _PROCUREMENT, "Give notice on the Vision contract", _ORDERS, "procurement.end",
            status="In progress", notes="Draft with the ICB's contracts team"),
    _action("A-009", _PROCUREMENT, "Return the data extract request form to Cegedim", _MANAGER, "idp.start - 5w",
            _june(16), "Both extract dates on one form"),
    _action("A-010", _PROCUREMENT, "Ask DocMan and INR Star for their extracts on the same dates", _PM,
            "procurement.end", _june(16)),
    _action("A-011", _PROCUREMENT, "Get EMIS's schedule of key dates", _PM, "kick_off.start - 1w",
            status="In progress"),
    _action("A-012", _PROCUREMENT, "Book the kick-off meeting and the technical survey", _PM, "procurement.end",
            _june(15)),
    _action("A-101", _KICK_OFF, "Send out the kick-off pack and the agenda", _PM, "kick_off.start - 5wd",
            status="In progress"),
    _action("A-102", _KICK_OFF, "Walk through the phases and agree every date", _PM, "kick_off.start"),
    _action("A-103", _KICK_OFF, "Agree who does what; complete the contact list with out-of-hours numbers", _PM,
            "kick_off.start"),
    _action("A-104", _KICK_OFF, "Check leave and clinics against the key dates; block diaries; book rooms", _MANAGER,
            "kick_off.start + 1w"),
    _action("A-106", _KICK_OFF, "Complete the list of third parties with their notice periods", _MANAGER,
            "kick_off.start + 1w", status="In progress", notes="Twelve so far"),
    _action("A-108", _KICK_OFF, "Open the hazard log; complete the clinical risk assessment and DPIA",
            ("Clinical safety officer", "Dr Neil Hawthorn"), "kick_off.start + 1w"),
    _action("A-111", _KICK_OFF, "Send out notes and the agreed actions", _PM, "kick_off.start + 2wd"),
    _action("A-202", _SURVEY, "Survey PCs, printers, scanners, kiosk, call board and dispensary kit", _ENGINEER,
            "technical_survey.start"),
    _action("A-203", _SURVEY, "Survey the network at both sites", _ENGINEER, "technical_survey.start"),
    _action("A-204", _SURVEY, "Ask every third-party supplier whether its product works with EMIS Web", _MANAGER,
            "technical_survey.start + 1w", status="In progress", notes="The kiosk supplier has not answered"),
    _action("A-205", _SURVEY, "Price, approve and order replacement kit", _ICB, "technical_survey.start + 2w"),
    _action("A-207", _SURVEY, "Sign the technical requirements form", _MANAGER, "technical_survey.start + 1w"),
    _action("A-301", _PRE, "Get both extract dates confirmed in writing; chase if they are not", _PM,
            "idp.start - 2w"),
    _action("A-302", _PRE, "Reconcile the patient list; resolve duplicates", _REGISTRATIONS, "idp.start - 1w"),
    _action("A-303", _PRE, "Map local codes, and unmapped drugs to dm+d", _DATA, "idp.start"),
    _action("A-304", _PRE, "Choose which letter and data entry templates to keep", _MANAGER, "pre_migration.end"),
    _action("A-305", _PRE, "Start clearing inboxes, workflow, pathology and registration tasks", _STAFF,
            "pre_migration.start"),
    _action("A-307", _PRE, "Tell PCSE when links go off and on, and the new MESH mailbox", _MANAGER,
            "links_off - 2w"),
    _action("A-308", _PRE, "Put up posters; change the website and prescription slips", _MANAGER,
            "cutover.start - 6w"),
    _action("A-311", _PRE, "Choose 20 test records and some at random; run the reports to compare", _GP,
            "idp.start"),
    _action("A-312", _PRE, "Draft the training schedule; book rooms and cover", _TRAINER, "pre_migration.end"),
    _action("A-402", _IDP, "Take the extract, send it encrypted, and load it into the test system", _SOURCE,
            "idp.end"),
    _action("A-403", _IDP, "Set up three administrators on the test system", _TARGET, "idp.end + 2wd"),
    _action("A-405", _CHECKING, "Block staff time for checking; two screens each", _MANAGER,
            "data_checking.start - 2w"),
    _action("A-406", _CHECKING, "Compare every test record and random record side by side", _STAFF,
            "data_checking.end"),
    _action("A-407", _CHECKING, "Compare QOF, cytology, immunisation and list size reports", _DATA,
            "data_checking.end"),
    _action("A-410", _RECHECK, "Recheck what EMIS has fixed", _STAFF, "data_recheck.end"),
    _action("A-412", _RECHECK, "Sign the IDP data quality form", _GP, "data_recheck.end"),
    _action("A-501", _PLANNING, "Hold the cut-over planning meeting", _PM, "cutover_planning.start",
            notes="Wednesday 19 August, 1pm"),
    _action("A-502", _PLANNING, "Decide how each of the 13 topics is handled, with a named lead", _MANAGER,
            "cutover_planning.start + 1w"),
    _action("A-504", _PLANNING, "Book extra cover for cut-over and re-entry", _MANAGER, "fdp.start - 4w"),
    _action("A-508", _PLANNING, "Move chronic disease clinics away from cut-over", _MANAGER, "fdp.start - 4w"),
    _action("A-509", _PLANNING, "Run the eRD report; tell pharmacies; start bridge prescribing", _GP,
            "cutover.start - 1m"),
    _action("A-511", _PLANNING, "Check smartcards and readers", _CARDS, "fdp.start - 1w"),
    _action("A-512", _PLANNING, "Plan the dispensary's stock count and formulary", _DISPENSARY, "fdp.start - 1w"),
    _action("A-515", _PLANNING, "Agree the cut-over plan and send it out", _MANAGER, "fdp.start - 2w"),
    _action("A-513", _TRAINING, "Hold the training needs meeting; schedule every person", _TRAINER,
            "pre_migration.start + 2wd"),
    _action("A-514", _TRAINING, "Deliver the core training", _TRAINER, "training.end"),
    _action("A-603", _FDP, "Clear inboxes, workflow, pathology and registration to zero", _MANAGER, "fdp.start"),
    _action("A-604", _FDP, "Make sure that everybody is logged off by 6pm", _MANAGER, "fdp.start"),
    _action("A-607", _CUTOVER, "Run the manual processes; count and file the logs every day", _MANAGER,
            "cutover.end"),
    _action("A-611", _CUTOVER, "Check the dm+d mapping", _GP, "go_live.start - 1wd"),
    _action("A-612", _GO_LIVE, "Tell partners the new MESH mailbox", _MANAGER, "go_live.start - 1w"),
    _action("A-617", _GO_LIVE, "Recheck the sample in live, sign the Go Live data form and send it to EMIS", _GP,
            "go_live.start"),
    _action("A-702", _POST, "Test EPS, pathology, GP2GP, e-RS, SCR, NHS App, shared record and SMS", _IT,
            "go_live.start + 2wd"),
    _action("A-703", _POST, "Re-enter everything on the log sheets; reconcile the counts", _STAFF,
            "post_go_live.end"),
    _action("A-708", _END, "Confirm the date when access to Vision ends", _PM, "go_live.start + 30d"),
    _action("A-714", _END, "Sign the end of migration form", _MANAGER, "end_of_migration.start"),
)
