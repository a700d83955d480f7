"""The attribution network: one encoder pass, then cues, then for each cue what belongs to it.

*Cues* are tagged begin, inside or outside. For each cue every piece gets six scores: inside, start and end, for
source and for content. The scores come from a biaffine product (Dozat and Manning, ICLR 2017) of the cue and
the piece, to which a small transformer layer, run over the pieces as that cue sees them, adds its correction. A
piece may belong to several attributions, so nested and split ones need nothing special.
"""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from saidby.language.pieces import FEATURES

HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
LINK, VIEW, SCORES = 192, 96, 6
DROPOUT = 0.1


class Attention(nn.Module):
    """Multi-head self-attention with its output layer."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Mix ``x [b, n, width]`` under an additive ``mask [b, 1, 1, n]``, if one is needed."""
        b, n, width = x.shape
        q, k, v = (part(x).view(b, n, self.heads, width // self.heads).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = q @ k.transpose(2, 3) / math.sqrt(width // self.heads)
        scores = scores if mask is None else scores + mask
        weights = F.dropout(scores.softmax(-1), DROPOUT, self.training)
        return self.output((weights @ v).transpose(1, 2).reshape(b, n, width))


def _additive(mask: Tensor | None) -> Tensor | None:
    return None if mask is None else ((1.0 - mask.float()) * -1e4)[:, None, None, :]


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.attention, self.attended = Attention(width, heads), nn.LayerNorm(width, eps=1e-12)
        self.rise, self.fall, self.out = nn.Linear(width, inner), nn.Linear(inner, width), nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return ``x [b, n, width]`` one layer on."""
        x = self.attended(x + self.drop(self.attention(x, mask)))
        return self.out(x + self.drop(self.fall(F.gelu(self.rise(x)))))


class Encoder(nn.Module):
    """MiniLM with the features of the pieces added to their embeddings (zero before training)."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.features = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in FEATURES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, eps=1e-12), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, INNER) for _ in range(LAYERS))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor | None) -> Tensor:
        """Encode ``ids [b, n]`` with ``features [b, n, 3]``; ``mask [b, n]`` is 1 where a piece stands (``None``: everywhere)."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kind
        for i, table in enumerate(self.features):
            x = x + table(features[..., i])
        x = self.drop(self.norm(x))
        additive = _additive(mask)
        for layer in self.layers:
            x = layer(x, additive)
        return x

    def load_base(self, path: Path) -> None:
        """Take the weights of a BERT-shaped ``model.safetensors``."""
        theirs = load_file(path)
        ours = self.state_dict()
        for name in ours:
            if name.startswith("features"):
                continue
            ours[name] = theirs["embeddings.token_type_embeddings.weight"][0] if name == "kind" else theirs[_base_name(name)]
        self.load_state_dict(ours)


def _base_name(name: str) -> str:
    """Our name of an encoder weight, in BERT's words."""
    if not name.startswith("layers."):
        first, rest = name.split(".")
        return "embeddings." + {"words": "word_embeddings", "positions": "position_embeddings", "norm": "LayerNorm"}[first] + "." + rest
    _, layer, *path = name.split(".")
    inner = {
        "attention.query": "attention.self.query",
        "attention.key": "attention.self.key",
        "attention.value": "attention.self.value",
        "attention.output": "attention.output.dense",
        "attended": "attention.output.LayerNorm",
        "rise": "intermediate.dense",
        "fall": "output.dense",
        "out": "output.LayerNorm",
    }[".".join(path[:-1])]
    return f"encoder.layer.{layer}.{inner}.{path[-1]}"


class Links(nn.Module):
    """For each cue, six scores for every piece of its window."""

    def __init__(self) -> None:
        super().__init__()
        self.of_cue = nn.Sequential(nn.Linear(2 * HIDDEN, LINK), nn.GELU())
        self.of_piece = nn.Sequential(nn.Linear(HIDDEN, LINK), nn.GELU())
        self.product = nn.Parameter(torch.randn(SCORES, LINK, LINK) * 0.02)
        self.cue_bias, self.piece_bias = nn.Linear(LINK, SCORES), nn.Linear(LINK, SCORES)
        self.distance = nn.Embedding(65, SCORES)
        nn.init.zeros_(self.distance.weight)
        self.see_piece, self.see_cue, self.scale = nn.Linear(HIDDEN, VIEW), nn.Linear(LINK, VIEW), nn.Linear(LINK, VIEW)
        self.see_distance = nn.Embedding(65, VIEW)
        self.view_norm, self.view = nn.LayerNorm(VIEW), Layer(VIEW, 2, 2 * VIEW)
        self.correction = nn.Linear(VIEW, SCORES)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor | None, row: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Score the pieces of the window ``row [m]`` for the cue from piece ``first [m]`` to ``last [m]``.

        Args:
            hidden: encoder states, ``[b, n, HIDDEN]``; mask: 1 where a piece stands, ``[b, n]``.

        Returns:
            Logits ``[m, n, 6]``.
        """
        cue = self.of_cue(torch.cat([hidden[row, first], hidden[row, last]], -1))
        piece = self.of_piece(hidden)
        away = _bucket(torch.arange(hidden.shape[1], device=hidden.device)[None] - first[:, None])
        wanted = torch.einsum("mk,rkl->mlr", cue, self.product)
        score = piece[row] @ wanted + self.piece_bias(piece)[row] + self.cue_bias(cue)[:, None] + self.distance(away)
        seen = self.see_piece(hidden)[row] * (1 + self.scale(cue))[:, None] + self.see_cue(cue)[:, None] + self.see_distance(away)
        additive = _additive(None if mask is None else mask[row])
        return score + self.correction(self.drop(self.view(self.view_norm(seen), additive)))


def _bucket(away: Tensor) -> Tensor:
    """Signed distance in pieces on a logarithmic scale, 0 to 64, 32 for the cue itself."""
    steps = torch.log2(away.abs().float() + 1) * 4
    return (torch.sign(away).float() * steps.round()).long().clamp(-32, 32) + 32


class Network(nn.Module):
    """Encoder, cue tagger and links; ``tag`` is an auxiliary task that training alone uses."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.links = Encoder(), Links()
        self.cue, self.tag = nn.Linear(HIDDEN, 3), nn.Linear(HIDDEN, 2)
        self.drop = nn.Dropout(DROPOUT)

    def encode(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Encoder states ``[b, n, HIDDEN]``, with dropout while training."""
        return self.drop(self.encoder(ids, features, mask))
