"""Faults of a template: collected as findings, each once, each with its place; and the error that carries them."""

from collections.abc import Iterable
from difflib import get_close_matches

from migdocs.domain.document_place import DocumentPlace
from migdocs.domain.errors import ExitCode, MigdocsError
from migdocs.domain.findings import Finding, Severity, worst_first


class TemplateFault(MigdocsError):
    """A template that cannot be filled as it stands; `findings` names every fault, worst first."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, name: str, findings: Iterable[Finding]) -> None:
        self.findings = worst_first(findings)
        first = self.findings[0]
        count = len(self.findings)
        what = f"{name} cannot be filled. {first.place}: {first.message}"
        if count > 1:
            what += f" (and {count - 1} more fault{'s' if count > 2 else ''})"
        super().__init__(what, first.hint)


class Faults:
    """The faults found so far, each named once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Finding] = {}

    def add(self, finding: Finding) -> None:
        """Note one fault; the two copies that Word keeps of a text box count once."""
        self._found.setdefault((finding.code, finding.message, str(finding.place)), finding)

    def all(self) -> tuple[Finding, ...]:
        """In the order found."""
        return tuple(self._found.values())


def error(code: str, message: str, place: DocumentPlace, hint: str) -> Finding:
    """A fault that keeps the template from being filled."""
    return Finding(code, Severity.ERROR, message, place, hint)


def warning(code: str, message: str, place: DocumentPlace, hint: str) -> Finding:
    """Something that a person should look at; the template can be filled."""
    return Finding(code, Severity.WARNING, message, place, hint)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was most likely meant, "" where none is near."""
    names = list(known)
    flat = {name.lower().replace("_", "").replace(" ", ""): name for name in reversed(names)}
    wanted = word.lower().replace("_", "").replace(" ", "")
    if wanted in flat:
        return flat[wanted]
    close = get_close_matches(wanted, list(flat), 1, 0.6)
    return flat[close[0]] if close else ""
