"""Who speaks for whom: institutions and people roll up to the party they speak for, by a table that anybody can change.

Only what words say is proposed: a role at a body, a body of a state, a seat of a government. The table is never applied unseen.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from saidby.claims.nations import nation_of, owner_of, speaks_for
from saidby.claims.spelling import folded
from saidby.positions.committing import commits, is_place, possessed
from saidby.positions.introduced import ROLE, Introduced, introduced, is_state_office
from saidby.positions.titles import is_portfolio
from saidby.positions.words import alike
from saidby.records import Belonging, Step, Told

BY: Final = "saidby"
_NO_SEATS: Final[Mapping[str, str]] = MappingProxyType({})
_NAMES: Final = 80
"""Persons of one article whose introduction is looked for, at most."""
_STEPS: Final = 8
"""So many rows are followed, at most."""
_NO_HOME: Final = re.compile(r"(?:same|own|staff|top|senior|his|her|its|their)\b")
_SPEAKS: Final = re.compile(rf"(?i)\b(?:{ROLE}|press (?:service|office)|official|diplomat|representative|adviser|advisor|aide|deputy)\b")
_OUTSIDE: Final = re.compile(
    r"(?i)\b(?:former|ex|analyst|expert|professor|researcher|resident|journalist|reporter|critic|candidate|opposition|worker|employee|"
    r"fellow|historian|economist|supporter|fan|activist|lecturer|then|editor)\b"
)
_FIELD: Final = (
    r"(?:Foreign|Defen[cs]e|Finance|Interior|Justice|Energy|Trade|Transport|Health|Economy|Fisheries|Agriculture|Environment|Culture)"
)
_BODY: Final = (
    rf"(?i:{_FIELD} (?:ministry|office)|ministry of \w+(?: affairs)?|government|parliament|cabinet|presidency|"
    r"presidential (?:administration|office|palace)|embassy|senate|(?:president|prime minister)(?:’s|'s) office|navy|army|state department)"
)
_NAME: Final = r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?"
_WHOSE: Final = re.compile(rf"(?:[Tt]he )?(?P<owner>{_NAME})(?:’s|'s|’|')? (?P<body>{_BODY})")
_IN: Final = re.compile(rf"(?:[Tt]he )?(?P<body>{_BODY}) (?:of|in) (?P<owner>[A-ZÀ-Þ][\w-]+)")
_RULED: Final = re.compile(
    rf"(?P<owner>{_NAME})(?:’s|'s|’|')? (?i:(?:prime|{_FIELD}) minister|government|president|parliament|{_FIELD} ministry)\b"
)
_BARE: Final = re.compile(rf"(?:[Tt]he )?{_BODY}$")
_ARTICLE: Final = re.compile(r"^(?:the|The|an?|An?) ")
_CLOSE: Final = re.compile(
    r"(?i:\b(?:close to|in|at|within|inside|from|near|with knowledge of|of|familiar with)) (?:the )?(?P<body>[A-ZÀ-Þ].*)$"
)
_BEFORE: Final = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ne) )?(?:senior |top |former )?(?P<body>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*)(?P<whose>’s|'s|’|')? (?=[a-z])"
)
_BESIDES: Final = re.compile(r"[,;(—–]| (?:who|whom|whose|which|that|when|where) ")
_SIDES_WORDS: Final = "Western Eastern Northern Southern Central Senior Foreign Prime Deputy Former Local National"
_SIDES: Final = frozenset(_SIDES_WORDS.split())
_SHORT_ROLES: Final = {"pm": "prime minister", "premier": "prime minister"}
_ROLE_ALONE: Final = re.compile(
    r"(?P<role>pm|premier|(?:prime|\w+) minister|president|chancellor)s?(?: (?:office|spokes(?:man|woman|person)|aides?|government|"
    r"team|staff))?"
)
_ADJECTIVE: Final = re.compile(r"(?:ian|ean|an|ese|ish|ic|i)$")
_NO_STATE: Final = re.compile(
    r"(?:Two|Three|Four|Five|Some|Many|Several|All|Both|Each|Every|Either|Neither|No|Any|Other|Another|In|On|At|As|If|When|But|While|After|"
    r"Before|And|For|The|His|Her|Its|Their|Our|A|An|This|That|Deputy|Former|New|Foreign|Prime|Interim|Vice|Local|National|Federal|Central|"
    r"Provincial|Regional|Royal|State|Special|Coalition|Caretaker|Transitional|Provisional|Military|Municipal|Joint|Senior|Acting)$"
)
_DESK: Final = re.compile(
    r"(?P<owner>(?:[Tt]he )?[A-ZÀ-Þ].*?)(?:’s|'s|’|') (?:press |private |news )?(?:office|team|camp|staff|aides?|"
    r"spokes(?:man|woman|person|people)|service|lawyers?|representatives?|campaign|entourage)$"
)
"""Those who speak for somebody, by his name: "Marsh’s office"."""
_OF_FORM: Final = re.compile(
    r"(?:[Tt]he )?(?P<owner>[A-ZÀ-Þ][\w-]+)(?: [a-z]+)? (?:minister|president|premier|ministry|government|officials?|side)$"
)
"""An office of a state without its holder’s name: "Orvian minister"."""


def plain(name: str) -> str:
    """Return a name as the table compares it: without article, case and accents."""
    return folded(_ARTICLE.sub("", name.strip()))


@cache
def _houses() -> dict[str, str]:
    lines = (files("saidby.positions") / "houses.txt").read_text("utf8").splitlines()
    rows = (line.split(":") for line in lines if not line.startswith("#"))
    return {plain(body): state for state, bodies in rows for body in bodies.split(";")}


def proposed(told: Sequence[Told], seats: Mapping[str, str] = _NO_SEATS) -> tuple[Belonging, ...]:
    """Return who, as the words of some statements tell, speaks for whom; each with why, none twice, in order of the part.

    Args:
        seats: the states whose governments have their seats in places, by these as ``plain`` has them, as a case knows beside the list.
    """
    found = dict[str, Belonging]()
    by_article: dict[str, list[Told]] = {}
    for one in told:
        by_article.setdefault(one.article, []).append(one)
    nouns = _nouns(told)
    everywhere = _states(told, nouns)
    for row in (row for these in by_article.values() for row in _of_article(these, everywhere, nouns, seats)):
        if plain(row.part) and plain(row.part) != plain(row.whole):
            found.setdefault(plain(row.part), row)
    return tuple(found[key] for key in sorted(found))


def _of_article(told: Sequence[Told], everywhere: Sequence[str], nouns: Mapping[str, str], seats: Mapping[str, str]) -> Iterator[Belonging]:
    """What one article tells: what is said outright before what a step has, that before what is only likely."""
    states, at = _states(told, nouns), told[0].published or ""
    owners = [*states, *(name for name in _governed(told) if name not in states and (is_place(name, told) or name in nouns.values()))]
    steps = list(dict.fromkeys(step for one in told for step in one.chain))
    names = [step.name for step in steps if step.kind == "named" and step.name and " " in step.name][:_NAMES]
    yield from _of_introduced(introduced(told, list(dict.fromkeys(names))), nouns, states, at)
    yield from _of_introduced(possessed(told), nouns, states, at)
    for step in steps:
        yield from _of_person(step, at)
        for body in _bodies(step):
            yield from _of_body(body, states if is_bare_body(body) else owners, at, seats)
    texts = dict.fromkeys(text for one in told for text in (one.content, one.sentence))
    yield from (row for text in texts for name in _named(text, seats) for row in _of_body(name, owners, at, seats))
    yield from _of_introduced(commits(told, everywhere), nouns, everywhere, at)


def _row(part: str, whole: str, why: str, at: str) -> Belonging:
    return Belonging(part=_ARTICLE.sub("", part), whole=_ARTICLE.sub("", whole), by=BY, at=at, why=why)


def _of_introduced(found: Iterable[Introduced], nouns: Mapping[str, str], states: Sequence[str], at: str) -> Iterator[Belonging]:
    """Whom a text introduces with a role at a body: for a state office the state, by its name rather than its adjective."""
    for name, role, owner in found:
        body = _ARTICLE.sub("", owner)
        if _OUTSIDE.search(role) or _NO_STATE.search(body) or is_portfolio(body, role):
            continue
        whole = _state_of(nouns.get(body, body), states) if is_state_office(role) else nouns.get(body)
        yield _row(name, whole or body, f"{role}, {body}", at)


def _of_person(step: Step, at: str) -> Iterator[Belonging]:
    """A named person with a role that speaks for a body with a name."""
    if (
        step.kind != "named"
        or not step.name
        or not step.role
        or not _is_name(step.organisation or "")
        or is_portfolio(step.organisation or "", step.role or step.label)
    ):
        return
    if _SPEAKS.search(step.role) and not _OUTSIDE.search(step.role):
        yield _row(step.name, step.organisation or "", f"{step.role}, {step.organisation}", at)


def _is_name(words: str) -> bool:
    """Tell whether words can name a body: not "staff", nor "League of"."""
    return words[:1].isupper() and not re.search(r" (?:of|for|the|and|at|in)$", words)


def _bodies(step: Step) -> list[str]:
    named = step.name if step.kind in ("organisation", "document", "collective") else None
    return [words for words in (named, step.organisation, home(step)) if words]


def home(step: Step) -> str | None:
    """Return the body that a source is of or near to, in words; ``None`` where nothing says it."""
    if step.kind != "unnamed":
        return step.name or step.organisation
    found = _CLOSE.search(itself(step.proximity or "")) or _CLOSE.search(itself(step.descriptor or step.label))
    body = (
        step.organisation
        if step.organisation
        and not _NO_HOME.match(step.organisation)
        and not is_portfolio(step.organisation or "", step.role or step.label)
        else None
    )
    near = found["body"].strip() if found and not is_portfolio(found["body"], step.role or step.label) else None
    return body or near or (None if found else _named_before(step.label))


def itself(words: str) -> str:
    """Return what describes a source without what is told of it besides: "an aide to Kell, who was there" is an aide to Kell."""
    return _BESIDES.split(words, maxsplit=1)[0]


def _named_before(label: str) -> str | None:
    """The body that stands before a nameless source's role: "Orvia’s foreign minister", "an Orvian official"; not "Senior officials"."""
    found = _BEFORE.match(label)
    if found is None or found["body"] in _SIDES or _NO_STATE.search(found["body"]):
        return None
    return found["body"] if found["whose"] or found.start("body") else None


def _named(text: str, seats: Mapping[str, str]) -> list[str]:
    """Bodies of states that a text names with their owner, and seats of government."""
    whose = [hit[0] for pattern in (_WHOSE, _IN) for hit in pattern.finditer(text)]
    words = (hit[0] for hit in re.finditer(r"[A-ZÀ-Þ][\w’']+(?: [A-ZÀ-Þ][\w’']+)?", text))
    capitals = (word for word in words if not word.isupper())  # a dateline tells where, not who
    return [*whose, *(name for name in capitals if plain(name) in _houses() or _seat_of(name, seats))]


def _of_body(body: str, states: Sequence[str], at: str, seats: Mapping[str, str]) -> Iterator[Belonging]:
    """A body of a state, by its own name, by whom it is said to be of, by its seat, or because one state alone speaks here."""
    if state := _houses().get(plain(body)):
        yield _row(body, state, f"speaks for {state}", at)
    elif (owned := _WHOSE.fullmatch(body) or _IN.fullmatch(body)) and (state := _owner(owned["owner"], states, seats)):
        yield _row(body, state, f"{owned['body']} of {state}", at)
    elif _BARE.fullmatch(body) and len(states) == 1:
        yield _row(body, states[0], f"the only state whose bodies the article names is {states[0]}", at)
    elif state := _seat_of(body, seats):
        yield _row(body, state, "the seat of its government", at)


def _seat_of(word: str, seats: Mapping[str, str]) -> str | None:
    """Return the state whose government has its seat in a place: by the list, else as the articles of the case tell."""
    return None if nation_of(word) else speaks_for(word) or seats.get(plain(word))


def is_bare_body(name: str) -> bool:
    """Tell whether a name is of a body of some state, without saying of which."""
    return _BARE.fullmatch(name) is not None or _IN.fullmatch(name) is not None


def _owner(words: str, states: Sequence[str], seats: Mapping[str, str]) -> str | None:
    """The state that a body is said to be of; not "The government", nor "Foreign Ministry"."""
    known = state_of(words) or seats.get(plain(words))
    return known or next((state for state in states if _one_state(state, words)), None)


def state_of(word: str) -> str | None:
    """Return the state for which a word speaks: its name, its adjective, its seat or a body of its own; ``None`` where no list knows it."""
    return _houses().get(plain(word)) or speaks_for(word)


def _state_of(words: str, states: Iterable[str] = ()) -> str | None:
    """Return the state that a word or its adjective names: of those that no list knows the shortest form in the article."""
    known = nation_of(words) or _houses().get(plain(words))
    return known or next((state for state in states if _one_state(state, words)), None) or _noun(words)


def _one_state(state: str, words: str) -> bool:
    return owner_of(state) == owner_of(words) or alike(owner_of(state), owner_of(words))


def _noun(words: str) -> str | None:
    """A name before "government" that no list knows is itself the state's name, unless it looks like an adjective."""
    bare = re.sub(r"(?:’s|'s|’|')$", "", words)
    return None if re.search(r"(?:ian|ean|an|ese|ish|ic)$", bare) else bare


def _states(told: Sequence[Told], nouns: Mapping[str, str]) -> list[str]:
    """The states of which an article names a body, a minister or a president, each by the shortest of its forms."""
    hits = [hit for text in _texts(told) for rule in (_RULED, _WHOSE) for hit in rule.finditer(text)]
    found = [
        _ARTICLE.sub("", hit["owner"])
        for hit in hits
        if not _NO_STATE.search(hit["owner"]) and not re.search(r"(?:’s|'s) government$", hit[0])
    ]
    people = {step.name.split()[-1] for one in told for step in one.chain if step.kind == "named" and step.name and " " in step.name}
    known = [state_of(words) or nouns.get(words, words) for words in found if words.split()[-1] not in people]
    shortest = sorted(dict.fromkeys(known), key=len)
    return [state for at, state in enumerate(shortest) if not any(_one_state(state, other) for other in shortest[:at])]


def _governed(told: Sequence[Told]) -> list[str]:
    """Whatever is said to have a government: a state, or who leads it."""
    return list(dict.fromkeys(hit["owner"] for text in _texts(told) for hit in _WHOSE.finditer(text) if not _NO_STATE.search(hit["owner"])))


def _nouns(told: Sequence[Told]) -> dict[str, str]:
    """Adjectives of states that no list knows, each with the name that stands beside it in the texts ("Orvian", "Orvia")."""
    words = {hit[0] for text in _texts(told) for hit in re.finditer(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}", text)}
    alike_in = dict[str, list[str]]()
    for word in words:
        if not _ADJECTIVE.search(word):
            alike_in.setdefault(word[:3], []).append(word)
    found = {word: _shorter(word, alike_in.get(word[:3], ())) for word in words if _ADJECTIVE.search(word)}
    return {word: min(names, key=len) for word, names in found.items() if names}


def _shorter(adjective: str, names: Sequence[str]) -> list[str]:
    return [name for name in names if len(name) < len(adjective) and alike(folded(name), folded(adjective))]


def _texts(told: Sequence[Told]) -> list[str]:
    labels = [words for one in told for step in one.chain if step.kind != "outlet" for words in (step.label, step.organisation) if words]
    return list(dict.fromkeys((*labels, *(one.sentence for one in told))))


def roll(name: str, belongings: Sequence[Belonging]) -> str:
    """Return the party that a name belongs to in the end, following the table; the name itself where it has no row."""
    return chain(name, belongings)[-1]


class Rows(tuple[Belonging, ...]):
    """Belongings, with what was looked up in them: for whoever asks about many names."""

    @cached_property
    def table(self) -> dict[str, Belonging]:
        """The row of each part."""
        return {plain(row.part): row for row in self}

    @cached_property
    def chains(self) -> dict[str, tuple[str, ...]]:
        """What names were found to lead to, so far."""
        return {}


def _rows_in(belongings: Sequence[Belonging]) -> Rows:
    return belongings if isinstance(belongings, Rows) else Rows(belongings)


def chain(name: str, belongings: Sequence[Belonging]) -> tuple[str, ...]:
    """Return a name, whom it speaks for, whom that speaks for, and so on; a circle is left where it closes."""
    rows = _rows_in(belongings)
    if name not in rows.chains:
        rows.chains[name] = tuple(_followed(name, rows.table))
    return rows.chains[name]


def rows_of(name: str, belongings: Sequence[Belonging]) -> tuple[Belonging, ...]:
    """Return the rows by which a name is rolled up."""
    rows = _rows_in(belongings)
    return tuple(row for part in chain(name, rows)[:-1] if (row := _row_of(part, rows.table)))


def _followed(name: str, table: dict[str, Belonging]) -> list[str]:
    found, seen = [_ARTICLE.sub("", name.strip())], {plain(name)}
    while (row := _row_of(found[-1], table)) and plain(row.whole) not in seen and len(found) <= _STEPS:
        seen.add(plain(row.whole))
        found.append(row.whole)
    return found


def _row_of(name: str, table: dict[str, Belonging]) -> Belonging | None:
    """The row of a name; of one word alone that of the one person whose last name it is."""
    key = plain(name)
    if key in table or not key:
        return table.get(key)
    if row := _of_office(name.strip(), table):
        return row
    if role := _ROLE_ALONE.fullmatch(key):
        return _of_role(role["role"], table)
    if len(name.split()) > 1:  # a last name may have a hyphen, which the key has not
        return next((row for part, row in table.items() if key.endswith(f" {part}") and " " in part), None)
    rows = [row for part, row in table.items() if part.endswith(f" {key}") and name[:1].isupper() and row.part[:1].isupper()]
    people = [row for row in rows if not _BARE.search(row.part)]
    return people[0] if len(people) == 1 else None if people else _of_form(name, table)


def _of_office(name: str, table: dict[str, Belonging]) -> Belonging | None:
    """The row of a body or an office that is called by whom it belongs to: "Orvia’s navy", "Kell’s office", "the Orvian minister"."""
    if (owned := _WHOSE.fullmatch(name)) and not _NO_STATE.match(owned["owner"]):
        return _row(name, owned["owner"], f"{owned['body']} of {owned['owner']}", "")
    if desk := _DESK.match(name):
        return _row(name, desk["owner"], f"speaks for {desk['owner']}", "")
    office = _OF_FORM.match(name)
    return _of_form(office["owner"], table) if office else None


def _of_form(name: str, table: dict[str, Belonging]) -> Belonging | None:
    """The one whole whose adjective it is ("Orvian": "Orvia")."""
    key = plain(name)
    found = list(dict.fromkeys(row.whole for row in table.values() if _is_adjective(key, plain(row.whole))))
    return _row(name, found[0], f"of {found[0]}", "") if len(found) == 1 and name.strip()[:1].isupper() else None


def _is_adjective(word: str, of: str) -> bool:
    return _ADJECTIVE.search(word) is not None and len(of) < len(word) and " " not in of and alike(word, of)


def _of_role(role: str, table: dict[str, Belonging]) -> Belonging | None:
    """The row of whoever holds an office, where one alone is known to: "the prime minister’s office"."""
    full = _SHORT_ROLES.get(role, role)
    rows = [row for row in table.values() if folded(row.why).startswith(full) or plain(row.part) in _seats(full)]
    return rows[0] if len({plain(row.whole) for row in rows}) == 1 else None


def _seats(role: str) -> set[str]:
    """The bodies that whoever holds an office stands for: the foreign minister for the foreign ministry."""
    return {plain(f"{role}’s office"), plain(f"{role}'s office"), plain(re.sub(r"minister$", "ministry", role))}
