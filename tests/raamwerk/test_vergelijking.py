"""Plans side by side: the same answers as each alone, and in words what differs from the present plan."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.raamwerk import loket, zijloket
from tests.small_data import PMC, ask, faults, make_data

DATA = make_data()
NOW = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}
FOR_BOTH = PMC | {"gebruik": "beide"}


def compare(*plans: Any, name: str = "trajectduur") -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(zijloket.vergelijk(DATA, name, json.dumps({"plannen": plans})))
    return answer


def scenarios(*changes: dict[str, Any]) -> dict[str, Any]:
    """The comparison of the PMC with the same PMC changed."""
    found = compare(FOR_BOTH, *(FOR_BOTH | change for change in changes), name="pmc-rendabiliteit")
    assert found["goed"], found
    return found


def lines(found: dict[str, Any], part: str = "regels") -> dict[str, list[tuple[str, str | None]]]:
    """What stands at each plan, and how it differs, by the name of the line."""
    return {one["naam"]: [(cell["tekst"], cell["verschil"]) for cell in one["cellen"]] for one in found[part]}


def differences(other: dict[str, Any], now: dict[str, Any] = NOW) -> dict[str, str]:
    """What differs, by the name of the line."""
    found = {name: cells[1][1] for name, cells in lines(compare(now, other)).items()}
    return {name: words for name, words in found.items() if words is not None}


LAST, TOGETHER = "Laatste dag leerwerktraject", "Laatste dag leerwerktraject en detachering samen"
PLANNED, TOO_LONG = "Gepland einde leerwerktraject", "Te lang, leerwerktraject"
RESULT, POINT = "Maatschappelijk resultaat", "Omslagpunt"


# two plans


def test_the_other_answer_is_the_one_that_the_calculator_gives() -> None:
    other = NOW | {"start": "2017-08-01", "maanden": 7}
    alone = ask(DATA, "trajectduur", other)
    assert compare(NOW, other)["anders"] == [
        {key: value for key, value in alone.items() if key not in ("rekenhulp", "goed")}
    ]


def test_the_same_plan_twice_differs_in_nothing() -> None:
    found = compare(NOW, NOW)
    assert differences(NOW) == {}
    assert found["invulling"] == []
    assert found["zinnen"] == ["Plan 2: aan deze uitkomst verandert niets."]


def test_another_first_day_moves_the_last_days() -> None:
    found = differences(NOW | {"start": "2017-07-02"})
    assert (found[LAST], found[TOGETHER]) == ("1 dag later", "1 dag later")
    assert differences(NOW | {"start": "2017-06-30"})[LAST] == "2 dagen eerder"


def test_a_shorter_plan_ends_earlier_and_may_fit() -> None:
    found = differences(NOW | {"maanden": 5}, NOW | {"maanden": 7})
    assert found == {"Oordeel": "anders", PLANNED: "62 dagen eerder", TOO_LONG: "31 dagen minder"}
    longer = differences(NOW | {"maanden": 7}, NOW | {"maanden": 5})
    assert longer == {"Oordeel": "anders", PLANNED: "62 dagen later", TOO_LONG: "31 dagen meer"}
    assert compare(NOW | {"maanden": 7}, NOW | {"maanden": 5})["zinnen"] == [
        "Plan 2: oordeel gaat van nee naar ja (anders).",
        "Plan 2: gepland einde leerwerktraject gaat van 31 januari 2018 naar 30 november 2017 "
        "(62 dagen eerder).",
        "Plan 2: te lang, leerwerktraject gaat van 31 dagen naar 0 dagen (31 dagen minder).",
    ]


def test_what_stands_in_one_plan_only_is_told() -> None:
    assert differences(NOW | {"maanden": 5})[PLANNED] == "komt erbij"
    assert differences(NOW, NOW | {"maanden": 5})[PLANNED] == "valt weg"
    found = lines(compare(NOW, NOW | {"maanden": 5}))
    assert found[PLANNED] == [("niet ingevuld", None), ("30 november 2017", "komt erbij")]


TOO_LONG_BOTH = "Te lang, leerwerktraject en detachering samen"


def test_of_what_one_plan_cannot_say_and_another_says_nothing_there_is_nothing_to_tell() -> None:
    fits, too_long = (compare(NOW, NOW | {"maanden": number}) for number in (5, 7))
    assert lines(fits)[TOO_LONG] == [("niets", None), ("niets", None)]
    assert not any("0 dagen" in one for one in fits["zinnen"])
    assert lines(too_long)[TOO_LONG] == [("niets", None), ("31 dagen", "komt erbij")]
    assert TOO_LONG not in differences(NOW, NOW | {"maanden": 5})
    assert TOO_LONG_BOTH not in differences(NOW | {"maanden": 5})
    back = compare(NOW | {"maanden": 7}, NOW)["zinnen"]
    assert "Plan 2: te lang, leerwerktraject gaat van 31 dagen naar niets (valt weg)." in back


def test_amounts_differ_by_what_one_sees_of_them() -> None:
    """Of a third of a cent one sees nothing; what turns the last cent is a cent."""
    few = {"kandidaten": 3, "uitstroom": 0}
    each = "Maatschappelijk resultaat per kandidaat"

    def change(now: str, then: str) -> tuple[str, str | None]:
        timber, sum_of = "opbrengsten", [[{"naam": "hout", "bedrag": one}] for one in (now, then)]
        plans = [FOR_BOTH | few | {timber: one, "kosten": []} for one in sum_of]
        return lines(compare(*plans, name="pmc-rendabiliteit"))[each][1]

    assert change("100,00", "100,01") == ("€\u00a033,34", "€\u00a00,01 meer")
    assert change("100,01", "100,02") == ("€\u00a033,34", None)
    assert change("100,02", "100,00") == ("€\u00a033,33", "€\u00a00,01 minder")


def test_an_interruption_shows_in_the_line_of_the_longest_reading() -> None:
    gap = {"onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}]}
    assert differences(NOW | gap) == {
        f"{LAST}, bij de langste lezing": "14 dagen later",
        f"{TOGETHER}, bij de langste lezing": "14 dagen later",
    }


def test_an_interruption_that_does_not_count_gives_days_back() -> None:
    gap = {
        "onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}],
        "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
        "lezing_aaneengesloten": "aaneengesloten",
    }
    found = differences(NOW | gap)
    assert found == {
        LAST: "14 dagen later",
        "Gebruikt op de peildatum, leerwerktraject": "14 dagen minder",
        "Nog over op de peildatum, leerwerktraject": "14 dagen meer",
    }
    typed = lines(compare(NOW, NOW | gap), "invulling")
    assert typed["Zijn er onderbrekingen?"] == [
        ("niet ingevuld", None),
        ("1 augustus 2017, 14 augustus 2017", "komt erbij"),
    ]


def test_a_group_without_a_term_has_no_lines_about_terms() -> None:
    none = NOW | {"doelgroep": "a"}
    assert list(lines(compare(none, none))) == ["Oordeel"]
    found = differences(none)
    assert found["Oordeel"] == "anders"
    assert found[LAST] == "valt weg"


@given(st.dates(date(2018, 1, 1), date(2030, 1, 1)), st.dates(date(2018, 1, 1), date(2030, 1, 1)))
@settings(max_examples=50, deadline=None)
def test_turning_the_plans_around_turns_the_words_around(one: date, other: date) -> None:
    turned = {"later": "eerder", "eerder": "later", "meer": "minder", "minder": "meer"}
    there = differences(NOW | {"start": str(one)}, NOW | {"start": str(other)})
    back = differences(NOW | {"start": str(other)}, NOW | {"start": str(one)})
    assert back == {
        name: f"{text.rpartition(' ')[0]} {turned[text.rpartition(' ')[2]]}" for name, text in there.items()
    }


# up to four scenarios


def test_four_scenarios_stand_side_by_side_each_compared_with_the_present_one() -> None:
    found = scenarios(
        {"uitstroom": 3},
        {"kosten": [{"naam": "loon", "bedrag": "34.000,01"}]},
        {"maanden": 0, "past_arbeidsmarkt": "nee"},
    )
    assert found["namen"] == ["Huidig scenario", "Scenario 2", "Scenario 3", "Scenario 4"]
    told = lines(found)
    assert told[RESULT] == [
        ("€\u00a00,00", None),
        ("€\u00a012.000,00", "€\u00a012.000,00 meer"),
        ("-€\u00a00,01", "€\u00a00,01 minder"),
        ("-€\u00a024.000,00", "€\u00a024.000,00 minder"),
    ]
    assert told[POINT] == [
        ("2 kandidaten", None),
        ("2 kandidaten", None),
        ("3 kandidaten", "1 kandidaat meer"),
        ("geen", "valt weg"),
    ]
    assert told["Genoeg kandidaten voor het omslagpunt"][3] == ("geen", "valt weg")
    assert told["Rendabel, met nul als grens"][2] == ("nee", "anders")
    assert told["Voor leerwerktrajecten"][1:3] == [("inzetten", None), ("stoppen", "anders")]
    assert told["Voor beschut werk"][3] == ("minder rendabel mag", "anders")
    assert told["Bespaarde bijstand"][3] == ("€\u00a00,00", "€\u00a024.000,00 minder")


def test_only_what_is_filled_in_differently_is_shown_and_posts_that_came_or_went() -> None:
    found = scenarios(
        {"kosten": [{"naam": "huur", "bedrag": 500}, {"naam": "loon", "bedrag": 34000}]},
        {"kosten": [], "peildatum": "2017-10-03"},
        {"bijstand_per_maand": "1.000,50", "gebruik": "beschut"},
    )
    told = lines(found, "invulling")
    costs = [words for _, words in told["Wat kost de PMC?"]]
    assert costs == [None, "erbij: huur, €\u00a0500,00", "valt weg", None]
    assert told["Welke dag telt voor de kaders en de bijstandsnorm?"][2] == (
        "3 oktober 2017",
        "2 dagen later",
    )
    own = "Of: hoeveel bijstand per persoon per maand bespaart de gemeente?"
    assert told[own][3] == ("€\u00a01.000,50", "€\u00a00,50 meer")
    assert told["Waarvoor wordt de PMC gebruikt?"][3] == ("Voor beschut werk", "anders")
    assert set(told) == {
        "Waarvoor wordt de PMC gebruikt?",
        "Wat kost de PMC?",
        "Welke dag telt voor de kaders en de bijstandsnorm?",
        own,
    }


def test_the_same_posts_in_another_order_are_no_difference_and_a_double_one_is() -> None:
    two = [{"naam": "a", "bedrag": 1}, {"naam": "b", "bedrag": 2}]
    assert scenarios({"opbrengsten": FOR_BOTH["opbrengsten"]})["invulling"] == []
    now = FOR_BOTH | {"kosten": two}
    turned = compare(now, FOR_BOTH | {"kosten": two[::-1]}, name="pmc-rendabiliteit")
    assert turned["invulling"] == []
    double = lines(compare(now, FOR_BOTH | {"kosten": [*two, two[0]]}, name="pmc-rendabiliteit"), "invulling")
    assert double["Wat kost de PMC?"][1][1] == "erbij: a, €\u00a01,00"
    other = lines(compare(now, FOR_BOTH | {"kosten": two[:1]}, name="pmc-rendabiliteit"), "invulling")
    assert other["Wat kost de PMC?"][1][1] == "weg: b, €\u00a02,00"


def test_the_sentences_name_the_highest_and_the_lowest_and_who_pays() -> None:
    found = scenarios({"uitstroom": 1}, {"uitstroom": 3}, {"uitstroom": 3})
    assert found["zinnen"] == [
        "Het hoogste maatschappelijk resultaat hebben «Scenario 3» en «Scenario 4»: €\u00a012.000,00. "
        "Het laagste heeft «Scenario 2»: -€\u00a012.000,00.",
        "Met nul als grens zijn alleen «Huidig scenario», «Scenario 3» en «Scenario 4» rendabel. Die grens "
        "is "
        "een aanname van deze rekenhulp. Het kader zegt waar de gemeenten in de toekomst naar kijken, niet "
        "vanaf welke uitkomst een PMC rendabel is.",
    ]
    one = scenarios({"uitstroom": 1})["zinnen"]
    assert one[0].startswith(
        "Het hoogste maatschappelijk resultaat heeft «Huidig scenario»: €\u00a00,00. Het laagste"
    )
    assert one[1].startswith(
        "Met nul als grens is alleen «Huidig scenario» rendabel. Die grens is een aanname"
    )
    assert scenarios({})["zinnen"][0] == "Het maatschappelijk resultaat is overal gelijk: €\u00a00,00."
    assert scenarios({})["zinnen"][1].startswith("Met nul als grens zijn al deze scenario's rendabel.")
    none = compare(FOR_BOTH | {"uitstroom": 0}, FOR_BOTH | {"uitstroom": 1}, name="pmc-rendabiliteit")
    assert none["zinnen"][1].startswith("Met nul als grens is geen van deze scenario's rendabel.")


def test_the_picture_has_a_line_for_each_scenario_and_one_table() -> None:
    (picture,) = scenarios({"uitstroom": 0, "kandidaten": 1}, {"maanden": 0})["beelden"]
    assert [one["naam"] for one in picture["lijnen"]] == ["Huidig scenario", "Scenario 2", "Scenario 3"]
    assert [one["omslagpunt"] for one in picture["lijnen"]] == [2, 2, None]
    assert picture["tekst"] == (
        "Grafiek: het maatschappelijk resultaat tegen de uitstroom; omslagpunten: 2 kandidaten "
        "(«Huidig scenario»), 2 kandidaten, maar er zijn er 1 («Scenario 2») en geen («Scenario 3»)."
    )
    assert picture["tabel"]["kop"] == [
        "Uitstroom",
        "Huidig scenario (10 kandidaten)",
        "Scenario 2 (1 kandidaat)",
        "Scenario 3 (10 kandidaten)",
    ]
    assert [row[0] for row in picture["tabel"]["rijen"]] == ["0", "1", "2", "10"]
    assert picture["tabel"]["rijen"][2][1:] == ["€\u00a00,00", "€\u00a00,00", "-€\u00a024.000,00"]


AMOUNT = st.integers(0, 10**7).map(lambda cents: f"{cents // 100},{cents % 100:02}")
CHANGE = st.fixed_dictionaries(
    {},
    optional={
        "uitstroom": st.integers(0, 10),
        "maanden": st.integers(0, 120),
        "bijstand_per_maand": AMOUNT,
        "kosten": st.lists(st.fixed_dictionaries({"bedrag": AMOUNT}), max_size=3),
        "gebruik": st.sampled_from(["leerwerktrajecten", "beschut", "beide"]),
    },
)


@given(st.lists(CHANGE, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_cell_is_unmarked_exactly_when_it_says_what_the_present_plan_says(
    changes: list[dict[str, Any]],
) -> None:
    found = scenarios(*changes)
    for name, cells in (*lines(found).items(), *lines(found, "invulling").items()):
        for text, words in cells:
            # Amounts that differ by less than a cent a candidate look alike, and still differ.
            assert (words is None) is (text == cells[0][0]) or words == "€\u00a00,00 meer", name
    for change, other in zip(changes, found["anders"], strict=True):
        assert other["antwoord"] == ask(DATA, "pmc-rendabiliteit", FOR_BOTH | change)["antwoord"]


# what is refused


def test_the_faults_of_every_plan_name_their_plan_and_its_field() -> None:
    assert list(faults(compare(NOW, NOW | {"maanden": 99}))) == ["plannen.1.maanden"]
    found = faults(
        compare(
            FOR_BOTH,
            FOR_BOTH | {"uitstroom": 11, "kosten": [{"naam": "x"}]},
            FOR_BOTH,
            FOR_BOTH | {"maanden": 121},
            name="pmc-rendabiliteit",
        )
    )
    assert list(found) == ["plannen.1.kosten.0.bedrag", "plannen.1.uitstroom", "plannen.3.maanden"]
    assert found["plannen.1.uitstroom"].startswith("Scenario 2: Er stromen nooit meer mensen uit")
    assert found["plannen.3.maanden"].startswith("Scenario 4: ")


@pytest.mark.parametrize("plan", [1, "x", [], None])
def test_a_plan_that_is_no_group_of_fields_is_named_too(plan: Any) -> None:
    assert list(faults(compare(NOW, plan))) == ["plannen.1"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "{}", "[]", '{"plannen":1}', '{"plannen":{}}', '{"plannen":[]}', '{"plannen":[{}]}'),
        *('{"plannen":[{},{}],"meer":{}}', '{"plannen":[{},{},{}]}'),
    ],
)
def test_what_is_no_list_of_plans_is_refused(text: str) -> None:
    assert json.loads(zijloket.vergelijk(DATA, "trajectduur", text))["goed"] is False


def test_more_plans_than_may_stand_side_by_side_are_refused_with_how_many_may() -> None:
    assert compare(*[FOR_BOTH] * 4, name="pmc-rendabiliteit")["goed"]
    (message,) = faults(compare(*[FOR_BOTH] * 5, name="pmc-rendabiliteit")).values()
    assert message.endswith("die van het huidige scenario, en daarna van 1 tot en met 3 andere.")
    assert "Dit zijn geen plannen" in str(faults(compare(NOW)))


def test_a_calculator_that_compares_nothing_says_so() -> None:
    assert "zet geen plannen naast elkaar" in str(faults(compare({}, {}, name="ombouw")))


def test_the_fields_of_the_other_plans_exist_and_there_are_at_least_two_plans() -> None:
    comparing = [one for one in loket.REKENHULPEN.values() if one.plannen]
    assert [one.naam for one in comparing] == [
        "ketenbegroting",
        "pmc-rendabiliteit",
        "trajectduur",
        "varianten",
    ]
    for one in comparing:
        assert one.plannen
        assert set(one.plannen.velden) <= {field.naam for field in one.velden}
        assert len(one.plannen.namen) == one.plannen.meeste > 1


# names


def test_a_plan_may_have_a_name_of_its_own() -> None:
    found = compare(NOW, NOW | {"maanden": 5, "heet": " Korter "})
    assert found["namen"] == ["Huidig plan", "Korter"]
    assert found["zinnen"][0].startswith("Korter: ")
    assert "heet" not in found["anders"][0]["vraag"]
    same = compare(NOW, NOW | {"maanden": 5})
    assert found["anders"] == same["anders"]
    assert compare(NOW, NOW | {"maanden": 5, "heet": ""})["namen"] == same["namen"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Huidig plan", "Plan 2: «Huidig plan» heet al een ander plan; kies een andere naam."),
        (3, "Plan 2: «3» is geen tekst; zet er aanhalingstekens omheen."),
        ("x" * 1000, "Plan 2: deze tekst is te lang"),
    ],
)
def test_a_name_that_cannot_be_is_refused_at_its_plan(name: object, message: str) -> None:
    found = compare(NOW, NOW | {"heet": name})
    ((field, said),) = faults(found).items()
    assert field == "plannen.1.heet"
    assert said.startswith(message)


def test_a_plan_can_have_a_name_of_its_own_and_has_one_without() -> None:
    plans = loket.REKENHULPEN["trajectduur"].plannen
    assert plans is not None
    assert plans.namen[:2] == ("Huidig plan", "Plan 2")
    assert (plans.heet.naam, plans.heet.label) == ("heet", "Hoe noemt u dit plan?")
