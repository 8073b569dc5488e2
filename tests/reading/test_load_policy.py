"""From policy files to one checked, immutable corpus, or to all faults at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Versie
from hooks.corpus.corpus import Corpus
from hooks.reading.faults import Fault, PolicyFaults
from hooks.reading.load_policy import load_policy, read_files
from hooks.reading.model import LISTS
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy, faults_in


@pytest.fixture(scope="module")
def small() -> Corpus:
    return load_policy(SMALL_POLICY)


def last_version(corpus: Corpus, kader: str) -> Versie:
    return corpus.kaders[kader].versies[-1]


# what is read


def test_the_small_policy_loads_with_everything_in_it(small: Corpus) -> None:
    assert list(small.kaders) == ["algemeen/norm", "proef/hoe-lang", "proef/hulp"]
    assert list(small.dossiers) == ["proef", "algemeen"]
    assert list(small.besluiten) == ["proefbesluit", "proefvoorstel"]
    assert [len(one) for one in small.voorbeelden.values()] == [2]
    kader = small.kaders["proef/hoe-lang"]
    assert (kader.dossier, kader.naam, kader.gebied) == ("proef", "hoe-lang", "proefstreek")
    assert kader.gerelateerd == ("proef/hulp", "algemeen/norm")
    assert kader.nagekeken_op == date(2026, 1, 15)
    assert small.file_of(kader) == "small_policy/proef/hoe-lang.yml"
    assert small.besluiten["proefbesluit"].bronnen[0].voluit() == "Nota over de proef, onder «Duur», alinea 1"


def test_values_are_exact_and_of_their_own_kind(small: Corpus) -> None:
    norm = small.kaders["algemeen/norm"].versies[0].waarden
    assert (norm["gehuwden"].waarde, norm["gehuwden"].eenheid) == (Decimal("1403.98"), "euro per maand")
    assert norm["aandeel"].voluit() == "ongeveer 70%"
    assert last_version(small, "proef/hoe-lang").waarden["ingang"].waarde == date(2017, 6, 1)
    assert last_version(small, "proef/hulp").waarden["extra"].waarde == "als het past"


def test_parts_of_a_heading_are_counted_out(small: Corpus) -> None:
    heading = small.bronnen["proefnota"].heading("Duur")
    assert heading is not None
    assert heading.delen == ("alinea 1", "onderdeel 1", "onderdeel 2")


def test_an_example_keeps_its_data_as_json_has_it(small: Corpus) -> None:
    question = small.voorbeelden["trajectduur"][0].vraag
    assert question["deel"] == Decimal("0.25")
    assert (question["start"], question["later"], question["klopt"]) == ("2017-07-01", None, True)


def test_an_area_holds_the_gemeenten_below_it(small: Corpus) -> None:
    assert small.gebieden["proefstreek"].gemeenten == ("oost", "west")
    assert small.gebieden["proefland"].gemeenten == ("oost", "west", "noord")
    assert small.gebieden["noord"].gemeenten == ("noord",)


def test_the_kader_that_holds_depends_on_the_day(small: Corpus) -> None:
    ask = small.vragen.waarde
    assert ask("proef/hoe-lang", "maximum", date(2015, 3, 31), "oost")[0].getal == 12
    assert ask("proef/hoe-lang", "maximum", date(2017, 4, 4), "oost")[0].getal == 6
    with pytest.raises(GeenAntwoord, match="bekend is alleen dat zij begint in het eerste kwartaal van 2015"):
        ask("proef/hoe-lang", "maximum", date(2015, 3, 30), "oost")
    with pytest.raises(GeenAntwoord, match="niets bekend"):
        ask("proef/hoe-lang", "maximum", date(2014, 12, 31), "oost")
    with pytest.raises(GeenAntwoord, match="niet bekend"):
        ask("algemeen/norm", "gehuwden", date(2018, 1, 1), "noord")


# what differs in one gemeente


def test_a_gemeente_differs_only_in_what_it_says_itself(small: Corpus) -> None:
    version = last_version(small, "proef/hoe-lang")
    west = version.voor("west")
    assert version.voor("oost") is version
    assert west.tekst == "Een traject duurt hier hoogstens {maximum}, vanaf {ingang}."
    assert [str(one.waarden["maximum"].getal) for one in (west, version)] == ["9", "6"]
    assert west.waarden["ingang"] == version.waarden["ingang"]
    assert west.oordeel == "Kort en goed"
    for same in ("geldt_vanaf", "status", "besluit", "toelichting", "open_punten", "bronnen", "wijziging"):
        assert getattr(west, same) == getattr(version, same), same
    assert west.per_gemeente == {}


def per_gemeente(tmp_path: Path, lines: str) -> Versie:
    old = (SMALL_POLICY / "proef/hoe-lang.yml").read_text(encoding="utf-8")
    head, _, _ = old.partition("      west:\n")
    folder = copy_of_small_policy(tmp_path, {"proef/hoe-lang.yml": f"{head}      west:\n{lines}"})
    return last_version(load_policy(folder), "proef/hoe-lang").voor("west")


def test_where_a_kader_is_withdrawn_in_one_gemeente_nothing_of_it_is_left_there(tmp_path: Path) -> None:
    west = per_gemeente(tmp_path, "        status: vervallen\n        tekst: Hier geldt dit niet meer.\n")
    assert (west.status, west.tekst) == ("vervallen", "Hier geldt dit niet meer.")
    assert (west.waarden, west.open_punten, west.oordeel, west.toelichting) == ({}, {}, None, None)


def test_a_gemeente_may_have_its_own_source_and_open_points(tmp_path: Path) -> None:
    west = per_gemeente(
        tmp_path,
        "        bron: {document: normblad}\n"
        "        open_punten:\n          hoe: {vraag: 'Hoe dan?', wie: De raad van West.}\n",
    )
    assert [plaats.document for plaats in west.bronnen] == ["normblad"]
    assert list(west.open_punten) == ["achter-elkaar", "hoe"]


# faults


def test_the_faults_of_several_files_come_in_one_go_sorted_by_file_and_place(tmp_path: Path) -> None:
    hulp = (SMALL_POLICY / "proef/hulp.yml").read_text(encoding="utf-8")
    files = {
        "proef/zz.yml": "titel: [\n",
        "proef/hulp.yml": hulp.replace("soort: uitgangspunt", "soort: uitgangspun").replace(
            "{extra}", "{extr}"
        ),
        "themas.yml": (SMALL_POLICY / "themas.yml").read_text(encoding="utf-8") + "no: {}\n",
        "algemeen/aa.txt": "",
    }
    faults = faults_in(copy_of_small_policy(tmp_path, files))
    assert [str(fault.place) for fault in faults] == [
        "policy/algemeen/aa.txt:1:1",
        "policy/proef/hulp.yml:2:8",
        "policy/proef/hulp.yml:12:25",
        "policy/proef/zz.yml:1:9",
        "policy/themas.yml:7:1",
    ]
    assert str(PolicyFaults(faults)).count("\n") == len(faults) - 1


def test_an_unreadable_kader_hides_no_faults_elsewhere_and_makes_none(tmp_path: Path) -> None:
    faults = faults_in(copy_of_small_policy(tmp_path, {"proef/hoe-lang.yml": "titel: [\n"}))
    assert [fault.place.file for fault in faults] == ["policy/proef/hoe-lang.yml"]


def test_faults_are_one_line_each_and_never_doubled() -> None:
    place = read_files(SMALL_POLICY).kaders["proef/hulp"].place
    found = PolicyFaults([Fault(place, "twee\nregels"), Fault(place, "twee\nregels")])
    assert str(found) == "small_policy/proef/hulp.yml:1:1: twee regels"


def test_what_was_read_keeps_the_places_of_its_keys() -> None:
    kader = read_files(SMALL_POLICY).kaders["proef/hoe-lang"]
    second = kader["versies"][1]
    assert str(kader.place_of("titel")) == "small_policy/proef/hoe-lang.yml:1:8"
    assert str(kader["themas"][0].place) == "small_policy/proef/hoe-lang.yml:3:10"
    assert str(second.place_of("status")) == "small_policy/proef/hoe-lang.yml:41:13"
    assert (
        str(second["tekst"].place_of(second["tekst"].index("Vanaf")))
        == "small_policy/proef/hoe-lang.yml:46:7"
    )


def test_the_working_directory_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SMALL_POLICY)
    here = load_policy(Path())
    assert here.kaders == load_policy(SMALL_POLICY).kaders
    assert here.file_of(here.kaders["proef/hulp"]) == "small_policy/proef/hulp.yml"


def test_no_message_is_as_long_as_what_it_is_about(tmp_path: Path) -> None:
    long = "a" * 20_000
    hulp = (SMALL_POLICY / "proef/hulp.yml").read_text(encoding="utf-8")
    spoilt = (
        hulp.replace("soort: uitgangspunt", f"soort: {long}"),
        hulp.replace("{extra}", f"{{{long}}} {{{long}.{long}}} {{{long} x}} 1{long}"),
        hulp.replace("titel:", f"{long}:"),
        hulp.replace("document: ", f"document: {long}"),
        hulp.replace("themas: [", f"themas: [{long}, {long}!, "),
    )
    for text in spoilt:
        assert text != hulp
        faults = faults_in(copy_of_small_policy(tmp_path / str(hash(text)), {"proef/hulp.yml": text}))
        assert faults
        assert max(len(fault.message) for fault in faults) < 700


# immutability


def test_nothing_in_the_corpus_can_be_changed(small: Corpus) -> None:
    kader = small.kaders["proef/hoe-lang"]
    version = kader.versies[-1]
    for thing in (
        small,
        kader,
        version,
        version.waarden["maximum"],
        version.bronnen[0],
        small.gebieden["oost"],
    ):
        field = dataclasses.fields(thing)[0].name
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, field, None)
    for mapping in (
        *(getattr(small, field.name) for field in dataclasses.fields(small) if field.name != "folder"),
        *(
            version.waarden,
            version.open_punten,
            version.per_gemeente,
            version.open_punten["achter-elkaar"].lezingen,
        ),
        small.bronnen["proefnota"].koppen[1].weggelaten,
    ):
        assert isinstance(mapping, Mapping)
        with pytest.raises(TypeError):
            mapping["nieuw"] = None  # type: ignore[index]  # that is what should be refused


# the frozen policy


def test_a_whole_policy_loads_and_nothing_is_left_out(corpus: Corpus) -> None:
    files = [path for path in (corpus.folder).glob("*/*.yml") if path.parent.name in corpus.dossiers]
    assert sorted(corpus.kaders) == sorted(f"{path.parent.name}/{path.stem}" for path in files)
    source = read_files(corpus.folder)
    for name in LISTS:
        assert len(getattr(corpus, name)) == len(source.lists[name]), name
    assert sorted(corpus.voorbeelden) == sorted(source.examples)


# anything at all

FILES = sorted(path.relative_to(SMALL_POLICY).as_posix() for path in SMALL_POLICY.rglob("*.yml"))
VALUES = st.sampled_from(
    [
        *(
            "",
            "x",
            "no",
            "012",
            "1e5",
            "-1",
            "9" * 400,
            "~",
            "[]",
            "{}",
            "[x, x]",
            "{x: y}",
            "[[x]]",
            "{x: {y: z}}",
        ),
        *(
            "2017",
            "2017-02-30",
            "*a",
            "&a b",
            "!!int 1",
            "'",
            '"\\0"',
            "|-\n  {x} 12 {y.z}",
            "{waarde: 1}",
            "{",
        ),
        *(
            "onderdeel 9-1",
            "[onderdeel 1-999999999]",
            "{document: x, kop: [y]}",
            "vervallen",
            "per_gemeente: {}",
        ),
    ]
)


@st.composite
def damaged_policy(draw: st.DrawFn) -> tuple[str, str]:
    """A file of the small policy in which a few lines are cut, doubled, moved or filled in anew."""
    name = draw(st.sampled_from(FILES))
    lines = (SMALL_POLICY / name).read_text(encoding="utf-8").splitlines()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(len(lines) - 1, 0)))
        line = lines[at] if lines else ""
        key, colon, _ = line.partition(": ")
        new: list[list[str]] = [[], [line, line], [line[1:]], [f"  {line}"], [line[: len(line) // 2]]]
        new.append([f"{key}{colon or ': '}{draw(VALUES)}"])
        lines[at : at + 1] = draw(st.sampled_from(new))
    return name, "\n".join(lines)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy to damage and repair again; a fresh copy for each damage would take seconds."""
    return copy_of_small_policy(tmp_path_factory.mktemp("werkplaats"))


def demand_a_fair_answer(folder: Path, name: str, content: bytes) -> None:
    """A whole corpus, or faults with a place in a file that is there, on one line each."""
    path = folder / name
    sound = path.read_bytes() if path.exists() else None
    path.write_bytes(content)
    try:
        corpus = load_policy(folder)
    except PolicyFaults as found:
        for fault in found.faults:
            text = (folder.parent / fault.place.file).read_bytes().decode("utf-8-sig", "replace").split("\n")
            assert 1 <= fault.place.line <= len(text), fault
            assert 1 <= fault.place.column <= len(text[fault.place.line - 1]) + 1, fault
            assert len(str(fault).splitlines()) == 1
    else:
        source = read_files(folder)
        assert sorted(corpus.kaders) == sorted(source.kaders)
        assert sorted(corpus.voorbeelden) == sorted(source.examples)
        for name in LISTS:
            assert list(getattr(corpus, name)) == list(source.lists[name])
    finally:
        if sound is None:
            path.unlink()
        else:
            path.write_bytes(sound)


quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(damaged_policy())
def test_a_damaged_file_gives_a_whole_corpus_or_faults(workshop: Path, damaged: tuple[str, str]) -> None:
    name, text = damaged
    demand_a_fair_answer(workshop, name, text.encode())


@quick
@given(
    st.sampled_from([*FILES, "proef/nieuw.yml"]),
    st.binary() | st.text(st.characters(codec="utf-8")).map(str.encode),
)
def test_any_bytes_give_a_whole_corpus_or_faults(workshop: Path, name: str, raw: bytes) -> None:
    demand_a_fair_answer(workshop, name, raw)


@pytest.mark.parametrize("value", [1, 1.5, "x", ["x"], {"x": "y"}, None])
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_holds_something_else_altogether_gives_faults(
    name: str, value: Any, tmp_path: Path
) -> None:
    assert faults_in(copy_of_small_policy(tmp_path, {name: f"{value}\n"}))
