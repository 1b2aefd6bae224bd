"""How Sphinx builds the documentation."""

import sys
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config, GoogleDocstring

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "newsparse"
author = "newsparse contributors"
copyright = author
version = release = installed("newsparse")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "reference_lists",
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
    (r"py:class", r"(pyarrow\.lib|pd|pl)\.[A-Z]\w+"),
    (r"py:class", r"newsparse\.(model|export\.rows|batch\.\w+)\.[A-Z]\w+"),
    # docstrings name their neighbours, private ones too
    (r"py:(func|data|attr)", r"[a-z_]+|[A-Z]\w+\.\w+"),
]

# those of docstrings run with the tests, in their modules
doctest_test_doctest_blocks = ""
doctest_global_setup = "import newsparse"


def sections(_app: Sphinx, what: str, *more: Any) -> None:
    """Read the sections of docstrings ("Args:", "Raises:"), but for those of attributes.

    There napoleon takes "the shape: what it looks like" for a type and its description.
    """
    lines = more[-1]
    if what not in ("attribute", "data", "property"):
        lines[:] = GoogleDocstring(lines, Config(), what=what).lines()


def setup(app: Sphinx) -> None:
    """Add the hook."""
    app.connect("autodoc-process-docstring", sections)
