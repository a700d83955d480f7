"""The network: a word's encoder state, its shape and its own meaning, one small transformer layer over its window, a tag.

The encoder was trained for attribution, and its last states have forgotten much of which word they stand for. So the embeddings of a
word's first and last piece, as the encoder has them, are looked at too, through a narrow linear map: what is learned of a word holds for
words like it. What ships is the table that this map makes, in 8 bits.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from saidby.attribution.naming import TAGS
from saidby.language.pieces import FEATURES
from training.attribution.network import HIDDEN, VOCABULARY, Layer

WIDTH, HEADS, INNER, MEANING = 128, 4, 256, 32


def embeddings(encoder: Path) -> Tensor:
    """The encoder's word embeddings, ``[VOCABULARY, HIDDEN]``, out of the graph that ships."""
    found = {one.name: one for one in onnx.load(encoder).graph.initializer}
    (name,) = (name for name, one in found.items() if list(one.dims) == [VOCABULARY, HIDDEN])
    table = numpy_helper.to_array(found[name]).astype(np.float32)
    scale, zero = (numpy_helper.to_array(found[name.replace("_quantized", end)]).astype(np.float32) for end in ("_scale", "_zero_point"))
    return torch.from_numpy((table - zero) * scale)


class NameTagger(nn.Module):
    """Tags the words of a window."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        self.register_buffer("table", table / table.std())
        self.meaning = nn.Linear(HIDDEN, MEANING, bias=False)
        self.norm, self.narrow, self.known = nn.LayerNorm(HIDDEN), nn.Linear(HIDDEN, WIDTH), nn.Linear(2 * MEANING, WIDTH)
        self.shapes = nn.ModuleList(nn.Embedding(size, WIDTH) for size in FEATURES)
        self.near = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.layer = Layer(WIDTH, HEADS, INNER)
        self.tag = nn.Linear(WIDTH, TAGS)
        self.drop = nn.Dropout(0.2)

    def forward(self, hidden: Tensor, features: Tensor, edges: Tensor, mask: Tensor) -> Tensor:
        """Tag the words of some windows.

        Args:
            hidden: ``[b, w, HIDDEN]``.
            features: ``[b, w, 3]``.
            edges: first and last piece of each word, ``[b, w, 2]``.
            mask: 1 where a word stands, ``[b, w]``.

        Returns:
            Logits ``[b, w, TAGS]``.
        """
        return self.tagged(hidden, features, self.meaning(self.table[edges]), mask)

    def tagged(self, hidden: Tensor, features: Tensor, meanings: Tensor, mask: Tensor | None) -> Tensor:
        """The same, with the meanings of the pieces looked up, ``[b, w, 2, MEANING]``; ``None``: a word stands everywhere."""
        x = self.narrow(self.drop(self.norm(hidden))) + self.known(self.drop(meanings.flatten(2)))
        for i, table in enumerate(self.shapes):
            x = x + table(features[..., i])
        x = x if mask is None else x * mask[..., None]
        x = x + nn.functional.gelu(self.near(x.transpose(1, 2)).transpose(1, 2))
        unseen = None if mask is None else ((1 - mask) * -1e4)[:, None, None, :]
        return self.tag(self.layer(x, unseen))


class NamesGraph(nn.Module):
    """Probabilities of tags for one window, as it ships."""

    def __init__(self, tagger: NameTagger) -> None:
        super().__init__()
        self.tagger = tagger
        table = tagger.meaning(tagger.table).detach()
        self.register_buffer("scale", table.abs().amax(0) / 127)
        self.register_buffer("lexicon", (table / self.scale).round().to(torch.int8))
        del tagger.table, tagger.meaning

    def forward(self, hidden: Tensor, features: Tensor, edges: Tensor) -> Tensor:
        """``hidden [w, HIDDEN]``, ``features [w, 3]`` and ``edges [w, 2]`` to probabilities ``[w, TAGS]``."""
        meanings = self.lexicon[edges].float() * self.scale
        return self.tagger.tagged(hidden[None], features[None], meanings[None], None)[0].softmax(-1)


def ready() -> tuple[Tensor, Tensor, Tensor]:
    """Inputs to trace the graph with."""
    return torch.randn(24, HIDDEN), torch.zeros(24, len(FEATURES), dtype=torch.long), torch.zeros(24, 2, dtype=torch.long)
