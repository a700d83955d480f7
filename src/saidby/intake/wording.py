"""What a line's words look like: how many, a sentence or not, reporting or not."""

import re

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


def count_words(text: str) -> int:
    """Return the number of words in a line."""
    return len(WORD.findall(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does; three dots alone do not count, teasers end so."""
    return bool(re.search(r"(?<!\.\.)[.!?][\"'”’)\]]*$|:$", text)) and not text.endswith("...")


_ATTRIBUTES = re.compile(
    r"\b(?:said|says|told|according to|added|adds|announced|reported|wrote|argued|claimed|insisted|warned|confirmed|denied|explained|noted"
    r"|tweeted|testified|stated)\b",
    re.IGNORECASE,
)
QUOTES = re.compile(r"[“”\"«»]")


def is_reporting(text: str) -> bool:
    """Tell whether a line quotes or attributes, as articles do and furniture seldom does."""
    return bool(_ATTRIBUTES.search(text) or len(QUOTES.findall(text)) >= 2) and count_words(text) > 6


def is_sentence(text: str) -> bool:
    """Tell whether a line that ends in a full stop does so as a sentence, not as "Jr." or "Inc." do."""
    return ends_sentence(text) and not re.search(r"\b(?:Jr|Sr|Inc|Ltd|Co|[A-Z])\.$", text)
