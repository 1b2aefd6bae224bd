"""What stands between two separators of a byline, and lists that put the surname first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import regex

from .tagging import Item

_SEPARATORS = frozenset(",;/|-\n.()&:A$")
_CUTS = _SEPARATORS | frozenset("RF")
_END = Item("$", 0, 0)
_SURNAME = regex.compile(r"P{0,3}WW?")
_GIVEN = regex.compile(r"[WIc]{1,3}P{0,3}")


class Chunk(NamedTuple):
    """The items between two separators, their tags, and the separators before them."""

    before: str
    items: tuple[Item, ...]
    tags: str

    @property
    def start(self) -> int:
        """Where the chunk begins."""
        return self.items[0].start

    @property
    def stop(self) -> int:
        """Where the chunk ends."""
        return self.items[-1].stop

    def after(self, count: int) -> Chunk:
        """The chunk without its first *count* items."""
        return Chunk(self.before, self.items[count:], self.tags[count:])


def cut(items: Sequence[Item]) -> list[Chunk]:
    """The pieces between separators; a label is a piece of its own."""
    made: list[Chunk] = []
    before = ""
    run: list[Item] = []
    for item in (*items, _END):
        if run and (item.tag in _CUTS or run[-1].tag in "BRF"):
            made.append(Chunk(before, tuple(run), "".join([i.tag for i in run])))
            run, before = [], ""
        if item.tag in _SEPARATORS:
            before += item.tag
        else:
            run.append(item)
    return made


def verbal(chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks after a semicolon whose names have a verb (``; Jan Muster contributed``)."""
    made: set[int] = set()
    verb = False
    for index in range(len(chunks) - 1, -1, -1):
        chunk = chunks[index]
        verb = verb or "v" in chunk.tags or "V" in chunk.tags
        if ";" in chunk.before or "." in chunk.before:
            if verb:
                made.add(index)
            verb = False
    return frozenset(made)


def inverted(chunks: list[Chunk], is_soft: Callable[[Item], bool]) -> list[Chunk]:
    """*chunks* with ``Surname, Given`` joined (its tags keep the comma) in lists written so.

    A single pair with a word no name has (``Paris, France``) is no name.
    """
    pairs = [i for i in range(len(chunks) - 1) if _is_pair(chunks, i)]
    sure = [i for i in pairs if chunks[i].tags.count("W") == 1]
    if not sure or (len(sure) == 1 and _holds_soft(chunks[sure[0] : sure[0] + 2], is_soft)):
        return chunks
    made: list[Chunk] = []
    for i, chunk in enumerate(chunks):
        if i in pairs:
            given = chunks[i + 1]
            items = (*chunk.items, *given.items)
            made.append(Chunk(chunk.before, items, f"{chunk.tags},{given.tags}"))
        elif i - 1 not in pairs:
            made.append(chunk)
    return made


def _is_pair(chunks: Sequence[Chunk], i: int) -> bool:
    """Does ``Surname, Given`` stand at *i*, alone between semicolons?"""
    opens = (
        i == 0 or chunks[i - 1].tags in {"B", "R"} or not set(chunks[i].before).isdisjoint(";/|\n:")
    )
    after = chunks[i + 2].before if i + 2 < len(chunks) else ";"
    return (
        opens
        and chunks[i + 1].before == ","
        and "," not in after
        and _SURNAME.fullmatch(chunks[i].tags) is not None
        and _GIVEN.fullmatch(chunks[i + 1].tags) is not None
    )


def _holds_soft(chunks: Sequence[Chunk], is_soft: Callable[[Item], bool]) -> bool:
    return any(is_soft(item) for chunk in chunks for item in chunk.items)
