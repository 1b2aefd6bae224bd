"""``newsparse sample``: records to look at, beside the text they were read from."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from ..errors import NewsparseError
from ..export.rows import place
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, problem, put

if TYPE_CHECKING:
    from ..reporting import Sampled

_LEAST: Final = 100  # columns below which two of texts are too narrow to read
_LINES: Final = 24  # of the source: the screen of a terminal
_SKIPPED: Final = ("file", "member", "record", "id", "text_hash", "spans", "newsparse_version")


@click.command(
    "sample",
    short_help="Show records of a table beside the text they were read from.",
    epilog=examples(
        "newsparse sample articles.csv -n 5            # five records, the same each time",
        "newsparse sample articles.csv -n 5 --seed 2   # five others",
    ),
)
@click.argument("table", metavar="OUT", type=click.Path(path_type=Path))
@click.option(
    "-n",
    "size",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many records.",
)
@click.option(
    "--seed", type=int, default=1, show_default=True, metavar="S", help="Another seed draws others."
)
@click.option(
    "--json", "shape", flag_value="json", help="Print JSON lines: the row, its source, a note."
)
@click.pass_context
def command(context: click.Context, table: Path, size: int, seed: int, shape: str | None) -> None:
    """Draw N records of OUT by chance, and show their values beside the head of their source."""
    from ..reporting import sample

    try:
        drawn = sample(table, size, seed=seed)
    except (OSError, NewsparseError) as error:
        said = (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
        problem(str(table), said.removeprefix(f"{table}: "))
        context.exit(EXIT_FAILED)
    width = shutil.get_terminal_size((120, 24)).columns
    for one in drawn:
        if shape == "json":
            put(
                json.dumps(
                    {"row": one.row, "source": one.source, "note": one.note}, ensure_ascii=False
                )
            )
        else:
            put(printable("\n".join(_shown(one, width))))
    context.exit(EXIT_DONE)


def _shown(one: Sampled, width: int) -> Iterator[str]:
    row = one.row
    where = f"{place(row.get('file') or '?', row.get('member'))} {row.get('record') or ''}"
    yield f"── {where} " + "─" * max(2, width - len(where) - 4)
    if one.note:
        yield f"({one.note})"
    values = list(_values(row, (width - 3) // 2 if width >= _LEAST else width))
    source = one.source.split("\n")[:_LINES]
    if width < _LEAST:
        yield from (*values, *(f"│ {line}" for line in source))
    else:
        half = (width - 3) // 2
        for left, right in zip_longest(values, _cut(source, half), fillvalue=""):
            yield f"{left:{half}} │ {right}".rstrip()
    yield ""


def _values(row: dict[str, Any], width: int) -> Iterator[str]:
    for name, value in row.items():
        if name in _SKIPPED or value in (None, "", []):
            continue
        text = "; ".join(value) if isinstance(value, list) else str(value)
        if name == "text":
            text = f"{text[:300]} … {text[-100:]}" if len(text) > 400 else text
        words = " ".join(text.split())
        yield from textwrap.wrap(f"{name}: {words}", width, subsequent_indent="  ")


def _cut(lines: list[str], width: int) -> list[str]:
    cut = [piece for line in lines for piece in textwrap.wrap(line.expandtabs(), width) or [""]]
    return cut[: 2 * _LINES]
