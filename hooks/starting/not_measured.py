"""The files that hold what was measured, as they are when nothing has been measured yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hooks.pages import proofs
from hooks.pages.quality import as_text, read_quality

QUALITY, PROOFS, SPEED = "docs/kwaliteit.json", "docs/proeven.json", "docs/snelheid.md"
MUTANTS = "tests/mutaties/mutaties.yml"
MEASURED = (QUALITY, PROOFS, SPEED, MUTANTS)
_NO_SPEED = """
De rekenhulpen zijn geschreven in Python en rekenen in uw browser.
Daarvoor moet uw browser Python ophalen en starten. Dat duurt even, vooral de eerste keer.
Hoe lang dat bij deze kennisbank duurt, is nog niet gemeten.
`make bench` meet het, en schrijft deze pagina.
"""


def not_measured(project: Path) -> dict[str, str]:
    """Content by name: what the commands that measure begin with."""
    quality = replace(read_quality(project / QUALITY), measured=())
    speed = (project / SPEED).read_text(encoding="utf-8").splitlines(keepends=True)
    title = next(place for place, line in enumerate(speed) if line.startswith("# "))
    mutants = (project / MUTANTS).read_text(encoding="utf-8").splitlines(keepends=True)
    return {
        QUALITY: as_text(quality),
        PROOFS: proofs.as_text({}),
        SPEED: "".join(speed[: title + 1]) + _NO_SPEED,
        MUTANTS: "".join(line for line in mutants if line.startswith("#")) + "{}\n",
    }
