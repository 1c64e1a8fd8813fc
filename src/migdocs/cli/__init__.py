"""The roof: words in, words out; each command parses, calls the pipeline once, and says what came of it."""

import gc
import os
import sys
from importlib import import_module
from io import StringIO

import click

from migdocs.domain.errors import ExitCode, MigdocsError

_COMMANDS = {
    "check": "Check trackers against the national guide, and say what is wrong and where.",
    "generate": "Make a practice's Word documents from its tracker.",
}


class _Commands(click.Group):
    """Loads a command's own module only when that command is run, so that --help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"migdocs.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(self, ctx: click.Context,
                        args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS:
            from difflib import get_close_matches

            near = get_close_matches(args[0], _COMMANDS, n=1)
            ctx.fail(f"There is no command “{args[0]}”." + (f" Did you mean “{near[0]}”?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="migdocs", message="migdocs %(version)s")
def migdocs() -> None:
    """One tracker in, every document of a GP clinical system migration out.

    Start with: migdocs check TRACKER
    """


def main() -> None:
    """What the `migdocs` command runs: turns errors that stop the work into one message and an exit code."""
    gc.set_threshold(50_000)  # a command is over in a moment; still bounded, for a folder of large trackers
    sys.stdout, sys.stderr = sys.stdout or StringIO(), sys.stderr or StringIO()  # a caller may have closed them
    for stream in (sys.stdout, sys.stderr):
        # A practice's name may hold a letter that an old Windows code page lacks: show "?" rather than fail.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    try:
        code = _run()
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as problem:  # what the rooms open and save they report themselves: this is the output
        code = ExitCode.NOT_SAVED
        click.echo(f"Error: The result could not be written: {problem.strerror or problem}.", err=True)
    # Everything is written and closed: the system takes the memory back at once, where Python would first sweep
    # through it, which takes a twentieth of a check's time.
    os._exit(code)


def _run() -> int:
    try:
        migdocs()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except MigdocsError as error:
        from migdocs.cli.report import stopped

        click.echo(stopped(error), err=True)
        return error.exit_code
    return ExitCode.DONE
