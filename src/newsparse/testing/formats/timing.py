"""Linear time, in counted calls: four times the text, about four times the work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from ...source import Source
from ..counting import calls
from .finding import Finding, Sample
from .splitting import lines_of
from .watching import Watch, laid_out

_SIZE = 16_000
"""Characters, about: all samples at least once, or what grows might only stand in the longer text."""
_GROWTH, _FEW = 4.6, 2_000
"""How much four times the text may cost; fewer calls say nothing."""

Work = Callable[[], object]


def time_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """Which parts take more than linear time on the samples repeated."""
    unit = "\n\n".join(sample.text for sample in samples) + "\n"
    for name, piece in (
        ("the samples, repeated", unit),
        ("the samples on one line", " ".join(unit.split()) + " "),
    ):
        texts = [piece * (times * (_SIZE // len(piece) + 1)) for times in (1, 4)]
        for part, works in _works(watch, texts).items():
            if counts := _too_many(works):
                shown = " and ".join(f"{count:,} calls" for count in counts)
                sizes = " and ".join(f"{len(text) // 1000} kB" for text in texts)
                what = f"{part} took {shown} for {sizes} of {name}"
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
        blocks = laid_out(Source(text))
        return lambda: deque(form.label(Source(text), blocks), 0)  # one that remembers nothing

    def split(text: str) -> Work:
        lines = lines_of(text)

        def run() -> None:
            state = None
            for line in lines:
                state, _ = form.split(line, state)

        return run

    makers = {"cues": cue, "label": label, **({"split": split} if watch.splits else {})}
    return {part: [make(text) for text in texts] for part, make in makers.items()}


def _too_many(works: Sequence[Work]) -> list[int]:
    """The calls, where they grow faster than the text."""
    works[0]()  # loads what is loaded once
    counts = [calls(work) for work in works]
    return counts if counts[-1] > _FEW and counts[-1] > counts[0] * _GROWTH else []
