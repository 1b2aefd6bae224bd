"""An article's footer and `parse_footer` read links and e-mail addresses alike."""

from __future__ import annotations

import pytest

from newsparse import parse, parse_footer

STORY = "# Rain at last\n\nBy Ada Example\n\n" + (
    "It rained all day in the valley, and the ferry stayed in harbour until the wind fell.\n\n" * 3
)
CASES = [
    ("a link that ends a sentence", "Read more: https://example.org/a.", ["https://example.org/a"], []),
    ("a link without its scheme", "Read more: www.example.org/a!", ["www.example.org/a"], []),
    ("a link in bold", "**Read more: https://example.org/a**", ["https://example.org/a"], []),
    ("an address", "Contact: ada@example.com.", [], ["ada@example.com"]),
    ("an address for people", "Contact: news[at]example.com", [], ["news[at]example.com"]),
    ("one in words", "Contact: ada (at) example.com", [], ["ada (at) example.com"]),
    ("a link with a name", "Read more: [the report](https://example.org/a)", ["https://example.org/a"], []),
    ("one to this page", "Read more: [the report](#report)", [], []),
    ("an address with a name", "Contact: [the desk](mailto:desk@example.com?subject=rain)", [], ["desk@example.com"]),
    ("no address", "Contact: the desk, 3 @ a time", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "line", "links", "emails"), CASES, ids=[c[0] for c in CASES])
def test_links_and_addresses(case: str, line: str, links: list[str], emails: list[str]) -> None:
    alone, below = parse_footer(line), parse(f"{STORY}{line}\n").footer

    assert below is not None
    assert [link for part in below.parts for link in part.links] == links
    assert [mail for part in below.parts for mail in part.emails] == emails
    if alone is not None:
        assert [link for part in alone.parts for link in part.links] == links
        assert [mail for part in alone.parts for mail in part.emails] == emails


def test_all_but_marked_lines_are_read_alone() -> None:
    """The comparison above is not empty."""
    assert sum(parse_footer(line) is not None for _, line, *_ in CASES) >= 8
