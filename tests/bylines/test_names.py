"""Names that hold words which mean something else elsewhere."""

from __future__ import annotations

import pytest

from newsparse import parse_byline

NAMES = [
    ("a surname that is a degree", "By Jan Ma", ["Jan Ma"]),
    ("the same before another name", "By Jessie Ma and Ada Example", ["Jessie Ma", "Ada Example"]),
    ("initials that are a degree", "By JD Example", ["JD Example"]),
    ("a given name that is a degree", "By Md Example", ["Md Example"]),
    ("a surname that is French", "By Anna Le", ["Anna Le"]),
    ("a surname that is German", "By Anna Das", ["Anna Das"]),
    ("a surname that is Italian, in a list", "By Ada Example, Jan Muster and Bo Li", ["Ada Example", "Jan Muster", "Bo Li"]),
    ("a degree in capitals", "By Ada Example, MBE", ["Ada Example"]),
    ("a degree without a comma", "By Ada Example PhD", ["Ada Example"]),
    ("a degree with stops", "By Ada Example, Ph.D.", ["Ada Example"]),
    ("initials with stops", "By Ada Example, M.D.", ["Ada Example"]),
    ("initials of a name", "By J.D. Example", ["J.D. Example"]),
]  # fmt: skip

NONE = [
    ("a sentence", "By the time the train had left"),
    ("a day", "By Monday"),
    ("a degree alone", "By Ph.D."),
]


@pytest.mark.parametrize(("label", "line", "names"), NAMES, ids=[case[0] for case in NAMES])
def test_a_name_is_a_name_whatever_its_words_mean(label: str, line: str, names: list[str]) -> None:
    """In the language of the by-word, and where all languages are asked."""
    for languages in (("en",), ("de", "it", "fr", "en"), None):
        found = parse_byline(line, languages=languages)

        assert found is not None, (label, languages)
        assert names == [author.name for author in found.authors], (label, languages)


@pytest.mark.parametrize(("label", "line"), NONE, ids=[case[0] for case in NONE])
def test_no_name_is_made_of_other_words(label: str, line: str) -> None:
    assert parse_byline(line) is None, label
