"""Detection: the samples are claimed by their own format only, other texts not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ...formats import BUILTIN, HEAD
from ...formats.contract import cue_problems
from ...formats.detect import claims
from ...model import Cue
from ...source import Source
from .finding import Finding, Sample
from .watching import Watch

PROSE: Mapping[str, str] = MappingProxyType({
    "an article": """Rain at last

By Ada Example
18 December 2019

It rained all day in the valley.

Nobody could remember a wetter night, said Jan Muster.

Copyright 2019. All rights reserved.
""",
    "a Markdown article": "# Rain at last\n\n*By Ada Example*\n\n18 December 2019\n\n> It rained.\n\n- one\n- two\n",
    "prose with colons": """The form asked three things.

Length: 300 words at most, said the note.

Source: own research. Title: none yet.

Q: And the author?

A: Nobody knows.
""",
    "a German article": "Endlich Regen\n\nVon Jan Muster\n\n18. Dezember 2019\n\nEs hat den ganzen Tag geregnet.\n",
    "wrapped prose": """It rained all day in the valley, and nobody could remember a wetter
night. The council wants to decide in the spring whether a second gauge
is needed.

1
\fThe first gauge was bought when the bridge was built.
""",
    "nothing": "",
    "blank lines": " \n\t\n\n",
})  # fmt: skip


def detection_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """Unsound cues, samples that go elsewhere, prose that is claimed."""
    for sample in samples:
        yield from _own(watch, sample)
    for name, text in PROSE.items():
        yield from _prose(watch, name, text)


def _prose(watch: Watch, name: str, text: str) -> Iterator[Finding]:
    """A text that is no record must not be claimed."""
    where = f"format {watch.form.name}, cues"
    head = Source(text)
    found = watch.cues(Sample(0, text, f": {name}"), head)
    for problem in cue_problems(found, head):
        yield Finding(
            where, problem, "give each Cue a name and the span of the text it was found in"
        )
        return
    if found:
        advice = (
            "make the cue a whole line of the record, with its neighbours, and not a word of it"
        )
        what = f"{name} without any record is claimed by {_shown(found, head)}"
        yield Finding(where, what, advice)


def _own(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """One sample: its cues, and how they stand against those of the built-in formats."""
    head = Source(sample.text[:HEAD])
    found = watch.cues(sample, head)
    for problem in cue_problems(found, head):
        yield Finding(
            sample.name, problem, "give each Cue a name and the span of the text it was found in"
        )
        return
    if not found:
        advice = "yield a Cue for what its first 64 KiB show, or keep texts that are no such record out of the samples"
        yield Finding(sample.name, f"not claimed by {watch.form.name}: cues found nothing", advice)
        return
    strength = len({cue.name for cue in found})
    others = [form for form in BUILTIN if form.name != watch.form.name]
    for claim in claims(head, others):
        if claim.strength >= strength:
            what = (
                f"claimed by {claim.format.name} as well ({claim.strength} different cues, "
                f"{watch.form.name} has {strength}): {_shown(claim.cues, head)}"
            )
            yield Finding(
                sample.name, what, "find more distinct evidence: different names count, not hits"
            )


def _shown(cues: Sequence[Cue], head: Source) -> str:
    """The first cues with their places."""
    places = (
        f"{cue.name!r} at {'{}:{}'.format(*head.position(cue.span.start))}" for cue in cues[:3]
    )
    return ", ".join(places)
