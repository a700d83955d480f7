"""The proper name of an organisation or outlet in its mentions, without article and without the noun that only says what it is."""

import re
from collections.abc import Sequence

from saidby.attribution.kinds import PRONOUN, head_of, joined_body
from saidby.attribution.nouns import NAMES_OF_THEIR_OWN, listed, section_of
from saidby.attribution.offices import without_noun
from saidby.attribution.outlets import demonyms
from saidby.attribution.scene import Scene
from saidby.types import SourceKind

_LEADS = re.compile(
    r"^(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]his|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Oo]ur|[Mm]y|[Yy]our|[Aa]nother) )?(?:(?:[a-z][\w-]*|"
    r"[A-ZÀ-Þ]\w+-based) )*"
)
"""What stands before the name of an organisation: "the state-run", "Tern-based"."""
_GOES_ON = re.compile(r"(?:,? (?:of|for|on|against|de|du|des)(?: the)?(?: [A-ZÀ-Þ][\w’'-]*)+)+(?:(?:,| and)(?: [A-ZÀ-Þ][\w’'-]*)+)*")
_OWNED_SHOW = re.compile(
    r"(?:’s|'s) (?:[“\"].*|(?:[\w-]+ )*(?:show|programme|program|podcast|website|site|bulletin|edition|news|desk|report))$"
)
_OWNER = re.compile(r"^(?:[Tt]he )?[A-ZÀ-Þ][\w.-]*(?:’s|'s) ")
_OWNER_OF = re.compile(r"^(?:[Tt]he )?[A-ZÀ-Þ][^,]*?(?:’s|'s) (?:[a-zß-ÿ-]+ )+(?=[A-ZÀ-Þ])")
"""What stands before the name of what somebody owns ("Lorcan’s parent company [Skell Group]")."""
_ACRONYM_BEHIND = re.compile(r"\s*\([^)]*\)?$")


_OF_PLACE = re.compile(rf"^(?:{'|'.join(sorted(listed('place')))})(?:’s|'s) (?=[A-ZÀ-Þ])")
"""A country that a body belongs to ("Russia’s Foreign Ministry")."""


def name_of_body(words: Sequence[str], kind: SourceKind | None, scene: Scene) -> str | None:
    """Return the longest name in the mentions of an organisation or outlet; ``None`` where they hold only common nouns."""
    names = [name for one in words if not PRONOUN.fullmatch(one) and (name := _name_in(one, kind, scene))]
    return max(names, key=len, default=None)


def _name_in(words: str, kind: SourceKind | None, scene: Scene) -> str | None:
    words = _OF_PLACE.sub("", words)
    bare = _OWNED_SHOW.sub("", _ACRONYM_BEHIND.sub("", _named_part(words)))
    name = _LEADS.sub("", bare)
    if (
        not re.match(r"[A-ZÀ-Þ0-9]", name)
        or _OWNED_THING.search(name)
        or _only_begins(words, name)
        or (" " not in name and _is_common(name))
    ):
        return None
    cut = _without_outlets_noun(name) if kind == "outlet" else without_noun(name, scene.outlets)
    return re.sub(r"(?:’s|'s)$", "", cut.strip(' ,“”"')) or None


def _named_part(words: str) -> str:
    """The head with what belongs to a proper name behind it, or the name that stands in apposition ("a daily, Morning Kolo")."""
    if joined := joined_body(words):
        return _OWNER.sub("", joined)
    head = _OWNER_OF.sub("", head_of(words))
    if (
        not re.search(
            r"[A-ZÀ-Þ]", head.removeprefix(head.split()[0]) if head.split() and head.split()[0] in ("The", "A", "An", "Its") else head[1:]
        )
        and "," in words
    ):
        apposed = words.split(",")[1].strip()
        if re.match(r"[A-ZÀ-Þ]", apposed):
            return apposed
    last = head.split()[-1] if head else ""
    found = _GOES_ON.match(words, len(head)) if words.startswith(head) and last[:1].isupper() else None
    return head + found[0] if found else head


_OWNED_THING = re.compile(r"(?:’s|'s|s[’']) [a-zß-ÿ -]+$")
"""A common noun and whose it is: "Marn’s campaign" is no name."""


def _only_begins(words: str, name: str) -> bool:
    """Tell whether the only capital is that of an ordinary word which may begin a sentence ("Federal court")."""
    first, _, rest = name.partition(" ")
    return (
        words.startswith(name)
        and bool(rest)
        and rest.islower()
        and (first.lower() in listed("ordinary") or first in demonyms() or section_of(first) is not None)
    )


def _is_common(name: str) -> bool:
    """Tell whether a single capitalised word is a common noun that begins a sentence or headline ("Police", "Gardaí", "Report")."""
    return section_of(name) is not None and name not in NAMES_OF_THEIR_OWN


def _without_outlets_noun(name: str) -> str:
    """An outlet's name without a noun in small letters behind it ("Orlik news site"), but with particles ("Nine and a Half")."""
    found = re.match(r"^(?P<name>.*[A-ZÀ-Þ0-9][\w’'&.-]*)(?: [a-zß-ÿ][\w-]*)+$", name)
    return found["name"] if found else name
