"""Packs are saved whole or not at all, and never over what a person has changed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from migdocs.delivery import pack
from migdocs.delivery.pack import MANIFEST, Document, fingerprint, save_pack
from migdocs.domain.errors import NotSaved

TRACKER = b"the tracker's bytes"
PACK = Document("A99999-kick-off-pack-2026-06-23.docx", "kick-off-pack", b"pack")
PLAN = Document("A99999-cut-over-plan-2026-06-23.docx", "cut-over-plan", b"plan")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST}


def test_documents_are_saved_in_the_practices_folder(tmp_path: Path) -> None:
    paths = save_pack(tmp_path / "out", "A99999-x", (PACK, PLAN), TRACKER)

    assert [path.relative_to(tmp_path) for path in paths] == [
        Path("out/A99999-x", PACK.file_name), Path("out/A99999-x", PLAN.file_name)]
    assert files(tmp_path) == {PACK.file_name: b"pack", PLAN.file_name: b"plan"}
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["A99999-x"]


def test_the_manifest_remembers_what_each_document_was_made_from(tmp_path: Path) -> None:
    save_pack(tmp_path, "A99999-x", (PACK,), TRACKER)
    save_pack(tmp_path, "A99999-x", (PLAN,), b"a newer tracker")

    listed = json.loads((tmp_path / "A99999-x" / MANIFEST).read_text())["documents"]
    assert listed[PACK.file_name] == {"kind": "kick-off-pack", "sha256": fingerprint(b"pack"),
                                      "tracker_sha256": fingerprint(TRACKER)}
    assert listed[PLAN.file_name]["tracker_sha256"] == fingerprint(b"a newer tracker")


def test_a_second_run_replaces_what_the_first_wrote(tmp_path: Path) -> None:
    save_pack(tmp_path, "A99999-x", (PACK, PLAN), TRACKER)
    save_pack(tmp_path, "A99999-x", (Document(PACK.file_name, PACK.kind, b"pack, mended"),), TRACKER)

    assert files(tmp_path) == {PACK.file_name: b"pack, mended", PLAN.file_name: b"plan"}
    assert [path.name for path in tmp_path.iterdir()] == ["A99999-x"]


def test_a_document_that_a_person_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    save_pack(tmp_path, "A99999-x", (PACK,), TRACKER)
    (tmp_path / "A99999-x" / PACK.file_name).write_bytes(b"edited in Word")

    with pytest.raises(NotSaved, match="has been changed since migdocs wrote it"):
        save_pack(tmp_path, "A99999-x", (PLAN, Document(PACK.file_name, PACK.kind, b"new")), TRACKER)
    assert files(tmp_path) == {PACK.file_name: b"edited in Word"}


def test_a_document_that_migdocs_did_not_write_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "A99999-x").mkdir()
    (tmp_path / "A99999-x" / PACK.file_name).write_bytes(b"somebody else's")

    with pytest.raises(NotSaved):
        save_pack(tmp_path, "A99999-x", (PACK,), TRACKER)
    assert files(tmp_path) == {PACK.file_name: b"somebody else's"}


@pytest.mark.parametrize("lock", ["~$A99999-kick-off-pack-2026-06-23.docx", "~$9999-kick-off-pack-2026-06-23.docx"])
def test_a_document_open_in_word_stops_the_run(tmp_path: Path, lock: str) -> None:
    save_pack(tmp_path, "A99999-x", (PACK,), TRACKER)
    (tmp_path / "A99999-x" / lock).write_bytes(b"owner")

    with pytest.raises(NotSaved, match="open in Word"):
        save_pack(tmp_path, "A99999-x", (PACK,), TRACKER)


def test_a_folder_that_cannot_be_made_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")

    with pytest.raises(NotSaved, match="is a file, not a folder"):
        save_pack(tmp_path / "out", "A99999-x", (PACK,), TRACKER)
    with pytest.raises(NotSaved, match="could not be saved"):
        save_pack(tmp_path / "out" / "deeper", "A99999-x", (PACK,), TRACKER)


def test_a_folder_name_cannot_lead_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="not a safe name"):
        save_pack(tmp_path / "out", "../elsewhere", (PACK,), TRACKER)
    assert not (tmp_path / "elsewhere").exists()


# ----- every step may fail, and may be the last one before the power goes -------------------------------------------

FAILING_RUN = """
import os, sys, signal, pathlib
from migdocs.delivery.pack import Document, save_pack
step, how = int(sys.argv[2]), sys.argv[3]
count = 0
def counted(act):
    def wrapper(*args, **kwargs):
        global count
        count += 1
        if count == step:
            if how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(28, "No space left on device")
        return act(*args, **kwargs)
    return wrapper
for owner, name in ((os, "replace"), (os, "rename"), (os, "fsync"), (os, "mkdir"), (os, "unlink")):
    setattr(owner, name, counted(getattr(owner, name)))
documents = tuple(Document(f"A99999-{kind}-2026-06-23.docx", kind, b"new " + kind.encode()) for kind in "abc")
try:
    save_pack(pathlib.Path(sys.argv[1]), "A99999-x", documents, b"tracker")
except Exception as problem:
    sys.exit(5 if type(problem).__name__ == "NotSaved" else 9)
sys.exit(0)
"""


def run_failing(folder: Path, step: int, how: str) -> int:
    return subprocess.run([sys.executable, "-c", FAILING_RUN, str(folder), str(step), how], check=False).returncode


@pytest.mark.skipif(os.name != "posix", reason="steps are counted in POSIX calls")
@pytest.mark.parametrize("before", ["no folder", "an earlier pack"])
@pytest.mark.parametrize("how", ["fail", "kill"])
def test_whichever_step_is_the_last_the_pack_is_whole_or_absent(tmp_path: Path, before: str, how: str) -> None:
    old = {f"A99999-{kind}-2026-06-23.docx": b"old " + kind.encode() for kind in "abc"}
    new = {f"A99999-{kind}-2026-06-23.docx": b"new " + kind.encode() for kind in "abc"}
    for step in range(1, 60):
        out = tmp_path / f"{step}"
        if before == "an earlier pack":
            save_pack(out, "A99999-x", tuple(Document(name, "k", content) for name, content in old.items()), TRACKER)
        code = run_failing(out, step, how)
        if how == "fail":
            held = files(out / "A99999-x") if (out / "A99999-x").exists() else {}
            assert held in ({}, old, new) and (code != 5 or held in ({}, old))
            assert code in (0, 5)
            assert [path.name for path in out.glob("*")] in ([], ["A99999-x"]) if out.exists() else True
        else:
            assert code in (0, -signal.SIGKILL)
            if before == "no folder":
                assert not (out / "A99999-x").exists() or files(out / "A99999-x") == new
            # the next run finishes or clears away what was left, and saves its own
            save_pack(out, "A99999-x", tuple(Document(name, "k", b"later") for name in new), TRACKER)
            assert files(out) == dict.fromkeys(new, b"later")
            assert [path.name for path in out.iterdir()] == ["A99999-x"]
        if code == 0:
            return
    raise AssertionError("the run never got through")


def test_two_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    script = ("import sys, pathlib; from migdocs.delivery.pack import Document, save_pack\n"
              "for turn in range(10):\n"
              "    documents = tuple(Document(f'{kind}.docx', kind, sys.argv[2].encode()) for kind in 'abc')\n"
              "    save_pack(pathlib.Path(sys.argv[1]), 'A99999-x', documents, b'tracker')\n")
    runs = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path), word]) for word in ("one", "two", "three")]
    assert [run.wait(60) for run in runs] == [0, 0, 0]
    assert len(set(files(tmp_path).values())) == 1
    assert pack.MANIFEST in {path.name for path in (tmp_path / "A99999-x").iterdir()}
