"""The case file: one SQLite file; stores, decides nothing."""

from saidby.store.store import Store

__all__ = ["Store"]
