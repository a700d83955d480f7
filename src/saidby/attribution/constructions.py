"""What is done with words by a whole construction: "refused to say", "did not rule out", "went unanswered", "asked him to leave".

The cue that was found may be any part of one ("comment" of "declined to comment"), so constructions are looked for in the text round the
cue, and count where they share a character with it. They are an ordered list: the first that is found decides.
"""

import re
from typing import Final, NamedTuple

from saidby.types import Act, Span

_BETWEEN = (
    r"(?:(?:\w+ly|also|still|yet|even|ever|again|so far|just|either|once|further|at once|himself|herself|itself|themselves|"
    r"for now|on \w+day|to \w+ (?=whether)) )*"
)
_NOT = r"(?:not(?! (?:only|just|merely|simply)\b)|\w+n[’']t|cannot|never|no longer)"
_UNABLE = (
    r"(?:(?:could|can) not|(?:could|ca)n[’']t|cannot|unable to|inability to|not able to|(?:not|n[’']t|never) (?:\w+ )?(?:been|be) able to|"
    r"(?:not|n[’']t|no) (?:yet )?in (?:a |any )?position to|in no position to|fail(?:s|ed|ing)? to|failure to|impossible to)"
)
_REFUSE = (
    r"(?:declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing|als?) to|(?:would|will) not|(?:would|wo)n[’']t|"
    r"(?:not|n[’']t) (?:\w+ly )?(?:prepared|willing|at liberty|going|authori[sz]ed|allowed|free|ready) to|unwilling(?:ness)? to|"
    r"reluctan\w+ to|"
    r"hesitat\w+ to|loath to|balk\w* at)"
)
_WILL_NOT = (
    rf"(?:(?:would|will) not|(?:would|wo)n[’']t)(?: {_BETWEEN}(?!(?:want|like|believ|think|expect|hop|know|mind|be|wish|surpris)\w*)\w+)?"
)
_UNDONE = (
    rf"(?:{_UNABLE}|{_REFUSE}|{_NOT}|(?:ha[sd]|have) yet to|(?:is|are|was|were) yet to|without|stop\w* short of|avoid\w*|omitt?\w* to)"
)
_NOBODY = r"\b(?:nobody|no[ -]one|none|neither|nor|no (?!doubt|matter|longer)(?:[\w’'-]+ ){1,3}?)\b[^.,;:?!“”\"\n]{0,80}?"
_DO = r"(?:(?:is|are|was|were|be|been|have|has|had|having) )?"
_CHECK = r"(?:confirm|verif(?:y|ied)|corroborat|authenticat|substantiat)\w*"
_REPLY = r"(?:respond|repl(?:y|ied|ies)|return|answer|get back|g[eo]t back|pick(?:ed)? up|react|call(?:ed)? back)\w*"
_TELL = (
    r"(?:say|saying|said|tell|telling|told|disclos|reveal|specif|elaborat|identif|explain|comment|discuss|detail|divulg|address|"
    r"mention|speak|"
    r"spoke|talk|go into|expand|clarif|stat(?:e|ed|ing)\b|indicat|releas|publish|announc|descri|nam(?:e|ed|ing)\b|give|giving|given|provid|"
    r"offer|shar|be drawn|been drawn|be interviewed|answer|make public|weigh in|speculat|be quoted|put a (?:figure|number|date|"
    r"price)|set a date)\w*"
)
_DETAILS = (
    r"(?:\w+ )?(?:\w+ )?(?:comments?|details?|reasons?|explanations?|indications?|evidence|figures?|dates?|timetable|timeline|"
    r"timeframe|information|"
    r"statements?|specifics|mention|names?|hint|clues?|examples?|proof|reference|breakdown|deadline|response|word)"
)
_MATTER = r"(?:questions?|quer(?:y|ies)|inquir(?:y|ies)|enquir(?:y|ies)|calls|reporters|journalists|requests?|comments?|media)"
_DOUBT = (
    r"(?:rul\w* out|exclud\w*|preclud\w*|den(?:y|ied|ies|ying)|dismiss\w*|discount\w*|refus\w+|reject\w*|disput\w*|contradict\w*|"
    r"object\w*|challeng\w+|disagree\w*|question\w*)"
)
_SIDE = (
    r"(?:agree|agreeing|accept|concur|buy|bought|shar(?:e|ed) (?:\w+ )?view|convinced|persuaded|sold on|impressed|support|"
    r"endors|back|approv|favou?r|welcom)\w*"
)
_AIM = r"(?! (?:the|a|an|its|his|her|their|our|my|this|that|these|those|it|him|them|us|me|\d\S*|(?-i:[A-Z])\S*)\b)"
"""After "to": a verb, not a place or a person."""
_WHOM = r"(?: (?!(?:to|for|that|whether|if|why|what|how|when|where|which|about|who|not)\b)[\w’'&,.-]+){0,9}?"
_WHOM_TOLD = (
    r"(?: (?!(?:it|he|she|they|there|this|that|these|we|I|you)\b)(?:(?:the|his|her|its|their|a|an|all|both|our|my|two|some) )?"
    r"[\w’'-]+(?: (?:of|in|at) \w+| \w+s)?)"
)
_FACT = r"[^.?!]{0,80}?\b(?:was|were|is|are|had|has|have|may|might|could|can|would|will|did|does|do|n[’']t)\b"

CONSTRUCTIONS: Final[tuple[tuple[Act, str, str], ...]] = (
    (
        "not_confirm",
        "neither confirms nor denies",
        rf"neither {_BETWEEN}(?:confirm|verif|admit)\w*|(?:confirm|admit)\w* (?:or|nor) den(?:y|ied|ying)",
    ),
    (
        "not_confirm",
        "does not confirm",
        rf"{_UNDONE} {_BETWEEN}{_DO}{_BETWEEN}{_CHECK}|{_NOBODY}(?P<verb>{_CHECK})|no {_BETWEEN}(?:\w+ )?confirmation",
    ),
    ("not_confirm", "cannot say", rf"{_UNABLE} {_BETWEEN}(?:say|tell|be (?:sure|certain)|determin|establish|estimat|recall|remember)\w*"),
    (
        "not_confirm",
        "does not know",
        rf"(?:did|do|does)(?: not|n[’']t) {_BETWEEN}know|(?:not|n[’']t) {_BETWEEN}(?:sure|certain|aware|clear)|unsure|unaware|uncertain|"
        r"no (?:knowledge|information|way of knowing|idea)",
    ),
    (
        "assert",
        "leaves it open",
        rf"(?:{_UNDONE} {_BETWEEN}{_DO}|{_NOBODY})(?P<verb>{_DOUBT})|ma(?:de|kes?) no (?:secret|bones)|no objections?",
    ),
    (
        "decline",
        "does not answer the question",
        rf"{_UNDONE} {_BETWEEN}{_DO}answer\w* (?:directly|(?:\w+ ){{0,3}}questions?|whether|how|why|what|who|when)",
    ),
    ("decline", "refuses to answer", rf"{_REFUSE} {_BETWEEN}{_REPLY}"),
    (
        "no_reply",
        "gives no reply",
        rf"{_UNDONE} {_BETWEEN}{_DO}{_REPLY}|{_NOBODY}\b(?P<verb>(?:answer|respond|repl(?:y|ied)|pick(?:ed|s)? up|return)\w*)",
    ),
    (
        "no_reply",
        "is not reached",
        rf"(?:{_NOT}|{_UNABLE}) {_BETWEEN}(?:be |been )?{_BETWEEN}(?:reached|reachable|contacted|located|traced|available|reach\b|"
        rf"contact\b)|"
        r"unavailable|unreachable|(?:attempts?|efforts?) to (?:reach|contact) [^.;:]{0,60}?(?:unsuccessful|fail\w*|fruitless|in vain)|"
        r"(?:went|go|going|gone|remain\w*|was|were|left|rang) (?:\w+ly )?(?:unanswered|unreturned|unacknowledged|to voicemail|out\b)|"
        r"ignor\w+ (?:[\w’'-]+ ){0,5}?(?:requests?|calls?|messages?|e-?mails?|questions|letters|texts)",
    ),
    (
        "no_reply",
        "no reply",
        r"no (?:immediate |prompt |official |public |further )?(?:repl(?:y|ies)|responses?|answers?|reaction)|"
        r"no immediate (?:\w+ )?comment from",
    ),
    ("assert", "not a refusal", rf"{_NOT} {_BETWEEN}declin\w*"),
    (
        "decline",
        "gives no details",
        rf"(?:gave|giv(?:es|ing|en)|offer(?:s|ed|ing)?|provid(?:es|ed|ing)|ma(?:de|kes?|king)|ha(?:d|s|ve|ving)|issued?|releas(?:ed|"
        rf"es)|with) no {_DETAILS}|"
        rf"no (?:further |immediate |public )?comments?\b|without {_BETWEEN}(?:elaborat|giving|say|nam|specif|offer|provid|identif|"
        rf"explain|disclos)\w*",
    ),
    (
        "decline",
        "keeps silent",
        r"(?:kept|keep\w*|remain\w*|stay\w*|was|were|is|are) (?:\w+ly )?(?:silent|mum|schtum|tight-lipped|coy|non-?committal|vague|"
        r"guarded)|"
        r"(?:held|holds?|bit) (?:his|her|their|its) (?:tongue|peace|counsel)|kept (?:his|her|their|its) (?:own )?counsel|hung up|"
        r"pleaded the fifth",
    ),
    (
        "decline",
        "evades the question",
        rf"(?:dodg|duck|evad|side-?step|deflect|parr|skirt|avoid|batt|brush|swerv|fend|turn|pass)\w*(?: (?:away|aside|off|down|on|"
        rf"up))? (?:[\w’'-]+ ){{0,4}}?{_MATTER}|"
        rf"(?:refer|direct|redirect|defer)\w* (?:[\w’'-]+ ){{0,4}}?{_MATTER}|"
        r"(?:reject|refus|declin)\w* (?:[\w’'-]+ ){0,4}?(?:requests? for (?:an? )?(?:\w+ )?(?:comment|interviews?|information)|"
        r"interviews?)",
    ),
    ("dispute", "does not accept", rf"(?:{_UNABLE}|{_REFUSE}|{_NOT}) {_BETWEEN}{_DO}{_BETWEEN}{_SIDE}|{_NOBODY}(?P<verb>{_SIDE})"),
    ("decline", "does not say", rf"{_UNDONE} {_BETWEEN}{_DO}{_BETWEEN}{_TELL}|{_NOBODY}(?P<verb>{_TELL})"),
    ("assert", "does not refuse", r"(?:not|n[’']t) (?:unwilling|reluctant|opposed|averse)"),
    ("decline", "refuses", rf"(?:declin|refus)\w*(?: to {_BETWEEN}\w+)?|{_WILL_NOT}"),
    (
        "ask",
        "asks for a comment",
        r"(?:ask|request|contact|approach|press|sought|seek|reach\w* out to)\w* (?:[\w’'.,&-]+ ){0,12}?"
        r"(?:for|to) (?:(?:a|an|any|its|his|her|their|further|more) )?(?:\w+ )?(?:comment|clarification|explanation|response|"
        r"reaction|answers?)|"
        r"(?:sought|seeks?|seeking|request(?:s|ed|ing)?) (?:\w+ ){0,3}?(?:comment|clarification|answers?|explanation)",
    ),
    ("ask", "demands to know", r"demand\w* to know"),
    (
        "ask",
        "asks whether, who, about …",
        r"(?:ask|enquir|inquir|wonder)\w*(?: (?:me|him|her|them|us|you|reporters|himself|herself|themselves|aloud))?,? (?:who|whose|"
        r"what|which|where|when|why|how|if|whether|about)\b|ask\w*,? (?:would|could|will|do|did|does|is|are|was|were|can|have|"
        r"has) [\w’'-]+|"
        r"press\w* (?:on|about)\b",
    ),
    (
        "demand",
        "asks someone to do something",
        rf"ask\w*{_WHOM} (?:not )?to\b{_AIM}|ask\w*{_WHOM} (?:that|for)\b|ask\w* (?:\S+ ){{1,8}}?not to\b",
    ),
    ("ask", "asks whether, about …", rf"ask\w*{_WHOM} (?:whether|if|about|why|what|how|when|where|which|who)\b"),
    (
        "demand",
        "tells someone to do something",
        rf"(?:(?:told|tell|tells|telling|dar(?:es|ed|ing)|challeng\w+){_WHOM_TOLD}?|say|says|said|saying) (?:not )?to\b"
        rf"(?! (?:be|have)\b){_AIM}",
    ),
    (
        "assert",
        "suggests that something is so",
        rf"suggesting(?! (?:\w+ing\b|that [^.?!]{{0,80}}?\b(?:should|ought|be)\b|(?:an?|another) ))|"
        rf"suggest\w*(?: that)?(?! \w+ing\b)(?![^.?!]{{0,80}}?\b(?:should|ought)\b){_FACT}",
    ),
    (
        "demand",
        "insists on, presses for",
        r"(?:insist\w* (?:up)?on|(?:press|push|lobb|campaign|agitat|h[oe]ld out)\w* for)\b",
    ),
    ("assert", "swears that it is so", r"(?:swore|swears?|sworn) (?:that\b|(?:he|she|they|it|I|we) (?!would|will|[’']d|[’']ll)\w+)"),
    ("promise", "agrees to do it", rf"agree\w* {_BETWEEN}to\b"),
    ("confirm", "agrees", r"agree[ds]? (?:with|and)\b|agreed(?=[.,;:])"),
    ("warn", "threatens", r"threat\w*"),
    (
        "confirm",
        "takes responsibility",
        r"(?:claim|accept|acknowledg|admit|tak|took)\w* (?:full |sole |the )?(?:responsibility|blame|liability)",
    ),
    (
        "predict",
        "is expected to",
        r"(?:is|are|was|were|be|been) (?:\w+ )?(?:expected|set|due|likely|scheduled|slated|poised|tipped|forecast|projected|predicted) to",
    ),
    (
        "want",
        "plans to do it",
        r"(?:(?:plan|hop|intend|wish|aim|want|mean|seek|try)(?:s|es|n?ed|ing)?|wanted|means|meant|considering|weighing|keen|eager|"
        r"determined|looking) to\b(?! thank)",
    ),
    ("want", "considers doing it", r"(?:is|are|was|were|be|been) (?:\w+ )?(?:considering|weighing|mulling|contemplating)\b"),
    ("praise", "thanks", r"would like to (?:thank|congratulate|commend|praise|pay tribute)"),
    (
        "praise",
        "speaks for it",
        r"(?:paid|pay|pays|paying) (?:\w+ )?(?:tribute|homage)|sp(?:eaks?|oke) (?:\w+ )?(?:highly|warmly)|in favou?r of|in support of",
    ),
    (
        "criticise",
        "is against it",
        r"(?:t[ao]k|took)\w* (?:aim|a swipe|a dig|a shot) at|(?:find|found)\w* fault|(?:voic|express|vent)\w* (?:\w+ )?(?:anger|fury|"
        r"outrage|dismay|frustration|disappointment|disgust|displeasure)",
    ),
    (
        "dispute",
        "doubts it",
        r"(?:voic|express|rais|sow|cast)\w* (?:\w+ ){0,2}?(?:doubts?|s[ck]epticism|reservations?|objections?|opposition)|(?:not|"
        r"n[’']t) (?:\w+ )?(?:convinced|persuaded|so sure)|distanc\w+ (?:him|her|it|them)sel(?:f|ves)",
    ),
    (
        "believe",
        "is confident",
        r"(?:express|voic)\w* (?:\w+ )?(?:confidence|optimism|conviction|belief)|(?:is|are|was|were|am|remains?|’m|"
        r"feels?) (?:\w+ )?(?:confident|convinced|certain|sure|optimistic)",
    ),
    (
        "praise",
        "expresses support",
        r"(?:express|voic|offer|pledg|declar|announc|giv|gave|lend|lent|throw|threw)\w* (?:\w+ ){0,3}?(?:support|backing|solidarity|"
        r"gratitude|admiration|satisfaction|thanks|condolences|endorsement)",
    ),
)
"""Act, reason and pattern, in order of precedence."""

_EVER: Final = re.compile(
    r"(?i)\b(?:not|\w+n[’']t|cannot|never|no|nobody|none|neither|nor|un\w+|decl\w+|refus\w+|reject\w*|reluct\w+|hesitat\w+|loath|"
    r"balk\w*|inability|"
    r"yet to|without|stop\w* short|avoid\w*|fail\w*|impossible|or deny|attempts?|efforts?|ignor\w+|kept|keep\w*|remain\w*|stay\w*|"
    r"silent|mum|schtum|tight-lipped|coy|non-?committal|vague|guarded|"
    r"rang|voicemail|hung|held|holds?|bit|pleaded|dodg\w+|duck\w*|evad\w+|side-?step\w*|deflect\w*|parr\w+|skirt\w*|batt\w+|brush\w*|"
    r"swerv\w+|fend\w*|"
    r"turn\w*|pass\w*|refer\w*|direct\w*|redirect\w*|defer\w*|omit\w*|"
    r"ask\w*|request\w*|contact\w*|approach\w*|press\w*|sought|seek\w*|reach\w*|demand\w*|[ei]nquir\w*|wonder\w*|told|tell\w*|sa(?:y|"
    r"ys|id|ying) (?:not )?to|dar(?:es|ed|ing)|challeng\w+|"
    r"suggest\w*|insist\w*|push\w*|lobb\w+|campaign\w*|swor\w+|swears?|agree\w*|threat\w*|responsibility|blame|liability|expected|"
    r"plan\w*|hop\w+|intend\w*|consider\w*|weigh\w*|mull\w*|contempl\w*|thank|tribute|homage|sp(?:eaks?|oke)|favou?r|support\w*|aim|"
    r"swipe|dig|shot|fault|"
    r"voic\w*|express\w*|vent\w*|rais\w+|sow\w*|cast\w*|distanc\w*|confident|convinced|certain|sure|optimistic)\b"
)
"""Without one of these words there is no construction to look for."""


class Construction(NamedTuple):
    """A construction that was found: its act, its reason in words, and where it stands."""

    act: Act
    why: str
    span: Span


_COMPILED: Final = tuple((act, why, re.compile(rf"(?i)(?<!\w)(?:{pattern})(?!\w)")) for act, why, pattern in CONSTRUCTIONS)


def construction(text: str, cue: Span, within: Span) -> Construction | None:
    """Find the first construction in ``text[within]`` that shares a character with the cue."""
    if not _EVER.search(text, within.start, within.end):
        return None
    for act, why, pattern in _COMPILED:
        for found in pattern.finditer(text, within.start, within.end):
            if _begins(found) < cue.end and found.end() > cue.start:
                return Construction(act, why, Span(found.start(), found.end()))
    return None


def _begins(found: re.Match[str]) -> int:
    """Where a construction's own words begin: behind "nobody …" it is the verb."""
    verb = found.start("verb") if "verb" in found.re.groupindex else -1
    return verb if verb >= 0 else found.start()
