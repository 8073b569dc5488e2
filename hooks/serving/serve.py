"""`kaderwijzer serve`: the site on this computer, that shows what someone saves as soon as it is saved."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from hooks.disk import reason
from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.publishing.stopping import Stopped, stoppable
from hooks.serving.said import Said, said
from hooks.serving.server import Server
from hooks.serving.shown import Shown, Site
from hooks.serving.watching import Watch

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
# The processes of a build find each other by a file with a name that may not be long.
SHORT_FOLDER = "maak ruimte op de schijf, of zet TMPDIR op een map met een korte naam"
WATCHED = ("docs", "hooks", "calculators", "mkdocs.yml", "package-lock.json")
_REASONS = {
    errno.EADDRINUSE: "daar draait al iets; kies een ander adres, zoals ADRES=localhost:8001",
    errno.EACCES: "dat mag u niet; kies een poort boven 1023, zoals ADRES=localhost:8000",
    errno.EADDRNOTAVAIL: "dat adres heeft deze computer niet; kies ADRES=localhost:8000",
}


class _OtherCode(Exception):
    """The code of the build is not what this process read."""


def serve(address: str, policy: Path) -> int:
    """Serve until someone stops it; exit status 2 when that cannot be done at this address."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal():
        _say(f"kaderwijzer: «{address}» is geen adres met een poort; schrijf het zoals localhost:8000")
        return WRONG_USE
    policy = policy.resolve()
    os.chdir(PROJECT)
    os.environ |= {"NO_MKDOCS_2_WARNING": "1", POLICY_VARIABLE: str(policy)}
    shown = Shown()
    try:
        server = Server((host, int(port)), shown)
    except (OSError, OverflowError) as error:
        why = _REASONS.get(getattr(error, "errno", None) or 0, "kies een ander adres, zoals localhost:8000")
        _say(f"kaderwijzer: op {address} kan de site niet komen: {why}")
        return WRONG_USE
    _say(f"De site komt op http://{host}:{server.server_port}/ en volgt wat u bewaart. Stoppen: Ctrl+C.")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watch = Watch([policy, *(PROJECT / name for name in WATCHED)])
    again = False
    try:
        with stoppable(), _folder() as folder:
            _Builds(folder, shown, watch).follow()
    except Stopped:
        _say("Gestopt.")
    except _OtherCode:
        again = True
    except OSError as error:
        _say(f"kaderwijzer: een bouw begint niet: {reason(error)}; {SHORT_FOLDER}")
        return FAULTS
    finally:
        watch.close()
        shown.end()
        server.shutdown()
        server.server_close()
    if again:
        here = f"{host}:{server.server_port}"
        command = ["-m", "hooks", "serve", "--adres", here, "--beleid", str(policy)]
        os.execv(sys.executable, [sys.executable, *command])
    return RIGHT


class _Builds:
    """Builds again and again, each time into a folder of its own."""

    def __init__(self, folder: Path, shown: Shown, watch: Watch) -> None:
        from hooks.serving import building

        self.building, self.shown, self.watch = building, shown, watch
        self.last: Path | None = None  # the last whole build
        self.names = (folder / f"{time.time_ns()}-{number}" for number in count())

    def follow(self) -> None:
        while True:
            self.watch.changed.clear()
            self._follow_once()
            self.watch.wait()

    def _follow_once(self) -> None:
        """First the pages that someone looks at, then the whole site; until something else is saved."""
        begin, before = time.monotonic(), self.shown.site
        names: frozenset[str] = frozenset()
        folders = before.folders if before else ()
        pages = self.shown.open_pages() if before else frozenset()
        if pages:
            made = self._made(pages)
            if made is None:
                return
            folders, names = (made, *folders), frozenset({made.name})
            self.shown.show(Site(folders, names, pages))
            _say(f"Te zien na {_seconds(begin)}.")
        whole = self._made(None)
        if whole is None:
            return
        self.last = whole
        self.shown.show(Site((whole,), names | {whole.name}))
        _say(f"Gebouwd in {_seconds(begin)}.")
        for old in folders:
            shutil.rmtree(old, ignore_errors=True)

    def _made(self, pages: frozenset[str] | None) -> Path | None:
        """The folder of a build that went well; else it was told why, unless something else was saved."""
        folder = next(self.names)
        status = self.building.build(folder, pages, self.watch.changed.is_set, self.last)
        if status == self.building.RIGHT:
            return folder
        if status is None:
            return None
        output = self.building.output_of(folder)
        shutil.rmtree(folder, ignore_errors=True)
        wrong = said(output.read_text(encoding="utf-8", errors="replace"))
        if status == self.building.OTHER_CODE:
            fault = _fault_in_code()
            if fault is None:
                raise _OtherCode
            wrong = (fault,)
        self.shown.tell(wrong)
        for one in wrong:
            _say(f"{one.place}: {one.text}" if one.place else one.text)
        _say("Niet gebouwd; de vorige versie blijft staan." if self.shown.site else "Niet gebouwd.")
        return None


def _fault_in_code() -> Said | None:
    """Why the code as it stands now cannot even begin."""
    command = [sys.executable, "-c", "import hooks.__main__, hooks.serving.building, hooks.mkdocs_events"]
    tried = subprocess.run(command, capture_output=True, text=True, check=False)
    return Said("", tried.stderr.strip().splitlines()[-1]) if tried.returncode else None


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="kaderwijzer-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _seconds(begin: float) -> str:
    return f"{time.monotonic() - begin:.1f} s".replace(".", ",")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
