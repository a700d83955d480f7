import msgspec
import pytest

from saidby.errors import DamagedCase
from saidby.records import Failure, Judgement, Mark
from saidby.store import Store
from saidby.types import Span
from tests.store.making import arrival

A = Mark(article="a", span=Span(0, 5), words="lease")
B = Mark(article="b", span=Span(3, 8), words="lease")
SAME = Judgement(id="j1", ruling="same", about="statement", a=A, b=B, by="Ada", at="2026-01-01T00:00:00Z", why="one sentence")
NONE = Judgement(id="j2", ruling="not_a_statement", about="statement", a=B, by="Ben", at="2026-01-02T00:00:00Z")


def test_kept_once_and_found_by_either_article(store: Store) -> None:
    with store.writing():
        store.judgements.put([SAME, NONE, SAME])
    assert store.judgements.every() == (SAME, NONE)
    assert store.judgements.on(["a"]) == (SAME,)
    assert store.judgements.on(["b", "c"]) == (SAME, NONE)


def test_withdrawn_but_not_lost(store: Store) -> None:
    with store.writing():
        store.judgements.put([SAME, NONE])
        assert store.judgements.withdraw("j1", "2026-02-01")
        assert not store.judgements.withdraw("j1", "2026-03-01")
        assert not store.judgements.withdraw("none", "2026-03-01")
    assert store.judgements.every(withdrawn=False) == store.judgements.on(["a", "b"]) == (NONE,)
    assert store.judgements.get("j1") == msgspec.structs.replace(SAME, withdrawn="2026-02-01")


def test_an_import_brings_withdrawals_and_undoes_none(store: Store) -> None:
    taken_back = msgspec.structs.replace(SAME, withdrawn="2026-02-01")
    with store.writing():
        store.judgements.put([SAME])
        store.judgements.put([taken_back])
        store.judgements.put([SAME])
    assert store.judgements.every() == (taken_back,)


def test_settings(store: Store) -> None:
    with store.writing():
        store.settings.put("feeds", {"a": [1, 2]})
        store.settings.put("feeds", {"a": [3]})
    assert store.settings.get("feeds", dict[str, list[int]], {}) == {"a": [3]}
    assert store.settings.get("none", int, 7) == 7
    assert store.settings.keys() == ("feeds",)
    with pytest.raises(DamagedCase, match="'feeds'"):
        store.settings.get("feeds", list[int], [])
    with store.writing():
        store.settings.remove("feeds")
    assert store.settings.keys() == ()


def test_what_became_of_addresses(store: Store) -> None:
    def failed(address: str, code: str = "TimedOut") -> Failure:
        return Failure(address=address, code=code, what="did not answer", at="2026-01-01")

    given = arrival("a")
    with store.writing():
        store.intake.failed(failed("x"))
        store.intake.failed(failed("y", "NotEnglish"))
        store.intake.failed(failed("z", "NotEnglish"))
        store.add(given)
        store.intake.done("x", given.ledger.article.id)
        store.intake.failed(failed("x"))
    assert store.intake.articles(["x", "y", "q"]) == {"x": given.ledger.article.id}
    assert store.intake.failures() == (failed("y", "NotEnglish"), failed("z", "NotEnglish"))
    assert store.intake.failed_by_code() == {"NotEnglish": 2}
    with store.writing():
        store.intake.forget(["y", "z"])
    assert store.intake.failures() == ()
    store.remove(given.ledger.article.id)
    assert store.intake.articles(["x"]) == {}
