"""Fields: what one may fill in, and what a wrong value is told."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators.kaders.strikte_json import GeenJson, lees_json
from calculators.raamwerk import loket
from calculators.raamwerk.velden import Bedrag, Datum, GeheelGetal, Keuze, Lijst, Procent, Tekst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, als_data, lees_vraag, op_volgorde, zeker
from tests.small_data import make_data

DATA = make_data()
POST = Lijst(
    (Veld("naam", "Waarvoor?", Tekst(10)), Veld("bedrag", "Hoeveel?", Bedrag(), verplicht=True)), 0, 2
)
FIELDS = (
    Veld("dag", "Welke dag?", Datum(), verplicht=True),
    Veld("aantal", "Hoeveel?", GeheelGetal(1, 60, "maanden")),
    Veld("bedrag", "Hoeveel euro?", Bedrag()),
    Veld("plaats", "Waar?", Keuze(lambda data: data.gemeenten("wvs"))),
    Veld("tekst", "Wat?", Tekst(10)),
    Veld("posten", "Welke posten?", POST),
    Veld("deel", "Welk deel?", Procent()),
)


def read(**values: Any) -> Ingevuld:
    return lees_vraag(FIELDS, DATA, {"dag": "2017-07-01", **values})


def fault(**values: Any) -> str:
    found = read(**values).fouten
    assert [one.veld.split(".")[0] for one in found] == list(values), found
    return found[0].melding


def test_everything_that_is_filled_in_well_is_read_and_normalised() -> None:
    found = read(
        dag="1 juli 2017",
        aantal="2",
        bedrag=Decimal("10.5"),
        plaats=" roosendaal ",
        tekst=" hout ",
        posten=[{"bedrag": "1.234,56"}, {"naam": "x", "bedrag": 3}],
        deel="4,5%",
    )
    assert found.fouten == ()
    assert (found.dag("dag"), found.getal("aantal"), found.bedrag("bedrag")) == (
        date(2017, 7, 1),
        2,
        Decimal("10.5"),
    )
    assert [post.bedrag("bedrag") for post in found.groepen("posten")] == [Decimal("1234.56"), 3]
    assert als_data(FIELDS, found) == {
        "dag": "2017-07-01",
        "aantal": 2,
        "bedrag": "10.50",
        "plaats": "roosendaal",
        "tekst": "hout",
        "posten": [{"bedrag": "1234.56"}, {"naam": "x", "bedrag": "3.00"}],
        "deel": "4.50",
    }


def test_what_was_written_otherwise_than_the_form_does_is_read_back_with_its_place() -> None:
    found = read(
        dag="za 1 jul 2017", bedrag=" € 2.500,- ", deel="4.5", posten=[{"bedrag": 3}, {"bedrag": "1234.50"}]
    )
    assert [(one.veld, one.melding) for one in found.gelezen] == [
        ("dag", "«za 1 jul 2017» is gelezen als 1 juli 2017."),
        ("bedrag", "«€ 2.500,-» is gelezen als €\u00a02.500,00."),
        ("posten.1.bedrag", "«1234.50» is gelezen als €\u00a01.234,50."),
        ("deel", "«4.5» is gelezen als 4,5%."),
    ]


def test_what_is_written_as_the_form_does_or_is_a_number_is_not_read_back() -> None:
    found = read(
        dag="1 juli 2017", bedrag=Decimal("2500.00"), aantal="2.5", deel=Decimal("4.5"), tekst="1/7/2017"
    )
    assert found.gelezen == ()
    assert [one.veld for one in found.fouten] == ["aantal"]


def test_a_value_with_a_fault_is_not_read_back() -> None:
    assert read(dag="07/13/2017", bedrag="9000000000.00").gelezen == ()


@pytest.mark.parametrize("empty", [None, "", "   ", "\n", []])
def test_an_empty_value_is_not_filled_in(empty: object) -> None:
    found = lees_vraag(FIELDS, DATA, {one.naam: empty for one in FIELDS})
    assert [one.veld for one in found.fouten] == ["dag"]
    assert "nog niet ingevuld" in found.fouten[0].melding
    assert "bijvoorbeeld 1-7-2017" in found.fouten[0].melding
    assert als_data(FIELDS, found) == {}
    assert found.ontbreekt("aantal")
    assert not found.ontbreekt("dag")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (20170701, "«20170701» is geen datum"),
        (Decimal("1.5"), "«1.5» is geen datum"),
        (True, "«ja of nee» (true of false) is geen datum"),
        (["2017-07-01"], "Vul één datum in, geen lijst."),
        ({"jaar": 2017}, "Vul één datum in, geen groep velden."),
        ("2017-02-30", "februari 2017 heeft 28 dagen"),
        ("1899-12-31", "kies een jaar van 1900 tot en met 2999"),
        ("3000-01-01", "kies een jaar van 1900 tot en met 2999"),
        ("gisteren", "schrijf bijvoorbeeld 1-7-2017"),
    ],
)
def test_a_value_that_is_no_day_says_how_to_write_one(value: object, message: str) -> None:
    assert message in fault(dag=value)


@pytest.mark.parametrize("value", ["1900-01-01", "2999-12-31"])
def test_the_first_and_the_last_day_are_allowed(value: str) -> None:
    assert read(dag=value).fouten == ()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, "«ja of nee» (true of false) is geen heel getal"),
        (Decimal("6.0"), "«6.0» is geen heel getal"),
        ([6], "Vul één heel getal in, geen lijst."),
        ({}, "Vul één heel getal in, geen groep velden."),
        ("zes", "schrijf alleen cijfers"),
        ("٦", "schrijf alleen cijfers"),
        (0, "van 1 tot en met 60 maanden"),
        (61, "van 1 tot en met 60 maanden"),
        ("-6", "van 1 tot en met 60 maanden"),
        ("2.500", "2.500 valt buiten de grenzen"),
        (10**24, "valt buiten de grenzen"),
        ("9" * 100, "te lang"),
    ],
)
def test_a_value_that_is_no_whole_number_says_what_is_wrong(value: object, message: str) -> None:
    assert message in fault(aantal=value)


@pytest.mark.parametrize("value", [1, 60, "1", "60", " 60 "])
def test_the_limits_themselves_are_allowed(value: object) -> None:
    assert read(aantal=value).fouten == ()


def test_a_unit_behind_a_number_is_read_back_when_it_is_written_otherwise() -> None:
    found = read(aantal="6 mnd")
    assert found.waarden["aantal"] == 6
    assert [(one.tekst, one.als) for one in found.gelezen] == [("6 mnd", "6 maanden")]
    assert read(aantal="6 maanden").gelezen == ()


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("2500", True), ("2.500", True), (" 6 ", True), ("2 500", False), ("6,0", False), ("6 mnd", False)],
)
def test_a_whole_number_that_is_written_otherwise_is_read_back(text: str, is_plain: bool) -> None:
    assert GeheelGetal().is_gewoon(text) is is_plain


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (False, "is geen bedrag"),
        ([1], "Vul één bedrag in, geen lijst."),
        ({}, "Vul één bedrag in, geen groep velden."),
        ("1,234", "komma voor de centen"),
        ("1,234.56", "komma voor de centen"),
        ("0.500", "komma voor de centen"),
        (Decimal("0.001"), "meer dan twee cijfers achter de komma"),
        (Decimal("-0.01"), "valt buiten de grenzen"),
        ("-0,01", "valt buiten de grenzen"),
        (10**9 + 1, "valt buiten de grenzen"),
        ("9" * 39, "valt buiten de grenzen"),
        (
            "(1.000)",
            "«(1.000)» staat tussen haakjes, dus als een bedrag onder nul, en dat kan",
        ),
        *(
            (one, f"«{one}» is een bedrag in duizenden of miljoenen; schrijf het voluit, in euro: 12.000")
            for one in ("k€ 12", "€ 12k", "12 K", "1,2 mln", "€ 3 miljoen", "12 duizend", "12m")
        ),
    ],
)
def test_a_value_that_is_no_amount_says_what_is_wrong(value: object, message: str) -> None:
    assert message in fault(bedrag=value)


@pytest.mark.parametrize("value", [0, 10**9, Decimal("0.010"), Decimal("-0.0"), "0,01", "1.000.000.000"])
def test_amounts_within_the_limits_are_allowed(value: object) -> None:
    assert read(bedrag=value).fouten == ()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, "is geen percentage"),
        ([4], "Vul één percentage in, geen lijst."),
        ("4.567", "schrijf bijvoorbeeld 4 of 4,5"),
        ("4,567", "schrijf bijvoorbeeld 4 of 4,5"),
        ("1.000", "schrijf bijvoorbeeld 4 of 4,5"),
        ("veel", "schrijf bijvoorbeeld 4 of 4,5"),
        (Decimal("0.001"), "«0.001» heeft meer dan twee cijfers achter de komma"),
        (Decimal("100.01"), "van 0 tot en met 100"),
        ("100,01", "van 0 tot en met 100"),
        ("-0,01", "van 0 tot en met 100"),
        (-1, "van 0 tot en met 100"),
    ],
)
def test_a_value_that_is_no_percentage_says_what_is_wrong(value: object, message: str) -> None:
    assert message in fault(deel=value)


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        (0, "0"),
        (100, "100"),
        ("0", "0"),
        ("100 %", "100"),
        ("4,05%", "4.05"),
        (Decimal("4.50"), "4.5"),
        ("\u00a04,5\u00a0%", "4.5"),
    ],
)
def test_percentages_within_the_limits_are_exact(value: object, exact: str) -> None:
    assert read(deel=value).procent("deel") == Decimal(exact)


@pytest.mark.parametrize("value", ["4,5", "4,50", "4.50%", Decimal("4.5"), Decimal("4.50")])
def test_an_equal_percentage_is_written_the_same(value: object) -> None:
    kind = Procent()
    assert kind.toon(kind.lees(value, DATA), DATA) == "4,5%"


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Datum(), date(2017, 7, 1), "1 juli 2017"),
        (GeheelGetal(eenheid="maanden"), 1, "1 maand"),
        (Bedrag(), Decimal("1234.5"), "€\u00a01.234,50"),
        (Procent(), Decimal("4.5"), "4,5%"),
        (Keuze(lambda data: data.gemeenten("wvs")), "zundert", "Zundert"),
        (Tekst(), "hout", "hout"),
    ],
)
def test_a_value_is_shown_as_a_reader_writes_it(kind: Any, value: object, shown: str) -> None:
    assert kind.toon(value, DATA) == shown


def test_a_value_that_must_be_there_and_is_not_is_a_mistake_of_the_program() -> None:
    assert zeker(0) == 0
    with pytest.raises(TypeError, match=r"^deze waarde hoort er te zijn; maak het veld verplicht$"):
        zeker(None)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("rosendaal", "bedoelde u «roosendaal»?"),
        ("Roosendaal", "bedoelde u «roosendaal»?"),
        ("breda", "kies roosendaal, zundert, moerdijk of steenbergen."),
        ("x" * 10_000, "kies roosendaal"),
        (1, "«1» staat niet in de lijst"),
        (True, "staat niet in de lijst"),
        (["roosendaal"], "Vul één keuze in, geen lijst."),
    ],
)
def test_a_choice_that_does_not_exist_gets_a_suggestion(value: object, message: str) -> None:
    assert message in fault(plaats=value)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (5, "«5» is geen tekst; zet er aanhalingstekens omheen."),
        (["hout"], "Vul één tekst in, geen lijst."),
        ("elf letters", "houd het bij 10 tekens"),
        ("a\nb", "In deze tekst staat een onzichtbaar teken; typ de tekst opnieuw op één regel."),
        ("a\u202eb", "onzichtbaar teken"),
        ("a\u0000b", "onzichtbaar teken"),
    ],
)
def test_a_text_is_short_and_visible(value: object, message: str) -> None:
    assert message in fault(tekst=value)


def test_a_text_may_be_as_long_as_is_said() -> None:
    assert read(tekst="tien lettr").tekst("tekst") == "tien lettr"


@pytest.mark.parametrize(
    ("value", "field", "message"),
    [
        (
            "geen",
            "posten",
            "«geen» is geen lijst; vul in: een lijst van 0 tot en met 2 keer een post met naam en bedrag.",
        ),
        ({"bedrag": 1}, "posten", "Een groep velden is geen lijst"),
        ([{"bedrag": 1}] * 3, "posten", "3 keer een post"),
        ([1], "posten.0", "Post 1: «1» is geen groep velden"),
        ([None], "posten.0", "Post 1: niets is geen groep velden"),
        ([{"bedrag": 1}, {}], "posten.1.bedrag", "Post 2: dit is nog niet ingevuld"),
        ([{"bedrag": "1,234"}], "posten.0.bedrag", "Post 1: «1,234» is geen bedrag"),
        ([{"bedrag": 1, "bedragen": 2}], "posten.0.bedragen", "bedoelde u «bedrag»?"),
    ],
)
def test_a_fault_in_a_list_names_the_place_from_nought_and_the_post_from_one(
    value: object, field: str, message: str
) -> None:
    found = read(posten=value).fouten
    assert [one.veld for one in found] == [field]
    assert message in found[0].melding


@pytest.mark.parametrize("value", [None, "tekst", 5, True, [], [1]])
def test_a_question_is_a_group_of_fields(value: object) -> None:
    found = lees_vraag(FIELDS, DATA, value).fouten
    assert [one.veld for one in found] == [""]
    assert "accolades {}" in found[0].melding


def test_an_unknown_field_gets_a_suggestion_or_the_list() -> None:
    found = read(aantl=1, heelanders=2).fouten
    assert [one.veld for one in found] == ["aantl", "heelanders"]
    assert "bedoelde u «aantal»?" in found[0].melding
    assert "de velden heten dag, aantal, bedrag" in found[1].melding


def test_very_many_unknown_fields_are_summed_up() -> None:
    found = read(**{f"onbekend{number}": 1 for number in range(5000)}).fouten
    assert len(found) == 21
    assert "nog 4980 andere velden" in found[-1].melding
    assert found[-1].veld == ""
    assert len(read(**{f"onbekend{number}": 1 for number in range(20)}).fouten) == 20
    assert "nog 1 andere" in read(**{f"onbekend{number}": 1 for number in range(21)}).fouten[-1].melding
    assert Ingevuld({}).fouten == ()


def test_all_faults_come_at_once_in_the_order_of_the_fields() -> None:
    found = lees_vraag(
        FIELDS,
        DATA,
        {"posten": [{"bedrag": "x"}, {"naam": 1}], "raar": 1, "plaats": "x", "aantal": 0, "dag": []},
    )
    names = ["dag", "aantal", "plaats", "posten.0.bedrag", "posten.1.naam", "posten.1.bedrag", "raar"]
    assert [one.veld for one in op_volgorde(FIELDS, reversed(found.fouten))] == names


def test_what_is_wrong_with_the_whole_question_comes_first_and_what_is_unknown_last() -> None:
    given = [Fout(name, "x") for name in ("raar", "posten.1", "posten.0", "dag", "")]
    assert [one.veld for one in op_volgorde(FIELDS, given)] == ["", "dag", "posten.0", "posten.1", "raar"]
    assert str(Fouten([Fout("dag", "Een."), Fout("", "Twee.")])) == "Een. Twee."


def test_a_choice_that_is_missing_names_the_options_when_they_are_few() -> None:
    def missing(number: int) -> str:
        options = {f"optie-{n}": f"Optie {n}" for n in range(number)}
        field = Veld("wat", "Wat?", Keuze(lambda _: options), verplicht=True)
        return lees_vraag([field], DATA, {}).fouten[0].melding

    assert missing(4).endswith("kies Optie 0, Optie 1, Optie 2 of Optie 3.")
    assert missing(5).endswith("kies uit de lijst.")


def test_every_message_is_a_sentence() -> None:
    found = read(aantal=True, bedrag="1,234", plaats="x", tekst=1, posten=[1], vreemd=1, dag="x").fouten
    for one in found:
        assert one.melding[0].isupper() or not one.melding[0].isalpha()
        assert one.melding[-1] in ".?"


def test_asking_for_a_field_as_the_wrong_kind_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="aantal"):
        read(aantal=5).dag("aantal")


@pytest.mark.parametrize(
    ("kind", "description"),
    [
        (Datum(), "een datum, bijvoorbeeld 1-7-2017, 1 juli 2017 of 2017-07-01"),
        (GeheelGetal(0, 100_000, "kandidaten"), "een heel getal van 0 tot en met 100.000 kandidaten"),
        (Procent(), "een percentage, bijvoorbeeld 4,5, van 0 tot en met 100"),
        (Tekst(), "een korte tekst van hoogstens 100 tekens"),
        (GeheelGetal(), "een heel getal van 0 tot en met 1.000.000"),
        (POST, "een lijst van 0 tot en met 2 keer een post met naam en bedrag"),
    ],
)
def test_a_field_says_what_one_may_fill_in(kind: Any, description: str) -> None:
    assert kind.omschrijving(DATA) == description


def read_json(text: str) -> object:
    return lees_json(text, langste=1000, diepste=3)


def test_numbers_in_json_stay_exact() -> None:
    assert read_json('{"a":[1,0.1,-2.50]}') == {"a": [1, Decimal("0.1"), Decimal("-2.50")]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Er staat niets"),
        (" \n", "Er staat niets"),
        ("{", "regel 1, teken 2"),
        ('{"a":1,}', "regel 1, teken 7"),
        ("[1,\n 2,\n]", "regel 2, teken 3"),
        ("{'a':1}", "regel 1, teken 2"),
        ("\nx", "regel 2, teken 1"),
        ('{\n"a": x}\n', "regel 2, teken 6"),
        ("[\n\nx", "regel 3, teken 1"),
        ("[1, x]", "regel 1, teken 5"),
        ("[[1,]]", "regel 1, teken 4"),
        ('{"a":1} x', "regel 1, teken 9"),
        ('"\u0001"', "geen geldige JSON"),
        ('{"a":1,"a":2}', "«a» staat er meer dan één keer in"),
        ('{"a":[{"b":1,"b":1}]}', "«b» staat er meer dan één keer in"),
        ("NaN", "«NaN» is geen getal"),
        ("[Infinity,-Infinity]", "«Infinity» is geen getal"),
        ("1e5", "heeft een e"),
        ("1E400000000", "heeft een e"),
        ("9" * 30, "te lang: hoogstens 25 tekens"),
        ("9" * 26, "te lang: hoogstens 25 tekens"),
        ("0." + "1" * 30, "te lang: hoogstens 25 tekens"),
        ('"' + "x" * 1000 + '"', "te lang: hoogstens 1.000 tekens"),
        ("[[[[1]]]]", "te veel haakjes"),
        ("[[],[[[1]]]]", "te veel haakjes"),
        ('"\\\n' + "[" * 9 + '"', "geen geldige JSON"),
        (
            '"\\ud800"',
            r"^Er staat een half teken in de tekst \(een los deel van een \\u-paar\); haal het weg\.$",
        ),
        ('[["\\ud800"]]', "half teken"),
        ('{"a":{"b":"\\ud800"}}', "half teken"),
        ('{"\\udc00":1}', "half teken"),
        ('"\ud800"', "half teken"),
    ],
)
def test_json_that_cannot_be_trusted_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(GeenJson, match=message):
        read_json(text)


def test_json_may_be_as_long_and_as_deep_and_its_numbers_as_long_as_is_said() -> None:
    assert lees_json("[1]", langste=3, diepste=1) == [1]
    with pytest.raises(GeenJson, match="te lang"):
        lees_json("[1]", langste=2, diepste=1)
    assert read_json("9" * 25) == int("9" * 25)
    assert str(GeenJson("Een.", "Twee.")) == "Een. Twee."
    assert GeenJson("Een.", "Twee.").plekken == ("", "")


def test_all_that_is_wrong_in_json_is_told_at_once() -> None:
    with pytest.raises(GeenJson) as found:
        read_json('{"a":NaN,"a":1e5,"b":{"c":1,"c":2}}')
    assert len(found.value.meldingen) == 4


def test_a_number_that_is_refused_is_told_with_its_place() -> None:
    with pytest.raises(GeenJson) as found:
        read_json('{"a":1e5,"b":[{"c":NaN},1],"d":{"e":1e5,"f":2}}')
    assert found.value.plekken == ("a", "b.0.c", "d.e")
    assert str(found.value).count("1e5") == 1
    with pytest.raises(GeenJson) as found:
        read_json('{"a":1,"a":2}')
    assert found.value.plekken == ("a",)
    with pytest.raises(GeenJson) as found:
        read_json('{"a":1e5,"a":2,"b":"\\ud800"}')
    assert found.value.plekken == ("a", "", "")
    assert found.value.rest is None


@pytest.mark.parametrize("text", ['"[[[[["', '["]]", "\\"[[[["]', '"\\\\"', '"\\ud83d\\ude00"'])
def test_brackets_within_a_text_are_no_depth(text: str) -> None:
    read_json(text)


@pytest.mark.parametrize("part", ["[", '{"a":', '"\\"', '"\\', "\\", '"'])
def test_deep_or_unfinished_json_is_refused_at_once(part: str) -> None:
    with pytest.raises(GeenJson):
        lees_json(part * 20_000, langste=200_000, diepste=8)


def test_a_question_with_a_refused_number_names_its_field() -> None:
    found = json.loads(loket.antwoord(DATA, "trajectduur", '{"gemeente":"roosendaal","maanden":1e30}'))
    by_field = {one["veld"]: one["melding"] for one in found["fouten"]}
    assert "«1e30» heeft een e" in by_field["maanden"]
    assert set(by_field) == {"doelgroep", "start", "maanden", "peildatum"}


@pytest.mark.parametrize(
    ("text", "field", "said"),
    [
        ('{"kosten":[{"bedrag":1e9}]}', "kosten.0.bedrag", "Kostenpost 1: het getal «1e9» heeft een e"),
        ('{"kosten":[NaN]}', "kosten.0", "Kostenpost 1: «NaN» is geen getal"),
        ('{"kosten":1e9}', "kosten", "Het getal «1e9» heeft een e"),
        ('{"gebruik":"beide","gebruik":"beschut"}', "gebruik", "«gebruik» staat er meer dan één keer in"),
        ("1e9", "", "Het getal «1e9» heeft een e"),
    ],
)
def test_what_is_refused_hides_no_other_fault(text: str, field: str, said: str) -> None:
    found = json.loads(loket.antwoord(DATA, "pmc-rendabiliteit", text))
    by_field = {one["veld"]: one["melding"] for one in found["fouten"]}
    assert by_field[field].startswith(said)
    if field:
        assert {"gemeente", "peildatum", "kandidaten"} <= set(by_field)
