"""Reckoning as if a proposal were adopted: said first, beside what holds, and refused where it cannot be."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Versie
from calculators.kaders.kalender import Datum
from calculators.raamwerk import loket
from calculators.raamwerk.alsof import VELD
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Lijst
from hooks.proposals.choices import choices
from tests.raamwerk.test_loket import QUESTIONS
from tests.small_data import LEERWERKTRAJECT, TOTAAL, ask, faults, kader, make_data, months, version

TERM, TOTAL = "wvs/leerwerktraject-maximaal", "wvs/detachering-maximaal"
RADEN = "vastgesteld door de raden"
QUESTION: dict[str, Any] = {
    "gemeente": "zundert",
    "doelgroep": "b",
    "start": "2018-02-01",
    "maanden": 7,
    "peildatum": "2018-02-01",
    "lot": "abcdefgh12",
}
NAME, OTHER = f"{TERM}/2018-01-01", f"{TOTAL}/2018-01-01"


def proposal(base: Versie, number: int, **more: Any) -> Versie:
    return replace(
        base,
        geldt_vanaf=Datum.lees("2018-01-01"),
        status="voorgesteld",
        voorgesteld_op=Datum.lees("2017-09-01"),
        bundel="het-stuk",
        waarden=months(number),
        **more,
    )


def data(*more: Versie, **changes: Any) -> Gegevens:
    """Two proposals of one document: nine months in place of six, and thirty in all."""
    return make_data(
        kader(TERM, LEERWERKTRAJECT, proposal(LEERWERKTRAJECT, 9, **changes), *more),
        kader(TOTAL, TOTAAL, proposal(TOTAAL, 30)),
    )


def traject(known: Gegevens, **more: Any) -> dict[str, Any]:
    return ask(known, "trajectduur", QUESTION | more)


AS_IF = (
    "Alsof het voorstel van 1 september 2017 («Titel van wvs/leerwerktraject-maximaal») is aangenomen: "
    "ja, het plan past, en het leerwerktraject mag duren tot en met 31 oktober 2018."
)


def test_the_first_line_says_so_and_the_second_says_how_it_is_now() -> None:
    answer = traject(data(), alsof=NAME)
    now = traject(data())
    first, second, *rest = answer["samenvatting"]
    assert first == AS_IF
    assert second.startswith("Zoals het nu is: nee, het leerwerktraject duurt 31 dagen te lang")
    assert rest == now["samenvatting"][1:]
    assert answer["antwoord"]["tot_en_met"] == "2018-10-31"
    assert now["antwoord"]["tot_en_met"] == "2018-07-31"


def test_what_one_takes_along_says_so_and_the_calendar_stays_away() -> None:
    answer = traject(data(), alsof=NAME)["meenemen"]
    assert "alsof het voorstel van 1 september 2017" in answer["vermelding"]["tekst"]
    assert any("(wvs/leerwerktraject-maximaal, versie van 1 januari 2018, voorgesteld)" in one
               for one in answer["vermelding"]["kaders"])  # fmt: skip
    assert answer["brief"].startswith("Dit is berekend alsof het voorstel van 1 september 2017")
    assert "aangenomen. Zolang daar niet over is besloten, geldt het niet.\n" in answer["brief"]
    assert answer["agenda"] is None
    assert traject(data())["meenemen"]["agenda"] is not None


def test_a_step_never_says_that_it_was_decided() -> None:
    answer = traject(data(), alsof=NAME)
    (step,) = (one for one in answer["stappen"] if one["kader"] == TERM)
    assert (step["status"], step["adres"]) == ("alsof aangenomen", f"kaders/{TERM}/2018-01-01/")


def test_the_answer_names_the_proposals_and_repeats_the_question() -> None:
    answer = traject(data(), alsof=[OTHER, NAME, NAME])
    assert answer["antwoord"]["alsof"] == [OTHER, NAME]
    assert answer["vraag"]["alsof"] == f"{OTHER} {NAME}"
    assert "alsof" not in traject(data())["antwoord"]


def test_several_proposals_of_one_document_count_at_once() -> None:
    answer = traject(data(), alsof=f"{NAME} {OTHER}")
    assert answer["samenvatting"][0].startswith(
        "Alsof het voorstel van 1 september 2017 («Titel van wvs/leerwerktraject-maximaal») en het voorstel "
        "van 1 september 2017 («Titel van wvs/detachering-maximaal») zijn aangenomen: ja"
    )
    assert answer["antwoord"]["totaal"]["maximum_maanden"] == 30


def test_where_nothing_is_answered_now_the_second_line_says_why() -> None:
    only = make_data(kader(TERM, proposal(LEERWERKTRAJECT, 9)))
    second = traject(only, alsof=NAME)["samenvatting"][1]
    assert second.startswith("Zoals het nu is: ")


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"alsof": "wvs/zomaar/2018-01-01"},
            "geen voorstel «wvs/zomaar/2018-01-01»; de voorstellen staan op de pagina «Voorstellen»",
        ),
        ({"alsof": "wvs/leerwerktraject-maximal/2018-01-01"}, f"; bedoelde u «{NAME}»?"),
        ({"alsof": f"{TERM}/2017-04-04"}, "is geen voorstel; de status is «vastgesteld door de colleges»; "),
        ({"alsof": 7}, "«7» is geen voorstel; vul in: de naam van een voorstel"),
        ({"alsof": [7]}, "Een lijst is geen voorstel; vul in:"),
        ({"alsof": " ".join([NAME] * 21)}, "Dit zijn er te veel; noem hoogstens 20 voorstellen."),
        (
            {"alsof": NAME, "peildatum": "2017-06-01"},
            f"Het voorstel «{NAME}» was er op 1 juni 2017 nog niet; het is voorgesteld op 1 september 2017.",
        ),
    ],
)
def test_what_is_no_proposal_is_refused_and_says_why(asked: dict[str, Any], message: str) -> None:
    assert message in faults(traject(data(), **asked))["alsof"]


@pytest.mark.parametrize(
    ("ended", "message"),
    [
        (version("2018-03-01", RADEN, waarden=months(9), neemt_aan="2018-01-01"), "al besloten: aangenomen"),
        (version("2018-03-01", RADEN, waarden=months(8)), "al besloten: anders besloten"),
        (version("2018-03-01", "afgewezen"), "al besloten: afgewezen (afgewezen op 1 maart 2018)."),
        (version("2018-03-01", "ingetrokken", alleen=("zundert",)), "in Zundert al besloten: ingetrokken"),
    ],
)
def test_a_proposal_that_ended_is_refused_and_says_how(ended: Versie, message: str) -> None:
    assert message in faults(traject(data(ended), alsof=NAME))["alsof"]


def test_a_proposal_that_ended_elsewhere_still_counts_here() -> None:
    elsewhere = version("2018-03-01", "afgewezen", alleen=("moerdijk",))
    assert traject(data(elsewhere), alsof=NAME)["antwoord"]["tot_en_met"] == "2018-10-31"


def test_a_proposal_for_others_is_refused() -> None:
    known = data(alleen=("moerdijk",))
    assert faults(traject(known, alsof=NAME))["alsof"] == f"Het voorstel «{NAME}» is niet voor Zundert."


def test_a_proposal_for_this_gemeente_alone_counts() -> None:
    assert traject(data(alleen=("zundert",)), alsof=NAME)["samenvatting"][0] == AS_IF


def test_a_calculator_without_a_letter_has_none_as_if_either() -> None:
    name = "wvs/doelgroep-b"
    now = make_data().kaders.kaders[name].versies[0]
    since, made = Datum.lees("2018-01-01"), Datum.lees("2017-09-01")
    proposed = replace(now, geldt_vanaf=since, status="voorgesteld", voorgesteld_op=made)
    question = QUESTIONS["doelgroepwijzer"] | {"alsof": f"{name}/2018-01-01", "peildatum": "2018-02-01"}
    found = ask(make_data(kader(name, now, proposed)), "doelgroepwijzer", question)
    assert found["goed"], found
    assert found["samenvatting"][0].startswith("Alsof het voorstel van 1 september 2017")
    assert found["meenemen"]["brief"] is None


def test_a_calculator_that_does_not_read_it_says_so() -> None:
    question = {"gemeente": "zundert", "peildatum": "2018-02-01", "alsof": OTHER}
    answer = ask(data(), "inkoopaandeel", question)
    assert "deze rekenhulp leest dat kader niet" in faults(answer)["alsof"]


def test_every_calculator_understands_it_and_explains_it() -> None:
    for name, calculator in loket.REKENHULPEN.items():
        assert calculator.velden[-1].naam == "alsof"
        assert "alsof (mag leeg blijven)" in loket.uitleg(data(), name)


def test_a_copy_of_a_calculator_asks_it_once() -> None:
    copy: Rekenhulp = replace(loket.REKENHULPEN["trajectduur"], naam="ander")
    assert [one.naam for one in copy.velden].count("alsof") == 1


def test_one_can_choose_the_whole_document_and_each_proposal_alone() -> None:
    found = choices(data(), loket.REKENHULPEN["trajectduur"])
    assert [one.names for one in found] == [f"{NAME} {OTHER}", NAME, OTHER]
    assert {one.since.isoformat() for one in found} == {"2017-09-01"}
    assert choices(make_data(), loket.REKENHULPEN["trajectduur"]) == []


def test_one_cannot_choose_where_it_ended() -> None:
    elsewhere = version("2018-03-01", "afgewezen", alleen=("moerdijk",))
    whole, term, _ = choices(data(elsewhere), loket.REKENHULPEN["trajectduur"])
    assert "moerdijk" not in (*whole.gemeenten, *term.gemeenten)
    assert "zundert" in whole.gemeenten
    everywhere = choices(data(version("2018-03-01", "afgewezen")), loket.REKENHULPEN["trajectduur"])
    assert [one.names for one in everywhere] == [OTHER]


def test_where_the_term_lapsed_the_second_line_says_that_there_is_none_now() -> None:
    lapsed = version("2017-06-01", "vervallen")
    known = make_data(
        kader(TERM, LEERWERKTRAJECT, lapsed, proposal(LEERWERKTRAJECT, 9)), kader(TOTAL, TOTAAL)
    )
    first, second, *_ = traject(known, alsof=NAME)["samenvatting"]
    assert "is aangenomen: ja, het plan past" in first
    assert second.startswith("Zoals het nu is: het kader")
    assert "geen waarde" in second


def test_a_choice_is_shown_in_words() -> None:
    assert not isinstance(VELD.soort, Lijst)
    assert VELD.soort.toon(NAME, data()).startswith("het voorstel van 1 september 2017")


def test_as_many_proposals_as_a_document_has_may_be_chosen_and_one_more_is_too_many() -> None:
    assert traject(data(), alsof=" ".join([NAME] * 20))["samenvatting"][0] == AS_IF
    assert "te veel" in faults(traject(data(), alsof=" ".join([NAME] * 21)))["alsof"]


def test_a_proposal_counts_from_the_very_day_it_was_there() -> None:
    on = {"peildatum": "2017-09-01", "start": "2017-09-01"}
    assert traject(data(), alsof=NAME, **on)["samenvatting"][0].startswith("Alsof het voorstel")
    assert (
        "nog niet" in faults(traject(data(), alsof=NAME, start="2017-09-01", peildatum="2017-08-31"))["alsof"]
    )


def test_every_objection_is_told_and_not_only_that_of_the_first() -> None:
    both = f"{NAME} {OTHER}"
    asked = {name: value for name, value in QUESTION.items() if name != "gemeente"}
    found = faults(ask(data(), "trajectduur", asked | {"alsof": both, "peildatum": "2017-08-31"}))["alsof"]
    assert found.count("was er op 31 augustus 2017 nog niet") == 2


def test_a_name_that_is_unknown_is_told_where_the_names_stand() -> None:
    assert faults(traject(data(), alsof="wvs/zomaar/2018-01-01"))["alsof"].endswith(
        "; de voorstellen staan op de pagina «Voorstellen», en «kaderwijzer voorstel» toont hun namen."
    )
