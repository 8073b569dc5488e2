"""De ene deur naar de rekenhulpen: een vraag als JSON-tekst erin, een antwoord als JSON-tekst eruit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from calculators.kaders.gegevens import Gegevens, GegevensFout, lees_gegevens
from calculators.kaders.notatie import citeer, kort_en_leesbaar, som_op
from calculators.kaders.strikte_json import GeenJson, lees_json
from calculators.raamwerk.meenemen import neem_mee
from calculators.raamwerk.meldingen import verwant, zin
from calculators.raamwerk.register import vind_rekenhulpen
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.rekenhulp import controleer as controleer_rekenhulp
from calculators.raamwerk.velden import DIEPSTE_VRAAG, LANGSTE_VRAAG, Keuze, Lijst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, als_data, op_volgorde

__all__ = ["REKENHULPEN", "GeenRekenhulp", "antwoord", "controleer", "laad", "lees_gegevens", "uitleg"]

REKENHULPEN = vind_rekenhulpen()


class GeenRekenhulp(LookupError):
    """De gevraagde rekenhulp bestaat niet; de melding zegt welke er wel zijn."""


def laad(tekst: str) -> Gegevens:
    """De gegevens uit hun JSON-tekst, nagekeken; GegevensFout als een rekenhulp er niet mee kan rekenen."""
    gegevens = lees_gegevens(tekst)
    controleer(gegevens)
    return gegevens


def controleer(gegevens: Gegevens) -> None:
    """Of elke rekenhulp die hier iets leest, alles vindt; GegevensFout met wat ontbreekt.

    Een kennisbank hoeft niet alles te hebben: een rekenhulp waarvan geen enkel kader er is, doet niet mee.
    """
    fouten = []
    for rekenhulp in REKENHULPEN.values():
        if not any(een.kader in gegevens.kaders.kaders for een in rekenhulp.leest):
            continue
        try:
            controleer_rekenhulp(rekenhulp, gegevens)
        except GegevensFout as fout:
            fouten.append(str(fout))
    if fouten:
        raise GegevensFout("\n".join(fouten))


def antwoord(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Het antwoord op een vraag, of alle fouten erin; altijd JSON, ook als de vraag dat niet is."""
    return open_deur(naam, lambda rekenhulp: _beantwoord(gegevens, rekenhulp, tekst))


def open_deur(naam: str, beantwoord: Callable[[Rekenhulp], dict[str, object]]) -> str:
    """Het antwoord van een rekenhulp als JSON, of alle fouten; `beantwoord` mag die gooien."""
    try:
        rekenhulp = zoek_rekenhulp(naam)
        uit: dict[str, object] = {"rekenhulp": naam, "goed": True, **beantwoord(rekenhulp)}
    except GeenRekenhulp as fout:
        uit = _mis(naam, [Fout("", str(fout))])
    except GegevensFout as fout:
        uit = _mis(naam, [Fout("", str(fout))])
    except GeenJson as fout:
        uit = _mis(naam, [Fout("", melding) for melding in fout.meldingen])
    except Fouten as fout:
        uit = _mis(naam, op_volgorde(rekenhulp.velden, fout.fouten))
    return json.dumps(uit, ensure_ascii=False, separators=(",", ":"))


def uitleg(gegevens: Gegevens, naam: str) -> str:
    """Wat een rekenhulp vraagt, veld voor veld, als platte tekst; GeenRekenhulp als zij niet bestaat."""
    rekenhulp = zoek_rekenhulp(naam)
    controleer_rekenhulp(rekenhulp, gegevens)
    regels = [rekenhulp.titel, "", rekenhulp.inleiding, "", "Velden:"]
    for veld in rekenhulp.velden:
        regels += ["", *_leg_uit(veld, gegevens)]
    return "\n".join(regels)


def zoek_rekenhulp(naam: object) -> Rekenhulp:
    """De rekenhulp met deze naam; GeenRekenhulp als zij niet bestaat."""
    if not isinstance(naam, str) or naam not in REKENHULPEN:
        bekend = {bekende: bekende for bekende in REKENHULPEN}
        tip = verwant(naam, bekend) if isinstance(naam, str) else ""
        genoemd = f" {citeer(naam)}" if isinstance(naam, str) else ""
        raise GeenRekenhulp(
            zin(f"de rekenhulp{genoemd} bestaat niet{tip or '; kies ' + som_op(list(bekend), 'of')}")
        )
    return REKENHULPEN[naam]


def _beantwoord(gegevens: Gegevens, rekenhulp: Rekenhulp, tekst: object) -> dict[str, object]:
    controleer_rekenhulp(rekenhulp, gegevens)
    if not isinstance(tekst, str):
        raise GeenJson("De vraag is geen tekst; geef haar als JSON-tekst.")
    try:
        data = lees_json(tekst, langste=LANGSTE_VRAAG, diepste=DIEPSTE_VRAAG)
    except GeenJson as fout:
        if fout.rest is None:
            plekken = map(kort_en_leesbaar, fout.plekken)
            raise Fouten(map(Fout, plekken, fout.meldingen)) from None
        data = fout.rest
    return beantwoord_vraag(gegevens, rekenhulp, rekenhulp.lees(gegevens, data))


def beantwoord_vraag(
    gegevens: Gegevens, rekenhulp: Rekenhulp, ingevuld: Ingevuld, *, heel: bool = False
) -> dict[str, Any]:
    """Het antwoord op een vraag die al is gelezen; Fouten met alles wat er mis is.

    Moet het antwoord `heel` zijn, dan is ook mis wat er nog moet worden ingevuld.
    """
    uitkomst = rekenhulp.uitkomst(gegevens, ingevuld)
    if heel and uitkomst.nog_nodig:
        raise Fouten(uitkomst.nog_nodig)
    return {
        "corpus": gegevens.corpus,
        "vraag": als_data(rekenhulp.velden, ingevuld),
        **uitkomst.als_data(),
        "let_op": [*ingevuld.opmerkingen, *uitkomst.let_op],
        "meenemen": neem_mee(gegevens, rekenhulp, ingevuld, uitkomst),
        "gelezen": [{"veld": een.veld, "melding": een.melding} for een in ingevuld.gelezen],
    }


def _mis(naam: object, fouten: list[Fout]) -> dict[str, object]:
    return {
        "rekenhulp": kort_en_leesbaar(naam) if isinstance(naam, str) else "",
        "goed": False,
        "fouten": [{"veld": fout.veld, "melding": fout.melding, "nodig": fout.nodig} for fout in fouten],
    }


def _leg_uit(veld: Veld, gegevens: Gegevens, inspringing: str = "  ") -> Iterator[str]:
    plicht = "verplicht" if veld.verplicht else veld.leeg
    yield f"{inspringing}{veld.naam} ({plicht})"
    binnen = inspringing + "  "
    yield f"{binnen}{veld.label}"
    yield f"{binnen}Vul in: {veld.soort.omschrijving(gegevens)}."
    if toelichting := veld.leg_uit(gegevens):
        yield f"{binnen}{toelichting}"
    if isinstance(veld.soort, Keuze):
        for optie, label in veld.soort.opties(gegevens).items():
            yield f"{binnen}- {optie}: {label}"
    if isinstance(veld.soort, Lijst):
        yield f"{binnen}In elke {veld.soort.enkelvoud}:"
        for deel in veld.soort.velden:
            yield from _leg_uit(deel, gegevens, binnen + "  ")
