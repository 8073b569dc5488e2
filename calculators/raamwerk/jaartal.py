"""Een jaartal als veld: een heel getal dat zonder punten wordt geschreven."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk.invoer import lees_geheel_getal, schoon
from calculators.raamwerk.meldingen import kijk_of_een, noem
from calculators.raamwerk.soorten import GeheelGetal


@dataclass(frozen=True)
class Jaartal(GeheelGetal):
    """Een jaar van `min` tot en met `max`: „2018"."""

    def lees(self, waarde: object, gegevens: Gegevens) -> int:
        kijk_of_een(waarde, "jaartal")
        if isinstance(waarde, str) and not {".", " "} & set(schoon(waarde)):
            try:
                jaar = lees_geheel_getal(waarde)
            except ValueError:
                jaar = None
        else:
            jaar = waarde if isinstance(waarde, int) and not isinstance(waarde, bool) else None
        if jaar is None or not self.min <= jaar <= self.max:
            raise ValueError(f"{noem(waarde)} is geen jaar; vul in: {self.omschrijving(gegevens)}")
        return jaar

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return str(waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return f"een jaartal van {self.min} tot en met {self.max}"
