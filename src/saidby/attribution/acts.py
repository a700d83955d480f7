"""What the speaker does with the words, from the cue; ``None`` where the cue is not known."""

import re

from saidby.types import Act, Mode, Spans

_DOUBLE = re.compile(r"[“”\"„«»]")

RULES: tuple[tuple[str, Act], ...] = (
    (r"neither confirm\w*", "not_confirm"),
    (r"(?:not|\w+n[’']t|unable to|cannot|refused? to|declin\w+ to) (?:\w+ )?(?:confirm|verify)\w*", "not_confirm"),
    (
        r"(?:not|\w+n[’']t) (?:immediately |yet )?(?:respond|repl|return|answer)\w*|unavailable for comment|not (?:immediately )?available",
        "no_reply",
    ),
    (
        r"declin\w+|no comment|(?:not|\w+n[’']t|cannot|unable to) (?:\w+ ){0,3}?(?:comment|elaborate|disclose|specify|be drawn)\w*|"
        r"(?:not|\w+n[’']t|never) (?:\w+ )?(?:discuss|name|identify|say|give details|reveal|divulge|address|explain)|"
        r"g(?:a|i)ves? no (?:details|reason)\w*|yet to (?:comment|say)",
        "decline",
    ),
    (r"plead\w*(?: \w+)? not guilty", "deny"),
    (r"plead\w* guilty", "confirm"),
    (r"(?:not|\w+n[’']t|never) (?:rule\w* out|exclude\w*|den(?:y|ied|ies)|refus\w*|reject\w*)", "assert"),
    (r"refus\w+|rejects? to", "decline"),
    (r"stands? by|stood by|standing by|defend(?:s|ed|ing)?|doubl\w+ down", "stand_by"),
    (r"rul(?:e|es|ed|ing) out|debunk\w*|laugh\w* off|brush\w* (?:off|aside)", "deny"),
    (r"den(?:y|ied|ies|ying)|denials?|rejects?|rejected|rejecting|dismiss\w*|refut\w+|rebut\w*|rebuff\w*|repudiat\w+", "deny"),
    (
        r"push\w* back|hit\w* back|cast\w* doubt|(?:t[ao]k|took)\w* issue|back(?:s|ed|ing)? (?:away|down|off)|play\w* down|downplay\w*",
        "dispute",
    ),
    (r"disput\w+|disagree\w*|contradict\w*|challeng\w+|contest(?:s|ed|ing)?|oppos\w+|object(?:s|ed|ing)?", "dispute"),
    (r"confirm\w*|corroborat\w+|acknowledg\w+|admit\w*|conced\w+|verif\w+|confess\w*|reaffirm\w*", "confirm"),
    (r"promis\w+|vow\w*|pledg\w+|swore|swears?|guarantee\w*|commit(?:s|ted|ting)?", "promise"),
    (r"announc\w+|declar\w+|unveil\w*|proclaim\w*|reveal\w*|disclos\w+|rul(?:ed|ing)|rules (?:that|against|in)", "announce"),
    (
        r"demand\w*|order(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|require[sd]?|ask(?:s|ed|ing)? for|"
        r"beg(?:s|ged|ging)?|implor\w+|exhort\w*|"
        r"plead\w* (?:for|with)",
        "demand",
    ),
    (r"propos\w+|suggest\w*|recommend\w*|offer(?:s|ed|ing)?|advis\w+", "propose"),
    (r"warn\w*|caution\w*|threaten\w*|alert(?:s|ed)?", "warn"),
    (r"predict\w*|forecast\w*|expect\w*|project(?:s|ed|ing)?|anticipat\w+|foresee\w*|estimat\w+", "predict"),
    (r"accus\w+|alleg\w+|blam\w+|charg(?:e|es|ed|ing)|indict(?:s|ed|ing)?|su(?:e|es|ed|ing)", "accuse"),
    (
        r"criti\w+|condemn\w*|denounc\w+|slam\w*|blast\w*|attack\w*|decri\w+|lambast\w*|mock\w*|deplor\w+|complain\w*|assail\w*|"
        r"chastis\w+|rebuk\w+|scold\w*|derid\w+|ridicul\w+|admonish\w*|lament\w*|bemoan\w*|disapprov\w+|"
        r"cr(?:y|ied|ies) foul|rail(?:s|ed|ing)? against|took aim at|lash\w* out|regret\w*",
        "criticise",
    ),
    (
        r"prais\w+|applaud\w*|welcom\w+|hail(?:s|ed|ing)?|laud\w*|commend\w*|endors\w+|support(?:s|ed|ing)?|back(?:s|ed|ing)|"
        r"compliment\w*|extol\w*|tout(?:s|ed|ing)?|celebrat\w+|thank(?:s|ed|ing)?|"
        r"congratulat\w+",
        "praise",
    ),
    (r"ask\w*|question\w*|wonder\w*|inquir\w+|quer(?:y|ied)", "ask"),
    (r"fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying)|concern\w*|afraid|alarm\w*", "fear"),
    (r"want\w*|wish\w*|hop(?:e|es|ed|ing)|desir\w+|seek\w*|sought|plan(?:s|ned|ning)?|intend\w*|aim(?:s|ed|ing)?|decid\w+", "want"),
    (r"favou?r\w*|prefer\w*|would like", "want"),
    (
        r"believ\w+|belief|think\w*|thought|consider\w*|view(?:s|ed|ing)?|feel\w*|felt|regard\w*|know(?:s|ing)?|knew|deem\w*|reckon\w*|speculat\w+|imagin\w+|see(?:s|n|ing)?|saw",
        "believe",
    ),
    (
        r"suspect\w*|doubt\w*|opinion|assum\w+|conclud\w+|understand\w*|reali[sz]\w+|agree\w*|concur\w*|interpret\w*|determin\w+|convinced",
        "believe",
    ),
    (r"sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|stat\w+|add(?:s|ed|ing)?|report\w*|writ\w+|wrote|claim\w*|according to|argu\w+", "assert"),
    (
        r"not(?:e|es|ed|ing)|explain\w*|assert\w*|maintain\w*|insist\w*|repeat\w*|reiterat\w+|tweet\w*|post(?:s|ed)|comment\w*|remark\w*",
        "assert",
    ),
    (
        r"observ\w+|continu\w+|repl(?:y|ies|ied)|respond\w*|answer\w*|testif\w+|contend\w*|recall\w*|mention\w*|stress\w*|emphasi\w+",
        "assert",
    ),
    (
        r"point(?:s|ed|ing)? out|describ\w+|call(?:s|ed|ing)?|quot\w+|cit(?:e|es|ed|ing)|show\w*|indicat\w+|find(?:s|ing)?|found|learn\w*",
        "assert",
    ),
    (
        r"clarif\w+|echo(?:e[sd]|ing)?|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|express\w*|highlight\w*|outlin\w+|detail(?:s|ed|ing)?|referenc\w+|"
        r"refer(?:s|red|ring)?|recount\w*|relat(?:e|es|ed|ing)|underlin\w+|underscor\w+|"
        r"characteri[sz]\w+|depict\w*|portray\w*|dubb?(?:s|ed|ing)|"
        r"brand(?:s|ed|ing)|label(?:s|led|ed|ling|ing)?|attribut\w+|assur\w+|boast\w*|"
        r"signal(?:s|led|ed|ling|ing)?|convey\w*|compar(?:e|es|ed|ing)|"
        r"email(?:s|ed|ing)?|"
        r"shout\w*|chant\w*|yell\w*|exclaim\w*|point(?:s|ed|ing)? to|went on|go(?:es|ing) on to|made (?:it )?clear|shared|"
        r"document(?:s|ed|ing)|read(?:s|ing)?|remind\w*|inform\w*|caption\w*|whisper\w*|confid(?:e|es|ed|ing)|summari[sz]\w+|elaborat\w+",
        "assert",
    ),
    (r"joked?|communicat\w+|quip\w*|spoke|speak\w*|talk\w*|discuss\w*|in the words of|put it|sources?|[:–—-]|as", "assert"),
)
"""Patterns of cues in order of precedence; a cue may be several words."""

_COMPILED = tuple((re.compile(rf"(?i)(?:^|(?<=\W))(?:{pattern})(?=\W|$)"), act) for pattern, act in RULES)
_NEGATED = re.compile(r"(?i)\b(?:not|\w+n[’']t|never|no longer|cannot)\b(?! only)")
_LOST_WHEN_NEGATED: frozenset[Act] = frozenset(
    {"promise", "announce", "demand", "propose", "warn", "accuse", "praise", "ask", "confirm", "stand_by"}
)
"""What is not done is no act of its kind: who "did not offer" has not proposed. What else he did, the cue does not tell."""
SPEECH: frozenset[Act] = frozenset(
    {"assert", "confirm", "deny", "not_confirm", "decline", "no_reply", "stand_by", "promise", "announce", "warn", "accuse"}
)
"""Acts that are done with words and hardly otherwise; one can want, praise or oppose in silence."""
BELIEF: frozenset[Act] = frozenset({"believe", "want", "fear", "predict"})


def act_of(cue: str) -> Act | None:
    """Read the act from the words of the cue; the first rule that matches decides."""
    act = next((act for pattern, act in _COMPILED if pattern.search(cue)), None)
    return None if act in _LOST_WHEN_NEGATED and _NEGATED.search(cue) else act


def mode_of(text: str, content: Spans) -> Mode | None:
    """Say whether the content is quoted, reported, or part of each; ``None`` without content."""
    if not content:
        return None
    words = " ".join(span.of(text) for span in content)
    if not _DOUBLE.search(words) and not (words[:1] in "‘'" and words[-1:] in "’'"):
        return "indirect"
    outside = re.sub(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?|^[^“]*”", "", words)
    return "mixed" if re.search(r"\w", re.sub(r"^‘.*’$", "", outside)) and not re.match(r"^[‘'].*[’']$", words) else "direct"
