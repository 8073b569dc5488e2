"""De stappen van «trajectduur»: elke regel met wat hij hier oplevert en waar hij vandaan komt."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.kalender import EEN_DAG, laatste_dag
from calculators.kaders.kalender import duur as tijd
from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur, som_op
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, Stap
from calculators.trajectduur.berekening import (
    BEMIDDELING,
    GEEN_WEG,
    INSTRUMENTEN,
    MAATWERK,
    NIET_GENOEMD,
    WERKPLEIN,
    ZO_KORT_MOGELIJK,
    Trajectduur,
)
from calculators.trajectduur.gevallen import Uitslag
from calculators.trajectduur.lezingen import (
    DOORLOPEND,
    LEERWERKTRAJECT,
    SAMEN,
    TAAL,
    TIJDENS,
    TOTAAL,
    OpenLezing,
)
from calculators.trajectduur.oordeel import SAMEN as OVER_SAMEN
from calculators.trajectduur.oordeel import TRAJECT, termijn_van
from calculators.trajectduur.termijn import NEE
from calculators.trajectduur.termijnen import Loop, Periode
from calculators.trajectduur.woorden import (
    dagen,
    gebruik,
    groep_in_zin,
    loopt,
    schrijf_periode,
    zin_over_weg,
)
from calculators.trajectduur.zinnen import OVER, genoemde_wendingen, lezing_in_woorden, zin_over_wending


def stappen(duur: Trajectduur) -> Iterator[Stap]:
    """Van de doelgroep tot wat er na de langste termijn komt."""
    yield from _stappen_groep(duur)
    if duur.regels is not None:
        yield from _stappen_termijnen(duur)
        yield from _stappen_daarna(duur)


def _stappen_groep(duur: Trajectduur) -> Iterator[Stap]:
    """Welke weg er voor de doelgroep is, wie haar bepaalt, en of de termijnen voor haar gelden."""
    peiling, groep = duur.peiling, duur.groep
    naam = groep_in_zin(groep)
    weg = {
        GEEN_WEG: f"Voor {naam} is er volgens dit kader geen leerwerktraject.",
        NIET_GENOEMD: f"De bron noemt voor {naam} geen leerwerktraject.",
    }.get(groep.weg, zin_over_weg(groep))
    yield peiling.stap("Welke weg er is voor deze doelgroep", groep.kader, weg)
    gevraagd = f"Er is ingevuld: «{groep.naam}». Deze rekenhulp deelt niemand in."
    yield peiling.stap("Wie de doelgroep bepaalt", WERKPLEIN, gevraagd)
    gelden = {
        NEE: f"Voor {naam} noemt de bron ze niet.",
        "ja": f"De bron noemt ze voor {naam}.",
    }.get(groep.gelden, f"Of zij ook voor {naam} gelden, zegt de bron niet.")
    if groep.kader == TAAL.kader and (punt := peiling.open_punt(TAAL.kader, TAAL.punt)):
        yield peiling.stap("Of de termijnen voor deze groep gelden", TAAL.kader, gelden, punt.vraag)
    else:
        yield Stap(
            titel="Of de termijnen voor deze groep gelden",
            regel="Een termijn telt alleen voor de groepen die de bron erbij noemt.",
            invulling=gelden,
            bron=EIGEN_AFSPRAAK,
        )
    yield Stap(
        titel="Welke versie van een kader telt",
        regel=(
            "De versie die geldt op de eerste dag van het traject, voor de gemeente van de kandidaat. "
            "Begint er daarna een andere, dan telt wat de bron over lopende trajecten zegt; zegt zij niets, "
            "dan zijn er twee lezingen."
        ),
        invulling=f"De eerste dag is {schrijf_dag(duur.plan.start)}.",
        bron=EIGEN_AFSPRAAK,
    )


def _stappen_termijnen(duur: Trajectduur) -> Iterator[Stap]:
    """Hoe de twee termijnen zijn geteld, onder elke lezing, en wat ervan gebruikt is."""
    traject, samen = duur.leerwerktraject, duur.totaal
    yield Stap(
        titel="Hoe een termijn in maanden wordt geteld",
        regel=(
            "De eerste dag telt mee. "
            "De laatste dag is de dag vóór dezelfde dag van de maand, zoveel maanden later. "
            "Bestaat die dag niet, dan is het de laatste dag van die maand."
        ),
        invulling=f"{_tel(duur, traject.vroegst)} {_tel(duur, samen.vroegst)}",
        bron=EIGEN_AFSPRAAK,
    )
    yield duur.peiling.stap("Hoe lang het leerwerktraject mag duren", LEERWERKTRAJECT, _mag(duur, TRAJECT))
    if duur.eigen:
        yield Stap(
            titel="De termijn uit de verordening van de gemeente",
            regel=f"Een leerwerktraject duurt hoogstens {schrijf_aantal(duur.eigen.maanden, 'maanden')}.",
            invulling="Deze termijn komt in de plaats van die uit het kader.",
            bron=f"Zelf ingevuld: {duur.eigen.vindplaats}",
        )
    yield duur.peiling.stap("Hoe lang het met detachering samen mag duren", TOTAAL, _mag(duur, OVER_SAMEN))
    for een in (TIJDENS, SAMEN):
        yield from _stap_lezing(duur, een)
    yield from _stap_perioden(duur)
    for wending in genoemde_wendingen(duur):
        yield Stap(
            titel="Een versie die na de eerste dag begint",
            regel=(
                "Zegt de bron dat een versie alleen voor nieuwe gevallen geldt, of voor alle, dan telt dat. "
                "Zegt zij niets, dan zijn er twee lezingen. Geldt een versie ook voor lopende trajecten, dan "
                "is de laatste dag nooit eerder dan de dag vóór die versie."
            ),
            invulling=zin_over_wending(duur, wending),
            bron=EIGEN_AFSPRAAK,
        )
    yield Stap(
        titel="Wat er gebruikt en over is",
        regel=(
            "Gebruikt zijn de dagen die meetellen, tot en met de peildatum. "
            "Eindigt het plan of de termijn eerder, dan tot en met dat einde."
        ),
        invulling=(
            f"Leerwerktraject, op {schrijf_dag(duur.peildatum)}: {gebruik(duur, TRAJECT)}. "
            f"Samen met detachering: {gebruik(duur, OVER_SAMEN)}."
        ),
        bron=EIGEN_AFSPRAAK,
    )


def _stap_lezing(duur: Trajectduur, een: OpenLezing) -> Iterator[Stap]:
    """Een open punt waar dit traject mee te maken heeft: wat er bij elke lezing geldt."""
    punt = duur.peiling.open_punt(een.kader, een.punt)
    if punt is None or not duur.raakt(een.punt):
        return
    gekozen = een.gekozen(duur.ingevuld, duur.peiling)
    if gekozen is None:
        termijn = termijn_van(duur, OVER[een.kader])
        per_lezing = {anders.lezing: anders.dag for anders in termijn.anders if anders.punt == een.punt}
        invulling = " ".join(
            f"{lezing_in_woorden(duur, een, lezing)} Dan is de laatste dag "
            f"{schrijf_dag(per_lezing.get(lezing, termijn.laatste_dag))}."
            for lezing in een.lezingen
        )
    else:
        invulling = f"Hier gerekend: {lezing_in_woorden(duur, een, gekozen)}"
    yield duur.peiling.stap("Wat de bron open laat", een.kader, invulling, punt.vraag)


def _stap_perioden(duur: Trajectduur) -> Iterator[Stap]:
    """Hoe de maanden van twee perioden samen tellen, als er een lezing is die dat doet."""
    loop = next((geval.samen.loop for geval in duur.gevallen if geval.lezing[SAMEN.punt] != DOORLOPEND), None)
    if loop is None:
        return
    traject, detachering = loop.delen
    alsof = "" if duur.plan.detachering_start else " (alsof zij aansluit)"
    yield Stap(
        titel="Hoe de maanden van twee perioden samen tellen",
        regel=(
            "Van het leerwerktraject tellen de hele maanden en de losse dagen. "
            "De detachering mag duren wat er aan maanden over is, vanaf haar eigen eerste dag, min die losse "
            "dagen. Valt die dag vóór die van de termijn die gewoon doorloopt, dan geldt die; ook als het "
            "leerwerktraject al zo lang duurt."
        ),
        invulling=(
            f"Het leerwerktraject duurt {schrijf_duur(tijd(traject.van, traject.tot_en_met))}, "
            f"de detachering begint op {schrijf_dag(detachering.van)}{alsof}: "
            f"de laatste dag is {schrijf_dag(loop.eerst)}, zonder dat een onderbreking hem opschuift."
        ),
        bron=EIGEN_AFSPRAAK,
    )


def _stappen_daarna(duur: Trajectduur) -> Iterator[Stap]:
    """Wat de kaders zeggen over de tijd na het leerwerktraject en na de langste termijn."""
    einde, uiterlijk = duur.plan.einde, schrijf_dag(duur.leerwerktraject.laatste_dag + EEN_DAG)
    na = (
        f"Volgens het plan vanaf {schrijf_dag(einde + EEN_DAG)}."
        if einde
        else f"Bij elke lezing uiterlijk vanaf {uiterlijk}."
    )
    yield duur.peiling.stap(
        "Zo kort als kan", ZO_KORT_MOGELIJK, "De berekende laatste dag is een grens, geen doel."
    )
    yield duur.peiling.stap("Na het leerwerktraject: bemiddeling", BEMIDDELING, na)
    yield duur.peiling.stap("Lukt gewoon werk nog niet", INSTRUMENTEN, na)
    laatste = f"De termijn {loopt(duur, OVER_SAMEN)} {dagen(duur, OVER_SAMEN)}; daarna telt dit kader."
    yield duur.peiling.stap("Na de langste termijn: maatwerk", MAATWERK, laatste)


def _mag(duur: Trajectduur, over: str) -> str:
    termijn = termijn_van(duur, over)
    return (
        f"{_tel(duur, termijn.vroegst)} De termijn {loopt(duur, over)} {dagen(duur, over)}."
        f"{_schuif(termijn.vroegst.loop)}"
    )


def _tel(duur: Trajectduur, uitslag: Uitslag) -> str:
    loop = uitslag.loop
    return (
        f"{schrijf_dag(duur.plan.start)} plus {schrijf_aantal(loop.maanden, 'maanden')}: "
        f"de laatste dag is {schrijf_dag(laatste_dag(duur.plan.start, loop.maanden))}."
    )


def _schuif(loop: Loop) -> str:
    """Welke onderbrekingen de laatste dag hebben opgeschoven, in de lezing die hier telt."""
    if not loop.opgeschoven:
        return ""
    aantal = sum(periode.dagen for periode in loop.opgeschoven)
    dat = "dat is" if aantal == 1 else "dat zijn"
    return f" Niet meegeteld: {_noem(loop.opgeschoven)}; {dat} {schrijf_aantal(aantal, 'dagen')} erbij."


def _noem(periodes: tuple[Periode, ...]) -> str:
    return som_op([schrijf_periode(periode) for periode in periodes])
