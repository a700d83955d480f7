"""What claims and parties were before a judgement was carried out, so that it can be taken back and leaves no trace in them."""

import msgspec

from saidby.records import Claim, Judgement, Party


class Known(msgspec.Struct, frozen=True, array_like=True):
    """What the register knew of a party."""

    party: str
    packed: bytes
    keys: tuple[str, ...]


class Before(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a judgement was about, as it was.

    Attributes:
        articles: those of its marks.
        claims: that its statements made or answered.
        alone: those of its statements that made none.
        parties: that its sources were.
        known: the same, as the register knew them.
        outlets: which of these parties each outlet was.
    """

    articles: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    alone: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    known: tuple[Known, ...] = ()
    outlets: dict[str, str] = {}

    def touches(self, other: "Before") -> bool:
        """Tell whether both are about one record, so that taking back the one concerns the other."""
        return bool(self._records & other._records)

    @property
    def _records(self) -> set[str]:
        statements = {id for claim in self.claims for id in (*claim.statements, *(answer.statement for answer in claim.answers))}
        return (
            statements | set(self.alone) | {claim.id for claim in self.claims} | {party.id for party in self.parties} | set(self.articles)
        )


def key(judged: Judgement) -> str:
    """Return the setting under which a case keeps what was before a judgement."""
    return f"before {judged.id}"
