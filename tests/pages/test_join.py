"""Lines of one paragraph become one text; hyphens at line ends are judged."""

from __future__ import annotations

import pytest

from newsparse.pages import join_lines, vocabulary, vocabulary_for
from newsparse.source import split_lines

SHY = "\u00ad"

JOINED = [
    ("plain wrap", "The council met\non Monday.", "The council met on Monday."),
    ("indents go", "   The council met\n      on Monday.", "The council met on Monday."),
    ("runs of blanks", "The   council  met\n on\tMonday.", "The council met on Monday."),
    ("one line", "  Monday  ", "Monday"),
    ("word divided", "the nego-\ntiations failed", "the negotiations failed"),
    ("real hyphen, language list", "the left-\nwing plan of the day", "the left-wing plan of the day"),
    ("age", "an 11-year-\nold child and the dog", "an 11-year-old child and the dog"),
    ("suspended", "mid- to long-\nterm plans", "mid- to long-term plans"),
    ("suspended at the end", "mid-\nto long-term plans", "mid- to long-term plans"),
    ("suspended, German", "Ein-\nund Ausgang", "Ein- und Ausgang"),
    ("capital keeps", "the Muster-\nExample treaty", "the Muster-Example treaty"),
    ("digits keep", "in 2010-\n11 and later", "in 2010-11 and later"),
    ("dash with blanks", "rain -\nand wind", "rain - and wind"),
    ("dash set tight", "the rain\u2014\nheavy at first\u2014fell", "the rain\u2014heavy at first\u2014fell"),
    ("soft hyphens inside", f"the nego{SHY}ti{SHY}a{SHY}tions", "the negotiations"),
    ("soft hyphen and set hyphen", f"the nego{SHY}\u2010\ntiations", "the negotiations"),
    ("soft hyphen at the end", f"the nego{SHY}\ntiations", "the negotiations"),
    ("soft hyphen with a stray blank", f"Lam{SHY}pen{SHY} licht", "Lampenlicht"),
    ("soft hyphen that starts a line", f"the lam{SHY}p\n{SHY} light ran", "the lamplight ran"),
    ("soft hyphen before a word", f"said {SHY}Ada", "said Ada"),
    ("set hyphen after a blank", "the lanter \u2010\nns of", "the lanterns of"),
    ("not sign", "nego\u00ac\ntiations", "negotiations"),
    ("Chinese lines meet", "\u4eca\u5929\u5929\u6c14\n\u5f88\u597d\u3002", "\u4eca\u5929\u5929\u6c14\u5f88\u597d\u3002"),
    ("ligatures", "the o\ufb03ce \ufb01le", "the office file"),
    ("form feed inside", "the council\n\fmet", "the council met"),
    ("indents of other blanks go", "\u00a0\u3000The council met\n\u00a0on\u2003\nMonday.\u00a0", "The council met on Monday."),
    ("a blank other than the usual stays inside", "10\u00a0Example\nStreet", "10\u00a0Example Street"),
    ("lone surrogate", "a\ud800\nb", "a\ud800 b"),
    ("nothing", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED]
)
def test_lines_meet_as_they_were_written(text: str, expected: str) -> None:
    joined, _ = join_lines(split_lines(text))

    assert expected == joined.text


@pytest.mark.parametrize("text", [case[1] for case in JOINED], ids=[case[0] for case in JOINED])
def test_the_kind_of_line_end_changes_nothing(text: str) -> None:
    """Law 6: "\\n" to "\\r\\n" in a text that has only "\\n" changes nothing but spans."""
    unix, windows = (join_lines(split_lines(text.replace("\n", end)))[0] for end in ("\n", "\r\n"))

    assert unix.text == windows.text


EVIDENCE = [
    ("joined elsewhere", "The wellbeing plan.", "the well-\nbeing of", "the wellbeing of", "join"),
    ("hyphened elsewhere", "A co-operation pact.", "the co-\noperation of", "the co-operation of", "keep"),
    ("nothing known", "Something else.", "the nego-\ntiations of", "the negotiations of", "join"),
    ("two known words", "The house of many a boat and the others.", "a house-\nboat of", "a house-boat of", "unsure"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("document", "text", "expected", "verdict"),
    [case[1:] for case in EVIDENCE],
    ids=[case[0] for case in EVIDENCE],
)
def test_the_document_is_its_own_dictionary(
    document: str, text: str, expected: str, verdict: str
) -> None:
    joined, repairs = join_lines(split_lines(text), vocabulary(document))

    assert (expected, [verdict]) == (joined.text, [repair.verdict for repair in repairs])


def test_divided_words_are_no_vocabulary() -> None:
    assert not {"nego", "tiations", "nego-"} & vocabulary("the nego-\ntiations")


ASKED = [
    ("a hyphen at an end", "The nego-\ntiations.", True),
    ("a soft one", "The nego\xad\ntiations.", True),
    ("the sign for not", "The nego¬\ntiations.", True),
    ("blanks behind it", "The nego- \ntiations.", True),
    ("inside a line", "A left-wing\nplan.", False),
    ("a dash", "The plan –\nagain.", False),
]


@pytest.mark.parametrize(("case", "text", "asks"), ASKED, ids=[c[0] for c in ASKED])
def test_only_a_hyphen_asks_for_the_words_of_a_document(case: str, text: str, asks: bool) -> None:
    """A string is no set of words; the types say so since one was taken for it."""
    assert asks == bool(vocabulary_for(split_lines(text), text)), case
