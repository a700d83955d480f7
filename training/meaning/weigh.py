"""Choose the weights of ``saidby.claims.weights`` on pairs of our own fiction, and compare them with those that ship.

    python -m training.meaning.weigh training/meaning/pairs.txt [--case demo --case dev] [--news TEXTS]
                                    [--test tests/claims/pairs.txt]

Logistic regression whose weights may not change the sign that reason gives them, held near the shipped ones by a ridge. With ``--case``
the pairs of statements of gold cases are added, and what cannot both hold (``HELD``) keeps its weight: cases have few near misses.
With ``--news`` the labelled pairs of real news (``training/news``) are added, whose articles share a subject and seldom an event.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from saidby.attribution.negation import is_negated
from saidby.claims.comparing import Compared, Context, compared
from saidby.claims.likeness import Likeness
from saidby.claims.paired import paired, reader
from saidby.claims.told import day_of
from saidby.claims.weights import WEIGHTS, chance, measures
from saidby.claims.wording import with_cue
from saidby.language.meaning import Meaning
from saidby.language.pairing import Pairing
from saidby.records import Step, Told
from saidby.types import Span
from training.meaning.cases import pairs_of
from training.news.places import Corpus, lines
from training.pairing.examples import SAID_NEWS

Floats = npt.NDArray[np.float64]
RIDGE, STEPS, RATE = 0.004, 20000, 0.5
NAMES = tuple(WEIGHTS)
FOR = frozenset(("same",))
"""What may only speak for it, though it weighs nothing as shipped."""
HELD = frozenset(("numbers", "names", "opposed", "negated", "swapped", "dates", "contrast"))
"""What speaks against two being one: held where cases are fitted on."""


def told(id: str, content: str) -> Told:
    """A statement of somebody, as a reader would have made it."""
    quoted = tuple(part.split("”")[0] for part in content.split("“")[1:])
    span = Span(0, len(content))
    return Told(
        id=id, article=id, content=content, quoted=quoted, span=span, act="assert", negated=is_negated(content, (span,)),
        chain=(Step(source=None),), day=20000,
    )  # fmt: skip


def rows(path: Path, meaning: Meaning, context: Context) -> tuple[list[Compared], Floats, list[str]]:
    """Read pairs, compare them; whether they are the same, and the pair in words."""
    lines = [line.split(" | ") for line in path.read_text("utf8").splitlines() if line and not line.startswith("#")]
    found = []
    for _, a, b in lines:
        x, y = meaning.of([a, b])
        one, other = told("a", a), told("b", b)
        found.append(paired(one, other, compared(one, other, float(x @ y), context), context.together))
    return found, np.array([float(kind == "same") for kind, _, _ in lines]), [f"{a} | {b}" for _, a, b in lines]


def news(corpus: Corpus, meaning: Meaning, context: Context) -> list[tuple[Compared, bool]]:
    """Compare the labelled pairs of real news; those of which one answers the other are left out."""
    found = []
    for label, later, earlier in (row for row in lines(SAID_NEWS) if row[0] != "answers"):
        a, b = _placed(later, corpus), _placed(earlier, corpus)
        x, y = meaning.of([with_cue(one.content, one.origin.cue) for one in (a, b)])
        found.append((paired(a, b, compared(a, b, float(x @ y), context), context.together), label == "same"))
    return found


def _placed(place: str, corpus: Corpus) -> Told:
    """A statement of real news, as far as its place tells: the article's name has its day."""
    one, name = corpus.words(place), place.split(maxsplit=1)[0]
    chain = (Step(source=one.source or None, label=one.source, name=one.source or None, cue=one.cue or None),)
    made = told(place, one.content)
    return msgspec.structs.replace(made, article=name, sentence=one.text, chain=chain, day=day_of(name.split("_")[1]))


def fitted(x: Floats, y: Floats, held: frozenset[str] = frozenset()) -> Floats:
    """Fit by projected gradient descent; the bias may take either sign, and what is held stays."""
    start = np.array([WEIGHTS[name] for name in NAMES])
    signs = np.where([name in FOR for name in NAMES], 1.0, np.sign(start))
    weights, free = start.copy(), np.array([name == "bias" for name in NAMES])
    moves = np.array([name not in held for name in NAMES])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-x @ weights))
        weights -= moves * RATE * (x.T @ (guess - y) / len(y) + RIDGE * (weights - start))
        weights = np.where(free | (np.sign(weights) == signs), weights, 0.0)
    return weights


def report(name: str, guess: Floats, y: Floats, at: float) -> None:
    """Print precision and recall of *same* at a threshold, and the loss."""
    yes = guess >= at
    right = float((yes & (y == 1)).sum())
    loss = -float(np.mean(y * np.log(guess + 1e-9) + (1 - y) * np.log(1 - guess + 1e-9)))
    print(f"{name} at {at}: precision {100 * right / max(1, yes.sum()):.0f} recall {100 * right / y.sum():.0f} loss {loss:.3f}")


def _reported(name: str, x: Floats, y: Floats, weights: Floats) -> None:
    for at in (0.5, 0.7, 0.8):
        report(name, 1 / (1 + np.exp(-x @ weights)), y, at)


def _wrong(found: Sequence[Compared], y: Floats, texts: Sequence[str]) -> None:
    for c, same, text in zip(found, y, texts, strict=True):
        if (chance(c) >= 0.6) != bool(same):
            print(f"  {chance(c):.2f} {'same' if same else 'different'}: {text}")
            print("      ", {name: round(value, 2) for name, value in measures(c).items() if value}, c.lost, c.opposed, c.names, c.numbers)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--case", action="append", default=[], help="of bench/cases or training/cases")
    parser.add_argument("--news", type=Path, help="texts of the corpus that training/news labels")
    parser.add_argument("--test", type=Path)
    args = parser.parse_args()
    meaning = Meaning(1)
    shipped = np.array([WEIGHTS[name] for name in NAMES])
    context = Context(Likeness(meaning.of), together=reader(Pairing(1)))
    found, y, texts = rows(args.pairs, meaning, context)
    of_cases = [pair for case in args.case for pair in pairs_of(case, context)]
    of_news = news(Corpus(args.news), meaning, context) if args.news else []
    if of_news:
        seen = np.array([[measures(c)[name] for name in NAMES] for c, _ in of_news])
        _reported("shipped, news", seen, np.array([float(same) for _, same in of_news]), shipped)
    of_cases += of_news
    x = np.array([[measures(c)[name] for name in NAMES] for c in found])
    every = np.array([[measures(c)[name] for name in NAMES] for c in (*found, *(c for c, _ in of_cases))])
    weights = fitted(every, np.array([*y, *(float(same) for _, same in of_cases)]), HELD if of_cases else frozenset())
    print({name: round(float(value), 2) for name, value in zip(NAMES, weights, strict=True)})
    _reported("shipped", x, y, shipped)
    _reported("fitted", x, y, weights)
    _wrong(found, y, texts)
    if args.test:
        others, same, _ = rows(args.test, meaning, context)
        z = np.array([[measures(c)[name] for name in NAMES] for c in others])
        _reported("shipped, test", z, same, shipped)
        _reported("fitted, test", z, same, weights)


if __name__ == "__main__":
    main()
