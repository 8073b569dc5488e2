"""Whatever a reader cannot see is named with its code, at its own place."""

from __future__ import annotations

import unicodedata

import pytest

from hooks.reading.faults import Fault
from hooks.reading.strict_yaml import read_yaml
from hooks.reading.unseen import MOST_REPORTED, describe, first_unseen, unseen, with_plain_spaces

FILE = "proef/x.yml"
EVERY = [chr(code) for code in range(0x110000)]
# What Unicode calls Default_Ignorable_Code_Point.
IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180f\u200b\u202a\u206f\u3164\ufe00\ufe0f\ufeff\uffa0"
)
IGNORABLE += "\ufff0\ufff8\U0001bca0\U0001d173\U0001d17a\U000e0000\U000e0100\U000e01ef\U000e0fff"


def said(text: str) -> list[str]:
    return [f"{one.place.line}:{one.place.column}: {one.message}" for one in unseen(text, FILE)]


@pytest.mark.parametrize("category", ["Cc", "Cf", "Co", "Cs", "Zl", "Zp"])
def test_every_character_of_a_category_without_a_shape_is_refused(category: str) -> None:
    kind = [one for one in EVERY if unicodedata.category(one) == category and one not in "\t\n\r"]
    assert kind
    assert [f"U+{ord(one):04X}" for one in kind if not first_unseen(one)] == []
    assert [f"U+{ord(one):04X}" for one in kind if with_plain_spaces(one) is not None] == []


def test_every_space_but_the_plain_one_is_refused_and_read_as_a_plain_one() -> None:
    spaces = [one for one in EVERY if unicodedata.category(one) == "Zs" and one != " "]
    assert len(spaces) > 10
    for one in spaces:
        assert first_unseen(f"a{one}b") == one
        assert with_plain_spaces(f"a{one}b") == "a b"


@pytest.mark.parametrize("sign", IGNORABLE)
def test_what_programs_may_ignore_is_refused(sign: str) -> None:
    assert first_unseen(sign) == sign


def test_letters_marks_digits_and_signs_of_every_script_are_seen() -> None:
    shown = [one for one in EVERY if unicodedata.category(one)[0] in "LMNPS"]
    assert len(shown) > 100_000
    hidden = {one for one in shown if first_unseen(one)}
    # Letters and marks that have no shape of their own, and the blank of braille.
    allowed = set("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
    allowed |= {chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))}
    assert hidden <= allowed
    assert first_unseen("één 🙂 €\t\n\r\n") == ""


def test_each_run_is_named_once_at_its_first_character() -> None:
    assert said("a\u200b\u200bb\nc: \u00a0d\n\u00a0\u00a0e: f\u2009\n") == [
        "1:2: 2 onzichtbare tekens (U+200B); haal ze weg",
        "2:4: een vaste spatie (U+00A0); typ hier een gewone spatie",
        "3:1: 2 vaste spaties (U+00A0) in het inspringen; typ hier gewone spaties",
        "3:7: een bijzondere spatie (U+2009); typ hier een gewone spatie",
    ]


def test_a_run_of_many_kinds_names_the_first_three() -> None:
    assert (
        describe("\u200b\u200c\u200d\u200e")
        == "4 onzichtbare tekens (U+200B, U+200C, U+200D, …); haal ze weg"
    )


def test_the_twentieth_is_named_and_the_rest_is_counted() -> None:
    assert len(said("\u200b a" * MOST_REPORTED)) == MOST_REPORTED
    more = said("\u200b a\n" * (MOST_REPORTED + 3))
    assert len(more) == MOST_REPORTED + 1
    assert more[-1] == "21:1: en vanaf hier nog 3 keer een teken dat niet te zien is; haal ze weg"


def read(text: str) -> tuple[object, list[str]]:
    faults: list[Fault] = []
    node = read_yaml(text.encode(), FILE, faults)
    return node, [f"{one.place.line}:{one.place.column}: {one.message}" for one in faults]


def test_behind_an_odd_space_the_file_is_read_on() -> None:
    node, messages = read("a:\u00a0b\n*c: d\n")
    assert node is not None
    assert (
        messages
        == [
            "1:3: een vaste spatie (U+00A0); typ hier een gewone spatie",
            "2:1: «*c:» leest YAML als verwijzing; haal dat weg, of zet de tekst tussen aanhalingstekens",
        ]
        or len(messages) == 2
    )


def test_what_only_goes_wrong_by_an_odd_space_is_said_once() -> None:
    node, messages = read("a: b\n\u00a0c: d\n")
    assert node is None
    assert messages == ["2:1: een vaste spatie (U+00A0) in het inspringen; typ hier een gewone spatie"]


@pytest.mark.parametrize(
    ("code", "shown"), [("\\u200b", "U+200B"), ("\\_", "U+00A0"), ("\\U000e0041", "U+E0041")]
)
def test_a_code_for_such_a_character_is_refused_too(code: str, shown: str) -> None:
    _, (message,) = read(f'a: "x{code}y"\n')
    assert shown in message
