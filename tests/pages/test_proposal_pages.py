"""The page of a proposal: what holds, what would change, for whom, since when, and how far it has come."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import all_proposals
from hooks.pages.pages import SitePage
from hooks.pages.proposal_pages import proposal_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.examples.changed_policy import TERM
from tests.proposals.changed import with_proposal

NEW = f"voorstellen/{TERM}/2018-01-01/"
DECIDED = """  - geldt_vanaf: 2018-03-01
    status: {status}
    besluit: wvs-colleges-2017
    terugwerkend: nee
    alleen: {who}
    {more}
    tekst: Er is besloten.
    bron: {{document: van-denken-naar-doen, kop: Voor doelgroep B (leerwerktrajecten), onderdeel: 3}}
"""


def plain(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split()).replace(" .", ".")


def pages_of(corpus: Corpus) -> dict[str, SitePage]:
    return {one.address: one for one in proposal_pages(corpus)}


def text(corpus: Corpus, address: str) -> str:
    return plain(Renderer(corpus).content(pages_of(corpus)[address]))


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return load_policy(with_proposal(tmp_path_factory.mktemp("voorstel")))


@pytest.fixture(scope="module")
def page(proposed: Corpus) -> str:
    return text(proposed, NEW)


@pytest.mark.parametrize(
    "said",
    [
        "Voorstel van 1 september 2017 Hoe lang een leerwerktraject mag duren",
        "Open. Voor zover deze kennisbank weet, is hierover nog niet besloten.",
        "Op 1 september 2017, in Van denken naar doen! van",
        "Voor wie WVS-gemeenten: Bergen op Zoom, Etten-Leur,",
        "; voor Doelgroep B",
        "Het zou gelden vanaf 1 januari 2018.",
        "Wie hierover beslist, staat niet bij dit voorstel. Wat nu geldt, komt van:",
        "Maximum hoogstens 6 maanden hoogstens 9 maanden",
        "Momenteel is de termijn 6 maanden. Besloten (vastgesteld door de colleges)",
        "Momenteel is de termijn 9 maanden. Voorgesteld",
        "Ja, het leerwerktraject mag duren tot en met 31 december 2018.",
        "Ja, het leerwerktraject mag duren tot en met 31 maart 2019.",
        "beter voor de kandidaat",
        "(1 jaar later gelegd)",
        "Geldt deze termijn uit de Participatieverordening van de gemeente nog? Wie gaat erover?",
    ],
)
def test_the_page_says_all_that_one_who_decides_has_to_know(page: str, said: str) -> None:
    assert said in page


def test_the_page_shows_ten_typical_cases(proposed: Corpus) -> None:
    content = Renderer(proposed).content(pages_of(proposed)[NEW])
    assert content.count("<tr data-kant=") == 10


def test_every_proposal_has_a_page_and_stands_in_the_list(corpus: Corpus) -> None:
    proposals = all_proposals(corpus)
    found = pages_of(corpus)
    assert {one.address for one in proposals} == set(found) - {"voorstellen/"}
    content = Renderer(corpus).content(found["voorstellen/"])
    assert all(one.address in content for one in proposals)


def test_a_proposal_without_a_document_says_so(tmp_path: Path) -> None:
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    before, mark, own = path.read_text(encoding="utf-8").partition("  - geldt_vanaf: 2018-01-01")
    own = (
        own[: own.index("    bron:")]
        + "    voorgesteld_door: het raadslid van de proef\n    bron: voorstel\n"
    )
    path.write_text(before + mark + own, encoding="utf-8")
    shown = text(load_policy(policy), NEW)
    assert "Door het raadslid van de proef, op 1 september 2017" in shown
    assert "Nog geen document. Voorgesteld door het raadslid van de proef op 1 september 2017." in shown


def test_of_a_kader_that_no_calculator_reads_one_line_says_so(corpus: Corpus) -> None:
    shown = text(corpus, "voorstellen/zuidoost-drenthe/andere-organisaties/2009-08-25/")
    assert "Geen rekenhulp rekent met dit kader. Daarom zijn er geen gevallen uitgerekend." in shown
    assert "Vanaf wanneer het zou gelden, staat niet in deze kennisbank." in shown
    assert "Anders in Emmen" in shown


def test_a_first_version_says_that_nothing_holds_now(corpus: Corpus) -> None:
    first = next(one for one in all_proposals(corpus) if len(one.kader.versies) == 1)
    assert "Nu geldt hierover niets, voor zover deze kennisbank weet." in text(corpus, first.address)


@pytest.mark.parametrize(
    ("decided", "state", "words"),
    [
        (
            [("vastgesteld door de colleges", "[zundert]", "neemt_aan: 2018-01-01")],
            "deels besloten",
            "1 van 9 colleges heeft besloten: 1 nam het aan.",
        ),
        (
            [
                ("vastgesteld door de colleges", "[zundert]", "neemt_aan: 2018-01-01"),
                ("afgewezen", "[moerdijk, rucphen]", "over: 2018-01-01"),
            ],
            "deels besloten",
            "3 van 9 colleges hebben besloten: 1 nam het aan en 2 wezen het af.",
        ),
        ([("afgewezen", "", "over: 2018-01-01")], "afgewezen", "9 van 9 colleges hebben besloten"),
        ([("ingetrokken", "", "over: 2018-01-01")], "ingetrokken", "9 trokken het in."),
        (
            [("vastgesteld door de colleges", "", "neemt_aan: 2018-01-01")],
            "aangenomen",
            "9 namen het aan.",
        ),
        ([("vastgesteld door de colleges", "", "")], "anders besloten", "9 besloten anders."),
        (
            [
                ("afgewezen", "[zundert]", "over: 2018-01-01"),
                ("vastgesteld door de colleges", "", "neemt_aan: 2018-01-01"),
            ],
            "per gemeente verschillend besloten",
            "8 namen het aan en 1 wees het af.",
        ),
    ],
)
def test_a_page_counts_who_decided_and_the_list_says_how_far_it_is(
    tmp_path: Path, decided: list[tuple[str, str, str]], state: str, words: str
) -> None:
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    added = ""
    for status, who, more in decided:
        one = DECIDED.format(status=status, who=who, more=more)
        kept = [line for line in one.splitlines() if line.strip() not in ("", "alleen:", "terugwerkend: nee")]
        added += "\n".join(kept) + "\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n" + added, encoding="utf-8")
    corpus = load_policy(policy)
    proposal = next(one for one in all_proposals(corpus) if one.kader.id == TERM)
    assert proposal.state == state
    shown = text(corpus, NEW)
    assert words in shown
    listed = text(corpus, "voorstellen/")
    assert f"{state[:1].upper()}{state[1:]} 1 " in listed
    assert words in listed
    has_cases = "Ja, het leerwerktraject mag duren tot en met 31 maart 2019." in shown
    is_open = state == "deels besloten"
    assert has_cases == is_open
    assert ("Waarde Nu Voorstel" in shown) == is_open
    assert ("Wat er geldt waar nog niet is besloten" in shown) == is_open
    assert ("Wat er gold" in shown) != is_open


def test_a_competing_proposal_says_where_something_else_holds_already(tmp_path: Path) -> None:
    """A raad that decided otherwise has its own: the page names it beside what holds for the others."""
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    added = DECIDED.format(status="vastgesteld door de colleges", who="[zundert]", more="waarden:")
    added = added.replace("    terugwerkend: nee\n", "").replace("Er is besloten.", "Nu {maximum}.")
    added = added.replace("waarden:\n", "waarden: {maximum: {waarde: 11, eenheid: maanden}}\n")
    other = """  - geldt_vanaf: 2018-04-01
    status: voorgesteld
    voorgesteld_op: 2017-09-05
    tekst: Het wordt {maximum}.
    waarden: {maximum: {waarde: 8, eenheid: maanden}}
    bron: voorstel
"""
    kept = path.read_text(encoding="utf-8").rstrip()
    path.write_text(f"{kept}\n{other}{added}", encoding="utf-8")
    shown = text(load_policy(policy), f"voorstellen/{TERM}/2018-04-01/")
    assert "Nu al anders In Zundert geldt al iets anders: 11 maanden." in shown
    assert "Nu al anders" not in text(load_policy(with_proposal(tmp_path / "zonder")), NEW)
