"""Which post or assumption of a PMC turns the outcome: the nearest value that does, and how far it is."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.pmc_rendabiliteit.berekening import Post, Rekening
from calculators.pmc_rendabiliteit.gevoeligheid import MAANDEN, Invloed, weeg_invloeden
from calculators.pmc_rendabiliteit.gevoeligheid_uitleg import teken_gevoeligheid, zin_gevoeligst
from calculators.raamwerk.soorten import GROOTSTE_BEDRAG
from tests.small_data import PMC, ask, make_data

DATA = make_data()
BASE = PMC | {"gebruik": "beschut"}
CENT = Fraction(1, 100)


def answer(**more: Any) -> dict[str, Any]:
    found = ask(DATA, "pmc-rendabiliteit", BASE | more)
    assert found["goed"], found
    return found


def turns(**more: Any) -> dict[str, Any]:
    """Where each post and assumption turns the outcome, by its name."""
    return {one["naam"]: one["keerpunt"] for one in answer(**more)["antwoord"]["gevoeligheid"]}


def rows(**more: Any) -> dict[str, list[str]]:
    picture = answer(**more)["beelden"][1]
    return {name: rest for name, *rest in picture["tabel"]["rijen"]}


# the borders


def test_at_exactly_nought_a_cent_or_a_person_or_a_month_less_turns_it() -> None:
    assert turns() == {
        "opbrengst «hout»": "9999.99",
        "kosten «loon»": "34000.01",
        "uitstroom": 1,
        "maanden zonder uitkering": 11,
        "bijstand per maand": "999.99",
    }


def test_a_cent_above_nought_two_cents_of_a_post_turn_it() -> None:
    found = turns(kosten=[{"naam": "loon", "bedrag": "33999,99"}])
    assert (found["opbrengst «hout»"], found["kosten «loon»"]) == ("9999.98", "34000.01")
    assert (found["uitstroom"], found["bijstand per maand"]) == (1, "999.99")


def test_a_cent_below_nought_a_cent_of_a_post_turns_it_back() -> None:
    found = turns(kosten=[{"naam": "loon", "bedrag": "34000,01"}])
    assert (found["opbrengst «hout»"], found["kosten «loon»"]) == ("10000.01", "34000.00")
    assert (found["uitstroom"], found["maanden zonder uitkering"]) == (3, 13)
    assert found["bijstand per maand"] == "1000.01"


@pytest.mark.parametrize(
    ("with_nothing", "said"),
    [
        (-10, "Is die 1 maand korter, en blijft de rest gelijk, dan wordt het resultaat negatief."),
        (-11, "Is die 1 maand langer, en blijft de rest gelijk, dan is het resultaat niet meer negatief."),
    ],
)
def test_time_without_benefit_is_longer_or_shorter(with_nothing: int, said: str) -> None:
    """Ten months of one euro each."""
    time = Invloed("maanden", MAANDEN, Fraction(10), Fraction(with_nothing), Fraction(1))
    assert zin_gevoeligst((time,)) == f"De tijd zonder uitkering maakt het meeste uit. {said}"


def test_an_amount_of_benefit_is_rounded_to_the_cent_that_turns_it() -> None:
    # 25.000 over 24 months is 1.041,666…, so 1.041,66 is just too little.
    assert turns(kosten=[{"bedrag": 35000}])["bijstand per maand"] == "1041.67"
    assert turns(kosten=[{"bedrag": 35000}], bijstand_per_maand=1100)["bijstand per maand"] == "1041.66"


# what cannot turn it


def test_a_cost_cannot_go_below_nought() -> None:
    found = rows(kosten=[{"naam": "loon", "bedrag": 90000}, {"naam": "huur", "bedrag": 5}])
    assert found["Kosten «huur»"] == [
        "€\u00a05,00",
        "kan niet",
        "ook bij €\u00a00,00 slaat de uitkomst niet om",
    ]
    assert found["Kosten «loon»"][1] == "€\u00a033.995,00"


def test_no_more_people_leave_than_there_are() -> None:
    costs = [{"bedrag": 130000}]
    assert turns(kosten=costs)["uitstroom"] == 10
    assert turns(kosten=[{"bedrag": "130.000,01"}])["uitstroom"] is None
    assert rows(kosten=[{"bedrag": "130.000,01"}])["Uitstroom"][2] == (
        "ook bij 10 kandidaten slaat de uitkomst niet om; meer kandidaten zijn er niet"
    )


def test_no_more_months_than_can_be_filled_in() -> None:
    assert turns(kosten=[{"bedrag": 250000}])["maanden zonder uitkering"] == 120
    found = rows(kosten=[{"bedrag": "250.000,01"}])["Maanden zonder uitkering"]
    assert found == [
        "12 maanden",
        "kan niet",
        "ook bij 120 maanden slaat de uitkomst niet om; meer is niet in te vullen",
    ]


def test_what_does_not_count_says_so() -> None:
    found = rows(uitstroom=0)
    for name in ("Maanden zonder uitkering", "Bijstand per maand"):
        assert found[name][1:] == ["kan niet", "telt niet mee: uitstroom, maanden of bijstand is nul"]
    assert found["Uitstroom"][1:] == [
        "2 kandidaten",
        "2 kandidaten meer, van nul is geen percentage te nemen",
    ]


def test_a_profit_without_savings_cannot_be_turned_by_fewer_people() -> None:
    found = rows(kosten=[{"bedrag": 5000}])
    assert found["Uitstroom"][1:] == ["kan niet", "ook bij 0 kandidaten slaat de uitkomst niet om"]


# the order and the words


def test_the_most_sensitive_goes_first_and_what_cannot_turn_goes_last() -> None:
    found = answer(
        opbrengsten=[{"naam": "hout", "bedrag": 8000}, {"naam": "verhuur", "bedrag": 0}],
        kosten=[{"naam": "loon", "bedrag": 34000}, {"naam": "huur", "bedrag": 100}],
    )["antwoord"]["gevoeligheid"]
    assert [(one["naam"], one["aandeel"]) for one in found] == [
        ("kosten «loon»", "21/340"),
        ("bijstand per maand", "0.0875"),
        ("maanden zonder uitkering", "1/6"),
        ("opbrengst «hout»", "0.2625"),
        ("uitstroom", "0.50"),
        ("opbrengst «verhuur»", None),
        ("kosten «huur»", None),
    ]
    assert [one["keerpunt"] is None for one in found] == [False] * 6 + [True]


def test_the_sentence_says_what_turns_it_where_and_how_far_away_that_is() -> None:
    costs = [{"naam": "loon", "bedrag": 40000}]
    assert (
        "De kosten «loon» maken het meeste uit. Zijn die €\u00a06.000,00 lager, en blijft de rest gelijk, "
        "dan is het "
        "resultaat niet meer negatief."
    ) in answer(kosten=costs)["let_op"]
    found = answer(kosten=[{"naam": "loon", "bedrag": 30000}])["let_op"]
    assert any(
        "Zijn die €\u00a04.000,01 hoger, en blijft de rest gelijk, dan wordt het resultaat" in one
        for one in found
    )


def test_one_is_singular_and_costs_or_several_are_plural() -> None:
    timber = [{"naam": "hout", "bedrag": 90000}]
    (one,) = [
        one for one in answer(opbrengsten=timber, kosten=[{"bedrag": 89000}])["let_op"] if "meeste uit" in one
    ]
    assert one.startswith(
        "De opbrengst «hout» maakt het meeste uit. Is die €\u00a025.000,01 lager, en blijft"
    )
    costs = Invloed("kosten «x»", "euro", Fraction(2), Fraction(1), Fraction(-1), meervoud=True)
    leaving = Invloed("uitstroom", "kandidaten", Fraction(2), Fraction(-3), Fraction(1), Fraction(10))
    assert zin_gevoeligst([costs]).startswith(
        "De kosten «x» maken het meeste uit. Zijn die €\u00a01,00 lager"
    )
    assert zin_gevoeligst([leaving, costs]).startswith(
        "De uitstroom en de kosten «x» maken het meeste uit. Is de uitstroom 1 kandidaat hoger of zijn de "
        "kosten «x» "
        "€\u00a01,00 lager, en blijft de rest gelijk, dan is het resultaat niet meer negatief."
    )


def test_time_is_longer_or_shorter_and_amounts_are_higher_or_lower() -> None:
    months = Invloed("maanden zonder uitkering", "maanden", Fraction(12), Fraction(-11), Fraction(1))
    assert zin_gevoeligst([months]) == (
        "De tijd zonder uitkering maakt het meeste uit. Is die 2 maanden korter, en blijft de rest gelijk, "
        "dan wordt "
        "het resultaat negatief."
    )
    leaving = Invloed("uitstroom", "kandidaten", Fraction(2), Fraction(-3), Fraction(1), Fraction(10))
    assert zin_gevoeligst([leaving]) == (
        "De uitstroom maakt het meeste uit. Is die 1 kandidaat hoger, en blijft de rest gelijk, dan is het "
        "resultaat "
        "niet meer negatief."
    )


def test_two_that_are_equally_sensitive_are_both_named() -> None:
    posts = [{"naam": "loon", "bedrag": 17000}, {"naam": "huur", "bedrag": 17000}]
    (sentence,) = [one for one in answer(kosten=posts)["let_op"] if "meeste uit" in one]
    assert sentence.startswith(
        "De kosten «loon» en de kosten «huur» maken het meeste uit. Zijn de kosten «loon» "
    )
    assert " of zijn de kosten «huur» " in sentence


def test_posts_with_one_name_are_told_apart_by_their_place() -> None:
    found = turns(kosten=[{"naam": "loon", "bedrag": 20000}, {"naam": "loon", "bedrag": 14000}])
    assert {"kosten «loon, post 1»", "kosten «loon, post 2»"} <= set(found)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"kosten": [{"naam": "x", "bedrag": 0}]},
            "Alleen iets wat nu nul is, kan de uitkomst laten omslaan: de kosten «x». Zijn die €\u00a00,01 "
            "hoger,",
        ),
        ({"kosten": []}, "Geen enkele post of aanname laat de uitkomst omslaan"),
    ],
)
def test_when_nothing_above_nought_turns_it_the_sentence_says_so(
    change: dict[str, Any], sentence: str
) -> None:
    found = answer(opbrengsten=[], kandidaten=0, uitstroom=0, **change)
    assert any(one.startswith(sentence) for one in found["let_op"])
    picture = found["beelden"][1]
    assert picture["balken"] == []
    assert picture["tekst"].endswith("geen post of aanname die nu boven nul is, laat haar omslaan.")


def test_a_bar_is_as_long_as_the_change_and_says_which_way() -> None:
    picture = answer(kosten=[{"naam": "loon", "bedrag": 40000}])["beelden"][1]
    assert picture["balken"][:2] == [
        {"naam": "Kosten «loon»", "promille": 150, "verandering": "15% minder"},
        {"naam": "Maanden zonder uitkering", "promille": 250, "verandering": "25% meer"},
    ]
    assert picture["tekst"] == (
        "Grafiek: hoeveel er moet veranderen voordat de uitkomst omslaat, "
        "van 15% bij kosten «loon» tot 60% bij opbrengst «hout»."
    )


def test_a_single_bar_is_told_as_the_only_one() -> None:
    picture = answer(opbrengsten=[], kandidaten=0, uitstroom=0)["beelden"][1]
    assert picture["tekst"].endswith("; dat kan alleen met kosten «loon», 100%.")


def test_the_steps_tell_how_it_was_found() -> None:
    steps = {one["titel"]: one for one in answer()["stappen"]}
    step = steps["Wat de uitkomst laat omslaan"]
    assert (step["kader"], step["bron"]) == (None, "Rekenafspraak van deze kennisbank; geen kader")
    assert "het meeste uit" in step["invulling"]


# a second way: put the value back in the calculator

AMOUNTS = st.integers(0, 3_000_000).map(lambda cents: Decimal(cents) / 100)
POSTS = st.lists(AMOUNTS, max_size=3)


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    candidates = draw(st.integers(0, 40))
    return BASE | {
        "opbrengsten": [{"naam": f"in {place}", "bedrag": str(one)} for place, one in enumerate(draw(POSTS))],
        "kosten": [{"naam": f"uit {place}", "bedrag": str(one)} for place, one in enumerate(draw(POSTS))],
        "kandidaten": candidates,
        "uitstroom": draw(st.integers(0, candidates)),
        "bijstand_per_maand": str(draw(st.integers(0, 200_000).map(lambda cents: Decimal(cents) / 100))),
        "maanden": draw(st.integers(0, 120)),
    }


def pays(question: dict[str, Any]) -> bool:
    text = json.loads(json.dumps(question))
    for post in (*text["opbrengsten"], *text["kosten"]):
        post["bedrag"] = post["bedrag"].replace(".", ",")
    text["bijstand_per_maand"] = text["bijstand_per_maand"].replace(".", ",")
    found = ask(DATA, "pmc-rendabiliteit", text)
    assert found["goed"], found
    return bool(found["antwoord"]["rendabel"])


def with_value(question: dict[str, Any], name: str, value: Fraction) -> dict[str, Any]:
    """The same question with another value for one post or assumption."""
    amount = str(Decimal(value.numerator) / value.denominator)
    counts = {"uitstroom": "uitstroom", "maanden zonder uitkering": "maanden"}
    if name in counts:
        return question | {counts[name]: int(value)}
    if name == "bijstand per maand":
        return question | {"bijstand_per_maand": amount}
    field = "kosten" if name.startswith("kosten") else "opbrengsten"
    posts = [post | ({"bedrag": amount} if f"«{post['naam']}»" in name else {}) for post in question[field]]
    return question | {field: posts}


def influences(question: dict[str, Any]) -> tuple[Any, ...]:
    return weeg_invloeden(
        Rekening(
            tuple(Post(one["naam"], Decimal(one["bedrag"])) for one in question["opbrengsten"]),
            tuple(Post(one["naam"], Decimal(one["bedrag"])) for one in question["kosten"]),
            question["kandidaten"],
            question["uitstroom"],
            Decimal(question["bijstand_per_maand"]),
            question["maanden"],
        )
    )


@given(questions())
def test_put_back_in_the_calculator_the_outcome_turns_there_and_not_one_step_before(
    question: dict[str, Any],
) -> None:
    now = pays(question)
    for one in influences(question):
        step = CENT if one.eenheid == "euro" else Fraction(1)
        if one.keerpunt is None:
            for border in (Fraction(0), one.meest):
                assert pays(with_value(question, one.naam, border)) is now, one
            continue
        assert pays(with_value(question, one.naam, one.keerpunt)) is not now, one
        before = one.keerpunt + (step if one.keerpunt < one.waarde else -step)
        assert pays(with_value(question, one.naam, before)) is now, one


@given(questions())
def test_the_order_never_goes_back(question: dict[str, Any]) -> None:
    found = influences(question)
    shares = [one.aandeel for one in found if one.aandeel is not None]
    assert shares == sorted(shares)
    groups = [(one.keerpunt is None, one.aandeel is None) for one in found]
    assert groups == sorted(groups)


@given(questions())
def test_what_the_words_call_most_sensitive_has_the_shortest_bar(question: dict[str, Any]) -> None:
    found = influences(question)
    bars = teken_gevoeligheid(found)["balken"]
    assume(bars)
    assert isinstance(bars, list)
    assert bars[0]["promille"] == min(one["promille"] for one in bars)
    name = "tijd zonder uitkering" if found[0].eenheid == "maanden" else found[0].naam
    assert name in zin_gevoeligst(found)


def test_the_largest_amount_is_the_largest_that_can_be_filled_in() -> None:
    assert {
        one.meest for one in influences(BASE | {"opbrengsten": [], "kosten": []}) if one.eenheid == "euro"
    } == {Fraction(GROOTSTE_BEDRAG)}
