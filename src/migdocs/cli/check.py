"""`migdocs check`: what is wrong in a tracker, where, and what to do."""

import sys
from datetime import date
from pathlib import Path

import click

from migdocs.cli.options import file_argument, today_option
from migdocs.domain.errors import ExitCode, MigdocsError
from migdocs.domain.findings import Severity, worst


@click.command(short_help="Check trackers against the national guide.")
@click.argument("trackers", nargs=-1, required=True, type=file_argument, metavar="TRACKER...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="How to write the result: for people, or for other programs.")
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@today_option
def command(trackers: tuple[Path, ...], form: str, strict: bool, today: date) -> None:
    """Check trackers against the national guide, and say what is wrong, in which cell, and what to do.

    Several trackers are checked one after another; a file that cannot be read does not stop the rest.

    Ends with 0 if no errors were found, 1 if a person must look, 3 if a file could not be read.
    """
    from migdocs.cli import report
    from migdocs.pipeline import check_tracker

    code = ExitCode.DONE
    objects = []
    for number, path in enumerate(trackers, start=1):
        if len(trackers) > 1:
            report.progress(f"Checking {number} of {len(trackers)}: {path.name}")
        try:
            checked = check_tracker(path, today)
        except MigdocsError as error:
            code = max(code, error.exit_code)
            objects.append(report.unreadable_object(path, error))
            report.progress("")
            click.echo(report.stopped(error), err=True)
            continue
        report.progress("")
        found = worst(checked.findings)
        if found is Severity.ERROR or (strict and found is Severity.WARNING):
            code = max(code, ExitCode.FINDINGS)
        if form == "json":
            objects.append(report.tracker_object(checked))
        else:
            click.echo(report.tracker_text(checked))
    if form == "json":
        import json

        click.echo(json.dumps(objects if len(trackers) > 1 else objects[0], indent=2))
    elif len(trackers) > 1:
        click.echo(report.several_text(len(trackers), code))
    sys.exit(code)
