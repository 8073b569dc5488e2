"""Which group fits the answers according to the kaders, which road belongs to it, and what contradicts."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from calculators.doelgroepwijzer.vragen import begin
from calculators.doelgroepwijzer.wegen import LADDER, WEGEN, zoek_groep
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import OpenPunt, Versie, Waarde
from calculators.raamwerk import zijloket
from tests.second import doelgroepwijzer as second
from tests.small_data import ask, changed, faults, kader, make_data, version


def term(months: int) -> dict[str, Waarde]:
    return {
        "termijn": Waarde(Decimal(months), "maanden", "binnen"),
        "leerwerktraject": Waarde("nee", "oordeel"),
    }


def with_term(*versions: Versie) -> Gegevens:
    return make_data(kader("wvs/doelgroep-a", *versions))


DATA = with_term(version(waarden=term(3)))
BASE = {"gemeente": "roosendaal", "peildatum": "2018-01-01"}
JOBSEEKER = {"sw_baan": "nee", "indicatie": "nee"}


def answer(data: Gegevens = DATA, /, **given: Any) -> dict[str, Any]:
    found = ask(data, "doelgroepwijzer", BASE | given)
    assert found["goed"], found
    return found


def wrong(data: Gegevens = DATA, /, **given: Any) -> dict[str, str]:
    return faults(ask(data, "doelgroepwijzer", BASE | given))


# every combination of answers, by the tables of the second implementation

# Two answers that cannot both be true, and what another makes necessary, with the field that is told.
CONTRADICTIONS: list[tuple[dict[str, str | None], str]] = [
    *second.CONTRADICTIONS,
    ({"sw_baan": "nee", "sw_stap": "naar-locatie"}, "sw_stap"),
    *second.NEEDED,
]
ANSWERS = {
    "sw_baan": ("ja", "nee"),
    "sw_stap": (None, "naar-locatie"),
    "indicatie": (None, "ja", "nee", "onbekend"),
    "begin": (None, "op-tijd", "later", "nee", "onbekend"),
    "kans": (None, "met-hulp", "geen", "anders", "onbekend"),
    "taal": (None, "ja", "onbekend"),
}


def test_every_combination_of_answers_agrees_with_the_tables() -> None:
    for combination in product(*ANSWERS.values()):
        given = dict(zip(ANSWERS, combination, strict=True))
        found = ask(DATA, "doelgroepwijzer", BASE | given)
        expected = {field for pair, field in CONTRADICTIONS if pair.items() <= given.items()}
        if expected:
            assert set(faults(found)) == expected, given
            continue
        assert found["goed"], (given, found)
        pattern = (given["sw_baan"], given["indicatie"], given["begin"], given["kans"])
        group, gap = next(
            row[1:]
            for row in second.TABLE
            if all(want in (second.ANY, have) for want, have in zip(row[0], pattern, strict=True))
        )
        assert (found["antwoord"]["groep"], found["antwoord"]["open_punt"]) == (group, gap), given
        assert found["antwoord"]["ook"] == (["taalachterstand"] if given["taal"] == "ja" else [])


# what each group is told


@pytest.mark.parametrize(
    ("given", "group"),
    [
        ({**JOBSEEKER, "begin": "op-tijd"}, "a"),
        ({**JOBSEEKER, "begin": "nee", "kans": "met-hulp"}, "b"),
        ({**JOBSEEKER, "begin": "nee", "kans": "geen"}, "c"),
        ({"sw_baan": "nee", "indicatie": "ja"}, "nieuw-beschut"),
        ({"sw_baan": "ja", "sw_stap": "naar-gewoon-werk"}, "sw"),
    ],
)
def test_a_group_gets_its_road_its_ladder_and_its_reservation(given: dict[str, str], group: str) -> None:
    found = answer(**given)
    assert found["antwoord"]["groep"] == group
    assert found["antwoord"]["weg"] == [name for _, name in WEGEN[group].stappen]
    text = " ".join(found["samenvatting"])
    assert "deelt niemand in: het Werkplein bepaalt" in text
    assert "wvs/werkplein-bepaalt-doelgroep" in [step["kader"] for step in found["stappen"]]
    ladder = found["tabellen"][-1]["rijen"]
    assert [row[1] for row in ladder] == [what for what, _ in LADDER] + ["Een uitkering, zonder werk"]
    road = found["tabellen"][0]["rijen"]
    assert [row[0] for row in road] == [str(number + 1) for number in range(len(road))]
    in_order = group in ("a", "b")
    assert found["tabellen"][0]["kop"][0] == ("Stap" if in_order else "Punt")
    assert found["tabellen"][0]["titel"].startswith(
        "De weg voor" if in_order else "Wat de kaders noemen voor"
    )
    first = found["antwoord"]["eerst"]
    assert road[0][1].startswith(first) if in_order else first is None
    assert ("noemen de kaders geen volgorde" in " ".join(found["let_op"])) is not in_order
    said = found["samenvatting"][0]
    assert said.count("«") == 1, "the first line names the group"
    named = said.partition("«")[2].partition("»")[0]
    assert not any(named in (one["naam"], one["waarde"]) for one in found["kerncijfers"])
    assert [one["waarde"] for one in found["kerncijfers"]] == ([first] if in_order else [])


@pytest.mark.parametrize("given", [{"indicatie": "ja", "sw_baan": "nee"}, {"sw_baan": "ja"}])
def test_that_a_group_with_a_heading_of_its_own_is_no_other_is_told_to_be_an_assumption(
    given: dict[str, str],
) -> None:
    assert "aanname van deze rekenhulp" in " ".join(answer(**given)["let_op"])
    plain = answer(**JOBSEEKER, begin="nee", kans="geen")
    assert "aanname van deze rekenhulp" not in " ".join(plain["let_op"])


def test_the_lowest_step_of_the_ladder_is_told_to_be_a_conclusion() -> None:
    found = answer(**JOBSEEKER, begin="op-tijd")
    assert any(
        "leidt deze kennisbank af uit de regel dat werk vóór een uitkering gaat" in one
        for one in found["let_op"]
    )
    (step,) = [one for one in found["stappen"] if "leidt deze kennisbank af" in one["invulling"]]
    assert step["kader"] == "wvs/werk-boven-uitkering"


def test_who_can_begin_at_once_but_has_work_later_fits_b_with_the_open_point_beside_it() -> None:
    found = answer(**JOBSEEKER, begin="later", kans="met-hulp")
    assert found["antwoord"]["groep"] == "b"
    assert any(one.startswith("Zeker is dat niet.") for one in found["samenvatting"])
    point = found["open_punten"][0]
    assert (point["id"], point["hier"]) == (
        "meteen-maar-later",
        "Hier is gekeken wat er bij «Doelgroep B» staat.",
    )
    sure = answer(**JOBSEEKER, begin="nee", kans="met-hulp")
    assert not any("Zeker" in one for one in sure["samenvatting"])


@pytest.mark.parametrize(
    ("verdict", "says"),
    [
        ("niet genoemd", "De bron noemt geen leerwerktraject voor «Doelgroep B»."),
        ("normaal gesproken", "Voor «Doelgroep B» is een leerwerktraject normaal gesproken de weg."),
        ("als het past", "Voor «Doelgroep B» kan een leerwerktraject, als het past."),
        ("nee", "Een leerwerktraject voor «Doelgroep B»: nee, zegt het kader."),
    ],
)
def test_what_a_kader_says_of_a_traject_is_a_sentence(verdict: str, says: str) -> None:
    data = changed(DATA, "wvs/doelgroep-b", waarden={"leerwerktraject": Waarde(verdict, "oordeel")})
    assert says in answer(data, **JOBSEEKER, begin="nee", kans="met-hulp")["samenvatting"]


def test_how_far_the_kaders_go_comes_second_when_the_day_is_later() -> None:
    late, early = (
        answer(**JOBSEEKER, begin="op-tijd", peildatum=day) for day in ("2017-05-01", "2017-04-30")
    )
    assert late["samenvatting"][1].startswith("De kaders zijn bijgewerkt tot en met 30 april 2017")
    assert not any("bijgewerkt" in one for one in early["samenvatting"])


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        ({"sw_baan": "nee"}, "of er een indicatie voor beschermd werk is"),
        (JOBSEEKER, "of iemand meteen kan beginnen"),
        ({**JOBSEEKER, "begin": "nee"}, "welke kans op betaald werk iemand heeft"),
        ({**JOBSEEKER, "begin": "onbekend"},
         "of iemand meteen kan beginnen en welke kans op betaald werk iemand heeft"),
    ],
)  # fmt: skip
def test_what_is_not_answered_yet_is_said_in_the_answer(given: dict[str, str], needed: str) -> None:
    first, *others = answer(**given)["samenvatting"]
    assert first.startswith("Hangt ervan af: welke doelgroep op ")
    assert f"Eerst moet bekend zijn {needed}." in others


@pytest.mark.parametrize(
    ("given", "skipped"),
    [
        ({"sw_baan": "nee", "begin": "op-tijd"}, "indicatie"),
        ({"sw_baan": "nee", "kans": "geen"}, "indicatie"),
        ({**JOBSEEKER, "kans": "geen"}, "begin"),
    ],
)
def test_a_question_that_was_skipped_is_needed_and_no_mistake(given: dict[str, str], skipped: str) -> None:
    found = ask(DATA, "doelgroepwijzer", BASE | given)
    assert [(one["veld"], one["nodig"]) for one in found["fouten"]] == [(skipped, True)]


@pytest.mark.parametrize(
    ("given", "begin"),
    [
        ({**JOBSEEKER, "begin": "nee", "kans": "geen"}, "Ja, deze antwoorden passen op "),
        ({**JOBSEEKER, "begin": "later", "kans": "met-hulp"}, "Hangt ervan af: deze antwoorden kunnen op "),
        ({**JOBSEEKER, "begin": "later", "kans": "anders"}, "Hangt ervan af: de kaders zeggen op "),
    ],
)
def test_the_first_line_says_yes_or_what_it_depends_on_with_the_day(
    given: dict[str, str], begin: str
) -> None:
    first = answer(**given, peildatum="2018-03-04")["samenvatting"][0]
    assert first.startswith(f"{begin}4 maart 2018 ")


def test_the_ladder_goes_from_ordinary_work_down() -> None:
    assert [name for _, name in LADDER] == [
        "wvs/regulier-boven-detachering",
        "wvs/detachering-boven-werk-met-uitkering",
        "wvs/werk-boven-uitkering",
    ]


def test_a_gap_between_the_kaders_comes_with_its_open_point() -> None:
    found = answer(**JOBSEEKER, begin="nee", kans="anders")
    assert found["antwoord"]["groep"] is None
    assert next(one["id"] for one in found["open_punten"]) == "tussen-b-en-c"
    assert found["samenvatting"][0].startswith("Hangt ervan af: de kaders zeggen op ")


def test_a_gap_that_a_later_version_has_closed_comes_without_its_open_point() -> None:
    name, gap = "wvs/drie-doelgroepen", {"begin": "nee", "kans": "anders", **JOBSEEKER}
    closed = make_data(kader(name, DATA.kaders.kaders[name].versies[0], version("2018-01-01")))
    before, after = (answer(closed, **gap | {"peildatum": day}) for day in ("2017-12-31", "2018-01-01"))
    assert before["antwoord"] == after["antwoord"]
    assert [one["id"] for one in before["open_punten"]][:1] == ["tussen-b-en-c"]
    assert "tussen-b-en-c" not in [one["id"] for one in after["open_punten"]]


def test_every_open_point_comes_along_with_the_reading_that_its_kader_chose() -> None:
    name, options = (
        "wvs/taalachterstand-leerwerktraject",
        {"doelgroep-b": "B.", "per-persoon": "Per persoon."},
    )
    chosen = OpenPunt("Welke groep?", "Wie?", options, "per-persoon")
    data = changed(DATA, name, open_punten={"welke-doelgroep-taal": chosen})
    found = answer(data, begin="nee", kans="anders", taal="ja", register="ja", **JOBSEEKER)["open_punten"]
    assert [(one["id"], one["gekozen"]) for one in found][:3] == [
        ("tussen-b-en-c", None),
        ("welke-doelgroep-taal", "per-persoon"),
        ("welke-leerwerktrajecten", None),
    ]


def test_the_language_group_comes_with_the_open_point_which_doelgroep_it_is() -> None:
    found = answer(**JOBSEEKER, begin="onbekend", kans="onbekend", taal="ja")
    points = {one["id"]: one for one in found["open_punten"]}
    assert [one["id"] for one in points["welke-doelgroep-taal"]["lezingen"]] == ["doelgroep-b", "per-persoon"]
    assert any("laat de bron open" in one for one in found["samenvatting"])


@pytest.mark.parametrize(("start", "chance"), [("op-tijd", None), ("nee", "geen")])
def test_two_kaders_that_say_otherwise_about_a_traject_get_no_order(start: str, chance: str | None) -> None:
    text = " ".join(answer(**JOBSEEKER, begin=start, kans=chance, taal="ja")["samenvatting"])
    assert "De kaders zeggen niet welk van de twee voorgaat." in text
    alone = " ".join(answer(**JOBSEEKER, begin=start, kans=chance)["samenvatting"])
    assert "welk van de twee" not in alone


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (None, "hangt af van de stap"),
        ("onbekend", "hangt af van de stap"),
        ("nee", "geen intensieve hulp"),
        ("naar-gewoon-werk", "krijgt volgens het kader intensieve hulp"),
        ("naar-detachering", "krijgt volgens het kader intensieve hulp"),
        ("naar-locatie", "krijgt volgens het kader intensieve hulp"),
    ],
)
def test_intensive_help_follows_the_step(step: str | None, says: str) -> None:
    assert says in " ".join(answer(sw_baan="ja", sw_stap=step)["samenvatting"])


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"indicatie": "ja"}, "een indicatie"),
        ({"begin": "later"}, "de kans op betaald werk"),
        ({"kans": "geen"}, "de kans op betaald werk"),
        ({"taal": "ja"}, "een taalachterstand"),
        ({"register": "ja"}, "de banenafspraak"),
    ],
)
def test_what_the_kaders_do_not_combine_with_an_sw_job_is_told(given: dict[str, str], named: str) -> None:
    assert f"U vulde ook iets in over {named}." in " ".join(answer(sw_baan="ja", **given)["let_op"])


@pytest.mark.parametrize("given", [{"indicatie": "nee"}, {"begin": "nee", "kans": "anders"}, {}])
def test_answers_that_say_nothing_are_not_told_to_be_a_combination(given: dict[str, str]) -> None:
    assert "U vulde ook" not in " ".join(answer(sw_baan="ja", **given)["let_op"])


def test_an_indication_that_may_still_come_is_told() -> None:
    given = {"sw_baan": "nee", "begin": "nee", "kans": "geen"}
    assert "andere weg" in " ".join(answer(**given, indicatie="onbekend")["let_op"])
    assert "andere weg" not in " ".join(answer(**given, indicatie="nee")["let_op"])


# versions


@pytest.mark.parametrize(
    ("day", "shown"), [("2018-12-31", "binnen 3 maanden"), ("2019-01-01", "binnen 4 maanden")]
)
def test_the_term_is_that_of_the_day(day: str, shown: str) -> None:
    data = with_term(version(waarden=term(3)), version("2019-01-01", waarden=term(4)))
    steps = answer(data, **JOBSEEKER, begin="op-tijd", peildatum=day)["stappen"]
    assert shown in steps[0]["invulling"]


def test_before_the_first_version_the_refusal_names_kader_day_and_first_day() -> None:
    found = wrong(**JOBSEEKER, begin="op-tijd", peildatum="2017-04-03")
    assert list(found) == ["peildatum"]
    for part in ("wvs/drie-doelgroepen", "3 april 2017", "4 april 2017"):
        assert part in found["peildatum"]
    assert answer(**JOBSEEKER, begin="op-tijd", peildatum="2017-04-04")


def test_a_kader_without_its_verdict_is_refused_at_the_day() -> None:
    data = with_term(version(waarden=term(3)), version("2019-01-01", "niet bekend"))
    found = wrong(data, **JOBSEEKER, begin="op-tijd", peildatum="2019-01-01")
    assert "geen waarde" in found["peildatum"]


def test_the_question_shows_the_term_that_the_kader_names() -> None:
    data = changed(DATA, "wvs/doelgroep-a", waarden=term(5))
    found = wrong(data, **JOBSEEKER, begin="morgen")
    assert "kies op-tijd, later, nee of onbekend" in found["begin"]
    assert begin(data)["op-tijd"] == "Ja, en met werk binnen 5 maanden"


def test_a_group_with_an_open_point_beside_it_is_only_that_of_who_has_work_later() -> None:
    for combination in product(("ja", "nee"), *(ANSWERS[name] for name in ("indicatie", "begin", "kans"))):
        sw_baan, *others = combination
        assert sw_baan
        found = zoek_groep(sw_baan, *others)
        if found.groep is not None and found.open_punt is not None:
            assert (found.groep, combination[2:]) == ("b", ("later", "met-hulp"))


# a kader with another name


def renamed(name: str, *before: str) -> Gegevens:
    """The data in which the kader of the first group has another name, after these."""
    kaders = [
        replace(one, id=name, voorheen=before) if one.id == before[0] else one
        for one in DATA.kaders.kaders.values()
    ]
    return replace(DATA, kaders=Kaders({one.id: one for one in kaders}, DATA.kaders.gebieden), corpus="later")


def test_an_answer_names_a_kader_as_it_is_called_now_and_is_no_other_answer() -> None:
    told = JOBSEEKER | {"begin": "op-tijd"}
    cited = answer(**told)["meenemen"]["vermelding"]["adres"]
    text = json.dumps({"vraag": BASE | told, "vermelding": cited})
    for data in (
        renamed("wvs/groep-a", "wvs/doelgroep-a"),
        renamed("wvs/groep-een", "wvs/doelgroep-a", "wvs/groep-a"),
    ):
        (name,) = answer(data, **told)["antwoord"]["weg"]
        assert name == next(one.id for one in data.kaders.kaders.values() if one.voorheen)
        since = json.loads(zijloket.sinds(data, "doelgroepwijzer", text))
        assert "De uitkomst is hetzelfde gebleven." in since["zinnen"]
