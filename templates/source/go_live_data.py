"""Form F5: whether the data in the new system is right, so that the practice starts to use it."""

from forms import answers, evidence, exceptions, gate_note, head, on_day, open_issues, signatures, statements
from house_style import Template
from idp_data_quality import REPORTS

_BODY = "".join((
    head("Go Live data sign-off", "and the open issues listed under Exceptions."),
    statements(
        f"The data in the new system is that of the final data production (FDP){on_day('fdp.day')}.",
        "The same sample of records, and further random ones, were checked again in the new system.",
        "Reports were compared again: Quality and Outcomes Framework (QOF), cytology, immunisations, capitation.",
        "A clinician has checked the mapping of medicines to the NHS dictionary of medicines and devices (dm+d).",
        "The registration links were checked with the registrations lead.",
        "Smartcards, roles and devices work.",
        "Equipment that had to be replaced is replaced.",
        "Everyone who works on the first day is trained, or somebody trained stands in for them.",
        "The open issues below are accepted, and none of them is of severity 1.",
        "The target supplier has been told that the practice goes live.",
    ),
    answers("Going live", "When the practice goes live, and how much was checked.",
            ("Go Live date", "{{ go_live.day|day_and_date }}"),
            ("Time from which the new system is used", ""),
            ("Records of the first sample checked again", ""),
            ("Further records at random", ""),
            ("Who told the target supplier, and when", "")),
    evidence("Reports compared", "Each report with its figure in both systems and the reason for a difference.",
             (("Report", 50), ("Old system", 28), ("New system", 28), ("Reason for a difference", 64)),
             *((report, "", "", "") for report in REPORTS), blank_rows=1),
    evidence("Who was present", "Everybody who took part in the checks on the day.",
             (("Name", 60), ("Role", 60), ("Organisation", 50)),
             blank_rows=5),
    gate_note(),
    exceptions(open_issues(), blank_rows=3),
    signatures("I confirm what is ticked above. From the time given, the new system is the practice’s main record."),
))

TEMPLATE = Template("Go Live data sign-off", "Sign-off form F5 of a GP practice's system migration", _BODY)
