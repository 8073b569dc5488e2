"""Whatever is typed in the file gets an answer: the messages of the check, and never a halt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from hooks.form.door import Door
from tests import frozen
from tests.examples.changed_policy import TERM

FILE = f"{TERM}.yml"
ASKED: Mapping[str, Any] = {
    "opdracht": "wijzig",
    "vandaag": "2026-11-30",
    "antwoorden": {"kader": [TERM], "vanaf": ["2018-01-01"], "waarde": ["maximum=9"], "op": ["2017-12-01"]},
}
LAST = "    bron: voorstel\n"


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Door:
    return Door(str(frozen.POLICY), str(tmp_path_factory.mktemp("deur") / frozen.POLICY.name))


def asked(door: Door, way: str, question: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(door.ask(way, json.dumps(question)))
    return found


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("    bron: {document: [a], kop: b}\n", "hier staat een lijst"),
        ("    bron: {document: van-denken-naar-doen, kop: [b]}\n", "hier staat een lijst"),
        ('    bron: "\\UFFFFFFFF"\n', "niet als YAML te lezen"),
        (f"    bron: {'[' * 5_000}\n", "niveaus diep"),
        (f"{LAST}    ? [a, b]\n    : c\n", "een lijst of groep als sleutel"),
        (f"{LAST}    reden: &lus [*lus]\n", "leest YAML als anker"),
        (f"{LAST}    toelichting: \ud800\n", "geen UTF-8"),
        (f"{LAST}    waarden: {{maximum: {{waarde: [9], eenheid: maanden}}}}\n", "staat er twee keer"),
    ],
)
def test_nonsense_gets_a_message(door: Door, typed: str, message: str) -> None:
    made = asked(door, "vul-in", ASKED)["bestanden"][0]["tekst"]
    assert LAST in made
    text = made.replace(LAST, typed)
    assert asked(door, "lees-terug", {**ASKED, "naam": FILE, "tekst": text}) == {"antwoorden": None}
    asked(door, "vul-in", ASKED)
    for way in ("keur", "keur-af"):
        told = asked(door, way, {"eigen": {FILE: text}})
        assert not told["klopt"]
        assert any(message in one["tekst"] for one in told["meldingen"]), told["controleer"]


def test_a_file_that_is_nothing_gets_a_message(door: Door) -> None:
    for text in ("", "- a\n", "a", "\0", "versies: x\n", "versies: [a, [b], {}]\n"):
        assert asked(door, "lees-terug", {**ASKED, "naam": FILE, "tekst": text}) == {"antwoorden": None}
        assert asked(door, "keur", {"eigen": {FILE: text}})["meldingen"]
