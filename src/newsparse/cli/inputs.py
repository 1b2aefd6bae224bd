"""The inputs a user names: files, folders, globs, archives, ``-`` for stdin; one's problem stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

import click
from attrs import field, frozen

from ..batch.finding import find
from ..batch.values import Reading, Trouble, Unit
from ..batch.working import Count, parsed
from ..decoding import named
from ..errors import UnknownNameError
from ..export.rows import place
from ..model import Article
from ..words import codes, known_code
from .console import problem, starting, what

F = TypeVar("F", bound=Callable[..., object])

_SHOWN: Final = 5
"""So many guessed encodings are named one by one; a folder of old files has thousands."""


@frozen
class Inputs:
    """What to read, how, what failed so far, and whose encoding was guessed."""

    paths: Sequence[str]
    reading: Reading = field(factory=Reading)
    failures: list[str] = field(factory=list)
    guessed: list[str] = field(factory=list)

    def __iter__(self) -> Iterator[tuple[str, Article]]:
        """Every article of every input, with the input's name."""
        for found in find(self.paths, self.reading):
            if isinstance(found, Unit):
                yield from self._articles(found)
            elif isinstance(found, Trouble):
                self.fail(place(found.file, found.member), what(found))
        if len(self.guessed) > _SHOWN:
            problem(self.guessed[-1], f"the last of {len(self.guessed):,} encodings guessed")

    def fail(self, name: str, message: str) -> None:
        """Report a problem and remember it."""
        problem(name, message)
        self.failures.append(name)

    def _articles(self, unit: Unit) -> Iterator[tuple[str, Article]]:
        count = Count(unit)
        for member, _, article in parsed(unit, self.reading, count):
            name = place(unit.file, member.name)
            self._say_guess(name, article)
            yield name, article
        for trouble in count.troubles:
            self.fail(place(trouble.file, trouble.member), what(trouble))

    def _say_guess(self, name: str, article: Article) -> None:
        for note in article.diagnostics:
            if note.code == "guessed-encoding":
                self.guessed.append(name)
                if len(self.guessed) <= _SHOWN:
                    problem(name, note.message.replace("encoding=", "--encoding"))


def _encoding(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    try:
        return value and named(value).name
    except UnknownNameError as error:
        raise click.BadParameter(str(error)) from None


def _languages(
    _context: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(map(_language, values))


def _language(value: str) -> str:
    try:
        return known_code(value)
    except UnknownNameError as error:
        raise click.BadParameter(str(error)) from None


_HOW: Final = (
    click.option(
        "--language", "languages", metavar="CODE", multiple=True, callback=_languages, shell_complete=starting(codes()),
        help="Read the text in this language; may be repeated. [default: the text tells]",
    ),
    click.option(
        "--encoding", metavar="NAME", callback=_encoding,
        help="The encoding of the files. [default: the bytes tell]",
    ),
)  # fmt: skip


def takes_inputs(command: F) -> F:
    """Add the arguments that name inputs: ``paths``, ``encoding``, ``languages``."""
    return _taking(
        command,
        click.argument("paths", nargs=-1, required=True, metavar="PATHS...", type=click.Path()),
    )


def takes_listed_inputs(command: F) -> F:
    """As :func:`takes_inputs`, for a command whose paths may stand in a list instead."""
    return _taking(
        command, click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path())
    )


def _taking(command: F, paths: Callable[[F], F]) -> F:
    for add in (*_HOW, paths):
        command = add(command)
    return command


def reading_in(encoding: str | None, languages: Sequence[str]) -> Reading:
    """How to read, by the options that all commands have."""
    return Reading(encoding=encoding, languages=tuple(languages))
