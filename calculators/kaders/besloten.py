"""Wat een gemeente over een voorstel heeft besloten: negen raden besluiten op negen dagen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import Verloop, op_volgorde

AANGENOMEN, ANDERS_BESLOTEN = "aangenomen", "anders besloten"


@dataclass(frozen=True)
class Einde:
    """Hoe een voorstel eindigde, zoals aangenomen of afgewezen, en de versie waarmee."""

    hoe: str
    versie: Versie


def einde(kader: Kader, voorstel: Versie, gemeente: str) -> Einde | None:
    """Hoe een voorstel in een gemeente eindigde; niets zolang er nog over besloten kan worden."""
    for versie, verloop in _verloop(kader, gemeente):
        liggend = [een.naam for een in (verloop.geldend, *verloop.ernaast) if een]
        if versie.wat.is_besluit and versie.neemt_aan == voorstel.naam:
            return Einde(AANGENOMEN, versie)
        if versie.wat.is_besluit and versie.neemt_aan is None and voorstel.naam in liggend:
            return Einde(ANDERS_BESLOTEN, versie)
        beeindigd = verloop.beeindigd_door(versie) if versie.wat.beeindigt else None
        if beeindigd is not None and beeindigd.naam == voorstel.naam:
            return Einde(versie.status, versie)
    return None


def _verloop(kader: Kader, gemeente: str) -> Iterator[tuple[Versie, Verloop]]:
    """Elke versie die een gemeente krijgt, met hoe het ervoor stond."""
    verloop = Verloop()
    for versie in op_volgorde(kader.versies_voor(gemeente)):
        yield versie, verloop
        verloop = verloop.na(versie)
