"""Wat een verandering van het antwoord van «trajectduur» voor de kandidaat betekent."""

from __future__ import annotations

from calculators.raamwerk.maat import JA, LATER, Maat

PASTE = {"ja": "paste", "nee": "paste niet", "hangt ervan af": "hing ervan af"}
PAST_NU = {"ja": "past nu", "nee": "past nu niet", "hangt ervan af": "hangt er nu van af"}
MATEN = (
    Maat("leerwerktraject.past", "het leerwerktraject", JA, PASTE, PAST_NU),
    Maat("totaal.past", "leerwerktraject en detachering samen", JA, PASTE, PAST_NU),
    Maat("leerwerktraject.laatste_dag", "de uiterste dag van het leerwerktraject", LATER),
    Maat("totaal.laatste_dag", "de uiterste dag van leerwerktraject en detachering samen", LATER),
    Maat("weg", "of een leerwerktraject de weg is"),
)
