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
- `eigen_termijn`: de termijn die zelf is ingevuld, met haar vindplaats.
- `wijzigingen`: versies met een andere termijn die na de eerste dag beginnen; `voorstellen`: wat er ligt.

Dagen staan er als `2017-12-31`, maanden als getal, een duur als hele maanden, losse dagen en dagen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.gevallen import Lezing
from calculators.trajectduur.oordeel import Oordeel, is_voorbij, termijn_van
from calculators.trajectduur.overgang import Wending
from calculators.trajectduur.termijn import NEE
from calculators.trajectduur.voorstellen import Voorstel
from calculators.trajectduur.zinnen import OVER, genoemde_wendingen

TERMIJN_SLEUTELS = ("leerwerktraject", "totaal")


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
    eerste, *_ = duur.gevallen
    dagen = {
        tuple(geval.lezing.items()): (geval.traject.laatste_dag, geval.samen.laatste_dag)
        for geval in duur.gevallen
    }
    punten = [punt for punt in eerste.lezing if _maakt_verschil(punt, dagen)]
    regels: dict[tuple[str, ...], tuple[Lezing, date, date]] = {}
    for geval in duur.gevallen:
        lezing = {punt: geval.lezing[punt] for punt in punten}
        dagen_nu = (geval.traject.laatste_dag, geval.samen.laatste_dag)
        regels.setdefault(tuple(lezing.values()), (lezing, *dagen_nu))
    return list(regels.values()) if punten else []


def _maakt_verschil(punt: str, dagen: Mapping[tuple[tuple[str, str], ...], object]) -> bool:
    """Of er twee lezingen zijn die alleen in dit punt verschillen, en een andere dag geven."""
    gezien: dict[tuple[tuple[str, str], ...], object] = {}
    for lezing, uitkomst in dagen.items():
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
