"""What an answer looks like: the verdict, at most three numbers, and then why; nothing it says is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from calculators.kaders.gegevens import Gegevens
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.drawn import outcomes as module
from hooks.drawn.outcomes import Outcomes, Worked
from hooks.drawn.trees import html
from hooks.node import run_script
from tests.assets import call

pytestmark = pytest.mark.node

Tree = Any
ANSWER: dict[str, Any] = {
    "samenvatting": ["Ja, tot en met 1 mei.", "Dat is <b>zeker</b>."],
    "gelezen": [{"melding": "«1/5» is gelezen als 1 mei."}],
    "kerncijfers": [{"naam": name, "waarde": name.upper()} for name in ("een", "twee", "drie", "vier")],
    "let_op": ["Dit weten wij niet."],
    "tabellen": [],
    "beelden": [],
    "open_punten": [],
    "stappen": [],
    "corpus": "x",
}
POINT: dict[str, Any] = {
    "kader": "wvs/x",
    "vraag": "Wat telt mee?",
    "lezingen": [{"id": "a", "tekst": "alles"}, {"id": "b", "tekst": "niets"}],
    "gekozen": None,
    "wie": "de raad",
}


@pytest.fixture(scope="module")
def data(corpus: Corpus) -> Gegevens:
    return calculator_data(corpus)


@pytest.fixture(scope="module")
def worked(corpus: Corpus, data: Gegevens) -> list[Worked]:
    outcomes = Outcomes(corpus, data, "../../")
    return [one for name in corpus.voorbeelden for one in outcomes.of(name)]


def tree_of(shown: list[Any] | None = None, **changed: Any) -> list[Tree]:
    made: list[Tree] = call(["rekenen/uitkomst", "answerTree", ANSWER | changed, shown or [], "../"])[0]
    return made


def texts(*trees: Tree) -> Iterator[str]:
    for tree in trees:
        if isinstance(tree, str):
            yield tree
        else:
            yield from texts(*tree[2:])


def nodes(name: str, *trees: Tree) -> Iterator[list[Tree]]:
    for tree in trees:
        if not isinstance(tree, str):
            if tree[0] == name:
                yield tree
            yield from nodes(name, *tree[2:])


def test_first_the_verdict_then_at_most_three_numbers_then_the_rest_folded() -> None:
    verdict, read, figures, more, *others = tree_of()
    assert verdict[2] == ["p", {"class": "zinnen__kop"}, "Ja, tot en met 1 mei."]
    assert list(texts(read)) == ["«1/5» is gelezen als 1 mei."]
    assert figures[1] == {"class": "kerncijfers"}
    assert list(texts(figures)) == ["een", "EEN", "twee", "TWEE", "drie", "DRIE"]
    assert more[0] == "details"
    assert "open" not in more[1]
    assert list(texts(more)) == ["Meer over deze uitkomst", "Dit weten wij niet.", "vier", "VIER"]
    assert [one[0] for one in others] == ["details", "p"]


def test_what_is_not_there_takes_no_place() -> None:
    made = tree_of(kerncijfers=ANSWER["kerncijfers"][:3], let_op=[], gelezen=[])
    assert [one[0] for one in made] == ["div", "dl", "details", "p"]
    assert list(texts(made[2])) == ["Stap voor stap (0)"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, ["alles", "niets"]),
        ({"gekozen": "b"}, ["Gerekend met deze lezing: niets"]),
        ({"lezingen": []}, ["De bron zegt hier niets over."]),
        (
            {"lezingen": [], "hier": "Wij tellen alles."},
            ["De bron zegt hier niets over. Wij tellen alles."],
        ),
        ({"hier": "Wij rekenen beide uit."}, ["alles", "niets", "Wij rekenen beide uit."]),
    ],
    ids=["all-readings", "the-chosen-one", "no-readings", "what-is-done-here", "readings-and-what-is-done"],
)
def test_an_open_point_says_its_readings_or_the_one_that_was_chosen(
    changed: dict[str, Any], said: list[str]
) -> None:
    (points,) = [one for one in tree_of(open_punten=[POINT | changed]) if "open laat" in str(one)]
    title, question, *answer, who, link = texts(points)
    assert (title, question, answer) == ("Wat de bron hierbij open laat (1)", "Wat telt mee?", said)
    assert (who, link) == ("Wie gaat erover? de raad ", "Naar het kader")
    assert [one[1]["href"] for one in nodes("a", points)] == ["../kaders/wvs/x/"]


def test_a_step_without_a_kader_has_no_link() -> None:
    step = {"titel": "Stap", "regel": "Regel", "invulling": "Dus", "bron": "Afspraak"}
    kept = {"kader": "wvs/x", "versie": "2017", "status": "advies", "adres": "kaders/wvs/x/2017/"}
    (steps,) = [one for one in tree_of(stappen=[step, step | kept]) if "Stap voor stap" in str(one)]
    first, second = nodes("li", steps)
    assert list(texts(first)) == ["Stap", "Regel", "Dus", "Bron: Afspraak"]
    assert list(nodes("a", first)) == []
    (link,) = nodes("a", second)
    assert link == ["a", {"href": "../kaders/wvs/x/2017/"}, "Kader wvs/x, versie 2017"]
    assert "Status: advies" in "".join(texts(second))


def test_a_long_table_is_closed() -> None:
    table = {"titel": "Per jaar", "kop": ["Jaar", "Aantal"], "rijen": [["2017", "3"]], "getallen": True}
    made = tree_of(tabellen=[table | {"dicht": True}, table | {"dicht": False}])
    closed, opened = [one for one in made if "Per jaar" in str(one)]
    assert ("open" in closed[1], "open" in opened[1]) == (False, True)
    assert list(texts(closed)) == ["Per jaar", "Jaar", "Aantal", "2017", "3"]


def test_the_numbers_of_a_picture_that_is_drawn_are_folded(worked: list[Worked]) -> None:
    pictures = {one["soort"]: one for found in worked for one in found.answer.get("beelden", ())}
    for kind in ("tijdlijn", "uitstroom", "lijnen"):
        (figure,) = call(["beeld/figuur", "pictureTree", pictures[kind]])
        (fold,) = nodes("details", figure)
        assert next(iter(texts(fold))) == "De getallen in dit beeld"
        assert "open" not in fold[1], kind
        # A line of time lists its days: a caption that says them too would be a second time.
        (caption,) = nodes("figcaption", figure)
        assert caption[2] == pictures[kind]["tekst"]
        assert caption[1] == ({"class": "alleen-voorlezen"} if kind == "tijdlijn" else {})


def test_what_was_filled_in_stands_under_the_numbers_with_a_way_back_to_each_field() -> None:
    made = tree_of([["Waar", ["Zundert"], "veld-waar"], ["Wanneer", ["1 mei", "2 mei"]]])
    place = [one[1].get("class") for one in made].index("ingevuld")
    assert made[place - 1][1] == {"class": "kerncijfers"}
    title, *others = texts(made[place])
    assert title == "Wat u invulde"
    assert others == ["Waar", "Zundert", " ", "wijzig", " Waar", "Wanneer", "1 mei", "2 mei"]
    (link,) = nodes("a", made[place])
    assert link[1]["href"] == "#veld-waar"


def told(answer: dict[str, Any]) -> Iterator[str]:
    """All texts of an answer that a reader has to find."""
    yield from (*answer["samenvatting"], *answer["let_op"])
    for figure in answer["kerncijfers"]:
        yield from (figure["naam"], figure["waarde"])
    for table in (*answer["tabellen"], *(one["tabel"] for one in answer["beelden"])):
        yield from (*table["kop"], *(cell for row in table["rijen"] for cell in row))
    yield from (one["tekst"] for one in answer["beelden"])
    for step in answer["stappen"]:
        yield from (step["titel"], step["regel"], step["invulling"], step["bron"])
    for point in answer["open_punten"]:
        yield from (point["vraag"], point["wie"])


def test_nothing_that_an_answer_says_is_lost(worked: list[Worked]) -> None:
    right = [one for one in worked if one.answer["goed"]]
    assert len(right) > 100
    for one in right:
        shown = one.html.striptags()
        lost = [text for text in told(dict(one.answer)) if " ".join(text.split()) not in shown]
        assert lost == [], one.example.titel


def test_a_refused_question_has_no_outcome_to_show(worked: list[Worked]) -> None:
    refused = [one for one in worked if not one.answer["goed"]]
    assert refused
    assert {one.html for one in refused} == {Markup()}


def test_text_of_an_answer_is_never_markup() -> None:
    (trees,) = run_script(module.SCRIPT, {"basis": "", "antwoorden": [ANSWER]})
    made = html(*trees)
    assert "Dat is &lt;b&gt;zeker&lt;/b&gt;." in made
    assert re.search("<b\\b", made) is None


def test_all_examples_are_drawn_in_one_run_of_node(
    corpus: Corpus, data: Gegevens, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Path] = []

    def run(script: Path, given: dict[str, Any]) -> list[list[str]]:
        runs.append(script)
        return [["drawn"] for _ in given["antwoorden"]]

    monkeypatch.setattr(module, "run_script", run)
    outcomes = Outcomes(corpus, data, "")
    made = [one for name in (*corpus.voorbeelden, *corpus.voorbeelden) for one in outcomes.of(name)]
    assert {str(one.html) for one in made} == {"drawn", ""}
    assert runs == [module.SCRIPT]
    assert outcomes.of("zonder-voorbeelden") == ()
