"""Wat een vraag van vroeger nu betekent: namen en keuzes van velden die anders zijn geworden.

Zo blijft een bewaard adres, een oud bestand of een oude vraag werken. `assets/rekenen/voorheen.js` leest
dezelfde tabel voor wat in een adres staat.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Voorheen:
    """Een invulling van vroeger, en wat zij nu is.

    `was` noemt bij elk veld wat erin stond; bij niets mag er alles staan. `wordt` komt ervoor in de plaats;
    een veld dat daar niet in staat, vervalt. `zeg` is wat de lezer ervan moet weten.
    """

    was: Mapping[str, str | None]
    wordt: Mapping[str, str]
    zeg: str = ""

    def past(self, data: Mapping[str, Any]) -> bool:
        """Of deze vraag zo is ingevuld."""
        return all(
            naam in data and (tekst is None or data[naam] == tekst) for naam, tekst in self.was.items()
        )

    def als_data(self) -> dict[str, object]:
        """De regel zoals een adres op de pagina hem leest."""
        return {"was": dict(self.was), "wordt": dict(self.wordt), "zeg": self.zeg}


def vernieuw(tabel: Sequence[Voorheen], data: object) -> tuple[object, tuple[str, ...]]:
    """De vraag zoals zij nu wordt ingevuld, en wat de lezer daarvan moet weten.

    De regels gaan op volgorde, elk hoogstens één keer. Wat geen groep velden is, blijft zoals het is.
    """
    gezegd = []
    for regel in tabel:
        if isinstance(data, dict) and regel.past(data):
            if regel.zeg and any(data[naam] for naam in regel.was):
                gezegd.append(regel.zeg)
            data = {naam: deel for naam, deel in data.items() if naam not in regel.was} | dict(regel.wordt)
    return data, tuple(gezegd)
