"""Cut-over plan, sections 7 and 8: the days in order, and the people on them."""

from tables import Cell, Each, label_table, table
from word import bullets, for_each, heading, only_if, paragraph


def schedule() -> str:
    """Every day of the plan, closed days among them, and the actions due around it."""
    return "".join((
        paragraph("Days before and after cut-over are working days where it says so. A day on which the practice is "
                  "closed says so too.", keep_with_next=True),
        table("Day by day", "Each date with its place in the plan, what is done and who leads.",
              (("Date", 38), ("In the plan", 33), ("What to do", 67), ("Lead", 32)),
              (Each("row in schedule",
                    ("{{ row.day|day_and_date }}", "{{ row.when }}",
                     Cell("{%p for task in row.tasks %}\n{{ task }}\n{%p endfor %}", bullets=True),
                     "{{ row.lead }}")),)),
        heading(2, "Actions due around cut-over"),
        only_if("cutover_actions",
                paragraph("From 2 weeks before FDP to 2 weeks after Go Live, from the tracker’s Actions sheet"
                          "{% if starters.actions %}, which is still empty: these are the usual ones{% endif %}.",
                          keep_with_next=True),
                table("Actions due around cut-over", "Each action with its owner, date and status.",
                      (("Number", 20), ("Action", 74), ("Owner", 34), ("Due", 42)),
                      (Each("action in cutover_actions",
                            ("{{ action.id }}", "{{ action.action }}", "{{ action.owner }}",
                             "{{ action.due|day_and_date }}{% if action.done %}: done{% endif %}")),)),
                otherwise=paragraph("No action has a due date in these weeks yet.")),
    ))


def staffing() -> str:
    """Who is away, who is trained, and a rota to fill in."""
    return "".join((
        label_table("Training before Go Live", "How many of the people who need it have finished core training.", (
            ("Named in the Training sheet", "{{ training.staff }}"),
            ("Core training finished", "{{ training.trained }}"),
            ("Booked", "{{ training.booked }}"),
            ("Neither", "{{ training.outstanding }}"),
        )),
        heading(2, "Away"),
        only_if("away",
                table("Who is away", "People who are away at some time, and who stands in.",
                      (("Name", 44), ("Role", 44), ("Away", 46), ("Stands in", 36)),
                      (Each("person in away",
                            ("{{ person.name }}", "{{ person.role }}", "{{ person.dates }}", "{{ person.deputy }}")),)),
                otherwise=paragraph("The tracker’s Contacts sheet names nobody as away.")),
        heading(2, "Rota"),
        only_if("rota_days",
                paragraph("Write names in. Every cell needs one person and somebody to stand in.", keep_with_next=True),
                table("Rota", "For each day, who looks after what; blank cells are filled in by hand.",
                      (("Day", 62), ("Log sheets", 26), ("Results, scripts, 111", 28), ("Re-entry", 26),
                       ("Floor walking", 28)),
                      (Each("day in rota_days", ("{{ day.day|day_and_date }}\n{{ day.what }}", "", "", "", "")),)),
                otherwise=paragraph("The rota needs a date for FDP and a later one for Go Live.")),
        heading(2, "What stops meanwhile"),
        for_each("line in what_stops", bullets("{{ line }}")),
    ))
