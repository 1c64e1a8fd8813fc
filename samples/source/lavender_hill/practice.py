"""Lavender Hill: the practice itself, its order and its systems."""

from datetime import date, time

from samples.source.tracker_layout import Row

SUBJECT = "Lavender Hill Example Surgery (A99999), Vision to EMIS Web"

PRACTICE: tuple[Row, ...] = (
    ("Practice name", "Lavender Hill Example Surgery", "The name patients know it by"),
    ("ODS code", "A99999", "A letter and five digits"),
    ("Address", "1 Example Road, Lavenderham", "Without the postcode"),
    ("Postcode", "LV1 9ZZ", ""),
    ("Main phone", "01632 960100", "Type it as text, so that the first 0 stays"),
    ("Generic email", "a99999.lavenderhill.example@nhs.net", "The shared mailbox, at nhs.net"),
    ("Branches", "A99999001", "ODS code of each branch: the practice's code and three digits"),
    ("List size", 11840, "Registered patients"),
    ("Dispensing", "Yes", "Yes or No"),
    ("Staff headcount", 34, "Everybody who logs in, remote and part-time staff included"),
    ("Commissioner name", "NHS Lavender Vale Integrated Care Board", ""),
    ("Commissioner code", "QZZ", "The ICB's code: Q and two characters"),
    ("Sub-location code", "99Z", "The code of the former CCG"),
    ("PCN", "Lavender Vale Example PCN", "Primary care network"),
    ("Delivery partner", "Lavender Vale GP IT Services", "Who runs GP IT for the commissioner"),
    ("Framework", "Example GP systems framework", "Under which the order was placed"),
    ("Order reference", "LVICB-2026-014", ""),
    ("Source system", "Vision", "The system the practice leaves"),
    ("Target system", "EMIS Web", "The system the practice moves to"),
    ("Modules", "Appointments, Documents, Dispensary, Clinical templates, Online services", "Separated by commas"),
    ("Provisional Go Live", date(2026, 9, 23), "Agreed when the order is placed"),
    ("Agreed Go Live", date(2026, 9, 23), "Once the target supplier has confirmed it"),
    ("FDP time", time(18, 30), "When the final extract is taken"),
    ("Log-off time", time(18, 0), "When everybody must be out of the old system on the day of the final extract"),
    ("MESH mailbox old", "A99999OT001", "The mailbox of the old system"),
    ("MESH mailbox new", "A99999OT002", "The mailbox of the new system; partners must be told"),
    ("Old access end date", date(2026, 11, 7), "Until when the old system can be read: at least 45 days after Go Live"),
    ("Decommission date", date(2026, 11, 9), "When the old system's contract ends"),
    ("Guide profile", "seed", "Which version of the national guide the dates are checked against"),
    ("Weekly meeting slot", "Tuesdays, 12:30pm to 1pm", ""),
    ("Call details", "Video call https://example.org/lavender-hill, or phone 020 7946 0199", ""),
)
