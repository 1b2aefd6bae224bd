"""Bylines inside longer texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.bylines import find_bylines, parse_byline

FOUND = [
    ("a line", "Rain\nBy Ada Example\nIt rained.", ["By Ada Example"]),
    ("a sign-off", "It rained. (Reporting by Ada Example; Editing by Jan Muster)",
     ["Reporting by Ada Example; Editing by Jan Muster"]),
    ("a line after the story", "It rained.\nReporting by Ada Example in Bern; Editing by Jan Muster",
     ["Reporting by Ada Example in Bern; Editing by Jan Muster"]),
    ("a dash", "It rained all day. — Ada Example", ["— Ada Example"]),
    ("a kicker before it", "Bulletin By Ada Example published 19 May 2026", ["By Ada Example published 19 May 2026"]),
    ("what somebody is", "Ada Example is a politics reporter for the Example Times.", ["Ada Example"]),
    ("what several are", "Ada Example is a researcher in Bern. Jan Muster is an associate professor. It rained.",
     ["Ada Example", "Jan Muster"]),
    ("what somebody was", "Ada Example (*1958) was a reporter.", ["Ada Example"]),
    ("a chinese editor", "下雨了。（编辑：张三）", ["编辑：张三"]),
    ("nothing", "By the time it rained, Ada Example had left.\nOn Monday it stopped.", []),
    ("bare names", "Ada Example\nIt rained.", []),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text", "expected"), FOUND, ids=[case[0] for case in FOUND])
def test_bylines_are_found_with_their_places(label: str, text: str, expected: list[str]) -> None:
    """In order, each span giving its verbatim text."""
    found = find_bylines(text)

    assert expected == [byline.verbatim for byline in found], label
    assert expected == [byline.span.of(text) for byline in found]


LINES = st.sampled_from(
    ["By Ada Example", "It rained (Text: Jan Muster).", "Ada Example is a reporter.", "— Bo Test", "",
     "Reporting by Ada Example; Editing by Bo Test", "A story by Ada Example", "\x00", "（编辑：张三）"]
)  # fmt: skip


@given(st.lists(LINES | st.text(max_size=30), max_size=6).map("\n".join))
def test_law_14_a_found_byline_reads_the_same_alone(text: str) -> None:
    """DESIGN 8: ``parse_byline`` of a found slice agrees with ``find_bylines``."""
    found = find_bylines(text)

    for byline in found:
        again = parse_byline(byline.span.of(text))
        assert again is not None
        assert byline.verbatim == again.verbatim
        assert [a.name for a in byline.authors] == [a.name for a in again.authors]
        assert [c.role for c in byline.credits] == [c.role for c in again.credits]
    assert list(found) == sorted(found, key=lambda byline: byline.span)
