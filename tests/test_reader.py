"""The reader: any text, many sources, and what the settings change."""

import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saidby.errors import BinaryInput, EmptyInput, InputError, MissingInput, NotAnArticle, NotEnglish, Truncated
from saidby.reader import Reader, Settings
from saidby.types import Ledger, Span

PAGES = Path(__file__).parent / "pages"
STORY = (PAGES / "21-hard-wrapped.txt").read_text("utf-8")
SENTENCE = "“The weir will hold until the spring,” engineer Oda Lind told the Skarn Gazette on Monday. "

QUIRKS = {
    "a mark left open": "“The weir will hold, engineer Oda Lind said. Nobody else spoke. The river rose all night.",
    "marks that only close": "The weir will hold,” engineer Oda Lind said.” Nobody” else spoke.",
    "guillemets": "«The weir will hold», engineer Oda Lind said. » And « so on.",
    "low marks": "„The weir will hold“, engineer Oda Lind said. „And so on.",
    "straight marks, odd in number": '"The weir will hold," Lind said. "And 6" of rain fell. "',
    "dash dialogue": "— The weir will hold, said Oda Lind.\n— Will it? asked the mayor.\n— It will.",
    "capitals": "THE WEIR WILL HOLD UNTIL THE SPRING, ENGINEER ODA LIND SAID ON MONDAY.",
    "questions and answers": "Q: Will the weir hold?\nA: It will.\nQ: Who says so?\nA: I do, and the engineer said so too.",
    "no punctuation": "engineer oda lind said the weir will hold and the mayor said it would not and so they went on all night " * 8,
    "only punctuation": "… – “” ‘’ ?! ;:,. —— «» „“ () [] {} / \\ * # ~",
    "marks alone": "“",
    "empty quotation": '“” she said. ‘’ he said. "" they said.',
    "zero width": "\u200bThe\u200d weir\u2060 will hold,\ufeff engineer\u00ad Oda\u200c Lind said.",
    "bidi controls": "\u202eThe weir will hold\u202c, \u2067engineer\u2069 Oda Lind said.",
    "combining marks": "Engineer O\u0308da Li\u0301nd said the weir\u0338 would hold\u20dd.",
    "emoji": "👩🏽‍🔧 Oda Lind said 🇳🇴 the weir 🌊 will hold 👍🏿. 🙃",
    "empty paragraphs": "\n\n\n \n\t\n\u3000\nThe weir will hold, Lind said.\n\n \n\n",
    "line ends of every sort": "The weir\rwill hold,\r\nLind said.\x0bNobody\x0cspoke.\u2028It\u2029rained.\x85",
    "controls": "The weir\x00 will\x07 hold, Lind\x1b[31m said.",
    "surrogates, escaped": "The weir \\ud83d will hold, Lind said \\udc00.",
    "a lone surrogate": "The weir \ud83d will hold, Lind said.",
    "nested marks": "“He said ‘she said “it will hold” twice’ to me,” Lind said.",
    "brackets and mark-up": "[c1 The weir] will <b>hold</b>, [s1 Lind] &amp; co. said.\nc1: s1 q1",
    "one long word": "weir" * 2000 + " said Lind.",
    "one mark many times": "“" * 500 + "weir" + "”" * 400 + " Lind said.",
}


@pytest.fixture(scope="module")
def plain() -> Reader:
    return Reader(Settings(plain=True, threads=1))


def misfits(ledger: Ledger) -> list[Span]:
    """Spans of statements and sources that do not fit the text."""
    hops = [hop for statement in ledger.statements for hop in statement.chain]
    spans = [span for statement in ledger.statements for span in statement.content]
    spans += [span for hop in hops for span in (*hop.anchor, *([hop.cue] if hop.cue else []))]
    spans += [span for source in ledger.sources for span in source.mentions]
    return [span for span in spans if not 0 <= span.start < span.end <= len(ledger.article.text)]


def in_whatever_way(text: str) -> list[Span]:
    """Misfits where the text is read as an article; none where it is refused."""
    try:
        return misfits(Reader(Settings(anyway=True, threads=1)).read_text(text))
    except InputError:
        return []


class TestAnyText:
    @pytest.mark.parametrize("text", QUIRKS.values(), ids=QUIRKS)
    def test_taken_as_it_stands_it_is_read(self, text: str, plain: Reader) -> None:
        ledger = plain.read_text(text)
        assert misfits(ledger) == []
        assert ledger.article.text == text.replace("\ud83d", "\ufffd")

    @pytest.mark.parametrize("text", QUIRKS.values(), ids=QUIRKS)
    def test_as_an_article_it_is_read_or_refused_with_reason(self, text: str) -> None:
        assert in_whatever_way(text) == []

    def test_half_a_character_is_noted(self, plain: Reader) -> None:
        assert [note.code for note in plain.read_text(QUIRKS["a lone surrogate"]).notes][:1] == ["damaged"]

    def test_a_paragraph_of_two_hundred_thousand_characters(self, plain: Reader) -> None:
        text = SENTENCE * (200_000 // len(SENTENCE) + 1)
        ledger = plain.read_text(text)
        assert len(text) >= 200_000
        assert misfits(ledger) == []
        assert len(ledger.statements) > 1500

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(text=st.text(alphabet=st.sampled_from("Oda Lind said, “’”\"'‘.\n\t\u200b\u0301🌊éß–:«»"), max_size=120))
    def test_plain_keeps_text_character_for_character(self, text: str, plain: Reader) -> None:
        if not text.strip("\u200b \t\n"):
            return
        ledger = plain.read_text(text)
        assert ledger.article.text == text
        assert misfits(ledger) == []


class TestOne:
    def test_a_ledger_says_who_read_what(self, reader: Reader) -> None:
        ledger = reader.read_text(STORY)
        assert ledger.reader.startswith("saidby ")
        assert ledger.article.sha256
        assert ledger.statements

    def test_what_is_no_article_is_refused(self, reader: Reader) -> None:
        with pytest.raises(NotAnArticle):
            reader.read_text((PAGES / "bad" / "login.html").read_text("utf-8"))

    def test_users_outlets_are_relays(self) -> None:
        text = f"{SENTENCE}\n\n“The sluice is new,” engineer Oda Lind told Lorcan Steel on Monday."
        without, with_ = (
            Reader(Settings(plain=True, outlets=frozenset(names), threads=1)).read_text(text) for names in ((), ("Lorcan Steel",))
        )
        assert [len(statement.chain) for statement in without.statements] == [2, 1]
        assert [len(statement.chain) for statement in with_.statements] == [2, 2]
        assert with_.words(with_.statements[1].chain[0].anchor) == "Lorcan Steel"


class TestAnyway:
    @pytest.mark.parametrize(("name", "error"), [("german.txt", NotEnglish), ("login.html", NotAnArticle), ("cut.html", Truncated)])
    def test_what_was_refused_is_read_with_a_note(self, name: str, error: type[InputError], reader: Reader) -> None:
        path = str(PAGES / "bad" / name)
        with pytest.raises(error) as raised:
            reader.read(path)
        ledger = Reader(Settings(anyway=True, threads=1)).read(path)
        assert raised.value.what in [note.text for note in ledger.notes if note.code == "read-anyway"]

    @pytest.mark.parametrize(("name", "error"), [("empty.html", EmptyInput), ("image.png", BinaryInput)])
    def test_what_cannot_be_read_is_still_refused(self, name: str, error: type[InputError]) -> None:
        with pytest.raises(error):
            Reader(Settings(anyway=True)).read(str(PAGES / "bad" / name))

    def test_a_sound_article_gets_no_note(self, reader: Reader) -> None:
        path = str(PAGES / "21-hard-wrapped.txt")
        assert Reader(Settings(anyway=True, threads=1)).read(path).notes == reader.read(path).notes


SEVERAL = [
    str(PAGES / "21-hard-wrapped.txt"), str(PAGES / "none.html"), str(PAGES / "22-windows-lines.txt"), str(PAGES / "bad" / "image.png"),
    str(PAGES / "23-all-caps-telex.txt"),
]  # fmt: skip


MANY = """
import sys, time, multiprocessing
from saidby.reader import Reader
if __name__ == "__main__":
    next(iter(Reader().read_many(sys.argv[1:] * 4, jobs=2)))
    print(*(one.pid for one in multiprocessing.active_children()), flush=True)
    time.sleep(60)
"""


class TestMany:
    def test_a_bad_source_does_not_stop_the_rest_and_order_is_kept(self, reader: Reader) -> None:
        readings = list(reader.read_many(SEVERAL))
        assert [reading.source for reading in readings] == SEVERAL
        assert [type(reading.error) for reading in readings] == [type(None), MissingInput, type(None), BinaryInput, type(None)]
        assert [reading.ledger is None for reading in readings] == [False, True, False, True, False]

    def test_with_two_processes_it_is_the_same(self, reader: Reader) -> None:
        alone, together = list(reader.read_many(SEVERAL)), list(reader.read_many(SEVERAL, jobs=2))
        assert [reading.source for reading in together] == SEVERAL
        assert [reading.ledger for reading in together] == [reading.ledger for reading in alone]
        assert [str(reading.error) for reading in together] == [str(reading.error) for reading in alone]
        assert [type(reading.error) for reading in together] == [type(reading.error) for reading in alone]

    def test_sources_are_asked_for_as_they_are_read(self, reader: Reader) -> None:
        asked: list[str] = []

        def sources() -> Iterator[str]:
            for source in SEVERAL:
                asked.append(source)
                yield source

        next(reader.read_many(sources()))
        assert asked == SEVERAL[:1]

    def test_workers_end_with_a_parent_that_was_killed(self) -> None:
        with Popen([sys.executable, "-c", MANY, SEVERAL[0]], stdout=PIPE) as parent:
            assert parent.stdout is not None
            workers = [int(pid) for pid in parent.stdout.readline().split()]
            parent.kill()
            assert len(workers) == 2
            assert parent.communicate(timeout=30)[0] == b"", "standard output ends once no worker holds it any longer"

    def test_none_is_none(self, reader: Reader) -> None:
        assert list(reader.read_many([])) == []
        assert list(reader.read_many([], jobs=2)) == []

    def test_a_defect_on_one_page_does_not_cost_the_others(self, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        def breaks(source: str) -> Ledger:
            raise ZeroDivisionError(source)

        broken = Reader()
        monkeypatch.setattr(broken, "read", breaks)
        (reading,) = broken.read_many(["a.html"])
        assert reading.error is not None
        assert "ZeroDivisionError" in str(reading.error)
