"""Answers a browser on this computer: pages of the last good site, and what happens to it, as it happens."""

from __future__ import annotations

import json
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from markupsafe import Markup, escape

from hooks.publishing.headers import POLICY_404, POLICY_IN_HEADER
from hooks.serving.said import Said
from hooks.serving.shown import Shown, Site

HERE = "/_serve/"
OWN = {name: Path(__file__).with_name(name) for name in ("afmelden.js", "herladen.js", "herladen.css")}
TYPES = {
    **{"": "application/octet-stream", ".js": "text/javascript", ".mjs": "text/javascript"},
    **{".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json"},
    **{".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2", ".xml": "text/xml"},
    **{".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".md": "text/plain"},
}
# In the place of these files of the site: copies in the browser would hide what is new.
INSTEAD = {"bewaarwerker.js": Path(__file__).with_name("opruimwerker.js")}
BEAT = 10  # seconds: so often a silent stream tries whether its reader is still there
NOT_THERE = "404.html"
NO_SITE = (
    '<!doctype html><html lang="nl"><head><title>Nog geen site</title></head>'
    '<body><main class="serve-leeg"><h1>Er is nog geen site</h1>'
    "<p>Deze pagina komt vanzelf als de fouten zijn hersteld.</p></main></body></html>"
)
TITLE = "Dit is de vorige versie: wat u bewaarde, heeft fouten"


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], shown: Shown) -> None:
        self.shown = shown
        super().__init__(address, Handler)


class Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"
    server: Server

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        address = unquote(asked.path)
        try:
            if address == f"{HERE}stand":
                self._stream({name: values[0] for name, values in parse_qs(asked.query).items()})
            elif address.startswith(HERE):
                self._own(address.removeprefix(HERE))
            elif (own := INSTEAD.get(address.removeprefix("/"))) is not None:
                self._send(own.read_bytes(), own.suffix)
            else:
                self._page(address.removeprefix("/"))
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader has gone

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _own(self, name: str) -> None:
        if name in OWN:
            self._send(OWN[name].read_bytes(), OWN[name].suffix)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _page(self, address: str) -> None:
        site, wrong = self.server.shown.when_there()
        if site is None:
            self._send(with_news(NO_SITE, "", wrong).encode(), ".html", HTTPStatus.SERVICE_UNAVAILABLE)
            return
        if not is_inside(address):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        if address and not address.endswith("/") and site.find(f"{address}/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{address}/")
            self.end_headers()
            return
        found, status = site.find(address), HTTPStatus.OK
        if found is None:
            found, status = site.find(NOT_THERE), HTTPStatus.NOT_FOUND
        if found is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif found.suffix == ".html":
            html = with_news(found.read_text(encoding="utf-8"), site.folder_of(found), wrong)
            self._send(html.encode(), ".html", status)
        else:
            self._send(found.read_bytes(), found.suffix, status)

    def _send(self, content: bytes, suffix: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, TYPES[""]))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", POLICY_IN_HEADER)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _stream(self, asked: dict[str, str]) -> None:
        """What happens from now on, as long as the reader stays."""
        shown = self.server.shown
        address, folder = asked.get("pagina", "").removeprefix("/"), asked.get("site", "")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(b"retry: 300\n\n")
        before: object = None
        with shown.looking_at(address):
            while not shown.has_ended:
                with shown.changed:
                    news = _news(shown.site, shown.wrong, folder, address)
                    if news == before:
                        shown.changed.wait(BEAT)
                        news = _news(shown.site, shown.wrong, folder, address)
                content = b": nog hier\n\n" if news == before else f"data: {json.dumps(news)}\n\n".encode()
                before = news
                self.wfile.write(content)
                self.wfile.flush()


def is_inside(address: str) -> bool:
    """Whether an address cannot lead out of the site."""
    return "\0" not in address and "\\" not in address and ".." not in address.split("/")


def _news(site: Site | None, wrong: tuple[Said, ...], folder: str, address: str) -> dict[str, object]:
    return {
        "nieuw": bool(site and site.is_old(folder, address)),
        "titel": TITLE,
        "fouten": [list(one) for one in wrong],
    }


def with_news(html: str, folder: str, wrong: tuple[Said, ...]) -> str:
    """A page that hears what happens, and shows what is wrong now, also without JavaScript."""
    head = (
        f'<link rel="stylesheet" href="{HERE}herladen.css">'
        f'<script type="module" src="{HERE}afmelden.js"></script>'
        f'<script type="module" src="{HERE}herladen.js" data-site="{escape(folder)}"></script></head>'
    )
    html = html.replace("</head>", head, 1)
    # The page for a dead address trusts only what stands in it.
    html = html.replace(POLICY_404, POLICY_IN_HEADER.partition("; frame-ancestors")[0])
    return html.replace("</body>", f"{panel(wrong)}</body>", 1) if wrong else html


def panel(wrong: tuple[Said, ...]) -> Markup:
    """The faults; herladen.js makes the same."""
    place, item = Markup("<code>{}</code> "), Markup("<li>{}{}</li>")
    items = (item.format(place.format(one.place) if one.place else "", one.text) for one in wrong)
    return Markup(
        '<section class="serve-fouten" role="alert" tabindex="0" aria-label="Fouten">'
        "<h2>{}</h2><ul>{}</ul></section>"
    ).format(TITLE, Markup("").join(items))
