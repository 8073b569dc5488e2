"""De zinnen onder de kop, en wat men moet weten voordat men de uitkomst gebruikt.

Zonder aanspreekvorm, zodat dezelfde zin op het scherm, in een brief en in een bestand past.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calculators.kaders.kader import ALLE_GEVALLEN, NIEUWE_GEVALLEN
from calculators.kaders.notatie import schrijf_aantal, schrijf_na, som_op
from calculators.raamwerk.bijgewerkt import ingevulde_dagen, zin_bijgewerkt
from calculators.raamwerk.uitkomst import TELAFSPRAAK
from calculators.raamwerk.wending import Wending, zeg_wending
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.gevallen import Geval, reken_gevallen
from calculators.trajectduur.lezingen import (
    LEERWERKTRAJECT,
    SAMEN,
    TAAL,
    TIJDENS,
    TOTAAL,
    OpenLezing,
)
from calculators.trajectduur.oordeel import SAMEN as OVER_SAMEN
from calculators.trajectduur.oordeel import TRAJECT, termijn_van
from calculators.trajectduur.overgang import wendingen
from calculators.trajectduur.termijn import NEE
from calculators.trajectduur.voorstellen import Voorstel
from calculators.trajectduur.woorden import dagen, groep_in_zin, zin_over_weg, zonder_begin

ZONDER_BEGIN = (
    "De eerste dag van een detachering is niet ingevuld; gerekend is alsof zij aansluit op het "
    "leerwerktraject. Begint zij later, dan schuift de laatste dag op in de lezingen waarin de tijd "
    "ertussen niet meetelt."
)
STREEPJE = "- "
OVER = {LEERWERKTRAJECT: TRAJECT, TOTAAL: OVER_SAMEN}


def bijgewerkt(duur: Trajectduur) -> str | None:
    """De zin die zegt tot wanneer de kaders zijn bijgewerkt, als er een dag na ligt."""
    kaders = (duur.groep.kader, LEERWERKTRAJECT, TOTAAL)
    return zin_bijgewerkt(duur.peiling.gegevens, kaders, ingevulde_dagen(duur.ingevuld))


def zinnen(duur: Trajectduur) -> Iterator[str]:
    """Wat er onder de kop in beeld staat: wat het oordeel mee bepaalt, en waarvoor het geldt."""
    if duur.groep.gelden == NEE:
        yield from _zonder_termijn(duur)
        return
    if duur.eigen:
        maanden = schrijf_aantal(duur.eigen.maanden, "maanden")
        yield (
            f"De termijn van {maanden} voor het leerwerktraject komt niet uit het kader: hij is zelf "
            f"ingevuld, uit de verordening van de gemeente ({duur.eigen.vindplaats})."
        )
    yield from _gekozen_lezingen(duur)
    yield from _opgeloste_punten(duur)
    yield from _veranderingen(duur)
    yield (
        "Dit geldt als dit het eerste traject van deze kandidaat is, met behoud van uitkering; over een "
        "tweede traject of detachering, en over regels voor arbeidscontracten, zegt deze berekening niets."
    )


def let_op(duur: Trajectduur, naast: tuple[Voorstel, ...]) -> Iterator[str]:
    """Wat men verder moet weten; op het scherm gevouwen."""
    if duur.groep.gelden == NEE:
        return
    yield zin_over_weg(duur.groep)
    samen = duur.totaal
    if samen.mag(duur.peildatum) != NEE:
        yield "De laatste dag is een grens, geen doel: een traject duurt zo kort als kan."
    if zonder_begin(duur):
        yield ZONDER_BEGIN
    if samen.verschilt:
        yield (
            "In een lezing waarin niet alles meetelt, ligt er meer dan "
            f"{schrijf_aantal(samen.vroegst.loop.maanden, 'maanden')} tussen de eerste en de laatste dag."
        )
    for een in naast:
        yield _zin_over_voorstel(een)
    yield TELAFSPRAAK


def lezing_in_woorden(duur: Trajectduur, open_lezing: OpenLezing, lezing: str) -> str:
    """De tekst van een lezing, zoals het kader haar noemt; nooit haar naam in de gegevens."""
    punt = duur.peiling.open_punt(open_lezing.kader, open_lezing.punt)
    teksten = punt.lezingen if punt else {}
    return teksten.get(lezing) or open_lezing.opties(duur.peiling.gegevens)[lezing]


def _zonder_termijn(duur: Trajectduur) -> Iterator[str]:
    """Waar de termijnen wel staan, en wat de kaders over deze groep zeggen."""
    kaders = duur.peiling.kaders.kaders
    koppen = dict.fromkeys(
        plaats.kop
        for kader in (LEERWERKTRAJECT, TOTAAL)
        for plaats in kaders[kader].versies[-1].bronnen
        if plaats.kop
    )
    if koppen:
        yield f"De termijnen staan in de bron onder {som_op([f'«{een}»' for een in koppen])}."
    tekst = _als_alinea(duur.peiling.regel(duur.groep.kader))
    yield f"Over {groep_in_zin(duur.groep)} zegt het kader «{kaders[duur.groep.kader].volle_titel}»: {tekst}"


def _als_alinea(tekst: str) -> str:
    """De tekst van een kader achter elkaar; een opsomming wordt het eind van haar zin."""
    regels = [regel.strip() for regel in tekst.splitlines() if regel.strip()]
    zinnen = [regel for regel in regels if not regel.startswith(STREEPJE)]
    punten = [regel.removeprefix(STREEPJE) for regel in regels if regel.startswith(STREEPJE)]
    return " ".join([*zinnen, f"{som_op(punten)}." if punten else ""]).strip()


def _gekozen_lezingen(duur: Trajectduur) -> Iterator[str]:
    """De lezingen die iemand heeft gekozen en die verschil maken."""
    for een in (TIJDENS, SAMEN, TAAL):
        gekozen = een.gekozen(duur.ingevuld, duur.peiling)
        if gekozen is None or not _maakt_verschil(duur, een):
            continue
        van_kader = een.gekozen_door_kader(duur.peiling)
        wie = "de lezing van het kader zelf" if gekozen == van_kader else "de gekozen lezing"
        yield f"Gerekend met {wie}: {lezing_in_woorden(duur, een, gekozen)}"
        if van_kader not in (None, gekozen):
            yield "Let op: dat is een andere lezing dan het kader zelf kiest."


def _opgeloste_punten(duur: Trajectduur) -> Iterator[str]:
    """De open punten die volgens het kader zijn opgelost, zonder dat het zegt welke lezing telt."""
    for een in (TIJDENS, SAMEN):
        kader, versie = duur.peiling.kaders.kaders[een.kader], duur.peiling.versie(een.kader)
        eerder = [ander for ander in kader.versies if ander.begint.eerste <= versie.begint.eerste]
        opgelost = een.punt not in versie.open_punten and any(een.punt in ander.opgelost for ander in eerder)
        if opgelost and duur.raakt(een.punt) and een.gekozen(duur.ingevuld, duur.peiling) is None:
            yield (
                f"Een vraag over de telling is opgelost; wat nu geldt, "
                f"staat in het kader «{kader.volle_titel}». "
                "Deze berekening weet niet welke lezing dat is, en rekent elke lezing uit."
            )


def _maakt_verschil(duur: Trajectduur, een: OpenLezing) -> bool:
    if duur.regels is None or een == TAAL:
        return een.kader == duur.groep.kader
    vrij = {punt: lezing for punt, lezing in duur.regels.gekozen.items() if punt != een.punt}
    gevallen = reken_gevallen(duur.plan, replace(duur.regels, gekozen=vrij))
    return {_dagen(geval) for geval in gevallen} != {_dagen(geval) for geval in duur.gevallen}


def _dagen(geval: Geval) -> tuple[object, ...]:
    return geval.traject.laatste_dag, geval.samen.laatste_dag


def genoemde_wendingen(duur: Trajectduur) -> Iterator[Wending]:
    """Wat er tot en met de peildatum en de laatste dag, de laatste van de twee, verandert."""
    for kader, over in OVER.items():
        termijn = termijn_van(duur, over)
        tot = max(duur.peildatum, termijn.uiterst)
        geteld = {een for uitslag in termijn.uitslagen for een in uitslag.telden}
        yield from (een for een in wendingen(duur.peiling, kader) if een.vanaf.eerste <= tot or een in geteld)


def _veranderingen(duur: Trajectduur) -> Iterator[str]:
    for een in genoemde_wendingen(duur):
        yield zin_over_wending(duur, een)


def zin_over_wending(duur: Trajectduur, een: Wending) -> str:
    """Wat er verandert, vanaf wanneer, en wat dat met dit traject doet."""
    return f"{zeg_wending(duur.peiling, een)} {_met_lopende(duur, een)}"


def _met_lopende(duur: Trajectduur, een: Wending) -> str:
    """Wat een verandering met dit traject doet."""
    if een.kader == LEERWERKTRAJECT and duur.eigen:
        return "Deze berekening rekent met de termijn die zelf is ingevuld, dus dat verandert haar niet."
    uitslagen = (geval.traject if een.kader == LEERWERKTRAJECT else geval.samen for geval in duur.gevallen)
    if not any(een in uitslag.telden for uitslag in uitslagen):
        return "De termijn van dit traject was toen al geëindigd."
    if een.wordt is None:
        return "Wat er daarna mag, is niet te zeggen."
    return {
        NIEUWE_GEVALLEN: "Volgens de bron geldt dat alleen voor nieuwe trajecten.",
        ALLE_GEVALLEN: "Volgens de bron geldt dat ook voor trajecten die toen al liepen.",
    }.get(
        een.overgang,
        "Of dat ook geldt voor trajecten die toen al liepen, staat niet in de bron; beide lezingen zijn "
        "uitgerekend.",
    )


def _zin_over_voorstel(een: Voorstel) -> str:
    titel = een.peiling.kaders.kaders[een.kader].volle_titel
    wat = (
        f"Er ligt een voorstel bij «{titel}» ({een.versie.status}): {een.wordt.voluit()} in plaats van "
        f"{een.was.voluit()}, {schrijf_na('vanaf', een.versie.geldt_vanaf)}."
    )
    if een.aangenomen is None:
        return f"{wat} Wat dat voor dit traject geeft, is niet te zeggen."
    return (
        f"{wat} Wordt het aangenomen, dan is dat voor dit traject: {dagen(een.aangenomen, OVER[een.kader])}."
    )
