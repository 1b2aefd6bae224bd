"""The examples of the specification, and what a call gives in the words they use."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

import newsparse
from newsparse import Article, Byline, Dateline, DateMention, Footer, Repaired

FOLDER = Path(__file__).parents[2] / "docs" / "spec"
CALLS: Mapping[str, Callable[..., Any]] = {
    name: getattr(newsparse, name)
    for name in (
        "parse", "parse_many", "parse_byline", "find_bylines", "parse_date", "find_dates",
        "parse_dateline", "find_dateline", "parse_footer", "find_footer", "repair_pages",
    )
}  # fmt: skip
NOT_WANTED = frozenset({"text", "languages", "fails", "note"})
"""What an example holds beside what must come out."""


@frozen
class Example:
    """One input, and what must come out of a call."""

    group: str
    number: int
    call: str
    table: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the page calls it."""
        return f"{self.group}-{self.number}"

    @property
    def wanted(self) -> Mapping[str, Any]:
        """What must come out."""
        return {key: value for key, value in self.table.items() if key not in NOT_WANTED}

    def given(self) -> Mapping[str, Any]:
        """What comes out."""
        more = {"languages": self.table["languages"]} if "languages" in self.table else {}
        return view(CALLS[self.call](self.table["text"], **more))


def examples() -> Iterator[Example]:
    """Every example, in the order of the pages."""
    for path in sorted(FOLDER.glob("*.toml")):
        number = 0
        for rule in tomllib.loads(path.read_text("utf-8"))["rule"]:
            for table in rule["example"]:
                number += 1
                yield Example(path.stem, number, rule["call"], table)


def view(result: Any) -> Mapping[str, Any]:
    """*result* as plain values under the names that the examples use; ``""`` is None."""
    match result:
        case None:
            return {"nothing": True}
        case Byline():
            return _byline(result)
        case DateMention():
            return _date(result)
        case Dateline():
            day = result.date.verbatim if result.date else ""
            return {"place": result.place or "", "agency": result.agency or "", "date": day}
        case Footer():
            return _footer(result)
        case Repaired():
            return {"reads": result.text, "repairs": [repair.kind for repair in result.repairs]}
        case Article():
            return _article(result)
        case tuple():
            return {"found": [item.verbatim for item in result]}
    return {"titles": [article.title or "" for article in result]}


def _byline(byline: Byline) -> Mapping[str, Any]:
    named = [author for credit in byline.credits for author in credit.authors]
    return {
        "authors": [author.name for author in byline.authors],
        "kinds": [author.kind for author in byline.authors],
        "credits": [f"{author.role}: {author.name}" for author in named],
        "place": next((author.place for author in named if author.place), ""),
        "affiliation": next((author.affiliation for author in named if author.affiliation), ""),
        "contact": next((author.contact for author in named if author.contact), ""),
    }


def _date(date: DateMention) -> Mapping[str, Any]:
    return {
        "value": str(date.value or ""),
        "precision": date.precision,
        "role": date.role,
        "readings": [str(day) for day in date.readings],
        "reason": date.reason,
        "zone": date.zone or "",
        "verbatim": date.verbatim,
    }


def _footer(footer: Footer | None) -> Mapping[str, Any]:
    parts = footer.parts if footer else ()
    return {
        "kinds": [part.kind for part in parts],
        "parts": [part.text for part in parts],
        "emails": [email for part in parts for email in part.emails],
        "links": [link for part in parts for link in part.links],
    }


def _article(article: Article) -> Mapping[str, Any]:
    """The fields; the texts of the blocks of each label; where they are values of their own, those."""
    labels = ("body", "caption", "promo", "furniture", "artefact")
    texts = {label: [b.text for b in article.blocks if b.label == label] for label in labels}
    dateline = article.dateline
    return {
        **{name: getattr(article, name) or "" for name in _PLAIN},
        **{name: str(getattr(article, name) or "") for name in ("published", "updated")},
        **texts,
        "authors": [author.name for author in article.authors],
        "credits": list(_byline(article.byline)["credits"]) if article.byline else [],
        "dateline": (dateline.place or dateline.agency or "") if dateline else "",
        "dates": [f"{mention.role}: {mention.value or ''}" for mention in article.dates],
        "footer": _footer(article.footer)["kinds"],
        "fields": [f"{field.name}: {field.value}" for field in article.metadata],
        "kinds": [block.kind for block in article.body],
        "marks": [_mark(block.text, mark) for block in article.body for mark in block.marks],
        "diagnostics": [diagnostic.code for diagnostic in article.diagnostics],
        "rules": sorted({block.rule for block in article.blocks}),
    }


_PLAIN = (
    "title", "kicker", "standfirst", "publication", "section", "url", "language", "format", "layout"
)  # fmt: skip


def _mark(text: str, mark: newsparse.Mark) -> str:
    target = f" -> {mark.target}" if mark.target else ""
    return f"{mark.kind}: {mark.span.of(text)}{target}"
