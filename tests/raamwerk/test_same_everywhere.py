"""Every worked example gives the same bytes of JSON in CPython, in Python under Node and in Chromium.

Node and Chromium start Python in two ways, quickly and ordinarily; see docs/besluiten/0012.
"""

from __future__ import annotations

import json
import subprocess
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket, zijloket
from hooks.browser.quick_start import takes_over
from hooks.corpus.corpus import Corpus
from hooks.examples.outcomes import question_text
from hooks.project import PROJECT
from tests.alles.counting import Record, count
from tests.raamwerk.test_second_implementations import SECOND, as_typed
from tests.raamwerk.test_second_implementations import questions as questions_nobody_chose

pytestmark = pytest.mark.bouw

BROKEN = ("", "[", "{}", "null", '{"start":1e400}', '{"naam":"\\ud800"}', '{"a":1,"a":2}', "[" * 1000, "NaN")
RANDOM_QUESTIONS = 2_000
STARTS = {"snel": "snelle start", "gewoon": "gewone start"}
SIDE_DOORS = ("sinds", "vergelijk", "herken", "kolommen", "rijen", "overzicht")
QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}
CITATION = {"corpus": "toen", "uitkomst": "00000000", "versies": "wvs.doelgroep-b_2017-04-04_00000000_x.1"}
HEADS = ["kenmerk", "gemeente", "doelgroep", "start", "maanden"]
ROWS = [["", "Roosendaal", "B", "1-7-2017", "7"], ["", "rosendaal", "b", "31-6-2017", "x", "y"]]
COUNTS = [
    ["2017-10-20", 3, "loopt", None],
    [None, None, "voorbij", "Een zin."],
    ["2017-10-15", 2, "te lang", None],
]
SIDE_QUESTIONS = [
    (way, json.dumps(data))
    for way, data in (
        ("sinds", {"vraag": QUESTION, "vermelding": CITATION}),
        ("vergelijk", {"plannen": [QUESTION, QUESTION | {"maanden": 7}]}),
        ("kolommen", {"koppen": HEADS, "instellingen": {"peildatum": "1-10-2017", "weken": "4"}}),
        (
            "rijen",
            {"koppen": HEADS, "velden": HEADS, "rijen": ROWS, "instellingen": {"peildatum": "1-10-2017"}},
        ),
        (
            "overzicht",
            {"tellingen": COUNTS, "instellingen": {"peildatum": "1-10-2017", "weken": "2"}},
        ),
    )
]
PMC_COLUMNS = {
    "gebruik": "gebruik",
    "opbrengsten": "opbrengsten.0.bedrag",
    "kosten": "kosten.0.bedrag",
    "kandidaten": "kandidaten",
    "uitstroom": "uitstroom",
    "past_arbeidsmarkt": "past_arbeidsmarkt",
    "past_ontwikkeling": "past_ontwikkeling",
}
PMC_FILE = {"koppen": list(PMC_COLUMNS), "velden": list(PMC_COLUMNS.values())}
PMC_BESIDE = {
    "peildatum": "1-10-2017",
    "gemeente": "roosendaal",
    "huishouden": "gehuwden",
    "maanden": "12",
    "rangorde": "per_kandidaat",
}
PMC_ROWS = [
    ["Voor allebei", "€ 1.234,56", "100000", "7", "3", "Ja", "weet ik nog niet"],
    ["beschut", "", "1", "0", "0"],
    ["beschut", "€ 2.500,-", "1.000,=", "4", "1234.50", "", ""],
    ["leerwerk", "0.500", "-1", "x", "", "", "ja"],
]
PMC_COUNTS = [
    ["2017-10-01", "roosendaal", ["-1", "3"], ["9007199254740993", "1"], 3, True, "inzetten", None],
    ["2017-10-01", "zundert", ["-1", "3"], ["9007199254740992", "1"], 3, False, None, "ruimte niet nodig"],
    [
        "2017-10-01",
        "zundert",
        ["-1", "3"],
        ["9007199254740993", "1"],
        0,
        False,
        "stoppen",
        "ruimte niet nodig",
    ],
]
KETEN_COLUMNS = {
    "Organisatie": "begroting",
    "Betaald door": "van",
    "Betaald aan": "naar",
    "Waarvoor": "activiteit",
    "Soort": "kosten",
    "Begroting 2018": "bedragen.2018.bedrag",
    "Raming 2019 (in €)": "bedragen.2019.bedrag",
}
KETEN_FILE = {"koppen": list(KETEN_COLUMNS), "velden": list(KETEN_COLUMNS.values())}
KETEN_BESIDE = {"peildatum": "1-10-2017", "gemeente": "roosendaal", "partijen_erbij": "Zundert"}
KETEN_ROWS = [
    ["WVS", "Rijk", "", "subsidie", "Wsw", "€ 61.250.000,00", "60.000.000"],
    ["ISD", "ISD", "wvs-groep", "inkoop", "LWT", "1.275.000", ""],
    ["wvs", "Brabantse Wall", "", "", "", "x", "-1"],
    ["Totaal", "", "", "", "", "1", "2"],
    ["Zundert", "", "", "", "", "1", "2"],
]
KETEN_COUNTS = [
    ["2017-10-01", "roosendaal", "ISD", "WVS", "a", "sw", "WVS", None, [[2018, 90], [2019, 12_345_678_901]]],
    ["2017-10-01", "roosendaal", "WVS", "Zundert", "", "", "Zundert", 2017, [[2018, 100]]],
    ["2017-10-01", "roosendaal", "WVS", "Zundert", "", "", "WVS", 2018, [[2018, 99]]],
]
KETEN_QUESTIONS = [
    ("herken", json.dumps({"koppen": KETEN_FILE["koppen"]})),
    ("kolommen", json.dumps({"koppen": KETEN_FILE["koppen"], "instellingen": KETEN_BESIDE})),
    ("rijen", json.dumps({**KETEN_FILE, "rijen": KETEN_ROWS, "instellingen": KETEN_BESIDE})),
    ("overzicht", json.dumps({"tellingen": KETEN_COUNTS, "instellingen": KETEN_BESIDE})),
]
PMC_QUESTIONS = [
    (way, json.dumps(data if way == "herken" else {**data, "instellingen": PMC_BESIDE}))
    for way, data in (
        ("herken", {"koppen": [*PMC_FILE["koppen"], "Klantnr", "BSN", "kostn", "Rang"]}),
        ("kolommen", {"koppen": PMC_FILE["koppen"]}),
        ("kolommen", {**PMC_FILE, "dagen": {"0": ["1-7-2017", "07/13/2017"]}}),
        ("rijen", {**PMC_FILE, "rijen": PMC_ROWS}),
        ("overzicht", {"tellingen": PMC_COUNTS}),
    )
]

Bundles = dict[str, dict[str, Any]]

ASK_THE_WORKER = """async ([site, bundel, questions]) => {
  const worker = new Worker(site + bundel.werker, { type: "module" });
  const answers = [];
  return new Promise((resolve, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message)));
    worker.addEventListener("message", ({ data }) => {
      if (data.soort === "storing") reject(new Error(data.reden));
      if (data.soort !== "antwoord") return;
      answers[data.id] = data.antwoord;
      if (Object.keys(answers).length === questions.length) resolve(answers);
    });
    worker.postMessage({ soort: "bundel", bundel, site });
    questions.forEach(([naam, vraag, weg], id) =>
      worker.postMessage({ soort: "vraag", id, naam, vraag, weg }));
  });
}"""


@pytest.fixture(scope="module")
def questions(corpus: Corpus) -> list[tuple[str, str, str]]:
    examples = [one for each in corpus.voorbeelden.values() for one in each]
    broken = [(name, text, "") for name in (*loket.REKENHULPEN, "bestaat-niet") for text in BROKEN]
    beside = [(name, text, way) for name, text, _ in broken for way in SIDE_DOORS]
    asked = [(one.rekenhulp, question_text(one.vraag), "") for one in examples]
    files = [("pmc-rendabiliteit", text, way) for way, text in PMC_QUESTIONS]
    files += [("ketenbegroting", text, way) for way, text in KETEN_QUESTIONS]
    return [*asked, *broken, *beside, *(("trajectduur", text, way) for way, text in SIDE_QUESTIONS), *files]


def answer_to(data: Gegevens, name: str, text: str, way: str) -> str:
    return getattr(zijloket, way)(data, name, text) if way else loket.antwoord(data, name, text)


@pytest.fixture(scope="module")
def data(site: Path, bundle: dict[str, Any]) -> Gegevens:
    return loket.laad((site / bundle["gegevens"]).read_text(encoding="utf-8"))


def quick_ones(questions: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """A page has its own calculator and no other, so that of what does not exist is never asked there."""
    return [one for one in questions if one[0] in loket.REKENHULPEN]


def answers_under_node(way: str, site: Path, bundles: Bundles, questions: list[tuple[str, str, str]]) -> Any:
    """The quick way asks each calculator in the memory of its page; what takes over, in the one with all."""
    if way == "gewoon":
        return _under_node(way, site, bundles["trajectduur"], questions)
    memories: dict[tuple[str, bool], list[tuple[str, str, str]]] = {}
    for one in questions:
        memories.setdefault((one[0], takes_over(*one[:2])), []).append(one)
    of = {
        (name, is_whole): iter(_under_node(way, site, memory_of(bundles[name], is_whole), asked))
        for (name, is_whole), asked in memories.items()
    }
    return [next(of[one[0], takes_over(*one[:2])]) for one in questions]


def memory_of(bundle: dict[str, Any], is_whole: bool) -> dict[str, Any]:
    return {**bundle, **bundle["heel"]} if is_whole else bundle


def _under_node(way: str, site: Path, bundle: dict[str, Any], questions: list[tuple[str, str, str]]) -> Any:
    done = subprocess.run(
        [
            PROJECT / ".venv" / "bin" / "node",
            "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
            PROJECT / "tests" / "browser" / "pyodide_node.mjs",
            way,
            site,
            json.dumps(bundle),
        ],
        input=json.dumps(questions).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return json.loads(done.stdout)


@pytest.mark.node
@pytest.mark.parametrize("way", ["snel", "gewoon"])
def test_node_gives_the_same_bytes(
    way: str,
    site: Path,
    bundles: Bundles,
    questions: list[tuple[str, str, str]],
    data: Gegevens,
    corpus: Corpus,
    record_property: Record,
) -> None:
    asked = quick_ones(questions) if way == "snel" else questions
    expected = [answer_to(data, *one) for one in asked]
    assert answers_under_node(way, site, bundles, asked) == expected
    count(record_property, "gelijk", f"in Node, {STARTS[way]}", len(expected))
    if way == "snel":
        examples = sum(map(len, corpus.voorbeelden.values()))
        count(record_property, "gelijk", "daarvan uitgewerkte voorbeelden", examples)


@pytest.mark.node
def test_the_quick_start_answers_what_nobody_asked_in_the_build(
    site: Path, bundles: Bundles, data: Gegevens, corpus: Corpus
) -> None:
    """Only a part of Python is in it; every question of the form has to find its part."""
    asked = [(one.rekenhulp, one.vraag) for each in corpus.voorbeelden.values() for one in each]
    changed = [
        (name, question_text({**question, field: value}), "")
        for name, question in asked
        if isinstance(question, dict)
        for field in question
        for value in ("1-1-2030", "12.345,67", "é🙂" * 40, "-1", [{"naam": "a", "bedrag": "1"}] * 30)
    ]
    rows = [
        ["", gemeente, group, day, months]
        for gemeente in ("roosendaal", "Etten-Leur", "rosendaal")
        for group in ("a", "Doelgroep B", "c", "")
        for day in ("1 september 2017", "2017-08-01", "29-2-2018", "")
        for months in ("", "6", "23,0", "honderd")
    ]
    for size in (1, 7, len(rows)):
        beside = {"peildatum": "2018-01-01"}
        text = json.dumps({"koppen": HEADS, "velden": HEADS, "rijen": rows[-size:], "instellingen": beside})
        changed.append(("trajectduur", text, "rijen"))
    pmcs = [
        [use, amount, "100.000,01", number, "0", fits, "nee"]
        for use in ("beide", "Voor beschut werk", "x")
        for amount in ("", "€ 1.234,56", "99999999,99", "1.5")
        for number in ("0", "3", "70.000")
        for fits in ("ja", "weet ik nog niet", "")
    ]
    changed.append(
        ("pmc-rendabiliteit", json.dumps({**PMC_FILE, "rijen": pmcs, "instellingen": PMC_BESIDE}), "rijen")
    )
    for amounts in (
        [place * 7919 % 2003 - 1000 for place in range(2000)],
        list(range(-70, 1200)),
        list(range(1200, -70, -1)),
        [place % 83 for place in range(1500)],
        [*range(500), *range(100, 400), *range(450, 50, -1), *range(700)],
    ):
        counts = [
            ["2018-01-01", "zundert", [str(one), "3"], ["1" * 20, "7"], one % 4, one > 9, "stoppen", None]
            for one in amounts
        ]
        text = json.dumps({"tellingen": counts, "instellingen": PMC_BESIDE})
        changed.append(("pmc-rendabiliteit", text, "overzicht"))
        weeks = [[None if one < 0 else one] for one in amounts]
        text = json.dumps({"tellingen": weeks, "instellingen": {"peildatum": "1-10-2017", "weken": "520"}})
        changed.append(("trajectduur", text, "overzicht"))
    changed *= 2  # Python may work otherwise the second time
    answers = answers_under_node("snel", site, bundles, changed)
    assert answers == [answer_to(data, *one) for one in changed]


@pytest.mark.node
def test_the_quick_start_gets_more_memory_when_it_needs_that(
    site: Path, bundles: Bundles, data: Gegevens
) -> None:
    counts = [[one % 600] for one in range(300_000)]
    text = json.dumps({"tellingen": counts, "instellingen": {"peildatum": "1-10-2017", "weken": "520"}})
    question = ("trajectduur", text, "overzicht")
    assert answers_under_node("snel", site, bundles, [question]) == [answer_to(data, *question)]


@pytest.mark.node
@pytest.mark.parametrize("way", ["snel", "gewoon"])
def test_node_gives_the_same_bytes_to_questions_that_nobody_chose(
    way: str, site: Path, bundles: Bundles, data: Gegevens, record_property: Record
) -> None:
    each = -(-RANDOM_QUESTIONS // len(SECOND))
    asked = [
        (name, question_text(as_typed(question)), "")
        for name in SECOND
        for question in islice(questions_nobody_chose(name, 1), each)
    ]
    assert len(asked) >= RANDOM_QUESTIONS
    assert answers_under_node(way, site, bundles, asked) == [answer_to(data, *one) for one in asked]
    count(record_property, "gelijk", f"in Node, {STARTS[way]}, op verzonnen vragen", len(asked))


@pytest.mark.browser
@pytest.mark.parametrize("way", ["snel", "gewoon"])
def test_chromium_gives_the_same_bytes(
    way: str,
    page: Page,
    origin: str,
    bundles: Bundles,
    questions: list[tuple[str, str, str]],
    data: Gegevens,
    problems: list[str],
    record_property: Record,
) -> None:
    if way == "gewoon":
        page.route("**/geheugen-*.bin", lambda route: route.abort())
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url.rsplit("/", 1)[-1]))
    page.goto(f"{origin}over/")
    asked = quick_ones(questions) if way == "snel" else questions
    portions = [[one for one in asked if one[0] == name] for name in bundles] if way == "snel" else [asked]
    for bundle, portion in zip(bundles.values(), portions, strict=False):
        answers = page.evaluate(ASK_THE_WORKER, [origin, bundle, portion])
        assert answers == [answer_to(data, *one) for one in portion]
    assert ("python_stdlib.zip" in fetched) == (way == "gewoon")
    count(record_property, "gelijk", f"in Chromium, {STARTS[way]}", len(asked))
    problems.clear()
