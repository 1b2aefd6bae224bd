"""Worker processes that may hang, or die: each is replaced, and its file tried once more alone."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, Final, Literal, Self

from .errors import BatchError, RoomError
from .values import Outcome, Unit
from .worker import How, Orders
from .working import packets, rows

Event = tuple[Literal["rows", "done", "again", "died"], int, Any]
"""As the workers' messages; ``again``: drop what came of the unit; ``died``: why it is given up."""

_AHEAD: Final = 16  # units a worker is given at once: a message costs a tenth of a small file
_BULK: Final = 1 << 20  # bytes of files given at once; a large file goes alone
_TICK: Final = 0.2  # seconds between looks at the clock
_PROGRAM: Final = "from newsparse.batch.worker import main; main()"
_START: Final = 60.0  # seconds to load the package and all plug-ins, whatever the timeout is
_STILLBORN: Final = 3  # workers that die one after the other before they take a file


def events_here(units: Iterator[Unit], orders: Orders) -> Iterator[Event]:
    """Everything that happens where no process is started: no timeout, and nothing to replace."""
    for unit in units:
        for item in packets(rows(unit, orders.reading, orders.wanted)):
            yield "done" if isinstance(item, Outcome) else "rows", unit.number, item


class _Worker:
    """One process, and what it was given."""

    def __init__(self, orders: Orders) -> None:
        ours, theirs = Pipe()
        # -P: what lies in the current folder must not pass for a module
        command = [sys.executable, "-P", "-c", _PROGRAM, str(theirs.fileno())]
        with theirs:
            # in a group of its own: Ctrl-C is the parent's business; what a plug-in prints is not ours
            self.process = subprocess.Popen(
                command,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                process_group=0,
            )
        self.connection: Connection = ours
        self.given: deque[Unit] = deque()
        self.current: Unit | None = None
        self.how: How = "together"
        self.since = time.monotonic()
        self.reason = ""
        self.send(orders)

    def send(self, what: object) -> None:
        """Send; a worker that is dead already is noticed when it is read from."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send_bytes(pickle.dumps(what))

    def give(self, units: Sequence[Unit], how: How = "together") -> None:
        """Hand over work."""
        if not self.given:
            self.since = time.monotonic()
        self.given.extend(units)
        self.how = how
        self.send((how, list(units)))

    def end(self) -> str:
        """End the process, if it lives; how it ended."""
        self.connection.close()
        self.process.kill()
        code = self.process.wait()
        name = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return self.reason or name


class Pool:
    """So many workers.  Leaving the context ends them all."""

    def __init__(self, jobs: int, orders: Orders) -> None:
        self._orders = orders
        self._timeout = orders.reading.timeout
        self._stillborn = 0
        self._alone: deque[Unit] = deque()
        self._back: deque[Unit] = deque()
        self._workers = [_Worker(orders) for _ in range(jobs)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    def events(self, units: Iterator[Unit], count: int) -> Iterator[Event]:
        """Everything that happens until all of the *count* units are done.

        Raises:
            BatchError: workers die before they begin.
            RoomError: the machine has run out of something.
        """
        ahead = max(1, min(_AHEAD, count // (4 * len(self._workers))))
        while True:
            self._feed(units, ahead)
            busy = {worker.connection: worker for worker in self._workers if worker.given}
            if not busy:
                return
            for connection in wait(list(busy), _TICK):
                assert isinstance(connection, Connection)
                yield from self._heard(busy[connection])
            self._watch_clock()

    def _feed(self, units: Iterator[Unit], ahead: int) -> None:
        """Give work to those who will soon have none."""
        for worker in self._workers:
            if self._alone and not worker.given:
                worker.give([self._alone.popleft()], "alone")
                continue
            free = len(worker.given) <= (ahead // 2 if worker.how == "together" else 0)
            if free and (more := self._next(units, ahead)):
                worker.give(more)

    def _next(self, units: Iterator[Unit], ahead: int) -> list[Unit]:
        taken: list[Unit] = []
        size = 0
        while len(taken) < ahead and size < _BULK:
            unit = self._back.popleft() if self._back else next(units, None)
            if unit is None:
                break
            taken.append(unit)
            size += unit.size
        return taken

    def _heard(self, worker: _Worker) -> Iterator[Event]:
        """What one worker has to say, or that it is dead."""
        try:
            word, number, content = worker.connection.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield from self._buried(worker)
            return
        worker.since = time.monotonic()
        self._stillborn = 0
        if word == "begin":
            worker.current = worker.given[0]
        elif word == "done":
            worker.given.popleft()
            worker.current = None
            worker.how = "together"
        elif word == "stop":
            raise RoomError(0, content)
        if word in ("rows", "done"):
            yield word, number, content

    def _buried(self, worker: _Worker) -> Iterator[Event]:
        """Replace a dead worker; its file is tried once more, alone, the others go back."""
        reason = worker.end()
        self._stillborn += worker.current is None
        if self._stillborn > _STILLBORN:
            raise BatchError(f"workers cannot start ({reason}); see what they print above")
        self._workers[self._workers.index(worker)] = _Worker(self._orders)
        lost = list(worker.given)
        if worker.current is not None:
            del lost[0]
            if worker.how == "alone":
                yield "died", worker.current.number, reason
            else:
                self._alone.append(worker.current)
                yield "again", worker.current.number, None
        elif worker.how == "alone":
            self._alone.extend(islice(lost, 1))
            return
        self._back.extendleft(reversed(lost))

    def _watch_clock(self) -> None:
        """Kill whoever has been silent for too long; its death is heard of as any other."""
        now = time.monotonic()
        for worker in self._workers:
            limit = self._timeout if worker.current else max(self._timeout, _START)
            if worker.given and not worker.reason and now - worker.since > limit:
                worker.reason = f"no article for {self._timeout:g} seconds"
                with suppress(ProcessLookupError):
                    os.kill(worker.process.pid, signal.SIGKILL)
