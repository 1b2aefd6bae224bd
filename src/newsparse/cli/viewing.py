"""``newsparse view``: pages that show what each piece of an export was taken for."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import MissingExtraError
from ..viewing.index import write_pages
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, problem, put
from .inputs import Inputs, reading_in, takes_inputs


def _page(_context: click.Context, _option: click.Parameter, value: Path) -> Path:
    # an export named by mistake would be written over
    if value.suffix.lower() not in (".html", ".htm"):
        raise click.BadParameter(
            f"{str(value)!r} does not end in .html; name the page to write, such as page.html"
        )
    return value


@click.command(
    "view",
    short_help="Make a page that shows what was read where, and why.",
    epilog=examples(
        "newsparse view export.txt -o page.html  # one page, to open in a browser",
        "newsparse view downloads/ -o list.html  # a list, and a page an article",
    ),
)
@takes_inputs
@click.option(
    "-o",
    "--output",
    metavar="PAGE",
    required=True,
    callback=_page,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The page to write, named *.html.",
)
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    encoding: str | None,
    languages: tuple[str, ...],
    output: Path,
) -> None:
    """Write PAGE: the articles of PATHS, block by block, with the rule and place of each value.

    Several articles get a page each, in the folder PAGE-articles beside PAGE, which then lists
    them, the most suspicious first. Needs the extra "view".
    """
    inputs = Inputs(paths, reading_in(encoding, languages))
    try:
        count = write_pages(inputs, output)
    except MissingExtraError as error:
        problem("view", error)
        context.exit(EXIT_FAILED)
    except OSError as error:
        problem(str(error.filename or output), _unwritten(output, error))
        context.exit(EXIT_FAILED)
    if count:
        put(printable(f"{output}: {count} article{'s' if count > 1 else ''}"))
    context.exit(EXIT_FAILED if inputs.failures else EXIT_DONE)


def _unwritten(output: Path, error: OSError) -> str:
    if not output.parent.is_dir():
        return f"there is no folder {output.parent}; make it first"
    return f"cannot be written: {(error.strerror or str(error)).lower()}"
