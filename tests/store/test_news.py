"""News wait until whoever watches was told; what was told once is not told again."""

from saidby.records import News
from saidby.store import Store, news


def item(id: str, at: str = "2031-05-04T08:00:00+00:00") -> News:
    return News(id=id, issue="i", proposition="The city sells the harbour", holder="Skarn", at=at)


def ids(items: tuple[News, ...]) -> list[str]:
    return [one.id for one in items]


def test_what_was_told_is_not_told_again(store: Store) -> None:
    with store.writing():
        store.news.put([item("a"), item("b")])
        store.news.told(["a"])
        store.news.put([item("a", "2032"), item("c")])
    assert ids(store.news.untold()) == ["b", "c"]


def test_the_latest_come_first_since_a_moment(store: Store) -> None:
    with store.writing():
        store.news.put([item("a", "2031-01-01"), item("b", "2031-02-01"), item("c", "2031-03-01")])
    assert ids(store.news.latest()) == ["c", "b", "a"]
    assert ids(store.news.latest(limit=1)) == ["c"]
    assert ids(store.news.latest(since="2031-02-01")) == ["c", "b"]


def test_old_news_are_forgotten_but_not_told_again(store: Store) -> None:
    with store.writing():
        many = [item(f"{number:04}") for number in range(news.KEPT + 5)]
        store.news.put(many)
        store.news.told(one.id for one in many)
        store.news.put([item("new")])
        store.news.put([many[0]])
    assert ids(store.news.untold()) == ["new"]
    assert len(store.news.latest(limit=5000)) == news.KEPT + 1
