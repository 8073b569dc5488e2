"""The site's own scripts under Node, asked line by line for as long as needed; see door.mjs."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from hooks.node import NODE

SCRIPT = Path(__file__).with_suffix(".mjs")


@cache
def _started() -> subprocess.Popen[str]:
    command = [str(NODE), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(SCRIPT)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)


def ask(what: str, text: str) -> Any:
    """What a function of the site makes of a text."""
    process = _started()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{json.dumps([what, text])}\n")
    return json.loads(process.stdout.readline())


def close() -> None:
    """Let Node stop, if it runs."""
    if _started.cache_info().currsize:
        process = _started()
        assert process.stdin is not None
        process.stdin.close()
        process.wait()
        _started.cache_clear()
