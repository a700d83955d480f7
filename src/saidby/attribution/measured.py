"""How often what was decided was right, where it was measured; so a decision by a rule gets its confidence.

Of ``n`` decisions of a rule with ``r`` right, ``(r + 1) / (n + 2)`` (Laplace's rule of succession): a rule seen once is not certain.
Rules are counted on our gold texts by ``python -m training.confidence.rules``, under what they decide on and their name. A new rule needs
no entry anywhere: until it is counted it is thought as good as the other rules for such decisions together.
"""

from functools import cache
from typing import Final, Literal

import msgspec

from saidby.language.weights import model_file
from saidby.types import Decision, On, Spans

FILE: Final = "confidence.json"
Asked = Literal["stands", "attribution", "source", "content"]
"""What is asked of an attribution: see ``saidby.attribution.confidence``."""


class Measured(msgspec.Struct, frozen=True):
    """How often something was right."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """The share to expect of the next one, by the rule of succession."""
        return (self.right + 1) / (self.of + 2)

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(self.right + other.right, self.of + other.of)


class Parameters(msgspec.Struct, frozen=True):
    """What was fitted and counted.

    Attributes:
        weights: for each question the weight of each feature, and "bias".
        rules: by "on: rule", how often a rule was right.
    """

    weights: dict[Asked, dict[str, float]]
    rules: dict[str, Measured]


@cache
def parameters() -> Parameters:
    """Read the shipped parameters; raise ``ModelError`` where they are missing or damaged."""
    return msgspec.json.decode(model_file(FILE), type=Parameters)


def of_rule(on: str, rule: str) -> float:
    """Return how sure a decision of a rule is.

    A rule that was never measured is as good as all measured rules for such decisions together; where there are none, one half.
    """
    rules = parameters().rules
    alike = (measured for name, measured in rules.items() if name.startswith(f"{on}: "))
    return round(rules.get(f"{on}: {rule}", sum(alike, Measured(0, 0))).share, 3)


def decided(on: On, rule: str, reason: str, spans: Spans = ()) -> Decision:
    """Write down what a rule decided, with how sure it is.

    Args:
        on: what was decided.
        rule: name of the rule, stable over texts ("surname").
        reason: why, in words ("the only Farr before").
        spans: the words that decided.
    """
    return Decision(on=on, rule=rule, reason=reason, spans=spans, confidence=of_rule(on, rule))
