"""Formats by strangers, watched: what they give is checked before anything is made of it.

A part that breaks the contract raises :class:`~newsparse.FormatError`; the pipeline names it in
a diagnostic and goes on without that part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

from attrs import evolve, frozen

from ..accounting import unaccounted
from ..errors import FormatError
from ..model import Block, Cue, Kind, Label
from ..source import Source
from . import BUILTIN
from .model import Format, Stated, whole


def guarded(form: Format) -> Format:
    """*form* with its parts checked at every call; a built-in or guarded one as it is.

    Raises:
        TypeError: it is no format.
    """
    if not isinstance(form, Format):
        raise TypeError(
            f"formats= takes a list of newsparse.Format values, not {form!r}: "
            "those built in are in newsparse.formats.BUILTIN"
        )
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


@frozen
class _Watch:
    """A format's parts, with checks; their names and arguments are those of the parts."""

    form: Format

    def cues(self, head: Source) -> Sequence[Cue]:
        found = tuple(self.form.cues(head))
        _raise(cue_problems(found, head))
        return found

    def label(self, source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
        made = tuple(self.form.label(source, blocks))
        _raise(problem for _, problem in label_problems(made, source))
        return made

    def split(self, line: str, state: Any) -> tuple[Any, int | None]:
        answer = self.form.split(line, state)
        _raise(split_problems(answer))
        return answer

    def announced(self, document: str) -> int | None:
        try:
            number = self.form.announced(document)
        except Exception:  # noqa: BLE001 - a stranger's code, and only evidence
            return None
        return number if isinstance(number, int) else None

    def index(self, document: str) -> tuple[Stated, ...]:
        try:
            found = tuple(self.form.index(document))
        except Exception:  # noqa: BLE001 - a stranger's code, and only evidence
            return ()
        return found if all(isinstance(entry, Stated) for entry in found) else ()


def _raise(problems: Iterable[str]) -> None:
    """The first problem as an error."""
    for problem in problems:
        raise FormatError(problem)


def cue_problems(found: Sequence[Cue], head: Source) -> Iterator[str]:
    """What is wrong with a format's evidence."""
    for cue in found:
        if not isinstance(cue, Cue):
            yield f"cues gave {cue!r:.60}, which is no newsparse.model.Cue"
        elif not 0 <= cue.span.start <= cue.span.stop <= len(head.text):
            yield f"the cue {cue.name!r} stands outside the text, at {cue.span}"


def split_problems(answer: object) -> Iterator[str]:
    """What is wrong with a splitter's answer to one line."""
    if not isinstance(answer, tuple) or len(answer) != 2:
        yield f"split gave {answer!r:.60}, not (state, how many lines back or None)"
    elif answer[1] is not None and not (isinstance(answer[1], int) and answer[1] >= 0):
        yield f"split says that a document starts {answer[1]!r:.60} lines back"


def label_problems(blocks: Sequence[Block], source: Source) -> Iterator[tuple[int, str]]:
    """What is wrong with labelled blocks: where in the source, and a sentence."""
    for block in blocks:
        if not isinstance(block, Block):
            yield 0, f"label gave {block!r:.60}, which is no newsparse.model.Block"
            return
        if (
            not block.spans
            or block.label not in get_args(Label)
            or block.kind not in get_args(Kind)
        ):
            yield (
                0,
                f"label gave a block of an unknown kind or label, or without a place: {block!r:.200}",
            )
            return
    yield from unaccounted(blocks, source.text)
