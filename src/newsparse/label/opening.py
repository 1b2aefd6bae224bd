"""Lines of the head that lie glued to the headline or the first paragraph, cut free.

Text without blank lines, or with a head set line under line, reaches the labels as one block:
headline, names, day, first paragraph.  The lines from the top are tried one by one while signs
(a byline, a date) keep coming; a line that is one is cut out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from ..blocks import mapped_text, split_block, text_offset
from ..readings import Readings
from ..source import Line
from ..text.shapes import ends_sentence, first_word, letters
from .draft import Draft
from .widths import ended_early, headline_width

_SEPARATOR = re.compile(r"\s[|·–—-]\s")
"""What parts a page's title from its site."""
_LONGEST = 160
"""A longer line is no byline and no date."""
_TITLE = 12
"""So many letters must agree before a line counts as the printed title."""
_PATIENCE = 6
"""So many lines without a sign end the search: the story has begun."""
_PIECES = 40
"""A block of more pieces is a text's column, not a head."""
_ARTEFACTS = 8
"""No more lines are printed over a page."""


def open_head(drafts: Sequence[Draft], read: Readings) -> list[Draft]:
    """*drafts* with the byline and date lines of the first ones cut out."""
    out: list[Draft] = []
    patience = _PATIENCE
    printed = printed_title(drafts)
    fresh = True  # no line of the page's own yet
    for number, draft in enumerate(drafts):
        if patience <= 0:
            return [*out, *drafts[number:]]
        if draft.rule or draft.kind not in ("paragraph", "heading") or _is_column(draft):
            out.append(draft)
            fresh = fresh and draft.label == "artefact"
            continue
        above, rest = _cut_printed(draft, printed) if fresh and printed else ([], draft)
        fresh = fresh and not above
        pieces, patience = _cut_signs(rest, patience, read, fresh=fresh)
        if fresh and not pieces[0].prose:
            after = pieces[1] if len(pieces) > 1 else drafts[min(number + 1, len(drafts) - 1)]
            *upper, last = _cut_early(pieces[0])
            pieces = [*upper, *_cut_site(last, after), *pieces[1:]]
        out += [*above, *pieces]
        fresh = False
    return out


def _is_column(draft: Draft) -> bool:
    return len(draft.block.spans) > _PIECES


@frozen
class Printed:
    """What a browser or converter printed above the first line, in letters: all, and the site."""

    whole: str
    site: str

    def begins(self, above: str, made: str) -> bool:
        """Whether the letters *made* go on the printed title behind *above*, the site left out."""
        return above + made in self.whole and not (above and made and made == self.site)


def printed_title(drafts: Sequence[Draft]) -> Printed | None:
    """The longest of the artefacts above the first line; None where there is none."""
    texts = []
    for draft in drafts[:_ARTEFACTS]:
        if draft.label != "artefact":
            break
        texts.append(draft.text)
    longest = max(texts, key=len, default="")
    if not letters(longest):
        return None
    return Printed(letters(longest), letters(_SEPARATOR.split(longest)[-1]))


def _cut_printed(draft: Draft, printed: Printed) -> tuple[list[Draft], Draft]:
    """The lines that repeat the printed title, and the rest of the block."""
    whole = mapped_text(draft.block)
    stop = 0
    for line in draft.printed:
        offset = text_offset(whole, line.stop)
        if not printed.begins(letters(whole.text[:stop]), letters(whole.text[stop:offset])):
            break
        stop = offset
    enough = len(letters(whole.text[:stop])) >= _TITLE
    *above, rest = _cut(draft, [stop]) if enough else [draft]
    return above, rest


def _cut_early(draft: Draft) -> list[Draft]:
    """Lines above the first sign, cut where a line ends though the next word had room."""
    lines = draft.printed
    if len(lines) < 2:
        return [draft]
    full = headline_width(lines, draft.read.width)
    whole = mapped_text(draft.block)
    early = [b.start for a, b in pairwise(lines) if ended_early(a, b.text, full)]
    return _cut(draft, [text_offset(whole, start) for start in early])


def _cut_site(draft: Draft, after: Draft) -> list[Draft]:
    """The site's name on the last line, before a date, cut from the headline above it."""
    lines = draft.printed
    if len(lines) < 2 or not draft.read.date(after.printed[0].text.strip()):
        return [draft]
    if not draft.read.is_site(lines[-1].text.strip()):
        return [draft]
    return _cut(draft, [text_offset(mapped_text(draft.block), lines[-1].start)])


def _cut_signs(
    draft: Draft, patience: int, read: Readings, *, fresh: bool
) -> tuple[list[Draft], int]:
    """The block with its sign lines cut out, and the patience left."""
    lines = draft.printed
    if len(lines) < 2:
        alone = draft.sign_or_names is not None
        return [draft], _PATIENCE if alone else patience - (len(draft.text) > _LONGEST)
    texts = [line.text.strip() for line in lines]
    signs: list[Line] = []
    for number, line in enumerate(lines):
        if patience <= 0:
            break
        if (number or not fresh) and _is_sign(texts, number, read):
            signs.append(line)
            patience = _PATIENCE
        else:
            patience -= 1
    if not signs:
        return [draft], patience
    whole = mapped_text(draft.block)
    ends = (end for line in signs for end in (line.start, line.stop))
    return _cut(draft, [text_offset(whole, end) for end in ends]), patience


def _is_sign(texts: Sequence[str], number: int, read: Readings) -> bool:
    """Whether a line is a byline or a date by itself, and the text around it lets it be one."""
    text = texts[number]
    if not text or len(text) > _LONGEST or first_word(text) in read.joining_words:
        return False
    if read.date(text) or read.is_signed(text) or ("@" in text and " " not in text):
        return True
    if not read.is_names(text):
        return False
    after = texts[number + 1] if number + 1 < len(texts) else ""
    if after and after[0].islower():
        return False
    before = texts[number - 1] if number else ""
    return not before.endswith((",", "-", "–")) and not ends_sentence(text)


def _cut(draft: Draft, cuts: Sequence[int]) -> list[Draft]:
    pieces: list[Draft] = []
    rest, done = draft.block, 0
    for cut in cuts:
        at = cut - done
        if 0 < at < len(rest.text) and rest.text[:at].strip() and rest.text[at:].strip():
            size = len(rest.text)
            left, rest = split_block(rest, at)
            done += size - len(rest.text)
            pieces.append(Draft(left, draft.read))
    return [*pieces, Draft(rest, draft.read)] if pieces else [draft]
