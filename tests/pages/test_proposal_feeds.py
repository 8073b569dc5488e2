"""Who follows one proposal by feed reads what lies beside it, and what each gemeente decided."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from hooks.corpus.changes import all_changes
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.pages.feeds import feed_files
from hooks.pages.proposal_feeds import proposal_feeds
from hooks.pages.proposal_pages import proposal_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.examples.changed_policy import TERM
from tests.pages.test_proposal_pages import plain
from tests.proposals.changed import with_proposal

PLACE = "{document: van-denken-naar-doen, kop: Voor doelgroep B (leerwerktrajecten), onderdeel: 3}"
AMENDMENT = """  - geldt_vanaf: 2018-01-01
    status: voorgesteld
    voorgesteld_op: 2017-10-01
    voorgesteld_door: de fractie
    tekst: De termijn is {maximum}.
    waarden:
      maximum: {waarde: 8, eenheid: maanden, grens: hoogstens}
    bron: voorstel
"""
ADOPTED = f"""  - geldt_vanaf: 2018-01-01
    status: vastgesteld door de colleges
    besluit: wvs-colleges-2017
    alleen: [zundert]
    neemt_aan: 2018-01-01
    tekst: De termijn is {{maximum}}.
    waarden:
      maximum: {{waarde: 9, eenheid: maanden, grens: hoogstens}}
    bron: {PLACE}
"""
REJECTED = f"""  - geldt_vanaf: 2018-03-01
    status: afgewezen
    besluit: wvs-colleges-2017
    alleen: [moerdijk]
    over: 2018-01-01
    tekst: Het gaat niet door.
    bron: {PLACE}
"""
MOMENT = datetime.fromisoformat("2026-11-01T12:00:00+01:00")
PAGE = f"voorstellen/{TERM}/2018-01-01/"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    policy = with_proposal(tmp_path_factory.mktemp("volgen"))
    path = policy / f"{TERM}.yml"
    added = AMENDMENT + ADOPTED + REJECTED
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n{added}", encoding="utf-8")
    return load_policy(policy)


def feeds_of(corpus: Corpus) -> dict[str, str]:
    changes = all_changes(corpus, RecordDates({}, missing=Recorded.at(MOMENT)))
    return dict(feed_files(corpus, proposal_feeds(corpus, changes), "Kaderwijzer", None))


def test_a_feed_tells_of_the_proposal_what_lies_beside_it_and_how_it_ended(followed: Corpus) -> None:
    feed = json.loads(feeds_of(followed)[f"{PAGE}feed.json"])
    assert (
        feed["title"] == "Kaderwijzer – Voorstel van 1 september 2017: Hoe lang een leerwerktraject mag duren"
    )
    told = [(one["_kaderwijzer"]["status"], one["_kaderwijzer"].get("alleen")) for one in feed["items"]]
    assert sorted(told, key=str) == [
        ("afgewezen", ["moerdijk"]),
        ("vastgesteld door de colleges", ["zundert"]),
        ("voorgesteld", None),
        ("voorgesteld", None),
    ]


def test_each_proposal_has_a_feed_and_its_page_leads_there(followed: Corpus) -> None:
    files = feeds_of(followed)
    pages = [one for one in proposal_pages(followed) if one.alternates]
    assert len(pages) > 50
    assert {address for page in pages for _, _, address in map(tuple_of, page.alternates)} == set(files)
    (page,) = [one for one in pages if one.address == PAGE]
    assert f"{PAGE}feed.xml" in Renderer(followed).content(page)


def tuple_of(alternate: object) -> tuple[str, str, str]:
    found = tuple(vars(alternate).values())
    assert len(found) == 3
    return found


def test_a_feed_keeps_its_name_and_its_old_address_when_the_kader_gets_another(
    followed: Corpus, tmp_path: Path
) -> None:
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    text = path.read_text(encoding="utf-8").replace("versies:", "voorheen: [oude-naam]\nversies:", 1)
    path.write_text(text, encoding="utf-8")
    files = feeds_of(load_policy(policy))
    old = PAGE.replace(TERM, "wvs/oude-naam")
    ids = [files[f"{one}feed.xml"].partition("<id>")[2].partition("</id>")[0] for one in (PAGE, old)]
    assert ids[0] == ids[1]
    before = feeds_of(followed)[f"{PAGE}feed.xml"]
    assert ids[0] != before.partition("<id>")[2].partition("</id>")[0]


def test_an_amendment_that_is_kept_lies_beside_the_proposal_and_each_names_the_other(
    followed: Corpus,
) -> None:
    pages = {
        one.address: plain(Renderer(followed).content(one))
        for one in proposal_pages(followed)
        if TERM in one.address
    }
    own, amendment = pages[PAGE], pages[f"voorstellen/{TERM}/2018-01-01-voorstel/"]
    assert "Ook voorgesteld Het voorstel door de fractie van 1 oktober 2017: hoogstens 8 maanden" in own
    assert "Ook voorgesteld Het voorstel van 1 september 2017: hoogstens 9 maanden" in amendment
