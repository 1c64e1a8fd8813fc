"""Cut-over plan, sections 10 to 14: contingency, messages, Go Live morning, re-entry, agreement."""

from cut_over_before import gate_table
from tables import Each, table
from word import bullets, heading, note, paragraph


def contingency() -> str:
    """What may happen and what is done then, the go or no-go decision, and going back."""
    return "".join((
        table("If something goes wrong", "What may happen, what is done then, and who decides.",
              (("If", 47), ("Then", 91.5), ("Decides", 33.5)),
              (Each("row in contingency", ("{{ row.trigger }}", "{{ row.answer }}", "{{ row.decides }}")),)),
        heading(2, "Go or no-go"),
        paragraph("Decided by {{ go_no_go.who }}{% if go_no_go.by %}, by {{ go_no_go.time }} on "
                  "{{ go_no_go.by|day_and_date }}{% endif %}, when the data load report and the dm+d check are in. "
                  "{% if go_no_go.no_day %}The plan leaves no day between FDP and Go Live for that: move one of them. "
                  "{% elif not go_no_go.by %}The day is to be confirmed. {% endif %}"
                  "Without a decision by then, Go Live does not happen on "
                  "the day planned."),
        heading(2, "Going back"),
        bullets("**Before Go Live** the practice simply carries on with the old system, and links come back on. What "
                "was logged is entered there.",
                "**After Go Live** going back means entering everything twice. It needs "
                "{{ target_supplier_pm.name or 'the target supplier' }}, {{ lead_gp.name or 'the lead GP' }} and "
                "{{ commissioner_lead.name or 'the commissioner' }} to agree together."),
    ))


def messages() -> str:
    """Ready words with the dates filled in: for staff, callers, the website, the phone line and a poster."""
    return "".join((
        paragraph("Change the words as you need; to patients we are their GP surgery. Who is told, when and by whom "
                  "stands in the kick-off pack."),
        heading(2, "Staff brief"),
        paragraph("We change from {{ practice.source_system }} to {{ practice.target_system }}. Everyone logs off on "
                  "{{ fdp.day|day_and_date }}{% if practice.log_off_time %} by "
                  "{{ practice.log_off_time|time }}{% endif %}. From then until Go Live on "
                  "{{ go_live.day|day_and_date }} we work with log sheets."),
        bullets("Log everything, every time. Hand your sheets in at 5:30pm.",
                "Register nobody. Keep the form, and log the care you give.",
                "{% if dates.quiet_window %}From {{ dates.quiet_window }}{% else %}During cut-over"
                "{% endif %}: no leave, special clinics or training elsewhere.",
                "If you are not sure, ask {{ practice_manager.name or 'the practice manager' }}. If a patient may "
                "come to harm, ask {{ lead_gp.name or 'the lead GP' }} at once."),
        heading(2, "Reception script"),
        paragraph("“Our GP surgery is changing to a new computer system. Until {{ go_live.day|day_and_date }} we can "
                  "help with urgent problems only. Does this need to be dealt with before then?”"),
        bullets("If it is urgent: book it as usual and log it.",
                "If you or the caller are not sure: treat it as urgent.",
                "If it can wait: offer a day after {{ dates.quiet_to|day_and_date }}, and log it.",
                "If it is a repeat prescription: take the request on the prescriptions log, and say that it may take "
                "longer than usual."),
        heading(2, "Website"),
        paragraph("{% if change_span %}From {{ change_span }} your{% else %}Your{% endif %} GP surgery is changing to "
                  "a new computer system. We are open, for urgent problems only. "
                  "Please order repeat medicines by {{ dates.order_repeats_by|day_and_date }}. "
                  "Online booking and online requests are switched off during this time, and you may need to register "
                  "for them again afterwards. We cannot register new patients until {{ go_live.day|day_and_date }}."),
        heading(2, "Phone message"),
        paragraph("“Your GP surgery is changing to a new computer system. If your call is not urgent, please call "
                  "again from {{ go_live.day|day_and_date }}. For urgent problems, please hold. In an emergency, call "
                  "999. When we are closed, call 111.”"),
        _poster(),
    ))


def _poster() -> str:
    return "".join((
        heading(2, "Poster", new_page=True),
        paragraph("**We are changing our computer system**", "Poster"),
        paragraph("{{ change_span }}", "Poster"),
        paragraph("At your GP surgery during this time:", "Poster"),
        paragraph("Appointments are for urgent problems only.", "Poster"),
        paragraph("Please order repeat medicines by {{ dates.order_repeats_by|day_and_date }}.", "Poster"),
        paragraph("Online booking and online requests are off. You may need to register for them again.", "Poster"),
        paragraph("We cannot register new patients.", "Poster"),
        paragraph("When we are closed, call 111. In an emergency, call 999.", "Poster"),
        paragraph("Thank you for your patience. {{ practice.name }}"
                  "{% if practice.main_phone %}, {{ practice.main_phone }}{% endif %}", "Poster"),
        note("Put up by {{ dates.posters_from|day_and_date }}."),
    ))


_CHECKS = (
    "The target supplier has reported that the load is complete",
    "The sample records, and random ones, are checked again in the new system",
    "Reports are compared again: QOF, cytology, immunisation, capitation",
    "dm+d mapping is checked by a clinician",
    "Everyone on duty can log in with their smartcard and has the right role",
    "Printers, scanners, check-in screens and call boards work",
    "Registration links are checked with the registrations lead",
    "Open issues are listed, and accepted by the lead GP",
    "Future appointments are being entered from the printed diary",
    "Floor walkers know where to be",
    "The Go Live data form (F5) is signed and sent",
    "Third parties are told to switch on",
)


def go_live_morning() -> str:
    """The list for the morning, and the gate."""
    return "".join((
        paragraph("{{ go_live.day|day_and_date }}. Tick each line and put your initials and the time beside it.",
                  keep_with_next=True),
        table("Go Live morning", "Each check, with room for initials and time.",
              (("Check", 118), ("Initials", 26), ("Time", 26)),
              tuple((f"{place}. {check}", "", "") for place, check in enumerate(_CHECKS, start=1)),
              row_height=7.5, labels=False),
        heading(2, "Gate: ready for Go Live"),
        gate_table("go_live_gate", "Ready for Go Live"),
    ))


def reentry() -> str:
    """What is entered from which sheet, by whom, by when, and how it is checked."""
    return "".join((
        paragraph("Count the lines on the sheets before you start, and tick each line when it is entered. With people "
                  "freed for it, re-entry takes about a week. It must be finished before access to the old system "
                  "ends{% if practice.old_access_end %} on {{ practice.old_access_end|day_and_date }}{% endif %}; "
                  "print what is left before then.", keep_with_next=True),
        table("Re-entry plan", "What is entered, from which sheet, by whom, by when, how it is checked, and how many "
                               "lines.",
              (("What, from which sheet", 56), ("Who", 31), ("By", 22), ("Second check", 49), ("Lines", 14)),
              (Each("row in reentry",
                    ("**{{ row.what }}**\n{{ row.log_sheet }}", "{{ row.who }}", "{{ row.by|date }}",
                     "{{ row.second_check }}", "")),), labels=False),
    ))


def agreement() -> str:
    """Who agrees to the plan, with room to sign."""
    return "".join((
        paragraph("We agree to this plan as of {{ document.date }}, reference {{ document.reference }}. It is held to "
                  "the {{ document.guide }}. Send it back to "
                  "{{ document.return_to.name or 'the project manager' }}{% if document.return_to.email %} "
                  "({{ document.return_to.email }}){% endif %} by "
                  "{{ document.due|day_and_date }}.", keep_with_next=True),
        table("Agreement", "Everybody who agrees to this plan, with room for signature and date.",
              (("Role", 46), ("Name", 38), ("Signature", 56), ("Date", 32)),
              (Each("person in document.signatories",
                    ("{{ person.role }}", "{{ person.name }}", "", "")),), row_height=14, together=True),
    ))
