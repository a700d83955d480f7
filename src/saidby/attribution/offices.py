"""What somebody is, where, and for whom: the parts of a phrase like "deputy head of the Tern-based Institute of Tides".

Conventions (``bench/gold/README.md``): parts are words of the text, without a leading article or number. "of", "at", "for" and "with"
before a body split the phrase in role and organisation, before a place in role and location; what is neither stays with the role.
"""

import re
from dataclasses import dataclass
from typing import Literal

from saidby.attribution.lore import ACRONYM, CAPITAL, Lore, Where, capitals, is_body_noun, is_demonym, is_known, is_title, is_unknown
from saidby.attribution.nouns import NAMES_OF_THEIR_OWN, listed, section_of
from saidby.attribution.outlets import Outlets

_What = Literal["organisation", "place", "nobody"]


@dataclass(frozen=True)
class Office:
    """What somebody is: a role, for whom, and where; each the words of the phrase."""

    role: str | None = None
    organisation: str | None = None
    location: str | None = None


NO_OFFICE = Office()

_LEAD = re.compile(
    r"(?i)^(?!(?:his|her|their|your) (?:lord|lady|majest|excellenc|holiness|honou?r|highness|eminence|grace|worship))(?:(?:the|an?|his|"
    r"her|its|their|our|my|your|this|that|these|those|one of|both of|some of|several of|two of|three of|both|"
    r"another|"
    r"(?:group|number|majority|handful|couple|pair|team|crowd|lot|coalition|panel)s? of(?: the)?|same|other|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|several|multiple|some|many|most|\d+|(?:at least|about|more than|"
    r"nearly|over)(?= (?:\d|two|three|four|five|six|a dozen))|a dozen|dozens of|[a-z-]+-year-old|(?:former )?\d+-year-old|then|unnamed|"
    r"anonymous|unidentified)\s+)+"
)
_THEN = re.compile(r"^then-")
_CLAUSE = re.compile(
    r"[,;(–—]| --? |\s(?:who|whom|whose|which|that|and (?:a|an|the|one of|author|co-author)|said|says|told|speaking|quoted|cited|(?:not "
    r")?involved|"
    r"interviewed|reached|contacted|familiar|close(?= to)|briefed|knowledgeable|privy|working|based(?! in)|as|when|where|because|whom|to "
    r"whom|"
    r"until|since|during|before|after|now|currently|formerly|and (?:his|her|its|their|current|former|author|co-author))\b"
)
_LINK = re.compile(
    r"\s(?P<link>attached to|assigned to|affiliated with|based (?:in|at)|working (?:for|at|in)|of|at|for|with|from|in|inside|within|on|to|"
    r"under|near)\s+(?P<the>the |an? |his |her |its |their )?"
)
_OWNER = re.compile(r"^(?P<owner>.*?\w)(?:’s|'s|(?<=s)[’'])\s+")
_AT_BODY = frozenset(
    {"at", "with", "inside", "within", "attached to", "assigned to", "affiliated with", "based at", "working for", "working at"}
)
_WHERE = frozenset({"in", "from", "near", "on", "based in", "working in"})
_SEAT = listed("seat")
"""Those who have a place: what stands behind "of" is one."""
_PORTFOLIO = frozenset({"minister", "ministers", "secretary", "commissioner", "mec", "attorney-general"})
"""Those whom a field of work can follow with "of" or "for" ("Minister of Inland Waters"), or stand before ("Health Secretary")."""
_BASED = re.compile(r"^(?P<place>[A-ZÀ-Þ][\w’'.]*(?: [A-ZÀ-Þ][\w’'.]*)?)-based\s+")
_NO_ROLE = listed("no role")
"""Heads that say no office. Kin is a role beside a name only ("his cousin Peadar")."""
_KIN = listed("kin")
_STREETS = listed("street")
"""What the names of places end in."""


def office_of(phrase: str, lore: Lore, beside_name: bool = False, begins: bool = False) -> Office:
    """Take a phrase apart that says what somebody is.

    Args:
        phrase: "deputy head of the Institute of Tides", "Tern Port chief", "its former treasurer".
        lore: what is known of the article's names.
        beside_name: the phrase stands beside a name, where kinship is a role too.
        begins: the phrase begins a sentence, so that its first capital need not be a name's.
    """
    bare = _bare(phrase)
    first = bare.partition(" ")[0]
    second = bare.split()[1:2]
    if (
        begins
        and phrase.strip().startswith(bare)
        and not (second and CAPITAL.match(second[0]))
        and not _OWNER.match(first + " ")
        and is_unknown(first, lore)
    ):
        bare = bare[:1].lower() + bare[1:]
    office = _of_bare(bare, lore, beside_name)
    return _as_written(office, phrase)


def _as_written(office: Office, phrase: str) -> Office:
    """The office with the capital that a sentence began with."""
    if not office.role or office.role in phrase:
        return office
    return Office(office.role[:1].upper() + office.role[1:], office.organisation, office.location)


def _of_bare(bare: str, lore: Lore, beside_name: bool) -> Office:
    """The same of a phrase without article."""
    links = [found for found in _LINK.finditer(bare) if found.start() > 0]
    head = bare[: links[0].start()] if links else bare
    inner = _of_head(head, lore, beside_name)
    return _joined(inner, bare, head, links, lore) if links else inner


def bare_words(phrase: str) -> str:
    """The phrase without article, number and what follows in clauses."""
    return _bare(phrase)


def _bare(phrase: str) -> str:
    words = _OWN.sub("", _THEN.sub("", _LEAD.sub("", phrase.strip(' ,;“”"'))))
    found = _CLAUSE.search(words, 1)
    return _DANGLING.sub("", (words[: found.start()] if found else words).strip(' ,“”"'))


_OWN = re.compile(r"(?i)(?<=[’']s )own (?=\w)|^own (?=\w)|(?<=\w) (?:him|her)self$|(?<=\w) themselves$")
_DANGLING = re.compile(r"(?:\s(?:of|at|for|with|from|in|to|on|by|known|called|named|including|such))+$")
"""What begins to tell more, where the phrase is cut ("producer of “Tides”")."""


def _joined(inner: Office, bare: str, head: str, links: list[re.Match[str]], lore: Lore) -> Office:
    """The office with what its prepositions tell: they are read in order, and a first body or place ends the role."""
    noun = head.rsplit(maxsplit=1)[-1].lower() if head else ""
    organisation, location, end, named = inner.organisation, inner.location, len(bare), 0
    for k, link in enumerate(links):
        stop = links[k + 1].start() if k + 1 < len(links) else len(bare)
        rest = bare[link.end() :]
        part = bare[link.end() : stop]
        if link.start() < named:
            continue
        is_ = _what(link["link"], part, noun, lore)
        if is_ is None:
            continue
        end = min(end, link.start())
        if is_ == "nobody":
            continue
        if is_ == "organisation" and organisation is None:
            organisation, seat = _body(rest, lore.outlets)
            location, named = location or seat, link.end() + _end_of_body(rest)
        elif is_ == "place" and location is None and (organisation is None or link["link"] in _WHERE):
            location = _place(part)
    role = _grown(inner.role, bare, head, end)
    return Office(role, organisation, location)


def _grown(role: str | None, bare: str, head: str, end: int) -> str | None:
    """The role with the field behind it, up to where a body or place begins ("professor of history")."""
    if role is None or not head.endswith(role):
        return role
    return bare[len(head) - len(role) : end].strip()


def _what(link: str, part: str, noun: str, lore: Lore) -> _What | None:
    """Tell what stands behind a preposition: a body, a place, somebody whom the role serves ("aide to"), or only its field."""
    if not part:
        return None
    name = capitals(part)
    if name:
        return _what_name(link, name, part, noun, lore)
    last = part.rsplit(maxsplit=1)[-1].lower()
    if noun.endswith("est") or (link in ("on", "under") and not _AT_WORK.match(part)):
        return None
    if link in ("near", "on", "under", "to") or (link == "for" and section_of(last) in ("person", "people", "collective")):
        return "nobody"
    return "organisation" if is_body_noun(last) and (link in _AT_BODY or not _is_field(noun)) else None


_AT_WORK = re.compile(r"(?:duty|leave|call|watch|strike|site|board|shift|patrol|deck|parole|bail)\b")


def _is_field(noun: str) -> bool:
    return noun in ("clerk", "minister", "secretary")


_DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b"
)


def _what_name(link: str, name: str, part: str, noun: str, lore: Lore) -> _What | None:
    """The same for a name."""
    if _DAY.match(name) or lore.known(name) == "person":
        return "nobody"
    if name.rsplit(maxsplit=1)[-1] in _STREETS or (noun in _SEAT and " " not in name and name not in listed("body")):
        return "place"
    if noun in _PORTFOLIO and link in ("of", "for") and _is_portfolio_name(name):
        return None
    told = is_known(name, part, lore)
    if told:
        return _as_place(link, name, part) if told == "place" else told
    return "nobody" if link == "to" else _of_unknown(link, noun)


def _is_portfolio_name(name: str) -> bool:
    """Tell whether a single name behind "Secretary of" is a field of work and no body or place."""
    return " " not in name and name not in listed("place") and (name == "State" or not is_body_noun(name.lower()))


def _of_unknown(link: str, noun: str) -> _What | None:
    """What a name is that nothing is known of: who is mayor of it, or lives in it, makes it a place; who works for it, a body."""
    if noun in _PORTFOLIO and link in ("of", "for"):
        return None
    if noun in _SEAT or link in _WHERE or (noun == "person" and link == "of"):
        return "place"
    return "organisation" if link in _AT_BODY or link in ("of", "for") else None


def _as_place(link: str, name: str, part: str) -> _What | None:
    """A place, unless it only tells a field ("of California politics"), or speaks ("for Moscow")."""
    behind = part[part.find(name) + len(name) :].split()
    if behind[:1] == ["and"] and behind[1:] and CAPITAL.match(behind[1]):
        return "organisation"
    if link == "to" or (behind and behind[0].islower() and section_of(behind[-1]) != "organisation" and behind[0] not in ("who", "and")):
        return None
    return "organisation" if link in ("for", "with") and name not in listed("place") else "place"


def _place(part: str) -> str | None:
    return capitals(part).rstrip(".,’'").removesuffix("’s") or None


_BODY_GOES_ON = re.compile(r"\s(?:of|for|on|and|in|&|de|du|des|la)(?: the)? (?=[A-ZÀ-Þ])")


def _body(rest: str, outlets: Outlets) -> tuple[str, str | None]:
    """The organisation that some words begin with, and its seat ("Tern-based")."""
    based = _BASED.match(rest)
    words = rest[based.end() :] if based else rest
    stop = _end_of_body(words)
    return without_noun(words[:stop].strip(" ,"), outlets), based["place"] if based else None


def _end_of_body(words: str) -> int:
    """Where the name of a body ends: at a preposition that no capital follows ("Centre for Tides in …")."""
    for link in _LINK.finditer(words):
        if not (_BODY_GOES_ON.match(words, link.start()) and _names_on(words, link)):
            return link.start()
    return len(words)


def _names_on(words: str, link: re.Match[str]) -> bool:
    """Tell whether the name goes on behind a link: a capital stands on both sides, and it is no "in" or "at"."""
    before = words[: link.start()].split()[-1:]
    return bool(before) and bool(CAPITAL.match(before[0])) and link["link"] in ("of", "for", "on", "with")


_SMALL_NOUN = re.compile(r"^(?:(?:[a-z][\w-]*|[A-Z][\w.]*-based) )*(?P<name>[A-ZÀ-Þ0-9].*?[\w.&’')]*)(?P<noun>(?: [a-z][\w-]*)+)$")


def without_noun(words: str, outlets: Outlets) -> str:
    """A name without the noun that only says what it is: "Orlik news site", "Centre for Tides think tank"; "Selmark refinery" stays."""
    found = _SMALL_NOUN.match(words)
    if found and is_demonym(found["name"].split()[-1]):
        return words
    if not found:
        words = re.sub(r"^(?:[a-zß-ÿ][\w-]* )+(?=[A-ZÀ-Þ])", "", words)
        return re.sub(r"^(?:(?:[a-z][\w-]*|[A-Z][\w.]*-based) )+(?=[A-ZÀ-Þ].*[A-ZÀ-Þ])", "", words) if words[:1].isupper() else words
    name = found["name"]
    whole = set(name.split()) & listed("body") or " " in name or outlets.named(name) or ACRONYM.match(name)
    return name if whole or outlets.named(words) else words


_OF_STATES = re.compile(
    r"^(?:[A-Z]\w+ ){0,3}(?:U\.?S\.?|State|District|County|Crown|City) (?:[Aa]ttorney|[Pp]rosecutor|[Mm]arshal|[Dd]efender)s?$"
)
"""An office whose field looks like a name ("Assistant U.S. Attorney")."""
_ADDRESSED = re.compile(
    r"(?i)(?:his|her|their|your) (?:lordship|ladyship|majesty|excellency|holiness|honou?r|highness|eminence|grace|"
    r"worship)"
)


def _of_head(head: str, lore: Lore, beside_name: bool) -> Office:
    """The office that a noun phrase without prepositions tells: owner, body or place before the role, and the role."""
    if _ADDRESSED.fullmatch(head):
        return Office(role=head)
    owner = _OWNER.match(head)
    if owner and not _in_name(head[owner.end() :]):
        rest = _of_head(head[owner.end() :], lore, beside_name)
        return _owned(owner["owner"], rest, lore)
    based = _BASED.match(head)
    words = (head[based.end() :] if based else head).split()
    cut = 0 if _OF_STATES.search(head) else _where_role_begins(words, lore)
    role = _role(" ".join(words[cut:]), beside_name)
    inner = _before_role(" ".join(words[:cut]), " ".join(words[cut:]), lore)
    return Office(role, inner.organisation, inner.location or (based["place"] if based else None))


def _in_name(rest: str) -> bool:
    """Tell whether an owner belongs to the name of a body ("Vintners’ Guild [chief]")."""
    first = rest.split(maxsplit=1)[0] if rest.split() else ""
    return bool(CAPITAL.match(first)) and (first in listed("body") or section_of(first) == "organisation") and " " in rest


def _owned(owner: str, rest: Office, lore: Lore) -> Office:
    """The office with its owner: a body, a place, or a person, whom it does not tell."""
    name = capitals(owner)
    if not name:
        told: Where | None = "organisation" if _owns(owner) else None
    else:
        told = is_known(name, owner, lore) or _of_owner(owner, rest)
    if told == "place":
        return Office(rest.role, rest.organisation, rest.location or name)
    if told == "organisation" and rest.organisation is None:
        return Office(rest.role, without_noun(_LEAD.sub("", owner), lore.outlets), rest.location)
    return rest


_LANDS = frozenset(
    {"state", "nation", "country", "city", "town", "county", "village", "region", "province", "world", "day", "year", "week"}
)
"""Common nouns before "’s" that are places or times: "the state’s governor" works for no body."""
_OUTLETS_MEN = re.compile(r"(?:editor|correspondent|reporter|columnist|publisher|editor-in-chief|bureau chief|critic|presenter|anchor)$")


def _of_owner(owner: str, rest: Office) -> Where | None:
    """What an unknown owner is: with an article, or an editor, a body ("the Strand House’s curator"); else a person, who is none."""
    return "organisation" if re.match(r"[Tt]he ", owner) or _OUTLETS_MEN.search(rest.role or "") else None


def _owns(owner: str) -> bool:
    """Tell whether a common noun before "’s" is a body: not a person or people, and not an outlet, which is only some outlet."""
    last = owner.rsplit(maxsplit=1)[-1].lower()
    return (
        last not in _LANDS
        and section_of(last) not in ("person", "people", "collective", "document")
        and last
        not in (
            "newspaper",
            "magazine",
            "paper",
            "agency",
            "party",
        )
    )


def _before_role(words: str, role: str, lore: Lore) -> Office:
    """Body or place from the words between article and role ("Tern Port [chief]", "Vellish [minister]")."""
    name = capitals(words)
    if not name:
        return Office(None, words) if words else NO_OFFICE
    if words.rpartition(" ")[2] in _BODIES:
        return Office(None, words[words.find(name) :])
    if _of_people(name) or not name[0].isalpha() or lore.known(name) == "person":
        return NO_OFFICE
    told = is_known(name, words, lore)
    if told == "place" or (
        _has_seat(role) and (told is None or " " not in name) and name not in listed("body") and not ACRONYM.match(name)
    ):
        return Office(None, None, name)
    return Office(None, without_noun(words, lore.outlets))


_COMPASS = frozenset({"North", "South", "East", "West", "Central", "Northern", "Southern", "Eastern", "Western", "Latin", "Pan", "New"})


def _of_people(name: str) -> bool:
    """Tell whether a name is the adjective of a people ("Vellish", "South Vellish")."""
    *first, last = name.split()
    return is_demonym(last) and all(word in _COMPASS or is_demonym(word) for word in first)


_OF_PLACE = re.compile(
    r"(?i)\b(?:(?:fire|police|village|town|city|county|district|parish|clan|tribal) (?:chief|head|elder|clerk|council\w*|engineer|"
    r"manager)s?|native|mps?)$"
)


def _has_seat(role: str) -> bool:
    """Tell whether those of a role have a place rather than an employer: a mayor, a resident, a fire chief."""
    last = role.rsplit(maxsplit=1)[-1].lower() if role else ""
    return last in _SEAT or last.removesuffix("s") in _SEAT or last in _TOWNSFOLK or _OF_PLACE.search(role) is not None


_TOWNSFOLK = listed("townsfolk")


def _where_role_begins(words: list[str], lore: Lore) -> int:
    """How many words before the role are the name of a body, place or people; 0 where the role is all there is."""
    k = len(words) - 1
    while k > 0 and _is_of_role(words, k - 1, lore):
        k -= 1
    return k if k > 0 else _before_insider(words)


def _is_of_role(words: list[str], at: int, lore: Lore) -> bool:
    """Tell whether a word before the head noun belongs to the role and not to a name."""
    word = words[at]
    if (
        at > 0
        and word in _BODIES
        and not _FIXED.match(" ".join(words[at:]))
        and CAPITAL.match(words[at - 1])
        and not (is_title(words[at - 1]) or is_demonym(words[at - 1]))
    ):
        return False
    if not CAPITAL.match(word) or word in _INITIALS:
        return True
    if at > 0 and _ends_name(words[at - 1], word):
        return False
    if (is_title(word) or word.lower() in listed("ordinary")) and word not in NAMES_OF_THEIR_OWN:
        return True
    if not is_unknown(word, lore):
        return False
    return section_of(word) is not None or _is_portfolio(words, at)


_BODIES = listed("body before role")
"""Nouns that end the name before a role ("Tern council [leader]")."""
_FIXED = re.compile(
    r"(?:campaign|bank|company|club|group) (?:manager|chair\w*|director|chief|treasurer|president|secretary|clerk|staffer|captain)s?\b"
)
"""Roles of two words, of which the first is no part of a name."""
_INITIALS = listed("initials")
"""Initials that say the field of a role and name no body."""


def _is_portfolio(words: list[str], at: int) -> bool:
    """Tell whether a word is the field of a minister or secretary right behind it ("Peatlands Minister")."""
    return at == len(words) - 2 and words[-1].lower() in _PORTFOLIO and CAPITAL.match(words[-1]) is not None


def _ends_name(before: str, word: str) -> bool:
    """Tell whether a noun ends the name of a body: a capital that is no title stands before it ("White House", "Selmark Refinery")."""
    noun = word in listed("body") or section_of(word) == "organisation"
    return noun and CAPITAL.match(before) is not None and before not in _NO_NAME


_NO_NAME = listed("no name")


def _before_insider(words: list[str]) -> int:
    """In "league insider" and "harbour board member" the body is a common noun; of "staff member" none is."""
    if len(words) > 1 and words[-2].lower() in ("staff", "crew", "cast", "family", "team", "household", "audience", "gang"):
        return 0
    body = len(words) > 1 and words[-1].lower() in _OF_BODIES and words[-2].islower() and is_body_noun(words[-2].lower())
    return len(words) - 1 if body and words[-2] not in _NO_BODY else 0


_NO_BODY = _LANDS | {"customs", "government", "intelligence", "military", "chain", "market", "industry"}
"""Nouns that say what field an official or source is of, and no body."""
_OF_BODIES = frozenset(
    {"insider", "insiders", "member", "members", "source", "sources", "official", "officials", "mandarin", "mandarins"}
)  # fmt: skip
"""Those who are what they are by the body before them."""


def _role(words: str, beside_name: bool) -> str | None:
    """The role, unless its head says none ("a source")."""
    last = words.rsplit(maxsplit=1)[-1].lower() if words else ""
    if not last or is_demonym(words.rsplit(maxsplit=1)[-1]) or (last in _NO_ROLE and not (beside_name and last in _KIN)):
        return None
    return words
