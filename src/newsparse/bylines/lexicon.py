"""The words of some languages, brought together as the tagger and the grammar ask for them."""

from __future__ import annotations

from functools import lru_cache

from ..words import WordSet, codes, terms, word_set
from .phrases import CJK, Phrases, all_words, longest_first, own_words


class Lexicon:
    """The words of some languages, as the tagger and the grammar ask for them.

    Where a byline opens in the *spoken* ones, the small words of the others say nothing of it.
    """

    def __init__(
        self, languages: tuple[str, ...] | None, spoken: tuple[str, ...] | None = None
    ) -> None:
        self.languages = languages
        own = [all_words()] if languages is None else [own_words(code) for code in languages]
        tables = [filed.phrases for filed in own]
        self.phrases = (
            Phrases(tables)
            if spoken is None
            else Phrases([own_words(c).phrases for c in spoken], tables)
        )
        self.endings = tuple(word for filed in own for word in filed.endings)
        self.words = WordSet(filed.words for filed in own)
        self.jobs = WordSet(filed.jobs for filed in own)
        self.ours = WordSet(filed.ours for filed in own)
        self.glued = longest_first(word for filed in own for word in filed.glued)
        self.calendar = WordSet(filed.calendar for filed in own)
        self.soft = word_set("byline.not_names", languages if spoken is None else spoken)
        self.surnames = word_set("byline.surnames", languages)
        self.not_persons = word_set("byline.not_persons", languages)
        self.place_heads = word_set("byline.place_heads", languages)
        self.places_in = word_set("byline.places_in", languages)
        self.media = word_set("byline.org_words", languages)
        self.filed = longest_first(word_set("byline.filed", languages))
        self.filed_by = longest_first(word_set("byline.filed_by", languages))
        self.places = word_set("dateline.places", languages)
        self.beat_jobs = word_set("byline.beat_jobs", languages)
        self.houses = tuple(word for word in self.media if CJK.fullmatch(word))
        self.particles = word_set("byline.particles", languages)
        self.copulas = tuple(
            sorted(set().union(*(terms("byline.copulas", c) for c in languages or codes())))
        )


@lru_cache(maxsize=64)
def lexicon(chosen: tuple[str, ...] | None = None) -> Lexicon:
    """The lexicon of these languages, of all when ``None``.

    >>> lexicon(("en",)).phrases.get("by")[-1].tags
    'B'
    """
    return Lexicon(chosen)
