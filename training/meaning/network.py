"""The meaning of a short text: MiniLM's states, averaged, turned to the directions that matter, at unit length.

The base network is all-MiniLM-L6-v2 as it is (Reimers and Gurevych, EMNLP 2019, for the method); of its 384 directions the
first ``WIDTH`` principal ones of what people say in news are kept, so that a vector of a statement is short to store.
"""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from saidby.language.pieces import FEATURES
from training.attribution.network import HIDDEN, Encoder

WIDTH = 256


class MeaningGraph(nn.Module):
    """Pieces of one text to the vector of its meaning."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.encoder.load_base(base)
        self.turn = nn.Parameter(torch.eye(HIDDEN), requires_grad=False)
        self.eval()

    def forward(self, ids: Tensor) -> Tensor:
        """``ids [1, n]``, with the marks at the ends, to a vector of unit length ``[width]``."""
        features = torch.zeros(1, 1, len(FEATURES), dtype=torch.long)  # of no weight in the base network
        states = self.encoder(ids, features, None)
        return F.normalize(states[0].mean(0) @ self.turn, dim=0)

    def keep(self, vectors: Tensor, width: int) -> None:
        """Keep the principal directions of some vectors ``[n, 384]``; lengths are not centred, so that a product stays a cosine."""
        _, _, directions = torch.linalg.svd(vectors, full_matrices=False)
        self.turn = nn.Parameter(directions[:width].T.contiguous(), requires_grad=False)
