"""The inputs a user names: files, folders of them, ``-`` for stdin; one's problem stops no other."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click
from attrs import field, frozen

from ..decoding import named
from ..errors import DecodeError, NewsparseError, UnknownNameError
from ..model import Article
from ..reading import read_stream
from ..words import codes
from .console import problem

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".rtf", ".docx"})
"""The files taken from a folder; a file named itself is read whatever it is called."""

F = TypeVar("F", bound=Callable[..., object])


@frozen
class Inputs:
    """What to read, how, and what failed so far."""

    paths: Sequence[str]
    encoding: str | None = None
    languages: Sequence[str] = ()
    failures: list[str] = field(factory=list)

    def __iter__(self) -> Iterator[tuple[str, Article]]:
        """Every article of every input, with the input's name."""
        for path in self.paths:
            for name in self._names(path):
                yield from ((name, article) for article in self._articles(name))

    def fail(self, name: str, what: object) -> None:
        """Report a problem and remember it."""
        problem(name, what)
        self.failures.append(name)

    def _names(self, path: str) -> Iterator[str]:
        if path == "-" or not Path(path).is_dir():
            yield path
            return
        empty = True
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if Path(name).suffix.lower() not in SUFFIXES or name.startswith((".", "~$")):
                    continue
                empty = False
                found = Path(folder, name)
                if found.exists() and not found.is_file():
                    self.fail(str(found), "not a file but a pipe or device; name it to read it")
                    continue
                yield str(found)
        if empty:
            wanted = " ".join(sorted(SUFFIXES))
            self.fail(path, f"no text in this folder; name the files, or give them one of {wanted}")

    def _articles(self, name: str) -> Iterator[Article]:
        found = 0
        try:
            for article in self._read(name):
                found += 1
                yield article
        except OSError as error:
            self.fail(name, _advice(error))
            return
        except DecodeError as error:
            place = f"cannot decode byte {error.offset} as {error.encoding} ({error.reason})"
            self.fail(name, f"{place}; name the right encoding with --encoding, if it is text")
            return
        except NewsparseError as error:
            self.fail(name, error)
            return
        except Exception as error:  # noqa: BLE001 - whatever one file raises, the others are done
            self.fail(
                name, f"{type(error).__name__} in article {found + 1}: {error}; please report it"
            )
            return
        if not found:
            self.fail(name, "no text in it; check that the export is complete")

    def _read(self, name: str) -> Iterator[Article]:
        encoding = named(self.encoding) if self.encoding else None
        languages = self.languages or None
        if name == "-":
            if sys.stdin is None:  # the shell closed it: "<&-"
                raise OSError(errno.EBADF, "standard input is closed")
            # a pipe cannot seek
            piped = io.BytesIO(sys.stdin.buffer.read())
            yield from read_stream(piped, encoding=encoding, languages=languages)
            return
        with Path(name).open("rb") as file:
            data = file if file.seekable() else io.BytesIO(file.read())
            yield from read_stream(data, encoding=encoding, languages=languages)


def _advice(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    if isinstance(error, FileNotFoundError):
        return f"{reason}; check the path"
    if isinstance(error, PermissionError):
        return f"{reason}; make it readable"
    return f"{reason}; try again or leave it out"


def _encoding(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    try:
        return value and named(value).name
    except UnknownNameError as error:
        raise click.BadParameter(str(error)) from None


def _languages(
    _context: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    for value in values:
        if value not in codes():
            raise click.BadParameter(f"no language {value!r}; known are {' '.join(codes())}")
    return values


def takes_inputs(command: F) -> F:
    """Add the arguments that name inputs: ``paths``, ``encoding``, ``languages``."""
    for add in (
        click.option(
            "--language", "languages", metavar="CODE", multiple=True, callback=_languages,
            help="Read the text in this language; may be repeated. [default: the text tells]",
        ),
        click.option(
            "--encoding", metavar="NAME", callback=_encoding,
            help="The encoding of the files. [default: the bytes tell]",
        ),
        click.argument("paths", nargs=-1, required=True, metavar="PATHS..."),
    ):  # fmt: skip
        command = add(command)
    return command
