"""What an article tells in its own voice at its head."""

import pytest

from saidby.reader import Reader, Settings

STORY = """Union suspends harbour strike

SKARN, May 3 - Dockers at Skarn suspended their strike on Friday after the port company promised to dismiss nobody before 2040.

“We have what we came for,” Ola Brandt, who leads the Dockers’ Union, told reporters. The strike had lasted nine days.

The port company declined to comment."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Settings(own_voice=True, threads=1))


def own(reader: Reader, text: str) -> list[str]:
    """The contents that nobody is cited for."""
    ledger = reader.read_text(text)
    return [ledger.words(one.content) for one in ledger.statements if one.origin.source is None and not one.origin.cue]


def test_headline_and_the_clause_of_the_lead_before_what_another_said(reader: Reader) -> None:
    assert own(reader, STORY) == ["Union suspends harbour strike", "Dockers at Skarn suspended their strike on Friday"]


def test_no_clause_is_cut_off_before_what_nobody_says(reader: Reader) -> None:
    lead = "Keep up with the winners of the regatta as and when they are announced at the quay of Skarn."
    assert not any("Keep up" in words for words in own(reader, f"Regatta of Skarn begins\n\n{lead}\n\nOla Brandt said the wind was fair."))


def test_what_stands_below_is_left_alone(reader: Reader) -> None:
    assert not any("nine days" in words for words in own(reader, STORY))


def test_a_single_ledger_has_none_unless_asked() -> None:
    assert not own(Reader(Settings(threads=1)), STORY)


def test_it_has_a_reason_and_no_manner_of_speaking(reader: Reader) -> None:
    ledger = reader.read_text(STORY)
    first = ledger.statements[0]
    assert first.mode is None
    assert [one.reason for one in first.decisions if one.on == "attribution"] == ["nobody is cited for it: the article tells this itself"]
    assert not ledger.notes


def test_a_headline_that_says_what_the_body_attributes_has_its_chain(reader: Reader) -> None:
    ledger = reader.read_text(
        "Harbour strike to end at midnight\n\nThe cranes of Skarn stood still on Friday for the ninth day.\n\n"
        "The harbour strike will end at midnight, Ola Brandt, who leads the Dockers’ Union, told North Wire."
    )
    first = next(one for one in ledger.statements if ledger.words(one.content).startswith("Harbour strike"))
    source = ledger.source(first.origin.source)
    assert source is not None
    assert source.name == "Ola Brandt"
    assert first.origin.inherited


@pytest.mark.parametrize("headline", ["Is the harbour strike over at last?", "Strike", "“It is over”, says union"])
def test_what_asks_says_next_to_nothing_or_cites_is_none(reader: Reader, headline: str) -> None:
    assert headline not in own(reader, f"{headline}\n\nOla Brandt said the cranes would turn again. Nobody else spoke on the quay.")


def test_an_agency_s_copy_has_each_sentence_once(reader: Reader) -> None:
    text = STORY.replace("SKARN, May 3 - ", "SKARN, May 3 (AP) - ")
    ledger = reader.read_text(text)
    told = [ledger.words(one.content) for one in ledger.statements]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("label", ["EXCLUSIVE: ", "Breaking – ", "UPDATE 2: "])
def test_a_label_is_no_part_of_it(reader: Reader, label: str) -> None:
    assert own(reader, label + STORY)[0] == "Union suspends harbour strike"
