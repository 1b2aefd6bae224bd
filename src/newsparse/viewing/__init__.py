r"""Articles as pages: what each piece of an export was taken for, and where each value stood.

A page holds everything it needs and does nothing: no script, no request, no link out.  Text that
would act, or deceive, is shown for what it is.
"""

from __future__ import annotations

from ..arguments import expect_article
from ..model import Article


def view(article: Article) -> str:
    r"""*article* as one HTML page: its source, coloured by label, and its values beside it.

    Each value links to where it stood and back; rules show on hover and focus.  Needs the extra
    ``view``.

    >>> from newsparse import parse
    >>> view(parse("# Rain\n\nIt rained all day.")).startswith("<!doctype html>")
    True

    Raises:
        MissingExtraError: Jinja2 is not installed.
    """
    expect_article(article, "view")
    from .page import Frame, page

    return page(article, Frame())
