"""Een amendement naast een voorstel en naast wat geldt: dezelfde gevallen, drie keer uitgerekend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from calculators.kaders.aannemen import Aanname, GeenVoorstel, neem_aan, zoek_voorstel
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import citeer
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.invoer import lees_bedrag, lees_geheel_getal, lees_procent
from calculators.raamwerk.meldingen import noem, zin
from calculators.raamwerk.rekenhulp import Rekenhulp, mist
from calculators.raamwerk.vraag import Fout, Fouten

MEESTE_GEVALLEN = 50


def leg_naast(
    gegevens: Gegevens, rekenhulp: Rekenhulp, voorstel: object, anders: object, vragen: object
) -> dict[str, object]:
    """Per vraag de eerste zin van de uitkomst: zoals het nu is, met het voorstel en met het amendement.

    `anders` heeft `waarden`, `vanaf` en `gemeenten`; wat er niet in staat, is als in het voorstel. Fouten met
    alles wat er aan het amendement mis is; wat er aan een vraag mis is, staat bij die vraag.
    """
    if not isinstance(vragen, list) or len(vragen) > MEESTE_GEVALLEN:
        raise Fouten([Fout("", f"Geef een lijst van hoogstens {MEESTE_GEVALLEN} vragen.")])
    aanname = lees_amendement(gegevens, voorstel, anders)
    kanten = (gegevens, _alsof(gegevens, Aanname(aanname.kader, aanname.versie)), _alsof(gegevens, aanname))
    if bezwaren := [een.melding for een in mist(rekenhulp, kanten[-1]) if een.kader == aanname.kader]:
        raise Fouten([Fout("", zin(f"hiermee kan de rekenhulp niet rekenen: {bezwaren[0]}"))])
    return {"gevallen": [[_cel(kant, rekenhulp, vraag) for kant in kanten] for vraag in vragen]}


def lees_amendement(gegevens: Gegevens, voorstel: object, anders: object) -> Aanname:
    """Het amendement op een voorstel; Fouten met alles wat er mis is."""
    if not isinstance(voorstel, str) or not isinstance(anders, dict):
        raise Fouten([Fout("", "Geef de naam van een voorstel, en wat er anders moet.")])
    try:
        kader, versie = zoek_voorstel(gegevens.kaders, Aanname.lees(voorstel))
        neem_aan(gegevens.kaders, [Aanname(kader.id, versie.naam)])
    except GeenVoorstel as geen:
        raise Fouten([Fout("", zin(str(geen)))]) from None
    fouten = [
        Fout(naam, f"Een amendement heeft geen {citeer(naam)}.")
        for naam in anders
        if naam not in ("waarden", "vanaf", "gemeenten")
    ]
    waarden: dict[str, Waarde] = {}
    for naam, tekst in _groep(anders.get("waarden"), fouten).items():
        try:
            waarden[naam] = _waarde(versie, naam, tekst)
        except ValueError as fout:
            fouten.append(Fout(f"waarden.{naam}", zin(str(fout))))
    vanaf: Datum | None = None
    alleen: tuple[str, ...] = ()
    try:
        vanaf = _dag(anders.get("vanaf"))
    except ValueError as fout:
        fouten.append(Fout("vanaf", zin(str(fout))))
    try:
        alleen = _gemeenten(gegevens, kader, anders.get("gemeenten"))
    except ValueError as fout:
        fouten.append(Fout("gemeenten", zin(str(fout))))
    if fouten:
        raise Fouten(fouten)
    return Aanname(kader.id, versie.naam, waarden, vanaf, alleen)


def _alsof(gegevens: Gegevens, aanname: Aanname) -> Gegevens:
    try:
        return replace(gegevens, kaders=neem_aan(gegevens.kaders, [aanname]))
    except GeenVoorstel as geen:
        raise Fouten([Fout("gemeenten", zin(str(geen)))]) from None


def _groep(data: object, fouten: list[Fout]) -> Mapping[str, object]:
    if data is None or isinstance(data, dict):
        return data or {}
    fouten.append(Fout("waarden", zin(f"{noem(data)} is geen groep waarden")))
    return {}


def _waarde(versie: Versie, naam: str, tekst: object) -> Waarde:
    was = versie.waarden.get(naam)
    if was is None or not isinstance(was.waarde, Decimal):
        raise ValueError(f"dit voorstel heeft geen getal {citeer(naam)}")
    if not isinstance(tekst, str):
        raise ValueError(f"{noem(tekst)} is geen tekst; zet het getal tussen aanhalingstekens")
    if was.eenheid.startswith("euro"):
        getal = lees_bedrag(tekst)
    elif was.eenheid == "procent":
        getal = lees_procent(tekst)
    else:
        getal = Decimal(lees_geheel_getal(tekst))
    if getal < 0:
        raise ValueError(f"{citeer(tekst)} is minder dan nul")
    return replace(was, waarde=getal)


def _dag(tekst: object) -> Datum | None:
    if tekst in (None, ""):
        return None
    if not isinstance(tekst, str):
        raise ValueError(f"{noem(tekst)} is geen datum")
    return Datum.lees(lees_dag(tekst).isoformat())


def _gemeenten(gegevens: Gegevens, kader: Kader, data: object) -> tuple[str, ...]:
    if data is None:
        return ()
    if not isinstance(data, list) or not data:
        raise ValueError("kies minstens één gemeente")
    bekend = gegevens.kaders.gebieden[kader.gebied].gemeenten
    for een in data:
        if een not in bekend:
            raise ValueError(f"{noem(een)} is geen gemeente waarvoor dit kader kan gelden")
    return tuple(een for een in bekend if een in data)


def _cel(gegevens: Gegevens, rekenhulp: Rekenhulp, vraag: object) -> dict[str, object]:
    try:
        uitkomst = rekenhulp.uitkomst(gegevens, rekenhulp.lees(gegevens, vraag))
    except Fouten as mis:
        return {"goed": False, "zin": mis.fouten[0].melding}
    return {"goed": True, "zin": uitkomst.samenvatting[0]}
