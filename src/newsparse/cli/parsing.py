"""``newsparse parse``: articles on standard output, or as a table in a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from ..batch.finding import listed
from ..batch.values import Reading
from ..batch.working import formats_named
from ..errors import UnknownNameError
from ..export import WRITERS, to_dict, writer
from ..export.values import array, dumped
from ..formats import BUILTIN
from ..model import Article
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, put, starting
from .inputs import Inputs, takes_listed_inputs
from .saving import refuse_without_output, save, takes_table

Named = tuple[str, Article]
"""An article and its input's name."""


class _Command(click.Command):
    """Gives its function the context alone: the options are in ``context.params``."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run."""
        assert self.callback is not None
        return ctx.invoke(self.callback, ctx)


def _formats(
    _context: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    try:
        formats_named(values)
    except UnknownNameError as error:
        raise click.BadParameter(str(error)) from None
    return values


@click.command(
    "parse",
    cls=_Command,
    short_help="Turn text exports into articles, or a table of them.",
    epilog=examples(
        "newsparse parse downloads/ --to table        # a line an article, to look at",
        "newsparse parse export.txt > articles.jsonl  # everything, an object a line",
        "newsparse parse downloads/ -o articles.csv   # a table, by all cores",
        "newsparse parse export.txt -o articles.ris   # for a citation manager",
        "newsparse parse '2019/*.txt' --language de --format factiva",
        "newsparse parse - < export.txt               # as a filter",
    ),
)
@takes_listed_inputs
@click.option(
    "--files-from",
    metavar="LIST",
    help='Read names of files from LIST ("-": stdin), one a line or parted by NUL.',
)
@click.option(
    "--include",
    multiple=True,
    metavar="GLOB",
    help="Take only such files from folders; may be repeated.",
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="GLOB",
    help="Leave such files of folders out; may be repeated.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME",
    callback=_formats,
    shell_complete=starting(form.name for form in BUILTIN),
    help="The source format; may be repeated. [default: the text tells]",
)
@takes_table
def command(context: click.Context) -> None:
    """Parse PATHS: files, folders, globs, archives (zip, tar, gz, bz2, xz, zst), "-" for stdin.

    Without -o every article is printed: JSON lines with all there is. With -o they are written as
    a table, by several processes: one row an article. A file may hold several articles. An input
    that cannot be read is reported and the others are still done; the exit code is then 1.
    """
    asked = context.params
    paths = [*asked["paths"], *_listed(asked["files_from"])]
    if not paths and asked["files_from"]:
        raise click.BadParameter("the list names no file", param_hint="--files-from")
    if not paths:
        raise click.UsageError("name the files to parse, or a list of them with --files-from")
    reading = Reading(
        encoding=asked["encoding"], formats=asked["formats"], languages=asked["languages"],
        timeout=asked["timeout"], include=asked["include"], exclude=asked["exclude"],
    )  # fmt: skip
    if asked["output"]:
        context.exit(save(paths, reading, asked))
    refuse_without_output(context)
    context.exit(_print(Inputs(paths, reading), asked["to"] or "jsonl"))


def _listed(name: str | None) -> list[str]:
    if name is None:
        return []
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise click.BadParameter(
            f"{name}: {reason}; check the path", param_hint="--files-from"
        ) from None
    return list(listed(data))


def _print(inputs: Inputs, to: str) -> int:
    if to not in WRITERS:
        raise click.UsageError(
            f"--to {to} needs -o OUT, a file to write; what can be printed is {' '.join(WRITERS)}"
        )
    for piece in written(inputs, to):
        put(piece, end="")
    return EXIT_FAILED if inputs.failures else EXIT_DONE


def written(articles: Iterable[Named], to: str) -> Iterator[str]:
    """The pieces of one file by the writer *to*; JSON says which input an article is of."""
    if to == "jsonl":
        return (f"{dumped(_data(*named), indent=None)}\n" for named in articles)
    if to == "json":
        return array(_data(*named) for named in articles)
    pieces = writer(to).write_many(article for _, article in articles)
    return map(printable, pieces) if sys.stdout.isatty() else pieces


def _data(name: str, article: Article) -> dict[str, Any]:
    # a name that is no text is shown with the bytes it has
    return {"file": os.fsencode(name).decode("utf-8", "backslashreplace"), **to_dict(article)}
