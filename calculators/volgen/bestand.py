"""Een rij van een bestand met metingen, en wat er over alle rijen samen te zeggen is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.raamwerk.bestand import Bestand, Blok, Klasse, Overzicht, Rij, Zin, tekst_cel
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.vraag import Ingevuld
from calculators.volgen.maten import MATEN
from calculators.volgen.meting import lees_meting
from calculators.volgen.oordeel import GEHAALD, NIET_GEHAALD, NIET_TE_ZEGGEN
from calculators.volgen.uitleg import zin_oordeel

UITKOMST = "Uitkomst"
KOPPEN = ("Oordeel", UITKOMST, "Norm van toen", "Waarom niet te zeggen")
# Wat niet is gehaald, staat bovenaan; zo heet het in een zin.
VOLGORDE = (NIET_GEHAALD, NIET_TE_ZEGGEN, GEHAALD)


@dataclass(frozen=True)
class _Telling:
    """Wat het overzicht van één meting weet."""

    oordeel: str
    kader: str
    dag: date


def maak_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """De cellen onder `KOPPEN`; de telling is het oordeel, de maat en de laatste dag."""
    meting = lees_meting(gegevens, ingevuld)
    norm = meting.norm.waarde
    cellen = (meting.oordeel, zin_oordeel(meting), norm.met_grens() if norm else "", meting.bezwaar)
    return Rij(tuple(map(tekst_cel, cellen)), (meting.oordeel, meting.naam, meting.tot_en_met.isoformat()))


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """Eerst wat niet is gehaald, dan wat niet te zeggen is, en dan wat is gehaald."""
    metingen = [_lees(telling) for telling in tellingen]
    per_oordeel = {
        oordeel: tuple(plek for plek, een in enumerate(metingen) if een.oordeel == oordeel)
        for oordeel in VOLGORDE
    }
    return Overzicht(
        tuple(Blok(oordeel.capitalize(), rijen) for oordeel, rijen in per_oordeel.items() if rijen),
        zinnen=tuple(_zinnen(gegevens, metingen, per_oordeel)),
        klassen=tuple(Klasse(oordeel, oordeel, rijen) for oordeel, rijen in per_oordeel.items()),
    )


def _zinnen(
    gegevens: Gegevens, metingen: Sequence[_Telling], per_oordeel: dict[str, tuple[int, ...]]
) -> Iterator[Zin]:
    if not metingen:
        return
    delen = [f"{len(rijen)} {oordeel}" for oordeel, rijen in per_oordeel.items() if rijen]
    yield Zin(f"{len(metingen)} {'meting' if len(metingen) == 1 else 'metingen'}: {som_op(delen)}.")
    if bijgewerkt := zin_bijgewerkt(gegevens, (een.kader for een in metingen), (een.dag for een in metingen)):
        yield Zin(bijgewerkt)


def _lees(telling: Sequence[object]) -> _Telling:
    match telling:
        case [str(oordeel), str(naam), str(dag)] if oordeel in VOLGORDE and naam in MATEN:
            return _Telling(oordeel, MATEN[naam].kader, date.fromisoformat(dag))
    raise ValueError("deze telling komt niet van maak_rij")


BESTAND = Bestand(
    een="meting",
    veel="metingen",
    koppen=KOPPEN,
    voorop=UITKOMST,
    reken=maak_rij,
    overzie=overzie,
    gedeeld=(("gebied",),),
    kort=("Oordeel", "Norm van toen", "Waarom niet te zeggen"),
)
