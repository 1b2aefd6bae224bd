"""JSON lines: an object a line with everything an article holds.

Programs read such a file line by line, whatever its size: ``pandas.read_json(path, lines=True)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Article
from .data import to_dict
from .values import dumped

SUFFIX: Final = ".jsonl"
MEDIA_TYPE: Final = "application/jsonl"


def write(article: Article) -> str:
    """*article* as one line.

    >>> write(Article(title="Rain"))[:32]
    '{"schema": 1, "title": "Rain", "'
    """
    return dumped(to_dict(article), indent=None) + "\n"


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles*, a line each."""
    return map(write, articles)
