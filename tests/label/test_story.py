"""The story: what is put between its paragraphs, and which lines are too odd to be its own."""

from __future__ import annotations

import pytest

from newsparse.label.story import _inserted, _is_odd
from newsparse.label.weighing import Scale
from newsparse.model import Kind
from tests.label.drafts import Piece, draft, drafts, said

INSERTED: list[tuple[str, Kind, str, float, str, str]] = [
    ("an image", "image", "A bridge", 0, "", "label.image"),
    ("nothing", "paragraph", "", 0, "", "label.empty"),
    ("a link", "paragraph", said(199), 1.0, "", "label.link-line"),
    ("a link in a heading", "heading", said(60), 1.0, "", "label.link-line"),
    ("a long link", "paragraph", said(200), 1.0, "", ""),
    ("nearly a link", "paragraph", said(100), 0.95, "", ""),
    ("more than nearly", "paragraph", said(100), 0.96, "", "label.link-line"),
    ("a linked quotation", "quote", said(100), 1.0, "", ""),
    ("below an image", "paragraph", said(199), 0, "A bridge", "label.caption-after-image"),
    ("long below one", "paragraph", said(200), 0, "A bridge", ""),
    ("a sentence below one", "paragraph", said(60, "."), 0, "A bridge", ""),
    ("a heading below one", "heading", said(60), 0, "A bridge", ""),
    ("the image's words", "heading", "“A bridge”", 0, "A bridge", "label.caption-repeat"),
    ("a paragraph", "paragraph", said(60), 0, "", ""),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "linked", "image", "rule"), INSERTED, ids=[c[0] for c in INSERTED]
)
def test_what_is_put_between_paragraphs(
    case: str, kind: Kind, text: str, linked: float, image: str, rule: str
) -> None:
    found = _inserted(draft(text, kind, linked), image)

    assert rule == (found.name if found else ""), case


class Said(Scale):
    """A scale that says one thing."""

    def __init__(self, odds: float) -> None:
        super().__init__([])
        self._odds = odds

    def odds(self, _: int) -> float:
        """What was given."""
        return self._odds


ODD: list[tuple[str, Kind, str, float, str, bool]] = [
    ("short", "paragraph", said(44), -0.6, "", True),
    ("short, likelier", "paragraph", said(44), -0.4, "", False),
    ("longer", "paragraph", said(45), -1.9, "", False),
    ("longer, odder", "paragraph", said(79), -2.1, "", True),
    ("long", "paragraph", said(80), -2.9, "", False),
    ("long, odder", "paragraph", said(219), -3.1, "", True),
    ("a paragraph", "paragraph", said(220), -9.0, "", False),
    ("an item", "list_item", said(44), -0.6, "", True),
    ("an item behind a colon", "list_item", said(44), -4.4, "ay:", False),
    ("odder behind a colon", "list_item", said(44), -4.6, "ay:", True),
    ("an item that is a sentence", "list_item", said(44, "."), -4.4, "", False),
    ("a heading", "heading", said(44), -9.0, "", False),
    ("a quotation", "quote", said(44), -9.0, "", False),
    ("a day", "paragraph", "18 December 2019", -9.0, "", False),
]


@pytest.mark.parametrize(
    ("case", "kind", "text", "odds", "lead", "odd"), ODD, ids=[c[0] for c in ODD]
)
def test_the_longer_a_line_the_surer(
    case: str, kind: Kind, text: str, odds: float, lead: str, odd: bool
) -> None:
    assert odd == _is_odd(draft(text, kind), 0, Said(odds), lead), case


STEPS = [12, 25, 45, 80, 130, 220, 400]


@pytest.mark.parametrize(("above", "step"), list(enumerate(STEPS)))
def test_the_sizes_that_were_learnt(above: int, step: int) -> None:
    below, at = (Scale([draft(said(size))])._features(0) for size in (step - 1, step))

    assert f"size.{above}" in below
    assert f"size.{above + 1}" in at


@pytest.mark.parametrize(("above", "share"), list(enumerate([0.02, 0.3, 0.6, 0.95])))
def test_the_shares_of_links_that_were_learnt(above: int, share: float) -> None:
    text = said(100)
    below, at = (Scale([draft(text, linked=part)])._features(0) for part in (share - 0.01, share))

    assert f"linked.{above}" in below
    assert f"linked.{above + 1}" in at


ITEM: Piece = ("list_item", "Home", 1.0)
LINE: Piece = ("paragraph", said(30), 0.0)
STORY: Piece = ("paragraph", said(400, "."), 0.0)


@pytest.mark.parametrize(("name", "reach"), [("near", 3), ("far", 8)])
def test_how_far_a_line_looks_around(name: str, reach: int) -> None:
    inside = Scale(drafts(LINE, *[LINE] * (reach - 1), STORY))._features(0)
    outside = Scale(drafts(LINE, *[LINE] * reach, STORY))._features(0)

    assert f"{name}.s.ahead.0" not in inside
    assert f"{name}.s.ahead.0" in outside


def test_no_more_than_four_reasons_are_given() -> None:
    made = drafts(*[ITEM] * 9, *[STORY] * 6)

    assert 4 == len(Scale(made).reasons(4))
