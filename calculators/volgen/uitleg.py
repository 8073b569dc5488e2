"""De uitkomst van «volgen» in gewone taal: het oordeel, de cijfers en de stappen."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_exact
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap, Uitkomst
from calculators.volgen.meting import Meting
from calculators.volgen.oordeel import GEHAALD, NIET_GEHAALD

KOP = {GEHAALD: "Ja, de norm is gehaald", NIET_GEHAALD: "Nee, de norm is niet gehaald"}


def kop(meting: Meting) -> str:
    """Het oordeel in een paar woorden."""
    return KOP.get(meting.oordeel, "Niet te zeggen")


def maak_uitkomst(meting: Meting) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    norm = meting.norm.waarde
    return Uitkomst(
        antwoord={
            "maat": meting.naam,
            "kader": meting.kader.id,
            "norm": None if norm is None else schrijf_exact(norm.getal),
            "eenheid": meting.waarde.eenheid,
            "verschil": None if norm is None else schrijf_exact(meting.waarde.getal - norm.getal),
            "oordeel": meting.oordeel,
        },
        samenvatting=tuple(_samenvatting(meting)),
        kerncijfers=tuple(_kerncijfers(meting)),
        stappen=tuple(_stappen(meting)),
        open_punten=tuple(_open_punten(meting)),
        let_op=tuple(_let_op(meting)),
    )


def zin_oordeel(meting: Meting) -> str:
    """Eén zin: het oordeel, wat er is gemeten en wat de norm toen was."""
    gemeten = f"{meting.waarde.met_grens()} gemeten over {meting.periode()}"
    if meting.norm.waarde is None:
        return f"{kop(meting)}: {gemeten}."
    return f"{kop(meting)}: {gemeten}, en de norm was toen {meting.norm.waarde.met_grens()}."


def _samenvatting(meting: Meting) -> Iterator[str]:
    yield zin_oordeel(meting)
    if meting.bezwaar:
        yield meting.bezwaar


def _kerncijfers(meting: Meting) -> Iterator[tuple[str, str]]:
    yield "Gemeten", meting.waarde.met_grens()
    if (norm := meting.norm.waarde) is not None:
        yield "Norm van toen", norm.met_grens()
        if not meting.bezwaar:
            verschil = abs(meting.waarde.getal - norm.getal)
            yield "Verschil", _verschil(schrijf_aantal(verschil, norm.eenheid), norm.eenheid)


def _verschil(tekst: str, eenheid: str) -> str:
    """Het verschil van twee percentages is geen percentage."""
    return f"{tekst.removesuffix('%')} procentpunt" if eenheid == "procent" else tekst


def _stappen(meting: Meting) -> Iterator[Stap]:
    norm = meting.norm.waarde
    invulling = meting.norm.bezwaar if norm is None else f"De norm was toen {norm.met_grens()}."
    yield meting.peiling.stap("Welke norm er was", meting.kader.id, invulling)
    telling = meting.maat.tellingen.get(meting.telling or "", "")
    yield Stap(
        "Hoe er is geteld",
        " ".join(meting.maat.telt.split()),
        telling or "Hier staat niet hoe er is geteld.",
        EIGEN_AFSPRAAK,
    )
    yield Stap(
        "Of de norm is gehaald",
        "Een meting ligt naast de norm die op de laatste dag van haar eigen periode gold.",
        zin_oordeel(meting),
        EIGEN_AFSPRAAK,
    )


def _open_punten(meting: Meting) -> Iterator[OpenBijUitkomst]:
    """Wat de bron open laat over het meten, met de lezing die als telling is gebruikt."""
    for naam in meting.maat.open_punten:
        if punt := meting.peiling.open_punt(meting.kader.id, naam):
            gekozen = meting.telling if meting.telling in punt.lezingen else None
            hier = "" if gekozen else "De meting zegt dit niet."
            yield OpenBijUitkomst(meting.kader.id, naam, punt, gekozen, hier=hier)


def _let_op(meting: Meting) -> Iterator[str]:
    if len(meting.maat.tellingen) > 1 and meting.telling and not meting.bezwaar:
        yield "Bij een andere manier van tellen kan het oordeel anders zijn. Meet daarom op elke manier."
    if bijgewerkt := zin_bijgewerkt(meting.gegevens, (meting.kader.id,), (meting.tot_en_met,)):
        yield bijgewerkt
