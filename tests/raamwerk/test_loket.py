"""The one door: text in, text out, whatever the text is."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators.kaders.gegevens import (
    Gegevens,
    GegevensFout,
    lees_gegevens,
    met_corpus,
    schrijf_gegevens,
)
from calculators.kaders.kader import Kader, OpenPunt, Waarde
from calculators.kaders.notatie import som_op
from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.velden import Lijst
from tests.small_data import ask, changed, faults, kader, make_data, months, norm

DATA = make_data()
RIGHT = [
    *("rekenhulp", "goed", "corpus", "vraag", "antwoord", "samenvatting", "let_op"),
    *("kerncijfers", "stappen", "open_punten", "tabellen", "beelden", "per_lezing", "meenemen", "gelezen"),
]
NOT_ALWAYS = "per_lezing"  # there when the answer depends on the reading
WRONG = ["rekenhulp", "goed", "fouten"]
QUESTIONS: dict[str, dict[str, Any]] = {
    "trajectduur": {
        "gemeente": "roosendaal",
        "doelgroep": "b",
        "start": "2017-07-01",
        "einde": "2017-12-31",
        "detachering_start": "2018-02-01",
        "detachering_einde": "2019-05-31",
        "onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}],
        "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
        "lezing_aaneengesloten": "perioden",
        "peildatum": "2017-10-01",
    },
    "pmc-rendabiliteit": {
        "gemeente": "roosendaal",
        "peildatum": "2017-10-01",
        "gebruik": "beide",
        "opbrengsten": [{"naam": "hout", "bedrag": "10.000,50"}],
        "kosten": [{"bedrag": 30000}],
        "kandidaten": 10,
        "uitstroom": 2,
        "huishouden": "alleenstaande",
        "maanden": 12,
        "past_arbeidsmarkt": "ja",
        "past_ontwikkeling": "ja",
    },
    "doelgroepwijzer": {
        "gemeente": "zundert",
        "peildatum": "2018-01-01",
        "sw_baan": "nee",
        "indicatie": "onbekend",
        "begin": "nee",
        "kans": "met-hulp",
        "taal": "ja",
        "register": "nee",
    },
    "inkoopaandeel": {
        "peildatum": "2018-01-01",
        "periode": "heel 2017",
        "trajecten": [
            {"waar": "zundert", "wvs": 7, "markt": 3},
            {"waar": "isd-brabantse-wal", "wvs": 1, "markt": 0},
        ],
    },
    "ombouw": {
        "gemeente": "zundert",
        "peildatum": "2018-01-01",
        "begin": 40,
        "beschut": 2,
        "jaren": 3,
        "meetellen": "iedereen",
        "scenarios": [
            {"naam": "rustig", "uitstroom_procent": "4,5", "trajecten": 12, "maanden": 6},
            {"uitstroom": 3, "beschut_erbij": 1},
        ],
        "grenzen": [{"naam": "PMC groen", "aantal": 30}],
    },
}
NAMES = sorted(QUESTIONS)
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["2017-07-01", "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def check_envelope(name: str, text: str) -> dict[str, Any]:
    """An answer is JSON that UTF-8 can hold, with exactly the known keys; a wrong one says what is wrong."""
    text.encode("utf-8")
    answer: dict[str, Any] = json.loads(text, parse_constant=pytest.fail)
    known = RIGHT if answer["goed"] else WRONG
    assert list(answer) == [one for one in known if one != NOT_ALWAYS or answer.get(one)]
    if not answer["goed"]:
        assert answer["fouten"]
        for one in answer["fouten"]:
            assert list(one) == ["veld", "melding", "nodig"]
            assert one["melding"].endswith((".", "?"))
    return answer


@pytest.mark.parametrize("name", NAMES)
def test_a_good_question_gets_an_answer_with_everything_in_its_place(name: str) -> None:
    answer = check_envelope(name, loket.antwoord(DATA, name, json.dumps(QUESTIONS[name])))
    assert (answer["rekenhulp"], answer["goed"], answer["corpus"]) == (name, True, "proef")
    assert (
        list(answer["vraag"])
        == [one for one in QUESTIONS[name] if one in answer["vraag"]]
        == list(QUESTIONS[name])
    )
    assert all(isinstance(one, str) and one.endswith(".") for one in answer["samenvatting"])
    assert all(list(one) == ["naam", "waarde"] for one in answer["kerncijfers"])
    for step in answer["stappen"]:
        assert list(step) == ["titel", "regel", "invulling", "kader", "versie", "status", "bron", "adres"]
        assert all(step[part] for part in ("titel", "regel", "invulling", "bron"))
        if step["kader"] is None:
            assert (step["versie"], step["status"], step["adres"]) == (None, None, None)
        else:
            assert step["adres"] == f"kaders/{step['kader']}/{step['versie']}/"
        assert "{" not in step["regel"]
    for point in answer["open_punten"]:
        assert list(point) == ["kader", "id", "vraag", "lezingen", "gekozen", "uitgerekend", "wie", "hier"]
    assert all(one["tekst"].endswith(".") for one in answer["beelden"])


@pytest.mark.parametrize("name", NAMES)
def test_the_same_question_gives_the_same_text(name: str) -> None:
    text = json.dumps(QUESTIONS[name])
    assert loket.antwoord(DATA, name, text) == loket.antwoord(make_data(), name, f"\n {text} ")


@pytest.mark.parametrize("name", NAMES)
@given(text=st.text())
@example(text="")
@example(text="{}")
@example(text="[" * 90_000)
@example(text="1" * 5_000)
@example(text='{"start":' * 50)
@example(text="x" * 200_000)
@example(text="\ud800")
def test_no_text_whatever_raises(name: str, text: str) -> None:
    assert check_envelope(name, loket.antwoord(DATA, name, text))["goed"] is False


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_no_value_in_any_field_raises(name: str, data: st.DataObject) -> None:
    question = dict(QUESTIONS[name])
    for field in data.draw(st.lists(st.sampled_from([*question, "maanden", "vreemd", ""]), max_size=4)):
        question[field] = data.draw(JSON)
    check_envelope(name, loket.antwoord(DATA, name, json.dumps(question)))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_leaving_out_any_fields_never_raises(name: str, data: st.DataObject) -> None:
    kept = data.draw(st.sets(st.sampled_from(list(QUESTIONS[name]))))
    question = {field: value for field, value in QUESTIONS[name].items() if field in kept}
    answer = check_envelope(name, loket.antwoord(DATA, name, json.dumps(question)))
    fields = {one.naam for one in loket.REKENHULPEN[name].velden}
    assert answer["goed"] or {one["veld"] for one in answer["fouten"]} <= fields


@pytest.mark.parametrize("wrong", [None, 5, b"{}", ["{}"], {}])
def test_a_question_that_is_no_text_is_a_fault_too(wrong: Any) -> None:
    answer = check_envelope("trajectduur", loket.antwoord(DATA, "trajectduur", wrong))
    assert "geen tekst" in answer["fouten"][0]["melding"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("trajectduurr", "bedoelde u «trajectduur»?"),
        ("", f"kies {som_op(list(loket.REKENHULPEN), 'of')}"),
        (None, "De rekenhulp bestaat niet"),
        ("x\ud800" * 999, "bestaat niet"),
    ],
)
def test_an_unknown_calculator_is_a_fault_of_the_whole_question(wrong: Any, message: str) -> None:
    answer = check_envelope("", loket.antwoord(DATA, wrong, "{}"))
    assert answer["fouten"][0]["veld"] == ""
    assert message in answer["fouten"][0]["melding"]


def test_an_answer_is_text_as_short_as_json_can_be() -> None:
    for question in ('{"é":1}', json.dumps(QUESTIONS["trajectduur"])):
        text = loket.antwoord(DATA, "trajectduur", question)
        assert text == json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
        assert not text.isascii()
    written = schrijf_gegevens(changed(DATA, TERM, tekst="Eén {maximum}."))
    assert written == json.dumps(json.loads(written), ensure_ascii=False, separators=(",", ":"))
    assert "Eén" in written


def test_the_same_kaders_can_bear_the_name_of_another_corpus() -> None:
    other = met_corpus(DATA, "later")
    assert (other.corpus, DATA.corpus) == ("later", "proef")
    assert replace(other, corpus="proef") == DATA


def test_every_refusal_says_which_calculator_refuses_and_why_in_a_whole_sentence() -> None:
    anything: tuple[tuple[Any, Any, str], ...] = (
        ("trajectduur", None, "De vraag is geen tekst; geef haar als JSON-tekst."),
        ("zwart", "{}", f"De rekenhulp «zwart» bestaat niet; kies {som_op(list(loket.REKENHULPEN), 'of')}."),
        (5, "{}", f"De rekenhulp bestaat niet; kies {som_op(list(loket.REKENHULPEN), 'of')}."),
    )
    for asked, question, told in anything:
        found = json.loads(loket.antwoord(DATA, asked, question))
        assert found == {
            "rekenhulp": asked if isinstance(asked, str) else "",
            "goed": False,
            "fouten": [{"veld": "", "melding": told, "nodig": False}],
        }
    poor = json.loads(loket.antwoord(without(TERM), "trajectduur", "{}"))
    assert (poor["rekenhulp"], [one["veld"] for one in poor["fouten"]]) == ("trajectduur", [""])


@pytest.mark.parametrize(
    ("door", "text", "message"),
    [
        (loket.antwoord, " " * 100_001, "Er staat niets in de tekst"),
        (loket.antwoord, "[" * 100_001, "De tekst is te lang: hoogstens 100.000 tekens."),
        (loket.antwoord, "[" * 9, "Er zitten te veel haakjes in elkaar: hoogstens 8."),
        (zijloket.rijen, "[" * 5_000_001, "De tekst is te lang: hoogstens 5.000.000 tekens."),
        (zijloket.overzicht, "[" * 10_000_001, "De tekst is te lang: hoogstens 10.000.000 tekens."),
    ],
)
def test_no_question_is_longer_or_deeper_than_is_said(door: Any, text: str, message: str) -> None:
    (told,) = faults(json.loads(door(DATA, "trajectduur", text))).values()
    assert told.startswith(message)


def test_the_data_are_no_deeper_than_is_said() -> None:
    with pytest.raises(GegevensFout, match=r"hoogstens 20\.$"):
        lees_gegevens("[" * 21)


def test_a_fault_of_the_whole_question_has_no_field_and_one_of_a_value_has() -> None:
    found = faults(ask(DATA, "trajectduur", '{"start":"2017-07-01","start":"2017-07-02","maanden":NaN}'))
    assert "" not in found
    assert "«start» staat er meer dan één keer in" in found["start"]
    assert "«NaN» is geen getal" in found["maanden"]
    assert list(faults(ask(DATA, "trajectduur", '{"start":"\\ud800","maanden":NaN}'))) == ["", "maanden"]


@pytest.mark.parametrize("name", NAMES)
def test_the_explanation_names_every_field_with_its_limits(name: str) -> None:
    text = loket.uitleg(DATA, name)
    calculator = loket.REKENHULPEN[name]
    assert text.startswith(calculator.titel)
    for field in calculator.velden:
        assert f"  {field.naam} ({'verplicht' if field.verplicht else field.leeg})" in text
        assert field.label in text
        if isinstance(field.soort, Lijst):
            assert all(part.naam in text for part in field.soort.velden)
    assert "- zundert: Zundert" in text


def test_the_explanation_of_an_unknown_calculator_says_which_there_are() -> None:
    with pytest.raises(loket.GeenRekenhulp, match=f"kies {som_op(list(loket.REKENHULPEN), 'of')}"):
        loket.uitleg(DATA, "geen")


def without(kader_id: str) -> Gegevens:
    kept = {key: one for key, one in DATA.kaders.kaders.items() if key != kader_id}
    return replace(DATA, kaders=replace(DATA.kaders, kaders=kept))


TERM = "wvs/leerwerktraject-maximaal"
TELT = {"telt-mee": "x", "telt-niet-mee": "y"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (without(TERM), f"het kader {TERM} ontbreekt"),
        (without("wvs/pmc-andere"), "het kader wvs/pmc-andere ontbreekt"),
        (changed(DATA, TERM, waarden={}), "heeft geen waarde maximum"),
        (changed(DATA, TERM, waarden={"maximum": Waarde(Decimal(26), "weken")}), "staat in weken"),
        (
            changed(DATA, TERM, waarden={"maximum": Waarde(Decimal("5.5"), "maanden")}),
            "geen heel aantal maanden",
        ),
        (changed(DATA, TERM, waarden=months(0)), "geen heel aantal maanden"),
        (changed(DATA, TERM, waarden=months(1201)), "geen heel aantal maanden"),
        (changed(DATA, TERM, open_punten={}), "onderbreking-leerwerktraject"),
        (
            changed(
                DATA, TERM, open_punten={"onderbreking-leerwerktraject": OpenPunt("?", "?", {"telt": "x"})}
            ),
            "moeten zijn: telt-mee, telt-niet-mee",
        ),
        (
            changed(
                DATA, TERM, open_punten={"onderbreking-leerwerktraject": OpenPunt("?", "?", TELT, "half")}
            ),
            "de gekozen lezing",
        ),
        (
            make_data(kader("landelijk/bijstandsnorm", norm("2017-01-01", "-1", "2"), gebied="nederland")),
            "is negatief",
        ),
        (replace(DATA, doelgroepen={}), "voor het veld doelgroep ontbreekt a"),
        (replace(DATA, kaders=replace(DATA.kaders, gebieden={})), "voor het veld gemeente ontbreekt wvs"),
    ],
)
def test_data_that_miss_what_a_calculator_reads_are_refused_when_loaded(data: Gegevens, message: str) -> None:
    with pytest.raises(GegevensFout, match=message):
        loket.controleer(data)
    answers = [ask(data, name, QUESTIONS.get(name, {})) for name in loket.REKENHULPEN]
    assert any(not one["goed"] and message in one["fouten"][0]["melding"] for one in answers)


def test_a_policy_that_has_nothing_for_a_calculator_is_not_asked_for_it() -> None:
    loket.controleer(replace(DATA, kaders=replace(DATA.kaders, kaders={})))


def test_a_term_may_last_as_long_as_is_said() -> None:
    loket.controleer(changed(DATA, TERM, waarden=months(1200)))


def test_all_calculators_that_miss_something_say_so_at_once() -> None:
    with pytest.raises(GegevensFout) as found:
        loket.controleer(replace(DATA, doelgroepen={}))
    told = str(found.value).splitlines()
    assert [one.partition(" past niet")[0] for one in told] == [
        "De rekenhulp doelgroepwijzer",
        "De rekenhulp trajectduur",
    ]
    assert "; de doelgroep b ontbreekt; de doelgroep c ontbreekt; " in told[0]


def test_data_survive_being_written_and_read() -> None:
    text = schrijf_gegevens(DATA)
    assert lees_gegevens(text) == DATA
    assert loket.laad(text) == DATA


def spoiled(change: Callable[[dict[str, Any]], object]) -> str:
    data = json.loads(schrijf_gegevens(DATA))
    change(data)
    return json.dumps(data)


def version_of(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["kaders"][TERM]["versies"][0]
    return found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.pop("corpus"), "gegevens.corpus: dit ontbreekt"),
        (lambda data: data.update(extra=1, b=2), "^gegevens: onbekende sleutel b, extra$"),
        (lambda data: data["gebieden"]["wvs"].update(extra=1), r"wvs: onbekende sleutel extra$"),
        (lambda data: data["kaders"][TERM].update(extra=1), f"{TERM}: onbekende sleutel extra$"),
        (
            lambda data: version_of(data).update(extra=1),
            f"^gegevens.kaders.{TERM}.versies.0: onbekende sleutel extra$",
        ),
        (
            lambda data: version_of(data)["bronnen"][0].update(extra=1),
            f"^gegevens.kaders.{TERM}.versies.0.bronnen.0: onbekende sleutel extra$",
        ),
        (
            lambda data: version_of(data).update(per_gemeente={"zundert": {"extra": 1}}),
            f"^gegevens.kaders.{TERM}.versies.0.per_gemeente.zundert: onbekende sleutel extra$",
        ),
        (
            lambda data: version_of(data).update(wijziging={"extra": 1}),
            f"^gegevens.kaders.{TERM}.versies.0.wijziging: onbekende sleutel extra$",
        ),
        (
            lambda data: version_of(data)["open_punten"]["onderbreking-leerwerktraject"].update(lezingen=[]),
            f"{TERM}.versies.0.open_punten.onderbreking-leerwerktraject.lezingen: hier hoort een groep",
        ),
        (lambda data: data.update(kaders=[]), "gegevens.kaders: hier hoort een groep"),
        (lambda data: data["kaders"][TERM].update(titel=5), "verkeerde soort"),
        (lambda data: data["kaders"][TERM].update(gebied="maan"), "het gebied «maan» bestaat niet"),
        (lambda data: data["kaders"][TERM].update(versies={}), "verkeerde soort"),
        (lambda data: data["kaders"][TERM].update(themas=[1]), "themas.0: .*verkeerde soort"),
        (lambda data: version_of(data).update(geldt_vanaf="2017-02-30"), "geldt_vanaf: .*28 dagen"),
        (lambda data: version_of(data)["waarden"]["maximum"].update(waarde="zes"), "«zes» is geen getal"),
        (lambda data: version_of(data)["waarden"]["maximum"].update(waarde="NaN"), "«NaN» is geen getal"),
        (lambda data: version_of(data)["waarden"]["maximum"].update(waarde=6), "verkeerde soort"),
        (
            lambda data: version_of(data)["waarden"]["maximum"].update(waarde="2017", eenheid="datum"),
            "is geen dag",
        ),
        (lambda data: version_of(data)["bronnen"][0].update(zin=True), "verkeerde soort"),
    ],
)
def test_data_that_are_spoiled_are_refused_with_the_place(change: Any, message: str) -> None:
    with pytest.raises(GegevensFout, match=message):
        lees_gegevens(spoiled(change))


@pytest.mark.parametrize("text", ["", "[]", "{", "nul", '{"corpus":"a","corpus":"b"}'])
def test_text_that_holds_no_data_is_refused(text: str) -> None:
    with pytest.raises(GegevensFout):
        lees_gegevens(text)
    with pytest.raises(GegevensFout, match="Er staat niets in de tekst"):
        lees_gegevens("")


def test_every_kader_in_the_small_data_is_used() -> None:
    declared = {one.kader for calculator in loket.REKENHULPEN.values() for one in calculator.leest}
    kaders: dict[str, Kader] = dict(DATA.kaders.kaders)
    assert set(kaders) == declared
