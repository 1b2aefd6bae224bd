"""What all commands share of the terminal: safe output, problems on stderr, exit codes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

EXIT_DONE, EXIT_FAILED, EXIT_WRONG_USE = 0, 1, 2

# a text may hold escape sequences that would repaint the terminal, or lie about what is shown:
# controls but line end and tab, and the marks that turn the direction of writing
_UNSAFE = {
    code: "\ufffd"
    for code in (
        *range(9),
        *range(11, 32),
        *range(127, 160),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
}


def printable(text: str) -> str:
    r"""*text* as a terminal may safely show it; lone surrogates go too.

    >>> printable("red \x1b[31m alert")
    'red �[31m alert'
    """
    return text.translate(_UNSAFE).encode("utf-8", "replace").decode("utf-8")


def put(text: str) -> None:
    """Write *text* and a line end to stdout, as UTF-8 whatever the locale says."""
    stream = click.get_binary_stream("stdout")
    stream.write(f"{text}\n".encode("utf-8", "replace"))


def problem(name: str, what: object) -> None:
    """Say on stderr, in one line, what is wrong with the input called *name*."""
    line = " ".join(f"newsparse: {name}: {what}".split())
    click.echo(printable(line), err=True)


@contextmanager
def interrupted() -> Iterator[None]:
    """End quietly when the reader of our output leaves, as the shell's own tools do."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # what is still in the buffer cannot be written at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(128 + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else EXIT_FAILED)
