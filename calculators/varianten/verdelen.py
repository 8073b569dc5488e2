"""Geld in centen verdelen zonder dat er een cent bij komt of weg is, en bedragen van laag tot hoog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Reeks:
    """Een bedrag van laagste tot en met hoogste, in centen; zijn die gelijk, dan is het één bedrag."""

    laagste: int
    hoogste: int

    def plus(self, centen: int) -> Reeks:
        """Dezelfde reeks, zoveel centen hoger; met een getal onder nul lager."""
        return Reeks(self.laagste + centen, self.hoogste + centen)

    def maal(self, keer: int) -> Reeks:
        """Zoveel keer deze reeks."""
        return Reeks(self.laagste * keer, self.hoogste * keer)


def tel_op(reeksen: Iterable[Reeks]) -> Reeks:
    """De laagste bij elkaar, en de hoogste bij elkaar."""
    alle = tuple(reeksen)
    return Reeks(sum(een.laagste for een in alle), sum(een.hoogste for een in alle))


def verdeel(centen: int, gewichten: Sequence[Fraction]) -> tuple[int, ...]:
    """De centen naar gewicht, in hele centen die samen precies het bedrag zijn.

    Eerst krijgt ieder naar beneden afgerond zijn deel. De centen die over zijn, gaan een voor een naar wie
    door dat afronden het meest miste; bij gelijke stand naar wie eerder staat. De gewichten zijn samen meer
    dan nul.
    """
    per_gewicht = centen * Fraction(1, sum(gewichten))
    precies = [per_gewicht * gewicht for gewicht in gewichten]
    delen = [deel.__floor__() for deel in precies]
    volgorde = sorted(range(len(delen)), key=lambda plek: (delen[plek] - precies[plek], plek))
    for plek in volgorde[: centen - sum(delen)]:
        delen[plek] += 1
    return tuple(delen)


def verdeel_reeks(reeks: Reeks, gewichten: Sequence[Fraction]) -> tuple[Reeks, ...]:
    """Eerst het laagste bedrag verdeeld, daarna wat het hoogste meer is: zo is hoog nooit minder dan laag."""
    laag = verdeel(reeks.laagste, gewichten)
    meer = verdeel(reeks.hoogste - reeks.laagste, gewichten)
    return tuple(Reeks(een, een + erbij) for een, erbij in zip(laag, meer, strict=True))
