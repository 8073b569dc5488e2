"""Wat er sinds een bronvermelding is gewijzigd, in zinnen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import citeer, schrijf_datum, som_op
from calculators.raamwerk.vermelding import Vermeld, Vermelding, vermelde_versie

_GETAL = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,10})?")

ONLEESBAAR = (
    "In het adres staat niet leesbaar met welke versies van de kaders toen is gerekend.",
    "Daarom is niet te zeggen wat er sindsdien is gewijzigd.",
)
GEEN_UITKOMST = (
    "Toen dit adres werd gemaakt, gaf de rekenhulp een uitkomst.",
    "Nu geeft zij er geen meer; de melding zegt waarom.",
)

ANDERE_UITGAVE = (
    "De rekenhulp zelf is sindsdien gewijzigd; leg de uitkomst van nu naast die van toen om te zien wat er "
    "verschilt."
)


def noem_wijzigingen(toen: Vermelding, nu: Vermelding, gegevens: Gegevens, gemeente: str) -> list[str]:
    """Wat er is gewijzigd aan de kaders en aan de uitkomst; niets als alles nog hetzelfde is."""
    zinnen = list(_kaders(toen, nu, gegevens, gemeente))
    zelfde_uitkomst = toen.uitkomst == nu.uitkomst and toen.uitgave == nu.uitgave
    if zelfde_uitkomst and toen.corpus == nu.corpus and not zinnen:
        return []
    kop = f"Dit adres hoort bij een eerdere uitkomst, van corpus {citeer(toen.corpus)}."
    if not zinnen:
        zinnen = ["De kaders achter deze uitkomst zijn sindsdien niet gewijzigd."]
        slot = "De uitkomst is nu toch anders: de rekenhulp zelf rekent anders dan toen."
    else:
        slot = "De uitkomst is nu anders dan toen."
    if toen.uitgave != nu.uitgave:
        slot = ANDERE_UITGAVE
    return [kop, *zinnen, "De uitkomst is hetzelfde gebleven." if zelfde_uitkomst else slot]


def _kaders(toen: Vermelding, nu: Vermelding, gegevens: Gegevens, gemeente: str) -> Iterator[str]:
    eerder = {een.kader: een for een in (_zoals_nu(een, gegevens) for een in toen.kaders)}
    later = {een.kader: een for een in nu.kaders}
    for kader, een in later.items():
        over = f"«{gegevens.kaders.kaders[kader].volle_titel}» ({kader})"
        if kader not in eerder:
            yield f"Er is een kader bij gekomen: {over}."
        else:
            waarden = vermelde_versie(gegevens, kader, een.versie, gemeente).waarden
            yield from _kader(over, eerder[kader], een, waarden)
    for kader in eerder:
        if kader not in later:
            yield f"Het kader {citeer(kader)} telt niet meer mee."


def _zoals_nu(een: Vermeld, gegevens: Gegevens) -> Vermeld:
    """Wat toen is vermeld, onder de namen die kader en versie nu hebben."""
    kader = gegevens.kaders.kaders.get(een.kader)
    if kader is None:
        return een
    namen = {oud.tekst: versie.naam for versie in kader.versies for oud in versie.voorheen_op}
    return replace(
        een,
        kader=kader.id,
        versie=namen.get(een.versie, een.versie),
        nieuwste=namen.get(een.nieuwste, een.nieuwste),
    )


def _kader(over: str, toen: Vermeld, nu: Vermeld, waarden: Mapping[str, Waarde]) -> Iterator[str]:
    if toen.versie != nu.versie:
        wat = f"toen telde de versie van {_datum(toen.versie)}, nu die van {_datum(nu.versie)}"
        yield f"{over}: {'; '.join((wat, *_waarden(toen, nu, waarden)))}."
    elif toen.kenmerk != nu.kenmerk:
        wat = f"de versie van {_datum(nu.versie)} is gewijzigd"
        anders = list(_waarden(toen, nu, waarden)) or ["de waarden zijn gelijk gebleven"]
        yield f"{over}: {'; '.join((wat, *anders))}."
    if toen.nieuwste != nu.nieuwste and nu.nieuwste != nu.versie:
        yield (
            f"{over}: er is een nieuwere versie, vanaf {_datum(nu.nieuwste)}; "
            "die telt niet op de dag waarmee hier is gerekend."
        )


def _waarden(toen: Vermeld, nu: Vermeld, waarden: Mapping[str, Waarde]) -> Iterator[str]:
    for naam, waarde in waarden.items():
        was = toen.waarden.get(naam)
        if was is not None and was != nu.waarden[naam]:
            yield f"{naam.replace('-', ' ')} was {_voluit(was, waarde)} en is nu {waarde.voluit()}"
    if nieuw := [naam.replace("-", " ") for naam in nu.waarden if naam not in toen.waarden]:
        yield f"er is een waarde bij gekomen: {som_op(nieuw)}"
    if weg := [citeer(naam) for naam in toen.waarden if naam not in nu.waarden]:
        yield f"er is een waarde weg: {som_op(weg)}"


def _voluit(was: str, nu: Waarde) -> str:
    """Een waarde van toen, geschreven zoals die van nu."""
    if isinstance(nu.waarde, Decimal) and _GETAL.fullmatch(was):
        return Waarde(Decimal(was), nu.eenheid, nu.grens).voluit()
    return _datum(was) if isinstance(nu.waarde, date) else citeer(was)


def _datum(tekst: str) -> str:
    try:
        return schrijf_datum(Datum.lees(tekst))
    except ValueError:
        return citeer(tekst)
