"""Pages that borrow a running Python see what a page with its own would, and nothing of each other."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.running import Running

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

# A worker that answers slowly and says how often it was asked.
WORKER = """
let asked = 0;
onmessage = ({ data }) => {
  if (data.soort === "bundel") return postMessage({ soort: "stap", stap: "klaar" });
  if (data.vraag === "breek") return postMessage({ soort: "storing", reden: "stuk" });
  const antwoord = `${data.vraag}, ${++asked}`;
  setTimeout(() => postMessage({ soort: "antwoord", id: data.id, antwoord }), 50);
};
"""
START = """(name) => new Promise((done) => {
  window.said = [];
  window.work = new Worker(new URL(`${name}/rekenwerker.js`, location.href), { type: "module" });
  work.onmessage = ({ data }) => { said.push(data); if (data.stap) done(data.stap); };
  work.postMessage({ soort: "bundel", bundel: { naam: name, oefening: Math.random() }, site: "" });
})"""
ASK = """async ([vraag, soort]) => {
  work.postMessage({ soort, id: 1, vraag });
  for (;;) {
    const answer = said.find((one) => one.id === 1 || one.soort === "storing");
    if (answer) return answer.antwoord ?? answer.reden;
    await new Promise((later) => setTimeout(later, 10));
  }
}"""


@pytest.fixture
def running(own_context: BrowserContext, origin: str) -> Running:
    served = {"content_type": "text/javascript", "body": WORKER}
    own_context.route("**/rekenwerker.js", lambda route: route.fulfill(**served))
    return Running(own_context, origin)


@pytest.fixture
def visit(own_context: BrowserContext, origin: str, running: Running) -> Page:
    return visitor(own_context, origin, running)


def visitor(context: BrowserContext, origin: str, running: Running) -> Page:
    page = context.new_page()
    running.lend(page)
    page.goto(f"{origin}llms.txt")
    return page


def ask(page: Page, name: str, question: str, kind: str = "vraag") -> str:
    """What the worker of a new page says to a first question."""
    assert page.evaluate(START, name) == "klaar"
    return str(page.evaluate(ASK, [question, kind]))


def test_the_next_page_finds_the_worker_of_the_one_that_left(visit: Page) -> None:
    assert ask(visit, "a", "eerst") == "eerst, 1"
    visit.reload()
    assert ask(visit, "a", "dan") == "dan, 2"


def test_two_pages_at_once_and_other_files_have_workers_of_their_own(
    visit: Page, own_context: BrowserContext, origin: str, running: Running
) -> None:
    other = visitor(own_context, origin, running)
    assert [ask(one, "a", "vraag") for one in (visit, other)] == ["vraag, 1"] * 2
    visit.reload()
    assert ask(visit, "b", "vraag") == "vraag, 1"


def test_an_answer_that_is_no_longer_waited_for_reaches_nobody(visit: Page) -> None:
    visit.evaluate(START, "a")
    visit.evaluate("work.postMessage({ soort: 'vraag', id: 1, vraag: 'oud' })")
    visit.reload()
    assert ask(visit, "a", "nieuw") == "nieuw, 2"
    assert [one["antwoord"] for one in visit.evaluate("said") if "id" in one] == ["nieuw, 2"]


@pytest.mark.parametrize(("question", "kind"), [("geheim", "document"), ("breek", "vraag")])
def test_what_cannot_be_forgotten_or_is_broken_ends_the_worker(visit: Page, question: str, kind: str) -> None:
    ask(visit, "a", question, kind)
    visit.reload()
    assert ask(visit, "a", "vraag") == "vraag, 1"


def test_a_worker_that_a_page_ends_is_gone(visit: Page) -> None:
    assert ask(visit, "a", "vraag") == "vraag, 1"
    visit.evaluate("work.terminate()")
    assert ask(visit, "a", "vraag") == "vraag, 1"


def test_what_was_lent_comes_back_also_of_a_page_that_was_closed(
    visit: Page, own_context: BrowserContext, origin: str, running: Running
) -> None:
    assert ask(visit, "a", "eerst") == "eerst, 1"
    visit.close()
    assert running.take_back() == []
    assert ask(visitor(own_context, origin, running), "a", "dan") == "dan, 2"


def test_what_goes_wrong_beside_the_page_is_told(running: Running) -> None:
    running.keeper.evaluate("console.error('zo niet')")
    assert running.take_back() == ["console: zo niet"]
    assert running.take_back() == []
