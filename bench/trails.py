"""Trails of real stories: where claims of the retold cases entered the record, and who answers them, against their key.

    python -m bench.trails RETOLD [--show]

RETOLD is the file of the retold cases, other people's stories in our words with a claim named at each statement; ``key.json`` beside it
tells for some claims from how many outlets they are, how many sources these claim to have, and who answers. The stories of one affair
are put into a case, as a user would; a claim's trail is the one that has most of its statements. One row a measure:

- together: of the statements of the claims in the key, those that stand in their claim's trail.
- apart: claims that the key keeps apart and that have trails of their own.
- origins: trails whose range holds the number of outlets that the key tells, and those that are that number and no range.
- claimed sources: trails whose range holds the number told.
- answers: of those whom the key names, the ones who answer in the trail so (deny or dispute; do not confirm), by any of their names.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import msgspec

from bench.cases import Written
from bench.linked import built
from bench.linking import HALF, Read, ReadClaim, covered, places_of
from bench.retold import is_alike
from saidby.case import Case
from saidby.errors import SaidbyError, UsageError
from saidby.records import Range, Trail
from saidby.types import Act

KEY: Final = "key.json"
_DENIES: Final[frozenset[Act]] = frozenset({"deny", "dispute"})
_DOUBTS: Final[frozenset[Act]] = frozenset({"not_confirm"})


class Anchored(msgspec.Struct, frozen=True):
    """A statement of a story: the claim that it makes or answers, and words of it."""

    claim: str
    anchor: str
    act: str


class Story(msgspec.Struct, frozen=True):
    """One retold article."""

    id: str
    case: str
    outlet: str
    date: str
    title: str
    text: str
    statements: tuple[Anchored, ...]
    url: str | None = None


class Keyed(msgspec.Struct, frozen=True):
    """What the key tells of a claim."""

    independent_outlets: int
    independent_sources_claimed: int | None = None
    disputed_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    not_confirmed_by: tuple[str, ...] = ()
    do_not_merge_with: str | None = None


class Key(msgspec.Struct, frozen=True):
    """The key's claims that have a trail to tell."""

    origins: dict[str, Keyed]


class Judged(NamedTuple):
    """One thing that the key tells, whether it was read so, and both in words."""

    measure: str
    right: bool
    about: str


def stories(file: Path) -> dict[str, list[Story]]:
    """Read the stories, by affair.

    Raises:
        UsageError: it is not there, or has no key beside it.
    """
    if missing := [one for one in (file, file.with_name(KEY)) if not one.is_file()]:
        raise UsageError("is not there", str(missing[0]), "name the file of the retold cases, with their key beside it")
    found = defaultdict[str, list[Story]](list)
    for line in file.read_bytes().splitlines():
        story = msgspec.json.decode(line, type=Story)
        found[story.case].append(story)
    return dict(found)


def written(story: Story) -> Written:
    """Return a story as an article of a case."""
    url = story.url or f"https://{story.id}.example/"
    return Written(id=story.id, url=url, outlet=story.outlet, title=story.title, published=story.date, text=story.text)


class Affair(NamedTuple):
    """A case of one affair: what was read, and the trail of each claim."""

    stories: Sequence[Story]
    read: Read
    trails: Mapping[str, Trail]

    def places(self, claim: str) -> list[str]:
        """Return the statement of the case at each place where the key's claim is made; "" where there is none."""
        return [
            self._at(story, told) for story in self.stories for told in story.statements if told.claim == claim and told.act == "assert"
        ]

    def _at(self, story: Story, told: Anchored) -> str:
        spans = places_of(told.anchor, self.read.texts.get(story.id, ""))
        fit = [(covered(span, one.content), one.id) for span in spans[:1] for one in self.read.statements if one.article == story.id]
        best = max(fit, default=(0.0, ""))
        return best[1] if best[0] >= HALF else ""

    def claim(self, places: Iterable[str]) -> ReadClaim | None:
        """Return the claim that makes most of some statements."""
        of = {id: claim for claim in self.read.claims for id in claim.statements}
        votes = Counter(of[id].id for id in places if id in of)
        return next((claim for claim in self.read.claims if votes and claim.id == votes.most_common(1)[0][0]), None)


def affair(told: Sequence[Story]) -> Affair:
    """Put the stories of one affair into a case, and read its trails."""
    with TemporaryDirectory() as folder:
        read = built([written(story) for story in told], Path(folder))
        with Case.open(Path(folder) / "linked.case") as case:
            trails = {claim.id: case.trail(claim.id) for claim in read.claims}
    return Affair(told, read, trails)


def judge(found: Affair, key: Key) -> Iterator[Judged]:
    """Yield all that the key tells of the claims of an affair."""
    here = {told.claim for story in found.stories for told in story.statements}
    claims = {id: found.claim(found.places(id)) for id in key.origins if id in here}
    for id, claim in claims.items():
        keyed = key.origins[id]
        of = frozenset(claim.statements if claim else ())
        yield from (Judged("together", place in of, f"{id} {place or 'no statement'}") for place in found.places(id))
        if keyed.do_not_merge_with in claims:
            yield Judged("apart", claim is None or claim != claims[keyed.do_not_merge_with], f"{id} and {keyed.do_not_merge_with}")
        if claim:
            yield from _judge(id, keyed, found.trails[claim.id])


def _judge(id: str, keyed: Keyed, trail: Trail) -> Iterator[Judged]:
    count, outlets, sources = trail.count, keyed.independent_outlets, keyed.independent_sources_claimed
    yield Judged("origins, range holds it", _holds(count.origins, outlets), f"{id}: {outlets}, {_shown(count.origins)}")
    yield Judged("origins, that number", count.origins == Range(outlets, outlets), f"{id}: {outlets}, {_shown(count.origins)}")
    if sources is not None:
        yield Judged("claimed sources, range holds it", _holds(count.claimed, sources), f"{id}: {sources}, {_shown(count.claimed)}")
    for names, acts in (((*keyed.denied_by, *keyed.disputed_by), _DENIES), (keyed.not_confirmed_by, _DOUBTS)):
        who = _answering(trail, acts)
        yield from (Judged("answers", is_alike(name, who), f"{id}: {name}, {'; '.join(who) or 'nobody'}") for name in names)


def _holds(range_: Range, number: int) -> bool:
    return range_.least <= number <= range_.most


def _shown(range_: Range) -> str:
    return f"{range_.least}–{range_.most}"


def _answering(trail: Trail, acts: frozenset[Act]) -> list[str]:
    """Return whoever answers the claim so, by all that he is called."""
    told = {one.id: one for one in trail.told}
    steps = [told[answer.statement].origin for answer in trail.claim.answers if answer.act in acts and answer.statement in told]
    return list(dict.fromkeys(name for step in steps for name in (step.label, step.name, step.organisation) if name))


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield a row for each measure, in the order in which they are first met."""
    yield "| measure | right | of | % |"
    yield "|---|---:|---:|---:|"
    for measure in dict.fromkeys(one.measure for one in judged):
        of = [one.right for one in judged if one.measure == measure]
        yield f"| {measure} | {sum(of)} | {len(of)} | {100 * sum(of) / len(of):.1f} |"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("retold", type=Path)
    options.add_argument("--show", action="store_true", help="list what is wrong")
    told = options.parse_args()
    affairs = stories(told.retold)
    key = msgspec.json.decode(told.retold.with_name(KEY).read_bytes(), type=Key)
    judged = [one for each in affairs.values() for one in judge(affair(each), key)]
    print(*table(judged), sep="\n")
    if told.show:
        print(*(f"{one.measure}: {one.about}" for one in judged if not one.right), sep="\n")


if __name__ == "__main__":
    try:
        main()
    except SaidbyError as error:
        sys.exit(str(error))
