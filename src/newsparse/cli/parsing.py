"""``newsparse parse``: articles as JSON, JSON lines or Markdown."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

import click

from ..export import to_dict, to_markdown
from ..model import Article
from .console import EXIT_DONE, EXIT_FAILED, printable, put
from .inputs import Inputs, takes_inputs

Named = tuple[str, Article]
"""An article and its input's name."""

# what JSON allows but a terminal, a reader of lines or an encoder trips over: C1 controls, line
# separators, turns of the direction of writing, lone surrogates
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


@click.command("parse", short_help="Print the articles of text exports.")
@takes_inputs
@click.option(
    "--format",
    "shape",
    type=click.Choice(["jsonl", "json", "md"]),
    default="jsonl",
    show_default=True,
    help="One JSON object per line, one indented JSON array, or Markdown.",
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
    for piece in _SHAPES[shape](inputs):
        put(piece)
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)


def _lines(articles: Iterable[Named]) -> Iterator[str]:
    return (_json(*named) for named in articles)


def _array(articles: Iterable[Named]) -> Iterator[str]:
    """One JSON array, written as the articles come."""
    before = "["
    for named in articles:
        yield f"{before}\n{_json(*named, indent=2)}"
        before = ","
    yield "[]" if before == "[" else "]"


def _json(name: str, article: Article, *, indent: int | None = None) -> str:
    file = os.fsencode(name).decode("utf-8", "backslashreplace")
    text = json.dumps({"file": file, **to_dict(article)}, indent=indent, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _markdown(articles: Iterable[Named]) -> Iterator[str]:
    texts = (to_markdown(article) for _, article in articles)
    return map(printable, texts) if sys.stdout.isatty() else texts


_SHAPES: Mapping[str, Callable[[Iterable[Named]], Iterator[str]]] = MappingProxyType(
    {"jsonl": _lines, "json": _array, "md": _markdown}
)
