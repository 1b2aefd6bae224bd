"""Credits of Chinese papers, which run a reporter, a place and a verb together.

``（中央社記者王小明台北4日電）``, ``〔記者王小明／台北報導〕``, ``財經中心／王小明報導``
"""

from __future__ import annotations

import regex

from .drafts import Draft, Name
from .lexicon import Lexicon

_LONGEST = 60
_DESK = regex.compile(r"\p{Han}{2,8}[／/]")
_DAY = regex.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$")
_OPEN, _CLOSE = "（(〔【[ ", "）)〕】] "
_LABEL_REACH = 12
_PLACE = 4
_RUN = regex.compile(r"\p{Han}+")
_NAME = 3


def read_eastern(text: str, known: Lexicon) -> list[Draft] | None:
    """The credit that *text* is, ``None`` where it is none of these.

    A reporter's label and a verb of filing, or a desk before a stroke and such a verb, vouch for
    the names; each begins with a known surname.
    """
    if not 6 <= len(text) <= _LONGEST or not known.filed:
        return None
    stop = len(text.rstrip(_CLOSE))
    verb = next((v for v in known.filed if text.endswith(v, 0, stop)), "")
    if not verb:
        return None
    body = _DAY.sub("", text[: stop - len(verb)])
    start = _opening(body, known)
    names, place = _names(body, start, known) if start else ([], None)
    for name in names:
        name.place = place
    return [Draft("author", 0, len(text), names, labelled=True)] if names else None


def _opening(body: str, known: Lexicon) -> int:
    """Where the names begin: behind a reporter's label, or a desk and its stroke; 0 if nowhere."""
    head = len(body) - len(body.lstrip(_OPEN))
    reach = body[: head + _LABEL_REACH]
    labels = [reach.find(word) + len(word) for word in known.filed_by if word in reach]
    if labels:
        return max(labels)
    desk = _DESK.match(body, head)
    return desk.end() if desk else 0


def _names(body: str, start: int, known: Lexicon) -> tuple[list[Name], str | None]:
    """The names in *body*, and the place that stands fast to the last or behind a stroke."""
    names: list[Name] = []
    place: str | None = None
    for match in _RUN.finditer(body, start):
        run = match.group()
        stroke = body[match.start() - 1] in "／/" and bool(names)
        if stroke and len(run) <= _PLACE and (run in known.places or run[0] not in known.surnames):
            place = run
            continue
        size = _size(run, known)
        if not size:
            return [], None
        start, stop = match.start(), match.start() + size
        names.append(Name(((start, stop),), start, stop))
        place = run[size:] or place
    return names, place


def _size(run: str, known: Lexicon) -> int:
    """How many signs of *run* are the name, 0 for none: three, or two before a known place."""
    if run[0] not in known.surnames and run[:2] not in known.surnames:
        return 0
    for size in (3, 2, 4):
        if run[size:] in known.places or len(run) == size:
            return size
    return _NAME if len(run) <= _NAME + 3 else 0
