"""The command line: arguments in, records through the two landings, views out."""

from saidby.cli import asking, judging, keeping, reading
from saidby.cli.app import app, main

__all__ = ["app", "asking", "judging", "keeping", "main", "reading"]
