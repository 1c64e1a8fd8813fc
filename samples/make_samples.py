"""Remakes the sample trackers: `python samples/make_samples.py [FOLDER]` (needs xlsxwriter and migdocs).

The same script always writes the same files: every date, the date of making included, is fixed.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def make_samples(folder: Path) -> None:
    """Writes every sample tracker into that folder."""
    from samples.source import bracken_brook, lavender_hill
    from samples.source.minimal import write_minimal
    from samples.source.mistakes import mistakes, spoilt
    from samples.source.tracker_look import write_tracker

    write_tracker(lavender_hill.TRACKER, folder / "good-tracker.xlsx")
    write_tracker(spoilt(bracken_brook.TRACKER, mistakes()), folder / "tracker-with-mistakes.xlsx")
    write_minimal(folder / "minimal-tracker.xlsx")


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    make_samples(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
