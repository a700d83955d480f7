"""robots.txt, by RFC 9309: groups by product token, the longest rule wins, "*" and "$" are special.

Python's own ``urllib.robotparser`` takes the first rule that fits and knows no "*", so it reads many files otherwise than meant.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote_to_bytes

import msgspec

LIMIT = 500 * 1024
"""Bytes of a robots.txt that are read; RFC 9309, 2.5, asks for at least so many."""
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_TOKEN = re.compile(r"[A-Za-z_-]+|\*")


class Rule(msgspec.Struct, frozen=True):
    """One allow or disallow line: a path pattern, percent-encoding made uniform."""

    allow: bool
    pattern: str


class Rules(msgspec.Struct, frozen=True):
    """What a site asks of one product; without rules everything is allowed."""

    rules: tuple[Rule, ...] = ()

    def allow(self, target: str) -> bool:
        """Tell whether path and query may be fetched."""
        path = _uniform(target)
        fitting = [(len(rule.pattern), rule.allow) for rule in self.rules if _fits(rule.pattern, path)]
        return max(fitting, default=(0, True))[1]


def parse_robots(text: str, product: str) -> Rules:
    """Return the rules for ``product``: those of every group that names it, or else those of the groups for "*"."""
    own, everyone, named = [], [], False
    for agents, rules in _groups(text):
        if product.lower() in agents:
            own += rules
            named = True
        elif "*" in agents:
            everyone += rules
    return Rules(tuple(own if named else everyone))


def _groups(text: str) -> Iterator[tuple[set[str], list[Rule]]]:
    """Yield each group's product tokens, lower-case, and its rules; a user-agent line after a rule begins a new group."""
    agents: set[str] = set()
    rules: list[Rule] = []
    closed = False
    for key, value in _lines(text):
        if key == "user-agent":
            if closed:
                yield agents, rules
                agents, rules, closed = set(), [], False
            agents.update(token.lower() for token in _TOKEN.findall(value)[:1])
        elif key in ("allow", "disallow"):
            closed = True
            if value:
                rules.append(Rule(key == "allow", _uniform(value)))
    yield agents, rules


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.removeprefix("\ufeff").splitlines():
        if found := _LINE.match(line):
            yield found[1].lower(), found[2].strip()


def _uniform(path: str) -> str:
    """Percent-encode one way, so that "/ä", "/%c3%a4" and "/%C3%A4" are one path, but "/a%2Fb" and "/a/b" are two."""
    kept = path.replace("%2F", "%252F").replace("%2f", "%252F").replace("%2A", "%252A").replace("%2a", "%252A").replace("%24", "%2524")
    return quote(unquote_to_bytes(kept), safe="/*$?&=:@!'()+,;~%")


def _fits(pattern: str, path: str) -> bool:
    """Match by searching part after part, in linear time whatever the pattern."""
    anchored = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for k, part in enumerate(parts):
        if anchored and k == len(parts) - 1:
            return path.endswith(part) and len(path) - len(part) >= at
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return not anchored or at == len(path)
