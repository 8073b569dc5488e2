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
from hooks.proposals.beside import Beside
from hooks.proposals.cases import Case

Answer = dict[str, Any]
LONGEST = 300  # seconds that the calculators of another revision get
# Read by the other code in a process of its own, so that nothing of it stays behind here.
_PROGRAM = """
import json, sys
from dataclasses import replace
from pathlib import Path
given = json.load(sys.stdin)
from calculators.raamwerk import loket
from hooks.corpus.open_data import calculator_data
from hooks.reading.load_policy import load_policy
whole = calculator_data(load_policy(Path(given["beleid"])))
kaders = dict(whole.kaders.kaders)
for name, left_out in given["zonder"].items():
    stays = tuple(one for one in kaders[name].versies if one.naam not in left_out)
    kaders[name] = replace(kaders[name], versies=stays)
bare = replace(whole, kaders=replace(whole.kaders, kaders=kaders))
asked = [(whole if as_if else bare, name, text) for name, text, as_if in given["vragen"]]
json.dump([json.loads(loket.antwoord(*one)) for one in asked], sys.stdout)
"""


class NotComputed(Exception):
    """The other code gave no answers; the message says why."""


def answers_of(code: Path, policy: Path, asked: Sequence[Case], left_out: Beside) -> list[Answer]:
    """What the calculators in a folder with code answer on a policy folder; NotComputed with the reason."""
    questions = [(*one.key, one.is_as_if) for one in asked]
    given = json.dumps({"beleid": str(policy), "vragen": questions, "zonder": left_out})
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
