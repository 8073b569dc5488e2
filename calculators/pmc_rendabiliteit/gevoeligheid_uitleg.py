"""De gevoeligheid van een PMC in woorden, als data en als beeld."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from calculators.kaders.notatie import (
    PROCENT,
    TIENDEN,
    rond_af,
    schrijf_aantal,
    schrijf_bedrag,
    schrijf_exact,
    schrijf_veranderd_deel,
    som_op,
)
from calculators.pmc_rendabiliteit.gevoeligheid import EURO, MAANDEN, Invloed
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, Stap

KOP = ("Post of aanname", "Nu", "Slaat om bij", "Verandering")
KAN_NIET = "kan niet"


def zin_gevoeligst(invloeden: Sequence[Invloed]) -> str:
    """Wat de uitkomst het eerst laat omslaan, en wat er dan verandert, in zinnen."""
    deel = invloeden[0].aandeel
    gevoeligst = [een for een in invloeden if een.aandeel == deel and een.keerpunt is not None]
    if not gevoeligst:
        return "Geen enkele post of aanname laat de uitkomst omslaan, als de rest gelijk blijft."
    namen = som_op(list(map(_voluit, gevoeligst)))
    een = gevoeligst[0] if len(gevoeligst) == 1 else None
    if deel is None:
        begin = f"Alleen iets wat nu nul is, kan de uitkomst laten omslaan: {namen}."
    else:
        maken = "maakt" if een and not een.meervoud else "maken"
        begin = f"{_hoofdletter(namen)} {maken} het meeste uit."
    als = " of ".join(_als(invloed, "die" if een else _voluit(invloed)) for invloed in gevoeligst)
    dan = "wordt het resultaat negatief" if gevoeligst[0].rendabel else "is het resultaat niet meer negatief"
    return f"{begin} {_hoofdletter(als)}, en blijft de rest gelijk, dan {dan}."


def _voluit(invloed: Invloed) -> str:
    """Hoe een post of aanname in een zin heet, met lidwoord."""
    return "de tijd zonder uitkering" if invloed.eenheid == MAANDEN else f"de {invloed.naam}"


def _als(invloed: Invloed, onderwerp: str) -> str:
    """De kleinste verandering die de uitkomst laat omslaan, als voorwaarde vooraan in een zin."""
    meer, minder = ("langer", "korter") if invloed.eenheid == MAANDEN else ("hoger", "lager")
    verschil = invloed.verschil or Fraction(0)
    hoeveel = _schrijf(invloed, abs(verschil))
    return f"{'zijn' if invloed.meervoud else 'is'} {onderwerp} {hoeveel} {meer if verschil > 0 else minder}"


def stap_gevoeligheid(invloeden: Sequence[Invloed]) -> Stap:
    """Hoe er is gezocht naar wat de uitkomst laat omslaan."""
    return Stap(
        "Wat de uitkomst laat omslaan",
        "Elke post en elke aanname verandert apart, en al het andere blijft gelijk. Gezocht is de kleinste "
        "verandering waarmee de uitkomst omslaat, in hele centen, hele kandidaten of hele maanden.",
        zin_gevoeligst(invloeden),
        EIGEN_AFSPRAAK,
    )


def invloed_als_data(invloed: Invloed) -> dict[str, object]:
    """De invloed voor een volgende rekenaar, exact; `aandeel` is een deel van één."""

    def getal(waarde: Fraction | None) -> object:
        if waarde is None:
            return None
        return schrijf_exact(waarde) if invloed.eenheid == EURO else int(waarde)

    return {
        "naam": invloed.naam,
        "eenheid": invloed.eenheid,
        "waarde": getal(invloed.waarde),
        "keerpunt": getal(invloed.keerpunt),
        "verschil": getal(invloed.verschil),
        "aandeel": None if invloed.aandeel is None else schrijf_exact(invloed.aandeel),
    }


def teken_gevoeligheid(invloeden: Sequence[Invloed]) -> dict[str, object]:
    """Het beeld als data.

    Een balk voor elke invloed met een aandeel, zo lang als de verandering die nodig is; de tabel heeft alles.
    """
    met_balk = [een for een in invloeden if een.aandeel is not None]
    return {
        "soort": "gevoeligheid",
        "tekst": _zin_beeld(met_balk),
        "balken": [
            {
                "naam": _hoofdletter(een.naam),
                "promille": rond_af((een.aandeel or Fraction(0)) * PROCENT * TIENDEN),
                "verandering": f"{_deel(een)} {_richting(een)}",
            }
            for een in met_balk
        ],
        "tabel": {"kop": list(KOP), "rijen": [_rij(een) for een in invloeden]},
    }


def _zin_beeld(met_balk: Sequence[Invloed]) -> str:
    begin = "Grafiek: hoeveel er moet veranderen voordat de uitkomst omslaat"
    if not met_balk:
        return f"{begin}; geen post of aanname die nu boven nul is, laat haar omslaan."
    eerste, laatste = met_balk[0], met_balk[-1]
    if len(met_balk) == 1:
        return f"{begin}; dat kan alleen met {eerste.naam}, {_deel(eerste)}."
    return f"{begin}, van {_deel(eerste)} bij {eerste.naam} tot {_deel(laatste)} bij {laatste.naam}."


def _rij(invloed: Invloed) -> list[str]:
    nu = _schrijf(invloed, invloed.waarde)
    if invloed.keerpunt is None:
        return [_hoofdletter(invloed.naam), nu, KAN_NIET, _waarom_niet(invloed)]
    return [_hoofdletter(invloed.naam), nu, _schrijf(invloed, invloed.keerpunt), _verandering(invloed)]


def _waarom_niet(invloed: Invloed) -> str:
    if not invloed.per_eenheid:
        return "telt niet mee: uitstroom, maanden of bijstand is nul"
    grens = invloed.meest if invloed.te_hoog else Fraction(0)
    waarom = f"; {invloed.waarom_niet_meer}" if invloed.te_hoog else ""
    return f"ook bij {_schrijf(invloed, grens)} slaat de uitkomst niet om{waarom}"


def _verandering(invloed: Invloed) -> str:
    verschil = _schrijf(invloed, abs(invloed.verschil or Fraction(0)))
    deel = _deel(invloed) if invloed.aandeel is not None else "van nul is geen percentage te nemen"
    return f"{verschil} {_richting(invloed)}, {deel}"


def _richting(invloed: Invloed) -> str:
    return "meer" if (invloed.verschil or 0) > 0 else "minder"


def _deel(invloed: Invloed) -> str:
    return schrijf_veranderd_deel(invloed.aandeel or Fraction(0))


def _schrijf(invloed: Invloed, waarde: Fraction | None) -> str:
    getal = waarde or Fraction(0)
    return schrijf_bedrag(getal) if invloed.eenheid == EURO else schrijf_aantal(int(getal), invloed.eenheid)


def _hoofdletter(naam: str) -> str:
    return naam[:1].upper() + naam[1:]
