"""What a new version leaves out without a word deserves a second look."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.reading.load_policy import check_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

HEAD = "titel: Een proef\nsoort: regel\nthemas: [duur]\nversies:\n"


def version(since: str, status: str = "landelijk vastgesteld", more: str = "", text: str = "Dit.") -> str:
    return (
        f"  - geldt_vanaf: {since}\n    status: {status}\n    tekst: {text}\n{more}"
        "    bron: {document: normblad}\n"
    )


FULL = version(
    "2018-01-01",
    more="    waarden: {duur: {waarde: 6, eenheid: maanden}}\n    per_gemeente: {west: {tekst: Dat.}}\n",
    text="Hoogstens {duur}.",
)
LOST = "proef/erbij.yml:11:18: let op:"
SAID = "    wijziging: {soort: vervangen, reden: Het oude klopte niet.}\n"


def notes(tmp_path: Path, *versions: str) -> list[str]:
    folder = copy_of_small_policy(tmp_path, {"proef/erbij.yml": HEAD + "".join(versions)})
    found = check_policy(folder).found
    assert found.faults == ()
    return [str(one).partition("policy/")[2] for one in found.notes]


def test_a_value_and_a_text_of_a_gemeente_that_are_dropped_are_named(tmp_path: Path) -> None:
    remedy = "neem over wat blijft, of zeg bij «wijziging» wat de bron ervan zegt"
    assert notes(tmp_path, FULL, version("2019-01-01")) == [
        f"{LOST} de versie van 1 januari 2018 had ook de waarde «duur»; {remedy}",
        f"{LOST} in de versie van 1 januari 2018 luidt het anders voor «west»; {remedy}",
    ]


@pytest.mark.parametrize(
    "following",
    [
        version("2019-01-01", more=SAID),
        version("2019-01-01", "vervallen"),
        version(
            "2019-01-01",
            more="    alleen: [oost]\n    waarden: {duur: {waarde: 7, eenheid: maanden}}\n",
            text="Nu {duur}.",
        ),
        FULL.replace("2018", "2019"),
    ],
    ids=["the source says so", "it lapses", "it is for another gemeente", "nothing is dropped"],
)
def test_it_is_quiet_when_that_was_meant(tmp_path: Path, following: str) -> None:
    assert notes(tmp_path, FULL, following) == []


def test_a_decision_that_does_not_say_what_it_adopts_is_named(tmp_path: Path) -> None:
    versions = version("2018-01-01"), version("2018-02-01", "voorgesteld"), version("2018-03-01")
    (told,) = notes(tmp_path, *versions)
    assert "hiermee ligt het voorstel «2018-02-01» er niet meer; zeg welk voorstel dit aanneemt" in told


def test_a_decision_that_adopts_or_follows_a_rejection_is_right(tmp_path: Path) -> None:
    before = version("2018-01-01"), version("2018-02-01", "voorgesteld")
    adopts = version("2018-03-01", more="    neemt_aan: 2018-02-01\n")
    assert notes(tmp_path / "een", *before, adopts) == []
    rejected = version("2018-02-15", "afgewezen")
    assert notes(tmp_path / "twee", *before, rejected, version("2018-03-01")) == []


def test_a_decision_says_who_took_it(tmp_path: Path) -> None:
    decisions = (SMALL_POLICY / "besluiten.yml").read_text(encoding="utf-8")
    folder = copy_of_small_policy(tmp_path, {"besluiten.yml": decisions.replace("  door: colleges\n", "")})
    (told,) = check_policy(folder).found.notes
    assert "besluiten.yml:1:1: let op: het besluit «proefbesluit» zegt niet wie besloot" in str(told)


def test_a_version_may_hold_from_before_its_decision_when_it_says_so(tmp_path: Path) -> None:
    early = version(
        "2016-01-01", "vastgesteld door de colleges", "    besluit: proefbesluit\n    terugwerkend: ja\n"
    )
    assert notes(tmp_path, early) == []
