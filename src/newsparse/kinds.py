"""The closed lists: what a block, a name, a date, a footer's part or a diagnostic can be."""

from __future__ import annotations

import datetime as dt
from typing import Literal

Kind = Literal[
    "paragraph", "heading", "list_item", "quote", "table", "code", "image", "rule", "field"
]
"""The shape of a block: what it looks like, whatever it says."""

Label = Literal[
    "title", "kicker", "standfirst", "byline", "date", "dateline", "body", "caption", "promo",
    "footer", "artefact", "furniture", "metadata",
]  # fmt: skip
"""The role of a block in its article.  ``artefact`` was made by the medium (a page number),
``furniture`` by the site (navigation), ``promo`` is an insert between paragraphs."""

MarkKind = Literal["emphasis", "strong", "link", "code", "note", "highlight", "strike"]
"""What an inline range is; ``link`` and ``note`` carry a target."""

AuthorKind = Literal["person", "organization"]
"""A human being, or an agency, desk or newsroom that signs like one."""

AuthorRole = Literal[
    "author", "contributor", "photographer", "illustrator", "editor", "translator",
    "interviewer", "presenter", "source",
]  # fmt: skip
"""What a credited name did.  Only ``author`` names become :attr:`Article.authors`."""

Precision = Literal["year", "month", "day", "hour", "minute", "second"]
"""The finest unit a date states."""

DateRole = Literal[
    "published", "updated", "first_published", "print_stamp", "load", "clip", "dateline",
    "correction", "event",
]  # fmt: skip
"""What a date says about its article: ``load`` is a database's day of loading, ``clip`` the
day a user saved it, ``print_stamp`` the day a browser printed it, ``event`` none of these."""

FooterKind = Literal[
    "contact", "copyright", "syndication", "credit", "author_bio", "correction", "note",
    "related", "newsletter", "donation", "share", "tags", "comments", "source", "print_stamp",
    "legal", "navigation",
]  # fmt: skip
"""What a part of a footer is for."""

RepairKind = Literal[
    "form_feed", "folio", "running_head", "print_line", "unwrap", "hyphen", "soft_hyphen",
    "cut", "column",
]  # fmt: skip
"""What :func:`newsparse.repair_pages` mended."""

DiagnosticCode = Literal[
    "count-mismatch", "ambiguous-date", "weekday-mismatch", "undecidable-cut",
    "damaged-text", "guessed-encoding", "format-changed", "damaged-record", "blocked-page",
    "plugin-error", "front-matter", "file-name",
]  # fmt: skip
"""Closed list of things a reader should know about a parse."""

Day = dt.date | dt.datetime
"""A day, or a day with a time (aware only where the text states an offset)."""
