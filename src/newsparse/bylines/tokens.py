"""The tokens of a byline: words, initials, numbers, addresses, separators."""

from __future__ import annotations

import regex

from ..words import all_terms
from .lexicon import Lexicon

_TOKEN = regex.compile(
    r"""
    (?P<W>[\p{Lu}\p{Ll}]\p{Ll}++(?=[ ,]|$))   # most words by far: below, they are tried last
  | (?P<E>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,5}|(?:https?://|www\.)\S{1,300}|@\w{2,40})
  | (?P<O>[\p{L}][\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,40}){0,3}\.(?i:com|org|net|de|at|ch|fr|nl|be|uk|info|eu|it|es|is|se|no|dk|pl|cz|fi|pt|br|in|ru|lt|lv|jp|kr|tv|news|online)(?![\p{L}\d]))
  | (?P<D>\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T[\d:.+Z-]{4,24})?|\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ ]?[AaPp]\.?[Mm]\b\.?)?
        |\d{1,4}[ ]?[年月日時分时년월일시분]|\d{1,2}[ ]?[ap]\.?m\b\.?|\b[ap]\.m\.)
  | (?P<c>(?<![\p{L}\d])\p{Lu}{1,4}\d{1,2}(?![\p{L}\d]))
  | (?P<z>\d+(?:st|nd|rd|th|er|º|ª)?(?![\p{Lu}]\d))
  | (?P<I>\p{Lu}\.(?:[ ]?-?\p{Lu}\.)*|\p{Lu}(?![\p{L}\p{M}'’-]))
  | (?P<q>(?<=[\p{L}.][ ])["“”„]\p{Lu}[\p{L}'’.-]{1,20}["“”](?=[ ]\p{Lu}))
  | (?P<H>[\p{Han}\p{Hiragana}\p{Katakana}ー々〆]+(?:[・·][\p{Han}\p{Katakana}ー]+)*|\p{Hangul}+)
  | (?P<W>[\p{L}\p{M}]+(?:['’ʼ‘`‐‑-][\p{L}\p{M}]+)*['’]?)
  | (?P<s>[,،、，;；:：/／|｜·•‧⋅・&+()（）【】―—–\n\r.。-])
  | (?P<x>[^\s\u200b-\u200f\ufeff\u00ad])
    """,
    regex.VERBOSE,
)
NICKNAME = regex.compile(r"""(?<=[\p{L}.][ ])["“”„]\p{Lu}[\p{L}'’.-]{1,20}["“”](?=[ ]\p{Lu})""")
"""A name in quotation marks between two others."""
_DEGREE = regex.compile(
    r"(?<=[\p{L}.,][ ])(?:\p{Lu}\p{Ll}{0,3}\.[ ]?){1,4}(?:\p{Lu}\p{Ll}{0,3}(?![\p{L}]))?\.?(?=\s*(?:$|[,;&|/)]|\p{Ll}{1,3}\s))"
)
_HANGUL = regex.compile(r"\p{Hangul}")
_CAMEL = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_MAX_TOKENS = 90
_MAX_LOWER = 12


class Tokens:
    """The tokens of a text in parallel lists: kind, range, casefolded word."""

    __slots__ = ("folds", "kinds", "starts", "stops", "words")

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self.starts: list[int] = []
        self.stops: list[int] = []
        self.words: list[str] = []
        self.folds: list[str] = []

    def add(self, kind: str, start: int, word: str) -> None:
        """Append a token of this kind."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.stops.append(start + len(word))
        self.words.append(word)
        self.folds.append(word.casefold())


def _split_glued(raw: Tokens, start: int, word: str, known: Lexicon) -> None:
    """Cut the labels off a run of a script without blanks (``记者张三``, ``山田太郎記者``)."""
    if not (word.startswith(known.glued) or word.endswith(known.glued)):
        raw.add("H", start, word)
        return
    for label in known.glued:
        rest = len(word) - len(label)
        if rest < 2 or len(label) < 2:
            continue
        if word.startswith(label) and not _HANGUL.match(word):
            raw.add("W", start, label)
            _split_glued(raw, start + len(label), word[len(label) :], known)
            return
        if word.endswith(label):
            _split_glued(raw, start, word[:rest], known)
            raw.add("W", start + rest, label)
            return
    raw.add("H", start, word)


def _split_camel(raw: Tokens, start: int, word: str, known: Lexicon) -> None:
    """Cut words that lost the blank between them, where one of them is a known word."""
    for match in _CAMEL.finditer(word):
        at = match.start()
        head, tail = word[:at].casefold(), word[at:]
        if head in all_terms("byline.fused") and not (
            at == len(head) and _is_by(head, known) and not raw.kinds
        ):
            continue
        if any("o" in p.tags for p in known.phrases.get(head)):
            continue
        opens = known.phrases.get(_CAMEL.split(tail, maxsplit=1)[0].casefold(), ())
        again = tail.casefold() in raw.folds
        if again or _is_by(head, known) or any(set(p.tags) & set("KMZOFXudr") for p in opens):
            raw.add("W", start, word[:at])
            _split_camel(raw, start + at, tail, known)
            return
    raw.add("W", start, word)


def _is_by(word: str, known: Lexicon) -> bool:
    return any("B" in p.tags and not p.rest for p in known.phrases.get(word, ()))


def _degrees(text: str, known: Lexicon) -> dict[int, int]:
    """Where credentials with full stops begin and end (``Ph.D.``, ``M.Ed``)."""
    return {
        match.start(): match.end()
        for match in _DEGREE.finditer(text)
        if any(
            "C" in p.tags
            for p in known.phrases.get(match.group().replace(".", "").replace(" ", "").casefold())
        )
        and match.group().rstrip(".").count(".")
    }


def scan(text: str, known: Lexicon) -> Tokens | None:
    """The tokens of *text*; ``None`` where a character no byline holds stands in it.

    >>> from .lexicon import lexicon
    >>> scan("By Ada", lexicon(("en",))).kinds
    ['W', 'W']
    """
    raw = Tokens()
    lower = 0
    degrees = _degrees(text, known) if "." in text else {}
    done = 0
    for match in _TOKEN.finditer(text):
        if match.start() < done:
            continue
        kind = match.lastgroup or "x"
        if match.start() in degrees:
            done = degrees[match.start()]
            raw.add("C", match.start(), text[match.start() : done])
            continue
        word = match.group()
        if kind == "x" or len(raw.kinds) > _MAX_TOKENS:
            if word == "©":
                continue
            return None
        if kind == "W" and word[0].islower():
            lower += 1
            if lower > _MAX_LOWER:
                return None
        _add(raw, kind, match.start(), word, known)
    return raw


def _add(raw: Tokens, kind: str, start: int, word: str, known: Lexicon) -> None:
    """Append a token, or the words that it is made of."""
    if kind == "W" and not word[1:].islower() and _CAMEL.search(word):
        _split_camel(raw, start, word, known)
    elif kind == "H" and word[1:2] == "・" and word[0] in known.phrases:
        raw.add("W", start, word[0])
        raw.add("s", start + 1, word[1])
        _split_glued(raw, start + 2, word[2:], known)
    elif kind == "H" and word.casefold() not in known.phrases:
        _split_glued(raw, start, word, known)
    else:
        raw.add("I" if kind == "q" else kind, start, word)
