"""A run: search the inputs, parse what is open, publish the table; stopped at any moment, it goes on."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing
from itertools import count
from pathlib import Path

from attrs import asdict, field, frozen

from ..export.rows import NAMES, version
from .errors import BatchError, is_machines
from .finding import find
from .keeping import Tally, kept
from .pool import Event, Pool, events_here
from .publishing import is_ours, publish, refuse_others, spooled, tidy
from .store import Store, work_path
from .unpacking import file_digest
from .values import Progress, Reading, Running, Skip, Summary, Table, Unit
from .worker import Orders
from .working import Wanted, formats_named
from .writers import Writer, writer_for

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


class AlreadyDoneError(BatchError):
    """The output is complete; there is nothing to resume."""


def parse_files(
    inputs: Paths,
    out: str | os.PathLike[str],
    *,
    reading: Reading | None = None,
    table: Table | None = None,
    running: Running | None = None,
) -> Summary:
    """Parse files, folders, globs and archives into one table.

    Failures are kept in ``OUT.failed.jsonl``, and the run goes on.  The output appears under its
    name when it is whole; until then a hidden work file beside it holds what is done, and
    ``Running(existing="resume")`` goes on from there.

    Args:
        inputs: what to parse; ``"-"`` is standard input.
        out: the output; its ending picks the writer.
        reading: which files, and how they are read.
        table: what is written.
        running: how many processes, and what to do with an output that is there.

    Raises:
        BatchError: the output is there, is being written, or cannot be.
        MissingExtraError: the writer's optional dependency is not installed.
        UnknownNameError: no format of that name.
    """
    given = [inputs] if isinstance(inputs, (str, os.PathLike)) else inputs
    run = _Run(Path(out), reading or Reading(), table or Table(), running or Running())
    try:
        return run.done([os.fspath(path) for path in given])
    except (sqlite3.Error, OSError) as error:
        raise _stopped(run.out, error) from error


def _stopped(out: Path, error: Exception) -> BatchError:
    reason, advice = str(error), "make room, then go on with --resume"
    if isinstance(error, OSError):
        reason = (error.strerror or reason).lower()
        advice = advice if is_machines(error) else "go on with --resume"
    return BatchError(f"{out}: {reason}; what is done is kept: {advice}")


@frozen
class _Run:
    out: Path
    reading: Reading
    table: Table
    running: Running
    started: float = field(factory=time.monotonic)

    def done(self, paths: list[str]) -> Summary:
        """The whole run."""
        writer = self._checked()
        with Store(work_path(self.out)) as store:
            self._begin(store, writer)
            changed = self._search(store, paths)
            self._parse(store, writer)
            publish(store, writer, self.out, self.table)
            summary = self._summary(store, changed)
            store.remove()
            tidy(self.out)
        return summary

    def _checked(self) -> Writer:
        """The writer, after everything that can be wrong with what was asked."""
        writer = writer_for(self.out, self.table.to)
        writer.needs()
        formats_named(self.reading.formats)
        if unknown := [name for name in self.table.fields if name not in NAMES]:
            raise BatchError(f"no field {unknown[0]!r}: known are {' '.join(NAMES)}")
        if not self.out.parent.is_dir():
            raise BatchError(f"{self.out.parent}: there is no such folder; make it first")
        if self.running.existing != "refuse":
            refuse_others(self.out, writer)
        return writer

    def _begin(self, store: Store, writer: Writer) -> None:
        """Settle with what is there already."""
        existing = self.running.existing
        settings = json.dumps(
            {
                "version": version(), "writer": writer.name, "fields": self.table.fields,
                "encoding": self.reading.encoding, "formats": self.reading.formats,
                "languages": self.reading.languages,
            }
        )  # fmt: skip
        before = store.recall("settings")
        if before is None and existing != "replace" and os.path.lexists(self.out):
            store.remove()
            tidy(self.out)
            if existing == "resume":
                raise AlreadyDoneError(f"{self.out}: complete; nothing to resume")
            raise BatchError(f"{self.out}: there already; --overwrite replaces it")
        if before is not None and existing == "refuse":
            raise BatchError(
                f"{self.out}: an unfinished run is here; --resume continues it, "
                "--overwrite begins anew"
            )
        if before is not None and existing == "resume" and before != settings:
            raise BatchError(
                f"{self.out}: the unfinished run was told otherwise ({_difference(before, settings)}); "
                "say the same, or begin anew with --overwrite"
            )
        if existing == "replace":
            store.clear()
            tidy(self.out)
        store.drop_unfinished()
        store.remember("settings", settings)
        store.commit()

    def _search(self, store: Store, paths: list[str]) -> int:
        """Note every input in its place; how many changed since they were parsed."""
        changed = 0
        place = count(1)
        skips: Counter[str] = Counter()
        store.forget_search()
        for found in find(paths, self.reading):
            if isinstance(found, (Unit, Skip)) and is_ours(_path(found), self.out):
                continue
            if isinstance(found, Unit):
                changed += self._met(store, spooled(found, self.out), next(place))
            elif isinstance(found, Skip):
                skips[found.kind] += 1
            else:
                store.note("trouble", json.dumps(asdict(found)))
        for kind, amount in skips.items():
            store.note("skip", kind, amount)
        store.commit()
        return changed

    def _met(self, store: Store, unit: Unit, place: int) -> bool:
        if store.meet(unit, place) != "changed":
            return False
        try:
            return store.renew(unit, _digest(unit.path))
        except OSError:
            return store.renew(unit, "")  # gone since it was listed: parsing says why

    def _parse(self, store: Store, writer: Writer) -> None:
        """Parse what is open."""
        total, done = store.count()
        if done == total:
            return
        orders = Orders(self.reading, Wanted(self.table.fields, writer.extras))
        with closing(self._events(store, orders, total - done)) as events:
            for now in kept(store, Tally.of(store), events):
                articles = now.articles + now.underway
                self.running.watch(Progress(now.files, total, articles, now.failed))

    def _events(self, store: Store, orders: Orders, count: int) -> Generator[Event, None, None]:
        if not self.running.jobs:
            yield from events_here(store.open_units(), orders)
            return
        with Pool(min(self.running.jobs, count), orders) as pool:
            yield from pool.events(store.open_units(), count)

    def _summary(self, store: Store, changed: int) -> Summary:
        tally = Tally.of(store)
        tally.skips.update(dict(store.skips()))
        return Summary(
            files=tally.files,
            articles=tally.articles,
            failed=sum(1 for _ in store.troubles()),
            guessed=tally.guessed,
            skipped=tuple(sorted(tally.skips.items())),
            changed=changed,
            removed=store.removed(),
            seconds=time.monotonic() - self.started,
        )


def _difference(before: str, now: str) -> str:
    """What the unfinished run was told, where it differs."""
    old, new = json.loads(before), json.loads(now)
    return ", ".join(f"{key}: {old[key]}" for key in old if old[key] != new.get(key))


def _path(found: Unit | Skip) -> str:
    return found.path if isinstance(found, Unit) else found.file


def _digest(path: str) -> str:
    with Path(path).open("rb") as file:
        return file_digest(file).hex()
