"""Form F2: whether the data of the first extract is good enough to go on to the last one."""

from forms import (
    answers,
    evidence,
    exceptions,
    gate_note,
    head,
    known_or_blank,
    on_day,
    open_issues,
    signatures,
    statements,
)
from house_style import Template
from tables import Each
from word import for_each, heading, paragraph

REPORTS = ("QOF and points", "Cytology", "Immunisations", "Capitation", "Local code mapping")

_BODY = "".join((
    head("IDP data quality sign-off", "and the open issues listed under Exceptions."),
    statements(
        "The agreed number of records, some chosen by criteria and some at random, was compared in the old system and "
        "the test system.",
        "Reports were compared: Quality and Outcomes Framework (QOF) with points, cytology, immunisations, capitation, "
        "and the mapping of local codes.",
        "Every difference was logged and sent to the target supplier.",
        "Every issue is mended, or listed below and accepted.",
        "What was mended has been checked again.",
        "The practice understands what does not migrate, and the work that this brings.",
        "The lead clinician is satisfied that patients can be cared for safely with this data.",
        f"The practice is content to go on to the final data production (FDP){on_day('fdp.day')}.",
    ),
    answers("Records and issues", "How much was checked, and what came of it.",
            ("Records compared in all", known_or_blank("checking.records_checked")),
            ("Of these, chosen by criteria", known_or_blank("checking.criteria_checked")),
            ("Of these, at random", known_or_blank("checking.random_checked")),
            ("Issues raised", known_or_blank("checking.issues_raised")),
            ("Issues closed", known_or_blank("checking.issues_closed")),
            ("Issues accepted as they are", known_or_blank("checking.issues_accepted"))),
    evidence("Rounds of checking", "Each round with its dates, records and issues.",
             (("Round", 24), ("From", 28), ("To", 28), ("Records chosen", 32), ("Records at random", 32),
              ("Issues", 26)),
             Each("round in checking_rounds",
                  ("{{ round.round }}", "{{ round.start|date }}", "{{ round.end|date }}",
                   "{{ round.criteria_checked }}", "{{ round.random_checked }}", "{{ round.issues_raised }}")),
             blank_rows=1),
    evidence("Reports compared", "Each report with its figure in both systems and the reason for a difference.",
             (("Report", 50), ("Old system", 28), ("Test system", 28), ("Reason for a difference", 64)),
             *((report, "", "", "") for report in REPORTS)),
    heading(2, "What does not migrate"),
    for_each("line in not_migrating", paragraph("{{ line.what }}: {{ line.instead }}.", "ListBullet")),
    gate_note(),
    exceptions(open_issues("open_data_issues"), blank_rows=2),
    paragraph("Refer to records only by the line numbers of the list that the supplier holds, never by anything that "
              "names a patient."),
    signatures("I confirm what is ticked above. The lead clinician’s signature opens the way to FDP."),
))

TEMPLATE = Template("IDP data quality sign-off", "Sign-off form F2 of a GP practice's system migration", _BODY)
