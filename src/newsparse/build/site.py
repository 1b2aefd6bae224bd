"""The site's name around a headline, as pages' titles print it, and what tells that it is one.

``Rain at last - Weather - The Valley Post``: the last part is the site's where the document knows it
by that name (the host of its address, its publication), where what stands before it comes again as
a heading, or where it has the shape that sites' names have behind that sign.  A name in front is
cut more seldom, for there headlines have their kickers.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from ..model import Block
from ..text.shapes import letters
from ..words import all_terms

_PART = re.compile(
    r"\s+(?:[•·»–—-]|--|::)\s+"
    r"|\s*[|｜ㅣ]\s*"
    r"|(?<=\S)(?:：|:\s)"
    r"|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"
)
"""What parts a headline from a section or site: a glued underscore does so in Chinese."""
_FRONT = re.compile(rf"{_PART.pattern}|(?<=\S)\s:\s")
"""The same in front, and a colon behind a blank: so pages join what are two elements."""
_EDGE = " |｜"
"""A bar with nothing on one side says nothing."""
_BARS, _DASHES, _COLONS = frozenset("|｜ㅣ"), frozenset("-—"), frozenset(":：")
_PARTS = 6
"""A page's title has no more parts (section, sub-section, site) beside the headline."""
_REACH = 160
"""A part and its sign stand in no more characters from the end."""
_WORDS, _FRONT_WORDS = 4, 3
"""A site's name that only its sign tells has no more words: behind the headline, in front of it."""
_CORE = 4
"""A host's label of fewer letters may be anything (``www``, ``co``)."""


@frozen
class Site:
    """What a document knows of its site, in letters.

    ``hosts`` as a whole, their labels (``cores``), publications and authors (``names``), and its
    headings.
    """

    hosts: frozenset[str]
    cores: frozenset[str]
    names: frozenset[str]
    headings: frozenset[str]

    def is_named(self, text: str) -> bool:
        """Whether *text* is the site by name, more words of its own behind it."""
        said = letters(text)
        if said in self.names:
            return True
        said = _plain(said)
        if len(said) > 2 and any(said in host for host in self.hosts):
            return True
        return any(said.startswith(core) for core in self.cores)

    def is_name(self, text: str) -> bool:
        """Whether *text* is the site's name and nothing else."""
        return letters(text) in self.names or self.is_host(text)

    def is_host(self, text: str) -> bool:
        """Whether *text* says what the site's host says."""
        said = _plain(letters(text))
        return said in self.hosts or said in self.cores


def _plain(text: str) -> str:
    """*text* as a host has it, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def site_of(blocks: Sequence[Block]) -> Site:
    """What the labelled *blocks* of a document tell of its site."""
    hosts = list(dict.fromkeys(_hosts(blocks)))
    networks = all_terms("footer.share.networks")
    labels = {label for host in hosts for label in host.split(".")[:-1]}
    return Site(
        frozenset(map(letters, hosts)),
        frozenset(letters(x) for x in labels if len(x) >= _CORE and x not in networks),
        frozenset(
            letters(b.text)
            for b in blocks
            if b.rule.endswith(".publication") or b.label == "byline"
        ),
        frozenset(letters(b.text) for b in blocks if b.kind == "heading" or b.label == "title"),
    )


def _hosts(blocks: Sequence[Block]) -> Iterator[str]:
    """The hosts of the stated and the printed addresses, and the one most links go to."""
    for block in blocks:
        if block.rule.endswith(".url") or block.label == "artefact":
            yield from filter(None, map(host_of, block.text.split()))
    linked = Counter(
        host
        for block in blocks
        for mark in block.marks
        if mark.kind == "link" and (host := host_of(mark.target or ""))
    )
    yield from (host for host, _ in linked.most_common(1))


def host_of(address: str) -> str:
    """The host of an *address*; empty where it is none.

    >>> host_of("https://www.example.org/rain"), host_of("rain/at/last")
    ('example.org', '')
    """
    _, found, rest = address.partition("://")
    host = re.split(r"[/?#:]", rest, maxsplit=1)[0].casefold() if found else ""
    return host.removeprefix("www.") if "." in host else ""


@frozen
class Headline:
    """Where the headline stands in a page's title, and the site's name if the document knows it."""

    start: int
    stop: int
    site: tuple[int, int] | None = None


def find_parts(
    text: str, site: Site, *, of_page: bool = True, blank_colon: bool = False
) -> Headline:
    """The headline in *text*, a title, as a document tells that knows its *site*.

    *of_page*: whether a page printed it; a database states its headlines bare, and only a name that
    the document knows is cut off.  *blank_colon*: whether its language sets a blank before a colon.
    """
    start, stop = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    if start >= stop:
        return Headline(0, len(text))
    if _FRONT.search(text) is None:
        return Headline(start, stop)
    named: tuple[int, int] | None = None
    for _ in range(_PARTS):
        part = _behind(text[start:stop], site, of_page=of_page)
        if part is None:
            break
        tail = (start + part.end(), stop)
        named = named or (tail if site.is_named(text[slice(*tail)]) else None)
        stop = start + part.start()
    front = _before(text[start:stop], site, bare=blank_colon or not of_page)
    if front is not None:
        head = (start, start + front.start())
        named = named or (head if site.is_named(text[slice(*head)]) else None)
        start += front.end()
    return Headline(start, stop, named)


def _behind(text: str, site: Site, *, of_page: bool) -> re.Match[str] | None:
    """The sign behind which a site or section stands."""
    found = _PART.finditer(text, max(0, len(text) - _REACH))
    parts = [part for part in found if letters(text[: part.start()])]
    for part in parts:
        tail = text[part.end() :]
        if site.is_name(tail) if part[0].strip() in _COLONS else site.is_named(tail):
            return part
    last = parts[-1] if parts else None
    if last is None:
        return None
    head, tail, sign = text[: last.start()], text[last.end() :], last[0].strip()
    # before a plain colon, what is repeated is the topic of the headline behind it
    repeated = sign != ":" and letters(head) in site.headings
    shaped = of_page and _is_shaped(sign, head, tail)
    return last if repeated or shaped else None


def _is_shaped(sign: str, head: str, tail: str) -> bool:
    """Whether *tail* looks like a site or section: few words, after a dash no small ones."""
    if sign == "_":
        return True
    words = tail.split()
    if len(words) > _WORDS or len(tail) > len(head):
        return False
    return sign in _BARS or (sign in _DASHES and not any(word[0].islower() for word in words))


def _before(text: str, site: Site, *, bare: bool) -> re.Match[str] | None:
    """The sign before which a site or kicker stands; *bare*: only one that the document knows."""
    part = _FRONT.search(text)
    if part is None or part.start() == 0 or part.end() == len(text):
        return None
    head, rest, sign = text[: part.start()], text[part.end() :], part[0].strip()
    if len(head) > len(rest) or not letters(rest):
        return None
    if sign not in _COLONS and site.is_named(head):
        return part
    shaped = not bare and len(head.split()) <= _FRONT_WORDS and _is_front(part[0], head, rest)
    return part if shaped else None


def _is_front(sign: str, head: str, rest: str) -> bool:
    """Whether *head* looks like a site or kicker before that *sign*."""
    if sign.strip() in _COLONS:
        return sign.startswith(" ")
    capitals = sign.strip() == "-" and head.isupper() and not rest.isupper()
    return sign.strip() == "::" or capitals
