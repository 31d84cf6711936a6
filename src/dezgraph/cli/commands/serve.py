"""Serve a graph over HTTP: `serve`."""

from __future__ import annotations

import errno
import os
import socket
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dezgraph.cli.exits import let_go_of_output
from dezgraph.cli.starting import starting
from dezgraph.cli.waiting import waiting

if TYPE_CHECKING:
    from dezgraph.view import View
    from dezgraph_api.settings import Settings

__all__ = ["serve"]

_ANY_HOST: Final = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared with, not bound to
_HOW: Final[dict[str, Any]] = {
    "http": "dezgraph_api.protocol:Protocol",
    "access_log": False,
    "log_level": "warning",
    "server_header": False,
    "timeout_graceful_shutdown": 5,
}

Files = Annotated[
    list[Path] | None, typer.Argument(metavar="[FILE]...", help="Files of a graph; the shipped one without any.")
]
Store = Annotated[Path | None, typer.Option(metavar="DIR", help="Serve the graph stored in this folder.")]
Host = Annotated[str, typer.Option(help="Address to listen at; 0.0.0.0 is every one of this machine.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that answer.")]


def serve(
    files: Files = None, store: Store = None, host: Host = "127.0.0.1", port: Port = 8000, workers: Workers = 1
) -> None:
    """Serve a graph over HTTP until Ctrl-C."""
    if files and store is not None:
        raise typer.BadParameter("use either files or --store", param_hint="--store")
    from dezgraph_api.settings import Settings

    settings = Settings(files=tuple(files or ()), store=store)
    with suppress(KeyboardInterrupt), closing(_bound(host, port)) as bound:
        if workers == 1:
            _serve_here(settings, bound)
        else:
            _serve_in_workers(settings, bound, workers)


def _bound(host: str, port: int) -> socket.socket:
    """Return a socket that holds the port and does not listen yet."""
    with ExitStack() as opened:
        try:
            family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            bound = opened.enter_context(socket.socket(family, kind, protocol))
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind(address)
        except OSError as error:
            hint = "; --port takes another one" if error.errno == errno.EADDRINUSE else ""
            reason = f"cannot listen at port {port} of {host}: {error.strerror}{hint}"
            raise OSError(error.errno, reason) from error
        bound.set_inheritable(True)
        opened.pop_all()
    return bound


def _serve_here(settings: Settings, bound: socket.socket) -> None:
    from dezgraph.cli.telling import telling

    with starting(), waiting("reading the graph"), telling():
        import uvicorn

        from dezgraph_api.app import create_app

        app = create_app(settings)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                _greet(app.state.network, bound)

    Server(uvicorn.Config(app, **_HOW)).run([bound])


def _serve_in_workers(settings: Settings, bound: socket.socket, workers: int) -> None:
    """Let several processes answer at one socket; each makes its own application of the environment."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    from dezgraph.cli.telling import telling
    from dezgraph.opening import open_checked

    with starting(), waiting("reading the graph"), telling():
        network = open_checked(*settings.files, store=settings.store)
    os.environ.update(replace(settings, checked=network.version).as_environment())
    config = uvicorn.Config("dezgraph_api.app:create_app", factory=True, workers=workers, **_HOW)
    # From here on a request waits for the first process that is ready, instead of being refused.
    bound.listen(config.backlog)
    _greet(network, bound)
    Multiprocess(config, sockets=[bound]).run()


def _greet(network: View, bound: socket.socket) -> None:
    """Say where the service listens, and what to try. Who does not read on (`| head`) is served all the same."""
    try:
        typer.echo(_greeting(network, bound))
    except BrokenPipeError:
        let_go_of_output()


def _greeting(network: View, bound: socket.socket) -> str:
    from dezgraph_api.invitations import invitations

    host, port = bound.getsockname()[:2]
    host = _ANY_HOST.get(host, host)
    base = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    head = (
        f"dezgraph serves {len(network.content.columns)} relationships between"
        f" {network.content.columns.entity_count} entities, version {network.version}\n\n"
        f"  address        {base}\n"
        f"  documentation  {base}/docs"
    )
    tries = (f"  {'' if place else 'try':13}  {base}{path}" for place, path in enumerate(invitations(network)))
    return "\n".join((head, *tries, "\nCtrl-C ends it."))
