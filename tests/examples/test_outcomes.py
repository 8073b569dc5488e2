"""What an example says and the calculator does not give is told, with the versions of kaders that decide."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.raamwerk import loket
from hooks.corpus.corpus import Example
from hooks.examples.outcomes import Wrong, wrong_in
from tests import frozen
from tests.examples.changed_policy import TERM

QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-06-15"}
VERSION = f"{TERM}, versie van 2017-04-04"
NOTHING_USED = {"maanden": 0, "losse_dagen": 0, "dagen": 0}


def wrong(question: Any = QUESTION, **said: Any) -> list[Wrong]:
    return wrong_in(frozen.data(), Example("trajectduur", "Proef", question, **said))


def of_the_traject(**said: Any) -> list[Wrong]:
    return wrong(antwoord={"leerwerktraject": said})


def test_what_is_true_and_what_is_not_named_is_no_fault() -> None:
    assert wrong(antwoord={}) == []
    assert of_the_traject(laatste_dag="2017-12-31", maximum_maanden=6, past=None, gebruikt=NOTHING_USED) == []
    assert wrong(antwoord={}, samenvatting="31 december 2017") == []


@pytest.mark.parametrize(
    ("name", "said", "message", "instead"),
    [
        ("maximum_maanden", 7, f"hier staat 7; de rekenhulp geeft 6 ({VERSION})", 6),
        ("maximum_maanden", "6", f"hier staat „6”; de rekenhulp geeft 6 ({VERSION})", 6),
        ("maximum_maanden", True, f"hier staat true; de rekenhulp geeft 6 ({VERSION})", 6),
        ("past", True, "hier staat true; de rekenhulp geeft null", None),
        (
            "laatste_dag",
            None,
            f"hier staat null; de rekenhulp geeft 31 december 2017 ({VERSION})",
            "2017-12-31",
        ),
        (
            "laatste_dag",
            "2018-02-28",
            f"hier staat 28 februari 2018; de rekenhulp geeft 31 december 2017 ({VERSION})",
            "2017-12-31",
        ),
        (
            "laatste_dag",
            "2018-02-30",
            f"hier staat „2018-02-30”; de rekenhulp geeft 31 december 2017 ({VERSION})",
            "2017-12-31",
        ),
        (
            "gebruikt",
            [0, 0],
            "hier staat [0, 0]; de rekenhulp geeft {maanden: 0, losse_dagen: 0, dagen: 0}",
            NOTHING_USED,
        ),
    ],
)
def test_an_untrue_value_is_told_with_what_may_be_written(
    name: str, said: Any, message: str, instead: Any
) -> None:
    assert of_the_traject(**{name: said}) == [
        Wrong(("antwoord", "leerwerktraject", name), message, instead=(instead,))
    ]


def test_a_name_that_the_answer_does_not_have_is_told_with_those_it_has() -> None:
    (found,) = of_the_traject(hoogste=6)
    assert (found.path[-1], found.at_key, found.instead) == ("hoogste", True, ())
    assert found.message.startswith("de rekenhulp geeft hier geen «hoogste»; zij geeft: maximum_maanden, ")


def test_every_untrue_value_is_told_at_once() -> None:
    found = of_the_traject(maximum_maanden=7, laatste_dag="2018-01-31", past=None)
    assert [one.path[-1] for one in found] == ["maximum_maanden", "laatste_dag"]


# texts


def test_a_part_of_the_summary_that_is_not_in_it_is_told_with_the_one_that_says_the_same() -> None:
    (found,) = wrong(antwoord={}, samenvatting="duren tot en met 30 april 2018")
    assert found.message == (
        f"hier staat „duren tot en met 30 april 2018”; "
        f"de rekenhulp geeft „duren tot en met 31 december 2017” ({VERSION})"
    )
    assert found.instead == ("duren tot en met 31 december 2017",)


@pytest.mark.parametrize("said", ["iets heel anders", "1 januari 2019", "Januari"])
def test_without_one_that_says_the_same_the_whole_summary_is_told(said: str) -> None:
    (found,) = wrong(antwoord={}, samenvatting=said)
    assert found.message.startswith(f"hier staat „{said}”; de samenvatting van de rekenhulp is: „")
    assert found.instead == ()


# questions that are refused


def refused() -> dict[str, str]:
    """The faults of a question with hardly anything in it, by field."""
    found: dict[str, str] = {}
    for one in json.loads(loket.antwoord(frozen.data(), "trajectduur", '{"maanden": 0}'))["fouten"]:
        found[one["veld"]] = one["melding"]
    assert len(found) > 2
    return found


def faults_of(**said: str) -> list[Wrong]:
    return wrong({"maanden": 0}, fouten=said)


def test_an_example_that_should_be_answered_and_is_refused_is_told() -> None:
    (found,) = wrong({"maanden": 0}, antwoord={"weg": "ja"}, samenvatting="iets")
    assert (found.path, found.at_key) == (("antwoord",), True)
    assert found.message.startswith("de rekenhulp geeft op deze vraag geen antwoord, maar: ")
    assert all(f"{field}: " in found.message for field in refused())


def test_an_example_that_should_be_refused_and_is_answered_is_told() -> None:
    (found,) = wrong(fouten={"start": "x"})
    assert (found.path, found.at_key) == (("fouten",), True)
    assert found.message.startswith("de rekenhulp weigert deze vraag niet, maar antwoordt: „")


def test_the_faults_are_held_against_the_fields_the_messages_and_their_order() -> None:
    told = refused()
    parts = {field: message[:10] for field, message in told.items()}
    assert faults_of(**parts) == []
    (order,) = faults_of(**dict(reversed(parts.items())))
    assert order.message == f"de rekenhulp noemt de fouten in deze volgorde: {', '.join(told)}"
    first, *others = parts
    (missing,) = faults_of(**{field: parts[field] for field in others})
    assert (missing.path, missing.message) == (
        ("fouten",),
        f"de rekenhulp noemt ook een fout bij «{first}»: „{told[first]}”",
    )
    (more,) = faults_of(einde="x", **parts)
    assert (more.path, more.at_key) == (("fouten", "einde"), True)
    assert more.message == f"de rekenhulp noemt bij «einde» geen fout, wel bij: {', '.join(told)}"
    (words,) = faults_of(**parts | {first: "qqq"})
    assert words.message == f"hier staat „qqq”; de melding van de rekenhulp is: „{told[first]}”"


def test_a_number_in_a_message_may_be_written_anew() -> None:
    question = QUESTION | {"maanden": 61}
    (fault,) = wrong(question, fouten={"maanden": "qqq"})
    assert "60" in fault.message
    (found,) = wrong(question, fouten={"maanden": "hoogstens 59"})
    assert found.instead in ((), ("hoogstens 60",))
