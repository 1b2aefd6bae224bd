"""One order of day and month for a whole document."""

from __future__ import annotations

import pytest

from newsparse.dates import find_dates, settle_order

CASES = [
    # label, text, languages, address, last value, last reason
    ("day over twelve", "25/04/2019 and 03/05/2019", (), "", "2019-05-03", "order of the document"),
    ("month first", "04/25/2019 and 03/05/2019", (), "", "2019-03-05", "order of the document"),
    ("weekday", "Wednesday 03/04/2019, 05/06/2019", (), "", "2019-06-05", "order of the document"),
    ("same day", "2019-05-03 and 03/05/2019", (), "", "2019-05-03", "same day elsewhere"),
    ("address", "03/05/2019", (), "https://example.org/2019/05/03/a", "2019-05-03", "same day elsewhere"),
    ("language", "03/05/2019", ("fr",), "", "2019-05-03", "language of the document"),
    ("english", "03/05/2019", ("en",), "", "None", ""),
    ("disagreement", "25/04/2019, 04/25/2019, 03/05/2019", (), "", "None", ""),
    ("two digits", "25/04/19 and 03/05/19", (), "", "2019-05-03", "pivot; order of the document"),
    ("nothing open", "5 May 2020", ("fr",), "", "2020-05-05", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "languages", "address", "value", "reason"),
    [c[1:] for c in CASES],
    ids=[c[0] for c in CASES],
)
def test_evidence_settles_the_order(
    text: str, languages: tuple[str, ...], address: str, value: str, reason: str
) -> None:
    last = settle_order(find_dates(text), languages=languages, address=address)[-1]

    assert (str(last.value), last.reason) == (value, reason)


def test_settling_keeps_the_mentions_and_is_done_once() -> None:
    found = find_dates("25/04/2019 and 03/05/2019 10:30")

    settled = settle_order(found)

    assert [m.verbatim for m in settled] == [m.verbatim for m in found]
    assert settle_order(settled) == settled
