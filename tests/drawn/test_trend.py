"""The small drawing of a measure: each dot and each norm where its number and its period say."""

from __future__ import annotations

from pathlib import Path

from hooks.corpus.followed import follow
from hooks.drawn.trend import BOTTOM, LEFT, RIGHT, TOP, trends
from hooks.reading.load_policy import load_policy
from tests.corpus.test_followed import RULE, measured
from tests.policy_folders import copy_of_small_policy


def drawn(folder: Path, *measurements: str) -> tuple[object, ...]:
    corpus = load_policy(copy_of_small_policy(folder, {"metingen/oost.yml": "".join(measurements)}))
    return trends(follow(corpus, corpus.kaders[RULE], "gemiddelde", corpus.gebieden["oost"]))


def test_one_measurement_has_no_course(tmp_path: Path) -> None:
    assert drawn(tmp_path, measured("een", "gemiddelde", "2018", "5")) == ()


def test_dots_stand_in_the_middle_of_their_period_and_as_high_as_their_number(tmp_path: Path) -> None:
    numbers = (("2018", "12"), ("2019", "6"), ("2020", "0"))
    corpus = load_policy(
        copy_of_small_policy(
            tmp_path,
            {"metingen/oost.yml": "".join(measured(f"m{per}", "gemiddelde", per, n) for per, n in numbers)},
        )
    )
    (trend,) = trends(follow(corpus, corpus.kaders[RULE], "gemiddelde", corpus.gebieden["oost"]))
    assert [dot.verdict for dot in trend.dots] == ["niet gehaald", "gehaald", "gehaald"]
    assert [dot.y for dot in trend.dots] == [TOP, (TOP + BOTTOM) / 2, BOTTOM]
    assert sorted(dot.x for dot in trend.dots) == [dot.x for dot in trend.dots]
    assert (trend.norms[0].x1, trend.norms[-1].x2) == (LEFT, RIGHT)
    assert {norm.y for norm in trend.norms} == {(TOP + BOTTOM) / 2}
    assert [year for _, year in trend.years] == [2018, 2020]
    assert trend.path.startswith("M")
    assert trend.path.count("L") == 2


def test_two_counts_of_one_day_are_drawn_without_dividing_by_nothing(tmp_path: Path) -> None:
    days = [measured(f"m{n}", "gemiddelde", day, "5") for n, day in enumerate(("2018-01-01", "2018-01-02"))]
    assert len(drawn(tmp_path, *days)) == 1
