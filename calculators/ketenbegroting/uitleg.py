"""De uitkomst van «ketenbegroting» in gewone taal: zinnen, kerncijfers, tabellen en beelden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.notatie import citeer, schrijf_aantal, som_op
from calculators.ketenbegroting.beeld import beelden
from calculators.ketenbegroting.berekening import Begroting, Stand, Verschil
from calculators.ketenbegroting.hefbomen import Hefbomen
from calculators.ketenbegroting.overgenomen import Gebruikt
from calculators.ketenbegroting.posten import KOSTEN_HEET, ONGEZEGD
from calculators.ketenbegroting.stappen import (
    AANDEEL,
    KADERS,
    OVER_JAREN,
    open_punten,
    stappen,
)
from calculators.ketenbegroting.woorden import (
    GEEN,
    heet_saldo,
    noem_prijspeilen,
    noem_verschillen,
    tekort_of_over,
)
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.geld import bedrag, exact
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import Tabel, Uitkomst

MEESTE_JAREN_IN_ZIN = 3
NIETS = "niets"


def maak_uitkomst(
    peiling: Peiling, begroting: Begroting, hefbomen: Hefbomen | None, bronnen: Sequence[Gebruikt]
) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    return Uitkomst(
        antwoord={
            "partijen": list(begroting.partijen),
            "buiten": list(begroting.buiten),
            "jaren": [_jaar_als_data(begroting, jaar) for jaar in begroting.jaren],
            "verschillen": [_verschil_als_data(een) for een in begroting.verschillen],
            "hefbomen": _hefbomen_als_data(begroting, hefbomen, bronnen) if hefbomen else None,
        },
        samenvatting=tuple(_samenvatting(peiling, begroting)),
        let_op=(*_let_op(peiling, begroting, hefbomen), *(een for bron in bronnen for een in bron.let_op())),
        kerncijfers=tuple(_kerncijfers(begroting)),
        stappen=tuple(stappen(peiling, begroting, hefbomen, bronnen)),
        open_punten=tuple(open_punten(peiling, hefbomen, bronnen)),
        beelden=beelden(begroting),
        tabellen=(*tabellen(begroting), *_tabellen_hefbomen(begroting, hefbomen)),
    )


def _jaar_als_data(begroting: Begroting, jaar: int) -> dict[str, object]:
    keten = begroting.keten(jaar)
    return {
        "jaar": jaar,
        "erin": exact(keten.erin),
        "eruit": exact(keten.eruit),
        "tekort": exact(-keten.saldo),
        "onderling": exact(begroting.onderling(jaar)),
        "prijspeilen": list(begroting.prijspeilen(jaar)),
        "partijen": [
            {"naam": naam, **_stand_als_data(een)} for naam, een in begroting.per_partij(jaar).items()
        ],
        "kosten": [
            {"soort": soort, **_stand_als_data(een), "onderling": exact(onderling)}
            for soort, (een, onderling) in begroting.per_kosten(jaar).items()
        ],
    }


def _stand_als_data(een: Stand) -> dict[str, str]:
    return {"erin": exact(een.erin), "eruit": exact(een.eruit), "saldo": exact(een.saldo)}


def _verschil_als_data(een: Verschil) -> dict[str, object]:
    return {
        "jaar": een.jaar,
        "van": een.van,
        "naar": een.naar,
        "activiteit": een.activiteit,
        "kosten": een.kosten,
        "betaler": None if een.betaler is None else exact(een.betaler),
        "ontvanger": None if een.ontvanger is None else exact(een.ontvanger),
        "verschil": exact(een.verschil),
        "prijspeilen": list(een.prijspeilen),
    }


def _hefbomen_als_data(
    begroting: Begroting, hefbomen: Hefbomen, bronnen: Sequence[Gebruikt]
) -> dict[str, object]:
    return {
        "jaren": list(hefbomen.alle_jaren),
        "via_wvs": hefbomen.via_wvs,
        "sw": list(hefbomen.sw),
        "partijen": [
            {"naam": naam, "saldo": [exact(een) for een in saldo]}
            for naam, saldo in hefbomen.per_partij(begroting.partijen).items()
        ],
        "kosten": [
            {"soort": soort, "saldo": [exact(een) for een in saldo]}
            for soort, saldo in hefbomen.per_kosten(begroting.partijen).items()
        ],
        "bespaarde_bijstand": exact(hefbomen.bespaard),
        **({"overgenomen": [een.als_data() for een in bronnen]} if bronnen else {}),
    }


def zinnen_per_jaar(begroting: Begroting) -> str:
    """Wat erin komt, eruit gaat en tekort is; van veel jaren het eerste en het laatste."""
    jaren = begroting.jaren
    genoemd = jaren if len(jaren) <= MEESTE_JAREN_IN_ZIN else [jaren[0], jaren[-1]]
    delen = [_in_jaar(begroting, jaar) for jaar in genoemd]
    rest = "" if genoemd == jaren else f" Alle {len(jaren)} jaren staan in de tabel."
    tekst = "; ".join(delen)
    return f"{tekst[:1].upper()}{tekst[1:]}.{rest}"


def _in_jaar(begroting: Begroting, jaar: int) -> str:
    keten = begroting.keten(jaar)
    return (
        f"in {jaar} komt er {bedrag(keten.erin)} in de keten en gaat er {bedrag(keten.eruit)} uit: "
        f"{tekort_of_over(keten.saldo)}"
    )


def zin_verschillen(begroting: Begroting) -> str:
    """Hoeveel posten twee begrotingen anders zien, met het grootste verschil."""
    gevonden = begroting.verschillen
    if not gevonden:
        return "Geen enkele post staat in twee begrotingen anders."
    grootste = max(gevonden, key=lambda een: abs(een.verschil))
    meer = "; het grootste verschil" if len(gevonden) > 1 else ""
    return (
        f"{noem_verschillen(gevonden)}{meer}: "
        f"{citeer(grootste.activiteit) if grootste.activiteit else 'zonder activiteit'} in "
        f"{grootste.jaar}. {grootste.van} begroot {_of_niets(grootste.betaler)}, {grootste.naar} "
        f"{_of_niets(grootste.ontvanger)}."
    )


def zinnen_prijspeil(begroting: Begroting) -> Iterator[str]:
    """Waar prijspeilen door elkaar staan: zulke bedragen zijn nooit in stilte opgeteld."""
    for jaar in begroting.jaren:
        peilen = begroting.prijspeilen(jaar)
        if len(peilen) > 1:
            yield (
                f"Let op: in {jaar} staan bedragen met verschillend prijspeil door elkaar "
                f"({noem_prijspeilen(peilen)}). Zij zijn opgeteld zonder omrekening."
            )


def _samenvatting(peiling: Peiling, begroting: Begroting) -> Iterator[str]:
    yield zinnen_per_jaar(begroting)
    if bijgewerkt := zin_bijgewerkt(peiling.gegevens, KADERS, (peiling.dag,)):
        yield bijgewerkt
    yield zin_verschillen(begroting)
    yield from zinnen_prijspeil(begroting)


def _let_op(peiling: Peiling, begroting: Begroting, hefbomen: Hefbomen | None) -> Iterator[str]:
    yield from let_op(begroting)
    if hefbomen and hefbomen.trajecten:
        minimum = peiling.waarde(AANDEEL, "minimum")
        if hefbomen.aandeel < minimum.getal:
            deel = schrijf_aantal(hefbomen.aandeel, "procent")
            yield (
                f"U laat {deel} van de leerwerktrajecten via WVS gaan, en het kader zegt "
                f"{minimum.met_grens()}."
            )
        if not hefbomen.eigen_kosten:
            yield "Wat een leerwerktraject WVS zelf kost, telt hier niet mee; dat is niet ingevuld."


def let_op(begroting: Begroting) -> Iterator[str]:
    """Wat men van deze begroting moet weten."""
    if begroting.buiten:
        yield f"Geen partij, en dus buiten de keten: {som_op(begroting.buiten)}."
    for naam in begroting.zonder_begroting:
        yield f"Van {naam} staat er geen eigen begroting in; of zij iets anders ziet, is niet te zeggen."
    ongezegd = [
        f"{bedrag(sum(een.centen for een in begroting.geteld[jaar] if een.kosten == ONGEZEGD))} in {jaar}"
        for jaar in begroting.jaren
        if any(een.kosten == ONGEZEGD for een in begroting.geteld[jaar])
    ]
    if ongezegd:
        yield f"Niet gezegd is voor welke soort kosten dit is: {som_op(ongezegd)}."
    if len(begroting.jaren) > 1:
        yield OVER_JAREN


def _kerncijfers(begroting: Begroting) -> Iterator[tuple[str, str]]:
    eerste = begroting.jaren[0]
    keten = begroting.keten(eerste)
    yield f"Erin in {eerste}", bedrag(keten.erin)
    yield f"Eruit in {eerste}", bedrag(keten.eruit)
    yield f"{heet_saldo(keten.saldo)} in {eerste}", bedrag(abs(keten.saldo)) if keten.saldo else GEEN


def tabellen(begroting: Begroting) -> Iterator[Tabel]:
    """Per jaar, wat verschilt, en per jaar de partijen en de soorten kosten."""
    if len(begroting.jaren) > 1:
        yield Tabel(
            "Per jaar",
            ("Jaar", "Erin", "Eruit", "Saldo", "Tussen partijen", "Prijspeil"),
            tuple(_rij_van_jaar(begroting, jaar) for jaar in begroting.jaren),
            getallen=True,
        )
    if begroting.verschillen:
        yield Tabel(
            "Posten die twee begrotingen anders zien",
            (
                "Waarvoor",
                "Jaar",
                "Wie betaalt",
                "Wie ontvangt",
                "Betaler begroot",
                "Ontvanger begroot",
                "Verschil",
            ),
            tuple(_rij_van_verschil(een) for een in begroting.verschillen),
        )
    for plek, jaar in enumerate(begroting.jaren):
        yield Tabel(
            f"Per partij, {jaar}",
            ("Partij", "Erin", "Eruit", "Saldo"),
            tuple((naam, *_bedragen(een)) for naam, een in begroting.per_partij(jaar).items()),
            dicht=plek > 0,
            getallen=True,
        )
        yield Tabel(
            f"Per soort kosten, {jaar}",
            ("Soort kosten", "De keten in", "De keten uit", "Saldo", "Tussen partijen"),
            tuple(
                (KOSTEN_HEET[soort], *_bedragen(een), bedrag(onderling))
                for soort, (een, onderling) in begroting.per_kosten(jaar).items()
            ),
            dicht=plek > 0,
            getallen=True,
        )


def _bedragen(stand: Stand) -> tuple[str, str, str]:
    return bedrag(stand.erin), bedrag(stand.eruit), bedrag(stand.saldo)


def _rij_van_jaar(begroting: Begroting, jaar: int) -> tuple[str, ...]:
    keten = begroting.keten(jaar)
    return (
        str(jaar),
        *_bedragen(keten),
        bedrag(begroting.onderling(jaar)),
        noem_prijspeilen(begroting.prijspeilen(jaar)),
    )


def _rij_van_verschil(een: Verschil) -> tuple[str, ...]:
    verschil = bedrag(abs(een.verschil))
    return (
        een.activiteit or "zonder activiteit",
        str(een.jaar),
        een.van,
        een.naar,
        _of_niets(een.betaler),
        _of_niets(een.ontvanger),
        f"{verschil} (prijspeil {noem_prijspeilen(een.prijspeilen)})" if een.prijspeilen else verschil,
    )


def _of_niets(centen: int | None) -> str:
    return NIETS if centen is None else bedrag(centen)


def _tabellen_hefbomen(begroting: Begroting, hefbomen: Hefbomen | None) -> Iterator[Tabel]:
    if not hefbomen:
        return
    saldi = hefbomen.per_partij(begroting.partijen)
    if saldi or hefbomen.uitstroom:
        yield Tabel(
            "Wat de hefbomen per jaar geven",
            ("Jaar", *saldi, "Buiten de keten: bespaarde bijstand bij de gemeenten"),
            tuple(
                (str(jaar), *(bedrag(saldo[plek]) for saldo in saldi.values()), bedrag(hefbomen.bespaard))
                for plek, jaar in enumerate(hefbomen.alle_jaren)
            ),
            dicht=True,
            getallen=True,
        )
