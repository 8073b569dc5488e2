"""How a message names what was given, and what may have been meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from calculators.raamwerk.meldingen import klein, noem, verwant, verwant_label, zin

CHOICES = {"bergen-op-zoom": "Bergen op Zoom", "telt-mee": "De dagen tellen mee"}


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("zes", "«zes»"),
        (6, "«6»"),
        (Decimal("1.50"), "«1.50»"),
        (True, "«ja of nee» (true of false)"),
        ([6], "een lijst"),
        ({}, "een groep velden"),
        (None, "niets"),
    ],
)
def test_a_value_is_named_by_itself_or_by_its_kind(value: object, named: str) -> None:
    assert noem(value) == named


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("telt-me", "telt-mee"),
        ("TELT-MEE", "telt-mee"),
        (" bergen-op-zom ", "bergen-op-zoom"),
        ("de dagen telen mee", "telt-mee"),
        ("Bergen op Zom", "bergen-op-zoom"),
    ],
)
def test_a_name_or_a_label_that_is_nearly_right_is_recognised(name: str, meant: str) -> None:
    assert verwant(name, CHOICES) == f"; bedoelde u «{meant}»?"
    assert verwant_label(name, CHOICES) == f"; bedoelde u «{CHOICES[meant]}»?"


def test_a_name_goes_before_a_label_that_reads_the_same() -> None:
    assert verwant("b-plek", {"a-plek": "B-plek", "b-plek": "Anders"}) == "; bedoelde u «b-plek»?"


def test_nothing_is_suggested_for_what_looks_like_nothing_or_is_too_long() -> None:
    assert verwant("zundert", CHOICES) == ""
    almost = {"x" * 40: "Lang"}
    assert verwant("x" * 40, almost) == f"; bedoelde u «{'x' * 40}»?"
    assert verwant("x" * 41, almost) == ""


@pytest.mark.parametrize(
    ("text", "sentence"), [("dit mist", "Dit mist."), ("bedoelde u dit?", "Bedoelde u dit?"), ("Zo.", "Zo.")]
)
def test_a_message_is_a_sentence(text: str, sentence: str) -> None:
    assert zin(text) == sentence


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Dit mist.", "dit mist."),
        ("WVS doet mee.", "WVS doet mee."),
        ("A", "a"),
        ("", ""),
        ("«Dit»", "«Dit»"),
    ],
)
def test_inside_a_sentence_only_an_abbreviation_keeps_its_capitals(text: str, inside: str) -> None:
    assert klein(text) == inside
