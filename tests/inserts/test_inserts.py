"""Inserts: what stands between paragraphs and is none of the story."""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from newsparse.inserts import insert_rule
from newsparse.rules import INSERTS

CASES = [
    ("advertisement", "ADVERTISEMENT", "en", "promo"),
    ("story continues", "Story continues below advertisement", "en", "promo"),
    ("related", "Related: Rain in the north", "en", "promo"),
    ("read also", "Lesen Sie auch", "de", "promo"),
    ("german topic", "MEHR ZUM THEMA", "de", "promo"),
    ("german ad", "Anzeige", "de", "promo"),
    ("french related", "Également à lire", "fr", "promo"),
    ("spanish related", "Lee también: Lluvia en el norte", "es", "promo"),
    ("newsletter", "Sign up for our weekly newsletter", "en", "promo"),
    ("dutch continues", "Tekst gaat verder onder de advertentie", "nl", "promo"),
    ("photo by", "A boat in the harbour. Photo by Ada Example", "en", "caption"),
    ("photo label", "Ein Boot im Hafen. Foto: Jan Muster/dpa", "de", "caption"),
    ("label alone", "Foto: Jan Muster", "de", "caption"),
    ("in parens", "A boat in the harbour. (Photo: Ada Example)", "en", "caption"),
    ("name and agency", "A boat in the harbour. (Ada Example/AP)", "en", "caption"),
    ("library", "Ada Example/Getty Images", "en", "caption"),
    ("an agency's pictures", "A boat in the harbour. Reuters Photo Ada Example", "en", "caption"),
    ("sign and agency", "© dpa", "de", "caption"),
    ("sign after words", "Ein Boot im Hafen. © dpa | Jan Muster", "de", "caption"),
    ("norwegian", "En båt i havna. Foto: Privat", "no", "caption"),
    ("image credit", "Ada Example in 2031 (Image: Getty)", "en", "caption"),
    ("share bar", "Share on Facebook Twitter", "en", "furniture"),
    ("share", "Teilen", "de", "furniture"),
    ("comments", "14 comments", "en", "furniture"),
    ("skip", "Skip to content", "en", "furniture"),
    ("front page", "Zur Startseite", "de", "furniture"),
    ("listen", "Listen to this article", "en", "furniture"),
    ("reading time", "5 min read", "en", "furniture"),
    ("copy link", "Copy link", "en", "furniture"),
    ("tags", "Tags: rain, north", "en", "furniture"),
    ("consent", "Externen Inhalt anzeigen", "de", "furniture"),
    ("duration", "01:48 min", "de", "furniture"),
]

BODY = [
    ("related to", "Related to this, the minister named three more cases.", "en"),
    ("network before a colon", "Tiktok: what the harbour town makes of its fame", "en"),
    ("photo finishes", "Photo finishes are rare in this sport.", "en"),
    ("photo of nobody", "The photo Ada Example took was never printed", "en"),
    ("one network that is a word", "Line", "en"),
    ("image", "The image of the town has suffered, said Ada Example.", "en"),
    ("advertisement", "Advertisement is a trade like any other, he said.", "en"),
    ("answer", "Yes.", "en"),
    ("speaker", "Reporter: What did you see that night?", "en"),
    ("agency closes story", "The bridge is closed until Monday, the town said. (dpa)", "en"),
    ("photo by a camera", "It was taken from a photo by a camera at the gate.", "en"),
    ("german", "Bild und Ton waren gut, sagte Jan Muster am Montag.", "de"),
    ("german ad", "Anzeige erstattete der Mann erst am Tag danach.", "de"),
    ("german name", "Herr Muster, das Foto: Wann ist es entstanden?", "de"),
    ("french", "À lire ces lignes, on comprend sa colère, dit-elle.", "fr"),
    ("spanish", "Publicidad y prensa viven una de la otra, dijo.", "es"),
    ("bio is a tail", "Ada Example is a reporter based in Exampleville.", "en"),
]


@pytest.mark.parametrize(
    ("text", "code", "label"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_an_insert_has_its_label(text: str, code: str, label: str) -> None:
    """Teasers, picture credits and the site's own words are told apart."""
    made = insert_rule(text, (code, "en"))

    assert made is not None
    assert made.label == label
    assert made.name in INSERTS


@pytest.mark.parametrize(("text", "code"), [c[1:] for c in BODY], ids=[c[0] for c in BODY])
def test_a_paragraph_of_a_story_is_no_insert(text: str, code: str) -> None:
    """Sentences that begin like an insert stay body."""
    assert insert_rule(text, (code, "en")) is None


SAID = sorted({word for text, *_ in (c[1:] for c in CASES) for word in text.split()})


@given(st.lists(st.sampled_from(SAID) | st.text(max_size=3)).map(" ".join))
def test_every_block_is_judged(text: str) -> None:
    """Law 1: no text raises; blanks around a line of an insert's words change nothing."""
    made = insert_rule(text, ("en", "de"))

    assert made is None or made in INSERTS.values()
    assert insert_rule(f" {text}\n", ("en", "de")) is made
    event("an insert" if made else "none")
