"""Where the story lies: what a block adds to its run, or takes."""

from __future__ import annotations

import pytest

from newsparse.label.region import _worth, story_region
from newsparse.model import Kind
from tests.label.drafts import Piece, draft, drafts, said

WORTH: list[tuple[str, Kind, str, float, int]] = [
    ("running text", "paragraph", said(120, "."), 0, 120),
    ("the most a paragraph adds", "paragraph", said(600, "."), 0, 600),
    ("a long paragraph", "paragraph", said(900, "."), 0, 600),
    ("nothing", "paragraph", "", 0, -5),
    ("an item that tells", "list_item", said(60, "."), 0, 60),
    ("a shorter one", "list_item", said(59, "."), 0, -40),
    ("an open one", "list_item", said(70), 0, -40),
    ("a linked one", "list_item", said(100, "."), 0.3, -40),
    ("one with a link", "list_item", said(100, "."), 0.29, 100),
    ("the most an item adds", "list_item", said(400, "."), 0, 300),
    ("a line of links", "paragraph", said(50, "."), 0.62, -40),
    ("a line with links", "paragraph", said(50, "."), 0.6, 25),
    ("a sentence", "paragraph", said(50, "."), 0, 25),
    ("a short line", "paragraph", said(39), 0, -20),
    ("a line", "paragraph", said(40), 0, -10),
    ("an image", "image", said(40), 0, 0),
    ("a rule", "rule", "", 0, 0),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "linked", "worth"), WORTH, ids=[c[0] for c in WORTH]
)
def test_what_a_block_is_worth(case: str, kind: Kind, text: str, linked: float, worth: int) -> None:
    assert worth == _worth(draft(text, kind, linked)), case


MENU: Piece = ("list_item", "Home", 0.0)
STORY: Piece = ("paragraph", said(200, "."), 0.0)
REGIONS: list[tuple[str, list[Piece], tuple[int, int]]] = [
    ("menus on both sides", [MENU, MENU, STORY, STORY, MENU, MENU], (2, 4)),
    ("a short menu inside", [STORY, MENU, MENU, STORY], (0, 4)),
    ("a long menu inside", [STORY, *[MENU] * 6, STORY, STORY], (7, 9)),
    ("no story", [MENU, MENU], (0, 2)),
    ("nothing", [], (0, 0)),
]


@pytest.mark.parametrize(("case", "pieces", "region"), REGIONS, ids=[c[0] for c in REGIONS])
def test_the_story_lies_where_most_is_told(
    case: str, pieces: list[Piece], region: tuple[int, int]
) -> None:
    assert region == story_region(drafts(*pieces)), case
