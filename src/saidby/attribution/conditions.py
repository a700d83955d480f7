"""Conditions: on what it depends ("if the town pays", "on condition that …"), and what is demanded beforehand.

A condition is the whole clause or phrase with its conjunction. Where a text speaks of conditions in the plural and lists them, each is one.
"""

import re
from collections.abc import Iterator
from typing import Final

from saidby.types import Span, Spans

_SUBJECT: Final = r"(?:that|it|he|she|they|we|you|there|the|a|an|his|her|its|their|our|no|both|all)\b"
_TIME: Final = (
    r"(?:\d|now|then|late|early|midnight|noon|dawn|next|last|tomorrow|today|yesterday|this|the (?:end|weekend|morning|evening)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)"
)
_PROVIDED: Final = (
    r"(?<!he )(?<!she )(?<!they )(?<!it )(?<!we )(?<!who )(?<!had )(?<!has )(?<!have )(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )"
    r"provided(?= (?:the|an?|his|her|its|their|all|both|no|any) (?:(?!that|which|who)[\w’'-]+ ){1,5}?"
    r"(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|gets?|comes?|pays?|holds?|agrees?|stays?|remains?)\b)"
)
_IF: Final = r"(?:only |except |particularly |especially )?if(?: and (?:only if|when))?"
_CONJUNCTION: Final = (
    rf"{_IF}|{_PROVIDED}|unless(?: and until)?|"
    rf"(?:(?<=, )|(?<=[“\"])|(?<=\A)|(?<=\n))provided(?: that)?(?= \w)|(?<=, )providing(?: that)?(?= {_SUBJECT})|provided(?= (?:that|"
    rf"it|he|she|they|we|you|there)\b)(?: that)?|"
    r"(?:only |but only )?(?:as|so) long as(?! (?:\d|an? \w+ (?:ago|and)|two|three|four|five|six|ten|it takes|necessary|possible))|"
    r"(?:only )?on (?:the |one |a )?(?:strict )?(?:condition|proviso|understanding)(?: that)?|with the proviso that|assuming(?: that)?|"
    r"supposing(?: that)?|in the event (?:of|that)|in case of|(?:only )?as (?:a|the) (?:pre)?condition (?:of|for)|"
    r"(?:only )?in (?:exchange|return) for|(?:conditional|contingent) (?:on|upon)|"
    r"subject to(?= (?:approval|the|a|an|parliament\w*|ratification|conditions?)\b)|failing (?:that|which)|barring|"
    rf"(?<=not )(?:until|before)\b(?= \w)(?! {_TIME}\b)"
)
_FINDER: Final = re.compile(rf"(?i)(?<![\w-])(?:{_CONJUNCTION})(?![\w-])")
_NAME: Final = r"(?:it|he|she|they|we|I|the [\w’'-]+|any [\w’'-]+|[A-Z][\w’'-]+)"
_OPENS: Final = r"(?:(?<=\A)|(?<=[“\"‘'«„,(.!?] )|(?<=[“\"‘'«„(\n])|(?<=that )|(?<=\bbut )|(?<=\band ))"
_INVERTED: Final = re.compile(
    rf"{_OPENS}(?:[Ss]hould (?!I\b|we\b|have\b|be\b|not\b|of\b)(?:[\w’'-]+ ){{1,7}}?[a-z]+(?=[^.?!]*,)|"
    rf"[Ww]ere {_NAME}(?: [\w’'-]+){{0,3}}? (?:to|not)\b(?=[^.?!]*,)|"
    rf"[Hh]ad {_NAME} (?:[\w’'-]+ )?(?:not |only |ever )?(?:[a-z]+(?:ed|en|wn|nt|ught)|come|gone|left|paid|told|said|had|made|done|"
    rf"met|found|won|lost)\b(?=[^.?!]*,))"
)
_SHOULD: Final = re.compile(
    r"(?<=[\w’] )(?<!what )(?<!why )(?<!how )(?<!when )(?<!where )(?<!who )(?<!whom )(?<!nor )(?<!so )(?<!only )(?<!neither )(?<!then )"
    r"should (?:he|she|they|it|there)\b(?=[^?]*?(?:[.!,;”\"]|\Z))"
)
"""Inverted behind its main clause: "will step down should she lose"."""
_WHETHER: Final = re.compile(
    r"(?i)\b(?:(?:ask|see|know|wonder|check|decid|determin|question|doubt|discuss|debat|examin|investigat|explor|assess|learn|inquir|"
    r"enquir|test|tell|"
    r"car|mind|matter|remember|verif|confirm|guess)(?:s|e|ed|es|ing|t|y)?|knew|saw|seen|known|found out|find out|look into|"
    r"figure out|work out|"
    r"(?:un)?sure|(?:un)?clear|certain|idea|as|even|what|question of|(?:not|n[’']t) say(?:ing)?)"
    r"(?: (?:me|him|her|them|us|you|reporters|people|yet))? \Z"
)
"""Before an "if" that means whether, or is none of its own ("even if", "as if")."""
_STILL_IF: Final = re.compile(r"(?i)\b(?:would|will|may|might|could|can|must|shall)(?: not|n[’']t)? (?:know|see|say|mind|tell|decide) \Z")
_EMPTY: Final = re.compile(
    r"(?i)if (?:not\b(?! for\b| \w+(?:ed|en|wn|nt|aid)\b)|any\b(?! of| \w+ (?:is|are|was|were|has|have))|anything|ever\b|at all|"
    r"possible|only\b|you (?:like|will|want|please|ask)\b|"
    r"(?:I|we) (?:may|might|recall|remember)|memory|(?:I[’']m|I am|we[’']re) (?:being )?(?:honest|not mistaken)|to\b|slightly|"
    r"a little|albeit)"
)
_ASKING: Final = re.compile(
    r"(?i)(?:\bask|wonder|question|inquir|enquir|unsure|doubt|(?:\bnot|n[’']t) (?:say|know|sure|certain|clear|tell)|unclear|see\b|check)"
)
_SHORTENED: Final = (
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\bNo)(?<!\bvs)(?<!\bJr)"
    r"(?<!\bProf)(?<!\b[A-Z])(?<![ap]\.m)"
)
_SENTENCE_END: Final = re.compile(rf"{_SHORTENED}[.!?;](?=[”\"’'»“]*(?:\s|\Z))|:(?=\s)| [–—]+ |—")
_NEW_CLAUSE: Final = re.compile(r",? (?:but|(?:and|or) (?=that\b|if\b|unless\b))")
_PUT_FIRST: Final = re.compile(r"(?:\A|[.!?;:,]|\bthat|\band|\bbut|\bbecause)[\s“\"‘'«„]*\Z")
_MAIN: Final = re.compile(r"(?<=\w\w) (?=(?:he|she|they|we|I|you|it|there)(?: (?:would|will)\b|[’'](?:ll|d)\b))")
"""The main clause behind a condition that was put first without a comma."""
_COMMA: Final = re.compile(r",(?!\d)(?=\s|[”\"’'])")
_GOES_ON: Final = re.compile(
    r"(?i)[\s”\"’']*(?:(?:or|and|as|not (?=more|less|fewer)|who|which|whose|where|including|like|such)\b(?! (?:we|I|it|he|she|they|"
    r"you|the \w+ (?:will|would|is|are)) )|"
    r"(?:[\w’'-]+ ){0,2}[\w’'-]+,? (?:and|or) (?!then\b))"
)
"""Behind a comma that does not end the clause: a list, or an aside."""

_DEMANDS: Final = re.compile(
    r"(?i)\b(?:(?:pre)?conditions?|prerequisites?|requirements?|terms|stipulations?)\b(?: [\w’'-]+){0,3}?,?(?: (?:namely|including|"
    r"which (?:is|are|include)|"
    rf"is|are|was|were|includes?|included|being))?:? (?=that (?:{_SUBJECT}|any|every|each|[\w’'-]+s\b|(?-i:[A-Z])))"
)
_LISTED: Final = re.compile(
    r"(?i)\b(?P<number>two|three|four|five) (?:\w+ )?(?:pre)?(?:conditions|requirements|prerequisites|"
    r"terms)\b(?: [\w’'-]+){0,6}?(?:: | – | — |, namely )"
)
_REACH: Final = 400
"""Characters that a condition may go on for, in a text that never stops."""
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_DEMANDED: Final = (
    r"accept|acknowledge|admit|agree|allow|apologi[sz]e|appoint|ban|be|begin|bring|build|buy|call|cancel|cease|change|close|"
    r"compensate|commit|concede|cover|cut|"
    r"deliver|destroy|disarm|disband|dismantle|dismiss|drop|end|ensure|expel|fix|free|fund|give|go|grant|guarantee|halt|hand|help|"
    r"hire|hold|honou?r|improve|"
    r"increase|invest|join|keep|leave|let|lift|limit|lower|make|move|name|offer|open|pay|permit|promise|protect|prove|provide|"
    r"publish|pull|put|raise|recall|"
    r"recogni[sz]e|reduce|refrain|release|remove|renounce|repair|repay|replace|report|resign|restore|resume|retract|return|reveal|"
    r"scrap|sell|send|set|share|"
    r"show|shut|sign|stay|step|stop|submit|support|surrender|suspend|take|tear|tell|testify|turn|use|vacate|vote|withdraw|write|"
    r"[a-z]{3,}(?:i[sz]e|ify|ate)"
)
_AND_DEMAND: Final = re.compile(rf"(?:,? and|,) (?=that |(?:also |then |not |be |to )?(?:{_DEMANDED})\b)")
_BETWEEN: Final = re.compile(r",? and |, |; ")


def conditions(text: str, content: Spans, inner: Spans, cue: str = "") -> Spans:
    """Return the conditions in some content, without those of the contents ``inner`` that are nested in it, in order.

    ``cue`` is the words by which it was said: what is asked begins with an "if" that means whether.
    """
    asked = _ASKING.search(cue) is not None
    found = sorted({span for piece in content for span in _in_piece(text, piece, asked) if span.start < span.end})
    return tuple(span for span in _outermost(found) if not any(part.holds(span) for part in inner))


def _outermost(found: list[Span]) -> Iterator[Span]:
    """Those of sorted spans that no other holds."""
    reached = -1
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.end > reached:
            reached = span.end
            yield span


def _in_piece(text: str, piece: Span, asked: bool) -> Iterator[Span]:
    for found in _FINDER.finditer(text, piece.start, piece.end):
        if not _is_whether(found, text, piece, asked):
            yield _clause(text, found.start(), found.end(), piece)
    for found in _INVERTED.finditer(text, piece.start, piece.end):
        yield _clause(text, found.start(), found.end(), piece)
    for found in _SHOULD.finditer(text, piece.start, piece.end):
        yield _clause(text, found.start(), found.end(), piece)
    yield from _demanded(text, piece)


def _is_whether(found: re.Match[str], text: str, piece: Span, asked: bool) -> bool:
    """Tell whether an "if" makes no condition here: a question, or a turn of phrase."""
    if not found[0].lower().endswith("if"):
        return False
    opens = found.start() - piece.start < 4 and not text[piece.start : found.start()].strip("“”\"‘’' ")
    near = text[max(0, found.start() - 60) : found.start()]
    asks = _WHETHER.search(near) and not _STILL_IF.search(near)
    return bool(asks or (opens and asked) or _EMPTY.match(text, found.start(), piece.end))


def _clause(text: str, start: int, after: int, piece: Span) -> Span:
    """The clause that begins at ``start``: it ends at the comma before its main clause, with its sentence, or at a new clause."""
    end = _first(_SENTENCE_END, text, after, min(piece.end, after + _REACH))
    stops = [_first(_NEW_CLAUSE, text, after, end), _comma(text, after, end)]
    if _PUT_FIRST.search(text, max(piece.start, start - 20), start):
        stops.append(_first(_MAIN, text, after, end))
    return _trimmed(text, start, min(stops))


def _comma(text: str, start: int, end: int) -> int:
    """The first comma behind which no list or aside goes on."""
    commas = (comma.start() for comma in _COMMA.finditer(text, start, end) if not _GOES_ON.match(text, comma.end(), end))
    return next(commas, end)


def _first(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = pattern.search(text, start, end)
    return found.start() if found else end


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without the stops at its end, and without a closing mark whose opening one stands outside."""
    kept = text[start:end].rstrip(" ,.;:!?–—…\n\t")
    while kept and ((kept[-1] == "”" and "“" not in kept) or (kept[-1] == '"' and kept.count('"') % 2)):
        kept = kept[:-1].rstrip(" ,.;:!?–—…")
    return Span(start, start + len(kept))


def _demanded(text: str, piece: Span) -> Iterator[Span]:
    """What has to be done first: "the conditions that it recognise A and provide B" are two."""
    for found in _DEMANDS.finditer(text, piece.start, piece.end):
        many = found[0].split()[0].lower().rstrip(",:").endswith("s")
        if many or not re.search(r"(?i)\bon (?:the |one |a )?(?:strict )?\Z", text[max(piece.start, found.start() - 20) : found.start()]):
            yield from _split(text, found.end(), _first(_SENTENCE_END, text, found.end(), min(piece.end, found.end() + _REACH)), many)
    for listed in _LISTED.finditer(text, piece.start, piece.end):
        end = _first(_SENTENCE_END, text, listed.end(), min(piece.end, listed.end() + _REACH))
        yield from _numbered(text, listed.end(), end, _NUMBERS[listed["number"].lower()])


def _split(text: str, start: int, end: int, many: bool) -> Iterator[Span]:
    yield from _parts(text, start, end, list(_AND_DEMAND.finditer(text, start, end)) if many else [])


def _numbered(text: str, start: int, end: int, number: int) -> Iterator[Span]:
    """The parts of a list, if they are as many as the text says; else all of it as one."""
    cuts = list(_BETWEEN.finditer(text, start, end))
    yield from _parts(text, start, end, cuts if len(cuts) == number - 1 else [])


def _parts(text: str, start: int, end: int, cuts: list[re.Match[str]]) -> Iterator[Span]:
    starts, ends = [start, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), end]
    yield from (_trimmed(text, a, b) for a, b in zip(starts, ends, strict=True))
