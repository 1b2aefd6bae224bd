"""``newsparse formats``: which formats there are, and who claims a file, and why."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from ..batch.errors import sentence
from ..errors import NewsparseError
from ..formats import BUILTIN, HEAD, Claim, Format
from ..formats.discovery import installed_formats
from ..layouts import choose_layout
from ..model import Cue
from ..reading import read_head
from ..source import Source
from .console import EXIT_DONE, EXIT_FAILED, examples, printable, problem, put

_SHOWN = 60


@click.command(
    "formats",
    short_help="List the formats, or say which of them claim a file.",
    epilog=examples(
        "newsparse formats             # all there are",
        "newsparse formats export.txt  # who claims it, by which words",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path())
@click.pass_context
def command(context: click.Context, paths: tuple[str, ...]) -> None:
    """List the source formats, built in and installed.

    With PATHS (files, "-" for stdin): who claims each of them, by which evidence, and the
    layout. A plug-in that does not work is named on stderr; the exit code is then 1.
    """
    formats, troubles = installed_formats()
    for trouble in troubles:
        problem("formats", trouble.message)
    failed = bool(troubles)
    for line in () if paths else _listed(formats):
        put(printable(line))
    for path in paths:
        try:
            head = _head(path)
        except IsADirectoryError:
            problem(path, "a folder; name files in it")
            failed = True
        except (OSError, NewsparseError) as error:
            problem(path, sentence(error))
            failed = True
        else:
            put(printable("\n".join([path, *_verdict(head, formats), ""])))
    context.exit(EXIT_FAILED if failed else EXIT_DONE)


def _listed(formats: tuple[Format, ...]) -> Iterator[str]:
    """A line a format: its name, where it comes from, how many rules it documents."""
    own = {form.name for form in BUILTIN}
    for form in formats:
        home = "built in" if form.name in own else "installed"
        yield f"{form.name:16} {home:10} {len(form.rules)} rules"


def _head(path: str) -> str:
    """What detection reads of a file."""
    if path == "-":
        # a pipe cannot seek
        return read_head(io.BytesIO(sys.stdin.buffer.read()), HEAD)
    with Path(path).open("rb") as file:
        return read_head(file, HEAD)


def _verdict(head: str, formats: tuple[Format, ...]) -> Iterator[str]:
    """The winner, every claim with its evidence, and the layout."""
    source = Source(head)
    found = sorted(
        (c for c in _claims(source, formats) if c.cues), key=lambda claim: -claim.strength
    )
    winner = found[0].format.name if found else BUILTIN[-1].name
    yield f"  format {winner}" + ("" if found else " (no format has evidence)")
    for claim in found:
        yield f"  {claim.format.name}: {claim.strength} different cues"
        yield from _shown(claim.cues, source)
    layout, cues = choose_layout(source)
    yield f"  layout {layout.name} (of the first {HEAD // 1024} KiB; each document has its own)"
    yield from _shown(cues, source)


def _claims(source: Source, formats: tuple[Format, ...]) -> Iterator[Claim]:
    for form in formats:
        try:
            yield Claim(form, form.evidence(source))
        except Exception as error:  # noqa: BLE001 - a plug-in's own code
            problem(f"format {form.name!r}", f"its cues raised {type(error).__name__}: {error}")


def _shown(cues: tuple[Cue, ...], source: Source) -> Iterator[str]:
    """Each different cue at its first place, with the text that was found."""
    seen: dict[str, list[Cue]] = {}
    for cue in cues:
        seen.setdefault(cue.name, []).append(cue)
    for name, hits in seen.items():
        line, column = source.position(hits[0].span.start)
        text = " ".join(hits[0].span.of(source.text)[: 4 * _SHOWN].split())
        short = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
        more = f"  (and {len(hits) - 1} more)" if len(hits) > 1 else ""
        yield f"    {line}:{column:<4} {name}: {short}{more}"
