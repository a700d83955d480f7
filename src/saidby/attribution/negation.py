"""Whether what is said is negated: the first main clause of a content, not what hangs on it or is told within it."""

import re
from typing import Final

from saidby.types import Spans

_OPENING: Final = re.compile(
    r"(?i)^[\s“”\"‘’'«»„…(\[-]*(?:(?:that|whether|how|and|but|so|because|yes|well|look|of course|okay|ok|in fact|frankly|honestly|"
    r"clearly|to be honest)\b,?[\s“\"‘'«„]*)*"
)
_FRONTED: Final = re.compile(
    r"(?i)^(?:even |only |just |not )?(?:if|unless|when|whenever|while|whilst|although|though|because|since|after|before|until|once|"
    r"as|provided|whether|"
    r"despite|without|with|in|on|at|for|by|from|during|under|given|following|like|unlike)\b[^.;:!?]*?,(?!\d)\s*(?:and |but |then )?"
)
_ADVERB: Final = re.compile(r"(?i)^(?:\w+ly|now|then|still|today|yesterday|tomorrow|meanwhile|instead|however|therefore|perhaps|maybe),? ")
_END: Final = re.compile(
    r"(?i)[.;:!?](?=\s|[”\"’']|\Z)|[”\"]\s*…| [–—-]+ |,? \b(?:because|although|though|while|whereas|unless|if|when|where|after|"
    r"before|until|since|so that|as if|except|"
    r"even if|only if|provided|despite|than|as though)\b|,? (?:but|yet|so)\b|, (?:and|or|nor|which|who|whose|where)\b|"
    r"(?<=\w \w\w\w\w) and (?=(?:\w+ly )?(?:would|will|was|were|is|are|has|have|had|did|does|could|can|should|must|it|he|she|they|we|I)\b)"
)
_ASIDE: Final = re.compile(r", (?:which|who|whose|whom|where)\b[^,;.:?!]*,(?=\s\w)")
"""A relative clause between commas."""
_TELLING: Final = re.compile(
    r"(?i)\b(?:sa(?:ys?|id|ying)|told (?:me|him|her|us|them|the \w+|\w+)|tell(?:s|ing)? (?:me|him|her|us|them)|think|thinks|thought|"
    r"believ\w+|know|knows|knew|hop(?:e|es|ed)|"
    r"fear(?:s|ed)?|guess|suspect(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|argu(?:e|es|ed)|suggest(?:s|ed)?|learn(?:ed|"
    r"t)|heard|decid(?:e|es|ed)|"
    r"wish(?:es)?|realis\w+|realiz\w+|sure|certain|confident|afraid|clear|glad|sorry|ma(?:de|kes?) (?:it )?clear|agree[ds]?|"
    r"promis(?:e|es|ed)|assur\w+ \w+|show(?:s|ed)|mean(?:s|t)|"
    r"(?:decision|choice|tendency|failure|pledge|promise|order|advice)(?= not\b))\b"
)
_RELATIVE: Final = re.compile(
    r"(?i)\b(?:(?<=\breason )(?:he|she|it|they|we|I|there)|(?<=\bsuggestion )(?:he|she|it|they|we|I|there)|(?<=\bclaim )(?:he|she|it|"
    r"they|we|I|there)|who|whom|which|that|whose|what|where|whoever|whatever|how|why|whether)\b"
)
_OF_NOTHING: Final = re.compile(r"(?i) (?:nothing|no one|nobody|none|never|no \w+)(?=\W*\Z| (?:of|about|to|more|else|at|wrong)\b)")
_TOLD_OF: Final = re.compile(
    r"(?i)\b(?:reports?|claims?|facts?|stor(?:y|ies)|news|allegations?|accusations?|suggestions?|charges?|rumou?rs?|ideas?|notions?|"
    r"fears?|hopes?|beliefs?|accounts?|"
    r"warnings?|assertions?|statements?|impression|possibility|chance|view|complaints?)(?: (?:in|by|from|on|of) [^,]{1,40}?)? \Z"
)
"""Nouns whose "that" tells what they say."""
_FINITE: Final = re.compile(
    r"(?i)\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|cannot|\w+n[’']t|"
    r"[’'](?:s|re|ve|ll|d|m))\b"
)
_REACH: Final = 1000
"""Characters in which the first main clause is looked for."""
_NOT: Final = re.compile(
    r"(?i)(?:\b(?:not|never|cannot|no longer|nobody|no[ -]one|nothing|nowhere|none|neither|nor|hardly|scarcely)\b|\b\w+n[’']t\b|\bno\b)"
)
_NO_NEGATION: Final = re.compile(
    r"(?i)not (?:only|just|merely|simply|least|far|long|surprisingly|unlike|unlikely|unreasonabl\w+|uncommon|insignificant|"
    r"to mention)\b|no doubt|"
    r"no (?:later|fewer|less|more|sooner|matter|wonder)\b|no\.? ?\d|not \w+ing\b(?=[^.]*\b(?:is|was|makes|made|would)\b)|"
    r"nothing (?:but|less than|short of)|none other|never mind|"
    r"hardly surprising"
)
_LOOSE: Final = re.compile(
    r"(?i)\b(?:with|for|in|of|to|at|from|whether or|why|if|or|the|a|say|says|said|decided|chose|tried|best|better|preferr?ed) \Z"
)
_TO: Final = re.compile(r"(?i)\bnot to \w+")
_DIRECTIVE: Final = re.compile(
    r"(?i)\b(?:told|tell\w*|ask\w*|warn\w*|urg\w+|order\w*|advis\w+|beg\w*|instruct\w*|caution\w*|call\w* (?:on|upon)|plead\w*|pled|"
    r"appeal\w*|"
    r"request\w*|direct\w*|implor\w+|remind\w*|command\w*|counsel\w*|promis\w+|vow\w*|pledg\w+|agree\w*|threat\w*)"
)


_AUXILIARY: Final = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|do|does|did|cannot|\w+n[’']t)\b(?: (?:not|never|no)\b)?"
_ITS_VERB: Final = re.compile(rf"(?i) (?:{_AUXILIARY}|\w+)")
_ANOTHERS_VERB: Final = re.compile(rf"(?i) (?:\S+ ){{0,4}}?{_AUXILIARY}| \S+(?: \w+)?")
"""The verb of a relative clause: right behind "who", behind a subject of its own for "why" and "what"."""


def is_negated(text: str, content: Spans, cue: str = "") -> bool | None:
    """Tell whether the first main clause of a content is negated; ``None`` without content.

    ``cue`` is the words by which it was said: "not to" is the main clause of what somebody is told or asked to do.
    """
    if not content:
        return None
    said = " ".join(" ".join(span.of(text).split()) for span in content)
    clause = _first_clause(said[:_REACH])
    if _DIRECTIVE.search(cue) and _is_told_not_to(said):
        return True
    return any(_negates(found, clause) for found in _NOT.finditer(clause))


def _is_told_not_to(said: str) -> bool:
    found = _TO.search(said[:120])
    return found is not None and not re.search(
        r"(?i)[.;!?]|\bto [a-z]|\b(?:decision|choice|pledge|promise|vow|commitment|agreement) \Z", said[: found.start()]
    )


def _first_clause(said: str) -> str:
    """The first main clause: without what opens it, a clause put before it, or anything that hangs on it."""
    rest = said[_OPENING.match(said).end() :] if _OPENING.match(said) else said  # type: ignore[union-attr]
    for lead in (_FRONTED, _ADVERB):
        found = lead.match(rest)
        rest = _less_marks(rest[found.end() :]) if found and re.search(r"\w", rest[found.end() :]) else rest
    rest = _ASIDE.sub(" ", rest)
    end = _END.search(rest, 1)
    return _less_told(_less_relative(rest[: end.start()] if end else rest))


def _less_marks(words: str) -> str:
    return words.lstrip("“”\"‘’'«»„ ")


def _less_told(clause: str) -> str:
    """Without what somebody says or thinks in it; what he says nothing of belongs to the clause ("knew nothing")."""
    found = _TELLING.search(clause)
    if found is None:
        return clause
    next_words = _OF_NOTHING.match(clause, found.end())
    return clause[: next_words.end() if next_words else found.end()]


def _less_relative(clause: str) -> str:
    """Without a relative clause: to the end, once the main verb has been; else the first verb in it."""
    found = _RELATIVE.search(clause, 1)
    if found is None:
        return clause
    before = clause[: found.start()]
    if _FINITE.search(before) or _TOLD_OF.search(before):
        return before
    verb = (_ITS_VERB if found[0].lower() in ("who", "which", "that", "whoever") else _ANOTHERS_VERB).match(clause, found.end())
    return before + (clause[verb.end() :] if verb else "")


def _negates(found: re.Match[str], clause: str) -> bool:
    if _NO_NEGATION.match(clause, found.start()):
        return False
    before = clause[: found.start()]
    return not (
        found[0].lower() in ("no", "not", "nothing")
        and _LOOSE.search(before)
        and not re.search(r"(?i)\b(?:have|had|has|is|was|are|were|be) \w+ \Z", before)
    )
