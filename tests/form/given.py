"""Answers to the questions of commands, as a form gives them."""

from __future__ import annotations

from hooks.form.filled import Given
from tests.examples.changed_policy import TERM

PLACE = ["van-denken-naar-doen, Voor doelgroep B (leerwerktrajecten), onderdeel 3"]
OTHERS: list[tuple[str, Given]] = [
    ("hernoem", {"oud": [TERM], "nieuw": ["wvs/leerwerktraject-termijn"]}),
    (
        "trek-in",
        {
            "kader": ["wvs/leerwerktraject-zo-kort-mogelijk"],
            "manier": ["het geldt niet meer"],
            "vervalt-vanaf": ["2027-01-01"],
            "bron": PLACE,
        },
    ),
    (
        "trek-in",
        {
            "kader": ["alkmaar/onderzoek-budgetten"],
            "manier": ["het hoort hier niet"],
            "reden": ["Het stond er dubbel."],
            "op": ["2026-11-30"],
        },
    ),
    (
        "dossier",
        {
            "naam": ["noordkop"],
            "titel": ["De Noordkop"],
            "inleiding": ["Wat de gemeenten afspraken."],
            "gebied": ["noordkop"],
            "gebied-naam": ["De Noordkop"],
            "gebied-leden": ["roosendaal", "zundert"],
            "gebied-gemeente": ["Voorbeelddam=GM9998"],
            "kader-naam": ["hoe-lang"],
            "kader-titel": ["Hoe lang een proefplek duurt"],
            "soort": ["regel"],
            "thema": ["trajectduur"],
            "vanaf": ["2018-01-01"],
            "tekst": ["Een proefplek duurt {duur}."],
            "waarde": ["duur=9 maanden"],
            "op": ["2017-12-01"],
        },
    ),
    (
        "begrip",
        {
            "naam": ["inlooptijd"],
            "term": ["inlooptijd"],
            "betekenis": ["De tijd waarin iemand went aan het werk."],
            "kaders": [TERM],
        },
    ),
    (
        "wijzig",
        {
            "kader": ["wvs/leerwerktraject-zo-kort-mogelijk"],
            "maat": ["wachttijd"],
            "maat-wat": ["Hoe lang iemand wacht"],
            "maat-eenheid": ["maanden"],
            "maat-telt": ["De bron zegt niet hoe er wordt geteld."],
            "maat-telling": ["begonnen=Wie begint, telt mee.", "lopend=Wie bezig is, telt mee."],
        },
    ),
    ("thema", {"naam": ["scholing"], "titel": ["Scholing"], "uitleg": ["Over leren."]}),
    ("doelgroep", {"naam": ["jongeren"], "titel": ["Jongeren"], "uitleg": ["Wie nog geen volwassene is."]}),
]
