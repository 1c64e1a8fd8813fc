"""Fields that say what is to be done and has been: the tracker's working sheets."""

from migdocs.documents.field import fields

_ACTION = (
    ("id", "The action's number", "A-101"),
    ("phase", "The phase it belongs to", "Kick-off meeting"),
    ("action", "What is to be done", "Circulate pack and agenda"),
    ("owner", "Who does it, by name where the tracker has one", "Priya Example"),
    ("owner_role", "The part of the person who does it", "Migration project manager"),
    ("due", "By when", "16 June 2026"),
    ("done", "When it was done; empty until it is", "15 June 2026"),
    ("status", "Not started, In progress, Complete, On hold, Not applicable, or Late", "Not started"),
    ("overdue", "Whether it is late on the document's date", "no"),
    ("notes", "The tracker's notes; may be empty", ""),
)

_THIRD_PARTY = (
    ("service", "The product, link or service", "Pathology links"),
    ("type", "Link, software or service", "link"),
    ("supplier", "Who provides it", "Example Hospital Trust"),
    ("contact_name", "Who to ask for", "Lee Example"),
    ("email", "The contact's email address", "lee@example.org"),
    ("phone", "The contact's phone number", "01632 960126"),
    ("is_old_system", "Whether it is the row of the system that the practice leaves", "no"),
    ("changes", "What changes for it, in words", "Off, then on again"),
    ("data_migrates", "Whether its data moves too: Yes or No", "No"),
    ("compatible", "Whether it works with the new system: Yes, No or Unknown", "Yes"),
    ("notice", "How long beforehand it must be told", "2 weeks"),
    ("notify_by", "By when it must be told", "1 September 2026"),
    ("notified_on", "When it was told; empty until it is", ""),
    ("confirmed_on", "When it confirmed; empty until it has", ""),
    ("off_date", "When it goes off; empty where it does not", "15 September 2026"),
    ("off_confirmed", "When it confirmed that it is off; empty until it has", ""),
    ("reminder_a_week_before", "Remind it on; empty where nothing changes", "8 September 2026"),
    ("reminder_on_the_day", "Remind it again on; empty where nothing changes", "15 September 2026"),
    ("extract_request", "When its extract was asked for; empty where not", ""),
    ("initial_extract", "When its first extract is taken; empty where not", "27 July 2026"),
    ("final_extract", "When its last extract is taken; empty where not", "17 September 2026"),
    ("on_date", "When it comes back on; empty where it does not go off", "23 September 2026"),
    ("on_confirmed", "When it confirmed that it is on again; empty until it has", ""),
    ("fee", "What the move costs; may be empty", "£250"),
    ("owner", "Who looks after it", "Jo Example"),
    ("status", "Where things stand, in words", "Told 16/06/2026"),
    ("notes", "The tracker's notes; may be empty", ""),
)

_ISSUE = (
    ("id", "The issue's number", "I-003"),
    ("raised_on", "When it was found", "30 July 2026"),
    ("raised_by", "Who found it; may be empty", "Jo Example"),
    ("phase", "The phase it was found in", "Data checking"),
    ("category", "What kind of data it is about", "Medication"),
    ("severity", "1 (worst) to 4", "2"),
    ("description", "What is wrong", "Repeat dates differ by one day"),
    ("sent_to_supplier_on", "When the supplier was told; empty until then", "30 July 2026"),
    ("supplier_ref", "The supplier's reference; may be empty", "EX-4411"),
    ("fixed_on", "When it was fixed; empty until then", ""),
    ("rechecked_on", "When the fix was checked; empty until then", ""),
    ("status", "As the tracker has it", "Open"),
    ("accepted_by", "Who accepted it as it is; may be empty", ""),
)

_RISK = (
    ("id", "The risk's number", "R-01"),
    ("risk", "What may go wrong", "The extract is asked for too late"),
    ("likelihood", "1 to 5; empty where not yet scored", "3"),
    ("impact", "1 to 5; empty where not yet scored", "4"),
    ("score", "Likelihood times impact; empty where not yet scored", "12"),
    ("rating", "Low, Medium, High, or Not scored", "Medium"),
    ("response", "What is done about it", "Ask at procurement"),
    ("owner", "Who watches it", "Priya Example"),
    ("review_date", "When it is looked at again; may be empty", "7 July 2026"),
    ("status", "As the tracker has it", "Open"),
)

_ROUND = (
    ("round", "The round's number", "1"),
    ("start", "Its first day", "29 July 2026"),
    ("end", "Its last day", "4 August 2026"),
    ("records_planned", "How many records were to be checked", "30"),
    ("criteria_checked", "How many chosen records were checked", "20"),
    ("random_checked", "How many random records were checked", "10"),
    ("issues_raised", "How many issues were raised", "7"),
    ("closed", "How many of them are closed", "6"),
    ("reports_compared", "Which reports were compared", "QOF, cytology"),
    ("signed", "Who signed the round; may be empty", "Dr Sam Example"),
)

_CHECKING = (
    ("rounds", "How many rounds there are", "2"),
    ("records_checked", "How many records were checked in all", "50"),
    ("criteria_checked", "How many chosen records were checked in all", "35"),
    ("random_checked", "How many random records were checked in all", "15"),
    ("issues_raised", "How many issues were raised in checking data", "7"),
    ("issues_closed", "How many issues are closed", "6"),
    ("issues_accepted", "How many issues were accepted as they are", "1"),
    ("issues_open", "How many issues are open", "0"),
)

_TRAINING = (
    ("who", "The person or group", "Reception team"),
    ("role", "The part they play", "Reception"),
    ("site_or_remote", "Where they work; may be empty", "Main site"),
    ("session", "The session", "Core training"),
    ("trainer", "Who trains", "Chris Example"),
    ("date", "When", "9 September 2026"),
    ("start_time", "At what time", "1:30pm"),
    ("room", "Where; may be empty", "Meeting room"),
    ("status", "Core training complete, Attended, Booked, or Not booked", "Booked"),
    ("reserve", "The reserve day or person; may be empty", "16 September"),
)

_TRAINING_SESSION = (
    ("session", "The session", "Core: clinical"),
    ("who", "The people and groups that come to it, in one text", "Dr Sam Example; Nurses (4 people)"),
    ("dates", "Its day, or its first and last, for a narrow column", "08/09/2026 to 11/09/2026"),
    ("trainers", "Its trainers, in one text", "Chris Example"),
    ("rooms", "Its rooms, in one text; may be empty", "Meeting room, Video call"),
)

_TRAINING_GROUP = (
    ("group", "The staff group", "Reception"),
    ("staff", "How many entries the Training sheet has for it", "8"),
    ("trained", "How many have finished core training", "5"),
    ("booked", "How many are booked", "3"),
    ("outstanding", "How many are neither", "0"),
)

_HARDWARE = (
    ("asset", "The device", "PC-014"),
    ("location", "Where it stands", "Reception"),
    ("user", "Who uses it; may be empty", "Reception team"),
    ("result", "What the survey found", "Too little memory"),
    ("action", "What is to be done; may be empty", "Replace"),
    ("cost", "What it costs; may be empty", "£450"),
    ("funded_by", "Who pays; may be empty", "Example CCG"),
    ("ordered", "When it was ordered; empty until it is", "6 July 2026"),
    ("due", "When it is due; empty where nothing is needed", "1 September 2026"),
    ("installed", "When it was put in; empty until it is", ""),
    ("tested", "When it was tested; empty until it is", ""),
)

_SIGN_OFF = (
    ("form_id", "The form's number", "F2"),
    ("form", "The form", "IDP data quality"),
    ("phase", "The phase it belongs to", "Data recheck and sign off"),
    ("due", "By when it is to be back", "20 August 2026"),
    ("signs", "Who signs it, by role", "Lead GP"),
    ("goes_to", "Who receives it", "Target supplier; copy to the commissioner"),
    ("sent_on", "When it was sent; empty until it is", ""),
    ("returned_on", "When it came back; empty until it has", ""),
    ("signed_by", "Who signed; empty until somebody has", ""),
    ("outcome", "Accepted, accepted with exceptions, refused; empty until then", ""),
    ("status", "Returned, Sent, Late, or Not sent", "Not sent"),
)

_COMMS = (
    ("audience", "Who is told", "Patients"),
    ("channel", "How", "Poster and website"),
    ("message", "What they are told", "Order repeat medicines early"),
    ("owner", "Who sees to it", "Jo Example"),
    ("starts", "From when", "7 August 2026"),
    ("ends", "Until when; may be empty", "30 September 2026"),
    ("status", "As the tracker has it; may be empty", "Not started"),
)

_NOT_MIGRATING = (
    ("what", "Something that does not move to the new system", "Booked appointments"),
    ("instead", "What is done instead", "Entered by hand on Go Live day"),
)

_HAZARD = (
    ("hazard", "A known danger to patients", "A stopped medicine comes back as current"),
    ("answer", "How it is looked for", "Compare medication on every test record"),
)

_STARTERS = (
    ("actions", "Whether the usual actions are shown because the tracker has none", "no"),
    ("risks", "Whether the usual risks are shown because the tracker has none", "no"),
    ("comms", "Whether the usual messages are shown because the tracker has none", "no"),
    ("topics", "Whether all topics show the usual handling because the tracker has no choices", "no"),
)

WORK_FIELDS = (
    fields("Actions", "actions[].", _ACTION)
    + fields("Actions still to be done; of the usual ones, those that come next", "open_actions[].", _ACTION)
    + fields("Actions due around cut-over", "cutover_actions[].", _ACTION)
    + fields("What is usual, not from the tracker", "starters.", _STARTERS)
    + fields("Actions that clean up data", "clean_up[].", _ACTION)
    + fields("Third parties and links", "third_parties[].", _THIRD_PARTY)
    + fields("Third parties that go off or come on", "changing_parties[].", _THIRD_PARTY)
    + fields("Third parties whose data moves too", "data_products[].", _THIRD_PARTY)
    + fields("Issues", "issues[].", _ISSUE)
    + fields("Issues still open", "open_issues[].", _ISSUE)
    + fields("Issues still open that were found in checking data", "open_data_issues[].", _ISSUE)
    + fields("Risks", "risks[].", _RISK)
    + fields("Known clinical hazards", "hazards[].", _HAZARD)
    + fields("Rounds of data checking", "checking_rounds[].", _ROUND)
    + fields("Data checking in all", "checking.", _CHECKING)
    + fields("Training sessions", "training_sessions[].", _TRAINING)
    + fields("Training by session", "training_by_session[].", _TRAINING_SESSION)
    + fields("Training by staff group", "training_groups[].", _TRAINING_GROUP)
    + fields("Hardware that the survey looked at", "hardware[].", _HARDWARE)
    + fields("Hardware that needs something done", "hardware_to_fix[].", _HARDWARE)
    + fields("Sign-off forms", "sign_offs[].", _SIGN_OFF)
    + fields("What staff, patients and others are told", "comms[].", _COMMS)
    + fields("What does not move", "not_migrating[].", _NOT_MIGRATING)
)
