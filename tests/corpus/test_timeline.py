"""The timeline of a kader answers, for every day and gemeente, exactly what the one question answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import stand_op
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import Timeline, since, timeline
from tests.assets import call
from tests.small_data import areas, day, kader, months, version

FIRST = version("2009-Q1", waarden=months(6))
OWN = version("2009-Q1", tekst="In Zundert anders.")


def line_of(*versions: Versie, others: tuple[Kader, ...] = ()) -> Timeline:
    made = kader("wvs/proef", *versions)
    return timeline(Kaders({one.id: one for one in (made, *others)}, areas()), made)


@pytest.mark.parametrize(
    ("on", "kind"),
    [
        ("2008-12-31", "nog niet"),
        ("2009-01-01", "niet te zeggen"),
        ("2009-03-30", "niet te zeggen"),
        ("2009-03-31", "geldt"),
        ("2009-04-01", "geldt"),
    ],
)
def test_each_border_divides_what_holds(on: str, kind: str) -> None:
    assert line_of(FIRST).at(day(on)).stand.soort == kind


def test_a_gemeente_has_periods_of_its_own_only_where_its_text_differs() -> None:
    line = line_of(replace(FIRST, per_gemeente={"zundert": OWN}), version("2010"))
    assert list(line.periods) == ["", "zundert"]
    assert line.at(day("2009-06-01"), "zundert").stand.versie is OWN
    assert line.at(day("2009-06-01"), "roosendaal").stand.versie.tekst == FIRST.tekst
    assert line.number_at(day("2011-01-01"), "zundert") == line.number_at(day("2011-01-01"))


def test_a_text_that_names_another_kader_changes_when_that_one_does() -> None:
    other = kader("wvs/ander", version(waarden=months(6)), version("2018-01-01", waarden=months(8)))
    line = line_of(version("2017-04-04", tekst="Hoogstens {ander.maximum}."), others=(other,))
    assert line.number_at(day("2017-12-31")) != line.number_at(day("2018-01-01"))
    assert [len(periods) for periods in line.periods.values()] == [3]


def test_the_wire_form_tells_what_holds_what_has_no_content_and_what_is_not_to_say() -> None:
    line = line_of(
        replace(FIRST, per_gemeente={"zundert": version("2009-Q1", "vervallen")}),
        version("2017-04-04", "vervallen"),
    )
    before = [["0001-01-01", 0, "nog niet"], ["2009-01-01", 1, "niet te zeggen"]]
    after = ["2017-04-04", 3, "zonder inhoud"]
    assert line.data == {
        "": [*before, ["2009-03-31", 2], after],
        "zundert": [*before, ["2009-03-31", 4, "zonder inhoud"], after],
    }


@pytest.mark.node
def test_the_browser_looks_up_what_python_says_around_every_border(corpus: Corpus) -> None:
    asked: list[list[Any]] = []
    expected: list[dict[str, Any]] = []
    for one in corpus.kaders.values():
        line = corpus.timelines[one.id]
        borders = {since for periods in line.periods.values() for since, _ in periods if since != date.min}
        for on in sorted({border + timedelta(days=days) for border in borders for days in (-1, 0, 1)}):
            for gemeente in (*line.periods, "zonder-eigen-tekst"):
                asked.append(["gedeeld/tijdlijn", "momentAt", line.data, on.isoformat(), gemeente])
                number, stand = line.number_at(on, gemeente), line.at(on, gemeente).stand
                is_empty = stand.soort == "geldt" and not stand.heeft_inhoud
                expected.append({"number": number, "how": "zonder inhoud" if is_empty else stand.soort})
        asked.append(["gedeeld/tijdlijn", "momentAt", line.data, None, None])
        expected.append({"number": line.number_at(date.max), "how": expected[-1]["how"]})
    assert len(expected) > 1_000
    assert call(*asked) == expected


@pytest.mark.node
def test_what_begins_once_is_not_there_the_day_before_and_stays() -> None:
    found = call(
        *(
            ["gedeeld/tijdlijn", "momentAt", since(day("2017-04-04")), on, None]
            for on in ("2017-04-03", "2017-04-04", None)
        )
    )
    holds = {"number": 1, "how": "geldt"}
    assert found == [{"number": 0, "how": "nog niet"}, holds, holds]


dates = st.dates(date(2008, 1, 1), date(2012, 1, 1))
statuses = st.sampled_from(("vastgesteld door de raden", "voorgesteld", "advies", "vervallen", "niet bekend"))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Versie, ...]:
    """Versions in order that do not overlap, on days, months and quarters, some with Zundert's own text."""
    made: list[Versie] = []
    at = draw(dates)
    for _ in range(draw(st.integers(1, 4))):
        form = draw(st.sampled_from(("{0:%Y-%m-%d}", "{0:%Y-%m}", "{0:%Y}-Q{1}", "{0:%Y}")))
        one = version(form.format(at, (at.month + 2) // 3), draw(statuses))
        if not made or made[-1].geldt_vanaf.laatste < one.geldt_vanaf.eerste:
            own = {"zundert": replace(one, status=draw(statuses))} if draw(st.booleans()) else {}
            made.append(replace(one, per_gemeente=own))
        at = one.geldt_vanaf.laatste + timedelta(days=draw(st.integers(1, 400)))
    return tuple(made)


@given(histories(), dates, st.sampled_from(("", "zundert", "roosendaal")))
def test_the_timeline_and_the_question_agree(versions: tuple[Versie, ...], on: date, gemeente: str) -> None:
    made = kader("wvs/proef", *versions)
    asked = stand_op(made, on, gemeente)
    found = timeline(Kaders({made.id: made}, areas()), made).at(on, gemeente).stand
    assert (found.soort, found.versie.geldt_vanaf) == (asked.soort, asked.versie.geldt_vanaf)
    if asked.soort == "geldt":
        assert found.versie is asked.versie
        assert found.voorstel is asked.voorstel


def test_every_real_kader_has_a_timeline_that_begins_with_nothing_known(corpus: Corpus) -> None:
    for one in corpus.kaders.values():
        line = timeline(corpus.vragen, one)
        assert line.at(date.min).stand.soort == "nog niet"
        assert line.at(date.max).stand.versie is stand_op(one, date.max).versie
