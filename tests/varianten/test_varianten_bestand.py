"""A file with a gemeente on each row, in which all rows together are the two ways."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.raamwerk import zijloket
from tests import frozen

DATA = frozen.data()
HEADS = ["Gemeente", "Aantal SW'ers", "Participatiebudget", "Inkoop"]
HAL = [["Alkmaar", "300", "", ""], ["Heerhugowaard", "200", "", ""], ["Langedijk", "100", "", ""]]
BCH = [["BCH-gemeenten", "150", "€ 1.000.000,00", "560000"]]
DAY = {"peildatum": "2018-03-05"}


def ask(way: str, **data: Any) -> dict[str, Any]:
    text = getattr(zijloket, way)(DATA, "varianten", json.dumps(data))
    found: dict[str, Any] = json.loads(text.replace("\u00a0", " "))
    assert found["goed"], found
    return found


def rows(*lines: list[str], heads: list[str] = HEADS, **beside: Any) -> list[dict[str, Any]]:
    settings = DAY | beside
    fields = ask("kolommen", koppen=heads, instellingen=settings)["velden"]
    portion = {"koppen": heads, "velden": fields, "rijen": lines, "instellingen": settings}
    found: list[dict[str, Any]] = ask("rijen", **portion)["rijen"]
    return found


def together(*lines: list[str], **beside: Any) -> dict[str, Any]:
    counts = [one["telling"] for one in rows(*lines, **beside)]
    return ask("overzicht", tellingen=counts, instellingen=DAY | beside)


def test_columns_are_known_by_the_words_of_an_office_and_each_row_says_that_it_is_an_advice() -> None:
    assert [one["teksten"] for one in rows(*HAL, *BCH)[-2:]] == [
        ["Langedijk", "HAL", "100", "", "", "advies"],
        ["BCH-gemeenten", "BCH", "150", "€ 1.000.000,00", "€ 560.000,00", "advies"],
    ]


def test_all_rows_together_are_the_answer_of_the_calculator_itself() -> None:
    found = together(*HAL, *BCH, tekort="1000000", sleutel="swers")
    assert found["zinnen"][0]["tekst"] == (
        "Advies van een adviseur, geen besluit: in een jaar waarin de rekening komt, betaalt HAL bij de "
        "inkooprelatie ongeveer € 560.000,00 meer dan bij de modulaire GR, en BCH € 240.000,00 minder."
    )
    named = [row[0] for row in found["tabellen"][0]["rijen"]]
    assert named == [*(one[0] for one in HAL), "BCH-gemeenten", "HAL", "HAL en BCH samen"]
    assert [(one["naam"], one["titel"], one["rijen"]) for one in found["klassen"]] == [
        ("meer", "betalen bij de inkooprelatie meer", [0, 1, 2]),
        ("minder", "betalen bij de inkooprelatie minder", [3]),
    ]
    assert [(one["titel"], one["rijen"]) for one in found["blokken"]] == [("", [0, 1, 2, 3])]
    assert [(one["tekst"], one["aantal"]) for one in found["oordelen"]] == [
        ("Bij de inkooprelatie", 4),
        ("Bij de modulaire GR", 4),
    ]
    for one, name in zip(found["oordelen"], ("inkooprelatie", "modulaire-gr"), strict=True):
        kader = DATA.kaders.kaders[f"alkmaar/variant-{name}"]
        (named,) = one["kaders"]
        address = f"kaders/{kader.id}/2018-03-05/"
        assert (named["titel"], named["adres"]) == (kader.volle_titel, address)
        assert (named["versie"], named["status"]) == ("2018-03-05", "advies")


def classes(hal: list[str], bch: list[str], **beside: str) -> list[list[int]]:
    counts = [one["telling"] for one in rows(hal, bch, heads=[*HEADS, "Inwoners"], rekening="bch", **beside)]
    found = ask("overzicht", tellingen=counts, instellingen=DAY | {"rekening": "bch"} | beside)
    return [one["rijen"] for one in found["klassen"]]


def test_who_pays_as_much_is_in_no_class_and_a_cent_is_enough_to_be_in_one() -> None:
    hal, bch = ["HAL-gemeenten", "600", "", "", "1"], ["BCH-gemeenten", "0", "€ 1.000.000,00", "600000", "1"]
    assert classes(hal, bch) == [[], []]
    assert classes(hal, bch, sleutel="inwoners", tekort="0,02") == [[0], [1]]


@pytest.mark.parametrize(
    ("lines", "beside", "says"),
    [
        (HAL, {}, "Vul ook Bergen (NH), Castricum en Heiloo in, of BCH-gemeenten als geheel."),
        ([*HAL, *BCH, *BCH], {}, "staat al in rij 4"),
        ([*HAL, *BCH], {"sleutel": "inwoners"}, "vul dat in bij Alkmaar"),
    ],
)
def test_what_is_still_missing_together_is_told(
    lines: list[list[str]], beside: dict[str, str], says: str
) -> None:
    found = together(*lines, **beside)
    assert says in found["zinnen"][0]["tekst"]
    assert "tabellen" not in found


def test_without_a_row_there_is_nothing_to_say() -> None:
    assert together()["zinnen"] == []


def test_rows_of_two_days_have_no_answer_together() -> None:
    found = rows([*HAL[0], "2018-03-05"], [*HAL[1], "2018-03-06"], heads=[*HEADS, "peildatum"])
    said = ask("overzicht", tellingen=[one["telling"] for one in found], instellingen=DAY)["zinnen"]
    assert [one["tekst"] for one in said] == ["Geef alle rijen dezelfde peildatum; dan is er een uitkomst."]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (["Alkmaar", "300", "", "1"], "aat dit bij Alkmaar leeg"),
        (["Heiloo", "40", "", ""], "ul het Participatiebudget van Heiloo in."),
        (["Uitgeest", "40", "", ""], "«Uitgeest» staat niet in de lijst"),
        (["", "40", "", ""], "nog niets gekozen"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_at_its_column(line: list[str], says: str) -> None:
    (found,) = rows(line)
    assert says in " ".join(found["fouten"])


def test_a_row_on_a_day_that_is_no_day_or_too_early_is_refused() -> None:
    wrong, early = rows([*HAL[0], "x"], [*HAL[0], "2018-03-04"], heads=[*HEADS, "peildatum"])
    assert "peildatum" in wrong["fouten"][0]
    assert "5 maart 2018" in early["fouten"][0]


@pytest.mark.parametrize(
    "count", [[], ["2018-03-05"], ["x", {"waar": "hal", "swers": 1}], ["2018-03-05", {}]]
)
def test_what_no_row_gave_is_no_row(count: list[object]) -> None:
    text = json.dumps({"tellingen": [count], "instellingen": DAY})
    assert not json.loads(zijloket.overzicht(DATA, "varianten", text))["goed"]
