"""What an export says of its own documents: how many there are, and what an index states of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from .formats import Format
from .formats.guarding import failure
from .formats.model import Stated, no_index, silent
from .model import Article, Diagnostic, Origin, Span
from .text.shapes import letters


class Announced:
    """What the documents read so far announce; the index is that of the first.

    >>> from .formats import BUILTIN
    >>> Announced(BUILTIN[0]).indexed(Article(title="Rain"), 1).publication
    """

    def __init__(self, form: Format) -> None:
        self._form = form
        self._most = 0
        self._stated: tuple[Stated, ...] | None = None

    def hear(self, document: str) -> Iterator[Diagnostic]:
        """Take in one document more; a part of the format that fails is named and not asked again."""
        if self._stated is None:
            yield from self._index(document)
        try:
            self._most = max(self._most, self._form.announced(document) or 0)
        except Exception as problem:  # noqa: BLE001 - a plug-in's own code may raise anything
            yield failure(self._form, "announced", problem)
            self._form = evolve(self._form, announced=silent)

    def _index(self, document: str) -> Iterator[Diagnostic]:
        self._stated = ()
        try:
            self._stated = self._form.index(document)
        except Exception as problem:  # noqa: BLE001 - a plug-in's own code may raise anything
            yield failure(self._form, "index", problem)
            self._form = evolve(self._form, index=no_index)

    def indexed(self, article: Article, count: int) -> Article:
        """With the publication that only the index states: joined by order, or by headline."""
        if article.publication or not self._stated:
            return article
        names = {entry.publication for entry in _entries(self._stated, article, count)}
        if len(names) != 1:
            return article
        origin = Origin("publication", Span(0, 0), f"{article.format}.index")
        return evolve(article, publication=names.pop(), origins=(*article.origins, origin))

    def checked(self, article: Article, count: int) -> Article:
        """The last of *count* articles; it says so where more were announced.

        Files pasted together announce less than they hold.
        """
        if self._most <= count:
            return article
        message = f"the export announces {self._most} documents, {count} were found"
        noted = Diagnostic("count-mismatch", Span(0, 0), message)
        return evolve(article, diagnostics=(*article.diagnostics, noted))


def _entries(stated: Sequence[Stated], article: Article, count: int) -> list[Stated]:
    """The entries that may be the article's: the one in its place unless its headline is another's."""
    title = letters(article.title or "")
    here = stated[count - 1 : count]
    found = [entry for entry in here if not title or letters(entry.title) == title]
    return found or [entry for entry in stated if letters(entry.title) == title]
