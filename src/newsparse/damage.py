"""What was lost or mistaken before the text came here, as diagnostics: nothing is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .frontmatter import open_head
from .model import Diagnostic, Span
from .source import Source
from .text.shapes import WHITE

_LOST: Final = "\ufffd"
"""What decoders put in the place of bytes that they could not read."""
_LONGEST: Final = 4096
"""Longer paths are refused by the systems in use."""
_FILES: Final = frozenset("txt text md markdown rtf doc docx eml mbox pdf htm html gz zip".split())
"""The ends of names under which exports are kept, readable here or not."""


def damage(source: Source) -> Iterator[Diagnostic]:
    r"""Each kind of damage once, at its first place.

    >>> [found.code for found in damage(Source("It rained in the va\ufffdley."))]
    ['damaged-text']
    """
    count = source.text.count(_LOST)
    if count:
        at = source.text.index(_LOST)
        message = f"characters were lost when the text was decoded: U+FFFD stands {count} times"
        yield Diagnostic("damaged-text", Span(at, at + 1), message)
    if (head := open_head(source)) is not None:
        message = "a metadata head begins here and never ends: it is read as text"
        yield Diagnostic("front-matter", head, message)
    if (name := _file_name(source.text)) is not None:
        shown = name.of(source.text)
        message = f"looks like the name of a file: newsparse.read({shown!r}) parses what it holds"
        yield Diagnostic("file-name", name, message)


def _file_name(text: str) -> Span | None:
    r"""Where a text that is one path stands in itself.

    Blanks stand only behind a separator, since a headline may speak of *rain.txt*.

    >>> _file_name("exports/rain of may.txt\n")
    Span(start=0, stop=23)
    >>> _file_name("It rained, says rain.txt")
    """
    name = text.strip(WHITE) if len(text) <= _LONGEST else ""
    folder, *others = re.split(r"[/\\]", name)
    stem, _, end = [folder, *others][-1].rpartition(".")
    if not stem or end.lower() not in _FILES or re.search(r"\s", folder) or "\n" in name:
        return None
    start = text.index(name)
    return Span(start, start + len(name))
