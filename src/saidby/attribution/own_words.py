"""Predicates that one knows from nobody but their subject ("in no hurry", "will not be blackmailed", "leaves sale ‘to owners’").

Of a subject others say just as well what he did, is or must do ("failed", "unfit", "must go"); how he is minded, what he will not have
done to him, and how he means what he decides, are his own to say.
"""

import re

_GIVE_UP = r"fold|quit|go|leave|surrender|give (?:up|in)|step down|stand down|cave|concede|drop|join|sign|sacrifice|betray|collapse|explode"
"""What others foretell of one."""
_STATE = (
    rf"(?:ready|prepared|willing|happy|keen|eager)(?! to (?:{_GIVE_UP})\b)|open (?:to|about)(?! (?:bribe|abuse|attack|"
    r"fraud|ridicule|challenge))|"
    r"unwilling|unhappy|delighted|proud|sorry|furious|angry|sad|saddened|disappointed|confident|sure|"
    r"certain|convinced|optimistic|hopeful|worried|concerned|frustrated|grateful|relieved|shocked|appalled|disgusted|horrified|"
    r"heartbroken|devastated|thrilled|excited|overjoyed|humbled|honou?red|ashamed|embarrassed|puzzled|baffled|bemused|surprised|"
    r"stunned|astonished|outraged|incensed|livid|gutted|sickened|fed up|committed|determined|"
    r"opposed|against(?! the (?:wall|ropes|clock|odds))|(?<=not )afraid|"
    r"interested|satisfied|persuaded|content|comfortable|pleased|glad|adamant|unrepentant|unmoved|undeterred|at peace|"
    r"under no illusions?|a seller|a quitter|there yet|for turning|going anywhere|giving up|looking (?:to|for|forward)|"
    r"in (?:no|any|a) (?:hurry|rush|mood|doubt|position)|sick of|tired of|in favou?r|dismayed|alarmed|"
    r"perplexed|amazed|(?:deeply|very) (?:touched|moved)|jubilant|ecstatic|insulted|betrayed|let down|"
    r"lost for words|speechless|s[ck]eptical"
)
"""How one is minded."""
_DEGREE = (
    r"(?:(?:not(?: at all)?|never|so|too|a (?:little|bit)|very|quite|more than|really|\w+ly|still|now|also|always|just|all|yet|feeling|"
    r"feels?|remains?|stays?|is|are|am|(?:he|she|it) is|they are) )*"
)
_UNDERGO = (
    r"blackmailed|bullied|intimidated|rushed|silenced|bounced|dictated|lectured|moved|swayed|drawn|deterred|cowed|threatened|pushed|"
    r"forced|held|distracted|provoked|dragged|told|browbeaten|steamrollered|railroaded|hurried|pressured|bought|stopped|diverted|"
    r"rolled|coerced|cornered|goaded|tempted|budged|fooled|scared|frightened|beaten|hounded|driven|shamed|(?:a )?party|part|\w+ing"
)
"""What one refuses to have done to one; or, ending in "-ing", to do."""
_BEFALLS = r"be|have|survive|face|last|happen|win|lose|die|suffer|recover|play"
"""What nobody decides."""
_WOULD = (
    r"rather|sooner|gladly|happily|love|like|prefer|welcome|consider|back|support|oppose|fight|veto|resist|appeal|sue|defend|block|vote|"
    r"do (?:it|so|anything|everything|whatever)|carry on|go on|think|listen|never"
)
_ABLE = (
    r"afford|wait|promise|rule|say|support|accept|back|see|understand|believe|agree|comment|ignore|stand|imagine|recall|remember|guarantee"
)
_MIND = (
    r"know|see|mean|recall|remember|want|believe|think|accept|recogni[sz]e|agree|understand|intend|care|regret|wish|like|expect|ask|"
    r"need|trust|fear|blame|support|back"
)
_NO = r"(?:no|any) (?:plans?|intention|regrets?|choice|idea|need|rush|hurry|doubts?|comment|wish|interest|appetite|desire|objections?)"
_OWN = (
    rf"{_DEGREE}(?:{_STATE})",
    _NO,
    rf"(?:will not|won't|will never|would not|wouldn't|would never) (?:be (?:{_UNDERGO})|(?!(?:{_BEFALLS})\b)\w+)",
    rf"(?:would|will|[’']d|[’']ll) (?:{_WOULD})",
    rf"(?:cannot|can't|could not|couldn't) (?:{_ABLE})",
    rf"(?:has|have|had) (?:{_NO}|no knowledge|nothing to (?:hide|say|add|fear))",
    rf"(?:does not|doesn't|do not|don't|did not|didn't) (?:{_MIND})",
    r"(?:stands? by|regrets?|welcomes?|respects?|looks? forward|makes? no apolog(?:y|ies))",
)
_IS_OWN = re.compile(rf"(?i)(?:{'|'.join(_OWN)})\b")
_TAKES_OBJECT = re.compile(
    r"(?i)(?:(?:will|would|can|could|does|do|did)(?:n't| not| never| rather)|won't|can't|cannot|will|would|regrets?|welcomes?|respects?|"
    r"(?:\w+ly |so |very )*(?:confident|convinced|adamant|hopeful)\W*$)\b"
)
_HIMSELF = re.compile(r"(?i)(?<![\w’'])(?:I|me|my|mine|myself|we|us|our|ours|ourselves)(?![\w-]|\.\w)")
"""Words that only a speaker has for himself."""
_MARKS = re.compile(r"[“”\"‘]|(?<!\w)['’]|['’](?!\w)")
_TITLE = 4
"""Words that a title or the name of a thing seldom has."""
_CHOICE = re.compile(
    r"(?i)(?:leave|keep|back|support|accept|clear|approve|suspend|delay|defer|postpone|shelve|drop|scrap|halt|pause|reject|oppose|sign|"
    r"join|quit|resign|withdraw|put|hand|return|give|take|bow|step|stand|look|see|want|need|seek|offer|await|wait|refuse|vow|stick|"
    r"agree|apologi[sz]e|urge|rule|fight|pull|cancel|open|close|end|lift)(?:e?s)?"
)
"""Deeds that are a choice, of which the subject tells how he means it."""
_HOW = re.compile(
    r"(?i)(?:to (?!be\b)|with |"
    r"without (?:regret|reservation|prejudice|condition|delay|rancour|bitterness|hesitation)|until |"
    r"in (?:principle|good faith|protest|solidarity)|under |for (?:now|good|family|personal)\b)"
)
"""How words begin that say how a deed is meant; no term begins so."""


def is_own(predicate: str) -> bool:
    """Tell whether a predicate begins with what only its subject can say of himself, be it partly outside the quotation marks."""
    return _IS_OWN.match(_bare(predicate)) is not None


def takes_object(predicate: str) -> bool:
    """Tell whether a predicate begins with a verb whose object may stand behind the quotation marks ("‘will not sell’ mill")."""
    return _TAKES_OBJECT.match(_bare(predicate)) is not None


def speaks_of_himself(quoted: str) -> bool:
    """Tell whether quoted words have one for the speaker himself ("on my way out"), and are no title ("Call Me by Night")."""
    words = quoted.split()
    return _HIMSELF.search(quoted) is not None and len(words) >= _TITLE and 2 * sum(word[0].isupper() for word in words) < len(words)


def is_choice(verb: str) -> bool:
    """Tell whether a verb in the present tense is one for a deed that is the subject's choice ("leaves")."""
    return _CHOICE.fullmatch(verb) is not None


def tells_how(done: str, quoted: str) -> bool:
    """Tell whether quoted words say how a deed is meant.

    Args:
        done: the deed, from the verb to the quotation ("leaves sale"); "to" needs something that is done.
        quoted: the words in the marks ("to owners").
    """
    return _HOW.match(quoted) is not None and (not quoted.lower().startswith("to ") or len(done.split()) > 1)


def _bare(predicate: str) -> str:
    """A predicate without quotation marks, with straight apostrophes."""
    return _MARKS.sub("", predicate).replace("’", "'").strip(" .…")
