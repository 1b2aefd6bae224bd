"""Cutting blocks whose text runs otherwise than the source: columns are in reading order."""

from __future__ import annotations

import pytest

from newsparse.accounting import unaccounted
from newsparse.blocks import cut_spans, extent, mapped_text, split_block, text_offset
from newsparse.model import Block, Span

SOURCE = "and left     first on\nthe end      the right"
RIGHT_FIRST = Block(
    "paragraph",
    "first on the right and left the end",
    (Span(13, 21), Span(35, 44), Span(0, 8), Span(22, 29)),
    deltas=((0, 13), (9, 35), (19, 0), (28, 22)),
)


@pytest.mark.parametrize("offset", range(1, len(RIGHT_FIRST.text)))
def test_a_cut_in_reading_order_loses_nothing(offset: int) -> None:
    left, right = split_block(RIGHT_FIRST, offset)

    assert left.text.split() + right.text.split() == (
        RIGHT_FIRST.text[:offset].split() + RIGHT_FIRST.text[offset:].split()
    )
    assert not list(unaccounted([left, right], SOURCE))


CUTS = [
    ("inside a span", (Span(0, 8),), (4,), [(Span(0, 4),), (Span(4, 8),)]),
    ("where a span begins", (Span(0, 4), Span(6, 8)), (6,), [(Span(0, 4),), (Span(6, 8),)]),
    ("between spans", (Span(0, 4), Span(6, 8)), (5,), [(Span(0, 4),), (Span(6, 8),)]),
    ("behind all", (Span(0, 4),), (4,), [(Span(0, 4),), ()]),
    ("twice in one span", (Span(0, 8),), (2, 4), [(Span(0, 2),), (Span(2, 4),), (Span(4, 8),)]),
    ("in a later span that stands above", (Span(9, 12), Span(0, 4)), (2,), [(Span(9, 12), Span(0, 2)), (Span(2, 4),)]),
]  # fmt: skip


@pytest.mark.parametrize(("case", "spans", "places", "wanted"), CUTS, ids=[c[0] for c in CUTS])
def test_spans_are_cut_where_pieces_begin(
    case: str,
    spans: tuple[Span, ...],
    places: tuple[int, ...],
    wanted: list[tuple[Span, ...]],
) -> None:
    assert cut_spans(spans, places) == wanted, case


@pytest.mark.parametrize(("place", "word"), [(13, "first"), (35, "right"), (0, "and"), (22, "the")])
def test_a_place_is_found_in_reading_order(place: int, word: str) -> None:
    at = text_offset(mapped_text(RIGHT_FIRST), place)

    assert RIGHT_FIRST.to_source(at) == place, word


def test_an_extent_is_from_the_first_place_to_the_last() -> None:
    assert extent([RIGHT_FIRST]) == Span(0, 44)
