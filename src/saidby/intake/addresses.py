"""Addresses: how one is written, and which ones no page of news is fetched from.

A page can redirect, and a name can resolve, to the machine that runs saidby or to its neighbours. So an address is judged by the
numbers it leads to, never by its name, and the connection goes to the very numbers that were judged.
"""

import ipaddress
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import quote, urljoin, urlsplit

import msgspec

from saidby.errors import AddressRefused, FetchError

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port → IP addresses, best first; raises ``OSError`` where there are none."""

_PORTS = {"http": 80, "https": 443}
# IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and successors): everything not "globally reachable", and multicast.
# Written out, since Python's ``is_global`` changed its mind between patch releases.
_NOT_PUBLIC_4 = tuple(
    map(
        ipaddress.IPv4Network,
        ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
         "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)  # fmt: skip
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(map(ipaddress.IPv6Network, ("2001::/23", "2001:db8::/32", "3fff::/20")))
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_SAFE = "/%:@!$&'()*+,;=~-._"


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """One http or https address, in the form in which it is sent.

    Attributes:
        scheme: "http" or "https".
        host: in ASCII (IDNA), without brackets.
        port: number.
        target: path and query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Return the host, with the port unless it is the usual one, as the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """Return scheme, host and port: that for which one robots.txt holds."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """Return the whole address; a fragment is not part of it."""
        return self.site + self.target


def parse_address(url: str) -> Address:
    """Read an address.

    Raises:
        AddressRefused: another scheme than http and https, a user name or password, no host, or a malformed port.
    """
    shown = _without_password(url)
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise AddressRefused("this is not a well-formed address", shown, "copy it from the browser again") from error
    if parts.scheme not in _PORTS:
        raise AddressRefused(f"addresses of the kind {parts.scheme}: are not fetched", shown, "give http or https, or a path")
    if "@" in parts.netloc:
        raise AddressRefused("the address holds a user name or password", shown, "take it out, or save the page and give the file")
    if not parts.hostname or port == 0:
        raise AddressRefused("the address names no host", shown, "write it as https://host/path")
    target = quote(parts.path or "/", safe=_SAFE) + ("?" + quote(parts.query, safe=_SAFE + "?") if parts.query else "")
    return Address(scheme=parts.scheme, host=_ascii_host(parts.hostname, shown), port=port or _PORTS[parts.scheme], target=target)


def redirected(address: Address, location: str) -> Address:
    """Return where a Location header leads to; raise ``AddressRefused`` where that is no address to fetch."""
    # Headers arrive as Latin-1; sites that do not percent-encode mean UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return parse_address(urljoin(address.url, location.strip()))
    except ValueError as error:
        raise AddressRefused("redirects to something that is no address", address.url, "open it in a browser, and save the page") from error


def vetted(address: Address, found: Sequence[str], allow_private: bool) -> tuple[str, ...]:
    """Return the IP addresses to connect to.

    Raises:
        AddressRefused: one of them is not on the public internet; one is enough, since an answer that mixes both is an attack.
        FetchError: there are none.
    """
    if not found:
        raise FetchError(f"no address is known for {address.host}", address.url, "check the spelling")
    private = [ip for ip in found if not is_public(ip)]
    if private and not allow_private:
        what = f"{address.host} is at {private[0]}, which is not on the public internet"
        raise AddressRefused(what, address.url, "use --allow-private if it is meant")
    return tuple(dict.fromkeys(found))


def is_public(ip: str) -> bool:
    """Tell whether an IP address is on the public internet, and so is any IPv4 address that is wrapped up in it."""
    try:
        number = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv4Address):
        return not any(number in network for network in _NOT_PUBLIC_4)
    inner = _wrapped(number)
    if inner is not None:
        return is_public(str(inner))
    return number in _PUBLIC_6 and not any(number in network for network in _NOT_PUBLIC_6)


def _wrapped(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address inside a mapped (RFC 4291), 6to4 (RFC 3056) or NAT64 (RFC 6052) address."""
    if number in _NAT64:
        return ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour


def _ascii_host(host: str, shown: str) -> str:
    if re.fullmatch(r"[0-9a-f:.%]+", host) and ":" in host:
        return host
    try:
        name = host.encode("idna").decode("ascii").rstrip(".")
    except UnicodeError:
        name = ""
    if not re.fullmatch(r"[a-z0-9._-]+", name, re.IGNORECASE):
        raise AddressRefused("the address names no host that can exist", shown, "check the spelling")
    return name.lower()


def _without_password(url: str) -> str:
    """Return what may be shown: messages end in logs, and what stands before "@" may be a password."""
    return re.sub(r"//[^/?#]*@", "//…@", "".join(c for c in url.strip() if c.isprintable())[:300])
