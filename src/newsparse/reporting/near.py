"""Texts that are nearly the same: another edition, a correction, a press release with a new head."""

from __future__ import annotations

from typing import Final

from ..errors import missing
from ..export.rows import Row
from .counting import Example, example

LIKE: Final = 0.8
"""The share of common runs of words beyond which two texts are nearly the same."""

_RUN: Final = 5  # words: two texts share five in a row by chance, but not four fifths of their runs
_HASHES: Final = 64  # an error of about 1/8 at worst, in a figure that is a hint


class Near:
    """The texts so far, by what they have in common.

    Raises:
        MissingExtraError: datasketch is not installed.
    """

    def __init__(self) -> None:
        try:
            import datasketch
        except ImportError:
            raise missing("Finding texts that are nearly the same", "report") from None
        self._datasketch = datasketch
        self._index = datasketch.MinHashLSH(threshold=LIKE, num_perm=_HASHES)
        self._found: list[Example] = []

    def before(self, row: Row) -> Example | None:
        """A record before this one with nearly the same text; the text is kept for those to come."""
        words = row["text"].casefold().split()
        runs = {" ".join(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1))}
        hashed = self._datasketch.MinHash(num_perm=_HASHES)
        hashed.update_batch([run.encode("utf-8", "surrogatepass") for run in runs])
        like = self._index.query(hashed)
        self._index.insert(len(self._found), hashed)
        self._found.append(example(row, ""))
        return self._found[min(like)] if like else None
