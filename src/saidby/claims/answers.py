"""Which claim a statement answers: who denies, disputes, declines, confirms or stands by something rarely says what in full.

Two ways lead to it. What the answer says again is compared ("denied that the lease was sold"). Where it only points ("the report",
"it", nothing at all), what stands before it in its article is weighed: who is named beside it, whom the claim concerns, how near it is.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from saidby.claims.answering import answered_words, answering, only_answers, points_back
from saidby.claims.comparing import Together, one_house
from saidby.claims.entering import speaks_for
from saidby.claims.recalled import recalled
from saidby.claims.setting import heads, opens
from saidby.claims.wording import Wording, spoken, wording
from saidby.records import Answer, Relation, Tie, Told
from saidby.types import Act

MOST: Final = 60
"""Statements of its article that are weighed for an answer, the nearest."""
LEAST, CLEAR = 0.35, 0.08
"""The score from which something is answered at all, and by how much the best must lead the next claim to be sure."""
_REPORT: Final = re.compile(
    r"(?i)\b(?:reports?|reporting|stor(?:y|ies)|claims?|allegations?|accusations?|accounts?|suggestions?|rumou?rs?|articles?|coverage|"
    r"charges?|assertions?|characteri[sz]ation|description|figures?|news|publication)\b"
)
_THAT: Final = re.compile(
    r"(?i)\b(?:th(?:e|at|is|ese|ose)|such an?) (?:\w+ )?(?:accounts?|allegations?|accusations?|claims?|assertions?)\b"
)
"""Words for what somebody has just been quoted with, and not for what the article is about."""
_SOME_OUTLET: Final = re.compile(
    r"(?i)^the (?:\w+ )?(?:(?:news)?paper|daily|weekly|magazine|broadcaster|channel|station|network|agency|site|website|outlet|programme)$"
)
_OUGHT: Final = re.compile(
    r"(?i)\b(?:should|must|may|ought|needs?|shall)(?:n[’']t| not\b| never\b)|\b(?:nobody|no one|nothing|no \w+) (?:should|must|may)\b"
)
_UNKNOWN: Final = re.compile(
    r"(?i)\b(?:no (?:idea|clue|notion)|(?:not|n[’']t|never) (?:\w+ )?(?:know|aware|sure|certain|understand|remember|recall)|unaware)\b"
)
"""Who does not know something has not denied it."""
_FINDING: Final = re.compile(
    r"(?i)^(?:\w+ ){0,4}?(?:[\w-]*(?:samples?|tests?|analys[ie]s|examinations?|expertise|autops(?:y|ies)|scans?|results?))"
    r"(?= (?:of|on|by|from|at)\b|$)"
)
_UNLESS: Final = re.compile(r"(?i)\b(?:will|would|wo|shall|can|cannot|could)(?:n[’']t)?\b.*\b(?:unless|until|till|as long as|so long as)\b")
"""Who will not do something for the time being says on what terms he would, and not that a report is wrong."""
_PLAIN_ACTS: Final[frozenset[Act | None]] = frozenset((None, "assert", "announce", "believe"))
_READ, _CLEARLY, _HARDLY = 3.0, 0.15, -0.17
"""What reading two together counts at most, and the share of that from which it is told. On demo, dev and second answers had F1 62.7,
51.6 and 46.2 at 2; they have 61.4, 51.6 and 53.3 at 3."""
_POINTED: Final = 0.85
"""The score of what is only pointed at, at most."""
_LIKE, _PLAIN = 0.3, 0.75
"""The share of the lesser side's words from which plain words may deny a claim, and what they count beside a word of denial."""
_BARE: Final = 0.75
"""How little a content may say to be answered."""
_ELSE: Final = -2.0
"""What it counts that an answer says in full what it answers, and has no word of a claim."""
_AGAINST: Final[frozenset[Act]] = frozenset(("deny", "dispute"))
_HEADS: Final = "stands above the denial: "
_GOES: Final = "goes on from: "
_GOES_ON: Final = 600
"""Characters behind a denial within which the same speaker goes on with it."""
_REACH: Final = 1500
"""Characters after which a claim that stands before an answer weighs half as much."""


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What a statement answers.

    Attributes:
        claim: id of the claim.
        to: id of the statement by which it was found.
        sure: whether no other claim comes near; where not, it is to be reviewed.
    """

    claim: str
    to: str
    answer: Answer
    sure: bool


class _Found(msgspec.Struct, frozen=True, kw_only=True):
    claim: str
    to: str
    score: float
    reason: str


class Around(NamedTuple):
    """What stands round a statement that may answer.

    Attributes:
        article: the statements of its article; others that come through those it names may stand with them.
        claims: the claim of each statement that has one.
        given: what statements before it in the article answer.
        together: reads two statements together; ``None`` leaves it at what can be counted.
    """

    article: Sequence[Told]
    claims: Mapping[str, str]
    given: Mapping[str, Answered] = {}
    together: Together | None = None

    @property
    def open_to(self) -> Mapping[str, str]:
        """Return the claims that may be answered: who denies something is not denied in his turn."""
        return {id: claim for id, claim in self.claims.items() if id not in self.given}


def answers_to(told: Told, around: Around, ties: Iterable[Tie]) -> tuple[Answered, ...]:
    """Say which claim a statement answers: one, or none where nothing is found or it is no answer.

    Args:
        told: the statement.
        around: its article.
        ties: of the statement to others, in this article and others, whichever stands first in them.
    """
    act = None if _is_finding(told) else answering(told)
    if above := _headed(told, around, act):
        return above
    claims = around.claims
    said = [one for one in ties if one.act and one.a == told.id and one.b in claims and _may_mean(told, one.b, around.article)]
    again = [_restated(one, claims) for one in said if one.relation in _restating(told)]
    if act is None:
        return () if _is_no_denial(told) else _denied_plainly(told, around, again)
    perhaps = [_restated(one, claims) for one in said if one.relation == "unsure"]
    return _chosen(told, [*again, *_pointing(told, around)], act) or _chosen(told, perhaps, act)


def _is_finding(told: Told) -> bool:
    """Tell whether it is a test, a sample or the like that "confirms": it finds something out, and answers nobody."""
    step = told.origin
    return told.act == "confirm" and step.name is None and step.party is None and _FINDING.search(step.label) is not None


def _headed(told: Told, around: Around, act: Act | None) -> tuple[Answered, ...]:
    """What an article opens with is what it says below: a headline denies what is denied there, by whoever alone denies or by the same."""
    if not (heads(told) and (act in _AGAINST or (act is None and told.negated))):
        return ()
    below = [one for one in around.article if one.id in around.given and one.id != told.id and around.given[one.id].answer.act in _AGAINST]
    mine = [one for one in below if one.article == told.article and (_with_him(told, one) or _is_one_speaker(below))]
    if not mine:
        return ()
    first = around.given[min(mine, key=lambda one: one.span).id]
    answer = Answer(statement=told.id, act=act or "deny", score=round(0.9 * first.answer.score, 4), reason=f"{_HEADS}{first.answer.reason}")
    return (Answered(claim=first.claim, to=first.to, answer=answer, sure=first.sure),)


def _is_one_speaker(some: Sequence[Told]) -> bool:
    return all(one_house(some[0].origin, one.origin) for one in some[1:])


def _denied_plainly(told: Told, around: Around, again: Sequence[_Found]) -> tuple[Answered, ...]:
    """What is denied by saying the opposite: in the same words, going on from a denial, or of what stands before it."""
    opposite = _chosen(told, again, "deny")
    return opposite or _going_on(told, around.article, around.given) or _chosen(told, _contradicted(told, around), "deny")


def _pointing(told: Told, around: Around) -> list[_Found]:
    """What an answer that says little may point at, in its article."""
    article, claims = around.article, around.open_to
    sizes = Counter(claims[one.id] for one in article if one.id in claims)
    opening = {claims[one.id] for one in article if one.id in claims and opens(one)}
    found = []
    for other, between in _before(told, article, claims):
        more = [_main(sizes.get(claims[other.id], 1)), _opening(told, claims[other.id] in opening)]
        found.append(_pointed(told, other, claims[other.id], between, more))
    return _read(told, found, around)


def _going_on(told: Told, article: Sequence[Told], given: Mapping[str, Answered]) -> tuple[Answered, ...]:
    """Who has just denied something and says "not" again goes on denying it."""
    before = [one for one in article if one.id in given and 0 <= told.span.start - one.span.end < _GOES_ON]
    mine = [one for one in before if _with_him(told, one) and given[one.id].answer.act in _AGAINST]
    if not mine or not (told.negated or points_back(told)):
        return ()
    last = given[max(mine, key=lambda one: one.span).id]
    if last.answer.reason.startswith(_GOES):
        return ()  # the further from a denial, the likelier it is of something else
    answer = Answer(statement=told.id, act="deny", score=round(0.8 * last.answer.score, 4), reason=f"{_GOES}{last.answer.reason}")
    return (Answered(claim=last.claim, to=last.to, answer=answer, sure=False),)


def _with_him(told: Told, one: Told) -> bool:
    """Whether a speaker is on the side of another: of one house, or speaking for whoever that was."""
    of_nobody_else = speaks_for(told.origin) and not told.origin.organisation
    return one_house(one.origin, told.origin) or of_nobody_else or points_back(told)


def _may_mean(told: Told, id: str, article: Sequence[Told]) -> bool:
    """Whether one who stands by something can mean a statement: it came through him; other answers can mean any."""
    return answering(told) != "stand_by" or any(other.id == id and _through(told, other) for other in article)


def _through(told: Told, other: Told) -> bool:
    own = bool(told.origin.label) and told.origin.label == other.outlet
    if told.origin.name is None and _SOME_OUTLET.search(told.origin.label):
        return any(step.kind == "outlet" for step in other.chain)
    return own or any(one_house(told.origin, step) for step in other.chain)


def _restating(told: Told) -> tuple[Relation, ...]:
    """Which ties show what is said again: of an answer that only points, those alone that are sure."""
    points = wording(told.content).thin > 0 or _REPORT.search(told.content)
    return ("answer",) if points else ("answer", "unsure")


def _chosen(told: Told, found: Sequence[_Found], act: Act | None) -> tuple[Answered, ...]:
    best = _best_by_claim(found)
    if not best or best[0].score < LEAST or act is None:
        return ()
    first = best[0]
    sure = len(best) == 1 or first.score - best[1].score >= CLEAR
    answer = Answer(statement=told.id, act=act, score=round(first.score, 4), reason=first.reason)
    return (Answered(claim=first.claim, to=first.to, answer=answer, sure=sure),)


def _best_by_claim(found: Sequence[_Found]) -> list[_Found]:
    best: dict[str, _Found] = {}
    for one in found:
        if one.claim not in best or one.score > best[one.claim].score:
            best[one.claim] = one
    return sorted(best.values(), key=lambda one: (-one.score, one.claim))


def _restated(one: Tie, claims: Mapping[str, str]) -> _Found:
    """What is said again is surer than what is pointed at."""
    return _Found(claim=claims[one.b], to=one.b, score=0.25 + 0.75 * one.score, reason=f"{one.rule}: {one.reason}")


def _contradicted(told: Told, around: Around) -> list[_Found]:
    """What a plain "not" may deny: an affirmed claim of somebody else, about the speaker, before it in the article and of like words."""
    if not told.negated or told.act not in (None, "assert"):
        return []
    claims = around.open_to
    others = [(other, between) for other, between in _before(told, around.article, claims) if _may_be_denied(told, other)]
    found = [_pointed(told, other, claims[other.id], between) for other, between in others]
    best = _best_by_claim([_less_sure(one, told) for one in _read(told, found, around)])[:1]
    return best if best and _reads_like_one(told, best[0].to, around) else []


def _reads_like_one(told: Told, id: str, around: Around) -> bool:
    """Whether a plain "not" reads like an answer: most are of some other matter, whatever words they share with what stands before."""
    other = next((one for one in around.article if one.id == id and one.article == told.article), None)
    if around.together is None or points_back(told) or other is None:
        return True
    return around.together(told, other)[1] >= _HARDLY


def _is_no_denial(told: Told) -> bool:
    """Tell whether a "not" denies nothing reported: it ought not to be, is not known, depends, is demanded, or was said long before."""
    elsewhere = any(pattern.search(told.content) for pattern in (_OUGHT, _UNKNOWN, _UNLESS))
    return elsewhere or told.act not in _PLAIN_ACTS or recalled(told)


def _may_be_denied(told: Told, other: Told) -> bool:
    mine = spoken(told.content, told.origin.name or told.origin.organisation or "")
    theirs = wording(other.content)
    shared = mine.keys & theirs.keys
    before = (
        other.article == told.article
        and other.span.end <= told.span.start
        and not other.negated
        and not one_house(told.origin, other.origin)
    )
    least = 0.0 if points_back(told) else _LIKE / 2 if _concerned(told, other)[0] else _LIKE
    return before and _share(shared, mine, theirs) >= least


def _less_sure(found: _Found, told: Told) -> _Found:
    plain = 1.0 if points_back(told) else _PLAIN
    return msgspec.structs.replace(found, score=found.score * plain, reason=f"denies it in plain words; {found.reason}")


def _before(told: Told, article: Sequence[Told], claims: Mapping[str, str]) -> list[tuple[Told, int]]:
    """The claims of an article that an answer may point at, the nearest first, with how many statements lie between."""
    others = [one for one in article if one.id != told.id and one.id in claims and not only_answers(one) and _says_something(one)]
    near = sorted(others, key=lambda one: (one.article != told.article, abs(one.span.start - told.span.start), one.id))[:MOST]
    return list(zip(near, range(len(near)), strict=True))


def _says_something(told: Told) -> bool:
    """Whether a content is more than "it" or "what she said"."""
    return wording(told.content).thin < _BARE


def _pointed(told: Told, other: Told, claim: str, between: int, more: Sequence[tuple[float, str]] = ()) -> _Found:
    """Weigh one claim that an answer may point at; each ground adds to the log odds."""
    grounds = [*_grounds(told, other, between), *more, _no_report(other), _no_news(other)]
    reasons = [text for value, text in grounds if value > 0 and text]
    score = _points(sum(value for value, _ in grounds))
    return _Found(claim=claim, to=other.id, score=score, reason="; ".join(reasons) or "stands before it in the article")


def _points(odds: float) -> float:
    """What is only pointed at is never as sure as what is said again."""
    return _POINTED / (1 + math.exp(-odds))


def _grounds(told: Told, other: Told, between: int) -> list[tuple[float, str]]:
    return [
        (-1.0, ""),
        _nearness(told, other, between),
        _in_sentence(told, other),
        _whose_report(told, other),
        _concerned(told, other),
        _alike(told, other),
        _own_words(told, other),
    ]


def _read(told: Told, found: Sequence[_Found], around: Around) -> list[_Found]:
    """What reading two together tells, within the article, where it can change which claim is answered, or whether one is."""
    best = max((_odds(one.score) for one in found), default=0.0)
    near = [one for one in found if _odds(one.score) > best - 2 * _READ]
    open_still = len({one.claim for one in near}) > 1 or abs(best - _odds(LEAST)) < _READ
    if around.together is None or not open_still:
        return list(found)
    here = {one.id: one for one in around.article if one.article == told.article}
    answers = {one.to: around.together(told, here[one.to])[1] for one in near if one.to in here}
    return [_weighed(one, answers.get(one.to, 0.0)) for one in found]


def _weighed(one: _Found, answers: float) -> _Found:
    reason = f"{one.reason}; reads like an answer to it" if answers > _CLEARLY else one.reason
    return msgspec.structs.replace(one, score=_points(_odds(one.score) + _READ * answers), reason=reason)


def _odds(score: float) -> float:
    """Return what ``_points`` made a score of."""
    return math.log(score / (_POINTED - score))


def _main(size: int) -> tuple[float, str]:
    """What an article says several times is what it is about."""
    return (0.3 * math.log2(size), f"the article says it {size} times") if size > 1 else (0.0, "")


def _opening(told: Told, opens: bool) -> tuple[float, str]:
    """Who says nothing of what he answers was asked about what the article is about."""
    words = answered_words(told)
    bare = answering(told) in ("decline", "no_reply", "not_confirm", "stand_by") and wording(words).thin > 0 and not _THAT.search(words)
    return (1.0, "it is what the article opens with") if bare and opens else (0.0, "")


def _no_report(other: Told) -> tuple[float, str]:
    """A demand or a question is rarely what is denied."""
    return (-0.6, "") if other.act in ("demand", "ask", "propose", "want") else (0.0, "")


def _no_news(other: Told) -> tuple[float, str]:
    """What is only recalled is rarely what somebody was asked about."""
    return (-0.8, "") if recalled(other) else (0.0, "")


def _nearness(told: Told, other: Told, between: int) -> tuple[float, str]:
    """What stands before an answer, and near it; what stands behind it is rarely meant."""
    if other.article != told.article:
        return -0.5, ""
    gap = told.span.start - other.span.end
    if gap < 0 and other.span.start > told.span.end:
        return -1.2, ""
    near = 1.0 * 0.5 ** (max(0, gap) / _REACH) - 0.1 * min(between, 6)
    return near, "stands right before it" if between == 0 else "stands shortly before it" if between < 3 else ""


def _in_sentence(told: Told, other: Told) -> tuple[float, str]:
    """Whether a report is disputed and told in one breath: what is answered stands in the same sentence."""
    same = other.sentence and (other.sentence in told.sentence or told.sentence in other.sentence)
    return (1.2, "stands in the same sentence") if same else (0.0, "")


def _whose_report(told: Told, other: Told) -> tuple[float, str]:
    """The outlet or source that the answer names is the one that the claim comes through."""
    text = f"{told.content} {told.sentence}"
    named = next((label for label in _labels(other) if re.search(rf"\b{re.escape(label)}\b", text)), None)
    if answering(told) == "stand_by":
        return (1.8, f"it is the report of {told.origin.label}") if _through(told, other) else (-0.8, "")
    if named is None:
        return 0.0, ""
    return (1.0, f"it names {named}, through whom the claim came")


def _labels(other: Told) -> list[str]:
    """The names by which those on a claim's way are called."""
    found = [word for step in other.chain for word in (step.name, step.organisation) if word]
    return [*dict.fromkeys(word for word in (*found, other.outlet or "") if len(word) > 2)]


def _concerned(told: Told, other: Told) -> tuple[float, str]:
    """The claim is about the one who answers, or about those he speaks for."""
    about = wording(other.content).keys
    mine = [word for word in (told.origin.name, told.origin.organisation) if word]
    met = next((name for name in mine if wording(name).names & about or _whole(name, other.content)), None)
    if met is None:
        return 0.0, ""
    return (0.3 if told.act in ("confirm", "stand_by") else 0.9), f"it is about {met}"


def _whole(name: str, content: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", content) is not None


def _alike(told: Told, other: Told) -> tuple[float, str]:
    """Words that the answer, or the sentence it stands in, has of the claim."""
    mine, theirs = wording(answered_words(told)), wording(other.content)
    around = wording(told.sentence)
    shared, near = mine.keys & theirs.keys, around.keys & theirs.keys
    if shared:
        return 2.0 * _share(shared, mine, theirs), f"both have {_listed(shared)}"
    if mine.thin == 0 and not _REPORT.search(told.content):
        return _ELSE * (0.5 if answering(told) == "not_confirm" else 1.0), ""  # it says what it answers, and this is something else
    return 1.0 * _share(near, around, theirs), f"its sentence has {_listed(near)}" if near else ""


def _share(shared: Iterable[str], one: Wording, other: Wording) -> float:
    """The weight that is shared, of the lesser side's."""
    weights = {word.key: word.weight for word in (*one.words, *other.words)}
    least = min(one.weight, other.weight) or 1.0
    return min(1.0, sum(weights[key] for key in shared) / least)


def _own_words(told: Told, other: Told) -> tuple[float, str]:
    """Nobody denies, confirms or declines to comment on what he has said himself."""
    if answering(told) != "stand_by" and one_house(told.origin, other.origin) and told.origin.label:
        return -2.5, ""
    report = _REPORT.search(f"{told.content} {told.sentence}") and any(step.kind in ("outlet", "unnamed") for step in other.chain)
    return (0.5, "it answers a report") if report else (0.0, "")


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"“{key}”" for key in sorted(keys)[:3])
