"""``newsparse explain``: what each piece of an export was taken for, and why."""

from __future__ import annotations

import os
import sys

import click

from ..explaining import explain
from ..model import Article
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, put
from .inputs import Inputs, reading_in, takes_inputs


@click.command(
    "explain",
    short_help="Say what each piece of an export was taken for, and why.",
    epilog=examples(
        "newsparse explain export.txt         # each piece, with the line it stands in",
        "newsparse explain --json export.txt  # the same for a program",
    ),
)
@takes_inputs
@click.option("--json", "shape", flag_value="json", help="Print one JSON object an article.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    encoding: str | None,
    languages: tuple[str, ...],
    shape: str | None,
) -> None:
    """Explain every article of PATHS, block by block: place, label, rule and text.

    A terminal gets colours, with the extra "view"; NO_COLOR=1 turns them off, FORCE_COLOR=1 gives
    them to a pipe.
    """
    inputs = Inputs(paths, reading_in(encoding, languages))
    say = _data if shape == "json" else _words
    for name, article in inputs:
        put(say(name, article))
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)


def _words(name: str, article: Article) -> str:
    from ..viewing.terminal import coloured, wants_colour

    # what the export holds is made harmless before our own escape sequences come
    words = printable(f"{name}\n{explain(article)}\n")
    wanted = wants_colour(os.environ, terminal=sys.stdout.isatty())
    return coloured(words) if wanted else words


def _data(name: str, article: Article) -> str:
    from ..export.values import dumped
    from ..viewing.explanation import explanation

    file = os.fsencode(name).decode("utf-8", "backslashreplace")
    return dumped({"file": file, **explanation(article)}, indent=None)
