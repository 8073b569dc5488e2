"""The budget of a file is carried into the choices: the same money, in one question."""

from __future__ import annotations

import json
import random
from typing import Any

from calculators.raamwerk import loket, zijloket
from tests.ketenbegroting.asked import DATA
from tests.ketenbegroting.test_keten_bestand import BOUGHT, SOLD, SUBSIDY, overview
from tests.second import ketenbegroting as second

HEADS = ["begroting", "van", "naar", "activiteit", "kosten", "bedrag", "jaar", "tot_en_met", "prijspeil"]


def carried(rows: list[dict[str, Any]], **beside: str) -> dict[str, Any]:
    cells = [[str(row.get(head, "")) for head in HEADS] for row in rows]
    return overview(cells, HEADS, **beside)


def answered(question: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(loket.antwoord(DATA, "ketenbegroting", json.dumps(question)))
    assert found["goed"], found
    answer: dict[str, Any] = found["antwoord"]
    return answer


def test_the_question_has_the_same_money_each_year_for_each_party_and_kind_of_cost() -> None:
    chance = random.Random(1)
    compared = 0
    for _ in range(300):
        asked = second.question(chance)
        asked = {name: one for name, one in asked.items() if name.startswith(("posten", "partijen"))}
        asked |= {"gemeente": "roosendaal", "peildatum": "2017-10-01"}
        whole = json.loads(loket.antwoord(DATA, "ketenbegroting", json.dumps(asked)))
        if not whole["goed"]:
            continue
        beside = {name: one for name, one in asked.items() if name.startswith("partijen")}
        question = carried(asked["posten"], **beside)["vraag"]
        found = answered(question)
        assert found["jaren"] == whole["antwoord"]["jaren"], asked
        assert found["partijen"] == whole["antwoord"]["partijen"]
        assert found["verschillen"] == []
        compared += 1
    assert compared > 100


def test_choices_beside_a_file_say_the_same_as_beside_its_posts() -> None:
    levers: dict[str, Any] = {"trajecten": 10, "koper": "ISD", "prijs": "1000", "aandeel": "100"}
    question: dict[str, Any] = overview([SUBSIDY, BOUGHT, SOLD])["vraag"]
    posts: list[dict[str, Any]] = [
        {
            "van": "Rijk",
            "begroting": "WVS",
            "activiteit": "rijkssubsidie",
            "kosten": "sw",
            "bedrag": "900.50",
        },
        {"van": "ISD", "naar": "WVS", "begroting": "ISD", "kosten": "leerwerktrajecten", "bedrag": 100},
        {"van": "ISD", "naar": "WVS", "begroting": "WVS", "kosten": "leerwerktrajecten", "bedrag": 90},
    ]
    typed = question | {"posten": [{**one, "jaar": 2018} for one in posts]}
    found = []
    for one in (question, typed):
        plans = {"plannen": [one | levers, one | levers | {"trajecten": 20}]}
        found.append(json.loads(zijloket.vergelijk(DATA, "ketenbegroting", json.dumps(plans))))
    assert found[0]["goed"], found[0]
    assert [one["regels"] for one in found] == [found[0]["regels"]] * 2
    assert found[0]["zinnen"] == found[1]["zinnen"]


def test_a_budget_that_is_too_large_for_a_question_is_not_carried() -> None:
    names = "; ".join(f"Partij {number}" for number in range(27))
    many = [
        {"van": one, "naar": other, "begroting": one, "bedrag": 1, "jaar": 2018}
        for one in names.split("; ")
        for other in names.split("; ")
        if one != other
    ]
    assert "vraag" not in carried(many, partijen_erbij=names)
    assert "vraag" in carried(many[:20], partijen_erbij=names)


def test_posts_of_one_kind_are_carried_together_as_long_as_their_amount_can_be_filled_in() -> None:
    big = {"van": "Rijk", "begroting": "WVS", "bedrag": 999_999_999, "jaar": 2018}
    (together,) = carried([big, {**big, "bedrag": 1}])["vraag"]["posten"]
    assert together["bedrag"] == "1000000000.00"
    assert "vraag" not in carried([big, {**big, "bedrag": "1,01"}])


def test_what_stands_in_the_posts_is_carried_and_what_does_not_is_not() -> None:
    said = {"van": "Rijk", "naar": "Zundert", "begroting": "Zundert", "bedrag": 5, "jaar": 2018}
    (bare,) = carried([said], partijen_erbij="Zundert")["vraag"]["posten"]
    assert bare == {
        "van": "buiten de keten",
        "naar": "Zundert",
        "activiteit": "alle posten samen",
        "begroting": "Zundert",
        "bedrag": "5.00",
        "jaar": 2018,
    }
    more = carried([{**said, "kosten": "sw", "prijspeil": 2017}], partijen_erbij="Zundert")["vraag"]
    assert more["posten"] == [{**bare, "kosten": "sw", "prijspeil": 2017}]
    assert more["partijen_erbij"] == "Zundert"
    assert "partijen_eraf" not in more


def test_a_question_is_carried_up_to_where_the_levers_still_fit() -> None:
    """Of the hundred thousand signs of a question, twenty thousand are kept free."""
    rows = [
        {"van": "Rijk", "begroting": "WVS", "bedrag": 1, "jaar": year, "prijspeil": level}
        for year in range(2018, 2028)
        for level in range(2000, 2056)
    ]
    beside = {"partijen_erbij": "Zundert"}

    def size(count: int) -> int:
        return len(json.dumps(carried(rows[:count], **beside)["vraag"]))

    each = size(101) - size(100)
    rows = rows[: 100 + (79_500 - size(100)) // each]
    room = 80_000 - size(len(rows))
    assert 0 < room < 900, "the list of names has room for the rest"
    kept = carried(rows, partijen_erbij="Zundert" + ";" * (room - 1))
    assert len(json.dumps(kept["vraag"])) == 79_999
    assert "vraag" not in carried(rows, partijen_erbij="Zundert" + ";" * room)
