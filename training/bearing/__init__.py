"""Pairs of an issue and a statement, what they are read as, and how often the reading is right."""
