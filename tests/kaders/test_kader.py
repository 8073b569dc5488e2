"""The one question to the kaders: what holds on this day, in this gemeente?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import (
    VERWIJZING,
    Gebied,
    Kader,
    OpenPunt,
    Plaats,
    Versie,
    Waarde,
    korte_naam,
    noem_anders,
    volledig_id,
)
from calculators.kaders.kalender import Datum
from calculators.kaders.namen import met_namen
from tests.small_data import areas, day, kader, months, version

NAME = "wvs/proef"


def kaders(*versions: Versie, others: tuple[Kader, ...] = ()) -> Kaders:
    return Kaders({one.id: one for one in (kader(NAME, *versions), *others)}, areas())


def months_on(found: Kaders, text: str, gemeente: str = "roosendaal") -> int:
    value, _ = found.waarde(NAME, "maximum", day(text), gemeente)
    return int(value.getal)


TWO = (version("2017-04-04", waarden=months(6)), version("2018-01-01", waarden=months(8)))


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2017-04-04", 6),
        ("2017-04-05", 6),
        ("2017-12-31", 6),
        ("2018-01-01", 8),
        ("2018-01-02", 8),
        ("2999-01-01", 8),
    ],
)
def test_the_version_holds_from_its_first_day_until_the_next_begins(on: str, number: int) -> None:
    assert months_on(kaders(*TWO), on) == number


def test_before_the_first_version_nothing_is_known() -> None:
    with pytest.raises(GeenAntwoord, match=r"wvs/proef.*3 april 2017 niets bekend.*vanaf 4 april 2017"):
        months_on(kaders(*TWO), "2017-04-03")


@pytest.mark.parametrize(
    ("since", "before", "unsure_first", "unsure_last", "sure"),
    [
        ("2017-09", "2017-08-31", "2017-09-01", "2017-09-29", "2017-09-30"),
        ("2017-Q3", "2017-06-30", "2017-07-01", "2017-09-29", "2017-09-30"),
        ("2018", "2017-12-31", "2018-01-01", "2018-12-30", "2018-12-31"),
    ],
)
def test_a_coarse_date_gives_no_answer_while_it_may_or_may_not_have_begun(
    since: str, before: str, unsure_first: str, unsure_last: str, sure: str
) -> None:
    found = kaders(TWO[0], version(since, waarden=months(9)))
    assert months_on(found, before) == 6
    for unsure in (unsure_first, unsure_last):
        with pytest.raises(GeenAntwoord, match=r"bekend is alleen dat zij begint in .*\.$"):
            months_on(found, unsure)
    assert months_on(found, sure) == 9


def test_a_kader_says_nothing_outside_its_own_gemeenten() -> None:
    with pytest.raises(GeenAntwoord, match=r"geldt niet in Emmen; het geldt voor WVS-gemeenten"):
        months_on(kaders(*TWO), "2017-05-01", "emmen")


def test_a_question_is_about_one_gemeente() -> None:
    with pytest.raises(GeenAntwoord, match="WVS-gemeenten is geen gemeente"):
        months_on(kaders(*TWO), "2017-05-01", "wvs")


def test_an_unknown_kader_or_gemeente_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        kaders(*TWO).geldt("wvs/anders", day("2017-05-01"), "roosendaal")
    with pytest.raises(KeyError):
        kaders(*TWO).geldt(NAME, day("2017-05-01"), "breda")


def test_a_gemeente_may_have_a_version_of_its_own() -> None:
    own = version("2017-04-04", waarden=months(12))
    found = kaders(replace(TWO[0], per_gemeente={"zundert": own}), TWO[1])
    assert months_on(found, "2017-12-31", "zundert") == 12
    assert months_on(found, "2017-12-31", "roosendaal") == 6
    assert months_on(found, "2018-01-01", "zundert") == 8


@pytest.mark.parametrize("status", ["vervallen", "niet bekend"])
def test_a_version_without_content_gives_no_value_and_says_when_there_was_one(status: str) -> None:
    found = kaders(*TWO, version("2019-01-01", status))
    assert months_on(found, "2018-12-31") == 8
    with pytest.raises(
        GeenAntwoord, match=rf"1 januari 2019 geen waarde \(status: {status}.*laatste .* 31 december 2018\.$"
    ):
        months_on(found, "2019-01-01")


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("2017-06-01", "de laatste dag ervoor waarop wel een waarde bekend is, is 31 mei 2017"),
        ("2017-09-15", "de laatste dag ervoor waarop wel een waarde bekend is, is 31 mei 2017"),
        ("2017-09-16", "de eerste dag erna waarop wel een waarde bekend is, is 1 januari 2018"),
        ("2017-12-31", "de eerste dag erna waarop wel een waarde bekend is, is 1 januari 2018"),
    ],
)
def test_a_refusal_names_the_nearest_day_on_which_there_is_a_value(asked: str, nearest: str) -> None:
    gap = version("2017-06-01", "niet bekend")
    found = kaders(TWO[0], gap, version("2018-01-01", waarden=months(9)))
    with pytest.raises(GeenAntwoord, match=f"{nearest}\\.$"):
        months_on(found, asked)


def test_a_day_that_may_belong_to_another_version_is_not_the_nearest() -> None:
    found = kaders(version("2017-02", waarden=months(6)), version("2017-04", "niet bekend"))
    with pytest.raises(GeenAntwoord, match=r"is 31 maart 2017\.$"):
        months_on(found, "2017-05-01")
    assert found.naaste_dag(NAME, "maximum", day("2016-01-01"), "roosendaal") == day("2017-02-28")
    assert found.naaste_dag(NAME, "maximum", day("2017-03-15"), "roosendaal") == day("2017-03-15")


def test_the_nearest_day_is_that_of_the_gemeente() -> None:
    own = version("2017-04-04", "niet bekend")
    found = kaders(replace(TWO[0], per_gemeente={"zundert": own}), TWO[1])
    assert found.naaste_dag(NAME, "maximum", day("2017-05-01"), "zundert") == day("2018-01-01")
    assert found.naaste_dag(NAME, "maximum", day("2017-05-01"), "roosendaal") == day("2017-05-01")


def test_a_kader_without_that_value_says_that_it_never_had_one() -> None:
    with pytest.raises(GeenAntwoord, match=r"; er is op geen enkele dag een waarde bekend\.$"):
        months_on(kaders(version()), "2018-01-01")


@pytest.mark.parametrize("status", ["voorgesteld", "advies"])
def test_a_proposal_does_not_replace_what_was_decided(status: str) -> None:
    found = kaders(TWO[0], version("2018-01-01", status, waarden=months(8)))
    assert months_on(found, "2018-06-01") == 6


def test_a_text_is_written_out_with_its_own_values_and_those_of_others() -> None:
    text = "Hoogstens {maximum}, en {ander.maximum}; samen {wvs/ander.maximum}."
    found = kaders(
        version(tekst=text, waarden=months(6)),
        others=(kader("wvs/ander", version(waarden=months(23)), version("2018-01-01", waarden=months(1))),),
    )
    on = day("2017-12-31")
    assert (
        found.tekst(NAME, found.geldt(NAME, on, "roosendaal"), on)
        == "Hoogstens 6 maanden, en 23 maanden; samen 23 maanden."
    )
    on = day("2018-01-01")
    assert "en 1 maand;" in found.tekst(NAME, found.geldt(NAME, on, "roosendaal"), on)


def test_a_text_names_the_value_of_another_kader_as_the_gemeente_has_it() -> None:
    other = version(waarden=months(23), per_gemeente={"zundert": version(waarden=months(30))})
    found = kaders(version(tekst="Samen {ander.maximum}."), others=(kader("wvs/ander", other),))
    on = day("2017-12-31")
    for gemeente, told in (("zundert", "Samen 30 maanden."), ("roosendaal", "Samen 23 maanden.")):
        assert found.tekst(NAME, found.geldt(NAME, on, gemeente), on, gemeente) == told
    assert found.tekst(NAME, found.geldt(NAME, on, "zundert"), on) == "Samen 23 maanden."


def test_a_value_in_a_text_is_found_with_the_kader_that_it_stands_in_now() -> None:
    other = replace(kader("wvs/ander", version(waarden=months(23))), voorheen=("wvs/toen",))
    text = "Samen {toen.maximum}, hier {maximum}."
    mine = version(tekst=text, waarden=months(6))
    found = Kaders({NAME: kader(NAME, mine), "wvs/ander": other, "wvs/toen": other}, areas())
    places = [found.verwezen(NAME, mine, one, day("2017-12-31")) for one in VERWIJZING.finditer(text)]
    assert [(value.voluit(), where) for value, where in places] == [
        ("23 maanden", "wvs/ander"),
        ("6 maanden", NAME),
    ]


def test_the_first_day_with_a_value_is_that_of_the_gemeente() -> None:
    own = version(tekst="Hier niet.")
    found = kaders(replace(TWO[0], per_gemeente={"zundert": own}), TWO[1])
    with pytest.raises(GeenAntwoord, match="bekend is, is 1 januari 2018"):
        months_on(found, "2017-12-31", "zundert")


def test_what_a_source_does_not_say_is_not_there() -> None:
    plain, area = kader(NAME), Gebied("x", "X", "gemeente", ("x",))
    held = plain.versies[0]
    assert (held.besluit, held.oordeel, held.toelichting, held.wijziging) == (None, None, None, None)
    assert (plain.voor, plain.zoekwoorden, plain.gerelateerd, plain.nagekeken_op) == ((), (), (), None)
    assert (area.cbs, area.uitleg, area.vindplaats) == (None, None, None)
    assert Waarde(Decimal(1), "maanden").grens is None
    place = Plaats("x", "Plan")
    assert (place.kop, place.onderdeel, place.alinea, place.zin) == (None, None, None, None)
    point = OpenPunt("Wat?", "Wie?")
    assert (dict(point.lezingen), point.gekozen) == ({}, None)


def test_a_value_is_written_with_its_bound_only_where_the_sentence_needs_it() -> None:
    number = months(6)["maximum"]
    assert number.voluit() == "6 maanden"
    assert replace(number, grens="ongeveer").voluit() == "ongeveer 6 maanden"
    assert replace(number, grens="meer dan").voluit() == "meer dan 6 maanden"
    assert Waarde(day("2017-06-01"), "datum").voluit() == "1 juni 2017"
    assert Waarde("nee", "oordeel").voluit() == "nee"
    with pytest.raises(TypeError, match="geen getal"):
        _ = Waarde("nee", "oordeel").getal


def test_only_a_percentage_is_a_part_and_only_a_number_is_a_number() -> None:
    assert Waarde(Decimal("12.5"), "procent").deel == Fraction(1, 8)
    with pytest.raises(TypeError, match="een waarde in maanden is geen percentage"):
        _ = Waarde(Decimal(6), "maanden").deel
    with pytest.raises(TypeError, match="een waarde in oordeel is geen getal"):
        _ = Waarde("ja", "oordeel").getal


def test_a_place_in_a_source_can_be_found_with_the_document_in_hand() -> None:
    assert Plaats("x", "Plan", kop="Doel", alinea=1, zin=2).voluit() == "Plan, onder «Doel», alinea 1, zin 2"
    assert Plaats("x", "Plan").voluit() == "Plan"


PLAN = Plaats("x", "Plan")


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([PLAN], "Plan"),
        ([replace(PLAN, kop="Doel", alinea=1, zin=2)], "Plan, onder «Doel», alinea 1, zin 2"),
        (
            [
                replace(PLAN, kop="Doel", onderdeel=1),
                replace(PLAN, kop="Doel", onderdeel=2),
                replace(PLAN, kop="Doel", alinea=1, zin=2),
                replace(PLAN, kop="Slot", alinea=1),
            ],
            "Plan, onder «Doel», onderdeel 1, onderdeel 2 en alinea 1, zin 2; onder «Slot», alinea 1",
        ),
        (
            [replace(PLAN, kop="Doel"), PLAN, replace(PLAN, titel="Nota", kop="Doel")],
            "Plan, onder «Doel»; Plan; Nota, onder «Doel»",
        ),
    ],
)
def test_places_in_one_sentence_name_a_title_and_a_heading_once(places: list[Plaats], said: str) -> None:
    found = replace(version("2018-01-01"), bronnen=tuple(places))
    assert found.herkomst_in_een_zin() == said
    assert found.herkomst() == tuple(one.voluit() for one in places)


def test_a_kader_finds_its_versions_by_their_names_and_has_a_name_inside_its_dossier() -> None:
    found = kader("wvs/proef", *met_namen((version("2017-04-04"), version("2018-01-01"))))
    assert found.versie("2018-01-01") is found.versies[1]
    assert (found.dossier, found.naam) == ("wvs", "proef")
    with pytest.raises(KeyError, match="2019-01-01"):
        found.versie("2019-01-01")


def test_kaders_are_counted_and_run_through_by_their_present_names_only() -> None:
    renamed = replace(kader("wvs/nieuw", version("2017-04-04")), voorheen=("wvs/oud",))
    found = Kaders({renamed.id: renamed}, areas()).kaders
    assert found["wvs/oud"] is found["wvs/nieuw"] is renamed
    assert (list(found), len(found)) == (["wvs/nieuw"], 1)


def test_a_name_that_came_back_is_no_old_name() -> None:
    back = replace(kader("wvs/een", version("2017-04-04")), voorheen=("wvs/een", "wvs/twee"))
    assert (back.eerste_naam, back.oude_namen) == ("wvs/een", ("wvs/twee",))


def test_a_version_keeps_the_name_it_began_with_when_its_day_becomes_more_precise() -> None:
    (found,) = met_namen((version("2017-04-04"),))
    assert found.eerste_naam == "2017-04-04"
    assert replace(found, voorheen_op=(Datum.lees("2017"), Datum.lees("2017-Q2"))).eerste_naam == "2017"


@pytest.mark.parametrize(
    ("seen_from", "name"),
    [("wvs/een", "proef"), ("wvs/", "proef"), ("alkmaar/een", "wvs/proef"), ("wvs-noord/een", "wvs/proef")],
)
def test_inside_its_dossier_a_kader_has_a_short_name(seen_from: str, name: str) -> None:
    assert korte_naam("wvs/proef", seen_from) == name
    assert volledig_id(name, seen_from) == "wvs/proef"


def test_a_proposal_in_no_document_yet_says_so_with_who_and_when() -> None:
    bare = replace(version("2018-01-01", "voorgesteld"), bronnen=())
    by_one = replace(bare, voorgesteld_door="een fractie")
    assert bare.herkomst() == ("Nog geen document. Voorgesteld op 1 januari 2018.",)
    assert by_one.herkomst() == ("Nog geen document. Voorgesteld door een fractie op 1 januari 2018.",)
    assert version().herkomst() == (version().bronnen[0].voluit(),)


def test_an_old_name_points_at_the_name_of_now_and_the_first_name_stays() -> None:
    renamed = replace(kader(NAME, version()), voorheen=("wvs/eerst", "wvs/toen"))
    found = Kaders({NAME: renamed}, areas())
    assert [found.naam(one) for one in ("wvs/eerst", "wvs/toen", NAME, "wvs/onbekend")] == [
        *([NAME] * 3),
        "wvs/onbekend",
    ]
    assert [found.eerste_naam(one) for one in ("wvs/toen", NAME, "wvs/onbekend")] == [
        *(["wvs/eerst"] * 2),
        "wvs/onbekend",
    ]
    assert kader(NAME, version()).eerste_naam == NAME


def test_in_a_text_another_kader_goes_under_another_name_and_the_rest_stays() -> None:
    text = "Na {maximum} of {ander.duur} en {elders/ander.duur}."
    assert noem_anders(text, str.upper) == "Na {maximum} of {ANDER.duur} en {ELDERS/ANDER.duur}."


def test_a_status_is_said_with_its_day_and_not_twice() -> None:
    assert version("2018", "vervallen").sinds() == "vervallen vanaf 2018"
    assert version("2017-04-30", "mededeling").sinds() == "mededeling, geschreven op 30 april 2017"


def test_before_the_title_stands_nothing_when_nothing_ever_held() -> None:
    assert kader(NAME, version("2018", "vervallen")).vooraf == ""


def test_the_nearest_day_with_a_value_is_that_of_the_gemeente_also_at_the_beginning_of_time() -> None:
    there = version("2018-01-01", waarden=months(8), alleen=("zundert",))
    found = kaders(version("2017-04-04"), there)
    asked = [found.naaste_dag(NAME, "maximum", day("2017-05-01"), one) for one in ("zundert", "roosendaal")]
    assert asked == [day("2018-01-01"), None]
    always = kaders(version("0001-01-01", waarden=months(6)), version("2018-01-01", "vervallen"))
    assert always.naaste_dag(NAME, "maximum", day("2018-01-01"), "zundert") == day("2017-12-31")
