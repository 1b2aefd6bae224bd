"""Directives that list what the code knows, so that the reference cannot fall behind.

``rules``, ``language-keys``, ``flat-record``, ``values NAME`` (a closed list), ``errors``, ``source-formats``,
``layouts``, ``writers`` and ``language-coverage``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from inspect import getdoc
from itertools import groupby
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata

from newsparse import errors
from newsparse.export import FIELDS, WRITERS, writer
from newsparse.formats import BUILTIN
from newsparse.layouts import LAYOUTS
from newsparse.meanings import MEANINGS
from newsparse.rules import all_rules
from newsparse.words import codes, language
from newsparse.words.schema import SCHEMA

COVERED = {
    "bylines": ("byline.",),
    "datelines": ("dateline.",),
    "dates": ("dates.", "months.", "weekdays."),
    "footers": ("footer.",),
    "inserts": ("insert.",),
    "page ends": ("pages.",),
}
"""A column of the coverage table, and the keys of the data that fill it."""


class _List(SphinxDirective):
    """Markdown in cells and definitions, which the subclasses give."""

    def _definitions(self, items: Iterable[tuple[str, str]]) -> nodes.definition_list:
        made = nodes.definition_list()
        for name, meaning in items:
            term = nodes.term("", "", nodes.literal(text=name))
            text = nodes.definition("", *self.parse_text_to_nodes(meaning))
            made += nodes.definition_list_item("", term, text)
        return made

    def _table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> nodes.table:
        group = nodes.tgroup(cols=len(head))
        group += [nodes.colspec(colwidth=1) for _ in head]
        group += nodes.thead("", self._row(head))
        group += nodes.tbody("", *(self._row(row) for row in rows))
        return nodes.table("", group)

    def _row(self, cells: Sequence[str]) -> nodes.row:
        return nodes.row("", *(nodes.entry("", *self.parse_text_to_nodes(cell)) for cell in cells))


class LanguageKeys(_List):
    """A definition list of all keys of the language data."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        return [self._definitions(SCHEMA.items())]


class Rules(_List):
    """A definition list of all rules, a section for each family."""

    def run(self) -> list[nodes.Node]:
        """Make the lists."""
        families = groupby(all_rules(BUILTIN).items(), key=lambda rule: rule[0].partition(".")[0])
        return [self._family(family, rules) for family, rules in families]

    def _family(self, family: str, rules: Iterable[tuple[str, str]]) -> nodes.Node:
        section = nodes.section(ids=[f"rules-{family}"], names=[f"rules {family}"])
        section += [nodes.title(text=family), self._definitions(rules)]
        return section


class FlatRecord(_List):
    """A definition list of the fields of a flat record."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        items = (
            (field.name, f"{field.meaning} ({field.type}, {field.filled})") for field in FIELDS
        )
        return [self._definitions(items)]


class Values(_List):
    """A definition list of one closed list."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        return [self._definitions(MEANINGS[self.arguments[0]].items())]


class Errors(_List):
    """A table of all errors, with what else each is."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        return [self._table(("error", "is also", "meaning"), self._rows())]

    def _rows(self) -> Iterator[tuple[str, str, str]]:
        for name, error in vars(errors).items():
            if isinstance(error, type) and issubclass(error, errors.NewsparseError):
                others = [
                    base.__name__ for base in error.__bases__ if base.__module__ == "builtins"
                ]
                meaning = (getdoc(error) or "").replace("``", "`").partition("\n\n")[0]
                yield f"`{name}`", " ".join(f"`{other}`" for other in others), meaning


class SourceFormats(_List):
    """A table of the built-in formats, each linked to its page."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        return [self._table(("format", "what it reads", "rules"), self._rows())]

    def _rows(self) -> Iterator[tuple[str, str, str]]:
        for form in BUILTIN:
            module = import_module(f"newsparse.formats.{form.name}")
            page = self.env.doc2path(f"reference/formats/{form.name}")
            link = f"[`{form.name}`](formats/{form.name}.md)" if page.exists() else f"`{form.name}`"
            yield link, _summary(module.__doc__), str(len(form.rules))


class Layouts(_List):
    """A table of the layouts, in the order in which they are asked."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        modules = (
            (layout, import_module(f"newsparse.layouts.{layout.name}")) for layout in LAYOUTS
        )
        rows = [(f"`{layout.name}`", _summary(module.__doc__)) for layout, module in modules]
        return [self._table(("layout", "how text lies on the page"), rows)]


class Writers(_List):
    """A table of the writers, by the names that the command line knows."""

    def run(self) -> list[nodes.Node]:
        """Make the table."""
        return [self._table(("`--to`", "what is written", "files", "media type"), self._rows())]

    def _rows(self) -> Iterator[tuple[str, ...]]:
        for name, module in WRITERS.items():
            made = writer(name)
            about = _summary(import_module(f"newsparse.export.{module}").__doc__)
            yield f"`{name}`", about, f"`{made.SUFFIX}`", f"`{made.MEDIA_TYPE}`"


class LanguageCoverage(_List):
    """A table of languages: how many words each has for what."""

    head: ClassVar = ("language", "code", *COVERED)

    def run(self) -> list[nodes.Node]:
        """Make the table, the languages with most words first."""
        return [self._table(self.head, sorted(self._rows(), key=lambda row: -_total(row)))]

    def _rows(self) -> Iterator[tuple[str, ...]]:
        for code in codes():
            known = language(code)
            counts = (
                sum(len(terms) for key, terms in known.table.items() if key.startswith(prefixes))
                for prefixes in COVERED.values()
            )
            yield known.name, f"`{code}`", *(str(count or "–") for count in counts)


def _total(row: Sequence[str]) -> int:
    return sum(int(cell) for cell in row[2:] if cell != "–")


def _summary(doc: str | None) -> str:
    """The first paragraph of a docstring, on one line, its literals as Markdown's."""
    return " ".join((doc or "").partition("\n\n")[0].replace("``", "`").split())


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the directives."""
    app.add_directive("rules", Rules)
    app.add_directive("language-keys", LanguageKeys)
    app.add_directive("flat-record", FlatRecord)
    app.add_directive("values", Values)
    app.add_directive("errors", Errors)
    app.add_directive("source-formats", SourceFormats)
    app.add_directive("layouts", Layouts)
    app.add_directive("writers", Writers)
    app.add_directive("language-coverage", LanguageCoverage)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
