"""How statements stand to each other, and the claims that follow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from saidby.records import Answer, Claim, Tie
from saidby.store.file import File, Row, listed

_TIE: Final = (
    "SELECT a.id, b.id, t.relation, t.act, t.score, t.rule, t.reason FROM ties AS t "
    "JOIN statements AS a ON a.number = t.a JOIN statements AS b ON b.number = t.b"
)
_NUMBERS: Final = "(SELECT number FROM statements WHERE id IN (SELECT value FROM json_each(?)))"
_BEST: Final = (
    "SELECT a.id, b.id, t.relation, t.act, t.score, t.rule, t.reason, max((t.rule = 'copy') + t.score) FROM json_each(?1) AS j "
    "CROSS JOIN statements AS {mine} ON {mine}.id = j.value CROSS JOIN ties AS t ON t.{mine} = {mine}.number "
    "CROSS JOIN makers AS m ON m.statement = t.{other} AND m.claim = (SELECT number FROM claims WHERE id = ?2) "
    "CROSS JOIN statements AS {other} ON {other}.number = t.{other} WHERE t.relation IN ('same', 'unsure') GROUP BY {mine}.number"
)
"""Of each statement the tie with the highest score; SQLite takes the other columns from the row that has the maximum."""
_STATEMENT: Final = "(SELECT number FROM statements WHERE id = ?)"


class Ties:
    """Relations between pairs of statements."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM ties")

    def put(self, ties: Iterable[Tie]) -> None:
        """Keep ties; one between the same two statements in the same order is replaced.

        Raises:
            CaseError: the case does not hold one of the statements.
        """
        sql = f"INSERT OR REPLACE INTO ties VALUES ({_STATEMENT}, {_STATEMENT}, ?, ?, ?, ?, ?)"
        self._file.write_many(sql, ((tie.a, tie.b, tie.relation, tie.act, tie.score, tie.rule, tie.reason) for tie in ties))

    def of(self, statements: Iterable[str]) -> tuple[Tie, ...]:
        """Return the ties that one of these statements has, to earlier or later ones."""
        asked = listed(statements)
        sql = f"{_TIE} WHERE t.a IN {_NUMBERS} UNION {_TIE} WHERE t.b IN {_NUMBERS} ORDER BY 1, 2"
        return tuple(map(_tie, self._file.rows(sql, asked, asked)))

    def within(self, claim: str, statements: Iterable[str]) -> dict[str, Tie]:
        """Return for each of these statements the tie by which it is likeliest to say the same as another of a claim.

        A tie to an earlier statement goes before one to a later; where a statement has none, it is left out.
        """
        asked = list(statements)
        with self._file.reading():
            back = {tie.a: tie for tie in map(_tie, self._file.rows(_BEST.format(mine="a", other="b"), listed(asked), claim))}
            rest = listed(id for id in asked if id not in back)
            on = {tie.b: tie for tie in map(_tie, self._file.rows(_BEST.format(mine="b", other="a"), rest, claim))}
        return on | back

    def clear(self, statements: Iterable[str]) -> None:
        """Forget the ties of these statements, to earlier or later ones."""
        asked = listed(statements)
        self._file.write(f"DELETE FROM ties WHERE a IN {_NUMBERS} OR b IN {_NUMBERS}", asked, asked)

    def every(self) -> Iterator[Tie]:
        """Yield all ties."""
        yield from map(_tie, self._file.each(f"{_TIE} ORDER BY t.a, t.b"))


class Claims:
    """Claims: the statements that make them, and those that answer them."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM claims")

    def put(self, claims: Iterable[Claim]) -> None:
        """Keep claims; one with the same id is replaced, and a statement leaves the claim that it made before.

        Raises:
            CaseError: the case does not hold one of the statements.
        """
        for claim in claims:
            self._file.write(
                "INSERT INTO claims (id, gloss) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET gloss = ?2", claim.id, claim.gloss
            )
            self._put_statements(claim, self._file.count("SELECT number FROM claims WHERE id = ?", claim.id))

    def _put_statements(self, claim: Claim, number: int) -> None:
        self._file.write("DELETE FROM makers WHERE claim = ?", number)
        self._file.write("DELETE FROM answers WHERE claim = ?", number)
        makers = ((id, number, position) for position, id in enumerate(claim.statements))
        self._file.write_many(f"INSERT OR REPLACE INTO makers VALUES ({_STATEMENT}, ?, ?)", makers)
        answers = ((number, one.statement, place, one.act, one.score, one.reason) for place, one in enumerate(claim.answers))
        self._file.write_many(f"INSERT OR REPLACE INTO answers VALUES (?, {_STATEMENT}, ?, ?, ?, ?)", answers)

    def extend(self, id: str, statements: Iterable[str] = (), answers: Iterable[Answer] = ()) -> None:
        """Give a claim more statements and answers, behind those that it has; the cost does not grow with them.

        A statement leaves the claim that it made before; an answer that the claim has is put in the place of the old one.

        Raises:
            CaseError: the case does not hold the claim, or one of the statements.
        """
        number = self._file.count("SELECT number FROM claims WHERE id = ?", id)
        last = "(SELECT coalesce(max(position), -1) + 1 FROM {} WHERE claim = ?2)"
        makers = (
            f"INSERT INTO makers VALUES ({_STATEMENT}, ?2, {last.format('makers')}) "
            "ON CONFLICT (statement) DO UPDATE SET claim = excluded.claim, position = excluded.position WHERE claim <> excluded.claim"
        )
        given = (
            "INSERT INTO answers (statement, claim, position, act, score, reason) "
            f"VALUES ({_STATEMENT}, ?2, {last.format('answers')}, ?3, ?4, ?5) "
            "ON CONFLICT (claim, statement) DO UPDATE SET act = excluded.act, score = excluded.score, reason = excluded.reason"
        )
        self._file.write_many(makers, ((statement, number) for statement in statements))
        self._file.write_many(given, ((one.statement, number, one.act, one.score, one.reason) for one in answers))

    def sizes(self, ids: Iterable[str], cap: int = 1000) -> dict[str, int]:
        """Return how many statements make each of these claims, of those that the case holds, counted up to ``cap``."""
        sql = (
            "SELECT c.id, (SELECT count(*) FROM (SELECT 1 FROM makers AS m WHERE m.claim = c.number LIMIT ?)) "
            "FROM json_each(?) AS j CROSS JOIN claims AS c ON c.id = j.value"
        )
        return dict(self._file.rows(sql, cap, listed(ids)))

    def remove(self, ids: Iterable[str]) -> None:
        """Forget claims; their statements stay."""
        self._file.write("DELETE FROM claims WHERE id IN (SELECT value FROM json_each(?))", listed(ids))

    def get(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return these claims in the order asked for; those not held are left out."""
        asked = listed(ids)
        heads = "FROM json_each(?) AS j CROSS JOIN claims AS c ON c.id = j.value"
        with self._file.reading():
            found = self._file.rows(f"SELECT c.number, c.id, c.gloss {heads} ORDER BY j.key", asked)
            makers, answers = self._makers(heads, asked), self._answers(heads, asked)
        return tuple(
            Claim(id=id, gloss=gloss, statements=tuple(makers[number]), answers=tuple(answers[number])) for number, id, gloss in found
        )

    def _makers(self, heads: str, asked: str) -> defaultdict[int, list[str]]:
        joined = "JOIN makers AS m ON m.claim = c.number JOIN statements AS s ON s.number = m.statement"
        by_claim: defaultdict[int, list[str]] = defaultdict(list)
        for number, id in self._file.rows(f"SELECT c.number, s.id {heads} {joined} ORDER BY m.position", asked):
            by_claim[number].append(id)
        return by_claim

    def _answers(self, heads: str, asked: str) -> defaultdict[int, list[Answer]]:
        joined = "JOIN answers AS r ON r.claim = c.number JOIN statements AS s ON s.number = r.statement"
        by_claim: defaultdict[int, list[Answer]] = defaultdict(list)
        rows = self._file.rows(f"SELECT c.number, s.id, r.act, r.score, r.reason {heads} {joined} ORDER BY r.position", asked)
        for number, id, act, score, reason in rows:
            by_claim[number].append(Answer(statement=id, act=act, score=score, reason=reason))
        return by_claim

    def of(self, statements: Iterable[str]) -> dict[str, str]:
        """Return the ids of the claims that these statements make, by statement."""
        sql = (
            "SELECT s.id, c.id FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value "
            "JOIN makers AS m ON m.statement = s.number JOIN claims AS c ON c.number = m.claim"
        )
        return dict(self._file.rows(sql, listed(statements)))

    def answered_by(self, statements: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that these statements answer, by statement."""
        sql = (
            "SELECT s.id, c.id FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value "
            "JOIN answers AS r ON r.statement = s.number JOIN claims AS c ON c.number = r.claim ORDER BY c.number"
        )
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for statement, claim in self._file.rows(sql, listed(statements)):
            found[statement] += (claim,)
        return dict(found)

    def largest(self, limit: int = 20) -> tuple[tuple[str, int], ...]:
        """Return the claims that most statements make, with how many."""
        sql = (
            "SELECT c.id, m.n FROM (SELECT claim, count(*) AS n FROM makers GROUP BY claim ORDER BY n DESC, claim LIMIT ?) AS m "
            "JOIN claims AS c ON c.number = m.claim ORDER BY m.n DESC, c.number"
        )
        return tuple(self._file.rows(sql, limit))

    def made(self) -> int:
        """Return how many claims statements make."""
        return self._file.count("SELECT count(DISTINCT claim) FROM makers")

    def contested(self, acts: Iterable[str], limit: int) -> tuple[str, ...]:
        """Return the claims that most statements answer, or make with one of these acts, those first."""
        answers = "SELECT claim, count(*) AS n FROM answers GROUP BY claim"
        makers = (
            "SELECT m.claim, count(*) AS n FROM json_each(?) AS j CROSS JOIN statements AS s ON s.act = j.value "
            "JOIN makers AS m ON m.statement = s.number GROUP BY m.claim"
        )
        sql = (
            f"SELECT c.id FROM ({answers} UNION ALL {makers}) AS counted JOIN claims AS c ON c.number = counted.claim "
            "GROUP BY c.number ORDER BY sum(counted.n) DESC, c.number LIMIT ?"
        )
        return tuple(row[0] for row in self._file.rows(sql, listed(acts), limit))

    def ids(self) -> Iterator[str]:
        """Yield the ids of all claims."""
        yield from (row[0] for row in self._file.each("SELECT id FROM claims ORDER BY number"))


def _tie(row: Row) -> Tie:
    return Tie(a=row[0], b=row[1], relation=row[2], act=row[3], score=row[4], rule=row[5], reason=row[6])
