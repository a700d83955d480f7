"""What became of every file and URL that was to be added, so that work that was interrupted can be taken up."""

from collections.abc import Iterable

from saidby.records import Failure
from saidby.store.adding import now
from saidby.store.file import File, listed


class Intake:
    """The book of what came in."""

    def __init__(self, file: File) -> None:
        self._file = file

    def done(self, address: str, article: str) -> None:
        """Note that an address became this article; a failure noted before is forgotten."""
        self._file.write("INSERT OR REPLACE INTO intake VALUES (?, ?, NULL, NULL, ?)", address, article, now())

    def failed(self, failure: Failure) -> None:
        """Note that an address could not be added. What was added from it before stays noted."""
        sql = (
            "INSERT INTO intake VALUES (?1, NULL, ?2, ?3, ?4) "
            "ON CONFLICT (address) DO UPDATE SET code = ?2, what = ?3, at = ?4 WHERE article IS NULL"
        )
        self._file.write(sql, failure.address, failure.code, failure.what, failure.at)

    def articles(self, addresses: Iterable[str]) -> dict[str, str]:
        """Return the articles that these addresses became, where they did."""
        sql = "SELECT i.address, i.article FROM json_each(?) AS j CROSS JOIN intake AS i ON i.address = j.value WHERE i.article IS NOT NULL"
        return dict(self._file.rows(sql, listed(addresses)))

    def outcome(self, address: str) -> str | None:
        """Return the code of the error by which an address failed, "" where it became an article, ``None`` where nothing is noted."""
        row = self._file.row("SELECT code FROM intake WHERE address = ?", address)
        return None if row is None else str(row[0] or "")

    def failures(self, limit: int = 1000) -> tuple[Failure, ...]:
        """Return what could not be added, the latest first."""
        sql = "SELECT address, code, what, at FROM intake WHERE code IS NOT NULL ORDER BY at DESC, address LIMIT ?"
        return tuple(Failure(address=row[0], code=row[1], what=row[2], at=row[3]) for row in self._file.rows(sql, limit))

    def failed_by_code(self) -> dict[str, int]:
        """Return how many addresses failed by each error, the most first."""
        return dict(self._file.rows("SELECT code, count(*) FROM intake WHERE code IS NOT NULL GROUP BY code ORDER BY 2 DESC, 1"))

    def forget_failure(self, address: str) -> None:
        """Forget that an address could not be added: it could be opened since, though it is no article itself, as a feed."""
        self._file.write("DELETE FROM intake WHERE address = ? AND article IS NULL", address)

    def forget(self, addresses: Iterable[str]) -> None:
        """Forget what became of these addresses."""
        self._file.write("DELETE FROM intake WHERE address IN (SELECT value FROM json_each(?))", listed(addresses))
