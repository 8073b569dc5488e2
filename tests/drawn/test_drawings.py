"""Drawings: one Node process for all, the same each time, and every line there with its status in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hooks.corpus.corpus import Corpus
from hooks.drawn import drawings
from hooks.drawn.drawings import Drawing, Drawings
from hooks.node import run_script
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def small() -> Corpus:
    return load_policy(SMALL_POLICY)


@pytest.fixture(scope="module")
def real(corpus: Corpus) -> list[Drawing]:
    drawn = Drawings(corpus)
    return [drawn[name] for name in corpus.beelden]


@pytest.fixture(scope="module")
def svgs(corpus: Corpus) -> dict[str, str]:
    """Every drawing of the real policy as the page has it."""
    environment = Renderer(corpus).environment
    macros: Any = environment.get_template("beeld.html").module
    draw: Callable[[Drawing], str] = macros.svg
    made: Any = environment.globals["drawings"]
    return {name: str(draw(made[name])) for name in corpus.beelden}


def test_a_build_starts_one_process_for_all_its_drawings(
    small: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []
    run = run_script

    def counted(script: Path, data: Any) -> Any:
        started.append(len(data))
        return run(script, data)

    monkeypatch.setattr(drawings, "made_by_script", counted)
    drawn = Drawings(small)
    assert started == []
    assert [len(drawn[name].arrows) for name in small.beelden] == [3, 1]
    assert started == [len(small.beelden)]


def test_the_same_pictures_give_the_same_drawings(small: Corpus) -> None:
    once, again = Drawings(small), Drawings(small)
    assert [once[name] for name in small.beelden] == [again[name] for name in small.beelden]


def test_a_line_that_is_not_settled_says_so_in_words(small: Corpus) -> None:
    firm, proposed, unknown = Drawings(small)["wie-helpt-wie"].arrows
    assert firm.text.lines == ("houden het kort", "voor")
    assert proposed.text.lines == ("krijgt", "(voorgesteld)")
    assert unknown.text.lines == ("hoort bij", "(niet bekend)")
    assert [one.group for one in (firm, proposed, unknown)] == ["geldt", "voorstel", "weg"]


def test_a_line_has_a_head_where_it_leads_to(small: Corpus) -> None:
    drawn = Drawings(small)
    heads = [len(one.heads) for name in small.beelden for one in drawn[name].arrows]
    assert heads == [1, 1, 0, 2]


def test_every_node_and_every_line_is_drawn_inside_the_drawing(real: list[Drawing]) -> None:
    for drawing in real:
        assert len(drawing.boxes) == len(drawing.picture.knopen)
        assert len(drawing.arrows) == len(drawing.picture.lijnen) == len(drawing.readings)
        for box in drawing.boxes:
            assert box.x >= 0
            assert box.y >= 0
            assert box.x + box.width <= drawing.width
            assert box.y + box.height <= drawing.height
        for arrow in drawing.arrows:
            assert 0 <= arrow.text.x <= drawing.width
            assert 0 <= arrow.text.y <= drawing.height


def test_no_two_nodes_of_a_drawing_touch(real: list[Drawing]) -> None:
    for drawing in real:
        for number, one in enumerate(drawing.boxes):
            for other in drawing.boxes[number + 1 :]:
                apart = (
                    one.x + one.width < other.x
                    or other.x + other.width < one.x
                    or one.y + one.height < other.y
                    or other.y + other.height < one.y
                )
                assert apart, (drawing.picture.id, one.text.lines, other.text.lines)


def test_a_drawing_has_a_name_an_explanation_and_real_text(corpus: Corpus, svgs: dict[str, str]) -> None:
    for name, svg in svgs.items():
        picture = corpus.beelden[name]
        assert f'role="img" aria-labelledby="beeld-{name}-naam beeld-{name}-uitleg"' in svg
        assert f'<title id="beeld-{name}-naam">{picture.titel}</title>' in svg
        assert f"{len(picture.lijnen)} lijnen" in svg
        text = " ".join(" ".join(re.findall(r">([^<>]+)</tspan>", svg)).split()).lower()
        for words in [*picture.knopen.values(), *(line.wat for line in picture.lijnen)]:
            assert words.lower() in text, name


def test_a_drawing_leaves_style_and_colour_to_the_style_sheet(svgs: dict[str, str]) -> None:
    for name, svg in svgs.items():
        for forbidden in ("style", "script", "fill=", "stroke=", "font", "href", "#"):
            assert forbidden not in svg.lower(), (name, forbidden)
