"""Paragraphs that a page end cut in two are joined; paragraphs that only look so are not."""

from __future__ import annotations

import pytest

from newsparse.layouts import choose_layout
from newsparse.mend import mend
from newsparse.source import Source

HEAD = "The board of the harbour met on Monday. It spoke about the pump that had been"
GERMAN = "Das Hafenamt tagte am Montag. Es sprach im Herbst noch einmal über die"
CUTS = (
    # what, left, between, right, joined
    ("small letter after a blank line", HEAD, "\n\n", "ordered in spring, and about the rent.", True),
    ("small letter after a form feed", "The board spoke", "\n\f", "about the pump and the rent.", True),
    ("noun after an article", GERMAN, "\n\n", "Pumpe, die seit Juni in einem Lager liegt.", True),
    ("capital after a finished sentence", HEAD + " late.", "\n\n", "Pumps are rare on the coast, it found.", False),
    ("capital after a verb", HEAD[:-5] + " ordered", "\n\n", "Pumps are rare on the coast, it found.", False),
    ("quotation after an article", GERMAN, "\n\n", "„Pumpe liegt seit Juni in einem Lager.“", False),
    ("short lines of a head", "The pump of Skarn", "\n\n", "a story in two parts from the coast.", False),
    ("item of a list", HEAD, "\n\n", "- ordered in spring, and about the rent.", False),
    ("a quotation at the end", HEAD, "\n\n", "ordered in spring: „Wir brauchen eine Pumpe für das Haus.“", True),
    ("brackets at the end", HEAD, "\n\n", "ordered in spring, and about the rent (see page three)", True),
    ("no mark at the end", HEAD, "\n\n", "ordered in spring, and about the rent", False),
    ("a long rest without a mark", HEAD, "\n\n", "ordered in spring, and about the rent of the sheds that stand on the quay below the old town, and about the big crane on it", True),
    ("a quotation before the cut", HEAD[:-8] + "“pump”", "\n\n", "was ordered in spring, and about the rent.", False),
    ("a number is no sentence", "Das Amt zahlt 3.5 Prozent mehr, und sprach im Herbst noch über die", "\n\n", "Pumpe, die seit Juni in einem Lager liegt.", False),
    ("heading", HEAD, "\n\n", "## ordered in spring, and about the rent.", False),
)  # fmt: skip


@pytest.mark.parametrize(("what", "left", "between", "right", "joined"), CUTS)
def test_a_cut_paragraph_is_joined(
    what: str, left: str, between: str, right: str, joined: bool
) -> None:
    """The end of the one and the start of the other decide, not the page."""
    source = Source(f"# Pumps\n\n{left}{between}{right}\n")
    blocks, _ = mend(choose_layout(source)[0].blocks(source), source.text)

    assert (f"{left} {right}" in [block.text for block in blocks]) == joined


def test_a_cut_that_cannot_be_decided_is_reported() -> None:
    """Two paragraphs stay two, and a diagnostic names the place."""
    left = "The board has counted the gulls on the roof every morning"
    right = "Hugo Muster, who is paid for it, counts them at night."
    source = Source(f"{left}\n\n1/2\n\f{right}\n\n2/2\n")
    blocks, diagnostics = mend(choose_layout(source)[0].blocks(source), source.text)

    assert [block.text for block in blocks if not block.rule] == [left, right]
    assert [found.code for found in diagnostics] == ["undecidable-cut"]
