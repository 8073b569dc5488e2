"""A server at one address, as a site that is published: it can stop, and begin again with another edition."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from hooks.publishing.headers import POLICY_IN_HEADER


class _Handler(SimpleHTTPRequestHandler):
    server: Any

    def translate_path(self, path: str) -> str:
        plain = path.partition("?")[0]
        if not plain.startswith(self.server.below):
            return "/buiten/de/site"
        return super().translate_path("/" + plain.removeprefix(self.server.below))

    def do_GET(self) -> None:
        # This server takes a file that is older than what the browser has for the same one.
        del self.headers["If-Modified-Since"]
        self.server.asked.append(self.path)
        for part, goes_on in list(self.server.held.items()):
            if part in self.path:
                goes_on.wait()
        super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY_IN_HEADER)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class QuietServer(ThreadingHTTPServer):
    """Says nothing of a browser that goes away in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Server(QuietServer):
    below: str
    asked: list[str]
    held: dict[str, threading.Event]


class Host:
    """A server at one address, that can stop and begin again, with another edition too."""

    def __init__(self, below: str) -> None:
        self.below, self.port = below, 0
        self.asked: list[str] = []  # the addresses, in the order in which they were asked
        self._held: dict[str, threading.Event] = {}
        self._server: _Server | None = None

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}{self.below}"

    def show(self, folder: Path) -> None:
        self.stop()
        made = _Server(("127.0.0.1", self.port), partial(_Handler, directory=str(folder)))
        made.below, made.asked, made.held = self.below, self.asked, self._held
        self.port, self._server = made.server_port, made
        threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @contextmanager
    def holding(self, part: str) -> Iterator[None]:
        """Gives no answer to who asks for an address with this in it, until the end of the block."""
        goes_on = self._held[part] = threading.Event()
        try:
            yield
        finally:
            del self._held[part]
            goes_on.set()

    def stop(self) -> None:
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


_KEPT = """async ([site, part]) => {
  const scope = new URL(site).pathname;
  await navigator.serviceWorker.register(new URL("bewaarwerker.js", site), { scope, updateViaCache: "none" });
  const ask = async () => {
    const { active } = (await navigator.serviceWorker.getRegistration(site)) ?? {};
    if (!active) return { delen: [] };
    const { port1, port2 } = new MessageChannel();
    const said = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
    active.postMessage({ soort: "overzicht" }, [port2]);
    // A newer one may take its place, and then this one says nothing more.
    return Promise.race([said, new Promise((resolve) => setTimeout(resolve, 3000, { delen: [] }))]);
  };
  const { uitgave } = await (await fetch(new URL("uitgave.json", site), { cache: "no-cache" })).json();
  for (let turn = 0; turn < 600; turn += 1) {
    const kept = await ask();
    if (kept.uitgave === uitgave && kept.delen.includes(part)) return kept;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${part} is not kept`);
}"""


def wait_for(page: Page, host: Host, part: str = "gelezen") -> Any:
    """What the browser keeps, as soon as a part of the edition that the server has is there whole."""
    return page.evaluate(_KEPT, [host.address, part])
