"""What all commands share of the terminal: safe output, problems on stderr, exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..batch.values import Trouble

EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED = 0, 1, 130

# a text may hold escape sequences that would repaint the terminal, or lie about what is shown:
# controls but line end and tab, and the marks that turn the direction of writing
_UNSAFE = dict.fromkeys(
    (*range(9), *range(11, 32), *range(127, 160), *range(8234, 8239), *range(8294, 8298)), "�"
)


def examples(*lines: str) -> str:
    r"""The end of a command's help: *lines* that a shell takes as they stand.

    >>> examples("newsparse formats").split("\n")[1:]
    ['Examples:', '  newsparse formats']
    """
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def starting(names: Iterable[str]) -> Callable[[object, object, str], list[str]]:
    """What a shell offers for a value that is one of *names*.

    >>> starting(("json", "jsonl", "md"))(None, None, "js")
    ['json', 'jsonl']
    """
    return lambda _context, _option, begun: [name for name in names if name.startswith(begun)]


def printable(text: str) -> str:
    r"""*text* as a terminal may safely show it; lone surrogates go too.

    >>> printable("red \x1b[31m alert")
    'red �[31m alert'
    """
    return text.translate(_UNSAFE).encode("utf-8", "replace").decode("utf-8")


def put(text: str, *, end: str = "\n") -> None:
    """Write *text* and *end* to stdout, as UTF-8 whatever the locale says."""
    sys.stdout.buffer.write(f"{text}{end}".encode("utf-8", "replace"))


def what(trouble: Trouble) -> str:
    """What went wrong with one input, and at which article, if not at the first."""
    return f"article {trouble.record}: {trouble.message}" if trouble.record > 1 else trouble.message


def problem(name: str, what: object) -> None:
    """Say on stderr, in one line, what is wrong with the input called *name*."""
    line = " ".join(f"newsparse: {name}: {what}".split())
    click.echo(printable(line), err=True)
