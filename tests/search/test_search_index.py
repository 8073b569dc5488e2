"""The search index: what is in the records, and that it is always the same."""

from __future__ import annotations

import filecmp
import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import all_pages
from hooks.search import files as search_files
from hooks.search import index as search_index
from hooks.search import pages as search_pages
from hooks.search import words as search_words
from hooks.search.facets import facets
from hooks.search.guide import guide, in_rows
from hooks.search.pack import short
from hooks.search.record import LONGEST_SUMMARY, Record, Said, Written
from hooks.search.records import records
from hooks.search.words import Compounds, Synonyms, everywhere, vocabulary, words


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
    assert record.now.values == ("hoogstens 23 maanden",)
    assert record.now.status == "vastgesteld door de colleges"
    assert record.now.since == "4 april 2017"
    assert record.kind == "Regel"
    assert record.value_kinds == ("duur",)
    assert record.area == "wvs"
    assert "roosendaal" in record.facets["gemeente"]
    assert "Langer dan 23 maanden mag in geen geval." in record.now.text
    assert record.now.summary.startswith("Een detachering duurt zo kort als kan. Langer dan 23 maanden")


def test_a_kader_says_at_each_moment_what_held_then(found: dict[str, Record]) -> None:
    record = found["kaders/landelijk/bijstandsnorm/"]
    first, *others = [said for said in record.moments if said]
    assert record.now == others[-1]
    assert record.now.status == "niet bekend"
    assert first.values
    assert not record.now.values
    assert "bedrag" in record.value_kinds
    assert first.text in record.other_texts


def test_a_kader_without_a_version_yet_says_nothing_then(found: dict[str, Record]) -> None:
    assert found["kaders/wvs/detachering-maximaal/"].moments[0] is None


def test_what_is_proposed_is_found_too(corpus: Corpus, found: dict[str, Record]) -> None:
    kader = corpus.kaders["zuidoost-drenthe/klant-centraal"]
    record = found["kaders/zuidoost-drenthe/klant-centraal/"]
    assert kader.versies[-1].status == "voorgesteld"
    assert kader.versies[-1].tekst in record.other_texts
    assert record.now.text != kader.versies[-1].tekst


def test_verdicts_are_no_values(found: dict[str, Record]) -> None:
    assert found["kaders/wvs/doelgroep-b/"].now.values == ()


def test_summaries_fit(found: dict[str, Record]) -> None:
    assert all(len(record.now.summary) <= LONGEST_SUMMARY + len(" …") for record in found.values())


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("", ""),
        ("Eerst dit.\n\nDan dat.", "Eerst dit. Dan dat."),
        ("Het gaat om:\n- werk\n- inkomen\nKlaar.", "Het gaat om: werk; inkomen. Klaar."),
        ("Kort.\n" + "lang " * 60, "Kort."),
        ("Het gaat om:\n- werk;\n- inkomen.", "Het gaat om: werk; inkomen."),
        ("lang " * 60, ("lang " * 40).strip() + " …"),
    ],
)
def test_a_summary_is_whole_sentences_as_far_as_they_fit(text: str, summary: str) -> None:
    assert Said(text).summary == summary


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
    everything = "\n".join((record.title, record.now.text, *record.keywords, *record.synonyms))
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


def test_a_word_on_more_pages_than_one_can_look_through_counts_only_where_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search_words, "MOST_PAGES", 2)
    assert everywhere([["werk", "werk", "baan"], ["werk", "baan"], ["werk"]]) == {"werk"}
    record = Record("x/", "Werk vinden", "Regel", Said("Werk is een baan."), keywords=("werk zoeken",))
    page = search_pages.page(record, search_pages.fields(record, Compounds([])), frozenset({"werk"}))
    assert "<h1>Werk vinden</h1>" in page
    assert '<p data-pagefind-weight="5">werk zoeken</p>' in page
    assert '<p data-pagefind-weight="1">is een baan</p>' in page


def test_titles_are_escaped_in_the_pages_for_pagefind() -> None:
    record = Record("x/", "<script>", "Regel")
    page = search_pages.page(record, search_pages.fields(record, Compounds([])), frozenset())
    assert "<h1>&lt;script&gt;</h1>" in page


@pytest.fixture(scope="module")
def rows(found: dict[str, Record]) -> list[Record]:
    return in_rows(found.values())


def test_the_guide_tells_of_every_number_what_ranking_asks(corpus: Corpus, rows: list[Record]) -> None:
    made = guide(corpus, rows, [["werk"]], ["en", "de"])
    told = [
        (*made["vormen"][form], *made["gelding"][holding])
        for form, holding, length in made["rijen"]
        for _ in range(length)
    ]
    assert told == [(row.kind, *row.value_kinds, row.area, row.periods or None) for row in rows]
    assert made["woorden"] == ["werk"]
    assert made["overal"] == "de en"


def test_the_guide_knows_places_and_no_common_words(corpus: Corpus, rows: list[Record]) -> None:
    places = guide(corpus, rows, [], [])["plaatsen"]
    assert "zuidoost-drenthe" in places["emmen"]
    assert "wvs" not in places["emmen"]
    assert "wvs" in places["roosendaal"]
    assert "werkplein-hart-van-west-brabant" in places["roosendaal"]
    assert places.keys().isdisjoint({"regio", "gemeenten", "van", "nederland"})


@pytest.fixture(scope="module")
def chosen(corpus: Corpus, rows: list[Record]) -> Callable[[str, str], list[list[str]]]:
    """The choices of a facet that an address has at each of its moments, as the browser reads them."""
    made = facets(corpus, rows)
    numbers = {row.address: number for number, row in enumerate(rows)}

    def read(address: str, facet: str) -> list[list[str]]:
        about = made[facet]
        moments = about["stellen"][about["van"][numbers[address]]]
        return [[about["keuzen"][one][0] for one in names] for names in moments]

    return read


def test_facets_name_the_choices_of_every_record(
    corpus: Corpus, chosen: Callable[[str, str], list[list[str]]]
) -> None:
    address = "kaders/wvs/detachering-maximaal/"
    kader = corpus.kaders["wvs/detachering-maximaal"]
    assert chosen(address, "dossier") == [["wvs"]]
    assert chosen(address, "soort") == [["regel"]]
    assert chosen(address, "thema") == [list(kader.themas)]
    assert chosen(address, "gemeente") == [list(corpus.gebieden["wvs"].gemeenten)]
    assert chosen("over/", "dossier") == [[]]


def test_a_status_is_that_of_the_moment_and_of_the_proposal_beside_it(
    chosen: Callable[[str, str], list[list[str]]],
) -> None:
    assert chosen("kaders/wvs/detachering-maximaal/", "status") == [[], ["vastgesteld-door-de-colleges"]]
    statuses = chosen("kaders/zuidoost-drenthe/klant-centraal/", "status")
    assert statuses[0] == []
    assert statuses[-1] == ["vastgesteld-door-de-raden", "voorgesteld"]
    assert ["vastgesteld-door-de-raden"] in statuses


def test_facets_offer_only_what_something_has(corpus: Corpus, rows: list[Record]) -> None:
    made = facets(corpus, rows)
    assert list(made) == ["dossier", "soort", "thema", "status", "gemeente"]
    for facet, about in made.items():
        used = {one for moments in about["stellen"] for names in moments for one in names}
        assert used == set(range(len(about["keuzen"]))), facet
        assert len(about["van"]) == len(rows), facet


def build(corpus: Corpus, folder: Path) -> Path:
    search_index.write(corpus, all_pages(corpus), str(folder))
    return folder / search_index.FOLDER


def fragments(index: Path) -> list[dict[str, Any]]:
    """The finds by their numbers."""
    files = {int(file.stem, 36): file for file in index.glob("fragment/*/*.pf_fragment")}
    return [json.loads(search_files.unpack(files[number])) for number in range(len(files))]


def stands_on(index: Path) -> dict[str, list[int]]:
    """The numbers of the pages on which each word of the index stands."""
    made = {}
    (meta,) = index.glob("*.pf_meta")
    for first, last, name in search_files.read(meta)[2]:
        (chunk,) = search_files.read(index / "index" / f"{name}.pf_index")
        assert (first, last) == (chunk[0][0], chunk[-1][0])
        for word, places, _ in chunk:
            made[word] = list(accumulate(more for more, *_ in places))
    return made


@pytest.fixture(scope="module")
def index(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(corpus, tmp_path_factory.mktemp("index"))


def test_the_same_policy_gives_the_same_index(corpus: Corpus, index: Path, tmp_path: Path) -> None:
    other = build(corpus, tmp_path)
    files = sorted(str(file.relative_to(index)) for file in index.rglob("*") if file.is_file())
    assert files == sorted(str(file.relative_to(other)) for file in other.rglob("*") if file.is_file())
    assert filecmp.cmpfiles(index, other, files, shallow=False) == (files, [], [])


def test_a_find_has_the_number_of_its_record(corpus: Corpus, index: Path) -> None:
    rows = in_rows(records(corpus, all_pages(corpus)))
    assert [one["meta"]["adres"] for one in fragments(index)] == [f"/{row.address}" for row in rows]


def test_a_find_shows_what_its_record_says_at_each_moment(corpus: Corpus, index: Path) -> None:
    kader = next(one for one in fragments(index) if one["url"] == "/kaders/wvs/leerwerktraject-maximaal/")
    nothing, *others = kader["meta"]["momenten"]
    assert nothing is None
    assert others[0]["waarden"] == ["hoogstens 6 maanden"]
    assert kader["meta"]["perioden"] == corpus.timelines["wvs/leerwerktraject-maximaal"].data
    assert kader["meta"]["dossier"] == corpus.dossiers["wvs"].titel


def test_words_stand_on_the_pages_of_their_records(index: Path) -> None:
    found, words_of_index = fragments(index), stands_on(index)
    number = next(
        number for number, one in enumerate(found) if one["url"] == "/kaders/wvs/leerwerktraject-maximaal/"
    )
    assert number in words_of_index["leerwerktraject"]
    assert number in words_of_index["traject"], "a part of a compound"
    for pages in words_of_index.values():
        assert pages == sorted(set(pages))
        assert pages[-1] < len(found)


def test_words_are_in_order_over_all_chunks_and_large_ones_alone(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: Path
) -> None:
    monkeypatch.setattr("hooks.search.pack.LARGE_WORD", 800)
    monkeypatch.setattr("hooks.search.pack.SIZE_OF_CHUNK", 2_000)
    small = build(corpus, tmp_path)
    assert list(stands_on(small)) == sorted(stands_on(small))
    assert stands_on(small) == stands_on(index)
    sizes = []
    for file in small.glob("index/*/*.pf_index"):
        (chunk,) = search_files.read(file)
        each = [len(search_files.encode(word)) for word in chunk]
        assert len(each) == 1 or max(each) <= 800
        sizes.append(sum(each[:-1]))
    assert max(sizes) <= 2_000


def test_the_index_has_no_interface_of_pagefind_and_no_filters(index: Path) -> None:
    assert sorted(
        file.name for file in index.iterdir() if file.is_file() and ".pf_meta" not in file.name
    ) == [*("facetten.json", "gids.json", "pagefind-entry.json", "pagefind.js", "wasm.nl.pagefind")]
    assert not (index / "filter").exists()
    vocabulary_of_site = " ".join(
        json.loads((index / search_index.GUIDE).read_text(encoding="utf-8"))["woorden"]
    )
    assert "detachering" in vocabulary_of_site.split()


def test_writing_again_leaves_nothing_of_the_old_index(corpus: Corpus, tmp_path: Path) -> None:
    build(corpus, tmp_path)
    old = tmp_path / search_index.FOLDER / "fragment" / "oud.pf_fragment"
    old.touch()
    build(corpus, tmp_path)
    assert not old.exists()


def test_a_change_renames_everything_so_that_no_browser_mixes_two_indexes(
    corpus: Corpus, index: Path, tmp_path: Path
) -> None:
    kader = corpus.kaders["wvs/detachering-maximaal"]
    changed = replace(corpus, kaders={**corpus.kaders, kader.id: replace(kader, titel="Anders")})
    other = build(changed, tmp_path)
    names = [{file.name for file in one.glob("fragment/*")} for one in (index, other)]
    assert names[0].isdisjoint(names[1])


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


@pytest.mark.parametrize(("number", "name"), [(0, "0"), (35, "z"), (36, "10"), (10_000, "7ps")])
def test_numbers_are_written_as_javascript_reads_them(number: int, name: str) -> None:
    assert short(number) == name
    assert int(name, 36) == number


@pytest.mark.parametrize(
    "value",
    [[], 0, 23, 24, 255, 256, 70_000, -1, -24, -25, -300, "", "é" * 300, [["a", [1, -2]], ["b", [3]]]],
)
def test_pagefinds_files_are_read_and_written_alike(value: object, tmp_path: Path) -> None:
    file = tmp_path / "map" / "x.pf_index"
    search_files.write(value, file)
    assert search_files.read(file) == value


@pytest.mark.parametrize("content", [b"\xa0", b"\x82\x01", b"\x01\x01"], ids=["map", "too short", "too long"])
def test_an_index_of_an_unknown_form_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.pf_filter"
    search_files.pack(content, file)
    with pytest.raises(search_files.UnknownForm):
        search_files.read(file)
    file.write_bytes(gzip.compress(b"iets anders"))
    with pytest.raises(search_files.UnknownForm):
        search_files.read(file)


def test_an_index_of_another_pagefind_is_told_in_dutch(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object) -> None:
        raise search_files.UnknownForm("pages")

    monkeypatch.setattr("hooks.search.pack.pack", unknown)
    with pytest.raises(PluginError, match=r"een vorm die wij niet kennen \(pages\)"):
        build(corpus, tmp_path)
