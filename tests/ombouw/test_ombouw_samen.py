"""What all who count come to, and how several scenarios are told."""

from __future__ import annotations

from tests.ombouw.test_ombouw import answer


def test_there_are_enough_people_again_when_all_who_count_are_enough() -> None:
    found = answer(
        begin=20,
        meetellen="iedereen",
        scenarios=[{"uitstroom": 20, "beschut_erbij": 5, "trajecten": 10, "maanden": 12}],
        grenzen=[{"naam": "PMC", "aantal": 20}],
    )
    year = found["antwoord"]["eerste_jaar"]
    assert found["antwoord"]["scenarios"][0]["grenzen"] == [
        {"naam": "PMC", "onder": year + 1, "weer_genoeg": year + 2}
    ]
    assert str(year + 2) in found["tabellen"][0]["rijen"][0][-1]


def test_the_trajecten_of_each_scenario_are_told_one_after_another() -> None:
    both = [{"naam": name, "uitstroom": 1, "trajecten": 2, "maanden": 6} for name in ("a", "b")]
    (step,) = (one for one in answer(scenarios=both)["stappen"] if "tegelijk" in one["titel"])
    assert step["invulling"] == (
        "«a»: 2 trajecten van 6 maanden is gemiddeld 1 tegelijk. "
        "«b»: 2 trajecten van 6 maanden is gemiddeld 1 tegelijk."
    )


def test_the_nieuw_beschut_of_each_scenario_is_told_one_after_another() -> None:
    both = [{"naam": name, "uitstroom": 1, "beschut_erbij": 2} for name in ("a", "b")]
    (step,) = (one for one in answer(scenarios=both)["stappen"] if "nieuw beschut werk zijn" in one["titel"])
    assert step["invulling"] == "Nu: 0. «a»: 2 per jaar erbij. «b»: 2 per jaar erbij."
