"""Lavender Hill: how cut-over is worked, who is told what, and the forms to sign."""

from datetime import date

from samples.source.lavender_hill.plan import due
from samples.source.tracker_layout import Row


def _form(number: str, form: str, phase: str, when: str, signs: str, role: str) -> Row:
    return (number, form, phase, due(when), None, None, None, signs, role, None, "")


SIGN_OFFS: tuple[Row, ...] = (
    _form("F1", "Technical requirements", "Technical survey", "technical_survey.start + 1w", "Marcus Tansy",
          "Practice manager"),
    _form("F2", "IDP data quality", "Data recheck and sign off", "data_recheck.end", "Dr Amara Sorrel", "Lead GP"),
    _form("F3", "Cut-over plan agreed", "Cut-over planning and preparation", "fdp.start - 2w", "Marcus Tansy",
          "Practice manager"),
    _form("F4", "Final extract receipt and log-off", "Final data production (FDP)", "fdp.start", "Marcus Tansy",
          "Practice manager"),
    _form("F5", "Go Live data", "Go Live", "go_live.start", "Dr Amara Sorrel", "Lead GP"),
    _form("F6", "Training complete", "Training", "training.end", "Marcus Tansy", "Practice manager"),
    _form("F7", "Links and third parties restored", "Post Go Live", "post_go_live.end", "Marcus Tansy",
          "Practice manager"),
    _form("F8", "Data re-entry complete", "Post Go Live", "post_go_live.end", "Marcus Tansy", "Practice manager"),
    _form("F9", "End of migration acceptance", "End of migration", "end_of_migration.start", "Marcus Tansy",
          "Practice manager"),
    _form("F10", "Deployment survey", "Post Go Live", "go_live.start + 10wd", "Marcus Tansy", "Practice manager"),
    _form("F11", "Extension of old system access", "End of migration", "old_access_end - 2w", "Helen Rowan",
          "Commissioner digital lead"),
)

CUTOVER_TOPICS: tuple[Row, ...] = (
    ("Appointments", "Urgent only, at half the usual number; print the diary each morning. Rotas stop at 7 October.",
     "Leah Campion", "Joseph Teasel", "Three catch-up slots a surgery on 23, 24 and 25 September"),
    ("Consultations", "Type in Vision as usual and print at the end of each surgery into the day's folder.",
     "Dr Amara Sorrel", "Dr Tomasz Yarrow", "The author enters coded data again; free text is copied"),
    ("Home visits", "Requests on the visit log; the duty doctor takes a printed summary.", "Dr Tomasz Yarrow",
     "Leah Campion", ""),
    ("Telephone calls to patients", "A phone list kept in Vision; calls made outside it go on the call log.",
     "Joseph Teasel", "Leah Campion", "Enter those that change the record"),
    ("Prescriptions", "Two issues to stable patients from 18 August; paper FP10 during cut-over; eRD cancelled "
     "on 15 September.", "Dr Amara Sorrel", "Grace Comfrey", "No post-dated electronic prescriptions"),
    ("Pathology links", "Off on 16 September. Paper results; the lab phones urgent ones to the duty doctor.",
     "Owen Betony", "Dr Tomasz Yarrow", "The lab holds the messages and sends them from 23 September"),
    ("Registration links", "Off on 15 September. Hold new registrations; treat as immediately necessary and log it.",
     "Sunita Mallow", "Leah Campion", "No registrations during cut-over"),
    ("Referrals", "Urgent and two-week referrals only, with an extra print; note the booking reference.",
     "Dr Amara Sorrel", "Martha Orris", "Scan and code after Go Live"),
    ("Scanning", "Keep all paper in one tray a day, counted; nothing is scanned into Vision.", "Martha Orris",
     "Joseph Teasel", "Scan all of it from 23 September"),
    ("Bowel and other screening", "Messages stopped from 15 September until 24 September.", "Sunita Mallow",
     "Owen Betony", "Check the backlog on 24 September"),
    ("111 messages and clinical correspondence", "Leave in the shared mailbox; the duty doctor reviews twice a day.",
     "Dr Tomasz Yarrow", "Leah Campion", ""),
    ("Out-of-hours reports", "Print, review on the day, file in the day's folder.", "Dr Tomasz Yarrow",
     "Martha Orris", "Scan after Go Live"),
    ("Summarising and routine data entry", "Stops on 14 September and resumes in EMIS Web on 28 September.",
     "Martha Orris", "Sunita Mallow", ""),
)

COMMS: tuple[Row, ...] = (
    ("Practice staff", "Team meeting", "What is changing, when, and who to ask", "Marcus Tansy", date(2026, 6, 24),
     date(2026, 6, 24), "Not started"),
    ("Practice staff", "Weekly email", "Progress, dates and training places", "Leah Campion", date(2026, 7, 3),
     date(2026, 10, 2), "Not started"),
    ("Patient group", "Meeting", "Draft posters and the wording of messages", "Leah Campion", date(2026, 7, 15),
     date(2026, 7, 15), "Not started"),
    ("Patients", "Posters at both sites", "We are changing our computer system in September", "Joseph Teasel",
     date(2026, 8, 7), date(2026, 10, 2), "Not started"),
    ("Patients", "Website and social media", "Urgent appointments only from 18 to 22 September; order repeats early",
     "Owen Betony", date(2026, 8, 7), date(2026, 10, 2), "Not started"),
    ("Patients", "Prescription slips", "Order repeat prescriptions by 11 September", "Grace Comfrey",
     date(2026, 8, 10), date(2026, 9, 11), "Not started"),
    ("Patients", "Text message", "Order early; the app changes on 23 September", "Owen Betony", date(2026, 9, 7),
     date(2026, 9, 7), "Not started"),
    ("Patients with repeat dispensing", "Letter", "Your repeat dispensing stops and starts again", "Grace Comfrey",
     date(2026, 8, 19), date(2026, 8, 26), "Not started"),
    ("Local pharmacies", "Email and phone", "Paper prescriptions from 17 to 23 September; eRD cancelled",
     "Dr Amara Sorrel", date(2026, 8, 18), date(2026, 9, 24), "Not started"),
    ("Hospitals and community teams", "Email", "New MESH mailbox from 23 September", "Marcus Tansy",
     date(2026, 9, 16), date(2026, 9, 16), "Not started"),
)
