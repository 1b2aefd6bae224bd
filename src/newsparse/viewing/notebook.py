"""An article's page in a frame, as notebooks show it."""

from __future__ import annotations

from html import escape

from ..errors import MissingExtraError
from ..model import Article
from .page import Frame, page

_BASE = "about:srcdoc"
"""The address of a frame's own page; without it, its links would lead out to the notebook."""


def framed(article: Article) -> str | None:
    """The page in a frame that may do nothing; none where Jinja2 is missing.

    A notebook then shows the article's ``repr``, which is better than an error at every output.
    """
    try:
        html = page(article, Frame(base=_BASE))
    except MissingExtraError:
        return None
    return (
        '<iframe sandbox title="Article and its export" '
        'style="width: 100%; height: 38rem; border: 1px solid; border-radius: 4px" '
        f'srcdoc="{escape(html)}"></iframe>'
    )
