"""Wat een nieuwe rekenhulp meestal nodig heeft, bij elkaar.

`op_peildatum` maakt een rekenhulp die de kaders leest van één gemeente op één dag, en zo nodig weigert.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.raamwerk.agenda import LOT
from calculators.raamwerk.maat import Maat
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.telt import als, als_een_van
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, Stap, Tabel, Uitkomst
from calculators.raamwerk.velden import Bedrag, Datum, GeheelGetal, Keuze, Lijst, Lot, Procent, Tekst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

__all__ = [
    "EIGEN_AFSPRAAK",
    "SAMENWERKING",
    "Bedrag",
    "Datum",
    "Fout",
    "Fouten",
    "Gegevens",
    "GeheelGetal",
    "Ingevuld",
    "Keuze",
    "Leest",
    "Lijst",
    "Lot",
    "Peiling",
    "Procent",
    "Rekenhulp",
    "Stap",
    "Tabel",
    "Tekst",
    "Uitkomst",
    "Veld",
    "als",
    "als_een_van",
    "op_peildatum",
    "veld_gemeente",
    "veld_lot",
    "veld_peildatum",
    "zeker",
]

SAMENWERKING = "wvs"


def veld_gemeente(label: str = "Voor welke gemeente?") -> Veld:
    """De vraag naar een gemeente van de samenwerking."""
    return Veld(
        "gemeente",
        label,
        Keuze(lambda gegevens: gegevens.gemeenten(SAMENWERKING)),
        verplicht=True,
        ook=("woonplaats", "woongemeente", "plaats", "gemeentenaam", "gem"),
        kort="Gemeente",
    )


def veld_peildatum(label: str = "Welke dag telt voor de kaders?") -> Veld:
    """De vraag naar de dag waarvan de kaders tellen."""
    return Veld("peildatum", label, Datum(), "Meestal vandaag.", verplicht=True, kort="Peildatum")


def veld_lot() -> Veld:
    """Het lot van deze berekening: de pagina trekt het eenmaal, en bewaart het in het adres.

    Daarmee vervangt een nieuw agendabestand de dagen van een eerder bestand, en nooit die van een ander.
    """
    return Veld(
        LOT,
        "Lot van deze berekening",
        Lot(),
        "Zonder lot is er geen agendabestand. Geef elke kandidaat een eigen lot.",
        verborgen=True,
    )


def _niets(ingevuld: Ingevuld) -> Iterable[Fout]:
    return ()


def op_peildatum(
    naam: str,
    titel: str,
    inleiding: str,
    velden: tuple[Veld, ...],
    leest: tuple[Leest, ...],
    reken: Callable[[Peiling, Ingevuld], Uitkomst],
    kijk_na: Callable[[Ingevuld], Iterable[Fout]] = _niets,
    doelgroepen: tuple[str, ...] = (),
    maten: tuple[Maat, ...] = (),
    verfijnt: tuple[str, ...] = (),
) -> Rekenhulp:
    """Een rekenhulp met als eerste velden de gemeente en de peildatum.

    `kijk_na` zegt wat er in de vraag niet bij elkaar past. `reken` krijgt alleen een vraag zonder fouten, op
    een dag waarop elk kader uit `leest` geldt; GeenAntwoord daarin wordt een melding bij de peildatum.
    """

    def reken_met_peiling(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
        fouten = [*ingevuld.fouten, *kijk_na(ingevuld)]
        gemeente, dag = ingevuld.tekst("gemeente"), ingevuld.dag("peildatum")
        if gemeente is None or dag is None:
            raise Fouten(fouten)
        peiling = Peiling(gegevens, dag, gemeente)
        if bezwaar := peiling.eerste_bezwaar(een.kader for een in leest):
            fouten.append(Fout("peildatum", bezwaar))
        if fouten:
            raise Fouten(fouten)
        try:
            return reken(peiling, ingevuld)
        except GeenAntwoord as geen:
            raise Fouten([Fout("peildatum", str(geen))]) from None

    vragen = (veld_gemeente(), veld_peildatum(), *velden)
    return Rekenhulp(
        naam,
        titel,
        inleiding,
        vragen,
        leest,
        reken_met_peiling,
        doelgroepen,
        maten=maten,
        verfijnt=verfijnt,
    )
