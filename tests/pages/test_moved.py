"""A name that changes leaves its old one behind: for readers, feeds, citations and calculators."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from calculators.kaders.kalender import Datum
from calculators.raamwerk import loket, zijloket
from hooks.corpus.changes import change_id
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.corpus.record_dates import NOT_YET, RecordDates, Recorded, read_record_dates
from hooks.pages.moved import moved, moved_files, withdrawn_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.git_folders import Repository
from tests.policy_folders import copy_of_small_policy
from tests.small_data import ask, day, kader, make_data, version

OLD, NEW = "proef/hulp", "proef/bijstand"
TERM, RENAMED = "wvs/leerwerktraject-maximaal", "wvs/leerwerktraject-termijn"
KADER = """titel: Welke hulp er is
soort: uitgangspunt
themas: [hulp]
voorheen: [hulp]
versies:
  - geldt_vanaf: 2017-04-20
    status: mededeling
    tekst: Er is hulp.
    voorheen_op: [2017-04]
    bron: {document: proefnota, kop: Hulp, alinea: 1}
"""


@pytest.fixture
def renamed(tmp_path: Path) -> Corpus:
    """The small policy, in which a kader has another name and another date than before."""
    folder = copy_of_small_policy(tmp_path)
    (folder / "proef" / "hulp.yml").unlink()
    (folder / "proef" / "bijstand.yml").write_text(KADER, encoding="utf-8")
    for path in (folder / "proef" / "hoe-lang.yml", folder / "begrippen.yml", folder / "beelden.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"\bhulp\]", "bijstand]", text.replace("[hulp,", "[bijstand,")), encoding="utf-8"
        )
    (folder / "ingetrokken.yml").write_text(
        "proef/weg: {titel: Wat er was, op: 2026-01-02, reden: Het stond er dubbel., versies: [2018]}\n"
        "proef/hoe-lang/2016: {titel: Hoe lang, op: 2026-01-02, reden: Het stond er dubbel.}\n",
        encoding="utf-8",
    )
    return load_policy(folder)


def test_every_address_of_before_leads_to_the_one_of_now(renamed: Corpus) -> None:
    assert moved(renamed.kaders[NEW]) == {
        "kaders/proef/hulp/": "kaders/proef/bijstand/",
        "kaders/proef/hulp/2017-04/": "kaders/proef/bijstand/2017-04-20/",
        "kaders/proef/hulp/2017-04-20/": "kaders/proef/bijstand/2017-04-20/",
        "kaders/proef/bijstand/2017-04/": "kaders/proef/bijstand/2017-04-20/",
    }
    assert moved(renamed.kaders["proef/hoe-lang"]) == {}


def test_the_page_of_a_proposal_moves_along() -> None:
    proposed = version("2017-04-20", "voorgesteld", voorheen_op=(Datum.lees("2017-04"),))
    found = moved(replace(kader("wvs/nieuw", version("2016-01-01"), proposed), voorheen=("wvs/oud",)))
    assert {old: new for old, new in found.items() if old.startswith("voorstellen/")} == {
        "voorstellen/wvs/oud/2017-04/": "voorstellen/wvs/nieuw/2017-04-20/",
        "voorstellen/wvs/oud/2017-04-20/": "voorstellen/wvs/nieuw/2017-04-20/",
        "voorstellen/wvs/nieuw/2017-04/": "voorstellen/wvs/nieuw/2017-04-20/",
    }


def test_the_page_at_an_old_address_needs_no_server_and_no_script(renamed: Corpus) -> None:
    pages = dict(moved_files(renamed))
    for old, new in moved(renamed.kaders[NEW]).items():
        page = pages[f"{old}index.html"]
        (refresh,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
        (link,) = re.findall(r'<a href="([^"]+)">Mededeling: Welke hulp er is</a>', page)
        assert (
            urljoin(f"http://x/een/pad/{old}", refresh)
            == urljoin(f"http://x/een/pad/{old}", link)
            == f"http://x/een/pad/{new}"
        )
        assert "<script" not in page


def test_what_was_taken_away_says_when_and_why_where_it_stood(renamed: Corpus, corpus: Corpus) -> None:
    """At each address that it had: of the kader, its versions, and the page of a proposal."""
    pages = list(withdrawn_pages(renamed))
    assert [page.address for page in pages] == [
        "kaders/proef/weg/",
        "kaders/proef/weg/2018/",
        "voorstellen/proef/weg/2018/",
        "kaders/proef/hoe-lang/2016/",
        "voorstellen/proef/hoe-lang/2016/",
    ]
    for page in pages:
        html = Renderer(corpus).page(page)
        assert "is op 2 januari 2026 uit de kennisbank gehaald. Het stond er dubbel." in html


def test_a_change_keeps_its_name_in_feeds_and_in_the_change_log(renamed: Corpus) -> None:
    one = renamed.kaders[NEW]
    assert change_id(one, one.versies[0]) == "proef_hulp_2017-04"


def test_a_record_date_is_that_of_the_old_name() -> None:
    march, june = (Recorded.at(datetime(2021, month, 1)) for month in (3, 6))
    one = replace(kader("wvs/nieuw", version("2018-05-01")), voorheen=("wvs/oud",))
    dates = RecordDates(
        {("wvs/oud", "2018-05-01"): march, ("wvs/nieuw", "2018-05-01"): june}, missing=NOT_YET
    )
    assert dates.of(one, one.versies[0]) is march
    dated = replace(one, versies=(version("2018-05-02", voorheen_op=(Datum.lees("2018-05-01"),)),))
    assert dates.of(dated, dated.versies[0]) is march
    assert dates.of(kader("wvs/nieuw"), version()) is NOT_YET


def test_two_versions_of_one_day_each_have_a_record_date(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "project")
    first = "titel: Een regel\nversies:\n  - geldt_vanaf: 2018-01-01\n    status: voorgesteld\n"
    repository.write("wvs/regel", first)
    repository.commit("2020-03-01T12:00:00+01:00")
    repository.write("wvs/regel", first + "  - geldt_vanaf: 2018-01-01\n    status: landelijk vastgesteld\n")
    repository.commit("2021-06-15T12:00:00+02:00")
    dates = read_record_dates(repository.policy)
    two = kader(
        "wvs/regel", version("2018-01-01", "voorgesteld"), version("2018-01-01", onderscheid="besluit")
    )
    assert [dates.of(two, one).words for one in two.versies] == ["1 maart 2020", "15 juni 2021"]


def renamed_data() -> Any:
    data = make_data()
    old = data.kaders.kaders[TERM]
    kept = {key: one for key, one in data.kaders.kaders.items() if key != TERM}
    kaders = {**kept, RENAMED: replace(old, id=RENAMED, voorheen=(TERM,))}
    return replace(data, kaders=replace(data.kaders, kaders=kaders))


QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}


def test_a_calculator_finds_a_kader_by_its_old_name_and_calls_it_by_the_new() -> None:
    loket.controleer(renamed_data())
    before, after = ask(make_data(), "trajectduur", QUESTION), ask(renamed_data(), "trajectduur", QUESTION)
    assert before["antwoord"] == after["antwoord"]
    steps = [step["kader"] for step in after["stappen"]]
    assert steps == [RENAMED if step["kader"] == TERM else step["kader"] for step in before["stappen"]]
    assert RENAMED in steps


def test_a_citation_from_before_the_new_name_is_still_the_same_outcome() -> None:
    cited = ask(make_data(), "trajectduur", QUESTION)["meenemen"]["vermelding"]["adres"]
    told = json.loads(
        zijloket.sinds(renamed_data(), "trajectduur", json.dumps({"vraag": QUESTION, "vermelding": cited}))
    )
    assert told["goed"] is True, told
    assert told["zinnen"] == []


def test_the_calculators_get_a_kader_that_they_know_by_its_old_name(renamed: Corpus) -> None:
    assert renamed.kaders[OLD] is renamed.kaders[NEW]
    assert OLD not in list(renamed.kaders)
    assert len(renamed.kaders) == 3
    assert calculator_data(renamed) is calculator_data(renamed)
    assert day("2018-01-01").year == 2018
