"""A «let op» is for what may be meant: it says where and what to do, and stops nothing."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from hooks import mkdocs_events
from hooks.reading.load_policy import check_policy, load_policy
from tests.policy_folders import copy_of_small_policy, faults_in

KADER = """titel: Een proef
soort: regel
themas: [duur]
{reviewed}versies:
  - geldt_vanaf: 2020-01-01
    status: mededeling
    tekst: Dit duurt {{duur}}.
    waarden:
      duur: {{waarde: {old}, eenheid: {old_unit}}}
    bron: {{document: normblad}}
  - geldt_vanaf: 2021-01-01
    status: mededeling
    tekst: Dit duurt {{duur}}.
    waarden:
      duur: {{waarde: {new}, eenheid: {new_unit}}}
{more}    bron: {{document: normblad}}
"""


def notes(
    tmp_path: Path,
    old: str,
    new: str,
    *,
    units: tuple[str, str] = ("maanden", "maanden"),
    reviewed: str = "",
    more: str = "",
) -> list[str]:
    text = KADER.format(old=old, new=new, old_unit=units[0], new_unit=units[1], reviewed=reviewed, more=more)
    found = faults_in(copy_of_small_policy(tmp_path, {"proef/fout.yml": text}))
    assert all(one.is_note for one in found), found
    return [str(one) for one in found]


@pytest.mark.parametrize(("old", "new"), [("6", "18"), ("18", "6"), ("6", "6"), ("0", "90"), ("90", "0")])
def test_a_change_up_to_three_times_needs_no_second_look(old: str, new: str, tmp_path: Path) -> None:
    assert notes(tmp_path, old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [("6", "19", "meer dan drie keer zo veel"), ("19", "6", "minder dan een derde")],
)
def test_a_change_of_more_than_three_times_does(old: str, new: str, how: str, tmp_path: Path) -> None:
    (said,) = notes(tmp_path, old, new)
    assert said.startswith("policy/proef/fout.yml:15:22: let op: «duur» gaat van ")
    assert how in said


def test_another_unit_needs_a_second_look_whatever_the_number(tmp_path: Path) -> None:
    (said,) = notes(tmp_path, "6", "6", units=("maanden", "weken"))
    assert "«duur» gaat van 6 maanden naar 6 weken, een andere eenheid; kijk het na" in said


@pytest.mark.parametrize(("day", "number"), [("2020-12-31", 1), ("2021-01-01", 0), ("2021-01-02", 0)])
def test_who_compared_the_kader_with_its_source_is_not_asked_again(
    day: str, number: int, tmp_path: Path
) -> None:
    assert len(notes(tmp_path, "6", "90", reviewed=f"nagekeken_op: {day}\n")) == number


@pytest.mark.parametrize(
    ("title", "number"),
    [("'Optie: een eigen bedrijf'", 1), ("'Deel 2: het begin'", 0), ("De optie van een eigen bedrijf", 0)],
)
def test_a_title_does_not_begin_with_a_word_of_its_own_and_a_colon(
    title: str, number: int, tmp_path: Path
) -> None:
    text = KADER.format(old="6", new="6", old_unit="maanden", new_unit="maanden", reviewed="", more="")
    files = {"proef/fout.yml": text.replace("Een proef", title)}
    said = [str(one) for one in faults_in(copy_of_small_policy(tmp_path, files))]
    assert len(said) == number
    assert all(
        one.startswith("policy/proef/fout.yml:1:8: let op: de titel begint met «Optie:»") for one in said
    )


def test_a_gemeente_is_compared_with_what_held_there_before(tmp_path: Path) -> None:
    west = "    per_gemeente:\n      west: {waarden: {duur: {waarde: 60, eenheid: maanden}}}\n"
    (said,) = notes(tmp_path, "6", "6", more=west)
    assert said.startswith("policy/proef/fout.yml:17:39: let op: «duur» gaat van 6 maanden naar 60 maanden")


def test_a_file_with_faults_gets_no_notes(tmp_path: Path) -> None:
    text = KADER.format(
        old=6, new=90, old_unit="maanden", new_unit="maanden", reviewed="", more="    bromn: x\n"
    )
    assert [one.is_note for one in faults_in(copy_of_small_policy(tmp_path, {"proef/fout.yml": text}))] == [
        False
    ]


def test_a_note_stops_no_one_who_reads_policy(tmp_path: Path) -> None:
    text = KADER.format(old=6, new=90, old_unit="maanden", new_unit="maanden", reviewed="", more="")
    folder = copy_of_small_policy(tmp_path, {"proef/fout.yml": text})
    assert "proef/fout" in load_policy(folder).kaders
    checked = check_policy(folder)
    assert (len(checked.found.faults), len(checked.found.notes)) == (0, 1)


class ReadOn(Exception):
    """The build has gone on behind the check."""


def test_the_build_shows_a_note_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def go_on(_: Path) -> None:
        raise ReadOn

    text = KADER.format(old=6, new=90, old_unit="maanden", new_unit="maanden", reviewed="", more="")
    checked = check_policy(copy_of_small_policy(tmp_path, {"proef/fout.yml": text}))
    monkeypatch.setattr(mkdocs_events, "try_policy", lambda folder: checked)
    monkeypatch.setattr(mkdocs_events, "read_record_dates", go_on)
    with caplog.at_level(logging.INFO), pytest.raises(ReadOn):
        mkdocs_events.on_config(MkDocsConfig())
    (said,) = [one for one in caplog.records if "let op" in one.getMessage()]
    assert said.levelno == logging.INFO
    assert "policy/proef/fout.yml:15:22: let op: «duur» gaat van" in said.getMessage()
