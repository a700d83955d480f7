"""Lists as CSV, for what the views have no table of."""

from saidby.records import Found, Hit
from saidby.server.answers import Articles, Comparison, PartyAnswer, Statements
from saidby.views import found
from saidby.views.records import table

_ARTICLE = ("id", "url", "outlet", "title", "published", "added", "statements", "reader", "sha256")


def articles(answer: Articles) -> str:
    """Write articles, a row each."""
    return table(_ARTICLE, [[getattr(one, column) for column in _ARTICLE] for one in answer.articles])


def statements(answer: Statements) -> str:
    """Write what was found, a row a statement."""
    return found.rows(Found(hits=answer.hits, total=answer.total), answer.claims)


def said(answer: PartyAnswer) -> str:
    """Write what a party said, a row a statement."""
    hits = tuple(Hit(told=one, score=0.0) for one in answer.told)
    return found.rows(Found(hits=hits, total=answer.said), answer.claims)


def comparison(answer: Comparison) -> str:
    """Write a comparison: a column an outlet; what an outlet left out is empty."""
    words = {one.id: one.content for one in answer.told}
    rows = [
        [row.relation, row.claim, row.gloss, *(" / ".join(words[id] for id in cell.statements) for cell in row.cells)]
        for row in answer.rows
    ]
    return table(("relation", "claim", "gloss", *answer.outlets), rows)
