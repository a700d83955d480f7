"""What may be sent to be done: judgements and articles, as JSON or as a form; every part has its limit."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlsplit

import msgspec
from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from saidby.errors import AddressRefused, TooLarge, UsageError
from saidby.intake.item import Given, Item
from saidby.intake.raw import Raw
from saidby.records import Ruling
from saidby.server.problems import WrongMedia

Asked = TypeVar("Asked", bound=msgspec.Struct)
IdText = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{6,64}$")]
Line = Annotated[str, msgspec.Meta(max_length=300)]
Address = Annotated[str, msgspec.Meta(max_length=2000, pattern="^https?://")]
MANY: Final = 50
"""Addresses or files that are added at a time."""
_JOINERS: Final = "\u200c\u200d"
"""Marks without a width that names of some languages are written with."""
_FORMS: Final = ("multipart/form-data", "application/x-www-form-urlencoded")


class JudgementAsked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody decides.

    Attributes:
        one, other: ids of statements, claims or parties; ``other`` where two are compared.
        value: who the speaker is, where ``ruling`` is *speaker*; how ``one`` bears on the issue (for, against, open, conditional,
            declined, none), where it is *bears*.
        issue: its id, or words of it, where ``ruling`` is *bears*; ``holder`` whose position it is, where the statement tells of several;
            ``conditions`` stretches of the statement, where it bears on the issue under conditions.
        by: who decides.
        why: the reason.
    """

    ruling: Ruling
    one: IdText
    other: IdText | None = None
    value: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] | None = None
    by: Annotated[str, msgspec.Meta(max_length=100)] | None = None
    why: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    issue: Annotated[str, msgspec.Meta(min_length=1, max_length=300)] | None = None
    holder: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] | None = None
    conditions: Annotated[tuple[Line, ...], msgspec.Meta(max_length=20)] = ()


class TextAsked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article to read: its text (or a page's HTML), or the address to fetch it from; one of the two.

    Attributes:
        outlet, title, published: what is known of the article from elsewhere; ``published`` in ISO 8601.
        anyway: read what looks cut, not English or like no article, and note it.
    """

    text: Annotated[str, msgspec.Meta(max_length=10_000_000)] | None = None
    url: Address | None = None
    outlet: Line | None = None
    title: Line | None = None
    published: Annotated[str, msgspec.Meta(pattern=r"^[12]\d{3}-\d\d-\d\d([T ][0-9:.]+(Z|[+-]\d\d:?\d\d)?)?$", max_length=40)] | None = None
    anyway: bool = False


class AddAsked(TextAsked, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to add to the case: a text, an address, or several addresses."""

    urls: Annotated[tuple[Address, ...], msgspec.Meta(max_length=MANY)] = ()


class IssueAsked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A proposition to follow.

    Attributes:
        wordings: other ways to put it, which find more.
        parties: names of those whose positions are wanted; none for everybody's.
        by: who follows it.
    """

    proposition: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    wordings: Annotated[tuple[Line, ...], msgspec.Meta(max_length=30)] = ()
    parties: Annotated[tuple[Line, ...], msgspec.Meta(max_length=30)] = ()
    by: Annotated[str, msgspec.Meta(max_length=100)] | None = None


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """One article to read: bytes at hand, or an address.

    Attributes:
        label: what it is called in messages.
        file: the bytes are an uploaded file's, which may hold many articles where these are added.
    """

    label: str
    item: Item | None = None
    url: str | None = None
    file: bool = False


_BINARY: Final = {"type": "string", "format": "binary"}
_BESIDE: Final = {name: {"type": "string"} for name in ("outlet", "title", "published", "url", "anyway")}
FORM: Final[dict[str, Any]] = {"type": "object", "required": ["file"], "properties": {"file": _BINARY} | _BESIDE}
"""A form with a file, as OpenAPI describes it."""
FORMS: Final[dict[str, Any]] = FORM | {
    "properties": {"file": {"type": "array", "items": _BINARY, "minItems": 1, "maxItems": MANY}} | _BESIDE
}
"""A form with several files; ``title`` and ``url`` only where there is one."""


async def body(request: Request, kind: type[Asked]) -> Asked:
    """Read a JSON body.

    Raises:
        WrongMedia: it is declared as something else.
        UsageError: it is not what is asked for.
    """
    if media(request) != "application/json":
        raise WrongMedia("is not JSON", f"Content-Type: {media(request)[:80]}", "send application/json")
    return decoded(await request.body(), kind)


def decoded(data: bytes, kind: type[Asked]) -> Asked:
    """Read JSON.

    Raises:
        UsageError: it is not what is asked for.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"is not understood ({error})", "the request", "see /api/v1/openapi.json") from None


def media(request: Request) -> str:
    """Return the media type of a request's body, without parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def parcels(request: Request, largest: int) -> tuple[tuple[Parcel, ...], bool]:
    """Return the articles that a request brings or names, and whether they are to be read anyway.

    Raises:
        UsageError: there is none, or too many.
        WrongMedia: neither JSON nor a form.
    """
    if media(request) not in _FORMS:
        asked = await body(request, AddAsked)
        return _of_asked(asked), asked.anyway
    async with request.form(max_files=MANY, max_fields=MANY, max_part_size=largest) as form:
        asked = _of_form(form)
        files = [value for value in form.getlist("file") if isinstance(value, UploadFile) and value.filename]
        _require_alone(files, asked)
        uploads = tuple([await _upload(file, asked, largest) for file in files])
    return (uploads or _of_asked(asked)), asked.anyway


def _require_alone(files: Sequence[UploadFile], asked: TextAsked) -> None:
    """Refuse what can be true of one article only, and would be said of several."""
    if len(files) > 1 and (asked.title or asked.url):
        raise UsageError(f"is given for {len(files)} files", "title, url", "upload that article alone, or leave it out")


def _of_form(form: FormData) -> AddAsked:
    """Return the fields of a form; those left empty were not filled in. ``urls`` has an address a line."""
    given = {name: value for name, value in form.items() if isinstance(value, str) and value.strip()}
    fields: dict[str, Any] = {name: given[name] for name in ("text", "url", "outlet", "title", "published") if name in given}
    fields |= {"urls": given["urls"].split()} if "urls" in given else {}
    return decoded(msgspec.json.encode(fields | {"anyway": given.get("anyway", "") in ("1", "on", "true", "yes")}), AddAsked)


def _of_asked(asked: AddAsked) -> tuple[Parcel, ...]:
    """Return what is asked for: a text, which may have an address of its own, or addresses to fetch."""
    if asked.text is not None:
        if asked.urls:
            raise UsageError("a text and addresses to fetch are given", "text, urls", "give one of the two")
        return (_pasted(asked.text, asked),)
    urls = [*([asked.url] if asked.url else []), *asked.urls]
    if not urls:
        raise UsageError("nothing is given to read", "the request", "give a text, an address or a file")
    return tuple(Parcel(label=url, url=required_address(url)) for url in dict.fromkeys(urls))


def parcel_of(asked: TextAsked) -> Parcel:
    """Return the one article that is asked for, by its text or its address.

    Raises:
        UsageError: neither is given.
        AddressRefused: the address is none that may be fetched.
    """
    if asked.text is not None:
        return _pasted(asked.text, asked)
    if not asked.url:
        raise UsageError("nothing is given to read", "text, url", "give a text or an address")
    return Parcel(label=asked.url, url=required_address(asked.url))


def _pasted(text: str, asked: TextAsked) -> Parcel:
    label = asked.url or f"pasted text {asked.title or text.strip()[:60]!r}"
    return _parcel(text.encode("utf-8", "replace"), label, asked, above=True, encoding="utf-8")


async def _upload(file: UploadFile, asked: TextAsked, largest: int) -> Parcel:
    """Take a file's bytes; its name is a label and never a path."""
    data = await file.read(largest + 1)
    if len(data) > largest:
        raise TooLarge(f"is larger than {largest:,} bytes", "the file", "add it with saidby case add")
    name = PurePath((file.filename or "").replace("\\", "/")).name
    parcel = _parcel(data, f"upload {on_one_line(name)[-120:] or 'without a name'}", asked, above=False)
    return msgspec.structs.replace(parcel, file=True)


def _parcel(data: bytes, label: str, asked: TextAsked, *, above: bool, encoding: str | None = None) -> Parcel:
    given = Given(url=asked.url, outlet=asked.outlet, title=asked.title, published=asked.published, above=above and bool(asked.title))
    raw = Raw(data=data, origin=label, encoding_header=encoding)
    return Parcel(label=label, item=Item(origin=label, source=label, raw=raw, given=given))


def required_address(url: str) -> str:
    """Return an address that may be fetched; a path of this machine is none.

    Raises:
        AddressRefused: it is no http or https address.
    """
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and url.isprintable() and " " not in url
    except ValueError:
        valid = False
    if not valid:
        raise AddressRefused("is no address that can be fetched", url[:200], "give one that begins with https://")
    return url


def on_one_line(text: str) -> str:
    """Return text without line ends, control characters and marks that turn its direction."""
    return " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())


def in_lines(text: str) -> str:
    """Return text on its lines, each cleaned as ``on_one_line`` does."""
    return "\n".join(map(on_one_line, text.strip().splitlines()))


def single(found: Sequence[Parcel]) -> Parcel:
    """Return the one article that is given.

    Raises:
        UsageError: there are several.
    """
    if len(found) != 1:
        raise UsageError("several articles are given", "the request", "give one at a time, or add them to the case")
    return found[0]
