"""What a field that states the author says: its whole text names somebody, whatever its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import regex
from attrs import evolve

from ..mapped import Mapped
from ..model import Author, AuthorKind, Byline, Credit, Span
from .lexicon import Lexicon, lexicon
from .names import mend
from .reading import parse_byline, read
from .search import find_bylines

_NAME = 80
"""A text longer than this is no name."""
_BY = "By "
_SEVERAL = 3
"""So many names make a list of persons of words that might name anything alone."""
_TURNED = regex.compile(
    r"(?P<surname>\p{Lu}[\p{L}'’-]{1,30})[;,]\s(?P<given>\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}\.?){0,3})"
)
_LISTED = regex.compile(r"[^,;/、\s](?:[^,;/、\n]{0,78}[^,;/、\s])?+")
_HAN_LIST = regex.compile(r"(?:\p{Han}++[ \u3000]?+){1,20}+")
_HAN_NAME = regex.compile(r"(?<!\p{Han})\p{Han}[ \u3000]\p{Han}(?!\p{Han})|\p{Han}++")
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_IDLE = frozenset("BKdZrG")
"""Tags of words that sign nothing: labels, jobs, times, what stands on buttons."""


def read_stated(text: str, languages: Sequence[str]) -> tuple[Byline, ...]:
    """The bylines of a field's *text*; words that name nobody (``Editor``) give none.

    >>> [author.name for author in read_stated("Example; Ada", ("en",))[0].authors]
    ['Ada Example']
    >>> read_stated("Editor", ("en",))
    ()
    """
    found = parse_byline(text, languages=languages) or _listed(text, languages)
    turned = None if found else _TURNED.fullmatch(text)
    if turned is not None:
        return (_turned(turned),)
    several = (found,) if found else find_bylines(text, languages=languages)
    if several or len(text) > _NAME or names_nobody(text, languages):
        return several
    opened = _opened(text, languages)
    return (_verbatim(text, languages),) if opened is None else opened


_NAMELIKE = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Ll}{1,3}\s)?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}"
)


def _opened(text: str, languages: Sequence[str]) -> tuple[Byline, ...] | None:
    """What follows a word like *by* where the grammar knows no name: words shaped like one, or
    nobody; ``None`` where *text* opens otherwise.
    """
    first, _, rest = text.partition(" ")
    known = lexicon(tuple(languages))
    phrases = known.phrases.get(first.casefold())
    if not any("B" in phrase.tags and not phrase.rest for phrase in phrases):
        return None
    if not first[0].isupper() or not _NAMELIKE.fullmatch(rest) or names_nobody(rest, languages):
        return ()
    if rest.casefold() in known.not_persons or rest.casefold() in known.places:
        return ()
    at = len(text) - len(rest)
    return (_signed(Author(rest, "person", verbatim=rest, span=Span(at, len(text)))),)


NameOrder = Literal["given first", "family first"]


def read_persons(text: str, languages: Sequence[str], order: NameOrder) -> tuple[Byline, ...]:
    """A list of persons and nothing else: every name in it is one, whatever its words.

    Names are parted by commas, semicolons and line ends; Chinese ones by blanks, but a name of
    two characters may be set with one between them.

    >>> read_persons("MUSTER JAN; EXAMPLE ADA", ("en",), "family first")[0].authors[0].name
    'Jan Muster'
    """
    found = parse_byline(text, languages=languages) if order == "given first" else None
    if found is not None and all(author.kind == "person" for author in found.authors):
        return (found,)
    shape = _HAN_NAME if _HAN_LIST.fullmatch(text) else _LISTED
    authors = tuple(_person(found, languages, order) for found in shape.finditer(text))
    if not authors:
        return ()
    span = Span(authors[0].span.start, authors[-1].span.stop)
    credit = Credit("author", authors, verbatim=span.of(text), span=span)
    return (Byline((credit,), authors, span.of(text), span),)


def _person(found: regex.Match[str], languages: Sequence[str], order: NameOrder) -> Author:
    """One name of a list, turned and its capitals mended."""
    turned = _natural(found[0], languages) if order == "family first" else found[0]
    read_as = parse_byline(turned, languages=languages)
    known = read_as.authors if read_as else ()
    mended = (
        known[0].name
        if len(known) == 1 and known[0].kind == "person"
        else mend(turned, lexicon(tuple(languages)).particles)
    )
    return Author(" ".join(mended.split()), "person", verbatim=found[0], span=Span(*found.span()))


def _natural(name: str, languages: Sequence[str]) -> str:
    """*name* with its family name, particles and one word, behind the given ones."""
    words = name.split()
    particles = lexicon(tuple(languages)).particles
    family = next((n for n, word in enumerate(words) if word.casefold() not in particles), 0) + 1
    return " ".join([*words[family:], *words[:family]])


def names_nobody(text: str, languages: Sequence[str]) -> bool:
    """Is every word of *text* one that no name and no house has alone?

    What sites print where they know no author (``null``, ``admin``) is English anywhere.

    >>> names_nobody("Journalist", ("en",)), names_nobody("Example", ("en",))
    (True, False)
    """
    known = lexicon(tuple(dict.fromkeys((*languages, "en"))))
    return all(
        word in known.soft
        or any(not p.rest and not _IDLE.isdisjoint(p.tags) for p in known.phrases.get(word, ()))
        for word in _WORD.findall(text.casefold())
    )


def _turned(match: regex.Match[str]) -> Byline:
    """``Surname; Given``, as catalogues state one author."""
    name = " ".join(f"{match['given']} {match['surname']}".split())
    return _signed(Author(name, "person", verbatim=match.group(), span=Span(0, match.end())))


def _signed(author: Author) -> Byline:
    credit = Credit(
        "author",
        (author,),
        affiliation=author.affiliation,
        verbatim=author.verbatim,
        span=author.span,
    )
    return Byline((credit,), (author,), author.verbatim, author.span)


def _listed(text: str, languages: Sequence[str]) -> Byline | None:
    """Several names, or one of a person, with words that are names only behind one like *by*."""
    known = lexicon(tuple(dict.fromkeys((*languages, "en"))))
    found = read(_BY + text, -len(_BY), known)
    if found is None:
        return None
    if not (
        len(found.authors) >= _SEVERAL
        or _is_person(text, found, known)
        or _placed(text, found, known)
    ):
        return None
    restored = tuple(
        evolve(c, span=(span := Span(max(0, c.span.start), c.span.stop)), verbatim=span.of(text))
        for c in found.credits
    )
    return evolve(found, credits=restored, verbatim=text, span=Span(0, len(text)))


def _placed(text: str, found: Byline, known: Lexicon) -> bool:
    """``Ada Example in Tokyo``: persons, each with a place behind a word for it."""
    if not known.places_in.meets(text.split()):
        return False
    return bool(found.authors) and all(a.kind == "person" and a.place for a in found.authors)


def _is_person(text: str, found: Byline, known: Lexicon) -> bool:
    """One name of two or three words whose first is no common word (*The*, *Daily*)."""
    words = text.casefold().split()
    if len(found.authors) != 1 or not 2 <= len(words) <= 3:
        return False
    whole = found.authors[0].kind == "person" and found.authors[0].verbatim == text
    given = words[0] in known.calendar or (
        words[0] not in known.soft and words[0] not in known.phrases
    )
    return whole and given


def _verbatim(text: str, languages: Sequence[str]) -> Byline:
    """A name the byline grammar does not know: kept as printed, an organization unless initials."""
    span = Span(0, len(text))
    name, comma, rest = text.partition(", ")
    before = parse_byline(name, languages=languages) if comma else None
    if before and len(before.authors) == 1:
        return _signed(
            evolve(before.authors[0], affiliation=rest.strip(), verbatim=text, span=span)
        )
    initials = len(text) <= 4 and text.isalpha() and text.islower()
    kind: AuthorKind = "person" if initials or _is_eastern(text, languages) else "organization"
    return _signed(Author(text, kind, verbatim=text, span=span))


_HAN = regex.compile(r"\p{Han}{1,3}[^\P{Han}部社報报网網台組组室局刊]")
_HAN_AND_KANA = regex.compile(r"\p{Han}{1,3}\p{Hiragana}{2,5}")


def _is_eastern(text: str, languages: Sequence[str]) -> bool:
    """A known surname with one or two signs behind it, or a given name in Hiragana."""
    surnames = lexicon(tuple(languages)).surnames
    han = _HAN.fullmatch(text) is not None and (text[0] in surnames or text[:2] in surnames)
    return han or _HAN_AND_KANA.fullmatch(text) is not None


def moved(byline: Byline, mapped: Mapped) -> Byline:
    """*byline* with spans of the source instead of those of the mapped text."""

    def at(span: Span) -> Span:
        return mapped.source_span(span.start, span.stop)

    made = {
        author: evolve(author, span=at(author.span)) for c in byline.credits for author in c.authors
    }
    credited = tuple(
        evolve(c, authors=tuple(made[author] for author in c.authors), span=at(c.span))
        for c in byline.credits
    )
    authors = tuple(
        made.get(author) or evolve(author, span=at(author.span)) for author in byline.authors
    )
    return evolve(byline, credits=credited, authors=authors, span=at(byline.span))
