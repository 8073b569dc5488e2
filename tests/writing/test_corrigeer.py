"""`kaderwijzer corrigeer` changes what was wrong in a version, and writes down what stood there."""

from __future__ import annotations

from datetime import date

import pytest

from hooks.reading.load_policy import load_policy
from tests.writing.commands import Desk

TERM, SECOND = "wvs/leerwerktraject-maximaal", "wvs/detachering-maximaal"
WHY = ("--reden", "De bron zegt iets anders.", "--op", "2026-11-30")


def test_a_word_is_mended_in_its_place_and_the_correction_says_what_it_was(desk: Desk) -> None:
    ran = desk.run("corrigeer", TERM, "--van", "die verordening", "--naar", "deze verordening", *WHY)
    assert ran.status == 0, ran.out + ran.said
    assert ran.files == [f"{TERM}.yml"]
    assert ran.gone == ["      Alle negen gemeenten hebben die verordening vastgesteld."]
    assert ran.come == [
        "      Alle negen gemeenten hebben deze verordening vastgesteld.",
        "      - op: 2026-11-30",
        "        reden: De bron zegt iets anders.",
        "        was: die verordening",
    ]
    assert desk.check()[0] == 0


def test_a_correction_is_of_today_unless_a_day_is_said(desk: Desk) -> None:
    ran = desk.run("corrigeer", TERM, "--van", "die verordening", "--naar", "deze verordening", *WHY[:2])
    assert f"      - op: {date.today().isoformat()}" in ran.come


def test_words_on_two_lines_keep_their_line_end(desk: Desk) -> None:
    ran = desk.run("corrigeer", TERM, "--van", "toelaat. Alle negen", "--naar", "toestaat. Alle tien", *WHY)
    assert ran.status == 0, ran.out + ran.said
    assert len(ran.gone) == 2
    assert ran.come[0].endswith("Participatieverordening toestaat.")
    assert ran.come[1].startswith("      Alle tien gemeenten")


def test_a_value_a_place_and_a_date_can_be_mended_together(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("corrigeer", "proef/hoe-lang", "--versie", "2017-04-04", "--waarde", "maximum=7"),
        *("--bron", "proefnota, Duur, onderdeel 2", "--bron", "proefnota, Duur, onderdeel 1, zin 2"),
        *("--vanaf", "2017-04-05", "--op", "2026-11-30", "--reden", "Er stond: zes."),
    )
    assert ran.status == 0, ran.out + ran.said
    assert ran.come == [
        "  - geldt_vanaf: 2017-04-05",
        "    voorheen_op: [2017-04-04]",
        "      maximum: {waarde: 7, eenheid: maanden, grens: hoogstens}",
        "    correcties:",
        "      - op: 2026-11-30",
        "        reden: 'Er stond: zes.'",
        "        was: 'maximum: hoogstens 6 maanden; bron: Nota over de proef, onder «Duur», onderdeel 1; "
        "Nota over de proef, onder «Duur», onderdeel 2, zin 1; geldt vanaf: 2017-04-04'",
        "      - {document: proefnota, kop: Duur, onderdeel: 2}",
        "      - {document: proefnota, kop: Duur, onderdeel: 1, zin: 2}",
    ]


def test_a_status_text_and_decision_can_be_mended(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("corrigeer", "proef/hulp", "--status", "vastgesteld door de colleges", "--besluit", "proefbesluit"),
        *("--tekst", "Er is hulp. Extra hulp is er: {extra}.", *WHY),
    )
    assert ran.status == 0, ran.out + ran.said
    version = load_policy(small_desk.policy).kaders["proef/hulp"].versies[0]
    assert version.tekst == "Er is hulp.\nExtra hulp is er: {extra}."
    assert version.besluit == "proefbesluit"
    assert version.correcties[0].was is not None
    assert "status: voorgesteld" in version.correcties[0].was


def test_what_reads_otherwise_in_a_gemeente_is_mended_there(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("corrigeer", "proef/hoe-lang", "--versie", "2017-04-04", "--gemeente", "west"),
        *("--waarde", "maximum=10", "--van", "duurt hier", "--naar", "duurt daar", *WHY),
    )
    assert ran.status == 0, ran.out + ran.said
    assert "          maximum: {waarde: 10, eenheid: maanden, grens: hoogstens}" in ran.come
    assert len(ran.gone) == 2


def test_a_correction_comes_under_those_that_stand_between_brackets(small_desk: Desk) -> None:
    path = small_desk.policy / "proef/hulp.yml"
    text = path.read_text(encoding="utf-8")
    more = "    correcties: [{op: 2020-01-01, reden: Een typefout.}]\n"
    path.write_text(text.replace("    bron:", f"{more}    bron:"), encoding="utf-8")
    ran = small_desk.run("corrigeer", "proef/hulp", "--van", "krijgt hulp", "--naar", "heeft hulp", *WHY)
    assert ran.status == 0, ran.out + ran.said
    assert ran.come[1] == (
        "    correcties: [{op: 2020-01-01, reden: Een typefout.}, "
        "{op: 2026-11-30, reden: De bron zegt iets anders., was: krijgt hulp}]"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((TERM, "--van", "een", "--naar", "twee"), "hier ontbreekt --reden (wat is er verbeterd, en waarom)"),
        ((TERM, *WHY), "zeg wat er anders moet: --van en --naar, --waarde,"),
        ((TERM, "--van", "een", *WHY), "hier ontbreekt --naar (wat moet er staan)"),
        (
            (TERM, "--van", "staat er niet", "--naar", "x", *WHY),
            "--van: «staat er niet» staat daar niet (versie",
        ),
        ((TERM, "--van", "termijn", "--naar", "x", *WHY), "keer; geef er meer woorden bij"),
        (
            (TERM, "--versie", "2012", "--van", "een", "--naar", "x", *WHY),
            "heeft geen versie «2012»; er zijn:",
        ),
        (
            (TERM, "--van", "die verordening", "--naar", "die verordening", *WHY),
            "dat staat er al precies zo, dus er is niets verbeterd",
        ),
        ((TERM, "--waarde", "maximum=6", *WHY), "dat staat er al precies zo"),
        ((TERM, "--waarde", "duur=9 maanden", *WHY), "een correctie voegt niets toe aan een versie"),
        ((TERM, "--gemeente", "roosendaal", "--tekst", "x", *WHY), "dat doet zij in: geen enkele gemeente"),
        (("landelijk/bijstandsnorm", "--tekst", "x", *WHY), "heeft meer versies; geef --versie met één van:"),
        (
            (TERM, "--tekst", "Een zin.", "--van", "die verordening", "--naar", "x", *WHY),
            "twee wijzigingen op één plaats; doe ze na elkaar",
        ),
        ((TERM, "--tekst", "x", "--reden", "y", "--op", "2026"), "--op: «2026» is geen dag"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    ran = desk.run("corrigeer", *arguments)
    assert (ran.status, ran.files, ran.out) == (2, [], "")
    assert said in ran.said


def test_a_correction_that_is_itself_wrong_is_told_as_the_check_does(desk: Desk) -> None:
    ran = desk.run("corrigeer", TERM, "--van", "{maximum}", "--naar", "{minimum}", *WHY)
    assert (ran.status, ran.files) == (1, [])
    assert "de tekst noemt {minimum}, maar die waarde is er niet" in ran.out
