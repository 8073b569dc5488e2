"""De uitkomst van «pmc-rendabiliteit» in gewone taal: de zinnen, de kerncijfers, de stappen met hun bron, en het beeld."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from calculators.notatie import (
    schrijf_aantal,
    schrijf_bedrag,
    schrijf_dag,
    schrijf_exact,
    schrijf_getal,
    som_op,
)
from calculators.peiling import Peiling
from calculators.pmc_berekening import (
    INZETTEN,
    MINDER_RENDABEL_MAG,
    NIET_INZETTEN,
    NOG_NIET_TE_ZEGGEN,
    STOPPEN,
    Rekening,
    oordeel_beschut,
    oordeel_leerwerktrajecten,
)
from calculators.uitkomst import OpenBijUitkomst, Stap, Uitkomst

LEERWERKTRAJECTEN, BESCHUT, BEIDE = "leerwerktrajecten", "beschut", "beide"
NORM_HERKOMST, ZELF_INGEVULD = "norm", "zelf ingevuld"
NORM = "landelijk/bijstandsnorm"
RENDABEL = "wvs/pmc-rendabel"
STOP = "wvs/pmc-stoppen"
OVERDRAGEN = "wvs/pmc-medewerkers-overdragen"
MARKT = "wvs/pmc-markt-onderzoek"
KERNTAAK = "wvs/pmc-geen-kerntaak"
INZET = "wvs/pmc-leerwerktraject"
ANDERE = "wvs/pmc-andere"
NIET_VOOR = "wvs/pmc-niet-voor-participatiewet"
BESCHUT_KADER = "wvs/pmc-beschut"
KADERS = (RENDABEL, STOP, OVERDRAGEN, MARKT, KERNTAAK, INZET, ANDERE, NIET_VOOR, BESCHUT_KADER)
EIGEN_AFSPRAAK = "Rekenafspraak van deze kennisbank; geen kader"


@dataclass(frozen=True)
class Post:
    """Eén opbrengst of kostenpost, in euro per jaar."""

    naam: str
    bedrag: Decimal


@dataclass(frozen=True)
class Pmc:
    """De rekening van een PMC, met wat de gebruiker erover zei en de kaders op de peildatum."""

    peiling: Peiling
    rekening: Rekening
    gebruik: str
    herkomst: str
    past_arbeidsmarkt: str
    past_ontwikkeling: str
    opbrengsten: tuple[Post, ...]
    kosten: tuple[Post, ...]

    @property
    def leerwerktrajecten(self) -> str | None:
        """Het oordeel voor leerwerktrajecten, als de PMC daarvoor is."""
        if self.gebruik == BESCHUT:
            return None
        return oordeel_leerwerktrajecten(
            self.rekening.rendabel, self.past_ontwikkeling, self.past_arbeidsmarkt
        )

    @property
    def beschut(self) -> str | None:
        """Het oordeel voor beschut werk, als de PMC daarvoor is."""
        return None if self.gebruik == LEERWERKTRAJECTEN else oordeel_beschut(self.rekening.rendabel)


def maak_uitkomst(pmc: Pmc) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    rekening = pmc.rekening
    return Uitkomst(
        antwoord={
            "exploitatie": schrijf_exact(rekening.exploitatie),
            "bespaarde_bijstand": schrijf_exact(rekening.bespaarde_bijstand),
            "maatschappelijk_resultaat": schrijf_exact(rekening.maatschappelijk_resultaat),
            "per_kandidaat": None
            if rekening.per_kandidaat is None
            else schrijf_exact(rekening.per_kandidaat),
            "bijstand_per_maand": schrijf_exact(rekening.bijstand_per_maand),
            "bijstand_herkomst": pmc.herkomst,
            "omslagpunt": rekening.omslagpunt,
            "omslagpunt_haalbaar": rekening.omslagpunt_haalbaar,
            "rendabel": rekening.rendabel,
            "oordeel_leerwerktrajecten": pmc.leerwerktrajecten,
            "oordeel_beschut": pmc.beschut,
        },
        samenvatting=tuple(_samenvatting(pmc)),
        kerncijfers=tuple(_kerncijfers(pmc)),
        stappen=(*_stappen_rekening(pmc), *_stappen_oordeel(pmc)),
        open_punten=tuple(_open_punten(pmc)),
        beeld=_teken_uitstroom(rekening),
    )


def _samenvatting(pmc: Pmc) -> Iterator[str]:
    rekening = pmc.rekening
    teken = "niet negatief, dus rendabel" if rekening.rendabel else "negatief, dus niet rendabel"
    yield (
        f"Het maatschappelijk resultaat is {schrijf_bedrag(rekening.maatschappelijk_resultaat)} per jaar: {teken} "
        "zoals deze rekenhulp dat telt."
    )
    yield "Het kader zegt waar de gemeenten naar kijken, maar niet vanaf welke uitkomst een PMC rendabel is."
    yield _zin_omslagpunt(rekening)
    if pmc.leerwerktrajecten is not None:
        yield f"Voor leerwerktrajecten: {pmc.leerwerktrajecten}. {_reden(pmc)}"
    if pmc.beschut is not None:
        extra = (
            "Een PMC voor beschut werk mag minder rendabel zijn; hoeveel minder staat niet in het kader."
            if pmc.beschut == MINDER_RENDABEL_MAG
            else "De PMC is rendabel; de kaders geven dan geen reden om te stoppen."
        )
        yield f"Voor beschut werk: {pmc.beschut}. {extra}"
    if pmc.gebruik == BEIDE:
        yield "De PMC is voor allebei. De kaders zeggen niet welk van de twee oordelen dan voorgaat."
    if pmc.herkomst == NORM_HERKOMST:
        yield (
            f"Gerekend is met de bijstandsnorm van {schrijf_bedrag(rekening.bijstand_per_maand)} per maand. Dat is wat een "
            "inwoner netto krijgt. Wat de gemeente uitspaart (bruto, uit het BUIG-budget) is een ander, hoger bedrag dat "
            "per gemeente verschilt. Kent u dat bedrag, vul het dan in."
        )


def _zin_omslagpunt(rekening: Rekening) -> str:
    if rekening.omslagpunt is None:
        return "Er is geen omslagpunt: uitstroom bespaart hier niets, dus het resultaat blijft negatief."
    if not rekening.omslagpunt:
        return "De opbrengsten dekken de kosten al zonder uitstroom; het omslagpunt is nul kandidaten."
    aantal = schrijf_aantal(rekening.omslagpunt, "kandidaten")
    zin = f"Het omslagpunt ligt bij {aantal}: vanaf zoveel uitstroom is het resultaat niet negatief."
    if not rekening.omslagpunt_haalbaar:
        zin += f" Zoveel kandidaten zijn er niet: het zijn er {schrijf_getal(rekening.kandidaten)}."
    return zin


def _reden(pmc: Pmc) -> str:
    if pmc.leerwerktrajecten == STOPPEN:
        redenen = [] if pmc.rekening.rendabel else ["niet rendabel is"]
        redenen += ["niet past bij de ontwikkeling van kandidaten"] if pmc.past_ontwikkeling == "nee" else []
        return f"Het kader zegt: stoppen met een PMC die {som_op(redenen, 'en die')}, en die waar mogelijk overlaten aan de markt."
    return {
        INZETTEN: "De PMC is rendabel en past; de inzet geldt zolang zij past bij de vraag van de arbeidsmarkt.",
        NIET_INZETTEN: (
            "De PMC past niet bij de vraag van de arbeidsmarkt; dat is een voorwaarde voor inzet. "
            "De kaders zeggen niet dat de PMC daarom moet stoppen."
        ),
        NOG_NIET_TE_ZEGGEN: "Eerst moet bekend zijn of de PMC past bij de ontwikkeling van kandidaten en bij de arbeidsmarkt.",
    }[pmc.leerwerktrajecten or NOG_NIET_TE_ZEGGEN]


def _kerncijfers(pmc: Pmc) -> Iterator[tuple[str, str]]:
    rekening = pmc.rekening
    yield "Resultaat exploitatie per jaar", schrijf_bedrag(rekening.exploitatie)
    yield "Bespaarde bijstand", schrijf_bedrag(rekening.bespaarde_bijstand)
    yield "Maatschappelijk resultaat", schrijf_bedrag(rekening.maatschappelijk_resultaat)
    if rekening.per_kandidaat is not None:
        yield "Maatschappelijk resultaat per kandidaat", schrijf_bedrag(rekening.per_kandidaat)
    punt = "geen" if rekening.omslagpunt is None else schrijf_aantal(rekening.omslagpunt, "kandidaten")
    yield "Omslagpunt", punt
    herkomst = "bijstandsnorm, netto" if pmc.herkomst == NORM_HERKOMST else ZELF_INGEVULD
    yield f"Bijstand per maand ({herkomst})", schrijf_bedrag(rekening.bijstand_per_maand)


def _stappen_rekening(pmc: Pmc) -> Iterator[Stap]:
    rekening = pmc.rekening
    yield Stap(
        "Het resultaat van de exploitatie",
        "De opbrengsten min de kosten.",
        f"Opbrengsten: {_tel_op(pmc.opbrengsten)}. Kosten: {_tel_op(pmc.kosten)}. "
        f"Resultaat: {schrijf_bedrag(rekening.exploitatie)}.",
        EIGEN_AFSPRAAK,
    )
    bedrag = schrijf_bedrag(rekening.bijstand_per_maand)
    if pmc.herkomst == NORM_HERKOMST:
        dag = schrijf_dag(pmc.peiling.dag)
        yield pmc.peiling.stap(
            "De bijstandsnorm als startwaarde", NORM, f"Op {dag} is de norm hier {bedrag} per maand."
        )
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
        f"{schrijf_bedrag(rekening.maatschappelijk_resultaat)}. Deze rekenhulp noemt een PMC rendabel als dit bedrag niet "
        "negatief is; die grens staat niet in het kader.",
    )
    yield Stap(
        "Het omslagpunt",
        "Het kleinste aantal uitgestroomde kandidaten waarbij het maatschappelijk resultaat niet negatief is.",
        _zin_omslagpunt(rekening),
        EIGEN_AFSPRAAK,
    )


def _stappen_oordeel(pmc: Pmc) -> Iterator[Stap]:
    stap, oordeel = pmc.peiling.stap, pmc.leerwerktrajecten
    if oordeel == STOPPEN:
        yield stap("Stoppen met deze PMC", STOP, _reden(pmc))
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
        yield stap("Inzetten voor leerwerktrajecten", INZET, _reden(pmc))
    if oordeel == NIET_INZETTEN:
        yield stap("Misschien een andere PMC", ANDERE, "Deze PMC past niet bij de vraag van de arbeidsmarkt.")
    if oordeel is not None:
        yield stap(
            "Waarvoor een PMC niet is",
            NIET_VOOR,
            "Dit geldt naast de uitkomst; deze rekenhulp toetst het niet.",
        )
    if pmc.beschut is not None:
        yield stap("Een PMC voor beschut werk", BESCHUT_KADER, f"Oordeel: {pmc.beschut}.")


def _open_punten(pmc: Pmc) -> Iterator[OpenBijUitkomst]:
    yield from pmc.peiling.open_zonder_lezing(RENDABEL)
    if pmc.leerwerktrajecten is not None:
        yield from pmc.peiling.open_zonder_lezing(STOP if pmc.leerwerktrajecten == STOPPEN else INZET)
    if pmc.beschut == MINDER_RENDABEL_MAG:
        yield from pmc.peiling.open_zonder_lezing(BESCHUT_KADER)


def _teken_uitstroom(rekening: Rekening) -> dict[str, object]:
    aantallen = {0, rekening.uitstroom, rekening.kandidaten}
    if rekening.omslagpunt is not None:
        aantallen.add(rekening.omslagpunt)
    return {
        "soort": "uitstroom",
        "tekst": (
            f"Grafiek: het maatschappelijk resultaat loopt van {schrijf_bedrag(rekening.resultaat_bij(0))} zonder uitstroom "
            f"tot {schrijf_bedrag(rekening.resultaat_bij(rekening.kandidaten))} als alle kandidaten uitstromen."
        ),
        "punten": [
            {"uitstroom": aantal, "resultaat": schrijf_exact(rekening.resultaat_bij(aantal))}
            for aantal in sorted(aantallen)
        ],
        "omslagpunt": rekening.omslagpunt,
        "uitstroom": rekening.uitstroom,
    }


def _tel_op(posten: tuple[Post, ...]) -> str:
    som = schrijf_bedrag(sum((post.bedrag for post in posten), Decimal(0)))
    if not posten:
        return f"niets ingevuld, {som}"
    return f"{som_op([f'{post.naam} {schrijf_bedrag(post.bedrag)}' for post in posten])}; samen {som}"
