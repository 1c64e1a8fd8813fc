"""Fields that say how the practice runs between the last extract and Go Live: topics, days, log sheets, gates."""

from migdocs.documents.field import fields

_TOPIC = (
    ("number", "The topic's number", "5"),
    ("topic", "The topic", "Prescriptions"),
    ("handling", "How it is handled: the practice's choice, or else the usual way", "FP10 for urgent items"),
    ("chosen", "Whether the practice chose (yes) or the usual way is shown (no)", "yes"),
    ("lead", "Who leads it", "Dr Sam Example"),
    ("deputy", "Who stands in; may be empty", "Dr Kit Example"),
    ("log", "What is written down", "Every request and issue"),
    ("after_go_live", "What is done with it afterwards", "Enter issues; issue repeat dispensing again"),
    ("notes", "The tracker's notes; may be empty", ""),
)

_DAY = (
    ("when", "The day in the plan's words", "2 working days before FDP"),
    ("day", "The date", "15 September 2026"),
    ("closed", "Whether the practice is closed that day", "no"),
    ("why_closed", "Why it is closed; empty on a working day", "a Saturday"),
    ("tasks[]", "Each thing to do", "Screening messages off"),
    ("lead", "Who leads", "Jo Example"),
)

_CUTOVER_DAY = (
    ("number", "The number of the cut-over day, counted over open days; 0 when closed", "1"),
    ("day", "The date", "18 September 2026"),
    ("closed", "Whether the practice is closed", "no"),
    ("why_closed", "Why it is closed; empty on a working day", ""),
)

_ROTA_DAY = (
    ("day", "An open day from FDP to a week after Go Live", "18 September 2026"),
    ("what", "What that day is in the plan", "Cut-over day 1"),
)

_LOG_SHEET = (
    ("number", "The sheet's number", "1"),
    ("title", "The sheet's name", "Appointments log"),
    ("topic", "What it is for", "Appointments"),
    ("lead", "Who looks after it", "Jo Example"),
    ("columns[]", "The columns of its own", "Clinician"),
)

_CONTINGENCY = (
    ("trigger", "What may happen", "The final extract fails or is late"),
    ("answer", "What is done then", "Stay on the old system and switch the links back on"),
    ("decides", "Who decides", "Priya Example"),
)

_REENTRY = (
    ("what", "What is entered", "Prescriptions"),
    ("log_sheet", "The log sheet it comes from", "Prescriptions log"),
    ("who", "Who enters it", "Dr Sam Example"),
    ("by", "By when", "25 September 2026"),
    ("second_check", "How it is checked", "A second person checks every line"),
)

_GATE = (
    ("name", "The gate", "Ready for FDP"),
    ("by", "When it must be open", "17 September 2026"),
    ("is_open", "Whether every condition is met", "no"),
    ("state", "Open or Not yet open, with the count", "Not yet open: 3 of 8 conditions met"),
    ("conditions[].what", "What must be true", "IDP data quality is signed (F2)"),
    ("conditions[].met", "Yes, No, or Not recorded", "No"),
    ("conditions[].why", "What that rests on", "Sign-offs: not yet returned, due 20 August 2026"),
)

CUTOVER_FIELDS = (
    fields("The 13 cut-over topics", "topics[].", _TOPIC)
    + fields("The day-by-day schedule", "schedule[].", _DAY)
    + fields("The days of cut-over", "cutover_days[].", _CUTOVER_DAY)
    + fields("The days that need a rota", "rota_days[].", _ROTA_DAY)
    + fields("The cut-over in short", "", (
        ("cutover_span", "The first and the last day of cut-over, in words", "Friday 18 to Tuesday 22 September 2026"),
        ("change_span", "The days for what cannot wait only, from after FDP to before Go Live, in words",
         "Friday 18 to Tuesday 22 September 2026"),
        ("daily_routine[]", "Each thing that is done on every day of cut-over", "8am: stand-up for everyone on duty"),
        ("cutover_length", "How long cut-over lasts, in words", "3 working days (5 days in all)"),
        ("what_stops[]", "Each thing that stops during cut-over", "New patient registrations"),
        ("log_lines[]", "The line numbers of a log sheet", "1"),
        ("go_no_go.who", "Who makes the go or no-go decision", "Dr Sam Example"),
        ("go_no_go.by", "The day by which it is made", "22 September 2026"),
        ("go_no_go.no_day", "Whether the plan leaves no day between FDP and Go Live for checks and decision", "no"),
        ("go_no_go.time", "The time by which it is made", "midday"),
    ))
    + fields("Re-entry log sheets", "log_sheets[].", _LOG_SHEET)
    + fields("Contingency", "contingency[].", _CONTINGENCY)
    + fields("The re-entry plan", "reentry[].", _REENTRY)
    + fields("All gates", "gates[].", _GATE)
    + fields("The gate before IDP", "idp_gate.", _GATE)
    + fields("The gate before FDP", "fdp_gate.", _GATE)
    + fields("The gate before Go Live", "go_live_gate.", _GATE)
    + fields("The gate before closing", "closing_gate.", _GATE)
)
