"""The command line: arguments in, records through the two landings, views out."""

from saidby.cli import reading, showcase  # first on the page of help

# isort: split
from saidby.cli import asking, consulting, following, judging, keeping, serving
from saidby.cli.app import app, main

__all__ = ["app", "asking", "consulting", "following", "judging", "keeping", "main", "reading", "serving", "showcase"]
