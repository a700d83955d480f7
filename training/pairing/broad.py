"""MPNet (Song et al., NeurIPS 2020), the encoder of the broad network that reads two texts together.

Which text a piece is of is marked where the layers begin that learn; below, the base is as it was.
"""

import math
from pathlib import Path
from typing import Final

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from saidby.language.pairing import LONGEST

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 768, 12, 12, 3072, 30522, 514
BUCKETS, FARTHEST = 32, 128
LONGEST_PAIR: Final = 2 * LONGEST + 3
DROPOUT = 0.1
_SHIFT: Final = 4
"""How much higher its pieces are numbered than BERT's, which are the same otherwise."""
_MARKS: Final = {0: 1, 101: 0, 102: 2}
"""The rows of its table for BERT's marks of padding, of a beginning and of an end."""
_FIRST_PLACE: Final = 2


def bucket_of(distance: Tensor) -> Tensor:
    """Return the bucket of each distance between two pieces: near ones each by itself, farther by logarithm (Raffel et al., JMLR 2020)."""
    half = BUCKETS // 2
    near = half // 2
    away = distance.abs()
    far = near + (torch.log(away.clamp(min=1).float() / near) / math.log(FARTHEST / near) * (half - near)).long()
    return (distance < 0).long() * half + torch.where(away < near, away, far.clamp(max=half - 1))


class Layer(nn.Module):
    """One post-norm layer, whose attention leans on a bias for each distance."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended, self.out = nn.LayerNorm(WIDTH, eps=1e-5), nn.LayerNorm(WIDTH, eps=1e-5)
        self.rise, self.fall = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return ``x [b, n, WIDTH]`` one layer on, under a ``bias`` that can be broadcast to ``[b, HEADS, n, n]``."""
        b, n, _ = x.shape
        q, k, v = (part(x).view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for part in (self.query, self.key, self.value))
        mixed = (q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias).softmax(-1) @ v
        x = self.attended(x + self.drop(self.output(mixed.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.out(x + self.drop(self.fall(F.gelu(self.rise(x)))))


class Broad(nn.Module):
    """The encoder, with BERT's numbering of pieces."""

    WIDTH: Final = WIDTH
    FIXED: Final = 4
    RATE: Final = 3e-5

    def __init__(self) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS - _FIRST_PLACE, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.leans = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        places = torch.arange(LONGEST_PAIR)
        self.buckets: Tensor
        self.register_buffer("buckets", bucket_of(places[:, None] - places), persistent=False)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Encode ``ids [b, n]`` with the marks ``kinds [b, n, WIDTH]``; ``mask [b, n]`` is 1 where a piece is (``None``: everywhere)."""
        return self.above(self.words(ids), kinds, mask)

    def above(self, words: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """The same, of the vectors ``words [b, n, WIDTH]``."""
        n = words.shape[1]
        x = self.norm(words + self.positions.weight[:n])
        bias = self.leans(self.buckets[:n, :n]).permute(2, 0, 1)[None]
        if mask is not None:
            bias = bias + ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        with torch.no_grad():
            for layer in self.layers[: self.FIXED]:
                x = layer(x, bias)
        x = x + kinds
        for layer in self.layers[self.FIXED :]:
            x = layer(x, bias)
        return x

    def load_base(self, path: Path) -> None:
        """Take the lower layers of an MPNet's ``model.safetensors``."""
        theirs = load_file(path)
        rows = torch.arange(VOCABULARY) + _SHIFT
        for ours, row in _MARKS.items():
            rows[ours] = row
        found = {
            "words.weight": theirs["embeddings.word_embeddings.weight"][rows],
            "positions.weight": theirs["embeddings.position_embeddings.weight"][_FIRST_PLACE:],
            "leans.weight": theirs["encoder.relative_attention_bias.weight"],
        }
        self.load_state_dict({name: found[name] if name in found else theirs[_base_name(name)] for name in self.state_dict()})


def _base_name(name: str) -> str:
    """Our name of a weight, in MPNet's words."""
    if name.startswith("norm."):
        return name.replace("norm.", "embeddings.LayerNorm.")
    _, layer, part, kind = name.split(".")
    inner = {
        "query": "attention.attn.q", "key": "attention.attn.k", "value": "attention.attn.v", "output": "attention.attn.o",
        "attended": "attention.LayerNorm", "rise": "intermediate.dense", "fall": "output.dense", "out": "output.LayerNorm",
    }[part]  # fmt: skip
    return f"encoder.layer.{layer}.{inner}.{kind}"
