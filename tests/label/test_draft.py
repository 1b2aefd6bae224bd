"""What a block is by itself: running text, a day with its place, parts of a line."""

from __future__ import annotations

import pytest

from newsparse.label.size import weight
from newsparse.model import Kind
from tests.label.drafts import draft, said

PROSE: list[tuple[str, Kind, str, float, bool]] = [
    ("long enough, ended", "paragraph", said(80, "."), 0, True),
    ("a letter short", "paragraph", said(79, "."), 0, False),
    ("open, and may be cut", "paragraph", said(250), 0, True),
    ("open, a letter short of it", "paragraph", said(249), 0, False),
    ("a colon closes it", "paragraph", said(80, ":"), 0, True),
    ("a quotation", "quote", said(80, "."), 0, True),
    ("an item", "list_item", said(80, "."), 0, False),
    ("a heading", "heading", said(80, "."), 0, False),
    ("links in it", "paragraph", said(100, "."), 0.6, True),
    ("more links", "paragraph", said(100, "."), 0.61, False),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "linked", "prose"), PROSE, ids=[c[0] for c in PROSE]
)
def test_running_text(case: str, kind: Kind, text: str, linked: float, prose: bool) -> None:
    assert prose == draft(text, kind, linked).prose, case


DAY = "18 December 2019"
DATED = [
    ("a place before it", f"Exampleville, {DAY}", True),
    ("twenty letters beside it", f"Ferry Ferry Ferry Ferry {DAY}", True),
    ("one more", f"Ferry Ferry Ferry Ferrys {DAY}", False),
    ("sixty where a word says so", f"{'Ferry ' * 12}Published: {DAY}", True),
    ("more than sixty", f"{'Ferry ' * 12}A Published: {DAY}", False),
    ("as long as a line", f"{DAY} {'- ' * 51}-", True),
    ("longer", f"{DAY} {'- ' * 52}-", False),
    ("the first of the parts", f"{DAY} | {'Ferry ' * 30}", True),
    ("parts longer than that", f"{DAY} | {'Ferry ' * 31}", False),
    ("the fourth part", f"Valley | Hills | Isles | {DAY} | {'Ferry ' * 20}", True),
    ("the fifth part", f"Valley | Hills | Isles | Ports | {DAY} | {'Ferry ' * 20}", False),
    ("a sentence", f"It rained on {DAY}.", False),
    ("a month", "Exampleville, December 2019", False),
    ("no day", "Exampleville 12 34", False),
    ("no digit", "Exampleville", False),
]


@pytest.mark.parametrize(("case", "text", "dated"), DATED, ids=[c[0] for c in DATED])
def test_a_line_that_holds_a_day(case: str, text: str, dated: bool) -> None:
    assert dated == (draft(text).dated is not None), case


WEIGHTS = [
    ("Latin", "rain", 4),
    ("kanji", "雨が", 5),
    ("Hangul", "비가", 5),
    ("Thai", "ฝน", 5),
    ("an accent", "été", 3),
    ("as many as are counted", "雨" * 2000, 5000),
    ("more", "雨" * 2001, 5001),
]


@pytest.mark.parametrize(("case", "text", "size"), WEIGHTS, ids=[c[0] for c in WEIGHTS])
def test_a_wide_letter_says_more(case: str, text: str, size: int) -> None:
    assert size == weight(text), case


def test_a_block_with_hard_breaks_is_its_lines() -> None:
    lines = draft("By Ada Example\n18 December 2019\nRain").lines

    assert ["By Ada Example", "18 December 2019", "Rain"] == [line.text for line in lines]
    assert [line.text for line in draft("Rain").lines] == ["Rain"]
