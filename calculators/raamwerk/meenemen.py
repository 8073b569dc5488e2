"""Wat men van een uitkomst meeneemt: de bronvermelding, een tekst voor een brief en een agendabestand."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_dag, schrijf_datum, som_op
from calculators.raamwerk.agenda import LOT, schrijf_agenda
from calculators.raamwerk.alsof import ALSOF, in_woorden
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.uitkomst import OpenBijUitkomst, Uitkomst
from calculators.raamwerk.vermelding import Vermeld, maak_vermelding, vermelde_versie
from calculators.raamwerk.vraag import Ingevuld

GEEN_BESLUIT = "Dit is een berekening, geen besluit. De bron gaat altijd voor."


def neem_mee(
    gegevens: Gegevens, rekenhulp: Rekenhulp, ingevuld: Ingevuld, uitkomst: Uitkomst
) -> dict[str, object]:
    """De drie teksten als data; brief en agenda zijn er niet als de rekenhulp ze niet maakt.

    Zonder lot is er ook geen agenda: dan zou een dag een andere kunnen vervangen.
    """
    gemeente, peildatum = ingevuld.tekst("gemeente") or "", ingevuld.dag("peildatum")
    vermelding = maak_vermelding(gegevens, gemeente, uitkomst, rekenhulp.uitgave)
    kaders = {een: _kader(gegevens, gemeente, een) for een in vermelding.kaders}
    met_waarde = [tekst for een, tekst in kaders.items() if een.waarden]
    vandaan = (
        f"De waarden komen uit {som_op(met_waarde)}."
        if met_waarde
        else f"Gelezen is {som_op(list(kaders.values()))}."
    )
    dag = f", peildatum {schrijf_dag(peildatum)}" if peildatum else ""
    if voorstellen := ingevuld.tekst(ALSOF):
        dag += f", alsof {in_woorden(gegevens, voorstellen)}"
    agenda = None
    if uitkomst.agenda and peildatum and (lot := ingevuld.tekst(LOT)):
        agenda = schrijf_agenda(uitkomst.agenda, rekenhulp.naam, peildatum, lot)
    return {
        "vermelding": {
            "tekst": f"{gegevens.kennisbank}, rekenhulp «{rekenhulp.titel}»{dag}, corpus {gegevens.corpus}.",
            "kaders": list(kaders.values()),
            "adres": vermelding.als_adres(),
        },
        "brief": "\n\n".join(_brief(gegevens.kennisbank, uitkomst, dag, vandaan)) if uitkomst.brief else None,
        "agenda": agenda,
    }


def _kader(gegevens: Gegevens, gemeente: str, een: Vermeld) -> str:
    versie = vermelde_versie(gegevens, een.kader, een.versie, gemeente)
    titel, vanaf = gegevens.kaders.kaders[een.kader].volle_titel, schrijf_datum(versie.geldt_vanaf)
    return f"«{titel}» ({een.kader}, versie van {vanaf}, {versie.status})"


def _brief(kennisbank: str, uitkomst: Uitkomst, dag: str, vandaan: str) -> Iterator[str]:
    yield from uitkomst.brief
    yield from (_open_punt(een) for een in uitkomst.open_punten)
    yield f"Berekend met {kennisbank}{dag}. {vandaan}"
    yield GEEN_BESLUIT


def _open_punt(een: OpenBijUitkomst) -> str:
    lezing = een.punt.lezingen.get(een.gekozen or "")
    if lezing:
        gekozen = f"In deze berekening: {lezing}"
    elif een.uitgerekend:
        gekozen = "In deze berekening is elke lezing uitgerekend."
    else:
        gekozen = een.hier or "Deze berekening zegt daar niets over."
    return f"De bron laat deze vraag open: {een.punt.vraag} {gekozen}"
