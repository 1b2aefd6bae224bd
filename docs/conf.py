"""How Sphinx builds the documentation."""

from importlib.metadata import version as installed

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from newsparse.language_schema import SCHEMA

project = "newsparse"
author = "newsparse contributors"
copyright = author
version = release = installed("newsparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "newsparse"

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
    (r"py:class", r"newsparse\.model\.[A-Z]\w+"),
]

# every example runs, those of the README too
doctest_test_doctest_blocks = "default"
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


def setup(app: Sphinx) -> None:
    """Add the table of keys, made from the schema so that it cannot fall behind."""
    app.add_directive("language-keys", LanguageKeys)
