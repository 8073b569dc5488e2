"""Wat een pagina meer vraagt dan één uitkomst: JSON-tekst erin, JSON-tekst eruit, net als bij het loket."""

from __future__ import annotations

from collections.abc import Mapping

# As a module: the register imports this one while the loket itself is being imported.
from calculators import loket
from calculators.gegevens import Gegevens
from calculators.notatie import som_op
from calculators.rekenhulp import Rekenhulp
from calculators.sinds import GEEN_UITKOMST, ONLEESBAAR, noem_wijzigingen
from calculators.strikte_json import GeenJson, lees_json
from calculators.velden import DIEPSTE_VRAAG, LANGSTE_VRAAG
from calculators.vergelijking import zeg_verschillen
from calculators.vermelding import Onleesbaar, lees_vermelding, maak_vermelding
from calculators.vraag import Fouten, lees_vraag


def sinds(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Wat er is gewijzigd sinds een bronvermelding: `zinnen`, leeg als alles gelijk is.

    De tekst heeft `vraag`, en `vermelding` met de delen daarvan uit het adres.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_VRAAG, "vraag", "vermelding")
        return {"zinnen": _zinnen(gegevens, rekenhulp, data["vraag"], data["vermelding"])}

    return loket.open_deur(naam, beantwoord)


def vergelijk(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Een ander plan naast het huidige: het andere antwoord, de `verschillen`, en die in zinnen.

    De tekst heeft de twee vragen, `nu` en `anders`.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_VRAAG, "nu", "anders")
        if rekenhulp.vergelijk is None:
            raise GeenJson(f"De rekenhulp {rekenhulp.naam} zet geen twee plannen naast elkaar.")
        nu, anders = (loket.beantwoord_vraag(gegevens, rekenhulp, data[deel]) for deel in ("nu", "anders"))
        verschillen = list(rekenhulp.vergelijk(nu["antwoord"], anders["antwoord"]))
        return {
            "anders": anders,
            "verschillen": [een.als_data() for een in verschillen],
            "zinnen": zeg_verschillen(verschillen),
        }

    return loket.open_deur(naam, beantwoord)


def _zinnen(gegevens: Gegevens, rekenhulp: Rekenhulp, vraag: object, delen: object) -> list[str]:
    try:
        toen = lees_vermelding(delen if isinstance(delen, dict) else {})
    except Onleesbaar:
        return list(ONLEESBAAR)
    ingevuld = lees_vraag(rekenhulp.velden, gegevens, vraag)
    try:
        uitkomst = rekenhulp.reken(gegevens, ingevuld)
    except Fouten:
        return list(GEEN_UITKOMST)
    gemeente = ingevuld.tekst("gemeente") or ""
    return noem_wijzigingen(toen, maak_vermelding(gegevens, gemeente, uitkomst), gegevens, gemeente)


def _lees(tekst: object, langste: int, *sleutels: str) -> Mapping[str, object]:
    """Een groep met precies deze sleutels; GeenJson als het iets anders is."""
    if not isinstance(tekst, str):
        raise GeenJson("De vraag is geen tekst; geef haar als JSON-tekst.")
    data = lees_json(tekst, langste=langste, diepste=DIEPSTE_VRAAG)
    if not isinstance(data, dict) or set(data) != set(sleutels):
        raise GeenJson(f"Hier hoort een groep te staan met {som_op(sleutels)}.")
    return data
