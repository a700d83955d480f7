"""What bears a name – a person, a body, an outlet – where the words of the mention alone do not settle it.

Rules stand in order, and the first that speaks decides: the network that names names, what the article says of the name, its form.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from saidby.attribution.full_names import full_names
from saidby.attribution.gender import is_given
from saidby.attribution.kinds import head_of, name_in, named_part
from saidby.attribution.names import NameKind
from saidby.attribution.nouns import listed, section_of
from saidby.attribution.places import places_in, states_of, surely_persons
from saidby.attribution.publishing import has_title, is_publisher, surely
from saidby.attribution.scene import Scene
from saidby.types import SourceKind, Spans

SURE = 0.6
"""From this probability on the network's kind of a name is taken."""
_KIND_OF: dict[NameKind, SourceKind] = {"person": "named", "organisation": "organisation", "outlet": "outlet", "place": "organisation"}
"""A place that speaks is its government."""
_ABOUT = re.compile(
    r"^(?:[Tt]he|[Bb]oth) (?:the )?|\s*\([^)]*\)?$|(?:’s|'s) (?:[\w-]+ )*(?:show|programme|program|podcast|website|site)$|(?:’s|'s)$"
)
_ALL_CAPITALS = re.compile(
    r"[A-ZÀ-Þ0-9][^\s]*(?: (?:[A-ZÀ-Þ0-9&][^\s]*|of|and|the|a|an|de|du|des|la|le|van|von|der|den|di|da|do|al|bin|for|in|on))*"
)
_ADDRESS = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Judge|Captain|Sgt|Cllr|President|Minister|Mayor|Senator|General|Colonel)\.? "
    r"(?:[A-ZÀ-Þ][\w.’-]* ){0,2}"
)


def bare_name(words: str) -> str:
    """The name in a mention that is a name and no more, but for an article, an acronym behind it or an apposition; else nothing."""
    head = _ABOUT.sub("", head_of(words))
    return head if _ALL_CAPITALS.fullmatch(head) else ""


def bearer(mention: Spans, words: str, kind: SourceKind | None, scene: Scene) -> SourceKind | None:
    """Return the kind of a mention that is a bare name.

    Args:
        mention: where it stands.
        words: its words on one line.
        kind: what its words alone tell.
        scene: the text.
    """
    name = bare_name(words)
    if not name or (kind == "named" and name_in(named_part(words)) != name):
        return kind
    asked = _Asked(mention, words, name, kind, scene)
    return next((told for rule in _RULES if (told := rule(asked))), kind)


@dataclass(frozen=True)
class _Asked:
    """A name whose bearer is asked for."""

    mention: Spans
    words: str
    name: str
    kind: SourceKind | None
    scene: Scene

    @cached_property
    def network(self) -> NameKind | None:
        """The network's kind of the name, where it is sure."""
        names = self.scene.names
        found = (known for span in self.mention for known in names.within(span) if known.sure > SURE)
        return next((known.kind for known in found if known.span.of(self.scene.text) == self.name), None)

    @property
    def form(self) -> Literal["single", "longer"]:
        """Whether the name is one word."""
        return "longer" if " " in self.name else "single"

    @cached_property
    def persons(self) -> bool:
        """Whether the article shows that the name is a person's."""
        return is_persons(self.name, self.scene)


def is_persons(name: str, scene: Scene) -> bool:
    """Tell whether an article shows a name to be a person's: by a form of address, an age, "who", a given name before it."""
    first, _, rest = name.partition(" ")
    if rest and is_given(first):
        return True
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    given = "" if rest else rf"|\b[A-ZÀ-Þ][a-zß-ÿ’'-]+ (?:[A-Z]\. )?{last}\b(?! [A-ZÀ-Þ])"
    return re.search(rf"\b{_ADDRESS}{last}\b|\b{last}, (?:\d\d\b|who\b|a \d\d-year-old){given}", scene.text) is not None


def _noun(asked: _Asked) -> SourceKind | None:
    """A noun for a person that begins a sentence or headline ("Lawmaker urges …")."""
    alone = asked.kind == "named" and asked.form == "single" and section_of(asked.name) == "person"
    return "unnamed" if alone and asked.network != "person" and not asked.persons else None


def _government(asked: _Asked) -> SourceKind | None:
    """A place, of which the article says that something is in it; or a street that stands for who sits there ("Tallow Lane")."""
    if asked.kind != "named" or asked.persons:
        return None
    words = asked.name.split()
    if len(words) == 2 and words[1] in listed("street") and not is_given(words[0]) and asked.name not in surely_persons(asked.scene):
        return "organisation"
    place = asked.form == "single" and asked.network != "person" and asked.name in places_in(asked.scene.text)
    return "organisation" if place or asked.name in states_of(asked.scene) else None


def _by_network(asked: _Asked) -> SourceKind | None:
    told = asked.network
    if told is None or (asked.kind == "organisation" and told != "outlet") or asked.kind not in ("named", "organisation", None):
        return None
    return None if asked.kind == "named" and told == "place" else _KIND_OF[told]


def _publisher(asked: _Asked) -> SourceKind | None:
    """A name that does in the article what outlets do."""
    open_ = asked.kind in ("named", None) and is_publisher(asked.name, asked.scene.text)
    return "outlet" if open_ and not (asked.kind == "named" and asked.persons) else None


def _surname(asked: _Asked) -> SourceKind | None:
    """A surname that is a country's name too ("Jordan", after "Ivo Jordan")."""
    if asked.kind != "organisation" or asked.form != "single" or asked.name not in listed("place"):
        return None
    full = (one.split() for one in full_names(asked.scene.text, asked.scene.outlets))
    return "named" if any(words[-1] == asked.name and is_given(words[0]) for words in full) else None


def _surely_outlet(asked: _Asked) -> SourceKind | None:
    """An acronym or name like a body's that signs a dateline, or reports and cites."""
    if asked.kind != "organisation" or set(asked.name.split()) & listed("body"):
        return None
    return "outlet" if asked.name in surely(asked.scene.text) or has_title(asked.name) else None


def _with_article(asked: _Asked) -> SourceKind | None:
    """What has an article and nothing else that tells is a body ("the Hygiene Directorate")."""
    last = asked.name.rsplit(maxsplit=1)[-1]
    article = asked.kind is None and re.match(r"[Tt]he [A-ZÀ-Þ]", asked.words)
    return "organisation" if article and section_of(last) is None else None


_RULES: tuple[Callable[[_Asked], SourceKind | None], ...] = (
    _noun,
    _government,
    _by_network,
    _publisher,
    _surname,
    _surely_outlet,
    _with_article,
)
