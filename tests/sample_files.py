"""Samples: an export we wrote, and beside it what must come out (``<name>.toml``).

Keys of a sample: ``format``, ``layout``, ``labels`` (label to number of blocks), ``rules`` (rules
that must decide something), ``diagnostics``, ``expect = "fail"`` with a ``reason``; and one
``[[article]]`` table a document.  A key that is absent is not judged.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from newsparse import Article, parse_many

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "seeds", ROOT / "tests" / "samples")


@frozen
class Sample:
    """One export with its expectation."""

    path: Path
    wanted: dict[str, Any]

    @property
    def name(self) -> str:
        """Where it lies, for test ids."""
        return str(self.path.relative_to(ROOT).with_suffix(""))

    @property
    def text(self) -> str:
        """The export, its line ends kept."""
        return self.path.read_bytes().decode("utf-8")


@cache
def samples() -> tuple[Sample, ...]:
    """Every sample below ``seeds/`` and ``tests/samples/``."""
    found = []
    for folder in FOLDERS:
        for toml in sorted(folder.rglob("*.toml")):
            export = next(
                p for p in (toml.with_suffix(".txt"), toml.with_suffix(".md")) if p.exists()
            )
            found.append(Sample(export, tomllib.loads(toml.read_text("utf-8"))))
    return tuple(found)


@cache
def parsed(path: Path) -> tuple[Article, ...]:
    """The articles of a sample, parsed once."""
    return tuple(parse_many(path.read_bytes().decode("utf-8")))


def problems(sample: Sample) -> Iterator[str]:
    """What came out otherwise than the sample's ``.toml`` says."""
    articles = parsed(sample.path)
    wanted = sample.wanted
    for key in ("format", "layout"):
        got = {getattr(article, key) for article in articles}
        if key in wanted and got != {wanted[key]}:
            yield f"{key}: want {wanted[key]!r}, got {got!r}"
    yield from _labels(wanted, articles)
    tables = wanted.get("article", [])
    if len(tables) != len(articles):
        yield f"articles: want {len(tables)}, got {len(articles)}: {[a.title for a in articles]}"
        return
    for number, (table, article) in enumerate(zip(tables, articles, strict=True)):
        for problem in _article(table, article):
            yield f"article {number}: {problem}"


def _labels(wanted: dict[str, Any], articles: tuple[Article, ...]) -> Iterator[str]:
    counts = Counter(block.label for article in articles for block in article.blocks)
    for label, number in wanted.get("labels", {}).items():
        if counts[label] != number:
            texts = [b.text[:40] for a in articles for b in a.blocks if b.label == label]
            yield f"{label} blocks: want {number}, got {counts[label]}: {texts}"
    rules = {block.rule for article in articles for block in article.blocks}
    for rule in wanted.get("rules", []):
        if rule not in rules:
            yield f"rule {rule!r} decided nothing"
    codes = Counter(d.code for article in articles for d in article.diagnostics)
    if "diagnostics" in wanted and sorted(codes) != sorted(set(wanted["diagnostics"])):
        yield f"diagnostics: want {wanted['diagnostics']}, got {dict(codes)}"


def _article(table: dict[str, Any], article: Article) -> Iterator[str]:
    for key in ("title", "kicker", "standfirst", "publication", "section", "url", "language"):
        if key in table and (getattr(article, key) or "") != table[key]:
            yield f"{key}: want {table[key]!r}, got {getattr(article, key)!r}"
    if "authors" in table and [a.name for a in article.authors] != table["authors"]:
        yield f"authors: want {table['authors']}, got {[a.name for a in article.authors]}"
    for key in ("published", "updated"):
        if key in table and _moment(getattr(article, key)) != str(table[key]):
            yield f"{key}: want {table[key]}, got {getattr(article, key)}"
    body = [b for b in article.body if b.kind not in ("rule", "image")]
    texts = [block.text for block in body]
    if "body_blocks" in table and len(body) != table["body_blocks"]:
        yield f"body blocks: want {table['body_blocks']}, got {len(body)}: {[t[:40] for t in texts]}"
    if "first" in table and not (texts and texts[0].startswith(table["first"])):
        yield f"first: want {table['first']!r}, got {texts[:1]}"
    if "last" in table and not (texts and texts[-1].endswith(table["last"])):
        yield f"last: want {table['last']!r}, got {texts[-1:]}"
    yield from _rest(table, article)


def _rest(table: dict[str, Any], article: Article) -> Iterator[str]:
    footer = article.footer
    if "footer_first" in table and table["footer_first"] not in (footer.text if footer else ""):
        yield f"footer: want {table['footer_first']!r}, got {footer and footer.text!r}"
    kinds = [part.kind for part in footer.parts] if footer else []
    if kinds != table.get("footer_kinds", kinds):
        yield f"footer kinds: want {table['footer_kinds']}, got {kinds}"
    yield from _contents(table, article)


def _contents(table: dict[str, Any], article: Article) -> Iterator[str]:
    if "artefacts" in table and [b.text for b in article.artefacts] != table["artefacts"]:
        yield f"artefacts: want {table['artefacts']}, got {[b.text for b in article.artefacts]}"
    if (
        "dateline" in table
        and (article.dateline.place if article.dateline else "") != table["dateline"]
    ):
        yield f"dateline: want {table['dateline']!r}, got {article.dateline}"
    for needle in table.get("body_has", []):
        if needle not in article.text:
            yield f"body lacks {needle!r}"
    for needle in table.get("body_lacks", []):
        if needle in article.text:
            yield f"body holds {needle!r}"
    for name, value in table.get("metadata", {}).items():
        if value not in [f.value for f in article.metadata if f.name == name]:
            yield f"metadata {name}: want {value!r}, got {[(f.name, f.value) for f in article.metadata][:20]}"
    if "diagnostics" in table and sorted({d.code for d in article.diagnostics}) != sorted(
        table["diagnostics"]
    ):
        yield f"diagnostics: want {table['diagnostics']}, got {[d.code for d in article.diagnostics]}"


def _moment(value: dt.date | dt.datetime | None) -> str:
    """A day, or a moment as TOML writes it where the sample gives one."""
    return value.isoformat()[:10] if value else ""
