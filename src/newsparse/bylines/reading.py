"""From a string to a :class:`~newsparse.model.Byline`: guards, grammar, values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import regex

from ..arguments import chosen, expect_text
from ..mapped import Mapped
from ..model import Author, AuthorRole, Byline, Credit, Span
from .cleaning import bare
from .drafts import Draft, Name
from .east_credits import read_eastern
from .grammar import read_drafts
from .lexicon import Lexicon, lexicon
from .names import mend
from .phrases import LONG_JOB, all_jobs
from .spoken import spoken_in
from .tokens import NICKNAME

Evidence = Literal["by", "role", "names"]
"""How sure a byline is: it says *by* or a role, it says what its names are, or it is names."""

_LONGEST = 400
_FOREIGN = re.compile(r"[?!\"“”„…=<>{}~$%#\x00-\x08\x0b-\x1f]")
_MARKED_UP = re.compile(r"\]\(|@[^<>\s]+>|^\(\w+=\w+\)")
_LETTERS = regex.compile(r"[\p{L}\p{N}@]")
_OUTER = " \t\r\n\v\f\u00a0\u200b\ufeff"
_MOST_LINES = 6
_SMALL = re.compile(r"(?<=\s)[a-zß-ÿ]")
_MOST_SMALL = 12
_PROSE = 60
_LISTED = re.compile(r"\+\s|\[[ xX]\]")
_ADDRESS = re.compile(r"@|://|www\.|[^\W\d_]\.[^\W\d_]{2}")
_LOW = regex.compile(r"(?<![\p{L}\p{M}\p{N}'’‘`ʼ-])\p{Ll}{4,}+(?!['’-])")
_ANY = regex.compile(r"[\p{L}\p{M}]++")
_ABBREVIATED = re.compile(r"(?i)\b(?:jr|sr|[a-z])\.$")


def parse_byline(text: str, *, languages: Sequence[str] | None = None) -> Byline | None:
    """The byline that the whole of *text* is, ``None`` where it is anything else.

    A line of bare names is a byline too (see :func:`names_alone` for a stricter reading).

    >>> parse_byline("By Ada Example in Bern").authors[0].place
    'Bern'
    >>> parse_byline("By the time the train had left") is None
    True
    """
    expect_text(text, "parse_byline")
    return read(text, 0, lexicon(chosen(languages)))


def read(text: str, at: int, known: Lexicon) -> Byline | None:
    """The byline that *text* is; *at* is where it stands in a longer one."""
    stripped = text.strip(_OUTER)
    if not 2 <= len(stripped) <= _LONGEST or stripped.count("\n") > _MOST_LINES:
        return None
    if _is_unknown_word(stripped, known):
        return None
    if len(stripped) > _PROSE and len(_SMALL.findall(stripped)) > _MOST_SMALL:
        return None
    marked_up = _MARKED_UP.search(stripped) is not None
    if not marked_up and _is_foreign(stripped):
        return None
    start = at + text.index(stripped[0])
    mapped = bare(stripped, start)
    asked = marked_up or mapped.text is not stripped
    if (asked and _is_foreign(mapped.text)) or not _LETTERS.search(mapped.text):
        return None
    if at >= 0:  # a word put before the text speaks no language
        known = spoken_in(mapped.text, known)
    if _LISTED.match(stripped) or stripped[0] == "©" or _is_prose(mapped.text, known):
        return None
    drafts = read_eastern(mapped.text, known) or read_drafts(mapped.text, known)
    if drafts is None or _ends_a_sentence(mapped.text, drafts):
        return None
    return _Maker(stripped, start, mapped, known).byline(drafts)


def _is_foreign(text: str) -> bool:
    """Is there a sign that no byline holds?  Quotation marks may hold a nickname."""
    return _FOREIGN.search(text) is not None and (
        _FOREIGN.search(NICKNAME.sub("", text)) is not None
    )


def _is_prose(text: str, known: Lexicon) -> bool:
    """A small word that no byline has, and nothing beside which it might stand.

    That is a job, or a house behind a word like *our*.
    """
    if known.words.holds(_LOW.findall(text)) or _has_address(text):
        return False
    words = _ANY.findall(text.casefold())
    if known.jobs.meets(words) or _ends_in_a_job(words, known):
        return False
    return not known.ours.meets(words) or not (
        known.media.meets(words) or any(word.endswith(known.houses) for word in words)
    )


def _has_address(text: str) -> bool:
    """Whether a page or a mail address may stand in *text*."""
    if "." not in text and "@" not in text and "://" not in text:
        return False
    return _ADDRESS.search(text) is not None


def _ends_in_a_job(words: Iterable[str], known: Lexicon) -> bool:
    """Whether one of *words* is a compound of a job."""
    return any(len(word) >= LONG_JOB and word.endswith(known.endings) for word in words)


def _is_unknown_word(text: str, known: Lexicon) -> bool:
    """One word of Latin letters of which the lexicon knows nothing: no byline is that short."""
    if not (text.isascii() and text.isalpha()) or not (text[1:].islower() or text.isupper()):
        return False
    word = text.casefold()
    return word not in known.phrases and not word.endswith(known.endings)


def _ends_a_sentence(text: str, drafts: Sequence[Draft]) -> bool:
    """Bare names before a full stop or a dash, or a label in small letters with a full stop."""
    if text[-1] not in ".-–—" or _ABBREVIATED.search(text):
        return False
    vouched = any(draft.labelled or draft.role == "contributor" for draft in drafts)
    return not vouched or text[0].islower()


class _Maker:
    """Turns drafts over the bare text into values over the source."""

    def __init__(self, text: str, start: int, mapped: Mapped, known: Lexicon) -> None:
        self.text = text
        self.start = start
        self.mapped = mapped
        self.particles = known.particles

    def byline(self, drafts: Sequence[Draft]) -> Byline:
        """The whole byline; a name that signs twice is one author."""
        made = tuple([self._credit(draft) for draft in drafts])
        seen: dict[str, Author] = {}
        for credit in made:
            if credit.role == "author":
                for author in credit.authors:
                    seen.setdefault(author.name.casefold(), author)
        span = Span(self.start, self.start + len(self.text))
        return Byline(made, tuple(seen.values()), self.text, span)

    def _credit(self, draft: Draft) -> Credit:
        names = draft.names
        span = self._span(min(draft.start, names[0].start), max(draft.stop, names[-1].stop))
        return Credit(
            draft.role,
            tuple(self._author(name, draft.role) for name in names),
            place=_first(name.place for name in names),
            affiliation=_first(name.affiliation for name in names),
            contact=_first(name.contact for name in names),
            time=_first(name.time for name in names),
            verbatim=self._slice(span),
            span=span,
        )

    def _author(self, name: Name, role: AuthorRole) -> Author:
        printed = " ".join(self.mapped.text[start:stop] for start, stop in name.parts).replace(
            ",", ""
        )
        span = self._span(name.start, name.stop)
        return Author(
            mend(printed, self.particles) if name.kind == "person" else " ".join(printed.split()),
            name.kind,
            role,
            name.affiliation,
            name.place,
            name.contact,
            self._slice(span),
            span,
        )

    def _span(self, start: int, stop: int) -> Span:
        return self.mapped.source_span(start, stop)

    def _slice(self, span: Span) -> str:
        return self.text[span.start - self.start : span.stop - self.start]


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def byline_evidence(byline: Byline) -> Evidence:
    """How sure *byline* is.

    >>> [byline_evidence(parse_byline(text)) for text in ("By Ada Example", "Ada Example")]
    ['by', 'names']
    """
    first = byline.credits[0]
    head = byline.verbatim[: first.authors[0].span.start - byline.span.start]
    if any(letter.isalpha() for letter in head):
        return "by"
    if len(byline.credits) > 1 or any(_described(credit) for credit in byline.credits):
        return "role"
    return "role" if _has_job(byline) else "names"


def _has_job(byline: Byline) -> bool:
    """Is there a word behind the last name that says what its bearer is?"""
    last = max(author.span.stop for credit in byline.credits for author in credit.authors)
    rest = byline.verbatim[last - byline.span.start :].casefold()
    return not all_jobs().isdisjoint(_ANY.findall(rest))


def _described(credit: Credit) -> bool:
    said = (credit.affiliation, credit.contact, credit.time)
    return any(said) or any(author.kind == "organization" for author in credit.authors)


_ALONE = 90
_MARKED = re.compile(r"\s*[*•·-]\s")
_MOST_WORDS = 5
_MOST_NAMES = 6


def names_alone(text: str, languages: Sequence[str] | None = None) -> Byline | None:
    """The byline a line of bare names is: stricter than :func:`parse_byline`, for lines in
    places where a byline may stand, such as below a title.

    >>> [author.name for author in names_alone("Ada Example, Jan Muster and Bo Test").authors]
    ['Ada Example', 'Jan Muster', 'Bo Test']
    >>> names_alone("By Ada Example") is None
    True
    """
    if len(text) > _ALONE or "\n" in text.strip() or _MARKED.match(text):
        return None
    byline = parse_byline(text, languages=languages)
    if byline is None or byline_evidence(byline) != "names" or len(byline.authors) > _MOST_NAMES:
        return None
    if "," in text and len(byline.authors) == 1:
        return None
    short = all(
        1 <= author.name.count(" ") < _MOST_WORDS or not author.name.isascii()
        for author in byline.authors
    )
    return byline if short and not byline.verbatim.endswith((".", ":", ",")) else None
