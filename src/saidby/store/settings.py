"""Settings of a case: a value of any type that JSON can hold, by key."""

from typing import TypeVar

import msgspec

from saidby.errors import DamagedCase
from saidby.store.file import File

Value = TypeVar("Value")


class Settings:
    """Values by key."""

    def __init__(self, file: File) -> None:
        self._file = file

    def get(self, key: str, type: type[Value], default: Value) -> Value:
        """Return the value of a key, or the default where it has none.

        Raises:
            DamagedCase: what is kept is not of this type.
        """
        row = self._file.row("SELECT value FROM settings WHERE key = ?", key)
        try:
            return msgspec.json.decode(row[0], type=type) if row else default
        except msgspec.DecodeError as error:
            raise DamagedCase(f"the setting {key!r} cannot be read ({error})", str(self._file.path), "set it again") from None

    def put(self, key: str, value: object) -> None:
        """Keep a value."""
        self._file.write("INSERT OR REPLACE INTO settings VALUES (?, ?)", key, msgspec.json.encode(value).decode())

    def remove(self, key: str) -> None:
        """Forget a value."""
        self._file.write("DELETE FROM settings WHERE key = ?", key)

    def keys(self) -> tuple[str, ...]:
        """Return the keys that have a value."""
        return tuple(row[0] for row in self._file.rows("SELECT key FROM settings ORDER BY key"))
