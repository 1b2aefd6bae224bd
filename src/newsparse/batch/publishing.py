"""The output appears whole: written under another name, flushed to the disk, renamed."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from typing import BinaryIO, Final

from attrs import asdict, evolve

from ..export.rows import digest_of
from .errors import BatchError
from .store import Store, work_path
from .values import Table, Unit
from .working import unpacked
from .writers import Writer
from .writers.notes import NOTE

_PIPED: Final = "piped-"
"""What was piped in is kept under such a name."""


def fail_path(out: Path) -> Path:
    """Where the failures of a run go."""
    return out.with_name(f"{out.name}.failed.jsonl")


def refuse_others(out: Path, writer: Writer) -> None:
    """Nothing is replaced but what a run wrote: a folder may hold somebody's notes.

    Raises:
        BatchError: *out* is a folder and the output none, or the other way round, or it is a folder
            with a file in it that is no note of ours.
    """
    folder = writer.ending == "/"
    if out.is_dir() and not folder:
        raise BatchError(f"{out}: is a folder; name a file to write")
    if folder and out.exists() and not out.is_dir():
        raise BatchError(f"{out}: is a file; name a folder for the notes")
    files = (path for path in out.rglob("*") if path.is_symlink() or not path.is_dir())
    other = (
        next((path for path in files if not NOTE.fullmatch(path.name)), None) if folder else None
    )
    if other is not None:
        raise BatchError(
            f"{out}: holds files of others, such as {other.relative_to(out)}; choose another folder"
        )


def publish(store: Store, writer: Writer, out: Path, table: Table) -> None:
    """Write the table and the list of failures, each under its name only when it is whole."""
    half = _hidden(out, "half")
    _remove(half)  # left by a run that was killed
    try:
        writer.write(_lines(store), half, table)
        _flush(half)
        _publish_failures(store, fail_path(out))
        refuse_others(out, writer)
    except BaseException:
        _remove(half)
        raise
    if half.is_dir() and out.is_dir():
        _remove(old := _hidden(out, "old"))
        out.rename(old)
        half.rename(out)
        _remove(old)
    else:
        half.replace(out)
    _flush(out.parent)


def spooled(unit: Unit, out: Path) -> Unit:
    """A pipe as a file, which a worker can read, and a run that goes on; others as they are.

    Raises:
        BatchError: standard input is closed.
    """
    if unit.size or (unit.path != "-" and not Path(unit.path).is_fifo()):
        return unit
    name = digest_of(os.fsencode(unit.path)).hex()
    kept = _hidden(out, f"{_PIPED}{name}")
    if not kept.exists():
        half = _hidden(out, f"{_PIPED}half")
        with _piped(unit.path) as pipe, half.open("wb") as file:
            shutil.copyfileobj(pipe, file, 1 << 20)
        half.replace(kept)
    state = kept.stat()
    return evolve(unit, path=str(kept), size=state.st_size, mtime=state.st_mtime_ns)


def _piped(path: str) -> AbstractContextManager[BinaryIO]:
    if path != "-":
        return Path(path).open("rb")
    if sys.stdin is None:  # the shell closed it: "<&-"
        raise BatchError("-: standard input is closed")
    return nullcontext(sys.stdin.buffer)


def is_ours(path: str, out: Path) -> bool:
    """Whether a file is what this run writes: its output, its failures, what lies hidden beside."""
    found, own = Path(path).absolute(), out.absolute()
    if own in (found, *found.parents):
        return True
    beside = found.parent == own.parent
    return beside and (
        found.name == fail_path(own).name or found.name.startswith(_hidden(own, "").name)
    )


def tidy(out: Path) -> None:
    """Remove what a run keeps beside its output."""
    for path in out.absolute().parent.iterdir():
        if path.name.startswith(_hidden(out, "").name) and path != work_path(out).absolute():
            _remove(path)


def _hidden(out: Path, what: str) -> Path:
    return out.with_name(f".{out.name}.newsparse-{what}")


def _lines(store: Store) -> Iterator[bytes]:
    for packet in store.packets():
        yield from unpacked(packet)


def _publish_failures(store: Store, path: Path) -> None:
    """The failures, a line each; no file where there are none."""
    half = _hidden(path, "half")
    lines = (json.dumps(asdict(trouble), ensure_ascii=False) for trouble in store.troubles())
    try:
        with half.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
    except BaseException:
        _remove(half)
        raise
    if half.stat().st_size:
        _flush(half)
        half.replace(path)
    else:
        half.unlink()
        path.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Wait until the disk has it; a file system that cannot say so is left alone."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except PermissionError:  # a folder on Windows
        return
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
