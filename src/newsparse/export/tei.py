"""TEI P5, plain: a header with what is known of the article, then its text.

A heading inside the story is an ``ab`` of the type ``heading``, because TEI's own headings open a
division, and an export does not say where one ends.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..model import Article, Block, Day
from .values import clean, footer, is_instant, story, web_address

SUFFIX: Final = ".tei.xml"
MEDIA_TYPE: Final = "application/tei+xml"

_NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_AROUND: Final = frozenset(("text", "body", "back", "div", "list", "quote"))
"""Elements of elements, and of no text."""
_PIECES: Final = frozenset(("head", "p", "item", "ab", "milestone"))
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(article: Article) -> str:
    """*article* as a TEI document.

    >>> write(Article(title="Rain")).splitlines()[1]
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
    """
    return f"{_DECLARATION}{_serialized(_document(article))}\n"


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as one ``teiCorpus``, each with its own header."""
    yield f'{_DECLARATION}<teiCorpus xmlns="{_NAMESPACE}">\n'
    yield f"{_serialized(_header('News articles', Article()))}\n"
    for article in articles:
        yield f"{_serialized(_document(article))}\n"
    yield "</teiCorpus>\n"


def _serialized(element: Element) -> str:
    return tostring(element, encoding="unicode")


def _document(article: Article) -> Element:
    root = Element("TEI", {"xmlns": _NAMESPACE})
    root.append(_header(article.title or "[no title]", article))
    # the text is not indented: white space beside words would be the text's
    indent(root)
    text = SubElement(root, "text", {_LANGUAGE: article.language} if article.language else {})
    body = SubElement(text, "body")
    if article.title:
        _add(body, "head", article.title)
    _fill(body, story(article))
    ends = list(footer(article))
    if ends:
        _fill(SubElement(SubElement(text, "back"), "div", {"type": "footer"}), ends)
    _part_lines(text)
    return root


def _part_lines(text: Element) -> None:
    """An element a line; white space between elements says nothing."""
    for element in text.iter():
        if element.tag in _AROUND:
            element.text = "\n"
        if element.tag in _AROUND or element.tag in _PIECES:
            element.tail = "\n"


def _header(title: str, article: Article) -> Element:
    header = Element("teiHeader")
    description = SubElement(header, "fileDesc")
    statement = SubElement(description, "titleStmt")
    _add(statement, "title", title)
    _add_authors(statement, article)
    _add(SubElement(description, "publicationStmt"), "p", "Made by newsparse from a text export.")
    _add_source(SubElement(description, "sourceDesc"), article)
    if article.language:
        profile = SubElement(SubElement(header, "profileDesc"), "langUsage")
        _add(profile, "language", article.language, {"ident": article.language})
    return header


def _add_source(parent: Element, article: Article) -> None:
    """What the text says of its origin, as a bibliographic reference."""
    source = SubElement(parent, "bibl")
    if article.title:
        _add(source, "title", article.title, {"level": "a"})
    _add_authors(source, article)
    if article.publication:
        _add(source, "title", article.publication, {"level": "j"})
    for kind, day in (("published", article.published), ("updated", article.updated)):
        if day is not None:
            _add(source, "date", day.isoformat(), {"type": kind} | _when(day))
    if address := web_address(article):
        SubElement(source, "ref", {"target": address})
    if not len(source):
        source.text = "not stated"


def _when(day: Day) -> dict[str, str]:
    """The day for machines; XML knows no offsets with seconds, which clocks had before 1972."""
    plain = not isinstance(day, dt.datetime) or day.tzinfo is None
    return {"when": day.isoformat()} if plain or is_instant(day) else {}


def _add_authors(parent: Element, article: Article) -> None:
    for author in article.authors:
        kind = "persName" if author.kind == "person" else "orgName"
        _add(SubElement(parent, "author"), kind, author.name)


def _fill(parent: Element, blocks: Iterable[Block]) -> None:
    """The *blocks* as elements; list items that follow each other are one list.

    TEI wants at least one element of text: an empty paragraph where there is none.
    """
    for listed, group in groupby(blocks, key=lambda block: block.kind == "list_item"):
        place = SubElement(parent, "list") if listed else parent
        for block in group:
            _add_block(place, block)
    if all(child.tag in ("head", "milestone") for child in parent):
        SubElement(parent, "p")


def _add_block(parent: Element, block: Block) -> None:
    match block.kind:
        case "list_item":
            _add(parent, "item", block.text)
        case "heading":
            _add(parent, "ab", block.text, {"type": "heading"})
        case "quote":
            _add(SubElement(parent, "quote"), "p", block.text)
        case "code":
            _add(SubElement(parent, "p"), "code", block.text)
        case "rule":
            SubElement(parent, "milestone", {"unit": "section", "rend": "rule"})
        case _:
            _add(parent, "p", block.text)


def _add(parent: Element, name: str, text: str, attributes: dict[str, str] | None = None) -> None:
    """An element with *text*; a line end becomes a line beginning, as TEI says it."""
    made = SubElement(parent, name, attributes or {})
    first, *others = clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    made.text = first
    for line in others:
        SubElement(made, "lb").tail = line
