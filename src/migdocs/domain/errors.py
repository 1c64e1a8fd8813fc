"""What stops the work: one sentence of what, one of what to do, and the exit code that scripts can rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the `migdocs` command tells the program that called it."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    UNREADABLE = 3
    PROGRAM_MISSING = 4
    NOT_SAVED = 5


class MigdocsError(Exception):
    """Work that cannot go on; `what` says why, `hint` says what the reader can do about it."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint


class UnreadableInput(MigdocsError):
    """A file that is missing, damaged, protected, dangerous, or not what its name says."""


class ProgramMissing(MigdocsError):
    """A program that the work needs is not installed on this computer."""

    exit_code = ExitCode.PROGRAM_MISSING


class NotSaved(MigdocsError):
    """A document that could not be saved or sent; nothing half-done is left behind."""

    exit_code = ExitCode.NOT_SAVED
