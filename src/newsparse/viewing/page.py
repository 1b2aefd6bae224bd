"""One article as a page: the templates, and what they are filled with."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from ..errors import MissingExtraError
from ..formats.discovery import installed_formats
from ..model import Article, Block
from ..rules import all_rules
from ..source import Source
from . import palette
from .inline import runs
from .notes import notes
from .pane import Pane, counted
from .rows import is_hyphen, rows
from .visible import plain, visible

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_ALIGNED = frozenset({"columns", "paged", "wrapped", "dump"})
"""Layouts whose lines only make sense in letters of one width."""


@frozen
class Frame:
    """What stands around an article: its file's name, and links to its neighbours.

    ``base`` is what links inside the page are relative to, where that is not the page.
    """

    name: str = ""
    base: str = ""
    index: str = ""
    before: str = ""
    after: str = ""


@frozen
class Reason:
    """What a block was taken for, and why, in words."""

    label: str
    rule: str
    sentence: str
    facts: str


def page(article: Article, frame: Frame) -> str:
    """The whole page, without a byte from elsewhere."""
    pane = Pane(article)
    said = notes(article)
    return (
        environment()
        .get_template("page.html")
        .render(
            frame=frame,
            article=article,
            pane=pane,
            rows=rows(article, pane.anchors, said),
            reasons=_reasons(article),
            labels=counted(article.blocks),
            meanings=palette.HUES,
            language=article.language if _LANGUAGE.fullmatch(article.language or "") else None,
            aligned=article.layout in _ALIGNED,
        )
    )


@cache
def environment() -> Environment:
    """The templates, every value of which is escaped.

    Raises:
        MissingExtraError: Jinja2 is not installed.
    """
    try:
        import jinja2
        from markupsafe import Markup
    except ImportError:
        raise MissingExtraError(
            'pages need an optional dependency: pip install "newsparse[view]"'
        ) from None
    made = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # escaped by it, and nothing else is exempt from being escaped
    made.filters.update(visible=lambda text: Markup(visible(text)), plain=plain, runs=runs)  # noqa: S704
    made.tests.update(hyphen=is_hyphen)
    style = made.get_template("style.css").render(palette=palette)
    script = made.get_template("index.js").render()
    # our own files
    made.globals.update(style=Markup(style), script=Markup(script))  # noqa: S704
    made.globals.update(style_hash=_hash(style), script_hash=_hash(script))
    return made


def _hash(content: str) -> str:
    """By what a content security policy names a style or script."""
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _reasons(article: Article) -> list[Reason]:
    sentences = all_rules(installed_formats()[0])
    source = Source(article.source)
    return [
        Reason(block.label, block.rule, sentences.get(block.rule, ""), _facts(block, source))
        for block in article.blocks
    ]


def _facts(block: Block, source: Source) -> str:
    """Kind, place and length."""
    at = "{}:{}".format(*source.position(block.start)) if block.spans else "nowhere"
    name = f" {plain(block.name)!r}" if block.name else ""
    return f"{block.kind.replace('_', ' ')}{name} at {at}, {len(block.text):,} characters"
