"""Values that say what the check found, and how much is still missing."""

from typing import Any

from migdocs.documents.case import Case
from migdocs.documents.values_points import points_part
from migdocs.domain.findings import Finding, Severity


def findings_part(case: Case) -> dict[str, Any]:
    """What the check found by severity, and every fact that documents still miss."""
    points = points_part(case)
    migration = case.migration
    by_severity = {severity: [_finding(finding) for finding in case.findings if finding.severity is severity]
                   for severity in Severity}
    return {
        "errors": by_severity[Severity.ERROR],
        "warnings": by_severity[Severity.WARNING],
        "information": by_severity[Severity.INFORMATION],
        **points,
        "patient_data": case.has_patient_data,
        "counts": {
            "errors": len(by_severity[Severity.ERROR]),
            "warnings": len(by_severity[Severity.WARNING]),
            "points_to_confirm": len(points["points_to_confirm"]),
            "open_issues": sum(issue.is_open for issue in migration.issues),
            "severe_issues": sum(issue.is_open and issue.severity == 1 for issue in migration.issues),
        },
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {"message": finding.message, "place": str(finding.place or ""), "hint": finding.hint, "rule": finding.rule}
