"""What every source format must keep, as one check that says what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...formats.discovery import check_plugin
from ...formats.model import Format
from .code import code_findings
from .detecting import detection_findings
from .finding import Finding, Sample
from .labelling import label_findings, rule_findings
from .splitting import split_findings
from .stating import stated_findings
from .timing import time_findings
from .watching import Watch


def check_format(form: Format, samples: Iterable[str]) -> None:
    r"""Raise ``AssertionError`` with everything that *form* does not keep.

    *samples* are exports of the format: each must be claimed by it and by no built-in format,
    and together they must hit every rule that ``form.rules`` documents.  Checked are detection,
    labels (nothing lost, nothing invented), splitting (streamed as whole), documented rules,
    ``announced`` and ``index``, clocks and other hidden inputs, odd texts made of the samples, and linear time.

    >>> from newsparse.formats import BUILTIN
    >>> check_format(BUILTIN[-2], ["---\ntitle: Rain\nsource: https://example.org/rain\n---\nIt rains.\n"])
    Traceback (most recent call last):
    AssertionError: format clip, rules: rule 'clip.byline' is documented, but no sample hits it
        do: add a sample that hits it, or take the rule out of the format's rules
    ...
    """
    __tracebackhide__ = True  # pytest shows the findings and the test, and not this function
    given = tuple(samples) if not isinstance(samples, str) else samples
    made = tuple(_misuse(form, given)) or _findings(form, tuple(given))
    findings = tuple(dict.fromkeys(str(found) for found in made))
    if findings:
        raise AssertionError("\n".join(findings))


def _misuse(form: object, samples: object) -> Iterator[Finding]:
    """Arguments that are no format and no list of texts."""
    if not isinstance(form, Format):
        advice = "give the newsparse.Format itself, often called FORMAT in the format's module"
        yield Finding("check_format", f"{form!r:.60} is no newsparse.Format", advice)
    if isinstance(samples, str):
        what = "samples is one str, whose letters would be taken for exports"
        yield Finding("check_format", what, "give a list of exports: [text]")
    elif isinstance(samples, tuple):
        for number, text in enumerate(samples, 1):
            if not isinstance(text, str):
                what = f"sample {number} is no text: {text!r:.60}"
                yield Finding("check_format", what, "give the export's text, not its path or bytes")


def _findings(form: Format, texts: tuple[str, ...]) -> Iterator[Finding]:
    """Every check, cheap ones first; what cannot be called is not called."""
    where = f"format {form.name}"
    if problem := check_plugin(form, set()):
        yield Finding(where, problem, "see the contract in the reference of newsparse.Format")
        return
    if not texts:
        yield Finding(
            where, "there are no samples", "write an export of your own with made-up words"
        )
        return
    samples = tuple(Sample(number, text) for number, text in enumerate(texts, 1))
    watch = Watch(form)
    yield from code_findings(form)
    yield from detection_findings(watch, samples)
    yield from label_findings(watch, samples)
    yield from split_findings(watch, samples)
    yield from stated_findings(watch, samples)
    yield from rule_findings(watch)
    yield from watch.raised
    if not watch.raised:
        yield from time_findings(watch, samples)
