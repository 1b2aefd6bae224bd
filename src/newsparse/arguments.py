"""What callers give, checked where it comes in: one wording for all functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from os import PathLike
from reprlib import repr as shown

from .model import Article
from .words import known_code


def expect_text(text: object, function: str) -> None:
    """Refuse what is no text.

    Raises:
        TypeError: *text* is not a ``str``.

    >>> expect_text(b"Rain", "parse_date")
    Traceback (most recent call last):
    TypeError: parse_date() takes a str, not bytes: newsparse.decode(data).text is one
    """
    if not isinstance(text, str):
        advice = ""
        if isinstance(text, _BYTES):
            advice = ": newsparse.decode(data).text is one"
        elif isinstance(text, PathLike):
            advice = ": newsparse.read(path) reads a file"
        elif isinstance(text, Iterable):
            advice = ": newsparse.parse_many takes lines" if function == "parse" else ""
        raise TypeError(f"{function}() takes a str, not {type(text).__name__}{advice}")


def expect_lines(lines: Iterable[str], function: str) -> Iterator[str]:
    r"""The lines of one text, refused where they cannot be that: bytes, or several texts.

    Raises:
        TypeError: one of them is no ``str``.
        ValueError: one of them is no line with its end, and not the last; what is empty counts not.

    >>> list(expect_lines(["Rain\n", "\n", "It rained."], "parse_many"))
    ['Rain\n', '\n', 'It rained.']
    >>> list(expect_lines(["Rain", "Snow"], "parse_many"))
    Traceback (most recent call last):
    ValueError: parse_many() takes one text or its lines with their ends, and 'Rain' is no such line: parse several texts one by one; text.splitlines(keepends=True) gives lines
    """
    open_line = ""
    for line in lines:
        if not isinstance(line, str):
            advice = "newsparse.read_many(path) reads a file"
            raise TypeError(f"{function}() takes lines of str, not {type(line).__name__}: {advice}")
        if not line:
            continue
        if open_line or line.find("\n", 0, -1) >= 0:
            raise ValueError(
                f"{function}() takes one text or its lines with their ends, and "
                f"{shown(open_line or line)} is no such line: parse several texts one by one; "
                "text.splitlines(keepends=True) gives lines"
            )
        if line[-1] not in _ENDS:
            open_line = line
        yield line


def expect_article(article: object, function: str) -> None:
    """Refuse what is no article, such as the text it would be made of.

    Raises:
        TypeError: *article* is not an ``Article``.

    >>> expect_article("Rain", "explain")
    Traceback (most recent call last):
    TypeError: explain() takes an Article, not str: newsparse.parse(text) makes one
    """
    if not isinstance(article, Article):
        advice = ": newsparse.parse(text) makes one" if isinstance(article, str) else ""
        raise TypeError(f"{function}() takes an Article, not {type(article).__name__}{advice}")


def chosen(languages: Sequence[str] | None) -> tuple[str, ...] | None:
    """The codes a caller names, ``None`` where all are meant, and where none is named.

    Capitals and regions make no difference: data is kept by language.

    Raises:
        TypeError: *languages* is one ``str``, whose letters would be taken for codes, or no list of them.
        UnknownNameError: there is no data for one of them; the message says what was near.

    >>> chosen(["EN", "pt-BR"]), chosen(None)
    (('en', 'pt'), None)
    """
    if languages is None:
        return None
    if isinstance(languages, str):
        raise TypeError(f"languages= takes a list of codes: languages=[{languages!r}]")
    wrong: object = languages
    given = tuple(languages) if isinstance(wrong, Iterable) else (wrong,)
    for code in given:
        if not isinstance(code, str):
            raise TypeError(f"languages= takes a list of codes such as 'en', not {shown(code)}")
    return _known(given) or None


_BYTES = (bytes, bytearray, memoryview)
_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends the lines that an open file, or ``str.splitlines``, gives."""


@lru_cache(maxsize=256)
def _known(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(known_code, languages)))
