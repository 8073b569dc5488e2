"""The table of how days are written, as the site's scripts read it.

Usage: python -m hooks.browser.date_forms     writes docs/assets/gedeeld/datumvormen.js anew; then `make fix`
"""

from __future__ import annotations

import json
from typing import Any

from calculators.kaders.kalender import MAANDNAMEN
from calculators.raamwerk import datum_lezen, datumvormen, invoer
from hooks.project import PROJECT

SCRIPT = PROJECT / "docs" / "assets" / "gedeeld" / "datumvormen.js"


def table() -> dict[str, Any]:
    """The names of the table, with what Python has under them."""
    return {name: value for name, value in vars(datumvormen).items() if name.isupper() and name[0] != "_"} | {
        "MAANDNAMEN": MAANDNAMEN,
        "WEEKDAGNAMEN": datum_lezen.WEEKDAGNAMEN,
        "LANGSTE_INVOER": invoer.LANGSTE_INVOER,
    }


def script() -> str:
    """The module, before it is formatted."""
    lines = [
        "// How people and systems write a day, made from calculators/raamwerk/datumvormen.py.",
        "// Change it there, and run python -m hooks.browser.date_forms.",
        "",
        *(
            f"export const {name} = {json.dumps(value, ensure_ascii=False)};"
            for name, value in table().items()
        ),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    SCRIPT.write_text(script(), encoding="utf-8")
