"""What speaks for and against a chunk of a byline being a person, a place or a house."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from .chunks import Chunk
from .drafts import Draft
from .east import may_name, shaped_as_name
from .lexicon import Lexicon
from .tagging import Item

_BEAT = regex.compile(r"(?P<name>WW)(?P<tail>WK(?:N[WcPI]{1,4})?)")
_CAPITALS_OF_A_HOUSE = 3
_MOST_WORDS = 4
_PARTICLES = regex.compile(r"P+")


class Judge:
    """Judges the chunks of one byline by their words."""

    __slots__ = ("known", "text")

    def __init__(self, text: str, known: Lexicon) -> None:
        self.text = text
        self.known = known

    def word(self, item: Item) -> str:
        """The word of an item as it is looked up."""
        return self.text[item.start : item.stop].casefold()

    def is_soft(self, item: Item) -> bool:
        """A word that no name holds."""
        word = self.word(item)
        return word in self.known.soft or word.endswith(("'s", "’s"))

    def is_house(self, draft: Draft, chunk: Chunk) -> bool:
        """Three capitals and a word after a name (``PBS NewsHour``), where two are initials."""
        first = chunk.items[0]
        return bool(
            draft.names and first.tag == "c" and first.stop - first.start >= _CAPITALS_OF_A_HOUSE
        )

    def is_known(self, chunk: Chunk) -> bool:
        """A place, a house or an idiom that looks like a person."""
        words = " ".join(self.text[chunk.start : chunk.stop].casefold().split())
        return words in self.known.not_persons or words in self.known.places

    def once(self, items: Sequence[Item]) -> Sequence[Item]:
        """A name printed twice in a row (``Ada Example Ada Example``) once."""
        half, odd = divmod(len(items), 2)
        words = [self.word(item) for item in items]
        return items[:half] if half > 1 and not odd and words[:half] == words[half:] else items

    def is_plausible(self, draft: Draft, items: Sequence[Item]) -> bool:
        """A bare name holds no word that names never hold; one with a label may hold one."""
        words = [item for item in items if item.tag in "WI"]
        soft = sum([self.is_soft(item) for item in words if item.tag == "W"])
        if draft.labelled:
            return soft < len(words)
        tags = "".join([item.tag for item in items])
        soft -= self._is_degree(words[-1])
        return soft == 0 and len(words) <= _MOST_WORDS and len(_PARTICLES.findall(tags)) <= 1

    def _is_degree(self, item: Item) -> bool:
        """Letters of a credential in a name's case (``Jack Ma``), which are a word elsewhere too."""
        known = self.known.phrases.get(self.word(item))
        return self.is_soft(item) and any("C" in p.tags and not p.rest for p in known)

    def is_far_place(self, draft: Draft, chunk: Chunk) -> bool:
        """Two words in brackets, or led by a word like *New*, after a name: a place."""
        return bool(
            draft.names
            and chunk.tags == "WW"
            and "A" not in chunk.before
            and ("(" in chunk.before or self.word(chunk.items[0]) in self.known.place_heads)
        )

    def is_eastern(self, draft: Draft, chunk: Chunk, match: regex.Match[str]) -> bool:
        """Are the runs names: not too long, vouched for, or of a name's shape?"""
        start, stop = match.span("name" if match["name"] else "many")
        runs = chunk.items[start:stop]
        words = [self.word(item) for item in runs]
        if any(self.is_soft(item) for item in runs) or not all(may_name(word) for word in words):
            return False
        vouched = draft.labelled or draft.names or "K" in chunk.tags
        return bool(vouched) or shaped_as_name(words, self.known.surnames)

    def beat(self, chunk: Chunk) -> regex.Match[str] | None:
        """``Ada Example Russia Editor``: the word before such a job is what it is about."""
        match = _BEAT.fullmatch(chunk.tags)
        return match if match and self.word(chunk.items[3]) in self.known.beat_jobs else None
