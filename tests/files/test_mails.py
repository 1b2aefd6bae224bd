"""Mail files: what is encoded is decoded, what is plain streams as it is."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from newsparse import read, read_many
from newsparse.errors import NotTextError

STORY = (
    "Réouverture au printemps\n\nPar Ada Example\n\n18 décembre 2019\n\n"
    "Il a plu toute la journée dans la vallée, et personne ne se souvenait d'une nuit plus humide.\n\n"
    "Le conseil veut décider au printemps, quand les routes seront de nouveau sèches.\n"
)


def mail(text: str = STORY, way: str = "quoted-printable", charset: str = "utf-8") -> EmailMessage:
    """A mail with this text, encoded for its way."""
    made = EmailMessage()
    made["From"] = "Jan Müster <jan@list.example>"
    made["Subject"] = "À lire absolument"
    made["Date"] = "Thu, 19 Dec 2019 08:34:47 -0400"
    made.set_content(text, charset=charset, cte=way)
    return made


def fields(path: Path) -> dict[str, str]:
    """The metadata of the one article in a file."""
    return {field.name: field.value for field in read(path).metadata}


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "cp1252"])
@pytest.mark.parametrize("way", ["quoted-printable", "base64", "8bit"])
def test_text_is_decoded(tmp_path: Path, way: str, charset: str) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(mail(way=way, charset=charset).as_bytes())

    article = read(path)

    assert article.format == "mail"
    assert article.title == "Réouverture au printemps"
    assert [author.name for author in article.authors] == ["Ada Example"]
    assert str(article.published) == "2019-12-18"
    assert [block.text[:15] for block in article.body] == ["Il a plu toute ", "Le conseil veut"]


def test_header_lines_are_decoded(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(mail().as_bytes())

    assert fields(path)["Subject"] == "À lire absolument"
    assert fields(path)["From"] == "Jan Müster <jan@list.example>"


def test_of_several_versions_the_plain_one_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    both = mail()
    both.add_alternative("<p>Il a plu.</p>", subtype="html")
    path.write_bytes(both.as_bytes())

    assert read(path).title == "Réouverture au printemps"
    assert "<p>" not in read(path).source


def test_an_attached_mail_is_forwarded(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    outer = mail("Voilà !\n")
    outer.add_attachment(mail())
    path.write_bytes(outer.as_bytes())

    assert read(path).title == "Réouverture au printemps"
    assert "Voilà" not in read(path).text


def test_a_mailbox_holds_many(tmp_path: Path) -> None:
    path = tmp_path / "mails.mbox"
    line = b"From jan@list.example Thu Dec 19 08:34:47 2019\n"
    path.write_bytes(b"\n".join(line + mail().as_bytes() for _ in range(3)))

    assert [article.title for article in read_many(path)] == ["Réouverture au printemps"] * 3


def test_a_mail_of_html_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    made = mail()
    made.set_content("<p>Il a plu.</p>", subtype="html", cte="base64")
    path.write_bytes(made.as_bytes())

    with pytest.raises(NotTextError, match="mail 1 of the file has no plain text, only text/html"):
        read(path)


@pytest.mark.parametrize(
    ("damage", "kept"),
    [
        pytest.param((b"utf-8", b"x-nothing"), "Par Ada", id="unknown charset"),
        pytest.param((b"=?utf-8?", b"=?x-nothing?"), "Par Ada", id="unknown charset of a header"),
        pytest.param((b"quoted-printable", b"base64"), "", id="wrong way"),
    ],
)
def test_damage_never_raises(tmp_path: Path, damage: tuple[bytes, bytes], kept: str) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(mail().as_bytes().replace(*damage))

    assert kept in read(path).source
