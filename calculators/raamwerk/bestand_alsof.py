"""Een bestand alsof een voorstel is aangenomen: wat er dan bij een rij en over alle rijen staat, naast nu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_getal
from calculators.raamwerk.alsof import ALSOF, NOG_NIET, alsof_aangenomen, in_woorden, kijk_na
from calculators.raamwerk.bestand import Bestand, Cel, Klasse, Overzicht, Rij, Zin, tekst_cel
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.vraag import Fouten, Ingevuld

GEREKEND_ALSOF = "Gerekend alsof"
ANDERS = "anders"


def koppen_alsof(bestand: Bestand) -> tuple[str, ...]:
    """De koppen die er achter die van een uitkomst bij komen."""
    return (GEREKEND_ALSOF, f"{bestand.voorop}, zoals het nu is")


def koppen(bestand: Bestand, naast: Ingevuld) -> tuple[str, ...]:
    """De koppen van de uitkomst, met wat er naast het bestand is ingevuld."""
    return (*bestand.koppen, *koppen_alsof(bestand)) if naast.tekst(ALSOF) else bestand.koppen


def zeg_alsof(gegevens: Gegevens, naast: Ingevuld) -> str:
    """„Alsof het voorstel van … is aangenomen"; leeg als er wordt gerekend met wat geldt."""
    waarde = naast.tekst(ALSOF)
    return f"Alsof {in_woorden(gegevens, waarde)}" if waarde else ""


def reken_rij(gegevens: Gegevens, rekenhulp: Rekenhulp, bestand: Bestand, ingevuld: Ingevuld) -> Rij:
    """De rij van `bestand.reken`; met een voorstel ook de cellen daarbij, en of zij nu anders is.

    Fouten met alles wat er aan de rij mis is, ook als het voorstel daar niet telt.
    """
    waarde = ingevuld.tekst(ALSOF)
    if not waarde:
        return bestand.reken(gegevens, ingevuld)
    kijk_na([een.kader for een in rekenhulp.leest], gegevens, ingevuld)
    rij = bestand.reken(alsof_aangenomen(gegevens, waarde), ingevuld)
    voorop = bestand.koppen.index(bestand.voorop)
    try:
        nu = bestand.reken(gegevens, ingevuld)
    except Fouten as geen:
        zoals_nu, is_anders = tekst_cel(geen.fouten[0].melding), True
    else:
        zoals_nu, is_anders = nu.cellen[voorop], _teksten(nu) != _teksten(rij)
    erbij = (tekst_cel(in_woorden(gegevens, waarde)), zoals_nu)
    return replace(rij, cellen=(*rij.cellen, *erbij), telling=(*rij.telling, is_anders))


def overzie(
    gegevens: Gegevens, bestand: Bestand, naast: Ingevuld, tellingen: Sequence[Sequence[object]]
) -> Overzicht:
    """Het overzicht van alle rijen; met een voorstel ook hoeveel rijen nu anders zijn, en welke.

    ValueError als een telling niet van `reken_rij` komt.
    """
    waarde = naast.tekst(ALSOF)
    if not waarde:
        return bestand.overzie(gegevens, naast, tellingen)
    anders = tuple(plek for plek, telling in enumerate(tellingen) if _is_anders(telling))
    overzicht = bestand.overzie(
        alsof_aangenomen(gegevens, waarde), naast, [telling[:-1] for telling in tellingen]
    )
    hoeveel = f"{schrijf_getal(len(anders))} van de {schrijf_getal(len(tellingen))}"
    zinnen = (Zin(NOG_NIET), Zin(f"Anders dan zoals het nu is: {hoeveel} rijen.")) if tellingen else ()
    klasse = Klasse(ANDERS, "anders dan zoals het nu is", anders)
    return replace(overzicht, zinnen=(*zinnen, *overzicht.zinnen), klassen=(*overzicht.klassen, klasse))


def _teksten(rij: Rij) -> list[Cel]:
    return [replace(cel, sleutel=None) for cel in rij.cellen]


def _is_anders(telling: Sequence[object]) -> bool:
    match telling:
        case [*_, bool(is_anders)]:
            return is_anders
    raise ValueError("deze telling komt niet van reken_rij")
