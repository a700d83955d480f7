"""Text to attributions, sources, chains and manner; one small file each."""
