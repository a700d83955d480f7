"""Who speaks for whom: institutions and people roll up to the party they speak for, by a table that anybody can change.

Only what words say is proposed: a role at a body, a body of a state, a seat of a government. The table is never applied unseen.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from saidby.claims.nations import nation_of, owner_of, speaks_for
from saidby.claims.spelling import folded
from saidby.records import Belonging, Step, Told

BY: Final = "saidby"
_STEPS: Final = 8
"""So many rows are followed, at most."""
_SPEAKS: Final = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person)|press (?:secretary|officer|service|office)|president|prime minister|premier|minister|chancellor|"
    r"secretary|governor|mayor|king|queen|chair(?:man|woman|person)?|chief executive|chief|ceo|head|director|leader|coach|manager|"
    r"ambassador|envoy|negotiator|commissioner|commander|speaker|captain|owner|founder|foreign secretary|general secretary|rector|dean|"
    r"official|diplomat|representative|adviser|advisor|aide|deputy|lawmaker|negotiator)\b"
)
_OUTSIDE: Final = re.compile(
    r"(?i)\b(?:former|ex|analyst|expert|professor|researcher|resident|journalist|reporter|critic|candidate|opposition|worker|employee|"
    r"fellow|historian|economist|supporter|fan|activist|lecturer)\b"
)
_BODY: Final = (
    r"(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Jj]ustice|[Ee]nergy|[Tt]rade|[Tt]ransport|[Hh]ealth|[Ee]conomy|[Ff]isheries|"
    r"[Aa]griculture|[Ee]nvironment|[Ee]ducation|[Cc]ulture) (?:[Mm]inistry|[Mm]inister|[Oo]ffice)|[Mm]inistry of [A-Z]\w+(?: [Aa]ffairs)?|"
    r"[Gg]overnment|[Pp]arliament|[Cc]abinet|[Pp]residency|[Pp]residential (?:[Aa]dministration|[Oo]ffice|[Pp]alace)|[Ee]mbassy|[Ss]enate|"
    r"[Pp]rime [Mm]inister(?:’s|'s)? [Oo]ffice|[Nn]avy|[Aa]rmy|[Ss]tate [Dd]epartment)"
)
_WHOSE: Final = re.compile(rf"(?:[Tt]he )?(?P<owner>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)(?:’s|'s|’|')? (?P<body>{_BODY})")
_IN: Final = re.compile(rf"(?:[Tt]he )?(?P<body>{_BODY}) (?:of|in) (?P<owner>[A-ZÀ-Þ][\w-]+)")
_BARE: Final = re.compile(rf"(?:[Tt]he )?{_BODY}$")
_ARTICLE: Final = re.compile(r"^(?:the|The|an?|An?) ")
_CLOSE: Final = re.compile(
    r"(?i)\b(?:close to|in|at|within|inside|from|near|with knowledge of|of|familiar with) (?:the )?(?P<body>[A-ZÀ-Þ].*)$"
)


def plain(name: str) -> str:
    """Return a name as the table compares it: without article, case and accents."""
    return folded(_ARTICLE.sub("", name.strip()))


@cache
def _houses() -> dict[str, str]:
    rows = (
        line.split(":") for line in (files("saidby.positions") / "houses.txt").read_text("utf8").splitlines() if not line.startswith("#")
    )
    return {plain(body): state for state, bodies in rows for body in bodies.split(";")}


def proposed(told: Sequence[Told]) -> tuple[Belonging, ...]:
    """Return who, as the words of some statements tell, speaks for whom; each with why, none twice, in order of the part."""
    found = dict[str, Belonging]()
    for one in told:
        states = _states(one, told)
        for row in _rows(one, states):
            if plain(row.part) != plain(row.whole):
                found.setdefault(plain(row.part), row)
    return tuple(found[key] for key in sorted(found))


def _rows(told: Told, states: Sequence[str]) -> Iterator[Belonging]:
    at = told.published or ""
    for step in told.chain:
        yield from _of_person(step, at)
        for body in _bodies(step):
            yield from _of_body(body, states, at)
    for text in (told.content, told.sentence):
        yield from (row for name in _named(text) for row in _of_body(name, states, at))


def _row(part: str, whole: str, why: str, at: str) -> Belonging:
    return Belonging(part=_ARTICLE.sub("", part), whole=_ARTICLE.sub("", whole), by=BY, at=at, why=why)


def _of_person(step: Step, at: str) -> Iterator[Belonging]:
    """A named person with a role that speaks for a body."""
    if step.kind != "named" or not step.name or not step.organisation or not step.role:
        return
    if _SPEAKS.search(step.role) and not _OUTSIDE.search(step.role):
        yield _row(step.name, step.organisation, f"{step.role}, {step.organisation}", at)


def _bodies(step: Step) -> list[str]:
    named = step.name if step.kind in ("organisation", "document", "collective") else None
    return [words for words in (named, step.organisation, home(step)) if words]


def home(step: Step) -> str | None:
    """Return the body that a source is of or near to, in words; ``None`` where nothing says it."""
    if step.kind != "unnamed":
        return step.name or step.organisation
    found = _CLOSE.search(step.proximity or "") or _CLOSE.search(step.descriptor or step.label)
    return step.organisation or (found["body"].strip() if found else None)


def _named(text: str) -> list[str]:
    """Bodies of states that a text names with their owner, and seats of government."""
    whose = [hit[0] for pattern in (_WHOSE, _IN) for hit in pattern.finditer(text)]
    return [
        *whose,
        *(hit[0] for hit in re.finditer(r"[A-ZÀ-Þ][\w’']+(?: [A-ZÀ-Þ][\w’']+)?", text) if plain(hit[0]) in _houses() or _is_seat(hit[0])),
    ]


def _is_seat(word: str) -> bool:
    return nation_of(word) is None and speaks_for(word) is not None


def _of_body(body: str, states: Sequence[str], at: str) -> Iterator[Belonging]:
    """A body of a state, by its own name, by whom it is said to be of, or because one state alone speaks here."""
    if state := _houses().get(plain(body)):
        yield _row(body, state, f"speaks for {state}", at)
    elif (owned := _WHOSE.fullmatch(body) or _IN.fullmatch(body)) and (state := _state_of(owned["owner"], states)):
        yield _row(body, state, f"{owned['body']} of {state}", at)
    elif _BARE.fullmatch(body) and len(states) == 1:
        yield _row(body, states[0], f"the only state whose bodies speak in the article is {states[0]}", at)
    elif _is_seat(body):
        yield _row(body, speaks_for(body) or "", "the seat of its government", at)


def state_of(word: str) -> str | None:
    """Return the state for which a word speaks: its name, its adjective, its seat or a body of its own; ``None`` where no list knows it."""
    return _houses().get(plain(word)) or speaks_for(word)


def _state_of(words: str, states: Iterable[str] = ()) -> str | None:
    """Return the state that a word or its adjective names."""
    known = nation_of(words) or _houses().get(plain(words))
    return known or next((state for state in states if owner_of(state) == owner_of(words)), None) or _fictional(words)


def _fictional(words: str) -> str | None:
    """A name before "government" that no list knows is itself the state's name, unless it looks like an adjective."""
    bare = re.sub(r"(?:’s|'s|’|')$", "", words)
    return bare if " " not in bare and not re.search(r"(?:ian|ean|an|ese|ish|ic)$", bare) else None


def _states(one: Told, told: Sequence[Told]) -> list[str]:
    """The states whose bodies are named in the sources of an article."""
    steps = [step for other in told if other.article == one.article for step in other.chain]
    found = dict.fromkeys(state for step in steps for words in _whole_words(step) if (state := _by_words(words)))
    return list(found)


def _whole_words(step: Step) -> list[str]:
    return [words for words in (step.name, step.organisation, step.descriptor, step.label) if words and step.kind != "outlet"]


def _by_words(words: str) -> str | None:
    if plain(words) in _houses():
        return _houses()[plain(words)]
    hit = _WHOSE.search(words)
    return _state_of(hit["owner"]) if hit else None


def roll(name: str, belongings: Sequence[Belonging]) -> str:
    """Return the party that a name belongs to in the end, following the table; the name itself where it has no row."""
    return chain(name, belongings)[-1]


def chain(name: str, belongings: Sequence[Belonging]) -> tuple[str, ...]:
    """Return a name, whom it speaks for, whom that speaks for, and so on; a circle is left where it closes."""
    table = {plain(row.part): row.whole for row in belongings}
    found = [_ARTICLE.sub("", name.strip())]
    seen = {plain(name)}
    while (whole := table.get(plain(found[-1]))) and plain(whole) not in seen and len(found) <= _STEPS:
        seen.add(plain(whole))
        found.append(whole)
    return tuple(found)


def rows_of(name: str, belongings: Sequence[Belonging]) -> tuple[Belonging, ...]:
    """Return the rows by which a name is rolled up."""
    table = {plain(row.part): row for row in belongings}
    return tuple(table[plain(part)] for part in chain(name, belongings)[:-1])
