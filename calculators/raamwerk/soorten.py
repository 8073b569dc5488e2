"""De soorten waarden die men in een veld kan invullen, en hoe zij worden gelezen en getoetst.

Kan een waarde niet, dan zegt een ValueError in het Nederlands wat er mis is en hoe het wel moet;
`vraag.py` zet erbij om welk veld het gaat.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import (
    CENTEN_PER_EURO,
    ONLEESBAAR,
    PROCENT,
    citeer,
    schrijf_aantal,
    schrijf_bedrag,
    schrijf_dag,
    schrijf_exact,
    schrijf_getal,
    som_op,
)
from calculators.raamwerk.datum_lezen import is_gewone_dag, lees_dag
from calculators.raamwerk.invoer import (
    is_gewoon_bedrag,
    is_gewoon_getal,
    is_gewoon_procent,
    is_tussen_haakjes,
    lees_bedrag,
    lees_geheel_getal,
    lees_procent,
)
from calculators.raamwerk.meldingen import kijk_of_een, noem, verwant, verwant_label

VROEGSTE_DAG = date(1900, 1, 1)
LAATSTE_DAG = date(2999, 12, 31)
LANGSTE_NAAM = 100
GROOTSTE_BEDRAG = 1_000_000_000
GROOTSTE_GETAL = 1_000_000
KORTSTE_LOT = 8
LANGSTE_LOT = 40

_GEEN_LOT = re.compile("[^a-z0-9]")


class Soort(ABC):
    """Wat voor waarde een veld heeft; `soort` is de naam waaronder een sjabloon hem herkent."""

    soort: ClassVar[str]
    is_getal: ClassVar[bool] = False

    @abstractmethod
    def lees(self, waarde: object, gegevens: Gegevens) -> object:
        """De ingevulde waarde, gelezen en getoetst.

        ValueError met een Nederlandse melding zonder punt erachter.
        """

    def is_gewoon(self, tekst: str) -> bool:
        """Of de tekst er staat zoals het formulier haar schrijft; anders leest men terug wat zij is."""
        return True

    @abstractmethod
    def als_data(self, waarde: object) -> object:
        """De gelezen waarde zoals zij in de genormaliseerde vraag staat."""

    @abstractmethod
    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        """De gelezen waarde zoals een lezer haar schrijft."""

    @abstractmethod
    def omschrijving(self, gegevens: Gegevens) -> str:
        """Wat men hier invult, met eenheid en grenzen, als deel van een zin."""


@dataclass(frozen=True)
class Datum(Soort):
    """Eén dag, zoals mensen en systemen haar schrijven (`2017-07-01`, `1-7-2017`, `za 1 jul 2017`)."""

    soort: ClassVar[str] = "datum"
    vroegste: date = VROEGSTE_DAG
    laatste: date = LAATSTE_DAG

    def lees(self, waarde: object, gegevens: Gegevens) -> date:
        kijk_of_een(waarde, "datum")
        if not isinstance(waarde, str):
            raise ValueError(f'{noem(waarde)} is geen datum; schrijf een tekst, bijvoorbeeld "2017-07-01"')
        dag = lees_dag(waarde)
        if not self.vroegste <= dag <= self.laatste:
            raise ValueError(
                f"{citeer(waarde)} ligt buiten de jaren die wij kennen; "
                f"kies een jaar van {self.vroegste.year} tot en met {self.laatste.year}"
            )
        return dag

    def is_gewoon(self, tekst: str) -> bool:
        return is_gewone_dag(tekst)

    def als_data(self, waarde: object) -> object:
        return str(waarde)

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return schrijf_dag(waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return "een datum, bijvoorbeeld 1-7-2017, 1 juli 2017 of 2017-07-01"


@dataclass(frozen=True)
class GeheelGetal(Soort):
    """Een heel getal van `min` tot en met `max`, in de genoemde eenheid."""

    soort: ClassVar[str] = "getal"
    is_getal: ClassVar[bool] = True
    min: int = 0
    max: int = GROOTSTE_GETAL
    eenheid: str = ""

    def lees(self, waarde: object, gegevens: Gegevens) -> int:
        kijk_of_een(waarde, "heel getal")
        # Een bool is in Python ook een int; hier niet.
        if isinstance(waarde, str):
            getal = lees_geheel_getal(waarde, self.eenheid)
        elif isinstance(waarde, int) and not isinstance(waarde, bool):
            getal = waarde
        else:
            raise ValueError(
                f"{noem(waarde)} is geen heel getal; schrijf alleen cijfers, bijvoorbeeld 6 of 2.500"
            )
        if not self.min <= getal <= self.max:
            raise ValueError(
                f"{schrijf_getal(getal)} valt buiten de grenzen; vul in: {self.omschrijving(gegevens)}"
            )
        return getal

    def is_gewoon(self, tekst: str) -> bool:
        return is_gewoon_getal(tekst)

    def als_data(self, waarde: object) -> object:
        return waarde

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return schrijf_aantal(waarde, self.eenheid)

    def omschrijving(self, gegevens: Gegevens) -> str:
        grens = schrijf_aantal(self.max, self.eenheid)
        return f"een heel getal van {schrijf_getal(self.min)} tot en met {grens}"


@dataclass(frozen=True)
class Bedrag(Soort):
    """Een bedrag in euro van `min` tot en met `max`, met hoogstens twee decimalen, exact."""

    soort: ClassVar[str] = "bedrag"
    is_getal: ClassVar[bool] = True
    min: int = 0
    max: int = GROOTSTE_BEDRAG

    def lees(self, waarde: object, gegevens: Gegevens) -> Decimal:
        kijk_of_een(waarde, "bedrag")
        if isinstance(waarde, str):
            bedrag = lees_bedrag(waarde)
        elif isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
            bedrag = Decimal(waarde)
        else:
            raise ValueError(f"{noem(waarde)} is geen bedrag; schrijf bijvoorbeeld 1.234,56")
        if not self.min <= bedrag <= self.max:
            buiten = "valt buiten de grenzen"
            if isinstance(waarde, str) and is_tussen_haakjes(waarde):
                buiten = "staat tussen haakjes, dus als een bedrag onder nul, en dat kan hier niet"
            raise ValueError(f"{noem(waarde)} {buiten}; vul in: {self.omschrijving(gegevens)}")
        if bedrag * CENTEN_PER_EURO % 1:
            raise ValueError(
                f"{noem(waarde)} heeft meer dan twee cijfers achter de komma; rond af op hele centen"
            )
        return bedrag

    def is_gewoon(self, tekst: str) -> bool:
        return is_gewoon_bedrag(tekst)

    def als_data(self, waarde: object) -> object:
        return schrijf_exact(waarde) if isinstance(waarde, Decimal) else None

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return schrijf_bedrag(waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        van, tot = schrijf_bedrag(self.min), schrijf_bedrag(self.max)
        return f"een bedrag in euro, bijvoorbeeld 1.234,56, van {van} tot en met {tot}"


@dataclass(frozen=True)
class Procent(Soort):
    """Een percentage van 0 tot en met 100, met hoogstens twee decimalen, exact."""

    soort: ClassVar[str] = "procent"
    is_getal: ClassVar[bool] = True
    eenheid: ClassVar[str] = "procent"

    def lees(self, waarde: object, gegevens: Gegevens) -> Decimal:
        kijk_of_een(waarde, "percentage")
        if isinstance(waarde, str):
            procent = lees_procent(waarde)
        elif isinstance(waarde, int | Decimal) and not isinstance(waarde, bool):
            procent = Decimal(waarde)
        else:
            raise ValueError(f"{noem(waarde)} is geen percentage; schrijf bijvoorbeeld 4,5")
        if not 0 <= procent <= PROCENT:
            raise ValueError(f"{noem(waarde)} valt buiten de grenzen; vul in: {self.omschrijving(gegevens)}")
        if procent * PROCENT % 1:
            raise ValueError(f"{noem(waarde)} heeft meer dan twee cijfers achter de komma; rond af op twee")
        # 4,50 en 4,5 zijn hetzelfde percentage, en heten dan ook hetzelfde.
        return procent.normalize()

    def is_gewoon(self, tekst: str) -> bool:
        return is_gewoon_procent(tekst)

    def als_data(self, waarde: object) -> object:
        return schrijf_exact(waarde) if isinstance(waarde, Decimal) else None

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return schrijf_aantal(waarde, self.eenheid)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return f"een percentage, bijvoorbeeld 4,5, van 0 tot en met {PROCENT}"


@dataclass(frozen=True)
class Keuze(Soort):
    """Eén van een paar mogelijkheden; `opties` geeft bij elke naam hoe zij op het scherm heet.

    Met `alleen_labels` noemt geen melding en geen uitleg de namen: die kent alleen wie vragen in JSON stelt.
    """

    soort: ClassVar[str] = "keuze"
    opties: Callable[[Gegevens], Mapping[str, str]]
    alleen_labels: bool = False

    def lees(self, waarde: object, gegevens: Gegevens) -> str:
        kijk_of_een(waarde, "keuze")
        opties = self.opties(gegevens)
        naam = waarde.strip() if isinstance(waarde, str) else ""
        if naam not in opties:
            if self.alleen_labels:
                labels = [f"«{label}»" for label in opties.values()]
                tip = verwant_label(naam, opties) or f"; kies {som_op(labels, 'of')}"
            else:
                tip = verwant(naam, opties) or f"; kies {som_op(list(opties), 'of')}"
            raise ValueError(f"{noem(waarde)} staat niet in de lijst{tip}")
        return naam

    def als_data(self, waarde: object) -> object:
        return waarde

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return self.opties(gegevens)[waarde]

    def omschrijving(self, gegevens: Gegevens) -> str:
        if self.alleen_labels:
            return "een keuze uit de lijst"
        return f"een keuze uit {som_op(list(self.opties(gegevens)), 'of')}"


@dataclass(frozen=True)
class Tekst(Soort):
    """Een korte tekst op één regel."""

    soort: ClassVar[str] = "tekst"
    max: int = LANGSTE_NAAM

    def lees(self, waarde: object, gegevens: Gegevens) -> str:
        kijk_of_een(waarde, "tekst")
        if not isinstance(waarde, str):
            raise ValueError(f"{noem(waarde)} is geen tekst; zet er aanhalingstekens omheen")
        tekst = waarde.strip()
        if len(tekst) > self.max:
            raise ValueError(f"deze tekst is te lang; houd het bij {self.max} tekens")
        if ONLEESBAAR.search(tekst):
            raise ValueError("in deze tekst staat een onzichtbaar teken; typ de tekst opnieuw op één regel")
        return tekst

    def als_data(self, waarde: object) -> object:
        return waarde

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return str(waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return f"een korte tekst van hoogstens {self.max} tekens"


@dataclass(frozen=True)
class Lot(Soort):
    """Een willekeurige naam in kleine letters en cijfers, die nergens anders voorkomt."""

    soort: ClassVar[str] = "lot"

    def lees(self, waarde: object, gegevens: Gegevens) -> str:
        kijk_of_een(waarde, "lot")
        lot = waarde.strip() if isinstance(waarde, str) else ""
        bezwaar = "geen lot" if not lot or _GEEN_LOT.search(lot) else ""
        if len(lot) > LANGSTE_LOT:
            bezwaar = "te lang"
        elif not bezwaar and len(lot) < KORTSTE_LOT:
            bezwaar = "te kort"
        if bezwaar:
            raise ValueError(f"{noem(waarde)} is {bezwaar}; vul in: {self.omschrijving(gegevens)}")
        return lot

    def als_data(self, waarde: object) -> object:
        return waarde

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return str(waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return f"{KORTSTE_LOT} tot en met {LANGSTE_LOT} willekeurige kleine letters en cijfers"
