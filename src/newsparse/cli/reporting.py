"""``newsparse report``: what is in a table, and what looks wrong in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import click

from ..errors import NewsparseError
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, problem, put


@click.command(
    "report",
    short_help="Say what is in a table, and what looks wrong in it.",
    epilog=examples(
        "newsparse report articles.csv         # what is in it, and what looks wrong",
        "newsparse report articles.csv --json  # all figures for a program",
    ),
)
@click.argument("table", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--json", "shape", flag_value="json", help="Print all figures as JSON.")
@click.option(
    "--html",
    "page",
    metavar="PAGE",
    type=click.Path(path_type=Path),
    help="Write a page with charts to PAGE.",
)
@click.option(
    "--near", flag_value="find", default="skip", help="Also find texts that are nearly the same."
)
@click.pass_context
def command(
    context: click.Context,
    table: Path,
    shape: str | None,
    page: Path | None,
    near: Literal["skip", "find"],
) -> None:
    """Look through OUT, a table that "newsparse parse -o OUT" wrote.

    Coverage of each field by format, language and publication; the months; suspicious values;
    formats, diagnostics and failures, each with three examples.
    """
    from ..reporting import examine, plain

    try:
        report = examine(table, near=near)
        if page:
            from ..reporting.page import page as made

            page.write_text(made(report), "utf-8")
    except (OSError, NewsparseError) as error:
        problem(str(table), _said(error, table))
        context.exit(EXIT_FAILED)
    if shape == "json":
        put(json.dumps(report.data(), ensure_ascii=False, indent=2))
    elif not page:
        put(printable(plain(report)))
    context.exit(EXIT_DONE)


def _said(error: Exception, table: Path) -> str:
    if isinstance(error, OSError) and error.strerror:
        where = error.filename or table
        return (
            error.strerror.lower()
            if str(where) == str(table)
            else f"{where}: {error.strerror.lower()}"
        )
    return str(error).removeprefix(f"{table}: ")
