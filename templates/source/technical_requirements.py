"""Form F1: what the technical survey found, what must be replaced, and who pays."""

from forms import answers, evidence, exceptions, gate_note, head, on_day, signatures, statements
from house_style import Template
from tables import Each

_BODY = "".join((
    head("Technical requirements sign-off", "and the exceptions listed under Exceptions."),
    statements(
        f"The technical survey was done{on_day('technical_survey.day')}.",
        "We have received what it found about computers, network and third-party products.",
        "Everything that falls short is listed below, with its cost.",
        "It is agreed who pays for each item.",
        f"Whatever must be replaced is due before Go Live{on_day('go_live.day')}.",
        "The practice has asked every third-party supplier whether its product works with "
        "{{ practice.target_system }}.",
        "The asset register is up to date.",
    ),
    answers("Survey", "How and by whom the survey was done.",
            ("Surveyed by", "{% if engineer.name %}{{ engineer.name }}{% if engineer.organisation %}, "
                            "{{ engineer.organisation }}{% endif %}{% endif %}"),
            ("On site or remote", ""),
            ("Reference of the survey report", ""),
            ("Devices listed in the tracker", "{{ hardware|count or 'No devices yet' }}{% if hardware %}, of which "
                                              "{{ hardware_to_fix|count or 'none' }} need something{% endif %}")),
    evidence("Equipment", "Devices that need something, what it costs, who pays, and when it is due.",
             (("Device and place", 44), ("Found, and what to do", 71), ("Cost", 15), ("Paid by", 20), ("Due", 22)),
             Each("item in hardware_to_fix",
                  ("**{{ item.asset }}**\n{{ item.location }}", "{{ item.result }}\n{{ item.action }}",
                   "{{ item.cost }}", "{{ item.funded_by }}", "{{ item.due|date }}")), blank_rows=1),
    evidence("Third-party products", "Products, whether each works with the new system, and how we know.",
             (("Product", 66), ("Supplier", 49), ("Compatible", 24), ("How we know", 33)),
             Each("party in third_parties if party.type|lower != 'link' and not party.is_old_system",
                  ("{{ party.service }}", "{{ party.supplier }}", "{{ party.compatible }}", "")), blank_rows=1),
    gate_note(),
    exceptions(blank_rows=3),
    signatures("I confirm what is ticked above. The commissioner signs for the cost."),
))

TEMPLATE = Template("Technical requirements sign-off", "Sign-off form F1 of a GP practice's system migration", _BODY)
