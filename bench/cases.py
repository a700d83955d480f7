"""Fictional cases with gold: many articles, and what a careful editor would say of their copies, parties, claims, answers and origins.

    python -m bench.cases demo

checks a case and prints what it holds. A case is a folder of ``bench/cases`` with ``gold.json`` and ``articles.jsonl``; the articles of the
demo case are package data, since ``saidby demo`` shows them.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final, Literal, TypeVar

import msgspec

import saidby
from saidby.errors import UsageError
from saidby.types import SourceKind

CASES: Final = Path(__file__).parent / "cases"
SHIPPED: Final = Path(saidby.__file__).parent / "examples" / "case" / "articles.jsonl"

FEWEST_WORDS: Final = 4
"""Words that a place is told by have at least so many, so that they are found again in one place only."""

AnswerAct = Literal["deny", "dispute", "decline", "not_confirm", "confirm", "stand_by", "no_reply"]

_T = TypeVar("_T")


class Written(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article as it was published; paragraphs parted by a blank line, the title not repeated in the text."""

    id: str
    url: str
    outlet: str
    title: str
    published: str
    text: str

    @property
    def whole(self) -> str:
        """Return title and text: where words are looked for."""
        return f"{self.title}\n\n{self.text}"


class Counted(msgspec.Struct, frozen=True, array_like=True):
    """What a careful editor would count: at least, at most."""

    least: int
    most: int


class Made(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that makes a claim, told by words of its content; ``origin`` is ``None`` for an outlet's own voice without basis."""

    article: str
    words: str
    origin: str | None


class Answered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An answer to a claim, told by words of its content or, where it has none, of its cue.

    Attributes:
        origin: label of the origin that a confirmation by a party with its own access adds; ``None`` for all that does not corroborate.
    """

    article: str
    words: str
    act: AnswerAct
    origin: str | None = None


class GoldClaim(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One proposition, the statements that make it, its answers, and the four numbers."""

    gloss: str
    origins: Counted
    claimed: Counted
    outlets: int
    articles: int
    statements: tuple[Made, ...]
    answers: tuple[Answered, ...] = ()

    @property
    def told(self) -> tuple[Made | Answered, ...]:
        """Return statements, then answers."""
        told: list[Made | Answered] = [*self.statements]
        return (*told, *self.answers)

    @property
    def leaning(self) -> tuple[Made | Answered, ...]:
        """Return what has an origin: statements, and the answers that corroborate."""
        return tuple(told for told in self.told if told.origin is not None)


class GoldParty(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One identity, and where it is mentioned as a source: article, and the exact words."""

    name: str
    kind: SourceKind
    sources: tuple[tuple[str, str], ...]


class Gold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``gold.json`` holds."""

    copies: tuple[tuple[str, ...], ...]
    parties: dict[str, GoldParty]
    claims: dict[str, GoldClaim]


class GoldCase(msgspec.Struct, frozen=True, kw_only=True):
    """A case with its gold."""

    name: str
    articles: tuple[Written, ...]
    gold: Gold


def load(name: str) -> GoldCase:
    """Load a case and check it.

    Raises:
        UsageError: there is no such case, a file does not fit its form, or the gold does not fit the articles; names the first slip.
    """
    folder = CASES / name
    if not (folder / "gold.json").exists():
        raise UsageError(
            "there is no such case", name, f"choose one of {', '.join(sorted(path.parent.name for path in CASES.glob('*/gold.json')))}"
        )
    gold = _decoded((folder / "gold.json").read_bytes(), Gold, f"{name}/gold.json")
    return checked(GoldCase(name=name, articles=written(articles_of(name)), gold=gold))


def articles_of(name: str) -> Path:
    """Return the file of a case's articles: its own, else those that the package ships."""
    own = CASES / name / "articles.jsonl"
    return own if own.exists() else SHIPPED


def written(path: Path) -> tuple[Written, ...]:
    """Read articles, one JSON object a line."""
    lines = path.read_bytes().splitlines()
    return tuple(_decoded(line, Written, f"{path.name}, line {number}") for number, line in enumerate(lines, start=1))


def _decoded(data: bytes, form: type[_T], where: str) -> _T:
    try:
        return msgspec.json.decode(data, type=form)
    except msgspec.DecodeError as slip:
        raise UsageError(str(slip), where, "see the form in bench/cases.py") from None


def checked(case: GoldCase) -> GoldCase:
    """Return the case if its gold fits its articles; raise ``UsageError`` with the first slip where it does not."""
    for where, what in slips(case):
        raise UsageError(what, f"{case.name}, {where}", "correct the gold or the article")
    return case


def slips(case: GoldCase) -> Iterator[tuple[str, str]]:
    """Yield where the gold does not fit the articles, and how: (where, what)."""
    articles = {article.id: article for article in case.articles}
    yield from (("articles", f"{id} stands twice") for id in _repeated(article.id for article in case.articles))
    yield from _copy_slips(case.gold.copies, articles)
    for id, party in case.gold.parties.items():
        yield from _party_slips(id, party, articles)
    yield from (("parties", f"two have a source by {words!r} of {article}") for article, words in _shared(case.gold.parties))
    outlets = _outlets(case)
    for id, claim in case.gold.claims.items():
        yield from _claim_slips(id, claim, articles)
        yield from _number_slips(id, claim, outlets)


def _repeated(ids: Iterable[str]) -> list[str]:
    return [id for id, times in Counter(ids).items() if times > 1]


def _copy_slips(copies: Iterable[tuple[str, ...]], articles: dict[str, Written]) -> Iterator[tuple[str, str]]:
    groups = list(copies)
    yield from (("copies", f"{group} is no group of two or more") for group in groups if len(group) < 2)
    yield from (("copies", f"there is no article {id}") for id in chain(*groups) if id not in articles)
    yield from (("copies", f"{id} stands in two groups, or twice in one") for id in _repeated(chain(*groups)))


def _party_slips(id: str, party: GoldParty, articles: dict[str, Written]) -> Iterator[tuple[str, str]]:
    if not party.sources:
        yield f"party {id}", "no article has it for a source"
    for article, words in party.sources:
        if article not in articles:
            yield f"party {id}", f"there is no article {article}"
        elif words not in articles[article].whole:
            yield f"party {id}", f"{words!r} does not stand in {article}"


def _shared(parties: dict[str, GoldParty]) -> list[tuple[str, str]]:
    return [source for source, times in Counter(chain(*(party.sources for party in parties.values()))).items() if times > 1]


def _claim_slips(id: str, claim: GoldClaim, articles: dict[str, Written]) -> Iterator[tuple[str, str]]:
    if not claim.statements:
        yield f"claim {id}", "no statement makes it"
    for told in claim.told:
        yield from ((f"claim {id}", what) for what in _place_slips(told, articles.get(told.article)))
    for answer in claim.answers:
        if answer.origin is not None and answer.act != "confirm":
            yield f"claim {id}", f"{answer.words!r} does not confirm, so it adds no origin"


def _place_slips(told: Made | Answered, article: Written | None) -> Iterator[str]:
    if article is None:
        yield f"there is no article {told.article}"
        return
    if len(told.words.split()) < FEWEST_WORDS:
        yield f"{told.words!r} has fewer than {FEWEST_WORDS} words"
    if (times := article.whole.count(told.words)) != 1:
        yield f"{told.words!r} stands {times} times in {told.article}, not once"


def _outlets(case: GoldCase) -> dict[str, str]:
    """Return each article's outlet, a copy's being that of the article its group names first."""
    outlet = {article.id: article.outlet for article in case.articles}
    return outlet | {id: outlet[group[0]] for group in case.gold.copies for id in group if group[0] in outlet}


def _number_slips(id: str, claim: GoldClaim, outlets: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, told in (("origins", claim.origins), ("claimed", claim.claimed)):
        if not 0 <= told.least <= told.most:
            yield f"claim {id}", f"{name}: {told.least} to {told.most} is no range"
    labels = len({told.origin for told in claim.leaning})
    if claim.origins.most < labels:
        yield f"claim {id}", f"origins: {labels} are told apart, but at most {claim.origins.most} counted"
    making = {told.article for told in claim.statements}
    either = making | {told.article for told in claim.answers}
    yield from _between(id, "articles", claim.articles, making, either)
    yield from _between(id, "outlets", claim.outlets, _known(making, outlets), _known(either, outlets))


def _between(id: str, name: str, told: int, fewest: set[str], most: set[str]) -> Iterator[tuple[str, str]]:
    """A number must lie between what the statements alone give and what they give with every answer."""
    if not len(fewest) <= told <= len(most):
        yield f"claim {id}", f"{name}: {told} are told; its statements have {len(fewest)}, with its answers {len(most)}"


def _known(articles: Iterable[str], outlets: dict[str, str]) -> set[str]:
    return {outlets[article] for article in articles if article in outlets}


def summary(case: GoldCase) -> str:
    """Say in one line what a case holds."""
    claims = case.gold.claims.values()
    told, answers = sum(len(claim.statements) for claim in claims), sum(len(claim.answers) for claim in claims)
    outlets = len({article.outlet for article in case.articles})
    return (
        f"{case.name}: {len(case.articles)} articles of {outlets} outlets, {len(case.gold.copies)} groups of copies, "
        f"{len(case.gold.parties)} parties, {len(claims)} claims with {told} statements and {answers} answers"
    )


if __name__ == "__main__":
    try:
        print(summary(load(sys.argv[1] if len(sys.argv) > 1 else "demo")))
    except UsageError as slip:
        sys.exit(str(slip))
