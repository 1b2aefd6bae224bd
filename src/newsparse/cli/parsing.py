"""``newsparse parse``: articles as JSON lines, or as another program reads them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import click

from ..export import WRITERS, to_dict, writer
from ..export.values import array, dumped
from ..model import Article
from .console import EXIT_DONE, EXIT_FAILED, printable, put
from .inputs import Inputs, takes_inputs

Named = tuple[str, Article]
"""An article and its input's name."""


@click.command("parse", short_help="Print the articles of text exports.")
@takes_inputs
@click.option(
    "--to",
    type=click.Choice(list(WRITERS)),
    default="jsonl",
    show_default=True,
    help="What to write: an object a line, or one file for another program.",
)
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    encoding: str | None,
    languages: tuple[str, ...],
    to: str,
) -> None:
    """Print every article of PATHS: files, folders of them, "-" for stdin.

    A file may hold several articles. An input that cannot be read is reported on stderr, the
    others are still done; the exit code is then 1.
    """
    inputs = Inputs(paths, encoding, languages)
    for piece in written(inputs, to):
        put(piece, end="")
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)


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
