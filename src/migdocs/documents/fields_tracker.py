"""Fields that say what the document is, and what the tracker's Practice and Phases sheets hold."""

from migdocs.documents.field import fields

_DOCUMENT = (
    ("title", "The document's title", "Kick-off pack"),
    ("kind", "The document's kind, as the command line names it", "kick-off-pack"),
    ("form_id", "The form's number; empty for a document that is no form", "F2"),
    ("reference", "Code, kind and date: the same on every page of one document", "A99999-kick-off-pack-2026-06-23"),
    ("date", "The day the document was made", "23 June 2026"),
    ("status", "Issued, or DRAFT where it was made in spite of errors", "Issued"),
    ("is_draft", "Whether it was made in spite of errors", "no"),
    ("draft_mark", "DRAFT and why, for the head of every page; empty when issued", "DRAFT: 2 errors in the tracker"),
    ("author", "Who issues it: the project manager, or else the delivery partner", "Priya Example"),
    ("classification", "The line that says how the document may be shared", "Official: holds no patient data"),
    ("guide", "The version of the national guide that the dates were held to",
     "NHS Digital practice migration guide, May 2019"),
    ("due", "The day by which it is to be back or agreed", "27 August 2026"),
    ("purpose", "What the document is for, in a sentence", "Everyone's copy of the plan."),
    ("return_to.name", "Who receives the signed document", "Priya Example"),
    ("return_to.email", "The email address it goes back to", "priya.example@nhs.net"),
    ("return_to.organisation", "The organisation of the person it goes back to", "Northern Delivery Partner"),
    ("signatories[].role", "The part of a person who signs", "Lead GP"),
    ("signatories[].name", "A person who signs", "Dr Sam Example"),
    ("signatories[].organisation", "The organisation of a person who signs", "Example Surgery"),
    ("recipients[].role", "The part of somebody who receives the signed document", "Target supplier project lead"),
    ("recipients[].name", "Somebody who receives the signed document", "Ola Example"),
    ("recipients[].organisation", "The organisation of a recipient", "EMIS"),
    ("recipients[].email", "The email address of a recipient", "ola@example.com"),
    ("gate.name", "The gate that the document helps to open", "Ready for FDP"),
    ("gate.by", "When that gate must be open", "16 September 2026"),
    ("gate.state", "Open or Not yet open, with the count", "Not yet open: 3 of 8 conditions met"),
    ("gate.is_open", "Whether every condition is met", "no"),
    ("gate.waiting[].what", "A condition not yet met, other than this document", "The log-off time is set"),
    ("gate.waiting[].met", "No, or Not recorded", "No"),
    ("gate.waiting[].why", "What that rests on", "Third parties: 0 of 12 confirmed off"),
    ("phase.name", "The phase that the document belongs to", "Data recheck and sign off"),
    ("phase.planned", "When that phase is planned, in words", "18 to 20 August 2026"),
    ("phase.actual", "When it was in fact, in words; empty until it has begun", ""),
    ("phase.planned_start", "When that phase is planned to start", "18 August 2026"),
    ("phase.planned_end", "When that phase is planned to end", "20 August 2026"),
    ("phase.actual_start", "When that phase started; empty until it has", "18 August 2026"),
    ("phase.actual_end", "When that phase ended; empty until it has", "20 August 2026"),
)

_SURVEY = (
    ("name", "What the survey after Go Live is called", "Deployment survey"),
    ("lowest", "The worst score", "1"),
    ("highest", "The best score", "10"),
)

_PRACTICE = (
    ("name", "The practice's name", "Example Surgery"),
    ("ods_code", "The practice's ODS code", "A99999"),
    ("address", "The practice's address", "1 High Street, Exampletown"),
    ("postcode", "The practice's postcode", "EX1 1EX"),
    ("main_phone", "The practice's main phone number", "01632 960123"),
    ("generic_email", "The practice's shared email address", "example.surgery@nhs.net"),
    ("branches[]", "The ODS code or name of each branch", "A99999001"),
    ("list_size", "How many patients are registered", "9391"),
    ("dispensing", "Whether the practice dispenses", "yes"),
    ("staff_headcount", "How many people work at the practice", "34"),
    ("commissioner_name", "The commissioner's name", "Example CCG"),
    ("commissioner_code", "The commissioner's code", "99X"),
    ("sub_location_code", "The code of the commissioner's sub-location", "99X"),
    ("pcn", "The primary care network", "Example PCN"),
    ("delivery_partner", "Who runs GP IT for the commissioner", "Northern Delivery Partner"),
    ("framework", "The framework that the order was placed under", "GPSoC"),
    ("order_reference", "The order's reference", "EX-2026-014"),
    ("source_system", "The system the practice leaves", "Vision"),
    ("target_system", "The system the practice moves to", "EMIS Web"),
    ("modules[]", "Each module ordered", "Appointments"),
    ("provisional_go_live", "The Go Live date agreed for the time being", "23 September 2026"),
    ("agreed_go_live", "The Go Live date agreed by all", "23 September 2026"),
    ("technical_go_live", "When the supplier switches the new system on; empty where not used", "22 September 2026"),
    ("fdp_time", "When on the day the last extract is taken", "6:30pm"),
    ("log_off_time", "When everybody must have left the old system", "6pm"),
    ("mesh_mailbox_old", "The old system's MESH mailbox", "X26OT001"),
    ("mesh_mailbox_new", "The new system's MESH mailbox", "X26OT002"),
    ("old_access_end", "The last day on which the old system can be read", "7 November 2026"),
    ("extension_agreed_by", "Who agreed to longer access; empty where nobody did", "Alex Example"),
    ("extension_agreed_on", "When longer access was agreed; empty where it was not", "1 October 2026"),
    ("decommission_date", "When the old system's contract ends", "31 December 2026"),
    ("weekly_meeting_slot", "When the weekly migration meeting is", "Tuesdays, 1pm"),
    ("call_details", "How to join the weekly meeting", "Online meeting, link in the invitation"),
)

PHASE_IDS = ("decision", "procurement", "kick_off", "technical_survey", "pre_migration", "idp", "data_checking",
             "data_recheck", "cutover_planning", "training", "fdp", "cutover", "go_live", "post_go_live",
             "end_of_migration")

_PHASE = (
    ("name", "What the guide calls the phase", "Data checking"),
    ("id", "The phase's short name", "data_checking"),
    ("number", "The phase's place in the guide, 1 to 15", "7"),
    ("day", "The day it happens, for a phase of one day: its start", "23 September 2026"),
    ("start", "When it started, or is planned to", "29 July 2026"),
    ("end", "When it ended, or is planned to", "11 August 2026"),
    ("planned_start", "When it is planned to start", "29 July 2026"),
    ("planned_end", "When it is planned to end", "11 August 2026"),
    ("actual_start", "When it started; empty until it has", "29 July 2026"),
    ("actual_end", "When it ended; empty until it has", "11 August 2026"),
    ("length", "How long it lasts, in words", "10 working days"),
    ("estimate", "What the guide estimates; a dash where it gives none", "3 days to 3 weeks"),
    ("note", "What is unusual about its dates; empty where nothing is", "Longer than the guide's estimate"),
    ("status", "Not started, In progress, Complete, On hold, Not applicable, or Late", "Not started"),
    ("rag", "Its colour in words, as the tracker has it; may be empty", "Green"),
    ("owner", "Who answers for it", "Priya Example"),
    ("notes", "The tracker's notes; may be empty", "Two rounds"),
    ("purpose", "What the phase is for", "The practice compares the old and the test system."),
    ("ends_with", "What there is when the phase is over", "Issue log sent to the target supplier"),
)

_TRAINING_COVERAGE = (
    ("training.staff", "How many people or groups the Training sheet names", "34"),
    ("training.trained", "How many of them have finished core training", "20"),
    ("training.booked", "How many are booked and not yet trained", "12"),
    ("training.outstanding", "How many are neither trained nor booked", "2"),
    ("training.missing[]", "Each person or group that is neither trained nor booked", "Locum GPs"),
    ("training.trainers[]", "Each trainer that the Training sheet names", "Chris Example"),
    ("training.reserve[]", "The reserve days or people that the Training sheet names", "16 September"),
)

TRACKER_FIELDS = (
    fields("The document", "document.", _DOCUMENT)
    + fields("The survey after Go Live", "survey.", _SURVEY)
    + fields("The practice and the order", "practice.", _PRACTICE)
    + fields("Each phase in turn", "phases[].", _PHASE)
    + tuple(field for phase in PHASE_IDS for field in fields("A phase by its name", f"{phase}.", _PHASE))
    + fields("Training coverage", "", _TRAINING_COVERAGE)
)
