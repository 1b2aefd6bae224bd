"""``check_format`` looks at what an export says of itself, and at its own arguments."""

from __future__ import annotations

from typing import Any

import pytest

from newsparse.formats.model import Stated
from newsparse.testing import check_format
from tests.testing.test_check_format import GOOD, SAMPLE, changed

RAIN = Stated("Rain at last in the valley", "")


def broken(_document: str) -> Any:
    raise LookupError("no index")


WRONG = [
    ({"announced": lambda _text: "two"}, "announced gave 'two', which is no number"),
    ({"announced": lambda _text: -1}, "announced gave -1, which is no number"),
    ({"announced": lambda _text: True}, "announced gave True, which is no number"),
    ({"announced": broken}, "announced raised LookupError: no index"),
    (
        {"announced": lambda text: 1 if "Rain" in text else None},
        "announced says 1 documents, split makes 2",
    ),
    ({"index": lambda _text: ["Rain"]}, "index gave 'Rain', which is no Stated"),
    ({"index": lambda _text: [Stated("Hail", "")]}, "index states the title 'Hail', which is not"),
    ({"index": broken}, "index raised LookupError: no index"),
]


@pytest.mark.parametrize(("parts", "message"), WRONG, ids=[case[1] for case in WRONG])
def test_a_wrong_part_is_found(parts: dict[str, Any], message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_format(changed(**parts), [SAMPLE])


def test_right_parts_pass() -> None:
    """As many as there are, more than there are (an export cut off), and words of the export."""
    check_format(GOOD, (text for text in [SAMPLE]))
    for count in (2, 3):
        check_format(
            changed(
                announced=lambda text, count=count: count if "Rain" in text else None,
                index=lambda text: [RAIN] if "Rain at last in the valley" in text else [],
            ),
            [SAMPLE],
        )


MISUSED: list[tuple[Any, Any, str]] = [
    (GOOD, SAMPLE, "samples is one str"),
    (GOOD, [SAMPLE, b"bytes"], "sample 2 is no text: b'bytes'"),
    ("signs", [SAMPLE], "'signs' is no newsparse.Format"),
    (None, SAMPLE, "None is no newsparse.Format"),
]


@pytest.mark.parametrize(("form", "samples", "message"), MISUSED, ids=[m[2] for m in MISUSED])
def test_wrong_arguments_are_named(form: Any, samples: Any, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        check_format(form, samples)
