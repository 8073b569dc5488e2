"""The difference between two moments of a kader: on its pages, and as the reader's browser makes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from calculators.kaders.geldend import Kaders
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_dag, schrijf_datum
from calculators.kaders.stand import stand_op
from calculators.raamwerk.datum_lezen import lees_dag
from hooks.corpus.answers import timeline_data
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import timeline
from hooks.drawn import differences
from hooks.drawn.differences import Differences, pairs
from hooks.drawn.trees import html
from hooks.reading.load_policy import load_policy
from tests.assets import call
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy
from tests.small_data import areas, day, kader, months, version

pytestmark = pytest.mark.node


def compare(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = call(
        ["verschil/moment", "compare", "@diffArrays", before, after, {"besluiten": {}}]
    )[0]
    return made


HELD: dict[str, Any] = {
    "status": "voorgesteld",
    "geldt_vanaf": "2009-Q1",
    "tekst": "Hoogstens 6 maanden.",
    "waarden": {"maximum": "hoogstens 6 maanden"},
    "open_punten": ["Telt ziekte mee?"],
    "bronnen": ["Een bron"],
}


def test_two_equal_moments_have_no_difference() -> None:
    assert compare(HELD, HELD)["gelijk"] is True


def test_only_the_status_changes() -> None:
    found = compare(HELD, {**HELD, "status": "advies"})
    assert found["gelijk"] is False
    assert found["feiten"] == [{"naam": "Status", "van": "Voorgesteld", "tot": "Advies"}]
    assert [group["gelijk"] for group in found["tekst"]] == [True]


def test_a_value_changes_comes_or_goes() -> None:
    other = {"maximum": "hoogstens 9 maanden", "oude-grens": "2 weken"}
    assert compare(HELD, {**HELD, "waarden": other})["feiten"] == [
        {"naam": "Maximum", "van": "hoogstens 6 maanden", "tot": "hoogstens 9 maanden"},
        {"naam": "Oude grens", "van": None, "tot": "2 weken"},
    ]
    assert compare(HELD, {**HELD, "waarden": {}})["feiten"] == [
        {"naam": "Maximum", "van": "hoogstens 6 maanden", "tot": None}
    ]


def test_a_value_that_is_called_status_is_not_taken_for_the_status() -> None:
    found = compare(HELD, {**HELD, "waarden": {**HELD["waarden"], "status": "3 personen"}})
    assert found["feiten"] == [{"naam": "Status", "van": None, "tot": "3 personen"}]


def test_a_question_that_is_answered_and_one_that_is_new_both_show() -> None:
    found = compare(
        HELD,
        {
            **HELD,
            "open_punten": ["Wie beslist?"],
            "gekozen": {"Wie beslist?": "Het college."},
            "besluit": "x",
        },
    )
    assert found["open_punten"] == [
        {"hoe": "weg", "tekst": "Telt ziekte mee?"},
        {"hoe": "nieuw", "tekst": "Wie beslist?"},
    ]
    assert [one["naam"] for one in found["feiten"]] == ["Besluit", "Gekozen lezing bij «Wie beslist?»"]


def test_every_page_difference_tells_what_changed() -> None:
    small = load_policy(SMALL_POLICY)
    differences = Differences(small)
    rule = small.kaders["proef/hoe-lang"]
    changed = differences.html(rule, rule.versies[1])
    assert "hoogstens 12 maanden" in changed
    assert "Vastgesteld door de colleges" in changed
    assert "Lopen de maanden achter elkaar door?" in changed
    assert small.besluiten["proefbesluit"].titel in changed
    assert "toegevoegd: " in changed
    in_west = differences.html(rule, rule.versies[1], "west")
    assert "alleen in Proef-West: " in in_west
    assert "alleen in de algemene tekst: " in in_west
    with pytest.raises(KeyError):
        differences.html(rule, rule.versies[0])


def test_text_of_a_kader_is_never_markup(tmp_path: Path) -> None:
    # The reader of policy refuses markup; what escapes it is text all the same.
    read = load_policy(copy_of_small_policy(tmp_path))
    first, *others = read.kaders["algemeen/norm"].versies
    nasty = [replace(first, tekst="<script>alert(een)</script> & {gehuwden}")]
    nasty += [replace(one, tekst=f"{one.tekst} & <b>") for one in others]
    norm = replace(read.kaders["algemeen/norm"], versies=tuple(nasty))
    corpus = replace(read, kaders={**read.kaders, norm.id: norm})
    made = Differences(corpus).html(norm, norm.versies[1])
    assert "&lt;script&gt;alert(een)&lt;/script&gt; &amp; €" in made
    assert "<script" not in made
    assert "<b>" not in made


def test_a_tree_becomes_html_with_everything_escaped() -> None:
    assert html("a & b", ["p", {"class": 'x"y'}, "<i>", ["ins", {}, "n"]]) == (
        'a &amp; b<p class="x&#34;y">&lt;i&gt;<ins>n</ins></p>'
    )


def test_the_reader_gets_the_same_moments_as_the_pages(corpus: Corpus) -> None:
    """What a page compares is what kader.json gives for those versions, gemeente by gemeente."""
    asked, expected = [], []
    for pair, shown in pairs(corpus):
        one = corpus.kaders[pair.kader]
        place = [each.geldt_vanaf.tekst for each in one.versies].index(pair.version)
        before = one.versies[place - (0 if pair.gemeente else 1)].geldt_vanaf.tekst
        data = {
            "gemeenten": list(corpus.gebieden[one.gebied].gemeenten),
            "tijdlijn": timeline_data(corpus.vragen, one, corpus.timelines[one.id]),
        }
        for since, gemeente, side in ((before, "", "links"), (pair.version, pair.gemeente, "rechts")):
            asked.append(["verschil/stand", "sideOf", data, {"versie": since, "gemeente": gemeente}])
            expected.append(shown[side])
    assert len(expected) > 100
    assert call(*asked) == expected


def test_what_is_not_known_is_refused_in_the_words_of_the_one_question() -> None:
    one = kader("wvs/proef", version("2009-Q1", waarden=months(6)))
    kaders = Kaders({one.id: one}, areas())
    data = {
        "gemeenten": list(areas()[one.gebied].gemeenten),
        "bezwaar_elders": kaders.bezwaar_elders(one.id, "{gemeente}"),
        "tijdlijn": timeline_data(kaders, one, timeline(kaders, one)),
    }
    sides = [
        {"dag": on, "gemeente": gemeente}
        for on, gemeente in (
            ("2008-12-31", ""),
            ("2009-01-01", ""),
            ("2009-03-30", "zundert"),
            ("2009-06-01", "emmen"),
        )
    ]
    found = call(*(["verschil/stand", "sideOf", data, side] for side in sides))
    *said, elsewhere = call(
        *(["verschil/stand", "objection", data, *both, "Emmen"] for both in zip(found, sides, strict=True))
    )
    days = [day(side["dag"]) for side in sides[:-1]]
    assert said == [stand_op(one, on).bezwaar(one, schrijf_dag(on)) for on in days]
    assert elsewhere == kaders.bezwaar_elders(one.id, "Emmen")


def test_dates_are_written_and_read_as_everywhere_else() -> None:
    texts = [
        "2017-04-04",
        "2016-02",
        "2017-02",
        "2009-Q1",
        "2009-Q2",
        "2009-Q3",
        "2009-Q4",
        "2015",
        "2000-02",
    ]
    found = call(
        *([["gedeeld/datum", name, text] for text in texts for name in ("writeDate", "firstDay", "lastDay")])
    )
    expected = []
    for one in map(Datum.lees, texts):
        expected += [schrijf_datum(one), one.eerste.isoformat(), one.laatste.isoformat()]
    assert found == expected
    days = [date(1999, 1, 1) + timedelta(days=97 * step) for step in range(60)]
    assert call(*(["gedeeld/datum", "dayBefore", str(one)] for one in days)) == [
        str(one - timedelta(days=1)) for one in days
    ]
    written = [f"{one.day}-{one.month}-{one.year}" for one in days] + [schrijf_dag(one) for one in days]
    assert call(*(["gedeeld/datum", "readDay", text] for text in written)) == [
        {"dag": str(lees_dag(text))} for text in written
    ]


def test_in_parts_the_differences_are_those_of_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = load_policy(SMALL_POLICY)
    at_once = Differences(corpus)._made
    assert len(at_once) > 1
    monkeypatch.setattr(differences, "AT_ONCE", 1)
    assert Differences(corpus)._made == at_once
