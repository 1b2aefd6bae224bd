"""Web-news text exports in, normalised articles out.

``parse`` reads one article, ``parse_many`` a stream of them, ``read`` a file.  The parsers of
bylines, dates, datelines, footers and page ends are usable alone.  Names load on first use, so
importing the package is cheap.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .errors import (
    DecodeError,
    FormatError,
    MissingExtraError,
    NewsparseError,
    NotTextError,
    SchemaError,
    SeveralArticlesError,
    UnknownNameError,
)
from .model import (
    Article,
    Author,
    Block,
    Byline,
    Credit,
    Cue,
    Dateline,
    DateMention,
    Decoded,
    Diagnostic,
    Field,
    Footer,
    FooterPart,
    Mark,
    Origin,
    Span,
)

if TYPE_CHECKING:
    from .batch import parse_files
    from .bylines import find_bylines, parse_byline
    from .datelines import find_dateline, parse_dateline
    from .dates import find_dates, parse_date
    from .decoding import decode
    from .explaining import explain
    from .export import from_dict, to_dict
    from .footers import find_footer, parse_footer
    from .formats import Format
    from .layouts import Layout
    from .pages import Repair, Repaired, repair_pages
    from .pipeline import parse, parse_many
    from .reading import read, read_many
    from .viewing import view

_LAZY = {
    "parse_files": "batch",
    "parse": "pipeline", "parse_many": "pipeline", "explain": "explaining",
    "read": "reading", "read_many": "reading", "decode": "decoding",
    "parse_byline": "bylines", "find_bylines": "bylines",
    "parse_date": "dates", "find_dates": "dates",
    "parse_dateline": "datelines", "find_dateline": "datelines",
    "parse_footer": "footers", "find_footer": "footers",
    "repair_pages": "pages", "Repair": "pages", "Repaired": "pages",
    "to_dict": "export", "from_dict": "export", "view": "viewing",
    "Format": "formats", "Layout": "layouts",
}  # fmt: skip

__all__ = [
    "Article", "Author", "Block", "Byline", "Credit", "Cue", "DateMention", "Dateline",
    "DecodeError", "Decoded", "Diagnostic", "Field", "Footer", "FooterPart", "Format",
    "FormatError", "Layout", "Mark", "MissingExtraError", "NewsparseError", "NotTextError", "Origin", "Repair", "Repaired",
    "SchemaError", "SeveralArticlesError", "Span", "UnknownNameError", "decode", "explain", "find_bylines",
    "find_dateline", "find_dates", "find_footer", "from_dict", "parse", "parse_byline",
    "parse_date", "parse_dateline", "parse_files", "parse_footer", "parse_many", "read", "read_many",
    "repair_pages", "to_dict", "view",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("newsparse")
    if name not in _LAZY:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    value = getattr(import_module(f".{_LAZY[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
