"""The installed command, as people and scripts meet it."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
GOOD = SAMPLES / "good-tracker.xlsx"
MISTAKES = SAMPLES / "tracker-with-mistakes.xlsx"
MINIMAL = SAMPLES / "minimal-tracker.xlsx"
TODAY = ("--today", "2026-06-16")
SEVEN = {f"A99999-{kind}-2026-06-16.docx" for kind in (
    "kick-off-pack", "cut-over-plan", "technical-requirements", "idp-data-quality", "go-live-data",
    "end-of-migration", "deployment-survey")}


def migdocs(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("migdocs.exe" if os.name == "nt" else "migdocs")
    return subprocess.run([program, *map(str, words)], cwd=cwd, capture_output=True, text=True, encoding="utf-8",
                          timeout=60, check=False)


# ----- help -------------------------------------------------------------------------------------------------------


def test_help_names_every_command() -> None:
    run = migdocs("--help")
    assert run.returncode == 0
    assert "check" in run.stdout and "generate" in run.stdout


def test_a_mistyped_command_gets_the_right_name() -> None:
    run = migdocs("generat")
    assert run.returncode == 2
    assert "Did you mean “generate”?" in run.stderr


def test_python_m_migdocs_is_the_same_command() -> None:
    run = subprocess.run([sys.executable, "-m", "migdocs", "--version"], capture_output=True, text=True, check=False)
    assert run.returncode == 0 and run.stdout.startswith("migdocs ")


@pytest.mark.parametrize("command", ["check", "generate", None])
def test_help_loads_nothing_heavy(command: str | None) -> None:
    words = [command, "--help"] if command else ["--help"]
    script = ("import sys; from migdocs.cli import migdocs\n"
              f"try: migdocs({words!r})\nexcept SystemExit: pass\n"
              "print(sorted({'openpyxl', 'lxml', 'jinja2', 'python_calamine', 'docx'} & set(sys.modules)))")
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


def test_checking_a_good_tracker_loads_only_the_fast_reader() -> None:
    script = ("import sys; from migdocs.cli import migdocs\n"
              f"try: migdocs(['check', {str(GOOD)!r}, '--today', '2026-06-16'])\nexcept SystemExit: pass\n"
              "print(sorted({'openpyxl', 'lxml', 'jinja2', 'docx', 'filelock'} & set(sys.modules)))")
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


# ----- check ------------------------------------------------------------------------------------------------------


def test_a_good_tracker_is_told_so_in_the_first_line() -> None:
    run = migdocs("check", GOOD, *TODAY)
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.splitlines()[0].endswith("the tracker is in good order.")
    assert run.stdout.splitlines()[-1].startswith("good-tracker.xlsx: no errors, no warnings and ")


def test_findings_stand_worst_first_with_cell_and_advice() -> None:
    run = migdocs("check", MISTAKES, *TODAY)
    assert run.returncode == 1
    assert "the tracker cannot be used yet" in run.stdout.splitlines()[0]
    assert run.stdout.index("Errors (") < run.stdout.index("Warnings (")
    assert "Phases, cell " in run.stdout
    assert "What to do: " in run.stdout
    assert "\x1b" not in run.stdout


def test_the_same_findings_come_as_json() -> None:
    run = migdocs("check", MISTAKES, "--format", "json", *TODAY)
    assert run.returncode == 1
    told = json.loads(run.stdout)
    assert list(told) == ["tracker", "practice", "summary", "findings"]
    assert told["practice"]["ods_code"]
    assert set(told["summary"]) == {"error", "warning", "information"}
    assert told["summary"]["error"] == sum(finding["severity"] == "error" for finding in told["findings"])
    assert {tuple(finding) for finding in told["findings"]} == {
        ("code", "rule", "severity", "message", "sheet", "cell", "hint")}


def test_strict_lets_warnings_fail() -> None:
    relaxed, strict = (migdocs("check", MINIMAL, "--format", "json", "--today", "2026-12-01", *extra)
                       for extra in ((), ("--strict",)))
    summary = json.loads(relaxed.stdout)["summary"]
    assert summary["warning"] and not summary["error"]
    assert (relaxed.returncode, strict.returncode) == (0, 1)


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_text("practice,date\n")
    run = migdocs("check", bad, GOOD, *TODAY)
    assert run.returncode == 3
    assert "bad.xlsx" in run.stderr and "What to do:" in run.stderr
    assert "the tracker is in good order" in run.stdout
    told = json.loads(migdocs("check", bad, GOOD, "--format", "json", *TODAY).stdout)
    assert [entry["tracker"] for entry in told] == [str(bad), str(GOOD)]
    assert told[0]["findings"] == [] and told[0]["stopped"]["exit_code"] == 3


def test_a_file_that_is_not_there_is_one_message() -> None:
    run = migdocs("check", "nowhere.xlsx")
    assert run.returncode == 3
    assert run.stdout == ""
    assert run.stderr.splitlines()[0] == "Error: There is no file called nowhere.xlsx."


def test_a_day_must_be_a_day() -> None:
    run = migdocs("check", GOOD, "--today", "16/06/2026")
    assert run.returncode == 2
    assert "2026-06-16" in run.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_must_be_of_our_time(day: str) -> None:
    run = migdocs("check", GOOD, "--today", day)
    assert run.returncode == 2
    assert "too far away" in run.stderr and "Traceback" not in run.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("command", ["check", "generate"])
def test_a_result_that_cannot_be_written_is_one_message(tmp_path: Path, command: str) -> None:
    words = [Path(sys.executable).with_name("migdocs"), command, GOOD, *TODAY]
    extra = ["--out", tmp_path] if command == "generate" else []
    with Path("/dev/full").open("w") as full:
        run = subprocess.run([*words, *extra], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 5
    assert run.stderr.splitlines()[-1] == "Error: The result could not be written: No space left on device."
    assert "Traceback" not in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX")
def test_a_check_without_any_output_still_ends_as_it_should() -> None:
    program = Path(sys.executable).with_name("migdocs")
    run = subprocess.run(["sh", "-c", f"{program} check {GOOD} --today 2026-06-16 >&- 2>&-"], check=False)
    assert run.returncode == 0


def test_a_folder_is_named() -> None:
    assert migdocs("check", ".").stderr.splitlines()[0] == "Error: . is a folder, not a tracker."


def test_a_tracker_is_never_changed(tmp_path: Path) -> None:
    tracker = tmp_path / "tracker.xlsx"
    shutil.copy(GOOD, tracker)
    before = tracker.read_bytes(), tracker.stat().st_mtime_ns
    migdocs("check", tracker, *TODAY)
    migdocs("generate", tracker, *TODAY, "--out", tmp_path / "out")
    assert (tracker.read_bytes(), tracker.stat().st_mtime_ns) == before


# ----- generate ---------------------------------------------------------------------------------------------------


def test_without_kinds_all_seven_documents_are_written(tmp_path: Path) -> None:
    run = migdocs("generate", GOOD, *TODAY, "--out", tmp_path)
    assert run.returncode == 0, run.stderr
    paths = [Path(line) for line in run.stdout.splitlines()]
    assert {path.name for path in paths} == SEVEN
    assert all(zipfile.is_zipfile(path) for path in paths)
    assert len({path.parent for path in paths}) == 1 and paths[0].parent.name.startswith("A99999-")


@pytest.mark.parametrize(("kinds", "expected"), [
    (["kick-off-pack"], 1), (["sign-offs"], 5), (["cut-over-plan", "kick-off-pack"], 2),
    (["sign-offs", "idp-data-quality"], 5), (["sign-offs", "kick-off-pack"], 6),
])
def test_kinds_choose_the_documents(tmp_path: Path, kinds: list[str], expected: int) -> None:
    run = migdocs("generate", GOOD, *kinds, *TODAY, "--out", tmp_path)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == expected == len(list(tmp_path.rglob("*.docx")))


def test_an_unknown_kind_gets_the_right_name(tmp_path: Path) -> None:
    run = migdocs("generate", GOOD, "kickoff-pack", "--out", tmp_path)
    assert run.returncode == 2
    assert "Did you mean “kick-off-pack”?" in run.stderr
    assert not list(tmp_path.iterdir())


def test_the_same_tracker_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        migdocs("generate", GOOD, *TODAY, "--out", tmp_path / folder)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / folder).rglob("*.*") if path.is_file()}
                for folder in ("one", "two"))
    assert len(one) == 8 and one == two


def test_errors_in_the_tracker_stop_everything(tmp_path: Path) -> None:
    run = migdocs("generate", MISTAKES, *TODAY, "--out", tmp_path / "out")
    assert run.returncode == 1
    assert run.stdout == ""
    assert "No document was written" in run.stderr and "--draft" in run.stderr
    assert not (tmp_path / "out").exists()


def test_a_draft_is_written_in_spite_of_errors(tmp_path: Path) -> None:
    run = migdocs("generate", MISTAKES, "--draft", *TODAY, "--out", tmp_path)
    assert run.returncode == 0
    assert len(run.stdout.splitlines()) == 7


def test_the_minimal_tracker_makes_every_document(tmp_path: Path) -> None:
    run = migdocs("generate", MINIMAL, *TODAY, "--out", tmp_path)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 7


def test_templates_of_ones_own_are_used(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shutil.copy(ROOT / "templates" / "deployment-survey.docx", own / "kick-off-pack.docx")
    run = migdocs("generate", GOOD, "kick-off-pack", "go-live-data", *TODAY, "--out", tmp_path / "out",
                  "--templates", own)
    assert run.returncode == 0, run.stderr
    pack = next((tmp_path / "out").rglob("*kick-off-pack*"))
    assert b"survey" in zipfile.ZipFile(pack).read("word/document.xml").lower()
    assert "has no go-live-data.docx" in run.stderr


def test_a_faulty_template_stops_everything_and_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    with zipfile.ZipFile(ROOT / "templates" / "kick-off-pack.docx") as shipped, \
            zipfile.ZipFile(own / "kick-off-pack.docx", "w") as broken:
        for member in shipped.infolist():
            content = shipped.read(member)
            if member.filename == "word/document.xml":
                content = content.replace(b"practice.name", b"practise.name", 1)
            broken.writestr(member, content)
    run = migdocs("generate", GOOD, *TODAY, "--out", tmp_path / "out", "--templates", own)
    assert run.returncode == 1, run.stderr
    assert "“practise”" in run.stderr and "Did you mean practice?" in run.stderr
    assert "kick-off-pack.docx" in run.stderr
    assert not (tmp_path / "out").exists()


def test_a_templates_folder_that_is_not_there_is_one_message(tmp_path: Path) -> None:
    run = migdocs("generate", GOOD, *TODAY, "--out", tmp_path / "out", "--templates", tmp_path / "nowhere")
    assert run.returncode == 3
    assert "nowhere" in run.stderr and not (tmp_path / "out").exists()


def test_a_document_edited_by_hand_is_kept(tmp_path: Path) -> None:
    migdocs("generate", GOOD, "kick-off-pack", *TODAY, "--out", tmp_path)
    pack = next(tmp_path.rglob("*.docx"))
    pack.write_bytes(pack.read_bytes() + b" ")
    edited = pack.read_bytes()
    run = migdocs("generate", GOOD, *TODAY, "--out", tmp_path)
    assert run.returncode == 5
    assert "has been changed since migdocs wrote it" in run.stderr
    assert pack.read_bytes() == edited and len(list(tmp_path.rglob("*.docx"))) == 1
