"""What a flat reading leaves to be mended, one small rule each; a rule that has nothing to say changes nothing."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from saidby.attribution.acts import act_of
from saidby.attribution.awaited import without_awaited
from saidby.attribution.find import FORMULA, Attribution
from saidby.attribution.formulas import subject_of
from saidby.attribution.introduced import fronted, introduced, just_reported
from saidby.attribution.postposed import whole_before
from saidby.attribution.quoting import AS_SAYING, as_saying, passively, which_says, who_said
from saidby.attribution.scene import Scene
from saidby.attribution.trailing import put_so, trailing
from saidby.attribution.unanswered import unanswered, without_secrecy
from saidby.types import Span, Spans

CITED = re.compile(
    r"(?i),? ?\b(?:citing|quoting|(?:with (?:a )?reference|referring) to|(?:which|who) (?:cit|quot)(?:es|ed)|"
    r"attributing (?:it|this|the \w+) to)\s+"
)
_THAT_SAYS = re.compile(r"[^“”\".;:]{2,120}?, that ")
_CITING = re.compile(r"(?i)\b(?:cit(?:ing|es|ed)|quot(?:ing|es|ed)|attribut\w+|referring to|based on)\b")
_ANSWERS = r"(?:confirmed|confirms|denied|denies|corroborated|acknowledged|disputed|reported|repeated|reiterated|echoed)"
_ELLIPTIC = re.compile(rf"(?i)\b(?:{_ANSWERS}|said|says?|added|agreed?)\b")
_JOINED = re.compile(
    r"(?:,? (?:and|but|while|whereas)|;|, which) (?P<source>(?:(?!\b(?:and|but|while|who|which|that)\b)[^.;:“”\"])+?),? "
    rf"(?:later |also |independently |separately )?(?P<cue>{_ANSWERS})"
    r"(?: (?:it|this|that|as much|so|on \w+|in \w+|later|the (?:report|claim|news|account)))?(?=[.;,]|$)"
)
_RECIPIENT = re.compile(r"(?:(?:the|a|an|its|his|her|their|our) )?(?:(?!that\b)[\w’'.&-]+ ){1,6}?(?=that\b)")
_TELLING = re.compile(
    r"(?i)(?:had |has |have |also |later )*(?:told|tells?|telling|(?:warn|remind|inform)(?:s|ed|ing)?|(?:assur|advis)(?:e|es|ed|ing)|"
    r"notif(?:y|ies|ied|ying))"
)
_SPEECH = re.compile(r"(?i)\b(?:said|says?|saying|told|tells|telling|added|wrote|writes|asked|replied|explained|stat(?:ed|ing))\b")
_QUOTATION_END = re.compile(r"(?P<quotation>“[^“”]+”|\"[^\"\n]+\"|«[^«»]+»)\s*\Z")

REPORT = re.compile(
    r"(?i)(?:reports?|stor(?:y|ies)|articles?|accounts?|claims?|allegations?|assertions?|suggestions?|version|description|"
    r"reporting|investigation|exclusive|scoops?|"
    r"revelations?|tales?|pieces?|disclosures?|splash|dispatch|exposé|lines?)"
)
"""Nouns for what an outlet published, when they are the cue."""
_OUTLET_NAME = r"(?P<source>(?:[Tt]he )?[A-Z][\w&.-]*(?: (?:[A-Z][\w&.-]*|of|the)){0,4}?)"
_SAYING_THAT = r"(?: (?:saying|claiming|alleging|suggesting))? (?P<content>that )"
_OWN_REPORT = re.compile(
    rf"(?P<source>(?:[Tt]he )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*| of){{0,4}})[’']s? (?:[a-z]+ )?"
    rf"(?P<cue>{REPORT.pattern[4:]}) (?P<content>that |of (?=an? )|"
    r"about (?=[^.;:]{3,80}\b(?:being|having|\w+ing)\b))"
)
"""What somebody is said to have reported is his, outlet or not ("A disputed Tern’s claim that X")."""
_PUBLISHED = (
    re.compile(rf"{_OUTLET_NAME}(?:[’']s?)? (?:[a-z]+ )?(?P<cue>{REPORT.pattern[4:]}){_SAYING_THAT}"),
    re.compile(rf"(?P<cue>{REPORT.pattern[4:]}) (?:by|in|from|on) {_OUTLET_NAME}(?: (?:on|last|this|earlier) ?\w*)?{_SAYING_THAT}"),
)
JUDGED = re.compile(
    r"(?i),? (?:is|are|was|were) (?:(?:not|simply|completely|entirely|totally|just|categorically|\d+ per ?cent|“|\") ?){0,3}"
    r"(?:false|untrue|true|wrong|inaccurate|incorrect|accurate|baseless|unfounded|nonsense|fake|misleading|fabricated|correct)\b"
)
"""What one says of a report ("the report that X is false"), and not the report."""
REPORTS = re.compile(r"(?i)(?:has |have |had |also |first )*(?:report(?:ed|s)|wrote|writes)(?: (?:on|in|last|this|late|early) .+| \w+day)?")
"""Who reports or writes what he cites another for is a relay, known as an outlet or not."""
_SAW = r"(?:(?:has|have|had|also|first) )*(?:seen|obtained|reviewed|viewed|read|heard|acquired|examined|got hold of)"
_HAS_SEEN = re.compile(rf"(?i){_SAW}")
_TELLS = re.compile(
    r"(?P<document>[^.;:!?“”\"]{3,90}?),? (?:in which |(?:(?:that|which) )?(?P<cue>show(?:s|ed|ing)?|suggest(?:s|ed|ing)?|"
    r"indicat(?:es?|ed|ing)|stat(?:es?|ed|ing)|say(?:s|ing)?|"
    r"reveal(?:s|ed|ing)?|alleg(?:es?|ed|ing)|claim(?:s|ed|ing)?|confirm(?:s|ed|ing)?|detail(?:s|ed|ing)?) )"
)
_SEEN_SHOWING = re.compile(rf"(?i)(?P<seen>{_SAW}) (?P<document>[^.;:!?“”\"]{{3,90}}?),? (?:(?:that|which) )?(?P<cue>[a-z]+)")
_SAW_WHERE = re.compile(
    rf"^(?P<outlet>(?:[Tt]he )?[A-Z][^,;:“”\"\n]{{1,50}}?) (?P<cue>{_SAW}) "
    r"[^.;:!?“”\"]{3,90}?,? (?:in which|where|in whose .+) (?:the |an? )?\Z"
)
_PAST_TENSE = re.compile(r"\b(?:[a-z]+ed|said|told|wrote|sought|says|tells|writes|[a-z]+[^s]s)\b")
_WHO = re.compile(r"(?:[\w’'&.-]+ ){0,6}[\w’'&.-]+")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)?$")
_VIA = re.compile(r"(?i)via\b")


def mended(found: Sequence[Attribution], scene: Scene) -> list[Attribution]:
    """Apply the rules in their order."""
    ready = list(found)
    for rule in _RULES:
        ready = rule(ready, scene)
    return sorted(ready, key=lambda at: (at.cue, at.content))


def _without_recipient(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Take whom the speaker told out of the content ("A told the Record that X")."""
    return [_cut_recipient(at, scene) for at in found]


def _cut_recipient(at: Attribution, scene: Scene) -> Attribution:
    first = next((span for span in at.content if span.start >= at.cue.end), None)
    if first is None or not _TELLING.fullmatch(scene.words(at.cue)) or scene.text[at.cue.end : first.start].strip():
        return at
    told = _RECIPIENT.match(scene.text, first.start, first.end)
    return replace(at, content=tuple(Span(told.end(), s.end) if told and s == first else s for s in at.content))


def _whole_source(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Begin the source of "according to" right after it ("according to a letter to the council": the letter)."""
    return [_from_cue_on(at, scene) for at in found]


def _with_subject(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Give set words ("could not be reached") the source before them where the network saw none, and take whom "calls to A" names."""
    return [replace(at, source=_subject(at, scene)) if at.rule == FORMULA and not at.source else at for at in found]


def _subject(at: Attribution, scene: Scene) -> Spans:
    subject = subject_of(scene.text, scene.sentence(at.cue), at.cue)
    return (subject,) if subject else ()


def _from_cue_on(at: Attribution, scene: Scene) -> Attribution:
    if not at.source or not scene.words(at.cue).lower().endswith("according to"):
        return at
    between = Span(at.cue.end, at.source[0].start)
    if between.start >= between.end or not re.fullmatch(r" (?:[\w’'-]+ ){1,8}", scene.words(between)):
        return at
    return replace(at, source=(Span(between.start + 1, at.source[0].end), *at.source[1:]))


def _without_cited(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Take whom an outlet cites out of its content ("X, B reported, citing A"), and drop "citing" as a cue of its own: B's chain has it."""
    kept = [_cut_cited(at, scene) for at in found]
    return [at for at in kept if not _is_citing_of(at, kept, scene)]


def _cut_cited(at: Attribution, scene: Scene) -> Attribution:
    cut = tuple(_behind_cited(span, at, scene) for span in at.content)
    behind = tuple(span for span in cut if not _follows_citing(span, at, scene))
    source = tuple(_before_citing(span, scene) for span in at.source)
    return replace(at, source=source, content=behind or at.content)


def _behind_cited(span: Span, at: Attribution, scene: Scene) -> Span:
    """What is said behind whom the outlet cites: "two clerks who saw it, that the pier fell" as "that the pier fell"."""
    found = _THAT_SAYS.match(scene.text, span.start, span.end) if _follows_citing(span, at, scene) else None
    return Span(found.end() - len("that "), span.end) if found else span


def _before_citing(source: Span, scene: Scene) -> Span:
    """The outlet alone, of "the Courier, which cited two clerks"."""
    found = CITED.search(scene.text, source.start, source.end)
    outlet = Span(source.start, found.start()) if found else source
    return outlet if found and scene.outlet((outlet,)) else source


def _follows_citing(span: Span, at: Attribution, scene: Scene) -> bool:
    start = max(at.cue.end, scene.text.rfind(",", 0, span.start))
    return start < span.start and CITED.fullmatch(scene.text, start, span.start) is not None


def _is_citing_of(at: Attribution, all_: Sequence[Attribution], scene: Scene) -> bool:
    if not _CITING.fullmatch(scene.words(at.cue)):
        return False
    sentence = scene.sentence(at.cue)
    others = (o for o in all_ if o.cue != at.cue and scene.sentence(o.cue) == sentence and not AS_SAYING.fullmatch(scene.words(o.cue)))
    return any(scene.outlet(o.source) or (o.source == at.source and REPORTS.fullmatch(scene.words(o.cue))) for o in others)


_OUTLET_BEFORE = re.compile(r", (?P<outlet>(?:[Tt]he )?[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|of|and|the))*) (?:has |have |had |also )*$")
_REPORTING = re.compile(r"(?i)(?:has |have |had |also )*(?:report(?:s|ed)|said|says|writes|wrote)")


def _outlet_right_before(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Take the outlet that stands between a comma and the verb for the source ("X, the Courier reports"), whatever was taken for it."""
    return [_from_outlet(at, scene) for at in found]


def _from_outlet(at: Attribution, scene: Scene) -> Attribution:
    match = _OUTLET_BEFORE.search(scene.text, scene.sentence(at.cue).start, at.cue.start)
    if match is None or not _REPORTING.fullmatch(scene.words(at.cue)):
        return at
    outlet = Span(*match.span("outlet"))
    if any(span.meets(outlet) for span in at.source) or not scene.outlet((outlet,)):
        return at
    content = tuple(Span(span.start, min(span.end, match.start())) for span in at.content if span.start < match.start())
    return replace(at, source=(outlet,), content=content or at.content)


def _reports_with_colon(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Take the verb out of the source of a colon ("The Courier reports: X")."""
    return [_less_verb(at, scene) for at in found]


def _less_verb(at: Attribution, scene: Scene) -> Attribution:
    said = _VERB_BEHIND.search(scene.words(at.source[-1])) if at.source and scene.words(at.cue) == ":" else None
    if said is None:
        return at
    last = at.source[-1]
    outlet = Span(last.start, last.start + said.start())
    return replace(at, source=(*at.source[:-1], outlet), cue=Span(outlet.end + 1, at.cue.end)) if scene.outlet((outlet,)) else at


_VERB_BEHIND = re.compile(r" (?:(?:also|first|now|has|had) )*(?:reports|reported|writes|wrote|says|said|notes|noted|adds|added)$")


def _reaching_over(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Begin what is said with who said it there: of "A said B told C that X" A's is the whole of "B told C that X"."""
    alike: dict[Spans, list[Attribution]] = {}
    for at in found:
        alike.setdefault(at.content, []).append(at)
    return [_with_inner(at, alike[at.content], scene) for at in found]


def _with_inner(at: Attribution, alike: Sequence[Attribution], scene: Scene) -> Attribution:
    for inner in alike if len(at.content) == 1 and at.source else ():
        starts = inner.source[0].start if inner.source else 0
        between = scene.text[at.cue.end : starts] if at.cue.end < starts < inner.cue.start else "."
        if _SPEECH.search(scene.words(inner.cue)) and between.strip() in ("", "that") and inner.cue.end < at.content[0].start:
            return replace(at, content=(Span(starts - len(between.lstrip()), at.content[0].end),))
    return at


def _seen(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read what a document says that an outlet has seen ("B has seen a letter in which A asked X", "an email showing X"): B relays it."""
    split = [_less_document(at, scene) for at in found]
    return [part for at in split for part in (*_saw(at, split, scene), *_of_document(at, split, scene))]


def _less_document(at: Attribution, scene: Scene) -> Attribution:
    """Take the document, and what it does, out of the cue ("has obtained an email showing")."""
    found = _SEEN_SHOWING.fullmatch(scene.text, at.cue.start, at.cue.end)
    if found is None or not at.content:
        return at
    return replace(at, cue=Span(*found.span("seen")), content=(Span(found.start("document"), at.content[-1].end),))


def _saw(at: Attribution, found: Sequence[Attribution], scene: Scene) -> list[Attribution]:
    """The outlet that has seen where somebody says so ("B reviewed a letter in which A said X"), if it was not found."""
    start = at.source[0].start if at.source else at.cue.start
    match = _SAW_WHERE.search(scene.text[scene.sentence(at.cue).start : start])
    if match is None:
        return []
    begin = scene.sentence(at.cue).start
    outlet, cue = (Span(begin + match.start(name), begin + match.end(name)) for name in ("outlet", "cue"))
    known = any(o.cue.meets(cue) for o in found) or not scene.outlet((outlet,))
    return [] if known else [Attribution(cue, (outlet,), (), at.sure)]


def _of_document(at: Attribution, found: Sequence[Attribution], scene: Scene) -> list[Attribution]:
    if not _HAS_SEEN.fullmatch(scene.words(at.cue)) or not at.content or not scene.outlet(at.source):
        return [at]
    tells = _TELLS.match(scene.text, at.content[0].start, at.content[-1].end)
    inner = _told_in(tells, at, scene) if tells else None
    known = inner and any(o is not at and o.cue.meets(inner.cue) for o in found)
    return [replace(at, content=()), *([] if known else [inner])] if inner else [at]


def _told_in(tells: re.Match[str], at: Attribution, scene: Scene) -> Attribution | None:
    """What the document tells, or who speaks in it."""
    end = at.content[-1].end
    if tells["cue"]:
        return Attribution(Span(*tells.span("cue")), (Span(*tells.span("document")),), (Span(tells.end(), end),), at.sure)
    verb = next((w for w in _PAST_TENSE.finditer(scene.text, tells.end(), end) if w.start() > tells.end() and act_of(w[0])), None)
    who = Span(tells.end(), verb.start() - 1) if verb else None
    if verb is None or who is None or verb.end() + 1 >= end or not _WHO.fullmatch(scene.words(who)) or _PASSIVE.search(scene.words(who)):
        return None
    return Attribution(Span(*verb.span()), (who,), (Span(verb.end() + 1, end),), at.sure)


def _without_via(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Drop "via B" as a cue beside the verb of the same source: it names a relay."""

    def beside(at: Attribution) -> bool:
        home = scene.sentence(at.cue)
        return any(o.cue != at.cue and o.source == at.source and scene.sentence(o.cue) == home for o in found)

    return [at for at in found if not (_VIA.match(scene.words(at.cue)) and beside(at))]


def _published(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read what an outlet's report says where another speaks of the report ("A denied a Courier report that X"): X is the Courier's."""
    cues = [at.cue for at in found]
    new = [report for at in found for span in at.content for report in _reports_in(span, at.sure, scene)]
    fresh = {report.cue: report for report in new if not any(report.cue.meets(cue) or _between(report, cue) for cue in cues)}
    return [*(_less_report(at, fresh.values()) for at in found), *fresh.values()]


def _less_report(at: Attribution, reports: Iterable[Attribution]) -> Attribution:
    """Who is quoted in a report, without the report ("a Courier report that Brandt" said)."""
    starts = [report.content[0].start + len("that ") for report in reports if any(span.holds(report.cue) for span in at.source)]
    return (
        replace(at, source=tuple(Span(max(starts), span.end) if span.start < max(starts) < span.end else span for span in at.source))
        if starts
        else at
    )


def _reports_in(content: Span, sure: float, scene: Scene) -> list[Attribution]:
    named = (_report(found, content, sure) for pattern in _PUBLISHED for found in pattern.finditer(scene.text, content.start, content.end))
    owned = (_report(found, content, sure) for found in _OWN_REPORT.finditer(scene.text, content.start, content.end))
    return [*(at for at in named if scene.outlet(at.source)), *owned]


def _report(found: re.Match[str], content: Span, sure: float) -> Attribution:
    judged = JUDGED.search(found.string, found.end("content"), content.end)
    said = Span(found.start("content"), judged.start() if judged else content.end)
    return Attribution(Span(*found.span("cue")), (Span(*found.span("source")),), (said,), sure)


def _between(report: Attribution, cue: Span) -> bool:
    """Tell whether a cue stands between the report and its content, and so has read it already ("a report claiming that X")."""
    return report.cue.end <= cue.start < report.content[0].start


def _elided(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Let a cue lean on the words before it ("“X,” A told B and C confirmed"), also where the network saw no attribution."""
    added = [new for at in found if at.content for new in _joined_to(at, found, scene)]
    leaning = [at if at.content else replace(at, content=_lent(at, found, scene)) for at in found]
    return [*leaning, *added]


def _joined_to(at: Attribution, found: Sequence[Attribution], scene: Scene) -> list[Attribution]:
    sentence = scene.sentence(at.cue)
    match = _JOINED.search(scene.text, at.cue.end, sentence.end)
    if match is None or at.content[-1].end > match.start():
        return []
    cue, source = Span(*match.span("cue")), Span(*match.span("source"))
    known = any(o.cue.meets(cue) or any(s.meets(source) for s in (o.cue, *o.content)) for o in found)
    return [] if known else [Attribution(cue, (source,), at.content, at.sure)]


def _lent(at: Attribution, found: Sequence[Attribution], scene: Scene) -> Spans:
    """The content before a cue that has none, in its sentence and joined by a conjunction; an outlet that reports is a relay instead."""
    if scene.outlet(at.source) or not at.source or not _ELLIPTIC.search(scene.words(at.cue)):
        return ()
    before = [o for o in found if o.content and o.cue.end <= at.source[0].start and o.content[-1].end <= at.cue.start]
    if not before or scene.sentence(before[-1].cue) != scene.sentence(at.cue):
        return ()
    between = scene.text[before[-1].cue.end : at.source[0].start]
    return before[-1].content if re.search(r"\b(?:and|but|while|whereas)\b|;", between) else ()


def _quotation_before(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Give a cue without content the quotation that ends where it begins ("“X,” B quoted A as saying"), unless it is another's."""
    return [at if at.content else replace(at, content=_quoted_before(at, found, scene)) for at in found]


def _quoted_before(at: Attribution, found: Sequence[Attribution], scene: Scene) -> Spans:
    outer = [o for o in found if not o.content and scene.sentence(o.cue) == scene.sentence(at.cue)]
    start = min(span.start for o in outer for span in (o.cue, *o.source))
    quotation = _QUOTATION_END.search(scene.text, scene.text.rfind("\n", 0, start) + 1, start)
    if quotation is None or not _SPEECH.search(scene.words(at.cue)):
        return ()
    span = Span(*quotation.span("quotation"))
    return () if any(span.meets(content) for o in found for content in o.content) else (span,)


def _once(found: list[Attribution], _: Scene) -> list[Attribution]:
    """Keep the surest of those with one source and one content ("wrote in a note … last month"), none sourceless beside one sourced."""
    best: dict[tuple[Spans, Spans], Attribution] = {}
    for at in sorted(found, key=lambda at: -at.sure):
        best.setdefault((at.source, at.content), at)
    named = {at.content for at in found if at.source}
    kept = (at for at in found if best[(at.source, at.content)] is at or not at.content)
    return [at for at in kept if at.source or not at.content or at.content not in named]


def _own_part(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Leave out of a content what was said in a sentence before by its own cue ("“X,” A said. “Y,” A said": Y alone for the second)."""
    return [_less_said(at, found, scene) for at in found]


def _less_said(at: Attribution, found: Sequence[Attribution], scene: Scene) -> Attribution:
    own = scene.sentence(at.cue)
    if not (any(own.holds(span) for span in at.content) and any(span.end <= own.start for span in at.content)):
        return at
    said = [span for o in found if o is not at and o.cue.end <= own.start for span in o.content]
    content = tuple(span for span in at.content if not (span.end <= own.start and any(span.meets(other) for other in said)))
    return replace(at, content=content)


_A_REPORT = re.compile(rf"(?i)(?:an?|the|another) {REPORT.pattern[4:]}")


def _not_twice(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Drop "a report" as a cue where the word behind it, "claiming", is one."""

    def begins(at: Attribution) -> bool:
        return any(o.cue.start == at.content[0].start for o in found)

    return [at for at in found if at.source or not at.content or not _A_REPORT.fullmatch(scene.words(at.cue)) or not begins(at)]


_RULES: tuple[Callable[[list[Attribution], Scene], list[Attribution]], ...] = (
    _with_subject,
    _without_recipient,
    _whole_source,
    _outlet_right_before,
    passively,
    as_saying,
    which_says,
    who_said,
    _quotation_before,
    _seen,
    _reports_with_colon,
    _reaching_over,
    _without_cited,
    _without_via,
    _published,
    _not_twice,
    _own_part,
    without_secrecy,
    fronted,
    just_reported,
    unanswered,
    introduced,
    put_so,
    trailing,
    whole_before,
    _elided,
    without_awaited,
    _once,
)
