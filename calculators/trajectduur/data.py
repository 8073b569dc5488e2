"""De uitkomst van «trajectduur» voor een volgende rekenaar.

Sleutels van `antwoord`:

- `oordeel`: „ja", „nee", „hangt ervan af" of „niet genoemd"; `waarom` en `over` zeggen waarop het rust, en
  `als_zij_gelden` is het oordeel als de termijnen voor deze groep gelden, als de bron dat open laat.
- `tot_en_met`: de dag in de kop, tot en met wanneer het bij elke lezing mag; er is geen dag als de bron voor
  deze groep geen termijn noemt.
- `voorbij`: of er op de peildatum niets meer loopt.
- `weg`: wat het kader over een leerwerktraject voor deze groep zegt; `termijnen_gelden`: ja, nee, of hangt
  ervan af.
- `leerwerktraject` en `totaal`: de twee termijnen. `laatste_dag` is die bij elke lezing, `uiterst` die onder
  de lezing die het langste geeft, en `anders` de dag als één open punt anders uitvalt. `daarna_bekend` is
  onwaar als er vanaf de dag na `laatste_dag` geen bekende termijn meer is. `past` is „ja", „nee", „hangt
  ervan af" of niets; `overschrijding_dagen` telt vanaf `laatste_dag`. `gebruikt` en `over` zijn die op de
  peildatum, onder de lezing van `laatste_dag`; `over` is er niet als het plan of de termijn voorbij is.
- `lezingen`: elke lezing van de open punten die verschil maken, met de laatste dag van beide termijnen.
  Naast `antwoord` staat `per_lezing`, met daarbij wat er onder elke lezing gebruikt en over is.
- `eigen_termijn`: de termijn die zelf is ingevuld, met haar vindplaats.
- `wijzigingen`: versies met een andere termijn die na de eerste dag beginnen; `voorstellen`: wat er ligt.

Dagen staan er als `2017-12-31`, maanden als getal, een duur als hele maanden, losse dagen en dagen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from calculators.raamwerk.wending import Wending
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.gevallen import Lezing
from calculators.trajectduur.oordeel import Oordeel, is_voorbij, termijn_van
from calculators.trajectduur.termijn import NEE
from calculators.trajectduur.voorstellen import Voorstel
from calculators.trajectduur.zinnen import OVER, genoemde_wendingen

TERMIJN_SLEUTELS = ("leerwerktraject", "totaal")
T = TypeVar("T")


def antwoord_als_data(duur: Trajectduur, gevonden: Oordeel, naast: tuple[Voorstel, ...]) -> dict[str, object]:
    """Het antwoord; het docstring van deze module legt de sleutels uit."""
    gelden = duur.groep.gelden != NEE
    return {
        "oordeel": gevonden.woord,
        "waarom": gevonden.waarom,
        "over": gevonden.over,
        "als_zij_gelden": gevonden.als_zij_gelden,
        "tot_en_met": str(termijn_van(duur, gevonden.over).laatste_dag) if gevonden.over else None,
        "voorbij": is_voorbij(duur) if gelden else None,
        "weg": duur.groep.weg,
        "termijnen_gelden": duur.groep.gelden,
        "leerwerktraject": duur.leerwerktraject.als_data() if gelden else None,
        "totaal": duur.totaal.als_data() if gelden else None,
        "lezingen": lezingen_als_data(duur) if gelden else [],
        "eigen_termijn": _eigen_als_data(duur),
        "wijzigingen": [_wending_als_data(een) for een in genoemde_wendingen(duur)] if gelden else [],
        "voorstellen": [_voorstel_als_data(een) for een in naast],
    }


def lezingen_als_data(duur: Trajectduur) -> list[dict[str, object]]:
    """Elke lezing van de open punten die verschil maken, voor JSON."""
    return [
        {"lezing": dict(lezing), "leerwerktraject": str(traject), "totaal": str(samen)}
        for lezing, traject, samen in verschillende_lezingen(duur)
    ]


def verschillende_lezingen(duur: Trajectduur) -> list[tuple[Lezing, date, date]]:
    """Elke lezing van de open punten die verschil maken, met de laatste dag van beide termijnen.

    Niets als er geen verschil is.
    """
    dagen = [(een.lezing, (een.traject.laatste_dag, een.samen.laatste_dag)) for een in duur.gevallen]
    return [(lezing, *beide) for lezing, beide in _verschillend(dagen)]


def per_lezing(duur: Trajectduur) -> tuple[dict[str, object], ...]:
    """Van beide termijnen onder elke lezing de laatste dag, en wat er gebruikt en over is, voor JSON.

    Zo is ook te zien wat er onder een andere lezing dan de vroegste is. Niets als er geen verschil is.
    """
    if duur.groep.gelden == NEE:
        return ()
    beide = zip(duur.leerwerktraject.onder_elke(), duur.totaal.onder_elke(), strict=True)
    elke = [
        (lezing, dict(zip(TERMIJN_SLEUTELS, (traject, samen), strict=True)))
        for (lezing, traject), (_, samen) in beide
    ]
    return tuple({"lezing": dict(lezing), **termijnen} for lezing, termijnen in _verschillend(elke))


def _verschillend(elke: Sequence[tuple[Lezing, T]]) -> list[tuple[Lezing, T]]:
    """Elke lezing van de punten die verschil maken, met wat zij geeft; niets als er geen verschil is."""
    (eerste, _), *_ = elke
    op_lezing = {tuple(lezing.items()): uitkomst for lezing, uitkomst in elke}
    punten = [punt for punt in eerste if _maakt_verschil(punt, op_lezing)]
    regels: dict[tuple[str, ...], tuple[Lezing, T]] = {}
    for een, uitkomst in elke:
        lezing = {punt: een[punt] for punt in punten}
        regels.setdefault(tuple(lezing.values()), (lezing, uitkomst))
    return list(regels.values()) if punten else []


def _maakt_verschil(punt: str, uitkomsten: Mapping[tuple[tuple[str, str], ...], object]) -> bool:
    """Of er twee lezingen zijn die alleen in dit punt verschillen, en iets anders geven."""
    gezien: dict[tuple[tuple[str, str], ...], object] = {}
    for lezing, uitkomst in uitkomsten.items():
        rest = tuple(deel for deel in lezing if deel[0] != punt)
        if gezien.setdefault(rest, uitkomst) != uitkomst:
            return True
    return False


def _eigen_als_data(duur: Trajectduur) -> dict[str, object] | None:
    if duur.eigen is None:
        return None
    return {"maanden": duur.eigen.maanden, "vindplaats": duur.eigen.vindplaats}


def _wending_als_data(een: Wending) -> dict[str, object]:
    return {
        "kader": een.kader,
        "vanaf": een.vanaf.tekst,
        "status": een.status,
        "was_maanden": int(een.was.getal),
        "wordt_maanden": int(een.wordt.getal) if een.wordt else None,
        "overgang": een.overgang,
    }


def _voorstel_als_data(een: Voorstel) -> dict[str, object]:
    laatste = een.aangenomen and termijn_van(een.aangenomen, OVER[een.kader]).laatste_dag
    return {
        "kader": een.kader,
        "vanaf": een.versie.geldt_vanaf.tekst,
        "status": een.versie.status,
        "was_maanden": int(een.was.getal),
        "wordt_maanden": int(een.wordt.getal),
        "laatste_dag": str(laatste) if laatste else None,
    }
