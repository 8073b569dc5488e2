"""A web server behind a line of a given speed: all connections share the line, as a visitor's do."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.browser.hosts import QuietServer

PIECE = 8_192
# What a common web server sends compressed when nobody set it up any further; woff2 and gz are already.
COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".wasm", ".xml", ".txt", ".py", ".toml")
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}


@dataclass(frozen=True)
class Speed:
    """Bits per second down the line (None: no limit), and seconds there and back."""

    name: str
    bits: float | None
    round_trip: float


class _Line:
    """Gives every piece its turn; what is sent takes as long as the line needs for it."""

    def __init__(self, speed: Speed) -> None:
        self.speed, self.sent = speed, 0
        self._free_at, self._lock = 0.0, threading.Lock()

    def carry(self, size: int) -> None:
        with self._lock:
            self.sent += size
            if self.speed.bits is None:
                return
            start = max(time.monotonic(), self._free_at)
            self._free_at = start + size * 8 / self.speed.bits
            done = self._free_at
        time.sleep(max(0.0, done - time.monotonic()))


class BenchServer:
    """Serves folders under their names with extra headers, gzipped where usual, and counts what it sends."""

    def __init__(self, folders: dict[str, Path], headers: dict[str, dict[str, str]]) -> None:
        self.folders = {name: folder.resolve() for name, folder in folders.items()}
        self.headers = headers
        self.line = _Line(Speed("", None, 0))
        handler = type("Handler", (_Handler,), {"bench": self})
        self._server = QuietServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def set_line(self, speed: Speed) -> None:
        self.line = _Line(speed)

    def close(self) -> None:
        self._server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    bench: BenchServer

    def setup(self) -> None:
        super().setup()
        time.sleep(self.bench.line.speed.round_trip)  # a connection costs a round trip

    def do_GET(self) -> None:
        line = self.bench.line
        time.sleep(line.speed.round_trip)
        path = unquote(urlsplit(self.path).path).lstrip("/")
        name, _, rest = path.partition("/")
        folder = self.bench.folders.get(name)
        file = (folder / rest).resolve() if folder else None
        if file and file.is_dir():
            file /= "index.html"
        if file is None or folder is None or not file.is_relative_to(folder) or not file.is_file():
            self.send_error(404)
            return
        body, tag = _content(file)
        if self.headers.get("If-None-Match") == tag:
            self._head(304, file, 0, tag)
            return
        self._head(200, file, len(body), tag)
        for start in range(0, len(body), PIECE):
            piece = body[start : start + PIECE]
            line.carry(len(piece))
            self.wfile.write(piece)

    def _head(self, status: int, file: Path, size: int, tag: str) -> None:
        self.send_response(status)
        if status == 200:
            kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_header("Content-Type", kind)
            if file.suffix in COMPRESSED:
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(size))
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "max-age=600")
        folder = unquote(urlsplit(self.path).path).lstrip("/").partition("/")[0]
        for header in self.bench.headers.get(folder, {}).items():
            self.send_header(*header)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@cache
def _content(file: Path) -> tuple[bytes, str]:
    content = file.read_bytes()
    tag = f'"{len(content)}-{file.stat().st_mtime_ns}"'
    return (gzip.compress(content, 6) if file.suffix in COMPRESSED else content), tag
