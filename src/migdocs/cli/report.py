"""How findings and errors are told on a terminal and to other programs."""

import os
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from migdocs.domain.errors import ExitCode, MigdocsError
from migdocs.domain.findings import Finding, Place, Severity, counts
from migdocs.pipeline import CheckedTracker

_TITLES = {
    Severity.ERROR: ("Errors", "mend these first: no document is made from this tracker until they are gone", "red"),
    Severity.WARNING: ("Warnings", "outside the guide, or not safe to rely on: look at each", "yellow"),
    Severity.INFORMATION: ("For information", "nothing has to be done", "cyan"),
}
_PLURALS = {Severity.ERROR: ("error", "errors"), Severity.WARNING: ("warning", "warnings"),
            Severity.INFORMATION: ("point for information", "points for information")}


def clean(text: str) -> str:
    """Text from a file as a terminal may show it: no control, direction or invisible characters, and not too long."""
    shown = "".join(" " if character in "\t\r\n" else character for character in text
                    if character in "\t\r\n" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co"))
    return shown if len(shown) <= 600 else f"{shown[:600]}…"


def tracker_text(checked: CheckedTracker, *, err: bool = False) -> str:
    """The report on one tracker: the verdict first, then the findings worst first, then the sums."""
    stream = sys.stderr if err else sys.stdout
    paint = stream.isatty() and not os.environ.get("NO_COLOR")
    width = _terminal_width() if paint else None
    lines = [_bold(f"{_name(checked)}: {_verdict(checked.findings)}", paint)]
    lines += [f"Note: {clean(note)}" for note in checked.notes]
    for severity in Severity:
        found = [finding for finding in checked.findings if finding.severity is severity]
        if found:
            title, meaning, colour = _TITLES[severity]
            lines += ["", click.style(f"{title} ({len(found)})", fg=colour, bold=True) if paint
                      else f"{title} ({len(found)})", f"  {meaning}"]
            for finding in found:
                lines += ["", *_finding_lines(finding, width)]
    lines += ["", f"{clean(checked.path.name)}: {_sums(checked.findings)}."]
    return "\n".join(lines)


def template_text(faults: Iterable[Finding]) -> str:
    """The faults of templates, each with its place in a Word user's words."""
    lines = ["No document was written, because the templates have faults:"]
    for fault in faults:
        lines += ["", *_finding_lines(fault, None)]
    return "\n".join(lines)


def several_text(number: int, code: ExitCode) -> str:
    """The last line after several trackers."""
    verdict = {ExitCode.DONE: "none needs mending", ExitCode.FINDINGS: "at least one needs mending"}
    return f"\n{number} trackers checked: {verdict.get(code, 'at least one could not be read')}."


def stopped(error: MigdocsError) -> str:
    """What stopped the work, and what to do."""
    return f"Error: {clean(error.what)}" + (f"\n  What to do: {clean(error.hint)}" if error.hint else "")


def progress(words: str) -> None:
    """Shows what is being worked on, on a terminal only; empty words wipe the line."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{clean(words)}", nl=False, err=True)


def tracker_object(checked: CheckedTracker) -> dict[str, Any]:
    """The report on one tracker for other programs."""
    practice = checked.migration.practice
    return {
        "tracker": str(checked.path),
        "practice": {"name": practice.name, "ods_code": practice.ods_code},
        "summary": {severity.value: number for severity, number in counts(checked.findings).items()},
        "findings": [_finding_object(finding) for finding in checked.findings],
    }


def unreadable_object(path: Path, error: MigdocsError) -> dict[str, Any]:
    """The report on a file that could not be read, for other programs."""
    return {
        "tracker": str(path),
        "practice": {"name": "", "ods_code": ""},
        "summary": {severity.value: 0 for severity in Severity},
        "findings": [],
        "stopped": {"message": error.what, "hint": error.hint, "exit_code": int(error.exit_code)},
    }


def unknown_kind(kind: str, known: Iterable[str]) -> str:
    """That there is no such kind of document, with the likeliest one meant."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(kind.casefold(), names, n=1)
    return (f"There is no kind of document called “{clean(kind)}”." + (f" Did you mean “{near[0]}”?" if near else "")
            + f" Choose from: {', '.join(names)}.")


def _finding_object(finding: Finding) -> dict[str, Any]:
    place = finding.place if isinstance(finding.place, Place) else None
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "sheet": place.sheet if place else None,
        "cell": (place.cell or None) if place else None,
        "hint": finding.hint,
    }


def _finding_lines(finding: Finding, width: int | None) -> list[str]:
    where = _where(finding)
    lines = [f"  {where}" if where else ""]
    lines += _wrapped(finding.message, "    ", width)
    if finding.hint:
        lines += _wrapped(f"What to do: {finding.hint}", "    ", width)
    return [line for line in lines if line]


def _where(finding: Finding) -> str:
    if not isinstance(finding.place, Place):
        return clean(str(finding.place)) if finding.place else ""
    place = finding.place
    words = [f"{place.sheet}, cell {place.cell}" if place.cell else place.sheet]
    words += [word for word in (place.label, place.heading) if word]
    where = clean(" | ".join(words))
    shown = clean(finding.shown)
    rule = f"  [{finding.rule}]" if finding.rule else ""
    return f"{where} | now “{shown[:80]}”{rule}" if shown else f"{where}{rule}"


def _wrapped(text: str, indent: str, width: int | None) -> list[str]:
    cleaned = clean(text)
    if width is None:
        return [f"{indent}{cleaned}"]
    import textwrap

    return textwrap.wrap(cleaned, max(width, 40), initial_indent=indent, subsequent_indent=indent)


def _terminal_width() -> int:
    import shutil

    return min(shutil.get_terminal_size().columns, 110)


def _name(checked: CheckedTracker) -> str:
    practice = checked.migration.practice
    known = [clean(practice.name), clean(f"({practice.ods_code})") if practice.ods_code else ""]
    return " ".join(word for word in known if word) or clean(checked.path.name)


def _verdict(findings: tuple[Finding, ...]) -> str:
    tally = counts(findings)
    if tally[Severity.ERROR]:
        number = tally[Severity.ERROR]
        return f"the tracker cannot be used yet. {number} {_PLURALS[Severity.ERROR][number != 1]} to mend."
    if tally[Severity.WARNING]:
        number = tally[Severity.WARNING]
        return f"the tracker can be used, but look at {number} {_PLURALS[Severity.WARNING][number != 1]} first."
    return "the tracker is in good order."


def _sums(findings: tuple[Finding, ...]) -> str:
    words = [f"{number or 'no'} {_PLURALS[severity][number != 1]}" for severity, number in counts(findings).items()]
    return f"{words[0]}, {words[1]} and {words[2]}"


def _bold(text: str, paint: bool) -> str:
    return click.style(text, bold=True) if paint else text
