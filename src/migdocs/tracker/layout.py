"""The tracker's sheets and headings: the one table from which trackers are read (with the fields of practice_fields).

To accept another heading, add a word to a column's aliases. Case, spaces, hyphens, punctuation and a remark in
brackets never matter.
"""

from migdocs.domain.migration import (
    Action,
    CheckingRound,
    Contact,
    CutoverTopic,
    HardwareItem,
    Issue,
    Message,
    PhaseDates,
    Risk,
    SignOff,
    ThirdParty,
    TrainingSession,
)
from migdocs.tracker.columns import EMAIL_WORDS, PHONE_WORDS, Column, Kind, SheetLayout
from migdocs.tracker.practice_fields import PRACTICE as PRACTICE
from migdocs.tracker.practice_fields import PRACTICE_SHEET as PRACTICE_SHEET
from migdocs.tracker.practice_fields import PRACTICE_SHEET_ALIASES as PRACTICE_SHEET_ALIASES

CODE, COUNT, DATE, EMAIL = Kind.CODE, Kind.COUNT, Kind.DATE, Kind.EMAIL
MONEY, NOTICE, PHASE, PHONE = Kind.MONEY, Kind.NOTICE, Kind.PHASE, Kind.PHONE
ROLE, STATUS, TIME, YES_NO = Kind.ROLE, Kind.STATUS, Kind.TIME, Kind.YES_NO

_NOTES = ("Note", "Comment", "Comments", "Remarks", "Further information")
_STATUS = ("Current status", "State", "Progress", "Status/progress")
_OWNER = ("Owned by", "Owner name", "Responsible", "Responsible person", "Person responsible", "Lead", "Who",
          "Assigned to", "Action owner")
_PHASE = ("Phase name", "Stage", "Step", "Milestone", "Migration phase", "Migration stage")

PHASES = SheetLayout("Phases", "phases", PhaseDates, (
    Column("Phase", "name", PHASE, (*_PHASE, "Phase of migration", "Key stage", "Activity", "Task", "Event",
                                    "Phase/milestone", "Description")),
    Column("Planned start", "planned_start", DATE, ("Start", "Start date", "Planned start date", "Start (planned)",
                                                    "Start date (planned)", "Plan start", "Start planned", "From",
                                                    "Begin", "Begins", "Starts", "Target start", "Baseline start",
                                                    "Estimated start", "Forecast start", "Planned from")),
    Column("Planned end", "planned_end", DATE, ("End", "End date", "Planned end date", "End (planned)",
                                                "End date (planned)", "Plan end", "End planned", "To", "Finish",
                                                "Finish date", "Planned finish", "Planned finish date", "Ends",
                                                "Until", "Target end", "Baseline end", "Estimated end",
                                                "Forecast end", "Completion date", "Planned completion",
                                                "Planned completion date", "Planned to")),
    Column("Actual start", "actual_start", DATE, ("Actual start date", "Start (actual)", "Start date (actual)",
                                                  "Started", "Started on", "Date started", "Start actual",
                                                  "Actual from")),
    Column("Actual end", "actual_end", DATE, ("Actual end date", "End (actual)", "End date (actual)", "Ended",
                                              "Actual finish", "Actual finish date", "Completed", "Completed on",
                                              "Date completed", "Actual completion", "Actual completion date",
                                              "End actual", "Finished", "Actual to")),
    Column("Status", "status", STATUS, _STATUS),
    Column("Owner", "owner", aliases=(*_OWNER, "Owner role")),
    Column("RAG", "rag", aliases=("RAG status", "RAG rating", "Red amber green")),
    Column("Notes", "notes", aliases=_NOTES),
    Column("Date", "planned_date", DATE, ("Planned date", "Date planned", "Key date", "When", "Planned", "Target date",
                                          "Due", "Due date", "Deadline", "Milestone date"), extra=True),
    Column("Actual date", "actual_date", DATE, ("Date (actual)", "Date actual", "Actual"), extra=True),
), ("Phase", "Phase dates", "Migration phases", "Timeline", "Project plan", "Plan", "Migration plan", "Milestones",
    "Key dates", "Dates", "Schedule", "Project timeline", "Migration timeline", "Stages"), ("name",))

CONTACTS = SheetLayout("Contacts", "contacts", Contact, (
    Column("Role", "role", ROLE, ("Project role", "Role in project", "Role in migration", "Migration role"),
           better=("Role id",)),
    Column("Full name", "name", aliases=("Name", "Contact name", "Contact", "Person")),
    Column("Job title", "job_title", aliases=("Title", "Position", "Job", "Post", "Job role")),
    Column("Organisation", "organisation", aliases=("Organization", "Org", "Organisation name", "Company", "Employer",
                                                    "Supplier")),
    Column("Organisation ODS code", "organisation_code", CODE, ("Organisation code", "ODS code", "ODS", "Org code",
                                                                "Org ODS code")),
    Column("Email", "email", EMAIL, EMAIL_WORDS),
    Column("Phone", "phone", PHONE, (*PHONE_WORDS, "Office phone", "Work phone")),
    Column("Out-of-hours phone", "out_of_hours_phone", PHONE, ("OOH phone", "Out of hours", "Out of hours number",
                                                               "OOH number", "OOH", "Out of hours telephone",
                                                               "Out of hours tel", "Emergency phone",
                                                               "Emergency number", "Out of hours contact")),
    Column("Deputy", "deputy", aliases=("Deputy name", "Cover", "Backup")),
    Column("Attends kick-off", "attends_kick_off", YES_NO, ("Attending kick off", "Kick off", "Attending",
                                                            "Attends kick off meeting", "Attends", "At kick off",
                                                            "Invited to kick off")),
    Column("Signs", "signs", aliases=("Signs which forms", "Signatory", "Signs forms", "Forms signed",
                                      "Signatory for")),
    Column("Dates unavailable", "dates_unavailable", aliases=("Unavailable", "Leave", "Annual leave",
                                                              "Dates not available", "Absence")),
    Column("Notes", "notes", aliases=_NOTES),
), ("Contact", "Contact list", "Contact details", "People", "Project contacts", "Key contacts", "Team", "Project team",
    "Stakeholders"), ("name", "role"))

THIRD_PARTIES = SheetLayout("Third parties", "third_parties", ThirdParty, (
    Column("Service", "service", aliases=("Service name", "Product", "System", "Software", "Third party", "Name",
                                          "Product or service", "Service/product", "Link")),
    Column("Type", "type", aliases=("Type of service", "Service type", "Kind", "Category"),
           remark="link, software, service"),
    Column("Supplier", "supplier", aliases=("Supplier name", "Company", "Provider", "Organisation")),
    Column("Contact name", "contact_name", aliases=("Contact", "Supplier contact", "Contact person")),
    Column("Email", "email", EMAIL, EMAIL_WORDS),
    Column("Phone", "phone", PHONE, PHONE_WORDS),
    Column("Data migrates", "data_migrates", YES_NO, ("Data moves", "Data migration", "Does data migrate",
                                                      "Migrates data"), "Y/N"),
    Column("Compatible", "compatible", Kind.KNOWN, ("Compatible with target", "Compatibility",
                                                    "Compatible with new system", "Works with target",
                                                    "Works with new system"), "Y/N/unknown"),
    Column("Notice period", "notice", NOTICE, ("Notice", "Notice required", "Notice needed", "Notice period required",
                                               "Lead time"), "n and unit"),
    Column("Notice unit", "notice_unit", aliases=("Unit", "Units", "Notice period unit"), extra=True, weak=True),
    Column("Notify by", "notify_by", DATE, ("Notify by date", "Tell by", "Notice by", "Inform by"), "calc", weak=True),
    Column("Notified on", "notified_on", DATE, ("Notified", "Date notified", "Told on", "Informed on",
                                                "Notification sent")),
    Column("Confirmed on", "confirmed_on", DATE, ("Confirmed", "Date confirmed", "Confirmation received")),
    Column("Off date", "off_date", DATE, ("Off", "Off on", "Switch off", "Switch off date", "Switched off",
                                          "Date off")),
    Column("Off confirmed", "off_confirmed", DATE, ("Off confirmed on", "Switch off confirmed")),
    Column("Extract request", "extract_request", DATE, ("Extract requested", "Extract requested on",
                                                        "Extract request date", "Date extract requested")),
    Column("Initial extract", "initial_extract", DATE, ("Initial extract date", "IDP extract", "First extract")),
    Column("Final extract", "final_extract", DATE, ("Final extract date", "FDP extract")),
    Column("On date", "on_date", DATE, ("On", "Switch on", "Switch on date", "Switched on", "Back on", "Date on",
                                        "Back on date")),
    Column("On confirmed", "on_confirmed", DATE, ("On confirmed on", "Switch on confirmed", "Back on confirmed")),
    Column("Fee", "fee", MONEY, ("Cost", "Charge", "Price", "Fees")),
    Column("Owner", "owner", aliases=_OWNER),
    Column("Notes", "notes", aliases=_NOTES),
), ("Third party", "3rd parties", "3rd party", "Third party suppliers", "Third parties and links", "Suppliers",
    "Third party software", "Links", "Third party systems"), ("service", "supplier"))

ACTIONS = SheetLayout("Actions", "actions", Action, (
    Column("Id", "id", CODE, ("Action id", "Ref", "Reference", "No", "Number", "Action no", "Action number",
                              "Action ref", "#"), weak=True),
    Column("Phase", "phase", PHASE, _PHASE),
    Column("Action", "action", aliases=("Action description", "Task", "Description", "What", "Action required",
                                        "Activity", "To do", "Actions")),
    Column("Owner role", "owner_role", ROLE, ("Role", "Role id", "Responsible role")),
    Column("Owner name", "owner_name", aliases=("Owner", *(word for word in _OWNER if word != "Owner name"), "Name")),
    Column("Due date", "due", DATE, ("Due", "Due by", "By", "By when", "Deadline", "Target date", "When",
                                     "Date due", "Complete by", "Planned date")),
    Column("Done date", "done", DATE, ("Done", "Done on", "Date done", "Completed", "Completed on", "Date completed",
                                       "Completion date", "Actual date", "Closed", "Closed on")),
    Column("Status", "status", STATUS, _STATUS, weak=True),
    Column("Notes", "notes", aliases=(*_NOTES, "Update", "Updates", "Progress notes")),
), ("Action", "Action list", "Action log", "Action plan", "Tasks", "Task list", "To do", "To do list"),
    ("action", "id"))

ISSUES = SheetLayout("Issues", "issues", Issue, (
    Column("Id", "id", CODE, ("Issue id", "Ref", "Reference", "No", "Number", "Issue no", "Issue number", "Issue ref",
                              "#"), weak=True),
    Column("Raised on", "raised_on", DATE, ("Date raised", "Raised", "Date", "Logged on", "Date logged")),
    Column("Raised by", "raised_by", aliases=("Logged by", "Reported by")),
    Column("Phase", "phase", PHASE, _PHASE),
    Column("Category", "category", aliases=("Type", "Area", "Data area")),
    Column("Severity", "severity", COUNT, ("Priority", "Sev"), "1 to 4"),
    Column("Description", "description", aliases=("Issue", "Issue description", "Details", "Problem"),
           remark="no patient data"),
    Column("Sent to supplier on", "sent_to_supplier_on", DATE, ("Sent to supplier", "Date sent to supplier", "Sent",
                                                                "Sent on")),
    Column("Supplier ref", "supplier_ref", CODE, ("Supplier reference", "Supplier call ref", "Call reference",
                                                  "Call ref", "Ticket", "Ticket number")),
    Column("Fixed on", "fixed_on", DATE, ("Fixed", "Date fixed", "Resolved on", "Date resolved")),
    Column("Rechecked on", "rechecked_on", DATE, ("Rechecked", "Date rechecked", "Retested on", "Retested")),
    Column("Status", "status", aliases=_STATUS, weak=True),
    Column("Accepted by", "accepted_by", aliases=("Accepted", "Signed off by")),
), ("Issue", "Issue log", "Issues log", "Data issues", "Issue list", "Problems"), ("id", "description"))

RISKS = SheetLayout("Risks", "risks", Risk, (
    Column("Id", "id", CODE, ("Risk id", "Ref", "Reference", "No", "Number", "Risk no", "Risk number", "Risk ref",
                              "#"), weak=True),
    Column("Risk or hazard", "risk", aliases=("Risk", "Hazard", "Description", "Risk description", "Risk/hazard",
                                              "Risks")),
    Column("Likelihood", "likelihood", COUNT, ("Probability", "L"), "1 to 5"),
    Column("Impact", "impact", COUNT, ("Consequence", "Severity", "I"), "1 to 5"),
    Column("Score", "score", COUNT, ("Risk score", "Rating", "Risk rating"), "calc", weak=True),
    Column("Response", "response", aliases=("Mitigation", "Mitigating action", "Mitigating actions", "Action",
                                            "Mitigations", "Controls")),
    Column("Owner", "owner", aliases=(*_OWNER, "Risk owner")),
    Column("Review date", "review_date", DATE, ("Review", "Review by", "Next review", "Next review date",
                                                "Review on")),
    Column("Status", "status", aliases=_STATUS, weak=True),
), ("Risk", "Risk log", "Risk register", "Risks log", "Risks and hazards", "Hazard log", "Hazards"), ("id", "risk"))

DATA_CHECKING = SheetLayout("Data checking", "checking_rounds", CheckingRound, (
    Column("Round", "round", CODE, ("Checking round", "Round no", "Round number", "Check"), weak=True),
    Column("Start", "start", DATE, ("Start date", "Started", "From", "Planned start")),
    Column("End", "end", DATE, ("End date", "Ended", "To", "Finish", "Planned end")),
    Column("Records planned", "records_planned", COUNT, ("Planned", "Records to check", "Planned records")),
    Column("Criteria checked", "criteria_checked", COUNT, ("Criteria records checked", "Criteria records",
                                                           "Criteria")),
    Column("Random checked", "random_checked", COUNT, ("Random records checked", "Random records", "Random")),
    Column("Issues raised", "issues_raised", COUNT, ("Issues", "Raised", "Issues found")),
    Column("Closed", "closed", COUNT, ("Issues closed", "Issues fixed")),
    Column("Reports compared", "reports_compared", aliases=("Reports", "Reports checked")),
    Column("Signed", "signed", aliases=("Signed by", "Sign off", "Signed off", "Signed off by")),
), ("Data check", "Data checks", "Checking", "Checking rounds", "Data checking rounds", "Data quality checking"),
    ("round",))

TRAINING = SheetLayout("Training", "training", TrainingSession, (
    Column("Staff group or name", "who", aliases=("Staff group", "Staff name", "Name", "Staff", "Staff member", "Who",
                                                  "Attendee", "Attendees", "Delegate", "Group")),
    Column("Role", "role", aliases=("Job role", "Job title", "Staff role")),
    Column("Site or remote", "site_or_remote", aliases=("Site", "Site/remote", "Location", "On site or remote",
                                                        "Where")),
    Column("Session", "session", aliases=("Course", "Training session", "Session name", "Session type", "Training",
                                          "Topic", "Module")),
    Column("Trainer", "trainer", aliases=("Trainer name", "Trained by", "Delivered by")),
    Column("Date", "date", DATE, ("Session date", "Training date", "When", "Date of training")),
    Column("Start time", "start_time", TIME, ("Time", "Start", "Starts at", "Session time")),
    Column("Room", "room", aliases=("Venue", "Training room")),
    Column("Booked", "booked", YES_NO, ("Booking made",)),
    Column("Attended", "attended", YES_NO, ("Attendance", "Has attended")),
    Column("Core complete", "core_complete", YES_NO, ("Core training complete", "Core completed", "Core done",
                                                      "Core")),
    Column("Reserve", "reserve", aliases=("Reserve day", "Reserve date", "Reserve days")),
), ("Training plan", "Training schedule", "Training sessions", "Training log", "Staff training"), ("who", "session"))

HARDWARE = SheetLayout("Hardware", "hardware", HardwareItem, (
    Column("Asset", "asset", CODE, ("Asset number", "Asset no", "Asset tag", "Device", "Item", "Equipment", "Kit")),
    Column("Location", "location", aliases=("Room", "Site", "Where")),
    Column("User", "user", aliases=("Used by", "User name", "Assigned user")),
    Column("Result", "result", aliases=("Survey result", "Outcome", "Finding")),
    Column("Action", "action", aliases=("Action needed", "Action required", "Actions")),
    Column("Cost", "cost", MONEY, ("Price", "Estimated cost")),
    Column("Funded by", "funded_by", aliases=("Funding", "Who pays", "Paid by")),
    Column("Ordered", "ordered", DATE, ("Ordered on", "Date ordered", "Order date")),
    Column("Due", "due", DATE, ("Due date", "Delivery date", "Delivery due", "Due on")),
    Column("Installed", "installed", DATE, ("Installed on", "Date installed")),
    Column("Tested", "tested", DATE, ("Tested on", "Date tested")),
), ("Kit", "Equipment", "Devices", "Assets", "Hardware list", "IT equipment"), ("asset",))

SIGN_OFFS = SheetLayout("Sign-offs", "sign_offs", SignOff, (
    Column("Form id", "form_id", CODE, ("Id", "Form no", "Form number", "Ref", "Form ref"), weak=True),
    Column("Form", "form", aliases=("Form name", "Sign off", "Document", "Sign off form")),
    Column("Phase", "phase", PHASE, _PHASE),
    Column("Due", "due", DATE, ("Due date", "Due by", "Due on")),
    Column("Sent on", "sent_on", DATE, ("Sent", "Date sent")),
    Column("Chased on", "chased_on", DATE, ("Chased", "Date chased")),
    Column("Returned on", "returned_on", DATE, ("Returned", "Date returned", "Received", "Received on")),
    Column("Signed by", "signed_by", aliases=("Signatory", "Signatory name")),
    Column("Role", "role", aliases=("Signatory role", "Role of signatory")),
    Column("Outcome", "outcome", aliases=("Result", "Decision"),
           remark="accepted, accepted with exceptions, refused"),
    Column("File name", "file_name", aliases=("File", "Saved as", "Link", "Document name")),
), ("Sign off", "Sign off forms", "Forms", "Sign off log", "Signoff"), ("form", "form_id"))

CUTOVER_TOPICS = SheetLayout("Cut-over topics", "cutover_topics", CutoverTopic, (
    Column("Topic", "topic", aliases=("Cut-over topic", "Area", "Subject")),
    Column("Chosen option", "chosen_option", aliases=("Option", "Chosen", "Decision", "How handled", "Handling",
                                                      "Option chosen", "Approach")),
    Column("Lead", "lead", aliases=("Named lead", "Owner", "Responsible", "Lead name", "Who")),
    Column("Deputy", "deputy", aliases=("Deputy name", "Cover")),
    Column("Notes", "notes", aliases=_NOTES),
), ("Cut-over", "Cut-over plan", "Topics", "Cut-over decisions", "Cut-over options", "Cut-over planning"), ("topic",))

COMMS = SheetLayout("Comms", "messages", Message, (
    Column("Audience", "audience", aliases=("Who", "Target audience", "Recipients", "For")),
    Column("Channel", "channel", aliases=("Method", "Medium", "How")),
    Column("Message", "message", aliases=("Content", "Key message", "What", "Messages")),
    Column("Owner", "owner", aliases=tuple(word for word in _OWNER if word != "Who")),
    Column("From", "starts", DATE, ("Start", "Start date", "Starts", "From date", "Date")),
    Column("To", "ends", DATE, ("End", "End date", "Ends", "To date", "Until")),
    Column("Status", "status", aliases=_STATUS, weak=True),
), ("Communications", "Communication", "Comms plan", "Communications plan", "Communication plan", "Messages"),
    ("message", "audience"))

SHEETS: tuple[SheetLayout, ...] = (
    PHASES, CONTACTS, THIRD_PARTIES, ACTIONS, ISSUES, RISKS, DATA_CHECKING, TRAINING, HARDWARE, SIGN_OFFS,
    CUTOVER_TOPICS, COMMS,
)

STATUS_WORDS: dict[str, tuple[str, ...]] = {
    "Not started": ("Not begun", "Not yet started", "To do", "To start", "Yet to start", "Planned", "Scheduled"),
    "In progress": ("Started", "Under way", "In hand", "Ongoing", "On going", "WIP", "Work in progress", "Active",
                    "Begun"),
    "Complete": ("Completed", "Done", "Finished", "Closed", "Ended", "Signed off"),
    "On hold": ("Held", "Paused", "Hold", "Suspended"),
    "Not applicable": ("N/A", "NA", "Not needed", "Not required", "Not relevant"),
}
