"""Wat een rekenhulp is: haar velden, wat zij uit de kaders leest, en hoe zij rekent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from calculators.kaders.gegevens import Gegevens, GegevensFout
from calculators.kaders.kader import NIETS
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Keuze, Lijst, Veld
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Ingevuld

LANGSTE_TERMIJN = 1200


@dataclass(frozen=True)
class Leest:
    """Wat een rekenhulp uit één kader leest.

    De waarden met hun eenheid, en de open punten met de lezingen die zij kent.
    """

    kader: str
    waarden: Mapping[str, str] = field(default_factory=lambda: NIETS)
    open_punten: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NIETS)


@dataclass(frozen=True)
class Rekenhulp:
    """Een rekenhulp, van vraag tot uitkomst.

    `reken` krijgt de gegevens en de gelezen vraag, en geeft een uitkomst of gooit `vraag.Fouten`.
    `doelgroepen` zijn de doelgroepen die de uitkomst bij hun naam noemt.
    `plannen` zegt welke andere plannen men naast het huidige zet; zonder `plannen` vergelijkt zij niet.
    `bestand` zegt wat er bij een rij van een bestand staat.
    """

    naam: str
    titel: str
    inleiding: str
    velden: tuple[Veld, ...]
    leest: tuple[Leest, ...]
    reken: Callable[[Gegevens, Ingevuld], Uitkomst]
    doelgroepen: tuple[str, ...] = ()
    plannen: Plannen | None = None
    bestand: Bestand | None = None


def controleer(rekenhulp: Rekenhulp, gegevens: Gegevens) -> None:
    """Of de gegevens alles hebben wat de rekenhulp leest, in de vorm die zij kent.

    GegevensFout met alles wat ontbreekt.

    Een waarde of open punt hoeft niet in elke versie te staan: de rekenhulp zegt dan zelf dat er geen
    uitkomst is.
    """
    fouten = [fout for leest in rekenhulp.leest for fout in _mist(leest, gegevens)]
    fouten += [fout for veld in rekenhulp.velden for fout in _mist_keuzes(veld, gegevens)]
    fouten += [
        f"de doelgroep {naam} ontbreekt" for naam in rekenhulp.doelgroepen if naam not in gegevens.doelgroepen
    ]
    if fouten:
        raise GegevensFout(
            f"De rekenhulp {rekenhulp.naam} past niet bij de kaders: {'; '.join(dict.fromkeys(fouten))}."
        )


def _mist_keuzes(veld: Veld, gegevens: Gegevens) -> Iterator[str]:
    if isinstance(veld.soort, Lijst):
        for deel in veld.soort.velden:
            yield from _mist_keuzes(deel, gegevens)
    if isinstance(veld.soort, Keuze):
        try:
            if not veld.soort.opties(gegevens):
                yield f"voor het veld {veld.naam} is er niets te kiezen"
        except KeyError as fout:
            yield f"voor het veld {veld.naam} ontbreekt {fout.args[0]}"


def _mist(leest: Leest, gegevens: Gegevens) -> Iterator[str]:
    kader = gegevens.kaders.kaders.get(leest.kader)
    if kader is None:
        yield f"het kader {leest.kader} ontbreekt"
        return
    for naam, eenheid in leest.waarden.items():
        waarden = [versie.waarden[naam] for versie in kader.alle_versies() if naam in versie.waarden]
        if not waarden:
            yield f"het kader {kader.id} heeft geen waarde {naam}"
        for waarde in waarden:
            if waarde.eenheid != eenheid:
                yield f"{kader.id}: {naam} staat in {waarde.eenheid}, de rekenhulp rekent in {eenheid}"
            elif eenheid == "maanden" and not _is_termijn(waarde.getal):
                yield f"{kader.id}: {naam} is geen heel aantal maanden van 1 tot en met {LANGSTE_TERMIJN}"
            elif isinstance(waarde.waarde, Decimal) and waarde.waarde < 0:
                yield f"{kader.id}: {naam} is negatief"
    for naam, lezingen in leest.open_punten.items():
        punten = [versie.open_punten[naam] for versie in kader.alle_versies() if naam in versie.open_punten]
        if not punten:
            yield f"het kader {kader.id} heeft geen open punt {naam}"
        for punt in punten:
            if set(punt.lezingen) != set(lezingen):
                yield f"{kader.id}: de lezingen van {naam} moeten zijn: {', '.join(lezingen)}"
            if punt.gekozen is not None and punt.gekozen not in lezingen:
                yield f"{kader.id}: de gekozen lezing van {naam} bestaat niet"


def _is_termijn(getal: Decimal) -> bool:
    return getal == getal.to_integral_value() and 1 <= getal <= LANGSTE_TERMIJN
