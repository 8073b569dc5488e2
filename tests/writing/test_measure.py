"""How a kader is measured is asked for with the rest, and comes to stand in its file as it should."""

from __future__ import annotations

import pytest

from hooks.reading.model import MEASURE
from hooks.writing import command
from hooks.writing.measure import question_of
from hooks.writing.questions import COMMANDS
from tests.examples.changed_policy import TERM
from tests.writing.commands import Desk
from tests.writing.test_nieuw import DOSSIER, KADER

MEASURED = "alkmaar/wnk-bijdrage-beperkt"  # how it is measured stands there
NOT_MEASURED = "alkmaar/aanbod-en-vraag-matchen"  # and here why it is not
TOLD = (
    "--maat-wat",
    "Hoe lang iemand wacht",
    "--maat-eenheid",
    "maanden",
    "--maat-telt",
    "De bron zegt niet hoe.",
)
WAITING = ("--maat", "wachttijd", *TOLD)


def test_every_key_of_a_measure_has_a_question() -> None:
    for name in ("wijzig", "nieuw", "dossier"):
        asked = {one.name for one in COMMANDS[name]}
        assert {question_of(one.name) for one in MEASURE.fields} < asked


def test_a_new_kader_says_how_it_is_measured(desk: Desk) -> None:
    counts = ("--maat-telling", "begonnen=Wie begint.", "--maat-telling", "lopend=Wie bezig is.")
    more = ("--maat-tegen", "maximum", "--maat-beter", "lager", "--maat-per", "jaar")
    points = ("--maat-open-punt", "telt-de-proefplek-mee")
    ran = desk.run(*KADER, *WAITING, *more, *counts, *points)
    assert ran.status == 0, ran.out + ran.said
    assert (
        "gerelateerd: [detachering-maximaal]\n"
        "meet:\n"
        "  wachttijd:\n"
        "    wat: Hoe lang iemand wacht\n"
        "    eenheid: maanden\n"
        "    telt: De bron zegt niet hoe.\n"
        "    per: jaar\n"
        "    beter: lager\n"
        "    tegen: maximum\n"
        "    tellingen:\n"
        "      begonnen: Wie begint.\n"
        "      lopend: Wie bezig is.\n"
        "    open_punten: [telt-de-proefplek-mee]\n"
        "versies:\n"
    ) in desk.text("wvs/proefplek-maximaal.yml")
    assert desk.check()[0] == 0


@pytest.mark.parametrize("asked", [KADER, DOSSIER], ids=["nieuw", "dossier"])
def test_a_new_kader_says_why_it_is_not_measured(desk: Desk, asked: tuple[str, ...]) -> None:
    ran = desk.run(*asked, "--geen-maat", "Geen maat in de bron.")
    assert ran.status == 0, ran.out + ran.said
    assert "geen_maat: Geen maat in de bron." in ran.come
    assert desk.check()[0] == 0


@pytest.mark.parametrize(
    ("kader", "flags", "gone", "come"),
    [
        (MEASURED, WAITING, 0, 6),
        (NOT_MEASURED, WAITING, 1, 7),
        (NOT_MEASURED, ("--geen-maat", "Dit zegt wie wat doet, en niet hoeveel."), 1, 1),
    ],
)
def test_a_measure_alone_makes_no_version(
    desk: Desk, kader: str, flags: tuple[str, ...], gone: int, come: int
) -> None:
    before = desk.text(f"{kader}.yml").count("geldt_vanaf")
    ran = desk.run("wijzig", kader, *flags)
    assert ran.status == 0, ran.out + ran.said
    assert (ran.files, len(ran.gone), len(ran.come)) == ([f"{kader}.yml"], gone, come)
    assert desk.text(f"{kader}.yml").count("geldt_vanaf") == before
    assert desk.check()[0] == 0


def test_a_kader_that_says_nothing_of_it_yet_gets_it_above_its_versions(desk: Desk) -> None:
    path = desk.policy / f"{NOT_MEASURED}.yml"
    lines = desk.text(f"{NOT_MEASURED}.yml").splitlines(keepends=True)
    without = [one for one in lines if not one.startswith("geen_maat")]
    path.write_text("".join(without), encoding="utf-8")
    assert desk.run("wijzig", NOT_MEASURED, *WAITING).status == 0
    found = desk.text(f"{NOT_MEASURED}.yml")
    assert "    beter: niet gezegd\nversies:\n" in found
    assert desk.check()[0] == 0


def test_a_measure_goes_along_with_a_version(desk: Desk) -> None:
    ran = desk.run(
        *("wijzig", TERM, "--vanaf", "2018-01-01", "--waarde", "maximum=9", "--op", "2017-12-01"), *WAITING
    )
    assert ran.status == 0, ran.out + ran.said
    assert "  wachttijd:" in ran.come
    assert "  - geldt_vanaf: 2018-01-01" in ran.come
    assert "De maat «wachttijd» komt erbij." in ran.said
    assert "Welke kant goed is, is «niet gezegd»." in ran.said


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--maat", "Wachttijd", *TOLD), "--maat: "),
        (("--maat", "wachttijd"), "--maat-wat (wat wordt er gemeten), --maat-eenheid"),
        ((*WAITING, "--maat-eenheid", "maand"), "bedoelde u «maanden»?"),
        ((*WAITING, "--maat-eenheid", "datum"), "--maat-eenheid: "),
        ((*WAITING, "--maat-per", "week"), "--maat-per: "),
        ((*WAITING, "--maat-beter", "beter"), "--maat-beter: "),
        ((*WAITING, "--maat-telling", "begonnen"), "schrijf naam=hoe"),
        (
            (*WAITING, "--maat-telling", "een=Zo.", "--maat-telling", "een=Anders."),
            "«een» staat er 2 keer; houd er één",
        ),
        ((*WAITING, "--geen-maat", "Geen."), "--geen-maat past niet bij --maat; laat er één weg"),
        (TOLD, "--maat-wat hoort bij een maat; geef haar een naam met --maat"),
        ((*WAITING, "--waarde", "maximum=9"), "hier ontbreekt --vanaf"),
        (("--geen-maat", "Geen."), "dit kader heeft al «langste» als maat; laat --geen-maat weg"),
        (("--maat", "langste", *TOLD), "«langste» is er al, en een maat blijft tellen zoals zij deed"),
    ],
)
def test_wrong_use_says_how_and_writes_nothing(desk: Desk, flags: tuple[str, ...], said: str) -> None:
    ran = desk.run("wijzig", "wvs/detachering-maximaal", *flags)
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--maat-tegen", "minimun"), "minimun"),
        (("--maat-telling", "een=Zo."), "één telling is geen keuze"),
        (("--maat-open-punt", "is-er-niet"), "is-er-niet"),
    ],
)
def test_the_check_has_the_last_word(desk: Desk, flags: tuple[str, ...], said: str) -> None:
    ran = desk.run("wijzig", "wvs/detachering-maximaal", *WAITING, *flags)
    assert (ran.status, ran.files) == (1, [])
    assert said in ran.out


def test_a_terminal_asks_it_of_a_new_kader_and_not_of_one_that_says_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = {"Is te meten of dit lukt?": "wachttijd", "Wat wordt er gemeten?": "Hoe lang iemand wacht"}
    answers |= {"In welke eenheid telt": "maanden", "Hoe wordt er geteld?": "De bron zegt niet hoe."}

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return next((answers[words] for words in answers if words in prompt), "") + "\n"

    monkeypatch.setattr(command, "somebody_answers", lambda: True)
    monkeypatch.setattr(command, "ask", ask)
    ran = desk.run(*KADER)
    assert ran.status == 0, ran.out + ran.said
    assert "  wachttijd:" in ran.come
    asked.clear()
    ran = desk.run("wijzig", TERM, "--vanaf", "2018-01-01", "--waarde", "maximum=9")
    assert ran.status == 0, ran.out + ran.said
    assert [one for one in asked if "te meten" in one] == []
