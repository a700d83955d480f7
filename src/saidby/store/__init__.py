"""The case file: one SQLite file; stores, decides nothing."""
