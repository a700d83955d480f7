"""How often parties speak and pass on, and who is called about so."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from saidby.store.file import File, listed
from saidby.store.parties import folded

_SPELT: Final = """
WITH recent AS (SELECT number FROM articles ORDER BY number DESC LIMIT ?),
asked AS (
    SELECT DISTINCT s.party FROM recent AS r CROSS JOIN sources AS s ON s.article = r.number
    WHERE s.party IS NOT NULL AND s.name IS NOT NULL AND s.kind IS NOT 'outlet'
    AND (SELECT count(*) FROM names AS n WHERE n.party = s.party) > 1
),
met AS (
    SELECT s.party, s.name, min(s.article) AS article, s.id FROM asked CROSS JOIN sources AS s ON s.party = asked.party
    WHERE s.name IS NOT NULL GROUP BY s.party, s.name
)
SELECT m.party, m.name, a.id, m.id, m.article IN (SELECT number FROM recent) FROM met AS m CROSS JOIN articles AS a ON a.number = m.article
ORDER BY m.article, m.id
"""
"""SQLite takes ``id`` from the row that is the ``min``."""


class Spelt(NamedTuple):
    """A spelling of a party's name, and the source that was the first to be called so; ``late``: in one of the articles added last."""

    party: str
    name: str
    article: str
    source: str
    late: bool


class Tallies:
    """Counts over parties."""

    def __init__(self, file: File) -> None:
        self._file = file

    def like(self, words: str, limit: int = 500) -> list[tuple[str, str]]:
        """Return id and name of the parties that have these words, next to each other, in one of their names."""
        sql = (
            "SELECT DISTINCT p.id, p.name FROM names AS n JOIN parties AS p ON p.id = n.party "
            "WHERE n.folded LIKE ? ESCAPE '!' ORDER BY length(p.name), p.id LIMIT ?"
        )
        plain = folded(words).replace("!", "!!").replace("%", "!%").replace("_", "!_")
        return [(row[0], row[1]) for row in self._file.rows(sql, f"%{plain}%", limit)]

    def said(self, parties: Iterable[str]) -> dict[str, int]:
        """Return how many statements are each party's own."""
        sql = "SELECT s.party, count(*) FROM json_each(?) AS j CROSS JOIN statements AS s ON s.party = j.value GROUP BY 1"
        return dict(self._file.rows(sql, listed(parties)))

    def relayed(self, parties: Iterable[str]) -> dict[str, int]:
        """Return how many statements each party passed on."""
        sql = "SELECT h.party, count(*) FROM json_each(?) AS j CROSS JOIN hops AS h ON h.party = j.value AND h.relay GROUP BY 1"
        return dict(self._file.rows(sql, listed(parties)))

    def spelt(self, articles: int) -> list[Spelt]:
        """Return how the parties that speak in the articles added last were called, in the order in which they were; outlets left out.

        Args:
            articles: how many are looked at.
        """
        found = self._file.rows(_SPELT, articles)
        return [Spelt(party, name, article, source, bool(late)) for party, name, article, source, late in found]
