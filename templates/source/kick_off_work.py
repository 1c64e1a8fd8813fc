"""Kick-off pack, sections 10 to 12 and 17: what is to be done to the data and the equipment, and every action."""

from tables import Cell, Each, label_table, table
from word import bullets, heading, lead_in, note, only_if, paragraph


def clean_up() -> str:
    """What is cleaned before the data moves, and how checking is prepared."""
    return "".join((
        only_if("clean_up",
                table("Data clean-up", "Clean-up actions with owner and due date.",
                      (("No.", 14), ("Action", 102), ("Owner", 33), ("Due", 23)),
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
                      (("Device and place", 50), ("Found, and what to do", 71), ("Cost, payer", 28), ("Due", 23)),
                      (Each("item in hardware_to_fix",
                            (Cell("**{{ item.asset }}**\n{{ item.location }}"),
                             "{{ item.result }}\n{{ item.action }}",
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
            ("Cut-over", "{{ cutover_span }}{% if cutover_length %}: {{ cutover_length }}{% endif %}"),
            ("Links off", "{{ dates.links_off }}"),
            ("Prescription bridge", "{{ dates.bridge }}"),
            ("dm+d mapping checked", "{% if go_no_go.no_day %}The plan leaves no day between FDP and Go Live for it"
                                     "{% else %}{{ dates.drug_mapping }}{% endif %}"),
            ("Quiet window", "{{ dates.quiet_window }}: no special clinics, leave or training elsewhere"),
            ("Old rotas end by", "{{ dates.rota_cap }}"),
        ), widths=(45, 127)),
        paragraph("**What stops during cut-over.** {{ what_stops|join('. ') }}."),
    ))


def actions() -> str:
    """Every action that is still to be done; of the usual ones, those that come next."""
    return "".join((
        only_if("starters.actions",
                lead_in("**The tracker lists no actions yet.** These are the usual ones until the initial data "
                        "production, with dates worked out from the phases: copy what you need into its Actions sheet."
                        "{% if counts.later_actions %} {{ counts.later_actions }} more come later; make this pack "
                        "again to see them.{% endif %}"),
                otherwise=only_if("open_actions",
                                  lead_in("{{ counts.open_actions }} of {{ counts.actions }} actions are still to be "
                                          "done, {{ counts.overdue_actions or 'none' }} of them late. Those that are "
                                          "done are left out; one without a status has not been started."))),
        only_if("open_actions",
                table("Actions", "Every open action with its number, owner, due date and status.",
                      (("No.", 14), ("Action", 101), ("Owner", 33), ("Due, status", 24)),
                      (Each("action in open_actions",
                            ("{{ action.id }}", "{{ action.action }}", "{{ action.owner }}",
                             "{{ action.due|date }}\n{%p if action.status != 'Not started' %}\n"
                             "**{{ action.status }}**\n{%p endif %}")),)),
                otherwise=only_if("actions", paragraph("Every action in the tracker is done."),
                                  otherwise=paragraph("No actions are recorded in the tracker yet."))),
    ))
