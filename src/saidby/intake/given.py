"""What is told of an article from outside → the article, with where each field comes from."""

import msgspec

from saidby.intake.article import Piece, article_id, check_blocks, place, tidy
from saidby.intake.item import Given
from saidby.types import Article

FIELDS = ("url", "outlet", "title", "published")
_GUESSED = frozenset(("htmldate", "markup time"))
"""Where a page's date may be anything's on the page; a feed's is the article's own."""


def with_given(article: Article, given: Given, *, as_it_stands: bool = False) -> Article:
    """Return the article with what is given of it.

    Args:
        article: as it was read from its bytes.
        given: what the caller, a feed or a sitemap tells.
        as_it_stands: the text is to be kept character for character, so that no headline is put above it.
    """
    if given.above and given.title and not as_it_stands:
        article = _headed(article, given.title)
    fields = {name: value for name in FIELDS if (value := getattr(given, name)) and _holds(article, name, given)}
    where = article.provenance | dict.fromkeys(fields, given.by)
    named = msgspec.structs.replace(article, **fields, provenance=where)
    return msgspec.structs.replace(named, id=article_id(named.url, named.text))


def _holds(article: Article, name: str, given: Given) -> bool:
    """Tell whether what is given of a field goes before what the page says of it."""
    if given.by == "given" or getattr(article, name) is None:
        return True
    return name == "published" and article.provenance.get(name) in _GUESSED


def _headed(article: Article, title: str) -> Article:
    """Put the title above the text, unless it stands there; a line that was taken for the headline is then the standfirst."""
    pieces = [Piece(block.kind, block.span.of(article.text)) for block in article.blocks]
    if any(piece.kind == "headline" and _letters(piece.text) == _letters(title) for piece in pieces):
        return article
    below = [Piece("standfirst", piece.text) if piece.kind == "headline" else piece for piece in pieces]
    text, blocks = place([Piece("headline", tidy(title)), *below])
    return msgspec.structs.replace(article, text=text, blocks=check_blocks(text, blocks))


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
