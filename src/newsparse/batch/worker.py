"""A worker process: takes files by the dozen from its parent, gives packets of rows back.

It is a program of its own and no fork, so that no caller's script is run twice, and a plug-in that
ends its process ends only this one.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Any, Final, Literal

from attrs import frozen

from ..export.rows import Row
from .errors import is_machines
from .values import Outcome, Reading, Unit
from .working import PACKET, Wanted, packets, rows

How = Literal["together", "alone"]
"""``alone`` is for a file at which a worker died: every row leaves at once."""

Message = tuple[Literal["begin", "beat", "rows", "done", "stop"], int, Any]
"""What happened, the number of the unit, and a packet (``rows``), an outcome (``done``), or why no
worker can go on (``stop``)."""

_BEAT: Final = 0.5
"""Seconds between signs of life while rows are gathered; a timeout is seldom below two of them."""


@frozen
class Orders:
    """What every unit is done by."""

    reading: Reading
    wanted: Wanted


def serve(connection: Connection, orders: Orders) -> None:
    """Work until the parent has gone."""
    while True:
        try:
            how, units = pickle.loads(connection.recv_bytes())  # noqa: S301 - from our own parent
        except EOFError:
            return
        for unit in units:
            _serve_one(connection, unit, orders, 0 if how == "alone" else PACKET)


def _serve_one(connection: Connection, unit: Unit, orders: Orders, size: int) -> None:
    connection.send(("begin", unit.number, None))
    found = _beating(connection, unit.number, rows(unit, orders.reading, orders.wanted))
    try:
        for item in packets(found, size):
            word = "done" if isinstance(item, Outcome) else "rows"
            connection.send((word, unit.number, item))
    except OSError as error:
        if not is_machines(error):
            raise
        connection.send(("stop", unit.number, error.strerror))


def _beating(
    connection: Connection, number: int, found: Iterator[Row | Outcome]
) -> Iterator[Row | Outcome]:
    """The same rows, with signs of life to the parent."""
    last = time.monotonic()
    for row in found:
        if time.monotonic() - last > _BEAT:
            connection.send(("beat", number, None))
            last = time.monotonic()
        yield row


def _leave_with_parent(parent: int) -> None:
    """End when the parent was killed, even while a plug-in hangs."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def main() -> None:
    """Serve the parent that holds the other end of the socket named on the command line."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    threading.Thread(target=_leave_with_parent, args=[os.getppid()], daemon=True).start()
    connection = Connection(int(sys.argv[1]))
    try:
        serve(connection, pickle.loads(connection.recv_bytes()))  # noqa: S301 - from our own parent
    except (BrokenPipeError, ConnectionResetError, EOFError):
        sys.exit(1)  # the parent has gone; it says so itself
