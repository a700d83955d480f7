"""The command line: arguments in, records through the two landings, views out."""

from saidby.cli import reading
from saidby.cli.app import app, main

__all__ = ["app", "main", "reading"]
