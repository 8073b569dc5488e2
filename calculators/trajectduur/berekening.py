"""De berekening van «trajectduur»: voor wie de termijnen gelden, en wat er bij elke lezing uitkomt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Waarde
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Ingevuld
from calculators.trajectduur.gevallen import Geval, Regels, reken_gevallen
from calculators.trajectduur.lezingen import (
    GELDEN,
    LEERWERKTRAJECT,
    LEZINGEN,
    TAAL,
    TAAL_KADER,
    TIJDENS,
    TOTAAL,
)
from calculators.trajectduur.overgang import WAARDE, wendingen
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijn import HANGT_ERVAN_AF, JA, NEE, Termijn, termijn_samen, termijn_traject

GEEN_WEG, NIET_GENOEMD = "nee", "niet genoemd"
WEGEN = {
    "a": "wvs/doelgroep-a",
    "b": "wvs/doelgroep-b",
    "c": "wvs/doelgroep-c",
    "sw": "wvs/huidig-sw-bestand",
    "nieuw-beschut": "wvs/nieuw-beschut",
    "banenafspraak": "wvs/banenafspraak-plaatsing",
    "taalachterstand": TAAL_KADER,
}
WERKPLEIN = "wvs/werkplein-bepaalt-doelgroep"
ZO_KORT_MOGELIJK = "wvs/leerwerktraject-zo-kort-mogelijk"
BEMIDDELING = "wvs/na-leerwerktraject-bemiddeling"
INSTRUMENTEN = "wvs/na-leerwerktraject-instrumenten"
MAATWERK = "wvs/na-detachering-maatwerk"
NA_DE_TERMIJN = (BEMIDDELING, INSTRUMENTEN, MAATWERK)


@dataclass(frozen=True)
class Eigen:
    """De termijn die de gebruiker zelf invulde, uit de verordening van zijn gemeente, met de vindplaats."""

    maanden: int
    vindplaats: str


@dataclass(frozen=True)
class Groep:
    """De doelgroep van de kandidaat.

    `naam` is die op het scherm, `kader` het kader dat haar de weg wijst en `weg` wat dat over een
    leerwerktraject zegt. `gelden` zegt of de termijnen voor haar gelden: „ja", „nee" of „hangt ervan af".
    """

    naam: str
    kader: str
    weg: str
    gelden: str


@dataclass(frozen=True)
class Trajectduur:
    """Alles wat is uitgerekend; `peiling` is die op de eerste dag van het traject.

    `gekozen` heeft de lezing van elk open punt waarvan er maar één telt, op de naam van dat punt.
    Gelden de termijnen niet, dan zijn er geen `regels`, en is er geen enkele dag uitgerekend.
    """

    peiling: Peiling
    ingevuld: Ingevuld
    groep: Groep
    plan: Plan
    peildatum: date
    eigen: Eigen | None
    regels: Regels | None

    @cached_property
    def gevallen(self) -> tuple[Geval, ...]:
        """De termijnen onder elke lezing; TypeError als de termijnen niet gelden."""
        if self.regels is None:
            raise TypeError("voor deze groep gelden geen termijnen")
        return reken_gevallen(self.plan, self.regels)

    @cached_property
    def leerwerktraject(self) -> Termijn:
        """De termijn van het leerwerktraject alleen."""
        return termijn_traject(self.gevallen, self.plan, self.peildatum)

    @cached_property
    def totaal(self) -> Termijn:
        """De termijn van leerwerktraject en detachering samen."""
        return termijn_samen(self.gevallen, self.plan, self.peildatum)

    def raakt(self, punt: str) -> bool:
        """Of dit traject iets heeft waar het open punt over gaat, of er een andere dag door kan krijgen."""
        if punt in {een.punt for een in (*self.leerwerktraject.anders, *self.totaal.anders)}:
            return True
        if punt == TIJDENS.punt:
            return bool(self.plan.tijdens_leerwerktraject)
        return bool(self.plan.onderbrekingen) or self.plan.tussentijd is not None


def bereken(peiling: Peiling, ingevuld: Ingevuld, doelgroep: str, plan: Plan, peildatum: date) -> Trajectduur:
    """De berekening; GeenAntwoord als een kader dat zij leest, die dag niet geldt of geen waarde heeft."""
    groep = lees_groep(peiling, ingevuld, doelgroep)
    eigen = lees_eigen(ingevuld)
    regels = None if groep.gelden == NEE else _lees_regels(peiling, ingevuld, eigen)
    return Trajectduur(peiling, ingevuld, groep, plan, peildatum, eigen, regels)


def lees_groep(peiling: Peiling, ingevuld: Ingevuld, doelgroep: str) -> Groep:
    """De doelgroep, met het oordeel van haar kader.

    GeenAntwoord als een kader dat de uitkomst nodig heeft, die dag niet geldt of geen waarde heeft.
    """
    kader = WEGEN[doelgroep]
    try:
        weg = str(peiling.waarde(kader, "leerwerktraject").waarde)
    except GeenAntwoord:
        # Meestal ontbreekt dan ook de termijn zelf; dat bezwaar zegt meer, dus dat gaat voor.
        kijk_termijnen_na(peiling)
        raise
    gelden = NEE if weg in (GEEN_WEG, NIET_GENOEMD) else _gelden(peiling, ingevuld, doelgroep)
    if gelden != NEE:
        kijk_termijnen_na(peiling)
    for een in (kader, WERKPLEIN):
        peiling.regel(een)
    return Groep(peiling.gegevens.doelgroepen[doelgroep]["naam"], kader, weg, gelden)


def kijk_termijnen_na(peiling: Peiling) -> None:
    """GeenAntwoord als een kader over de termijnen of over wat daarna komt, geen antwoord geeft."""
    for kader in (LEERWERKTRAJECT, TOTAAL):
        peiling.waarde(kader, WAARDE)
    for kader in (LEERWERKTRAJECT, TOTAAL, *NA_DE_TERMIJN, ZO_KORT_MOGELIJK):
        peiling.regel(kader)


def lees_eigen(ingevuld: Ingevuld) -> Eigen | None:
    """De termijn uit de eigen verordening, als die met haar vindplaats is ingevuld."""
    maanden, vindplaats = ingevuld.getal("eigen_termijn"), ingevuld.tekst("eigen_vindplaats")
    return None if maanden is None or vindplaats is None else Eigen(maanden, vindplaats)


def _gelden(peiling: Peiling, ingevuld: Ingevuld, doelgroep: str) -> str:
    """Of de termijnen voor deze groep gelden.

    Een kader dat zelf zegt voor wie het is, geldt voor anderen alleen in een lezing van een open punt.
    """
    kaders = (peiling.kaders.kaders[kader] for kader in (LEERWERKTRAJECT, TOTAAL))
    if all(not kader.voor or doelgroep in kader.voor for kader in kaders):
        return JA
    if WEGEN[doelgroep] != TAAL.kader:
        return NEE
    return {None: HANGT_ERVAN_AF, GELDEN: JA}.get(TAAL.gekozen(ingevuld, peiling), NEE)


def _lees_regels(peiling: Peiling, ingevuld: Ingevuld, eigen: Eigen | None) -> Regels:
    # Wat er aan het kader verandert, raakt de termijn uit de eigen verordening niet.
    verandert_traject = () if eigen else tuple(wendingen(peiling, LEERWERKTRAJECT))
    return Regels(
        traject=eigen.maanden if eigen else _maanden(peiling.waarde(LEERWERKTRAJECT, WAARDE)),
        samen=_maanden(peiling.waarde(TOTAAL, WAARDE)),
        wendingen_traject=verandert_traject,
        wendingen_samen=tuple(wendingen(peiling, TOTAAL)),
        gekozen={
            een.punt: lezing
            for een in LEZINGEN
            if een.kader in (LEERWERKTRAJECT, TOTAAL) and (lezing := een.gekozen(ingevuld, peiling))
        },
    )


def _maanden(waarde: Waarde) -> int:
    return int(waarde.getal)
