"""Kick-off pack, sections 10 to 19: the work, the people, the risks, the actions, what is still to confirm."""

from tables import Cell, Each, OnlyIf, label_table, table
from word import bullets, heading, lead_in, note, only_if, paragraph


def clean_up() -> str:
    """What is cleaned before the data moves, and how checking is prepared."""
    return "".join((
        only_if("clean_up",
                table("Data clean-up", "Clean-up actions with owner and due date.",
                      (("No.", 20), ("Action", 85), ("Owner", 40), ("Due", 25)),
                      (Each("action in clean_up",
                            ("{{ action.id }}", "{{ action.action }}", "{{ action.owner }}",
                             "{{ action.due|date }}")),)),
                otherwise=paragraph("No clean-up actions are recorded in the tracker yet.")),
        heading(2, "Getting ready to check"),
        bullets("Choose up to 20 test records by what they contain, and some more at random. They are ready on IDP "
                "day, {{ idp.start|day_and_date }}. Keep the list in the practice: no patient details in the tracker "
                "or this pack.",
                "Run the reports to compare before the extract: QOF, cytology, immunisation, list size.",
                "Give each checker 2 screens side by side, or printouts of the old record, and time away from other "
                "work.",
                "Train up to 3 people on the test system, never only one."),
    ))


def survey() -> str:
    """When, who, what is looked at, and what was found."""
    return "".join((
        paragraph("{{ technical_survey.start|day_and_date }}. Engineer: {{ engineer.name }}. The survey looks at "
                  "computers, printers, scanners, check-in screens, call boards and the network; in a dispensary also "
                  "at barcode scanners and label printers."),
        note("Replacements may cost money, so agree who pays before anything is ordered. Asking third-party suppliers "
             "whether their product works with the new system is the practice’s task, not the new supplier’s."),
        only_if("hardware_to_fix",
                table("Equipment that needs something done", "Devices with what was found, what is done and the cost.",
                      (("Device", 52), ("Found", 38), ("Action", 32), ("Cost, who pays", 25), ("Due", 23)),
                      (Each("item in hardware_to_fix",
                            (Cell("**{{ item.asset }}**\n{{ item.location }}"), "{{ item.result }}",
                             "{{ item.action }}",
                             "{{ item.cost }}{% if item.cost and item.funded_by %}, {% endif %}{{ item.funded_by }}",
                             "{{ item.due|date }}")),)),
                otherwise=only_if("hardware",
                                  paragraph("The survey found nothing that must be replaced."),
                                  otherwise=paragraph("No equipment is recorded in the tracker yet."))),
    ))


def cutover() -> str:
    """How long, what stops, and the window in which nothing else happens."""
    return "".join((
        lead_in("From FDP until Go Live, whatever is entered in the old system stays behind. The practice works by an "
                "agreed plan, writes everything down and enters it afterwards."),
        label_table("Cut-over in outline", "The dates around cut-over.", (
            ("Planning meeting",
             "{{ cutover_planning.start|day_and_date }}; {{ dates.planning_meeting }} at the latest"),
            ("Cut-over", "{{ cutover.start|day_and_date }} to {{ cutover.end|day_and_date }}: {{ cutover_length }}"),
            ("Links off", "{{ dates.links_off_from }} to {{ dates.links_off_by }}"),
            ("Prescription bridge", "{{ dates.bridge_start }} to {{ dates.bridge_end }}"),
            ("dm+d mapping checked", "{{ dates.dmd_from }} to {{ dates.dmd_by }}"),
            ("Quiet window",
             "{{ dates.quiet_from }} to {{ dates.quiet_to }}: no special clinics, no leave, no training away"),
            ("Old rotas end by", "{{ dates.rota_cap }}"),
        ), together=True),
        heading(2, "What stops during cut-over"),
        only_if("what_stops", paragraph("{{ what_stops|join('. ') }}."),
                otherwise=paragraph("New patients are not registered during cut-over.")),
    ))


def training() -> str:
    """Who is trained, booked or missing."""
    return "".join((
        paragraph("Everybody is trained before Go Live, the main part in the 3 weeks before it. Remote and part-time "
                  "staff count too. Keep a few days for later, for QOF and whatever was not clear."),
        only_if("training_sessions",
                lead_in("The tracker names {{ training.staff }} people or groups: **{{ training.trained }} trained, "
                        "{{ training.booked }} booked, {{ training.outstanding }} neither.** Sessions are booked "
                        "unless it says otherwise."),
                table("Training sessions", "Who is trained, in what, when, by whom and where.",
                      (("Who", 41), ("Session", 33), ("When", 40), ("Trainer and room", 56)),
                      (Each("line in training_sessions",
                            (Cell("{{ line.who }}\n"
                                  "{%p if line.status != 'Booked' %}\n**{{ line.status }}**\n{%p endif %}"),
                             "{{ line.session }}",
                             "{{ line.date|date }}{% if line.start_time %}, {{ line.start_time|time }}{% endif %}",
                             "{{ line.trainer }}{% if line.room %}, {{ line.room }}{% endif %}")),)),
                otherwise=paragraph("No training is recorded in the tracker yet. The trainer and the practice meet "
                                    "soon after the kick-off to agree who needs what.")),
        only_if("training.outstanding",
                heading(2, "Groups with somebody still to book"),
                table("Groups with somebody still to book", "For each group how many are trained, booked and neither.",
                      (("Staff group", 74), ("Entries", 24), ("Trained", 24), ("Booked", 24), ("Neither", 24)),
                      (Each("line in training_groups",
                            OnlyIf("line.outstanding", ("{{ line.group }}", "{{ line.staff }}", "{{ line.trained }}",
                                                        "{{ line.booked }}", "{{ line.outstanding }}"))),))),
    ))


def messages() -> str:
    """Who is told what, when and by whom; and the four things patients need to hear."""
    return "".join((
        only_if("starters.comms", lead_in("**The tracker lists no messages yet.** These are the usual ones.")),
        only_if("comms",
                table("Telling staff and patients", "Each message with its audience, channel, owner and dates.",
                      (("Audience and channel", 48), ("Message", 62), ("Owner", 30), ("From and to", 30)),
                      (Each("line in comms",
                            (Cell("**{{ line.audience }}**\n{{ line.channel }}"), "{{ line.message }}",
                             "{{ line.owner }}",
                             "{{ line.starts|date }}\n{%p if line.ends %}\nto {{ line.ends|date }}\n{%p endif %}")),)),
                otherwise=paragraph("No messages are recorded in the tracker yet.")),
        heading(2, "What patients need to hear"),
        lead_in("Posters and the website are ready by {{ dates.posters_from }}. In words for patients:"),
        bullets("Our GP surgery is changing its computer system on {{ go_live.start|long_date }}.",
                "Order your repeat medicines by {{ dates.order_repeats_by }}.",
                "From {{ dates.quiet_from }} to {{ dates.quiet_to }} please contact us only about what cannot wait. We "
                "cannot register new patients in this time.",
                "You may need to set up online access again. We will tell you when and how."),
    ))


def risks() -> str:
    """The register, the clinical hazards, and who may stop it all."""
    return "".join((
        only_if("starters.risks",
                lead_in("**The tracker lists no risks yet.** These are the usual ones, not yet scored: choose and "
                        "score them together.")),
        only_if("risks",
                table("Risks", "Each risk with its rating, what is done about it and who watches it.",
                      (("Risk", 56), ("Rating", 22), ("What we do", 65), ("Owner", 27)),
                      (Each("line in risks",
                            ("{{ line.risk }}", "{{ line.rating }}{% if line.score %} ({{ line.score }}){% endif %}",
                             "{{ line.response }}", "{{ line.owner }}")),)),
                otherwise=paragraph("No risks are recorded in the tracker yet.")),
        heading(2, "Known clinical hazards"),
        table("Known clinical hazards", "What can go wrong with the data and how it is looked for.",
              (("Hazard", 80), ("How we look for it", 90)),
              (Each("line in hazards", ("{{ line.hazard }}", "{{ line.answer }}")),), together=True),
        heading(2, "Going back"),
        paragraph("Go or no-go is decided by {{ go_no_go.who }}, by {{ go_no_go.time }} on "
                  "{{ go_no_go.by|day_and_date }} at the latest. Before Go Live the practice simply carries on in the "
                  "old system with its links back on. After Go Live, going back means entering everything twice: it "
                  "takes the new supplier, the lead GP and the commissioner together."),
    ))


def governance() -> str:
    """The duties that stay with the practice."""
    return bullets(
        "The practice stays the data controller throughout. Information governance lead: {{ ig_lead.name }}.",
        "A data protection impact assessment and a clinical safety case (DCB0160) are opened after the kick-off. "
        "Clinical safety officer: {{ cso.name }}.",
        "Extracts travel encrypted, between suppliers, with a receipt. Nobody emails patient data.",
        "No patient is named or numbered in the tracker, this pack or the sign-off forms.",
        "Access to the old record and its audit trail is agreed in writing before the old contract ends.",
    )


def actions() -> str:
    """Every action that is still to be done."""
    return "".join((
        only_if("starters.actions",
                lead_in("**The tracker lists no actions yet.** These are the usual ones, with dates worked out from "
                        "the phases: copy what you need into its Actions sheet.")),
        only_if("counts.open_actions",
                lead_in("{{ counts.open_actions }} of {{ counts.actions }} actions are still to be done, "
                        "{{ counts.overdue_actions }} of them late. Those that are done are left out; one without a "
                        "status has not been started."),
                table("Actions", "Every open action with its number, owner, due date and status.",
                      (("No.", 16), ("Action", 94), ("Owner", 33), ("Due, status", 27)),
                      (Each("action in actions",
                            OnlyIf("action.status not in ['Complete', 'Not applicable']",
                                   ("{{ action.id }}", "{{ action.action }}", "{{ action.owner }}",
                                    "{{ action.due|date }}\n{%p if action.status != 'Not started' %}\n"
                                    "**{{ action.status }}**\n{%p endif %}"))),)),
                otherwise=only_if("actions", paragraph("Every action in the tracker is done."),
                                  otherwise=paragraph("No actions are recorded in the tracker yet."))),
    ))


def meetings() -> str:
    """The weekly meeting, and whom to turn to."""
    return "".join((
        label_table("Weekly meeting", "When the weekly meeting is and how to join it.", (
            ("When", "{{ practice.weekly_meeting_slot }}"),
            ("How long for", "Every week from the kick-off to the end of Post Go Live"),
            ("How to join", "{{ practice.call_details }}"),
            ("Between meetings", "{{ project_manager.name }}{% if project_manager.phone %}, "
                                 "{{ project_manager.phone }}{% endif %}"),
        )),
        heading(2, "When something is stuck"),
        table("Escalation", "Whom to turn to, in which case and how.",
              (("Step", 14), ("Who", 58), ("When", 68), ("Contact", 30)),
              (Each("line in escalation",
                    ("{{ line.step }}", "{{ line.who }}", "{{ line.when }}", "{{ line.contact }}")),), together=True),
    ))


def points_to_confirm() -> str:
    """Whatever is missing or outside the guidance."""
    return "".join((
        only_if("points_to_confirm",
                lead_in("Where this pack says “To be confirmed”, the tracker has no entry yet."),
                table("Facts still missing", "What is missing, where it belongs in the tracker and who may know.",
                      (("What is missing", 60), ("Where in the tracker", 70), ("Who may know", 40)),
                      (Each("point in points_to_confirm",
                            (Cell("{{ point.what }}"), "{{ point.where }}", "{{ point.who }}")),)),
                otherwise=paragraph("Nothing is missing: the tracker holds every fact that this pack needs.")),
        heading(2, "Warnings from the check"),
        only_if("warnings",
                table("Warnings from the check", "Each warning with its place in the tracker and what to do.",
                      (("Where", 32), ("What", 80), ("What to do", 58)),
                      (Each("warning in warnings",
                            ("{{ warning.place }}", "{{ warning.message }}", "{{ warning.hint }}")),)),
                otherwise=paragraph("The check gave no warnings.")),
    ))
