"""Het beeld van het maatschappelijk resultaat tegen de uitstroom, met een lijn voor elke rekening."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_exact, schrijf_getal
from calculators.pmc_rendabiliteit.berekening import Rekening


def teken_uitstroom(rekeningen: Mapping[str, Rekening], zin: str) -> dict[str, object]:
    """Het beeld als data; de rekeningen staan op naam, en de zin zegt wat er te zien is.

    Een lijn loopt tot al haar kandidaten uitstromen, en verder als haar omslagpunt hoger ligt. De tabel heeft
    elk aantal dat in een van de lijnen telt.
    """
    aantallen = sorted({aantal for een in rekeningen.values() for aantal in _aantallen(een)})
    return {
        "soort": "uitstroom",
        "tekst": zin,
        "lijnen": [_lijn(naam, rekening) for naam, rekening in rekeningen.items()],
        "tabel": {
            "kop": [
                "Uitstroom",
                *(
                    f"{naam} ({schrijf_aantal(een.kandidaten, 'kandidaten')})"
                    for naam, een in rekeningen.items()
                ),
            ],
            "rijen": [
                [
                    schrijf_getal(aantal),
                    *(schrijf_bedrag(een.resultaat_bij(aantal)) for een in rekeningen.values()),
                ]
                for aantal in aantallen
            ],
        },
    }


def schrijf_omslagpunt(rekening: Rekening) -> str:
    """Het omslagpunt in een paar woorden: „geen", „4 kandidaten", „13 kandidaten, maar er zijn er 12"."""
    if rekening.omslagpunt is None:
        return "geen"
    punt = schrijf_aantal(rekening.omslagpunt, "kandidaten")
    te_veel = f", maar er zijn er {schrijf_getal(rekening.kandidaten)}"
    return punt if rekening.omslagpunt_haalbaar else punt + te_veel


def _aantallen(rekening: Rekening) -> set[int]:
    """De aantallen uitgestroomde kandidaten die iets zeggen over deze rekening."""
    return {0, rekening.uitstroom, rekening.kandidaten, rekening.omslagpunt or 0}


def _lijn(naam: str, rekening: Rekening) -> dict[str, object]:
    ingevuld = schrijf_bedrag(rekening.maatschappelijk_resultaat)
    return {
        "naam": naam,
        "punten": [
            {"uitstroom": aantal, "resultaat": schrijf_exact(rekening.resultaat_bij(aantal))}
            for aantal in sorted(_aantallen(rekening))
        ],
        "kandidaten": rekening.kandidaten,
        "omslagpunt": rekening.omslagpunt,
        "uitstroom": rekening.uitstroom,
        "woorden": (
            f"{ingevuld} bij de ingevulde uitstroom van {schrijf_aantal(rekening.uitstroom, 'kandidaten')}; "
            f"omslagpunt: {schrijf_omslagpunt(rekening)}"
        ),
    }
