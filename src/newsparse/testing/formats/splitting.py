"""Splitting: a state machine over lines, the same streamed as whole, in constant memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...formats.contract import split_problems
from ...pipeline import parse_many
from .finding import Finding, Sample
from .labelling import ODD, variants
from .watching import Watch

_REPEATS = 8
_ROOM = 400
"""A state may grow by this many characters: it counts lines."""


def split_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """What split does line by line, and what streaming gives."""
    for sample in samples:
        yield from _streamed(watch, sample)
    if not watch.splits:
        return
    for sample in samples:
        yield from _lines(watch, sample)
        yield from _growth(watch, sample)
    odd = [Sample(0, text, f": {name}") for name, text in ODD]
    made = [variant for sample in samples[:6] for variant in variants(sample)]
    for variant in (*made, *odd):
        yield from _lines(watch, variant)


def lines_of(text: str) -> list[str]:
    """The lines with their ends."""
    return text.splitlines(keepends=True) if text.isascii() and "\f" not in text else _cut(text)


def _cut(text: str) -> list[str]:
    r"""Cut at ``\n`` only; the other characters that ``splitlines`` knows stay in their lines."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _streamed(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """The articles of a stream of lines, against those of the whole text."""
    formats = (watch.forced(),)
    streamed = list(parse_many(iter(lines_of(sample.text)), formats=formats))
    at_once = list(parse_many(sample.text, formats=formats))
    if streamed != at_once:
        what = f"{len(at_once)} articles from the whole text, {len(streamed)} others from its lines"
        advice = "let split depend on the line and the state alone, and label on its own document"
        yield Finding(sample.name, what, advice)


def _lines(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """Each answer is sound, and the same when asked again."""
    state: Any = None
    for number, line in enumerate(lines_of(sample.text), 1):
        answer = watch.split(sample, line, state)
        if answer is None:
            return
        where = f"{sample.name}, line {number}"
        for problem in split_problems(answer):
            yield Finding(
                where, problem, "return (state, None), or (state, back) with back=0 for this line"
            )
            return
        if answer[1] is not None and answer[1] >= number:
            yield Finding(
                where,
                f"split goes {answer[1]} lines back, before the first line",
                "count in the state",
            )
            return
        if watch.split(sample, line, state) != answer:
            advice = "make the state a frozen value, and a new one for each line; keep nothing in the module"
            yield Finding(
                where, "split answers otherwise when asked again with the same state", advice
            )
            return
        state = answer[0]


def _growth(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """The state after many documents is as small as after one."""
    sizes = []
    for times in (1, _REPEATS):
        state: Any = None
        for line in lines_of(sample.text + "\n") * times:
            answer = watch.split(sample, line, state)
            if answer is None:
                return
            state = answer[0]
        sizes.append(len(repr(state)))
    if sizes[1] > 2 * sizes[0] + _ROOM:
        what = f"the state of split grows with the text: {sizes[0]} characters after it, {sizes[1]} after {_REPEATS} times it"
        yield Finding(
            sample.name, what, "keep what the next lines need: a number, a name, not the lines"
        )
