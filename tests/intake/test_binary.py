import io
import zipfile

import pytest

from saidby.errors import BinaryInput
from saidby.intake.binary import kind_of, require_text
from saidby.intake.raw import Raw

STORY = "The ferry will not sail, the harbour office said."


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\r\n%PDF-1.4", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "JPEG"),
        (b"GIF89a\x01\0\x01\0\x80\0\0", "GIF"),
        (b"RIFF\x24\0\0\0WEBPVP8 \0\0\0\0", "WebP"),
        (b"\0\0\0\x1cftypavif\0\0\0\0", "AVIF"),
        (b"\x7fELF\x02\x01\x01\0", "program"),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "program"),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "bitmap"),
        (b"ID3\x04\0\0\0\0\0\0", "sound"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "Office"),
        (b"{\\rtf1\\ansi The ferry}", "RTF"),
        (b"SQLite format 3\0\x10\0", "SQLite"),
        (b"story.txt" + b"\0" * 248 + b"ustar\0" + b"00", "tar"),
        (zipped("[Content_Types].xml", "word/document.xml"), "Word"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("story.html"), "zip"),
        (bytes(range(256)) * 4, "binary data"),
    ],
)
def test_names_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(BinaryInput, match=what):
        require_text(Raw(data=data, origin="x"))


@pytest.mark.parametrize(
    "text", [STORY, "MZ is a code.", "BM won the vote.", "ID3 tags are old.", "A b: c\tWAVE\r\n\f", "RIFF raffWEBP of lies", "PK said no."]
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_let_through(text: str, codec: str) -> None:
    assert kind_of(text.encode(codec)) is None


@pytest.mark.parametrize("media", ["application/json", "application/rss+xml", "text/css", "text/javascript"])
def test_text_that_is_no_page(media: str) -> None:
    with pytest.raises(BinaryInput, match=media.replace("+", r"\+")):
        require_text(Raw(data=STORY.encode(), origin="x", content_type=media))


@pytest.mark.parametrize("media", [None, "text/html", "application/octet-stream", "application/xml", "text/markdown", "image/png"])
def test_wrong_label_on_plain_text(media: str | None) -> None:
    require_text(Raw(data=STORY.encode(), origin="x", content_type=media))


def test_page_labelled_json_is_a_page() -> None:
    require_text(Raw(data=b"<!DOCTYPE html><p>" + STORY.encode(), origin="x", content_type="application/json"))
