"""Wat een bijstandsnorm doet die begint terwijl de maanden zonder uitkering nog lopen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from calculators.kaders.kader import ALLE_GEVALLEN, NIEUWE_GEVALLEN
from calculators.kaders.kalender import laatste_dag
from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_exact
from calculators.pmc_rendabiliteit.berekening import Rekening
from calculators.pmc_rendabiliteit.grenzen import MEESTE_NORMEN
from calculators.pmc_rendabiliteit.norm import NORM
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.wending import Wending, wendingen, zeg_wending

_OVER_LOPENDE = {
    NIEUWE_GEVALLEN: "Volgens de bron geldt dat alleen voor nieuwe gevallen.",
    ALLE_GEVALLEN: "Volgens de bron geldt dat ook voor wie dan al is uitgestroomd.",
}
_STAAT_ER_NIET = "Of dat ook telt voor wie dan al is uitgestroomd, staat niet in de bron."


@dataclass(frozen=True)
class NieuweNorm:
    """Een norm die binnen de maanden begint, en de rekening als zij voor al die maanden telt.

    `rekening` is er niet als de norm dan niet bekend is, of als nog niet alles is ingevuld.
    """

    wending: Wending
    rekening: Rekening | None

    def als_data(self) -> dict[str, object]:
        een, rekening = self.wending, self.rekening
        return {
            "kader": een.kader,
            "vanaf": een.vanaf.tekst,
            "status": een.status,
            "was": schrijf_exact(een.was.getal),
            "wordt": None if een.wordt is None else schrijf_exact(een.wordt.getal),
            "overgang": een.overgang,
            "maatschappelijk_resultaat": None
            if rekening is None
            else schrijf_exact(rekening.maatschappelijk_resultaat),
        }


def nieuwe_normen(
    peiling: Peiling, huishouden: str | None, rekening: Rekening, *, is_heel: bool = True
) -> tuple[NieuweNorm, ...]:
    """De normen die beginnen in de maanden zonder uitkering, geteld vanaf de peildatum.

    Is er een eigen bedrag ingevuld, dan doet de norm er niet toe. Zonder `is_heel` is er nog geen resultaat.
    """
    if huishouden is None:
        return ()
    tot = laatste_dag(peiling.dag, rekening.maanden)
    return tuple(
        NieuweNorm(een, _met(rekening, een) if is_heel else None)
        for een in wendingen(peiling, NORM, huishouden)
        if een.vanaf.eerste <= tot
    )


def zeg_nieuwe_normen(peiling: Peiling, rekening: Rekening, normen: Sequence[NieuweNorm]) -> Iterator[str]:
    """In één alinea per norm wat er verandert, wat de bron over lopende gevallen zegt, en wat dat doet."""
    binnen = f"Dat is binnen {schrijf_aantal(rekening.maanden, 'maanden')} na de peildatum."
    zinnen = [
        zin for een in normen for zin in (zeg_wending(peiling, een.wending), *_wat_dat_doet(rekening, een))
    ]
    if zinnen:
        yield " ".join((zinnen[0], binnen, *zinnen[1:]))


def zeg_nieuwe_normen_kort(
    peiling: Peiling, rekening: Rekening, normen: Sequence[NieuweNorm]
) -> Iterator[str]:
    """Hetzelfde voor de uitkomst zelf: zijn het er te veel, dan de eerste, en hoeveel er nog zijn."""
    if len(normen) <= MEESTE_NORMEN:
        yield from zeg_nieuwe_normen(peiling, rekening, normen)
        return
    eerste, *andere = normen
    (zin,) = zeg_nieuwe_normen(peiling, rekening, (eerste,))
    yield f"{zin} Daarna verandert de norm in die tijd nog {len(andere)} keer; de stappen noemen elke keer."


def _wat_dat_doet(rekening: Rekening, een: NieuweNorm) -> Iterator[str]:
    wending = een.wending
    if wending.wordt is None:
        yield "Wat er daarna per maand wordt bespaard, is niet te zeggen; gerekend is met het bedrag ervoor."
        return
    yield _OVER_LOPENDE.get(wending.overgang, _STAAT_ER_NIET)
    if een.rekening is not None and wending.overgang != NIEUWE_GEVALLEN:
        resultaat, anders = een.rekening.maatschappelijk_resultaat, een.rekening.rendabel
        grens = ""
        if anders != rekening.rendabel:
            grens = f", en met nul als grens {'wel' if anders else 'niet'} rendabel"
        yield (
            "Telt het nieuwe bedrag voor al die maanden, dan is het maatschappelijk resultaat "
            f"{schrijf_bedrag(resultaat)}{grens}."
        )


def _met(rekening: Rekening, een: Wending) -> Rekening | None:
    """De rekening met de nieuwe norm voor alle maanden."""
    return None if een.wordt is None else replace(rekening, bijstand_per_maand=een.wordt.getal)
