"""What deciding who is who goes by: of each party what is known of it, as bytes that are the caller's, and the keys it is found by."""

from collections.abc import Iterable

from saidby.store.file import File, listed


class Register:
    """Parties as whoever decides knows them."""

    def __init__(self, file: File) -> None:
        self._file = file

    def put(self, party: str, packed: bytes, keys: Iterable[str]) -> None:
        """Keep what is known of a party; keys that it had before stay."""
        self._file.write(
            "INSERT INTO register (party, packed) VALUES (?1, ?2) ON CONFLICT (party) DO UPDATE SET packed = ?2", party, packed
        )
        number = self._file.count("SELECT number FROM register WHERE party = ?", party)
        self._file.write_many("INSERT OR IGNORE INTO register_keys VALUES (?, ?)", ((key, number) for key in keys))

    def near(self, keys: Iterable[str], limit: int = 200) -> tuple[bytes, ...]:
        """Return what is known of the parties that have one of these keys, in the order in which they were met."""
        sql = (
            "SELECT DISTINCT r.number, r.packed FROM json_each(?) AS j CROSS JOIN register_keys AS k ON k.key = j.value "
            "JOIN register AS r ON r.number = k.party ORDER BY r.number LIMIT ?"
        )
        return tuple(row[1] for row in self._file.rows(sql, listed(keys), limit))

    def get(self, party: str) -> bytes | None:
        """Return what is known of a party."""
        row = self._file.row("SELECT packed FROM register WHERE party = ?", party)
        return row[0] if row else None

    def keys(self, party: str) -> tuple[str, ...]:
        """Return the keys that a party is found by."""
        sql = "SELECT k.key FROM register AS r JOIN register_keys AS k ON k.party = r.number WHERE r.party = ? ORDER BY k.key"
        return tuple(row[0] for row in self._file.rows(sql, party))

    def remove(self, parties: Iterable[str]) -> None:
        """Forget parties."""
        self._file.write("DELETE FROM register WHERE party IN (SELECT value FROM json_each(?))", listed(parties))
