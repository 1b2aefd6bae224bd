"""The head: title, byline, date, kicker and standfirst before the story begins."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ..blocks import gap, join_blocks, split_block
from ..bylines import byline_evidence, parse_byline
from ..dates import find_dates, parse_date
from ..inserts import insert_label
from ..languages import language
from ..model import Block, Label
from ..titles import letters
from .features import ends_sentence, is_prose, link_share, weight
from .opening import printed_title
from .prints import mark_print

_LINE = 200
"""A byline or a date line is no longer than this."""
_STANDFIRST = 450
"""A byline or date after more running text than this belongs to the story."""
_MENU = 5
"""So many menu lines above the story make the export a whole page's dump."""


@frozen
class Known:
    """What the format has stated already."""

    title: str
    has_byline: bool
    has_date: bool


def known_of(blocks: Sequence[Block]) -> Known:
    """What the labelled blocks state."""
    stated = [block for block in blocks if block.rule]
    title = next((block.text for block in stated if block.label == "title" and block.text), "")
    return Known(
        letters(title),
        any(block.label == "byline" and block.text for block in stated),
        any(block.label == "date" and block.text for block in stated),
    )


def story_start(blocks: Sequence[Block], first: int, stop: int, languages: Sequence[str]) -> int:
    """Where the head ends: at the first running text, or behind a byline or date soon after it."""
    start = next((n for n in range(first, stop) if is_prose(blocks[n])), first)
    read = 0
    for number in range(start, stop):
        block = blocks[number]
        if is_prose(block):
            read += weight(block.text)
            if read > _STANDFIRST:
                break
        elif not block.rule and block.kind in ("paragraph", "heading", "list_item"):
            if any(label_line(line, languages, names=False) or label_dated(line, languages) for line in split_lines(block)):
                start = number + 1
    return start


def label_line(block: Block, languages: Sequence[str], *, names: bool) -> Block | None:
    """The block as a byline or a date, if its whole text is one.

    *names* says whether bare names, without "by" or a role, may be a byline here.
    """
    text = block.text
    if len(text) > _LINE or not text:
        return None
    if parse_date(text, languages=languages):
        return evolve(block, label="date", rule="label.date-line")
    found = None if text.startswith(("(", "[")) else parse_byline(text, languages=languages)
    if found is None or not found.authors:
        return None
    evidence = byline_evidence(found)
    if evidence == "names":
        return evolve(block, label="byline", rule="label.byline-names") if names else None
    return evolve(block, label="byline", rule="label.byline")


def label_dated(block: Block, languages: Sequence[str]) -> Block | None:
    """A short line that holds a whole day beside few other words: a place, a section, a site."""
    text = block.text
    if len(text) > 120 or not any(char.isdigit() for char in text) or ends_sentence(text):
        return None
    mentions = [m for m in find_dates(text, languages=languages) if m.precision not in ("year", "month") and (m.value or m.readings)]
    if not mentions:
        return None
    rest = sum(char.isalpha() for char in text) - sum(char.isalpha() for m in mentions for char in m.verbatim)
    stated = any(mention.role in ("published", "updated", "first_published") for mention in mentions)
    if rest <= (60 if stated else 20):
        return evolve(block, label="date", rule="label.date-in-line")
    return None


def split_lines(block: Block) -> list[Block]:
    """A head block with hard breaks as one block a line."""
    pieces = []
    rest = block
    while "\n" in rest.text:
        left, rest = split_block(rest, rest.text.index("\n"))
        pieces.append(left)
    return [*pieces, rest]


def split_date(block: Block, languages: Sequence[str]) -> list[Block]:
    """Name and date on one line become two blocks."""
    text = block.text
    if len(text) > _LINE or not any(char.isdigit() for char in text):
        return [block]
    mentions = find_dates(text, languages=languages)
    if not mentions:
        return [block]
    first, last = mentions[0].span.start, mentions[-1].span.stop
    before, after = text[:first].rstrip(" \t|·•,–—-/("), text[last:].strip(" \t|·•,–—-/.)")
    if before and not after and parse_byline(before, languages=languages):
        return list(split_block(block, first))
    if after and not before and parse_byline(after, languages=languages):
        at = last + len(text[last:]) - len(text[last:].lstrip(" \t|·•,–—-/)"))
        return list(split_block(block, at))
    return [block]


def label_head(blocks: Sequence[Block], text: str, languages: Sequence[str], known: Known) -> list[Block]:
    """Label the blocks before the story (their order is kept, lines may be split or joined)."""
    lines = [line for block in blocks for line in (split_lines(block) if not block.rule else [block])]
    lines = [piece for line in lines for piece in (split_date(line, languages) if not line.rule else [line])]
    lines = mark_print(_join_by(lines, languages), text, languages)
    title = _printed_range(lines) or _title_range(lines, text, languages, known)
    out: list[Block] = []
    if title is None:
        made = [_head_block(line, languages, known, after_title=bool(known.title)) for line in lines]
        return _unsigned(made)
    first, last, rule = title
    near = _run_above(lines, first) if is_page(lines) else 0
    above = [_before_title(line, languages, near=n >= near, last=n == first - 1) for n, line in enumerate(lines[:first])]
    out.extend(above)
    whole = lines[first]
    for part in lines[first + 1 : last]:
        whole = join_blocks(whole, part, "" if whole.text.endswith("-") else " ")
    out.append(evolve(whole, label="title", rule=rule))
    out.extend(_after_title(lines[last:], languages, known))
    return out


def _title_range(
    lines: Sequence[Block], text: str, languages: Sequence[str], known: Known
) -> tuple[int, int, str] | None:
    """Which lines are the headline, and the rule that says so."""
    free = [n for n, line in enumerate(lines) if not line.rule and line.text and line.kind in ("heading", "paragraph")]
    if known.title:
        return next(((n, n + 1, "label.title-repeat") for n in free if letters(lines[n].text) == known.title), None)
    headings = [n for n in free if lines[n].kind == "heading" and _may_be_title(lines[n], languages)]
    if is_page(lines):
        first = best_heading(lines, headings, languages)
        if first is not None:
            return first, _title_stop(lines, first, text, languages), "label.title-page"
    top = [n for n in headings if lines[n].level == 1 or text[lines[n].start] in "#*"]
    if top:
        return top[0], _title_stop(lines, top[0], text, languages), "label.title-heading"
    may = [n for n in free if _may_be_title(lines[n], languages) and not _is_name(lines[n], languages)]
    if not may:
        return None
    first = may[0]
    if len(may) > 1 and may[1] == first + 1 and _is_kicker(lines[first], lines[may[1]], text):
        first = may[1]
    return first, _title_stop(lines, first, text, languages), "label.title-line"


def _is_name(line: Block, languages: Sequence[str]) -> bool:
    """Two or three words that are a name and nothing else."""
    return len(line.text.split()) <= 3 and label_line(line, languages, names=True) is not None


def _is_kicker(line: Block, after: Block, text: str) -> bool:
    """A word or three over a longer headline, the lines not being one wrapped headline."""
    if weight(line.text) > 30 or len(line.text.split()) > 3:
        return False
    parted = gap(line, after, text) > 1 or not is_wrapped(text) or line.text.endswith(":") or line.text.isupper()
    return parted and weight(after.text) > weight(line.text)


def is_wrapped(text: str) -> bool:
    """Whether lines are short enough to be wrapped: else a line is a paragraph or headline whole."""
    return max(map(len, text[:20_000].splitlines()), default=0) <= 200


def _join_by(lines: Sequence[Block], languages: Sequence[str]) -> list[Block]:
    """A by-word alone on its line belongs to the name on the next."""
    words = {term for code in languages for term in language(code).terms("byline.by")}
    out: list[Block] = []
    for line in lines:
        if out and not line.rule and not out[-1].rule and out[-1].text.strip(" :").casefold() in words and weight(line.text) <= 80:
            out[-1] = join_blocks(out[-1], line)
        else:
            out.append(line)
    return out


def _printed_range(lines: Sequence[Block]) -> tuple[int, int, str] | None:
    """The first lines that repeat what was printed over the page: title and site."""
    printed = printed_title(lines)
    first = next((n for n, line in enumerate(lines) if line.label != "artefact"), None)
    if first is None or not printed:
        return None
    joined, stop = "", first
    for line in lines[first:]:
        joined += letters(line.text)
        if line.rule or joined not in printed:
            break
        stop += 1
    size = len(letters("".join(line.text for line in lines[first:stop])))
    return (first, stop, "label.title-print") if size >= 12 else None


def is_page(lines: Sequence[Block]) -> bool:
    """Whether the head is a whole page's: menus of links or list items above the story."""
    menu = sum(1 for line in lines if line.kind == "list_item" or (line.text and link_share(line) > 0.9))
    return menu >= _MENU


def best_heading(lines: Sequence[Block], headings: Sequence[int], languages: Sequence[str]) -> int | None:
    """The page's headline among its headings: the one with most evidence, of equals the last."""
    seen: dict[str, int] = {}
    for line in lines:
        key = letters(line.text)
        seen[key] = seen.get(key, 0) + 1
    signs = [n for n, line in enumerate(lines) if not line.rule and label_line(line, languages, names=False)]
    best, found = 0, None
    for place, number in enumerate(headings):
        stop = headings[place + 1] if place + 1 < len(headings) else len(lines)
        words = len(lines[number].text.split()) if lines[number].text.isascii() else weight(lines[number].text) // 5
        score = (
            min(words, 5)
            + 2 * (lines[number].level == 1)
            + 2 * any(number < sign < stop for sign in signs)
            + (seen[letters(lines[number].text)] > 1)
            + (place + 1 == len(headings))
        )
        if score >= best:
            best, found = score, number
    return _first_of_cluster(lines, headings, found)


def _first_of_cluster(lines: Sequence[Block], headings: Sequence[int], found: int | None) -> int | None:
    """Headings with nothing but short text between are headline and standfirst: take the first."""
    while found is not None:
        before = [n for n in headings if n < found]
        if not before or weight(lines[before[-1]].text) < 25:
            break
        between = lines[before[-1] + 1 : found]
        menu = any(line.kind == "list_item" or link_share(line) > 0.9 or line.label == "date" for line in between)
        if menu or len(between) > 2 or lines[before[-1]].level > lines[found].level:
            break
        found = before[-1]
    return found


def _may_be_title(line: Block, languages: Sequence[str]) -> bool:
    """Short, no link line, no byline with a sign of one, no date, no insert."""
    size = weight(line.text)
    if not 4 <= size <= 300 or (line.kind != "heading" and link_share(line) > 0.6):
        return False
    if line.text.endswith(".") and not line.text.endswith("..") and (line.kind != "heading" or line.level == 0):
        return False
    labelled = label_line(line, languages, names=False)
    return labelled is None and insert_label(line.text, languages) is None


def _title_stop(lines: Sequence[Block], first: int, text: str, languages: Sequence[str]) -> int:
    """The headline goes on over lines that follow without a blank line, while they fill its width."""
    stop = first + 1
    if not is_wrapped(text):
        return stop
    width = len(lines[first].text)
    while stop < len(lines):
        line = lines[stop]
        if line.rule or line.kind != lines[first].kind or gap(lines[stop - 1], line, text) > 1:
            break
        first_word = line.text.split(None, 1)[0] if line.text else ""
        if len(lines[stop - 1].text) + 1 + len(first_word) < width * 0.8:
            break
        if is_prose(line) or weight(line.text) > 150 or _ends_title(lines, stop, languages):
            break
        width = max(width, len(line.text))
        stop += 1
    return stop


def _ends_title(lines: Sequence[Block], number: int, languages: Sequence[str]) -> bool:
    """A byline or date ends the headline; names alone only where no second byline follows them."""
    if label_line(lines[number], languages, names=False):
        return True
    if not label_line(lines[number], languages, names=True):
        return False
    after = lines[number + 1] if number + 1 < len(lines) else None
    made = label_line(after, languages, names=True) if after is not None and not after.rule else None
    return made is None or made.label != "byline"


def _run_above(lines: Sequence[Block], first: int) -> int:
    """Where the short lines right above a page's headline begin, behind the last of its menus."""
    start = first
    while start and lines[start - 1].kind not in ("list_item", "rule") and link_share(lines[start - 1]) < 0.9:
        start -= 1
    return start


def _before_title(line: Block, languages: Sequence[str], *, near: bool, last: bool) -> Block:
    """Above the headline: dates and bylines *near* it, else a kicker or the site's furniture."""
    if line.rule:
        return line
    labelled = label_line(line, languages, names=False) if near else None
    if labelled:
        return labelled
    if insert := insert_label(line.text, languages):
        return evolve(line, label=insert[0], rule=insert[1])
    if line.kind == "image":
        return evolve(line, label="caption", rule="label.image")
    if last and line.text and weight(line.text) <= 60 and line.kind != "list_item" and not ends_sentence(line.text):
        return evolve(line, label="kicker", rule="label.kicker")
    return evolve(line, label="furniture", rule="label.head-rest")


def _after_title(lines: Sequence[Block], languages: Sequence[str], known: Known) -> list[Block]:
    """Between headline and story: byline, date, standfirst, captions, furniture."""
    signed = max((n for n, line in enumerate(lines) if _signs(line, languages)), default=-1)
    out = []
    for number, line in enumerate(lines):
        made = _head_block(line, languages, known, after_title=True)
        before_sign = number < signed and not made.rule and 25 <= weight(line.text) <= _STANDFIRST
        if before_sign and line.kind in ("paragraph", "heading"):
            made = evolve(line, label="standfirst", rule="label.standfirst")
        out.append(made)
    return _unsigned(_placed(out) if not known.has_byline else out)


def _placed(lines: Sequence[Block]) -> list[Block]:
    """A short line between headline and date is the byline there, whatever its words."""
    out = list(lines)
    worded = [n for n, line in enumerate(lines) if line.text]
    if len(worded) < 2 or lines[worded[1]].label != "date":
        return out
    first = lines[worded[0]]
    if first.kind == "paragraph" and first.rule in ("", "label.head-rest") and _short_line(first):
        out[worded[0]] = evolve(first, label="byline", rule="label.byline-place")
    return out


def _short_line(line: Block) -> bool:
    """Few words, no sentence, no address."""
    return weight(line.text) <= 60 and not ends_sentence(line.text) and link_share(line) < 0.9 and "@" not in line.text


def _unsigned(lines: Sequence[Block]) -> list[Block]:
    """Names alone are a byline only beside a sign: the headline, a date, another byline."""
    out = list(lines)
    worded = [n for n, line in enumerate(lines) if line.text]
    for place, number in enumerate(worded):
        if place and lines[number].rule == "label.byline-names":
            near = [lines[n] for n in (*worded[place - 1 : place], *worded[place + 1 : place + 2])]
            if not any(line.label in ("date", "byline", "standfirst", "title") for line in near):
                out[number] = evolve(lines[number], label="furniture", rule="label.head-rest")
    return out


def _signs(line: Block, languages: Sequence[str]) -> bool:
    if line.rule:
        return False
    return (label_line(line, languages, names=True) or label_dated(line, languages)) is not None


def _head_block(line: Block, languages: Sequence[str], known: Known, *, after_title: bool) -> Block:
    """One line of the head by itself; without a rule it is left to the story."""
    if line.rule:
        return line
    labelled = label_line(line, languages, names=after_title and not known.has_byline)
    if labelled := labelled or label_dated(line, languages):
        return labelled
    if insert := insert_label(line.text, languages):
        return evolve(line, label=insert[0], rule=insert[1])
    if line.kind == "image":
        return evolve(line, label="caption", rule="label.image")
    if not line.text:
        return evolve(line, label="furniture", rule="label.empty")
    size = weight(line.text)
    if size < 30 and not ends_sentence(line.text) and line.kind in ("paragraph", "list_item"):
        label: Label = "furniture"
        return evolve(line, label=label, rule="label.head-rest")
    return line
