"""`saidby serve`, `saidby mcp`: a case as pages for people, an API for programs and tools for agents."""

import secrets
import socket
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saidby.cli.app import app
from saidby.cli.judging import name_of
from saidby.cli.keeping import CaseFile, opened_case
from saidby.errors import SaidbyError, UsageError

if TYPE_CHECKING:
    from saidby.server.settings import Settings

PANEL = "Show a case"
_MADE = "new"


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def serve(
    file: CaseFile,
    host: Annotated[str, typer.Option(help="Address to listen at; any but this machine’s own demands a token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")] = 8331,
    token: Annotated[
        str | None,
        typer.Option(
            metavar="TOKEN", envvar="SAIDBY_TOKEN", show_default=False,
            help="Only whoever has it may enter; [bold]new[/bold] makes one.  [dim]default: none on this machine, else new[/dim]",
        ),
    ] = None,
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A further name under which browsers reach it.", show_default=False)
    ] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Nothing can be changed.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private and loopback addresses.", rich_help_panel="Fetching")
    ] = False,
) -> None:  # fmt: skip
    """Serve a case: pages to read and correct it, an API at /api/v1, tools for agents at /mcp; until Ctrl-C.

    [bold]saidby serve bridge.case --open[/bold]
    [bold]saidby serve bridge.case --host 0.0.0.0 --token new[/bold]
    """
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415
    from saidby.server.settings import LOOPBACK, Settings  # noqa: PLC0415 - what serves takes a second to import; --help should not

    if token == _MADE or (token is None and host not in LOOPBACK):
        token = secrets.token_urlsafe(24)
    with closing(_listening(host, port)) as listening:
        settings = Settings(
            host=host, port=listening.getsockname()[1], token=token, names=frozenset(one.lower() for one in name or ()),
            read_only=read_only, by=name_of(None) if token is None else "somebody",
            fetch=FetchOptions(max_bytes=10_000_000, allow_private=allow_private),
        )  # fmt: skip
        _serve(file, settings, listening, open_it)


@app.command("mcp", no_args_is_help=True, rich_help_panel=PANEL)
def serve_agents(
    file: CaseFile,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private and loopback addresses.", rich_help_panel="Fetching")
    ] = False,
) -> None:
    """Answer an agent over standard input and output (MCP): extract, claims, statements, trail, origins, positions, article.

    Nothing is changed. An MCP client starts it itself; give it the command [bold]saidby mcp bridge.case[/bold].
    """
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415
    from saidby.server.agents import agents  # noqa: PLC0415
    from saidby.server.desk import Desk  # noqa: PLC0415
    from saidby.server.settings import Settings  # noqa: PLC0415

    with opened_case(file):
        pass
    fetch = FetchOptions(max_bytes=10_000_000, allow_private=allow_private)
    desk = Desk(file, Settings(read_only=True, apart=False, fetch=fetch))
    try:
        agents(desk).run("stdio")
    finally:
        desk.close()


def _serve(file: Path, settings: "Settings", listening: socket.socket, open_it: bool) -> None:
    """Run until Ctrl-C, which uvicorn hands on when all is closed."""
    import uvicorn  # noqa: PLC0415

    from saidby.server import app as application  # noqa: PLC0415

    served = application(file, settings)
    address = _address(settings)
    typer.echo(f"{file}: served at {address} (Ctrl-C ends it)", err=True)
    if open_it:
        typer.launch(address)
    quiet = uvicorn.Config(served, log_level="warning", server_header=False, ws="none", timeout_keep_alive=75, timeout_graceful_shutdown=5)
    server = uvicorn.Server(quiet)
    server.run(sockets=[listening])
    if not server.started:
        raise SaidbyError("could not be started", address, "see above")


def _address(settings: "Settings") -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}.get(settings.host, settings.host)
    return f"http://{host}:{settings.port}/" + (f"?token={settings.token}" if settings.token else "")


def _listening(host: str, port: int) -> socket.socket:
    """Take the port before anything else, so that a taken one is told in one line.

    Raises:
        UsageError: it is taken, or there is no such address on this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError as error:
        raise UsageError(f"cannot be listened at ({error.strerror})", f"{host} port {port}", "give another --port, or 0") from None
    return listening
