"""Every command that writes says in the end what it wrote, what readers see, and what comes next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.writing.commands import Desk

SOURCE = ("--bron", "proefnota, Hulp, alinea 1")
LISTED = ("--titel", "Iets", "--uitleg", "Waar het over gaat.")
NEW = (
    *("--titel", "Hoe iets gaat", "--soort", "regel", "--thema", "duur", "--vanaf", "2018-01-01"),
    *("--op", "2017-12-01", "--tekst", "Zo gaat het.", "--door", "de fractie"),
)


@pytest.mark.parametrize(
    ("arguments", "file", "readers"),
    [
        (
            ("trek-in", "proef/hulp", "--voorstel", "2017-04", "--op", "2018-03-04", *SOURCE),
            "proef/hulp.yml (gewijzigd)",
            "het voorstel is ingetrokken; zijn pagina blijft, en zegt dat",
        ),
        (
            ("wijzig", "proef/hoe-lang", "--vanaf", "2018-01-01", "--waarde", "maximum=9"),
            "proef/hoe-lang.yml (gewijzigd)",
            "vanaf 1 januari 2018 staat dit naast wat geldt, als «voorgesteld»; wat geldt, verandert niet",
        ),
        (
            (
                *("corrigeer", "proef/hoe-lang", "--versie", "2017-04-04", "--waarde", "maximum=7"),
                *("--reden", "Er stond: zes."),
            ),
            "proef/hoe-lang.yml (gewijzigd)",
            "de verbetering staat op de pagina van het kader en op de vaste pagina van deze versie",
        ),
        (
            ("hernoem", "proef/hulp", "proef/steun"),
            "proef/steun.yml (nieuw)",
            "het oude adres wijst naar het nieuwe",
        ),
        (
            ("trek-in", "proef/hoe-lang", "--versie", "2015-Q1", "--uit-de-kennisbank", "--reden", "Dubbel."),
            "ingetrokken.yml (",
            "op het oude adres staat dat dit is weggehaald, op welke dag en waarom",
        ),
        (("nieuw", "proef/iets", *NEW), "proef/iets.yml (nieuw)", "het kader krijgt een eigen pagina; vanaf"),
        (("thema", "iets", *LISTED), "themas.yml (gewijzigd)", "lezers zien het zodra een kader het noemt"),
        (
            ("begrip", "iets", "--term", "iets", "--betekenis", "Zomaar."),
            "begrippen.yml (gewijzigd)",
            "het woord",
        ),
    ],
)
def test_what_was_written_and_what_it_means(
    small_desk: Desk, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], file: str, readers: str
) -> None:
    monkeypatch.chdir(small_desk.policy.parent)
    trial = small_desk.run(*arguments, "--proef")
    assert (trial.status, trial.files) == (0, []), trial.out + trial.said
    ran = small_desk.run(*arguments)
    assert ran.status == 0, ran.out + ran.said
    before, written = ran.said.split("Geschreven:\n")
    files = written.split("Voor lezers: ")[0].splitlines()
    assert [one.strip().split(" (")[0] for one in files] == [f"policy/{one}" for one in ran.files]
    assert f"  policy/{file}" in written
    (told,) = (one for one in written.splitlines() if one.startswith("Voor lezers: "))
    assert readers in told
    assert written.splitlines()[-1].startswith("Hierna: «kaderwijzer ")
    assert trial.said.split("Dit is een proef: er is niets geschreven.\n")[1].startswith("Voor lezers: ")
    assert trial.said.endswith("Hierna: geef dezelfde opdracht zonder --proef.\n")
    assert before in trial.said


@pytest.mark.parametrize(
    "arguments",
    [
        (
            "corrigeer",
            "proef/hulp",
            "--reden",
            "Zo.",
            "--van",
            "hulp",
            "--naar",
            "steun",
            "--op",
            "2099-01-01",
        ),
        ("trek-in", "proef/hulp", "--voorstel", "2017-04", "--op", "2099-01-01", *SOURCE),
        ("trek-in", "proef/hulp", "--uit-de-kennisbank", "--reden", "Dubbel.", "--op", "2099-01-01"),
        ("wijzig", "proef/hoe-lang", "--vanaf", "2100-01-01", "--waarde", "maximum=9", "--op", "2099-01-01"),
        (
            *("wijzig", "proef/hulp", "--status", "afgewezen", "--over", "2017-04", "--tekst", "Nee."),
            *("--vanaf", "2099-01-01", *SOURCE),
        ),
        (
            *("wijzig", "proef/hoe-lang", "--vanaf", "2100-01-01", "--besluit", "raden-2099"),
            *("--besluit-datum", "2099-01-01", *SOURCE),
        ),
    ],
)
def test_what_was_done_is_not_of_a_day_to_come(small_desk: Desk, arguments: tuple[str, ...]) -> None:
    ran = small_desk.run(*arguments)
    assert (ran.status, ran.files) == (2, [])
    assert "«2099-01-01» is een dag die nog komt; " in ran.said
    assert ") of eerder\n" in ran.said


def test_everything_that_is_refused_is_said_at_once(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("wijzig", "proef/hoe-lang", "--vanaf", "31-2-2018", "--op", "32-1-2017"),
        *("--waarde", "maximum=veel", "--waarde", "minimum=", "--zonder", "oordelen"),
    )
    assert (ran.status, ran.files) == (2, [])
    told = ran.said.splitlines()
    assert all(one.startswith("kaderwijzer: --") for one in told)
    assert "kaderwijzer: --vanaf: «31-2-2018» is geen bestaande datum; februari 2018 heeft 28 dagen" in told
    assert "kaderwijzer: --op: «32-1-2017» is geen bestaande datum; januari 2017 heeft 31 dagen" in told
    assert any("--waarde" in one and "minimum=" in one for one in told)
    assert any(
        one.startswith("kaderwijzer: --zonder oordelen: dat staat niet in de vorige versie") for one in told
    )
    ran = small_desk.run(
        "wijzig", "proef/hoe-lang", "--vanaf", "2018-01-01", "--waarde", "maximum=veel", "--zonder", "x"
    )
    assert [one.split()[1] for one in ran.said.splitlines()] == ["--waarde", "--zonder"]


def test_a_document_that_was_read_in_leads_to_the_list_of_work(small_desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "nota.txt").write_text("Een nota\n\n1. Eerste kop\n\nEen alinea.\n", encoding="utf-8")
    ran = small_desk.run(
        *("inlezen", str(tmp_path / "nota.txt"), "--titel", "Een nota", "--organisatie", "de raden"),
        *("--datum", "2018-01-01", "--soort", "nota", "--status", "Vastgesteld."),
    )
    assert ran.status == 0, ran.out + ran.said
    assert "bronnen.yml (gewijzigd)\nVoor lezers: het document staat bij de bronnen" in ran.said
    assert "Hierna: «kaderwijzer werklijst nota» zegt per deel wat er nog te doen is.\n" in ran.said
