"""How far a run is: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

import click

from ..batch import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

Watch = Callable[[Progress], None]

_EVERY: Final = 10.0  # seconds between lines in a log


@contextmanager
def shown_progress(how: Literal["shown", "none"]) -> Iterator[Watch]:
    """Somebody who is told how far a run is, and shows it on stderr."""
    if how == "none":
        yield lambda progress: None  # noqa: ARG005 - nobody looks
        return
    bar = _bar() if sys.stderr is not None and sys.stderr.isatty() else None
    if bar is None:
        yield _lines(_Pace())
        return
    with bar:
        yield _drawn(bar, _Pace())


class _Pace:
    """How fast a run is; what an earlier run did does not count."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._before: Progress | None = None

    def of(self, progress: Progress) -> tuple[float, float]:
        """Articles a second, and the seconds that are left at this pace of files."""
        if self._before is None:
            self._before = progress
        seconds = max(time.monotonic() - self._begun, 0.001)
        files = progress.files - self._before.files
        left = (progress.total - progress.files) * seconds / files if files else 0.0
        return (progress.articles - self._before.articles) / seconds, left


def _drawn(bar: Bar, pace: _Pace) -> Watch:
    task = bar.add_task("", total=None, articles="", failed="")

    def watch(progress: Progress) -> None:
        rate, _ = pace.of(progress)
        bar.update(
            task,
            completed=progress.files,
            total=progress.total,
            articles=f"{progress.articles:,} articles, {rate:,.0f}/s",
            failed=f"{progress.failed:,} failed" if progress.failed else "",
        )

    return watch


def _bar() -> Bar | None:
    """The bar, where the extra ``batch`` is installed."""
    try:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )
        from rich.progress import Progress as Bar
    except ImportError:
        return None
    return Bar(
        MofNCompleteColumn(),
        TextColumn("files"),
        BarColumn(),
        TextColumn("{task.fields[articles]}", markup=False),
        TextColumn("{task.fields[failed]}", markup=False),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


def _lines(pace: _Pace, every: float = _EVERY) -> Watch:
    """Say a line, but not more often than that."""
    last = time.monotonic()

    def watch(progress: Progress) -> None:
        nonlocal last
        rate, left = pace.of(progress)
        now = time.monotonic()
        if now - last < every:
            return
        last = now
        click.echo(
            f"newsparse: {progress.files:,} of {progress.total:,} files, "
            f"{progress.articles:,} articles, {progress.failed:,} failed, "
            f"{rate:,.0f} articles/s, {left / 60:,.0f} min left",
            err=True,
        )

    return watch
