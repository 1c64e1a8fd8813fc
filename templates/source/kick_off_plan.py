"""Kick-off pack, sections 5 to 9: timeline, week by week, deadlines, who does what, third parties."""

from strip import timeline_strip
from tables import Cell, Each, OnlyIf, table
from word import end_section, heading, lead_in, only_if, paragraph


def timeline() -> str:
    """The 15 phases in dates, then as a strip."""
    return "".join((
        lead_in("The guide’s figures are estimates; a note says where this plan lies outside them."),
        table("Timeline in dates", "The 15 phases with planned start and end, length and the guide’s estimate.",
              (("Phase", 54), ("Start", 23), ("End", 23), ("Length", 34), ("Guide and note", 36)),
              (Each("phase in phases",
                    ("{{ phase.name }}", "{{ phase.planned_start|date }}", "{{ phase.planned_end|date }}",
                     "{{ phase.length }}",
                     "{{ phase.estimate }}\n{%p if phase.note %}\n**{{ phase.note }}**\n{%p endif %}")),)),
        heading(2, "Timeline as a picture"),
        timeline_strip(),
    ))


def weeks() -> str:
    """What happens in each week from the kick-off to the end."""
    return only_if(
        "weeks",
        lead_in("Action numbers refer to [Actions](#actions); deadlines stand in the next section."),
        table("Week by week", "Each week with its phases and the numbers of the actions due in it.",
              (("Week from", 25), ("What happens", 100), ("Actions due", 45)),
              (Each("week in weeks",
                    OnlyIf("week.phases or week.closed or week.actions",
                           ("{{ week.monday|date }}",
                            "{%p for line in week.phases %}\n{{ line }}\n{%p endfor %}\n"
                            "{%p for line in week.closed %}\nClosed: {{ line }}\n{%p endfor %}",
                            "{% for line in week.actions %}{{ line.id }}{% if not loop.last %}, {% endif %}"
                            "{% endfor %}"))),)),
        otherwise=paragraph("The weeks cannot be laid out yet: the tracker has no date for the kick-off meeting."),
    ) + end_section("Sections 7 to 9 hold wide tables, so their pages lie on their side.")


def deadlines() -> str:
    """Every date that the plan gives rise to, the extract request first."""
    return only_if(
        "deadlines",
        lead_in("These dates follow from the phases. Move a phase and they move with it, so make the pack again."),
        table("Deadlines to protect", "What is done by when and by whom. The extract request is first.",
              (("What", 146), ("When", 67), ("Owner", 44)),
              (Each("deadline in deadlines",
                    (Cell("{{ deadline.what }}"), "{{ deadline.when }}{% if deadline.passed %} (passed){% endif %}",
                     "{{ deadline.owner }}")),)),
        otherwise=paragraph("No deadline can be worked out yet: the tracker’s Phases sheet needs dates."),
    )


def responsibilities() -> str:
    """Which part each role plays in each phase, with the names at the head of the columns."""
    columns = (("Phase", 59), ("Project manager: {{ project_manager.name }}", 24),
               ("Practice manager: {{ practice_manager.name }}", 24), ("Lead GP: {{ lead_gp.name }}", 22),
               ("Commissioner: {{ commissioner_lead.name }}", 32),
               ("Delivery partner: {{ practice.delivery_partner }}", 25),
               ("New supplier: {{ target_supplier_pm.name }}", 24), ("Old supplier: {{ source_supplier.name }}", 25),
               ("Third parties", 22))
    return "".join((
        lead_in("**R** does it, **A** answers for it, **C** is asked before, **I** is told. A dash means no part in "
                "it."),
        table("Who does what", "For each phase the part that each role plays: R, A, C, I or a dash.", columns,
              (Each("line in raci",
                    ("{{ line.phase }}", "{{ line.project_manager }}", "{{ line.practice_manager }}",
                     "{{ line.lead_gp }}", "{{ line.commissioner }}", "{{ line.delivery_partner }}",
                     "{{ line.target_supplier }}", "{{ line.source_supplier }}", "{{ line.third_parties }}")),)),
    ))


def third_parties() -> str:
    """Everybody else's product or link: tell by, off, reminders, back on."""
    columns = (("Service and supplier", 56), ("Contact", 40), ("What changes, and where it stands", 62),
               ("Tell by (notice)", 24), ("Off, then back on", 24), ("Reminders", 24), ("Owner", 27))
    return "".join((
        lead_in("The practice asks every supplier in writing whether its product works with the new system, and gives "
                "notice in time. Each is reminded a week before a change and again on the day."),
        only_if("third_parties",
                table("Third parties and links",
                      "Each product or link with its contact, notice, dates off and on, and owner.", columns,
                      (Each("party in third_parties",
                            (Cell("**{{ party.service }}**\n{{ party.supplier }}"),
                             "{{ party.contact_name }}\n{{ party.phone }}", "{{ party.changes }}\n{{ party.status }}",
                             "{{ party.notify_by|date }}\n({{ party.notice }})",
                             "{{ party.off_date|date }}\n{{ party.on_date|date }}",
                             "{{ party.reminder_a_week_before|date }}\n{{ party.reminder_on_the_day|date }}",
                             "{{ party.owner }}")),)),
                otherwise=paragraph("No third parties are recorded in the tracker yet. List them in its Third parties "
                                    "sheet in the week after the kick-off, each with its notice period.")),
        end_section("Primary Care Support England (PCSE) needs the practice’s name and code, both dates and the new "
                    "MESH mailbox at least 2 weeks before any change to registration links.", landscape=True),
    ))
