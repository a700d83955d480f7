"""How often parties speak and pass on, and who is called about so."""

from collections.abc import Iterable

from saidby.store.file import File, listed
from saidby.store.parties import folded


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
