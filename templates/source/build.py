"""Rewrites the shipped Word templates from their sources: python templates/source/build.py [--into FOLDER]."""

import sys
from importlib import import_module
from pathlib import Path

from house_style import Template, package

HERE = Path(__file__).resolve().parent

TEMPLATES = (
    "kick_off_pack",
    "technical_requirements",
    "idp_data_quality",
    "cut_over_plan",
    "go_live_data",
    "end_of_migration",
    "deployment_survey",
)


def template(module: str) -> Template:
    """The template that a source module of this folder describes."""
    found = import_module(module).TEMPLATE
    if not isinstance(found, Template):
        raise TypeError(f"{module}.TEMPLATE is not a Template")
    return found


def build(folder: Path) -> list[Path]:
    """Writes every template into the folder; a file that would stay the same is left alone."""
    written = []
    for module in TEMPLATES:
        path = folder / f"{module.replace('_', '-')}.docx"
        data = package(template(module))
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            written.append(path)
    return written


if __name__ == "__main__":
    into = Path(sys.argv[sys.argv.index("--into") + 1]) if "--into" in sys.argv else HERE.parent
    for path in build(into):
        print(path)
