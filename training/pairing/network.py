"""Two texts, one network: a mark which text a piece is of, MiniLM, and a head for either question on the first state."""

from pathlib import Path

import torch
from torch import Tensor, nn

from saidby.language.pairing import BEARINGS, SAID
from training.attribution.network import HIDDEN, Encoder


class PairNetwork(nn.Module):
    """The encoder that both heads share, and the heads."""

    def __init__(self, base: Path | None = None) -> None:
        super().__init__()
        self.encoder = Encoder()
        if base:
            self.encoder.load_base(base)
        self.kinds = nn.Embedding(2, HIDDEN)
        nn.init.zeros_(self.kinds.weight)
        self.heads = nn.ModuleDict({name: _head(len(labels)) for name, labels in (("said", SAID), ("bearing", BEARINGS))})

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Encode ``ids [b, n]`` of texts ``kinds [b, n]`` to ``[b, 2 * width]``: the first state and the mean of all."""
        encoder = self.encoder
        x = encoder.words(ids) + encoder.positions.weight[: ids.shape[1]] + encoder.kind + self.kinds(kinds)
        x = encoder.drop(encoder.norm(x))
        additive = None if mask is None else ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        for layer in encoder.layers:
            x = layer(x, additive)
        mean = x.mean(1) if mask is None else (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.cat([x[:, 0], mean], 1)

    def scores(self, name: str, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Return the log odds of each label of one head: ``[b, labels]``."""
        return self.heads[name](self(ids, kinds, mask))


def _head(labels: int) -> nn.Module:
    return nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * HIDDEN, HIDDEN), nn.GELU(), nn.Dropout(0.1), nn.Linear(HIDDEN, labels))


class PairGraph(nn.Module):
    """The network as it ships: one pair in, the chances of both heads out."""

    def __init__(self, network: PairNetwork, warmth: dict[str, float]) -> None:
        super().__init__()
        self.network, self.warmth = network.eval(), warmth

    def forward(self, ids: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """``ids [1, n]`` and ``kinds [1, n]`` to ``said [3]`` and ``bearing [6]``."""
        state = self.network(ids, kinds, None)
        said, bearing = (self.network.heads[name](state)[0] / self.warmth[name] for name in ("said", "bearing"))
        return said.softmax(0), bearing.softmax(0)
