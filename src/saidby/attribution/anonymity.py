"""Why an unnamed source is not named, and whether the reason is a formula (permission to speak) or the source's own (a job, a brother)."""

import re
from collections.abc import Iterator, Sequence

from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

_SAY = r"(?:say|give|use|publish|print|disclose|reveal|share|have|see|be)"
_ASKED = re.compile(
    r"(?i)\b(?:(?:on|under|with|upon) (?:the )?(?:strict )?(?:condition|grant|promise|guarantee|assurance|basis) (?:of (?:strict "
    r")?(?:anonymity|confidentiality)|"
    r"that (?:\w+ ){0,4}(?:name|names|identity|identified|named|anonymous)(?: \w+){0,4}?(?=[,.;]| because| as | since| for| out|$))|"
    r"anonymously|"
    r"(?:request|requests|requested|requesting|seek|sought|seeking|insisted on|demanded|demanding|asked for|asking for|granted|given|"
    r"promised|offered|"
    r"preferred|wanting|wanted) (?:complete |strict |total )?(?:anonymity|confidentiality)|"
    r"(?:not|never) (?:to )?(?:be|being|wishing to be|wanting to be|wish to be|want to be|willing to be)? ?(?:further |publicly "
    r")?(?:named|identified|quoted by name|quoted)|"
    r"(?:declin|refus)\w+ to (?:be (?:named|identified|quoted)|(?:give|provide|disclose|share|reveal) (?:\w+ ){1,3}(?:names?|surname|"
    r"identity))|"
    r"(?:remain|stay|be kept|speak) (?:anonymous|unnamed|nameless|anonymously)|withh(?:e|o)ld\w* (?:\w+ ){0,3}(?:names?|surname|identity)|"
    r"(?:names?|surname|identity)(?: \w+)? (?:be|is|was|were|are|been|being|to be) (?:\w+ )?(?:withheld|kept out|left out|changed|"
    r"concealed|not used|omitted|disclosed|published|printed)(?: of \w+)?|"
    rf"(?:not|n’t|n't) (?:want|wish|like|care|allow)\w*(?: \w+){{1,5}}? (?:names?|surname|identity)(?: (?:to )?(?:{_SAY}))?(?: "
    rf"\w+ed)?(?: in (?:print|the paper))?|"
    r"(?:called|named|identified|quoted|known|referred to|described) (?:only )?(?:only |just |simply )?(?:by|as) (?:(?:a|his|her|their) "
    r")?(?:first name|initials?|pseudonym|nickname|[“\"‘][^”\"’\n]{1,30}[”\"’])(?: only)?|"
    r"called only [“\"‘][^”\"’\n]{1,30}[”\"’]|not for attribution|off the record)"
)
"""Words that ask for, or tell of, a name left out."""
_WHY = re.compile(
    r"(?i),?\s*(?:(?:because(?! of)|since|as|given that|saying(?: that)?|explaining(?: that)?|arguing(?: that)?|on the grounds? that)\s+|"
    r"(?:citing|because of|due to|owing to|given|in view of|in light of|out of)\s+|for (?=(?:fear|reasons|the sake|security|safety|his|"
    r"her|their))|"
    r"(?=fearing|fearful|worried|afraid|wary|so as not|to (?:avoid|protect|speak|discuss|talk|describe|share|preserve|spare|keep)\b|in "
    r"order to|lest ))"
    r"(?P<why>[^.;\n“”—–]+)"
)
_UNTIL = re.compile(
    r",\s(?:\w+ed|gave|put|saw|says|thinks|thought|wants|blames)\s|,? (?:said|says|told|added|adds|that the|confirmed|spoke)\b|\s[–—-]\s|"
    r"[,)]\s(?:said|told|added|the|that|he|she|they|and|but|who|speaking|according)\b|\)"
)
_WHO = re.compile(
    r"(?i),?\s*(?:\bwho|and|but)?,? ?(?P<why>(?:(?:is|are|was|were|had been|has been|have been|being|having been) )?(?:not|un|never|n’t) "
    r"?(?:yet )?(?:been )?"
    r"(?:authori[sz]ed|permitted|allowed|cleared|entitled|empowered|supposed|free|licensed)(?: to [^,.;“”—–\n]+)?|"
    r"(?:was|were|is|are|did|does|do|had|has)(?:n’t|n't| not) (?:authori[sz]ed|permitted|allowed|cleared|entitled|supposed|have "
    r"(?:permission|authority|clearance))(?: to [^,.;“”—–\n]+)?|"
    r"lack(?:s|ed|ing)? (?:permission|authority|authori[sz]ation|clearance) to [^,.;“”—–\n]+|(?:without|had no|have no|has no) "
    r"(?:permission|authority|authori[sz]ation|clearance) to [^,.;“”—–\n]+|"
    r"(?:feared|fears|fear|worried|worries|worry|is afraid|was afraid|are afraid|were afraid|fearing) (?:for|of|that|about|retaliation|"
    r"reprisals?|retribution|losing|being|the|his|her|their|legal|dismissal)[^,.;“”—–\n]*)"
)
"""A reason that stands alone behind the source: "who was not authorised to speak", "who feared for his contract"."""
_FORMULA = re.compile(
    r"(?i)authori[sz]|\bpermi(?:t|ss)|allowed|clear(?:ed|ance)|entitled|empowered|under contract|contractual|non-disclosure|\bNDA\b|"
    r"(?:\w+(?:’s|'s)|company|ministry|department|office|club|government|firm|bank|agency|house|newsroom|hospital|the|a|its|their) "
    r"(?:\w+ )?(?:policy|policies|rules?|protocol)|"
    r"(?:rules?|protocol|policy|law|orders?) (?:forbid|bar|prohibit|prevent|against)|(?:barred|forbidden|prohibited|prevented|banned|"
    r"gagged|bound) |supposed to|free to (?:speak|talk|discuss)|"
    r"licensed to|(?:speak|talk|comment|discuss)(?:ing)? (?:\w+ ){0,3}(?:publicly|openly|freely|candidly|frankly|on the record|to (?:the "
    r")?(?:press|media|reporters|journalists))|"
    r"(?:is|are|was|were|remain\w*|still|being|the) (?:still )?(?:private|confidential|not (?:yet )?public|not been (?:made public|"
    r"announced)|secret|classified|ongoing|sensitiv\w+)|"
    r"sensitiv(?:e|ity)|confidential(?:ity)?|internal (?:deliberations|discussions|matters)|private (?:talks|conversations?|discussions|"
    r"deliberations|meetings?|matters?)"
)
_OPENS = re.compile(
    r"(?i)^[“\"]?(?:he|she|they|both|all|neither|none|each|the (?:\w+ ){0,2}(?:source|sources|official|officials|person|people|man|woman|"
    r"officer|employee|doctor|nurse|\w+er|two|three|four))\b"
)


def reason(mentions: Sequence[Spans], scene: Scene) -> tuple[str | None, bool | None]:
    """Return why a source is not named, and whether that is a formula; ``None`` twice where the text gives no reason.

    It is looked for behind the mentions in their sentences, then in the sentence that follows one and goes on about the source; then
    in any later sentence that calls the source by its noun ("The officials spoke on condition of anonymity because …").
    """
    found = next(_near_mentions(mentions, scene), None) or next(_told_later(mentions, scene), None)
    return (found, formula(found)) if found else (None, None)


def _near_mentions(mentions: Sequence[Spans], scene: Scene) -> Iterator[str]:
    """The reasons given where the source is mentioned: those behind a request for anonymity first."""
    places = [(stretch, mention) for mention in mentions for stretch in _stretches(mention, scene)]
    requested = [place for place in places if _ASKED.search(scene.text, place[0].start, place[0].end)]
    for stretch, mention in (*requested, *(place for place in places if place not in requested)):
        if found := _reason_in(stretch, mention, scene.text):
            yield found


_CALLED = re.compile(r"(?i)^[“\"]?(?:the|both|all|those|these)(?: [\w-]+){0,2}? (?P<noun>[a-z]+)\b")


def _told_later(mentions: Sequence[Spans], scene: Scene) -> Iterator[str]:
    """The reasons of later sentences that open with a noun of the source and tell of its request."""
    nouns = {word for mention in mentions for span in mention for word in re.findall(r"[a-z]{4,}", span.of(scene.text))}
    for asked in _ASKED.finditer(scene.text, mentions[0][-1].end):
        sentence = scene.sentence(Span(asked.start(), asked.end()))
        called = _CALLED.match(sentence.of(scene.text)) if sentence.start >= mentions[0][-1].end else None
        alone = called and not _ANOTHER.search(scene.text, sentence.start, asked.start())
        if called and alone and called["noun"].lower() in nouns and (found := _behind(asked, sentence, scene.text)):
            yield found


def formula(words: str) -> bool:
    """Tell whether a reason is about permission to speak."""
    return _FORMULA.search(words) is not None


def _stretches(mention: Spans, scene: Scene) -> Iterator[Span]:
    """The sentence of a mention from its beginning on, and the next one of the line if it speaks of somebody already named."""
    sentence = scene.sentence(mention[0])
    yield Span(min(mention[0].start, mention[-1].start), sentence.end)
    after = scene.sentence(Span(sentence.end + 1, sentence.end + 1)) if sentence.end < len(scene.text) else sentence
    words = after.of(scene.text)
    if after.start > sentence.end and "\n" not in scene.text[sentence.end : after.start] and _OPENS.match(words) and _ASKED.search(words):
        yield after
    if not scene.text[sentence.start : mention[0].start].strip('“" '):
        return
    yield Span(sentence.start, mention[0].start)


_ANOTHER = re.compile(
    r"(?i)[,”\"] ?(?:he|she|they|(?:the|an?|one|another) [\w ]{3,30}?) (?:said|says|told|added|claimed|alleged|insisted|explained)\b"
)
"""Somebody else who speaks between a mention and a request: the request is his."""


def _reason_in(stretch: Span, mention: Spans, text: str) -> str | None:
    asked = _ASKED.search(text, stretch.start, stretch.end)
    if asked:
        return None if _ANOTHER.search(text, mention[-1].end, asked.start()) else _behind(asked, stretch, text)
    if stretch.end <= mention[0].start:
        return None
    return _alone(stretch, mention, text)


def _behind(asked: re.Match[str], stretch: Span, text: str) -> str | None:
    """The reason that follows the request, or stands right before it ("Fearing for his job, he asked not to be named")."""
    why = _WHY.match(text, asked.end(), stretch.end) or _WHY_SOON.match(text, asked.end(), stretch.end)
    return _cut(why["why"]) if why else None


_WHY_SOON = re.compile(r"(?:[^,.;\n“”]{0,40}|[^.;\n“”]{0,12})" + _WHY.pattern.removeprefix("(?i)"), re.IGNORECASE)


def _alone(stretch: Span, mention: Spans, text: str) -> str | None:
    """A reason right behind the mention or in its last words, without a request: "who was not authorised to speak"."""
    for start in (stretch.start, mention[-1].end):
        found = _WHO.search(text, start, min(stretch.end, mention[-1].end + 90))
        if found and (found.start() <= mention[-1].end + 2 or _near(text[mention[-1].end : found.start()])):
            return _cut(found["why"])
    return None


def _near(between: str) -> bool:
    """Tell whether what stands between a mention and a reason is no new clause of somebody else's."""
    return re.fullmatch(r",? (?:who|which|speaking|both|all|none of whom|neither of whom)?[^,.;“”]{0,30},? ?", between) is not None


def _cut(words: str) -> str | None:
    """A reason up to where the sentence goes on with something else."""
    found = _UNTIL.search(words)
    return (words[: found.start()] if found else words).strip(' ,”"') or None
