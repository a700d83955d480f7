"""What kind of source some words name, from their head noun; ``None`` where the words alone do not tell (a pronoun)."""

import re

from saidby.attribution.gender import is_given
from saidby.attribution.nouns import listed, section_of, singular_of
from saidby.attribution.outlets import Outlets, demonyms, introduced
from saidby.types import SourceKind

_CAPITAL = r"[A-Z][\w’'.-]*"
PRONOUN = re.compile(
    r"(?i)(?:(?:his|her|its|their|my|our) own|he|she|they|it|who|we|i|you|him|her|them|this|that|these|those|both|others?|some|many|"
    r"most|all|few|one|someone|which|whom|me|"
    r"my|his|its|our|your|their|another|any|anyone|everyone|neither|either|each|none|nothing|no(?:body|ne| one(?: else)?)|"
    r"(?:the|this|that) (?:former|latter|two|pair|trio|duo|group)|(?:three|two|many|most|some|all|both) of (?:whom|them|us))"
)
_CUT = re.compile(
    r"(?<=[’']s)\s[“\"]|,|;|\(|—|–|\s(?:of|for|at|from|in|on|with|within|inside|close|near|familiar|privy|present|aware|knowledgeable|"
    r"now|who|whose|that|which|and|or|briefed|involved|speaking|to|by)\b|"
    r"\s(?:tracking(?= (?:such|the|all|how))|showing|describing|representing|protecting|"
    r"working|marching|alleging|containing|seeking|living|detailing|claiming|acting)\s|"
    r"\s(?:[a-z]+ed|seen|written|sent|drawn up)(?=\s(?:by|in|on|at|to|from|with|last|this|earlier|outside|near|after|before|during|"
    r"against|under|inside|across|around|through|along|"
    r"among|between|for|as|into|over)\b)|\snot\s(?=\w+ed\b|in\b|part\b)"
)
_PEOPLE = r"(?:source|person|people|individual|official|officer|diplomat|adviser|aide|executive|employee|insider)s?"
_ANONYMOUS = re.compile(
    r"(?i)\b(?:unnamed|anonymous|unidentified|on condition of anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|"
    r"(?:those|someone|somebody|anyone|one|others?) (?:close to|familiar with|briefed|in the know|with (?:direct )?knowledge)|"
    rf"{_PEOPLE} (?:close|familiar|with (?:direct )?knowledge|briefed|inside|within|near|who))"
)
_PLURAL_PEOPLE = re.compile(r"(?:ians|eans|ists|ites|ers|ors|ans|ese)$")
_PLURAL_NAME = re.compile(r"\w{3}[^v\W]ans$|(?:ists|landers|lovers|liners|[Yy]orkers|Londoners|Democrats)$")
"""What a capitalised word ends in that is no surname: "Orkneyans" and "Icelanders", but not "Evans" or "Sanders"."""
_DAY = re.compile(
    r"(?<=\w)(?: (?:released|published|issued|conducted|taken))? (?:(?:on|last|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SELF = re.compile(r" (?:him|her|it)self$| themselves$")
_QUANTITY = re.compile(
    r"(?i)^(?:(?:at least|about|nearly|almost|more than|fewer than|over|up to) )?(?:an? )?"
    r"(?:(?:large|small|growing|vast|good|great|wide|whole) )?"
    r"(?:number|majority|minority|handful|couple|group|crowd|team|array|variety|chorus|host|lots?|many|most|some|several|few|all|none|"
    r"part|half|"
    r"two-thirds|third|one|two|three|four|five|six|millions|thousands|hundreds|dozens|scores|[\w.]+(?:%| per ?cent))"
    r"(?: in \w+)? of (?:(?:the|his|her|its|their|our|my|these|those) )?(?=\w)"
)
_ADJECTIVE = (
    r"(?:[Ff]ederal|[Ss]tate|[Ll]ocal|[Nn]ational|[Cc]urrent|[Ff]ormer|[Jj]unior|[Ss]enior|[Pp]ublic|U\.?S\.?|U\.?K\.?|EU|UN|military|"
    r"civilian|"
    r"civil|political)"
)
_TWO_ADJECTIVES = re.compile(rf"(?P<first>\b[A-Z]\w+|\b{_ADJECTIVE}) and (?=(?:{_ADJECTIVE}|[A-Z]\w+|[a-z]+) [a-z])")
_OF_THEN_NAME = re.compile(
    rf"(?:[Tt]he )?(?:{_CAPITAL} )*(?P<title>{_CAPITAL}) (?:of|for)(?: the)? "
    rf"(?P<run>(?:{_CAPITAL} )+?(?:(?P<role>[a-z]+) )?(?P<name>{_CAPITAL}(?: [A-Z]\.)? {_CAPITAL}))(?:$|,)"
)
_OF_FIELD = re.compile(
    rf"(?:[Tt]he )?(?:[\w’'-]+ )*?(?:(?:minister|secretary) (?:of|for) (?:the )?[a-z]+(?: (?!for|in|of|from|at|near)[a-z]+)?"
    rf"(?:(?:,? and|,) [a-z]+)*(?P<name> {_CAPITAL} {_CAPITAL})|"
    rf"[a-z]+ (?:of|for) (?:the )?(?:{_CAPITAL} )*[a-z]+ (?P<short>[A-Z]\. {_CAPITAL}))(?:$|,)"
)
"""A name behind a field of work ("the minister of transport Jon Haverly"), or with an initial behind a noun ("of the firm J. Haverly")."""
_BASED = re.compile(r"\b[A-Z]\w+-based [A-Z][\w’'&.-]*$")
"""A single name behind a seat is a firm's: "Tern-based Lorcan"."""
_DETERMINERS = listed("determiner")
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_TITLE_WORD = re.compile(r"^[A-ZÀ-ÞА-Я][\w’'.-]*$")
_ACRONYM = re.compile(r"(?:[Tt]he )?[A-Z][A-Z&.]{1,7}")


_AGENT = re.compile(
    r"\w\w(?:ist|ician|ologist|grapher|eer|(?<=\w)man|woman|person|maker|keeper|worker|owner|holder|monger|wright|smith|herd|hand|boy|girl|"
    r"master|mistress|driver|seller|player|breeder|grower|fighter|writer|catcher|dealer|hunter|builder|goer|ward|trader|setter|er|or|ess|"
    r"ette|ant|ee|ian|arch|crat|path|naut)$"
)
"""What nouns for persons end in, where no list knows them."""


def kind_of(words: str, outlets: Outlets) -> SourceKind | None:
    """Read the kind of source from the words that name it.

    The rules stand in order; the first that speaks decides. What none of them knows is ``None``.
    """
    bare = _plain(words)
    if not bare:
        return "implicit"
    if PRONOUN.fullmatch(bare) and not _ONE_MORE.match(bare):
        return None
    if said := next((kind for rule, kind in _AT_ONCE if rule.search(bare)), None):
        return "named" if said == "unnamed" and _opens_with_name(bare, outlets) else said
    if (part := _QUANTITY.match(bare)) and not _apposes_name(bare):
        return _some_of(part[0], bare[part.end() :], outlets)
    return _by_apposition(bare, outlets) or _by_owner(bare, outlets) or _by_name(bare, outlets) or _by_noun(bare)


_APPOSED = re.compile(rf"^(?P<name>{_CAPITAL}(?: {_CAPITAL})*), (?P<what>(?:an?|the|one of the|its) [^,]+)")


_SEVERAL_APPOSED = re.compile(
    rf"^(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|"
    rf"[Hh]er) (?:[a-z-]+ ){{0,2}}?[a-z-]{{3,}}s, (?P<name>{_CAPITAL}(?: {_CAPITAL})*)$"
)
"""Several who have one name are a firm ("the architects, Tarn Nine")."""


def joined_body(words: str) -> str | None:
    """Return the name that some words begin with, of a body with "and" in it ("the Eel and Tide Service")."""
    found = _JOINED_BODY.match(words)
    return found[0] if found else None


_WHICH = re.compile(rf"^(?:The |the )?(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}}), which\b")


def _by_apposition(bare: str, outlets: Outlets) -> SourceKind | None:
    """A name that the words right behind it call a body ("Lorcan, a peat firm"), unless a given name begins it; what "which" follows."""
    if (body := _WHICH.match(bare)) and not outlets.named(body["name"]):
        return "organisation"
    if _FIRM.match(bare) and not outlets.named(bare):
        return "organisation"
    if (firm := _SEVERAL_APPOSED.match(bare)) and not is_given(firm["name"].split(maxsplit=1)[0]):
        return "organisation"
    found = _APPOSED.match(bare)
    if not found or is_given(found["name"].split()[0]) or outlets.named(found["name"]):
        return None
    head = head_of(found["what"]).rsplit(maxsplit=1)[-1]
    return "organisation" if head.islower() and section_of(head) == "organisation" else None


_OWNERS = re.compile(r"^(?P<owner>[^,;]+?)(?:[’']s|(?<=s)[’']) (?:own )?(?:[a-z][\w-]* ){0,3}(?P<noun>[a-z][\w-]*)$")
_PROGRAMMES = frozenset(
    {"bulletin", "broadcast", "programme", "program", "show", "podcast", "newscast", "edition", "website", "newsletter", "channel", "site"}
)


def _by_owner(bare: str, outlets: Outlets) -> SourceKind | None:
    """What belongs to somebody and is a document ("Dr Lind’s paper"), or an outlet’s programme ("Radio Mesta’s morning bulletin")."""
    found = _OWNERS.match(bare)
    if not found:
        return None
    if found["noun"] in _PROGRAMMES and outlets.named(found["owner"]):
        return "outlet"
    return "document" if section_of(found["noun"]) == "document" and found["noun"] not in _PROGRAMMES else None


_OURS = re.compile(
    r"(?i)^(?:this (?:news)?paper|this (?:reporter|correspondent|column|columnist|writer|website|magazine|news ?site|publication|author)|"
    r"(?:the present|your) (?:writer|correspondent|author|columnist|reviewer|critic)|yours truly)$"
)
_NOBODY_AT = re.compile(
    r"(?i)^(?:no ?body|no[ -]one|anyone|anybody|somebody|someone|everybody|everyone) (?:else )?(?:at|from|in|inside|with) (?:the|its|his|"
    r"her|their|[A-Z])"
)
_ONE_MORE = re.compile(
    r"(?i)^(?:(?:an?|the) (?:second|third|fourth|fifth|sixth)|another|the other|one more|(?:one|two|three|four|several|a few|both|"
    r"another|neither|none|either) of (?:them|those|these|whom))"
    r"(?=$|,? (?:who|familiar|close|briefed|with|speaking|near|inside|involved|present)\b|,)"
)
_GUARD = re.compile(
    r"(?i)^(?!.*\b(?:of|in|at|for|from|with)\b).*\b(?:coast|river|national|border|home|civil|republican|royal|revolutionary|harbou?r|"
    r"civic|old|palace|presidential|frontier|lake) guard$"
)
_MEDIA = re.compile(r"^(?:the )?(?!the |social |mass |new )[\w-]+(?: [\w-]+)? (?:media|press|newspapers|broadcasters|outlets)$")
_STATION = re.compile(
    r"^(?:[Tt]he )?(?:[\w-]+ )*(?:Kanal|Channel|Canal|Radio|TV|Television|Televisión|Cadena) (?:No\.? ?)?\d+(?: News| TV)?$"
)
"""A broadcaster that has a number for a name: "Kanal 4"."""
_NEWS = re.compile(
    r"^(?:[Tt]he )?(?!(?:The|This|That|An?|Its|Another|One|United|Border|Space|Aid|Relief|Tax|Health|Spy)\b)"
    r"[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)? (?:news |press |wire )?agency$|"
    r"^(?:the|its|his|her|their|a|an|this|one|another)(?: [\w’'-]+){0,3} "
    r"(?:website|web site|news site|radio station|newswire|wire service|blog|podcast)$"
)
"""Who publishes: an agency with a bare name ("the Volna agency"), a website."""
_JOINED_BODY = re.compile(
    rf"^(?:[Tt]he )?(?:{_CAPITAL}(?:’s|'s) )?{_CAPITAL}(?:,? {_CAPITAL})*,? and (?:{_CAPITAL} )+"
    r"(?:Service|Agency|Administration|Authority|Board|Bureau|Commission|Committee|Council|Department|Directorate|Institute|Ministry|"
    r"Office|Society|Union|Association|Federation|Trust)\b"
)
"""A body whose name has an "and" ("the Eel and Tide Service")."""
_AT_INSTITUTE = re.compile(
    r"^(?:[A-Z]?[\w-]+ ){0,2}?(?i:analysts|researchers|scientists|economists|forecasters|strategists|surgeons|statisticians|scholars|"
    r"academics|\w{3,}ologists|physicists|astronomers|executives) (?:at|with) (?:the )?[A-Z]"
)
"""Experts of one institution are some particular persons."""
_PARENT = re.compile(r"(?i)^(?:(?:the|a|an|one|another) )?(?:[\w-]+ )?(?:mother|father|mum|mom|dad|grandmother|grandfather)-of-[\w-]+$")
_STAFF = re.compile(
    r"(?i)^(?!.*\b(?:of|in|at|for|from|with)\b).*\b(?:enemy|general|air|naval|army|defen[cs]e|joint|war|military|high) staff$"
)
_NUMBERED = re.compile(
    r"^(?:[Tt]he )?(?:No\.? ?\d+ [A-Z]\w+|(?!Only|About|Another|Some|Nearly|Over|Almost|At|More)[A-Z]\w+ (?:No\.? ?)?\d+$)"
)
_SHARE = re.compile(
    r"(?i)^(?:[\w-]+ )?(?:[\w.]+ (?:%|per ?cent)|[\w.]+%|(?:[\w-]+ )?(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|of|out "
    r"of) (?:every )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
"""A share of some people: "42 per cent of those asked", "nearly eight in ten"."""
_PARTY_MAN = re.compile(
    r"^(?:an?|one|[Tt]he|another|this|that|[Oo]ne|An?|Another) (?:[a-z-]+ ){0,2}(?:Republican|Democrat|Conservative|Liberal|Socialist|Tory|"
    r"Communist|Green|Brexiteer|Islamist|"
    r"American|Briton|Londoner|Frenchman|Englishman|Irishman|Scot|Welshman|Dutchman|Spaniard|Pole|Swede|Dane|Finn|Turk|Afghan|Kurd|Iraqi|"
    r"Iranian|Israeli|Russian|Ukrainian|Syrian|German|Italian|Canadian|Mexican|Texan)$"
)
_FIRM = re.compile(
    r"^(?:[Tt]he )?[A-ZÀ-Þ][\w’'.-]*(?:,? [A-ZÀ-Þ][\w’'.-]*)* (?:& (?:[A-ZÀ-Þ]|[Ss]ons?\b|[Cc]o\b)|and (?:Sons|Daughters|Brothers|"
    r"Partners|Co|"
    r"Company|Associates)\b)(?!.*\b(?:said|lawyers?|spokes\w+|executives?|managers?|staff|workers?|partners?|owners?)\b)"
)
"""A firm with partners in its name ("Orme & Tarn", "Orme and Sons")."""
_SOMEBODY = re.compile(
    r"(?i)^(?:some(?:body|one)|persons|a (?:single )?person|(?:one|two|three|four|five|several) persons) "
    r"(?:who|in|inside|on|at|with|within|near|close|familiar|aware|privy|from|behind|involved)\b"
)
_AT_ONCE: tuple[tuple[re.Pattern[str], SourceKind], ...] = (
    (_OURS, "author"),
    (_NOBODY_AT, "organisation"),
    (_ANONYMOUS, "unnamed"),
    (_ONE_MORE, "unnamed"),
    (_GUARD, "organisation"),
    (_MEDIA, "outlet"),
    (_STATION, "outlet"),
    (_NEWS, "outlet"),
    (_JOINED_BODY, "organisation"),
    (_AT_INSTITUTE, "unnamed"),
    (_PARENT, "unnamed"),
    (_STAFF, "organisation"),
    (_NUMBERED, "organisation"),
    (_PARTY_MAN, "unnamed"),
    (_SHARE, "collective"),
    (_SOMEBODY, "unnamed"),
)
"""Phrases that tell the kind whatever their head is."""
_COUNT = re.compile(
    r"(?i)^(?:(?:the|these|those|at least|about|more than|nearly|his|her|its|their|all|only|just|another|other|a further|a total of) )*"
    r"(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|a few|a couple of|a handful of|both|[2-9]|"
    r"1\d)\b"
)
"""So few that they are some particular persons."""
_OWNED = re.compile(r"(?i)^(?:his|her|its|their|my|our|your|[\w .’'-]*?(?:’s|'s|s[’'])) ")
_RETAINED = listed("retained")
"""Plurals that are particular persons when they are somebody's."""


def _opens_with_name(bare: str, outlets: Outlets) -> bool:
    """Tell whether a full name stands before the first comma ("Ivo Marn, an aide who was there")."""
    first = bare.partition(",")[0]
    return "," in bare and " " in name_in(first) and is_person(first, outlets)


def _by_name(bare: str, outlets: Outlets) -> SourceKind | None:
    head = head_of(bare)
    if outlets.exactly(head) or (
        head[-1:].islower() and head.split()[-1].islower() and outlets.named(head) and not _speaks_for_itself(head)
    ):
        return "outlet"
    if is_person(bare, outlets):
        return "named"
    return "outlet" if outlets.named(head) and not _speaks_for_itself(head) else None


_POSTNOMINAL = re.compile(r",? (?:MP|MEP|MSP|MLA|TD|KC|QC|SC|OBE|MBE|CBE|PhD|MD|Esq)\b\.?")
"""Letters behind a name."""


def _plain(words: str) -> str:
    """The words without marks at their edges, a day ("a release Friday") or emphasis; "Danish and Welsh vets" as "Welsh vets"."""
    bare = _POSTNOMINAL.sub("", re.sub(r"\s+", " ", words)).strip(" “”\"'‘’,.")
    bare = _SELF.sub("", _DAY.sub("", bare))
    return _TWO_ADJECTIVES.sub(lambda found: "" if _describes(found["first"]) else found[0], bare)


def _describes(word: str) -> bool:
    return word in demonyms() or re.fullmatch(_ADJECTIVE, word) is not None


def _some_of(part: str, rest: str, outlets: Outlets) -> SourceKind | None:
    """Some of a kind: one of several people is unnamed, several are a collective; else what the rest is."""
    kind = kind_of(rest, outlets)
    if kind in ("named", "collective"):
        return "unnamed" if part.lower().startswith("one of") else "collective"
    return kind


def _speaks_for_itself(head: str) -> bool:
    """Tell whether the head noun after an outlet's name is a person or a document: "a Reuters reporter", "a Reuters report"."""
    last = head.rpartition(" ")[2]
    return last.islower() and section_of(last) in ("person", "people", "collective", "document")


def _by_noun(bare: str) -> SourceKind | None:
    head = head_of(bare)
    last = head.split()[-1] if head else ""
    section = section_of(last) if last else None
    if last in listed("body") and not (" " not in head and section == "collective"):
        return "organisation"
    if section == "bodies" and re.search(r"[A-ZÀ-Þ][\w’'-]* [A-ZÀ-Þ][\w’'-]*$", head):
        return "organisation"
    if section in ("collective", "bodies") or (section is None and (_PLURAL_PEOPLE.search(head) or _are_agents(last))):
        return _of_several(bare, head, last, section)
    if section is not None:
        return _OF_SECTION[section]
    if _BASED.search(head) or _institution(bare, head):
        return "organisation"
    return _guessed(head, last)


_OF_SECTION: dict[str, SourceKind] = {"person": "unnamed", "people": "unnamed", "document": "document", "organisation": "organisation"}


def _are_agents(last: str) -> bool:
    """Tell whether a plural that no list has ends like persons ("locksmiths")."""
    singular = singular_of(last)
    return singular is not None and last.islower() and _AGENT.search(singular) is not None


def _of_several(bare: str, head: str, last: str, section: str | None) -> SourceKind:
    """Several: a few that are counted, or that are somebody's lawyers or parents, are particular persons; else a class of people."""
    if _COUNT.match(bare):
        return "organisation" if section == "bodies" else "unnamed"
    return "unnamed" if (last.lower() in _RETAINED and _OWNED.match(head)) or _COUNSEL.match(bare) else "collective"


_COUNSEL = re.compile(r"(?i)^(?:the )?(?:defen[cs]e )?(?:lawyers|attorneys|solicitors|barristers|counsel) (?:for|acting for|representing) ")


_DEFINITE = re.compile(r"(?i)^(?:the|its|his|her|their|our|[\w .-]*?(?:’s|'s|s[’'])) ")


def _guessed(head: str, last: str) -> SourceKind | None:
    """The kind of a noun that no list has: what ends like a person is one; a definite thing that speaks is a body."""
    if not last.islower():
        return None
    if _AGENT.search(last):
        return "unnamed"
    return "organisation" if _DEFINITE.match(head) and not last.endswith("s") else None


def _institution(bare: str, head: str) -> bool:
    return bool(listed("place") & set(bare.split()) or _ACRONYM.fullmatch(head) or listed("body") & set(name_in(head).split()))


def head_of(words: str) -> str:
    """The words up to and with the head noun: before the first comma, preposition or relative clause."""
    found = _CUT.search(words, 1)
    return (words[: found.start()] if found else words).strip().removesuffix("’s").removesuffix("'s")


_ADDRESS = re.compile(
    r"(?i)(?:mr|mrs|ms|dr|rep|sen|gov|prof|sir|dame|lord|lady|col|gen|capt|captain|sgt|sergeant|lt|maj|major|colonel|"
    r"judge|justice|sheriff|cllr|earl|baron|baroness|father|rev)\b\.? [A-Z]"
)
"""Forms of address that a name alone can follow, also one in capitals ("REP. TILDEN")."""


def is_person(words: str, outlets: Outlets) -> bool:
    """Tell whether the words hold a person's name: a capitalised name at the end of the head that is no outlet's, body's or place's."""
    head = named_part(words)
    name = name_in(head)
    last = name.split()[-1:]
    if _ADDRESS.match(head) and len(name) > 1 and not outlets.named(head):
        return True
    if len(name) < 2 or PRONOUN.fullmatch(head) or last[0] not in head.split()[-1] or outlets.named(name) or _is_noun(head, name):
        return False
    if _BASED.search(head):
        return False
    if introduced(head, name) or _has_article(head, name):
        return False
    if last[0] in listed("place") and " " in name and is_given(name.partition(" ")[0]):
        return True
    return not _institution(last[0], name) and not (" " not in name and _PLURAL_NAME.search(name))


def _is_noun(head: str, name: str) -> bool:
    """Tell whether the last word of a head is a noun with a capital ("the Bishop", "Police") and not a surname ("Ora Baker", "Potter")."""
    words = head.split()
    section = section_of(words[-1])
    if section is None or words[-1].islower():
        return section is not None
    first, run = words[0].lower(), name.split()
    if _is_title(words[-1]):
        return len(run) < 2 or _is_title(run[0]) or run[0].lower() in listed("ordinary") or run[0] in demonyms() or first == "the"
    if section == "person":
        return first in _DETERMINERS
    return len(run) != 2 or first in _DETERMINERS or not is_given(run[0])


def _has_article(head: str, name: str) -> bool:
    """Tell whether nothing but an article stands before the name: "the Signal" and "the Strand House" are no persons."""
    return re.fullmatch(r"[Tt]he " + re.escape(name), head) is not None


def named_part(words: str) -> str:
    """The part of a phrase that can hold the name: the head, or what stands behind a role with "of" or in apposition to it.

    "its chief executive, Jon Haverly"; "the Minister of Inland Waters Jon Haverly"; "the University of Skarn botanist Jon Haverly".
    """
    words = _POSTNOMINAL.sub("", words)
    if found := _OF_THEN_NAME.match(words):
        role, run, name = found["role"] or "", found["run"].split(), found["name"]
        if (section_of(role) == "person" or role.endswith("ist")) or (len(run) > 2 and not role and _is_title(found["title"])):
            return name if not listed("body") & set(name.split()) else head_of(words)
    if found := _OF_FIELD.match(words):
        return (found["name"] or found["short"]).strip()
    parts = [part.strip() for part in words.split(",")]
    head = head_of(words)
    if found := _AND_NAME.match(parts[0]):
        return found["name"]
    holds_none = _ends_in_name(head) or section_of(head.rpartition(" ")[2]) == "document"  # "a statement issued by the clerk, Jon Haverly"
    return _OF_BODY.split(parts[1])[0] if _apposes_name(words) and not holds_none else head


def _ends_in_name(head: str) -> bool:
    """Tell whether the head ends in a capitalised word that is no role ("the State Governor, Jon Haverly")."""
    last = head.rsplit(maxsplit=1)[-1]
    return bool(_TITLE_WORD.match(last)) and not (section_of(last) == "person" or _is_title(last))


_AND_NAME = re.compile(
    rf"^(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?) [a-z ’'-]+ and (?:[\w’'.-]+ )*?[a-z]+ (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}})$"
)
"""A name behind a second role: "his wife and campaign manager Jon Haverly"."""


def _apposes_name(words: str) -> bool:
    """Tell whether a full name follows the first comma."""
    parts = [part.strip() for part in words.split(",")]
    return len(parts) > 1 and _is_full_name(_OF_BODY.split(parts[1])[0])


_OF_BODY = re.compile(r" (?:of|at|from|with) (?=(?:the )?[A-ZÀ-Þ])")
"""Behind a name: whose he is ("Dr Jon Haverly of Skarn University")."""


def _is_full_name(words: str) -> bool:
    """Tell whether the words are a name of two or more, with titles at most ("Dr Jon Haverly")."""
    name = name_in(words)
    if _ADDRESS.match(words) and words.endswith(name):
        return all(map(_TITLE_WORD.match, words.split()))
    return " " in name and words.endswith(name) and all(map(_TITLE_WORD.match, words.removesuffix(name).split()))


_NICKNAME = re.compile(r"“[^“”]+”|\"[^\"]+\"|‘[^‘’]+’")


def name_in(head: str) -> str:
    """The last run of capitalised words without titles, with the particles between them ("Ursula von der Leyen")."""
    run: list[str] = []
    for word in reversed(head.split()):
        bare = word.strip("“”\"‘’',")
        if run and _NICKNAME.fullmatch(word):
            run.insert(0, word)
        elif _TITLE_WORD.match(bare) or (run and bare.lower() in listed("particle")):
            run.insert(0, bare)
        elif run:
            break
    run = _behind_titles(run)
    while run and _leads(run):
        if _HONORIFIC.fullmatch(run.pop(0)):
            break
    return " ".join(run)


_HONORIFIC = re.compile(r"(?i)(?:mr|mrs|ms|miss|mx|dr)\.?")
"""Behind these stands a name, even where it looks like a title ("Mr King")."""


def _behind_titles(run: list[str]) -> list[str]:
    """The part of a run behind its last title or possessive ("House Speaker Jon Haverly", "Iran’s Jon Haverly")."""
    cuts = [k + 1 for k, word in enumerate(run[:-1]) if (_is_title(word) and k) or word.endswith(("’s", "'s"))]
    behind = run[max(cuts, default=0) :]
    return run if set(behind) <= _SUFFIXES else behind


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in listed("title")


def _leads(run: list[str]) -> bool:
    """Tell whether the first word of a run is no part of the name: an article, a title, the acronym of a body."""
    first = run[0].lower().rstrip(".")
    return (
        run[0] in listed("particle")
        or first in _DETERMINERS
        or first in listed("title")
        or (len(run) > 1 and run[0] in listed("party") and not is_given(run[0]))
        or (len(run) == 2 and section_of(first) == "person" and is_given(run[1]) and not is_given(run[0]))
        or (len(run) > 2 and (section_of(first) == "person" or first in listed("ordinary")) and not is_given(run[0]))
        or (len(run) > 2 and not run[1].isupper() and (bool(_ACRONYM.fullmatch(run[0])) or run[0] in demonyms()))
    )
