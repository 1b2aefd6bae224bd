"""How wide a line looks: a sum of letter widths, between a serif and a grotesque.

Proportional type makes the count of characters a poor measure: this one is good enough to see
whether the next word would have fitted on a line.
"""

from __future__ import annotations

_LETTERS = {
    0.0: "\u00ad\u200b",
    0.5: "ijlI.,:;'’‘|![]() \u00a0",
    0.65: 'ft-‐/"',
    0.75: "r“”„«»*",
    0.9: "sczaeJ",
    1.4: "wABCDEFGHKLNOPQRSTUVXYZ&%",
    1.7: "m",
    1.85: "MW@—…",
}
_ORDINARY = 1.08
_WIDE = 2.16
_WIDE_FROM = "\u2e80"


class _Widths(dict[str, float]):
    """Letter widths; a letter that is not listed is ordinary, or wide from the CJK blocks on."""

    def __missing__(self, char: str) -> float:
        return _WIDE if char >= _WIDE_FROM else _ORDINARY


_WIDTHS = _Widths(
    {chr(code): _ORDINARY for code in range(0x530)}
    | {char: size for size, chars in _LETTERS.items() for char in chars}
)


def width(text: str) -> float:
    """The width of *text*, about one for each small letter."""
    return sum(map(_WIDTHS.__getitem__, text))
