"""De stappen van «pmc-rendabiliteit»: elke regel met wat hij hier oplevert en waar hij vandaan komt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_dag, schrijf_getal, som_op
from calculators.pmc_rendabiliteit.berekening import (
    MINDER_RENDABEL_MAG,
    NIET_INZETTEN,
    STOPPEN,
    Post,
    Rekening,
    tel_op,
)
from calculators.pmc_rendabiliteit.grenzen import MEESTE_NORMEN
from calculators.pmc_rendabiliteit.nieuwe_norm import NieuweNorm, zeg_nieuwe_normen
from calculators.pmc_rendabiliteit.norm import GEHUWDEN, NORM
from calculators.pmc_rendabiliteit.oordeel import reden, zeg_beschut
from calculators.pmc_rendabiliteit.pmc import Pmc
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap

RENDABEL = "wvs/pmc-rendabel"
STOP = "wvs/pmc-stoppen"
OVERDRAGEN = "wvs/pmc-medewerkers-overdragen"
MARKT = "wvs/pmc-markt-onderzoek"
KERNTAAK = "wvs/pmc-geen-kerntaak"
INZET = "wvs/pmc-leerwerktraject"
ANDERE = "wvs/pmc-andere"
NIET_VOOR = "wvs/pmc-niet-voor-participatiewet"
BESCHUT_KADER = "wvs/pmc-beschut"
WAT_PAST = "wat-past"
AANNAME = (
    "Die grens is een aanname van deze rekenhulp. Het kader zegt waar de gemeenten in de toekomst naar "
    "kijken, niet vanaf welke uitkomst een PMC rendabel is."
)
VOOR_TWEE = (
    "Dat is voor twee mensen samen. De rekenhulp telt het één keer voor elke kandidaat die uitstroomt; "
    "dat is een aanname."
)
KADERS = (RENDABEL, STOP, OVERDRAGEN, MARKT, KERNTAAK, INZET, ANDERE, NIET_VOOR, BESCHUT_KADER)


def zin_omslagpunt(rekening: Rekening) -> str:
    """Waar het omslagpunt ligt, en of het haalbaar is, in een zin."""
    if rekening.omslagpunt is None:
        return "Er is geen omslagpunt: uitstroom bespaart hier niets, dus het resultaat blijft negatief."
    if not rekening.omslagpunt:
        return "De opbrengsten dekken de kosten al zonder uitstroom; het omslagpunt is nul kandidaten."
    aantal = schrijf_aantal(rekening.omslagpunt, "kandidaten")
    zin = f"Het omslagpunt ligt bij {aantal}: vanaf zoveel uitstroom is het resultaat niet negatief."
    if not rekening.omslagpunt_haalbaar:
        zin += f" Zoveel kandidaten zijn er niet: het zijn er {schrijf_getal(rekening.kandidaten)}."
    return zin


def zeg_bijgewerkt(pmc: Pmc) -> str | None:
    """Tot wanneer de gelezen kaders zijn bijgewerkt, als de peildatum later is; anders niets."""
    gelezen = KADERS if pmc.huishouden is None else (*KADERS, NORM)
    return zin_bijgewerkt(pmc.peiling.gegevens, gelezen, (pmc.peiling.dag,))


def zeg_grens(rekening: Rekening) -> str:
    """Of de PMC rendabel heet, met de aanname waarop dat rust."""
    return f"Met nul als grens is deze PMC {'' if rekening.rendabel else 'niet '}rendabel. {AANNAME}"


def stappen_rekening(pmc: Pmc) -> Iterator[Stap]:
    """Hoe het resultaat en het omslagpunt zijn uitgerekend."""
    rekening = pmc.rekening
    yield stap_exploitatie(rekening.opbrengsten, rekening.kosten)
    bedrag = schrijf_bedrag(rekening.bijstand_per_maand)
    if pmc.huishouden is not None:
        yield stap_norm(pmc.peiling, pmc.huishouden, rekening.bijstand_per_maand)
        yield from stap_nieuwe_normen(pmc.peiling, rekening, pmc.nieuwe_normen)
    yield Stap(
        "De bespaarde bijstand",
        "Het aantal uitgestroomde kandidaten, maal het bedrag per maand, maal de maanden zonder uitkering.",
        f"{schrijf_aantal(rekening.uitstroom, 'kandidaten')} maal {bedrag} maal "
        f"{schrijf_aantal(rekening.maanden, 'maanden')} is {schrijf_bedrag(rekening.bespaarde_bijstand)}.",
        EIGEN_AFSPRAAK,
    )
    yield pmc.peiling.stap(
        "Het maatschappelijk resultaat",
        RENDABEL,
        f"{schrijf_bedrag(rekening.exploitatie)} plus {schrijf_bedrag(rekening.bespaarde_bijstand)} is "
        f"{schrijf_bedrag(rekening.maatschappelijk_resultaat)}. {zeg_grens(rekening)}",
    )
    yield stap_omslagpunt(zin_omslagpunt(rekening))


def stap_exploitatie(opbrengsten: tuple[Post, ...], kosten: tuple[Post, ...]) -> Stap:
    """Wat de PMC in een jaar overhoudt, zonder de bespaarde bijstand."""
    return Stap(
        "Het resultaat van de exploitatie",
        "De opbrengsten min de kosten.",
        f"Opbrengsten: {_noem_posten(opbrengsten)}. Kosten: {_noem_posten(kosten)}. "
        f"Resultaat: {schrijf_bedrag(tel_op(opbrengsten) - tel_op(kosten))}.",
        EIGEN_AFSPRAAK,
    )


def stap_norm(peiling: Peiling, huishouden: str, norm: Decimal) -> Stap:
    """Welke norm er op de peildatum is."""
    samen = f" {VOOR_TWEE}" if huishouden == GEHUWDEN else ""
    zin = f"Op {schrijf_dag(peiling.dag)} is de norm {schrijf_bedrag(norm)} per maand.{samen}"
    return peiling.stap("De bijstandsnorm als startwaarde", NORM, zin)


def stap_nieuwe_normen(peiling: Peiling, rekening: Rekening, normen: Sequence[NieuweNorm]) -> Iterator[Stap]:
    """Elke norm die in de maanden begint, als het er te veel zijn voor de uitkomst zelf."""
    if len(normen) > MEESTE_NORMEN:
        yield peiling.stap(
            "Normen die in deze maanden beginnen", NORM, *zeg_nieuwe_normen(peiling, rekening, normen)
        )


def stap_omslagpunt(zin: str) -> Stap:
    """Vanaf hoeveel uitstroom het resultaat niet negatief is, in een zin."""
    return Stap(
        "Het omslagpunt",
        "Het kleinste aantal uitgestroomde kandidaten "
        "waarbij het maatschappelijk resultaat niet negatief is.",
        zin,
        EIGEN_AFSPRAAK,
    )


def stappen_oordeel(pmc: Pmc) -> Iterator[Stap]:
    """Wat de kaders aan het resultaat verbinden; nooit meer dan zij zeggen."""
    stap, oordeel = pmc.peiling.stap, pmc.oordeel_leerwerktrajecten
    if oordeel == STOPPEN:
        yield stap("Met welke PMC's de gemeenten stoppen", STOP, reden(pmc))
        yield stap(
            "Medewerkers en kandidaten", OVERDRAGEN, "Dit geldt als de gemeenten met deze PMC stoppen."
        )
        yield stap("Of de markt de PMC kan overnemen", MARKT, "Voor deze PMC is dat hier niet bekend.")
        yield stap(
            "Tijdelijk kan productie nog nodig zijn",
            KERNTAAK,
            "Of dat voor deze PMC geldt, is hier niet bekend.",
        )
    elif oordeel is not None:
        yield stap("Welke PMC's voor leerwerktrajecten zijn", INZET, reden(pmc))
    if NIET_INZETTEN in (pmc.oordelen_per_lezing or {}).values():
        yield stap(
            "Misschien een andere PMC",
            ANDERE,
            "Bij deze PMC past het niet, of niet bij elke lezing, bij wat de arbeidsmarkt vraagt.",
        )
    if oordeel is not None:
        yield stap(
            "Waarvoor een PMC niet is",
            NIET_VOOR,
            "Dit geldt naast de uitkomst; deze rekenhulp toetst het niet.",
        )
    if pmc.oordeel_beschut is not None:
        yield stap("Een PMC voor beschut werk", BESCHUT_KADER, zeg_beschut(pmc))


def open_punten(pmc: Pmc) -> Iterator[OpenBijUitkomst]:
    """De open punten van de kaders die deze uitkomst dragen, met wat deze berekening ermee doet."""
    rekening, oordeel = pmc.rekening, pmc.oordeel_leerwerktrajecten
    bedrag, maanden = schrijf_bedrag(rekening.bijstand_per_maand), schrijf_aantal(rekening.maanden, "maanden")
    hier = {
        "bespaarde-bijstand": f"Hier is gerekend met {bedrag} per maand en {maanden}.",
        "grens": "Hier is gerekend met nul; dat is een aanname.",
    }
    kaders = [RENDABEL]
    if oordeel is not None:
        kaders.append(STOP if oordeel == STOPPEN else INZET)
    if pmc.oordeel_beschut == MINDER_RENDABEL_MAG:
        kaders.append(BESCHUT_KADER)
    for kader in kaders:
        for een in pmc.peiling.open_zonder_lezing(kader):
            yield replace(een, hier=hier.get(een.id, ""))
    punt = pmc.peiling.open_punt(INZET, WAT_PAST)
    if punt is not None and oordeel not in (None, STOPPEN):
        yield OpenBijUitkomst(INZET, WAT_PAST, punt, punt.gekozen, uitgerekend=punt.gekozen is None)


def _noem_posten(posten: tuple[Post, ...]) -> str:
    som = schrijf_bedrag(tel_op(posten))
    if not posten:
        return f"niets ingevuld, {som}"
    return f"{som_op([f'{post.naam} {schrijf_bedrag(post.bedrag)}' for post in posten])}; samen {som}"
