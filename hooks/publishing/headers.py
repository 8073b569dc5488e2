"""What a web server says with each file: one list, from which the settings of every server are written."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hooks.project import PROJECT
from hooks.settings.read import painted

# Python runs as WebAssembly. Material's icons are data: images.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "worker-src 'self'",
        "connect-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)

THEME = PROJECT / "hooks" / "theme"


def _hash(name: str) -> str:
    """The sign by which a policy knows a script or style that stands in a page itself."""
    # The template engine leaves out the last line end.
    content = painted((THEME / name).read_text(encoding="utf-8")).removesuffix("\n")
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


# The page for an address that does not exist cannot know where its style and script are: it holds them.
IN_PAGE_404 = {"script-src": _hash("niet-gevonden.js"), "style-src": _hash("niet-gevonden.css")}
POLICY_404 = "; ".join(
    (
        "default-src 'none'",
        *(f"{directive} {value}" for directive, value in IN_PAGE_404.items()),
        *("connect-src 'self'", "form-action 'self'", "base-uri 'none'"),
    )
)
YEAR = 31_536_000  # seconds
# A page says this itself too; who may put it in a frame, only a header can say.
POLICY_IN_HEADER = "; ".join(
    (
        *(
            f"{part} {IN_PAGE_404[part.split()[0]]}" if part.split()[0] in IN_PAGE_404 else part
            for part in CONTENT_SECURITY_POLICY.split("; ")
        ),
        "frame-ancestors 'none'",
    )
)
UNUSED_FEATURES = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb", "xr-spatial-tracking"),
)

EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": POLICY_IN_HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": f"max-age={YEAR}",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED_FEATURES),
}


def embedded(framers: Sequence[str]) -> Mapping[str, str]:
    """What goes with the files for other sites (see embedding.py): these may show and load them."""
    policy = POLICY_IN_HEADER.replace("frame-ancestors 'none'", f"frame-ancestors 'self' {' '.join(framers)}")
    return {
        **EVERYWHERE,
        "Content-Security-Policy": policy,
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Access-Control-Allow-Origin": "*",
    }


@dataclass(frozen=True)
class Keeping:
    """How long a browser may keep the files below a folder without asking."""

    folder: str
    value: str


ASK_EACH_TIME = "no-cache"
# Below these every address names its content or its version, so what it gives never changes.
FOR_EVER = tuple(
    Keeping(folder, f"public, max-age={YEAR}, immutable")
    for folder in ("pyodide/", "rekenen/", "keuren/", "peiling/", "zoekindex/stukken/", "uitgave/")
)

# Types that an old or bare server does not know; the site works without most of them, and faster with.
TYPES: Mapping[str, str] = {
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "wasm": "application/wasm",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
    "xml": "application/xml",
    "zip": "application/zip",
    "bin": "application/octet-stream",
}
