"""Cut paragraphs, paragraphs without blank lines, and columns."""

from __future__ import annotations

import pytest

from newsparse.pages import continues, group_lines, split_columns
from newsparse.source import Line, split_lines

CUTS = [
    ("next small", "The harbour board had asked for new", "lamps on the old bridge", True),
    ("comma, capital", "They met in Oslo, Bergen,", "Trondheim and elsewhere.", True),
    ("function word, capital", "The talks were led by the", "North Muster Council.", True),
    ("function word, German", "Der Rat sprach mit der", "Stadt und dem Land.", True),
    ("title of a person", "It was signed by Dr.", "Ada Example on Monday.", True),
    ("initial", "It was signed by Ada J.", "Muster on Monday.", True),
    ("abbreviation that may end a sentence", "It was signed by the E.U.", "Nobody came.", None),
    ("last of a list", "They should sweep the paths; and", "Setting out rules helps.", None),
    ("question in quotes", "\u201cWill it rain?\u201d", "she asked.", True),
    (
        "long text with sentences, German noun",
        "Der Rat tagte am Montag. Danach sprach die Leiterin der Schule über die",
        "Klasse und ihre Lehrer.",
        True,
    ),
    ("sentence end, capital", "The lamps were lit.", "The council sent a letter.", False),
    ("sentence end in quotes", "\u201cIt rained.\u201d", "The council met.", False),
    ("list item", "They brought bread and", "- milk", False),
    ("numbered item", "They brought bread and", "2. milk", False),
    ("heading", "They brought bread and", "## Milk", False),
    ("sign-off", "They went home", "\u2014Ada Example", False),
    ("address", "Read more at", "https://www.example.org/", False),
    ("title and name", "Harbour bridge closed", "Ada Example", None),
    ("end mark, small letter", "They went home.", "iPhones were left.", None),
    ("nothing before", "", "text", False),
    ("nothing after", "text", "", False),
]


@pytest.mark.parametrize(
    ("left", "right", "expected"), [case[1:] for case in CUTS], ids=[case[0] for case in CUTS]
)
def test_a_cut_paragraph_is_told_from_two(left: str, right: str, expected: object) -> None:
    assert expected is continues(left, right)


DENSE = [
    (
        "a short last line ends a paragraph",
        (
            "The council met on Monday to hear what the\n"
            "harbour board had found. It was not much.\n"
            "The report is due in\n"
            "spring.\n"
            "Nobody from the board wanted to speak about\n"
            "the storm.\n"
        ),
        [(0, 4), (4, 6)],
    ),
    (
        "a sentence end at a full line ends nothing",
        (
            "The council met on Monday to hear the report.\n"
            "The harbour board had found very little there.\n"
            "So they all went home by the old harbour road.\n"
        ),
        [(0, 3)],
    ),
    (
        "a heading stands alone",
        (
            "The council met on Monday to hear what the\n"
            "harbour board had found.\n"
            "What comes next\n"
            "Nobody from the board wanted to speak about\n"
            "the storm that had closed the bridge at night.\n"
        ),
        [(0, 2), (2, 3), (3, 5)],
    ),
    ("list items", "- bread\n- milk\n- tea\n", [(0, 1), (1, 2), (2, 3)]),
    ("blank lines divide", "One.\n\nTwo.\n", [(0, 1), (2, 3)]),
    ("long lines are paragraphs", f"{'word ' * 80}\n{'word ' * 80}\n", [(0, 1), (1, 2)]),
    ("one line", "One\n", [(0, 1)]),
    ("nothing", "", []),
    ("blank only", "\n \n", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in DENSE], ids=[case[0] for case in DENSE]
)
def test_paragraphs_are_found_without_blank_lines(
    text: str, expected: list[tuple[int, int]]
) -> None:
    assert expected == group_lines(split_lines(text))


LEFT = [
    "The council met on Monday",
    "to hear what the harbour",
    "board had found out.",
    "",
    "Nobody wanted to speak of",
    "the night of the storm or",
]
RIGHT = [
    "of the bridge, which had",
    "been closed since then.",
    "",
    "The mayor, Jan Muster, said",
    "that repairs would begin",
    "in spring.",
]


def _page(head: str, left: list[str], right: list[str]) -> str:
    rows = [a.ljust(32) + b if b else a for a, b in zip(left, right, strict=True)]
    return "\n".join([head, "", *rows]) + "\n"


def _texts(regions: list[list[Line]] | None) -> list[list[str]]:
    return [[line.text for line in region if line.text] for region in regions or []]


def test_columns_are_read_one_after_the_other_below_the_headline() -> None:
    head = "Harbour bridge closed after the storm of Monday"

    assert [
        [head],
        [text for text in LEFT if text],
        [text for text in RIGHT if text],
    ] == _texts(split_columns(split_lines(_page(head, LEFT, RIGHT))))


def test_blank_lines_in_a_column_survive() -> None:
    regions = split_columns(split_lines(_page("Storm", LEFT, RIGHT))) or []

    assert "" in [line.text for line in regions[-1]][1:-1]


def test_every_segment_knows_its_place() -> None:
    text = _page("Storm", LEFT, RIGHT)

    for region in split_columns(split_lines(text)) or []:
        for line in region:
            assert line.text == text[line.start : line.stop]


NO_COLUMNS = [
    ("prose", "The council met on Monday.\n" * 20),
    ("wide blanks here and there", "The  council   met on\nMonday    to hear\nthe board.\n" * 3),
    ("a table of figures", "".join(f"Example {n}         {n}00        {n}50\n" for n in range(9))),
    (
        "labels and values",
        "".join(f"Field{n}              the value number {n}\n" for n in range(9)),
    ),
    ("nothing", ""),
]


@pytest.mark.parametrize(
    "text", [case[1] for case in NO_COLUMNS], ids=[case[0] for case in NO_COLUMNS]
)
def test_tables_and_prose_are_no_columns(text: str) -> None:
    assert split_columns(split_lines(text)) is None
