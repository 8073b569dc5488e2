"""One writer and one reader for everything that is a dataclass: what goes out comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from calculators.kaders.data import GegevensFout, als_data, van_data
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import (
    NIET_GENOEMD,
    Correctie,
    Gebied,
    Kader,
    OpenPunt,
    Plaats,
    Versie,
    Waarde,
    Wijziging,
)
from calculators.kaders.kalender import Datum
from calculators.kaders.maatstaf import PER, Maatstaf
from hooks.project import PROJECT
from tests.small_data import areas, day, kader, make_data, version

FULL_VERSION = replace(
    version(
        "2009-Q1",
        besluit="een-besluit",
        oordeel="Te duur",
        toelichting="Waarom.",
        wijziging=Wijziging("nieuw", "Omdat."),
        waarden={
            "dag": Waarde(day("2017-06-01"), "datum"),
            "oordeel": Waarde("als het past", "oordeel"),
            "bedrag": Waarde(Decimal("1403.90"), "euro", "ongeveer"),
        },
        open_punten={"punt": OpenPunt("Wat?", "Wie?", {"een": "Een."}, "een")},
        per_gemeente={"zundert": version("2015", tekst="Anders.")},
        alleen=("zundert",),
        overgang="alle gevallen",
        overgang_bron=(Plaats("a", "A"),),
        opgelost={"vroeger": "een-besluit"},
        terugwerkend=True,
        voorgesteld_op=Datum.lees("2008"),
        voorgesteld_door="een fractie",
        bundel="een-stuk",
        neemt_aan="2008",
        over="2007",
        correcties=(Correctie(day("2018-01-01"), "Een tikfout.", "Er stond iets."),),
        voorheen_op=(Datum.lees("2009"),),
        onderscheid="voorstel",
    ),
    bronnen=(Plaats("a", "A", "K", 1, None, 2), Plaats("b", "B", alinea=3)),
)
FULL_KADER = replace(
    kader("wvs/vol", FULL_VERSION),
    voor=("b",),
    zoekwoorden=("x",),
    gerelateerd=("wvs/ander",),
    nagekeken_op=day("2018-01-01"),
    voorheen=("wvs/oud",),
    kort="Kort.",
    meet={"maat": Maatstaf("Wat", "procent", "Zo.", "jaar", "hoger", "dag", {"een": "Een."}, ("punt",))},
    geen_maat="Er is niets te meten.",
)


def through_json(kind: type, thing: object, name: str) -> object:
    return van_data(kind, json.loads(json.dumps(als_data(thing))), name)


@pytest.mark.parametrize("thing", [FULL_KADER, FULL_VERSION], ids=["kader", "version"])
def test_everything_that_can_be_filled_in_is_written_and_comes_back(thing: Kader | Versie) -> None:
    # A field that was added and left empty here would prove nothing, so that is a fault too.
    assert set(als_data(thing)) | {"id"} == {one.name for one in fields(thing)} | {"id"}
    assert through_json(type(thing), thing, "wvs/vol") == thing


def test_an_area_and_every_kader_of_the_small_data_come_back() -> None:
    area = Gebied("x", "X", "gemeente", ("x",), cbs="GM1", uitleg="Wat het is.", vindplaats="Waar het staat.")
    for each in (area, *areas().values()):
        assert through_json(Gebied, each, each.id) == each
    for kader_id, one in make_data().kaders.kaders.items():
        assert through_json(Kader, one, kader_id) == one


def test_a_number_is_written_as_exact_text_and_what_is_empty_is_left_out() -> None:
    written = als_data(FULL_KADER)
    assert written["versies"][0]["waarden"]["bedrag"] == {
        "waarde": "1403.90",
        "eenheid": "euro",
        "grens": "ongeveer",
    }
    assert als_data(version()) == {
        "geldt_vanaf": "2017-04-04",
        "status": "vastgesteld door de colleges",
        "tekst": "Een regel.",
        "bronnen": [{"document": "bron", "titel": "Een bron", "kop": "Een kop", "onderdeel": 1}],
    }


@dataclass(frozen=True)
class _Proef:
    id: str
    aantal: int
    open: bool = False
    dagen: tuple[date, ...] = ()
    naam: str | None = None
    soort: str = "gewoon"
    delen: dict[str, str] = field(default_factory=dict)


def test_any_dataclass_will_do() -> None:
    made = _Proef("een", 0, True, (day("2018-01-01"),), "Naam", "anders")
    assert als_data(made) == {
        "aantal": 0,
        "open": True,
        "dagen": ["2018-01-01"],
        "naam": "Naam",
        "soort": "anders",
    }
    assert als_data(_Proef("een", 0)) == {"aantal": 0}
    assert als_data(_Proef("een", 0, naam="")) == {"aantal": 0}
    assert van_data(_Proef, {"aantal": 0}, "proeven.een") == _Proef("een", 0)


@dataclass(frozen=True)
class _Leeg:
    """Read for the first time here: what reading works out about a kind, it works out once."""

    dagen: tuple[date, ...]
    delen: Mapping[str, str]
    dag: date | None


def test_what_may_be_nothing_is_read_and_what_holds_nothing_need_not_be_written() -> None:
    assert van_data(_Leeg, {"dag": None}, "x") == _Leeg((), {}, None)
    written = {"dag": "2018-01-02", "dagen": ["2018-01-01"], "delen": {"a": "b"}}
    assert van_data(_Leeg, written, "x") == _Leeg((day("2018-01-01"),), {"a": "b"}, day("2018-01-02"))


@pytest.mark.parametrize("kind", [Versie, Kader, Correctie, Maatstaf, Gegevens], ids=lambda one: one.__name__)
def test_what_is_not_filled_in_is_empty_in_the_way_of_its_kind(kind: type[Any]) -> None:
    kinds = get_type_hints(kind)
    others = {"overgang": NIET_GENOEMD, "kennisbank": "Kaderwijzer"}
    for one in fields(kind):
        given = one.default if one.default_factory is MISSING else one.default_factory()
        if given is not MISSING:
            wanted = others.get(one.name, empty(kinds[one.name]))
            assert type(given) in (type(wanted), MappingProxyType), one
            assert given == wanted, one


def empty(kind: Any) -> object:
    if type(None) in get_args(kind):
        return None
    origin = get_origin(kind) or kind
    return {} if origin is Mapping else origin()


def test_the_words_that_authors_write_stay_the_same() -> None:
    # They stand in files, and in data that others hold: another word would no longer be understood.
    measured = {one: replace(FULL_KADER.meet["maat"], per=one) for one in PER}
    written = als_data(replace(FULL_KADER, meet=measured))["meet"]
    assert [one["per"] for one in written.values()] == ["dag", "maand", "kwartaal", "jaar", "niet gezegd"]
    assert FULL_KADER.volle_titel == "Titel van wvs/vol"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "^proeven.een.aantal: dit ontbreekt$"),
        ([], "^proeven.een: hier hoort een groep te staan$"),
        ({"aantal": True}, "^proeven.een.aantal: hier staat een waarde van de verkeerde soort$"),
        ({"aantal": "1"}, "verkeerde soort"),
        ({"aantal": 1, "open": 1}, "proeven.een.open: .* verkeerde soort"),
        ({"aantal": 1, "dagen": "2018-01-01"}, "proeven.een.dagen: .* verkeerde soort"),
        ({"aantal": 1, "dagen": [2018]}, "proeven.een.dagen.0: .* verkeerde soort"),
        ({"aantal": 1, "dagen": ["2018"]}, "proeven.een.dagen.0: «2018» is geen dag"),
        ({"aantal": 1, "dagen": ["ooit"]}, "^proeven.een.dagen.0: "),
        ({"aantal": 1, "naam": 3}, "proeven.een.naam: .* verkeerde soort"),
        ({"aantal": 1, "b": 1, "a": 1}, "^proeven.een: onbekende sleutel a, b$"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(data: object, message: str) -> None:
    with pytest.raises(GegevensFout, match=message):
        van_data(_Proef, data, "proeven.een")


@pytest.mark.parametrize(
    ("unit", "written"), [("euro", "veel"), ("maanden", "NaN"), ("datum", "ooit"), ("datum", "2018")]
)
def test_a_value_that_is_no_number_or_day_is_refused_with_its_place(unit: str, written: str) -> None:
    with pytest.raises(GegevensFout, match=r"^een\.waarde: "):
        van_data(Waarde, {"waarde": written, "eenheid": unit}, "een")


TRANSLATE = (
    "calculators/kaders/data.py",
    "calculators/kaders/gegevens.py",
    "hooks/reading/objects.py",
    "hooks/corpus/open_data.py",
)


@pytest.mark.parametrize("path", TRANSLATE)
def test_who_writes_and_reads_a_version_names_none_of_its_keys(path: str) -> None:
    """So a key that is added touches the model of the file, the kader, and a template or nothing."""
    text = (PROJECT / path).read_text(encoding="utf-8")
    # A date has its text too, a unit is called «oordeel», and the data are asked for a value.
    keys = {one.name for one in fields(Versie)} - {"tekst", "oordeel", "waarden"}
    words = re.findall(r"\"([a-z_]+)\"|\.([a-z_]+)\b", text)
    named = {word for pair in words for word in pair if word in keys}
    # What a file calls otherwise than the corpus, is said once.
    assert named - {"bronnen"} == set()
