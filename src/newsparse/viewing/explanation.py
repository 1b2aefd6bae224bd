"""An article's explanation as data: blocks, values, dates and diagnostics with their places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..formats.discovery import installed_formats
from ..model import Article, Block, DateMention, Day, Origin, Span
from ..rules import all_rules
from ..source import Source

_EVIDENCE = ("format", "layout")


def explanation(article: Article) -> dict[str, Any]:
    r"""What each piece of *article* was taken for, and why, as data that ``json.dumps`` takes.

    Offsets count code points of the article's source, lines and columns from 1.

    >>> from newsparse import parse
    >>> explanation(parse("# Rain\n\nIt rained all day."))["blocks"][0]["rule"]
    'label.title-heading'
    """
    source = Source(article.source)
    rules = all_rules(installed_formats()[0])
    return {
        "format": article.format,
        "layout": article.layout,
        "offset": article.offset,
        "evidence": [_origin(o, source) for o in article.origins if o.field in _EVIDENCE],
        "blocks": [_block(block, source, rules) for block in article.blocks],
        "values": [_origin(o, source) for o in article.origins if o.field not in _EVIDENCE],
        "dates": [_date(mention, source) for mention in article.dates],
        "diagnostics": [
            {"code": d.code, "message": d.message, **_place(d.span, source)}
            for d in article.diagnostics
        ],
    }


def _place(span: Span, source: Source) -> dict[str, Any]:
    line, column = source.position(span.start)
    return {"start": span.start, "stop": span.stop, "line": line, "column": column}


def _block(block: Block, source: Source, rules: Mapping[str, str]) -> dict[str, Any]:
    return {
        "label": block.label,
        "rule": block.rule,
        "why": rules.get(block.rule),
        "kind": block.kind,
        "text": block.text,
        "places": [_place(span, source) for span in block.spans],
    }


def _origin(origin: Origin, source: Source) -> dict[str, Any]:
    return {
        "field": origin.field,
        "rule": origin.rule,
        "text": origin.span.of(source.text),
        **_place(origin.span, source),
    }


def _date(mention: DateMention, source: Source) -> dict[str, Any]:
    return {
        "role": mention.role,
        "text": mention.verbatim,
        "value": _day(mention.value),
        "precision": mention.precision,
        "readings": [_day(reading) for reading in mention.readings],
        "reason": mention.reason,
        "zone": mention.zone,
        **_place(mention.span, source),
    }


def _day(day: Day | None) -> str | None:
    return day.isoformat() if day else None
