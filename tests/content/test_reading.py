"""How much a reader of the site itself has to scroll and print: the limits hold with all that is in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hooks.corpus.corpus import Corpus
from tests.browser.test_paper import MOST_OF_GEMEENTE as SHEETS_OF_GEMEENTE
from tests.browser.test_paper import MOST_OF_KADER, longest_kaders, sheets
from tests.browser.test_phone import BROKEN, SMALLEST
from tests.browser.test_screens import MOST, MOST_OF_GEMEENTE, screens

pytestmark = [pytest.mark.bouw, pytest.mark.browser]


LONG_WORD, MOST_PAGES = re.compile(r"[^\W\d_]{20,}"), 12


def with_the_longest_words(corpus: Corpus) -> list[str]:
    """Of each of the longest words of the kaders a page that has it."""
    found: dict[str, str] = {}
    for kader in corpus.kaders.values():
        versions = [f"{one.tekst} {one.toelichting or ''}" for one in kader.alle_versies()]
        for word in LONG_WORD.findall(" ".join((kader.titel, *versions)).lower()):
            found.setdefault(word, f"kaders/{kader.id}/")
    longest = sorted(found, key=lambda word: (-len(word), word))[:MOST_PAGES]
    return list(dict.fromkeys(found[word] for word in longest))


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_context().new_page()


@pytest.fixture
def origin(real_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(real_site)


def here(site: Path) -> dict[str, int]:
    """The limits of the lists that this kennisbank has: another has other dossiers, or none yet."""
    return {name: most for name, most in MOST.items() if (site / name / "index.html").is_file()}


def test_the_pages_of_gemeenten_and_lists_are_a_few_screens(
    page: Page, origin: str, real_site: Path, real_corpus: Corpus
) -> None:
    most = here(real_site) | {f"gemeenten/{one.id}/": MOST_OF_GEMEENTE for one in real_corpus.gemeenten()}
    most |= {f"kaders/{one}/": 8 for one in real_corpus.dossiers}
    most |= {f"bronnen/{one}/": 8 for one in real_corpus.bronnen}
    found = {name: screens(page, origin + name) for name in most}
    assert {name: long for name, long in found.items() if long > most[name]} == {}


def test_the_largest_kaders_and_all_gemeenten_fit_on_paper(
    page: Page, origin: str, real_site: Path, real_corpus: Corpus
) -> None:
    most = dict.fromkeys(longest_kaders(real_site, real_corpus), MOST_OF_KADER)
    most |= {f"gemeenten/{one.id}/": SHEETS_OF_GEMEENTE for one in real_corpus.gemeenten()}
    assert [name for name in most if sheets(page, origin + name) > most[name]] == []


def test_on_the_smallest_phone_the_largest_pages_break_no_word_and_stick_out_nowhere(
    page: Page, origin: str, real_site: Path, real_corpus: Corpus
) -> None:
    page.set_viewport_size(SMALLEST)
    names = [*here(real_site), *(f"kaders/{one}/" for one in real_corpus.dossiers), "besluiten/", "nakijken/"]
    names += [f"bronnen/{one}/" for one in real_corpus.bronnen]
    wrong = {}
    for name in [*names, *longest_kaders(real_site, real_corpus), *with_the_longest_words(real_corpus)]:
        page.goto(origin + name)
        page.evaluate("document.fonts.ready")
        wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if found := [*page.evaluate(BROKEN), *([wider] if wider > 0 else [])]:
            wrong[name] = found
    assert wrong == {}
