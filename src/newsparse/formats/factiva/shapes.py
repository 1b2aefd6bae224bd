"""What single lines of the database's downloads look like, in all languages of its interface."""

from __future__ import annotations

import re

from ...words import all_terms

_COUNT = re.compile(r"(?:\d{1,3}(?:[.,'’\xa0\u202f ]\d{3}){1,2}|\d{1,7}) ?([^\W\d_]+)")
_DAY = re.compile(
    r"""(?: \d{1,2}\.?\ (?:de\ |of\ )?[^\W\d_]{2,14}\.?\ (?:de\ )?(?:1[89]|20)\d\d(?:\ г\.?)?
          | [^\W\d_]{3,14}\ \d{1,2},?\ (?:1[89]|20)\d\d
          | (?:1[89]|20)\d\d\ ?[年년]\ ?\d{1,2}\ ?[月월]\ ?\d{1,2}\ ?[日일]?
        )(?:,?\ \d{1,2}[:.]\d\d(?:\ ?[AaPp][Mm])?)?""",
    re.VERBOSE,
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{2,4})?")
_CODE = re.compile(r"[A-Z0-9_]{2,10}")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,11}(?:19|20)\d{6}[0-9A-Za-z]{5,12}")
_IDS = (re.compile(r"19\d{6}"), re.compile(r"20\d{6}"))
_ROWS = re.compile(
    r"\n[ \t\f\v\xa0\ufeff\u3000]*(?:\d[\d.,'’\xa0\u202f ]{0,14}[^\W\d_]{1,28}[ \t\f\v\xa0\ufeff\u3000]*\n"
    r"|HD[ \t:]|[A-Z0-9_]{2,10}[ \t\f\v\xa0\ufeff\u3000]*\n)"
)
"""A number with a word, a code's letters alone on a line, or the code of a headline."""
_COPYRIGHT = re.compile(
    r"[(\"“]?(?:©|\(c\)|ⓒ|copyright\b|crown copyright\b|all rights reserved)", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[&(\"“]?[^\W_a-z]|&|[a-z]{1,4}$")
_PAGES = re.compile(r"[A-Z]{0,3}\d{1,4}[A-Z]?(?:\s?[-,;/]\s?[A-Z]{0,3}\d{1,4}[A-Z]?)*")


def terms(key: str) -> frozenset[str]:
    """The terms under *key* in all languages of the interface together."""
    return all_terms(f"factiva.{key}")


def is_count(text: str) -> bool:
    """Whether *text* is a line of words counted.

    >>> is_count("1,019 words"), is_count("877 Wörter"), is_count("300 people")
    (True, True, False)
    """
    match = _COUNT.fullmatch(text) if len(text) < 30 else None
    return match is not None and match[1].casefold() in terms("count")


def is_day(text: str) -> bool:
    """Whether *text* is a day with its full year, perhaps with a time.

    >>> is_day("9 Januar 1993"), is_day("2018 年 10 月 7 日 17:04"), is_day("in 1993")
    (True, True, False)
    """
    return len(text) < 50 and _DAY.fullmatch(" ".join(text.split())) is not None


def is_time(text: str) -> bool:
    """Whether *text* is a time of day alone."""
    return len(text) < 20 and _TIME.fullmatch(text) is not None


def is_source_code(text: str) -> bool:
    """Whether *text* may be the code of a source: capitals, digits and underscores."""
    return _CODE.fullmatch(text) is not None


def is_pages(text: str) -> bool:
    """Whether *text* is a page or a list of pages."""
    return len(text) < 60 and _PAGES.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether *text* is the name of a language in a language of the interface.

    >>> is_language("Englisch"), is_language("英文"), is_language("Leipzig")
    (True, True, False)
    """
    if len(text) > 40:
        return False
    name = text.casefold()
    return name in terms("languages") or name.partition(" (")[0].partition(" - ")[0] in terms(
        "languages"
    )


def is_copyright(text: str) -> bool:
    """Whether *text* begins as a line of rights does, or is short and speaks of them.

    >>> is_copyright("(c) 2010 Example"), is_copyright("Alle Rechte vorbehalten"), is_copyright("2010")
    (True, True, False)
    """
    if _COPYRIGHT.match(text):
        return True
    return len(text) < 250 and any(term in text.casefold() for term in terms("rights"))


def is_vendor(text: str) -> bool:
    """Whether *text* is the database's name over a download."""
    return (
        len(text) < 40 and not any(char.isdigit() for char in text) and "factiva" in text.casefold()
    )


def is_summary(text: str) -> bool:
    """Whether *text* is the heading of the summary of the search."""
    return len(text) < 60 and text.casefold() in terms("summary")


def is_page_end(text: str) -> bool:
    """Whether *text* is the line at the foot of a printed page."""
    return len(text) < 160 and ("©" in text or "(c)" in text) and "factiva" in text.casefold()


def document_id(text: str) -> int:
    """Where the accession number begins in a closing line; -1 where *text* is none.

    >>> document_id("Document exmpl00020131120e9bj0001v"), document_id("Document found")
    (9, -1)
    """
    if len(text) > 80:
        return -1
    words = text.split()
    coded = words[:1] == ["AN"]
    if coded:
        words = words[1:]
    if not words or not _ID.fullmatch(words[-1]):
        return -1
    if (len(words) == 2 and words[0].casefold() in terms("document")) or (
        coded and len(words) == 1
    ):
        return text.rindex(words[-1])
    return -1


def states_any(text: str) -> bool:
    r"""Whether *text* may hold lines of a record: a quick look that no record fails.

    >>> states_any("Rain\n18 December 2019\n"), states_any("Rain\n583 words\n3 March 2015\n")
    (False, True)
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if any(pattern.search(text) for pattern in _IDS) or _ROWS.search(f"\n{text}\n"):
        return True
    signed = "©" in text or ("(" in text and "(c)" in text)  # one character is found at once
    return signed and "factiva" in text.casefold()


def is_id(text: str) -> bool:
    """Whether *text* is an accession number."""
    return len(text) < 40 and _ID.fullmatch(text) is not None


def is_publisher(text: str) -> bool:
    """Whether *text* is a company's name: short, no sentence, with its legal form at the end.

    >>> is_publisher("Example Press Ltd."), is_publisher("They founded a company. It failed.")
    (True, False)
    """
    words = text.split()
    if (
        len(text) > 80
        or not 1 < len(words) < 10
        or not all(_NAME_WORD.match(word) for word in words)
    ):
        return False
    if sum(word.islower() for word in words) > 2:
        return False
    return words[-1].casefold().replace(".", "").strip(",)") in terms("publisher")
