"""Which lines of a page are the article's own: trafilatura's verdict and JSON-LD as evidence, the page's lines as the text.

trafilatura (Barbaresi, ACL 2021) decides well what the body is, but hands it back without captions, credits and furniture, and with its
paragraphs re-cut. So its choice is laid over the page's own lines: a line belongs if its words are among the chosen ones, four at a time.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import trafilatura
from lxml import etree

from saidby.intake.appeals import WEAK, appeal
from saidby.intake.furniture import kind_of
from saidby.intake.lines import Line
from saidby.intake.wording import count_words, ends_sentence

_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff]|[^\W\u2e80-\u9fff\uf900-\ufaff]+")  # a Chinese or Japanese character is a word
_SIZE = 4
_BLOCKS = frozenset({"p", "head", "item", "cell", "quote", "code", "lb", "row", "list", "table", "fw"})

ENOUGH = 0.7
"""Share of a line's four-word runs that the evidence must hold. Where trafilatura re-cuts a line it keeps its words, so that 0.5 and
0.9 do as well."""


def words_of(text: str) -> tuple[str, ...]:
    """Return a text's words, lower-case, without punctuation."""
    return tuple(_WORD.findall(text.lower()))


SLIVER = 0.1
"""Share of the page's prose below which trafilatura's precise choice is doubted: live blogs, where it keeps the opening alone."""


class Evidence(NamedTuple):
    """Words that somebody vouches for as the article's.

    Attributes:
        runs: every four words in a row.
        shorts: the words of whole elements of fewer than four words.
    """

    runs: frozenset[tuple[str, ...]]
    shorts: frozenset[tuple[str, ...]]

    def share(self, words: Sequence[str]) -> float:
        """Return which share of the words' four-word runs is vouched for; for fewer than four words 1 or 0."""
        if len(words) < _SIZE:
            return float(bool(words) and tuple(words) in self.shorts)
        runs = [tuple(words[at : at + _SIZE]) for at in range(len(words) - _SIZE + 1)]
        return sum(run in self.runs for run in runs) / len(runs)


def gather(texts: Iterable[str]) -> Evidence:
    """Return the evidence that a body's elements give; runs go on from one element to the next, for it may be cut otherwise than here."""
    parts = [words_of(text) for text in texts]
    words = [word for part in parts for word in part]
    runs = frozenset(tuple(words[at : at + _SIZE]) for at in range(len(words) - _SIZE + 1))
    return Evidence(runs, frozenset(part for part in parts if 0 < len(part) < _SIZE))


def extracted(root: Any, precise: bool = True) -> list[str]:
    """Return the texts of the elements that trafilatura takes for the body; none if it finds no body."""
    document: Any = trafilatura.bare_extraction(root, favor_precision=precise, include_comments=False)
    return list(_element_texts(document.body)) if document is not None else []


def _element_texts(body: Any) -> Iterator[str]:
    """Yield a body's words, cut where an element of a block begins and ends."""
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "".join(words)
            words = []
        words.append((element.text if event == "start" else element.tail) or "")
    yield "".join(words)


class Choice(NamedTuple):
    """The body's lines by their places on the page, ascending, and the marks that the body at large bears, which so tell nothing."""

    places: tuple[int, ...]
    marks: frozenset[str]


def choose(lines: Sequence[Line], root: Any, told: Sequence[str]) -> Choice:
    """Return which lines are the body.

    Args:
        lines: of the page.
        root: the page's element tree.
        told: the article's words as JSON-LD gives them, in whole or in parts; may be empty, cut short or another article's.
    """
    vouched = gather(told)
    words = [words_of(line.text) for line in lines]
    core = _visible(_core(lines, words, root), lines)
    marks = _common_marks(core, lines)
    core = _without_copies(core, lines, words)
    homes = Counter(lines[at].home for at in core if _is_prose(lines[at]))
    kept = _whole_rows([at for at in core if _stays(lines[at], marks, homes)], lines)
    trusted = vouched if _trusts(vouched, core, words) else None
    return Choice(tuple(sorted({*kept, *_recovered(kept, lines, words, marks, trusted)})), marks)


def _core(lines: Sequence[Line], words: Sequence[tuple[str, ...]], root: Any) -> list[int]:
    """Return the lines that trafilatura chose; where it chose but a sliver of the page's prose, it is asked again, for more."""
    core = _chosen(words, gather(extracted(root)))
    prose = [at for at, line in enumerate(lines) if not line.marks & AROUND and _is_prose(line)]
    size = sum(len(words[at]) for at in prose)
    is_single = sum(line.tag == "h1" for line in lines) <= 1  # several headlines are several articles, and their prose is not this one's
    if is_single and SLIVER * size > sum(len(words[at]) for at in core) and size >= 400:
        core = max(core, _chosen(words, gather(extracted(root, precise=False))), key=lambda places: sum(len(words[at]) for at in places))
    return core or _by_density(lines)


def _visible(core: list[int], lines: Sequence[Line]) -> list[int]:
    """Drop hidden lines, unless the body at large is hidden, as where a script is to show it."""
    shown = [at for at in core if "hidden" not in lines[at].marks]
    return shown if 4 * sum(len(lines[at].text) for at in shown) > sum(len(lines[at].text) for at in core) else core


def _chosen(words: Sequence[tuple[str, ...]], evidence: Evidence) -> list[int]:
    return [at for at, line in enumerate(words) if evidence.share(line) >= ENOUGH]


def _by_density(lines: Sequence[Line]) -> list[int]:
    """Return the prose of the element that holds most of it: the fallback where trafilatura finds nothing."""
    prose = [at for at, line in enumerate(lines) if _is_prose(line) and not line.marks & OUTSIDE]
    weight: Counter[int] = Counter()
    for at in prose:
        weight[lines[at].home] += count_words(lines[at].text)
    best = weight.most_common(1)
    return [at for at in prose if lines[at].home == best[0][0]] if best else []


OUTSIDE = frozenset({"nav", "footer", "form", "consent", "comments", "overlay", "hidden"})
"""Marks of what is no part of an article's surroundings worth keeping."""
AROUND = frozenset({"share", "related", "appeal", "advert", "bio", "aside", "pull"}) | OUTSIDE
"""Marks of furniture."""


def _is_prose(line: Line) -> bool:
    return count_words(line.text) >= 8 and line.linked < 0.5 and ends_sentence(line.text) and kind_of(line.text) is None


def _common_marks(core: Sequence[int], lines: Sequence[Line]) -> frozenset[str]:
    """Return the marks that bear on more than a third of the body's characters: a wrapper's, they tell nothing of a line."""
    weight: Counter[str] = Counter()
    for at in core:
        weight.update(dict.fromkeys(lines[at].marks, len(lines[at].text)))
    whole = sum(len(lines[at].text) for at in core)
    return frozenset(mark for mark, size in weight.items() if size * 3 > whole)


def _without_copies(core: Sequence[int], lines: Sequence[Line], words: Sequence[tuple[str, ...]]) -> list[int]:
    """Drop lines whose words stand on the page twice (teasers, pull quotes), keeping the one in the weightier element, then the first."""
    weight: Counter[int] = Counter()
    for at in core:
        weight[lines[at].home] += len(words[at])
    best: dict[tuple[str, ...], int] = {}
    for at in core:
        rival = best.setdefault(words[at], at)
        if weight[lines[at].home] > weight[lines[rival].home]:
            best[words[at]] = at
    return [at for at in core if lines[best[words[at]]].home == lines[at].home or len(words[at]) < _SIZE]


def _whole_rows(core: Sequence[int], lines: Sequence[Line]) -> list[int]:
    """Add to the cells that were chosen the others of their rows: figures alone are too short to be known by their words."""
    rows = {lines[at].home for at in core if lines[at].tag in {"td", "th"}}
    return sorted({*core, *(at for at, line in enumerate(lines) if line.tag in {"td", "th"} and line.home in rows)})


def _stays(line: Line, common: frozenset[str], homes: Counter[int]) -> bool:
    """Tell whether a line that trafilatura chose is body after all: not if its markup calls it furniture, or it is but a link."""
    if (line.marks - common) & AROUND and not (_is_prose(line) and line.linked < 0.2 and homes[line.home] >= 2):
        return False
    return not (line.linked >= 0.9 and not ends_sentence(line.text) and line.tag not in {"td", "th"})


def _trusts(vouched: Evidence, core: Sequence[int], words: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether JSON-LD speaks of this article: it knows the words of a good part of the body."""
    known = sum(len(words[at]) for at in core if vouched.share(words[at]) >= ENOUGH)
    return known >= 40 and known * 4 >= sum(len(words[at]) for at in core)


def _recovered(
    core: Sequence[int], lines: Sequence[Line], words: Sequence[tuple[str, ...]], common: frozenset[str], vouched: Evidence | None
) -> Iterator[int]:
    """Yield the lines that trafilatura lost: prose beside the body's paragraphs in the same element, and what JSON-LD vouches for."""
    homes = Counter(lines[at].home for at in core if _is_prose(lines[at]))
    seen = {words[at] for at in core}
    for at, line in enumerate(lines):
        if words[at] in seen or "hidden" in line.marks or (line.marks - common) & AROUND or "heading" in line.marks or line.linked >= 0.9:
            continue
        beside = homes[line.home] >= 2 and line.tag not in {"li", "td", "th"} and _is_prose(line) and appeal(line.text) < WEAK
        if beside or (vouched and len(words[at]) >= _SIZE and vouched.share(words[at]) >= 0.9 and not line.marks & {"figure", "caption"}):
            seen.add(words[at])
            yield at
