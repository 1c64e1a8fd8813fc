"""The quick road through tables of data reads what tomllib reads, or leaves the table to it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from migdocs import reference
from migdocs.plain_toml import load_tables, plain_tables

DATA = Path(reference.__file__).parent / "data"
FILES = sorted(DATA.glob("*.toml"))
LINES = ("", "# a remark", "a = 1", "a = 01", 'a = "text"', 'a = "te\\"xt"', "b = true", 'b = ["x", "y"]', "b = []",
         'c = [', '  {a = 1, b = "x, y"},', '  {a = 1, a = 2},', '  ["x", "y"],', '  "x",', "]", "[t]", "[t.u]",
         "[[t]]", "[[v]]", "[[c]]", "[[b]]", "[v.w]", 'd = "a" # remark', "'e' = 1", "d = 1.5", 'd = """', "\t", "[a]", '  ["x" "y"],',
         '  {a = ["x", "y"], b = false}', "[t.a]", 'f = "a", "b"', 'f = "#"')


def tables(text: str) -> object:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "no TOML"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_table_of_ours_is_read_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert load_tables(text) == tomllib.loads(text)


@pytest.mark.parametrize("name", ["guidance", "deadlines", "roles", "systems"])
def test_what_every_check_needs_takes_the_quick_road(name: str) -> None:
    assert plain_tables((DATA / f"{name}.toml").read_text(encoding="utf-8")) is not None


@settings(max_examples=1000)
@given(some.lists(some.sampled_from(LINES), max_size=7).map("\n".join))
def test_a_table_read_quickly_is_the_table_that_tomllib_reads(text: str) -> None:
    found = plain_tables(text)
    assert found is None or found == tables(text)
