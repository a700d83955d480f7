"""Appeals: how strongly a line asks its reader for money, an address or loyalty."""

import re

from saidby.intake.wording import count_words, is_reporting

_I = re.IGNORECASE

# Each cue that a line shows adds its weight. Weights were set by what the cues mean and checked on the development pages: 3 is a line that
# stands as an appeal by itself, 1 one that is an appeal only among others.
_APPEAL_CUES: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, _I))
    for weight, pattern in (
        (2,
            r"^\W*(?:please )?(?:support|donate|subscribe|contribute|help (?:us|keep|support|fund)|join (?:us|our|the)"
            r"|become an?|consider|give (?:today|now|a gift)|chip in|back (?:us|our)"
            r"|stand with|make an?)\b"),
        (2,
            r"\b(?:consider|by|of) (?:making |becoming |giving |supporting |donating |subscribing|contributing"
            r"|a (?:small )?(?:donation|contribution|gift|subscription))"),
        (2, r"\b(?:one-time|monthly|recurring|tax-deductible|regular|generous|small) (?:donation|contribution|gift|payment|support)s?\b"),
        (2,
            r"\b(?:donat|contribut|support|subscri|fund|help|back|pledg|reli|rely"
            r"|depend)\w*\b.{0,60}\b(?:our (?:journalism|work|newsroom|reporting|mission|reporters|journalists|coverage"
            r"|independen\w+)|independent"
            r" (?:journalism|media|reporting|news)|public[- ]service journalism|quality journalism|non-?profit (?:news\w*|journalism))"),
        (2,
            r"\breaders?(?:[- ]like you|[- ](?:supported|funded|powered))\b|\b(?:our|generous|loyal) (?:readers"
            r"|supporters|subscribers|members|donors)\b"),
        (2,
            r"\b(?:sign up|subscribe|register|become a (?:member|supporter|subscriber|patron))\b.{0,80}\b(?:newsletter"
            r"|today|now|here|free|month|week|year|inbox|access)\b"),
        (
            2,
            r"\bkeep(?:s|ing)? (?:this|our|the|us) (?:page|site|website|paper|newspaper|newsroom|work|journalism|reporting"
            r"|lights|doors|coverage)s?"
            r" (?:free|open|alive|going|on|independent|running)\b",
        ),
        (2, r"(?:[$£€₹¥]|\b(?:US|A|C|NZ)\$|\b(?:R|Rs\.?|kr|CHF|USD|EUR|GBP))\s?\d+(?:[.,]\d\d)?\s?(?:/|an?|per|each"
        r"|every)\s?(?:month|week|year|day)\b"),
        (2, r"\b(?:please|could you|would you|can you|will you) (?:give|chip in|pitch in|donate|contribute|support|help)\b"),
        (1, r"\bif (?:you can|you value|you like|you enjoy|you believe|everyone)\b|\bit takes (?:a|one|two|just|less)\b"
        r"|\bfor the price of\b|\bevery (?:gift|little|pound|dollar|euro)\b"),
        (1, r"\breaders?\b|\bpeople who read\b|\b(?:story|article|everything) you read\b|\b(?:this|our) (?:page|site|website"
        r"|paper|newspaper|newsroom)\b"),
        (1, r"\b(?:you|your|you['’](?:re|ll|ve))\b"),
        (1, r"\b(?:our|we|us|we['’](?:re|ve|ll))\b"),
        (1,
            r"\b(?:donat(?:e|ion|ions|ing|ors?)|subscri(?:be|ption|bing|bers?)|membership|contribution|paywall|ad-free"
            r"|crowdfund\w*|patreon|paypal)\b"),
        (1,
            r"\b(?:independent|quality|high-quality|investigative|nonprofit|non-profit|fearless|trusted|honest|original"
            r"|local|public-interest|free) (?:journalism|news|reporting|media|newsroom|press|voices?|paper|newspaper|site)\b"),
        (1, r"\b(?:newsroom|journalism|our (?:journalists|reporters|editors|team|coverage|stories|reporting|site|website|app))\b"),
        (1,
            r"(?:\$|£|€)\s?\d+(?:\.\d\d)?(?:\s?(?:/|a|per)\s?(?:month|week|year|day))|\b(?:as little as|for (?:just|only)"
            r"|limited time|special offer|% off|free trial)\b"),
    )
)  # fmt: skip
STRONG = 4
"""An appeal by itself."""
WEAK = 2
"""An appeal only if others stand beside it."""


_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]|(?<!\w)‘[^’]*’(?!\w)")


def appeal(text: str) -> int:
    """Return how strongly a line asks its reader for money, an address or loyalty; 0 for one that quotes or attributes."""
    return 0 if is_reporting(text) else voice(text)


def voice(text: str) -> int:
    """Return how strongly a line speaks as an appeal does, quotations left out; among an appeal's lines a reader may be quoted."""
    if count_words(text) > 130:
        return 0
    text = _QUOTED.sub("", text)
    score = sum(weight for weight, cue in _APPEAL_CUES if cue.search(text))
    asks = _BARE_APPEAL.search(text)
    return max(score, STRONG) if asks and count_words(text) <= 12 else score


_BARE_APPEAL = re.compile(
    r"^\W*(?:please )?(?:support|donate(?: to)?|subscribe to|become a (?:member|supporter|patron|friend)(?: of)?"
    r"|join|help (?:fund|support|us)|contribute to)\b"
    r"[^.?]{0,60}(?:!|today\W*|now\W*|here\W*)$|^\W*support (?:our|independent|quality|local|the|us)\b[^.]{0,50}$"
    r"|^\W*(?:we|i) need your (?:help|support)\b",
    _I,
)
