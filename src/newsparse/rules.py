"""The register of rules: why a block has its label, each reason a value.

A :class:`Rule` names a reason, the label it gives and what it means, so that label and rule never
disagree.  Formats document their own rules by name (``Format.rules``); here they come together
with the general ones, for the reference and for the check that none goes undocumented.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from .model import FooterKind, Label

if TYPE_CHECKING:
    from .formats import Format

Hold = Literal["firm", "loose", "behind"]
"""``loose`` says little: a better rule may take its block.  ``behind`` may yield a day only."""
Ground = Literal["", "words", "place"]
"""What makes a line a byline: its own words, or only the place where it stands."""


@frozen
class Rule:
    """Why a block has its label.

    >>> LABELS["label.kicker"].label
    'kicker'
    """

    name: str
    label: Label
    sentence: str
    hold: Hold = "firm"
    ground: Ground = ""


def _register(*rules: Rule) -> Mapping[str, Rule]:
    return MappingProxyType({rule.name: rule for rule in rules})


BODY = Rule("label.body", "body", "Running text of the story.", "loose")
TITLE_HEADING = Rule(
    "label.title-heading", "title",
    "The first heading that can be a headline; a top-level one before others.",
)  # fmt: skip
TITLE_PRINT = Rule(
    "label.title-print", "title",
    "The first lines where they repeat what a browser printed over the page.",
)  # fmt: skip
TITLE_PAGE = Rule(
    "label.title-page", "title",
    "The heading of a whole page's dump with most evidence: words, level, a byline or date below, "
    "repeated, last.",
)  # fmt: skip
TITLE_LINE = Rule("label.title-line", "title", "The first short line of a head without headings.")
TITLE_REPEAT = Rule(
    "label.title-repeat", "title", "A heading that repeats the title the export states."
)
BYLINE = Rule(
    "label.byline", "byline", "A line of the head that is a byline as a whole.", ground="words"
)
BYLINE_NAMES = Rule(
    "label.byline-names", "byline", "A line of names alone, below a headline.", ground="place"
)
BYLINE_PLACE = Rule(
    "label.byline-place", "byline", "A short line between headline and date.", ground="place"
)
BYLINE_LATE = Rule(
    "label.byline-late", "byline", "The first byline below the head, where the head has none.",
    ground="words",
)  # fmt: skip
BYLINE_LINK = Rule(
    "label.byline-link", "byline",
    "A name that links to an author's page, near the headline, where nothing says *by*.",
    ground="words",
)  # fmt: skip
SIGN_OFF = Rule("label.sign-off", "byline", "A byline at the story's end.", ground="words")
DATE_LINE = Rule("label.date-line", "date", "A line of the head that is a date as a whole.")
DATE_IN_LINE = Rule(
    "label.date-in-line", "date",
    "A short line of the head that holds a day beside few other words.",
)  # fmt: skip
DATE_LATE = Rule(
    "label.date-late", "date", "The first date line below the head, where the head has none."
)
PRINT_STAMP = Rule(
    "label.print_stamp", "artefact",
    "The time of printing on the first line of a browser's print.",
)  # fmt: skip
PRINT_TITLE = Rule(
    "label.print-title", "artefact",
    "The page's title that a browser prints over the first page.",
)  # fmt: skip
KICKER = Rule("label.kicker", "kicker", "A short line right above the headline.")
STANDFIRST = Rule(
    "label.standfirst", "standfirst", "Text between headline and byline or date.", "loose"
)
HEAD_REST = Rule(
    "label.head-rest", "furniture",
    "A short line of the head that says nothing of the article.", "loose",
)  # fmt: skip
IMAGE = Rule("label.image", "caption", "An image; its text is the alternative text.")
CAPTION_REPEAT = Rule(
    "label.caption-repeat", "caption", "A paragraph that repeats the image's text before it."
)
CAPTION_AFTER_IMAGE = Rule(
    "label.caption-after-image", "caption",
    "A short line without an end mark right after an image.",
)  # fmt: skip
LINK_LINE = Rule(
    "label.link-line", "promo",
    "A line that is a link from end to end, between paragraphs.", "loose",
)  # fmt: skip
ODD_LINE = Rule(
    "label.odd-line", "furniture",
    "A line between paragraphs that is made unlike them: its features, weighed, speak against it "
    "(document evidence).", "loose",
)  # fmt: skip
ODD_CAPTION = Rule(
    "label.odd-caption", "caption", "The same right after an image (document evidence)."
)
EMPTY = Rule("label.empty", "furniture", "Markup without text.")
REGION_AFTER = Rule(
    "label.region-after", "furniture",
    "After the run of blocks that holds the story (document evidence).", "behind",
)  # fmt: skip

LABELS = _register(
    BODY, TITLE_HEADING, TITLE_PRINT, TITLE_PAGE, TITLE_LINE, TITLE_REPEAT, BYLINE, BYLINE_NAMES,
    BYLINE_PLACE, BYLINE_LATE, BYLINE_LINK, SIGN_OFF, DATE_LINE, DATE_IN_LINE, DATE_LATE, PRINT_STAMP,
    PRINT_TITLE, KICKER, STANDFIRST, HEAD_REST, IMAGE, CAPTION_REPEAT, CAPTION_AFTER_IMAGE,
    LINK_LINE, ODD_LINE, ODD_CAPTION, EMPTY, REGION_AFTER,
)  # fmt: skip
"""The rules of the labellers."""

DATELINE = Rule(
    "datelines.head", "body",
    "Place, day and agency before the first sentence; they stay in their paragraph (origins only).",
)  # fmt: skip
SITE = Rule(
    "titles.site", "title",
    "The site's name beside the headline, where the document knows its site by it (origins only).",
)  # fmt: skip
HOST = Rule(
    "urls.host", "metadata",
    "The host of the stated address, where nothing else names the publication (origins only).",
)  # fmt: skip
VALUES = _register(DATELINE, SITE, HOST)
"""The rules of values that are a part of a block with a rule of its own."""

LAYOUTS = _register(
    Rule("layout.rule", "furniture", "A line that only parts."),
    Rule("layout.markup", "furniture", "A line of markup without text."),
    Rule("layout.reference", "furniture", "A link definition."),
    Rule(
        "layout.front-matter", "metadata", "A line that opens, closes or comments a metadata head."
    ),
)
"""The rules of the layouts."""


def _footer(kind: FooterKind, sentence: str, hold: Hold = "firm") -> Rule:
    return Rule(f"footers.{kind}", "footer", sentence, hold)


FOOTER_RUN = Rule("footers.run", "footer", "A short line inside a run of footer matter.", "behind")
FOOTERS = _register(
    _footer("contact", "How to reach the newsroom or the author."),
    _footer("copyright", "Who holds the rights."),
    _footer("syndication", "Where the text was first published, or who may publish it."),
    _footer("credit", "Who reported, edited, translated or photographed."),
    _footer("author_bio", "Who the author is."),
    _footer("correction", "What was corrected, and when."),
    _footer("note", "A remark of the newsroom on the article."),
    _footer("related", "Links to other articles."),
    _footer("newsletter", "An invitation to subscribe."),
    _footer("donation", "An appeal for support."),
    _footer("share", "Links that share, print or save the article.", "behind"),
    _footer("tags", "Keywords."),
    _footer("comments", "Readers' comments, or the way to them."),
    _footer("source", "Where the text comes from.", "behind"),
    _footer("print_stamp", "The line a browser or database prints under a text."),
    _footer("legal", "Terms, privacy, disclaimers."),
    _footer("navigation", "The site's own links."),
    FOOTER_RUN,
)
"""The rules of footer matter: one a kind, and the lines of a run."""

INSERTS = _register(
    Rule("inserts.ad", "promo", "A mark over an advertisement."),
    Rule("inserts.caption", "caption", "A line that credits a picture."),
    Rule("inserts.comments", "furniture", "A link to the comments, between paragraphs."),
    Rule("inserts.donation", "promo", "An appeal for support, between paragraphs."),
    Rule("inserts.legal", "furniture", "A consent text or notice, between paragraphs."),
    Rule("inserts.navigation", "furniture", "The site's own links, between paragraphs."),
    Rule("inserts.newsletter", "promo", "A sign-up box, between paragraphs."),
    Rule("inserts.player", "furniture", "The controls of a player, or a duration alone."),
    Rule("inserts.related", "promo", "A teaser of another article, between paragraphs."),
    Rule("inserts.share", "furniture", "A share bar, between paragraphs."),
    Rule("inserts.tags", "furniture", "Keywords between paragraphs."),
)
"""The rules of what stands between paragraphs and is none of the story."""

PAGES = _register(
    Rule("pages.folio", "artefact", "A page number."),
    Rule("pages.jump-line", "artefact", "A line that sends the reader to another page."),
    Rule(
        "pages.print-line", "artefact",
        "A line that a browser prints at the head or foot of each page.",
    ),
    Rule("pages.running-foot", "artefact", "A line repeated at the feet of pages."),
    Rule("pages.running-head", "artefact", "A line repeated at the heads of pages."),
)  # fmt: skip
"""The rules of what paging left in the text."""

RULES: Mapping[str, Rule] = MappingProxyType(
    {**LABELS, **VALUES, **LAYOUTS, **FOOTERS, **INSERTS, **PAGES}
)
"""All general rules, by name."""


def hold_of(name: str) -> Hold:
    """How firmly the rule of this *name* holds its block; a format's own does, none does not."""
    if not name:
        return "loose"
    rule = RULES.get(name)
    return rule.hold if rule else "firm"


def general_rules() -> Mapping[str, str]:
    """The rules that blocks of any format may carry, with their meanings.

    >>> general_rules()["label.body"]
    'Running text of the story.'
    """
    return {name: rule.sentence for name, rule in RULES.items()}


def all_rules(formats: Sequence[Format]) -> Mapping[str, str]:
    """The general rules, and those of *formats*, by name."""
    stated = {rule: sentence for form in formats for rule, sentence in form.rules.items()}
    return dict(sorted({**general_rules(), **stated}.items()))
