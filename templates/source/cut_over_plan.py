"""The cut-over plan: how the practice works between the last extract and Go Live, and how that work is entered."""

from cut_over_after import agreement, contingency, go_live_morning, messages, reentry
from cut_over_before import SHORT_WORDS, control_page, gate, rules, summary, third_parties, topics, who_to_call
from cut_over_days import schedule, staffing
from cut_over_logs import log_pages, log_sheets
from house_style import Template
from word import contents, heading, paragraph, short_words

# Bookmark, heading and body of every section.
SECTIONS = (
    ("summary", "Summary", summary),
    ("rules", "Three rules", rules),
    ("who_to_call", "Who to call", who_to_call),
    ("gate", "Readiness gate before FDP", gate),
    ("third_parties", "Third parties: off and on", third_parties),
    ("topics", "How each topic is handled", topics),
    ("schedule", "Day by day", schedule),
    ("staffing", "Staffing and cover", staffing),
    ("log_sheets", "Re-entry log sheets", log_sheets),
    ("contingency", "If something goes wrong", contingency),
    ("messages", "Messages", messages),
    ("go_live", "Go Live morning", go_live_morning),
    ("reentry", "Re-entry plan", reentry),
    ("agreement", "Agreement", agreement),
)

NEW_PAGE = ("summary", "who_to_call", "go_live")  # pages to tear out, and what follows the poster


def _body() -> str:
    pieces = [control_page(), paragraph("In this plan", "TOCHeading"),
              contents(*((bookmark, words) for bookmark, words, _ in SECTIONS)), short_words(*SHORT_WORDS)]
    for bookmark, words, body in SECTIONS:
        pieces.append(heading(1, words, bookmark=bookmark, number=True, new_page=bookmark in NEW_PAGE))
        pieces.append(body())
    return "".join((*pieces, log_pages()))


TEMPLATE = Template("Cut-over plan", "How a GP practice works while it changes to another clinical system", _body(),
                    landscape=True)
