"""Work that a JavaScript package does in the build: a script gets JSON and gives JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from hooks.disk import no_start
from hooks.kept import kept

# Node comes from PyPI, so it stands beside this Python.
NODE = Path(sys.executable).parent / "node"
# What a script makes may not tell in which zone or language the machine is that made it.
NOWHERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8"}


def made_by_script(script: Path, data: Any) -> Any:
    """What the script writes for the data it reads; it only runs when it did not for this data before."""
    return json.loads(kept(script.name, [json.dumps(data)], lambda: json.dumps(run_script(script, data))))


def run_script(script: Path, data: Any) -> Any:
    """What the script writes for the data it reads; PluginError with its message when it fails."""
    try:
        ended = subprocess.run(
            [str(NODE), str(script)],
            input=json.dumps(data),
            env=os.environ | NOWHERE,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    except OSError as error:
        raise PluginError(
            f"{script.name} start niet ({no_start(error)}); zet alles klaar met «make build»"
        ) from None
    if "ERR_MODULE_NOT_FOUND" in ended.stderr:
        raise PluginError(f"{script.name} mist een pakket van JavaScript; zet alles klaar met «make build»")
    if ended.returncode:
        raise PluginError(f"{script.name} mislukt: {ended.stderr.strip()}")
    return json.loads(ended.stdout)
