"""What a format's parts may give: values of the declared types, places inside the text, no loss.

Types are read off the classes themselves, so that no field is forgotten: a plug-in without a type
checker may put anything anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from reprlib import repr as shown
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from attrs import has

from ..accounting import unaccounted
from ..model import Block, Cue
from ..source import Source
from .model import Stated


def cue_problems(found: Iterable[object], head: Source) -> Iterator[str]:
    """What is wrong with a format's evidence."""
    for cue in found:
        if wrong := mistyped(cue, Cue):
            yield f"cues gave {shown(cue)}: {wrong}"
        elif isinstance(cue, Cue) and not 0 <= cue.span.start <= cue.span.stop <= len(head.text):
            yield f"the cue {cue.name!r} stands outside the text, at {cue.span}"


def split_problems(answer: object) -> Iterator[str]:
    """What is wrong with a splitter's answer to one line."""
    if not isinstance(answer, tuple) or len(answer) != 2:
        yield f"split gave {shown(answer)}, not (state, how many lines back or None)"
    elif answer[1] is not None and not (isinstance(answer[1], int) and answer[1] >= 0):
        yield f"split says that a document starts {shown(answer[1])} lines back"


def index_problems(found: Iterable[object]) -> Iterator[str]:
    """What is wrong with the entries of an index."""
    for entry in found:
        if wrong := mistyped(entry, Stated):
            yield f"index gave {shown(entry)}: {wrong}"


def label_problems(blocks: Sequence[object], source: Source) -> Iterator[tuple[int, str]]:
    """What is wrong with labelled blocks: where in the source, and a sentence."""
    made: list[Block] = []
    for block in blocks:
        wrong = mistyped(block, Block)
        if not wrong and isinstance(block, Block):
            made.append(block)
            wrong = _misplaced(block, source)
        if wrong:
            yield 0, f"label gave {shown(block)}: {wrong}"
            return
    yield from unaccounted(made, source.text)


def _misplaced(block: Block, source: Source) -> str:
    """What is wrong with a block's places; empty when nothing is."""
    size = len(block.text)
    if not block.spans:
        return "it has no place"
    for mark in block.marks:
        if not 0 <= mark.span.start <= mark.span.stop <= size:
            return f"its mark {mark.kind} stands outside its text, at {mark.span}"
    offsets = [at for at, _ in block.deltas]
    if offsets and (offsets[0] != 0 or any(a >= b for a, b in pairwise(offsets))):
        return "its deltas do not begin with offset 0 and go up"
    for (at, place), stop in zip(block.deltas, [*offsets[1:], size], strict=False):
        if place < 0 or place + max(0, stop - at) > len(source.text):
            return f"its deltas lead out of the text, to {place}"
    return ""


def mistyped(value: object, hint: Any, place: str = "") -> str:
    """What of *value* is not of the type that *hint* declares; empty where all is.

    >>> from newsparse.model import Span
    >>> mistyped(Cue([], Span(0, 1)), Cue)
    'its name is [], not a str'
    >>> mistyped(Block("paragraph", "Rain", (Span(0, None),)), Block)
    'its spans[0].stop is None, not an int'
    """
    origin, members = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return min((mistyped(value, member, place) for member in members), key=len)
    if origin is tuple:
        return _members(value, members, place)
    if origin is Literal:
        right = isinstance(value, str) and value in members
        return "" if right else _not(value, place, f"one of {', '.join(members)}")
    if has(hint) and isinstance(value, hint):
        dot = f"{place}." if place else ""
        parts = ((name, kind) for name, kind in _fields(hint).items())
        return _first(mistyped(getattr(value, name), kind, dot + name) for name, kind in parts)
    right = isinstance(value, hint) and not isinstance(value, bool)
    article = "an" if hint.__name__[0] in "aeiou" else "a"
    return "" if right else _not(value, place, f"{article} {hint.__name__}")


def _members(value: object, members: Sequence[Any], place: str) -> str:
    """What of a tuple's members is wrong; those of ``tuple[X, ...]`` are all alike."""
    if not isinstance(value, tuple):
        return _not(value, place, "a tuple")
    hints = [members[0]] * len(value) if members[-1] is Ellipsis else members
    if len(value) != len(hints):
        return _not(value, place, f"a tuple of {len(hints)}")
    pairs = enumerate(zip(value, hints, strict=True))
    return _first(mistyped(item, hint, f"{place}[{n}]") for n, (item, hint) in pairs)


def _first(found: Iterable[str]) -> str:
    return next(filter(None, found), "")


def _not(value: object, place: str, wanted: str) -> str:
    return f"{f'its {place}' if place else 'it'} is {shown(value)}, not {wanted}"


@cache
def _fields(kind: type) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if not name.startswith("_")}
