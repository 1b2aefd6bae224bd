"""The links and e-mail addresses that stand in a piece of footer."""

from __future__ import annotations

import regex  # possessive quantifiers: an address never gives letters back

_LINK = regex.compile(
    r"https?+://[^\s<>()\[\]\"'*|]{1,2000}+|(?<![\w/.@])www\.[^\s<>()\[\]\"'*|]{3,500}+"
)
_TARGET = regex.compile(r"\]\(\s*+<?+((?!mailto:)[^\s()<>]{1,2000}+)")
_EMAIL = regex.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}+(?:@|\s?\[at\]\s?|\s?\(at\)\s?)[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,5}+",
    regex.IGNORECASE,
)
_TAIL = ".,;:!?…"


def find_links(text: str) -> tuple[str, ...]:
    """The addresses of pages in *text*, targets of Markdown links among them.

    >>> find_links("See [us](https://example.org/a) or www.example.com.")
    ('https://example.org/a', 'www.example.com')
    """
    if "http" not in text and "www." not in text and "](" not in text:
        return ()
    found = [(m.start(1), m.group(1)) for m in _TARGET.finditer(text)]
    taken = {at for at, _ in found}
    found += [(m.start(), m.group()) for m in _LINK.finditer(text) if m.start() not in taken]
    links = (link.rstrip(_TAIL) for _, link in sorted(found))
    return tuple(dict.fromkeys(link for link in links if not link.startswith("#")))


def find_emails(text: str) -> tuple[str, ...]:
    """The e-mail addresses in *text*, as printed.

    >>> find_emails("Write to ada@example.org or news[at]example.com.")
    ('ada@example.org', 'news[at]example.com')
    """
    if "@" not in text and "at]" not in text.lower() and "at)" not in text.lower():
        return ()
    return tuple(dict.fromkeys(match.group().rstrip(_TAIL) for match in _EMAIL.finditer(text)))
