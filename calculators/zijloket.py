"""Wat een pagina meer vraagt dan één uitkomst: JSON-tekst erin, JSON-tekst eruit, net als bij het loket."""

from __future__ import annotations

from collections.abc import Mapping

# As a module: the register imports this one while the loket itself is being imported.
from calculators import loket
from calculators.bestand import Bestand
from calculators.bestand_lezen import beantwoord_rij, lees_koppen, vragen_naast
from calculators.gegevens import Gegevens
from calculators.notatie import som_op
from calculators.rekenhulp import Rekenhulp
from calculators.sinds import GEEN_UITKOMST, ONLEESBAAR, noem_wijzigingen
from calculators.strikte_json import GeenJson, lees_json
from calculators.velden import DIEPSTE_VRAAG, LANGSTE_OVERZICHT, LANGSTE_PORTIE, LANGSTE_VRAAG
from calculators.vergelijking import zeg_verschillen
from calculators.vermelding import Onleesbaar, lees_vermelding, maak_vermelding
from calculators.vraag import Fouten, lees_vraag

GEEN_BESTAND = "Dit zijn geen kolommen en rijen; geef lijsten van teksten."


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


def kolommen(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Bij elke kolom van een bestand het veld dat zij vult, en de `koppen` van het antwoord.

    De tekst heeft `koppen`, en `instellingen` met wat er naast het bestand is ingevuld.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data, bestand = _lees(tekst, LANGSTE_VRAAG, "koppen", "instellingen"), _bestand(rekenhulp)
        ingevuld = lees_vraag(vragen_naast(rekenhulp, bestand), gegevens, data["instellingen"])
        fouten = list(ingevuld.fouten)
        naast = {*ingevuld.waarden, *(fout.veld for fout in fouten)}
        try:
            velden = lees_koppen(rekenhulp, bestand, _teksten(data["koppen"]), naast)
        except Fouten as fout:
            fouten += fout.fouten
        if fouten:
            raise Fouten(fouten)
        return {
            "velden": velden,
            "koppen": list(bestand.koppen),
            "corpus": gegevens.corpus,
        }

    return loket.open_deur(naam, beantwoord)


def rijen(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """De antwoorden bij een portie rijen, in dezelfde volgorde; een fout in een rij staat bij die rij.

    De tekst heeft `koppen` en `velden` (van `kolommen`), `rijen` met per rij haar cellen, en dezelfde
    `instellingen` als bij `kolommen`.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_PORTIE, "koppen", "velden", "rijen", "instellingen")
        bestand, koppen, velden = _bestand(rekenhulp), _teksten(data["koppen"]), _teksten(data["velden"])
        naast, gelezen = data["instellingen"], data["rijen"]
        if not isinstance(naast, dict) or not isinstance(gelezen, list) or len(koppen) != len(velden):
            raise GeenJson(GEEN_BESTAND)
        _teksten(list(naast.values()))
        return {
            "rijen": [
                beantwoord_rij(gegevens, rekenhulp, bestand, velden, koppen, _teksten(cellen), naast)
                for cellen in gelezen
            ]
        }

    return loket.open_deur(naam, beantwoord)


def overzicht(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Wat er over alle rijen samen te zeggen is: hun volgorde, rangen, zinnen en oordelen.

    De tekst heeft `tellingen`, die van elke rij zonder fout uit het antwoord van `rijen`, en dezelfde
    `instellingen` als bij `kolommen`.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data, bestand = _lees(tekst, LANGSTE_OVERZICHT, "tellingen", "instellingen"), _bestand(rekenhulp)
        tellingen = data["tellingen"]
        if not isinstance(tellingen, list) or not all(isinstance(een, list) for een in tellingen):
            raise GeenJson(GEEN_BESTAND)
        ingevuld = lees_vraag(vragen_naast(rekenhulp, bestand), gegevens, data["instellingen"])
        if ingevuld.fouten:
            raise Fouten(ingevuld.fouten)
        try:
            return bestand.overzie(gegevens, ingevuld, tellingen).als_data()
        except ValueError:
            raise GeenJson(GEEN_BESTAND) from None

    return loket.open_deur(naam, beantwoord)


def _bestand(rekenhulp: Rekenhulp) -> Bestand:
    if rekenhulp.bestand is None:
        raise GeenJson(f"De rekenhulp {rekenhulp.naam} leest geen bestanden.")
    return rekenhulp.bestand


def _teksten(data: object) -> list[str]:
    if not isinstance(data, list) or not all(isinstance(deel, str) for deel in data):
        raise GeenJson(GEEN_BESTAND)
    return data


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
