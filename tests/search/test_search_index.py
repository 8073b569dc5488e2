"""The search index: what is in the records, and that it is always the same."""

from __future__ import annotations

import filecmp
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus, OtherWords
from hooks.pages.pages import SitePage, all_pages
from hooks.search import index as search_index
from hooks.search.facets import facets
from hooks.search.guide import guide, in_rows
from hooks.search.readers_words import CALLED
from hooks.search.record import Record, Written
from hooks.search.records import records
from hooks.search.words import Synonyms, plain, words


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> dict[str, Record]:
    written = [Written("over/", "Over deze site", "Wat Kaderwijzer is.", ("Wie dit maakt",))]
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


def test_a_page_written_by_hand_is_found_by_its_headings(found: dict[str, Record]) -> None:
    assert found["over/"].kind == "Uitleg"
    assert "Wie dit maakt" in found["over/"].keywords


@pytest.mark.parametrize("address", ["over/", "open-punten/", "rekenhulpen/trajectduur/"])
def test_a_page_of_the_engine_is_found_by_what_readers_call_it(
    found: dict[str, Record], address: str
) -> None:
    assert set(CALLED[address]) <= set(found[address].keywords)


def test_readers_call_no_two_pages_the_same() -> None:
    said = Counter(plain(word) for some in CALLED.values() for word in some)
    assert [word for word, times in said.items() if times > 1] == []


def test_lists_of_changes_have_a_kind_of_their_own(corpus: Corpus) -> None:
    made = [
        SitePage(address, "Titel", "lijst.html")
        for address in ("wijzigingen/", "wijzigingen/2009/emmen/", "kaders/")
    ]
    kinds = {record.address: record.kind for record in records(corpus, made)}
    assert [kinds[page.address] for page in made] == ["Overzicht", "Wijzigingen", "Overzicht"]


def test_a_calculator_is_found_by_what_it_asks(found: dict[str, Record]) -> None:
    labels = {field.label for field in REKENHULPEN["trajectduur"].velden}
    assert labels <= set(found["rekenhulpen/trajectduur/"].context)


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


def test_without_a_glossary_a_text_has_no_synonyms() -> None:
    assert Synonyms({}).of("Een PMC is een product-marktcombinatie.") == []


def test_words_are_plain() -> None:
    assert words("PMC's, vóór één SW-medewerker (23) ‚Etten-Leur'") == [
        *("pmc", "voor", "een", "sw", "medewerker", "23", "etten", "leur")
    ]
    assert words("SW'er, Wsw-ers en zzp’ers") == ["sw", "wsw", "en", "zzp"]


@pytest.fixture(scope="module")
def rows(found: dict[str, Record]) -> list[Record]:
    return in_rows(found.values())


def test_the_guide_tells_of_every_number_what_ranking_asks(corpus: Corpus, rows: list[Record]) -> None:
    made = guide(corpus, rows, {"woorden": ["werk"], "overal": ["de", "en"]})
    told = [
        (*made["vormen"][form], *made["gelding"][holding])
        for form, holding, length in made["rijen"]
        for _ in range(length)
    ]
    assert told == [(row.kind, *row.value_kinds, row.area, row.periods or None) for row in rows]
    assert made["woorden"] == ["werk"]
    assert made["overal"] == "de en"


def test_every_word_of_readers_in_a_row_goes_with_the_guide(corpus: Corpus, rows: list[Record]) -> None:
    row = OtherWords("lopende-band", ("productie",), ("inpakwerk", "aan de band"))
    made: dict[str, Any] = {"woorden": [], "overal": []}
    told = guide(replace(corpus, woorden={row.id: row}), rows, made)["anderewoorden"]
    assert told == dict.fromkeys(("lopende-band", "inpakwerk", "aan de band"), ("productie",))


def test_the_guide_knows_places_and_no_common_words(corpus: Corpus, rows: list[Record]) -> None:
    places = guide(corpus, rows, {"woorden": [], "overal": []})["plaatsen"]
    assert "zuidoost-drenthe" in places["emmen"]
    assert "wvs" not in places["emmen"]
    assert "wvs" in places["roosendaal"]
    assert "werkplein-hart-van-west-brabant" in places["roosendaal"]
    assert "wvs" in places["brabant"], "what holds for more gemeenten holds in a part of them"
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
    assert chosen(address, "met") == [["open-punt", "getal"]]
    assert chosen("kaders/wvs/uitstroom-boven-alles/", "met") == [[]]
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
    assert list(made) == ["dossier", "soort", "thema", "status", "gemeente", "met"]
    for facet, about in made.items():
        used = {one for moments in about["stellen"] for names in moments for one in names}
        assert used == set(range(len(about["keuzen"]))), facet
        assert len(about["van"]) == len(rows), facet


def build(corpus: Corpus, folder: Path) -> Path:
    search_index.write(corpus, all_pages(corpus), str(folder))
    return folder / search_index.FOLDER


def pieces(index: Path, name: str) -> list[Any]:
    """What the pieces of one kind hold, in the order of their numbers."""
    folder = index / read_json(index / search_index.GUIDE)["map"]
    files = sorted(folder.glob(f"{name}-*.json"), key=lambda file: int(file.stem.rpartition("-")[2]))
    return [read_json(file) for file in files]


def read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def finds(index: Path) -> list[dict[str, Any]]:
    """The finds by their numbers."""
    return [one for piece in pieces(index, "treffers") for one in piece]


def stands_on(index: Path) -> dict[str, list[int]]:
    """The numbers of the finds in which each word of the index stands."""
    forms = [one for piece in pieces(index, "vindplaatsen") for one in piece.values()]
    return {word: list(accumulate(numbers)) for form in forms for word, (numbers, _) in form.items()}


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
    assert [one["adres"] for one in finds(index)] == [row.address for row in rows]


def test_a_find_shows_what_its_record_says_at_each_moment(corpus: Corpus, index: Path) -> None:
    kader = next(one for one in finds(index) if one["adres"] == "kaders/wvs/leerwerktraject-maximaal/")
    nothing, *others = kader["momenten"]
    assert nothing is None
    assert others[0]["waarden"] == ["hoogstens 6 maanden"]
    assert kader["perioden"] == corpus.timelines["wvs/leerwerktraject-maximaal"].data
    assert kader["dossier"] == corpus.dossiers["wvs"].titel


def test_words_stand_in_the_finds_of_their_records(index: Path) -> None:
    found, words_of_index = finds(index), stands_on(index)
    number = next(
        number for number, one in enumerate(found) if one["adres"] == "kaders/wvs/leerwerktraject-maximaal/"
    )
    assert number in words_of_index["leerwerktraject"]
    assert number in words_of_index["traject"], "a part of a compound"
    assert number in words_of_index["6maand"], "a quantity"
    for places in words_of_index.values():
        assert places == sorted(set(places))
        assert places[-1] < len(found)


@pytest.mark.parametrize("name", ["vindplaatsen", "woordenboek"])
def test_the_guide_says_with_which_key_each_piece_begins(index: Path, name: str) -> None:
    firsts = read_json(index / search_index.GUIDE)[name]
    assert firsts == sorted(firsts)
    assert len(firsts) == len(pieces(index, name)) > 1
    for first, piece in zip(firsts, pieces(index, name), strict=True):
        keys = list(piece) if isinstance(piece, dict) else piece.lower().split()
        assert keys[0] == first


def test_the_word_list_has_what_the_site_has_not_and_names_with_a_capital(index: Path) -> None:
    listed = {word for piece in pieces(index, "woordenboek") for word in piece.split()}
    assert {"Breda", "Tilburg"} <= listed
    assert listed.isdisjoint({"werk", "Emmen", "emmen", "breda"})


def test_the_words_of_readers_go_with_the_guide(corpus: Corpus, index: Path) -> None:
    told = read_json(index / search_index.GUIDE)["anderewoorden"]
    assert told == {name: list(one.ook) for name, one in corpus.woorden.items()}
    assert told


def test_writing_again_leaves_nothing_of_the_old_index(corpus: Corpus, tmp_path: Path) -> None:
    old = build(corpus, tmp_path) / "oud.json"
    old.touch()
    build(corpus, tmp_path)
    assert not old.exists()


def test_a_change_renames_the_pieces_so_that_no_browser_mixes_two_indexes(
    corpus: Corpus, index: Path, tmp_path: Path
) -> None:
    kader = corpus.kaders["wvs/detachering-maximaal"]
    changed = replace(corpus, kaders={**corpus.kaders, kader.id: replace(kader, titel="Anders")})
    other = build(changed, tmp_path)
    assert read_json(index / search_index.GUIDE)["map"] != read_json(other / search_index.GUIDE)["map"]


def test_a_failing_script_is_told_in_dutch(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "index.mjs"
    failing.write_text('process.stderr.write("kapot"); process.exit(3);', encoding="utf-8")
    monkeypatch.setattr(search_index, "SCRIPT", failing)
    with pytest.raises(PluginError, match=r"index.mjs mislukt: kapot"):
        build(corpus, tmp_path)
