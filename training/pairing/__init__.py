"""The network that reads two texts together."""
