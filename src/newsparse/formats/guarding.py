"""Formats by strangers, watched: what they give is checked before anything is made of it.

A part that breaks the contract raises :class:`~newsparse.FormatError`; the pipeline names it in
a diagnostic and goes on without that part.  Parts get copies of what the parse goes on with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from reprlib import repr as shown
from typing import Any, ParamSpec, TypeVar

from attrs import evolve, frozen

from ..errors import FormatError
from ..model import Block, Cue, Diagnostic, Span
from ..source import Source
from . import BUILTIN
from .contract import cue_problems, index_problems, label_problems, split_problems
from .model import Format, Stated, whole

P = ParamSpec("P")
T = TypeVar("T")


def guarded(form: Format) -> Format:
    """*form* with its parts checked at every call; a built-in or guarded one as it is."""
    if any(form is own for own in BUILTIN) or isinstance(
        getattr(form.label, "__self__", None), _Watch
    ):
        return form
    watch = _Watch(form)
    split = form.split if form.split is whole else watch.split
    return evolve(
        form,
        cues=watch.cues,
        label=watch.label,
        split=split,
        announced=watch.announced,
        index=watch.index,
    )


def said(problem: BaseException) -> str:
    """The class and the words of an exception by a stranger, whose words may raise themselves."""
    try:
        return f"{type(problem).__name__}: {problem}"
    except Exception:  # noqa: BLE001 - a stranger's code
        return type(problem).__name__


def failure(form: Format, part: str, problem: BaseException) -> Diagnostic:
    """What is said where a *part* of a format raised."""
    message = f"format {form.name!r}: its {part} raised {said(problem)}"
    return Diagnostic("plugin-error", Span(0, 0), message)


def _stays(part: Callable[P, T]) -> Callable[P, T]:
    """The part of a stranger, which may end itself but not the program."""

    @wraps(part)
    def watched(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return part(*args, **kwargs)
        except SystemExit as problem:
            raise FormatError(f"it tried to end the program ({said(problem)})") from problem

    return watched


@frozen
class _Watch:
    """A format's parts, with checks; their names and arguments are those of the parts."""

    form: Format

    @_stays
    def cues(self, head: Source) -> Sequence[Cue]:
        found = tuple(self.form.cues(Source(head.text)))
        _raise(cue_problems(found, head))
        return found

    @_stays
    def label(self, source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
        made = tuple(self.form.label(Source(source.text), list(blocks)))
        _raise(problem for _, problem in label_problems(made, source))
        return made

    @_stays
    def split(self, line: str, state: Any) -> tuple[Any, int | None]:
        answer = self.form.split(line, state)
        _raise(split_problems(answer))
        return answer

    @_stays
    def announced(self, document: str) -> int | None:
        number: object = self.form.announced(document)
        if number is None or isinstance(number, int):
            return number
        raise FormatError(f"announced gave {shown(number)}, which is no number")

    @_stays
    def index(self, document: str) -> tuple[Stated, ...]:
        found = tuple(self.form.index(document))
        _raise(index_problems(found))
        return found


def _raise(problems: Iterable[str]) -> None:
    """The first problem as an error."""
    for problem in problems:
        raise FormatError(problem)
