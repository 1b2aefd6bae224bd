"""The work file of a run: which files there are, which are done, and their rows.

It is an SQLite database beside the output, so that the process may be killed at any moment: what
was committed is whole, what was not is parsed again.  The database is locked as long as the run
lives, whichever way it ends.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal, Self

from attrs import asdict

from .errors import BatchError
from .values import Outcome, Trouble, Unit

_VERSION: Final = 1

_TABLES: Final = """
CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE units (
    number INTEGER PRIMARY KEY, file TEXT NOT NULL, path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    place INTEGER, state TEXT NOT NULL DEFAULT 'open', outcome TEXT
);
CREATE INDEX open_units ON units (place) WHERE state = 'open';
CREATE TABLE packets (
    unit INTEGER NOT NULL, part INTEGER NOT NULL, rows INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (unit, part)
);
CREATE TABLE notes (kind TEXT NOT NULL, text TEXT NOT NULL, amount INTEGER NOT NULL);
"""

State = Literal["new", "same", "changed"]
"""What a file is to a run that goes on: never seen, as it was, or with another size or time."""


def work_path(out: Path) -> Path:
    """Where the work file of *out* lies: beside it, hidden."""
    return out.with_name(f".{out.name}.newsparse-work")


class Store:
    """An open work file.  All sizes are in bytes, times in nanoseconds."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._begun = False
        try:
            self._database = self._opened()
        except sqlite3.OperationalError as error:
            raise _refusal(path, error) from None
        except sqlite3.DatabaseError as error:
            raise BatchError(f"{path}: not a work file ({error}); remove it") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.Error):  # what was not committed is parsed again
            self.commit()
        self._database.close()

    def _opened(self) -> sqlite3.Connection:
        # a dead run's lock dies with it: the system keeps it, not a file
        database = sqlite3.connect(self.path, isolation_level=None, timeout=0)
        database.execute("PRAGMA locking_mode = EXCLUSIVE")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA cache_size = -16384")
        database.execute("BEGIN IMMEDIATE")
        if not database.execute("PRAGMA user_version").fetchone()[0]:
            for statement in _TABLES.split(";")[:-1]:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {_VERSION}")
        database.execute("COMMIT")
        return database

    def remove(self) -> None:
        """Delete the work file; the output is there."""
        self.path.unlink(missing_ok=True)
        for ending in ("-wal", "-shm"):
            Path(f"{self.path}{ending}").unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget everything."""
        for table in ("run", "units", "packets", "notes"):
            self._write(f"DELETE FROM {table}")  # noqa: S608 - names of our own
        self.commit()

    def commit(self) -> None:
        """Make everything so far survive."""
        if self._begun:
            self._database.execute("COMMIT")
            self._begun = False

    def _write(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        if not self._begun:
            self._database.execute("BEGIN IMMEDIATE")
            self._begun = True
        return self._database.execute(statement, tuple(values))

    def _read(self, statement: str, values: Iterable[Any] = ()) -> sqlite3.Cursor:
        return self._database.execute(statement, tuple(values))

    def recall(self, key: str) -> str | None:
        """What :meth:`remember` kept."""
        found = self._read("SELECT value FROM run WHERE key = ?", [key]).fetchone()
        return found and str(found[0])

    def remember(self, key: str, value: str) -> None:
        """Keep a word about the run itself."""
        self._write("INSERT OR REPLACE INTO run VALUES (?, ?)", [key, value])

    def forget_search(self) -> None:
        """Before the inputs are searched anew: no unit has a place, nothing is noted."""
        self._write("DELETE FROM notes")
        self._write("UPDATE units SET place = NULL")

    def meet(self, unit: Unit, place: int) -> State:
        """Note that a file is among the inputs, at this place in their order."""
        path = os.fsencode(unit.path)
        found = self._read(
            "SELECT number, size, mtime, place FROM units WHERE path = ?", [path]
        ).fetchone()
        if found is None:
            values = [unit.file, path, unit.size, unit.mtime, place]
            columns = "(file, path, size, mtime, place)"
            self._write(f"INSERT INTO units {columns} VALUES (?, ?, ?, ?, ?)", values)  # noqa: S608
            return "new"
        number, size, mtime, placed = found
        if placed is None:  # else it was named twice
            self._write("UPDATE units SET place = ? WHERE number = ?", [place, number])
        return "same" if (size, mtime) == (unit.size, unit.mtime) else "changed"

    def renew(self, unit: Unit, digest: str) -> bool:
        """Whether a file of another size or time has other bytes; if so it is parsed again."""
        path = os.fsencode(unit.path)
        number, outcome = self._read(
            "SELECT number, outcome FROM units WHERE path = ?", [path]
        ).fetchone()
        self._write(
            "UPDATE units SET size = ?, mtime = ? WHERE number = ?", [unit.size, unit.mtime, number]
        )
        if not outcome or json.loads(outcome)["digest"] == digest:
            return False
        self.reopen(number)
        return True

    def reopen(self, number: int) -> None:
        """Drop what is there of a unit; it is parsed again."""
        self._write("DELETE FROM packets WHERE unit = ?", [number])
        state = "UPDATE units SET state = 'open', outcome = NULL WHERE number = ?"
        self._write(state, [number])

    def drop_unfinished(self) -> None:
        """Drop the rows of files that were being parsed when the run was stopped."""
        self._write(
            "DELETE FROM packets WHERE unit IN (SELECT number FROM units WHERE state = 'open')"
        )

    def open_units(self) -> Iterator[Unit]:
        """The files that are to be parsed, in order."""
        wanted = "SELECT number, file, path, size, mtime, place FROM units"
        place = 0
        while found := self._read(
            f"{wanted} WHERE state = 'open' AND place > ? ORDER BY place LIMIT 1000",
            [place],
        ).fetchall():
            for number, file, path, size, mtime, place in found:  # noqa: B007 - the next page's start
                yield Unit(number, file, os.fsdecode(path), size, mtime)

    def add(self, number: int, part: int, packet: tuple[int, bytes]) -> None:
        """Keep rows of a unit."""
        self._write("INSERT OR REPLACE INTO packets VALUES (?, ?, ?, ?)", [number, part, *packet])

    def finish(self, number: int, outcome: Outcome) -> None:
        """A unit is done."""
        state = "UPDATE units SET state = 'done', outcome = ? WHERE number = ?"
        self._write(state, [json.dumps(asdict(outcome)), number])

    def file(self, number: int) -> str:
        """The name of a unit, as shown."""
        return str(self._read("SELECT file FROM units WHERE number = ?", [number]).fetchone()[0])

    def note(self, kind: str, text: str, amount: int = 1) -> None:
        """Count what the search left out (``skip``), or keep what it could not read (``trouble``)."""
        self._write("INSERT INTO notes VALUES (?, ?, ?)", [kind, text, amount])

    def packets(self) -> Iterator[bytes]:
        """All rows of finished units, packed, in the order of the inputs; of removed files last."""
        units = (
            "SELECT number FROM units WHERE state = 'done' ORDER BY place IS NULL, place, number"
        )
        # one by one: a sort of the rows themselves would need as much room again
        for unit in self._read(units):
            for (data,) in self._read(
                "SELECT data FROM packets WHERE unit = ? ORDER BY part", unit
            ):
                yield data

    def troubles(self) -> Iterator[Trouble]:
        """What failed: of the search, then of the files in their order."""
        for (text,) in self._read("SELECT text FROM notes WHERE kind = 'trouble' ORDER BY rowid"):
            yield Trouble(**json.loads(text))
        for (text,) in self._read(
            "SELECT outcome FROM units WHERE state = 'done' AND outcome NOT LIKE '%\"troubles\": []%' "
            "ORDER BY place IS NULL, place, number"
        ):
            yield from (Trouble(**trouble) for trouble in json.loads(text)["troubles"])

    def outcomes(self) -> Iterator[Outcome]:
        """What became of each file that is done."""
        for (text,) in self._read("SELECT outcome FROM units WHERE state = 'done'"):
            yield Outcome(**json.loads(text))

    def skips(self) -> Iterator[tuple[str, int]]:
        """How many files of each kind the search left out."""
        yield from self._read(
            "SELECT text, sum(amount) FROM notes WHERE kind = 'skip' GROUP BY text ORDER BY text"
        )

    def count(self) -> tuple[int, int]:
        """How many files are among the inputs, and how many of them are done."""
        found = self._read(
            "SELECT count(*), coalesce(sum(state = 'done'), 0) FROM units WHERE place NOT NULL"
        )
        total, done = found.fetchone()
        return total, done

    def removed(self) -> tuple[str, ...]:
        """The files that were done and are no longer among the inputs."""
        found = self._read("SELECT file FROM units WHERE place IS NULL ORDER BY number")
        return tuple(file for (file,) in found)


def _refusal(path: Path, error: sqlite3.OperationalError) -> BatchError:
    if "locked" in str(error):
        return BatchError(f"{path}: another run is writing this output; wait for it, or stop it")
    return BatchError(f"{path}: {error}; is its folder there, writable and not full?")


__all__ = ["State", "Store", "work_path"]
