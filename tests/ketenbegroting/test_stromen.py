"""The picture of the money: from outside, through the chain, to outside, and never round in a circle."""

from __future__ import annotations

from typing import Any

from tests.ketenbegroting.asked import SUBSIDY, WAGES, answer, paid


def picture(*rows: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = answer(posten=list(rows))["beelden"][0]
    return found


def flows(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    names = [f"{one['naam']} [{one['waar']}]" for one in found["knopen"]]
    return [(names[one["van"]], names[one["naar"]], one["bedrag"]) for one in found["stromen"]]


def test_money_goes_through_the_chain() -> None:
    found = picture(SUBSIDY, WAGES)
    assert flows(found) == [
        ("WVS [keten]", "medewerkers [naar buiten]", "1000.00"),
        ("Rijk [van buiten]", "WVS [keten]", "900.00"),
    ]
    assert [one["woorden"].replace("\xa0", " ") for one in found["knopen"]] == [
        "WVS: € 900,00 erin, € 1.000,00 eruit",
        "medewerkers: ontvangt € 1.000,00",
        "Rijk: betaalt € 900,00",
    ]
    assert found["tabel"]["rijen"][0][:2] == ["WVS", "medewerkers"]
    assert "De grootste stroom is € 1.000,00, van WVS naar medewerkers." in found["tekst"].replace(
        "\xa0", " "
    )


def test_money_that_comes_back_arrives_at_a_second_bar() -> None:
    hart = "Hart van West-Brabant"
    found = picture(paid("ISD", "WVS", 9, "ISD"), paid("WVS", hart, 8, "WVS"), paid(hart, "ISD", 7, hart))
    (back,) = (one for one in found["knopen"] if one["waar"] == "terug")
    assert back["woorden"].startswith("Werkplein Brabantse Wal (ISD) (terug): ontvangt")


def test_a_way_that_parts_and_meets_is_no_circle() -> None:
    hart = "Hart van West-Brabant"
    found = picture(paid("ISD", "WVS", 9, "ISD"), paid("ISD", hart, 8, "ISD"), paid(hart, "WVS", 7, hart))
    assert {one["waar"] for one in found["knopen"]} == {"keten"}


def test_many_who_are_outside_are_taken_together() -> None:
    found = picture(*(paid(f"klant {number}", "WVS", number, "WVS") for number in range(1, 13)))
    names = [one["naam"] for one in found["knopen"]]
    assert len(names) == 9
    assert "overige (5)" in names
    assert len(found["tabel"]["rijen"]) == 12


def outside(count: int, *more: dict[str, Any], paying: bool = True) -> dict[str, Any]:
    """So many customers outside the chain, each with a larger amount, and more."""
    names = [f"klant {number}" for number in range(1, count + 1)]
    rows = [
        paid(name, "WVS", number, "WVS") if paying else paid("WVS", name, number, "WVS")
        for number, name in enumerate(names, 1)
    ]
    return picture(*rows, *more)


def at(found: dict[str, Any], where: str) -> list[str]:
    return [one["naam"] for one in found["knopen"] if one["waar"] == where]


def test_those_with_the_smallest_amounts_are_taken_together_and_their_money_with_them() -> None:
    found = outside(12)
    assert at(found, "van buiten") == [*(f"klant {number}" for number in range(12, 5, -1)), "overige (5)"]
    assert ("overige (5) [van buiten]", "WVS [keten]", "15.00") in flows(found)
    assert len(found["stromen"]) == 8


def test_who_receive_outside_are_taken_together_as_who_pay() -> None:
    found = outside(12, paying=False)
    assert at(found, "naar buiten") == [*(f"klant {number}" for number in range(12, 5, -1)), "overige (5)"]
    assert ("WVS [keten]", "overige (5) [naar buiten]", "15.00") in flows(found)


def test_up_to_eight_each_keeps_a_name_whoever_else_pays_or_receives_inside() -> None:
    paying = outside(8, WAGES, paid("ISD", "WVS", 7, "ISD"))
    assert at(paying, "van buiten") == [f"klant {number}" for number in range(8, 0, -1)]
    receiving = outside(8, SUBSIDY, paid("WVS", "ISD", 7, "WVS"), paying=False)
    assert at(receiving, "naar buiten") == [f"klant {number}" for number in range(8, 0, -1)]


def test_what_someone_outside_pays_to_several_counts_together() -> None:
    twice = [paid("beide", "WVS", 2, "WVS"), paid("beide", "ISD", 2, "ISD")]
    assert "beide" in at(outside(9, *twice), "van buiten")


def test_a_year_without_money_has_no_picture_and_a_later_year_is_folded() -> None:
    found = answer(posten=[{**SUBSIDY, "bedrag": 0}, {**SUBSIDY, "jaar": 2019}, {**SUBSIDY, "jaar": 2020}])
    assert [one["titel"] for one in found["beelden"]] == [
        "Hoe het geld gaat, 2019",
        "Hoe het geld gaat, 2020",
    ]
    assert [one["dicht"] for one in found["beelden"]] == [False, True]
