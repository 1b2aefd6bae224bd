"""How Sphinx builds the documentation."""

import sys
from importlib.metadata import version as installed
from itertools import groupby
from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring

from newsparse.export import FIELDS
from newsparse.formats import BUILTIN
from newsparse.rules import all_rules
from newsparse.words.schema import SCHEMA

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "newsparse"
author = "newsparse contributors"
copyright = author
version = release = installed("newsparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "specification",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "newsparse"
html_static_path = ["_static"]
html_css_files = ["newsparse.css"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
autodoc_type_aliases = {"Day": "newsparse.model.Day", "Place": "str | os.PathLike"}
autoclass_content = "class"
# attrs writes the signatures, the attributes say the same with their types
autodoc_class_signature = "separated"

nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(os\.PathLike|datetime\..*|collections\.abc\..*|pathlib\..*|types\..*)"),
    (r"py:.*", r"(dt\.date|dt\.datetime|Path|Iterable|Iterator|Sequence|Mapping|Any|Literal)"),
    # names of types inside annotations that stay text
    (r"py:class", r"(Kind|Label|Day|MarkKind|Author(Kind|Role)|Precision|DateRole|FooterKind)"),
    (r"py:class", r"(RepairKind|DiagnosticCode|Place|Formats|Languages|optional|[a-z_]+)"),
    (r"py:class", r"newsparse\.(model|export\.rows)\.[A-Z]\w+"),
    # docstrings name their neighbours, private ones too
    (r"py:(func|data|attr)", r"[a-z_]+|[A-Z]\w+\.\w+"),
]

# those of docstrings run with the tests, in their modules
doctest_test_doctest_blocks = ""
doctest_global_setup = "import newsparse"


class LanguageKeys(Directive):
    """A definition list of all keys of the language data."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        items = (
            nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal(text=key)),
                nodes.definition("", nodes.paragraph(text=meaning)),
            )
            for key, meaning in SCHEMA.items()
        )
        return [nodes.definition_list("", *items)]


class RuleList(Directive):
    """A definition list of all rules, a section for each family."""

    def run(self) -> list[nodes.Node]:
        """Make the lists."""
        families = groupby(all_rules(BUILTIN).items(), key=lambda rule: rule[0].partition(".")[0])
        return [self._family(family, list(rules)) for family, rules in families]

    def _family(self, family: str, rules: list[tuple[str, str]]) -> nodes.Node:
        items = (
            nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal(text=rule)),
                nodes.definition("", nodes.paragraph(text=sentence)),
            )
            for rule, sentence in rules
        )
        section = nodes.section(ids=[f"rules-{family}"], names=[f"rules {family}"])
        section += [nodes.title(text=family), nodes.definition_list("", *items)]
        return section


class FlatRecord(Directive):
    """A definition list of the fields of a flat record."""

    def run(self) -> list[nodes.Node]:
        """Make the list."""
        items = (
            nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal(text=field.name)),
                nodes.definition(
                    "",
                    nodes.paragraph(text=f"{field.meaning} ({field.type}, {field.filled})"),
                ),
            )
            for field in FIELDS
        )
        return [nodes.definition_list("", *items)]


def sections(_app: Sphinx, what: str, *more: Any) -> None:
    """Read the sections of docstrings ("Args:", "Raises:"), but for those of attributes.

    There napoleon takes "the shape: what it looks like" for a type and its description.
    """
    lines = more[-1]
    if what not in ("attribute", "data", "property"):
        lines[:] = GoogleDocstring(lines, Config(), what=what).lines()


def setup(app: Sphinx) -> None:
    """Add the lists of keys and rules, which cannot fall behind, and the hook."""
    app.add_directive("language-keys", LanguageKeys)
    app.add_directive("rules", RuleList)
    app.add_directive("flat-record", FlatRecord)
    app.connect("autodoc-process-docstring", sections)
