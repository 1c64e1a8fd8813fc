"""Bracken Brook Example Practice: an invented practice that moves from SystmOne to EMIS Web.

The tracker below is in good order; `samples/mistakes.toml` says which of its cells are then spoilt.
"""

from datetime import date, time

from samples.source.tracker_layout import Cell, Formula, Row, Tracker

SUBJECT = "Bracken Brook Example Practice (B99999), SystmOne to EMIS Web"


def _d(day: int, month: int) -> date:
    return date(2026, month, day)


_PRACTICE: tuple[Row, ...] = (
    ("Practice name", "Bracken Brook Example Practice", ""),
    ("ODS code", "B99999", "A letter and five digits"),
    ("Address", "2 Example Street, Brackenford", ""),
    ("Postcode", "LV2 9ZZ", ""),
    ("Main phone", "01632 960600", "Type it as text, so that the first 0 stays"),
    ("Generic email", "b99999.brackenbrook.example@nhs.net", "The shared mailbox, at nhs.net"),
    ("Branches", "B99999001", "The practice's code and three digits"),
    ("List size", 6205, "Registered patients"),
    ("Dispensing", "No", "Yes or No"),
    ("Staff headcount", 19, ""),
    ("Commissioner name", "NHS Lavender Vale Integrated Care Board", ""),
    ("Commissioner code", "QZZ", "Q and two characters"),
    ("Sub-location code", "Z0Z0Z", ""),
    ("PCN", "Lavender Vale Example PCN", ""),
    ("Delivery partner", "Lavender Vale GP IT Services", ""),
    ("Framework", "Example GP systems framework", ""),
    ("Order reference", "LVICB-2026-011", ""),
    ("Source system", "SystmOne", "The system the practice leaves"),
    ("Target system", "EMIS Web", "The system the practice moves to"),
    ("Modules", "Appointments, Documents", ""),
    ("Provisional Go Live", _d(16, 9), ""),
    ("Agreed Go Live", _d(16, 9), "Once the target supplier has confirmed it"),
    ("FDP time", time(18, 30), ""),
    ("Log-off time", time(18, 0), ""),
    ("MESH mailbox old", "B99999OT001", ""),
    ("MESH mailbox new", "B99999OT002", ""),
    ("Old access end date", _d(31, 10), "At least 45 days after Go Live"),
    ("Decommission date", _d(2, 11), "When the old system's contract ends"),
    ("Guide profile", "seed", ""),
    ("Weekly meeting slot", "Thursdays, 1pm to 1:30pm", ""),
    ("Call details", "Phone 020 7946 0290", ""),
)


def _phase(name: str, start: date, end: date, owner: str, notes: str = "", *,
           actual: tuple[Cell, Cell, str] = (None, None, "Not started")) -> Row:
    return (name, start, end, *actual, owner, "Green", notes)


_PHASES: tuple[Row, ...] = (
    _phase("Decision to migrate and funding", _d(5, 5), _d(5, 6), "Helen Rowan",
           actual=(_d(5, 5), _d(5, 6), "Complete")),
    _phase("Procurement", _d(8, 6), _d(12, 6), "Noah Medlar", "Order accepted by EMIS.",
           actual=(_d(8, 6), _d(12, 6), "Complete")),
    _phase("Kick-off meeting", _d(18, 6), _d(18, 6), "Noah Medlar", "10am, practice meeting room"),
    _phase("Technical survey", _d(22, 6), _d(22, 6), "Callum Thistle"),
    _phase("Pre-migration tasks", _d(23, 6), _d(3, 7), "Hazel Dogwood"),
    _phase("Initial data production (IDP)", _d(20, 7), _d(20, 7), "TPP"),
    _phase("Data checking", _d(22, 7), _d(4, 8), "Dr Rhys Larch", "Two rounds"),
    _phase("Data recheck and sign off", _d(12, 8), _d(14, 8), "Dr Rhys Larch"),
    _phase("Cut-over planning and preparation", _d(10, 8), _d(9, 9), "Hazel Dogwood", "Meeting on the first day"),
    _phase("Training", _d(25, 8), _d(15, 9), "Ines Juniper"),
    _phase("Final data production (FDP)", _d(10, 9), _d(10, 9), "TPP"),
    _phase("Cut-over period", _d(11, 9), _d(15, 9), "Hazel Dogwood"),
    _phase("Go Live", _d(16, 9), _d(16, 9), "Dr Rhys Larch"),
    _phase("Post Go Live", _d(17, 9), _d(25, 9), "Hazel Dogwood"),
    _phase("End of migration", _d(2, 11), _d(2, 11), "Noah Medlar"),
)

_SURGERY = ("Bracken Brook Example Practice", "B99999")
_PARTNER = ("Lavender Vale GP IT Services", "")

_CONTACTS: tuple[Row, ...] = (
    ("Migration project manager", "Noah Medlar", "GP IT project manager", *_PARTNER, "n.medlar.example@nhs.net",
     "01632 960320", "", "Bryony Alder", "Yes", "F3", "", ""),
    ("Practice manager", "Hazel Dogwood", "Practice manager", *_SURGERY, "h.dogwood.example@nhs.net", "01632 960601",
     "07700 900601", "Ivy Sallow", "Yes", "F1, F3, F5, F9", "", ""),
    ("Lead GP", "Dr Rhys Larch", "GP partner", *_SURGERY, "r.larch.example@nhs.net", "01632 960602", "07700 900602",
     "Dr Mina Privet", "Yes", "F2, F5", "", ""),
    ("Practice IT lead", "Ivy Sallow", "Office manager", *_SURGERY, "i.sallow.example@nhs.net", "01632 960603", "", "",
     "Yes", "", "", ""),
    ("Commissioner digital lead", "Helen Rowan", "Head of primary care digital", "NHS Lavender Vale ICB", "QZZ",
     "h.rowan.example@nhs.net", "01632 960213", "", "", "Yes", "F9", "", ""),
    ("Trainer", "Ines Juniper", "Clinical systems trainer", *_PARTNER, "i.juniper.example@nhs.net", "01632 960312",
     "", "", "Yes", "", "", ""),
    ("Target supplier project lead", "Zoe Myrtle", "Deployment manager", "EMIS", "", "zoe.myrtle@example.com",
     "0113 496 0145", "", "", "Yes", "", "", ""),
    ("Source supplier contact", "Colm Spindle", "Data services", "TPP", "", "colm.spindle@example.com",
     "0113 496 0180", "", "", "No", "", "", ""),
    ("Pathology lab IT contact", "Ruth Burdock", "Laboratory systems manager", "Lavenderham Hospital Pathology", "",
     "r.burdock.example@nhs.net", "01632 960420", "", "", "No", "", "", ""),
)


def _party(service: str, kind: str, supplier: str, notice: str, notify_by: Cell, off: date, on: Cell, *,
           extracts: tuple[Cell, Cell, Cell] = (None, None, None), told: Cell = None, notes: str = "") -> Row:
    return (service, kind, supplier, "Support desk", "support@example.com", "020 7946 0280",
            "Yes" if extracts[0] else "No", "Yes", notice, notify_by, told, None, off, None, *extracts, on, None, None,
            "Hazel Dogwood", notes)


_THIRD_PARTIES: tuple[Row, ...] = (
    _party("SystmOne (source system)", "Software", "TPP", "5 weeks", Formula("=P{row}-35", _d(15, 6)), _d(10, 9), None,
           extracts=(_d(12, 6), _d(20, 7), _d(10, 9)), told=_d(12, 6)),
    _party("Electronic Prescription Service (EPS)", "Service", "NHS England", "5 weeks",
           Formula("=M{row}-35", _d(6, 8)), _d(10, 9), _d(16, 9)),
    _party("DocMan (document management)", "Software", "DocMan", "5 working days", Formula("=M{row}-7", _d(3, 9)),
           _d(10, 9), _d(16, 9), extracts=(_d(12, 6), _d(20, 7), _d(10, 9)), told=_d(12, 6)),
    _party("Pathology links", "Link", "Lavenderham Hospital Pathology", "2 weeks", Formula("=M{row}-14", _d(25, 8)),
           _d(8, 9), _d(16, 9)),
    _party("Registration links (GP Links)", "Link", "PCSE", "2 weeks", Formula("=M{row}-14", _d(25, 8)), _d(8, 9),
           _d(17, 9)),
)


def _action(number: str, phase: str, action: str, role: str, name: str, due: Cell, done: Cell = None,
            notes: str = "") -> Row:
    return (number, phase, action, role, name, due, done, "Complete" if done else "Not started", notes)


_PM, _PRACTICE_MANAGER, _GP = "Migration project manager", "Practice manager", "Lead GP"

_ACTIONS: tuple[Row, ...] = (
    _action("A-006", "Procurement", "Place the order for EMIS Web", _PM, "Noah Medlar", _d(8, 6), _d(8, 6)),
    _action("A-009", "Procurement", "Return the data extract request form to TPP", _PRACTICE_MANAGER, "Hazel Dogwood",
            _d(15, 6), _d(12, 6)),
    _action("A-012", "Procurement", "Book the kick-off meeting and the technical survey", _PM, "Noah Medlar",
            _d(12, 6), _d(11, 6)),
    _action("A-104", "Kick-off meeting", "Check leave and clinics against the key dates", _PRACTICE_MANAGER,
            "Hazel Dogwood", _d(25, 6)),
    _action("A-207", "Technical survey", "Sign the technical requirements form", _PRACTICE_MANAGER, "Hazel Dogwood",
            _d(29, 6)),
    _action("A-301", "Pre-migration tasks", "Get both extract dates confirmed in writing", _PM, "Noah Medlar",
            _d(6, 7)),
    _action("A-311", "Pre-migration tasks", "Choose 20 test records and some at random", _GP, "Dr Rhys Larch",
            _d(20, 7), notes="Criteria agreed with EMIS"),
    _action("A-405", "Data checking", "Block staff time for checking", _PRACTICE_MANAGER, "Hazel Dogwood", _d(8, 7)),
    _action("A-412", "Data recheck and sign off", "Sign the IDP data quality form", _GP, "Dr Rhys Larch", _d(14, 8)),
    _action("A-501", "Cut-over planning and preparation", "Hold the cut-over planning meeting", _PM, "Noah Medlar",
            _d(10, 8)),
    _action("A-509", "Cut-over planning and preparation", "Run the eRD report; tell pharmacies", _GP, "Dr Rhys Larch",
            _d(11, 8)),
    _action("A-603", "Final data production (FDP)", "Clear inboxes and workflow to zero", _PRACTICE_MANAGER,
            "Hazel Dogwood", _d(10, 9)),
    _action("A-617", "Go Live", "Sign the Go Live data form and send it to EMIS", _GP, "Dr Rhys Larch", _d(16, 9)),
    _action("A-714", "End of migration", "Sign the end of migration form", _PRACTICE_MANAGER, "Hazel Dogwood",
            _d(2, 11)),
)

_RISKS: tuple[Row, ...] = (
    ("R-01", "Data checking overruns and moves Go Live", 3, 4, Formula("=C{row}*D{row}", 12),
     "Two checkers and a reserve named", "Hazel Dogwood", _d(5, 8), "Open"),
    ("R-02", "Old laptops cannot run EMIS Web", 3, 3, Formula("=C{row}*D{row}", 9), "Survey on 22 June",
     "Callum Thistle", _d(29, 6), "Open"),
    ("R-03", "Patients not told about repeat prescriptions", 3, 3, Formula("=C{row}*D{row}", 9),
     "Posters from 31 July", "Ivy Sallow", _d(31, 7), "Open"),
)

_DATA_CHECKING: tuple[Row, ...] = (
    ("1", _d(22, 7), _d(28, 7), 20, None, None, None, None, "QOF and points, list size", ""),
    ("2", _d(29, 7), _d(4, 8), 20, None, None, None, None, "Cytology, immunisation", ""),
)


def _session(who: str, role: str, session: str, day: date) -> Row:
    return (who, role, "Site", session, "Ines Juniper", day, time(13, 30), "Meeting room", "Yes", None, None, "")


_TRAINING: tuple[Row, ...] = (
    _session("GPs (4 people)", "GPs", "Core: clinical", _d(3, 9)),
    _session("Nurses (3 people)", "Practice nurses", "Core: clinical and recalls", _d(3, 9)),
    _session("Reception (7 people)", "Receptionists", "Core: front desk", _d(4, 9)),
    _session("Office (3 people)", "Administrators", "Core: documents", _d(4, 9)),
    _session("Hazel Dogwood", "Practice manager", "Core: practice management", _d(2, 9)),
    _session("Ivy Sallow", "Office manager", "Core: set-up and links", _d(2, 9)),
)

_HARDWARE: tuple[Row, ...] = (
    ("Laptops (3)", "Main site", "GPs", "Below specification", "Replace", 2100, "ICB", None, _d(4, 9), None, None),
    ("Label printer", "Treatment room", "Nurses", "To be surveyed on 22 June", "", None, "", None, None, None, None),
    ("Smartcard readers (16)", "Both sites", "All staff", "To be surveyed on 22 June", "Keep two spare", 50,
     "Delivery partner", None, _d(3, 9), None, None),
)


def _form(number: str, form: str, phase: str, due: date, name: str, role: str) -> Row:
    return (number, form, phase, due, None, None, None, name, role, None, "")


_SIGN_OFFS: tuple[Row, ...] = (
    _form("F1", "Technical requirements", "Technical survey", _d(29, 6), "Hazel Dogwood", _PRACTICE_MANAGER),
    _form("F2", "IDP data quality", "Data recheck and sign off", _d(14, 8), "Dr Rhys Larch", _GP),
    _form("F5", "Go Live data", "Go Live", _d(16, 9), "Dr Rhys Larch", _GP),
    _form("F9", "End of migration acceptance", "End of migration", _d(2, 11), "Hazel Dogwood", _PRACTICE_MANAGER),
    _form("F10", "Deployment survey", "Post Go Live", _d(30, 9), "Hazel Dogwood", _PRACTICE_MANAGER),
)

_TOPICS: tuple[Row, ...] = (
    ("Appointments", "Urgent only", "Ivy Sallow", "Hazel Dogwood", ""),
    ("Prescriptions", "Two issues before cut-over; paper FP10 during it", "Dr Rhys Larch", "Dr Mina Privet", ""),
    ("Pathology links", "Off on 8 September; paper results", "Ivy Sallow", "Dr Rhys Larch", ""),
    ("Registration links", "Off on 8 September; hold registrations", "Ivy Sallow", "Hazel Dogwood", ""),
)

_COMMS: tuple[Row, ...] = (
    ("Patients", "Posters", "We are changing our computer system in September", "Ivy Sallow", _d(31, 7), _d(25, 9),
     "Not started"),
    ("Practice staff", "Team meeting", "Dates and training places", "Hazel Dogwood", _d(19, 6), _d(19, 6),
     "Not started"),
)

TRACKER = Tracker(SUBJECT, {
    "Practice": _PRACTICE, "Phases": _PHASES, "Contacts": _CONTACTS, "Third parties": _THIRD_PARTIES,
    "Actions": _ACTIONS, "Risks": _RISKS, "Data checking": _DATA_CHECKING, "Training": _TRAINING,
    "Hardware": _HARDWARE, "Sign-offs": _SIGN_OFFS, "Cut-over topics": _TOPICS, "Comms": _COMMS,
})
