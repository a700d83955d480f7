"""The bracket notation: the statements of a text, written into the text itself; one notation for tests, gold sets and diffs.

    “[c1 We never discussed it],” [s1 the harbour office] [q1 told] [s2 North Wire].
    c1: s2 > s1 q1 | direct, deny

``docs/notation.md`` is its reference. What is read is the same records as in a ledger: sources have ids ``s1``, ``s2`` …, statements
``c1``, ``c2`` …, and spans are half-open and count code points of the bare text. Under one label, spans that touch or overlap are one.
"""

from saidby.notation.comparing import compare
from saidby.notation.nesting import Closed, Mark, Opened, joined, weave
from saidby.notation.reading import parse
from saidby.notation.sheet import LETTERS, Parsed
from saidby.notation.writing import normal, write

__all__ = ["LETTERS", "Closed", "Mark", "Opened", "Parsed", "compare", "joined", "normal", "parse", "weave", "write"]
