"""Whom to ask: an address that the user names, a model, and a key that is never kept or shown."""

import ipaddress
import re
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from saidby.errors import AddressRefused, UsageError
from saidby.intake.addresses import Resolver, parse_address

PATH: Final = "/chat/completions"
"""What is asked, below the address that an endpoint is known by."""
BY: Final = "judge: "
"""How the name of a judge begins; that of a person does not."""


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """An OpenAI-compatible endpoint and one of its models.

    Attributes:
        url: where questions are sent, with its path.
        host: with the port, unless it is the usual one.
        model: as the endpoint calls it.
    """

    url: str
    host: str
    model: str

    @property
    def name(self) -> str:
        """Return what its judgements are signed with."""
        return f"{BY}{self.model} at {self.host}"


def endpoint(url: str, model: str) -> Endpoint:
    """Return the endpoint at an address, given with or without ``/chat/completions``.

    Raises:
        AddressRefused: it is no address, or plain http to another machine, which would show the articles and the key to all between.
        UsageError: the name of the model is none.
    """
    address = parse_address(url)
    if address.scheme == "http" and not _may_be_here(address.host):
        raise AddressRefused(
            "questions go to another machine by https alone", address.url, "give https://…, or an endpoint on this machine"
        )
    path, question, query = address.target.partition("?")
    path = path.rstrip("/")
    target = f"{path if path.endswith(PATH) else path + PATH}{question}{query}"
    return Endpoint(url=address.site + target, host=address.authority, model=_model(model))


def _model(name: str) -> str:
    if not re.fullmatch(r"[\w.:/@+ -]{1,120}", name) or not name.strip():
        raise UsageError("is no name of a model", "--model", "write it as the endpoint lists it")
    return name.strip()


def _may_be_here(host: str) -> bool:
    """Tell whether a host is this machine by its name or number; what the name leads to is looked at again when it is asked."""
    return host == "localhost" or host.endswith(".localhost") or is_here(host)


def is_here(ip: str) -> bool:
    """Tell whether an IP address is a loopback address."""
    try:
        return ipaddress.ip_address(ip).is_loopback
    except ValueError:
        return False


def here_alone(resolver: Resolver) -> Resolver:
    """Return a resolver that raises ``AddressRefused`` where a name leads away from this machine."""

    def resolved(host: str, port: int) -> Sequence[str]:
        found = resolver(host, port)
        if not all(is_here(ip) for ip in found):
            raise AddressRefused(f"{host} is not on this machine", host, "questions go to another machine by https alone")
        return found

    return resolved


def key_from(variable: str, environment: Mapping[str, str]) -> str:
    """Return the key that an environment variable holds.

    Raises:
        UsageError: it is not set, empty, or holds what no header can; the message never shows it.
    """
    key = environment.get(variable, "").strip()
    if not key:
        raise UsageError("this environment variable is not set", f"--key-from {variable}", f"set it first: export {variable}=…")
    if not re.fullmatch(r"[\x21-\x7e]{1,4096}", key):
        raise UsageError(
            "this environment variable holds no key", f"--key-from {variable}", "a key is one word of ASCII letters, digits, signs"
        )
    return key
