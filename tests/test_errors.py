"""The tree of errors at the head of the file is the tree that there is."""

import re
from collections.abc import Iterator

from saidby import errors
from saidby.errors import SaidbyError


def below(kind: type[SaidbyError]) -> Iterator[type[SaidbyError]]:
    for child in kind.__subclasses__():
        yield child
        yield from below(child)


EVERY: list[type[SaidbyError]] = [SaidbyError, *below(SaidbyError)]
OURS = [kind for kind in EVERY if kind.__module__ == errors.__name__]


def test_the_tree_shows_every_error_with_its_code() -> None:
    shown = re.findall(r"(\w+)(?: (\d+))?(?:\s|$)", re.sub("[├└│─]", " ", (errors.__doc__ or "").partition("\n\n")[2]))
    codes = {name: int(code) for name, code in shown if code}
    own = {kind.__name__: kind.exit_code for kind in OURS if "exit_code" in vars(kind)}
    assert codes == own
    assert {name for name, _ in shown} == {kind.__name__ for kind in OURS}


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.exit_code for kind in OURS if "exit_code" in vars(kind)]
    assert sorted(set(codes)) == sorted(codes)
