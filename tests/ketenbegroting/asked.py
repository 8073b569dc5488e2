"""Questions about a small chain, and what comes of them."""

from __future__ import annotations

import json
from typing import Any

from calculators.raamwerk import loket, zijloket
from tests import frozen

DATA = frozen.data()
WAL, HART = "Werkplein Brabantse Wal (ISD)", "Werkplein Hart van West-Brabant"
SUBSIDY = {"van": "Rijk", "naar": "WVS", "kosten": "sw", "begroting": "WVS", "bedrag": 900, "jaar": 2018}
WAGES = {
    "van": "WVS",
    "naar": "medewerkers",
    "kosten": "sw",
    "begroting": "WVS",
    "bedrag": 1000,
    "jaar": 2018,
}
BASE: dict[str, Any] = {"gemeente": "roosendaal", "peildatum": "2017-10-01", "posten": [SUBSIDY, WAGES]}


def reply(**more: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(loket.antwoord(DATA, "ketenbegroting", json.dumps(BASE | more)))
    return found


def answer(**more: Any) -> dict[str, Any]:
    found = reply(**more)
    assert found["goed"], found
    return found


def wrong(**more: Any) -> dict[str, str]:
    found = reply(**more)
    assert not found["goed"], found
    return {one["veld"]: one["melding"] for one in found["fouten"]}


def compare(*plans: dict[str, Any]) -> dict[str, Any]:
    text = json.dumps({"plannen": [BASE | plan for plan in plans]})
    found: dict[str, Any] = json.loads(zijloket.vergelijk(DATA, "ketenbegroting", text))
    assert found["goed"], found
    return found


def paid(by: str, to: str, amount: int | str, budget: str, **more: Any) -> dict[str, Any]:
    return {"van": by, "naar": to, "bedrag": amount, "begroting": budget, "jaar": 2018, **more}
