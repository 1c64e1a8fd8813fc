"""Saves a practice's documents whole or not at all, and never over something that a person has changed.

Documents are staged in a folder beside the practice's own, on the same volume. Where the practice has no folder yet,
the staged folder becomes it by one rename. Where it has one, the staged documents are moved in one by one behind a
marker: a run that is killed half way is finished by the next one, and a run that fails puts everything back.
"""

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from migdocs.domain.errors import NotSaved

MANIFEST = "migdocs-manifest.json"
_STAGING = ".being-written-"
_MARKER = "complete"
_PATIENCE = 3.0  # seconds that another program (a virus scanner, a sync client) may hold a file on Windows
_QUEUE = 30.0  # seconds that one run waits for another on the same practice
_SHARING_ERRORS = {5, 32, 33}


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: its file name, its kind's id and its bytes."""

    file_name: str
    kind: str
    content: bytes


def fingerprint(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def save_pack(out: Path, folder_name: str, documents: tuple[Document, ...], tracker: bytes) -> tuple[Path, ...]:
    """Saves the documents in `out/folder_name` and returns their paths; raises NotSaved and changes nothing else.

    The manifest beside them remembers each document's fingerprint, and the tracker's that it was made from: a
    document that a person has edited since, or one that we did not write, is never overwritten.
    """
    folder = out / folder_name
    if folder.resolve().parent != out.resolve():
        raise NotSaved(f"“{folder_name}” is not a safe name for a folder.", "Correct the practice's name and code.")
    if out.exists() and not out.is_dir():
        raise NotSaved(f"{out} is a file, not a folder.", "Choose another folder with --out.")
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            return _save(out, folder, documents, fingerprint(tracker))
    except OSError as problem:
        raise NotSaved(f"The documents could not be saved in {folder}: {problem.strerror or problem}.",
                       "Check that the folder exists, that you may write to it, that there is room on the disk, and "
                       "that no document of it is open in Word. Nothing was changed.") from problem


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keeps other runs on this computer away from the practice's folder meanwhile."""
    lock = Path(tempfile.gettempdir()) / f"migdocs-{fingerprint(str(folder.resolve()).encode())[:16]}.lock"
    try:
        with FileLock(lock, timeout=_QUEUE):
            yield
    except Timeout as problem:
        raise NotSaved(f"Another run of migdocs is still writing to {folder}.",
                       "Wait until it has finished and try again. Nothing was changed.") from problem


def _save(out: Path, folder: Path, documents: tuple[Document, ...], tracker: str) -> tuple[Path, ...]:
    _finish_interrupted(out, folder)
    manifest = _read_manifest(folder)
    _refuse_changed(folder, documents, manifest)
    entries = {document.file_name: {"kind": document.kind, "sha256": fingerprint(document.content),
                                    "tracker_sha256": tracker} for document in documents}
    _write(out, folder, documents, json.dumps({"documents": {**manifest, **entries}}, indent=2, sort_keys=True))
    return tuple(folder / document.file_name for document in documents)


def _read_manifest(folder: Path) -> dict[str, dict[str, str]]:
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["documents"]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return {}
    if not isinstance(listed, dict):
        return {}
    return {name: entry for name, entry in listed.items() if isinstance(entry, dict)}


def _refuse_changed(folder: Path, documents: tuple[Document, ...], manifest: Mapping[str, Mapping[str, str]]) -> None:
    for document in documents:
        path = folder / document.file_name
        if path.with_name(f"~${document.file_name[2:]}").exists() or path.with_name(f"~${document.file_name}").exists():
            raise NotSaved(f"{document.file_name} is open in Word.", "Close it there and try again. Nothing was "
                                                                     "changed.")
        if not path.exists():
            continue
        if path.is_dir() or fingerprint(path.read_bytes()) not in (
                manifest.get(document.file_name, {}).get("sha256"), fingerprint(document.content)):
            raise NotSaved(f"{path} has been changed since migdocs wrote it, so it was not overwritten.",
                           "Rename or move your version, or choose another folder with --out. Nothing was changed.")


def _write(out: Path, folder: Path, documents: tuple[Document, ...], manifest: str) -> None:
    staging = Path(tempfile.mkdtemp(prefix=f"{_STAGING}{folder.name}-", dir=out))
    try:
        for document in documents:
            _create(staging / document.file_name, document.content)
        _create(staging / MANIFEST, manifest.encode("utf-8"))
        if folder.exists():
            _create(staging / _MARKER, b"")
            _move_in(staging, folder)
        else:
            staging.chmod(0o777 & ~_umask())
            _patiently(lambda: staging.rename(folder))
            _settle(out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _create(path: Path, content: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _move_in(staging: Path, folder: Path) -> None:
    before = staging / "before"
    before.mkdir()
    moved: list[Path] = []
    try:
        for path in _staged(staging):
            target = folder / path.name
            if target.exists():
                _replace(target, before / path.name)
            moved.append(path)
            _replace(path, target)
    except OSError:
        for path in moved:
            (folder / path.name).unlink(missing_ok=True)
        for path in before.iterdir():
            _replace(path, folder / path.name)
        (staging / _MARKER).unlink()
        raise
    _settle(folder)


def _staged(staging: Path) -> list[Path]:
    """The staged files in the order in which they move in: the manifest last."""
    files = [path for path in staging.iterdir() if path.is_file() and path.name != _MARKER]
    return sorted(files, key=lambda path: (path.name == MANIFEST, path.name))


def _finish_interrupted(out: Path, folder: Path) -> None:
    """Completes, or clears away, what a run that was killed has left behind for this practice."""
    for staging in out.glob(f"{_STAGING}{folder.name}-*"):
        if (staging / _MARKER).exists() and folder.is_dir():
            for path in _staged(staging):
                _replace(path, folder / path.name)
        shutil.rmtree(staging, ignore_errors=True)


def _replace(source: Path, target: Path) -> None:
    _patiently(lambda: source.replace(target))


def _patiently(act: Callable[[], object]) -> None:
    """Does it, trying again for three seconds while Windows says that another program has the file."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            act()
        except OSError as problem:
            if getattr(problem, "winerror", None) not in _SHARING_ERRORS or time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def _settle(folder: Path) -> None:
    """Asks the disk to remember the folder's new names, where the system can be asked."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
