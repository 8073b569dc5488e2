"""Tot en met welke dag de kennisbank weet wat er gold, in de zin die bij een uitkomst hoort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_dag, som_op
from calculators.raamwerk.vraag import Ingevuld


def zin_bijgewerkt(gegevens: Gegevens, kaders: Iterable[str], dagen: Iterable[date]) -> str | None:
    """Eén zin als een van de dagen later is dan een dossier van deze kaders is bijgewerkt; anders niets.

    Zonder aanspreekvorm, zodat zij ook in een brief en in een bestand past.
    """
    namen = dict.fromkeys(kader.partition("/")[0] for kader in kaders)
    dossiers = [gegevens.dossiers[naam] for naam in namen if naam in gegevens.dossiers]
    laatste = max(dagen, default=date.min)
    eerder = sorted(
        (een for een in dossiers if een.bijgewerkt_tot < laatste), key=lambda een: een.bijgewerkt_tot
    )
    if not eerder:
        return None
    if len(dossiers) == 1:
        tot = schrijf_dag(eerder[0].bijgewerkt_tot)
    else:
        tot = som_op([f"{schrijf_dag(een.bijgewerkt_tot)} («{een.titel}»)" for een in eerder])
    return (
        f"De kaders zijn bijgewerkt tot en met {tot}, en deze berekening gaat over een latere dag: "
        "of dit toen nog gold, weet deze kennisbank niet."
    )


def ingevulde_dagen(ingevuld: Ingevuld) -> Iterator[date]:
    """Elke dag die is ingevuld, ook in een lijst."""
    for waarde in ingevuld.waarden.values():
        if isinstance(waarde, date):
            yield waarde
        elif isinstance(waarde, tuple):
            for groep in waarde:
                yield from ingevulde_dagen(groep)
