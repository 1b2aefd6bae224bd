"""Page numbers, running heads, print lines and jump lines are found, lists and scores are not."""

from __future__ import annotations

import pytest

from newsparse.pages import find_artefacts, page_breaks
from newsparse.source import split_lines

TITLE = "Harbour bridge closed after storm"
ADDRESS = "https://www.example.org/news/harbour-bridge"

FOUND = [
    ("folios in sequence", "one\n1\n\ftwo\n2\n\fthree\n3\n", ["1", "2", "3"]),
    ("dashes around", "one\n- 1 -\n\ftwo\n- 2 -\n", ["- 1 -", "- 2 -"]),
    ("page x of y", "one\nPage 1 of 2\n\ftwo\nPage 2 of 2\n\f", ["Page 1 of 2", "Page 2 of 2"]),
    ("page x of y and a notice", "one\nPage 1 of 1 © 2020 Example Ltd.\n\f", ["Page 1 of 1 © 2020 Example Ltd."]),
    ("German", "eins\nSeite 1 von 2\n\fzwei\nSeite 2 von 2\n\f", ["Seite 1 von 2", "Seite 2 von 2"]),
    ("without form feed", "one\nPage 1 of 2\ntwo\nPage 2 of 2\n", ["Page 1 of 2", "Page 2 of 2"]),
    ("one printed page", f"body text\n\n{ADDRESS} 1/1\n\f", [f"{ADDRESS} 1/1"]),
    ("address and folio apart", f"5/4/20, 1:02 PM\n\nx\n\n{ADDRESS}\n\n1/1\n\f", ["5/4/20, 1:02 PM", ADDRESS, "1/1"]),
    (
        "browser print, two pages",
        (f"5/4/20, 1:02 PM   {TITLE}\n\n{TITLE}\n\nbody\n{ADDRESS} 1/2\n"
        f"\f5/4/20, 1:02 PM   {TITLE}\nmore\n{ADDRESS} 2/2\n\f"),
        [f"5/4/20, 1:02 PM   {TITLE}", f"{ADDRESS} 1/2", f"5/4/20, 1:02 PM   {TITLE}", f"{ADDRESS} 2/2"],
    ),
    (
        "running head without page one",
        f"{TITLE}\n\nBy Ada Example\n\nbody of\n\f{TITLE}\nthe story\n\f{TITLE}\nends\n",
        [TITLE, TITLE],
    ),
    ("running foot", "one\nThe Example Daily\n\ftwo\nThe Example Daily\n\f", ["The Example Daily"] * 2),
    ("number inside a sentence", "the rain fell on the\n7\n\fvalley and the town\n", ["7"]),
    ("jump line", "the end of this part\nContinued on Page A4\n", ["Continued on Page A4"]),
    ("jump line, German", "Ende\nFortsetzung auf Seite 3\n", ["Fortsetzung auf Seite 3"]),
    ("numbered list", "1\nBread\n2\nMilk\n3\nTea\n", []),
    ("list over a page end", "1. Bread\n2. Milk\n\f3. Tea\n4. Salt\n", []),
    ("year on a line", "In the end\n2019\nwas dry\n", []),
    ("scores", "Example United\n2\n\fMuster City\n0\n", []),
    ("a score that looks like a pair", "The set ended\n3/6\nafter an hour\n", []),
    ("pictures counted", "1/3\nA boat\n2/3\nA bridge\n3/3\nA quay\n", []),
    ("address in the body", f"Read more at\n{ADDRESS}\n\fmore text\n", []),
    ("page in a sentence", "Page 3 shows a map of the bay.\nPage 4 shows none.\n", []),
    ("continued in a sentence", "Continued on page 4 of the report were the sums paid\n", []),
    ("nothing", "", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND]
)
def test_artefact_lines_are_found(text: str, expected: list[str]) -> None:
    lines = split_lines(text)
    found = [lines[index].text.strip("\f ") for index in find_artefacts(lines)]

    assert expected == found


def test_a_page_starts_after_a_form_feed_and_after_its_folio() -> None:
    lines = split_lines("one\n\ftwo\n\nPage 1 of 2\nthree\nPage 2 of 2\n")

    assert frozenset({1, 4}) == page_breaks(lines, {3: "pages.folio", 5: "pages.folio"})
