"""Comment counters and share bars: short rows of known words and figures."""

from __future__ import annotations

import re

from ..words import word_set
from .passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_NETWORKS = frozenset({
    "bluesky", "email", "facebook", "fb", "flipboard", "gmail", "instagram", "line", "linkedin",
    "mail", "mastodon", "messenger", "pinterest", "pocket", "reddit", "rss", "snapchat", "sms",
    "telegram", "threads", "tiktok", "tumblr", "twitter", "viber", "vk", "weibo", "whatsapp", "x",
    "xing", "youtube",
})  # fmt: skip


def is_comment_count(passage: Passage) -> bool:
    """A figure and the word for comments: ``12 comments``, ``Comments (12)``."""
    folded = passage.folded
    if len(folded) > 40 or _FIGURE.search(folded) is None:
        return False
    words = _WORD.findall(folded)
    units = passage.terms("footer.comments.units")
    return 0 < len(words) <= 2 and units.holds(words)


def is_share_bar(passage: Passage) -> bool:
    """Names of networks, and words for sharing, and nothing else."""
    if len(passage.folded) > 250:
        return False
    words = _WORD.findall(passage.folded)
    named = sum(word in _NETWORKS for word in words)
    if not named or words in (["x"], ["line"]):
        return False
    known = _sharing_words(passage.languages)
    return all(word in _NETWORKS or word in known for word in words)


def _sharing_words(languages: tuple[str, ...]) -> frozenset[str]:
    labels = word_set("footer.share.label", languages)
    return frozenset(word for label in labels for word in _WORD.findall(label))
