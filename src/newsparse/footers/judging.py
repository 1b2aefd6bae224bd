"""One block judged: is it footer matter, of which kind, how surely, by which rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from attrs import frozen

from ..model import FooterKind
from ..rules import FOOTERS, Rule
from ..words import codes
from . import marks
from .bios import judge_bio
from .counts import is_comment_count, is_share_bar
from .credits import is_slug, names_follow
from .passage import LONGEST, Passage, make_passage
from .phrases import find_groups

Strength = Literal["strong", "weak"]
"""``strong`` holds anywhere in a tail; ``weak`` only inside a run of footers or next to one."""

_STRENGTHS: dict[str, Strength] = {"hint": "weak"}


class _Mark(NamedTuple):
    """A test and what it finds; it is made on no longer passage, and on none without these signs."""

    longest: int
    signs: frozenset[str]
    test: Callable[[Passage], bool]
    kind: FooterKind


_ANY: frozenset[str] = frozenset()
_FIGURES = frozenset("0123456789")
_SURE_MARKS = (
    _Mark(24, _ANY, marks.is_end, "source"),
    _Mark(400, frozenset("("), marks.is_wire_end, "source"),
    _Mark(160, _FIGURES, marks.is_document_number, "source"),
    _Mark(900, frozenset("|·•∣│¦‧*/-–—,"), marks.is_menu, "navigation"),
)
_MARKS = (
    _Mark(500, frozenset("©ⓒ℗(（&c"), marks.is_copyright, "copyright"),
    _Mark(300, _FIGURES | {"/"}, marks.is_print_stamp, "print_stamp"),
    _Mark(LONGEST, frozenset("/."), marks.is_link, "source"),
    _Mark(40, _ANY, is_comment_count, "comments"),
    _Mark(250, _ANY, is_share_bar, "share"),
    _Mark(90, _ANY, is_slug, "credit"),
    _Mark(400, frozenset("#"), marks.is_tags, "tags"),
    _Mark(600, frozenset("@])"), marks.is_contact, "contact"),
)
# which kind a block is where phrases of several stand in it
_ORDER: tuple[FooterKind, ...] = (
    "correction", "syndication", "copyright", "credit", "author_bio", "contact", "navigation",
    "donation", "newsletter", "comments", "share", "legal", "related", "note", "tags",
    "print_stamp", "source",
)  # fmt: skip
_KIND_OF: Mapping[str, FooterKind] = {f"footer.{kind}": kind for kind in _ORDER}
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

    @property
    def rule(self) -> Rule:
        """The rule that it gives a block."""
        return FOOTERS[f"footers.{self.kind}"]


def judge(text: str, languages: Sequence[str] | None = None) -> Verdict | None:
    """What kind of footer matter the block *text* is; None for anything else.

    >>> judge("© 2031 Example Press. All rights reserved.").kind
    'copyright'
    >>> judge("Copyright law is older than the press.") is None
    True
    """
    passage = make_passage(text, codes() if languages is None else tuple(languages))
    return judge_passage(passage, find_groups(passage)) if passage else None


def judge_passage(passage: Passage, groups: Mapping[str, str]) -> Verdict | None:
    """What kind of footer matter *passage* is, in which phrases of these *groups* stand.

    End marks and numbers are surer than words.
    """
    found = _find_kinds(passage, groups)
    return (
        _by_mark(passage, _SURE_MARKS)
        or _by_phrase(found, ("label", "start"), passage)
        or _by_bio(passage)
        or _by_phrase(found, ("any",), passage)
        or _by_mark(passage, _MARKS)
        or _by_phrase(found, ("opening", "hint"), passage)
    )


def _by_mark(passage: Passage, tried: Sequence[_Mark]) -> Verdict | None:
    size, signs = len(passage.folded), passage.signs
    for longest, needed, test, kind in tried:
        if size > longest or (needed and signs.isdisjoint(needed)):
            continue
        if test(passage):
            return _verdict(kind)
    return None


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
    return Verdict(kind, strength)


def _find_kinds(passage: Passage, groups: Mapping[str, str]) -> dict[FooterKind, str]:
    """The kinds among the *groups* found, short of those too long for their kind."""
    found: dict[FooterKind, str] = {}
    for group, mode in groups.items():
        kind = _KIND_OF.get(group)
        if kind is not None and _fits(kind, mode, passage):
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
