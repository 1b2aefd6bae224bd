"""JSON with everything an article holds, indented.

:func:`newsparse.from_dict` gives it back.  Its shape is published as a JSON Schema, which
:func:`newsparse.export.json_schema` makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Article
from .data import to_dict
from .values import array, dumped

SUFFIX: Final = ".json"
MEDIA_TYPE: Final = "application/json"


def write(article: Article) -> str:
    """*article* as one JSON object.

    >>> write(Article(title="Rain")).splitlines()[2]
    '  "title": "Rain",'
    """
    return dumped(to_dict(article)) + "\n"


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as one JSON array."""
    return array(map(to_dict, articles))
