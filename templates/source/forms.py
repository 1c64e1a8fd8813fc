"""What every sign-off form has in common: its head, its numbered statements, its exceptions, its signatures."""

from collections.abc import Sequence

from tables import Cell, Each, OnlyIf, Row, label_table, table
from word import draft_box, for_each, heading, note, paragraph, subtitle, title

TICK = "☐"


def head(form_title: str, covers: str) -> str:
    """Title, what the signature covers, and the facts that every form carries; `covers` ends the sentence."""
    return "".join((
        title(form_title),
        subtitle("{{ practice.name }}, form {{ document.form_id }}"),
        draft_box(),
        paragraph("{{ document.purpose }}"),
        note("Please fill in the form, sign it and send it to "
             "**{{ document.return_to.name or 'the project manager' }}**"
             "{% if document.return_to.email %} ({{ document.return_to.email }}){% endif %} by "
             "**{{ document.due|day_and_date }}**. Write nothing on it that could identify a patient."),
        label_table("About this form", "Which form this is, about which practice, and which dates it is about.", (
            ("Form", "{{ document.form_id }}, reference {{ document.reference }}, made on {{ document.date }}"),
            ("Practice", "{{ practice.name }}, ODS code {{ practice.ods_code }}"),
            ("System", "From {{ practice.source_system }} to {{ practice.target_system }}"),
            ("Delivery partner", "{{ practice.delivery_partner }}"),
            ("Phase", "{{ document.phase.name }}"),
            ("Dates", "Planned: {{ document.phase.planned }}. Actual: "
                      "{{ document.phase.actual or 'not yet recorded' }}."),
            ("Copies go to", "{% for person in document.recipients %}{{ person.role }}"
                             "{% if person.name %}: {{ person.name }}{% endif %}"
                             "{% if not loop.last %}; {% endif %}{% endfor %}"),
            ("Signature covers", f"This form as it stands, held to the {{{{ document.guide }}}}, {covers}"),
        ), widths=(40, 132)),
    ))


def statements(*lines: str) -> str:
    """Numbered statements, each to be answered by Yes, No or N/A."""
    return "".join((
        heading(1, "What you confirm", number=True),
        paragraph(f"Tick one box in each row: type x in place of {TICK}, or tick it on paper. Where the answer is "
                  "No, say why under Exceptions.", keep_with_next=True),
        table("What you confirm", "Numbered statements, each with a box for Yes, for No and for not applicable.",
              (("No.", 12), ("Statement", 121), ("Yes", 13), ("No", 13), ("N/A", 13)),
              tuple((str(number), line, _tick(), _tick(), _tick()) for number, line in enumerate(lines, start=1))),
    ))


def _tick() -> Cell:
    return Cell(TICK, centred=True)


def exceptions(*known: Row | Each | OnlyIf, blank_rows: int = 4) -> str:
    """What is not as it should be, and whether that is accepted; `known` rows come from the tracker."""
    blanks = tuple(("", "", "", "", "", "") for _ in range(blank_rows))
    return "".join((
        heading(1, "Exceptions", number=True),
        paragraph("Severity runs from 1 (work cannot go on safely) to 4 (cosmetic). What is not accepted must be "
                  "mended before this form can be signed.", keep_with_next=True),
        table("Exceptions", "What is not as it should be, how severe, who mends it by when, and whether it is "
                            "accepted.",
              (("No.", 14), ("What is wrong", 70), ("Severity", 19), ("Owner", 26), ("Due", 22), ("Accepted", 21)),
              (*known, *blanks), row_height=8.5, labels=False),
    ))


def open_issues(field: str = "open_issues") -> Each:
    """The open issues of the tracker, as rows of the exceptions table."""
    return Each(f"issue in {field}",
                ("{{ issue.id }}", "{{ issue.description }}", "{{ issue.severity }}", "", "", ""))


def evidence(caption: str, about: str, columns: Sequence[tuple[str, float]], *rows: Row | Each | OnlyIf,
             blank_rows: int = 0) -> str:
    """A table of what the signature rests on: rows from the tracker, then blank ones to fill in."""
    blanks = tuple(tuple("" for _ in columns) for _ in range(blank_rows))
    return heading(2, caption) + table(caption, about, columns, (*rows, *blanks), row_height=7.5, labels=False)


def answers(caption: str, about: str, *rows: tuple[str, str]) -> str:
    """Labels, each with an answer to write or one that the tracker knows."""
    return heading(2, caption) + label_table(caption, about, rows, headings=("Question", "Answer"), widths=(80, 90),
                                             row_height=7.5, together=True)


def known_or_blank(name: str) -> str:
    """The value of a field where the tracker has one, else room to write."""
    return f"{{% if {name} is not none %}}{{{{ {name} }}}}{{% endif %}}"


def day_or_blank(name: str) -> str:
    """The day of a field where the tracker has one, else room to write."""
    return f"{{% if {name} %}}{{{{ {name}|day_and_date }}}}{{% endif %}}"


def on_day(name: str) -> str:
    """ " on Thursday 25 June 2026", or nothing while the tracker has no such day."""
    return f"{{% if {name} %}} on {{{{ {name}|day_and_date }}}}{{% endif %}}"


def gate_note() -> str:
    """The state of the gate that this form helps to open, with each other condition that is not yet met."""
    return "".join((
        heading(2, "Gate: {{ document.gate.name }}"),
        paragraph("{{ document.gate.state }}, as the tracker stood on {{ document.date }}."
                  "{% if document.gate.waiting %} Besides this form, the tracker does not yet show:{% endif %}",
                  keep_with_next=True),
        for_each("condition in document.gate.waiting",
                 paragraph("{{ condition.what }}. {{ condition.why }}.", "ListBullet")),
    ))


def signatures(declaration: str) -> str:
    """The declaration and a table for each person who signs, all on one page."""
    return "".join((
        heading(1, "Signatures", number=True),
        paragraph(declaration, keep_with_next=True),
        for_each("person in document.signatories",
                 heading(2, "{{ person.role }}"),
                 label_table("Signature", "Two columns. The left names what to write, the right is to be filled in.", (
                     ("Full name", "{{ person.name or '' }}"),
                     ("Role", "{{ person.role }}"),
                     ("Organisation", "{{ person.organisation or '' }}"),
                     ("Signature", ""),
                     ("Date signed", ""),
                 ), headings=("Signature", "Please complete"), widths=(45, 127), row_height=9.5, tied=True)),
    ))
