"""The house keeps its shape."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "migdocs").rglob("*.py"))


def test_every_room_knows_only_what_it_may_know() -> None:
    linter = subprocess.run([Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True,
                            check=False)
    assert linter.returncode == 0, linter.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_says_first_what_it_is_for(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first.startswith('"""') and len(first) > 20


def test_no_file_is_called_after_nothing() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "core", "manager", "base", "misc"}
    assert not [path for path in SOURCES if path.stem in vague or path.parent.name in vague]


def test_every_package_that_is_installed_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    explained = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").casefold()
    names = [requirement.split(">")[0] for requirement in project["dependencies"]]
    assert not [name for name in names if name.casefold() not in explained]


def test_the_readme_and_the_gate_run_the_same_tests() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
