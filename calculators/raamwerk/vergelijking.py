"""Plannen naast elkaar: wat er in elk is ingevuld en wat eruit komt, met in woorden wat er verschilt.

Het eerste plan is het huidige; elk ander plan wordt daarmee vergeleken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import CENTEN_PER_EURO, rond_af, schrijf_aantal, schrijf_bedrag, schrijf_dag
from calculators.raamwerk.meldingen import klein, zin
from calculators.raamwerk.velden import Bedrag, Datum, GeheelGetal, Lijst, Soort, Tekst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld

ANDERS, KOMT_ERBIJ, VALT_WEG = "anders", "komt erbij", "valt weg"
NIET_INGEVULD = "niet ingevuld"
MEER_OF_MINDER = ("meer", "minder")
HEET = "heet"  # het veld met de naam die de gebruiker een plan geeft

T = TypeVar("T")
G = TypeVar("G", int, Fraction)


@dataclass(frozen=True)
class Plan:
    """Een plan dat naast andere staat: zijn naam, wat erin is ingevuld, en het antwoord zoals in JSON."""

    naam: str
    ingevuld: Ingevuld
    antwoord: Mapping[str, Any]


@dataclass(frozen=True)
class Cel:
    """Wat er bij één plan staat, en in woorden wat er verschilt van het huidige; niets als het gelijk is."""

    tekst: str
    verschil: str | None = None

    def als_data(self) -> dict[str, object]:
        return {"tekst": self.tekst, "verschil": self.verschil}


@dataclass(frozen=True)
class Regel:
    """Eén regel van de vergelijking, met een cel voor elk plan, het huidige eerst."""

    naam: str
    cellen: tuple[Cel, ...]

    @property
    def gelijk(self) -> bool:
        """Of er bij elk plan hetzelfde staat."""
        return all(cel.verschil is None for cel in self.cellen)

    def als_data(self) -> dict[str, object]:
        return {"naam": self.naam, "cellen": [cel.als_data() for cel in self.cellen]}


@dataclass(frozen=True)
class Vergelijking:
    """Wat een rekenhulp van plannen naast elkaar zegt: in zinnen, in regels en als beeld."""

    zinnen: tuple[str, ...]
    regels: tuple[Regel, ...]
    beelden: tuple[dict[str, object], ...] = ()


@dataclass(frozen=True)
class Plannen:
    """Hoe een rekenhulp plannen naast elkaar zet.

    `velden` mogen in elk plan anders zijn, en samen met het huidige zijn het er hoogstens `meeste`.
    `woord` is hoe een plan op het scherm heet („plan", „scenario"): een het-woord.
    """

    velden: tuple[str, ...]
    meeste: int
    uitleg: str
    vergelijk: Callable[[Sequence[Plan]], Vergelijking]
    woord: str = "plan"

    @property
    def namen(self) -> tuple[str, ...]:
        """Hoe de plannen heten, het huidige eerst."""
        woord = self.woord.capitalize()
        return (f"Huidig {self.woord}", *(f"{woord} {plek + 1}" for plek in range(1, self.meeste)))

    @property
    def heet(self) -> Veld:
        """De vraag hoe een plan heet."""
        return Veld(HEET, f"Hoe noemt u dit {self.woord}?", Tekst(), kort="Naam")


def haal_namen(
    naast: Plannen, gegevens: Gegevens, vragen: Sequence[object]
) -> tuple[list[str], list[object]]:
    """Hoe elk plan heet, en de vragen zonder die naam; Fouten als een naam niet kan, of er al is."""
    namen: list[str] = []
    kaal: list[object] = []
    fouten = []
    for plek, (naam, vraag) in enumerate(zip(naast.namen, vragen, strict=False)):
        gegeven = vraag.get(HEET) if isinstance(vraag, dict) else None
        kaal.append(
            {deel: een for deel, een in vraag.items() if deel != HEET} if isinstance(vraag, dict) else vraag
        )
        try:
            gekozen = naam if gegeven in (None, "") else Tekst().lees(gegeven, gegevens) or naam
            if gekozen in namen:
                raise ValueError(f"«{gekozen}» heet al een ander {naast.woord}; kies een andere naam")
            namen.append(gekozen)
        except ValueError as fout:
            fouten.append(Fout(f"plannen.{plek}.{HEET}", zin(f"{naam}: {fout}")))
    if fouten:
        raise Fouten(fouten)
    return namen, kaal


def vergelijk_teksten(naam: str, teksten: Sequence[str | None], geen: str = NIET_INGEVULD) -> Regel:
    """Teksten: gelijk of niet."""
    return _regel(naam, teksten, str, lambda nu, ander: None if nu == ander else ANDERS, geen)


def vergelijk_dagen(naam: str, dagen: Sequence[date | None]) -> Regel:
    """Datums: hoeveel dagen later of eerder."""
    return _regel(naam, dagen, schrijf_dag, _dagen_verschil)


def vergelijk_aantallen(
    naam: str, aantallen: Sequence[tuple[str, int] | None], eenheid: str, geen: str = NIET_INGEVULD
) -> Regel:
    """Aantallen, elk met hoe een lezer het schrijft: hoeveel meer of minder, in de eenheid."""

    def verschil(nu: tuple[str, int], ander: tuple[str, int]) -> str | None:
        return _meer_of_minder(ander[-1] - nu[-1], lambda aantal: schrijf_aantal(aantal, eenheid))

    return _regel(naam, aantallen, lambda een: een[0], verschil, geen)


def vergelijk_bedragen(
    naam: str,
    bedragen: Sequence[Fraction | Decimal | None],
    geen: str = NIET_INGEVULD,
    toon: Callable[[Fraction], str] = schrijf_bedrag,
    richting: tuple[str, str] = MEER_OF_MINDER,
) -> Regel:
    """Bedragen in euro: hoeveel meer of minder, van wat de lezer ervan ziet; die ziet hele centen.

    Heeft het teken van een bedrag een eigen woord, zoals bij een tekort, dan schrijft `toon` het met dat
    woord, en zegt `richting` wat meer en wat minder is.
    """

    def verschil(nu: Fraction, ander: Fraction) -> str | None:
        return _meer_of_minder(ander - nu, schrijf_bedrag, richting)

    gezien = [None if een is None else _op_de_cent(een) for een in bedragen]
    return _regel(naam, gezien, toon, verschil, geen)


def vergelijk_invulling(
    velden: Iterable[Veld], gegevens: Gegevens, plannen: Sequence[Plan]
) -> Iterator[Regel]:
    """Voor elk veld dat niet overal hetzelfde is ingevuld: wat er in elk plan staat."""
    for veld in velden:
        regel = _vergelijk_veld(veld, gegevens, [plan.ingevuld for plan in plannen])
        if not regel.gelijk:
            yield regel


def zeg_verschillen(plannen: Sequence[Plan], regels: Sequence[Regel]) -> Iterator[str]:
    """Wat er met elk ander plan verandert, in zinnen."""
    for plek, plan in enumerate(plannen[1:], 1):
        anders = [regel for regel in regels if regel.cellen[plek].verschil is not None]
        if not anders:
            yield f"{plan.naam}: aan deze uitkomst verandert niets."
        for regel in anders:
            nu, ander, naam = regel.cellen[0], regel.cellen[plek], klein(regel.naam)
            yield f"{plan.naam}: {naam} gaat van {nu.tekst} naar {ander.tekst} ({ander.verschil})."


def _regel(
    naam: str,
    waarden: Sequence[T | None],
    toon: Callable[[T], str],
    verschil: Callable[[T, T], str | None],
    geen: str = NIET_INGEVULD,
) -> Regel:
    nu = waarden[0]

    def cel(waarde: T | None) -> Cel:
        if waarde is None:
            return Cel(geen, None if nu is None else VALT_WEG)
        return Cel(toon(waarde), KOMT_ERBIJ if nu is None else verschil(nu, waarde))

    return Regel(naam, tuple(map(cel, waarden)))


def _dagen_verschil(nu: date, ander: date) -> str | None:
    if nu == ander:
        return None
    return f"{schrijf_aantal(abs((ander - nu).days), 'dagen')} {'later' if ander > nu else 'eerder'}"


def _meer_of_minder(
    verschil: G, schrijf: Callable[[G], str], richting: tuple[str, str] = MEER_OF_MINDER
) -> str | None:
    return f"{schrijf(abs(verschil))} {richting[verschil < 0]}" if verschil else None


def _op_de_cent(bedrag: Fraction | Decimal) -> Fraction:
    centen = rond_af(abs(Fraction(bedrag)) * CENTEN_PER_EURO)
    return Fraction(centen if bedrag >= 0 else -centen, CENTEN_PER_EURO)


def _vergelijk_veld(veld: Veld, gegevens: Gegevens, plannen: Sequence[Ingevuld]) -> Regel:
    soort, naam = veld.soort, veld.naam
    if isinstance(soort, Lijst):
        return _vergelijk_lijsten(veld.label, soort, gegevens, [plan.groepen(naam) for plan in plannen])
    if isinstance(soort, Datum):
        return vergelijk_dagen(veld.label, [plan.dag(naam) for plan in plannen])
    if isinstance(soort, GeheelGetal):
        getallen = [plan.getal(naam) for plan in plannen]
        aantallen = [None if een is None else (soort.toon(een, gegevens), een) for een in getallen]
        return vergelijk_aantallen(veld.label, aantallen, soort.eenheid)
    if isinstance(soort, Bedrag):
        return vergelijk_bedragen(veld.label, [plan.bedrag(naam) for plan in plannen])
    teksten = [soort.toon(plan.waarden[naam], gegevens) if naam in plan.waarden else None for plan in plannen]
    return vergelijk_teksten(veld.label, teksten)


def _vergelijk_lijsten(
    label: str, lijst: Lijst, gegevens: Gegevens, plannen: Sequence[Sequence[Ingevuld]]
) -> Regel:
    """Lijsten van groepjes: welke erbij komen en welke er weg zijn; de volgorde telt niet."""

    def verschil(nu: list[str], ander: list[str]) -> str | None:
        erbij, weg = _zonder(ander, nu), _zonder(nu, ander)
        delen = [f"erbij: {'; '.join(erbij)}"] if erbij else []
        delen += [f"weg: {'; '.join(weg)}"] if weg else []
        return "; ".join(delen) or None

    in_woorden = [[_groep_in_woorden(lijst, gegevens, groep) for groep in groepen] for groepen in plannen]
    return _regel(label, [groepen or None for groepen in in_woorden], "; ".join, verschil)


def _groep_in_woorden(lijst: Lijst, gegevens: Gegevens, groep: Ingevuld) -> str:
    return ", ".join(
        veld.soort.toon(groep.waarden[veld.naam], gegevens)
        for veld in lijst.velden
        if isinstance(veld.soort, Soort) and veld.naam in groep.waarden
    )


def _zonder(alles: Iterable[str], eraf: Iterable[str]) -> list[str]:
    """Wat er van alles overblijft als elk deel van de andere lijst er één keer af gaat."""
    over = list(alles)
    for een in eraf:
        if een in over:
            over.remove(een)
    return over
