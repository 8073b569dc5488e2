"""Wat er in de kolommen van een bestand staat: zo is een kolom te herkennen waarvan de kop niets zegt.

Wat daaruit komt, is een gok, en nooit meer dan dat: iemand kijkt haar na.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.bestand_lezen import PEILDATUM, lees_keuze, zichtbare_velden
from calculators.raamwerk.invoer import is_niets
from calculators.raamwerk.kolommen import MEESTE_GOKKEN, ONBEKEND, Kolom, kaal
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.soorten import Datum, Soort
from calculators.raamwerk.velden import Keuze, Lijst

# De dag waarop iemand is geboren, hoort bij geen enkele vraag.
_GEBOORTE = re.compile("(?:^|_)geb")
_CIJFER = re.compile(r"\d")


@dataclass(frozen=True)
class Inhoud:
    """Bij de plek van een kolom een deel van wat erin staat."""

    gegevens: Gegevens
    cellen: Mapping[int, Sequence[str]]

    def gok(self, rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom]) -> tuple[Kolom, ...]:
        """De kolommen, met een gok bij de enige kolom waarin staat wat een verplicht veld vraagt.

        Past bij een veld meer dan één kolom, of bij een kolom meer dan één veld, dan is er geen gok. Wat
        naast het bestand mag staan, zoals de peildatum, wordt niet gezocht.
        """
        bezet = {een.veld or een.gok for een in kolommen}
        naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
        gezocht = [
            een for een in zichtbare_velden(rekenhulp) if een.verplicht and een.naam not in {*bezet, *naast}
        ]
        passend = {veld.naam: list(self._kolommen_met(veld.soort, kolommen)) for veld in gezocht}
        gevraagd = [plek for plekken in passend.values() for plek in plekken]
        gokken = {
            plekken[0]: naam
            for naam, plekken in passend.items()
            if len(plekken) == 1 and gevraagd.count(plekken[0]) == 1
        }
        return tuple(
            replace(kolom, gok=gokken[plek]) if plek in gokken else kolom
            for plek, kolom in enumerate(kolommen)
        )

    def kan(self, rekenhulp: Rekenhulp, plek: int, naam: str) -> bool:
        """Of een kolom bij een veld kan horen: waar geen cijfer in staat, is geen dag en geen getal."""
        cellen = self.cellen.get(plek, ())
        return not cellen or any(map(_CIJFER.search, cellen)) or not _vraagt_cijfers(rekenhulp, naam)

    def is_zeker(self, rekenhulp: Rekenhulp, plek: int, naam: str) -> bool:
        """Of er in een kolom alleen getallen staan die bij dit veld kunnen horen."""
        soorten = [veld.soort for veld in zichtbare_velden(rekenhulp) if veld.naam == naam]
        cellen = [cel for cel in self.cellen.get(plek, ()) if cel.strip() and not is_niets(cel)]
        return bool(cellen) and any(
            isinstance(een, Soort) and een.is_getal and self._leest(een, cellen) for een in soorten
        )

    def losse_dagen(self, rekenhulp: Rekenhulp, kolommen: Sequence[Kolom]) -> list[str]:
        """Een zin als er dagen staan in kolommen zonder veld, terwijl een veld nog een dag kan krijgen."""
        bezet = {een.veld for een in kolommen}
        if not any(naam not in bezet for naam in _dagvelden(rekenhulp)):
            return []
        koppen = [citeer(kolommen[plek].kop.strip()) for plek in self._kolommen_met(Datum(), kolommen)]
        if not koppen:
            return []
        een = not koppen[1:]
        return [
            f"Er staan dagen in {'de kolom' if een else 'de kolommen'} {som_op(koppen)}, en "
            f"{'zij wordt' if een else 'zij worden'} niet gebruikt; kijk na of dat klopt."
        ]

    def _kolommen_met(self, soort: Soort | Lijst, kolommen: Sequence[Kolom]) -> Iterator[int]:
        """De plekken van de onbekende kolommen waarin alleen staat wat bij deze soort hoort."""
        onbekend = [
            plek
            for plek, een in enumerate(kolommen)
            if een.hoe == ONBEKEND and not een.gok and not _GEBOORTE.search(kaal(een.kop))
        ]
        for plek in onbekend[:MEESTE_GOKKEN]:
            cellen = [cel for cel in self.cellen.get(plek, ()) if not is_niets(cel)]
            if cellen and all(self._past(soort, cel) for cel in cellen):
                yield plek

    def _past(self, soort: Soort | Lijst, cel: str) -> bool:
        if isinstance(soort, Keuze):
            return lees_keuze(soort, cel.strip(), self.gegevens) in soort.opties(self.gegevens)
        return isinstance(soort, Datum) and self._leest(soort, [cel])

    def _leest(self, soort: Soort, cellen: Iterable[str]) -> bool:
        """Of elke cel bij deze soort hoort."""
        try:
            for cel in cellen:
                soort.lees(cel, self.gegevens)
        except ValueError:
            return False
        return True


def _vraagt_cijfers(rekenhulp: Rekenhulp, naam: str) -> bool:
    """Of een veld een dag of een getal is; een veld in een lijst heet `onderbrekingen.0.van`."""
    eerste, *rest = naam.split(".")
    soorten = [veld.soort for veld in zichtbare_velden(rekenhulp) if veld.naam == eerste]
    lijsten = [soort for soort in soorten if isinstance(soort, Lijst)]
    soorten += [deel.soort for een in lijsten for deel in een.velden if deel.naam in rest]
    return any(isinstance(soort, Datum) or (isinstance(soort, Soort) and soort.is_getal) for soort in soorten)


def _dagvelden(rekenhulp: Rekenhulp) -> Iterator[str]:
    """De velden met een dag die een kolom kunnen hebben, zonder de peildatum."""
    for veld in zichtbare_velden(rekenhulp):
        if isinstance(veld.soort, Datum) and veld.naam != PEILDATUM:
            yield veld.naam
