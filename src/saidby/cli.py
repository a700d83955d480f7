"""The command line: arguments in, records through the reader, views out."""


def main() -> None:
    """Run the command line."""
