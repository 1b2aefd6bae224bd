"""Which languages a text is likely to be in, best first.

Spaced languages betray themselves by their closed-class words, unspaced ones (Japanese, Chinese,
Thai) by single letters of such words.  A word that several languages share counts as a part of
the evidence for each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from functools import cache, lru_cache

from ..text.shapes import WHITE
from .store import codes, terms

_PIECE = 2_400
_SAMPLE = 480
# one hit in the sample stands for so many letters of the text, three of which weigh like a word
_LETTERS_PER_WORD = 3
# a repeated name or slogan is no more evidence than a few occurrences of it
_REPEATS = 8
# no article of two pages has less; one word that two languages share has none
_LEAD = 0.5

Claims = Mapping[str, tuple[int, ...]]
"""For a word, the positions in :func:`codes` of the languages that have it."""


@cache
def _claims(key: str) -> Claims:
    claims: dict[str, tuple[int, ...]] = {}
    for position, code in enumerate(codes()):
        for word in terms(key, code):
            claims[word] = (*claims.get(word, ()), position)
    return claims


def _weigh(scores: list[float], found: Iterable[str], claims: Claims, weight: float) -> None:
    counts = Counter(found)
    # sorted: sums of floats depend on the order in which a set gives its words
    for word in sorted(counts.keys() & claims.keys()):
        claimants = claims[word]
        share = weight * min(counts[word], _REPEATS) / len(claimants)
        for position in claimants:
            scores[position] += share


def rank_languages(text: str, *, most: int = 3) -> tuple[str, ...]:
    """The codes of up to *most* languages *text* may be in, the likeliest first.

    Only a piece at the beginning and one in the middle are looked at: menus may fill the first.
    Empty where no known closed-class word occurs.

    >>> rank_languages("Der Zug ist nicht mehr gekommen, sagte sie.")[0]
    'de'
    >>> rank_languages("12345")
    ()
    """
    return tuple(code for _, code in _ranked(text)[:most])


def clear_language(text: str, among: Container[str]) -> str | None:
    """The one of these languages that *text* is in; ``None`` where two are about as likely.

    >>> clear_language("Der Zug ist nicht mehr gekommen.", ("de", "da")), clear_language("a", ("cs", "en"))
    ('de', None)
    """
    rivals = [(score, code) for score, code in _ranked(text) if code in among]
    following = rivals[1][0] if len(rivals) > 1 else 0.0
    return rivals[0][1] if rivals and rivals[0][0] - following >= _LEAD else None


# asked by several stages of one document
@lru_cache(maxsize=2)
def _ranked(text: str) -> tuple[tuple[float, str], ...]:
    """What the words of *text* say for each language they speak for, the most first."""
    # the same pieces however lines end and whatever blank lines surround the text
    text = text.strip(WHITE).replace("\r\n", "\n")
    middle = max(_PIECE, len(text) // 2)
    sample = f"{text[:_PIECE]} {text[middle : middle + _PIECE]}".casefold()
    scores = [0.0] * len(codes())
    _weigh(scores, sample.split(), _claims("words.closed"), 1.0)
    if not sample.isascii():
        step = len(sample) // _SAMPLE + 1
        _weigh(scores, sample[::step], _claims("words.letters"), step / _LETTERS_PER_WORD)
    weighed = [(score, code) for score, code in zip(scores, codes(), strict=True) if score]
    return tuple(sorted(weighed, key=lambda weight: (-weight[0], weight[1])))
