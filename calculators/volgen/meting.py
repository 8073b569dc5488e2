"""Eén meting naast de norm van haar eigen periode, met het oordeel en waarom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Waarde
from calculators.kaders.maatstaf import Maatstaf
from calculators.kaders.notatie import schrijf_dag
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker
from calculators.volgen.maten import DEEL, DUUR, MATEN, maatstaf, manieren
from calculators.volgen.norm import Norm, norm_in, tellingen
from calculators.volgen.oordeel import NIET_TE_ZEGGEN, ONGEVEER, beoordeel

PRECIES = "precies"
GRENZEN = (PRECIES, ONGEVEER, "hoogstens", "minstens", "meer dan")
TELLING_ONBEKEND = "De bron laat meer manieren van tellen toe, en hier staat niet welke is gebruikt."
ANDERE_GEKOZEN = "Er is voor een andere manier van tellen gekozen."
BENADERING = "Een getal bij benadering haalt of mist een norm nooit zeker."
BEIDE_KANTEN = "Het getal kan ook aan de andere kant van de norm liggen."


@dataclass(frozen=True)
class Meting:
    """Wat er is gemeten, waar en wanneer; `norm` is die van de laatste dag van de periode."""

    gegevens: Gegevens
    naam: str
    gebied: str
    van: date
    tot_en_met: date
    waarde: Waarde
    telling: str | None
    norm: Norm

    @cached_property
    def kader(self) -> Kader:
        return self.gegevens.kaders.kaders[MATEN[self.naam].kader]

    @cached_property
    def maat(self) -> Maatstaf:
        return maatstaf(self.gegevens, self.naam)

    @cached_property
    def peiling(self) -> Peiling:
        """De laatste dag in een gemeente van het gebied; de norm is in elke gelijk, of er is er geen."""
        gemeente = self.gegevens.kaders.gebieden[self.gebied].gemeenten[0]
        return Peiling(self.gegevens, self.tot_en_met, gemeente)

    @cached_property
    def bezwaar(self) -> str:
        """Waarom er niet zeker een oordeel is; leeg als dat er is."""
        mee = tellingen(self.maat, self.norm.versie)
        if self.norm.waarde is None:
            return self.norm.bezwaar
        if mee and self.telling is None:
            return TELLING_ONBEKEND
        if mee and self.telling not in mee:
            return ANDERE_GEKOZEN
        if beoordeel(self.norm.waarde, self.maat.beter, self.waarde) == NIET_TE_ZEGGEN:
            return BENADERING if self.waarde.grens == ONGEVEER else BEIDE_KANTEN
        return ""

    @cached_property
    def oordeel(self) -> str:
        if self.bezwaar or self.norm.waarde is None:
            return NIET_TE_ZEGGEN
        return beoordeel(self.norm.waarde, self.maat.beter, self.waarde)

    def periode(self) -> str:
        if self.van == self.tot_en_met:
            return schrijf_dag(self.van)
        return f"{schrijf_dag(self.van)} tot en met {schrijf_dag(self.tot_en_met)}"


def lees_meting(gegevens: Gegevens, ingevuld: Ingevuld) -> Meting:
    """De meting uit de vraag; Fouten met alles wat er aan de vraag mis is."""
    fouten = [*ingevuld.fouten, *_mis(gegevens, ingevuld)]
    if fouten:
        raise Fouten(fouten)
    naam, gebied = zeker(ingevuld.tekst("maat")), zeker(ingevuld.tekst("gebied"))
    van, tot_en_met = zeker(ingevuld.dag("van")), zeker(ingevuld.dag("peildatum"))
    eenheid = MATEN[naam].eenheid
    grens = ingevuld.tekst("grens")
    waarde = Waarde(zeker(_getal(ingevuld, eenheid)), eenheid, None if grens == PRECIES else grens)
    kader = gegevens.kaders.kaders[MATEN[naam].kader]
    gemeenten = gegevens.kaders.gebieden[gebied].gemeenten
    norm = norm_in(gegevens.kaders, kader, maatstaf(gegevens, naam), van, tot_en_met, gemeenten)
    if norm.waarde is None and not norm.is_verdeeld:
        raise Fouten([Fout("peildatum", norm.bezwaar)])
    return Meting(gegevens, naam, gebied, van, tot_en_met, waarde, ingevuld.tekst("telling"), norm)


def _getal(ingevuld: Ingevuld, eenheid: str) -> Decimal | None:
    """Wat er is gemeten, uit het veld van de eenheid."""
    if eenheid == DEEL:
        return ingevuld.procent(DEEL)
    maanden = ingevuld.getal(DUUR)
    return None if maanden is None else Decimal(maanden)


def _mis(gegevens: Gegevens, ingevuld: Ingevuld) -> Iterator[Fout]:
    van, tot_en_met = ingevuld.dag("van"), ingevuld.dag("peildatum")
    if van and tot_en_met and tot_en_met < van:
        yield Fout("peildatum", "De laatste dag ligt vóór de eerste; wissel ze om.")
    naam, telling = ingevuld.tekst("maat"), ingevuld.tekst("telling")
    if naam and telling and telling not in maatstaf(gegevens, naam).tellingen:
        kan = maatstaf(gegevens, naam).tellingen
        over = [f"«{zin}»" for sleutel, zin in manieren(gegevens).items() if sleutel in kan]
        remedie = f"kies {' of '.join(over)}, of laat dit leeg" if over else "laat dit leeg"
        yield Fout("telling", f"Zo telt men niet bij deze maat; {remedie}.")
    if naam and ingevuld.ontbreekt(MATEN[naam].eenheid):
        wat = "het percentage" if MATEN[naam].eenheid == DEEL else "het aantal maanden"
        yield Fout(MATEN[naam].eenheid, f"Vul {wat} in dat is gemeten.", nodig=True)
