"""Where documents start in press databases and reader envelopes, line by line."""

from __future__ import annotations

from typing import Any

import pytest

from newsparse.formats import (
    Format,
    apa,
    dash_head,
    defacto,
    europresse,
    genios,
    integrum,
    kikuzo,
    mediargus,
    newsbank,
    reader,
    retriever,
    sz_archive,
    wisenews,
    yomidasu,
)


def starts(form: Format, lines: list[str]) -> list[int]:
    """The numbers of the lines where documents start."""
    state: Any = None
    found = []
    for number, line in enumerate(lines):
        state, back = form.split(line + "\n", state)
        if back is not None:
            found.append(number - back)
    return found


APA, DEFACTO = '"Bote" vom 04.05.2025 Seite: 7', '"Bote" Nr. 065 vom 04.05.2025     Seite: 7'
ROW, NAMES = "00001 2025年05月04日 朝刊 １総 001 00733文字", "No. 発行日 朝夕刊 面名 ページ 文字数"
BAR = "May 4, 2025 | Example Democrat, The (Sampletown, MD)"
RULE, END, PRINT = "-" * 78, "=" * 78, "Publisert på trykk."
SPLITS = [
    pytest.param(apa.FORMAT, [APA, "", "Text.", "", APA], [0, 4], id="apa: head lines"),
    pytest.param(apa.FORMAT, ["Cover", "", APA], [2], id="apa: a cover before"),
    pytest.param(apa.FORMAT, [APA, "", "Text,", APA], [0], id="apa: a head line inside a paragraph is text"),
    pytest.param(apa.FORMAT, [APA, "", "Text.", "_" * 66, '"Bote" gefunden am 06.05.2025 10:36 Uhr'], [0, 4], id="apa: behind a rule"),
    pytest.param(apa.FORMAT, ['"Regen" sagte sie vom 04.05.2025 an.'], [], id="apa: a sentence"),
    pytest.param(defacto.FORMAT, ["   [print_header.gif]", DEFACTO, "   Text.", "   [print_header.gif]", DEFACTO], [0, 3], id="defacto: the image goes with its record"),
    pytest.param(defacto.FORMAT, [DEFACTO, "   Text.", "   [print_header.gif]"], [0], id="defacto: an image at the end starts nothing"),
    pytest.param(mediargus.FORMAT, ["1. Regen", "", "Krant, zondag 4 mei 2025, p. 1, 9w.", "", "04-05-2025, p.1"], [4], id="mediargus: the index is no document"),
    pytest.param(mediargus.FORMAT, ["04-05-2025, p.1", "", "Tekst.", "", "05-05-2025"], [0], id="mediargus: a day inside a text"),
    pytest.param(mediargus.FORMAT, ["04-05-2025, p.1", "", "Tekst.", " © Uitgever", "", "05-05-2025"], [0, 5], id="mediargus: a day without a page behind the rights"),
    pytest.param(europresse.FORMAT, ["Revue, no. 5", "", "lundi 5 mai 2025", "Texte."], [0], id="europresse: the publication is above"),
    pytest.param(europresse.FORMAT, ["Revue", "lundi 5 mai 2025", "Texte,", "mardi 6 mai 2025"], [0], id="europresse: a day inside a text"),
    pytest.param(kikuzo.FORMAT, ["総件数： 2件", NAMES, ROW, "題", "　文。", NAMES, ROW], [1, 5], id="kikuzo: the column names go with the row"),
    pytest.param(retriever.FORMAT, ["Uttak 03.11.2016", "", "Regn", RULE, "Bote, 04.05.1991", PRINT, "", "Tekst.", END, "", "Snø", RULE, "Bote, 05.05.1991", PRINT], [0, 10], id="retriever: behind the rule of equals signs"),
    pytest.param(retriever.FORMAT, ["Regn", RULE, "Bote, 04.05.1991", PRINT, "", "Tekst.", "", "Snø", RULE, "Bote, 05.05.1991", PRINT], [0, 7], id="retriever: the record before was cut off"),
    pytest.param(retriever.FORMAT, [*["> Regn, Bote, 04.05.1991"] * 20, "", "Regn", RULE, "Bote, 04.05.1991", PRINT], [21], id="retriever: the index is no document"),
    pytest.param(retriever.FORMAT, ["Regn", RULE, "Bote, 04.05.1991", PRINT, "", "Tekst.", END, ""], [0], id="retriever: a rule at the end starts nothing"),
    pytest.param(newsbank.FORMAT, ["Rain", "", BAR, "", "Text.", "© Copyright © 2025 A. All rights reserved.", "Snow", "", BAR], [0, 6], id="newsbank: the headline follows the rights at once"),
    pytest.param(newsbank.FORMAT, ["Rain", BAR, "Text.", "", "Snow", "", BAR], [0, 4], id="newsbank: the record before was cut off"),
    pytest.param(newsbank.FORMAT, ["Rain", BAR, "Text.", "Citation (aglc Style)", "'Rain', A (online), 4 May 2025", "‹https://a.example/x=", "y/z›", "Snow", "falls", BAR], [0, 7], id="newsbank: the citation ends with its address"),
    pytest.param(genios.FORMAT, ["Bote vom 12.03.2019, S. 4", "Text", "Quelle:", "", "Bote vom 12.03.2019, S. 4", "Dokumentnummer: 1", "", "Bote vom 13.03.2019"], [0, 7], id="genios: the line that Quelle repeats"),
    pytest.param(genios.FORMAT, ["Bote vom 12.03.2019, S. 4", "Text", "Bote vom 13.03.2019", "Quelle: Bote vom 12.03.2019, S. 4", "", "Bote vom 13.03.2019, S. 1"], [0, 5], id="genios: a head line inside a text"),
    pytest.param(wisenews.FORMAT, ["~~~~~~~~~~ #1 ~~~~~~~~~~", "", "| 2019-04-15 | A | B04 |C |", "Text.", "~~~~~~~~~~ #2 ~~~~~~~~~~", "| 2019-04-16 | A | B04 |C |"], [0, 4], id="wisenews: the tildes go with the row"),
    pytest.param(wisenews.FORMAT, ["1. 題 [A] 2019-04-15 B01", "", "1 .A | B | 2019-04-15", "2. he said so | and left"], [2], id="wisenews: a row of bars"),
    pytest.param(integrum.FORMAT, ["^ИС: А", "", "^ДТ: 01.02.1995", "Текст ^ИС: А", "^ИС: А"], [0, 4], id="integrum: a run of fields"),
    pytest.param(yomidasu.FORMAT, ["1 2018.01.07 題 東京朝刊", "　2018.01.07の文。", "12 2018.01.06 題"], [0, 2], id="yomidasu: number and day"),
    pytest.param(dash_head.FORMAT, ["-- Rain", "-- ", "-- 2014-08-22", "-- http://example.org/a", "", "Text", "-- one", "-- two", "-- http://example.org/b"], [0], id="dash_head: a list of addresses is text"),
    pytest.param(sz_archive.FORMAT, ["SZ", "Montag, 1. Juni 2020", "A111111111", "Bibliothek", "", "SZ", "Text", "A111111111", "", "SZ", "A222222222"], [0, 9], id="sz_archive: the same number goes on"),
    pytest.param(reader.FORMAT, ["Title: A", "", "URL Source: https://a.example", "", "Title: of a play"], [0], id="reader: a title alone"),
    pytest.param(reader.FORMAT, ["```", "Title: A", "URL Source: https://a.example", "```"], [], id="reader: fenced"),
    pytest.param(reader.FORMAT, ["Title: A", "URL Source: https://a.example", "x", "Title: B", "URL Source: https://b.example"], [0, 3], id="reader: several"),
    pytest.param(reader.FORMAT, ["Title: A", "URL Source: is a form's field"], [], id="reader: no address"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "lines", "expected"), SPLITS)
def test_a_document_starts_where_its_head_does(
    form: Format, lines: list[str], expected: list[int]
) -> None:
    assert starts(form, lines) == expected
