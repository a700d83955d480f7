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
        r"declin\w+|refus\w+ to (?:comment|say|discuss|answer|give|elaborate)|no comment|"
        r"(?:not|\w+n[’']t) (?:comment|elaborate|discuss)\w*",
        "decline",
    ),
    (r"(?:not|\w+n[’']t|never) (?:rule\w* out|exclude\w*|den(?:y|ied|ies)|refus\w*|reject\w*)", "assert"),
    (r"stands? by|stood by|standing by", "stand_by"),
    (r"den(?:y|ied|ies|ying)|denials?|rejects?|rejected|rejecting|dismiss\w*|refut\w+|rebut\w*|rebuff\w*|repudiat\w+", "deny"),
    (r"disput\w+|disagree\w*|contradict\w*|challeng\w+|contest(?:s|ed|ing)?|oppos\w+|object(?:s|ed|ing)?", "dispute"),
    (r"confirm\w*|corroborat\w+|acknowledg\w+|admit\w*|conced\w+|verif\w+", "confirm"),
    (r"promis\w+|vow\w*|pledg\w+|swore|swears?|guarantee\w*|commit(?:s|ted|ting)?", "promise"),
    (r"announc\w+|declar\w+|unveil\w*|proclaim\w*|reveal\w*|disclos\w+", "announce"),
    (r"demand\w*|order(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|require[sd]?", "demand"),
    (r"propos\w+|suggest\w*|recommend\w*|offer(?:s|ed|ing)?|advis\w+", "propose"),
    (r"warn\w*|caution\w*|threaten\w*|alert(?:s|ed)?", "warn"),
    (r"predict\w*|forecast\w*|expect\w*|project(?:s|ed|ing)?|anticipat\w+|foresee\w*|estimat\w+", "predict"),
    (r"accus\w+|alleg\w+|blam\w+|charg(?:e|es|ed|ing)", "accuse"),
    (r"criti\w+|condemn\w*|denounc\w+|slam\w*|blast\w*|attack\w*|decri\w+|lambast\w*|mock\w*|deplor\w+|complain\w*|assail\w*", "criticise"),
    (r"prais\w+|applaud\w*|welcom\w+|hail(?:s|ed|ing)?|laud\w*|commend\w*|endors\w+|support(?:s|ed|ing)?|back(?:s|ed|ing)?", "praise"),
    (r"ask\w*|question\w*|wonder\w*|inquir\w+|quer(?:y|ied)", "ask"),
    (r"fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying)|concern\w*|afraid|alarm\w*", "fear"),
    (r"want\w*|wish\w*|hop(?:e|es|ed|ing)|desir\w+|seek\w*|sought|plan(?:s|ned|ning)?|intend\w*|aim(?:s|ed|ing)?|decid\w+", "want"),
    (r"favou?r\w*|prefer\w*|would like", "want"),
    (
        r"believ\w+|belief|think\w*|thought|consider\w*|view(?:s|ed|ing)?|feel\w*|felt|regard\w*|know(?:s|n|ing)?|knew|see(?:s|n|ing)?|saw",
        "believe",
    ),
    (r"suspect\w*|doubt\w*|opinion|assum\w+|conclud\w+|understand\w*|reali[sz]\w+|agree\w*", "believe"),
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
    (r"joked?|quip\w*|spoke|speak\w*|talk\w*|discuss\w*|in the words of|put it|sources?|[:–—-]|as", "assert"),
)
"""Patterns of cues in order of precedence; a cue may be several words."""

_COMPILED = tuple((re.compile(rf"(?i)(?:^|(?<=\W))(?:{pattern})(?=\W|$)"), act) for pattern, act in RULES)
BELIEF: frozenset[Act] = frozenset({"believe", "want", "fear", "predict"})


def act_of(cue: str) -> Act | None:
    """Read the act from the words of the cue; the first rule that matches decides."""
    return next((act for pattern, act in _COMPILED if pattern.search(cue)), None)


def mode_of(text: str, content: Spans) -> Mode | None:
    """Say whether the content is quoted, reported, or part of each; ``None`` without content."""
    if not content:
        return None
    words = " ".join(span.of(text) for span in content)
    if not _DOUBLE.search(words) and not (words[:1] in "‘'" and words[-1:] in "’'"):
        return "indirect"
    outside = re.sub(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?|^[^“]*”", "", words)
    return "mixed" if re.search(r"\w", re.sub(r"^‘.*’$", "", outside)) and not re.match(r"^[‘'].*[’']$", words) else "direct"
