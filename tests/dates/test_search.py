"""Dates in running text."""

from __future__ import annotations

import pytest

from newsparse.dates import find_dates

FOUND = [
    # label, text, what is found
    ("prose", "The three met on 18 December 2019 in Springfield.", ["18 December 2019"]),
    ("name before", "By Ada Example, 5 May 2020", ["5 May 2020"]),
    ("name glued", "Ada Example18 December 2019", ["18 December 2019"]),
    ("word glued", "Example NewsApril 28, 2023 GMT", ["April 28, 2023"]),
    ("place glued", "Springfield-29/05/2025 20:00", ["29/05/2025 20:00"]),
    ("page behind", "30-11-2011, p.23", ["30-11-2011"]),
    ("label", "Ada Example | Updated: 5 May 2020 | 3 comments", ["Updated: 5 May 2020"]),
    ("label behind", "例報 2024年10月11日 5:00 更新", ["2024年10月11日 5:00 更新"]),
    ("label of the next", "2025/1/21 12:30（最終更新 2025/1/22 14:00）",
     ["2025/1/21 12:30", "最終更新 2025/1/22 14:00"]),
    ("two", "08:39, 06 Jan 2026Updated 08:41, 06 Jan 2026",
     ["08:39, 06 Jan 2026", "Updated 08:41, 06 Jan 2026"]),
    ("line end", "on 18\nDecember 2019", ["18\nDecember 2019"]),
    ("no such time", "5 May 2020, 25:61", ["5 May 2020"]),
    ("percentage", "On 5 May 2020, 14.05 percent agreed.", ["5 May 2020"]),
    ("paragraph end", "in May 18\n\n2019 was", ["May 18"]),
    ("small words", "it may 5 times set 2019 out of 12", []),
    ("address", "https://example.org/2019/12/18/story and /imgs/2019-12-18-x.png", []),
    ("version", "Example 3.11.10 and v1.2.2023 and 1.2.3.2023", []),
    ("range", "in 2019-2020, pages 12-14, scores 3-1, 10-12-14", []),
    ("wrong year", "5 December 2562", []),
    ("thai year", "เผยแพร่ 5 ธันวาคม 2562 ที่", ["เผยแพร่ 5 ธันวาคม 2562"]),
    ("printed twice", "30.01.202430. Januar 2024", ["30.01.2024", "30. Januar 2024"]),
    ("strokes with blanks", "on 13 / 12 / 2020 it rained", ["13 / 12 / 2020"]),
    ("a number behind a month", "5 May 10 people came", []),
    ("era", "昨天（民國114年11月4日）下雨", ["民國114年11月4日"]),
    ("relative", "2 hours ago, yesterday at 10:30, vor 3 Stunden", []),
    ("number", "ISBN 978-3-16-148410-0, +1 555 123 4567, $2019, 20191218", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [c[1:] for c in FOUND], ids=[c[0] for c in FOUND])
def test_the_dates_of_a_text_are_found(text: str, found: list[str]) -> None:
    assert [mention.verbatim for mention in find_dates(text)] == found


def test_dates_far_apart_keep_their_places() -> None:
    text = "word " * 3000 + "5 May 2020 " + "1 " * 9000 + "18 December 2019" + " word" * 3000

    found = find_dates(text)

    assert [mention.span.of(text) for mention in found] == ["5 May 2020", "18 December 2019"]
