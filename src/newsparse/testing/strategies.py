"""Hypothesis strategies: articles whose truth is known, and the exports they give.

``articles()`` draws a :class:`Truth`; :func:`render` prints it as an export of a layout; what
:func:`newsparse.parse` makes of it must be the truth again.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from typing import Literal, get_args

from attrs import frozen
from hypothesis import strategies as st

from ..text.shapes import WHITE

Layout = Literal["plain", "markdown", "wrapped", "paged", "clip"]
"""The layouts :func:`render` knows."""

LAYOUTS: tuple[Layout, ...] = get_args(Layout)

_FIRST = ("Ada", "Bruno", "Carla", "Dmitri", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonas")
_LAST = ("Example", "Muster", "Sample", "Probe", "Testa", "Specimen", "Beispiel", "Placeholder")
_SUBJECTS = ("the council", "a spokesman", "the ministry", "every passenger", "the old harbour",
             "a second report", "the company", "one of the farmers", "the weather service")  # fmt: skip
_VERBS = ("announced", "rejected", "explained", "described", "measured", "postponed", "opened")
_OBJECTS = ("a new timetable for the ferries", "the plan to rebuild the bridge", "what had been agreed",
            "the results of a long inquiry", "higher prices for bread and milk",
            "the first part of the programme", "several changes to the rules")  # fmt: skip
_ENDS = ("after a meeting that lasted most of the night", "although nobody had asked for it",
         "before the first snow fell in the valley", "because the old pumps were worn out",
         "while the neighbours looked on from their gardens")  # fmt: skip
_TITLES = ("Ferries stay in harbour as storm grows", "Old bridge to be rebuilt by spring",
           "Bread prices climb for a third month", "Village votes against new timetable",
           "Pumps fail in the upper valley")  # fmt: skip


@frozen
class Truth:
    """What an export says: the values a parse must give back."""

    title: str
    authors: tuple[str, ...]
    published: dt.date
    paragraphs: tuple[str, ...]
    footer: str | None = None


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence of plain news prose."""
    subject, verb = draw(st.sampled_from(_SUBJECTS)), draw(st.sampled_from(_VERBS))
    made = f"{subject} {verb} {draw(st.sampled_from(_OBJECTS))} {draw(st.sampled_from(_ENDS))}."
    return made[0].upper() + made[1:]


@st.composite
def names(draw: st.DrawFn) -> str:
    """A person's name, obviously made up."""
    return f"{draw(st.sampled_from(_FIRST))} {draw(st.sampled_from(_LAST))}"


@st.composite
def articles(draw: st.DrawFn) -> Truth:
    """An article with one to three authors and two to six paragraphs, all different."""
    paragraph = st.lists(sentences(), min_size=2, max_size=4, unique=True).map(" ".join)
    return Truth(
        title=draw(st.sampled_from(_TITLES)),
        authors=tuple(draw(st.lists(names(), min_size=1, max_size=3, unique=True))),
        published=draw(st.dates(dt.date(1990, 1, 1), dt.date(2035, 12, 31))),
        paragraphs=tuple(draw(st.lists(paragraph, min_size=2, max_size=6, unique=True))),
        footer=draw(st.sampled_from((None, "© 2019 The Daily Placeholder. All rights reserved."))),
    )


def render(truth: Truth, layout: Layout) -> str:
    """*truth* as an export of *layout*."""
    day = f"{truth.published.day} {truth.published:%B} {truth.published.year}"
    byline = "By " + _listed(truth.authors)
    tail = [truth.footer] if truth.footer else []
    if layout == "clip":
        return _clip(truth, tail)
    if layout == "markdown":
        return (
            "\n\n".join([f"# {truth.title}", f"{byline}  \n{day}", *truth.paragraphs, *tail]) + "\n"
        )
    parts = [truth.title, byline, day, *truth.paragraphs, *tail]
    if layout == "plain":
        return "\n\n".join(parts) + "\n"
    wrapped = "\n\n".join(
        "\n".join(textwrap.wrap(part, 72, break_on_hyphens=False)) for part in parts
    )
    return wrapped + "\n" if layout == "wrapped" else _paged(wrapped.split("\n"))


def _listed(authors: tuple[str, ...]) -> str:
    if len(authors) == 1:
        return authors[0]
    return ", ".join(authors[:-1]) + " and " + authors[-1]


def _clip(truth: Truth, tail: list[str]) -> str:
    head = ["---", f'title: "{truth.title}"', "author:", *(f'  - "[[{name}]]"' for name in truth.authors),
            f"published: {truth.published.isoformat()}", "created: 2036-01-01", "---"]  # fmt: skip
    return "\n".join(head) + "\n" + "\n\n".join([*truth.paragraphs, *tail]) + "\n"


def _paged(lines: list[str], height: int = 20) -> str:
    """Pages of *height* lines, a folio at each foot, a form feed between."""
    pages = [lines[n : n + height] for n in range(0, len(lines), height)]
    return "\f".join(
        "\n".join([*page, "", f"{number}/{len(pages)}", ""]) for number, page in enumerate(pages, 1)
    )


@st.composite
def exports(draw: st.DrawFn) -> tuple[Truth, Layout, str]:
    """A truth, a layout, and the export they make."""
    truth, layout = draw(articles()), draw(st.sampled_from(LAYOUTS))
    return truth, layout, render(truth, layout)


def noise() -> st.SearchStrategy[str]:
    """Arbitrary text with the characters exports trip over: line ends, form feeds, marks, NULs."""
    pieces = st.sampled_from(
        (
            "\n",
            "\n\n",
            "\r\n",
            "\f",
            "\t",
            "  ",
            "# ",
            "**",
            "_",
            "[",
            "](",
            ")",
            "![",
            "---\n",
            "> ",
            "- ",
            "\\$",
            "&amp;",
            "&#x27;",
            "\xad",
            "-\n",
            "\x00",
            "\ufeff",
            *WHITE,
            "\u200b",
            "\ud800",
            "1/3",
            "Page 2 of 3",
            "By Ada Example",
            "18 December 2019",
            "BYLINE: ",
            "Title: ",
            "©",
            "https://example.org/a",
            "|",
            "===",
        )
    )
    return st.lists(st.one_of(pieces, st.text(max_size=12), sentences()), max_size=25).map("".join)
