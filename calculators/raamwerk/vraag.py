"""Een vraag lezen volgens de velden van een rekenhulp: alle fouten tegelijk, in de volgorde van de velden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, kort_en_leesbaar, som_op
from calculators.kaders.strikte_json import Geweigerd
from calculators.raamwerk.invoer import schoon
from calculators.raamwerk.meldingen import klein, noem, verwant, zin
from calculators.raamwerk.velden import Keuze, Lijst, Soort, Veld

MEESTE_ONBEKENDE_VELDEN = 20
MEESTE_GENOEMDE_KEUZES = 4

T = TypeVar("T")


@dataclass(frozen=True)
class Fout:
    """Wat er met één veld mis is en hoe het wel moet; `veld` is leeg als het de vraag als geheel betreft.

    `nodig` is er iets dat niet fout is ingevuld, maar dat nog ontbreekt om te kunnen rekenen.
    """

    veld: str
    melding: str
    nodig: bool = False


@dataclass(frozen=True)
class Gelezen:
    """Een waarde die anders geschreven was dan het formulier het doet: wat er stond, en als wat zij telt."""

    veld: str
    tekst: str
    als: str

    @property
    def melding(self) -> str:
        """De zin waarin men terugleest wat er is gelezen."""
        return f"{citeer(self.tekst)} is gelezen als {self.als}."


class Fouten(Exception):
    """De vraag is niet te beantwoorden; `fouten` noemt alles wat er mis is."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__(" ".join(fout.melding for fout in self.fouten))


@dataclass(frozen=True)
class Ingevuld:
    """De gelezen waarden van een vraag, wat er aan de andere velden mis is, en wat anders geschreven was.

    `opmerkingen` zeggen wat er met een invulling van vroeger is gebeurd.

    Een waarde is er niet als het veld leeg is of als er een fout in zit; TypeError als een rekenhulp naar een
    veld vraagt alsof het van een andere soort is.
    """

    waarden: Mapping[str, object]
    fouten: tuple[Fout, ...] = ()
    gelezen: tuple[Gelezen, ...] = ()
    opmerkingen: tuple[str, ...] = ()

    def dag(self, naam: str) -> date | None:
        return self._als(naam, date)

    def getal(self, naam: str) -> int | None:
        return self._als(naam, int)

    def bedrag(self, naam: str) -> Decimal | None:
        return self._als(naam, Decimal)

    def procent(self, naam: str) -> Decimal | None:
        return self._als(naam, Decimal)

    def tekst(self, naam: str) -> str | None:
        """De ingevulde tekst of keuze."""
        return self._als(naam, str)

    def groepen(self, naam: str) -> tuple[Ingevuld, ...]:
        """De groepjes van een lijst; een leeg veld is een lijst zonder groepjes."""
        return self._als(naam, tuple) or ()

    def ontbreekt(self, naam: str) -> bool:
        """Of het veld leeg is gebleven, zonder dat er een fout in zit."""
        return naam not in self.waarden and not any(fout.veld == naam for fout in self.fouten)

    def _als(self, naam: str, soort: type[T]) -> T | None:
        waarde = self.waarden.get(naam)
        if waarde is None or isinstance(waarde, soort):
            return waarde
        raise TypeError(f"het veld {naam} is geen {soort.__name__}")


def zeker(waarde: T | None) -> T:
    """De waarde van een verplicht veld in een vraag die al is nagekeken; TypeError als zij er niet is."""
    if waarde is None:
        raise TypeError("deze waarde hoort er te zijn; maak het veld verplicht")
    return waarde


def lees_vraag(velden: Sequence[Veld], gegevens: Gegevens, data: object) -> Ingevuld:
    """De vraag, gelezen uit JSON: per veld de waarde of de fout.

    Een leeg veld (weg, null, lege tekst) is niet ingevuld.
    """
    if isinstance(data, Geweigerd):
        return Ingevuld({}, (Fout("", data.melding),))
    if not isinstance(data, dict):
        melding = zin(f"{noem(data)} is geen groep velden; schrijf de velden tussen accolades {{}}")
        return Ingevuld({}, (Fout("", melding),))
    waarden: dict[str, object] = {}
    fouten: list[Fout] = []
    gelezen: list[Gelezen] = []
    for veld in velden:
        waarde = data.get(veld.naam)
        if isinstance(waarde, Geweigerd):
            fouten.append(Fout(veld.naam, waarde.melding))
        elif _is_leeg(waarde):
            if veld.verplicht:
                fouten.append(Fout(veld.naam, zin(_nog_leeg(veld, gegevens)), nodig=True))
        elif isinstance(veld.soort, Soort):
            try:
                waarden[veld.naam] = veld.soort.lees(waarde, gegevens)
            except ValueError as fout:
                fouten.append(Fout(veld.naam, zin(str(fout))))
            else:
                if isinstance(waarde, str) and not veld.soort.is_gewoon(waarde):
                    als = veld.soort.toon(waarden[veld.naam], gegevens)
                    if schoon(waarde) != als:
                        gelezen.append(Gelezen(veld.naam, waarde.strip(), als))
        else:
            groepen, meer = _lees_lijst(veld.naam, veld.soort, gegevens, waarde)
            waarden[veld.naam] = groepen
            fouten += meer
            gelezen += (
                replace(een, veld=f"{veld.naam}.{plek}.{een.veld}")
                for plek, groep in enumerate(groepen)
                for een in groep.gelezen
            )
    return Ingevuld(waarden, (*fouten, *_onbekend(velden, data)), tuple(gelezen))


def als_data(velden: Sequence[Veld], ingevuld: Ingevuld) -> dict[str, object]:
    """De genormaliseerde vraag: alleen wat is ingevuld, in de volgorde van de velden."""
    data: dict[str, object] = {}
    for veld in velden:
        if isinstance(veld.soort, Soort):
            if veld.naam in ingevuld.waarden:
                data[veld.naam] = veld.soort.als_data(ingevuld.waarden[veld.naam])
        elif groepen := ingevuld.groepen(veld.naam):
            data[veld.naam] = [als_data(veld.soort.velden, groep) for groep in groepen]
    return data


def op_volgorde(velden: Sequence[Veld], fouten: Iterable[Fout]) -> list[Fout]:
    """De fouten in de volgorde van de velden.

    Eerst die over de hele vraag, achteraan die over onbekende velden.
    """
    return sorted(fouten, key=lambda fout: _plek(velden, fout.veld.split(".") if fout.veld else []))


def _nog_leeg(veld: Veld, gegevens: Gegevens) -> str:
    if isinstance(veld.soort, Keuze):
        labels = list(veld.soort.opties(gegevens).values())
        kort = len(labels) <= MEESTE_GENOEMDE_KEUZES
        return f"hier is nog niets gekozen; kies {som_op(labels, 'of') if kort else 'uit de lijst'}"
    return f"dit is nog niet ingevuld; vul in: {veld.soort.omschrijving(gegevens)}"


def _is_leeg(waarde: object) -> bool:
    return waarde is None or waarde == [] or (isinstance(waarde, str) and not waarde.strip())


def _lees_lijst(
    naam: str, lijst: Lijst, gegevens: Gegevens, data: object
) -> tuple[tuple[Ingevuld, ...], list[Fout]]:
    """De groepjes van een lijst.

    De fouten dragen de plek in hun naam (`kosten.0.bedrag`) en in hun tekst („post 1").
    """
    omschrijving = lijst.omschrijving(gegevens)
    if not isinstance(data, list):
        return (), [Fout(naam, zin(f"{noem(data)} is geen lijst; vul in: {omschrijving}"))]
    if not lijst.min <= len(data) <= lijst.max:
        return (), [
            Fout(
                naam, zin(f"deze lijst heeft {len(data)} keer een {lijst.enkelvoud}; vul in: {omschrijving}")
            )
        ]
    groepen, fouten = [], []
    for plek, deel in enumerate(data):
        groep = lees_vraag(lijst.velden, gegevens, deel)
        groepen.append(groep)
        for fout in groep.fouten:
            veld = f"{naam}.{plek}.{fout.veld}" if fout.veld else f"{naam}.{plek}"
            fouten.append(Fout(veld, zin(f"{lijst.enkelvoud} {plek + 1}: {klein(fout.melding)}"), fout.nodig))
    return tuple(groepen), fouten


def _onbekend(velden: Sequence[Veld], data: Mapping[str, object]) -> list[Fout]:
    bekend = {veld.naam: veld.naam for veld in velden}
    onbekend = [naam for naam in data if naam not in bekend]
    fouten = []
    for naam in onbekend[:MEESTE_ONBEKENDE_VELDEN]:
        tip = verwant(naam, bekend) or f"; de velden heten {', '.join(bekend)}"
        fouten.append(Fout(kort_en_leesbaar(naam), zin(f"het veld {noem(naam)} bestaat niet{tip}")))
    if over := len(onbekend) - len(fouten):
        fouten.append(Fout("", f"Er zijn nog {over} andere velden die niet bestaan."))
    return fouten


def _plek(velden: Sequence[Veld], delen: Sequence[str]) -> tuple[int, ...]:
    if not delen:
        return ()
    namen = [veld.naam for veld in velden]
    if delen[0] not in namen:
        return (len(namen),)
    plek = namen.index(delen[0])
    soort = velden[plek].soort
    if not isinstance(soort, Lijst):
        return (plek,)
    _, nummer, *dieper = (*delen, "")
    return (plek, int(nummer), *_plek(soort.velden, dieper[:-1])) if nummer.isdecimal() else (plek,)
