"""Kick-off pack, sections 5 to 9: timeline, week by week, deadlines, who does what, third parties."""

from strip import timeline_strip
from tables import Cell, Each, OnlyIf, table
from word import end_section, heading, only_if, paragraph


def timeline() -> str:
    """The 15 phases in dates, then as a strip on a page of its own that lies on its side, as do sections 6 to 9."""
    return "".join((
        paragraph("The guide’s figures are estimates; a note says where this plan lies outside them. "
                  "Cut-over planning and training run beside other phases."),
        table("Timeline in dates", "The 15 phases with planned start and end, length and the guide’s estimate.",
              (("Phase", 50), ("Start", 24), ("End", 24), ("Length", 34), ("Guide and note", 38)),
              (Each("phase in phases",
                    ("{{ phase.name }}", "{{ phase.planned_start|date }}", "{{ phase.planned_end|date }}",
                     "{{ phase.length }}",
                     "{{ phase.estimate }}\n{%p if phase.note %}\n**{{ phase.note }}**\n{%p endif %}")),)),
        end_section("The next page shows the same dates as a picture."),
        heading(2, "Timeline as a picture"),
        timeline_strip(),
    ))


def weeks() -> str:
    """What happens in each week from the kick-off to the end."""
    return only_if(
        "weeks",
        paragraph("Action numbers refer to [Actions](#actions). Weeks in which nothing happens are left out.",
                  keep_with_next=True),
        table("Week by week", "Each week with its phases, deadlines and the numbers of the actions due in it.",
              (("Week from", 25), ("What happens", 98), ("Deadlines", 84), ("Actions due", 50)),
              (Each("week in weeks",
                    OnlyIf("not week.quiet",
                           ("{{ week.monday|date }}",
                            "{%p for line in week.phases %}\n{{ line }}\n{%p endfor %}\n"
                            "{%p for line in week.closed %}\nClosed: {{ line }}\n{%p endfor %}",
                            "{%p for line in week.deadlines %}\n{{ line.what }}\n{%p endfor %}",
                            "{% for line in week.actions %}{{ line.id }}{% if not loop.last %}, {% endif %}"
                            "{% endfor %}"))),)),
        otherwise=paragraph("The weeks cannot be laid out yet: the tracker has no date for the kick-off meeting."))


def deadlines() -> str:
    """Every date that the plan gives rise to, the extract request first."""
    return only_if(
        "deadlines",
        paragraph("These dates follow from the phases. Move a phase and they move with it, so make the pack again."),
        table("Deadlines to protect", "What is done by when, by whom, and where it stands. The extract request is "
                                      "first.",
              (("What", 113), ("When", 60), ("Owner", 46), ("Now", 38)),
              (Each("deadline in deadlines",
                    ("{{ deadline.what }}", "{{ deadline.when }}", "{{ deadline.owner }}", "{{ deadline.status }}")),)),
        otherwise=paragraph("No deadline can be worked out yet: the tracker’s Phases sheet needs dates."))


def responsibilities() -> str:
    """Which part each role plays in each phase, with the names at the head of the columns."""
    columns = (("Phase", 49), ("Project manager: {{ project_manager.name }}", 26),
               ("Practice manager: {{ practice_manager.name }}", 26), ("Lead GP: {{ lead_gp.name }}", 24),
               ("Commissioner: {{ commissioner_lead.name }}", 33), ("Delivery partner: {{ practice.delivery_partner "
                                                                    "}}", 25),
               ("New supplier: {{ target_supplier_pm.name }}", 25), ("Old supplier: {{ source_supplier.name }}", 25),
               ("Third parties", 24))
    return "".join((
        paragraph("**R** does it, **A** answers for it, **C** is asked before, **I** is told. A dash means no part in "
                  "it."),
        table("Who does what", "For each phase the part that each role plays: R, A, C, I or a dash.", columns,
              (Each("line in raci",
                    ("{{ line.phase }}", "{{ line.project_manager }}", "{{ line.practice_manager }}",
                     "{{ line.lead_gp }}",
                     "{{ line.commissioner }}", "{{ line.delivery_partner }}", "{{ line.target_supplier }}",
                     "{{ line.source_supplier }}", "{{ line.third_parties }}")),)),
    ))


def third_parties() -> str:
    """Everybody else's product or link: tell by, off, reminders, back on."""
    columns = (("Service and supplier", 45), ("Contact", 42), ("What changes", 37), ("Tell by (notice)", 29), ("Off",
                                                                                                               25),
               ("Reminders", 25), ("Back on", 25), ("Owner", 29))
    return "".join((
        paragraph("The practice asks every supplier in writing whether its product works with the new system, and "
                  "gives "
                  "notice in time. Each is reminded a week before a change and again on the day."),
        only_if("third_parties",
                table("Third parties and links", "Each product or link with its contact, notice, dates off and on, "
                                                 "and owner.",
                      columns,
                      (Each("party in third_parties",
                            (Cell("**{{ party.service }}**\n{{ party.supplier }}"),
                             "{{ party.contact_name }}\n{{ party.phone }}", "{{ party.changes }}",
                             "{{ party.notify_by|date }}\n{{ party.notice }}", "{{ party.off_date|date }}",
                             "{{ party.reminder_a_week_before|date }}\n{{ party.reminder_on_the_day|date }}",
                             "{{ party.on_date|date }}", "{{ party.owner }}\n{{ party.status }}")),)),
                otherwise=paragraph("No third parties are recorded in the tracker yet. List them in its Third parties "
                                    "sheet "
                                    "in the week after the kick-off, each with its notice period.")),
        end_section("Primary Care Support England (PCSE) needs the practice’s name and code, both dates and the new "
                    "MESH "
                    "mailbox at least 2 weeks before any change to registration links.", landscape=True),
    ))
