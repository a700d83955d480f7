import pytest

from saidby.errors import NotEnglish
from saidby.intake.language import language_of, require_english
from saidby.intake.plain import read_plain

ENGLISH = "The harbour office said on Monday that the ferry would not sail before the ice had gone from the north quay. "
RUSSIAN = "Портовая служба сообщила в понедельник, что паром не выйдет в море, пока не сойдёт лёд у северного причала. "
GERMAN = "Das Hafenamt teilte am Montag mit, dass die Fähre nicht auslaufen werde, bevor das Eis am Nordkai verschwunden sei. "


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (RUSSIAN, "ru"), (GERMAN, "de"), (ENGLISH.upper(), "en"), ("12 – 4", "und")])
def test_language_of(text: str, code: str) -> None:
    assert language_of(text)[0] == code


def test_what_is_not_read_is_refused_by_its_name() -> None:
    with pytest.raises(NotEnglish, match=r"letter\.txt: this is Russian"):
        require_english(read_plain(RUSSIAN, sha256=""), "letter.txt")
    with pytest.raises(NotEnglish, match="this is German"):
        require_english(read_plain(GERMAN, sha256=""))


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH * 3 + RUSSIAN, "Sankta Britta, Halvet, Dorn", "“Njet,” Marrant said.", "", "3 : 2"])
def test_english_mostly_english_and_very_short_texts_pass(text: str) -> None:
    article = read_plain(text, sha256="")
    assert require_english(article) is article
