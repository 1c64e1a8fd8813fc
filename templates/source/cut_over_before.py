"""Cut-over plan, sections 1 to 6: the summary, the rules, who to call, the gate, third parties, topics."""

from short_words import NHS_WORDS
from tables import Cell, Each, label_table, table
from word import draft_box, for_each, heading, note, numbered, only_if, paragraph, subtitle, title

SHORT_WORDS = (
    ("IDP", "initial data production, the first extract, for checking"),
    ("FDP", "final data production, the last extract"),
    *NHS_WORDS,
    ("UBRN", "booking reference of a referral"),
    ("Bridge prescribing", "double issues or paper, so that nobody runs out"),
)


def control_page() -> str:
    """The title, the draft mark where there is one, and what this document is."""
    return "".join((
        title("Cut-over plan"),
        subtitle("{{ practice.name }}: from {{ practice.source_system }} to {{ practice.target_system }}"),
        draft_box(),
        paragraph("{{ document.purpose }} Cut-over runs from the final data production (FDP), the last extract from "
                  "the old system, to Go Live."),
        label_table("Document control", "What this document is, about whom, from when and from whom.", (
            ("Practice", "{{ practice.name }}, ODS code {{ practice.ods_code }}"),
            ("Delivery partner", "{{ practice.delivery_partner }}"),
            ("Issued by", "{{ document.author }}"),
            ("Reference, status", "{{ document.reference }}, {{ document.status|lower }} {{ document.date }}"),
            ("To be agreed by", "{{ document.due|day_and_date }}"),
            ("Classification", "{{ document.classification }}"),
        ), widths=(40, 132)),
    ))


def summary() -> str:
    """The dates and times that everybody must know, and who decides."""
    return "".join((
        label_table("Cut-over in short", "The dates and times that everybody must know, and who decides.", (
            ("Log off the old system", "{{ fdp.day|day_and_date }}{% if practice.log_off_time %}, by "
                                       "{{ practice.log_off_time|time }}{% else %}; time to be confirmed{% endif %}"),
            ("FDP, the last extract", "{{ fdp.day|day_and_date }}{% if practice.fdp_time %}, "
                                      "{{ practice.fdp_time|time }}{% else %}; time to be confirmed{% endif %}"),
            ("Cut-over", "{{ cutover_span }}{% if cutover_length %}: {{ cutover_length }}{% endif %}"),
            ("Go or no-go decision", "{{ go_no_go.who|sentence_case }}{% if go_no_go.by %}, by {{ go_no_go.time }} on "
                                     "{{ go_no_go.by|day_and_date }}{% elif go_no_go.no_day %}; the plan leaves no day "
                                     "between FDP and Go Live for it{% else %}; day to be confirmed{% endif %}"),
            ("Go Live", "{{ go_live.day|day_and_date }}"),
            ("Quiet window", "{{ dates.quiet_window }}: no leave, special clinics or training elsewhere"),
            ("Re-entry finished by", "{{ post_go_live.end|day_and_date }}"),
            ("Old system readable until", "{% if practice.old_access_end %}{{ practice.old_access_end|day_and_date }}"
                                          "{% else %}To be confirmed, at least {{ dates.run_off_45|day_and_date }}"
                                          "{% endif %}"),
        ), widths=(54, 118)),
        only_if("points_to_confirm",
                note("{{ counts.points_to_confirm }} fact{% if counts.points_to_confirm != 1 %}s are{% else %} "
                     "is{% endif %} still missing in the tracker: see the last section of the kick-off pack.")),
    ))


def rules() -> str:
    """What everyone on duty must remember, and what is done every day."""
    return numbered(
        "**What is entered in the old system after FDP stays behind.** It never reaches the new one by itself.",
        "**Log everything.** If it is not on a log sheet, it is not entered later.",
        "**No registrations.** Hold the forms, give patients the care they need, and log it.",
    ) + "".join((
        heading(2, "The daily routine of cut-over"),
        for_each("line in daily_routine", paragraph("{{ line }}", "ListBullet")),
    ))


def who_to_call() -> str:
    """Names and numbers, with what to call each about."""
    return "".join((
        paragraph("Keep this page by every phone. Safety first: whatever touches a patient’s safety goes to "
                  "{{ lead_gp.name or 'the lead GP' }} at once.", keep_with_next=True),
        table("Who to call", "Each person with what to call them about, and their numbers.",
              (("Call about", 51), ("Who", 62), ("Phone", 30.4), ("Out of hours", 28.6)),
              (Each("person in who_to_call",
                    ("{{ person.call_for }}",
                     Cell("**{{ person.name }}**\n{{ person.role }}\n"
                          "{%p if person.organisation and person.organisation != practice.name %}\n"
                          "{{ person.organisation }}\n{%p endif %}"),
                     "{{ person.phone }}", "{{ person.out_of_hours_phone or '–' }}")),)),
    ))


def gate_table(name: str, title_: str, about: str = "") -> str:
    """A gate's state in words, and its conditions with what the tracker shows; `about` says what it is for."""
    return "".join((
        paragraph(f"**{{{{ {name}.state }}}}**, as the tracker stood on {{{{ document.date }}}}. It must be open by "
                  f"{{{{ {name}.by|day_and_date }}}}{about}.", keep_with_next=True),
        table(title_, "What must be true, whether it is met, and what in the tracker that rests on.",
              (("What must be true", 68), ("Met", 26), ("What the tracker shows", 78)),
              (Each(f"condition in {name}.conditions",
                    ("{{ condition.what }}", "{{ condition.met }}", "{{ condition.why }}")),)),
        paragraph("**Not recorded** means that the tracker does not say: ask, and fill it in."),
    ))


def gate() -> str:
    """What must be true before the last extract is taken."""
    return gate_table("fdp_gate", "Ready for FDP",
                      ", when {{ project_manager.name or 'the project manager' }} goes through the list with "
                      "{{ practice_manager.name or 'the practice manager' }}")


def third_parties() -> str:
    """What goes off and comes back on; blank cells are filled by hand when a supplier confirms."""
    return "".join((
        paragraph("Links go off: {{ dates.links_off }}. They come back on from {{ go_live.day|day_and_date }}. "
                  "Write down who confirmed, and when.", keep_with_next=True),
        only_if("changing_parties",
                table("Third parties: off and on", "When each goes off and comes back on, and who confirmed it.",
                      (("Service and supplier", 66), ("Off", 23), ("Off confirmed by, when", 30), ("On", 23),
                       ("On confirmed by, when", 30)),
                      (Each("party in changing_parties",
                            (Cell("**{{ party.service }}**\n{{ party.supplier }}"), "{{ party.off_date|date }}",
                             "{{ party.off_confirmed|date }}", "{{ party.on_date|date }}",
                             "{{ party.on_confirmed|date }}")),)),
                otherwise=paragraph("No third party has an off or on date in the tracker yet. Pathology and "
                                    "registration links and screening messages go off and on in every migration: list "
                                    "them in the tracker’s Third parties sheet.")),
    ))


def topics() -> str:
    """The 13 topics: handling, lead, log, and what happens afterwards."""
    return "".join((
        only_if("starters.topics",
                note("The practice has not chosen yet, so the usual handling is shown. Choose at the planning "
                     "meeting, and fill in the tracker’s Cut-over topics sheet.")),
        table("How each topic is handled", "Each topic with its handling, who leads, what is logged, and what follows.",
              (("Topic and lead", 44), ("In cut-over", 59), ("Log", 33), ("After Go Live", 36)),
              (Each("topic in topics",
                    (Cell("**{{ topic.number }}. {{ topic.topic }}**\n{{ topic.lead }}\n"
                          "{%p if topic.deputy %}\nDeputy: {{ topic.deputy }}\n{%p endif %}"),
                     Cell("{{ topic.handling }}\n{%p if topic.notes %}\n{{ topic.notes }}\n{%p endif %}"),
                     "{{ topic.log }}", "{{ topic.after_go_live }}")),)),
    ))
