"""A format's parts, called so that what they raise becomes a finding with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from ...formats.model import Format, whole
from ...layouts import choose_layout
from ...mend import mend
from ...model import Block, Cue, Span
from ...source import Source
from .finding import Finding, Sample

T = TypeVar("T")


@frozen
class Watch:
    """A format under test; what it raised and which rules it gave."""

    form: Format
    raised: list[Finding] = field(factory=list)
    given: set[str] = field(factory=set)

    def call(
        self, sample: Sample, part: str, function: Callable[[], Iterable[T]]
    ) -> tuple[T, ...] | None:
        """Everything *function* yields; None where it raised, which is noted."""
        try:
            return tuple(function())
        except Exception as problem:  # noqa: BLE001 - whatever the format's code raises
            what = (
                f"{part} raised {type(problem).__name__}: {problem}{_place(problem.__traceback__)}"
            )
            self.raised.append(
                Finding(
                    sample.name, what, f"make {part} answer for any text: guard what it assumes"
                )
            )
            return None

    def cues(self, sample: Sample, head: Source) -> tuple[Cue, ...]:
        """The evidence in *head*."""
        return self.call(sample, "cues", lambda: self.form.cues(head)) or ()

    def label(
        self, sample: Sample, source: Source, blocks: Sequence[Block]
    ) -> tuple[Block, ...] | None:
        """The labelled blocks."""
        return self.call(sample, "label", lambda: self.form.label(source, blocks))

    def split(self, sample: Sample, line: str, state: Any) -> tuple[Any, ...] | None:
        """The splitter's answer to one line."""
        return self.call(sample, "split", lambda: self.form.split(line, state))

    def forced(self) -> Format:
        """The format, claiming any text."""
        return evolve(self.form, cues=lambda _head: (Cue("a check", Span(0, 0)),))

    @property
    def splits(self) -> bool:
        """Whether an export may hold several documents."""
        return self.form.split is not whole


def laid_out(source: Source) -> Sequence[Block]:
    """The blocks as a format gets them."""
    layout, _ = choose_layout(source)
    return mend(layout.blocks(source), source.text)[0]


def _place(trace: TracebackType | None) -> str:
    """The innermost line, outside newsparse's own modules where there is one."""
    found = ""
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "")
        if not name.startswith("newsparse.testing"):
            found = f" (in {name}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return found
