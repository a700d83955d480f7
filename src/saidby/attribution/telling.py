"""Which outlet a speaker told, spoke to, wrote in, or gave an interview: it relays what he said, though it has no cue of its own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from saidby.attribution.acts import act_of
from saidby.attribution.addressed import addressed, is_of_report
from saidby.attribution.find import Attribution
from saidby.attribution.gender import is_given
from saidby.attribution.outlets import phrase
from saidby.attribution.scene import Scene
from saidby.types import Act, Span

_BETWEEN = r"(?:(?:has|had|have|having|was|were|also|later|earlier|previously|since|then|\w+ly) )*"
_TOLD = re.compile(rf"(?i)\s*(?:as )?{_BETWEEN}(?:told|tells|telling|informed|assured|reminded)\b\s*")
_VERBS = (
    r"told|tells|telling|spoke|speaks|speaking|talk(?:s|ed|ing)|said|says|saying|wrote|writes|writing|claim(?:s|ed|ing)|confirm(?:s|ed|"
    r"ing)|"
    r"reveal(?:s|ed|ing)|admit(?:s|ted|ting)|explain(?:s|ed|ing)|insist(?:s|ed|ing)|argu(?:es|ed|ing)|complain(?:s|ed|ing)|"
    r"comment(?:s|ed|ing)|warn(?:s|ed|ing)|den(?:ies|ied|ying)|declin(?:es|ed|ing) to comment|repeat(?:s|ed|ing)|disclos(?:es|ed|ing)|"
    r"describ(?:es|ed|ing)|report(?:s|ed|ing)?|publish(?:es|ed)|carried|broadcast|aired?|posted|printed|relayed|released|issued|"
    r"distributed|"
    r"quoted|cited|seen|obtained|reviewed|viewed|leaked"
)
_NOUNS = (
    r"interview(?:ed)?|conversation|comments?|remarks?|statement|commentary|column|op-ed|article|essay|blog|response|reply|email|e-mail|"
    r"letter|call|briefing|messages?"
)
_INTERVIEWED = re.compile(
    rf"(?i)\b(?:(?:{_VERBS}|{_NOUNS}) (?:(?:\w+ ){{0,2}}(?:to|with|for|on|by|in|via|through)|(?:on|last|this) \w+ (?:to|with|by|in))|"
    r"appear(?:ed|ing|ance|s)? on|(?:asked|questioned|pressed|approached|contacted|reached) by|"
    r"via|through) (?!by )"
)
"""What stands before the outlet that was spoken to, or that published what was said or seen."""
_ANOTHERS = re.compile(r"(?i)(?<!\bin )(?<!\bduring )(?<!\bfor )(?<!\bto )(?<!\bon )\b(?:his|her|their|its|\w+[’']s) (?:\w+ )?$")
"""Before "interview with B": an interview that the sentence speaks about, not the one in which its words were said."""


_GOT = re.compile(
    r"(?i)(?:\b(?:seen|obtained|reviewed|viewed|read|heard|examined|acquired|published|released|carried|broadcast|aired|leaked|shared|"
    r"provided|shown|supplied|passed|given|sent|cited|quoted|interviewed) (?:(?:\w+ )?by|to|in|on|with)|"
    r"\bwho (?:\w+ )?(?:spoke|talked|spoken) (?:\w+ )?(?:to|with)) "
)
"""Within the words for a source: what stands before the outlet that it came through."""
_SOME = r"(?i:(?:one|two|three|four|some|many|most|several|both|all|another|any|neither|either|each|none)|the (?:other|first|second|last))"
_SOURCES_OF = re.compile(
    rf"(?:{_SOME} of )?(?P<outlet>(?:[Tt]he )?[\w& ]+?)(?:[’']s|(?<=s)[’'])? (?:own |[a-z]+ ){{0,2}}(?:sources?|informants?)"
)
""""B’s sources", "the paper’s source", "neither of B’s sources"."""
_ASKED = re.compile(r"(?i)(?:when |after being |being )?(?:asked|questioned|pressed|interviewed)\b")
_WHO_WAS = re.compile(r"(?P<who>[A-ZÀ-Þ][\w’-]+) (?:was|were|is|had been|has been|have been|being)(?: \w+ly)? $")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,3}")
_JOBS = (
    r"(?:reporters?|journalists?|correspondents?|columnists?|editors?|presenters?|hosts?|anchors?|interviewers?|writers?|broadcasters?|"
    r"commentators?)"
)
_REPORTER = re.compile(
    rf"\s*[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'.-]*){{1,3}}, (?:an?|the) (?:[\w’'-]+ ){{0,3}}?{_JOBS} (?:for|at|of|with|from|on) "
)
"""One who works for an outlet, up to its name: "Ada Brandt, a columnist for the Skarn Gazette"."""
_JOB = re.compile(rf" (?:[a-z-]+ ){{0,2}}{_JOBS}\b")
_ARTICLE = re.compile(r"(?i)an? ")
_OF = re.compile(r" (?:of|at|from|for) (?=the |[A-ZÀ-Þ])")
_OWNER = re.compile(r"(?P<outlet>.+?)(?:’s|'s|(?<=s)[’'])(?= [A-ZÀ-Þ]|$)")
_OWN = re.compile(r"(?i)(?:his|her|their|its|my|our)\b")
"""On one's own channel one tells no outlet."""


_HEARER = re.compile(r" (?:to|for) (?=(?:the )?[A-ZÀ-Þ][^,;:.“”\"]{1,40}\Z)")
_REVEALS = re.compile(
    r"(?i)\b(?:reveal|disclos|describ|recount|narrat|relat(?:ed|es)|confid|outlin|explain|lament|summ(?:ed|ing)|set out|sets out|"
    r"lay out|laid out|"
    r"divulg|deplor|confess|betray|paint|liken|sketch)\w*"
)
"""Cues of one who tells somebody a thing, which is named as such ("revealed the debt to B")."""
_NO_THING = re.compile(
    r"(?i)(?:that|how|why|what|whether|when|if|to|of|about|\w+ing)\b|[“\"]|.*\b(?:sale|sold|gift|letter|payment|leak|visit|offer|"
    r"transfer|email)\b"
)


def without_hearer(at: Attribution, scene: Scene) -> Attribution:
    """The attribution without the outlet that was told, where that was taken for the end of what was said ("a debt to the Courier")."""
    if not at.content or not _REVEALS.search(scene.words(at.cue)) or _NO_THING.match(scene.words(at.content[-1])):
        return at
    last = at.content[-1]
    found = _HEARER.search(scene.text, last.start, last.end)
    if not found or last.start < at.cue.end or not scene.outlet((Span(found.end(), last.end),)):
        return at
    return replace(at, content=(*at.content[:-1], Span(last.start, found.start())))


def told_outlet(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Span | None:
    """Return the outlet that the speaker told, in the sentence of the cue and outside the content; ``None`` where there is none.

    Args:
        at: what was said.
        near: what else is said in the sentence; whom others told is not told by this one.
        scene: the text.
    """
    sentence = scene.sentence(at.cue)
    others = at.source if act_of(scene.words(at.cue)) == "decline" else (*at.content, *at.source)  # "declined to comment to B"
    if not at.source:
        return next(_in_source(at, scene), None)
    speakers = [span for other in near if other.cue != at.cue for span in other.source]
    return (
        _informed(at, sentence, scene)
        or _named_from(_starts(at, near, sentence, scene), others, sentence, scene)
        or _named_from(addressed(at, sentence, scene), (*others, *speakers), sentence, scene)
        or next(_in_source(at, scene), None)
    )


_INFORMED = re.compile(
    r"(?P<outlet>(?:[Tt]he )?[A-ZÀ-Þ][^,;:“”\"\n]{1,50}?) (?:was|were|(?:has|have|had) been|is) (?:(?:also|later|first|since) )?"
    r"(?:told|informed|assured)(?: by)?\Z"
)


def _informed(at: Attribution, sentence: Span, scene: Scene) -> Span | None:
    """The outlet that "was told by two pilots", where it is the subject of the cue."""
    found = _INFORMED.search(scene.text, sentence.start, at.cue.end)
    if not found or not at.source or at.source[0].start < at.cue.end:
        return None
    outlet = Span(*found.span("outlet"))
    return outlet if scene.outlet((outlet,)) else None


def _named_from(starts: Iterable[int], taken: Sequence[Span], sentence: Span, scene: Scene) -> Span | None:
    """The first outlet that is named at one of some places, and shares no word with what is taken."""
    named = (_outlet_at(start, sentence.end, scene) for start in starts if not is_of_report(start, scene))
    return next((one for one in named if one and not any(one.meets(span) for span in taken)), None)


def _outlet_at(start: int, end: int, scene: Scene) -> Span | None:
    """The outlet that is named from a place on, less its reporter ("CNN’s Ada Brandt", "Ada Brandt of CNN"); ``None`` for other words."""
    reporter = _REPORTER.match(scene.text, start, end)
    named = phrase(scene.text, reporter.end() if reporter else start, end)
    if named.start == named.end or _OWN.match(scene.text, named.start):
        return None
    outlet = _less_reporter(named, end, scene)
    return outlet if scene.outlet((outlet,)) else None


def _less_reporter(named: Span, end: int, scene: Scene) -> Span:
    """The outlet alone, where the words name one who works for it."""
    of = _OF.search(scene.text, named.start, end)
    if of and _is_reporter(Span(named.start, of.start()), scene):
        return phrase(scene.text, of.end(), end)
    owner = _OWNER.match(scene.words(named))
    if owner and _is_reporter(Span(named.start + owner.end(), named.end), scene):
        return Span(named.start, named.start + owner.end("outlet"))
    article = _ARTICLE.match(scene.text, named.start, named.end) if _JOB.match(scene.text, named.end) else None
    return Span(article.end() if article else named.start, named.end)


def _is_reporter(words: Span, scene: Scene) -> bool:
    """Tell whether some words are a person's name, and not a programme's; nothing at all is left of "CNN’s" by its owner."""
    bare = scene.words(words).strip()
    person = any(name.kind == "person" and name.span.meets(words) for name in scene.names.within(words))
    return not bare or (_PERSON.fullmatch(bare) is not None and (person or is_given(bare.split()[0])) and not scene.outlet((words,)))


def _in_source(at: Attribution, scene: Scene) -> Iterator[Span]:
    """Yield the outlets that got a document, or that were spoken to, as the words for the source tell ("an email seen by B")."""
    for source in at.source:
        owned = _SOURCES_OF.fullmatch(scene.text, source.start, source.end)
        outlet = Span(*owned.span("outlet")) if owned else source
        if owned and scene.outlet((outlet,)):
            yield outlet
        for found in _GOT.finditer(scene.text, source.start, source.end):
            named = _outlet_at(found.end(), source.end, scene)
            if named:
                yield named


def _starts(at: Attribution, near: Sequence[Attribution], sentence: Span, scene: Scene) -> list[int]:
    """Where an outlet may be named: right behind "told", then behind the other words for speaking to one."""
    direct = _TOLD.match(scene.text, at.cue.start, sentence.end)
    spoke = _INTERVIEWED.finditer(scene.text, sentence.start, sentence.end)
    other = [o.cue for o in near if o.cue != at.cue and o.source != at.source and o.content != at.content and not _asks(o, scene)]
    free = (found for found in spoke if not any(cue.meets(Span(*found.span())) for cue in other))
    mine = (found for found in free if not _of_another(found, at, scene))
    mine = (found for found in mine if not (_REPORTS_IN.match(found[0]) and _is_object(found.start(), at, scene)))
    behind = [found.end() for found in mine if not _ANOTHERS.search(scene.text, sentence.start, found.start())]
    return [*([direct.end()] if direct else []), *behind]


_REPORTS_IN = re.compile(r"(?i)(?:reports?|statement|comments?|remarks?|letter|article|column|essay|blog|op-ed|commentary|told by)\b")


def _is_object(start: int, at: Attribution, scene: Scene) -> bool:
    """Tell whether a noun is what the cue is about ("affirmed reports in B"), and not where it was said."""
    between = scene.text[at.cue.end : start] if at.cue.end <= start else "-"
    return act_of(scene.words(at.cue)) in _ANSWERS and re.fullmatch(r"\s+(?:(?:an?|the|some|earlier|recent|media) )*", between) is not None


_ANSWERS: frozenset[Act | None] = frozenset({"deny", "dispute", "confirm", "not_confirm", "stand_by", "criticise", "praise"})


def _of_another(asked: re.Match[str], at: Attribution, scene: Scene) -> bool:
    """Tell whether it was another who was asked or interviewed ("when Brandt was interviewed by B, her lawyer said")."""
    who = _WHO_WAS.search(scene.text, max(0, asked.start() - 60), asked.start()) if _ASKED.match(asked[0]) else None
    return who is not None and not any(who["who"] in scene.words(span) for span in at.source)


def _asks(at: Attribution, scene: Scene) -> bool:
    """Tell whether an attribution is no more than the question that is answered ("asked by B whether …")."""
    return _ASKED.match(scene.words(at.cue)) is not None
