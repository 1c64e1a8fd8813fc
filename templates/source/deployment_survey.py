"""Form F10: how the deployment went, in the practice's words; the order record is closed with it."""

from forms import TICK, head, signatures
from house_style import Template
from tables import label_table
from word import heading, paragraph, warning

_BODY = "".join((
    head("Deployment survey", "and the score and comments given in it."),
    heading(1, "Go Live date", number=True),
    warning("**The Go Live date must be filled in.** Without it the order record cannot be closed and the supplier "
            "cannot be paid."),
    label_table("Go Live date", "The date on which the practice went live.", (
        ("Actual Go Live date", "{% if go_live.actual_start %}{{ go_live.actual_start|day_and_date }}"
                                             "{% endif %}"),
        ("Planned Go Live date", "{{ go_live.planned_start|day_and_date }}"),
        ("Order reference", "{{ practice.order_reference }}"),
    ), headings=("Question", "Answer"), row_height=9),
    heading(1, "How it went", number=True, new_page=True),
    paragraph("The {{ survey.name|lower }} asks for one score, from {{ survey.lowest }} (poor) to "
              "{{ survey.highest }} (excellent), and for your reasons. It is about the deployment by the supplier of "
              "{{ practice.target_system }}, not about the people of the practice."),
    label_table("Score and comments", "The score, and the reasons for it.", (
        ("Deployment score, {{ survey.lowest }} to {{ survey.highest }}", ""),
        ("What went well", "\n\n\n"),
        ("Why this score", "\n\n\n"),
        ("What the supplier could do better", "\n\n\n"),
        ("Anything else", "\n\n\n"),
        ("May the supplier see the comments?", f"{TICK} Yes   {TICK} No"),
    ), headings=("Question", "Answer"), widths=(60, 110), row_height=9),
    signatures("The answers are those of the practice."),
))

TEMPLATE = Template("Deployment survey", "Sign-off form F10 of a GP practice's system migration", _BODY)
