"""A metadata head written as one JSON object in a fence."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from attrs import define, field, frozen

from ..mapped import Mapped, plain
from ..source import Line
from .scalars import unescape

_OPEN = re.compile(r"(?:```|~~~)+[ \t]*(?:json[5c]?|JSON)?[ \t]*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s"{}\[\]:,]+', re.DOTALL)
_MOST_LINES, _MOST = 200, 64_000


@frozen
class Leaf:
    """A value of the object: the dotted name of its key, its text, where key and value stand."""

    name: str
    value: Mapped
    start: int
    stop: int


def json_stop(lines: Sequence[Line], first: int, text: str) -> int:
    """How many lines a fenced JSON object that opens the text takes; 0 where there is none."""
    opening = lines[first].text.strip("\ufeff \t")
    if not _OPEN.fullmatch(opening):
        return 0
    fence = opening[:3]
    for number in range(first + 1, min(len(lines), first + _MOST_LINES)):
        if lines[number].text.strip() == fence:
            return number + 1 if _is_object(text[lines[first].stop : lines[number].start]) else 0
    return 0


def _is_object(text: str) -> bool:
    """Whether *text* is one JSON object with keys."""
    if len(text) > _MOST or not text.lstrip().startswith("{"):
        return False
    try:
        made = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(made, dict) and bool(made)


@define
class _Reader:
    """The keys above the token under way."""

    path: list[str] = field(factory=list)
    listing: list[bool] = field(factory=list)
    key: str = ""
    since: int = -1
    leaves: list[Leaf] = field(factory=list)


def json_leaves(text: str, start: int, stop: int) -> list[Leaf]:
    """The values of the JSON object in ``text[start:stop]``, nulls as empty texts."""
    reader = _Reader()
    tokens = list(_TOKEN.finditer(text, start, stop))
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        shown = token.group()
        if shown in ("{", "["):
            reader.path.append(reader.key)
            reader.listing.append(shown == "[")
        elif shown in ("}", "]"):
            reader.key = reader.path.pop() if reader.path else ""
            reader.listing = reader.listing[:-1]
        elif after is not None and after.group() == ":":
            reader.key = unescape(plain(shown[1:-1], 0)).text
            reader.since = token.start() if reader.since < 0 else reader.since
        elif shown not in (",", ":"):
            _leaf(reader, token)
    return reader.leaves


def _leaf(reader: _Reader, token: re.Match[str]) -> None:
    shown = token.group()
    if shown.startswith('"'):
        value = unescape(plain(shown[1:-1], token.start() + 1))
    else:
        value = plain("" if shown == "null" else shown, token.start())
    keys = [key for key in [*reader.path[1:], reader.key] if key]
    names = [key for n, key in enumerate(keys) if not n or key != keys[n - 1]]
    begin = reader.since if reader.since >= 0 else token.start()
    reader.leaves.append(Leaf(".".join(names), value, begin, token.end()))
    reader.since = -1
