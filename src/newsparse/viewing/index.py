"""Many articles: a page each, and one that lists them, the most suspicious first."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Final
from urllib.parse import quote

from attrs import frozen

from ..model import Article
from .page import Frame, environment, page
from .suspicion import Sign, missing, signs, suspicion

_PAGE: Final = re.compile(r"[0-9]{5,9}\.html")
_SIGN: Final = b'<meta name="generator" content="newsparse">'
"""What the head of each of our pages holds."""

Named = tuple[str, Article]
"""An article and its input's name."""


@frozen
class Entry:
    """What the list says of one article."""

    link: str
    name: str
    title: str
    format: str
    language: str
    day: str
    missing: tuple[str, ...]
    diagnostics: tuple[str, ...]
    signs: tuple[Sign, ...]
    suspicion: int


@frozen
class Choice:
    """What the list can be filtered by, and how many articles have each value."""

    name: str
    values: tuple[tuple[str, int], ...]


def write_pages(articles: Iterable[Named], output: Path) -> int:
    """Write the page of one article to *output*, or a list of several; their number.

    The pages that a list links to lie in a folder beside it, named like it; pages of an earlier
    list that the new one does not link to are removed.  Nothing is written where there is no
    article.

    Raises:
        MissingExtraError: Jinja2 is not installed.
        OSError: a file cannot be written.
    """
    environment()
    rest = iter(articles)
    first = list(islice(rest, 2))
    if len(first) > 1:
        entries = list(_written(chain(first, rest), output))
        _write(output, listed(entries))
        count = len(entries)
    else:
        for name, article in first:
            _write(output, page(article, Frame(name)))
        count = 0
    if first:
        _remove_older(_folder(output), count)
    return count or len(first)


def listed(entries: Iterable[Entry]) -> str:
    """The page that lists *entries*, the most suspicious first."""
    ranked = sorted(entries, key=lambda entry: -entry.suspicion)
    template = environment().get_template("index.html")
    return template.render(entries=ranked, choices=_choices(ranked))


def entry_of(link: str, name: str, article: Article) -> Entry:
    """What the list says of *article*, whose page is at *link*."""
    found = signs(article)
    codes = dict.fromkeys(diagnostic.code for diagnostic in article.diagnostics)
    return Entry(
        link=link,
        name=name,
        title=article.title or "",
        format=article.format,
        language=article.language or "none",
        day=article.published_on.isoformat() if article.published_on else "",
        missing=missing(article),
        diagnostics=tuple(codes),
        signs=found,
        suspicion=suspicion(found),
    )


def _written(articles: Iterable[Named], output: Path) -> Iterator[Entry]:
    """Each article's entry, its page written; the next one is read to link to it."""
    folder = _folder(output)
    folder.mkdir(exist_ok=True)
    index = f"../{_link(output.name)}"
    rest = iter(articles)
    now = next(rest, None)
    number = 1
    while now:
        following = next(rest, None)
        before = _file(number - 1) if number > 1 else ""
        after = _file(number + 1) if following else ""
        frame = Frame(now[0], index=index, before=before, after=after)
        _write(folder / _file(number), page(now[1], frame))
        yield entry_of(f"{_link(folder.name)}/{_file(number)}", *now)
        now, number = following, number + 1


def _folder(output: Path) -> Path:
    return output.with_name(f"{output.stem}-articles")


def _remove_older(folder: Path, count: int) -> None:
    """Remove what an earlier list left beyond *count* pages; what others put there stays."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if _PAGE.fullmatch(path.name) and int(path.stem) > count and _is_ours(path):
            path.unlink()
    with suppress(OSError):  # not empty
        folder.rmdir()


def _is_ours(path: Path) -> bool:
    with path.open("rb") as file:
        return _SIGN in file.read(1 << 12)


def _choices(entries: list[Entry]) -> Iterator[Choice]:
    yield _choice("format", ([entry.format] for entry in entries))
    yield _choice("language", ([entry.language] for entry in entries))
    yield _choice("missing", (entry.missing for entry in entries))
    yield _choice("diagnostic", (entry.diagnostics for entry in entries))
    yield _choice("sign", ([sign.name for sign in entry.signs] for entry in entries))


def _choice(name: str, values: Iterable[Iterable[str]]) -> Choice:
    return Choice(name, tuple(sorted(Counter(chain.from_iterable(values)).items())))


def _file(number: int) -> str:
    return f"{number:05}.html"


def _link(name: str) -> str:
    """*name* as part of an address; what is no text keeps its bytes."""
    return quote(os.fsencode(name))


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="\n")
