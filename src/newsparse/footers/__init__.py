r"""Footers: what is said about an article at its end, found and typed.

>>> find_footer("The end of the story.\n\n(Reporting by Ada Example)").parts[0].kind
'credit'
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import FooterKind
from .judging import Strength, Verdict, judge
from .runs import find_footer, parse_footer

__all__ = ["Strength", "Verdict", "find_footer", "footer_kind", "judge", "parse_footer"]


def footer_kind(text: str, languages: Sequence[str] | None = None) -> FooterKind | None:
    """The kind of footer matter the block *text* is, if any.

    >>> footer_kind("12 comments")
    'comments'
    """
    verdict = judge(text, languages)
    return verdict.kind if verdict else None
