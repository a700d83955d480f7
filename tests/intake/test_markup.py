"""XML that would grow, or read what is not its own, is refused before a parser sees it."""

import pytest

from saidby.errors import InputError
from saidby.intake.markup import harmless
from saidby.intake.raw import Raw

LAUGHS = (
    """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>"""
)
FILE = """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><title>&x;</title></channel></rss>"""


def raw(text: str, codec: str = "utf-8") -> Raw:
    return Raw(data=text.encode(codec), origin="feed.xml")


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        FILE,
        LAUGHS.replace("<!DOCTYPE", "<?a <!-- ?><!DOCTYPE") + "<!-- -->",
        "<!-- <rss> -->" + LAUGHS.removeprefix('<?xml version="1.0"?>'),
        """<!DOCTYPE rss SYSTEM "<!--" [<!ENTITY a "b">]><rss/><!-- -->""",
        """<!DOCTYPE rss [<!ATTLIST rss a CDATA "<!--"><!ENTITY a "b">]><rss/>""",
        """<!DOCTYPE rss [ %pe; ]><rss/>""",
        """<!-- <!ENTITY a "AAAA"> --><rss>&a;</rss>""",
    ],
)
def test_entities_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="entities"):
        harmless(raw(text))


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_in_other_encodings_as_well(codec: str) -> None:
    with pytest.raises(InputError, match="entities"):
        harmless(raw(LAUGHS, codec))


def test_a_plain_doctype_and_words_on_entities_pass() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://wire.example/rss-0.91.dtd">'
    body = '<rss><title><![CDATA[ <!ENTITY a "b"> ]]></title><!-- <!DOCTYPE x [] --></rss>'
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n{doctype}{body}'
    assert harmless(raw(text)).decode() == text.partition("?>")[2]


def test_the_declared_encoding_is_undone() -> None:
    assert "Østfjord".encode() in harmless(raw('<?xml version="1.0" encoding="ISO-8859-1"?><rss><t>Østfjord</t></rss>', "latin-1"))
