"""Lavender Hill: rounds of data checking, training sessions, and the kit on the desks."""

from datetime import date, time

from samples.source.tracker_layout import Cell, Row

DATA_CHECKING: tuple[Row, ...] = (
    ("1", date(2026, 7, 29), date(2026, 8, 4), 20, None, None, None, None,
     "QOF and points, cytology, immunisation, list size", ""),
    ("2", date(2026, 8, 5), date(2026, 8, 11), 20, None, None, None, None,
     "QOF and points, local code mapping, repeat medicines", ""),
    ("Recheck", date(2026, 8, 18), date(2026, 8, 20), 10, None, None, None, None,
     "Everything that differed in rounds 1 and 2", ""),
)


def _session(who: str, role: str, place: str, session: str, day: date, start: time, room: str,
             reserve: str = "") -> Row:
    return (who, role, place, session, "Ines Juniper" if place != "Branch" else "Noah Medlar", day, start, room,
            "Yes", None, None, reserve)


def _september(day: int) -> date:
    return date(2026, 9, day)


_AM, _PM, _NOON = time(9, 30), time(14, 0), time(12, 30)
_ROOM, _BRANCH, _CALL = "Meeting room", "Branch back office", "Video call"
_RESERVE = "Wednesday 14 October 2026"

TRAINING: tuple[Row, ...] = (
    _session("Marcus Tansy", "Practice manager", "Site", "Core: practice management", _september(2), _AM, _ROOM),
    _session("Leah Campion", "Deputy practice manager", "Site", "Core: practice management", _september(2), _AM,
             _ROOM),
    _session("Owen Betony", "Operations lead", "Site", "Core: set-up and links", _september(3), _AM, _ROOM),
    _session("Dr Amara Sorrel", "GP partner", "Site", "Core: clinical", _september(8), _PM, _ROOM, _RESERVE),
    _session("Dr Tomasz Yarrow", "GP partner", "Site", "Core: clinical", _september(8), _PM, _ROOM, _RESERVE),
    _session("GPs, group 1 (3 people)", "Salaried GPs", "Site", "Core: clinical", _september(9), _PM, _ROOM,
             _RESERVE),
    _session("GPs, group 2 (2 people)", "Salaried GPs", "Remote", "Core: clinical", _september(10), _NOON, _CALL,
             _RESERVE),
    _session("Locum GPs (2 people)", "Locum GPs", "Remote", "Core: clinical", _september(11), _NOON, _CALL,
             "Recording for later locums"),
    _session("Nurses (4 people)", "Practice nurses", "Site", "Core: clinical and recalls", _september(9), _AM, _ROOM,
             _RESERVE),
    _session("Healthcare assistants (2 people)", "Healthcare assistants", "Site", "Core: clinical and recalls",
             _september(9), _AM, _ROOM),
    _session("Clinical pharmacist", "PCN pharmacist", "Remote", "Core: prescribing", _september(10), _PM, _CALL),
    _session("Grace Comfrey", "Dispensary manager", "Site", "Core: dispensary", _september(14), _AM, _ROOM),
    _session("Dispensers (2 people)", "Dispensers", "Site", "Core: dispensary", _september(14), _AM, _ROOM),
    _session("Reception, group 1 (4 people)", "Receptionists", "Site", "Core: front desk", _september(15), _AM,
             _ROOM),
    _session("Reception, group 2 (3 people)", "Receptionists", "Site", "Core: front desk", _september(16), _AM,
             _ROOM),
    _session("Branch reception (2 people)", "Receptionists", "Branch", "Core: front desk", _september(15), _PM,
             _BRANCH),
    _session("Joseph Teasel", "Senior receptionist", "Branch", "Core: front desk", _september(15), _PM, _BRANCH,
             "Floor walker at the branch"),
    _session("Sunita Mallow", "Registrations and data clerk", "Site", "Core: registrations", _september(10), _AM,
             _ROOM),
    _session("Secretaries (2 people)", "Medical secretaries", "Site", "Core: documents and referrals",
             _september(11), _AM, _ROOM),
)


def _kit(asset: str, location: str, user: str, result: str, action: str, cost: Cell = None, funded_by: str = "",
         needed: date | None = None) -> Row:
    return (asset, location, user, result, action, cost, funded_by, None, needed, None, None)


_FIT = date(2026, 9, 11)
_TO_SURVEY = "To be surveyed on 25 June"
_OLD = "Below specification in the asset register"

HARDWARE: tuple[Row, ...] = (
    _kit("PC, reception desk 1", "Main site, reception", "Receptionists", _OLD, "Replace", 640, "ICB", _FIT),
    _kit("PC, reception desk 2", "Main site, reception", "Receptionists", _OLD, "Replace", 640, "ICB", _FIT),
    _kit("PCs, consulting rooms 1 to 6", "Main site, ground floor", "GPs", _TO_SURVEY, ""),
    _kit("PCs, consulting rooms 7 and 8", "Main site, first floor", "Nurses", _OLD, "Replace both", 1280, "ICB",
         _FIT),
    _kit("PCs, branch (2)", "Branch", "Branch reception", "Not on the asset register", "Add to register; survey", None,
         "", date(2026, 6, 30)),
    _kit("Second screens (4)", "Main site, meeting room", "Data checkers", "Needed for data checking", "Borrow", None,
         "Delivery partner", date(2026, 7, 24)),
    _kit("Document scanner", "Main site, back office", "Scanning team", _TO_SURVEY, ""),
    _kit("Prescription printers (9)", "Consulting rooms", "GPs and nurses", _TO_SURVEY, "Test FP10 alignment", None,
         "", date(2026, 9, 21)),
    _kit("Label printer", "Dispensary", "Dispensers", _OLD, "Replace", 380, "Practice", _FIT),
    _kit("Barcode scanners (2)", "Dispensary", "Dispensers", _TO_SURVEY, ""),
    _kit("Arrivals kiosk", "Main site, entrance", "Patients", "Supplier asked on 15 June", "Replace if not compatible",
         2150, "To be agreed", _FIT),
    _kit("Call board", "Main site, waiting room", "Patients", _TO_SURVEY, "Point at the new system", None, "",
         date(2026, 9, 22)),
    _kit("Smartcard readers (28)", "Both sites", "All staff", _TO_SURVEY, "Keep three spare", 75, "Delivery partner",
         date(2026, 9, 10)),
    _kit("Broadband line, branch", "Branch", "All branch staff", _TO_SURVEY, ""),
)
