"""Try many made-up inputs on everything that reads: `make fuzz`, or `make alles` for a million.

What each target read is told, and with NOTEER=--noteer also kept for the quality page. The first input that
gives an exception stops it, made as small as it goes.
"""

from __future__ import annotations

import argparse
import time
from importlib.metadata import version

from tests.alles.record import Measured, keep
from tests.fuzz import door
from tests.fuzz.targets import TARGETS
from tests.fuzz.tried import tried


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pogingen", type=int, help="how many inputs in all")
    parser.add_argument("--zaad", type=int, default=0, help="other inputs: the first seed")
    parser.add_argument("--noteer", action="store_true", help="keep the numbers for the quality page")
    asked = parser.parse_args()
    counts = {}
    for target in TARGETS.values():
        start = time.monotonic()
        counts[target.what] = tried(target, max(1, asked.pogingen * target.share // 100), asked.zaad)
        print(f"{target.what}: {counts[target.what]} in {time.monotonic() - start:.0f} s", flush=True)
    door.close()
    print(f"Samen {sum(counts.values())}, geen uitzondering.")
    if asked.noteer:
        keep(
            "invoer",
            Measured(
                "Verzonnen en beschadigde invoer die is gelezen of met een melding geweigerd",
                f"make fuzz POGINGEN={asked.pogingen} ZAAD={asked.zaad} NOTEER=--noteer",
                {"samen": sum(counts.values()), **counts, "uitzonderingen": 0},
                {"hypothesis": version("hypothesis")},
            ),
        )


if __name__ == "__main__":
    main()
