"""De uitkomst van «ombouw» in gewone taal: zinnen, kerncijfers, tabellen en het beeld."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_datum, schrijf_getal, som_op
from calculators.ombouw.berekening import (
    IEDEREEN,
    OMVANG,
    SW,
    SW_EN_BESCHUT,
    Grens,
    Ombouw,
    Scenario,
    zonder_sw,
)
from calculators.ombouw.stappen import TRAJECT_MAXIMAAL, open_punten, stappen
from calculators.raamwerk.uitkomst import Tabel, Uitkomst

GETELD = {
    SW: "SW-medewerkers",
    SW_EN_BESCHUT: "SW-medewerkers en mensen in nieuw beschut werk",
    IEDEREEN: "mensen (ook in een leerwerktraject)",
}


def maak_uitkomst(ombouw: Ombouw) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    return Uitkomst(
        antwoord={
            "begin": ombouw.begin,
            "begin_herkomst": "kader" if ombouw.eigen_begin is None else "zelf ingevuld",
            "eerste_jaar": ombouw.eerste_jaar,
            "scenarios": [_als_data(ombouw, scenario) for scenario in ombouw.scenarios],
        },
        samenvatting=tuple(_samenvatting(ombouw)),
        kerncijfers=tuple(_kerncijfers(ombouw)),
        stappen=tuple(stappen(ombouw)),
        open_punten=tuple(open_punten(ombouw)),
        tabellen=tuple(_tabellen(ombouw)),
        beelden=(_teken_lijnen(ombouw),),
    )


def _als_data(ombouw: Ombouw, scenario: Scenario) -> dict[str, object]:
    standen = ombouw.loop(scenario)
    return {
        "naam": scenario.naam,
        "sw": [stand.sw for stand in standen],
        "nieuw_beschut": [stand.beschut for stand in standen],
        "leerwerktraject": scenario.tegelijk,
        "telt_mee": [stand.telt_mee(ombouw.wie) for stand in standen],
        "zonder_sw": zonder_sw(standen),
        "grenzen": [
            {
                "naam": grens.naam,
                "onder": grens.onder(standen, ombouw.wie),
                "weer_genoeg": grens.weer_genoeg(standen, ombouw.wie),
            }
            for grens in ombouw.grenzen
        ],
    }


def _samenvatting(ombouw: Ombouw) -> Iterator[str]:
    over = [f"{_noem(ombouw, ombouw.loop(een)[-1].sw)} in {_citeer(een)}" for een in ombouw.scenarios]
    yield (
        f"Van {ombouw.ongeveer}{schrijf_getal(ombouw.begin)} SW-medewerkers in {ombouw.eerste_jaar} "
        f"zijn er in {ombouw.laatste_jaar} nog {som_op(over)}."
    )
    for grens in ombouw.grenzen:
        per_scenario = [f"in {_citeer(een)} {_wanneer(ombouw, grens, een)}" for een in ombouw.scenarios]
        yield f"Te weinig voor «{grens.naam}» ({schrijf_getal(grens.aantal)}): {som_op(per_scenario)}."
    for een in ombouw.scenarios:
        leeg = zonder_sw(ombouw.loop(een))
        if leeg is not None:
            yield f"In {_citeer(een)} zijn er vanaf {leeg} geen SW-medewerkers meer."
    yield "Dit is geen voorspelling: de kaders noemen geen tempo, dat zijn uw eigen aannames."
    if ombouw.eigen_begin is None:
        vanaf = schrijf_datum(ombouw.peiling.versie(OMVANG).geldt_vanaf)
        yield f"Het aantal waar u begint, komt uit het kader van {vanaf}. Is er een later aantal? Vul dat in."
    maximum = ombouw.peiling.waarde(TRAJECT_MAXIMAAL, "maximum")
    for een in ombouw.scenarios:
        if een.trajecten and een.maanden > maximum.getal:
            duur = schrijf_aantal(een.maanden, "maanden")
            yield f"Let op: {_citeer(een)} telt {duur} per traject, en het kader zegt {maximum.met_grens()}."


def _wanneer(ombouw: Ombouw, grens: Grens, scenario: Scenario) -> str:
    standen = ombouw.loop(scenario)
    onder, weer = grens.onder(standen, ombouw.wie), grens.weer_genoeg(standen, ombouw.wie)
    if onder is None:
        return f"niet tot en met {ombouw.laatste_jaar}"
    if weer is not None:
        return f"van {onder} tot {weer}"
    return "al vanaf het begin" if onder == ombouw.eerste_jaar else f"vanaf {onder}"


def _kerncijfers(ombouw: Ombouw) -> Iterator[tuple[str, str]]:
    yield f"SW-medewerkers in {ombouw.eerste_jaar}", f"{ombouw.ongeveer}{schrijf_getal(ombouw.begin)}"
    for een in ombouw.scenarios:
        stand = ombouw.loop(een)[-1]
        yield f"SW-medewerkers in {ombouw.laatste_jaar}, {een.naam}", _noem(ombouw, stand.sw)
        if ombouw.wie != SW:
            telt = _noem(ombouw, stand.telt_mee(ombouw.wie))
            yield f"Telt mee in {ombouw.laatste_jaar}, {een.naam}", telt


def _tabellen(ombouw: Ombouw) -> Iterator[Tabel]:
    if ombouw.grenzen:
        yield Tabel(
            "Wanneer er te weinig mensen zijn",
            ("Grens", "Aantal", *(een.naam for een in ombouw.scenarios)),
            tuple(
                (
                    grens.naam,
                    schrijf_getal(grens.aantal),
                    *(_wanneer(ombouw, grens, een) for een in ombouw.scenarios),
                )
                for grens in ombouw.grenzen
            ),
        )
    for een in ombouw.scenarios:
        yield Tabel(
            f"Per jaar: {een.naam}",
            ("Jaar", "SW-medewerkers", "Nieuw beschut werk", "In een leerwerktraject", "Telt mee"),
            tuple(
                (
                    str(stand.jaar),
                    schrijf_getal(stand.sw),
                    schrijf_getal(stand.beschut),
                    schrijf_getal(stand.traject),
                    schrijf_getal(stand.telt_mee(ombouw.wie)),
                )
                for stand in ombouw.loop(een)
            ),
            dicht=len(ombouw.scenarios) > 1,
            getallen=True,
        )


def _teken_lijnen(ombouw: Ombouw) -> dict[str, object]:
    lijnen = [
        (een.naam, [(stand.jaar, stand.telt_mee(ombouw.wie)) for stand in ombouw.loop(een)])
        for een in ombouw.scenarios
    ]
    naar = [f"{schrijf_getal(punten[-1][1])} («{naam}»)" for naam, punten in lijnen]
    van = sorted({punten[0][1] for _, punten in lijnen})
    begin = som_op([schrijf_getal(aantal) for aantal in van], "of")
    return {
        "soort": "lijnen",
        "titel": f"Aantal {GETELD[ombouw.wie]}, per jaar",
        "tekst": (
            f"Grafiek: het aantal {GETELD[ombouw.wie]} gaat van {ombouw.ongeveer}{begin} "
            f"in {ombouw.eerste_jaar} naar {som_op(naar)} in {ombouw.laatste_jaar}."
        ),
        "as_x": "Jaar",
        "as_y": "Aantal mensen",
        "lijnen": [
            {"naam": naam, "punten": [{"x": jaar, "y": aantal} for jaar, aantal in punten]}
            for naam, punten in lijnen
        ],
        "grenzen": [{"naam": grens.naam, "y": grens.aantal} for grens in ombouw.grenzen],
        "tabel": {
            "kop": ["Jaar", *(naam for naam, _ in lijnen)],
            "rijen": [
                [str(jaar), *(schrijf_getal(punten[plek][1]) for _, punten in lijnen)]
                for plek, (jaar, _) in enumerate(lijnen[0][1])
            ],
        },
    }


def _noem(ombouw: Ombouw, aantal: int) -> str:
    return f"{ombouw.ongeveer}{schrijf_getal(aantal)}" if aantal else "geen"


def _citeer(scenario: Scenario) -> str:
    return f"«{scenario.naam}»"
