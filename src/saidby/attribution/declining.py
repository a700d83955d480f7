"""Constructions of what is not done, or not said: "refused to say", "did not rule out", "could not confirm", "went unanswered"."""

import re
from typing import Final

from saidby.types import Act

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
    r"spoke|talk|go into|expand|clarif|stat(?:e|ed|ing)\b|indicat|releas|publish|announc|descri|nam(?:e|ed|ing)\b|"
    r"be drawn|been drawn|be interviewed|answer|make public|weigh in|speculat|be quoted|put a (?:figure|number|date|"
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

DECLINING: Final[tuple[tuple[Act, str, str], ...]] = (
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
        rf"(?:did|do|does)(?: not|n[’']t) {_BETWEEN}know|(?:not|n[’']t) {_BETWEEN}(?:sure|certain|aware)|unsure|unaware|uncertain|"
        r"no (?:knowledge|information|way of knowing|idea)",
    ),
    (
        "assert",
        "leaves it open",
        rf"(?:{_UNDONE} {_BETWEEN}{_DO}|{_NOBODY})(?P<verb>{_DOUBT})|ma(?:de|kes?) no (?:secret|bones)|no objections?|"
        rf"rul\w* (?:nothing|no[ -]?one|nobody|none of \w+) out",
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
        r"(?:kept|keep\w*|remain\w*|stay\w*|was|were|is|are) (?:\w+ly )?(?:silent|quiet|mum|schtum|tight-lipped|coy|non-?committal|vague|"
        r"guarded)|"
        r"(?:held|holds?|bit) (?:his|her|their|its) (?:tongue|peace|counsel)|kept (?:his|her|their|its) (?:own )?counsel|hung up|"
        r"(?:had|has|have) nothing (?:\w+ )?to (?:add|say)|invok\w+ (?:his|her|their) right to|withh(?:eld|olds?) (?:comment|the \w+)|"
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
    (
        "dispute",
        "does not accept",
        rf"{_REFUSE} {_BETWEEN}(?:agree|accept|concur|believe)\w*|(?:{_UNABLE}|{_NOT}) {_BETWEEN}{_DO}{_BETWEEN}{_SIDE}|"
        rf"{_NOBODY}(?P<verb>{_SIDE})",
    ),
    (
        "decline",
        "does not say",
        rf"{_UNDONE} {_BETWEEN}{_DO}{_BETWEEN}{_TELL}|"
        rf"{_UNDONE} {_BETWEEN}(?:giv|offer|provid|shar|suppl)\w* (?:[\w’'-]+ ){{0,3}}?{_DETAILS}|"
        rf"{_NOBODY}(?P<verb>{_TELL})",
    ),
    ("assert", "does not refuse", r"(?:not|n[’']t) (?:unwilling|reluctant|opposed|averse)"),
    ("decline", "refuses", rf"(?:declin|refus)\w*(?: to {_BETWEEN}\w+)?"),
)
"""Act, reason and pattern, in order of precedence."""

NOTHING_DONE: Final = re.compile(
    r"(?i)\b(?:not|\w+n[’']t|cannot|never|no|nobody|none|neither|nor|un(?:able|sure|aware|certain|available|reachable|willing\w*|"
    r"answered|returned|acknowledged)|"
    r"declin\w+|refus\w+|reject\w*|reluct\w+|hesitat\w+|loath|balk\w*|inability|yet to|without|stop\w* short|avoid\w*|fail\w*|impossible|"
    r"or deny|attempts?|efforts?|ignor\w+|silent|mum|schtum|quiet|nothing|invok\w*|withh\w+|tight-lipped|coy|non-?committal|vague|"
    r"guarded|voicemail|rang|hung|"
    r"tongue|peace|"
    r"counsel|pleaded|dodg\w+|duck\w*|evad\w+|side-?step\w*|deflect\w*|parr\w+|skirt\w*|batt\w+|brush\w*|swerv\w+|fend\w*|turn\w*|pass\w*|"
    r"refer\w*|direct\w*|redirect\w*|defer\w*|omit\w*)\b"
)
"""Without one of these words there is no such construction."""
