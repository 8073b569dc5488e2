"""De uitkomst van «varianten» in gewone taal: zinnen, kerncijfers, tabellen en JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_exact, schrijf_getal
from calculators.raamwerk.geld import bedrag, exact
from calculators.raamwerk.uitkomst import Tabel, Uitkomst
from calculators.varianten.berekening import (
    AFBOUW,
    ALLE,
    BCH,
    EENMALIG,
    ELK_JAAR,
    HAL,
    INKOOP,
    LEZINGEN_HOE_VAAK,
    TOTAAL,
    Partij,
    Varianten,
)
from calculators.varianten.meenemen import brief, zeg_bijgewerkt, zeg_kop, zeg_risico
from calculators.varianten.stappen import open_punten, stappen
from calculators.varianten.verdelen import Reeks, tel_op
from calculators.varianten.woorden import (
    BCH_HEET,
    HAL_HEET,
    SAMEN_HEET,
    heel_passend,
    ongeveer,
    past,
    reeks,
    sleutel_heet,
    sleutel_kop,
    verschil,
    zeg_passend,
)

REKENING_HEET = {
    TOTAAL: "Het totaal van de bron",
    BCH: "Per SW'er van BCH",
    HAL: "Per SW'er van HAL",
    ALLE: "Per SW'er van HAL en BCH",
}
HOE_VAAK_HEET = {EENMALIG: "De rekening komt één keer", ELK_JAAR: "De rekening komt elk jaar"}
NOOIT, NIETS = "nooit", "–"


def maak_uitkomst(varianten: Varianten) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    return Uitkomst(
        antwoord=_als_data(varianten),
        samenvatting=tuple(samenvatting(varianten)),
        let_op=tuple(let_op(varianten)),
        kerncijfers=tuple(_kerncijfers(varianten)),
        stappen=tuple(stappen(varianten)),
        open_punten=tuple(open_punten(varianten)),
        tabellen=tuple(tabellen(varianten)),
        brief=tuple(brief(varianten)),
    )


def _groepen(varianten: Varianten) -> tuple[tuple[str, tuple[Partij, ...]], ...]:
    return ((HAL_HEET, varianten.hal), (BCH_HEET, varianten.bch), (SAMEN_HEET, varianten.partijen))


def _als_data(varianten: Varianten) -> dict[str, object]:
    past_in, heel = varianten.passende_swers, heel_passend(varianten)
    return {
        "status": varianten.peiling.versie(INKOOP).status,
        "rekening": varianten.soort,
        "rekeningen": [
            {"soort": soort, "swers": varianten.aantallen.get(soort), **_reeks_data(een)}
            for soort, een in varianten.rekeningen.items()
        ],
        "passende_swers": past_in
        and {"laagste": schrijf_exact(past_in[0]), "hoogste": schrijf_exact(past_in[1])},
        "passende_hele_swers": heel and list(heel),
        "past_in_totaal": {lezing: past(varianten, een) for lezing, een in varianten.aantallen.items()},
        "sleutel": varianten.sleutel,
        "partijen": [
            {
                "plaats": een.plaats,
                **_betaalt_data(*varianten.betaalt([een])),
                "gelijk_bij": _gelijk_data(varianten, een),
            }
            for een in varianten.partijen
        ],
        "hal": _betaalt_data(*varianten.betaalt(varianten.hal)),
        "bch": _betaalt_data(*varianten.betaalt(varianten.bch)),
        "samen": _betaalt_data(*varianten.betaalt(varianten.partijen)),
        "minder_bij_wnk": exact(varianten.minder_bij_wnk),
        "verdeling": [
            {
                "sleutel": sleutel,
                "delen": [
                    {"plaats": een.plaats, **_reeks_data(deel)}
                    for een, deel in zip(varianten.hal, varianten.verdeel_rekening(sleutel), strict=True)
                ],
            }
            for sleutel in varianten.sleutels
        ],
        "vanaf_jaar": {
            lezing: {
                "laagste": varianten.vanaf_jaar(lezing, varianten.rekening.laagste),
                "hoogste": varianten.vanaf_jaar(lezing, varianten.rekening.hoogste),
            }
            for lezing in LEZINGEN_HOE_VAAK
        },
        "jaren": varianten.jaren,
        "over_jaren": {
            lezing: {
                naam: _betaalt_data(*varianten.over_jaren(partijen, lezing))
                for naam, partijen in (
                    (HAL, varianten.hal),
                    (BCH, varianten.bch),
                    ("samen", varianten.partijen),
                )
            }
            for lezing in LEZINGEN_HOE_VAAK
        },
        "afbouw": [
            {"plaats": een.plaats, "modulair": _reeks_data(modulair[een]), "inkoop": _reeks_data(inkoop[een])}
            for modulair, inkoop in [varianten.afbouw]
            for een in varianten.partijen
        ],
    }


def _reeks_data(een: Reeks) -> dict[str, str]:
    return {"laagste": exact(een.laagste), "hoogste": exact(een.hoogste)}


def _betaalt_data(modulair: int, inkoop: Reeks) -> dict[str, object]:
    return {
        "modulair": exact(modulair),
        "inkoop": _reeks_data(inkoop),
        "verschil": _reeks_data(inkoop.plus(-modulair)),
    }


def _gelijk_data(varianten: Varianten, partij: Partij) -> str | None:
    return None if partij.hal else exact(varianten.modulair[partij])


def samenvatting(varianten: Varianten) -> Iterator[str]:
    """Het verschil, van wie dat komt, en wie het risico draagt."""
    yield zeg_kop(varianten)
    if bijgewerkt := zeg_bijgewerkt(varianten):
        yield bijgewerkt
    yield zeg_risico()


def _kerncijfers(varianten: Varianten) -> Iterator[tuple[str, str]]:
    """Vanaf waar het gelijk is, en wat het advies inhoudt; het verschil staat al voorop."""
    yield "Gelijk voor BCH als zij samen inkoopt voor", bedrag(varianten.betaalt(varianten.bch)[0])
    yield "SW'ers die in het totaal van het advies passen", zeg_passend(varianten)
    eigen = BCH if varianten.soort == TOTAAL else varianten.soort
    yield f"Rekening met {_van(eigen)}", reeks(varianten.rekeningen[eigen])


def _van(soort: str) -> str:
    return {BCH: "de SW'ers van BCH", HAL: "de SW'ers van HAL", ALLE: "alle SW'ers"}[soort]


def let_op(varianten: Varianten) -> Iterator[str]:
    """Wat niet in de bedragen zit, wat een aanname is, en wat de bron open laat."""
    modulair, inkoop = varianten.betaalt(varianten.hal)
    yield (
        f"HAL betaalt bij de inkooprelatie alleen evenveel als een ander "
        f"{ongeveer(varianten)}{reeks(inkoop.plus(-modulair))} dekt."
    )
    minder = varianten.minder_bij_wnk
    if minder:
        yield (
            f"Bij de inkooprelatie krijgt WNK van BCH in een jaar {bedrag(abs(minder))} "
            f"{'minder' if minder > 0 else 'meer'}. Of de kosten van WNK dan ook veranderen, zegt de bron "
            "niet; dat telt hier niet mee."
        )
    yield "Wat de modulaire GR zelf kost, zegt de bron niet. Ook dat telt hier niet mee."
    if varianten.tekort is None:
        yield "Er is geen tekort op de SW ingevuld. Wie het risico draagt, ziet u dus niet in de bedragen."
    yield f"De bron noemt geen verdeelsleutel. Hier is verdeeld {sleutel_heet(varianten)}."
    yield "Of de rekening één keer komt of elk jaar, zegt de bron niet; beide staan hieronder."
    status = varianten.peiling.versie(AFBOUW).status
    yield (
        f"Als grens ernaast ({status}): valt het verdienmodel van WNK weg, dan noemt de bron een structurele "
        f"bijdrage van de gemeenten van {reeks(tel_op(varianten.afbouw[0].values()))}. Of dat per jaar is, "
        "staat er niet."
    )


def tabellen(varianten: Varianten) -> Iterator[Tabel]:
    """Wat ieder betaalt voorop; de andere staan dicht."""
    advies = varianten.peiling.versie(INKOOP).status
    yield Tabel(
        f"Wat ieder in een jaar betaalt ({advies})",
        ("Wie", "Modulaire GR", "Inkooprelatie", "Inkooprelatie is", "Gelijk bij inkoop van"),
        tuple(_betaalt_rijen(varianten)),
        getallen=True,
    )
    yield Tabel(
        f"De rekening voor HAL, op vier manieren ({advies})",
        ("Rekening", "SW'ers", "Bedrag", "Past in het totaal van de bron"),
        tuple(_rekening_rijen(varianten)),
        dicht=True,
        getallen=True,
    )
    yield Tabel(
        f"De rekening over HAL verdeeld, per sleutel ({advies})",
        ("Wie", *(sleutel_kop(een) for een in varianten.sleutels)),
        tuple(_sleutel_rijen(varianten)),
        dicht=True,
        getallen=True,
    )
    yield Tabel(
        "Vanaf wanneer de inkooprelatie samen niet meer heeft gekost",
        ("Als", "Bij de laagste rekening", "Bij de hoogste rekening"),
        tuple(
            (
                HOE_VAAK_HEET[lezing],
                *(
                    _in_jaar(varianten.vanaf_jaar(lezing, een))
                    for een in (varianten.rekening.laagste, varianten.rekening.hoogste)
                ),
            )
            for lezing in LEZINGEN_HOE_VAAK
        ),
        dicht=True,
    )
    if varianten.jaren > 1:
        yield Tabel(
            f"Over {schrijf_aantal(varianten.jaren, 'jaren')} samen ({advies})",
            (
                "Wie",
                "Modulaire GR",
                *(f"Inkooprelatie: {HOE_VAAK_HEET[een].lower()}" for een in LEZINGEN_HOE_VAAK),
            ),
            tuple(_jaren_rijen(varianten)),
            dicht=True,
            getallen=True,
        )
    modulair, inkoop = varianten.afbouw
    yield Tabel(
        f"Als grens ernaast: afbouw van de SW ({varianten.peiling.versie(AFBOUW).status})",
        ("Wie", "Modulaire GR", "Inkooprelatie"),
        tuple((varianten.naam(een), reeks(modulair[een]), reeks(inkoop[een])) for een in varianten.partijen),
        dicht=True,
        getallen=True,
    )


def _betaalt_rijen(varianten: Varianten) -> Iterator[tuple[str, ...]]:
    for een in varianten.partijen:
        gelijk = NIETS if een.hal else bedrag(varianten.modulair[een])
        yield (*_betaalt_rij(varianten, varianten.naam(een), [een]), gelijk)
    for naam, partijen in _groepen(varianten):
        if len(partijen) == 1:
            continue
        gelijk = bedrag(varianten.betaalt(varianten.bch)[0]) if naam == BCH_HEET else NIETS
        yield (*_betaalt_rij(varianten, naam, partijen), gelijk)


def _betaalt_rij(varianten: Varianten, naam: str, partijen: Iterable[Partij]) -> tuple[str, ...]:
    modulair, inkoop = varianten.betaalt(partijen)
    return naam, bedrag(modulair), reeks(inkoop), verschil(inkoop.plus(-modulair))


def _rekening_rijen(varianten: Varianten) -> Iterator[tuple[str, ...]]:
    for soort, een in varianten.rekeningen.items():
        if soort == TOTAAL:
            waarde = varianten.peiling.waarde(INKOOP, TOTAAL).voluit()
            yield REKENING_HEET[soort], zeg_passend(varianten), waarde, NIETS
        else:
            aantal = varianten.aantallen[soort]
            yield (
                REKENING_HEET[soort],
                schrijf_getal(aantal),
                reeks(een),
                "ja" if past(varianten, aantal) else "nee",
            )


def _sleutel_rijen(varianten: Varianten) -> Iterator[tuple[str, ...]]:
    kolommen = [varianten.verdeel_rekening(sleutel) for sleutel in varianten.sleutels]
    for plek, een in enumerate(varianten.hal):
        yield varianten.naam(een), *(reeks(kolom[plek]) for kolom in kolommen)
    yield HAL_HEET, *(reeks(tel_op(kolom)) for kolom in kolommen)


def _jaren_rijen(varianten: Varianten) -> Iterator[tuple[str, ...]]:
    for naam, partijen in _groepen(varianten):
        uitkomsten = [varianten.over_jaren(partijen, lezing) for lezing in LEZINGEN_HOE_VAAK]
        yield naam, bedrag(uitkomsten[0][0]), *(reeks(inkoop) for _, inkoop in uitkomsten)


def _in_jaar(jaar: int | None) -> str:
    return NOOIT if jaar is None else f"na jaar {schrijf_getal(jaar)}"
