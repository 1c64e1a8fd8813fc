"""Cut-over plan, sections 7 and 8: the days in order, and the people on them."""

from tables import Cell, Each, table
from word import heading, only_if, paragraph


def schedule() -> str:
    """Every day of the plan, closed days among them, and the actions due around it."""
    return "".join((
        paragraph("The daily routine stands under [Three rules](#rules). Closed days are listed too.",
                  keep_with_next=True),
        table("Day by day", "Each date with its place in the plan, what is done and who leads.",
              (("Date", 36), ("In the plan", 31), ("What to do", 72), ("Lead", 33)),
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
                      (("No.", 14), ("Action", 101), ("Owner", 33), ("Due", 24)),
                      (Each("action in cutover_actions",
                            ("{{ action.id }}", "{{ action.action }}", "{{ action.owner }}",
                             "{{ action.due|date }}\n{%p if action.done %}\n**Done**\n{%p endif %}")),)),
                otherwise=paragraph("No action has a due date in these weeks yet.")),
    ))


def staffing() -> str:
    """Who is away, who is trained, and a rota to fill in."""
    return "".join((
        only_if("training.staff",
                paragraph("**Training before Go Live.** The tracker names {{ training.staff }} people or groups: "
                          "{{ training.trained }} have finished core training, {{ training.booked }} are booked, "
                          "{{ training.outstanding }} neither."
                          "{% if training.missing %} Still to book: {{ training.missing|join('; ') }}.{% endif %}"),
                otherwise=paragraph("**Training before Go Live.** The tracker’s Training sheet has no entries yet.")),
        heading(2, "Away"),
        only_if("away",
                table("Who is away", "People who are away at some time, and who stands in.",
                      (("Name", 37), ("Role", 52), ("Away", 46), ("Stands in", 37)),
                      (Each("person in away",
                            ("{{ person.name }}", "{{ person.role }}", "{{ person.dates }}", "{{ person.deputy }}")),)),
                otherwise=paragraph("The tracker’s Contacts sheet names nobody as away.")),
        heading(2, "Rota"),
        only_if("rota_days",
                paragraph("Write names in. Every cell needs one person and somebody to stand in.", keep_with_next=True),
                table("Rota", "For each day, who looks after what; blank cells are filled in by hand.",
                      (("Day", 64), ("Log sheets", 25), ("Results, scripts, 111", 28), ("Re-entry", 25),
                       ("Floor walking", 30)),
                      (Each("day in rota_days", ("{{ day.day|day_and_date }}\n{{ day.what }}", "", "", "", "")),)),
                otherwise=paragraph("The rota needs a date for FDP and a later one for Go Live.")),
        paragraph("**What stops meanwhile.** {{ what_stops|join('. ') }}."),
    ))
