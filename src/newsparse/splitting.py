"""An export cut into the slices of its documents, where its format says that one begins.

The slices tile the export.  A stream of lines is never held whole: only its first lines, which
tell its format, and those of one document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from attrs import frozen

from .formats import HEAD, Format, whole
from .formats.guarding import failure
from .model import Diagnostic
from .source import Source, split_lines
from .text.shapes import WHITE


@frozen
class Document:
    """One document's slice before it is parsed."""

    source: Source
    offset: int
    diagnostics: tuple[Diagnostic, ...]

    @property
    def text(self) -> str:
        """Its slice of the export."""
        return self.source.text

    @property
    def head(self) -> Source:
        """What detection reads of it."""
        return self.source if len(self.text) <= HEAD else Source(self.text[:HEAD])


def opened(given: str | Iterable[str]) -> tuple[str, Iterator[str]]:
    r"""What detection reads of an export, and all its lines with their ends.

    >>> head, lines = opened("Rain\nat last\n")
    >>> head, list(lines)
    ('Rain\nat last\n', ['Rain\n', 'at last\n'])
    """
    if isinstance(given, str):
        return given[:HEAD], _lines(given)
    lines = iter(given)
    first: list[str] = []
    size = 0
    for line in lines:
        first.append(line)
        size += len(line)
        if size >= HEAD:
            break
    return "".join(first)[:HEAD], chain(first, lines)


def _lines(text: str) -> Iterator[str]:
    lines = split_lines(text)
    for line, after in zip(lines, chain(lines[1:], [None]), strict=False):
        yield text[line.start : after.start if after else len(text)]


def split_documents(
    lines: Iterable[str], form: Format, noted: tuple[Diagnostic, ...]
) -> Iterator[Document]:
    """Cut the stream where the format says a document starts."""
    pending: list[str] = []
    state: Any = None
    split = form.split
    started, offset = False, 0
    for line in lines:
        pending.append(line)
        try:
            state, back = split(line, state)
        except Exception as problem:  # noqa: BLE001 - a plug-in's own code may raise anything
            noted, split, back = (*noted, failure(form, "split", problem)), whole, None
        if back is None:
            continue
        cut = len(pending) - 1 - back
        if started and cut > 0:
            text = "".join(pending[:cut])
            if text.strip(WHITE):
                yield Document(Source(text), offset, noted)
                offset, noted = offset + len(text), ()
                del pending[:cut]
        started = True
    text = "".join(pending)
    if text.strip(WHITE):
        yield Document(Source(text), offset, noted)


def with_last(documents: Iterable[Document]) -> Iterator[tuple[Document, bool]]:
    """Each document, and whether it is the last."""
    before: Document | None = None
    for document in documents:
        if before is not None:
            yield before, False
        before = document
    if before is not None:
        yield before, True
