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
from ..model import Block
from ..source import Line, Source
from ..titles import letters
from .features import ends_sentence, is_prose
from .signs import Signs
from .widths import ended_early, headline_width, source_lines

_SEPARATOR = re.compile(r"\s[|·–—-]\s")
"""What parts a page's title from its site."""
_LONGEST = 160
"""A longer line is no byline and no date."""
_TITLE = 12
"""So many letters must agree before a line counts as the printed title."""
_PATIENCE = 6
"""So many lines without a sign end the search: the story has begun."""


def open_head(source: Source, blocks: Sequence[Block], signs: Signs) -> list[Block]:
    """*blocks* with the byline and date lines of the first ones cut out."""
    out: list[Block] = []
    patience = _PATIENCE
    printed = printed_title(blocks)
    for number, block in enumerate(blocks):
        if patience <= 0:
            out.extend(blocks[number:])
            break
        if block.rule or block.kind not in ("paragraph", "heading") or len(block.spans) > 40:
            out.append(block)
            continue
        fresh = all(other.label == "artefact" for other in out)
        *above, rest = _cut_printed(source, block, printed) if fresh and printed else [block]
        fresh = fresh and not above
        out.extend(above)
        pieces, patience = _cut_signs(source, rest, signs, patience, fresh=fresh)
        if fresh and not is_prose(pieces[0]):
            after = pieces[1] if len(pieces) > 1 else blocks[min(number + 1, len(blocks) - 1)]
            *upper, last = _cut_early(source, pieces[0], signs)
            pieces = [*upper, *_cut_site(source, last, after, signs), *pieces[1:]]
        out.extend(pieces)
    return out


@frozen
class Printed:
    """What a browser or converter printed above the first line, in letters: all, and the site."""

    whole: str
    site: str

    def begins(self, above: str, line: str) -> bool:
        """Whether *line* goes on the printed title behind the letters *above*, the site left out."""
        made = letters(line)
        return above + made in self.whole and not (above and made and made == self.site)


def printed_title(blocks: Sequence[Block]) -> Printed | None:
    """The longest of the artefacts above the first line; None where there is none."""
    texts = []
    for block in blocks[:8]:
        if block.label != "artefact":
            break
        texts.append(block.text)
    longest = max(texts, key=len, default="")
    if not letters(longest):
        return None
    return Printed(letters(longest), letters(_SEPARATOR.split(longest)[-1]))


def _cut_printed(source: Source, block: Block, printed: Printed) -> list[Block]:
    """The block cut behind the lines that repeat the printed title."""
    whole = mapped_text(block)
    stop = 0
    for line in source_lines(source, block):
        offset = text_offset(whole, line.stop)
        if not printed.begins(letters(whole.text[:stop]), whole.text[stop:offset]):
            break
        stop = offset
    enough = len(letters(whole.text[:stop])) >= _TITLE
    return _cut(block, [stop]) if enough else [block]


def _cut_early(source: Source, block: Block, signs: Signs) -> list[Block]:
    """Lines above the first sign, cut where a line ends though the next word had room."""
    lines = source_lines(source, block)
    if len(lines) < 2:
        return [block]
    full = headline_width(lines, signs.width)
    whole = mapped_text(block)
    pairs = pairwise(lines)
    return _cut(
        block, [text_offset(whole, b.start) for a, b in pairs if ended_early(a, b.text, full)]
    )


def _cut_site(source: Source, block: Block, after: Block, signs: Signs) -> list[Block]:
    """The site's name on the last line, before a date, cut from the headline above it."""
    lines = source_lines(source, block)
    if len(lines) < 2 or not signs.date(source_lines(source, after)[0].text.strip()):
        return [block]
    if not signs.is_site(lines[-1].text.strip()):
        return [block]
    return _cut(block, [text_offset(mapped_text(block), lines[-1].start)])


def _cut_signs(
    source: Source, block: Block, signs: Signs, patience: int, *, fresh: bool
) -> tuple[list[Block], int]:
    """The block with its sign lines cut out, and the patience left."""
    lines = source_lines(source, block)
    if len(lines) < 2:
        alone = signs.label_names(block) is not None
        return [block], _PATIENCE if alone else patience - (len(block.text) > _LONGEST)
    whole = mapped_text(block)
    cuts: list[int] = []
    for number, line in enumerate(lines):
        if patience <= 0:
            break
        first_line = fresh and number == 0
        if not first_line and _is_sign(line.text.strip(), lines, number, signs):
            cuts.extend((text_offset(whole, line.start), text_offset(whole, line.stop)))
            patience = _PATIENCE
        else:
            patience -= 1
    return _cut(block, cuts), patience


def _is_sign(text: str, lines: Sequence[Line], number: int, signs: Signs) -> bool:
    """Whether a line is a byline or a date by itself, and the text around it lets it be one."""
    if not text or len(text) > _LONGEST:
        return False
    if signs.date(text) or signs.is_signed(text) or ("@" in text and " " not in text):
        return True
    if not signs.is_names(text):
        return False
    after = lines[number + 1].text.strip() if number + 1 < len(lines) else ""
    if after and after[0].islower():
        return False
    before = lines[number - 1].text.strip() if number else ""
    return not before.endswith((",", "-", "–")) and not ends_sentence(text)


def _cut(block: Block, cuts: Sequence[int]) -> list[Block]:
    out: list[Block] = []
    rest, done = block, 0
    for cut in cuts:
        at = cut - done
        if 0 < at < len(rest.text) and rest.text[:at].strip() and rest.text[at:].strip():
            size = len(rest.text)
            left, rest = split_block(rest, at)
            done += size - len(rest.text)
            out.append(left)
    return [*out, rest]
