"""What the terms of each key in the language data are for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SCHEMA: Final[Mapping[str, str]] = MappingProxyType(
    {
        "words.closed": "closed-class words, which betray the language of a text",
        "words.letters": "letters of such words, where words are not parted by spaces",
    }
)
"""Every key with its meaning; ``#`` stands for a number.  A language may lack any of them."""
