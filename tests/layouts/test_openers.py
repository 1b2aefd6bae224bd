"""Every first character of markup has a rule that reads it."""

from __future__ import annotations

import pytest

from newsparse.layouts.markdown import LAYOUT
from newsparse.layouts.state import OPENERS
from newsparse.source import Source


@pytest.mark.parametrize("opener", sorted(OPENERS))
def test_a_line_of_one_opener_is_read(opener: str) -> None:
    """Law 1: whatever it opens, the line is in a block."""
    for line in (opener, opener * 3, f"{opener} rain"):
        text = f"Rain at last\n{line}\n\nIt rained.\n"
        blocks = LAYOUT.blocks(Source(text))

        assert any(block.start <= text.index(line, 12) < block.stop for block in blocks)
