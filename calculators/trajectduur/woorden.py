"""De kop van de uitkomst en de dagen onder elke lezing, in gewone taal.

Zonder aanspreekvorm, zodat dezelfde zin op het scherm, in een brief en in een bestand past.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kader import ALLE_GEVALLEN
from calculators.kaders.kalender import Duur
from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur, schrijf_na
from calculators.raamwerk.wending import Wending
from calculators.trajectduur.berekening import GEEN_WEG, NIET_GENOEMD, Groep, Trajectduur
from calculators.trajectduur.lezingen import (
    DOORLOPEND,
    PERIODEN,
    SAMEN,
    TELT_NIET_MEE,
    TIJDENS,
    ZONDER_ONDERBREKINGEN,
)
from calculators.trajectduur.oordeel import (
    AFGELOPEN,
    BEGINT_TE_LAAT,
    GEEINDIGD,
    GEEN_TERMIJN,
    HANGT_VAN_LEZING_AF,
    MAG,
    PAST,
    TE_LANG,
    TRAJECT,
    Oordeel,
    termijn_van,
)
from calculators.trajectduur.oordeel import SAMEN as OVER_SAMEN
from calculators.trajectduur.termijn import HANGT_ERVAN_AF, Anders, Termijn
from calculators.trajectduur.termijnen import Periode

NAMEN = {TRAJECT: "het leerwerktraject", OVER_SAMEN: "leerwerktraject en detachering samen"}
ALS_ZIJ_GELDEN = ", als de termijnen gelden"
WEGEN = {
    "ja": "Een leerwerktraject is een weg voor {groep}.",
    "normaal gesproken": "Voor {groep} is een leerwerktraject normaal gesproken de weg.",
    "als het past": "Voor {groep} kan een leerwerktraject, als dat past.",
}


def kop(duur: Trajectduur, gevonden: Oordeel) -> str:
    """De eerste zin: Ja, Nee, Hangt ervan af of Niet genoemd, met de dag."""
    if gevonden.waarom == GEEN_TERMIJN:
        return _kop_zonder_termijn(duur.groep)
    kern = _kern(duur, gevonden)
    woord = {HANGT_ERVAN_AF: "hangt ervan af:"}.get(gevonden.woord, f"{gevonden.woord},")
    if gevonden.als_zij_gelden is None:
        return f"{woord.capitalize()} {kern}."
    dan = {HANGT_ERVAN_AF: "dan hangt het af van de lezing:"}.get(
        gevonden.als_zij_gelden, f"dan: {gevonden.als_zij_gelden},"
    )
    return (
        f"Hangt ervan af: de bron zegt niet of de termijnen ook gelden voor {groep_in_zin(duur.groep)}; "
        f"gelden zij, {dan} {kern}."
    )


def groep_in_zin(groep: Groep) -> str:
    """„doelgroep B", „de groep «Nieuw beschut werk»"."""
    eerste, spatie, rest = groep.naam.partition(" ")
    if eerste == "Doelgroep":
        return f"{eerste.lower()}{spatie}{rest}"
    return f"de groep «{groep.naam}»"


def als_zij_gelden(duur: Trajectduur) -> str:
    """Wat er vóór de dagen komt als de bron niet zegt of de termijnen voor deze groep gelden."""
    return (
        "Alleen als de termijnen ook voor deze groep gelden: " if duur.groep.gelden == HANGT_ERVAN_AF else ""
    )


def zin_over_weg(groep: Groep) -> str:
    """Wat het kader over een leerwerktraject voor deze groep zegt, als zin."""
    naam = groep_in_zin(groep)
    vast = WEGEN.get(groep.weg, "Over een leerwerktraject voor {groep} zegt het kader: {weg}.")
    return vast.format(groep=naam, weg=groep.weg)


def zonder_begin(duur: Trajectduur) -> bool:
    """Of de eerste dag van de detachering onbekend is, en verschil maakt, ook voor of het al voorbij is."""
    niet_doorlopend = any(een.lezing[SAMEN.punt] != DOORLOPEND for een in duur.gevallen)
    return niet_doorlopend and duur.plan.detachering_start is None


def nog_over(duur: Trajectduur, over: str) -> tuple[str, Duur] | None:
    """Wat er bij elke lezing nog over is, met ervoor „minstens " als het meer kan zijn.

    Dat kan bij een andere lezing, of als de detachering later begint. Niets als het voorbij is.
    """
    grenzen = termijn_van(duur, over).grenzen_over
    if grenzen is None:
        return None
    minst, meest = grenzen
    later = over == OVER_SAMEN and zonder_begin(duur)
    return ("minstens " if later or minst != meest else "", minst)


def is_gebruikt(duur: Trajectduur, over: str) -> tuple[str, Duur]:
    """Wat er bij geen enkele lezing meer is dan dit, met ervoor „hoogstens " als het minder kan zijn."""
    minst, meest = termijn_van(duur, over).grenzen_gebruikt
    return ("hoogstens " if minst != meest else "", meest)


def gebruik(duur: Trajectduur, over: str) -> str:
    """Wat er gebruikt en over is, en per open punt wat dat is als alleen dat anders uitvalt."""
    termijn = termijn_van(duur, over)
    eerst = (termijn.gebruikt, termijn.over)
    per_punt: dict[tuple[str, Duur, Duur | None], Anders] = {}
    for een in termijn.per_punt:
        per_punt.setdefault((een.punt, een.gebruikt, een.over), een)
    anders = [een for een in per_punt.values() if (een.gebruikt, een.over) != eerst]
    # Is er bij geen enkele lezing iets over, dan is het voorbij, en gaat het daar niet meer over.
    niets = ", en niets over" if termijn.over or any(een.over for een in anders) else ""
    delen = [f"; {_als(duur, over, een)}, dan {_gebruik(een.gebruikt, een.over, niets)}" for een in anders]
    return "".join((_gebruik(*eerst, niets), *delen))


def _gebruik(gebruikt: Duur, over: Duur | None, niets: str) -> str:
    weg = f"{schrijf_duur(gebruikt)} gebruikt" if gebruikt.dagen else "nog niets gebruikt"
    return f"{weg}, en {schrijf_duur(over)} over" if over else f"{weg}{niets}"


def loopt(duur: Trajectduur, over: str) -> str:
    """„loopt", of „liep" als de dag bij elke lezing voorbij is."""
    return "liep" if _voorbij(duur, termijn_van(duur, over).laatste_dag) else "loopt"


def schrijf_periode(periode: Periode) -> str:
    """„1 juli 2017 tot en met 14 juli 2017", of de ene dag."""
    van, tot_en_met = schrijf_dag(periode.van), schrijf_dag(periode.tot_en_met)
    return van if van == tot_en_met else f"{van} tot en met {tot_en_met}"


def is_of_zijn(tijd: Duur) -> str:
    """Het werkwoord bij een duur: „er is nog 1 maand over", „er zijn nog 2 dagen over"."""
    return "is" if tijd.maanden + tijd.losse_dagen == 1 else "zijn"


def dagen(duur: Trajectduur, over: str) -> str:
    """„bij elke lezing tot en met 14 juli 2018; telt de onderbreking niet mee, dan tot en met …"."""
    termijn = termijn_van(duur, over)
    return f"{bij_elke_lezing(termijn)}tot en met {schrijf_dag(termijn.laatste_dag)}{anders(duur, over)}"


def bij_elke_lezing(termijn: Termijn) -> str:
    """De woorden die zeggen dat de dag onder elke lezing geldt; leeg als er maar één dag is."""
    return "bij elke lezing " if termijn.verschilt else ""


def anders(duur: Trajectduur, over: str, dan: str = "dan tot en met") -> str:
    """Per open punt de dag als alleen dat anders uitvalt, en of er daarna nog iets te zeggen is."""
    termijn = termijn_van(duur, over)
    delen = [f"; {als}, {dan} {schrijf_dag(dag)}" for als, dag in anders_per_punt(duur, over)]
    if not termijn.is_bekend:
        delen.append("; wat daarna mag, is niet te zeggen")
    return "".join(delen)


def anders_per_punt(duur: Trajectduur, over: str) -> Iterator[tuple[str, date]]:
    """Elke lezing die een andere dag geeft, in woorden, met die dag; bij één punt elke dag één keer."""
    gezegd = set()
    for een in termijn_van(duur, over).anders:
        if (een.punt, een.dag) not in gezegd:
            gezegd.add((een.punt, een.dag))
            yield _als(duur, over, een), een.dag


def lezing_in_het_kort(duur: Trajectduur, punt: str, lezing: str) -> str:
    """Een lezing van een open punt als kort deel van een opsomming."""
    if punt == TIJDENS.punt:
        niet = "niet " if lezing == TELT_NIET_MEE else ""
        return f"een onderbreking telt {niet}mee in het leerwerktraject"
    if punt == SAMEN.punt:
        return {
            PERIODEN: "van beide samen telt alleen de duur",
            ZONDER_ONDERBREKINGEN: "van beide samen telt alleen de duur, zonder onderbrekingen",
        }.get(lezing, "de termijn van beide samen loopt door")
    wending = next(een for een in alle_wendingen(duur) if een.punt == punt)
    ook = "ook" if lezing == ALLE_GEVALLEN else "niet"
    return f"wat {schrijf_na('op', wending.vanaf)} begint, geldt {ook} voor dit traject"


def alle_wendingen(duur: Trajectduur) -> tuple[Wending, ...]:
    """Wat er na de eerste dag aan de twee termijnen verandert."""
    regels = duur.regels
    return (*regels.wendingen_traject, *regels.wendingen_samen) if regels else ()


def _als(duur: Trajectduur, over: str, een: Anders) -> str:
    if een.punt == TIJDENS.punt:
        in_traject = _tel(len(duur.plan.tijdens_leerwerktraject))
        if over == OVER_SAMEN:
            in_traject = f"{in_traject} in het leerwerktraject"
        return f"{in_traject} {'niet' if een.lezing == TELT_NIET_MEE else 'wel'} mee"
    if een.punt == SAMEN.punt:
        return _als_samen(duur, een.lezing)
    wending = next(een_wending for een_wending in alle_wendingen(duur) if een_wending.punt == een.punt)
    nieuw = wending.wordt.voluit() if wending.wordt else ""
    ook = "ook" if een.lezing == ALLE_GEVALLEN else "niet"
    return f"gelden de {nieuw} {schrijf_na('vanaf', wending.vanaf)} {ook} voor een traject dat toen al liep"


def _als_samen(duur: Trajectduur, lezing: str) -> str:
    """Als de tijd ertussen of de onderbrekingen niet meetellen; doorlopend is nooit later dan dat."""
    tussentijd, aantal = duur.plan.tussentijd is not None, len(duur.plan.onderbrekingen)
    if lezing == PERIODEN:
        return "telt de tijd ertussen niet mee" if tussentijd else "tellen de maanden van elke periode apart"
    if not tussentijd:
        return f"{_tel(aantal)} niet mee"
    return f"tellen de tijd ertussen en de onderbreking{'en' if aantal > 1 else ''} niet mee"


def _tel(aantal: int) -> str:
    return "tellen de onderbrekingen" if aantal > 1 else "telt de onderbreking"


def _kop_zonder_termijn(groep: Groep) -> str:
    naam = groep_in_zin(groep)
    if groep.weg == GEEN_WEG:
        return f"Nee, volgens het kader is er voor {naam} geen leerwerktraject, en dus geen laatste dag."
    if groep.weg == NIET_GENOEMD:
        return f"Niet genoemd: de bron geeft voor {naam} geen termijn, en dus is er geen laatste dag."
    return f"Niet genoemd: in de gekozen lezing gelden de termijnen niet voor {naam}; er is geen laatste dag."


def _kern(duur: Trajectduur, gevonden: Oordeel) -> str:
    over = str(gevonden.over)
    termijn, rest = termijn_van(duur, over), anders(duur, over)
    wie = _wie(duur, over)
    bij, dag = bij_elke_lezing(termijn), schrijf_dag(termijn.laatste_dag)
    mag = f"{bij}duren tot en met {dag}{rest}"
    if gevonden.waarom == MAG:
        return f"{wie} mag {mag}"
    if gevonden.waarom == PAST:
        return f"het plan past, en {wie} mag {mag}"
    gepland = schrijf_dag(termijn.gepland) if termijn.gepland else ""
    if gevonden.waarom == AFGELOPEN:
        return f"het plan paste, want {wie} eindigde op {gepland} en mocht {mag}"
    if gevonden.waarom == TE_LANG:
        return _te_lang(duur, termijn, wie, mag)
    if gevonden.waarom == BEGINT_TE_LAAT:
        begint = "begon" if _voorbij(duur, duur.plan.detachering_start) else "begint"
        loopt = "liep" if _voorbij(duur, termijn.laatste_dag) else "loopt"
        return f"{wie} {begint} pas na de laatste dag: de termijn {loopt} {bij}tot en met {dag}{rest}"
    if gevonden.waarom == GEEINDIGD:
        op = anders(duur, over, "dan op")
        return f"de termijn van {NAMEN[over]} is {bij}geëindigd op {dag}{op}"
    if gevonden.waarom == HANGT_VAN_LEZING_AF and termijn.past == HANGT_ERVAN_AF:
        return _plan_hangt_af(duur, termijn, wie, mag)
    return f"{wie} {_mag(duur, termijn)} {mag}"


def _te_lang(duur: Trajectduur, termijn: Termijn, wie: str, mag: str) -> str:
    duurt = "duurde" if _voorbij(duur, termijn.gepland) else "duurt"
    het = "het" if wie == NAMEN[TRAJECT] else "zij"
    hoeveel = "bij elke lezing" if termijn.verschilt else schrijf_aantal(termijn.te_lang or 0, "dagen")
    return (
        f"{wie} {duurt} {hoeveel} te lang: {het} {_mag(duur, termijn)} {mag.removeprefix('bij elke lezing ')}"
    )


def _plan_hangt_af(duur: Trajectduur, termijn: Termijn, wie: str, mag: str) -> str:
    mocht = _mag(duur, termijn)
    if termijn.gepland is None:
        begint = "begon" if _voorbij(duur, termijn.minstens) else "begint"
        dag = schrijf_dag(termijn.minstens) if termijn.minstens else ""
        return f"{wie} {begint} op {dag}, en {mocht} {mag}"
    eindigt = "eindigde" if _voorbij(duur, termijn.gepland) else "eindigt"
    return f"het plan {eindigt} op {schrijf_dag(termijn.gepland)}, en {wie} {mocht} {mag}"


def _mag(duur: Trajectduur, termijn: Termijn) -> str:
    return "mocht" if _voorbij(duur, termijn.laatste_dag) else "mag"


def _wie(duur: Trajectduur, over: str) -> str:
    if over == TRAJECT:
        return NAMEN[TRAJECT]
    return "de detachering" if duur.plan.detachering_start else "een detachering"


def _voorbij(duur: Trajectduur, dag: date | None) -> bool:
    return dag is not None and dag < duur.peildatum
