"""Training of the network that finds names."""
