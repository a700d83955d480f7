"""GUM's gold mentions as names (Zeldes 2017, https://gucorpling.org/gum/): persons, organisations and places that a proper noun names.

Only the genres under an attribution licence (CC BY) are read. A mention counts as named where its minimal span holds a proper noun; the
name is the run of proper nouns round it, with "of" and its like between two of them, and without an article or a title.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from saidby.attribution.names import NameKind
from training.names.corpus import Labelled, Mark, sorted_marks, trimmed, with_outlets

GENRES = ("academic", "court", "interview", "news")
ASIDE = ("GUM_news_asylum", "GUM_news_flag", "GUM_news_hackers", "GUM_news_taxes", "GUM_news_worship")
"""Never trained on; what is reported is measured on these."""
_KINDS: dict[str, NameKind] = {"person": "person", "organization": "organisation", "place": "place"}
_BETWEEN = frozenset({"of", "for", "the", "and", "&", "-", "de", "la", "al", "."})
_TITLE = re.compile(
    r"(?:.*\b(?:Mr|Mrs|Ms|Dr|Professor|President|Minister|Secretary|Undersecretary|Senator|Judge|Justice|Lord|Sir|Chief)\b\.? )?"
    r"(?:(?:of|for) [A-Z]\w+ (?=[A-Z]))?(?:[a-z]+ )*"
)
_ROLES = frozenset({"Petitioner", "Respondent", "Prince", "Justice", "Court", "State", "President", "Chief Justice", "Man of the Match"})
"""What GUM tags as a proper noun and names nobody."""
_STEP = re.compile(r"\(([^()]+)\)?|([^()|]+)\)")


@dataclass(frozen=True)
class Token:
    """A word, where it stands in the text that is put together, and what GUM says of it."""

    start: int
    end: int
    form: str
    proper: bool
    entity: str


@dataclass(frozen=True)
class Mention:
    """A mention: its tokens (first, last), the tokens of its minimal span, and its kind."""

    first: int
    last: int
    least: tuple[int, ...]
    kind: str


def gum(folder: Path, aside: bool = False) -> list[Labelled]:
    """Read the documents to train on, or those set aside."""
    paths = [path for genre in GENRES for path in sorted(folder.glob(f"GUM_{genre}_*.conllu")) if (path.stem in ASIDE) == aside]
    if not paths:
        raise SystemExit(f"{folder}: no GUM_*.conllu there")
    return [document(path) for path in paths]


def document(path: Path) -> Labelled:
    """Read one document."""
    text, tokens = _text(path.read_text(encoding="utf8"))
    marks = [mark for mention in _mentions(tokens) if (mark := _name(text, tokens, mention))]
    return with_outlets(Labelled(path.stem, text, sorted_marks(marks)))


def _text(conllu: str) -> tuple[str, list[Token]]:
    """Put the text together: sentences behind one another, a blank line between paragraphs."""
    parts: list[str] = []
    tokens: list[Token] = []
    at = 0
    for sentence in conllu.split("\n\n"):
        gap = "" if not tokens else "\n\n" if re.search(r"(?m)^# newpar$|^# newpar\b(?!_)", sentence) else " "
        parts.append(gap)
        at += len(gap)
        for form, proper, entity, spaced in _rows(sentence):
            tokens.append(Token(at, at + len(form), form, proper, entity))
            parts.append(form + " " * spaced)
            at += len(form) + spaced
        if parts[-1].endswith(" "):
            parts[-1] = parts[-1][:-1]
            at -= 1
    return "".join(parts), tokens


def _rows(sentence: str) -> Iterator[tuple[str, bool, str, int]]:
    """Yield form, whether it is a proper noun, entity column and whether a space follows; the parts of a contraction stand together."""
    joined = range(0)
    spaced_after = 1
    for line in sentence.splitlines():
        if line.startswith("#") or not line:
            continue
        columns = line.split("\t")
        spaced = int("SpaceAfter=No" not in columns[9])
        if "-" in columns[0]:
            first, last = map(int, columns[0].split("-"))
            joined, spaced_after = range(first, last), spaced
        elif columns[0].isdigit():
            number = int(columns[0])
            after = 0 if number in joined else spaced_after if joined and number == joined.stop else spaced
            yield columns[1], _proper(columns), _entity(columns[9]), after


def _proper(columns: list[str]) -> bool:
    """A proper noun, or an adjective in one ("United" in "United States"); a people ("Greeks") is none."""
    return columns[4].startswith("NNP") and not (
        columns[4] == "NNPS" and columns[1].endswith(("ans", "ese", "eks", "ims", "ews", "ists", "abs"))
    )


def _entity(misc: str) -> str:
    return next((field[7:] for field in misc.split("|") if field.startswith("Entity=")), "")


def _mentions(tokens: list[Token]) -> Iterator[Mention]:
    """Follow the brackets of the entity column."""
    waiting: dict[str, list[tuple[int, str]]] = {}
    for at, token in enumerate(tokens):
        for found in _STEP.finditer(token.entity):
            opened = found[1]
            key = (opened or found[2]).split("-")[0]
            if opened:
                waiting.setdefault(key, []).append((at, opened))
            if waiting.get(key) and (not opened or found.group().endswith(")")):
                first, fields = waiting[key].pop()
                yield _mention(first, at, fields)


def _mention(first: int, last: int, fields: str) -> Mention:
    _, kind, _, _, _, least, *_ = [*fields.split("-"), "", "", "", "", ""]
    return Mention(first, last, tuple(first + int(k) - 1 for k in least.split(",") if k.isdigit()), kind)


def _name(text: str, tokens: list[Token], mention: Mention) -> Mark | None:
    core = [k for k in mention.least if mention.first <= k <= mention.last and tokens[k].proper]
    if mention.kind not in _KINDS or not core:
        return None
    first, last = _run(tokens, mention, core[-1])
    if not any(c.isupper() for c in text[tokens[first].start : tokens[last].end]):
        return None
    start, end = tokens[first].start, tokens[last].end
    if mention.kind == "person":
        start += len(_TITLE.match(text[start:end])[0])  # type: ignore[index]  # it matches nothing at worst
    return trimmed(text, start, end, _KINDS[mention.kind]) if start < end and text[start:end] not in _ROLES else None


def _run(tokens: list[Token], mention: Mention, at: int) -> tuple[int, int]:
    """The proper nouns round one of them, within the mention."""
    first = last = at
    while first > mention.first and (left := _next(tokens, first, -1, mention)) is not None:
        first = left
    while last < mention.last and (right := _next(tokens, last, 1, mention)) is not None:
        last = right
    return first, last


def _next(tokens: list[Token], at: int, step: int, mention: Mention) -> int | None:
    """The next proper noun or number beside one, over at most two words that names hold."""
    for reach in range(1, 4):
        k = at + step * reach
        if not mention.first <= k <= mention.last:
            return None
        if tokens[k].proper:
            return k
        if tokens[k].form.lower() not in _BETWEEN:
            return None
    return None
