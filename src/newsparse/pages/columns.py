"""Columns printed side by side, put back into reading order."""

from __future__ import annotations

from collections.abc import Sequence

from ..source import Line


def split_columns(lines: Sequence[Line]) -> list[list[Line]] | None:
    return None
