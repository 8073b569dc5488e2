"""Hoe het geld in een jaar gaat, als stroombeeld: van wie, door de keten, naar wie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.grenzen import MEESTE_NAMEN_IN_BEELD
from calculators.raamwerk.geld import bedrag, exact

BUITEN_VOOR, KETEN, BUITEN_NA, TERUG = "van buiten", "keten", "naar buiten", "terug"
OVERIGE = "overige"


@dataclass
class _Tekening:
    """De knopen en stromen van een beeld; een knoop is een naam op een plaats."""

    knopen: dict[tuple[str, str], int] = field(default_factory=dict)
    stromen: dict[tuple[int, int], int] = field(default_factory=dict)

    def trek(self, van: tuple[str, str], naar: tuple[str, str], centen: int) -> None:
        """Een stroom erbij; twee stromen tussen dezelfde knopen zijn er één."""
        plekken = tuple(self.knopen.setdefault(knoop, len(self.knopen)) for knoop in (van, naar))
        sleutel = (plekken[0], plekken[-1])
        self.stromen[sleutel] = self.stromen.get(sleutel, 0) + centen


def beelden(begroting: Begroting) -> tuple[dict[str, object], ...]:
    """Het stroombeeld van elk jaar waarin er geld gaat."""
    getekend = [teken_stromen(begroting, jaar) for jaar in begroting.jaren]
    gevonden = [een for een in getekend if een is not None]
    return tuple({**een, "dicht": plek > 0} for plek, een in enumerate(gevonden))


def teken_stromen(begroting: Begroting, jaar: int) -> dict[str, object] | None:
    """Het beeld van een jaar; niets als er dat jaar geen geld gaat."""
    stromen = {paar: centen for paar, centen in begroting.stromen(jaar).items() if centen}
    if not stromen:
        return None
    tekening = _teken(begroting, stromen)
    grootste = max(stromen, key=stromen.__getitem__)
    keten = begroting.keten(jaar)
    op_volgorde = sorted(stromen.items(), key=lambda een: (-een[1], een[0]))
    return {
        "soort": "stromen",
        "titel": f"Hoe het geld gaat, {jaar}",
        "tekst": (
            f"Stroombeeld: in {jaar} gaat er {bedrag(keten.erin)} van buiten naar de keten, "
            f"{bedrag(begroting.onderling(jaar))} tussen partijen en {bedrag(keten.eruit)} naar buiten. De "
            f"grootste stroom is {bedrag(stromen[grootste])}, van {grootste[0]} naar {grootste[-1]}."
        ),
        "knopen": [
            {"naam": naam, "waar": waar, "woorden": _woorden(tekening, naam, waar, plek)}
            for (naam, waar), plek in tekening.knopen.items()
        ],
        "stromen": [
            {"van": van, "naar": naar, "bedrag": exact(centen)}
            for (van, naar), centen in tekening.stromen.items()
        ],
        "tabel": {
            "kop": ["Wie betaalt", "Wie ontvangt", "Bedrag"],
            "rijen": [[van, naar, bedrag(centen)] for (van, naar), centen in op_volgorde],
        },
    }


def _woorden(tekening: _Tekening, naam: str, waar: str, plek: int) -> str:
    erin = sum(centen for (_, naar), centen in tekening.stromen.items() if naar == plek)
    eruit = sum(centen for (van, _), centen in tekening.stromen.items() if van == plek)
    delen = [f"{bedrag(erin)} erin"] * bool(erin) + [f"{bedrag(eruit)} eruit"] * bool(eruit)
    if waar == BUITEN_VOOR:
        delen = [f"betaalt {bedrag(eruit)}"]
    elif waar in (BUITEN_NA, TERUG):
        delen = [f"ontvangt {bedrag(erin)}"]
    return f"{naam}{' (terug)' if waar == TERUG else ''}: {', '.join(delen)}"


def _teken(begroting: Begroting, stromen: Mapping[tuple[str, str], int]) -> _Tekening:
    """Van buiten, door de keten, naar buiten; geld dat in een kring gaat, komt bij een tweede knoop aan."""
    tekening = _Tekening()
    voor = _kort([(van, een) for (van, _), een in stromen.items() if not begroting.is_partij(van)])
    na = _kort([(naar, een) for (_, naar), een in stromen.items() if not begroting.is_partij(naar)])
    verder: dict[str, set[str]] = {}
    for (van, naar), centen in sorted(stromen.items(), key=lambda een: (-een[1], een[0])):
        if not begroting.is_partij(van):
            tekening.trek((voor.get(van, van), BUITEN_VOOR), (naar, KETEN), centen)
        elif not begroting.is_partij(naar):
            tekening.trek((van, KETEN), (na.get(naar, naar), BUITEN_NA), centen)
        elif _komt_bij(verder, naar, van):
            tekening.trek((van, KETEN), (naar, TERUG), centen)
        else:
            verder.setdefault(van, set()).add(naar)
            tekening.trek((van, KETEN), (naar, KETEN), centen)
    return tekening


def _kort(bedragen: list[tuple[str, int]]) -> dict[str, str]:
    """Welke namen in het beeld samen één knoop zijn: de kleinste, als het er veel zijn."""
    per_naam: dict[str, int] = {}
    for naam, centen in bedragen:
        per_naam[naam] = per_naam.get(naam, 0) + centen
    op_volgorde = sorted(per_naam, key=lambda naam: (-per_naam[naam], naam))
    if len(op_volgorde) <= MEESTE_NAMEN_IN_BEELD:
        return {}
    klein = op_volgorde[MEESTE_NAMEN_IN_BEELD - 1 :]
    return dict.fromkeys(klein, f"{OVERIGE} ({len(klein)})")


def _komt_bij(verder: Mapping[str, set[str]], van: str, gezocht: str) -> bool:
    """Of het geld van de een langs getekende stromen al bij de ander komt."""
    open_, gezien = [van], {van}
    while open_:
        for een in verder.get(open_.pop(), ()):
            if een not in gezien:
                gezien.add(een)
                open_.append(een)
    return gezocht in gezien
