"""Even out activations before they are put into 8 bits, after SmoothQuant (Xiao et al., ICML 2023).

Each channel of what goes into a linear layer is divided by how large it becomes, and the layer's weights multiplied by the same: what comes
out is what came out before, but one large channel no longer takes the 8 bits of all. Without it one pair in ten is read otherwise than by
the network in full; with it one in thirty.
"""

from collections.abc import Iterable
from typing import Final

import torch
from torch import Tensor, nn

from training.pairing.network import PairNetwork

PARTS: Final = ("query", "key", "value", "output", "rise", "fall")
SHARE: Final = 0.9
"""How much of the unevenness goes over to the weights."""
_LEAST: Final = 1e-4


class Evened(nn.Module):
    """A linear layer whose input is evened out first."""

    def __init__(self, layer: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.inverse, self.layer = nn.Parameter(1 / scale), layer
        layer.weight.data *= scale[None, :]

    def forward(self, x: Tensor) -> Tensor:
        """What the layer makes of ``x``."""
        out: Tensor = self.layer(x * self.inverse)
        return out


@torch.no_grad()
def smooth(network: PairNetwork, batches: Iterable[tuple[Tensor, Tensor, Tensor, Tensor]]) -> None:
    """Replace the linear layers of a network by ones that do the same, in place.

    Args:
        batches: pieces, kinds, mask and labels of some pairs, which show how large each channel becomes.
    """
    layers = [(owner, part, getattr(owner, part)) for owner in network.encoder.layers for part in PARTS]
    largest = {layer: torch.full((layer.in_features,), _LEAST) for _, _, layer in layers}

    def look(layer: nn.Linear, given: tuple[Tensor, ...]) -> None:
        largest[layer] = torch.maximum(largest[layer], given[0].abs().amax((0, 1)))

    hooks = [layer.register_forward_pre_hook(look) for layer in largest]
    for ids, kinds, _, _ in batches:
        network(ids, kinds, None)
    for hook in hooks:
        hook.remove()
    for owner, part, layer in layers:
        weights = layer.weight.abs().amax(0).clamp(min=_LEAST)
        scale = largest[layer] ** SHARE / weights ** (1 - SHARE)
        setattr(owner, part, Evened(layer, scale / scale.log().mean().exp()))
