"""Form F9: the practice and the commissioner confirm that the migration is complete."""

from forms import (
    answers,
    day_or_blank,
    evidence,
    exceptions,
    gate_note,
    head,
    known_or_blank,
    open_issues,
    signatures,
    statements,
)
from house_style import Template
from tables import Each

_BODY = "".join((
    head("End of migration sign-off", "and the issues handed over under Exceptions, each with its owner."),
    statements(
        "Everything that was logged in cut-over is entered in the new system.",
        "Links and services are back on, and each supplier has confirmed it.",
        "Training is complete, for remote and part-time staff too.",
        "The practice uses {{ practice.target_system }} comfortably in its daily work.",
        "Access to {{ practice.source_system }} has ended, or longer access is agreed below.",
        "The contract for {{ practice.source_system }} has ended.",
        "The audit trail of the old system can still be reached when it is needed.",
        "The lessons learned meeting was held.",
        "Outstanding issues are handed over to everyday work, each with an owner.",
    ),
    answers("Dates", "When things ended; blank where the tracker does not say.",
            ("Go Live", "{{ go_live.day|day_and_date }}"),
            ("Re-entry finished", day_or_blank("post_go_live.actual_end")),
            ("Access to the old system ends", day_or_blank("practice.old_access_end")),
            ("Longer access agreed by, on", "{% if practice.extension_agreed_by %}{{ practice.extension_agreed_by }}, "
                                            "{{ practice.extension_agreed_on }}{% endif %}"),
            ("Contract of the old system ends", day_or_blank("practice.decommission_date")),
            ("Lessons learned meeting held on", ""),
            ("Who can reach the audit trail, and how", ""),
            ("Order reference", known_or_blank("practice.order_reference"))),
    evidence("Links and services", "Each third party with the date it came back on and its confirmation.",
             (("Service", 68), ("Supplier", 54), ("Back on", 24), ("Confirmed", 26)),
             Each("party in changing_parties if not party.is_old_system",
                  ("{{ party.service }}", "{{ party.supplier }}", "{{ party.on_date|date }}",
                   "{{ party.on_confirmed|date }}")),
             blank_rows=1),
    gate_note(),
    exceptions(open_issues(), blank_rows=3),
    signatures("I confirm what is ticked above. With both signatures the migration is closed and the order can be "
               "settled."),
))

TEMPLATE = Template("End of migration sign-off", "Sign-off form F9 of a GP practice's system migration", _BODY)
