"""The kick-off pack: one document to run the kick-off meeting from, and for everyone to keep."""

from house_style import Template
from kick_off_meeting import agenda, at_a_glance, attendees, scope
from kick_off_people import messages, training
from kick_off_plan import deadlines, responsibilities, third_parties, timeline, weeks
from kick_off_risks import governance, meetings, points_to_confirm, risks
from kick_off_work import actions, clean_up, cutover, survey
from short_words import NHS_WORDS
from tables import label_table
from word import contents, draft_box, heading, paragraph, short_words, subtitle, title

# Bookmark, heading and body of every section, in the order of the meeting.
SECTIONS = (
    ("glance", "At a glance", at_a_glance),
    ("agenda", "Agenda", agenda),
    ("attendees", "Attendees", attendees),
    ("scope", "Scope", scope),
    ("timeline", "Timeline", timeline),
    ("weeks", "Week by week", weeks),
    ("deadlines", "Deadlines to protect", deadlines),
    ("responsibilities", "Roles and responsibilities", responsibilities),
    ("third_parties", "Third parties and links", third_parties),
    ("clean_up", "Data clean-up", clean_up),
    ("survey", "Technical survey and equipment", survey),
    ("cutover", "Cut-over in outline", cutover),
    ("training", "Training", training),
    ("messages", "Telling staff and patients", messages),
    ("risks", "Risks, hazards and going back", risks),
    ("governance", "Information governance", governance),
    ("actions", "Actions", actions),
    ("meetings", "Meetings and escalation", meetings),
    ("confirm", "Points to confirm", points_to_confirm),
)

SHORT_WORDS = (
    ("IDP", "initial data production, the first full copy of the data, for checking"),
    ("FDP", "final data production, the last copy"),
    ("Cut-over", "the days from FDP to Go Live"),
    *NHS_WORDS,
)


def _cover() -> str:
    return "".join((
        title("Kick-off pack"),
        subtitle("{{ practice.name }}: from {{ practice.source_system }} to {{ practice.target_system }}"),
        draft_box(),
        paragraph("{{ document.purpose }} It is made from the practice’s migration tracker: when a date changes, "
                  "change the tracker and make the pack again."),
        label_table("Document control", "What this document is, about whom, from when and from whom.", (
            ("Practice", "{{ practice.name }}, ODS code {{ practice.ods_code }}"),
            ("Commissioner", "{{ practice.commissioner_name }}"),
            ("Delivery partner", "{{ practice.delivery_partner }}"),
            ("Issued by", "{{ document.author }}"),
            ("Reference, status", "{{ document.reference }}, {{ document.status|lower }} {{ document.date }}"),
            ("Classification", "{{ document.classification }}"),
            ("Guidance", "Dates are held to the {{ document.guide }}. Its figures are estimates."),
        ), widths=(40, 132)),
        paragraph("In this pack", "TOCHeading"),
        contents(*((bookmark, words) for bookmark, words, _ in SECTIONS)),
        short_words(*SHORT_WORDS),
    ))


def _body() -> str:
    pieces = [_cover()]
    for bookmark, words, body in SECTIONS:
        pieces.append(heading(1, words, bookmark=bookmark, number=True))
        pieces.append(body())
    return "".join(pieces)


TEMPLATE = Template("Kick-off pack", "The plan of a GP practice’s move to another clinical system", _body())
