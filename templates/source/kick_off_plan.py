"""Kick-off pack, sections 5 to 9: timeline, week by week, deadlines, who does what, third parties."""

from strip import timeline_strip
from tables import Cell, Each, OnlyIf, table
from word import heading, lead_in, only_if, paragraph


def timeline() -> str:
    """The 15 phases in dates, then as a strip."""
    return "".join((
        lead_in("The guide’s figures are estimates; a note says where this plan lies outside them."),
        table("Timeline in dates", "The 15 phases with planned start and end, length and the guide’s estimate.",
              (("Phase", 62), ("Start", 22), ("End", 22), ("Length", 31), ("Guide and note", 35)),
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
              (("Week from", 23), ("What happens", 109), ("Actions due", 40)),
              (Each("week in weeks",
                    OnlyIf("week.phases or week.closed or week.actions",
                           ("{{ week.monday|date }}",
                            "{%p for line in week.phases %}\n{{ line }}\n{%p endfor %}\n"
                            "{%p if not week.phases %}\nBetween phases\n{%p endif %}\n"
                            "{%p for line in week.closed %}\nClosed: {{ line }}\n{%p endfor %}",
                            "{% for line in week.actions %}{{ line.id }}{% if not loop.last %}, {% endif %}"
                            "{% endfor %}"))),)),
        otherwise=paragraph("The weeks cannot be laid out yet: the tracker has no date for the kick-off meeting."),
    )


def deadlines() -> str:
    """Every date that the plan gives rise to, the extract request first."""
    return only_if(
        "deadlines",
        lead_in("These dates follow from the phases. Move a phase and they move with it, so make the pack again."),
        table("Deadlines to protect", "What is done by when and by whom. The extract request is first.",
              (("What", 107.5), ("When", 31), ("Owner", 33.5)),
              (Each("deadline in deadlines",
                    (Cell("{{ deadline.what }}"),
                     "{{ deadline.in_figures }}\n{%p if deadline.status == 'Overdue' %}\n**Overdue**\n{%p endif %}",
                     "{{ deadline.owner }}")),)),
        otherwise=paragraph("No deadline can be worked out yet: the tracker’s Phases sheet needs dates."),
    )


def responsibilities() -> str:
    """Which part each role plays in each phase, with the names at the head of the columns."""
    columns = (("Phase", "phase", "", 63.5), ("Project manager", "project_manager", "project_manager.name", 13.5),
               ("Practice manager", "practice_manager", "practice_manager.name", 13.5),
               ("Lead GP", "lead_gp", "lead_gp.name", 13.5),
               ("Commissioner", "commissioner", "commissioner_lead.name", 13.5),
               ("Delivery partner", "delivery_partner", "practice.delivery_partner", 13.5),
               ("New supplier", "target_supplier", "target_supplier_pm.name", 13.5),
               ("Old supplier", "source_supplier", "source_supplier.name", 13.5),
               ("Third parties", "third_parties", "", 13.5))
    return "".join((
        lead_in("**R** (responsible) does it, **A** (accountable) answers for it, **C** is consulted before, **I** is "
                "informed. A dash means no part in it. The lead GP signs at data recheck and at Go Live; the practice "
                "manager and the commissioner sign at the end."),
        table("Who does what", "For each phase the part that each role plays: R, A, C, I or a dash.",
              [(f"{heading}:\n{{{{ {name} }}}}" if name else heading, width) for heading, _, name, width in columns],
              (Each("line in raci", tuple(f"{{{{ line.{part} }}}}" for _, part, _, _ in columns)),),
              upright=38, together=True),
    ))


def third_parties() -> str:
    """Everybody else's product or link: tell by, off, reminders, back on."""
    return "".join((
        lead_in("Every supplier is asked in writing whether its product works with the new system. It is told in time, "
                "and reminded a week before a change (the date below) and again on the day."),
        only_if("third_parties",
                table("Third parties and links",
                      "Each product or link with its contact and owner, notice, dates off and on, and reminder.",
                      (("Service and supplier", 60), ("Contact, then owner", 43), ("Tell by, status", 32),
                       ("Off, on, reminder", 37)),
                      (Each("party in third_parties",
                            (Cell("**{{ party.service }}**\n{{ party.supplier }}{% if party.data_migrates == 'Yes' %}; "
                                  "its data moves{% endif %}"),
                             "{{ party.contact_name }}\n{{ party.phone }}\n{{ party.owner }}",
                             "{{ party.notify_by|date }}\n{{ party.notice }}\n{{ party.status }}",
                             "{%p if party.off_date %}\nOff {{ party.off_date|date }}\n{%p endif %}\n"
                             "{%p if party.on_date %}\nOn {{ party.on_date|date }}\n{%p endif %}\n"
                             "{%p if party.reminder_a_week_before %}\nRemind {{ party.reminder_a_week_before|date }}\n"
                             "{%p endif %}")),)),
                otherwise=paragraph("No third parties are recorded in the tracker yet. List them in its Third parties "
                                    "sheet in the week after the kick-off, each with its notice period.")),
        paragraph("PCSE needs the practice’s name and code, the dates off and on, and the new MESH mailbox"
                  "{% if practice.mesh_mailbox_new %} ({{ practice.mesh_mailbox_new }}){% endif %} at least 2 weeks "
                  "before any change to registration links."),
    ))
