"""Een bestand met PMC's: dezelfde antwoorden als «pmc-rendabiliteit», in cellen en op volgorde."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import schrijf_bedrag, schrijf_getal, som_op
from calculators.pmc_rendabiliteit.berekening import (
    HANGT_ERVAN_AF,
    INZETTEN,
    MINDER_RENDABEL_MAG,
    NIET_INZETTEN,
    NOG_NIET_TE_ZEGGEN,
    NORM_HERKOMST,
    RUIMTE_NIET_NODIG,
    STOPPEN,
    is_rendabel,
    per_kandidaat,
)
from calculators.pmc_rendabiliteit.nieuwe_norm import zeg_nieuwe_normen
from calculators.pmc_rendabiliteit.norm import NORM
from calculators.pmc_rendabiliteit.oordeel import reden
from calculators.pmc_rendabiliteit.pmc import Pmc
from calculators.pmc_rendabiliteit.stappen import AANNAME, BESCHUT_KADER, INZET, KADERS, RENDABEL, STOP
from calculators.raamwerk.bestand import (
    Blok,
    Cel,
    Klasse,
    Oordeel,
    Overzicht,
    Rij,
    Verwijzing,
    Zin,
    bedrag_cel,
    breuk_als_data,
    getal_cel,
    ja_nee_cel,
    lees_breuk,
    rangschik,
    tekst_cel,
)
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.velden import Keuze, Veld
from calculators.raamwerk.vraag import Ingevuld, zeker

RANGORDE, PER_KANDIDAAT, IN_TOTAAL = "rangorde", "per_kandidaat", "in_totaal"
RANGORDES = {
    PER_KANDIDAAT: "Op het maatschappelijk resultaat per kandidaat",
    IN_TOTAAL: "Op het maatschappelijk resultaat in totaal",
}
INSTELLINGEN = (
    Veld(RANGORDE, "Hoe wilt u de PMC's op volgorde?", Keuze(lambda _: RANGORDES), verplicht=True),
)
BEGIN = {RANGORDE: PER_KANDIDAAT}
LET_OP = "Let op"
KOPPEN = (
    *("Maatschappelijk resultaat", "Per kandidaat", "Rendabel, met nul als grens"),
    *("Voor leerwerktrajecten", "Voor beschut werk"),
    *("Exploitatie", "Bespaarde bijstand", "Omslagpunt (kandidaten)", "Omslagpunt haalbaar"),
    *("Bijstand per maand", "Waar dat bedrag vandaan komt"),
    *("Waarom, voor leerwerktrajecten", LET_OP, "Kaders waarop het oordeel rust"),
)
KORT = ("Maatschappelijk resultaat", "Voor leerwerktrajecten", "Voor beschut werk")
TRAJECT_OORDELEN = {
    **dict.fromkeys((INZETTEN, NIET_INZETTEN, HANGT_ERVAN_AF, NOG_NIET_TE_ZEGGEN), INZET),
    STOPPEN: STOP,
}
BESCHUT_OORDELEN = {RUIMTE_NIET_NODIG: BESCHUT_KADER, MINDER_RENDABEL_MAG: BESCHUT_KADER}


@dataclass(frozen=True)
class _Telling:
    """Wat het overzicht van één PMC weet; `traject` en `beschut` zijn de oordelen."""

    dag: date
    gemeente: str
    exploitatie: Fraction
    resultaat: Fraction
    rendabel: bool
    kandidaten: int
    met_norm: bool
    nieuwe_norm: bool
    traject: str | None
    beschut: str | None


def maak_rij(pmc: Pmc) -> Rij:
    """De cellen onder `KOPPEN`."""
    rekening, traject, beschut = pmc.rekening, pmc.oordeel_leerwerktrajecten, pmc.oordeel_beschut
    geen, nieuw = Cel("geen"), pmc.nieuwe_normen
    return Rij(
        (
            bedrag_cel(rekening.maatschappelijk_resultaat),
            bedrag_cel(rekening.per_kandidaat),
            ja_nee_cel(rekening.rendabel),
            tekst_cel(traject) if traject else Cel(),
            tekst_cel(beschut) if beschut else Cel(),
            bedrag_cel(rekening.exploitatie),
            bedrag_cel(rekening.bespaarde_bijstand),
            geen if rekening.omslagpunt is None else getal_cel(rekening.omslagpunt),
            ja_nee_cel(rekening.omslagpunt_haalbaar),
            bedrag_cel(Fraction(rekening.bijstand_per_maand)),
            tekst_cel("bijstandsnorm, netto" if pmc.herkomst == NORM_HERKOMST else pmc.herkomst),
            tekst_cel(reden(pmc)) if traject else Cel(),
            tekst_cel(" ".join(zeg_nieuwe_normen(pmc.peiling, rekening, nieuw))) if nieuw else Cel(),
            _kaders_cel(pmc),
        ),
        (
            pmc.peiling.dag.isoformat(),
            pmc.peiling.gemeente,
            breuk_als_data(rekening.exploitatie),
            breuk_als_data(rekening.bespaarde_bijstand),
            rekening.kandidaten,
            pmc.herkomst == NORM_HERKOMST,
            bool(nieuw),
            traject,
            beschut,
        ),
    )


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """De PMC's van hoog naar laag, met een rang, en wat er over hen samen te zeggen is.

    ValueError als een telling niet van `maak_rij` komt.
    """
    pmcs = [_lees(gegevens, telling) for telling in tellingen]
    in_totaal = ingevuld.tekst(RANGORDE) == IN_TOTAAL
    maat = "maatschappelijk resultaat" if in_totaal else "maatschappelijk resultaat per kandidaat"
    maten = [een.resultaat if in_totaal else per_kandidaat(een.resultaat, een.kandidaten) for een in pmcs]
    volgorde, rangen = rangschik(maten)
    zonder = tuple(plek for plek, rang in enumerate(rangen) if rang is None)
    return Overzicht(
        (
            Blok(f"Van hoog naar laag {maat}", tuple(volgorde)),
            Blok("Zonder kandidaten, dus zonder rang", zonder),
        ),
        rangen,
        (*_zinnen_samen(gegevens, pmcs), *_zinnen_rang(maat, maten, volgorde, rangen), *_zinnen_let_op(pmcs)),
        tuple(_oordelen(gegevens, pmcs)),
        tuple(_klassen(pmcs)),
    )


def _klassen(pmcs: Sequence[_Telling]) -> Iterator[Klasse]:
    """De PMC's waar iemand het eerst naar kijkt."""
    yield Klasse("negatief", "met een negatief resultaat", _plekken(pmcs, lambda een: not een.rendabel))
    yield Klasse(STOPPEN, STOPPEN, _plekken(pmcs, lambda een: een.traject == STOPPEN))
    onzeker = (HANGT_ERVAN_AF, NOG_NIET_TE_ZEGGEN)
    yield Klasse("onzeker", som_op(onzeker, "of"), _plekken(pmcs, lambda een: een.traject in onzeker))


def _plekken(pmcs: Sequence[_Telling], hoort_erbij: Callable[[_Telling], bool]) -> tuple[int, ...]:
    return tuple(plek for plek, een in enumerate(pmcs) if hoort_erbij(een))


def _dragende_kaders(pmc: Pmc) -> Iterator[str]:
    """De kaders die het oordeel geven; past een PMC niet, dan speelt het resultaat daarin geen rol."""
    oordelen = [een for een in (pmc.oordeel_leerwerktrajecten, pmc.oordeel_beschut) if een is not None]
    yield from ((TRAJECT_OORDELEN | BESCHUT_OORDELEN)[een] for een in oordelen)
    if not pmc.rekening.rendabel or oordelen != [STOPPEN]:
        yield RENDABEL


def _kaders_cel(pmc: Pmc) -> Cel:
    """De titels; in een bestand ook het id en de versie, want daar is geen pagina bij."""
    kaders = list(_dragende_kaders(pmc))
    titels = [pmc.peiling.kaders.kaders[kader].volle_titel for kader in kaders]
    voluit = (
        f"{titel} ({kader}, versie {pmc.peiling.versie(kader).geldt_vanaf.tekst})"
        for titel, kader in zip(titels, kaders, strict=True)
    )
    tekst = "; ".join(titels)
    return Cel(tekst, tekst, "; ".join(voluit))


def _lees(gegevens: Gegevens, telling: Sequence[object]) -> _Telling:
    match telling:
        case [
            str(dag),
            str(gemeente),
            winst,
            bespaard,
            int(aantal),
            bool(met_norm),
            bool(nieuw),
            traject,
            beschut,
        ] if (
            gemeente in gegevens.kaders.gebieden
            and aantal >= 0
            and traject in (None, *TRAJECT_OORDELEN)
            and beschut in (None, *BESCHUT_OORDELEN)
        ):
            exploitatie, besparing = lees_breuk(winst), lees_breuk(bespaard)
            resultaat = exploitatie + besparing
            return _Telling(
                dag=date.fromisoformat(dag),
                gemeente=gemeente,
                exploitatie=exploitatie,
                resultaat=resultaat,
                rendabel=is_rendabel(resultaat),
                kandidaten=aantal,
                met_norm=met_norm,
                nieuwe_norm=nieuw,
                traject=traject,
                beschut=beschut,
            )
    raise ValueError("deze telling komt niet van maak_rij")


def _zinnen_samen(gegevens: Gegevens, pmcs: Sequence[_Telling]) -> Iterator[Zin]:
    if not pmcs:
        return
    exploitatie = sum((een.exploitatie for een in pmcs), Fraction(0))
    totaal = sum((een.resultaat for een in pmcs), Fraction(0))
    yield Zin(f"Samen hebben deze PMC's een maatschappelijk resultaat van {schrijf_bedrag(totaal)}.")
    gelezen = (*KADERS, NORM) if any(een.met_norm for een in pmcs) else KADERS
    if bijgewerkt := zin_bijgewerkt(gegevens, gelezen, (een.dag for een in pmcs)):
        yield Zin(bijgewerkt)
    yield Zin(
        f"Dat is het resultaat van de exploitatie ({schrijf_bedrag(exploitatie)}) plus de bespaarde bijstand "
        f"({schrijf_bedrag(totaal - exploitatie)})."
    )
    rendabel = sum(een.rendabel for een in pmcs)
    yield Zin(f"Met nul als grens rendabel: {_van(rendabel, pmcs)}. {AANNAME}")


def _zinnen_rang(
    maat: str, maten: Sequence[Fraction | None], volgorde: Sequence[int], rangen: Sequence[int | None]
) -> Iterator[Zin]:
    def met(rang: int | None) -> tuple[int, ...]:
        return tuple(plek for plek, een in enumerate(rangen) if een == rang)

    def uiterste(woord: str, plek: int) -> Zin:
        return Zin(f"Het {woord} {maat} is {schrijf_bedrag(zeker(maten[plek]))}", met(rangen[plek]))

    if volgorde:
        eerste, laatste = volgorde[0], volgorde[-1]
        yield uiterste("hoogste", eerste)
        if rangen[laatste] != rangen[eerste]:
            yield uiterste("laagste", laatste)
    if zonder := met(None):
        yield Zin("Zonder kandidaten is er geen resultaat per kandidaat en geen rang; onderaan staat", zonder)


def _zinnen_let_op(pmcs: Sequence[_Telling]) -> Iterator[Zin]:
    if met_norm := sum(een.met_norm for een in pmcs):
        yield Zin(
            f"Uitgerekend met de bijstandsnorm: {_van(met_norm, pmcs)}. De norm is wat een inwoner netto "
            "krijgt. Wat de gemeente uitspaart, is een ander, hoger bedrag, dat per gemeente verschilt. "
            "Deze uitleg is van de kennisbank zelf."
        )
        if met_norm < len(pmcs):
            yield Zin("Vergelijk PMC's met de norm en PMC's met een eigen bedrag niet zonder meer.")
    if nieuw := sum(een.nieuwe_norm for een in pmcs):
        yield Zin(
            f"In de maanden zonder uitkering verandert de bijstandsnorm: {_van(nieuw, pmcs)}. "
            f"Wat dat doet, staat in de kolom «{LET_OP}»."
        )
    if any(een.traject and een.beschut for een in pmcs):
        yield Zin("Is een PMC voor allebei, dan zeggen de kaders niet welk van de twee oordelen voorgaat.")
    if len({een.dag for een in pmcs}) > 1:
        yield Zin("Niet alle rijen hebben dezelfde peildatum; het totaal telt hen toch bij elkaar.")


def _oordelen(gegevens: Gegevens, pmcs: Sequence[_Telling]) -> Iterator[Oordeel]:
    """Elk oordeel dat voorkomt, met het kader dat erover gaat."""
    for tekst, kader, erbij in _per_oordeel(pmcs):
        if erbij:
            plekken = sorted({(een.dag, een.gemeente) for een in erbij})
            yield Oordeel(tekst, len(erbij), tuple(_verwijzingen(gegevens, kader, plekken)))


def _per_oordeel(pmcs: Sequence[_Telling]) -> Iterator[tuple[str, str, list[_Telling]]]:
    yield "Rendabel, met nul als grens", RENDABEL, [een for een in pmcs if een.rendabel]
    yield "Niet rendabel, met nul als grens", RENDABEL, [een for een in pmcs if not een.rendabel]
    for oordeel, kader in TRAJECT_OORDELEN.items():
        yield f"Voor leerwerktrajecten: {oordeel}", kader, [een for een in pmcs if een.traject == oordeel]
    for oordeel, kader in BESCHUT_OORDELEN.items():
        yield f"Voor beschut werk: {oordeel}", kader, [een for een in pmcs if een.beschut == oordeel]
    yield "Uitgerekend met de bijstandsnorm", NORM, [een for een in pmcs if een.met_norm]


def _verwijzingen(
    gegevens: Gegevens, kader: str, plekken: Sequence[tuple[date, str]]
) -> Iterator[Verwijzing]:
    """De versies van het kader die op deze dagen in deze gemeenten telden, elk één keer."""
    gezien = set()
    for dag, gemeente in plekken:
        try:
            versie = Peiling(gegevens, dag, gemeente).versie(kader)
        except GeenAntwoord:
            raise ValueError("deze telling komt niet van maak_rij") from None
        nu = gegevens.kaders.kaders[kader]
        een = Verwijzing(nu.id, nu.volle_titel, versie.naam, versie.status)
        if een not in gezien:
            gezien.add(een)
            yield een


def _van(aantal: int, pmcs: Sequence[_Telling]) -> str:
    return f"{schrijf_getal(aantal)} van de {schrijf_getal(len(pmcs))}"
