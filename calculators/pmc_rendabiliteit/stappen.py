"""De stappen van «pmc-rendabiliteit»: elke regel met wat hij hier oplevert en waar hij vandaan komt."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_dag, schrijf_getal, som_op
from calculators.pmc_rendabiliteit.berekening import (
    INZETTEN,
    MINDER_RENDABEL_MAG,
    NEE,
    NIET_INZETTEN,
    NOG_NIET_TE_ZEGGEN,
    NORM_HERKOMST,
    STOPPEN,
    Pmc,
    Post,
    Rekening,
    tel_op,
)
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap

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


def reden(pmc: Pmc) -> str:
    """Waarom het oordeel voor leerwerktrajecten zo luidt, in de woorden van het kader."""
    if pmc.oordeel_leerwerktrajecten == STOPPEN:
        redenen = [] if pmc.rekening.rendabel else ["niet meer rendabel is"]
        redenen += ["niet past bij de ontwikkeling van kandidaten"] if pmc.past_ontwikkeling == NEE else []
        return (
            f"Het kader zegt: stoppen met een PMC die {som_op(redenen, 'en die')}, "
            "en die waar mogelijk overlaten aan de markt."
        )
    return {
        INZETTEN: (
            "De PMC is rendabel en past; de inzet geldt zolang zij past bij de vraag van de arbeidsmarkt."
        ),
        NIET_INZETTEN: (
            "De PMC past niet bij de vraag van de arbeidsmarkt; dat is een voorwaarde voor inzet. "
            "De kaders zeggen niet dat de PMC daarom moet stoppen."
        ),
        NOG_NIET_TE_ZEGGEN: (
            "Eerst moet bekend zijn of de PMC past bij de ontwikkeling van kandidaten en bij de arbeidsmarkt."
        ),
    }[pmc.oordeel_leerwerktrajecten or NOG_NIET_TE_ZEGGEN]


def stappen_rekening(pmc: Pmc) -> Iterator[Stap]:
    """Hoe het resultaat en het omslagpunt zijn uitgerekend."""
    rekening = pmc.rekening
    yield Stap(
        "Het resultaat van de exploitatie",
        "De opbrengsten min de kosten.",
        f"Opbrengsten: {_noem_posten(rekening.opbrengsten)}. Kosten: {_noem_posten(rekening.kosten)}. "
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
        f"{schrijf_bedrag(rekening.maatschappelijk_resultaat)}. Deze rekenhulp noemt een PMC rendabel "
        "als dit bedrag niet negatief is; die grens staat niet in het kader.",
    )
    yield Stap(
        "Het omslagpunt",
        "Het kleinste aantal uitgestroomde kandidaten "
        "waarbij het maatschappelijk resultaat niet negatief is.",
        zin_omslagpunt(rekening),
        EIGEN_AFSPRAAK,
    )


def stappen_oordeel(pmc: Pmc) -> Iterator[Stap]:
    """Wat de kaders aan het resultaat verbinden; nooit meer dan zij zeggen."""
    stap, oordeel = pmc.peiling.stap, pmc.oordeel_leerwerktrajecten
    if oordeel == STOPPEN:
        yield stap("Stoppen met deze PMC", STOP, reden(pmc))
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
        yield stap("Inzetten voor leerwerktrajecten", INZET, reden(pmc))
    if oordeel == NIET_INZETTEN:
        yield stap("Misschien een andere PMC", ANDERE, "Deze PMC past niet bij de vraag van de arbeidsmarkt.")
    if oordeel is not None:
        yield stap(
            "Waarvoor een PMC niet is",
            NIET_VOOR,
            "Dit geldt naast de uitkomst; deze rekenhulp toetst het niet.",
        )
    if pmc.oordeel_beschut is not None:
        yield stap("Een PMC voor beschut werk", BESCHUT_KADER, f"Oordeel: {pmc.oordeel_beschut}.")


def open_punten(pmc: Pmc) -> Iterator[OpenBijUitkomst]:
    """De open punten van de kaders die deze uitkomst dragen."""
    yield from pmc.peiling.open_zonder_lezing(RENDABEL)
    if pmc.oordeel_leerwerktrajecten is not None:
        yield from pmc.peiling.open_zonder_lezing(STOP if pmc.oordeel_leerwerktrajecten == STOPPEN else INZET)
    if pmc.oordeel_beschut == MINDER_RENDABEL_MAG:
        yield from pmc.peiling.open_zonder_lezing(BESCHUT_KADER)


def _noem_posten(posten: tuple[Post, ...]) -> str:
    som = schrijf_bedrag(tel_op(posten))
    if not posten:
        return f"niets ingevuld, {som}"
    return f"{som_op([f'{post.naam} {schrijf_bedrag(post.bedrag)}' for post in posten])}; samen {som}"
