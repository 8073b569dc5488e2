"""Een bestand met gemeenten: elke rij is een partij, en alle rijen samen zijn de twee varianten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.gegevens import Gegevens
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
    getal_cel,
    tekst_cel,
)
from calculators.raamwerk.bouwdoos import veld_peildatum
from calculators.raamwerk.geld import in_euro
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, als_data, lees_vraag
from calculators.varianten.berekening import INKOOP, MODULAIR, Varianten
from calculators.varianten.lezen import PARTIJEN, bereken, kijk_partij_na, lees_partijen, peil
from calculators.varianten.uitleg import let_op, samenvatting, tabellen
from calculators.varianten.velden import NAAST, PARTIJ
from calculators.varianten.woorden import BCH_HEET, HAL_HEET

KOPPEN = ("Wie", "Hoort bij", "SW'ers", "Budget", "Inkoop", "Status")
KORT = ("Wie", "Hoort bij", "SW'ers", "Inkoop", "Status")
VELDEN_RIJ = (veld_peildatum(), *PARTIJ, *NAAST)
VREEMD = "deze telling komt niet van reken_rij"


def reken_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """De partij in een rij; Fouten met alles wat er aan haar mis is."""
    fouten = list(ingevuld.fouten)
    fouten += [Fout(veld, zin(wat), nodig) for veld, wat, nodig in kijk_partij_na(gegevens, ingevuld)]
    dag = ingevuld.dag("peildatum")
    if dag is None:
        raise Fouten(fouten)
    peiling = peil(gegevens, dag, fouten)
    groep = Ingevuld(
        {veld.naam: ingevuld.waarden[veld.naam] for veld in PARTIJ if veld.naam in ingevuld.waarden}
    )
    (partij,) = lees_partijen(gegevens, Ingevuld({PARTIJEN: (groep,)}))
    return Rij(
        (
            tekst_cel(gegevens.kaders.gebieden[partij.plaats].naam),
            tekst_cel(HAL_HEET if partij.hal else BCH_HEET),
            getal_cel(partij.swers),
            _bedrag(partij.budget, groep.ontbreekt("budget")),
            _bedrag(partij.diensten, partij.hal),
            tekst_cel(peiling.versie(INKOOP).status),
        ),
        (str(dag), als_data(PARTIJ, groep)),
    )


def _bedrag(centen: int, leeg: bool) -> Cel:
    return Cel() if leeg else bedrag_cel(in_euro(centen))


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """Alle partijen samen; ValueError als een telling niet van `reken_rij` komt.

    Past het samen niet, dan zeggen de zinnen wat er nog ontbreekt of niet klopt.
    """
    volgorde = (Blok("", tuple(range(len(tellingen)))),)
    gelezen = [_lees(gegevens, telling) for telling in tellingen]
    dagen = {dag for dag, _ in gelezen}
    if not gelezen:
        return Overzicht(volgorde)
    if len(dagen) > 1:
        return Overzicht(
            volgorde, zinnen=(Zin("Geef alle rijen dezelfde peildatum; dan is er een uitkomst."),)
        )
    naast = {veld.naam: ingevuld.waarden[veld.naam] for veld in NAAST if veld.naam in ingevuld.waarden}
    rijen = tuple(groep for _, groep in gelezen)
    dag = lees_vraag((veld_peildatum(),), gegevens, {"peildatum": dagen.pop()}).waarden
    try:
        varianten = bereken(gegevens, Ingevuld({**naast, **dag, PARTIJEN: rijen}))
    except Fouten as mis:
        return Overzicht(volgorde, zinnen=tuple(Zin(een.melding) for een in mis.fouten))
    return Overzicht(
        volgorde,
        zinnen=tuple(map(Zin, (*samenvatting(varianten), *let_op(varianten)))),
        oordelen=tuple(_oordelen(varianten)),
        klassen=tuple(_klassen(varianten)),
        tabellen=tuple(tabellen(varianten)),
    )


def _klassen(varianten: Varianten) -> Iterator[Klasse]:
    """Wie bij de inkooprelatie zeker meer betaalt, en wie zeker minder."""
    verschil = [varianten.inkoop[een].plus(-varianten.modulair[een]) for een in varianten.partijen]
    meer = tuple(plek for plek, een in enumerate(verschil) if een.laagste > 0)
    minder = tuple(plek for plek, een in enumerate(verschil) if een.hoogste < 0)
    yield Klasse("meer", "betalen bij de inkooprelatie meer", meer)
    yield Klasse("minder", "betalen bij de inkooprelatie minder", minder)


def _oordelen(varianten: Varianten) -> Iterator[Oordeel]:
    for naam, kader in (("Bij de inkooprelatie", INKOOP), ("Bij de modulaire GR", MODULAIR)):
        nu, versie = varianten.peiling.kaders.kaders[kader], varianten.peiling.versie(kader)
        verwijzing = Verwijzing(nu.id, nu.volle_titel, versie.naam, versie.status)
        yield Oordeel(naam, len(varianten.partijen), (verwijzing,))


def _lees(gegevens: Gegevens, telling: Sequence[object]) -> tuple[str, Ingevuld]:
    match telling:
        case [str(dag), dict(rij)]:
            groep = lees_vraag(PARTIJ, gegevens, rij)
            if not groep.fouten and not lees_vraag((veld_peildatum(),), gegevens, {"peildatum": dag}).fouten:
                return dag, groep
    raise ValueError(VREEMD)
