"""The search index: what is in the records, and that it is always the same."""

from __future__ import annotations

import filecmp
import gzip
import json
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from calculators.loket import REKENHULPEN
from hooks import search_index, search_order
from hooks.corpus import Corpus
from hooks.pages import all_pages
from hooks.search_records import LONGEST_SUMMARY, Record, Written, records
from hooks.search_words import Compounds, Synonyms, vocabulary, words


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> dict[str, Record]:
    written = [Written("over/", "Over deze site", "Wat Kaderwijzer is.")]
    return {record.address: record for record in records(corpus, all_pages(corpus), written)}


def test_everything_that_can_be_found_has_one_record(corpus: Corpus, found: dict[str, Record]) -> None:
    expected = {f"kaders/{name}/" for name in corpus.kaders}
    expected |= {f"begrippen/#{name}" for name in corpus.begrippen}
    expected |= {f"bronnen/{name}/" for name in corpus.bronnen}
    expected |= {f"besluiten/#{name}" for name in corpus.besluiten}
    expected |= {f"gemeenten/{one.id}/" for one in corpus.gebieden.values() if one.soort == "gemeente"}
    expected |= {f"rekenhulpen/{name}/" for name in REKENHULPEN}
    expected |= {"over/", "themas/trajectduur/"}
    assert expected <= found.keys()


def test_permanent_pages_of_versions_are_not_found(found: dict[str, Record]) -> None:
    assert "kaders/wvs/detachering-maximaal/2017-04-04/" not in found


def test_a_kader_has_its_value_facets_and_first_sentences(found: dict[str, Record]) -> None:
    record = found["kaders/wvs/detachering-maximaal/"]
    assert record.values == ("hoogstens 23 maanden",)
    assert record.kind == "Regel"
    assert record.filters["status"] == ("vastgesteld door de colleges",)
    assert record.filters["waarde"] == ("duur",)
    assert "Roosendaal" in record.filters["gemeente"]
    assert "Langer dan 23 maanden mag in geen geval." in record.text
    assert record.summary.startswith("Een detachering duurt zo kort als kan. Langer dan 23 maanden")


def test_verdicts_are_no_values(found: dict[str, Record]) -> None:
    assert found["kaders/wvs/doelgroep-b/"].values == ()


def test_summaries_fit(found: dict[str, Record]) -> None:
    assert all(len(record.summary) <= LONGEST_SUMMARY + len(" …") for record in found.values())


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("kaders/wvs/pmc-rendabel/", "product-marktcombinaties"),
        ("kaders/wvs/wsp-aanspreekpunt/", "Werkgeversservicepunt"),
        ("kaders/wvs/sw-rechten-gewaarborgd/", "sociale werkvoorziening"),
        ("begrippen/#wsp", "WSP"),
        ("begrippen/#sw", "Wsw"),
    ],
)
def test_abbreviations_and_synonyms_are_found(found: dict[str, Record], address: str, word: str) -> None:
    record = found[address]
    everything = "\n".join((record.title, record.text, *record.keywords, *record.synonyms))
    assert " ".join(words(word)) in " ".join(words(everything))


def test_synonyms_that_stand_there_already_are_left_out(corpus: Corpus) -> None:
    made = Synonyms(dict(corpus.begrippen)).of("Een PMC is een product-marktcombinatie.")
    assert "PMC" not in made
    assert "product-marktcombinatie" not in made


def test_words_are_plain() -> None:
    assert words("PMC's, vóór één SW-medewerker (23) ‚Etten-Leur'") == [
        *("pmc", "voor", "een", "sw", "medewerker", "23", "etten", "leur")
    ]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("leerwerktraject", {"leer", "werk", "traject", "werktraject"}),
        ("trajectduur", {"traject", "duur"}),
        ("werkgeversbenadering", {"werkgever", "benadering"}),
        ("detachering", set()),
        ("onbekendwoord", set()),
        ("", set()),
    ],
)
def test_compounds_are_split_into_known_words(word: str, parts: set[str]) -> None:
    known = ["leer", "werk", "traject", "werktraject", "duur", "werkgever", "benadering", "de", "ring"]
    assert Compounds(known).parts(word) == parts


def test_the_vocabulary_has_the_words_of_most_texts_first_and_no_short_ones() -> None:
    assert vocabulary([["werk", "werk", "a", "23"], ["werk", "baan"], ["baan", "aap", "werk"]]) == [
        "werk",
        "baan",
        "aap",
    ]


def build(corpus: Corpus, folder: Path) -> Path:
    search_index.write(corpus, all_pages(corpus), str(folder))
    return folder / search_index.FOLDER


def test_the_same_policy_gives_the_same_index(corpus: Corpus, tmp_path: Path) -> None:
    one, other = build(corpus, tmp_path / "een"), build(corpus, tmp_path / "twee")
    files = sorted(str(file.relative_to(one)) for file in one.rglob("*") if file.is_file())
    assert files == sorted(str(file.relative_to(other)) for file in other.rglob("*") if file.is_file())
    assert filecmp.cmpfiles(one, other, files, shallow=False) == (files, [], [])


def test_the_index_holds_parts_of_compounds_and_no_interface_of_pagefind(
    corpus: Corpus, tmp_path: Path
) -> None:
    index = build(corpus, tmp_path)
    pages = [
        json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in (index / "fragment").iterdir()
    ]
    kader = next(one for one in pages if one["url"] == "/kaders/wvs/leerwerktraject-maximaal/")
    assert " traject" in kader["content"]
    assert kader["meta"]["waarden"] == "hoogstens 6 maanden"
    assert kader["filters"]["dossier"] == [corpus.dossiers["wvs"].titel]
    assert not list(index.glob("*ui*"))
    assert "detachering" in json.loads((index / search_index.VOCABULARY).read_text(encoding="utf-8"))


def test_writing_again_leaves_nothing_of_the_old_index(corpus: Corpus, tmp_path: Path) -> None:
    build(corpus, tmp_path)
    old = tmp_path / search_index.FOLDER / "fragment" / "nl_oud.pf_fragment"
    old.touch()
    build(corpus, tmp_path)
    assert not old.exists()


def test_a_failing_pagefind_is_told_in_dutch(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "pagefind"
    failing.write_text("#!/bin/sh\necho kapot >&2\nexit 3\n")
    failing.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(failing))
    with pytest.raises(PluginError, match=r"de zoekindex is niet gemaakt: Pagefind mislukte \(kapot\)"):
        build(corpus, tmp_path)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "weg"))
    with pytest.raises(PluginError, match="Pagefind start niet"):
        build(corpus, tmp_path)


@pytest.mark.parametrize(
    "value", [[], 0, 23, 24, 255, 256, 70_000, "", "é" * 300, [["a", [1, 2]], ["b", [3]]]]
)
def test_pagefinds_files_are_read_and_written_alike(value: object, tmp_path: Path) -> None:
    name = search_order._write(value, tmp_path, "nl_", 7, ".pf_filter")
    assert search_order._read(tmp_path / f"{name}.pf_filter") == value


def test_an_index_of_an_unknown_form_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.pf_filter"
    file.write_bytes(gzip.compress(b"pagefind_dcd\xa0"))
    with pytest.raises(search_order.UnknownForm):
        search_order._read(file)
