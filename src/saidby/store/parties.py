"""Parties: their names, the sources and outlets that they are, what users call them, and doubts."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from saidby.records import Doubt, Party
from saidby.store.file import File, Row, listed

_SOURCES: Final = "SELECT a.id, s.id FROM sources AS s JOIN articles AS a ON a.number = s.article WHERE s.party = ?"
_DOUBT: Final = "SELECT about, a, b, score, reason FROM doubts"
_LIKELIEST: Final = "ORDER BY score DESC, a, b"
_ABOUT: Final[tuple[Literal["party", "claim"], ...]] = ("party", "claim")
_NUMBER: Final = "(SELECT number FROM articles WHERE id = ?)"


def folded(name: str) -> str:
    """Return a spelling as it is looked up: one width, one case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class Parties:
    """Who sources and outlets are, across articles."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM parties")

    def put(self, parties: Iterable[Party]) -> None:
        """Keep parties as they are given: names and sources that they had before and have no longer are taken from them."""
        for party in parties:
            self._put_head(party)
            self._file.write("DELETE FROM names WHERE party = ?", party.id)
            self._put_names(party.id, party.names, 0)
            had = {(article, source) for article, source in self._file.rows(_SOURCES, party.id)}
            self._assign(None, had - set(party.sources))
            self._assign(party.id, set(party.sources) - had)

    def extend(self, id: str, sources: Iterable[tuple[str, str]] = (), names: Iterable[str] = ()) -> None:
        """Give a party more sources and names; the cost does not grow with what it has."""
        row = self._file.row("SELECT coalesce(max(position), -1) + 1 FROM names WHERE party = ?", id)
        self._put_names(id, names, row[0] if row else 0)
        self._assign(id, sources)

    def remove(self, ids: Iterable[str]) -> None:
        """Forget parties; their sources stay, and are nobody's."""
        for id in ids:
            self._assign(None, [(article, source) for article, source in self._file.rows(_SOURCES, id)])
            self._file.write("DELETE FROM outlets WHERE party = ?", id)
            self._file.write("DELETE FROM parties WHERE id = ?", id)

    def get(self, ids: Iterable[str]) -> tuple[Party, ...]:
        """Return these parties in the order asked for; those not held are left out."""
        return tuple(self._built(asked, with_sources=True) for asked in self._heads(ids))

    def heads(self, ids: Iterable[str]) -> tuple[Party, ...]:
        """Return these parties without their sources, which may be thousands."""
        return tuple(self._built(asked, with_sources=False) for asked in self._heads(ids))

    def named(self, name: str) -> tuple[str, ...]:
        """Return the ids of the parties that have this spelling among their names, whatever its case."""
        return tuple(row[0] for row in self._file.rows("SELECT DISTINCT party FROM names WHERE folded = ? ORDER BY 1", folded(name)))

    def all_named(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return for many spellings at once the parties that have them."""
        wanted = {name: folded(name) for name in names}
        sql = "SELECT DISTINCT n.folded, n.party FROM json_each(?) AS j CROSS JOIN names AS n ON n.folded = j.value ORDER BY 1, 2"
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for spelling, party in self._file.rows(sql, listed(set(wanted.values()))):
            found[spelling] += (party,)
        return {name: found[spelling] for name, spelling in wanted.items() if spelling in found}

    def of(self, sources: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """Return the parties of sources, given as (article id, source id)."""
        sql = (
            "SELECT a.id, s.id, s.party FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = json_extract(j.value, '$[0]') "
            "JOIN sources AS s ON s.article = a.number AND s.id = json_extract(j.value, '$[1]') WHERE s.party IS NOT NULL"
        )
        return {(article, source): party for article, source, party in self._file.rows(sql, listed(sources))}

    def frequent(self, limit: int = 50) -> tuple[tuple[str, int], ...]:
        """Return the parties that most statements come from, with how many."""
        sql = "SELECT party, count(*) FROM statements WHERE party IS NOT NULL GROUP BY party ORDER BY 2 DESC, 1 LIMIT ?"
        return tuple(self._file.rows(sql, limit))

    def speaking(self) -> int:
        """Return how many parties statements come from."""
        return int(next(iter(self._file.rows("SELECT count(DISTINCT party) FROM statements")))[0])

    def ids(self) -> Iterator[str]:
        """Yield the ids of all parties by name."""
        yield from (row[0] for row in self._file.each("SELECT id FROM parties ORDER BY name COLLATE NOCASE, id"))

    def publish(self, outlets: Mapping[str, str]) -> None:
        """Say which party each outlet is, by the spelling in which articles give it."""
        self._file.write_many("INSERT OR REPLACE INTO outlets VALUES (?, ?)", outlets.items())

    def publishers(self) -> dict[str, str]:
        """Return which party each outlet is."""
        return dict(self._file.rows("SELECT name, party FROM outlets ORDER BY name"))

    def alias(self, alias: str, name: str) -> None:
        """Keep that the user means ``name`` by ``alias``."""
        self._file.write("INSERT OR REPLACE INTO aliases VALUES (?, ?, ?)", folded(alias), alias, name)

    def forget_alias(self, alias: str) -> bool:
        """Forget an alias; tell whether it was there."""
        return self._file.write("DELETE FROM aliases WHERE folded = ?", folded(alias)) > 0

    def aliases(self) -> dict[str, str]:
        """Return the names that the user means, by alias."""
        return dict(self._file.rows("SELECT alias, name FROM aliases ORDER BY folded"))

    def _put_head(self, party: Party) -> None:
        sql = (
            "INSERT INTO parties VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (id) DO UPDATE SET name = ?2, kind = ?3, role = ?4, organisation = ?5"
        )
        self._file.write(sql, party.id, party.name, party.kind, party.role, party.organisation)

    def _put_names(self, id: str, names: Iterable[str], first: int) -> None:
        rows = ((id, position, name, folded(name)) for position, name in enumerate(names, start=first))
        self._file.write_many("INSERT OR IGNORE INTO names VALUES (?, ?, ?, ?)", rows)

    def _assign(self, party: str | None, sources: Iterable[tuple[str, str]]) -> None:
        """Write who these sources are wherever that stands: with the source, with its statements, with its hops."""
        rows = [(party, *source) for source in sources]
        self._file.write_many(f"UPDATE sources SET party = ? WHERE article = {_NUMBER} AND id = ?", rows)
        self._file.write_many(f"UPDATE statements SET party = ? WHERE article = {_NUMBER} AND source = ?", rows)
        hops = f"UPDATE hops SET party = ? WHERE statement IN (SELECT number FROM statements WHERE article = {_NUMBER}) AND source = ?"
        self._file.write_many(hops, rows)

    def _heads(self, ids: Iterable[str]) -> list[Row]:
        sql = "SELECT p.id, p.name, p.kind, p.role, p.organisation FROM json_each(?) AS j CROSS JOIN parties AS p ON p.id = j.value"
        return self._file.rows(f"{sql} ORDER BY j.key", listed(ids))

    def _built(self, head: Row, with_sources: bool) -> Party:
        id, name, kind, role, organisation = head
        names = tuple(row[0] for row in self._file.rows("SELECT name FROM names WHERE party = ? ORDER BY position", id))
        rows = self._file.rows(f"{_SOURCES} ORDER BY a.number, s.id", id) if with_sources else []
        return Party(id=id, name=name, kind=kind, role=role, organisation=organisation, names=names, sources=tuple((a, s) for a, s in rows))


class Doubts:
    """Pairs of records that may be one, to be reviewed."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM doubts")

    def put(self, doubts: Iterable[Doubt]) -> None:
        """Keep doubts; one about the same two records is replaced."""
        rows = ((doubt.about, doubt.a, doubt.b, doubt.score, doubt.reason) for doubt in doubts)
        self._file.write_many("INSERT OR REPLACE INTO doubts VALUES (?, ?, ?, ?, ?)", rows)

    def remove(self, doubts: Iterable[Doubt]) -> None:
        """Forget doubts."""
        rows = ((doubt.about, doubt.a, doubt.b) for doubt in doubts)
        self._file.write_many("DELETE FROM doubts WHERE about = ? AND a = ? AND b = ?", rows)

    def settle(self, one: str, other: str) -> None:
        """Forget the doubts about these two records, in whichever order they stand."""
        self.remove(Doubt(about=about, a=a, b=b, score=0.0, reason="") for about in _ABOUT for a, b in ((one, other), (other, one)))

    def clear(self, about: str) -> None:
        """Forget all doubts about parties, or about claims."""
        self._file.write("DELETE FROM doubts WHERE about = ?", about)

    def every(self, about: str | None = None) -> tuple[Doubt, ...]:
        """Return the doubts, the likeliest pair first."""
        return tuple(map(_doubt, self._file.rows(f"{_DOUBT} WHERE ?1 IS NULL OR about = ?1 {_LIKELIEST}", about)))

    def likeliest(self, limit: int) -> tuple[Doubt, ...]:
        """Return so many doubts, the likeliest pair first."""
        return tuple(map(_doubt, self._file.rows(f"{_DOUBT} {_LIKELIEST} LIMIT ?", limit)))


def _doubt(row: Row) -> Doubt:
    return Doubt(about=row[0], a=row[1], b=row[2], score=row[3], reason=row[4])
