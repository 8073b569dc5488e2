"""A number in prose is found however it is written, and what is no number to a reader is left alone."""

from __future__ import annotations

import pytest

from hooks.reading.prose_numbers import numbers, numbers_in_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dit duurt 6 maanden.", [(10, "6")]),
        ("Het zijn er 1.000,50, of 7.", [(12, "1.000,50"), (25, "7")]),
        ("max6 maanden", [(0, "max6")]),
        ("6x per jaar", [(0, "6x")]),
        ("zes² en m²", [(0, "zes²"), (8, "m²")]),
        ("½ jaar, 2½ dag", [(0, "½"), (8, "2½")]),
        ("٦ maanden, ६ dagen, ６ weken", [(0, "٦"), (11, "६"), (20, "６")]),
        ("Ⅵ maanden, ⑥ dagen", [(0, "Ⅵ"), (11, "⑥")]),
        ("VI maanden, X dagen, XII procent", [(0, "VI"), (12, "X"), (21, "XII")]),
        ("1999 euro, € 2015, 2000%, 1950 maanden", [(0, "1999"), (13, "2015"), (19, "2000"), (26, "1950")]),
        ("artikel 500000", [(8, "500000")]),
        ("EUR500 en wet2015", [(0, "EUR500"), (10, "wet2015")]),
        ("1799 en 2100", [(0, "1799"), (8, "2100")]),
    ],
)
def test_a_number_in_any_figures_is_found(text: str, found: list[tuple[int, str]]) -> None:
    assert sorted(numbers(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Op 28 maart 2017 en in 2018.",
        "Sinds 1 januari, tot en met 31 december 2099.",
        "In 1800, 1999 en 2099 (niet later).",
        "Volgens artikel 10 en Artikel 7:610 en artikel 10d.",
        "Langs de A27, op niveau B1, in Q1 en GM0748.",
        "Het duurt {maximum} of {kader-2.maximum-3}.",
        "Doelgroep C trajecten, MI en DC, I dus.",
        "Ik wil VI zeggen.",
        "1. een\n2) twee",  # markup, with a message of its own
    ],
)
def test_dates_years_articles_names_and_values_are_no_numbers(text: str) -> None:
    assert list(numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zes maanden, negen weken", [(0, "zes maanden"), (13, "negen weken")]),
        ("Zevenendertig dagen, tweeënhalf", [(0, "Zevenendertig dagen")]),
        (
            "vijfentwintig procent van tweeduizend euro",
            [(0, "vijfentwintig procent"), (26, "tweeduizend euro")],
        ),
        ("anderhalf jaar of een half jaar", [(0, "anderhalf jaar"), (22, "half jaar")]),
        ("één maand", [(0, "één maand")]),
        ("honderd\n dagen", [(0, "honderd dagen")]),
        ("de zes maanden", [(3, "zes maanden")]),
    ],
)
def test_a_number_in_words_before_a_unit_is_found(text: str, found: list[tuple[int, str]]) -> None:
    assert list(numbers_in_words(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "een maand",
        "in duizend euro",
        "de negen gemeenten",
        "drie trajecten",
        "zesde maand",
        "{zes} maanden",
        "acht",
    ],
)
def test_an_article_a_count_and_a_rank_are_no_such_number(text: str) -> None:
    assert list(numbers_in_words(text)) == []


@pytest.mark.parametrize("word", ["de", "die", "deze", "Alle"])
def test_what_counts_things_named_elsewhere_may_be_left_out(word: str) -> None:
    text = f"{word} drie dagen"
    assert list(numbers_in_words(text, but_counted=True)) == []
    assert len(list(numbers_in_words(text))) == 1
    assert len(list(numbers_in_words("na drie dagen", but_counted=True))) == 1
