"""Where results go: a stream, or a file that appears only when it is whole."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from saidby.errors import OutputError


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open a file for writing beside its final place, and put it there when the block ends well or is interrupted.

    What was complete when the user interrupted is worth keeping; after any other error nothing is left behind.

    Raises:
        OutputError: the folder is missing, or may not be written to.
    """
    try:
        handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise OutputError(
            f"cannot be written ({error.strerror})", str(path), "check that the folder exists and may be written to"
        ) from None
    try:
        with os.fdopen(handle, "w", encoding="utf8", newline="") as file:
            yield file
    except KeyboardInterrupt:
        _place(Path(scratch), path)
        raise
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise
    _place(Path(scratch), path)


def _place(scratch: Path, path: Path) -> None:
    try:
        scratch.chmod(0o666 & ~_umask())
        scratch.replace(path)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise OutputError(f"cannot be written ({error.strerror})", str(path), "give another place with --output") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write(chunks: Iterable[str], file: TextIO) -> None:
    """Write pieces of text as they come.

    Raises:
        OutputError: the disk is full, or the place is gone.
    """
    try:
        for chunk in chunks:
            file.write(chunk)
            file.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(
            f"cannot be written ({error.strerror})", getattr(file, "name", "output"), "free some space, or write elsewhere"
        ) from None
