"""Kick-off pack, sections 1 to 4: at a glance, agenda, attendees, scope."""

from tables import Cell, Each, label_table, table
from word import bullets, for_each, heading, lead_in, note, only_if, paragraph


def at_a_glance() -> str:
    """The dates to remember, the five nearest deadlines, and how well the plan stands."""
    return "".join((
        lead_in("**Go Live: {{ go_live.start|day_and_date }}.** That is {{ total.weeks_to_go_live }} weeks from the "
                "date of this pack."),
        note("**The first deadline is the data extract request: {{ extract_request.when }}.** Source suppliers ask for "
             "up to 5 weeks’ notice before the initial data production (IDP), so this date often comes before the "
             "kick-off meeting. Owner: {{ extract_request.owner }}. Now: {{ extract_request.status }}.",
             keep_with_next=True),
        label_table("Key dates", "The main dates of the migration, one in each row.", (
            ("Kick-off meeting", "{{ kick_off.start|day_and_date }}"),
            ("Technical survey", "{{ technical_survey.start|day_and_date }}"),
            ("Initial data production (IDP)", "{{ idp.start|day_and_date }}"),
            ("IDP data signed off by", "{{ data_recheck.end|day_and_date }}"),
            ("Final data production (FDP)", "{{ fdp.start|day_and_date }}"),
            ("Go Live", "{{ go_live.start|day_and_date }}"),
            ("Old system readable until", "{{ practice.old_access_end|day_and_date }}"),
        ), headings=("Date to remember", "When"), widths=(80, 90), together=True),
        heading(2, "The next 5 deadlines"),
        only_if("next_deadlines",
                table("The next 5 deadlines", "What must be done next, by when and by whom.",
                      (("What", 78), ("When", 52), ("Owner", 40)),
                      (Each("deadline in next_deadlines",
                            ("{{ deadline.what }}", "{{ deadline.when }}", "{{ deadline.owner }}")),)),
                otherwise=paragraph("No deadline can be worked out yet: the tracker’s Phases sheet needs dates.")),
        heading(2, "How the plan stands"),
        label_table("How the plan stands", "Counts from the tracker on the date of this pack.", (
            ("Length of the migration", "{{ total.weeks }} weeks, {{ total.start }} to {{ total.end }}. The guide "
                                        "estimates {{ total.estimate }}."),
            ("Warnings from the check", "{{ counts.warnings }}, listed under [Points to confirm](#confirm)"),
            ("Facts still missing", "{{ counts.points_to_confirm }}, listed under [Points to confirm](#confirm)"),
            ("Actions", "{{ counts.open_actions }} open, {{ counts.overdue_actions }} of them overdue"),
        ), headings=("Measure", "On the date of this pack")),
    ))


def agenda() -> str:
    """Who leads which item and when it begins, and what the meeting must settle."""
    return "".join((
        lead_in("{{ kick_off.start|day_and_date }}, {{ agenda_minutes }} minutes in all. Chair: "
                "{{ project_manager.name }}."),
        table("Agenda", "The items of the meeting with who leads, how long each takes and when it begins.",
              (("No.", 12), ("Item", 71), ("Lead", 34), ("Minutes", 19), ("Begins", 34)),
              (Each("line in agenda",
                    ("{{ line.number }}", "{{ line.item }}", "{{ line.lead }}", "{{ line.minutes }}",
                     "{{ line.begins }}")),)),
        heading(2, "What the meeting settles"),
        bullets("Every date under [Timeline](#timeline), or who will confirm it and by when.",
                "That the data extract is asked for, or who asks for it today.",
                "Who stands behind each role under [Roles and responsibilities](#responsibilities).",
                "The date of the cut-over planning meeting, at least 4 weeks before FDP.",
                "Who may say no at Go Live, and the time of the weekly meeting."),
    ))


def attendees() -> str:
    """Who comes, which required roles nobody fills, and who is away when."""
    return "".join((
        only_if("attendees",
                table("Attendees", "People of the migration with their role, organisation and contact details.",
                      (("Name and role", 49), ("Organisation", 45), ("Email and phone", 57), ("Attends", 19)),
                      (Each("person in attendees",
                            (Cell("**{{ person.name }}**\n{{ person.role }}"), "{{ person.organisation }}",
                             "{{ person.email }}\n{{ person.phone }}", "{{ person.attends_kick_off }}")),)),
                otherwise=paragraph("No contacts are recorded in the tracker yet.")),
        only_if("gaps",
                heading(2, "Roles still to fill"),
                lead_in("The kick-off cannot do without these. Name them in the tracker’s Contacts sheet."),
                table("Roles still to fill", "Required roles that lack a name, an email address or a phone number.",
                      (("Role", 80), ("What is missing", 90)),
                      (Each("gap in gaps", ("{{ gap.role }}", "{{ gap.what }}")),), together=True)),
        only_if("away",
                heading(2, "Who is away"),
                table("Who is away", "When people are away and who stands in for them.",
                      (("Name and role", 70), ("Away", 55), ("Deputy", 45)),
                      (Each("person in away",
                            ("{{ person.name }}, {{ person.role }}", "{{ person.dates }}", "{{ person.deputy }}")),),
                      together=True)),
    ))


def scope() -> str:
    """What moves, what does not, and how big the practice is."""
    return "".join((
        label_table("Scope", "The practice, its sites and what was ordered.", (
            ("Change of system", "{{ practice.source_system }} to {{ practice.target_system }}"),
            ("Main site", "{{ practice.address }}{% if practice.postcode %}, {{ practice.postcode }}{% endif %}"),
            ("Branches", "{% if practice.branches %}{{ practice.branches|join(', ') }}{% else %}None recorded"
                         "{% endif %}"),
            ("Registered patients", "{{ practice.list_size|number }}"),
            ("Staff", "{{ practice.staff_headcount|number }}"),
            ("Dispensing practice", "{{ practice.dispensing|yes_no }}"),
            ("Modules ordered", "{% if practice.modules %}{{ practice.modules|join(', ') }}{% else %}None recorded"
                                "{% endif %}"),
            ("Order", "{{ practice.order_reference }}{% if practice.framework %}, {{ practice.framework }}{% endif %}"),
        )),
        heading(2, "Other products whose data moves"),
        only_if("data_products",
                lead_in("Their extracts are taken at the same moment as the main one, for IDP and again for FDP."),
                table("Other products whose data moves", "Products with data of their own and their extract dates.",
                      (("Product", 50), ("Supplier", 44), ("Extract for IDP", 38), ("Extract for FDP", 38)),
                      (Each("product in data_products",
                            ("{{ product.service }}", "{{ product.supplier }}", "{{ product.initial_extract }}",
                             "{{ product.final_extract }}")),), together=True),
                otherwise=paragraph("No other product with data of its own is recorded in the tracker.")),
        heading(2, "What does not move"),
        for_each("line in not_migrating", paragraph("**{{ line.what }}.** {{ line.instead }}.", "ListBullet")),
    ))
