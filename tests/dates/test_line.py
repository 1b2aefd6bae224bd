"""A whole line as one date statement."""

from __future__ import annotations

import pytest

from newsparse.dates import parse_date

DAYS = [
    # label, line, value, role
    ("day month year", "18 December 2019", "2019-12-18", "event"),
    ("month day year", "December 18, 2019", "2019-12-18", "event"),
    ("no space after the comma", "May 17,2019", "2019-05-17", "event"),
    ("ordinal", "The 5th of May 2020", "2020-05-05", "event"),
    ("weekday behind", "May 2, 2002, Thursday,, FINAL EDITION", "2002-05-02", "event"),
    ("edition", "June 17, 1995, CITY EDITION", "1995-06-17", "event"),
    ("reading time", "4 min read · Dec 18, 2019", "2019-12-18", "event"),
    ("dashes", "18-Dec-2019", "2019-12-18", "event"),
    ("apostrophe", "Dec 18, '19", "2019-12-18", "event"),
    ("emphasis", "**Updated:** 5 May 2020", "2020-05-05", "updated"),
    ("brackets", "(Updated: December 18, 2019)", "2019-12-18", "updated"),
    ("label of a load", "Load-Date: April 25, 2013", "2013-04-25", "load"),
    ("label of a print", "Printed on 5 May 2020", "2020-05-05", "print_stamp"),
    ("label of a clip", "Saved 5 May 2020", "2020-05-05", "clip"),
    ("first publication", "First published on 1 January 2025", "2025-01-01", "first_published"),
    ("soft hyphen", "Frei\u00adtag, 20. Dezember 2019", "2019-12-20", "event"),
    ("odd spaces", "18\u00a0December\u20092019", "2019-12-18", "event"),
    ("eight digits", "20191218", "2019-12-18", "event"),
    ("year first", "2024/05/13", "2024-05-13", "event"),
    ("two digits", "4/25/24", "2024-04-25", "event"),
    ("last century", "25.04.69", "1969-04-25", "event"),
    ("arabic", "نشر في: ٨ يناير ٢٠٢٦", "2026-01-08", "published"),
    ("czech", "Publikováno: 18. 12. 2019", "2019-12-18", "published"),
    ("danish", "Publiceret torsdag 6. februar 2025", "2025-02-06", "published"),
    ("german", "Veröffentlicht am 18. Dezember 2019", "2019-12-18", "published"),
    ("austrian", "18. Jänner 2020", "2020-01-18", "event"),
    ("spanish", "miércoles, 18 de diciembre del 2019", "2019-12-18", "event"),
    ("finnish", "Julkaistu 18. joulukuuta 2019", "2019-12-18", "published"),
    ("french", "Le 1er mai 2024", "2024-05-01", "event"),
    ("hindi", "18 दिसंबर 2019", "2019-12-18", "event"),
    ("hungarian", "2019. december 18., szerda", "2019-12-18", "event"),
    ("indonesian", "Rabu, 18 Des 2019", "2019-12-18", "event"),
    ("icelandic", "Miðvikudagur, 18. desember 2019", "2019-12-18", "event"),
    ("italian", "Aggiornato il 18 dicembre 2019", "2019-12-18", "updated"),
    ("japanese", "公開日：2019年12月18日（水）", "2019-12-18", "published"),
    ("korean", "2019년 12월 18일 수정", "2019-12-18", "updated"),
    ("lithuanian", "2025 m. kovo 3 d.", "2025-03-03", "event"),
    ("latvian", "2019. gada 18. decembrī", "2019-12-18", "event"),
    ("dutch", "Bijgewerkt op wo 18 dec. 2019", "2019-12-18", "updated"),
    ("norwegian", "Publisert 27/5-2024", "2024-05-27", "published"),
    ("polish", "20 maja 2009 roku", "2009-05-20", "event"),
    ("portuguese", "Publicado em 1º de maio de 2024", "2024-05-01", "published"),
    ("russian", "9 января 1999 г.", "1999-01-09", "event"),
    ("swedish", "Uppdaterad 27 maj 2024", "2024-05-27", "updated"),
    ("swahili", "Jumatano, Desemba 18, 2019", "2019-12-18", "event"),
    ("turkish", "Güncelleme: 29 Ekim 2020", "2020-10-29", "updated"),
    ("ukrainian", "18 грудня 2019 р.", "2019-12-18", "event"),
    ("vietnamese", "ngày 18 tháng 12 năm 2019", "2019-12-18", "event"),
    ("chinese", "发布时间：2019年12月18日星期三", "2019-12-18", "published"),
    ("xhosa", "Epreli 10, 2023", "2023-04-10", "event"),
    ("zulu", "Ephreli 10, 2023", "2023-04-10", "event"),
]

TIMES = [
    # label, line, value, precision, zone
    ("iso", "2023-04-28T18:41:00+02:00", "2023-04-28T18:41:00+02:00", "second", "+02:00"),
    ("seven digits", "2023-04-28T18:41:00.1234567Z", "2023-04-28T18:41:00.123456+00:00", "second", "Z"),
    ("rfc 1123", "Wed, 18 Dec 2019 14:05:09 +0000", "2019-12-18T14:05:09+00:00", "second", "+0000"),
    ("blank for T", "2024-08-16 12:04:59", "2024-08-16T12:04:59", "second", None),
    ("stop in the time", "Wednesday 18 December 2019 14.05 GMT", "2019-12-18T14:05:00+00:00", "minute", "GMT"),
    ("half of the day", "22 June 2023 • 5:30pm", "2023-06-22T17:30:00", "minute", None),
    ("hour alone", "Sat., Feb. 3, 2024 | 4 a.m.", "2024-02-03T04:00:00", "hour", None),
    ("midnight", "Tuesday, 5 May 2020 12:00AM", "2020-05-05T00:00:00", "minute", None),
    ("time first", "Published 3:04 PM EST, Fri February 2, 2024", "2024-02-02T15:04:00-05:00", "minute", "EST"),
    ("glued", "Apr 28, 20232:23 PM EDT", "2023-04-28T14:23:00-04:00", "minute", "EDT"),
    ("zone by the day, winter", "Dec. 18, 2019, 6:05 p.m. ET", "2019-12-18T18:05:00-05:00", "minute", "ET"),
    ("zone by the day, summer", "July 18, 2019, 6:05 p.m. ET", "2019-07-18T18:05:00-04:00", "minute", "ET"),
    ("an hour that comes twice", "November 3, 2019, 1:30 a.m. ET", "2019-11-03T01:30:00", "minute", "ET"),
    ("zone of two countries", "18 December 2019, 14:05 IST", "2019-12-18T14:05:00", "minute", "IST"),
    ("zone in words", "10:00 AM Pacific Time, May 5, 2020", "2020-05-05T10:00:00-07:00", "minute", "Pacific Time"),
    ("second time", "August 27, 2005 00:01 ET (04:01 GMT)", "2005-08-27T00:01:00-04:00", "minute", "ET"),
    ("offset in brackets", "18 May 2020 10:30 (UTC -03:00)", "2020-05-18T10:30:00-03:00", "minute", "UTC -03:00"),
    ("weekday between", "January 20, 2009 Tuesday 8:27 PM AEST", "2009-01-20T20:27:00+10:00", "minute", "AEST"),
    ("uhr", "06. 01. 2026, 14:59 Uhr Lesedauer: 4 Minuten", "2026-01-06T14:59:00", "minute", None),
    ("h", "mercredi 17 avril 2013 à 20h15", "2013-04-17T20:15:00", "minute", None),
    ("klo", "ke 18.12.2019 klo 14.05", "2019-12-18T14:05:00", "minute", None),
    ("kl", "Publicerad 2024-05-27 kl. 14.05", "2024-05-27T14:05:00", "minute", None),
    ("korean half", "2025.05.15 오후 3:04", "2025-05-15T15:04:00", "minute", None),
    ("japanese half", "2025年1月13日 午後9時37分", "2025-01-13T21:37:00", "minute", None),
    ("blanks in it", "2018 年 10 月 7 日 17:04", "2018-10-07T17:04:00", "minute", None),
    ("german zone", "06/01/2026 - 14:02 MEZ", "2026-01-06T14:02:00+01:00", "minute", "MEZ"),
]  # fmt: skip

NOTHING = [
    "", "By May Example", "Covid-19, part 1", "Page 3 of 12", "Section 2", "Ch. 11 bankruptcy",
    "+1 555 123 4567", "555-123-4567", "1.2 billion", "March for Our Lives", "2 hours ago",
    "yesterday at 10:30", "vor 3 Stunden", "Heute, 11:07 Uhr", "3-1", "10-12-14", "v1.2.2023",
    "version 1.2.3", "192.168.10.20", "May 32, 2020", "30 February 2020", "2020-13-13",
    "18 December 2019 in Springfield", "By Ada Example, 5 May 2020", "may 5", "march 3", "2019",
    "2020-2021", "5 May 2020 - 7 May 2020", "5 December 2562", "5 ธันวาคม 2762", "05 FEB 26 people", "5 Feb 26", "昭和64年2月7日", "2020 Z", "1 / 2 / 3", "1\n2\n3", "5 May 2020, 25:61",
    "18 December 2019 " * 40,
]  # fmt: skip

OPEN = [
    ("slashes", "3/4/2019", ("2019-04-03", "2019-03-04"), ""),
    ("two digits", "3/4/19", ("2019-04-03", "2019-03-04"), "pivot"),
    ("the same twice", "4/4/2019", ("2019-04-04",), ""),
    ("day over twelve", "13/4/2019", ("2019-04-13",), "day > 12"),
    ("month first", "4/13/2019", ("2019-04-13",), "day > 12"),
    ("stops", "3.4.2019", ("2019-04-03",), "full stops"),
    ("weekday", "Wednesday, 3/4/2019", ("2019-04-03",), "weekday"),
    ("wrong weekday", "Friday 18 December 2019", ("2019-12-18",), "weekday mismatch"),
    ("language of the label", "Publié le 03/04/2019", ("2019-04-03",), "language"),
    ("english label", "Published 03/04/2019", ("2019-04-03", "2019-03-04"), ""),
    ("no day", "December 2019", (), "no day: 2019-12"),
    ("no year", "Dec. 18", (), "no year: --12-18"),
]

SEVERAL = [
    ("published and updated", "Published 5 May 2020 9:26pm Updated 6 May 2020 4:23pm", "2020-05-05", "published"),
    ("a later time", "Published 5 May 2020 1:55 am(Updated 4:30 am)", "2020-05-05", "published"),
    ("updated first", "Updated 6 May 2020 | Published 5 May 2020", "2020-05-05", "published"),
    ("unlabelled and updated", "08:39, 06 Jan 2026Updated 08:41, 07 Jan 2026", "2026-01-06", "event"),
    ("the same day twice", "24. September 2002 September 24, 2002", "2002-09-24", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "value", "role"), [c[1:] for c in DAYS], ids=[c[0] for c in DAYS])
def test_a_line_states_its_day_and_role(line: str, value: str, role: str) -> None:
    found = parse_date(line)

    assert found is not None
    assert (str(found.value), found.role, found.precision) == (value, role, "day")


@pytest.mark.parametrize(
    ("line", "value", "precision", "zone"), [c[1:] for c in TIMES], ids=[c[0] for c in TIMES]
)
def test_a_line_states_its_time(line: str, value: str, precision: str, zone: str | None) -> None:
    found = parse_date(line)

    assert found is not None
    assert found.value is not None
    assert (found.value.isoformat(), found.precision, found.zone) == (value, precision, zone)


@pytest.mark.parametrize("line", NOTHING)
def test_other_lines_state_nothing(line: str) -> None:
    assert parse_date(line) is None


@pytest.mark.parametrize(
    ("line", "readings", "reason"), [c[1:] for c in OPEN], ids=[c[0] for c in OPEN]
)
def test_what_is_open_stays_open(line: str, readings: tuple[str, ...], reason: str) -> None:
    found = parse_date(line)

    assert found is not None
    assert (tuple(map(str, found.readings)), found.reason) == (readings, reason)
    assert (found.value is None) == (len(readings) != 1)


@pytest.mark.parametrize(
    ("line", "value", "role"), [c[1:] for c in SEVERAL], ids=[c[0] for c in SEVERAL]
)
def test_of_several_dates_the_published_one_counts(line: str, value: str, role: str) -> None:
    found = parse_date(line)

    assert found is not None
    assert (str(found.value)[:10], found.role) == (value, role)


def test_languages_limit_the_words_and_settle_the_order() -> None:
    assert parse_date("18. Dezember 2019", languages=["en"]) is None

    found = parse_date("03/04/2019", languages=["fr"])

    assert found is not None
    assert (str(found.value), found.reason) == ("2019-04-03", "language")
