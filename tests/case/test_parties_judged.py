"""What people say of parties holds: while articles are added, after they are read anew, and until it is taken back."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from saidby.case import Case
from saidby.case.adding import AddOptions
from saidby.types import Article, Block, Hop, Ledger, Source, SourceKind, Span, Statement


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "a.case") as opened:
        yield opened


def ledger(day: int, *told: tuple[str, str], kind: SourceKind = "named") -> Ledger:
    """Make the ledger of an article in which some say something, each in a sentence of his own."""
    text, sources, statements = "", [], []
    for place, (name, content) in enumerate(told, 1):
        start = len(text)
        text += f"{name} said that {content}.\n\n"
        said, words = Span(start, start + len(name)), Span(start + len(name) + 11, start + len(name) + 11 + len(content))
        sources.append(Source(id=f"s{place}", kind=kind, name=name, mentions=(said,)))
        cue = Span(said.end + 1, said.end + 5)
        hop = Hop(source=f"s{place}", anchor=(said,), cue=cue)
        id = sha256(f"{day} {place} {text}".encode()).hexdigest()[:16]
        statements.append(Statement(id=id, mode="indirect", content=(words,), act="assert", chain=(hop,), confidence=0.9))
    id = sha256(text.encode()).hexdigest()[:16]
    blocks = (Block("paragraph", Span(0, len(text))),)
    article = Article(id=id, outlet="The Lantern", published=f"2031-03-{day:02}", sha256="0" * 64, text=text, blocks=blocks)
    return Ledger(reader="test", article=article, sources=tuple(sources), statements=tuple(statements))


def add(case: Case, *ledgers: Ledger) -> None:
    for one in ledgers:
        case.add_ledger(one, one.article.id)


def of(case: Case, one: Ledger, place: int = 1) -> str | None:
    """Return the party of a source."""
    at = (one.article.id, f"s{place}")
    return case._store.parties.of([at]).get(at)


def required(case: Case, one: Ledger, place: int = 1) -> str:
    found = of(case, one, place)
    assert found
    return found


def anew(case: Case, one: Ledger) -> None:
    """Put the same reading in the place of the old one, as reading anew does."""
    case._entrance(AddOptions()).replace(one)


FULL = ledger(1, ("Mira Toll", "the ferry is late"))
OTHER = ledger(2, ("M. Tollinger", "the quay is shut"))
NAMESAKE = ledger(3, ("Mira Toll", "the bees are gone"))


def test_two_that_are_judged_one_stay_one_as_articles_are_added(case: Case) -> None:
    add(case, FULL, OTHER)
    assert of(case, FULL) != of(case, OTHER)
    case.judge("same", required(case, FULL), required(case, OTHER), by="Ana")
    later = ledger(4, ("M. Tollinger", "the tide is high")), ledger(5, ("Mira Toll", "the tide is low"))
    add(case, *later)
    assert len({of(case, one) for one in (FULL, OTHER, *later)}) == 1


def test_two_that_are_judged_one_stay_one_after_they_are_read_anew(case: Case) -> None:
    add(case, FULL, OTHER, NAMESAKE)
    assert of(case, FULL) == of(case, NAMESAKE)
    case.judge("same", required(case, FULL), required(case, OTHER), by="Ana")
    for one in (FULL, OTHER, NAMESAKE):
        anew(case, one)
        assert of(case, FULL) == of(case, OTHER) == of(case, NAMESAKE)


def test_it_does_not_matter_which_of_the_two_is_read_anew_first(case: Case) -> None:
    add(case, FULL, OTHER)
    case.judge("same", required(case, OTHER), required(case, FULL), by="Ana")
    for one in (OTHER, FULL, OTHER):
        anew(case, one)
        assert of(case, FULL) == of(case, OTHER)


def test_what_is_taken_back_is_as_it_was(case: Case) -> None:
    add(case, FULL, OTHER)
    made = case.judge("same", required(case, FULL), required(case, OTHER), by="Ana")
    case.withdraw(made.id)
    assert of(case, FULL) != of(case, OTHER)
    later = ledger(4, ("M. Tollinger", "the tide is high"))
    add(case, later)
    assert of(case, later) == of(case, OTHER)


def test_two_that_are_judged_apart_stay_apart(case: Case) -> None:
    initial = ledger(4, ("M. Toll", "the tide is high"))
    add(case, ledger(1, ("Mira Toll", "the ferry is late"), ("Milo Toll", "it is not")), initial)
    first, second = case.doubts()[0].b, case.doubts()[1].b
    case.judge("different", required(case, initial), first, by="Ana")
    anew(case, initial)
    assert of(case, initial) not in (first, second)
    add(case, ledger(5, ("M. Toll", "the tide is low")))
    assert of(case, initial) not in (first, second)


def test_another_name_that_a_user_gave_holds_for_what_is_added_and_read_anew(case: Case) -> None:
    add(case, FULL)
    case.alias(required(case, FULL), "The Harbour Fox")
    later = ledger(7, ("The Harbour Fox", "the nets are full"))
    add(case, later)
    assert of(case, later) == of(case, FULL)
    anew(case, later)
    anew(case, FULL)
    assert of(case, later) == of(case, FULL)
    assert [known.party.id for known in case.parties("Harbour Fox")] == [of(case, FULL)]


def test_settled_doubts_do_not_come_back(case: Case) -> None:
    first, second = ledger(1, ("Mira Toll", "the ferry is late"), ("Odo Toll", "it is not")), ledger(2, ("Toll", "all is well"))
    add(case, first, second)
    doubt = case.doubts()[0]
    case.judge("different", doubt.a, doubt.b, by="Ana")
    pair = {doubt.a, doubt.b}
    anew(case, second)
    add(case, ledger(3, ("Toll", "nothing is well")))
    assert all({one.a, one.b} != pair for one in case.doubts())
