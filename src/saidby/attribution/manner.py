"""How the words are put. Hedges are read by word; negation, conditions and time are not read yet, and say so by ``None``."""

import re

from saidby.types import Manner, Span, Spans

# "Could not" tells what was impossible; "may not" still leaves it open.
HEDGE = re.compile(
    r"(?i)\b(?:may|might|could(?! not\b|n[’']t)|possibly|perhaps|probably|likely|unlikely|apparently|reportedly|allegedly|supposedly|"
    r"presumably|seemingly|seems?|seemed|appears? to|appeared to|potentially|suspected|rumou?red|purported(?:ly)?|so-called)\b"
)


def manner(text: str, content: Spans) -> Manner:
    """Read the manner of some content."""
    hedges = (found for span in content for found in HEDGE.finditer(text, span.start, span.end))
    return Manner(hedges=tuple(Span(found.start(), found.end()) for found in hedges if not _month(found)))


def _month(found: re.Match[str]) -> bool:
    """Tell whether a hedge is the month: "May" with a capital inside a sentence."""
    return found[0] == "May" and not re.search(r"(?:^|[.!?“\"]\s*)$", found.string[: found.start()][-3:])
