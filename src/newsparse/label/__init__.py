"""Roles for the blocks that the format did not label: region, head, story, tail, in this order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from ..model import Block
from ..source import Source
from .head import known_of, label_head, story_start
from .late import label_late
from .opening import open_head
from .region import story_region
from .signs import Signs
from .story import label_story
from .tail import label_after, label_tail
from .weighing import weigh

RULES: Mapping[str, str] = {
    "label.body": "Running text of the story.",
    "label.title-heading": "The first heading that can be a headline; a top-level one before others.",
    "label.title-print": "The first lines where they repeat what a browser printed over the page.",
    "label.title-page": "The heading of a whole page's dump with most evidence: words, level, a byline or date below, repeated, last.",
    "label.title-line": "The first short line of a head without headings.",
    "label.title-repeat": "A heading that repeats the title the export states.",
    "label.byline": "A line of the head that is a byline as a whole.",
    "label.byline-names": "A line of names alone, below a headline.",
    "label.byline-place": "A short line between headline and date.",
    "label.date-line": "A line of the head that is a date as a whole.",
    "label.print_stamp": "The time of printing on the first line of a browser's print.",
    "label.print-title": "The page's title that a browser prints over the first page.",
    "label.date-in-line": "A short line of the head that holds a day beside few other words.",
    "label.byline-late": "The first byline below the head, where the head has none.",
    "label.date-late": "The first date line below the head, where the head has none.",
    "label.kicker": "A short line right above the headline.",
    "label.standfirst": "Text between headline and byline or date.",
    "label.head-rest": "A short line of the head that says nothing of the article.",
    "label.image": "An image; its text is the alternative text.",
    "label.caption-repeat": "A paragraph that repeats the image's text before it.",
    "label.caption-after-image": "A short line without an end mark right after an image.",
    "label.link-line": "A line that is a link from end to end, between paragraphs.",
    "label.odd-line": "A line between paragraphs that is made unlike them: its features, weighed, speak against it (document evidence).",
    "label.odd-caption": "The same right after an image (document evidence).",
    "label.sign-off": "A byline at the story's end.",
    "label.empty": "Markup without text.",
    "label.region-after": "After the run of blocks that holds the story (document evidence).",
    "footers.run": "A short line inside a run of footer matter.",
    "layout.rule": "A line that only parts.",
    "layout.markup": "A line of markup without text.",
    "layout.reference": "A link definition.",
    "layout.front-matter": "A line that opens, closes or comments a metadata head.",
}
"""Every rule the general labels and the layouts give, with its meaning."""


def label_blocks(source: Source, blocks: Sequence[Block], languages: Sequence[str]) -> list[Block]:
    """*blocks*, every one with a label and a rule; what the format labelled stays as it is."""
    signs = Signs(source, blocks, languages)
    known = known_of(blocks)
    blocks = open_head(source, blocks, signs)
    first, stop = story_region(blocks)
    start = story_start(blocks, first, stop, signs)
    head = label_head(blocks[:start], source.text, signs, known)
    story = label_story(label_tail(blocks[start:stop], signs), signs, weigh(blocks, start, stop))
    rest = label_after(blocks[stop:], signs)
    made = label_late([*head, *story, *rest], signs)
    return [
        block if block.rule else evolve(block, label="body", rule="label.body") for block in made
    ]
