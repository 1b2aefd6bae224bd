"""One language and its terms: sorted casefolded words under a dotted key (``byline.by``).

``newsparse.words.schema.SCHEMA`` lists every key with its meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from attrs import frozen

from ..errors import UnknownNameError
from . import store
from .store import codes

__all__ = ["Language", "codes", "known_code", "language"]


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
    return Language(known_code(code))


def known_code(given: str) -> str:
    """The code that *given* means: of the language, whatever its region, script or capitals.

    Raises:
        UnknownNameError: there is no data for it; the message says what was near.

    >>> known_code("EN"), known_code("pt_BR")
    ('en', 'pt')
    """
    folded = given.casefold().replace("_", "-")
    code = folded if folded in codes() else folded.partition("-")[0]
    if code in codes():
        return code
    names = {Language(code).name.casefold(): code for code in codes()}
    near = [names.get(word, word) for word in get_close_matches(folded, [*names, *codes()], n=1)]
    hint = f" (did you mean {near[0]!r}?)" if near else ""
    raise UnknownNameError(f"no language {given!r}{hint}: known are {', '.join(codes())}")
