"""The kind of a source: from all its mentions and the text round them, where one mention's words do not tell."""

import re
from collections.abc import Sequence

from saidby.attribution.bearers import bare_name, bearer, is_persons
from saidby.attribution.gender import is_given
from saidby.attribution.kinds import PRONOUN, kind_of
from saidby.attribution.nouns import listed, section_of
from saidby.attribution.publishing import is_publisher
from saidby.attribution.scene import Scene
from saidby.types import SourceKind, Span, Spans

_FIRST: tuple[SourceKind, ...] = ("outlet", "named", "author")
"""What one mention is enough for."""
_AUTHOR = frozenset({"i", "we", "me", "us", "my", "our"})
_PERSON = frozenset({"he", "she", "him", "her", "his"})
_ONE = frozenset({"one", "another", "someone", "the latter", "the former"})
_MANY = frozenset({"many", "most", "some", "few", "others", "all", "everyone", "anyone", "no one", "nobody"})
_BODY = frozenset({"it", "its"})
_JOINT = re.compile(
    r",? (?:together|along|jointly|working(?: together| jointly| closely)?) with |,? as well as | and (?:its (?:[a-z]+ )?(?:partners?|"
    r"rival|sister "
    r"(?:paper|title|station|site)|stablemate) )?"
)
_BOTH = re.compile(
    r"^(?:both |(?:a )?joint (?:report|investigation|inquiry|article|story|project) (?:by|of|between|from) |joint reporting by )",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"«»]")


def settled(mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> SourceKind | None:
    """Return the kind of a source.

    Args:
        mentions: its mentions.
        words: the words of each, on one line.
        scene: the text they stand in.
    """
    if any(joint(one, scene) for one in words):
        return "outlet"
    kinds = [kind_at(mention, one, scene) for mention, one in zip(mentions, words, strict=True)]
    if "named" in kinds and (body := _body_by_noun(words, kinds, scene)):
        return body
    if sure := next((kind for kind in _FIRST if kind in kinds), None):
        return sure
    told = sorted(((len(one), kind) for one, kind in zip(words, kinds, strict=True) if kind), reverse=True)
    return told[0][1] if told else _by_pronouns(mentions, words, scene)


def _body_by_noun(words: Sequence[str], kinds: Sequence[SourceKind | None], scene: Scene) -> SourceKind | None:
    """What a bare name is that is also called "the company", "the paper" or "it": a body, unless the article shows it to be a person's."""
    named = [one for one, kind in zip(words, kinds, strict=True) if kind == "named"]
    if not all(bare_name(one) == one and not is_persons(one, scene) for one in named):
        return None
    others = [kind for kind in kinds if kind in ("outlet", "organisation")]
    return others[0] if others else "organisation" if any(one.lower() in _BODY for one in words) else None


def kind_at(mention: Spans, words: str, scene: Scene) -> SourceKind | None:
    """The kind of one mention by its words, its name, and what the article says of that name."""
    kind = kind_of(words, scene.outlets)
    return kind if kind in ("unnamed", "author", "document", "implicit") else bearer(mention, words, kind, scene)


_QUOTED = re.compile(r"[“\"].*?[”\"]")


def joint(words: str, scene: Scene) -> bool:
    """Tell whether a mention names two outlets or more that report together."""
    parts = [part.strip(" ,") for part in _JOINT.split(_BOTH.sub("", _QUOTED.sub("", words)))]
    if len(parts) < 2 or not all(map(_is_name, parts)):
        return False
    known = [_is_outlet(part, scene) for part in parts]
    return all(known) or ((any(known) or _jointly(words, scene)) and all(map(_may_be_outlet, parts)))


_JOINTLY = re.compile(r"\bjoint(?:ly)?\b|\btogether\b|\b(?:both|have) (?:reported|report|revealed|published)\b")


def _jointly(words: str, scene: Scene) -> bool:
    """Tell whether the sentence of a mention speaks of joint work."""
    at = scene.text.find(words)
    return at >= 0 and _JOINTLY.search(scene.sentence(Span(at, at + len(words))).of(scene.text)) is not None


def _may_be_outlet(part: str) -> bool:
    """Tell whether a name can be an outlet's: no given name begins it, and no noun for a body or person ends it."""
    name = bare_name(part).split()
    return bool(name) and not is_given(name[0]) and not set(name) & listed("body") and section_of(name[-1]) is None


def _is_name(part: str) -> bool:
    return re.search(r"[A-ZÀ-Þ]", part) is not None


def _is_outlet(part: str, scene: Scene) -> bool:
    return scene.outlets.named(part) or (
        bool(bare_name(part)) and not re.search(r" [a-z]+s$", part) and is_publisher(bare_name(part), scene.text)
    )


def _by_pronouns(mentions: Sequence[Spans], words: Sequence[str], scene: Scene) -> SourceKind | None:
    """The kind of a source that has pronouns only."""
    said = {one.lower() for one in words if PRONOUN.fullmatch(one)}
    if said & _AUTHOR and any(
        one.lower() in _AUTHOR and not _quoted(mention[0], scene) for mention, one in zip(mentions, words, strict=True)
    ):
        return "author"
    if said & _ONE:
        return "unnamed"
    if said & _PERSON:
        return "named"
    if said & _WHO:
        return _by_antecedent(mentions, scene)
    return "organisation" if said & _BODY else "collective" if said & _MANY else None


_WHO = frozenset({"who", "which", "that", "whom"})


def _by_antecedent(mentions: Sequence[Spans], scene: Scene) -> SourceKind | None:
    """The kind of a relative pronoun's source: that of the noun right before it ("voters who")."""
    before = scene.text[scene.sentence(mentions[0][0]).start : mentions[0][0].start].split()[-2:]
    last = before[-1].strip(",") if before else ""
    if last.lower() in ("those", "people", "anyone", "everyone", "others"):
        return "collective"
    return kind_of(" ".join(before).strip(","), scene.outlets) if last else None


def _quoted(at: Span, scene: Scene) -> bool:
    """Tell whether a place stands between quotation marks, by the marks before it in its sentence."""
    before = scene.text[scene.sentence(at).start : at.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("«") > before.count("»")
