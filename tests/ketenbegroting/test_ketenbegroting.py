"""The money of the chain: every sum closes, to the cent, and nothing is added up in silence."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.kaders.kader import Waarde
from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.posten import KOSTEN_HEET, Post
from calculators.raamwerk import loket
from tests import frozen
from tests.ketenbegroting.asked import BASE, DATA, HART, SUBSIDY, WAGES, WAL, answer, paid, wrong
from tests.pace import cpu_at_rest
from tests.small_data import ask, faults, kader, make_data, version

PARTIES = ("A", "B", "C")
OUTSIDE = ("Rijk", "markt")


@st.composite
def posts(draw: st.DrawFn) -> Post:
    payer = draw(st.sampled_from([*PARTIES, *OUTSIDE]))
    payee = draw(st.sampled_from([one for one in (*PARTIES, *OUTSIDE) if one != payer]))
    budgets = [one for one in (payer, payee) if one in PARTIES]
    if not budgets:
        payee, budgets = PARTIES[0], [PARTIES[0]]
    return Post(
        payer,
        payee,
        draw(st.sampled_from(["", "lonen", "Lonen", "inkoop"])),
        draw(st.sampled_from(list(KOSTEN_HEET))),
        draw(st.sampled_from(budgets)),
        draw(st.sampled_from([2018, 2019])),
        draw(st.integers(0, 10**11)),
        draw(st.sampled_from([None, 2017, 2018])),
        draw(st.integers(0, 100)),
    )


@given(st.lists(posts(), min_size=1, max_size=12))
@settings(max_examples=300)
def test_what_leaves_everybody_is_what_arrives_at_everybody(made: list[Post]) -> None:
    chain = Begroting(PARTIES, tuple(made))
    for year in chain.jaren:
        flows = chain.stromen(year)
        everybody = {name for pair in flows for name in pair}
        left = {name: sum(cents for (one, _), cents in flows.items() if one == name) for name in everybody}
        came = {name: sum(cents for (_, one), cents in flows.items() if one == name) for name in everybody}
        assert sum(left.values()) == sum(came.values()) == sum(one.centen for one in chain.geteld[year])
        for name, stand in chain.per_partij(year).items():
            assert (stand.erin, stand.eruit) == (came.get(name, 0), left.get(name, 0))
        stand = chain.keten(year)
        assert sum(one.saldo for one in chain.per_partij(year).values()) == stand.saldo
        kinds = chain.per_kosten(year).values()
        assert sum(one.erin for one, _ in kinds) == stand.erin
        assert sum(one.eruit for one, _ in kinds) == stand.eruit
        assert sum(among for _, among in kinds) == chain.onderling(year)
        assert stand.erin + stand.eruit + chain.onderling(year) == sum(flows.values())


@given(st.lists(posts(), min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_posts_changes_no_sum(made: list[Post], chance: Random) -> None:
    turned = list(made)
    chance.shuffle(turned)
    one, other = Begroting(PARTIES, tuple(made)), Begroting(PARTIES, tuple(turned))
    for year in one.jaren:
        assert one.keten(year) == other.keten(year)
        assert one.onderling(year) == other.onderling(year)
        assert one.per_partij(year) == other.per_partij(year)


def test_two_thousand_posts_take_less_than_a_second() -> None:
    chance = Random(1)
    names = ["WVS", "ISD", "Hart van West-Brabant", "Rijk", "UWV"]
    rows = []
    for number in range(2000):
        payer, payee = chance.sample(names[:3], 2) if number % 2 else (chance.choice(names[3:]), "WVS")
        budget = payee if payer in names[3:] else chance.choice([payer, payee])
        more = {"activiteit": f"a{number % 300}", "jaar": 2018 + number % 10}
        rows.append(paid(payer, payee, f"{number}.05", budget, **more))
    question = {"gemeente": "roosendaal", "peildatum": "2017-10-01", "posten": rows}
    calculator = loket.REKENHULPEN["ketenbegroting"]
    found = calculator.uitkomst(DATA, calculator.lees(DATA, question))
    assert len(found.antwoord["jaren"]) == 10  # type: ignore[arg-type]  # an answer is anything JSON knows
    assert cpu_at_rest(lambda: calculator.uitkomst(DATA, calculator.lees(DATA, question)), limit=1) < 1


def test_the_first_sentence_says_what_comes_in_goes_out_and_is_short() -> None:
    found = answer()
    assert found["samenvatting"][0].replace("\xa0", " ") == (
        "In 2018 komt er € 900,00 in de keten en gaat er € 1.000,00 uit: € 100,00 tekort."
    )
    assert [one["naam"] for one in found["kerncijfers"]] == [
        "Erin in 2018",
        "Eruit in 2018",
        "Tekort in 2018",
    ]


@pytest.mark.parametrize(
    ("paid_out", "name", "told"),
    [("899,99", "Overschot", "€ 0,01 over"), ("900,01", "Tekort", "€ 0,01 tekort")],
)
def test_one_cent_is_over_or_short(paid_out: str, name: str, told: str) -> None:
    found = answer(posten=[SUBSIDY, {**WAGES, "bedrag": paid_out}])
    assert found["samenvatting"][0].replace("\xa0", " ").endswith(f" uit: {told}.")
    assert found["kerncijfers"][2]["naam"] == f"{name} in 2018"


def test_what_is_over_is_called_so() -> None:
    found = answer(posten=[SUBSIDY])
    assert found["samenvatting"][0].endswith("over.")
    assert found["kerncijfers"][2]["naam"] == "Overschot in 2018"
    assert found["kerncijfers"][2]["waarde"].replace("\xa0", " ") == "€ 900,00"


def test_what_is_neither_short_nor_over_is_called_neither() -> None:
    found = answer(posten=[SUBSIDY, {**WAGES, "bedrag": 900}])
    assert found["samenvatting"][0].endswith("precies genoeg.")
    assert found["kerncijfers"][2] == {"naam": "Tekort of overschot in 2018", "waarde": "geen"}


def test_four_years_are_told_by_the_first_and_the_last() -> None:
    (headline, *_) = answer(posten=[{**SUBSIDY, "tot_en_met": 2021}])["samenvatting"]
    assert "2018" in headline
    assert "2021" in headline
    assert "2019" not in headline
    assert "Alle 4 jaren staan in de tabel." in headline


def test_amounts_of_two_years_are_never_added_up() -> None:
    found = answer(posten=[SUBSIDY, {**SUBSIDY, "jaar": 2019}])
    assert "1800.00" not in json.dumps(found["antwoord"])
    assert "Bedragen van verschillende jaren zijn nergens bij elkaar opgeteld." in found["let_op"]


@pytest.mark.parametrize(("level", "said"), [(2018, False), (2017, True), (None, True)])
def test_price_levels_are_never_added_up_in_silence(level: int | None, said: bool) -> None:
    found = answer(posten=[{**SUBSIDY, "prijspeil": 2018}, {**WAGES, "prijspeil": level}])
    assert any("prijspeil door elkaar" in one for one in found["samenvatting"]) is said


def test_price_levels_are_told_from_early_to_late_and_what_is_not_said_last() -> None:
    levels = (2018, 2010, None, 2016)
    found = answer(posten=[{**SUBSIDY, "prijspeil": one} for one in levels])
    assert any("(2010, 2016, 2018 en niet gezegd)" in one for one in found["samenvatting"])


@pytest.mark.parametrize(("by", "other"), [("WVS", "ISD"), ("ISD", "WVS")])
def test_who_budgets_nothing_sees_the_same_as_who_says_nothing(by: str, other: str) -> None:
    rows = [paid("ISD", "WVS", 0, by), paid("Rijk", other, 5, other)]
    assert answer(posten=rows)["antwoord"]["verschillen"] == []
    rows[0] = paid("ISD", "WVS", "0,01", by)
    assert len(answer(posten=rows)["antwoord"]["verschillen"]) == 1


def test_a_difference_tells_of_other_price_levels() -> None:
    both = [
        paid("ISD", "WVS", 100, "ISD", activiteit="x", prijspeil=2017),
        paid("ISD", "WVS", 90, "WVS", activiteit="x", prijspeil=2018),
    ]
    (table,) = (one for one in answer(posten=both)["tabellen"] if "anders zien" in one["titel"])
    assert table["rijen"][0][-1].endswith("(prijspeil 2017 en 2018)")


def test_a_budget_that_is_not_there_sees_nothing_otherwise() -> None:
    found = answer(posten=[paid("ISD", "WVS", 100, "WVS")])
    assert found["antwoord"]["verschillen"] == []
    assert (
        f"Van {WAL} staat er geen eigen begroting in; of zij iets anders ziet, is niet te zeggen."
        in found["let_op"]
    )


def test_what_has_no_activity_is_named_so() -> None:
    found = answer(posten=[paid("ISD", "WVS", 100, "ISD"), paid("ISD", "WVS", 90, "WVS")])
    assert any("zonder activiteit in 2018" in one for one in found["samenvatting"])
    (table,) = (one for one in found["tabellen"] if "anders zien" in one["titel"])
    assert [row[0] for row in table["rijen"]] == ["zonder activiteit"]


def test_differences_of_the_same_size_stand_in_the_order_of_the_posts() -> None:
    """What has the same name is compared first, but that does not put it on top."""
    rows = [
        paid("ISD", "WVS", 100, "ISD", activiteit="begeleiding"),
        paid("ISD", "WVS", 100, "ISD", activiteit="inkoop"),
        paid("ISD", "WVS", 90, "WVS", activiteit="inkoop"),
        paid("ISD", "WVS", 90, "WVS", activiteit="omzet"),
    ]
    found = answer(posten=rows)["antwoord"]["verschillen"]
    assert [one["activiteit"] for one in found] == ["begeleiding / omzet", "inkoop"]


def test_the_greatest_of_more_differences_is_told() -> None:
    rows = [
        paid("ISD", "WVS", 100, "ISD", activiteit="klein"),
        paid("ISD", "WVS", 99, "WVS", activiteit="klein"),
        paid("WVS", HART, 5, "WVS", activiteit="groot", jaar=2019),
        paid("WVS", HART, 50, HART, activiteit="groot", jaar=2019),
    ]
    (told,) = (one for one in answer(posten=rows)["samenvatting"] if "twee begrotingen" in one)
    assert told.startswith(
        "2 posten staan niet gelijk in twee begrotingen; het grootste verschil: «groot» in 2019."
    )


@pytest.mark.parametrize(("others", "posts"), [((), "1 post staat"), (("ook",), "2 posten staan")])
def test_a_post_that_differs_in_more_years_is_one_post(others: tuple[str, ...], posts: str) -> None:
    """Who gives a row with three years sees one row, and not three posts."""
    rows = [
        paid("ISD", "WVS", amount, budget, activiteit="inkoop", tot_en_met=2020)
        for amount, budget in ((100, "ISD"), (90, "WVS"))
    ]
    rows += [
        paid("ISD", "WVS", amount, budget, activiteit=other)
        for other in others
        for amount, budget in ((5, "ISD"), (4, "WVS"))
    ]
    found = answer(posten=rows)
    told = f"{posts} niet gelijk in twee begrotingen, met {3 + len(others)} verschillen in 3 jaar"
    (said,) = (one for one in found["samenvatting"] if "twee begrotingen" in one)
    assert said.startswith(f"{told}; het grootste verschil: «inkoop» in 2018.")
    assert f"{told}." in [step["invulling"] for step in found["stappen"]]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("LWT", "leerwerktrajecten"),
        ("Wsw", "sw"),
        ("Nieuw beschut werk", "nieuw-beschut"),
        ("Overhead", "anders"),
    ],
)
def test_kinds_of_cost_are_known_by_other_words(written: str, kind: str) -> None:
    found = answer(posten=[{**SUBSIDY, "kosten": written}])
    assert [one["soort"] for one in found["antwoord"]["jaren"][0]["kosten"]] == [kind]


@pytest.mark.parametrize("kind", [["sw"], "zzz", 5])
def test_a_kind_that_there_is_not_is_refused(kind: Any) -> None:
    assert set(wrong(posten=[{**SUBSIDY, "kosten": kind}])) == {"posten.0.kosten"}


@pytest.mark.parametrize("year", ["2.018", "2 018", "18", 2101, True, 2018.5, "tweeduizend"])
def test_what_is_no_year_is_refused(year: Any) -> None:
    assert "is geen jaar" in wrong(posten=[{**SUBSIDY, "jaar": year}])["posten.0.jaar"]


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (2017, "Post 1: 2017 is eerder dan 2018; kies hetzelfde of een later jaar."),
        (2018, None),
        (2019, None),
    ],
)
def test_a_post_ends_in_its_own_year_or_later(until: int, said: str | None) -> None:
    rows = [{**SUBSIDY, "tot_en_met": until}]
    if said:
        assert wrong(posten=rows) == {"posten.0.tot_en_met": said}
    else:
        found = answer(posten=rows)["antwoord"]["jaren"]
        assert [one["jaar"] for one in found] == list(range(2018, until + 1))


def test_a_year_may_be_a_text() -> None:
    assert answer(posten=[{**SUBSIDY, "jaar": "2018"}])["antwoord"]["jaren"][0]["jaar"] == 2018


def test_who_is_outside_has_one_way_of_writing() -> None:
    found = answer(posten=[SUBSIDY, {**SUBSIDY, "van": "rijk"}, {**WAGES, "naar": "extern"}])
    assert found["antwoord"]["buiten"] == ["Rijk"]


def test_a_name_that_is_left_out_is_who_keeps_the_budget() -> None:
    rows = [
        {"naar": "markt", "begroting": "WVS", "bedrag": 1, "jaar": 2018},
        {"van": "Rijk", "begroting": "WVS", "bedrag": 10, "jaar": 2018},
        {"naar": "WVS", "begroting": "WVS", "bedrag": 100, "jaar": 2018},
        {"van": "WVS", "begroting": "WVS", "bedrag": 1000, "jaar": 2018},
    ]
    (year,) = answer(posten=rows)["antwoord"]["jaren"]
    assert (year["erin"], year["eruit"]) == ("110.00", "1001.00")


def test_a_short_name_is_no_typing_error() -> None:
    assert answer(posten=[{**SUBSIDY, "van": "WV"}])["antwoord"]["buiten"] == ["WV"]


def test_too_many_parties_are_refused() -> None:
    many = "; ".join(f"Partij {number}" for number in range(28))
    assert wrong(partijen_erbij=many)["partijen_erbij"] == "Dit zijn samen 31 partijen; noem er hoogstens 30."
    assert answer(partijen_erbij=many.rpartition(";")[0])["antwoord"]["partijen"][-1] == "Partij 26"


def test_a_party_may_be_left_out_twice() -> None:
    assert WAL not in answer(partijen_eraf="ISD; Brabantse Wal")["antwoord"]["partijen"]


def test_without_a_day_only_the_faults_are_told() -> None:
    assert set(wrong(peildatum=None, posten=[{**SUBSIDY, "jaar": None}])) == {"peildatum", "posten.0.jaar"}


def test_a_post_without_a_budget_is_not_looked_at_further() -> None:
    assert set(wrong(posten=[{**SUBSIDY, "begroting": None}])) == {"posten.0.begroting"}


@given(st.decimals("0", "1000000000", places=2))
def test_cents_stay_cents(amount: Decimal) -> None:
    (year,) = answer(posten=[{**SUBSIDY, "bedrag": str(amount).replace(".", ",")}])["antwoord"]["jaren"]
    assert Fraction(year["erin"]) == Fraction(amount)


def test_the_parties_are_those_of_the_cooperation() -> None:
    areas = frozen.data().kaders.gebieden
    assert answer()["antwoord"]["partijen"] == [
        "WVS",
        *(
            one.naam
            for one in areas.values()
            if one.id in ("werkplein-hart-van-west-brabant", "isd-brabantse-wal")
        ),
    ]


def test_a_day_the_kaders_are_kept_up_to_needs_no_warning() -> None:
    assert not any("bijgewerkt" in one for one in answer(peildatum="2017-04-10")["samenvatting"])
    assert any("bijgewerkt" in one for one in answer()["samenvatting"])


def test_without_a_number_of_sw_workers_in_the_kader_there_is_no_answer() -> None:
    data = make_data(
        kader(
            "wvs/sw-bestand-omvang",
            version(waarden={"aantal": Waarde(Decimal(2500), "personen")}),
            version("2018-01-01"),
        )
    )
    lever = {"sw_uitstroom": 1, "sw_kosten": 1}
    question = BASE | lever | {"peildatum": "2018-06-01"}
    told = faults(ask(data, "ketenbegroting", question))["peildatum"]
    assert "wvs/sw-bestand-omvang" in told
    assert ask(data, "ketenbegroting", BASE | {"peildatum": "2018-06-01"})["goed"]
