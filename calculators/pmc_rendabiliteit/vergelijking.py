"""Scenario's van «pmc-rendabiliteit» naast elkaar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, som_op
from calculators.pmc_rendabiliteit.beeld import schrijf_omslagpunt, teken_uitstroom
from calculators.pmc_rendabiliteit.berekening import JA, NEE, Rekening, lees_rekening
from calculators.pmc_rendabiliteit.stappen import AANNAME
from calculators.raamwerk.vergelijking import (
    Plan,
    Regel,
    Vergelijking,
    vergelijk_aantallen,
    vergelijk_bedragen,
    vergelijk_teksten,
)

GEEN, NIET_GEVRAAGD = "geen", "niet gevraagd"


def vergelijk(plannen: Sequence[Plan]) -> Vergelijking:
    """De vergelijking: welk scenario het meeste geeft, welke rendabel zijn, en alle lijnen in één beeld."""
    rekeningen = {
        plan.naam: lees_rekening(plan.ingevuld, Decimal(plan.antwoord["bijstand_per_maand"]))
        for plan in plannen
    }
    return Vergelijking(
        tuple(_zinnen(rekeningen)),
        tuple(_regels(plannen, list(rekeningen.values()))),
        (teken_uitstroom(rekeningen, _zin_beeld(rekeningen)),),
    )


def _zinnen(rekeningen: Mapping[str, Rekening]) -> Iterator[str]:
    resultaten = {naam: een.maatschappelijk_resultaat for naam, een in rekeningen.items()}
    hoogste, laagste = max(resultaten.values()), min(resultaten.values())
    if hoogste == laagste:
        yield f"Het maatschappelijk resultaat is overal gelijk: {schrijf_bedrag(hoogste)}."
    else:
        meest = [naam for naam, resultaat in resultaten.items() if resultaat == hoogste]
        minst = [naam for naam, resultaat in resultaten.items() if resultaat == laagste]
        yield (
            f"Het hoogste maatschappelijk resultaat {_hebben(meest)}: {schrijf_bedrag(hoogste)}. "
            f"Het laagste {_hebben(minst)}: {schrijf_bedrag(laagste)}."
        )
    yield _zin_rendabel({naam: een.rendabel for naam, een in rekeningen.items()})


def _zin_rendabel(rendabel: Mapping[str, bool]) -> str:
    """Welke scenario's met de grens van deze rekenhulp rendabel heten, en van wie die grens is."""
    wel = [naam for naam, waar in rendabel.items() if waar]
    if len(wel) == len(rendabel):
        welke = "zijn al deze scenario's rendabel"
    elif not wel:
        welke = "is geen van deze scenario's rendabel"
    else:
        welke = f"{'is' if len(wel) == 1 else 'zijn'} alleen {_som_op(wel)} rendabel"
    return f"Met nul als grens {welke}. {AANNAME}"


def _zin_beeld(rekeningen: Mapping[str, Rekening]) -> str:
    punten = [f"{schrijf_omslagpunt(een)} («{naam}»)" for naam, een in rekeningen.items()]
    return f"Grafiek: het maatschappelijk resultaat tegen de uitstroom; omslagpunten: {som_op(punten)}."


def _regels(plannen: Sequence[Plan], rekeningen: Sequence[Rekening]) -> Iterator[Regel]:
    """De regels, op volgorde van de kerncijfers, met de oordelen erachter."""
    yield vergelijk_bedragen("Resultaat exploitatie per jaar", [een.exploitatie for een in rekeningen])
    yield vergelijk_bedragen("Bespaarde bijstand", [een.bespaarde_bijstand for een in rekeningen])
    resultaten = [een.maatschappelijk_resultaat for een in rekeningen]
    yield vergelijk_bedragen("Maatschappelijk resultaat", resultaten)
    per_kandidaat = [een.per_kandidaat for een in rekeningen]
    yield vergelijk_bedragen("Maatschappelijk resultaat per kandidaat", per_kandidaat, GEEN)
    punten = [een.omslagpunt for een in rekeningen]
    aantallen = [None if punt is None else (schrijf_aantal(punt, "kandidaten"), punt) for punt in punten]
    yield vergelijk_aantallen("Omslagpunt", aantallen, "kandidaten", GEEN)
    haalbaar = [_ja_nee(een.omslagpunt_haalbaar) for een in rekeningen]
    yield vergelijk_teksten("Genoeg kandidaten voor het omslagpunt", haalbaar, GEEN)
    bijstand = [een.bijstand_per_maand for een in rekeningen]
    yield vergelijk_bedragen("Bijstand per maand waarmee is gerekend", bijstand)
    rendabel = [_ja_nee(een.rendabel) for een in rekeningen]
    yield vergelijk_teksten("Rendabel, met nul als grens", rendabel)
    for naam, sleutel in (
        ("Voor leerwerktrajecten", "oordeel_leerwerktrajecten"),
        ("Voor beschut werk", "oordeel_beschut"),
    ):
        yield vergelijk_teksten(naam, [plan.antwoord[sleutel] for plan in plannen], NIET_GEVRAAGD)


def _ja_nee(antwoord: bool | None) -> str | None:
    return None if antwoord is None else (JA if antwoord else NEE)


def _hebben(namen: Sequence[str]) -> str:
    return f"{'heeft' if len(namen) == 1 else 'hebben'} {_som_op(namen)}"


def _som_op(namen: Sequence[str]) -> str:
    return som_op([f"«{naam}»" for naam in namen])
