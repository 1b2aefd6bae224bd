"""``newsparse parse``: articles as JSON, JSON lines or Markdown."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import click

from ..export import to_dict, to_markdown
from ..model import Article
from .console import EXIT_DONE, EXIT_FAILED, printable, put
from .inputs import Inputs, takes_inputs


@click.command("parse", short_help="Print the articles of text exports.")
@takes_inputs
@click.option(
    "--format",
    "shape",
    type=click.Choice(["jsonl", "json", "md"]),
    default="jsonl",
    show_default=True,
    help="One JSON object per line, indented JSON objects, or Markdown.",
)
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    encoding: str | None,
    languages: tuple[str, ...],
    shape: str,
) -> None:
    """Print every article of PATHS: files, folders of them, "-" for stdin.

    A file may hold several articles. An input that cannot be read is reported on stderr, the
    others are still done; the exit code is then 1.
    """
    inputs = Inputs(paths, encoding, languages)
    write = _WRITERS[shape]
    for name, article in inputs:
        put(write(name, article))
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)


def _lines(name: str, article: Article) -> str:
    return json.dumps({"file": name, **to_dict(article)})


def _indented(name: str, article: Article) -> str:
    return json.dumps({"file": name, **to_dict(article)}, indent=2)


def _markdown(_name: str, article: Article) -> str:
    text = to_markdown(article)
    return printable(text) if sys.stdout.isatty() else text


_WRITERS: dict[str, Callable[[str, Article], str]] = {
    "jsonl": _lines,
    "json": _indented,
    "md": _markdown,
}
