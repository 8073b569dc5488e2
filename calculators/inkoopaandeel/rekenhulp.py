"""De rekenhulp «inkoopaandeel».

Welk deel van de leerwerktrajecten via WVS loopt, en of dat het minimum van de kaders haalt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calculators.inkoopaandeel.berekening import Trajecten
from calculators.inkoopaandeel.grenzen import MEESTE_PLAATSEN, MEESTE_TRAJECTEN
from calculators.inkoopaandeel.inkoop import AANDEEL, KADERS, LEZINGEN, WAAROVER, WERKPLEINEN, Inkoop
from calculators.inkoopaandeel.uitleg import maak_uitkomst
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Gebied, Waarde
from calculators.kaders.notatie import schrijf_dag, som_op
from calculators.raamwerk.bouwdoos import (
    SAMENWERKING,
    Fout,
    Fouten,
    Gegevens,
    GeheelGetal,
    Ingevuld,
    Keuze,
    Leest,
    Lijst,
    Peiling,
    Rekenhulp,
    Tekst,
    Uitkomst,
    Veld,
    veld_peildatum,
)
from calculators.raamwerk.maat import GEEN, Maat


def plaatsen(gegevens: Gegevens) -> Mapping[str, str]:
    """De twee Werkpleinen en de gemeenten, op id met hun naam; KeyError als een Werkplein ontbreekt."""
    werkpleinen = {plaats: gegevens.kaders.gebieden[plaats].naam for plaats in WERKPLEINEN}
    return {**werkpleinen, **gegevens.gemeenten(SAMENWERKING)}


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is.

    De versie van elk kader is die van de peildatum, voor elke gemeente waar de trajecten van zijn.
    """
    fouten = [*ingevuld.fouten, *_dubbel(gegevens, ingevuld)]
    dag = ingevuld.dag("peildatum")
    regels = tuple(
        Trajecten(waar, *(groep.getal(naam) or 0 for naam in ("wvs", "markt", "anders")))
        for groep in ingevuld.groepen("trajecten")
        if (waar := groep.tekst("waar")) is not None
    )
    if regels and not ingevuld.fouten and not any(regel.totaal for regel in regels):
        fouten.append(Fout("trajecten", "Zonder leerwerktrajecten is er geen aandeel; vul aantallen in."))
    if dag is None or not regels:
        raise Fouten(fouten)
    gebieden = gegevens.kaders.gebieden
    gemeenten = dict.fromkeys(naam for regel in regels for naam in gebieden[regel.plaats].gemeenten)
    peilingen = [Peiling(gegevens, dag, gemeente) for gemeente in gemeenten]
    bezwaren = dict.fromkeys(filter(None, (peiling.eerste_bezwaar(KADERS) for peiling in peilingen)))
    if bezwaren:
        raise Fouten([*fouten, *(Fout("peildatum", bezwaar) for bezwaar in bezwaren)])
    try:
        minima = {peiling.gemeente: peiling.waarde(AANDEEL, "minimum") for peiling in peilingen}
    except GeenAntwoord as geen:
        raise Fouten([*fouten, Fout("peildatum", str(geen))]) from None
    fouten += _verschil(gegevens, minima, schrijf_dag(dag))
    if fouten:
        raise Fouten(fouten)
    return maak_uitkomst(Inkoop(peilingen[0], regels, ingevuld.tekst("periode")))


def _dubbel(gegevens: Gegevens, ingevuld: Ingevuld) -> Iterator[Fout]:
    """Regels die trajecten van een eerdere regel nog eens zouden tellen."""
    eerdere: list[tuple[int, Gebied]] = []
    for plek, groep in enumerate(ingevuld.groepen("trajecten")):
        waar = groep.tekst("waar")
        if waar is None:
            continue
        gebied = gegevens.kaders.gebieden[waar]
        for ander, eerder in eerdere:
            if set(gebied.gemeenten) & set(eerder.gemeenten):
                melding = f"Regel {plek + 1}: {_overlap(gebied, eerder, ander + 1)}."
                yield Fout(f"trajecten.{plek}.waar", melding)
                break
        eerdere.append((plek, gebied))


def _overlap(gebied: Gebied, eerder: Gebied, regel: int) -> str:
    if gebied == eerder:
        return f"{gebied.naam} staat ook in regel {regel}; tel elk traject één keer"
    gemeente, werkplein = sorted((gebied, eerder), key=lambda een: len(een.gemeenten))
    return (
        f"{gemeente.naam} hoort bij {werkplein.naam}, en regel {regel} gaat daar ook over; "
        "vul het Werkplein in of de gemeenten, niet allebei"
    )


def _verschil(gegevens: Gegevens, minima: Mapping[str, Waarde], dag: str) -> Iterator[Fout]:
    """Een fout als het minimum niet overal hetzelfde is: dan is er voor het totaal geen minimum."""
    if len({waarde.deel for waarde in minima.values()}) > 1:
        per_plaats = [f"{gegevens.kaders.gebieden[naam].naam} {een.voluit()}" for naam, een in minima.items()]
        melding = (
            f"Het minimum is op {dag} niet overal hetzelfde: {som_op(per_plaats)}. "
            "Vul alleen gemeenten met hetzelfde minimum in."
        )
        yield Fout("trajecten", melding)


def _aantal(naam: str, label: str) -> Veld:
    return Veld(naam, label, GeheelGetal(0, MEESTE_TRAJECTEN, "trajecten"), verplicht=True)


NU = {"ja": "wordt nu gehaald", "nee": "wordt nu niet gehaald"}
REKENHULP = Rekenhulp(
    naam="inkoopaandeel",
    titel="Loopt er genoeg via WVS?",
    inleiding=(
        "Reken uit welk deel van de leerwerktrajecten via WVS loopt, per Werkplein en samen. "
        "U ziet of dat het minimum haalt, en hoeveel trajecten er nog buiten WVS bij kunnen."
    ),
    velden=(
        veld_peildatum(),
        Veld(
            "periode",
            "Over welke tijd gaan de aantallen?",
            Tekst(),
            "Bijvoorbeeld: heel 2017. De bron zegt niet over welke tijd het aandeel telt; "
            "de rekenhulp zet uw woorden bij de uitkomst.",
            kort="Tijd",
        ),
        Veld(
            "trajecten",
            "Hoeveel leerwerktrajecten zijn er?",
            Lijst(
                (
                    Veld("waar", "Van welk Werkplein of welke gemeente?", Keuze(plaatsen), verplicht=True),
                    _aantal("wvs", "Hoeveel via WVS?"),
                    _aantal("markt", "Hoeveel ingekocht op de markt?"),
                    Veld(
                        "anders",
                        "Hoeveel op een andere manier, bijvoorbeeld door de gemeente zelf?",
                        GeheelGetal(0, MEESTE_TRAJECTEN, "trajecten"),
                        "Het kader gaat over alle leerwerktrajecten, dus deze tellen mee in het totaal.",
                        leeg="mag leeg; leeg telt als nul",
                    ),
                ),
                1,
                MEESTE_PLAATSEN,
                "regel",
            ),
            "Een regel per Werkplein of per gemeente. De rekenhulp telt gemeenten op tot hun Werkplein.",
            verplicht=True,
            kort="Leerwerktrajecten",
        ),
    ),
    leest=(
        Leest(AANDEEL, {"minimum": "procent"}, {WAAROVER: LEZINGEN}),
        *(Leest(kader) for kader in KADERS if kader != AANDEEL),
    ),
    reken=reken,
    maten=(
        Maat("samen.gehaald", "het minimum", GEEN, {"ja": "werd gehaald", "nee": "werd niet gehaald"}, NU),
        Maat("samen.markt_erbij", "wat er op de markt nog bij kan"),
        Maat("samen.naar_wvs", "wat er dan nog van de markt naar WVS gaat"),
    ),
)
