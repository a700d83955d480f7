"""Landing 2: ledgers go into a case and are linked; claims, origins and answers come out. Stores through store, decides through claims."""

from saidby.case.adding import Added, AddOptions
from saidby.case.case import Case

__all__ = ["AddOptions", "Added", "Case"]
