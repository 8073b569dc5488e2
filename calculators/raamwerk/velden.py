"""De velden van een rekenhulp: één keer opgeschreven, voor lezen, uitleg en formulier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.raamwerk.soorten import Bedrag, Datum, GeheelGetal, Keuze, Lot, Procent, Soort, Tekst
from calculators.raamwerk.telt import ALTIJD, Wanneer

__all__ = ["Bedrag", "Datum", "GeheelGetal", "Keuze", "Lijst", "Lot", "Procent", "Soort", "Tekst", "Veld"]

LANGSTE_VRAAG = 100_000
DIEPSTE_VRAAG = 8
LANGSTE_PORTIE = 5_000_000
LANGSTE_OVERZICHT = 10_000_000


@dataclass(frozen=True)
class Veld:
    """Eén vraag aan de gebruiker: naam in JSON, vraag op het scherm, uitleg, en wat voor waarde erin past.

    Velden naast elkaar met dezelfde `groep` staan op het formulier samen onder die kop. `leeg` zegt wanneer
    een veld dat niet verplicht is, leeg mag blijven. `ook` zijn andere woorden die mensen en systemen boven
    een kolom met dit veld zetten. Een `verborgen` veld vult de pagina zelf in. `telt` zegt bij welke eerdere
    antwoorden het veld telt, en `dan_verplicht` dat het dan niet leeg mag blijven. Zonder een veld dat
    `later` mag, is er al een uitkomst: zij zegt dan wat er nog nodig is. `na` zegt na welke eerdere
    antwoorden het formulier het veld vraagt; het telt ook zonder die antwoorden. `kort` is het label in een
    lijst van wat er is ingevuld.
    """

    naam: str
    label: str
    soort: Soort | Lijst
    uitleg: str | Callable[[Gegevens], str] = ""
    verplicht: bool = False
    groep: str = ""
    leeg: str = "mag leeg blijven"
    ook: tuple[str, ...] = ()
    verborgen: bool = False
    telt: Wanneer = ALTIJD
    dan_verplicht: bool = False
    later: bool = False
    na: Wanneer = ALTIJD
    kort: str = ""

    def leg_uit(self, gegevens: Gegevens) -> str:
        """De uitleg bij het veld; zij kan een waarde uit een kader noemen."""
        return self.uitleg if isinstance(self.uitleg, str) else self.uitleg(gegevens)


@dataclass(frozen=True)
class Lijst:
    """Een lijst van groepjes velden; één groepje heet op het scherm `enkelvoud`.

    In een bestand staat achter de naam van een kolom welk groepje het is: zijn nummer, of met `sleutel` de
    waarde van dat veld, zoals in `bedrag 2018`.
    """

    soort: ClassVar[str] = "lijst"
    velden: tuple[Veld, ...]
    min: int
    max: int
    enkelvoud: str = "post"
    sleutel: str = ""

    def omschrijving(self, gegevens: Gegevens) -> str:
        namen = som_op([veld.naam for veld in self.velden])
        return f"een lijst van {self.min} tot en met {self.max} keer een {self.enkelvoud} met {namen}"


def wat_telt(velden: Sequence[Veld], antwoorden: Mapping[str, object]) -> frozenset[str]:
    """De namen van de velden die tellen; wat in een veld staat dat niet telt, telt ook voor andere niet mee.

    Een leeg veld staat niet in de antwoorden.
    """
    tellen: dict[str, object] = {}
    namen = set()
    for veld in velden:
        if veld.telt.gaat_op(tellen):
            namen.add(veld.naam)
            if veld.naam in antwoorden:
                tellen[veld.naam] = antwoorden[veld.naam]
    return frozenset(namen)


def met_labels(velden: Sequence[Veld]) -> tuple[Veld, ...]:
    """Dezelfde velden, waarvan een melding bij een keuze zegt hoe de keuzes op het scherm heten."""
    return tuple(replace(veld, soort=_met_labels(veld.soort)) for veld in velden)


def _met_labels(soort: Soort | Lijst) -> Soort | Lijst:
    if isinstance(soort, Keuze):
        return replace(soort, alleen_labels=True)
    return replace(soort, velden=met_labels(soort.velden)) if isinstance(soort, Lijst) else soort
