from saidby.judge.asking import BearingAsked, Passage, length
from saidby.judge.costs import Prices, estimate

ASKED = BearingAsked(proposition="Skarn sells it", holder="Wanda Lunn", statement=Passage(words="No", sentence="“No,” she said."))


def test_what_is_sent_and_what_it_costs_at_most() -> None:
    found = estimate([ASKED, ASKED], tokens=400)
    assert (found.questions, found.characters, found.answers) == (2, 2 * length(ASKED), 800)
    assert found.tokens == -(-2 * length(ASKED) // 4)
    assert found.cost(Prices(sent=2.0, got=10.0)) == (length(ASKED) * 2.0 + 800 * 10.0) / 1_000_000
    assert found.cost(Prices()) == 0.0


def test_nothing_costs_nothing() -> None:
    assert estimate([], 400).cost(Prices(sent=1, got=1)) == 0.0
