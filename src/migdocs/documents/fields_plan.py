"""Fields that say when: totals, deadlines, the timeline, week by week, the kick-off meeting's agenda, who does what."""

from migdocs.documents.field import fields

_TOTAL = (
    ("start", "The day the whole migration is counted from", "15 June 2026"),
    ("end", "The day the whole migration is counted to", "2 October 2026"),
    ("span", "From when to when, in words", "15 June to 2 October 2026"),
    ("weeks", "How many weeks that is", "15.6"),
    ("estimate", "What the guide estimates", "12 to 16 weeks"),
    ("note", "What is unusual about it; empty where nothing is", ""),
    ("weeks_to_go_live", "Whole weeks from the document's date to Go Live; 0 once it has come", "13"),
    ("days_to_go_live", "Days from the document's date to Go Live; 0 once it has come", "92"),
    ("countdown", "The time to Go Live in words; empty once it has come", "13 weeks"),
)

_COUNTS = (
    ("errors", "How many errors the check found", "0"),
    ("warnings", "How many warnings the check found", "3"),
    ("points_to_confirm", "How many facts are still missing", "5"),
    ("actions", "How many actions there are", "52"),
    ("open_actions", "How many actions are still to do; of the usual ones, how many come next", "40"),
    ("later_actions", "How many of the usual actions come later; 0 where the tracker has its own", "0"),
    ("overdue_actions", "How many actions are late", "2"),
    ("open_issues", "How many data issues are open", "4"),
    ("severe_issues", "How many open data issues are of severity 1", "0"),
    ("third_parties", "How many third parties and links there are", "12"),
)

_DEADLINE = (
    ("what", "What must be done", "Ask the source supplier for the data extract"),
    ("due", "By when (or, where it says so, not before)", "22 June 2026"),
    ("when", "The date in words: by, on, not before, or from and to", "by Monday 22 June 2026"),
    ("in_figures", "The same for a narrow column: by, on, from, or a first and a last day", "by 22/06/2026"),
    ("owner", "Who does it, by name where the tracker has one", "Priya Example"),
    ("owner_role", "The part of the person who does it", "Migration project manager"),
    ("source", "Where the figure comes from", "the guide: up to 5 weeks' notice"),
    ("rule", "The rule's number in the catalogue", "L01"),
    ("passed", "Whether the day has passed on the document's date", "no"),
    ("status", "Done, Overdue, Passed, Due within 2 weeks, Ahead, or No date yet", "Due within 2 weeks"),
)

_PROGRESS = ("progress", "What is done about it, as far as the tracker tells, and what comes next",
             "Asked for on 16 June 2026. Not yet confirmed: Priya Example to get it confirmed by 13 July 2026.")

_DATES = (
    ("extract_request", "Ask for the IDP extract by", "22 June 2026"),
    ("final_extract_request", "Ask for the final extract by", "13 August 2026"),
    ("planning_meeting", "Hold the cut-over planning meeting by", "20 August 2026"),
    ("bridge_start", "Prescription bridge starts", "18 August 2026"),
    ("bridge_end", "Prescription bridge ends", "30 September 2026"),
    ("links_off_from", "Links may go off from", "15 September 2026"),
    ("links_off_by", "Links are off by", "16 September 2026"),
    ("screening_off", "Screening messages are off by", "16 September 2026"),
    ("dmd_from", "dm+d mapping can be checked from", "21 September 2026"),
    ("dmd_by", "dm+d mapping is checked by", "22 September 2026"),
    ("quiet_from", "The quiet window starts: no clinics, leave or training away", "18 September 2026"),
    ("quiet_to", "The quiet window ends", "25 September 2026"),
    ("rota_cap", "Rotas in the old system reach no further than", "7 October 2026"),
    ("posters_from", "Posters for patients are up by", "7 August 2026"),
    ("order_repeats_by", "Patients order repeat medicines by", "11 September 2026"),
    ("go_no_go_by", "The last day for the go or no-go decision; at midday", "22 September 2026"),
    ("run_off_45", "45 days after Go Live", "7 November 2026"),
    ("run_off_90", "90 days after Go Live", "22 December 2026"),
    ("lessons_by", "Hold the lessons learned meeting by", "30 October 2026"),
)

_WINDOWS = (
    ("bridge", "The prescription bridge, from and to in words", "18 August to 30 September 2026"),
    ("links_off", "The days on which links may go off, in words", "15 to 16 September 2026"),
    ("drug_mapping", "The days on which dm+d mapping can be checked, in words", "21 to 22 September 2026"),
    ("quiet_window", "The quiet window, from and to in words", "18 to 25 September 2026"),
)

_TIMELINE = (
    ("columns[]", "The heading of each column of the strip: the Monday it starts", "22 Jun"),
    ("weeks_a_column", "How many weeks one column stands for", "2"),
    ("rows[].name", "The phase", "Data checking"),
    ("rows[].start", "Its first day", "29 July 2026"),
    ("rows[].end", "Its last day", "11 August 2026"),
    ("rows[].cells[].busy", "Whether the phase runs in that column", "yes"),
    ("rows[].cells[].text", "A word for a busy cell: day (starts and ends in it), start, runs or end", "start"),
)

_WEEK = (
    ("number", "The week's number, counted from the kick-off's week", "1"),
    ("monday", "The week's Monday", "22 June 2026"),
    ("friday", "The week's Friday", "26 June 2026"),
    ("quiet", "Whether nothing at all happens in it", "no"),
    ("phases[]", "What begins, runs or ends in it, a sentence each", "Kick-off meeting: Tuesday 23 June"),
    ("deadlines[].what", "A deadline that falls in it", "Notify PCSE"),
    ("deadlines[].due", "The deadline's date", "1 September 2026"),
    ("deadlines[].owner", "Who does it", "Jo Example"),
    ("actions[].id", "An action due in it: its number", "A-101"),
    ("actions[].action", "An action due in it", "Circulate pack and agenda"),
    ("actions[].due", "The action's date", "16 June 2026"),
    ("actions[].owner", "Who does it", "Priya Example"),
    ("closed[]", "Bank holidays and other closed days in it", "Monday 31 August (Late Summer Bank Holiday)"),
)

_AGENDA = (
    ("number", "The item's number", "1"),
    ("item", "What is talked about", "Welcome and roles"),
    ("lead", "Who leads it", "Priya Example"),
    ("minutes", "How many minutes it takes", "10"),
    ("begins", "When it begins: a time, or minutes after the start", "after 10 minutes"),
)

_RACI = (
    ("phase", "The phase", "Data checking"),
    ("project_manager", "R does it, A answers for it, C is asked, I is told, a dash for no part", "C"),
    ("practice_manager", "The same for the practice manager", "R"),
    ("lead_gp", "The same for the lead GP", "A"),
    ("commissioner", "The same for the commissioner", "I"),
    ("delivery_partner", "The same for the delivery partner", "C"),
    ("target_supplier", "The same for the target supplier", "C"),
    ("source_supplier", "The same for the source supplier", "–"),
    ("third_parties", "The same for third parties", "–"),
)

_RACI_PERSON = (
    ("column", "A column of the table of responsibilities", "Lead GP"),
    ("name", "Who that is here", "Dr Sam Example"),
    ("organisation", "The person's organisation", "Example Surgery"),
)

_FINDING = (
    ("message", "What is wrong", "Data checking lasts 17 working days (23 calendar days)."),
    ("place", "Where in the tracker", "Phases C9"),
    ("hint", "What to do about it; may be empty", "Shorten it or note why it is longer."),
    ("rule", "The rule's number in the catalogue; may be empty", "D07"),
)

_POINT = (
    ("what", "A fact that is missing", "Final data production time"),
    ("where", "Where in the tracker to fill it in", "Practice sheet, FDP time"),
    ("who", "Who is likely to know", "Migration project manager"),
)

_POINTS = (
    ("sheet", "A sheet of the tracker, or “Sheets without entries”", "Practice"),
    ("facts", "What is missing there, in one text", "FDP time, Log-off time"),
    ("who", "Who is likely to know", "Priya Example"),
)

PLAN_FIELDS = (
    fields("The whole migration", "total.", _TOTAL)
    + fields("Counts", "counts.", _COUNTS)
    + fields("Deadlines, the extract request first", "deadlines[].", _DEADLINE)
    + fields("The five nearest deadlines", "next_deadlines[].", _DEADLINE)
    + fields("The first deadline of all: the extract request", "extract_request.", (*_DEADLINE, _PROGRESS))
    + fields("Dates worked out from the plan", "dates.", _DATES + _WINDOWS)
    + fields("The timeline strip", "timeline.", _TIMELINE)
    + fields("Week by week", "weeks[].", _WEEK)
    + fields("The kick-off meeting's agenda", "agenda[].", _AGENDA)
    + fields("The kick-off meeting's length", "", (("agenda_minutes", "How many minutes the agenda takes", "120"),))
    + fields("Who does what", "raci[].", _RACI)
    + fields("Who is who in the table of responsibilities", "raci_people[].", _RACI_PERSON)
    + fields("What the check found", "", (
        ("patient_data", "Whether the tracker seems to hold patient data", "no"),))
    + fields("What the check found: errors", "errors[].", _FINDING)
    + fields("What the check found: warnings", "warnings[].", _FINDING)
    + fields("What the check found: information", "information[].", _FINDING)
    + fields("What is still missing", "points_to_confirm[].", _POINT)
    + fields("What is still missing, by the sheet where it belongs", "points_by_sheet[].", _POINTS)
)
