"""Answers of the calculators of another revision, which run in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hooks.disk import no_start

Answer = dict[str, Any]
LONGEST = 300  # seconds that the calculators of another revision get
# Read by the other code in a process of its own, so that nothing of it stays behind here.
_PROGRAM = """
import json, sys
from pathlib import Path
given = json.load(sys.stdin)
from calculators.raamwerk import loket
from hooks.corpus.open_data import calculator_data
from hooks.reading.load_policy import load_policy
data = calculator_data(load_policy(Path(given["beleid"])))
json.dump([json.loads(loket.antwoord(data, name, text)) for name, text in given["vragen"]], sys.stdout)
"""


class NotComputed(Exception):
    """The other code gave no answers; the message says why."""


def answers_of(code: Path, policy: Path, asked: Sequence[tuple[str, str]]) -> list[Answer]:
    """What the calculators in a folder with code answer on a policy folder; NotComputed with the reason."""
    given = json.dumps({"beleid": str(policy), "vragen": list(asked)})
    try:
        ended = subprocess.run(
            [sys.executable, "-P", "-B", "-c", _PROGRAM],
            cwd=code,
            env=os.environ | {"PYTHONPATH": str(code)},
            input=given,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotComputed(f"de rekenhulpen deden er langer dan {LONGEST} seconden over") from None
    except OSError as error:
        raise NotComputed(f"Python start niet ({no_start(error)})") from None
    if ended.returncode:
        said = ended.stderr.strip().splitlines()
        raise NotComputed(said[-1] if said else f"de rekenhulpen stoppen met {ended.returncode}")
    found: list[Answer] = json.loads(ended.stdout)
    return found
