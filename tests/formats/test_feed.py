"""Feeds are known by counters near the top, unless a head of labels says more."""

from __future__ import annotations

import pytest

from newsparse.formats import feed, labelled
from newsparse.source import Source

ITEMS = "STORY 1 OF 2\n{}\n\nIt rained all day.\n\nSTORY 2 OF 2\n{}\n\nIt was dry.\n"
LABELS = "Title: {}\nAuthor: Ada Example\nDate: 18 December 2019"


def named(text: str) -> list[str]:
    """The names of the cues that speak for a feed."""
    return [cue.name for cue in feed.cues(Source(text))]


@pytest.mark.parametrize(("above", "cues"), [(0, 2), (11, 2), (12, 0)])
def test_the_first_counter_is_near_the_top(above: int, cues: int) -> None:
    """A counter that stands below a whole text is no evidence."""
    text = "A line of the cover\n" * above + ITEMS.format("Rain at last", "Dry again")

    assert len(named(text)) == cues


@pytest.mark.parametrize(
    ("head", "is_feed"),
    [
        (LABELS, False),
        ("============\n" + LABELS, False),
        ("Title: {}", True),
        ("{}", True),
    ],
)
def test_labels_below_the_counter_are_another_format(head: str, *, is_feed: bool) -> None:
    """Either the labels are the evidence or the counters are: never both."""
    head = head.replace("{}", "Rain at last")
    text = ITEMS.format(head, head)

    assert bool(named(text)) == is_feed
    assert any(labelled.cues(Source(text))) != is_feed
