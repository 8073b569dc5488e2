"""A correction shows word by word what was said before, as git knows it."""

from __future__ import annotations

import json
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from hooks.corpus.changes import all_changes
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.pages.change_pages import change_pages, feeds
from hooks.pages.feeds import feed_files
from hooks.pages.pages import all_pages
from hooks.pages.render import Renderer
from hooks.proposals.corrected import corrected
from hooks.proposals.inline import Marks
from hooks.reading.load_policy import load_policy
from tests.examples.changed_policy import TERM
from tests.git_folders import Repository
from tests.proposals.changed import frozen_copy
from tests.writing.commands import Desk

pytestmark = pytest.mark.opdracht

PLAIN = Marks(("[-", "-]"), ("{+", "+}"), str)
MOMENT = "2026-11-01T12:00:00+01:00"
DATES = RecordDates({}, missing=Recorded.at(datetime.fromisoformat(MOMENT)))
SLIP = ("--van", "die verordening vastgesteld", "--naar", "deze verordening vastgesteld")
PAGE = f"kaders/{TERM}/2017-04-04/"
IN_TOWN = ("zuidoost-drenthe/ontschot-werken", "--versie", "2009-08-25", "--gemeente", "coevorden")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.policy.rmdir()
    frozen_copy(tmp_path)
    made.commit(MOMENT)
    return made


@pytest.fixture
def desk(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(repository.policy, capsys)


def lines(corpus: Corpus, number: int) -> list[str]:
    kader = corpus.kaders[TERM]
    return corrected(corpus, kader, kader.versies[0], number, PLAIN)


def count(corpus: Corpus) -> int:
    return len(corpus.kaders[TERM].versies[0].correcties)


def test_each_correction_shows_what_it_changed_and_not_what_another_did(
    repository: Repository, desk: Desk
) -> None:
    first = count(load_policy(repository.policy))
    assert desk.run("corrigeer", TERM, *SLIP, "--reden", "Een typefout.").status == 0
    repository.commit("2026-11-02T12:00:00+01:00")
    more = ("--waarde", "maximum=7", "--reden", "Verkeerd overgenomen.", "--voorbeelden")
    assert desk.run("corrigeer", TERM, *more).status == 0  # not recorded yet
    corpus = load_policy(repository.policy)
    (words,) = lines(corpus, first)
    assert "[-die-] {+deze+} verordening vastgesteld" in words
    value, text = lines(corpus, first + 1)
    assert value == "Maximum: [-hoogstens 6 maanden-] → {+hoogstens 7 maanden+}"
    assert "[-6-] {+7+} maanden" in text
    assert "deze" not in text.split("[-")[1]


def test_it_stands_on_the_pages_in_the_change_log_and_in_the_feeds(
    repository: Repository, desk: Desk
) -> None:
    assert desk.run("corrigeer", TERM, *SLIP, "--reden", "Een typefout.").status == 0
    corpus = load_policy(repository.policy)
    renderer = Renderer(corpus, record_dates=DATES)
    marked = "<del>die</del> <ins>deze</ins> verordening vastgesteld"
    pages = {one.address: one for one in all_pages(corpus)}
    assert marked in renderer.content(pages[PAGE])
    assert marked in renderer.content(pages[f"kaders/{TERM}/"])
    changes = all_changes(corpus, DATES)
    logged = {one.address: one for one in change_pages(corpus, changes, DATES)}
    assert marked in renderer.content(logged["wijzigingen/dossier/wvs/"])
    files = dict(feed_files(corpus, feeds(corpus, changes), "Kaderwijzer", None))
    entries = json.loads(files["wijzigingen/dossier/wvs/feed.json"])["items"]
    (entry,) = [one for one in entries if one.get("_kaderwijzer", {}).get("kader") == TERM]
    assert "(eerst: die) (nu: deze) verordening vastgesteld" in entry["content_text"]


def test_what_is_corrected_in_one_gemeente_is_shown_in_the_same_way(
    repository: Repository, desk: Desk
) -> None:
    kader, page = IN_TOWN[0], f"kaders/{IN_TOWN[0]}/2009-08-25/"
    slip = ("--van", "organisatie regelt de", "--naar", "organisatie doet de", "--reden", "Een typefout.")
    assert desk.run("corrigeer", *IN_TOWN, *slip).status == 0
    corpus = load_policy(repository.policy)
    renderer = Renderer(corpus, record_dates=DATES)
    marked = "organisatie <del>regelt</del> <ins>doet</ins> de arbeidsontwikkeling"
    shown = renderer.content({one.address: one for one in all_pages(corpus)}[page])
    assert marked in shown
    assert shown.count("<li>In Coevorden: ") == 1
    changes = all_changes(corpus, DATES)
    logged = {one.address: one for one in change_pages(corpus, changes, DATES)}
    assert marked in renderer.content(logged["wijzigingen/dossier/zuidoost-drenthe/"])
    files = dict(feed_files(corpus, feeds(corpus, changes), "Kaderwijzer", None))
    entries = json.loads(files["wijzigingen/dossier/zuidoost-drenthe/feed.json"])["items"]
    told = [one["content_text"] for one in entries if kader == one.get("_kaderwijzer", {}).get("kader")]
    (text,) = [one for one in told if "Gecorrigeerd op" in one]
    assert "organisatie (eerst: regelt) (nu: doet) de arbeidsontwikkeling" in text


@pytest.mark.parametrize(
    ("kader", "town", "slip"),
    [
        (
            "zuidoost-drenthe/kadernotitie-vastgesteld",
            "Borger-Odoorn",
            ("--tekst", "De raad stelt de notitie vast."),
        ),
        (IN_TOWN[0], "Coevorden", (*IN_TOWN[1:3], "--van", "Visie", "--naar", "Zicht")),
    ],
    ids=["besloten", "voorgesteld, ernaast"],
)
def test_a_gemeente_reads_it_in_its_own_view_too(
    repository: Repository, desk: Desk, kader: str, town: str, slip: tuple[str, ...]
) -> None:
    assert desk.run("corrigeer", kader, *slip, "--reden", "Een typefout.").status == 0
    corpus = load_policy(repository.policy)
    page = {one.address: one for one in all_pages(corpus)}[f"kaders/{kader}/"]
    shown = Renderer(corpus, record_dates=DATES).content(page)
    views = [
        one for one in shown.split("<template data-stand=")[1:] if f"Zo luidt het kader in {town}." in one
    ]
    assert any("Correcties</h" in one and "Een typefout." in one for one in views)


def test_what_is_corrected_everywhere_is_told_once_and_each_gemeente_tells_its_own(
    repository: Repository, desk: Desk
) -> None:
    path = repository.policy / f"{IN_TOWN[0]}.yml"
    text = path.read_text(encoding="utf-8")
    changed = text.replace("Visie en beleid blijven", "Visie en beleid bleven").replace(
        "Coevorden werkt ontschot.", "Coevorden werkte ontschot."
    )
    correction = "    correcties: [{op: 2026-11-02, reden: Verkeerde tijd.}]\n"
    before = '    wijziging: {soort: vervangen, reden: "Geld'
    path.write_text(changed.replace(before, correction + before), encoding="utf-8")
    corpus = load_policy(repository.policy)
    kader = corpus.kaders[IN_TOWN[0]]
    everywhere, town = corrected(corpus, kader, kader.versies[1], 0, PLAIN)
    assert "[-blijven-] {+bleven+}" in everywhere
    assert town.startswith("In Coevorden: ")
    assert "Coevorden [-werkt-] {+werkte+} ontschot" in town
    assert "bleven" not in town


def test_what_git_does_not_know_is_not_told(tmp_path: Path) -> None:
    corpus = load_policy(frozen_copy(tmp_path))
    assert lines(corpus, 0) == []


def test_a_correction_follows_its_kader_under_another_name(repository: Repository, desk: Desk) -> None:
    first = count(load_policy(repository.policy))
    assert desk.run("corrigeer", TERM, *SLIP, "--reden", "Een typefout.").status == 0
    repository.commit("2026-11-02T12:00:00+01:00")
    assert desk.run("hernoem", TERM, "wvs/leerwerktraject-termijn").status == 0
    repository.commit("2026-11-03T12:00:00+01:00")
    (words,) = lines(load_policy(repository.policy), first)
    assert "[-die-] {+deze+}" in words


def test_what_stood_in_a_file_that_nobody_can_read_now_is_passed_over(
    repository: Repository, desk: Desk
) -> None:
    path = repository.policy / f"{TERM}.yml"
    good = path.read_bytes()
    for moment, content in (
        ("2026-11-02", b"versies: [\n"),
        ("2026-11-03", b"\xff\xfe"),
        ("2026-11-04", good),
    ):
        path.write_bytes(content)
        repository.commit(f"{moment}T12:00:00+01:00")
    first = count(load_policy(repository.policy))
    assert desk.run("corrigeer", TERM, *SLIP, "--reden", "Een typefout.").status == 0
    assert "[-die-] {+deze+}" in lines(load_policy(repository.policy), first)[0]


def test_a_page_that_was_kept_is_written_again_when_git_knows_more(
    repository: Repository, desk: Desk
) -> None:
    assert desk.run("corrigeer", TERM, *SLIP, "--reden", "Een typefout.").status == 0
    pages = []
    for corpus in (load_policy(repository.policy), load_policy(frozen_like(repository))):
        page = {one.address: one for one in all_pages(corpus)}[PAGE]
        pages.append(Renderer(corpus, record_dates=DATES).inputs.of_page(page))
    assert pages[0] != pages[1]


def frozen_like(repository: Repository) -> Path:
    """The same files where git knows nothing of them."""
    return Path(shutil.copytree(repository.policy, repository.folder.parent / "los" / "policy"))
