"""Two texts, one network: an encoder, a mark which text a piece is of, a head for either question on the first state and the mean of all.

There are two of them: *narrow*, of MiniLM, which is quick, and *broad*, of MPNet, which is asked where the quick one leaves doubt.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal, Self, cast

import torch
from torch import Tensor, nn

from saidby.language.pairing import BEARINGS, SAID
from training.attribution import network as attribution
from training.pairing.broad import Broad

Size = Literal["narrow", "broad"]


class Narrow(attribution.Encoder):
    """MiniLM, to whose embeddings the mark is added."""

    WIDTH: Final = attribution.HIDDEN
    FIXED: Final = 2
    RATE: Final = 6e-5

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Encode ``ids [b, n]`` with the marks ``kinds [b, n, WIDTH]``; ``mask [b, n]`` is 1 where a piece is (``None``: everywhere)."""
        return self.above(self.words(ids), kinds, mask)

    def above(self, words: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """The same, of the vectors ``words [b, n, WIDTH]``."""
        x = self.drop(self.norm(words + self.positions.weight[: words.shape[1]] + self.kind + kinds))
        additive = None if mask is None else ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, additive)
        return x


class PairNetwork(nn.Module):
    """The encoder that both heads share, and the heads.

    Args:
        size: which encoder.
        base: the weights that it begins with.
    """

    def __init__(self, size: Size, base: Path | None = None) -> None:
        super().__init__()
        self.encoder: Narrow | Broad = Narrow() if size == "narrow" else Broad()
        if base:
            self.encoder.load_base(base)
        self.kinds = nn.Embedding(2, self.encoder.WIDTH)
        nn.init.zeros_(self.kinds.weight)
        questions = (("said", SAID), ("bearing", BEARINGS))
        self.heads = nn.ModuleDict({name: _head(self.encoder.WIDTH, len(labels)) for name, labels in questions})

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Encode ``ids [b, n]`` of texts ``kinds [b, n]`` to ``[b, 2 * width]``: the first state and the mean of all."""
        return self.above(self.encoder.words(ids), kinds, mask)

    def above(self, words: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """The same, of the vectors of the pieces' words: ``[b, n, width]``."""
        x = self.encoder.above(words, self.kinds(kinds), mask)
        mean = x.mean(1) if mask is None else (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.cat([x[:, 0], mean], 1)

    def scores(self, name: str, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Return the log odds of each label of one head: ``[b, labels]``."""
        return cast(Tensor, self.heads[name](self(ids, kinds, mask)))

    def learning(self) -> Iterator[nn.Parameter]:
        """Yield what the encoder learns: not its embeddings and its lowest layers, which so few texts would only make forget."""
        for layer in self.encoder.layers[self.encoder.FIXED :]:
            yield from layer.parameters()

    def train(self, mode: bool = True) -> Self:
        """Train or not; the layers that stay as they are drop nothing."""
        super().train(mode)
        for layer in self.encoder.layers[: self.encoder.FIXED]:
            layer.eval()
        return self


def _head(width: int, labels: int) -> nn.Module:
    return nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * width, width), nn.GELU(), nn.Dropout(0.1), nn.Linear(width, labels))


class PairGraph(nn.Module):
    """The network as it ships: one pair in, the chances of both heads out."""

    def __init__(self, network: PairNetwork, warmth: dict[str, float]) -> None:
        super().__init__()
        self.network, self.warmth = network.eval(), warmth

    def forward(self, pieces: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """``pieces``, by number ``[1, n]`` or by vector ``[1, n, width]``, and ``kinds [1, n]`` to ``said [3]`` and ``bearing [6]``."""
        state = (self.network if pieces.ndim == 2 else self.network.above)(pieces, kinds, None)
        said, bearing = (self.network.heads[name](state)[0] / self.warmth[name] for name in ("said", "bearing"))
        return said.softmax(0), bearing.softmax(0)


class WordGraph(nn.Module):
    """The network's table of words as it ships: the number of each piece in, its vector out."""

    def __init__(self, network: PairNetwork) -> None:
        super().__init__()
        self.words = network.encoder.words

    def forward(self, ids: Tensor) -> Tensor:
        """``ids [1, n]`` to ``[1, n, width]``."""
        return cast(Tensor, self.words(ids))
