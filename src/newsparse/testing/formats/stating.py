"""What an export says of itself: how many documents it holds, and what its index lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...formats.model import Stated
from ...pipeline import parse_many
from ...text.shapes import letters
from .finding import Finding, Sample
from .labelling import ODD, variants
from .watching import Watch


def stated_findings(watch: Watch, samples: Sequence[Sample]) -> Iterator[Finding]:
    """Unsound numbers and indexes, on the samples and on odd texts made of them."""
    for sample in samples:
        yield from _number(watch, sample)
        yield from _index(watch, sample)
        yield from _enough(watch, sample)
    made = [variant for sample in samples[:6] for variant in variants(sample)]
    odd = [Sample(0, text, f": {name}") for name, text in ODD]
    for variant in (*made, *odd):
        yield from _number(watch, variant)
        yield from _index(watch, variant)


def _number(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """``announced`` gives a count or None."""
    for number in _announced(watch, sample.text, sample):
        if number is not None and (type(number) is not int or number < 0):
            what = f"announced gave {number!r:.60}, which is no number of documents"
            yield Finding(sample.name, what, "return how many documents it says, or None")


def _enough(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """No more documents come out than the export says it holds: an export may be cut off."""
    articles = list(parse_many(sample.text, formats=(watch.forced(),)))
    said = [
        number
        for article in articles
        for number in _announced(watch, article.source, sample)
        if type(number) is int
    ]
    if said and len(articles) > sum(said):
        what = f"announced says {sum(said)} documents, split makes {len(articles)}"
        yield Finding(sample.name, what, "see which of the two misreads the export")


def _announced(watch: Watch, text: str, sample: Sample) -> Sequence[Any]:
    """The number that *text* states, as the only item; none where the format raised."""
    return watch.call(sample, "announced", lambda: [watch.form.announced(text)]) or ()


def _index(watch: Watch, sample: Sample) -> Iterator[Finding]:
    """``index`` gives Stated values, whose words stand in the text."""
    said = letters(sample.text)
    for entry in watch.call(sample, "index", lambda: watch.form.index(sample.text)) or ():
        if not isinstance(entry, Stated):
            advice = "yield newsparse.formats.model.Stated, with title and publication"
            yield Finding(sample.name, f"index gave {entry!r:.60}, which is no Stated", advice)
            return
        for name, value in (("title", entry.title), ("publication", entry.publication)):
            if letters(value) not in said:
                what = f"index states the {name} {value!r:.60}, which is not in the text"
                yield Finding(sample.name, what, "take it from the text, unchanged")
