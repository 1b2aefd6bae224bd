"""Footers: kinds of tail matter, runs at the end of a text, and body text left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.footers import find_footer, footer_kind, judge, parse_footer
from newsparse.model import Span

KINDS = [
    ("sign and year", "© 2031 Example Press Ltd. All rights reserved.", "copyright"),
    ("word and year", "Copyright 2031 Muster Verlag", "copyright"),
    ("owner before sign", "Muster Zeitung © 2031", "copyright"),
    ("german rights", "Alle Rechte vorbehalten. Vervielfältigung nur mit Genehmigung der Muster GmbH.", "copyright"),
    ("spanish rights", "Queda prohibida la reproducción total o parcial de los contenidos.", "copyright"),
    ("japanese rights", "無断転載を禁じます", "copyright"),
    ("korean rights", "무단 전재 및 재배포 금지", "copyright"),
    ("reporting in parens", "(Reporting by Ada Example in Exampleville; Editing by Jan Muster)", "credit"),
    ("files from", "With files from Ada Example and Jan Muster", "credit"),
    ("contributed", "Jan Muster in Musterstadt contributed to this report.", "credit"),
    ("agency slug", "(dpa)", "credit"),
    ("initials and agencies", "ada/dpa/AFP", "credit"),
    ("agencies joined", "mit Reuters und dpa", "credit"),
    ("editor label", "Redaktion: Ada Example, Jan Muster", "credit"),
    ("french interview", "Propos recueillis par Ada Exemple", "credit"),
    ("chinese editor", "（责任编辑：张三）", "credit"),
    ("english bio", "Ada Example is a reporter based in Exampleville.", "author_bio"),
    ("professor bio", "Jan Muster is Professor of Sample Studies at Example University", "author_bio"),
    ("german bio", "Ada Beispiel ist Redakteurin im Ressort Muster.", "author_bio"),
    ("compound occupation", "Jan Muster ist Auslandskorrespondent in Beispielhausen.", "author_bio"),
    ("french bio", "Ada Exemple est journaliste au service Exemples.", "author_bio"),
    ("author is", "Die Autorin ist Dozentin für Beispiele.", "author_bio"),
    ("earlier version", "Correction: An earlier version of this article misspelled Ada Example's name.", "correction"),
    ("editor's note amends", "Editor's note: this story was updated to add a reply.", "correction"),
    ("editor's note", "Editor's note: The writer travelled as a guest of the town.", "note"),
    ("german correction", "Korrektur: Zuerst stand hier eine falsche Zahl.", "correction"),
    ("french correction", "Rectificatif : le prénom de Mme Exemple était mal écrit.", "correction"),
    ("dutch correction", "In een eerdere versie van dit artikel stond een verkeerde naam.", "correction"),
    ("first appeared", "This article first appeared in the Example Review.", "syndication"),
    ("german first", "Dieser Text erschien zuerst im Muster-Magazin.", "syndication"),
    ("licence", "Lizenz: Creative Commons BY 4.0", "syndication"),
    ("e-mail alone", "ada@example.org", "contact"),
    ("label and e-mail", "Fragen an: redaktion@example.org", "contact"),
    ("contact the author", "Contact the author: jan@example.org", "contact"),
    ("can be reached", "Ada Example can be reached at ada@example.org", "contact"),
    ("tip line", "Got a tip? Write to desk@example.org", "contact"),
    ("read more", "Read more: Rain in the north", "related"),
    ("related alone", "Related Articles", "related"),
    ("german related", "Lesen Sie auch: Regen im Norden", "related"),
    ("norwegian related", "Les også: Regn i nord", "related"),
    ("zulu related", "FUNDA KABANZI", "related"),
    ("russian related", "Читайте также: Дождь на севере", "related"),
    ("arabic related", "اقرأ أيضا: المطر في الشمال", "related"),
    ("japanese related", "関連記事", "related"),
    ("sign up", "Sign up for our free morning newsletter", "newsletter"),
    ("german newsletter", "Hier können Sie unseren Newsletter bestellen.", "newsletter"),
    ("spanish newsletter", "Suscríbete a nuestro boletín diario", "newsletter"),
    ("support", "Enjoyed this story? Become a member today.", "donation"),
    ("german donation", "Unterstützen Sie uns mit einer Spende", "donation"),
    ("follow us", "Follow us on Facebook and Instagram", "share"),
    ("bar", "Facebook Twitter WhatsApp E-Mail", "share"),
    ("print", "Artikel drucken", "share"),
    ("tags", "Tags: weather, north, rain", "tags"),
    ("hash tags", "#rain #north #weather", "tags"),
    ("german tags", "Schlagwörter: Regen, Norden", "tags"),
    ("count", "12 comments", "comments"),
    ("count in parens", "Kommentare (3)", "comments"),
    ("no comments yet", "Be the first to comment", "comments"),
    ("document", "Document EXMP000020310101ea110000x", "source"),
    ("german document", "Dokument EXMP000020310101ea110000x", "source"),
    ("end mark", "-ends-", "source"),
    ("hashes", "###", "source"),
    ("wire end", "(END) Example Newswires", "source"),
    ("address alone", "https://example.org/news/rain", "source"),
    ("doi", "doi: https://doi.org/10.0000/example", "source"),
    ("german source", "Quelle: dpa", "source"),
    ("stamp", "https://example.org/news/rain 1/3", "print_stamp"),
    ("day, time, title, pages", "01.02.31, 13:55 Regen im Norden 2/4", "print_stamp"),
    ("views", "The views expressed in this article are the author's own.", "legal"),
    ("guest views", "Gastbeiträge müssen nicht der Meinung der Redaktion entsprechen.", "legal"),
    ("reuse", "Reuse this content", "legal"),
    ("menu", "Impressum | Datenschutz | AGB | Kontakt", "navigation"),
    ("english menu", "About us · Privacy Policy · Terms of Use · Careers", "navigation"),
    ("back to top", "Back to top", "navigation"),
    ("markup", "**[Read more](https://example.org/rain)**", "related"),
]  # fmt: skip

BODY = [
    ("copyright law", "Copyright law is older than the daily press, said Ada Example."),
    ("related to", "Related to this, the minister named three more cases."),
    ("photo finishes", "Photo finishes are rare in this sport."),
    ("source said", "A source close to the talks said they would go on."),
    ("tags in prose", "Tags on the fish showed that they had crossed two oceans."),
    ("contributed", "Heavy rain contributed to the delay, and many trains stood still."),
    ("print", "Print sales fell for the third year in a row."),
    ("follow", "Follow the river north and you reach the old mill."),
    ("read", "Read in court, the letter caused a stir among the audience."),
    ("share", "Share prices fell on Monday after the bank's report."),
    ("newsletter in prose", "The company had told its investors in a newsletter that profits would rise."),
    ("person is", "Ada Example is the sister of the mayor and lives near the mill."),
    ("quoted", "“Sign up for our course and you will see,” the teacher had told him."),
    ("comment", "Comments by the mayor were met with laughter in the hall."),
    ("support", "Support for the bill has fallen since the spring."),
    ("german", "Unterstützung für das Gesetz kam auch aus der Opposition, sagte Jan Muster."),
    ("german more", "Mehr zu verdienen sei nicht das Ziel gewesen, sagte sie dem Gericht."),
    ("german read", "Lesen lernten die Kinder erst spät, denn die Schule war weit."),
    ("german topics", "Themen des Treffens waren der Handel und die Grenze."),
    ("french", "Partager le pouvoir ne lui a jamais plu, raconte un ancien ministre."),
    ("spanish", "Temas como la vivienda dominaron el debate de la noche del lunes."),
    ("dutch", "Delen van de stad stonden maandag nog onder water."),
    ("italian", "Leggi più severe sono attese entro l'estate, ha detto il ministro."),
    ("polish", "Tematy rozmów nie były znane, powiedział rzecznik rządu w poniedziałek."),
    ("russian", "Новости о дожде пришли в город только вечером, сказал мэр."),
    ("turkish", "Kaynak sorunu çözülmeden okul açılmayacak, dedi belediye başkanı."),
    ("japanese", "市長は月曜日、新しい橋の建設を始めると述べた。"),
    ("chinese", "市长星期一表示，新桥将于春天动工。"),
    ("answer", "No."),
]  # fmt: skip

STORY = "It rained all day in the north.\n\nThe mayor said the bridge would be closed until Monday."


@pytest.mark.parametrize(("text", "kind"), [case[1:] for case in KINDS], ids=[c[0] for c in KINDS])
def test_a_tail_block_has_its_kind(text: str, kind: str) -> None:
    """Each kind of footer matter is known by itself."""
    footer = parse_footer(text)

    assert footer is not None
    assert [part.kind for part in footer.parts] == [kind]
    assert kind == footer_kind(text)


@pytest.mark.parametrize("text", [case[1] for case in BODY], ids=[case[0] for case in BODY])
def test_a_paragraph_of_a_story_is_no_footer(text: str) -> None:
    """Words that footers use do not make a footer of a sentence."""
    assert parse_footer(text) is None


def test_a_footer_is_typed_run_by_run() -> None:
    """Neighbouring blocks of one kind are one part; spans are those of the text."""
    text = "(Reporting by Ada Example)\n\nRead more: Rain\nRead more: Snow\n\n© 2031 Example Press"

    footer = parse_footer(text)

    assert footer is not None
    assert ["credit", "related", "copyright"] == [part.kind for part in footer.parts]
    assert all(part.text == part.span.of(text) for part in footer.parts)
    assert "Read more: Rain\nRead more: Snow" == footer.parts[1].text


def test_links_and_addresses_are_read_out() -> None:
    """Targets of links and e-mail addresses stand beside the part's text."""
    footer = parse_footer("To contact the paper [write](https://example.org/c) or ada@example.org")

    assert footer is not None
    assert ("https://example.org/c",) == footer.parts[0].links
    assert ("ada@example.org",) == footer.parts[0].emails


def test_a_link_below_a_contact_line_belongs_to_it() -> None:
    """A line that is only an address continues what stands above it."""
    footer = parse_footer(
        "To contact the editors\nvisit:\n\n**[example.org/c](https://example.org/c)**"
    )

    assert footer is not None
    assert ["contact"] == [part.kind for part in footer.parts]


def test_the_run_at_the_end_is_found() -> None:
    """The run ends, going back, at the last paragraph of the story."""
    text = f"{STORY}\n\nAda Example is a reporter.\n\nSign up for our newsletter\n\n© 2031 Example Press\n"

    found = find_footer(text)

    assert found is not None
    assert ["author_bio", "newsletter", "copyright"] == [part.kind for part in found.parts]
    assert Span(text.index("Ada"), len(text) - 1) == found.span


@pytest.mark.parametrize("text", [STORY, f"Read more: Rain\n\n{STORY}", "", "\n \n"])
def test_a_text_that_ends_with_its_story_has_no_footer(text: str) -> None:
    """Only the end counts."""
    assert find_footer(text) is None


def test_a_weak_sign_alone_does_not_end_a_story() -> None:
    """A hint needs a run beside it."""
    hint = "We have a newsletter for all our subscribers"
    assert judge(hint) is not None

    assert find_footer(f"{STORY}\n\n{hint}") is None
    assert find_footer(f"{STORY}\n\n{hint}\n\n© 2031 Example Press") is not None


PIECES = st.sampled_from(
    [case[1] for case in KINDS] + [case[1] for case in BODY] + ["1", "March 3, 2031", "a  b   c"]
)
TEXTS = st.lists(PIECES | st.text(max_size=40), max_size=6).flatmap(
    lambda parts: st.sampled_from(["\n\n", "\n", "\r\n\r\n", "\x0c\n", " "]).map(
        lambda sep: sep.join(parts)
    )
)


@given(TEXTS)
def test_find_and_parse_agree(text: str) -> None:
    """Law 14: parsing the found slice gives what was found."""
    found = find_footer(text)
    if found is None:
        return

    parsed = parse_footer(found.span.of(text))

    assert parsed is not None
    assert [(p.kind, p.text, p.links) for p in found.parts] == [
        (p.kind, p.text, p.links) for p in parsed.parts
    ]


@given(st.text() | TEXTS)
def test_every_text_is_judged(text: str) -> None:
    """Law 1: no text raises, and spans lie in it in order."""
    judge(text)
    parse_footer(text)
    found = find_footer(text)

    stops = (
        [0]
        if found is None
        else [at for part in found.parts for at in (part.span.start, part.span.stop)]
    )
    assert stops == sorted(stops)
    assert stops[-1] <= len(text)
