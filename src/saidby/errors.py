"""One tree of errors; each says what, where and what to do, and carries the exit code of the command line.

SaidbyError 1
├── UsageError 2
├── InputError
│   ├── MissingInput 3      ├── EmptyInput 4        ├── BinaryInput 5
│   ├── NotAnArticle 6      ├── NotEnglish 7        ├── TooLarge 8
│   ├── Truncated 9         ├── BadEncoding 10      └── Unreadable 11
├── FetchError 12
│   ├── AddressRefused 13   ├── RobotsRefused 14    ├── TimedOut 15
│   └── BadStatus 16
├── SpanError 17
├── ModelError 18
├── OutputError 19
└── CaseError 20
    ├── MissingCase 21      ├── CaseExists 22       ├── NotACase 23
    ├── NewerCase 24        ├── OlderCase 25        ├── DamagedCase 26
    ├── ReadOnlyCase 27     ├── BusyCase 28         └── FullDisk 29
"""


class SaidbyError(Exception):
    """Anything saidby refuses or fails at.

    Args:
        what: what is wrong, as a sentence without full stop.
        where: the file, address or option.
        remedy: what to do about it.
    """

    exit_code = 1

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what, self.where, self.remedy = what, where, remedy

    def __str__(self) -> str:
        return (f"{self.where}: " if self.where else "") + self.what + (f"; {self.remedy}" if self.remedy else "")


class UsageError(SaidbyError):
    """The command or a call was put together wrongly."""

    exit_code = 2


class InputError(SaidbyError):
    """The input cannot be read as an article."""


class MissingInput(InputError):
    """There is no such file."""

    exit_code = 3


class EmptyInput(InputError):
    """The input holds nothing but white space."""

    exit_code = 4


class BinaryInput(InputError):
    """The input is not text: an image, a PDF, an archive."""

    exit_code = 5


class NotAnArticle(InputError):
    """A page, but no article: a home page, a login wall, an error page."""

    exit_code = 6


class NotEnglish(InputError):
    """The article is in a language that the reader does not read."""

    exit_code = 7


class TooLarge(InputError):
    """The input is larger than the limit."""

    exit_code = 8


class Truncated(InputError):
    """The input ends in the middle."""

    exit_code = 9


class BadEncoding(InputError):
    """The bytes do not decode as what they are declared to be."""

    exit_code = 10


class Unreadable(InputError):
    """The file exists but may not be read."""

    exit_code = 11


class FetchError(SaidbyError):
    """An address could not be fetched."""

    exit_code = 12


class AddressRefused(FetchError):
    """A private or loopback address, or a scheme other than http and https."""

    exit_code = 13


class RobotsRefused(FetchError):
    """The site's robots.txt asks not to fetch this address."""

    exit_code = 14


class TimedOut(FetchError):
    """The site did not answer in time."""

    exit_code = 15


class BadStatus(FetchError):
    """The site answered with an error."""

    exit_code = 16


class SpanError(SaidbyError):
    """A span does not fit its text; a defect of saidby, never of the input."""

    exit_code = 17


class ModelError(SaidbyError):
    """The weights are missing or are not the ones that belong to this version."""

    exit_code = 18


class OutputError(SaidbyError):
    """The result cannot be written where it should go."""

    exit_code = 19


class CaseError(SaidbyError):
    """The case file cannot be used."""

    exit_code = 20


class MissingCase(CaseError):
    """There is no such case file."""

    exit_code = 21


class CaseExists(CaseError):
    """A case is to be made where something stands already."""

    exit_code = 22


class NotACase(CaseError):
    """Something else than a case: a folder, an empty file, another program's file."""

    exit_code = 23


class NewerCase(CaseError):
    """The case was written by a newer saidby than this one."""

    exit_code = 24


class OlderCase(CaseError):
    """The case was written by an older saidby, and is not open for writing, so that it cannot be brought up to date."""

    exit_code = 25


class DamagedCase(CaseError):
    """The case file is cut off, or its pages do not fit each other."""

    exit_code = 26


class ReadOnlyCase(CaseError):
    """The case file or its folder may not be read or written."""

    exit_code = 27


class BusyCase(CaseError):
    """Another program is writing to the case."""

    exit_code = 28


class FullDisk(CaseError):
    """There is no room left for the case to grow."""

    exit_code = 29
