"""Kick-off pack, sections 13 and 14: who is trained, and who is told."""

from tables import Cell, Each, OnlyIf, table
from word import bullets, heading, lead_in, only_if, paragraph


def training() -> str:
    """The sessions with all who come to them, and who is missing."""
    return "".join((
        paragraph("Everybody is trained before Go Live, the main part in the 3 weeks before it. Remote and part-time "
                  "staff count too. Keep a few days for later, for QOF and whatever was not clear."),
        only_if("training_by_session",
                lead_in("The tracker names {{ training.staff }} people or groups: **{{ training.trained }} trained, "
                        "{{ training.booked }} booked, {{ training.outstanding }} neither.**"
                        "{% if training.missing %} Still to book: {{ training.missing|join('; ') }}.{% endif %}"
                        "{% if training.reserve %} In reserve: {{ training.reserve|join('; ') }}.{% endif %}"
                        "{% if training.trainers %} Trainers: {{ training.trainers|join(', ') }}.{% endif %}"),
                table("Training sessions", "Each session with who comes to it, when and where.",
                      (("Session", 47), ("Who", 70), ("When", 27), ("Room", 28)),
                      (Each("line in training_by_session",
                            ("{{ line.session }}", "{{ line.who }}", "{{ line.dates }}", "{{ line.rooms }}")),)),
                otherwise=paragraph("No training is recorded in the tracker yet. The trainer and the practice meet "
                                    "soon after the kick-off to agree who needs what.")),
        only_if("training.outstanding",
                heading(2, "Staff groups with somebody still to book"),
                table("Staff groups with somebody still to book",
                      "For each group how many are trained, booked and neither.",
                      (("Staff group", 76), ("Entries", 24), ("Trained", 24), ("Booked", 24), ("Neither", 24)),
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
                      (("Audience and channel", 52), ("Message", 59.5), ("Owner", 33.5), ("From and to", 27)),
                      (Each("line in comms",
                            (Cell("**{{ line.audience }}**\n{{ line.channel }}"), "{{ line.message }}",
                             "{{ line.owner }}",
                             "{{ line.starts|date }}\n{%p if line.ends %}\nto {{ line.ends|date }}\n{%p endif %}")),)),
                otherwise=paragraph("No messages are recorded in the tracker yet.")),
        heading(2, "What patients need to hear"),
        lead_in("Posters and the website are ready by {{ dates.posters_from }}. In words for patients:"),
        bullets("Our GP surgery is changing its computer system on {{ go_live.start|long_date }}.",
                "Order your repeat medicines by {{ dates.order_repeats_by }}.",
                "{% if change_span %}From {{ change_span }}{% else %}During the change{% endif %} please contact us "
                "only about what cannot wait. We cannot register new patients in this time.",
                "You may need to set up online access again. We will tell you when and how."),
    ))
