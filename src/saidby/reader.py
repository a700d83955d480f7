"""Landing 1: an article becomes a ledger."""

from saidby.attribution.blocks import attributions
from saidby.attribution.find import Finder
from saidby.attribution.sources import Cast
from saidby.attribution.statements import notes_on, scene_of, statements
from saidby.language.weights import MODEL
from saidby.types import Article, Ledger

VERSION = "0.1.0"


class ArticleReader:
    """Reads articles. Opening it loads the network; keep one a process.

    Args:
        threads: processors for the network; 0 leaves it to the run time.
        outlets: names of news organisations beyond those that saidby knows.
    """

    def __init__(self, threads: int = 0, outlets: frozenset[str] = frozenset()) -> None:
        self._finder, self._outlets = Finder(threads), outlets

    def ledger(self, article: Article) -> Ledger:
        """Read one article."""
        found = attributions(article, self._finder)
        scene = scene_of(article, self._outlets)
        cast = Cast(article.text, scene.outlets)
        told = statements(article, found, scene, cast)
        return Ledger(reader=f"saidby {VERSION} / {MODEL}", article=article, sources=cast.sources(), statements=told, notes=notes_on(told))
