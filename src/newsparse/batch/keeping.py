"""What the workers say is put into the store, and counted."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field, mutable

from .pool import Event
from .store import Store
from .values import Outcome, Trouble

_COMMIT: Final = 1.0
"""Seconds of work that a crash may cost."""


@mutable
class Tally:
    """What is counted while a run goes on; ``underway`` are articles of files not yet done."""

    files: int = 0
    articles: int = 0
    underway: int = 0
    failed: int = 0
    guessed: int = 0
    skips: Counter[str] = field(factory=Counter)

    @classmethod
    def of(cls, store: Store) -> Tally:
        """What is done already."""
        tally = cls()
        for outcome in store.outcomes():
            tally.add(outcome)
        return tally

    def add(self, outcome: Outcome) -> None:
        """One more file is done."""
        self.files += 1
        self.articles += outcome.articles
        self.failed += len(outcome.troubles)
        self.guessed += outcome.guessed
        self.skips.update(dict(outcome.skips))


def kept(store: Store, tally: Tally, events: Iterable[Event]) -> Iterator[Tally]:
    """Keep all rows, and each file's outcome as it is done; the tally, as often as it changes."""
    rows: Counter[int] = Counter()
    parts: Counter[int] = Counter()
    committed = time.monotonic()
    for word, number, content in events:
        if word == "rows":
            store.add(number, parts[number], content)
            parts[number] += 1
            rows[number] += content[0]
            tally.underway = rows.total()
            yield tally
            continue
        if word == "again":
            store.reopen(number)
        else:
            outcome = content if word == "done" else _given_up(store, number, rows[number], content)
            store.finish(number, outcome)
            tally.add(outcome)
        del rows[number], parts[number]
        tally.underway = rows.total()
        yield tally
        if time.monotonic() - committed > _COMMIT:
            store.commit()
            committed = time.monotonic()
    store.commit()


def _given_up(store: Store, number: int, rows: int, reason: str) -> Outcome:
    """The outcome of a file that ended its worker twice: the rows before that are kept."""
    error = "TimeoutError" if reason.startswith("no article") else "WorkerDiedError"
    message = (
        f"its worker ended twice ({reason}), the second time alone; what it gave before is kept. "
        "A plug-in may be at fault: name the source format, and report it"
    )
    return Outcome(rows, troubles=(Trouble(store.file(number), None, rows + 1, error, message),))
