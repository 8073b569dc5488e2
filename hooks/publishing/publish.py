"""`kaderwijzer publiceer`: the site as a host needs it, with packed copies and the settings of its server."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from hooks.disk import reason
from hooks.node import run_script
from hooks.project import SETTINGS
from hooks.publishing.build import FAULTS, RIGHT, build
from hooks.publishing.embedding import read_framers
from hooks.publishing.headers import FOR_EVER
from hooks.publishing.owners import extra_in
from hooks.publishing.servers import beside_site, in_site
from hooks.settings.unclear import UnclearSetting

SCRIPT = Path(__file__).with_name("compress.mjs")
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".wasm", ".zip", ".md", ".csv", ".jsonld"}
SMALLEST = 512  # bytes; below this a copy saves nothing
# Quality of Brotli and of gzip: a page is packed once and read a few times, what all pages share very often.
OF_PAGES, OF_SHARED = (5, 6), (11, 9)
FOLDER, FILE = 0o755, 0o644  # what a web server has to be able to read
SHARED = ("assets/", *(one.folder for one in FOR_EVER))


def publish(site: Path, policy: Path, settings: Path, review: date | None = None) -> int:
    """Build, with packed copies in the site, and the settings of servers in a folder beside it."""
    packed = (0, 0, 0)
    try:
        framers = read_framers(extra_in(SETTINGS))
    except UnclearSetting as unclear:
        print(f"kaderwijzer: {unclear}", file=sys.stderr)
        return FAULTS

    def finish(fresh: Path) -> None:
        nonlocal packed
        for name, content in in_site(framers):
            if not (fresh / name).exists():  # else it was built with its own address in it
                (fresh / name).write_text(content, encoding="utf-8")
        packed = pack(fresh)
        for path in fresh.rglob("*"):  # whatever the umask
            path.chmod(FOLDER if path.is_dir() else FILE)

    if status := build(site, policy, review, finish):
        return status
    try:
        settings.mkdir(parents=True, exist_ok=True)
        for name, content in beside_site(framers):
            (settings / name).write_text(content, encoding="utf-8")
    except OSError as error:
        print(f"kaderwijzer: in «{settings}» is niet te schrijven: {reason(error)}", file=sys.stderr)
        return FAULTS
    copies, before, after = packed
    print(
        f"{copies} ingepakte kopieën: {before // 1000} kB wordt {after // 1000} kB. "
        f"De instellingen voor een server staan in {settings}/.",
        file=sys.stderr,
    )
    return RIGHT


def pack(site: Path) -> tuple[int, int, int]:
    """Write the packed copies; how many, and the bytes of the files and of their smallest copies."""
    files = [
        (str(path), OF_SHARED if path.relative_to(site).as_posix().startswith(SHARED) else OF_PAGES)
        for path in sorted(site.rglob("*"))
        if path.suffix in PACKED and path.is_file() and path.stat().st_size >= SMALLEST
    ]
    copies, before, after = run_script(SCRIPT, {"files": files})
    return copies, before, after
