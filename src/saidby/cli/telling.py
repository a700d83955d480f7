"""What is new on the issues of a case, to wherever somebody watches: the terminal, a file of JSON lines, an Atom file, a webhook."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer
from rich.console import Console

from saidby.errors import OutputError, SaidbyError
from saidby.output import opened

if TYPE_CHECKING:
    from saidby.case import Case
    from saidby.case.webhook import Webhook
    from saidby.records import News

FEED: Final = 100
"""News that stand in an Atom file, the latest."""


class Teller:
    """Tells news, each once a run; what a webhook did not take is kept in the case, and sent again with the next look.

    Args:
        case: open for writing.
        name: of the case, for the feed.
        lines: file of JSON lines, which grows.
        feed: Atom file, written anew.
        webhook: delivers to an address.

    Raises:
        OutputError: a file may not be written to.
    """

    def __init__(
        self, case: "Case", name: str, lines: Path | None = None, feed: Path | None = None, webhook: "Webhook | None" = None
    ) -> None:
        self._case, self._name, self._lines, self._feed, self._webhook = case, name, lines, feed, webhook
        self._shown: set[str] = set()
        self.error: SaidbyError | None = None
        _append(lines, b"")

    def tell(self) -> None:
        """Tell whatever is new."""
        news = self._case.news()
        new = [item for item in news if item.id not in self._shown]
        self._show(new)
        told = self._sent(news) if self._webhook else tuple(item.id for item in news)
        self._case.news_told(told)

    @property
    def shown(self) -> int:
        """Return how many news were told."""
        return len(self._shown)

    def _show(self, news: "Sequence[News]") -> None:
        from saidby.views import news as view  # noqa: PLC0415 - the views take a while to import; --help should not

        for item in news:
            typer.echo(view.line(item))
            _append(self._lines, view.record(item) + b"\n")
            self._shown.add(item.id)
        if self._feed and (news or not self._feed.exists()):
            with opened(self._feed) as file:
                file.write(view.atom(self._case.news_since(limit=FEED), self._name))

    def _sent(self, news: "Sequence[News]") -> tuple[str, ...]:
        """Send news to the webhook; return the ids of those that it took, and tell why it took no more."""
        from saidby.views import news as view  # noqa: PLC0415

        assert self._webhook is not None
        taken = self._webhook.deliver((item.id, view.record(item)) for item in news)
        self.error = self._webhook.error
        if self.error:
            Console(stderr=True).print(
                f"saidby: {len(news) - len(taken)} not delivered: {self.error}", markup=False, highlight=False, soft_wrap=True
            )
        return taken


def _append(path: Path | None, data: bytes) -> None:
    """Add bytes to the end of a file.

    Raises:
        OutputError: it may not be written to.
    """
    if path is None:
        return
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        what = f"cannot be written ({error.strerror})"
        raise OutputError(what, str(path), "check that the folder exists and may be written to") from None
