"""Wat er voor «varianten» is ingevuld, gelezen en nagekeken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import PROCENT, schrijf_dag, schrijf_exact, som_op
from calculators.raamwerk.geld import in_centen
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld
from calculators.varianten.berekening import (
    AFNAME,
    BCH,
    BUDGET,
    EIGEN,
    GEBRUIK,
    HAL,
    INWONERS,
    KADERS,
    SLEUTEL_HEET,
    SWERS,
    TOTAAL,
    WAARDEN,
    Partij,
    Varianten,
)

PARTIJEN = "partijen"


def plaatsen(gegevens: Gegevens) -> Mapping[str, str]:
    """HAL en BCH als geheel en hun gemeenten, op id met hun naam; KeyError als een van beide ontbreekt."""
    gebieden = gegevens.kaders.gebieden
    return {plaats: gebieden[plaats].naam for plaats in (HAL, BCH, *_gemeenten(gegevens))}


def _gemeenten(gegevens: Gegevens) -> list[str]:
    """De gemeenten van HAL en dan die van BCH."""
    return [naam for groep in (HAL, BCH) for naam in gegevens.gemeenten(groep)]


def _hoort_bij_hal(gegevens: Gegevens, plaats: str) -> bool:
    return plaats in (HAL, *gegevens.gemeenten(HAL))


def lees_partijen(gegevens: Gegevens, ingevuld: Ingevuld) -> tuple[Partij, ...]:
    """De partijen waarvan bekend is wie het zijn."""
    return tuple(
        _partij(waar, _hoort_bij_hal(gegevens, waar), groep)
        for groep in ingevuld.groepen(PARTIJEN)
        if (waar := groep.tekst("waar")) is not None
    )


def _partij(waar: str, hal: bool, groep: Ingevuld) -> Partij:
    budget, swers, eigen = groep.bedrag("budget"), groep.getal("swers"), groep.procent("eigen")
    return Partij(
        plaats=waar,
        hal=hal,
        swers=swers or 0,
        budget=_centen(budget),
        diensten=_centen(groep.bedrag("diensten")),
        gewichten={
            SWERS: _gewicht(swers),
            INWONERS: _gewicht(groep.getal("inwoners")),
            BUDGET: _gewicht(budget),
            GEBRUIK: _gewicht(groep.getal("gebruik")),
            EIGEN: _gewicht(eigen),
        },
    )


def _centen(bedrag: Decimal | None) -> int:
    return in_centen(bedrag or Decimal(0))


def _gewicht(getal: Decimal | int | None) -> Fraction | None:
    return None if getal is None else Fraction(getal)


def tekort_in_centen(ingevuld: Ingevuld) -> int | None:
    """Het tekort op de SW in een jaar; niets als het niet is ingevuld."""
    tekort = ingevuld.bedrag("tekort")
    return None if tekort is None else _centen(tekort)


def peil(gegevens: Gegevens, dag: date, fouten: Sequence[Fout]) -> Peiling:
    """De kaders op die dag, gezien vanuit BCH; Fouten als er al iets mis is of zij geen antwoord geven."""
    peilingen = [Peiling(gegevens, dag, gemeente) for gemeente in _gemeenten(gegevens)]
    if mis := [*fouten, *kijk_kaders_na(peilingen)]:
        raise Fouten(mis)
    return peilingen[-1]


def bereken(gegevens: Gegevens, ingevuld: Ingevuld) -> Varianten:
    """De berekening; Fouten met alles wat er aan de vraag mis is."""
    fouten = [*ingevuld.fouten, *kijk_na(gegevens, ingevuld)]
    dag = ingevuld.dag("peildatum")
    if dag is None:
        raise Fouten(fouten)
    bch = peil(gegevens, dag, fouten)
    varianten = Varianten(
        peiling=bch,
        partijen=lees_partijen(gegevens, ingevuld),
        aandeel=bch.waarde(AFNAME, "aandeel").deel,
        soort=ingevuld.tekst("rekening") or TOTAAL,
        sleutel=ingevuld.tekst("sleutel") or SWERS,
        tekort=tekort_in_centen(ingevuld),
        jaren=ingevuld.getal("jaren") or 1,
    )
    if bezwaren := [*kijk_sleutels_na(varianten)]:
        raise Fouten(bezwaren)
    return varianten


def kijk_na(gegevens: Gegevens, ingevuld: Ingevuld) -> Iterator[Fout]:
    """Wat ontbreekt, dubbel is of niet bij elkaar past in wat er per partij is ingevuld."""
    groepen = ingevuld.groepen(PARTIJEN)
    yield from _plaatsen_na(gegevens, [groep.tekst("waar") for groep in groepen])
    for plek, groep in enumerate(groepen):
        for veld, melding, nodig in kijk_partij_na(gegevens, groep):
            yield _in_rij(plek, veld, melding, nodig)


def kijk_partij_na(gegevens: Gegevens, groep: Ingevuld) -> Iterator[tuple[str, str, bool]]:
    """Het veld, wat ermee is, en of het nog ontbreekt, bij één partij."""
    waar = groep.tekst("waar")
    if waar is None:
        return
    naam = gegevens.kaders.gebieden[waar].naam
    if _hoort_bij_hal(gegevens, waar):
        if not groep.ontbreekt("diensten"):
            yield "diensten", f"laat dit bij {naam} leeg; de varianten gaan over wat BCH inkoopt", False
        return
    if groep.ontbreekt("budget"):
        yield "budget", f"vul het Participatiebudget van {naam} in", True
    if groep.ontbreekt("diensten"):
        melding = (
            f"vul in voor hoeveel {naam} bij een inkooprelatie inkoopt; koopt zij niets in, vul dan 0 in"
        )
        yield "diensten", melding, True


def _plaatsen_na(gegevens: Gegevens, waar: Sequence[str | None]) -> Iterator[Fout]:
    """Elke gemeente van HAL en BCH hoort er één keer te zijn, los of in haar geheel."""
    gebieden = gegevens.kaders.gebieden
    gezien: dict[str, int] = {}
    for plek, plaats in enumerate(waar):
        gemeenten = () if plaats is None else gebieden[plaats].gemeenten
        eerder = next((gezien[een] for een in gemeenten if een in gezien), None)
        if plaats is not None and eerder is not None:
            melding = (
                f"{gebieden[plaats].naam} staat al in rij {eerder + 1}, los of in een geheel; "
                "vul elke gemeente één keer in"
            )
            yield _in_rij(plek, "waar", melding)
        gezien |= {een: plek for een in gemeenten if een not in gezien}
    if None in waar or not waar:
        return
    for groep in (HAL, BCH):
        weg = [gebieden[een].naam for een in gebieden[groep].gemeenten if een not in gezien]
        if weg:
            melding = f"Vul ook {som_op(weg)} in, of {gebieden[groep].naam} als geheel."
            yield Fout(PARTIJEN, melding, nodig=True)


def kijk_sleutels_na(varianten: Varianten) -> Iterator[Fout]:
    """Of de eigen percentages samen honderd zijn, en of met de gekozen sleutel te verdelen is."""
    eigen = sum(varianten.gewichten(varianten.partijen, EIGEN))
    if not varianten.mist(EIGEN) and eigen != PROCENT:
        samen = schrijf_exact(eigen).replace(".", ",")
        yield Fout(PARTIJEN, f"De eigen percentages zijn samen {samen}%; maak er samen {PROCENT}% van.")
    if varianten.sleutel not in varianten.sleutels:
        if mist := varianten.mist(varianten.sleutel):
            waarom = f"vul dat in bij {som_op([varianten.naam(een) for een in mist])}"
        else:
            waarom = "bij HAL is dat samen nul, en dan is er niets om naar te verdelen"
        yield Fout("sleutel", f"Verdelen {SLEUTEL_HEET[varianten.sleutel]} kan zo niet: {waarom}.")


def kijk_kaders_na(peilingen: Sequence[Peiling]) -> Iterator[Fout]:
    """Een fout als een kader niets zegt, of als een waarde niet in elke gemeente hetzelfde is."""
    for kader in KADERS:
        gebied = peilingen[0].kaders.kaders[kader].gebied
        binnen = peilingen[0].kaders.gebieden[gebied].gemeenten
        hier = [een for een in peilingen if een.gemeente in binnen]
        bezwaren = dict.fromkeys(filter(None, (een.eerste_bezwaar([kader]) for een in hier)))
        yield from (Fout("peildatum", bezwaar) for bezwaar in bezwaren)
        for naam in () if bezwaren else WAARDEN.get(kader, ()):
            try:
                anders = {een.waarde(kader, naam) for een in hier}
            except GeenAntwoord as geen:
                yield Fout("peildatum", str(geen))
                continue
            if len(anders) > 1:
                titel = peilingen[0].kaders.kaders[kader].volle_titel
                wanneer = schrijf_dag(peilingen[0].dag)
                yield Fout(
                    "peildatum", f"«{titel}» is op {wanneer} niet overal gelijk; dan is er geen antwoord."
                )


def _in_rij(plek: int, veld: str, melding: str, nodig: bool = False) -> Fout:
    return Fout(f"{PARTIJEN}.{plek}.{veld}", f"Rij {plek + 1}: {melding}.", nodig)
