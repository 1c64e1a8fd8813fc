"""All that is known of one practice's migration; every fact remembers the cell it was read from."""

from collections.abc import Iterator, Mapping
from datetime import date, time
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple

from migdocs.domain.findings import Place

_NOTHING: Mapping[str, Place] = MappingProxyType({})

Day = date  # for the field that is itself called date


class Places(NamedTuple):
    """Where a record was read: `row` is its first cell, `cells` the place of each field that has a column."""

    row: Place = Place("")
    cells: Mapping[str, Place] = _NOTHING

    def at(self, name: str) -> Place:
        """The place of one field; of the row, where the tracker has no cell for that field."""
        return self.cells.get(name, self.row)


class Status(Enum):
    """How far a phase, an action or a training session has come. "Late" is worked out, never typed."""

    NOT_STARTED = "Not started"
    IN_PROGRESS = "In progress"
    COMPLETE = "Complete"
    ON_HOLD = "On hold"
    NOT_APPLICABLE = "Not applicable"


class Notice(NamedTuple):
    """How long beforehand someone must be told; `unit` is d, wd, w or m."""

    number: int
    unit: str

    def __str__(self) -> str:
        name = {"d": "day", "wd": "working day", "w": "week", "m": "month"}[self.unit]
        return f"{self.number} {name}{'' if self.number == 1 else 's'}"


class Practice(NamedTuple):
    """The practice, the order and the systems: the Practice sheet's field and value pairs.

    Text that is not filled in is empty; a number, date or yes/no that is not filled in is None.
    """

    name: str = ""
    ods_code: str = ""
    address: str = ""
    postcode: str = ""
    main_phone: str = ""
    generic_email: str = ""
    branches: tuple[str, ...] = ()
    list_size: int | None = None
    dispensing: bool | None = None
    staff_headcount: int | None = None
    commissioner_name: str = ""
    commissioner_code: str = ""
    sub_location_code: str = ""
    pcn: str = ""
    delivery_partner: str = ""
    framework: str = ""
    order_reference: str = ""
    source_system: str = ""
    target_system: str = ""
    modules: tuple[str, ...] = ()
    provisional_go_live: date | None = None
    agreed_go_live: date | None = None
    technical_go_live: date | None = None
    fdp_time: time | None = None
    log_off_time: time | None = None
    mesh_mailbox_old: str = ""
    mesh_mailbox_new: str = ""
    old_access_end: date | None = None
    extension_agreed_by: str = ""
    extension_agreed_on: date | None = None
    decommission_date: date | None = None
    guide_profile: str = ""
    weekly_meeting_slot: str = ""
    call_details: str = ""
    places: Places = Places()


class PhaseDates(NamedTuple):
    """One row of the Phases sheet. `phase` is the phase's id ("go_live"), `name` what the tracker calls it."""

    phase: str
    name: str = ""
    planned_start: date | None = None
    planned_end: date | None = None
    actual_start: date | None = None
    actual_end: date | None = None
    status: Status | None = None
    owner: str = ""
    rag: str = ""
    notes: str = ""
    places: Places = Places()

    @property
    def start(self) -> date | None:
        """When it started, or is planned to."""
        return self.actual_start or self.planned_start

    @property
    def end(self) -> date | None:
        """When it ended, or is planned to."""
        return self.actual_end or self.planned_end

    @property
    def is_complete(self) -> bool:
        """Whether it is over, by its status or by its actual end."""
        return self.status is Status.COMPLETE or self.actual_end is not None


class Contact(NamedTuple):
    """A person with a part in the migration; `role` is a role id ("practice_manager") or the words as typed."""

    role: str = ""
    name: str = ""
    job_title: str = ""
    organisation: str = ""
    organisation_code: str = ""
    email: str = ""
    phone: str = ""
    out_of_hours_phone: str = ""
    deputy: str = ""
    attends_kick_off: bool | None = None
    signs: str = ""
    dates_unavailable: str = ""
    notes: str = ""
    places: Places = Places()


class ThirdParty(NamedTuple):
    """A product, link or service of somebody else that the migration touches."""

    service: str = ""
    type: str = ""
    supplier: str = ""
    contact_name: str = ""
    email: str = ""
    phone: str = ""
    data_migrates: bool | None = None
    compatible: str = ""  # "Yes", "No", "Unknown" or as typed
    notice: Notice | None = None
    notify_by: date | None = None
    notified_on: date | None = None
    confirmed_on: date | None = None
    off_date: date | None = None
    off_confirmed: date | None = None
    extract_request: date | None = None
    initial_extract: date | None = None
    final_extract: date | None = None
    on_date: date | None = None
    on_confirmed: date | None = None
    fee: str = ""
    owner: str = ""
    notes: str = ""
    places: Places = Places()


class Action(NamedTuple):
    """Something that somebody does by a date. `phase` is a phase id, or the words as typed."""

    id: str = ""
    phase: str = ""
    action: str = ""
    owner_role: str = ""
    owner_name: str = ""
    due: date | None = None
    done: date | None = None
    status: Status | None = None
    notes: str = ""
    places: Places = Places()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        return self.done is None and self.status not in (Status.COMPLETE, Status.NOT_APPLICABLE)


class Issue(NamedTuple):
    """Something the practice found wrong in the data; `severity` is 1 (worst) to 4."""

    id: str = ""
    raised_on: date | None = None
    raised_by: str = ""
    phase: str = ""
    category: str = ""
    severity: int | None = None
    description: str = ""
    sent_to_supplier_on: date | None = None
    supplier_ref: str = ""
    fixed_on: date | None = None
    rechecked_on: date | None = None
    status: str = ""
    accepted_by: str = ""
    places: Places = Places()

    @property
    def is_open(self) -> bool:
        """Whether it still stands: not rechecked, not closed, not accepted."""
        closed = self.status.strip().casefold() in ("closed", "complete", "completed", "resolved", "accepted", "done")
        return not (closed or self.accepted_by or (self.fixed_on and self.rechecked_on))


class Risk(NamedTuple):
    """A risk or hazard; likelihood and impact are 1 to 5."""

    id: str = ""
    risk: str = ""
    likelihood: int | None = None
    impact: int | None = None
    response: str = ""
    owner: str = ""
    review_date: date | None = None
    status: str = ""
    places: Places = Places()

    @property
    def score(self) -> int | None:
        """Likelihood times impact, 1 to 25; None where either is missing."""
        return None if self.likelihood is None or self.impact is None else self.likelihood * self.impact


class CheckingRound(NamedTuple):
    """One round of comparing records in the old and the test system."""

    round: str = ""
    start: date | None = None
    end: date | None = None
    records_planned: int | None = None
    criteria_checked: int | None = None
    random_checked: int | None = None
    issues_raised: int | None = None
    closed: int | None = None
    reports_compared: str = ""
    signed: str = ""
    places: Places = Places()


class TrainingSession(NamedTuple):
    """One person's or staff group's training session."""

    who: str = ""
    role: str = ""
    site_or_remote: str = ""
    session: str = ""
    trainer: str = ""
    date: Day | None = None
    start_time: time | None = None
    room: str = ""
    booked: bool | None = None
    attended: bool | None = None
    core_complete: bool | None = None
    reserve: str = ""
    places: Places = Places()


class HardwareItem(NamedTuple):
    """A device that the technical survey looked at."""

    asset: str = ""
    location: str = ""
    user: str = ""
    result: str = ""
    action: str = ""
    cost: str = ""
    funded_by: str = ""
    ordered: date | None = None
    due: date | None = None
    installed: date | None = None
    tested: date | None = None
    places: Places = Places()


class SignOff(NamedTuple):
    """One form of one practice: sent, chased, returned. `form_id` is F1, F2 … as the catalogue numbers them."""

    form_id: str = ""
    form: str = ""
    phase: str = ""
    due: date | None = None
    sent_on: date | None = None
    chased_on: date | None = None
    returned_on: date | None = None
    signed_by: str = ""
    role: str = ""
    outcome: str = ""
    file_name: str = ""
    places: Places = Places()


class CutoverTopic(NamedTuple):
    """How the practice handles one topic during cut-over. `topic` is as typed."""

    topic: str = ""
    chosen_option: str = ""
    lead: str = ""
    deputy: str = ""
    notes: str = ""
    places: Places = Places()


class Message(NamedTuple):
    """Something that staff, patients or others are told (the Comms sheet)."""

    audience: str = ""
    channel: str = ""
    message: str = ""
    owner: str = ""
    starts: date | None = None
    ends: date | None = None
    status: str = ""
    places: Places = Places()


class OddityKind(Enum):
    """Why a cell could not be taken at face value."""

    BLANK_WITH_REASON = "blank with a reason"  # TBC, N/A, ongoing, -
    NOT_A_DATE = "not a date"
    AMERICAN_DATE = "a date in American order"  # 03/29/2026
    AMBIGUOUS_DATE = "a text date that could be read two ways"  # 04/05/26, read as 4 May 2026
    IMPOSSIBLE_DATE = "a date that does not exist"  # 31/02/2026, or a serial that Excel cannot show
    DATE_WITHOUT_YEAR = "a date without its year"
    WEEK_COMMENCING = "a week, read as its Monday"  # w/c 12/10/2026
    BARE_WEEK_OR_MONTH = "a week number or a month, not used"
    WRONG_WEEKDAY = "a weekday that does not match its date"  # Tuesday 12/10/2026, a Monday
    NUMBER_FOR_A_DATE = "a bare number where a date belongs"
    NOT_A_NUMBER = "not a number"
    NOT_A_TIME = "not a time of day"
    NOT_YES_OR_NO = "neither yes nor no"
    NOT_A_NOTICE = "not a notice period"
    UNKNOWN_STATUS = "a status that is not on the list"
    UNKNOWN_PHASE = "a row that names no known phase"
    UNKNOWN_ROLE = "a role that is not on the list"
    ERROR_CELL = "an Excel error"  # #REF!
    FORMULA_WITHOUT_RESULT = "a formula saved without its result"
    LOST_ZERO = "a phone number that lost its leading zero"
    NHS_NUMBER = "a number that passes the NHS number check"
    PATIENT_COLUMN = "a column for patient data"
    REPEATED_FIELD = "a field or heading given twice"


class Oddity(NamedTuple):
    """A cell that could not be taken at face value, as a fact; the rules say how much it matters.

    `shown` is the cell as the person sees it. `read_as` says in words how it was understood ("4 May 2026"), empty
    where it was not used. `suggestion` is the likeliest intended value, where there is one.
    """

    kind: OddityKind
    place: Place
    shown: str = ""
    read_as: str = ""
    suggestion: str = ""


class Migration(NamedTuple):
    """One practice's migration as its tracker tells it.

    `phases` holds the rows of known phases in the tracker's order, a phase named twice standing twice. `sheets`
    names the sheets that were found, by their proper names.
    """

    practice: Practice
    phases: tuple[PhaseDates, ...] = ()
    contacts: tuple[Contact, ...] = ()
    third_parties: tuple[ThirdParty, ...] = ()
    actions: tuple[Action, ...] = ()
    issues: tuple[Issue, ...] = ()
    risks: tuple[Risk, ...] = ()
    checking_rounds: tuple[CheckingRound, ...] = ()
    training: tuple[TrainingSession, ...] = ()
    hardware: tuple[HardwareItem, ...] = ()
    sign_offs: tuple[SignOff, ...] = ()
    cutover_topics: tuple[CutoverTopic, ...] = ()
    messages: tuple[Message, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    sheets: Mapping[str, Place] = _NOTHING

    def records(self) -> Iterator[Any]:
        """The practice and every row of every sheet."""
        yield self.practice
        for rows in (self.phases, self.contacts, self.third_parties, self.actions, self.issues, self.risks,
                     self.checking_rounds, self.training, self.hardware, self.sign_offs, self.cutover_topics,
                     self.messages):
            yield from rows

    def phase(self, phase_id: str) -> PhaseDates | None:
        """The first row of that phase, or None where the tracker has none."""
        return next((row for row in self.phases if row.phase == phase_id), None)

    def contacts_in(self, role: str) -> tuple[Contact, ...]:
        """Everybody who holds that role, in the tracker's order."""
        return tuple(contact for contact in self.contacts if contact.role == role)
