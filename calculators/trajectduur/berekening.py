"""De berekening van «trajectduur»: de weg voor een doelgroep, en de twee termijnen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.kaders.geldend import GeenAntwoord
from calculators.raamwerk.peiling import Peiling
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, TOTAAL, Lezingen
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode, Termijn, bereken_termijn

GEEN_WEG, NIET_GENOEMD, JA = "nee", "niet genoemd", "ja"
WEGEN = {
    "a": "wvs/doelgroep-a",
    "b": "wvs/doelgroep-b",
    "c": "wvs/doelgroep-c",
    "sw": "wvs/huidig-sw-bestand",
    "nieuw-beschut": "wvs/nieuw-beschut",
    "banenafspraak": "wvs/banenafspraak-plaatsing",
    "taalachterstand": "wvs/taalachterstand-leerwerktraject",
}
WERKPLEIN = "wvs/werkplein-bepaalt-doelgroep"
ZO_KORT_MOGELIJK = "wvs/leerwerktraject-zo-kort-mogelijk"
BEMIDDELING = "wvs/na-leerwerktraject-bemiddeling"
INSTRUMENTEN = "wvs/na-leerwerktraject-instrumenten"
MAATWERK = "wvs/na-detachering-maatwerk"
NA_DE_TERMIJN = (BEMIDDELING, INSTRUMENTEN, MAATWERK)


@dataclass(frozen=True)
class Trajectduur:
    """Alles wat is uitgerekend; `peiling` is die op de eerste dag van het traject.

    `doelgroep` is de naam op het scherm, `kader` het kader dat die groep de weg wijst en `weg` wat dat zegt.
    """

    peiling: Peiling
    doelgroep: str
    kader: str
    weg: str
    plan: Plan
    lezingen: Lezingen
    peildatum: date

    @property
    def leerwerktraject(self) -> Termijn:
        """De termijn van het leerwerktraject alleen."""
        return self._termijn(
            LEERWERKTRAJECT, self.lezingen.tellen_niet_in_leerwerktraject(self.plan), self.plan.einde
        )

    @property
    def totaal(self) -> Termijn:
        """De termijn van leerwerktraject en detachering samen."""
        return self._termijn(
            TOTAAL, self.lezingen.tellen_niet_in_totaal(self.plan), self.plan.detachering_einde
        )

    def _termijn(self, kader: str, niet_meegeteld: tuple[Periode, ...], einde: date | None) -> Termijn:
        maanden = int(self.peiling.waarde(kader, "maximum").getal)
        return bereken_termijn(self.plan.start, maanden, niet_meegeteld, einde, self.peildatum)


def lees_weg(peiling: Peiling, doelgroep: str) -> str:
    """Het oordeel van het kader over een leerwerktraject voor deze doelgroep.

    GeenAntwoord als een kader dat de uitkomst nodig heeft, die dag niet geldt of geen waarde heeft.
    """
    try:
        weg = str(peiling.waarde(WEGEN[doelgroep], "leerwerktraject").waarde)
    except GeenAntwoord:
        # Meestal ontbreekt dan ook de termijn zelf; dat bezwaar zegt meer, dus dat gaat voor.
        kijk_termijnen_na(peiling)
        raise
    if weg != GEEN_WEG:
        kijk_termijnen_na(peiling)
    for kader in (WEGEN[doelgroep], WERKPLEIN):
        peiling.regel(kader)
    return weg


def kijk_termijnen_na(peiling: Peiling) -> None:
    """GeenAntwoord als een kader over de termijnen of over wat daarna komt, geen antwoord geeft."""
    for kader in (LEERWERKTRAJECT, TOTAAL):
        peiling.waarde(kader, "maximum")
    for kader in (LEERWERKTRAJECT, TOTAAL, *NA_DE_TERMIJN, ZO_KORT_MOGELIJK):
        peiling.regel(kader)
