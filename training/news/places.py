"""Where statements stand in the articles of a corpus, and their words once the corpus is there.

    nyt_2016-05-11_a-title who 12-30 cue 31-35 content 40-80,90-100 sentence 12-140 before 0-11

A place names the article's file, and by code points, half-open, whoever says it, the cue, the content, its sentence, and what stands
before it. No word of the articles is kept here; whoever has the corpus can read what the labels are about.
"""

import re
from pathlib import Path
from typing import Final

from training.passages import Passage

_PART: Final = re.compile(r"(who|cue|content|sentence|before) ([\d,-]+)")


class Corpus:
    """Texts of a folder, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, str] = {}

    def words(self, place: str) -> Passage:
        """Return the statement that stands at a place.

        Raises:
            FileNotFoundError: the corpus has no such article.
        """
        name = place.split(maxsplit=1)[0]
        if name not in self._texts:
            self._texts[name] = (self._folder / f"{name}.txt").read_text("utf8")
        parts = {part: self._cut(name, spans) for part, spans in _PART.findall(place)}
        who, cue, content, sentence, before = (parts.get(part, "") for part in ("who", "cue", "content", "sentence", "before"))
        headline = " ".join(self._texts[name].partition("\n")[0].split())
        return Passage(who, cue, content, (), sentence, before, "" if sentence in headline else headline)

    def _cut(self, name: str, spans: str) -> str:
        ends = (span.split("-") for span in spans.split(","))
        return " … ".join(" ".join(self._texts[name][int(start) : int(end)].split()) for start, end in ends)


def lines(path: Path) -> list[list[str]]:
    """Return the columns of every line that is no remark."""
    return [line.split(" | ") for line in path.read_text("utf8").splitlines() if line.strip() and not line.startswith("#")]
