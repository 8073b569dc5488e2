"""What a citation holds on to of a kader: its words, and not what another kader is called by now."""

from __future__ import annotations

from dataclasses import replace

from tests.small_data import LEERWERKTRAJECT, ask, kader, make_data, months, version

TERM = "wvs/leerwerktraject-maximaal"
QUESTION = {
    "gemeente": "zundert",
    "doelgroep": "b",
    "start": "2018-02-01",
    "maanden": 7,
    "peildatum": "2018-02-01",
    "lot": "abcdefgh12",
}


def address(name: str, *before: str) -> str:
    """Of an answer by a kader whose text points at a kader of this name, which had other names before."""
    other = replace(kader(name, version(waarden=months(6))), voorheen=before)
    text = f"Zie {{{name.partition('/')[2]}.maximum}}."
    known = make_data(kader(TERM, replace(LEERWERKTRAJECT, tekst=text)), other)
    return str(ask(known, "trajectduur", QUESTION)["meenemen"]["vermelding"]["adres"])


def test_pointing_at_a_kader_by_its_new_name_is_no_change() -> None:
    assert address("wvs/nieuw", "wvs/oud") == address("wvs/oud")


def test_pointing_at_another_kader_is_a_change() -> None:
    assert address("wvs/nieuw") != address("wvs/oud")
