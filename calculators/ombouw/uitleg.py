"""De uitkomst van «ombouw» in gewone taal: zinnen, kerncijfers, tabellen en het beeld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_datum, schrijf_getal, som_op
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
from calculators.ombouw.stappen import KADERS, TRAJECT_MAXIMAAL, open_punten, stappen
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.uitkomst import Tabel, Uitkomst

MEESTE_KERNCIJFERS = 3
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
        let_op=tuple(_let_op(ombouw)),
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
    over = som_op(list(_over(ombouw, [ombouw.loop(een)[-1].sw for een in ombouw.scenarios])))
    wie = "SW-medewerker" if ombouw.begin == 1 else "SW-medewerkers"
    yield (
        f"{over[:1].upper()}{over[1:]} op {_op(ombouw, ombouw.laatste_jaar)}, van "
        f"{ombouw.ongeveer}{schrijf_getal(ombouw.begin)} {wie} op {_op(ombouw, ombouw.eerste_jaar)}."
    )
    if bijgewerkt := zin_bijgewerkt(ombouw.peiling.gegevens, KADERS, (ombouw.peiling.dag,)):
        yield bijgewerkt
    for grens in ombouw.grenzen:
        per_scenario = [f"in {_citeer(een)} {_wanneer(ombouw, grens, een)}" for een in ombouw.scenarios]
        yield f"Te weinig voor «{grens.naam}» ({schrijf_getal(grens.aantal)}): {som_op(per_scenario)}."
    yield "Dit is geen voorspelling: de kaders noemen geen tempo, dat zijn uw eigen aannames."


def _over(ombouw: Ombouw, einde: Sequence[int]) -> Iterator[str]:
    """Hoeveel er in elk scenario nog zijn, of dat er geen meer zijn; „nog" staat er één keer."""
    nog = "nog "
    for aantal, een in zip(einde, ombouw.scenarios, strict=True):
        if aantal:
            yield f"{nog}{_noem(ombouw, aantal)} in {_citeer(een)}"
            nog = ""
        else:
            yield f"geen meer in {_citeer(een)}"


def _let_op(ombouw: Ombouw) -> Iterator[str]:
    """Wanneer er niemand meer is, en wat men van het begin en de aannames moet weten."""
    for een in ombouw.scenarios:
        leeg = zonder_sw(ombouw.loop(een))
        if leeg is not None:
            yield f"In {_citeer(een)} zijn er op {_op(ombouw, leeg)} geen SW-medewerkers meer."
    if ombouw.eigen_begin is None:
        vanaf = schrijf_datum(ombouw.peiling.versie(OMVANG).geldt_vanaf)
        yield f"Het aantal waar u begint, komt uit het kader van {vanaf}. Is er een later aantal? Vul dat in."
    maximum = ombouw.peiling.waarde(TRAJECT_MAXIMAAL, "maximum")
    for een in ombouw.scenarios:
        if een.trajecten and een.maanden > maximum.getal:
            duur = schrijf_aantal(een.maanden, "maanden")
            yield f"{_citeer(een)} telt {duur} per traject, en het kader zegt {maximum.met_grens()}."
    if ombouw.wie != SW and any(een.beschut_erbij or ombouw.beschut for een in ombouw.scenarios):
        yield "Dat niemand uit nieuw beschut werk weggaat, is een aanname van deze rekenhulp."


def _wanneer(ombouw: Ombouw, grens: Grens, scenario: Scenario) -> str:
    standen = ombouw.loop(scenario)
    onder, weer = grens.onder(standen, ombouw.wie), grens.weer_genoeg(standen, ombouw.wie)
    if onder is None:
        return f"niet tot en met {_op(ombouw, ombouw.laatste_jaar)}"
    begin = "al vanaf het begin" if onder == ombouw.eerste_jaar else f"vanaf {_op(ombouw, onder)}"
    return begin if weer is None else f"{begin}, en op {_op(ombouw, weer)} weer genoeg"


def _kerncijfers(ombouw: Ombouw) -> Iterator[tuple[str, str]]:
    """Hoeveel minder het er worden, in de eerste scenario's; hoeveel er zijn, staat al voorop."""
    for een in ombouw.scenarios[:MEESTE_KERNCIJFERS]:
        minder = ombouw.begin - ombouw.loop(een)[-1].sw
        yield f"Minder in {schrijf_aantal(ombouw.jaren, 'jaren')}, {een.naam}", _noem(ombouw, minder)


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
            (_elk_jaar(ombouw), "SW-medewerkers", "Nieuw beschut werk", "In een leerwerktraject", "Telt mee"),
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
        "titel": f"Aantal {GETELD[ombouw.wie]}, telkens een jaar later",
        "tekst": (
            f"Grafiek: het aantal {GETELD[ombouw.wie]} gaat van {ombouw.ongeveer}{begin} "
            f"op {_op(ombouw, ombouw.eerste_jaar)} naar {som_op(naar)} op {_op(ombouw, ombouw.laatste_jaar)}."
        ),
        "as_x": _elk_jaar(ombouw),
        "as_y": "Aantal mensen",
        "lijnen": [
            {"naam": naam, "punten": [{"x": jaar, "y": aantal} for jaar, aantal in punten]}
            for naam, punten in lijnen
        ],
        "grenzen": [{"naam": grens.naam, "y": grens.aantal} for grens in ombouw.grenzen],
        "tabel": {
            "kop": [_elk_jaar(ombouw), *(naam for naam, _ in lijnen)],
            "rijen": [
                [str(jaar), *(schrijf_getal(punten[plek][1]) for _, punten in lijnen)]
                for plek, (jaar, _) in enumerate(lijnen[0][1])
            ],
        },
    }


def _op(ombouw: Ombouw, jaar: int) -> str:
    """De dag van een jaar waarop de stand geldt."""
    return schrijf_dag(ombouw.dag_in(jaar))


def _elk_jaar(ombouw: Ombouw) -> str:
    """De kop boven de jaren: op welke dag van elk jaar het is."""
    dag = ombouw.peiling.dag
    return f"Op {schrijf_dag(dag).removesuffix(f' {dag.year}')} van"


def _noem(ombouw: Ombouw, aantal: int) -> str:
    return f"{ombouw.ongeveer}{schrijf_getal(aantal)}" if aantal else "geen"


def _citeer(scenario: Scenario) -> str:
    return f"«{scenario.naam}»"
