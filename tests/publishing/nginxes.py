"""An nginx on a port of its own, as Debian gives it or with a configuration of ours."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hooks.set_up import find_nginx

AS_IT_COMES = """\
user root;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  server {{ listen 127.0.0.1:{port}; root {root}; index index.html; absolute_redirect off; }}
}}
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def on_this_machine(text: str) -> str:
    """A configuration of ours, as root and for nobody outside this machine."""
    return "user root;\n" + text.replace("listen ", "listen 127.0.0.1:")


@contextmanager
def nginxes() -> Iterator[Callable[[str, Path, int], str]]:
    """Starts nginx with a configuration, which it keeps in a folder; tells its address."""
    program = find_nginx()
    if program is None:
        pytest.fail("nginx ontbreekt. Installeer het (Debian: apt-get install nginx-light).")
    running: list[subprocess.Popen[bytes]] = []

    def run(configuration: str, folder: Path, port: int) -> str:
        (folder / "nginx.conf").write_text(configuration, encoding="utf-8")
        command = [program, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
        running.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        address = f"http://127.0.0.1:{port}/"
        _wait_for(address)
        return address

    yield run
    for one in running:
        one.terminate()
        one.wait()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
