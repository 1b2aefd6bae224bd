"""The writers, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final, Protocol, cast

from ..errors import UnknownNameError
from ..model import Article

WRITERS: Final[Mapping[str, str]] = MappingProxyType({
    "jsonl": "as_jsonl", "json": "as_json", "table": "table", "md": "markdown", "jsonld": "jsonld",
    "ninjs": "ninjs", "csl": "csl", "ris": "ris", "bibtex": "bibtex", "tei": "tei",
})  # fmt: skip
"""Each writer's name and its module, which is loaded when it is asked for."""


class Writer(Protocol):
    """What the module of a writer holds."""

    SUFFIX: str
    """How the names of its files end: ``".ris"``."""

    MEDIA_TYPE: str
    """What its files are for a server: ``"application/x-research-info-systems"``."""

    def write(self, article: Article, /) -> str:
        """*article* as a whole file, with the end of its last line."""

    def write_many(self, articles: Iterable[Article], /) -> Iterator[str]:
        """The pieces of one file that holds all *articles*, made as they come."""


def writer(name: str) -> Writer:
    """The writer called *name*, one of :data:`WRITERS`.

    >>> writer("bibtex").SUFFIX
    '.bib'

    Raises:
        UnknownNameError: there is none of that name; the message lists them.
    """
    if name not in WRITERS:
        raise UnknownNameError(f"no writer {name!r}; known are {' '.join(WRITERS)}")
    return cast("Writer", import_module(f".{WRITERS[name]}", __package__))
