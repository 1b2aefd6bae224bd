"""What mail programs print, in every language with data, and what looks like it and is none."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.formats.mail.letters import is_frame, is_list_line, is_passed_on, is_rule
from newsparse.words import codes, terms

STORY = """Rain at last in the valley
By Ada Example
December 18, 2019

It rained all day in the valley, and nobody could remember a wetter
night than the one that followed it.

The council wants to decide in the spring, when the roads are dry
again and the ferries sail.
"""


def term(code: str, key: str) -> str:
    """A language's first term, as a mail program would print it."""
    return min(terms(f"mail.{key}", code)).capitalize()


@pytest.mark.parametrize("code", codes())
def test_every_language_has_frames(code: str) -> None:
    """The mail's own day and sender are metadata, never the article's."""
    headers = [
        f"{term(code, 'sender')}: Jan Muster <jan@list.example>",
        f"{term(code, 'sent')}: Thu, 19 Dec 2019 08:34:47 -0400",
        f"{term(code, 'subject')}: Rain!",
    ]
    frame = f"-------- {term(code, 'forwarded')} --------"

    article = parse("\n".join(["Told you so.", "", frame, *headers, "", STORY]))

    assert article.format == "mail"
    assert article.title == "Rain at last in the valley"
    assert [author.name for author in article.authors] == ["Ada Example"]
    assert str(article.published) == "2019-12-18"
    assert article.metadata[0].value.startswith("Jan Muster")
    assert len(article.body) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{STORY}\n--\nPlaceholder Press - 12 Harbour Lane\n", id="a signature"),
        pytest.param(f"https://www.placeholder.example/rain\n\n{STORY}", id="an address"),
        pytest.param(f"{STORY}\nThe original message was lost, said the council.\n", id="an original message"),
        pytest.param(f"From: Placeholder Press\n\n{STORY}", id="a sender alone"),
    ],
)  # fmt: skip
def test_less_is_no_mail(text: str) -> None:
    assert parse(text).format == "article"


@pytest.mark.parametrize(
    ("line", "test", "holds"),
    [
        ("-----Original Message-----", is_frame, True),
        ("---------- Forwarded by Jan Muster on 19.12.2019 ----------", is_frame, True),
        ("Begin forwarded message:", is_frame, True),
        ("The forwarded message was short", is_frame, False),
        ("This article has been sent to you by jan@list.example.", is_passed_on, True),
        ("The ferry has been sent to the islands", is_passed_on, False),
        ("To unsubscribe from this group, send a mail to", is_list_line, True),
        ("------------- Placeholder Groups Sponsor -------------~-->", is_list_line, True),
        ("http://list.example/mailman/listinfo/valley", is_list_line, True),
        ("----------", is_list_line, False),
        ("They wanted to unsubscribe", is_list_line, False),
        ("=====", is_rule, True),
        ("-", is_rule, False),
    ],
)
def test_a_line_of_a_mail(line: str, test: object, holds: bool) -> None:
    assert callable(test)
    assert test(line) is holds
