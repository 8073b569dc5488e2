"""De stappen van «doelgroepwijzer»: elk kader met wat het hier betekent, en wat de bron erbij open laat."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.doelgroepwijzer.uitleg import Wijzer, getal, intensieve_hulp, zin_leerwerktraject
from calculators.doelgroepwijzer.vragen import ONBEKEND, STAPPEN
from calculators.doelgroepwijzer.wegen import (
    AFGELEID,
    BEPALEN,
    BESCHUT,
    INDELING,
    LADDER,
    SW,
    SW_STAPPEN,
    VOORAF,
    WEGEN,
    A,
    B,
    C,
)
from calculators.raamwerk.meldingen import klein
from calculators.raamwerk.uitkomst import OpenBijUitkomst, Stap


def stappen(wijzer: Wijzer) -> Iterator[Stap]:
    """Welke groep past en waarom, wie dat bepaalt, elke weg stap voor stap, en de ladder."""
    stap = wijzer.peiling.stap
    yield stap("Welke doelgroepen er zijn", INDELING, _waarom(wijzer))
    if wijzer.past.groep is not None:
        yield stap("Wie de doelgroep bepaalt", BEPALEN, "Deze rekenhulp deelt niemand in.")
    for groep in wijzer.groepen:
        kader = WEGEN[groep].kader
        if kader not in {naam for _, naam in WEGEN[groep].stappen}:
            yield stap(f"Wie hoort bij {wijzer.citeer(groep)}", kader, zin_leerwerktraject(wijzer, groep))
    for weg in wijzer.wegen:
        for plek, (titel, kader) in enumerate(weg.stappen, start=1):
            plaats = f"{weg.woord} {plek} van {len(weg.stappen)}: {klein(weg.titel)}."
            yield stap(titel, kader, " ".join([plaats, *_bijzonder(wijzer, kader)]))
    for wat, kader in LADDER:
        afgeleid = f" {AFGELEID}" if (wat, kader) == LADDER[-1] else ""
        yield stap(f"De ladder: {klein(wat)}", kader, f"Dit geldt voor alle doelgroepen.{afgeleid}")


def open_punten(wijzer: Wijzer) -> Iterator[OpenBijUitkomst]:
    """De open punten die deze uitkomst raken: eerst die over de indeling, dan die op de weg."""
    peiling = wijzer.peiling
    punten = [(INDELING, wijzer.past.open_punt)] if wijzer.past.open_punt else []
    for groep in wijzer.groepen:
        punten += [(kader, punt) for kader, punt, _ in WEGEN[groep].punten]
    for kader, naam in punten:
        punt = peiling.open_punt(kader, naam)
        if punt is not None:
            yield OpenBijUitkomst(kader, naam, punt, punt.gekozen, hier=_hier(wijzer, naam))
    kaders = [WEGEN[groep].kader for groep in wijzer.groepen]
    kaders += [kader for weg in wijzer.wegen for _, kader in weg.stappen]
    for kader in dict.fromkeys(kaders):
        yield from peiling.open_zonder_lezing(kader)


def _hier(wijzer: Wijzer, punt: str) -> str:
    """Wat deze uitkomst doet met het open punt over de indeling; bij de andere punten niets."""
    if punt != wijzer.past.open_punt or wijzer.past.groep is None:
        return ""
    return f"Hier is gekeken wat er bij {wijzer.citeer(wijzer.past.groep)} staat."


def _waarom(wijzer: Wijzer) -> str:
    """Waaruit de uitkomst volgt, in de woorden van de vragen."""
    termijn = getal(wijzer.peiling, WEGEN[A].kader)
    groep = wijzer.past.groep
    if groep is None:
        if wijzer.past.open_punt is None:
            return "U weet nog niet alles; daarom past er nog geen doelgroep."
        return f"De antwoorden passen niet bij A (werk {termijn}), niet bij B en niet bij C."
    return {
        SW: "U vulde in dat iemand al een SW-baan bij WVS heeft.",
        BESCHUT: "U vulde in dat er een indicatie voor beschermd werk is.",
        A: f"U vulde in dat iemand meteen kan beginnen, met werk {termijn}.",
        B: "U vulde in dat er een goede kans op betaald werk is, maar niet zonder hulp.",
        C: "U vulde in dat er geen echte kans op betaald werk is.",
    }[groep]


def _bijzonder(wijzer: Wijzer, kader: str) -> Iterator[str]:
    """Wat er bij deze stap voor deze vraag nog te zeggen is."""
    for groep in wijzer.groepen:
        if kader == WEGEN[groep].kader:
            yield zin_leerwerktraject(wijzer, groep)
    if kader == WEGEN[SW].kader:
        yield intensieve_hulp(wijzer.sw_stap)
    if kader == SW_STAPPEN and wijzer.sw_stap not in (None, ONBEKEND):
        yield f"U vulde in: {klein(STAPPEN[wijzer.sw_stap or ONBEKEND])}."
    if waarde := getal(wijzer.peiling, kader):
        yield f"Op de peildatum: {waarde}."
    if kader in {naam for _, naam in VOORAF}:
        yield "Deze rekenhulp deelt niemand in."
