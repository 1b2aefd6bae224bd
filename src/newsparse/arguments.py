"""What callers give, checked where it comes in: one wording for all functions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .errors import UnknownNameError
from .model import Article
from .words import codes


def expect_text(text: object, function: str) -> None:
    """Refuse what is no text.

    Raises:
        TypeError: *text* is not a ``str``.

    >>> expect_text(b"Rain", "parse_date")
    Traceback (most recent call last):
    TypeError: parse_date() takes a str, not bytes: newsparse.decode(data).text is one
    """
    if not isinstance(text, str):
        advice = ": newsparse.decode(data).text is one" if isinstance(text, _BYTES) else ""
        raise TypeError(f"{function}() takes a str, not {type(text).__name__}{advice}")


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
    """The codes a caller names, ``None`` where all are meant.

    Raises:
        TypeError: *languages* is one ``str``, whose letters would be taken for codes.
        UnknownNameError: there is no data for one of them; the message lists those there are.
    """
    if languages is None:
        return None
    if isinstance(languages, str):
        raise TypeError(f"languages= takes a list of codes: languages=[{languages!r}]")
    return _known(tuple(languages))


_BYTES = (bytes, bytearray, memoryview)


@cache
def _known(languages: tuple[str, ...]) -> tuple[str, ...]:
    for code in languages:
        if code not in codes():
            raise UnknownNameError(f"no language {code!r}: known are {', '.join(codes())}")
    return languages
