"""Builds the graph that turns the words of a statement into a vector of their meaning."""
