"""The sheets of a tracker: their columns, what each sheet is for, and the lists behind the drop-downs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Formula:
    """A formula together with the result that Excel would show; `{row}` stands for the row it is written in."""

    text: str
    result: date | float | str


Cell = str | int | float | date | time | Formula | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """A heading, its width in characters, and the kind of thing that stands below it.

    `kind` is text, date, time, number, money or list; `choices` names the list.
    """

    heading: str
    width: int
    kind: str = "text"
    choices: str = ""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, one line saying what it is for, its columns, and how many of them stay in view.

    `pages_wide` is how many sheets of paper stand side by side when it is printed.
    """

    name: str
    purpose: str
    columns: tuple[Column, ...]
    kept_in_view: int = 1
    pages_wide: int = 1


@dataclass(frozen=True)
class Tracker:
    """One practice's tracker before it is written: a line under each title, and the rows of each sheet."""

    subject: str
    rows: Mapping[str, tuple[Row, ...]]


def _text(heading: str, width: int) -> Column:
    return Column(heading, width)


def _date(heading: str) -> Column:
    return Column(heading, 13, "date")


def _number(heading: str, width: int = 10) -> Column:
    return Column(heading, width, "number")


def _choice(heading: str, width: int, choices: str) -> Column:
    return Column(heading, width, "list", choices)


SHEETS = (
    Sheet("Practice", "The practice, the order and the systems. One field a row; write in the Value column.", (
        _text("Field", 26), _text("Value", 46), _text("What goes here", 70),
    )),
    Sheet("Phases", "The 15 phases of the national guide: plan each one, then fill the actual dates as they happen.", (
        _choice("Phase", 34, "Phases"), _date("Planned start"), _date("Planned end"), _date("Actual start"),
        _date("Actual end"), _choice("Status", 14, "Statuses"), _text("Owner", 19), _choice("RAG", 11, "RAG"),
        _text("Notes", 68),
    )),
    Sheet("Contacts", "Everybody with a part in the migration. Work details only: no home addresses.", (
        _choice("Role", 28, "Roles"), _text("Full name", 21), _text("Job title", 27), _text("Organisation", 30),
        _text("Organisation ODS code", 14), _text("Email", 36), _text("Phone", 15), _text("Out-of-hours phone", 15),
        _text("Deputy", 19), _choice("Attends kick-off", 11, "YesNo"), _text("Signs", 16),
        _text("Dates unavailable", 24), _text("Notes", 36),
    ), kept_in_view=2, pages_wide=2),
    Sheet("Third parties", "Other suppliers, links and services that the move touches, with their notice.", (
        _text("Service", 32), _choice("Type", 10, "ServiceTypes"), _text("Supplier", 27), _text("Contact name", 19),
        _text("Email", 32), _text("Phone", 15), _choice("Data migrates", 10, "YesNo"),
        _choice("Compatible", 11, "Compatible"), _text("Notice period", 15), _date("Notify by"), _date("Notified on"),
        _date("Confirmed on"), _date("Off date"), _date("Off confirmed"), _date("Extract request"),
        _date("Initial extract"), _date("Final extract"), _date("On date"), _date("On confirmed"),
        Column("Fee", 9, "money"), _text("Owner", 18), _text("Notes", 48),
    ), pages_wide=2),
    Sheet("Actions", "What has to be done, by whom and by when. Fill Done date and Status as you go.", (
        _text("Id", 8), _choice("Phase", 32, "Phases"), _text("Action", 62), _choice("Owner role", 28, "Roles"),
        _text("Owner name", 19), _date("Due date"), _date("Done date"), _choice("Status", 14, "Statuses"),
        _text("Notes", 40),
    ), kept_in_view=3),
    Sheet("Issues", "What went wrong and who is putting it right. Never write patient details here.", (
        _text("Id", 8), _date("Raised on"), _text("Raised by", 18), _choice("Phase", 24, "Phases"),
        _text("Category", 13), _number("Severity"), _text("Description", 60), _date("Sent to supplier on"),
        _text("Supplier ref", 14), _date("Fixed on"), _date("Rechecked on"), _choice("Status", 11, "IssueStatuses"),
        _text("Accepted by", 16),
    )),
    Sheet("Risks", "What might go wrong. Likelihood and impact: 1 (low) to 5 (high); the score multiplies them.", (
        _text("Id", 8), _text("Risk or hazard", 56), _number("Likelihood", 11), _number("Impact", 9),
        _number("Score", 9), _text("Response", 66), _text("Owner", 19), _date("Review date"),
        _choice("Status", 10, "RiskStatuses"),
    ), kept_in_view=2),
    Sheet("Data checking", "Each round of comparing the old and the test system. Counts only, never patients.", (
        _text("Round", 30), _date("Start"), _date("End"), _number("Records planned"), _number("Criteria checked"),
        _number("Random checked"), _number("Issues raised"), _number("Closed"), _text("Reports compared", 44),
        _text("Signed", 24),
    )),
    Sheet("Training", "Who learns the new system, when and where. Everybody needs a core session before Go Live.", (
        _text("Staff group or name", 30), _text("Role", 26), _choice("Site or remote", 14, "Places"),
        _text("Session", 27), _text("Trainer", 17), _date("Date"), Column("Start time", 9, "time"),
        _text("Room", 18), _choice("Booked", 9, "YesNo"), _choice("Attended", 10, "YesNo"),
        _choice("Core complete", 10, "YesNo"), _text("Reserve", 30),
    )),
    Sheet("Hardware", "Kit that the technical survey looks at. What is replaced must be in place before Go Live.", (
        _text("Asset", 28), _text("Location", 24), _text("User", 22), _text("Result", 36), _text("Action", 36),
        Column("Cost", 10, "money"), _text("Funded by", 15), _date("Ordered"), _date("Due"), _date("Installed"),
        _date("Tested"),
    )),
    Sheet("Sign-offs", "The forms of this migration: when each is due, sent, chased and returned.", (
        _text("Form id", 8), _text("Form", 36), _choice("Phase", 34, "Phases"), _date("Due"), _date("Sent on"),
        _date("Chased on"), _date("Returned on"), _text("Signed by", 20), _choice("Role", 28, "Roles"),
        _choice("Outcome", 24, "Outcomes"), _text("File name", 30),
    ), kept_in_view=2),
    Sheet("Cut-over topics", "How the practice works between the final extract and Go Live, topic by topic.", (
        _text("Topic", 34), _text("Chosen option", 76), _text("Lead", 19), _text("Deputy", 19), _text("Notes", 52),
    )),
    Sheet("Comms", "Who is told what, how, by whom and from when to when.", (
        _text("Audience", 26), _text("Channel", 26), _text("Message", 74), _text("Owner", 19), _date("From"),
        _date("To"), _choice("Status", 14, "Statuses"),
    )),
)

PHASES = (
    "Decision to migrate and funding", "Procurement", "Kick-off meeting", "Technical survey", "Pre-migration tasks",
    "Initial data production (IDP)", "Data checking", "Data recheck and sign off", "Cut-over planning and preparation",
    "Training", "Final data production (FDP)", "Cut-over period", "Go Live", "Post Go Live", "End of migration",
)

LISTS = {
    "Statuses": ("Not started", "In progress", "Complete", "On hold", "Not applicable"),
    "RAG": ("Green", "Amber", "Red"),
    "YesNo": ("Yes", "No"),
    "Phases": PHASES,
    "Roles": (
        "Migration project manager", "Practice manager", "Lead GP", "Practice IT lead", "Practice staff",
        "Test system administrators", "Registrations lead", "Dispensary lead", "Information governance lead",
        "Clinical safety officer", "Commissioner digital lead", "Commissioner order and payment contact",
        "Technical survey engineer", "Trainer", "Data quality lead", "Change champion",
        "Target supplier project lead", "Source supplier contact", "Third-party supplier", "Pathology lab IT contact",
        "Local pharmacies", "Primary Care Support England", "Registration authority (smartcards)",
        "Patient participation group chair",
    ),
    "Systems": ("EMIS Web", "Medicus", "SystmOne", "Vision"),
    "ServiceTypes": ("Link", "Software", "Service"),
    "Compatible": ("Yes", "No", "Unknown"),
    "Places": ("Site", "Branch", "Remote"),
    "IssueStatuses": ("Open", "Closed", "Accepted"),
    "RiskStatuses": ("Open", "Closed"),
    "Outcomes": ("Accepted", "Accepted with exceptions", "Refused"),
}

LIST_TITLES = {
    "Statuses": "Status values", "RAG": "RAG", "YesNo": "Yes or no", "Phases": "Phases", "Roles": "Roles",
    "Systems": "Systems", "ServiceTypes": "Types of service", "Compatible": "Compatible", "Places": "Site or remote",
    "IssueStatuses": "Issue status", "RiskStatuses": "Risk status", "Outcomes": "Sign-off outcomes",
}
