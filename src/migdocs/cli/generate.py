"""`migdocs generate`: a practice's Word documents from its tracker."""

import sys
from datetime import date
from pathlib import Path

import click

from migdocs.cli.options import file_argument, today_option
from migdocs.domain.errors import ExitCode


@click.command(short_help="Make a practice's Word documents from its tracker.")
@click.argument("tracker", type=file_argument)
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@click.option("--out", type=file_argument, default="documents", show_default=True, metavar="DIR",
              help="The folder in which the practice's own folder is made.")
@click.option("--templates", type=file_argument, metavar="DIR", help="A folder with Word templates of your own.")
@click.option("--draft", is_flag=True, help="Write even if the tracker has errors; every page is marked DRAFT.")
@today_option
def command(tracker: Path, kinds: tuple[str, ...], out: Path, templates: Path | None, draft: bool,
            today: date) -> None:
    """Make a practice's Word documents from its tracker: all of them, or the KINDs named.

    \b
    KIND is one or more of:
      kick-off-pack            for the kick-off meeting
      cut-over-plan            how the practice works during cut-over
      technical-requirements   sign-off form F1
      idp-data-quality         sign-off form F2
      go-live-data             sign-off form F5
      end-of-migration         sign-off form F9
      deployment-survey        sign-off form F10
      sign-offs                all five forms

    What is wrong in the tracker is listed first. Errors stop the work: mend them, or use --draft.

    The paths written go to standard output. Ends with 0 if the documents were written, 1 if the tracker's or a
    template's errors forbid it, 3 if a file could not be read, 5 if the documents could not be saved.
    """
    from migdocs import pipeline, reference
    from migdocs.cli import report

    try:
        reference.document_kinds(kinds)
    except KeyError as unknown:
        raise click.UsageError(report.unknown_kind(unknown.args[0], reference.kind_names())) from unknown
    made = pipeline.generate(tracker, kinds, out, today, templates=templates, draft=draft)
    click.echo(report.tracker_text(made.tracker, err=True), err=True)
    for note in made.notes:
        click.echo(report.clean(note), err=True)
    if made.template_faults:
        click.echo(report.template_text(made.template_faults), err=True)
        sys.exit(ExitCode.FINDINGS)
    if not made.written:
        click.echo("No document was written. Mend the errors above in the tracker and run this again, or add --draft "
                   "to write them all the same, marked DRAFT.", err=True)
        sys.exit(ExitCode.FINDINGS)
    for path in made.written:
        click.echo(str(path))
