"""The words of languages: which there are, what each stands for, and which language a text is in.

The data is written by hand and from CLDR in TOML files, one a language (``data/<code>.toml``);
``tools/compile_words.py`` puts them into the one file that is read at run time.  What is made of a
language's words is made once a language, when it is first asked for: a document's languages are
asked in turn, so that no table is made for each mixture of languages.
"""

from __future__ import annotations

from .languages import Language, codes, known_code, language
from .store import WordSet, all_terms, keys, terms, word_set

__all__ = [
    "Language",
    "WordSet",
    "all_terms",
    "codes",
    "keys",
    "known_code",
    "language",
    "terms",
    "word_set",
]
