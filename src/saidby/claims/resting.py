"""What the statements of one claim tell about each other's origin: a report read elsewhere, an office and who holds it, a short name.

``entering`` looks at each statement alone. Here each rule looks at all of a claim together, and says in words why a statement entered the
record where another one did. A rule that finds two possible places finds none: what is uncertain stays open.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from saidby.claims.entering import Entry, bare, identity, is_loose, speaks_for
from saidby.claims.setting import opens
from saidby.records import Step, Told

DEPTH: Final = 4
"""Reports that rest on reports are followed so far."""
_OFFICE: Final = frozenset(("unnamed", "named", "organisation"))
_SPEAKERS: Final = frozenset(("speaker", "document"))
_CALLED_SO: Final = {"he": ("named",), "she": ("named",), "it": ("organisation", "document")}
"""Pronouns, and the kinds of source that may be called so."""
_SOME_OUTLET: Final = re.compile(
    r"(?i)(?:an?|one|the) (?:[\w-]+ ){0,2}?(?:(?:news)?paper|daily|weekly|magazine|broadcaster|channel|station|news site|web ?site|agency|"
    r"outlet)"
)
"""An outlet that an article does not name."""
_TEXT: Final = re.compile(
    r"\b(?:report|letter|memo|draft|e-?mail|filing|study|survey|audit|paper|transcript|recording|contract|minutes|resolution)\b"
)
_SEEN: Final = re.compile(r"(?i)\b(?:seen|obtained|reviewed|read|leaked|shown|sent|given) (?:by|to) .*")
_NAME: Final = re.compile(r"(?<=[a-z’'s] )[A-ZÀ-Þ]\w+")
"""A name within what a text is called; its first word has a capital anyhow."""
QUOTED: Final = 5
"""Words in quotation marks by which an utterance is known again."""
_QUOTED: Final = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_WORD: Final = re.compile(r"\w+")
_TOLD_IT: Final = re.compile(r"(?i)\b(?:told|tells|telling|interview)\b")
"""Cues of one who speaks to an outlet himself."""
Entries = Mapping[str, Entry]


class Moved(NamedTuple):
    """Where statements entered the record, seen together.

    Attributes:
        entries: by the statement's id.
        why: rule and reason, by the id of each statement whose entry is not what it tells by itself.
    """

    entries: dict[str, Entry]
    why: dict[str, tuple[str, str]]


def together(making: Sequence[Told], originals: Mapping[str, Told], entries: Entries) -> Moved:
    """Look at the statements that make one claim together.

    Args:
        making: the statements, earliest first.
        originals: for each, the statement to judge it by: of a copy, the original's.
        entries: where each entered the record as far as it tells itself.
    """
    moved = Moved(dict(entries), {})
    view = [(one.id, originals[one.id]) for one in making]
    for name, rule in _RULES.items():
        for id, (to, why) in dict(rule(view, moved.entries)).items():
            if to.key != moved.entries[id].key:
                moved.entries[id] = to
                moved.why[id] = (name, why)
    return moved


View = Sequence[tuple[str, Told]]
Found = Iterator[tuple[str, tuple[Entry, str]]]


def _short_names(view: View, entries: Entries) -> Found:
    """An outlet that is called by a part of its name ("the Tribune", "Lakeside")."""
    names: dict[str, set[str]] = defaultdict(set)
    firsts: dict[str, Entry] = {}
    for id, told in view:
        found = entries[id]
        if found.way == "report":
            names[found.key].add(bare(found.via.label) if found.via else bare(told.outlet or ""))
            firsts.setdefault(found.key, found)
    wholes = {short: [key for key in names if _is_part(names[short], names[key])] for short in names}
    for id, _ in view:
        whole = wholes.get(entries[id].key, ())
        if len(whole) == 1:
            to = firsts[whole[0]]
            yield id, (to, f"“{entries[id].who}” is short for {to.via.label if to.via else to.who}")


def _by(view: View, key: Callable[[Told], str]) -> Mapping[str, View]:
    """Return statements by something that they have, so that a claim of thousands is not gone through for each."""
    found = defaultdict[str, list[tuple[str, Told]]](list)
    for id, told in view:
        found[key(told)].append((id, told))
    return found


def _is_part(short: set[str], long: set[str]) -> bool:
    """Tell whether a name begins or ends a longer one, word by word."""
    return any(
        one and other != one and (f"{other} ".startswith(f"{one} ") or f" {other}".endswith(f" {one}")) for one in short for other in long
    )


def _office_holders(view: View, entries: Entries) -> Found:
    """One who is called by an office alone, where one who holds it is named by others."""
    holders = {(told.origin.role or "", entries[id].key): entries[id] for id, told in view if told.origin.name and told.origin.role}
    for id, told in view:
        fit = {key: found for (role, key), found in holders.items() if _holds(told.origin, role)}
        if len(fit) == 1:
            to = next(iter(fit.values()))
            yield id, (to, f"“{told.origin.label}” is {to.who}, whom others name in that office")


def _holds(step: Step, role: str) -> bool:
    """Tell whether somebody without a name is called by an office, and as the only one who holds it."""
    label, office = step.label.casefold().replace("'", "’").strip(), bare(role)
    definite = label.startswith(("the ", "his ", "her ", "its ", "their ")) or "’s " in label
    return not step.name and step.kind in _OFFICE and definite and bool(office) and bare(label).endswith(office)


def _spokesmen(view: View, entries: Entries) -> Found:
    """A spokesman of whom it is not told whose he is speaks for the one body that says the same in his article."""
    beside = _by(view, lambda told: told.article)
    for id, told in view:
        if speaks_for(told.origin) and not told.origin.organisation and entries[id].way in _SPEAKERS | {"report"}:
            bodies = {entries[other].key: entries[other] for other, one in beside[told.article] if _is_body(one.origin)}
            if len(bodies) == 1:
                to = next(iter(bodies.values()))
                yield id, (to, f"{told.origin.label} speaks for {to.who}, which says the same in this article")


def _whose_spokesmen(view: View, entries: Entries) -> Found:
    """A spokesman of whom it is told by a part of its name whose he is ("the Inspectorate"), where one such body says the same."""
    bodies = {bare(told.origin.name or told.origin.label): entries[id] for id, told in view if _is_body(told.origin)}
    for id, told in view:
        if speaks_for(told.origin) and told.origin.organisation and entries[id].way == "speaker":
            short = {bare(told.origin.organisation)}
            fit = {found.key: found for name, found in bodies.items() if _is_part(short, {name})}
            if len(fit) == 1:
                to = next(iter(fit.values()))
                yield id, (to, f"{told.origin.label} speaks for {to.who}")


def _is_body(step: Step) -> bool:
    return step.kind == "organisation" and not speaks_for(step)


def _documents(view: View, entries: Entries) -> Found:
    """A text that is called by the body that it is of ("the interim report of the Harbour Board"), where that body says the same."""
    bodies = {bare(told.origin.name or told.origin.label): entries[id] for id, told in view if _is_body(told.origin)}
    for id, told in view:
        named = {found.key: found for name, found in bodies.items() if name and f" {name} " in f" {bare(told.origin.label)} "}
        if told.origin.kind == "document" and len(named) == 1:
            to = next(iter(named.values()))
            yield id, (to, f"{told.origin.label} is a text of {to.who}")


def _one_source(view: View, entries: Entries) -> Found:
    """An unnamed source that one article speaks of twice, once as somebody's report has it: it is the same source both times."""
    beside = _by(view, lambda told: told.article)
    for id, told in view:
        same = [other for other, one in beside[told.article] if one.origin.source == told.origin.source is not None]
        relayed = {entries[other].key: entries[other] for other in same if entries[other].via and entries[other].way == "report"}
        if entries[id].way == "report" and not told.relays and len(relayed) == 1:
            to = next(iter(relayed.values()))
            yield id, (to, f"“{told.origin.label}” is the same source both times")


def _headlines(view: View, entries: Entries) -> Found:
    """A headline's short word for who spoke ("Kordane", "a minister"), where its text tells of one speaker who says the same."""
    beside = _by(view, lambda told: told.article)
    for id, told in view:
        if opens(told) and (entries[id].way == "speaker" or _is_office(told.origin)) and not told.relays:
            said = [(entries[other], one.origin) for other, one in beside[told.article] if not opens(one)]
            below = {found.key: found for found, step in said if _may_be_called(step, told.origin)}
            below = {key: found for key, found in below.items() if found.way in _SPEAKERS}
            if len(below) == 1 and entries[id].key not in below:
                to = next(iter(below.values()))
                yield id, (to, f"the headline’s “{told.origin.label}” is “{to.who}” in the text below")


def _may_be_called(whole: Step, short: Step) -> bool:
    """Tell whether a headline may call somebody so: by anything without an office, by an office that ends his ("minister")."""
    if short.role is None:
        return True
    return _is_office(short) and f" {bare(whole.role or '')}".endswith(f" {bare(short.role)}")


def _is_office(step: Step) -> bool:
    """Tell whether somebody is called by an office alone ("a minister")."""
    return step.kind == "unnamed" and step.name is None and bool(bare(step.role or ""))


def _called_by_pronouns(view: View, entries: Entries) -> Found:
    """Who is only "he" or "it" in an article, where one speaker of the kind that may be called so says the same."""
    named = [(id, told.origin) for id, told in view if _has_name(told.origin) and bare(told.origin.label) not in _CALLED_SO]
    fit = {kinds: {entries[id].key: entries[id] for id, step in named if _may_be(step, kinds)} for kinds in set(_CALLED_SO.values())}
    for id, told in view:
        kinds = _CALLED_SO.get(bare(told.origin.label))
        if kinds and not _has_name(told.origin) and not told.relays and len(fit[kinds]) == 1:
            to = next(iter(fit[kinds].values()))
            yield id, (to, f"“{told.origin.label}” is taken for {to.who}, the one who is named with it")


def _has_name(step: Step) -> bool:
    return bool(step.name or step.party)


def _may_be(step: Step, kinds: Sequence[str]) -> bool:
    return step.kind in kinds or ("organisation" in kinds and speaks_for(step))


def _outlets_without_names(view: View, entries: Entries) -> Found:
    """What "a newspaper" reported, where one outlet had reported it itself by then."""
    own = [(entries[id], told) for id, told in view if entries[id].way == "report" and not told.relays and told.origin.kind != "outlet"]
    for id, told in view:
        step = next((step for step in reversed(told.chain) if step.kind == "outlet"), None)
        if step and not step.party and entries[id].way == "report" and _SOME_OUTLET.fullmatch(step.name or step.label):
            before = (found for found, one in own if one.article != told.article and not _later(one, told))
            if to := _only(before):
                yield id, (to, f"“{step.label}” is taken for the outlet that had reported it by then")


def _only(found: Iterable[Entry]) -> Entry | None:
    """Return the one place that all are, or none; of thousands, the first few tell."""
    first: Entry | None = None
    for one in found:
        if first is not None and one.key != first.key:
            return None
        first = first or one
    return first


def _texts_without_names(view: View, entries: Entries) -> Found:
    """A report or a letter that two articles have, neither by its name; not where each says that it is somebody else's."""
    firsts: dict[str, tuple[Entry, Told]] = {}
    for id, told in view:
        kind = _TEXT.search(told.origin.label.casefold()) if told.origin.kind == "document" and told.origin.name is None else None
        if kind and entries[id].way == "report":
            to, first = firsts.setdefault(kind[0], (entries[id], told))
            whose = _owners(told.origin.label), _owners(first.origin.label)
            if first.article != told.article and (not all(whose) or whose[0] & whose[1]):
                yield id, (to, f"“{told.origin.label}” is taken for the {kind[0]} that another article tells of")


def _owners(label: str) -> set[str]:
    """Return the names in what a text is called, but for who saw it."""
    return set(_NAME.findall(_SEEN.sub("", label)))


def _quotations(view: View, entries: Entries) -> Found:
    """The same words in quotation marks, of a body and of a person: somebody uttered them once."""
    by_words: dict[str, dict[str, Entry]] = defaultdict(dict)
    for id, told in view:
        if told.origin.kind == "named" and " " in (told.origin.name or "") and not told.relays:
            for words in _runs_quoted(told.content):
                by_words[words][entries[id].key] = entries[id]
    for id, told in view:
        if entries[id].way == "speaker" and (told.origin.kind == "organisation" or " " not in (told.origin.name or " ")):
            fit = {key: found for words in _runs_quoted(told.content) for key, found in by_words.get(words, {}).items()}
            if len(fit) == 1:
                to = next(iter(fit.values()))
                yield id, (to, f"{to.who} is quoted with the same words as {told.origin.label}")


def _runs_quoted(content: str) -> set[str]:
    """Return every run of words in quotation marks that is just long enough for an utterance to be known again."""
    quotations = [_WORD.findall(quoted.casefold()) for quoted in _QUOTED.findall(content)]
    return {" ".join(words[at : at + QUOTED]) for words in quotations for at in range(len(words) - QUOTED + 1)}


def _cited(view: View, entries: Entries) -> Found:
    """Unnamed sources in an article that has the claim from another outlet: it does not say that it spoke to them itself."""
    beside = _by(view, lambda told: told.article)
    for id, told in view:
        if entries[id].way == "report" and not told.relays and told.origin.kind in ("unnamed", "collective"):
            reports = {entries[other].key: entries[other] for other, one in beside[told.article] if _is_relayed(one)}
            if len(reports) == 1 and not _its_own(told):
                to = next(iter(reports.values()))
                yield (
                    id,
                    (to, f"{told.outlet or 'the article'} cites “{_from(to)}”, and “{told.origin.label}” are taken for sources of theirs"),
                )


def _is_relayed(told: Told) -> bool:
    """Tell whether an article says that it has something from another outlet, or from "media reports"."""
    step = told.chain[0]
    passed = step.kind == "outlet" or is_loose(step)
    return passed and not (step.party and step.party == told.publisher) and bare(step.label) != bare(told.outlet or "")


def _its_own(told: Told) -> bool:
    """Tell whether the sentence says that the source spoke to the outlet itself."""
    return bool(told.outlet) and bare(told.outlet or "") in bare(told.sentence)


def _from(found: Entry) -> str:
    return found.via.label if found.via else found.who


def _within_a_report(view: View, entries: Entries) -> Found:
    """Somebody whose words only an outlet's report tells, which has the claim from sources of its own: what it tells of him is theirs."""
    said = [(entries[id].key, told) for id, told in view if entries[id].way == "speaker"]
    alone = {key for key, _ in said} - {key for key, told in said if not _is_reported(told)}
    reports = {found.key: found for found in entries.values() if found.way == "report"}
    for id, found in entries.items():
        to = reports.get(f"report {identity(found.via)}") if found.via and found.key in alone else None
        if to:
            yield id, (to, f"what {found.who} said is known here from {_from(to)}’s report alone")


def _is_reported(told: Told) -> bool:
    """Tell whether an outlet reported somebody's words, and was not told them by himself."""
    via = told.relays[-1] if told.relays else None
    return via is not None and via.kind == "outlet" and _TOLD_IT.search(told.origin.cue or "") is None


def _followed(view: View, entries: Entries) -> Found:
    """What an outlet reported, where its own article is here and says whom it has it from."""
    own = _by(view, lambda told: f"report {told.publisher or bare(told.outlet or told.article)}")
    for id, told in view:
        to, passed = entries[id], list[str]()
        while len(passed) < DEPTH and (further := _rests_on(to, told, own.get(to.key, ()), entries)):
            passed.append(_from(to))
            to = further
        if passed:
            yield id, (to, f"{' and '.join(passed)} had it from {_from(to)}")


def _rests_on(report: Entry, by: Told, own: View, entries: Entries) -> Entry | None:
    """Return the one place that an outlet's own articles have the claim from, as far as they were out when it was cited."""
    if report.way != "report":
        return None
    places: dict[str, Entry] = {}
    for id, told in own:
        if entries[id].way not in ("own", "loose") and not _later(told, by):
            places[entries[id].key] = entries[id]
            if len(places) > 1 or report.key in places:  # of thousands, the first few tell
                return None
    return next(iter(places.values()), None)


def _later(one: Told, other: Told) -> bool:
    return (one.published or "") > (other.published or "")


_RULES: Final[Mapping[str, Callable[[View, Entries], Found]]] = {
    "one outlet": _short_names,
    "same office": _office_holders,
    "same body": _spokesmen,
    "speaks for it": _whose_spokesmen,
    "text of a body": _documents,
    "same source": _one_source,
    "headline": _headlines,
    "same words": _quotations,
    "pronoun": _called_by_pronouns,
    "text without name": _texts_without_names,
    "outlet without name": _outlets_without_names,
    "cited report": _cited,
    "within a report": _within_a_report,
    "report of a report": _followed,
}
"""By the name of the reason, in the order in which they are tried."""
