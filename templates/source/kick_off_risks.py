"""Kick-off pack, sections 15, 16, 18 and 19: risks, information governance, meetings, what is still to confirm."""

from tables import Cell, Each, label_table, table
from word import bullets, heading, lead_in, only_if, paragraph


def risks() -> str:
    """The register, the clinical hazards, and who may stop it all."""
    return "".join((
        only_if("starters.risks",
                lead_in("**The tracker lists no risks yet.** These are the usual ones, not yet scored: choose and "
                        "score them together.")),
        only_if("risks",
                table("Risks", "Each risk with what is done about it, its rating and who watches it.",
                      (("Risk", 60), ("What we do", 79), ("Rating, owner", 33)),
                      (Each("line in risks",
                            ("{{ line.risk }}", "{{ line.response }}",
                             "{{ line.rating }}{% if line.score %} ({{ line.score }}){% endif %}\n"
                             "{{ line.owner }}")),)),
                otherwise=paragraph("No risks are recorded in the tracker yet.")),
        heading(2, "Known clinical hazards"),
        table("Known clinical hazards", "What can go wrong with the data and how it is looked for.",
              (("Hazard", 80), ("How we look for it", 92)),
              (Each("line in hazards", ("{{ line.hazard }}", "{{ line.answer }}")),), together=True),
        heading(2, "Going back"),
        paragraph("Go or no-go is decided by {{ go_no_go.who }}{% if go_no_go.by %}, by {{ go_no_go.time }} on "
                  "{{ go_no_go.by|day_and_date }} at the latest{% elif go_no_go.no_day %}; the plan leaves no day "
                  "between FDP and Go Live for it{% else %}; the date is to be confirmed{% endif %}. "
                  "Before Go Live the practice simply carries on in the "
                  "old system with its links back on. After Go Live, going back means entering everything twice: it "
                  "takes the new supplier, the lead GP and the commissioner together."),
    ))


def governance() -> str:
    """The duties that stay with the practice."""
    return bullets(
        "The practice stays the data controller. Information governance lead: {{ ig_lead.name }}.",
        "A data protection impact assessment (DPIA) and a clinical safety case (DCB0160) are opened after the "
        "kick-off. Clinical safety officer: {{ cso.name }}.",
        "Extracts go encrypted between suppliers, with a receipt. No patient data by email.",
        "{% if patient_data %}**The check found what looks like patient data in the tracker.** It must be removed "
        "there before this pack is shared.{% else %}No patient is named or numbered in the tracker, this pack or the "
        "sign-off forms.{% endif %}",
        "Access to the old record and audit trail is agreed in writing before the contract ends.",
    )


def meetings() -> str:
    """The weekly meeting, and whom to turn to."""
    return "".join((
        label_table("Weekly meeting", "When the weekly meeting is and how to join it.", (
            ("When", "{{ practice.weekly_meeting_slot }}, from the kick-off to the end of Post Go Live"),
            ("How to join", "{{ practice.call_details }}"),
            ("Between meetings", "{{ project_manager.name }}{% if project_manager.phone %}, "
                                 "{{ project_manager.phone }}{% endif %}"),
        ), headings=("Weekly meeting", "Detail"), widths=(40, 132), together=True),
        heading(2, "When something is stuck"),
        table("Escalation", "Whom to turn to, in which case and how.",
              (("Step", 12), ("Who", 56), ("When", 73), ("Contact", 31)),
              (Each("line in escalation",
                    ("{{ line.step }}", "{{ line.who }}", "{{ line.when }}", "{{ line.contact }}")),), together=True),
    ))


def points_to_confirm() -> str:
    """Whatever is missing or outside the guidance."""
    return "".join((
        only_if("points_by_sheet",
                lead_in("Where this pack says “To be confirmed”, the tracker has no entry yet."),
                table("Facts still missing", "For each sheet of the tracker what is missing and who may know.",
                      (("Sheet", 30), ("What is missing", 108), ("Who may know", 34)),
                      (Each("point in points_by_sheet",
                            ("{{ point.sheet }}", "{{ point.facts|sentence_case }}", "{{ point.who }}")),)),
                otherwise=paragraph("Nothing is missing: the tracker holds every fact that this pack needs.")),
        only_if("warnings",
                heading(2, "Warnings from the check"),
                table("Warnings from the check", "Each warning with its place in the tracker and what to do.",
                      (("Where", 31), ("What", 76), ("What to do", 65)),
                      (Each("warning in warnings",
                            (Cell("{{ warning.place }}"), "{{ warning.message }}", "{{ warning.hint }}")),)),
                otherwise=paragraph("The check gave no warnings.")),
    ))
