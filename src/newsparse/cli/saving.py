"""``newsparse parse -o OUT``: the options of a table, the run, and what is said at its end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from ..batch import AlreadyDoneError, BatchError, Running, Summary, Table, parse_files
from ..batch.finding import ADVICE
from ..batch.publishing import fail_path
from ..batch.values import Existing, Reading, Trouble
from ..batch.writers import WRITERS as TABLES
from ..batch.writers import writer_for
from ..errors import NewsparseError
from ..export import WRITERS
from ..export.rows import DEFAULT_NAMES, NAMES, place
from .console import EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED, problem, starting, what
from .progress import shown_progress

F = TypeVar("F", bound=Callable[..., object])

_SHOWN = 5  # failures that are named on the terminal; all of them stand in the file


def _fields(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    names = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    if unknown := [name for name in names if name not in NAMES]:
        raise click.BadParameter(f"no field {unknown[0]!r}; known are {' '.join(NAMES)}")
    return tuple(dict.fromkeys(names)) or None


_NAMES = tuple(dict.fromkeys((*WRITERS, *(made.name for made in TABLES))))


def _writer(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and value not in _NAMES:
        raise click.BadParameter(f"no writer {value!r}; known are {' '.join(_NAMES)}")
    return value


_OPTIONS = (
    click.option("-o", "--output", metavar="OUT", type=click.Path(), help="Write a table: .parquet, .jsonl (.gz, .zst), .csv, .sqlite; a folder of Markdown; or a file for another program."),
    click.option("--to", metavar="NAME", callback=_writer, shell_complete=starting(_NAMES), help=f"What to write: {' '.join(WRITERS)}; with -o also parquet, csv, sqlite. [default: jsonl, or what OUT's ending says]"),
    click.option("--jobs", type=click.IntRange(0), metavar="N", help="Worker processes; 0: none but this one. [default: one a core]"),
    click.option("--fields", callback=_fields, metavar="A,B,C", help="The columns, in order. [default: all but spans]"),
    click.option("--text/--no-text", default=True, help="With or without the body and the footer."),
    click.option("--spans", is_flag=True, help="With a column of where each value stood."),
    click.option("--bom", is_flag=True, help="Begin CSV with a byte order mark, as Excel wants it."),
    click.option("--timeout", type=click.FloatRange(0, min_open=True), default=300.0, show_default=True, metavar="S", help="Give a file up after S seconds without a new article from it."),
    click.option("--resume", is_flag=True, help="Go on with an unfinished run."),
    click.option("--overwrite", is_flag=True, help="Replace OUT, and begin an unfinished run anew."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but what stops the run."),
    click.option("-v", "--verbose", is_flag=True, help="Name every file that failed."),
)  # fmt: skip


def takes_table(command: F) -> F:
    """Add the options of ``-o OUT``."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


def refuse_without_output(context: click.Context) -> None:
    """Say which option needs ``-o``, where one was given that does.

    Raises:
        click.UsageError: it was.
    """
    for name in ("jobs", "fields", "text", "spans", "bom", "timeout", "resume", "overwrite"):
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"--{name} needs -o OUT")


def save(paths: Sequence[str], reading: Reading, asked: Mapping[str, Any]) -> int:
    """Write the table; the exit code."""
    out = Path(asked["output"])
    if asked["resume"] and asked["overwrite"]:
        raise click.UsageError("--resume goes on, --overwrite begins anew: choose one")
    try:
        writer_for(out, asked["to"])
    except BatchError as error:
        raise click.UsageError(str(error)) from None
    try:
        summary = _run(paths, out, reading, asked)
    except AlreadyDoneError as error:
        problem(str(out), _without_name(error, out))
        return EXIT_DONE
    except NewsparseError as error:
        problem(str(out), _without_name(error, out))
        return EXIT_FAILED
    except KeyboardInterrupt:
        problem(str(out), "interrupted; what is done is kept, --resume goes on from here")
        return EXIT_INTERRUPTED
    if not asked["quiet"]:
        shown = None if asked["verbose"] else _SHOWN
        for name, line in _said(summary, out, shown):
            problem(name, line)
    return EXIT_FAILED if summary.failed else EXIT_DONE


def _run(paths: Sequence[str], out: Path, reading: Reading, asked: Mapping[str, Any]) -> Summary:
    existing: Existing = "refuse"
    if asked["resume"] or asked["overwrite"]:
        existing = "resume" if asked["resume"] else "replace"
    jobs = Running().jobs if asked["jobs"] is None else asked["jobs"]
    with shown_progress("none" if asked["quiet"] else "shown") as watch:
        running = Running(jobs, existing, watch)
        return parse_files(paths, out, reading=reading, table=_table(asked), running=running)


def _table(asked: Mapping[str, Any]) -> Table:
    fields = asked["fields"] or DEFAULT_NAMES
    if not asked["text"]:
        fields = tuple(name for name in fields if name not in ("text", "footer"))
    if asked["spans"] and "spans" not in fields:
        fields = (*fields, "spans")
    return Table(fields, asked["to"], "bom" if asked["bom"] else "none")


def _without_name(error: NewsparseError, out: Path) -> str:
    return str(error).removeprefix(f"{out}: ")


def _said(summary: Summary, out: Path, shown: int | None) -> Iterator[tuple[str, str]]:
    """What the end of a run says: failures, advice, and last the sum."""
    failures = fail_path(out)
    if summary.failed:
        with failures.open(encoding="utf-8") as file:
            for line in islice(file, shown):
                trouble = Trouble(**json.loads(line))
                yield place(trouble.file, trouble.member), what(trouble)
        if shown is not None and summary.failed > shown:
            yield str(failures), f"{summary.failed - shown} more, one a line"
    skipped = dict(summary.skipped)
    for kind in sorted(ADVICE.keys() & skipped.keys()):
        yield kind, f"{_many(skipped[kind], 'file')} left out: {ADVICE[kind]}"
    if summary.removed:
        gone = _many(len(summary.removed), "file")
        yield summary.removed[0], f"no longer there, the first of {gone}; the rows are kept"
    yield str(out), _sum(summary)


def _sum(summary: Summary) -> str:
    """One line: files, articles, failures, what was skipped, guesses, time."""
    skipped = sum(amount for _, amount in summary.skipped)
    by_size = sorted(summary.skipped, key=lambda pair: (-pair[1], pair[0]))
    kinds = ", ".join(f"{amount} {kind}" for kind, amount in by_size)
    parts = [
        _many(summary.files, "file"),
        _many(summary.articles, "article"),
        f"{summary.failed} failed",
        f"{skipped} skipped" + (f" ({kinds})" if kinds else ""),
        _many(summary.guessed, "encoding") + " guessed",
        *([f"{summary.changed} changed since"] if summary.changed else []),
        "{}:{:02} min".format(*divmod(round(summary.seconds), 60)),
    ]
    return ", ".join(parts)


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
