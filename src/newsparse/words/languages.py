"""One language and its terms: sorted casefolded words under a dotted key (``byline.by``).

``newsparse.words.schema.SCHEMA`` lists every key with its meaning.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..errors import UnknownNameError
from . import store
from .store import codes

__all__ = ["Language", "codes", "language"]


@frozen
class Language:
    """A language that has data.

    >>> "the" in language("en").terms("words.closed")
    True
    """

    code: str

    @property
    def name(self) -> str:
        """The language's English name."""
        return store.data()[self.code]["language.name"]

    @property
    def table(self) -> Mapping[str, tuple[str, ...]]:
        """All its terms, by key."""
        return {key: self.terms(key) for key in store.data()[self.code] if key != "language.name"}

    def terms(self, key: str) -> tuple[str, ...]:
        """The terms under *key*, sorted; empty where the language has none."""
        return tuple(sorted(store.terms(key, self.code)))


def language(code: str) -> Language:
    """The language with this code.

    Raises:
        UnknownNameError: there is no data for that code.
    """
    if code not in codes():
        raise UnknownNameError(f"no language {code!r}: known are {', '.join(codes())}")
    return Language(code)
