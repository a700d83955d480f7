"""``python -m saidby`` is the command line."""

from saidby.cli import main

if __name__ == "__main__":
    main()
