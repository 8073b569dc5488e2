"""How a gebied stands: what was measured, against the norm of then, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from calculators.volgen.norm import NIET_OVERAL
from calculators.volgen.oordeel import (
    GEEN_NORM,
    GEHAALD,
    HANGT_AF,
    NIET_GEHAALD,
    NIET_GEMETEN,
    NIET_TE_ZEGGEN,
)
from hooks.corpus.corpus import Corpus
from hooks.corpus.followed import (
    Followed,
    chosen_counts,
    follow,
    followed_in,
    measurements_of,
    unmeasurable_in,
    years_in,
)
from hooks.corpus.followed_words import (
    measures_data,
    measures_in_words,
    norm_in_words,
    per_in_words,
    state_in_words,
)
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

RULE = "proef/hoe-lang"


def measured(name: str, measure: str, period: str, number: str, more: str = "", unit: str = "maanden") -> str:
    return (
        f"{name}:\n  kader: {RULE}\n  maat: {measure}\n  periode: {period}\n  waarde: {number}\n"
        f"  eenheid: {unit}\n{more}  gemeld_door: de colleges\n  bron: {{document: normblad}}\n"
    )


def corpus_with(folder: Path, files: Mapping[str, str]) -> Corpus:
    return load_policy(
        copy_of_small_policy(folder, {f"metingen/{name}.yml": text for name, text in files.items()})
    )


def at(corpus: Corpus, area: str, measure: str = "gemiddelde", until: date = date.max) -> Followed:
    return follow(corpus, corpus.kaders[RULE], measure, corpus.gebieden[area], until)


def test_without_measurements_nothing_is_met_and_nothing_is_missed() -> None:
    corpus = load_policy(SMALL_POLICY)
    found = at(corpus, "oost")
    assert (found.verdict, found.since, found.last, found.is_silent) == (NIET_GEMETEN, None, None, True)
    assert state_in_words(found) == "Niet gemeten."
    assert norm_in_words(found) == "Norm: hoogstens 6 maanden."
    free = at(corpus, "oost", "begonnen")
    assert (free.verdict, state_in_words(free)) == (GEEN_NORM, "Niet gemeten, en er is geen norm.")
    assert years_in(corpus, corpus.gebieden["oost"]) == ()


def test_a_verdict_has_held_since_the_first_period_of_its_last_run(tmp_path: Path) -> None:
    numbers = {"2017-Q3": "7", "2018": "6", "2019": "8", "2020": "5", "2021": "4"}
    text = "".join(measured(f"m{n}", "gemiddelde", *one) for n, one in enumerate(numbers.items()))
    corpus = corpus_with(tmp_path, {"oost": text})
    found = at(corpus, "oost")
    assert [one.verdict for one in found.reported] == [NIET_GEHAALD, GEHAALD, NIET_GEHAALD, GEHAALD, GEHAALD]
    assert (found.verdict, found.since and found.since.tekst) == (GEHAALD, "2020")
    assert state_in_words(found) == "Gehaald: 4 maanden (2021). Sinds 2020."
    before = at(corpus, "oost", until=date(2019, 12, 31))
    assert (before.verdict, before.since and before.since.tekst) == (NIET_GEHAALD, "2019")
    assert years_in(corpus, corpus.gebieden["oost"]) == (2021, 2020, 2019, 2018, 2017)


def test_a_gemeente_shows_what_was_reported_of_the_gebied_around_it_and_says_so(tmp_path: Path) -> None:
    corpus = corpus_with(
        tmp_path,
        {
            "proefstreek": measured("samen", "gemiddelde", "2018", "5"),
            "west": measured("alleen", "gemiddelde", "2018", "7"),
        },
    )
    east, west = at(corpus, "oost"), at(corpus, "west")
    # Together there is no one norm, for in the west another one holds.
    assert (east.there.id, east.verdict, east.reported[0].norm.bezwaar) == (
        "proefstreek",
        NIET_TE_ZEGGEN,
        NIET_OVERAL,
    )
    assert state_in_words(east).endswith("Dit is gemeld voor Proefstreek.")
    assert (west.there.id, west.verdict) == ("west", GEHAALD)
    assert [one.id for one in measurements_of(corpus, corpus.kaders[RULE])] == [
        "proefstreek/samen",
        "west/alleen",
    ]


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ({"doorlopend": "5", "opgeteld": "7"}, GEHAALD),
        ({"opgeteld": "5"}, NIET_GEMETEN),
        ({"": "5"}, NIET_TE_ZEGGEN),
    ],
)
def test_the_reading_that_was_chosen_decides(tmp_path: Path, counts: dict[str, str], verdict: str) -> None:
    text = "".join(
        measured(f"m{n}", "langste", "2018", number, f"  telling: {count}\n" if count else "")
        for n, (count, number) in enumerate(counts.items())
    )
    found = at(corpus_with(tmp_path, {"oost": text}), "oost", "langste")
    assert (chosen_counts(found), found.verdict) == (("doorlopend",), verdict)
    assert not found.open_points()


def test_as_long_as_no_reading_is_chosen_every_count_speaks(tmp_path: Path) -> None:
    text = measured("a", "langste", "2018", "5", "  telling: doorlopend\n")
    folder = copy_of_small_policy(
        tmp_path,
        {
            "metingen/oost.yml": text,
            f"{RULE}.yml": (SMALL_POLICY / f"{RULE}.yml")
            .read_text(encoding="utf-8")
            .replace("        gekozen: doorlopend\n", ""),
        },
    )
    found = at(load_policy(folder), "oost", "langste")
    assert (found.verdict, list(found.open_points())) == (HANGT_AF, ["achter-elkaar"])
    assert state_in_words(found) == "Hangt af van hoe men telt: doorlopend 5 maanden (2018). Sinds 2018."


def test_what_was_told_before_the_decision_is_held_against_no_norm(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, {"oost": measured("vroeg", "gemiddelde", "2016", "5")})
    found = at(corpus, "oost")
    assert (found.verdict, found.reported[0].verdict) == (GEEN_NORM, GEEN_NORM)
    assert state_in_words(found) == "Gemeld: 5 maanden (2016). Er is geen norm."


def test_what_is_wanted_is_no_measurement(tmp_path: Path) -> None:
    corpus = corpus_with(
        tmp_path, {"oost": measured("plan", "begonnen", "2018", "40", "  aard: beoogd\n", "trajecten")}
    )
    found = at(corpus, "oost", "begonnen")
    assert (found.reported, found.verdict, found.is_silent) == ((), GEEN_NORM, False)
    assert state_in_words(found) == "Beoogd: 40 trajecten (2018). Er is niets gemeten."
    assert years_in(corpus, corpus.gebieden["oost"]) == (2018,)


def test_what_is_not_met_comes_first_and_what_has_no_norm_last(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, {"oost": measured("a", "gemiddelde", "2018", "7")})
    found = followed_in(corpus, corpus.gebieden["oost"])
    assert [(one.name, one.verdict) for one in found] == [
        ("gemiddelde", NIET_GEHAALD),
        ("langste", NIET_GEMETEN),
        ("begonnen", GEEN_NORM),
    ]
    assert followed_in(corpus, corpus.gebieden["noord"]) == ()
    assert unmeasurable_in(corpus, corpus.gebieden["oost"]) == ()


def test_a_terminal_and_a_program_hear_the_same(tmp_path: Path) -> None:
    corpus = corpus_with(tmp_path, {"oost": measured("a", "gemiddelde", "2018", "7")})
    kader, day = corpus.kaders[RULE], date(2019, 1, 1)
    lines = list(measures_in_words(corpus, kader, day, "oost"))
    assert lines[1] == (
        "Meten: Hoe lang een traject gemiddeld duurde. Norm: hoogstens 6 maanden. "
        "Niet gehaald: 7 maanden (2018). Sinds 2018."
    )
    data = measures_data(corpus, kader, day, "oost")["meet"]["gemiddelde"]
    assert (data["norm"], data["oordeel"], data["sinds"]) == ("hoogstens 6 maanden", NIET_GEHAALD, "2018")
    assert data["metingen"] == ["oost/a"]
    assert measures_data(corpus, corpus.kaders["proef/hulp"], day, "oost") == {}
    assert per_in_words(at(corpus, "oost")) == "Per jaar."
