"""De stappen van «ketenbegroting»: wat de kaders ervan vragen, en hoe er is geteld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calculators.kaders.notatie import CENTEN_PER_EURO, schrijf_aantal, schrijf_bedrag, schrijf_getal, som_op
from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.hefbomen import Hefbomen
from calculators.ketenbegroting.overgenomen import OMBOUW, Gebruikt
from calculators.ketenbegroting.posten import KOSTEN_HEET, ONGEZEGD
from calculators.ketenbegroting.woorden import noem_verschillen, tekort_of_over
from calculators.raamwerk.geld import bedrag
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap

KETEN = "wvs/ketenbegroting"
SOORTEN = "wvs/ketenbegroting-kostensoorten"
SAMENHANG = "wvs/ketenbegroting-budgetten"
TEKORTEN = "wvs/tekorten-beperken"
RIJK = "wvs/minder-rijkssubsidie"
NA_KEUZE = "wvs/ketenbegroting-na-keuze"
AANTAL = "wvs/aantal-leerwerktrajecten-afspraak"
BUDGET = "wvs/participatiebudget-leerwerktrajecten"
AANDEEL = "wvs/aandeel-wvs"
BIJSTAND = "wvs/pmc-rendabel"
OMVANG = "wvs/sw-bestand-omvang"
KADERS = (KETEN, SOORTEN, SAMENHANG, TEKORTEN, RIJK, NA_KEUZE, AANTAL, BUDGET, AANDEEL, BIJSTAND, OMVANG)
OVER_JAREN = "Bedragen van verschillende jaren zijn nergens bij elkaar opgeteld."


def stappen(
    peiling: Peiling, begroting: Begroting, hefbomen: Hefbomen | None, bronnen: Sequence[Gebruikt]
) -> Iterator[Stap]:
    """Eerst wat de kaders vragen en hoe er is geteld, dan de hefbomen."""
    stap, jaren = peiling.stap, begroting.jaren
    houders = list(dict.fromkeys(een.begroting for een in begroting.posten))
    yield stap("Wat een ketenbegroting laat zien", KETEN, f"Hier staan de begrotingen van {som_op(houders)}.")
    yield Stap(
        "Wie bij de keten hoort",
        "WVS en de Werkpleinen horen er vanzelf bij; u zet er partijen bij of laat er weg. "
        "Wie geen partij is, staat buiten de keten.",
        f"Gerekend is met {som_op(begroting.partijen)}. "
        + (
            f"Buiten de keten: {som_op(begroting.buiten)}." if begroting.buiten else "Niemand staat erbuiten."
        ),
        EIGEN_AFSPRAAK,
    )
    yield Stap(
        "Wat er telt als twee begrotingen iets anders zeggen",
        "Wat partijen elkaar betalen, telt één keer: zoals de betaler het begroot. Begroot alleen de "
        "ontvanger het, dan telt dat. Eerst zijn posten met dezelfde activiteit naast elkaar gezet, daarna "
        "wat overblijft per soort kosten.",
        _verschillen(begroting),
        EIGEN_AFSPRAAK,
    )
    yield stap("Hoe de budgetten samenhangen", SAMENHANG, _onderling(begroting))
    yield stap("Drie soorten kosten uit elkaar", SOORTEN, _soorten(begroting))
    saldi = [f"{jaar}: {tekort_of_over(begroting.keten(jaar).saldo)}" for jaar in jaren]
    yield stap(
        "Wat er tekort of over is",
        TEKORTEN,
        f"Wat erin komt min wat eruit gaat. {'; '.join(saldi)}. {OVER_JAREN}",
    )
    yield stap(
        "Waarom er een ketenbegroting komt", RIJK, "De bedragen hier zijn die van u; het kader noemt er geen."
    )
    if hefbomen:
        yield from _stappen_hefbomen(peiling, hefbomen, bronnen)


def open_punten(
    peiling: Peiling, hefbomen: Hefbomen | None, bronnen: Sequence[Gebruikt]
) -> Iterator[OpenBijUitkomst]:
    """De open punten van de kaders die deze uitkomst raken, elk één keer; ook van wat is overgenomen."""
    gevonden: dict[tuple[str, str], OpenBijUitkomst] = {}
    for een in (
        *_eigen_open_punten(peiling, hefbomen),
        *(punt for bron in bronnen for punt in bron.uitkomst.open_punten),
    ):
        gevonden.setdefault((een.kader, een.id), een)
    return iter(gevonden.values())


def _eigen_open_punten(peiling: Peiling, hefbomen: Hefbomen | None) -> Iterator[OpenBijUitkomst]:
    kaders = [NA_KEUZE] if hefbomen else []
    kaders += [AANTAL, AANDEEL] if hefbomen and hefbomen.trajecten else []
    kaders += [BIJSTAND] if hefbomen and hefbomen.uitstroom else []
    for kader in kaders:
        yield from peiling.open_zonder_lezing(kader)


def _verschillen(begroting: Begroting) -> str:
    if not begroting.verschillen:
        return "Er zijn geen posten die twee begrotingen anders zien."
    return f"{noem_verschillen(begroting.verschillen)}."


def _onderling(begroting: Begroting) -> str:
    delen = [f"{bedrag(begroting.onderling(jaar))} in {jaar}" for jaar in begroting.jaren]
    return f"Partijen van de keten betalen elkaar {som_op(delen)}."


def _soorten(begroting: Begroting) -> str:
    gevonden = {een.kosten for een in begroting.posten}
    namen = [label for soort, label in KOSTEN_HEET.items() if soort in gevonden and soort != ONGEZEGD]
    if not namen:
        return "Bij geen enkele post staat de soort."
    rest = " Bij een deel van de posten staat de soort er niet bij." if ONGEZEGD in gevonden else ""
    return f"Apart geteld: {som_op(namen)}.{rest}"


def _stappen_hefbomen(peiling: Peiling, hefbomen: Hefbomen, bronnen: Sequence[Gebruikt]) -> Iterator[Stap]:
    yield peiling.stap(
        "Wat een keuze doet in de keten",
        NA_KEUZE,
        "De hefbomen zijn uw eigen aannames. Zij veranderen de begroting hierboven niet; u vergelijkt ze "
        "hieronder met andere keuzes.",
    )
    for bron in bronnen:
        yield from bron.stappen(peiling.gegevens)
    if hefbomen.trajecten:
        yield from _stappen_trajecten(peiling, hefbomen)
    if hefbomen.uitstroom:
        yield peiling.stap(
            "De bespaarde bijstand",
            BIJSTAND,
            f"Per jaar stromen er {schrijf_aantal(hefbomen.uitstroom, 'personen')} uit, elk goed voor "
            f"{schrijf_bedrag(Fraction(hefbomen.bespaard, hefbomen.uitstroom * CENTEN_PER_EURO))}: "
            f"{bedrag(hefbomen.bespaard)}. Dat is geld van de gemeenten, niet van WVS. Het telt daarom "
            "apart, buiten de keten.",
        )
    if hefbomen.sw:
        genoemd = peiling.waarde(OMVANG, "aantal").met_grens()
        eerste, laatste = hefbomen.alle_jaren[0], hefbomen.alle_jaren[-1]
        is_overgenomen = any(bron.een.rekenhulp.naam == OMBOUW for bron in bronnen)
        wanneer = "in" if is_overgenomen else "aan het begin van"
        yield peiling.stap(
            "Hoeveel SW-medewerkers er zijn",
            OMVANG,
            f"Het kader noemt {genoemd}. Gerekend is met {schrijf_getal(hefbomen.sw_in(eerste))} {wanneer} "
            f"{eerste} en {schrijf_getal(hefbomen.sw_in(laatste))} {wanneer} {laatste}.",
        )


def _stappen_trajecten(peiling: Peiling, hefbomen: Hefbomen) -> Iterator[Stap]:
    via, alle = hefbomen.via_wvs, hefbomen.trajecten
    minimum = peiling.waarde(AANDEEL, "minimum")
    genoeg = hefbomen.aandeel >= minimum.getal
    yield peiling.stap(
        "Hoeveel leerwerktrajecten er zijn", AANTAL, f"Gerekend is met {schrijf_getal(alle)} per jaar."
    )
    yield peiling.stap(
        "Waar dat aantal van afhangt",
        BUDGET,
        (
            f"Zij kosten samen {bedrag(alle * hefbomen.prijs)} per jaar. Of dat budget er is, weet deze "
            "rekenhulp niet."
        ),
    )
    yield peiling.stap(
        "Het deel dat via WVS gaat",
        AANDEEL,
        f"U rekent met {schrijf_aantal(hefbomen.aandeel, 'procent')}: {schrijf_getal(via)} van de "
        f"{schrijf_getal(alle)}, afgerond op hele trajecten. Dat is "
        f"{'genoeg' if genoeg else 'te weinig'}: het "
        f"kader zegt {minimum.met_grens()}. Of dat voor elk Werkplein apart geldt, zegt de bron niet.",
    )
