"""Fields that say who: people by their role, and lists of people."""

from migdocs.documents.field import fields

ROLE_IDS = ("project_manager", "practice_manager", "lead_gp", "it_lead", "practice_staff", "admin_users",
            "registrations_clerk", "dispensary_lead", "ig_lead", "cso", "commissioner_lead", "commissioner_finance",
            "engineer", "trainer", "data_quality", "change_champion", "target_supplier_pm", "source_supplier",
            "third_party", "pathology", "pharmacies", "pcse", "rsa", "ppg")

_PERSON = (
    ("role", "The part the person plays", "Practice manager"),
    ("name", "The person's name", "Jo Example"),
    ("job_title", "The person's job title; may be empty", "Practice manager"),
    ("organisation", "Where the person works", "Example Surgery"),
    ("email", "The person's email address", "jo.example@nhs.net"),
    ("phone", "The person's phone number", "01632 960124"),
    ("out_of_hours_phone", "The number outside opening hours; may be empty", "07700 900124"),
    ("deputy", "Who stands in; may be empty", "Kim Example"),
)

_CONTACT = (
    *_PERSON,
    ("organisation_code", "The organisation's ODS code; may be empty", "A99999"),
    ("attends_kick_off", "Yes, No, or To be confirmed", "Yes"),
    ("signs", "Which forms the person signs; may be empty", "F1, F5, F9"),
    ("dates_unavailable", "When the person is away; may be empty", "3 to 14 August 2026"),
    ("notes", "The tracker's notes; may be empty", ""),
)

_GAP = (
    ("role", "A part that the kick-off cannot do without", "Target supplier project lead"),
    ("what", "What is missing", "no name"),
    ("where", "Where in the tracker it belongs", "Contacts sheet, role Target supplier project lead"),
)

_AWAY = (
    ("name", "Somebody who is away at some time", "Dr Sam Example"),
    ("role", "The person's part", "Lead GP"),
    ("dates", "When, as the tracker has it", "3 to 14 August 2026"),
    ("deputy", "Who stands in", "Dr Kit Example"),
)

_CALL = (
    ("role", "The part, or the service", "Target supplier project lead"),
    ("name", "Who to ask for", "Ola Example"),
    ("organisation", "Where they work", "EMIS"),
    ("phone", "The phone number", "020 7946 0123"),
    ("out_of_hours_phone", "The number outside opening hours; may be empty", "07700 900124"),
    ("email", "The email address", "ola@example.com"),
    ("call_for", "What to call them about", "Anything about the new system"),
)

_ESCALATION = (
    ("step", "Which step, from 1", "1"),
    ("who", "Who to go to", "Priya Example, Migration project manager"),
    ("when", "When to take this step", "Anything that may move a date"),
    ("contact", "Phone number or email address", "01632 960125"),
)

PEOPLE_FIELDS = (
    tuple(field for role in ROLE_IDS for field in fields("A person by role", f"{role}.", _PERSON))
    + fields("All contacts", "contacts[].", _CONTACT)
    + fields("Who attends the kick-off", "attendees[].", _CONTACT)
    + fields("Roles that nobody fills", "gaps[].", _GAP)
    + fields("Who is away", "away[].", _AWAY)
    + fields("Who to call during cut-over", "who_to_call[].", _CALL)
    + fields("Escalation", "escalation[].", _ESCALATION)
)
