"""``newsparse explain``: what each piece of an export was taken for, and why."""

from __future__ import annotations

import click

from ..explaining import explain
from .console import EXIT_DONE, EXIT_FAILED, printable, put
from .inputs import Inputs, takes_inputs


@click.command("explain", short_help="Say what each piece of an export was taken for, and why.")
@takes_inputs
@click.pass_context
def command(
    context: click.Context, paths: tuple[str, ...], encoding: str | None, languages: tuple[str, ...]
) -> None:
    """Explain every article of PATHS, block by block: place, label, rule and text."""
    inputs = Inputs(paths, encoding, languages)
    for name, article in inputs:
        put(printable(f"{name}\n{explain(article)}\n"))
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)
