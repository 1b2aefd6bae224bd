"""One block judged: is it footer matter, of which kind, how surely, by which rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from attrs import frozen

from ..model import FooterKind
from ..words import codes
from . import marks
from .bios import judge_bio
from .counts import is_comment_count, is_share_bar
from .credits import is_slug, names_follow
from .passage import Passage, make_passage
from .phrases import find_groups

Strength = Literal["strong", "weak"]
"""``strong`` holds anywhere in a tail; ``weak`` only inside a run of footers or next to one."""

_PREFIX = "footer."
_KINDS: frozenset[str] = frozenset(get_args(FooterKind))
_STRENGTHS: dict[str, Strength] = {"hint": "weak"}
_Tests = tuple[tuple[Callable[[Passage], bool], FooterKind], ...]
_SURE_MARKS: _Tests = (
    (marks.is_end, "source"),
    (marks.is_document_number, "source"),
    (marks.is_menu, "navigation"),
)
_MARKS: _Tests = (
    (marks.is_copyright, "copyright"),
    (marks.is_print_stamp, "print_stamp"),
    (marks.is_link, "source"),
    (is_comment_count, "comments"),
    (is_share_bar, "share"),
    (is_slug, "credit"),
    (marks.is_tags, "tags"),
    (marks.is_contact, "contact"),
)
# which kind a block is where phrases of several stand in it
_ORDER: tuple[FooterKind, ...] = (
    "correction", "syndication", "copyright", "credit", "author_bio", "contact", "navigation",
    "donation", "newsletter", "comments", "share", "legal", "related", "note", "tags",
    "print_stamp", "source",
)  # fmt: skip
_LONG_TEXT = (
    "correction",
    "note",
    "legal",
    "author_bio",
    "copyright",
    "syndication",
    "credit",
    "contact",
)
_BUTTONS = 3
"""A label of a share bar stands with no more words than this."""
_LONGEST_PROMPT = 420


@frozen
class Verdict:
    """What a block of footer matter is."""

    kind: FooterKind
    strength: Strength
    rule: str


def judge(text: str, languages: Sequence[str] | None = None) -> Verdict | None:
    """What kind of footer matter the block *text* is; None for anything else.

    >>> judge("© 2031 Example Press. All rights reserved.").kind
    'copyright'
    >>> judge("Copyright law is older than the press.") is None
    True
    """
    passage = make_passage(text, codes() if languages is None else tuple(languages))
    return judge_passage(passage) if passage else None


def judge_passage(passage: Passage) -> Verdict | None:
    """What kind of footer matter *passage* is; end marks and numbers are surer than words."""
    for test, kind in _SURE_MARKS:
        if test(passage):
            return _verdict(kind)
    found = _find_kinds(passage)
    return (
        _by_phrase(found, ("label", "start"), passage)
        or _by_bio(passage)
        or _by_phrase(found, ("any",), passage)
        or next((_verdict(kind) for test, kind in _MARKS if test(passage)), None)
        or _by_phrase(found, ("opening", "hint"), passage)
    )


def _by_bio(passage: Passage) -> Verdict | None:
    strength = judge_bio(passage)
    return _verdict("author_bio", strength) if strength else None


def _by_phrase(
    found: Mapping[FooterKind, str], modes: Sequence[str], passage: Passage
) -> Verdict | None:
    for mode in modes if found else ():
        for kind in _ORDER:
            if found.get(kind) == mode:
                amends = kind == "note" and _is_amended(passage)
                return _verdict("correction" if amends else kind, _STRENGTHS.get(mode, "strong"))
    return None


def _verdict(kind: FooterKind, strength: Strength = "strong") -> Verdict:
    return Verdict(kind, strength, f"footers.{kind}")


def _find_kinds(passage: Passage) -> dict[FooterKind, str]:
    """The kinds whose phrases stand in the passage, short of those too long for their kind."""
    found: dict[FooterKind, str] = {}
    for group, mode in find_groups(passage, _PREFIX).items():
        for kind in _ORDER:
            if group == _PREFIX + kind and _fits(kind, mode, passage):
                found[kind] = mode
    return found


def _fits(kind: FooterKind, mode: str, passage: Passage) -> bool:
    if passage.quoted and mode != "label":
        return False
    if kind == "credit" and mode in ("start", "opening"):
        return names_follow(passage)
    if kind == "share" and mode == "label":
        # A network's name before a colon may open a headline.
        return len(passage.words) <= _BUTTONS or "@" in passage.folded
    return kind in _LONG_TEXT or len(passage.folded) <= _LONGEST_PROMPT


def _is_amended(passage: Passage) -> bool:
    """Whether the passage says that the text was changed."""
    amended = passage.terms("footer.correction.amended")
    return amended.meets(passage.words) or any(
        " " in term and term in passage.folded for term in amended
    )
