"""How long the commands take as whole processes, beside what they are measured against, in the same run.

Run it from the checkout, with the packages of the `bench` extra installed:

    .venv/bin/pip install -q -e '.[bench]' && .venv/bin/python benchmarks/whole_commands.py

Each command and its yardstick run in turn, so that both meet the same machine; the median of the pairs' ratios counts.
Ends with 1 where a promise is not kept.
"""

import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
TRACKER = str(ROOT / "samples" / "good-tracker.xlsx")
MIGDOCS = str(Path(sys.executable).with_name("migdocs"))
TODAY = ("--today", "2026-06-16")
ROUNDS = 15


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run of a command, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def compare(title: str, command: Sequence[str], yardstick: Sequence[str], at_most: float | None) -> bool:
    """Prints both medians and the median ratio; whether the ratio is at most what was promised."""
    pairs = [(seconds(command), seconds(yardstick)) for _ in range(ROUNDS + 1)][1:]
    ours, theirs = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    ratio = statistics.median(mine / other for mine, other in pairs)
    kept = at_most is None or ratio <= at_most
    promise = "" if at_most is None else f" (promised: at most {at_most}) {'kept' if kept else 'NOT KEPT'}"
    print(f"{title}\n    {ours * 1000:7.0f} ms against {theirs * 1000:.0f} ms: ratio {ratio:.2f}{promise}")
    return kept


def main() -> int:
    """Runs every comparison."""
    python = sys.executable
    # An installed package has its bytecode beside it; an editable checkout may not, where Python is told to write none
    # (PYTHONDONTWRITEBYTECODE), and would compile every module anew in every run.
    compileall.compile_dir(ROOT / "src", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        comparable = Path(folder) / "comparable.docx"
        docxtpl = [python, str(ROOT / "benchmarks" / "docxtpl_fill.py"), str(comparable)]
        subprocess.run([*docxtpl, "--make"], check=True)
        kept = [
            compare("migdocs check, against only loading the same file with openpyxl",
                    [MIGDOCS, "check", TRACKER, *TODAY],
                    [python, "-c", f"import openpyxl; openpyxl.load_workbook({TRACKER!r})"], 0.5),
            compare("migdocs --help, against python -c 'import click'",
                    [MIGDOCS, "--help"], [python, "-c", "import click"], 3),
            compare("migdocs generate, all seven documents, against docxtpl filling one document of like size",
                    [MIGDOCS, "generate", TRACKER, *TODAY, "--out", str(Path(folder) / "out")], docxtpl, None),
        ]
        shutil.rmtree(Path(folder) / "out", ignore_errors=True)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
