"""What records say: the built-in source formats, in the order in which ties are broken."""

from __future__ import annotations

from . import (
    apa,
    article,
    bloomberg,
    clip,
    dash_head,
    defacto,
    europresse,
    factiva,
    feed,
    genios,
    integrum,
    kikuzo,
    labelled,
    mail,
    mediargus,
    newsbank,
    nexis,
    nexis_uni,
    proquest,
    reader,
    retriever,
    sz_archive,
    wire,
    wisenews,
    yomidasu,
)
from .detect import HEAD, Claim, claims, strongest
from .model import Format, Meaning, Splitter, tag, whole

BUILTIN: tuple[Format, ...] = (
    nexis.FORMAT,
    nexis_uni.FORMAT,
    factiva.FORMAT,
    proquest.FORMAT,
    mediargus.FORMAT,
    apa.FORMAT,
    defacto.FORMAT,
    europresse.FORMAT,
    kikuzo.FORMAT,
    newsbank.FORMAT,
    genios.FORMAT,
    integrum.FORMAT,
    yomidasu.FORMAT,
    wisenews.FORMAT,
    sz_archive.FORMAT,
    retriever.FORMAT,
    dash_head.FORMAT,
    bloomberg.FORMAT,
    wire.FORMAT,
    reader.FORMAT,
    labelled.FORMAT,
    mail.FORMAT,
    feed.FORMAT,
    clip.FORMAT,
    article.FORMAT,
)
"""One line a format.  ``article``, the default, comes last."""

__all__ = [
    "BUILTIN",
    "HEAD",
    "Claim",
    "Format",
    "Meaning",
    "Splitter",
    "claims",
    "strongest",
    "tag",
    "whole",
]
