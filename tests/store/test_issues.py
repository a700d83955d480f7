"""What is followed, and who speaks for whom, is kept; what was taken out is not proposed again."""

from saidby.records import Belonging, Issue
from saidby.store import Store

SALE = Issue(id="1e" * 6, proposition="The city sells the harbour", wordings=("a sale of the port",), parties=("Skarn",), by="o", at="2031")
CLOSURE = Issue(id="2f" * 6, proposition="The bridge closes", at="2032")


def row(part: str, whole: str, by: str = "saidby") -> Belonging:
    return Belonging(part=part, whole=whole, by=by, at="2031", why="so")


def pairs(store: Store) -> list[tuple[str, str, str]]:
    return [(one.part, one.whole, one.by) for one in store.belongings.every()]


def test_issues_are_kept_in_the_order_in_which_they_came(store: Store) -> None:
    with store.writing():
        store.issues.put(SALE)
        store.issues.put(CLOSURE)
    assert store.issues.every() == (SALE, CLOSURE)
    assert (store.issues.get(SALE.id), store.issues.get("none"), len(store.issues)) == (SALE, None, 2)


def test_an_issue_is_replaced_and_removed(store: Store) -> None:
    other = Issue(id=SALE.id, proposition="The city leases the harbour", at="2031")
    with store.writing():
        store.issues.put(SALE)
        store.issues.put(other)
        assert store.issues.every() == (other,)
        assert store.issues.remove(SALE.id)
        assert not store.issues.remove(SALE.id)
    assert store.issues.every() == ()


def test_an_issue_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    with store.writing():
        store.issues.put(SALE)
    assert store.ids.beginning("1e1e1e") == (("issue", SALE.id),)


def test_a_part_has_one_whole_whatever_its_spelling(store: Store) -> None:
    with store.writing():
        store.belongings.put([row("Harbour Office", "Skarn", "o"), row("HARBOUR  OFFICE", "Dorn", "p")])
    assert pairs(store) == [("HARBOUR  OFFICE", "Dorn", "p")]


def test_what_is_proposed_takes_nobodys_place(store: Store) -> None:
    with store.writing():
        store.belongings.put([row("Harbour Office", "Skarn", "o")])
        store.belongings.propose([row("harbour office", "Dorn"), row("Wanda Lunn", "Harbour Office")])
    assert pairs(store) == [("Wanda Lunn", "Harbour Office", "saidby"), ("Harbour Office", "Skarn", "o")]


def test_what_was_taken_out_is_not_proposed_again_but_may_be_said_again(store: Store) -> None:
    with store.writing():
        store.belongings.propose([row("Wanda Lunn", "Skarn")])
        assert store.belongings.remove("wanda lunn", "2032")
        assert not store.belongings.remove("Wanda Lunn", "2033")
        store.belongings.propose([row("Wanda Lunn", "Skarn")])
        assert pairs(store) == []
        store.belongings.put([row("Wanda Lunn", "Skarn", "o")])
    assert pairs(store) == [("Wanda Lunn", "Skarn", "o")]
