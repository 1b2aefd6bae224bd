"""Needles: a format whose words do not occur is not asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from newsparse import Block, Cue, Format, Span, parse
from newsparse.formats import claims
from newsparse.source import Source

ASKED: list[str] = []


def cues(head: Source) -> Iterator[Cue]:
    """Always evidence; each question is written down."""
    ASKED.append(head.text)
    yield Cue("anything", Span(0, 1))


def label(_source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks


@pytest.mark.parametrize(
    ("needles", "asked"),
    [
        pytest.param((), True, id="none: always asked"),
        pytest.param(("Clipping No",), True, id="occurs"),
        pytest.param(("Absent", "Clipping No"), True, id="one of two occurs"),
        pytest.param(("Absent",), False, id="does not occur"),
    ],
)
def test_a_format_is_asked_where_a_needle_occurs(needles: tuple[str, ...], asked: bool) -> None:
    text = "Clipping No 7\n\nIt rained all day in the valley."
    form = Format("needled", cues, label, needles=needles)
    ASKED.clear()

    assert bool(claims(Source(text), [form])) is asked
    assert bool(ASKED) is asked
    assert (parse(text, formats=[form]).format == "needled") is asked
