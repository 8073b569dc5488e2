"""Zinnen van «varianten» zonder aanspreekvorm, ook voor een brief."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import som_op
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.geld import bedrag
from calculators.varianten.berekening import KADERS, Varianten
from calculators.varianten.woorden import (
    EVENVEEL,
    ongeveer,
    reeks,
    sleutel_heet,
    van_wie,
    verschil,
)


def zeg_kop(varianten: Varianten) -> str:
    """Wat HAL en BCH bij de inkooprelatie meer of minder betalen, en van wie dat komt."""
    hal, bch = (
        verschil(inkoop.plus(-modulair))
        for modulair, inkoop in (varianten.betaalt(varianten.hal), varianten.betaalt(varianten.bch))
    )
    rond = "" if hal == EVENVEEL else ongeveer(varianten)
    begin = van_wie(varianten)
    zin = (
        f"in een jaar waarin de rekening komt, betaalt HAL bij de inkooprelatie {rond}{hal} "
        f"{'als' if hal == EVENVEEL else 'dan'} bij de modulaire GR, en BCH {bch}."
    )
    return f"{begin}{zin}" if begin else zin[0].upper() + zin[1:]


def zeg_risico() -> str:
    """Wie het risico van de SW draagt."""
    return (
        "Het risico van de SW ligt bij de inkooprelatie alleen bij HAL, en bij de modulaire GR ook bij BCH."
    )


def zeg_bijgewerkt(varianten: Varianten) -> str | None:
    """Hoe ver de kaders zijn bijgewerkt, als de peildatum later is."""
    return zin_bijgewerkt(varianten.peiling.gegevens, KADERS, (varianten.peiling.dag,))


def brief(varianten: Varianten) -> Iterator[str]:
    """De uitkomst in alinea's die zo in een brief kunnen."""
    bijgewerkt = zeg_bijgewerkt(varianten)
    yield " ".join((zeg_kop(varianten), zeg_risico(), *([bijgewerkt] if bijgewerkt else [])))
    per_partij = []
    for een in varianten.partijen:
        modulair, inkoop = varianten.betaalt([een])
        per_partij.append(f"{varianten.naam(een)} {bedrag(modulair)} en {reeks(inkoop)}")
    yield (
        f"Per jaar, eerst bij de modulaire GR en dan bij de inkooprelatie: {som_op(per_partij)}. "
        f"Er is verdeeld {sleutel_heet(varianten)}; een sleutel staat niet in de bron."
    )
    tekort = "geen tekort" if varianten.tekort is None else f"een tekort van {bedrag(varianten.tekort)}"
    yield (
        f"Gerekend is met een rekening voor HAL van {ongeveer(varianten)}{reeks(varianten.rekening)} en met "
        f"{tekort} op de SW. Wat de modulaire GR zelf kost, staat niet in de bron en telt niet mee."
    )
