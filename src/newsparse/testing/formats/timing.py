"""Linear time: twice the text, about twice the time, over two doublings."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from time import process_time

from ...source import Source
from .finding import Finding, Sample
from .splitting import lines_of
from .watching import Watch, laid_out

_SIZES = (16_000, 32_000, 64_000)
_GROWTH, _SHORT = 2.6, 0.03
"""How much a doubling may take; times below :data:`_SHORT` seconds say nothing."""

Work = Callable[[], object]


def time_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """Which parts take more than linear time on the samples repeated."""
    unit = "\n\n".join(sample.text for sample in samples) + "\n"
    for name, piece in (
        ("the samples, repeated", unit),
        ("the samples on one line", " ".join(unit.split()) + " "),
    ):
        texts = [(piece * (size // len(piece) + 1))[:size] for size in _SIZES]
        for part, works in _works(watch, texts).items():
            if times := _too_slow(works):
                shown = ", ".join(f"{time:.2f} s" for time in times)
                what = f"{part} took {shown} for {', '.join(f'{size // 1000} kB' for size in _SIZES)} of {name}"
                advice = (
                    "guard lengths before a pattern, ask each block once, look lines up with bisect"
                )
                yield Finding(f"format {watch.form.name}, {part}", what, advice)


def _works(watch: Watch, texts: Sequence[str]) -> dict[str, list[Work]]:
    """Each part's work, for the texts in order."""
    form = watch.form

    def cue(text: str) -> Work:
        return lambda: deque(form.cues(Source(text)), 0)

    def label(text: str) -> Work:
        source = Source(text)
        blocks = laid_out(source)
        return lambda: deque(form.label(source, blocks), 0)

    def split(text: str) -> Work:
        lines = lines_of(text)

        def run() -> None:
            state = None
            for line in lines:
                state, _ = form.split(line, state)

        return run

    makers = {"cues": cue, "label": label, **({"split": split} if watch.splits else {})}
    return {part: [make(text) for text in texts] for part, make in makers.items()}


def _too_slow(works: Sequence[Work]) -> list[float]:
    """The times, where they grow too fast over both doublings; measured again before it is said."""
    for attempt in (1, 3):
        times = [min(_time(work) for _ in range(attempt)) for work in works]
        if times[-1] < _SHORT or times[-1] <= times[0] * _GROWTH ** (len(works) - 1):
            return []
    return times


def _time(work: Work) -> float:
    start = process_time()
    work()
    return process_time() - start
