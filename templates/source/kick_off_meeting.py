"""Kick-off pack, sections 1 to 4: at a glance, agenda, attendees, scope."""

from tables import Cell, Each, label_table, table
from word import bullets, for_each, heading, key_date, lead_in, only_if, paragraph


def at_a_glance() -> str:
    """The extract request before all else, the dates to remember, the nearest deadlines, and how the plan stands."""
    return "".join((
        key_date("Data extract request: {{ extract_request.when }}",
                 "The source supplier may ask for up to 5 weeks’ notice before the initial data production (IDP), so "
                 "this date often comes before the kick-off meeting. Owner: {{ extract_request.owner }}. "
                 "**{{ extract_request.progress }}**"),
        label_table("Key dates", "The main dates of the migration, one in each row.", (
            ("Kick-off meeting", "{{ kick_off.start|day_and_date }}"),
            ("Technical survey", "{{ technical_survey.start|day_and_date }}"),
            ("Initial data production (IDP)", "{{ idp.start|day_and_date }}"),
            ("IDP data signed off by", "{{ data_recheck.end|day_and_date }}"),
            ("Final data production (FDP)", "{{ fdp.start|day_and_date }}"),
            ("Go Live", "**{{ go_live.start|day_and_date }}**"
                        "{% if total.countdown %}, in {{ total.countdown }}{% endif %}"),
            ("Old system readable until", "{{ practice.old_access_end|day_and_date }}"),
        ), headings=("Date to remember", "When"), widths=(66, 106), together=True),
        heading(2, "The next 5 deadlines"),
        only_if("next_deadlines",
                table("The next 5 deadlines", "What must be done next, by when and by whom.",
                      (("What", 90.5), ("When", 48), ("Owner", 33.5)),
                      (Each("deadline in next_deadlines",
                            (Cell("{{ deadline.what }}"), "{{ deadline.when }}", "{{ deadline.owner }}")),)),
                otherwise=paragraph("No deadline can be worked out yet: the tracker’s Phases sheet needs dates.")),
        heading(2, "How the plan stands"),
        label_table("How the plan stands", "Counts from the tracker on the date of this pack.", (
            ("Length of the migration", "{% if total.weeks %}{{ total.weeks }} weeks, {{ total.span }}{% else %}To be "
                                        "confirmed{% endif %}. The guide estimates "
                                        "{{ total.estimate }}."),
            ("Warnings from the check", _listed("counts.warnings", "No warnings")),
            ("Facts still missing", _listed("counts.points_to_confirm", "Nothing is missing")),
            ("Actions", "{% if starters.actions %}The tracker lists no actions yet, so the usual ones are shown"
                        "{% else %}{{ counts.open_actions }} open, {{ counts.overdue_actions or 'none' }} of them late"
                        "{% endif %}"),
        ), headings=("Measure", "On the date of this pack"), widths=(50, 122)),
    ))


def _listed(count: str, none: str) -> str:
    some = f"{{{{ {count} }}}}, listed under [Points to confirm](#confirm)"
    return f"{{% if {count} %}}{some}{{% else %}}{none}{{% endif %}}"


def agenda() -> str:
    """Who leads which item and when it begins, and what the meeting must settle."""
    return "".join((
        lead_in("{{ kick_off.start|day_and_date }}, {{ agenda_minutes }} minutes in all. Chair: "
                "{{ project_manager.name }}."),
        lead_in("The meeting settles:"),
        bullets("Every date under [Timeline](#timeline), or who will confirm it and by when.",
                "That the data extract is asked for, or who asks for it today.",
                "Who stands behind each role under [Roles and responsibilities](#responsibilities).",
                "The date of the cut-over planning meeting, at least 4 weeks before FDP.",
                "Who may say no at Go Live, and the time of the weekly meeting."),
        table("Agenda", "The items of the meeting with who leads, how long each takes and when it begins.",
              (("No.", 11), ("Item", 77), ("Lead", 33), ("Minutes", 18), ("Begins", 33)),
              (Each("line in agenda",
                    ("{{ line.number }}", "{{ line.item }}", "{{ line.lead }}", "{{ line.minutes }}",
                     "{{ line.begins }}")),), together=True),
    ))


def attendees() -> str:
    """Who comes, when they are away, and which required roles nobody fills."""
    part = ("{{ person.role }}\n"
            "{%p if person.organisation != practice.name %}\n{{ person.organisation }}\n{%p endif %}\n"
            "{%p if person.dates_unavailable %}\nAway {{ person.dates_unavailable }}\n{%p endif %}\n"
            "{%p if person.attends_kick_off != 'Yes' %}\n**Attends: {{ person.attends_kick_off }}**\n{%p endif %}")
    email = ("{{ person.email }}\n"
             "{%p if person.dates_unavailable and person.deputy %}\nDeputy: {{ person.deputy }}\n{%p endif %}")
    return "".join((
        only_if("attendees",
                lead_in("All of them attend, and work at the practice, unless it says otherwise."),
                table("Attendees", "People who attend, with their role, organisation and contact details.",
                      (("Name", 34.1), ("Role and organisation", 55.1), ("Email", 54.3), ("Phone", 28.5)),
                      (Each("person in attendees", ("{{ person.name }}", part, email, "{{ person.phone }}")),)),
                otherwise=paragraph("No contacts are recorded in the tracker yet.")),
        only_if("gaps",
                heading(2, "Roles still to fill"),
                lead_in("The kick-off cannot do without these. Name them in the tracker’s Contacts sheet."),
                table("Roles still to fill", "Required roles that lack a name, an email address or a phone number.",
                      (("Role", 80), ("What is missing", 90)),
                      (Each("gap in gaps", ("{{ gap.role }}", "{{ gap.what|sentence_case }}")),), together=True)),
    ))


def scope() -> str:
    """What moves, what does not, and how big the practice is."""
    return "".join((
        label_table("Scope", "The practice, its sites and what was ordered.", (
            ("Main site", "{{ practice.address }}{% if practice.postcode %}, {{ practice.postcode }}{% endif %}"
                          "{% if practice.main_phone %}; phone {{ practice.main_phone }}{% endif %}"),
            ("Branches", "{% if practice.branches %}{{ practice.branches|join(', ') }}{% else %}None recorded"
                         "{% endif %}"),
            ("Patients and staff", "Registered patients: {{ practice.list_size|number }}. Staff: "
                                   "{{ practice.staff_headcount|number }}."),
            ("Dispensing practice", "{{ practice.dispensing|yes_no }}"),
            ("Modules ordered", "{% if practice.modules %}{{ practice.modules|join(', ') }}{% else %}None recorded"
                                "{% endif %}"),
            ("Order", "{{ practice.order_reference }}{% if practice.framework %}, {{ practice.framework }}{% endif %}"),
        ), widths=(40, 132)),
        heading(2, "Other products whose data moves"),
        only_if("data_products",
                lead_in("Their extracts are taken at the same moment as the main one, for IDP and again for FDP."),
                table("Other products whose data moves", "Products with data of their own and their extract dates.",
                      (("Product", 66), ("Supplier", 44), ("Extract for IDP", 31), ("Extract for FDP", 31)),
                      (Each("product in data_products",
                            ("{{ product.service }}", "{{ product.supplier }}", "{{ product.initial_extract|date }}",
                             "{{ product.final_extract|date }}")),), together=True),
                otherwise=paragraph("No other product with data of its own is recorded in the tracker.")),
        heading(2, "What does not move"),
        for_each("line in not_migrating", paragraph("**{{ line.what }}.** {{ line.instead }}.", "ListBullet")),
    ))
