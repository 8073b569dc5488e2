"""Numbers, amounts and dates as Dutch readers write them; and reading them back as people type them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.kalender import Datum, Duur
from calculators.kaders.notatie import (
    citeer,
    schrijf_aantal,
    schrijf_bedrag,
    schrijf_dag,
    schrijf_datum,
    schrijf_duur,
    schrijf_exact,
    schrijf_getal,
    schrijf_na,
    schrijf_veranderd_deel,
    som_op,
)
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.invoer import (
    is_gewoon_bedrag,
    is_gewoon_procent,
    lees_bedrag,
    lees_geheel_getal,
    lees_procent,
)

CENTS = st.decimals(-(10**9), 10**9, places=2)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2017-04-04", "4 april 2017"),
        ("2015-09", "september 2015"),
        ("2009-Q1", "eerste kwartaal van 2009"),
        ("2009-Q2", "tweede kwartaal van 2009"),
        ("2009-Q3", "derde kwartaal van 2009"),
        ("2009-Q4", "vierde kwartaal van 2009"),
        ("2015", "2015"),
    ],
)
def test_a_date_is_written_as_coarse_as_it_is(text: str, written: str) -> None:
    assert schrijf_datum(Datum.lees(text)) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0", "0"),
        ("999", "999"),
        ("2500", "2.500"),
        ("1234567.5", "1.234.567,5"),
        ("-2500", "-2.500"),
        ("1E+3", "1.000"),
    ],
)
def test_a_number_has_dots_between_thousands(number: str, written: str) -> None:
    assert schrijf_getal(Decimal(number)) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Decimal("1234.565"), "€\u00a01.234,57"),
        (Decimal("1234.5649"), "€\u00a01.234,56"),
        (Decimal("-0.005"), "-€\u00a00,01"),
        (Decimal("-0.004"), "€\u00a00,00"),
        (Fraction(1, 3), "€\u00a00,33"),
        (0, "€\u00a00,00"),
        (-1234567, "-€\u00a01.234.567,00"),
    ],
)
def test_an_amount_is_rounded_to_the_cent_away_from_zero(
    amount: Decimal | Fraction | int, written: str
) -> None:
    assert schrijf_bedrag(amount) == written


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (1, "maanden", "1 maand"),
        (23, "maanden", "23 maanden"),
        (1, "jaren", "1 jaar"),
        (21, "jaren", "21 jaar"),
        (70, "procent", "70%"),
        (Decimal("1403.98"), "euro per maand", "€\u00a01.403,98 per maand"),
        (Decimal("500"), "euro", "€\u00a0500"),
        (1, "kandidaten", "1 kandidaat"),
        (1, "weken", "1 week"),
        (1, "dagen", "1 dag"),
        (1, "personen", "1 persoon"),
        (1, "trajecten", "1 traject"),
        (1, "leerwerktrajecten", "1 leerwerktraject"),
        (1, "organisaties", "1 organisatie"),
        (1, "gemeenten", "1 gemeente"),
        (1, "kolommen", "1 kolom"),
        (2, "kolommen", "2 kolommen"),
        (1, "uur", "1 uur"),
        (1, "", "1"),
        (2500, "", "2.500"),
    ],
)
def test_a_number_with_its_unit_reads_as_dutch(number: Decimal | int, unit: str, written: str) -> None:
    assert schrijf_aantal(number, unit) == written


@pytest.mark.parametrize(
    ("time", "written"),
    [
        (Duur(5, 3, 155), "5 maanden en 3 dagen"),
        (Duur(6, 0, 184), "6 maanden"),
        (Duur(0, 1, 1), "1 dag"),
        (Duur(1, 0, 30), "1 maand"),
        (Duur(0, 0, 0), "0 dagen"),
    ],
)
def test_a_duration_reads_as_dutch(time: Duur, written: str) -> None:
    assert schrijf_duur(time) == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Decimal("1234.5"), "1234.50"),
        (Decimal("982.79"), "982.79"),
        (Decimal("-1234.56"), "-1234.56"),
        (Decimal("-0.5"), "-0.50"),
        (Decimal("-0.0"), "0.00"),
        (0, "0.00"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-1, 3), "-1/3"),
        (Decimal("1E+3"), "1000.00"),
        (Fraction(1, 10**30), f"0.{'0' * 29}1"),
    ],
)
def test_an_exact_amount_is_plain_and_has_at_least_two_decimals(
    amount: Decimal | Fraction | int, written: str
) -> None:
    assert schrijf_exact(amount) == written


@given(st.fractions())
def test_an_exact_amount_keeps_its_value(amount: Fraction) -> None:
    assert Fraction(schrijf_exact(amount)) == amount


@pytest.mark.parametrize(
    ("share", "written"),
    [
        ("0", "0%"),
        ("1/1000000", "minder dan 0,1%"),
        ("499/1000000", "minder dan 0,1%"),
        ("1/2000", "0,1%"),
        ("1/8", "12,5%"),
        ("1/3", "33,3%"),
        ("2/3", "66,7%"),
        ("1999/2000", "100%"),
        ("25", "2.500%"),
    ],
)
def test_a_change_is_rounded_to_a_tenth_of_a_percent_and_never_to_nothing(share: str, written: str) -> None:
    assert schrijf_veranderd_deel(Fraction(share)) == written


@given(CENTS)
def test_an_amount_that_was_written_can_be_read_back(amount: Decimal) -> None:
    assert lees_bedrag(schrijf_bedrag(amount)) == amount


@given(st.integers(-(10**12), 10**12))
def test_a_number_that_was_written_can_be_read_back(number: int) -> None:
    assert lees_geheel_getal(schrijf_getal(number)) == number


@given(st.dates())
def test_a_day_can_be_read_back_in_both_notations(value: date) -> None:
    assert lees_dag(value.isoformat()) == value
    if value.year > 999:
        assert lees_dag(schrijf_dag(value)) == value
        assert lees_dag(f"{value.day}-{value.month}-{value.year}") == value


@pytest.mark.parametrize(
    ("read", "what"),
    [
        (lees_dag, "datum"),
        (lees_geheel_getal, "getal"),
        (lees_bedrag, "bedrag"),
        (lees_procent, "percentage"),
    ],
)
def test_what_is_too_long_to_be_one_is_called_so(read: Callable[[str], object], what: str) -> None:
    with pytest.raises(ValueError, match=f"^«{'9' * 40}…» is te lang voor een {what}: hoogstens 40 tekens$"):
        read("9" * 41)
    assert lees_geheel_getal("9" * 40) == int("9" * 40)


@pytest.mark.parametrize(
    ("text", "percentage"), [("4.5", "4.5"), ("76.87", "76.87"), ("4.50 %", "4.5"), ("100.0", "100")]
)
def test_a_percentage_with_a_point_is_read_and_read_back(text: str, percentage: str) -> None:
    assert lees_procent(text) == Decimal(percentage)
    assert not is_gewoon_procent(text)
    assert is_gewoon_procent(text.replace(".", ","))


@pytest.mark.parametrize("text", ["٤", "4,555", "1.000", "4 per cent", "4%%", ""])
def test_a_percentage_that_is_not_one_is_refused(text: str) -> None:
    told = "is geen percentage met hoogstens twee cijfers achter de komma; schrijf bijvoorbeeld 4 of 4,5$"
    with pytest.raises(ValueError, match=told):
        lees_procent(text)


@pytest.mark.parametrize(
    "text", ["1.234,56", "€ 1.234,56", "€1234,56", "1234,56", "€\u00a01.234,56", "1.234,56\u200b"]
)
def test_an_amount_as_the_form_writes_it_needs_no_reading_back(text: str) -> None:
    assert lees_bedrag(text) == Decimal("1234.56")
    assert is_gewoon_bedrag(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *(
            (one, "2500")
            for one in ("€ 2.500,-", "2.500,-", "2500,-", "2.500,--", "2.500,=", "2.500,\u2013", "2500.-")
        ),
        *(
            (one, "2500")
            for one in ("EUR 2.500", "2.500 euro", "2500,00 €", "2500.00", "2500.0", "eur2500.00")
        ),
        *((one, "2500") for one in ("2 500,00", "€ 2\u00a0500", "2\u202f500,-", "2 500")),
        *((one, "-2500") for one in ("-2500.00", "€ -2.500", "\u22122.500,-", "-€ 2500.00", "€ -2500.0")),
        *((one, "-2500") for one in ("(2.500)", "(€ 2.500,00)", "€ (2.500)", "( 2500 )")),
        *(("982.79", "982.79"), ("12.34", "12.34"), ("12.3", "12.3"), ("0.5", "0.5"), ("0.50", "0.50")),
    ],
)
def test_an_amount_that_is_written_otherwise_is_read_and_read_back(text: str, amount: str) -> None:
    assert lees_bedrag(text) == Decimal(amount)
    assert not is_gewoon_bedrag(text)


@pytest.mark.parametrize("text", ["2.500", "-€ 2.500", "0,5", "999", "007"])
def test_whole_thousands_and_bare_figures_are_plain_amounts(text: str) -> None:
    assert is_gewoon_bedrag(text)


@pytest.mark.parametrize(
    "text",
    [
        "1,234.56",
        "1.234.56",
        "12.345.6",
        "1 2345",
        "12 34",
        "0 500",
        "1.234 567",
        "1 234.56",
        "0.500",
        "00.500",
        "-€ -5",
        "5,-5",
        "5,---",
        "5,==",
        "1.2345,00",
        "1,234",
        "12,",
        ",50",
        "1e3",
        "NaN",
        "Infinity",
        "1_000",
        "١٢",
        "--5",
        "5 euros",
        "euro euro 5",
        "€",
        "",
    ],
)
def test_an_amount_that_can_be_read_two_ways_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Nederlandse schrijfwijze.*bijvoorbeeld 1\.234,56"):
        lees_bedrag(text)


@pytest.mark.parametrize(
    "text", ["2500", "2.500", "2 500", "2\u00a0500", "2500,0", "2.500,00", "2500.0", "2500.00"]
)
def test_a_whole_number_may_have_points_or_spaces_between_its_thousands(text: str) -> None:
    assert lees_geheel_getal(text) == 2500


@pytest.mark.parametrize(
    "text",
    [
        "2 50",
        "25 00",
        "0 500",
        "1 000.000",
        "2.50",
        "0.500",
        "1,5",
        "6 maanden",
        "+6",
        "٣",
        "²",
        "1_0",
        "0x10",
        "zes",
        "1.0000",
        "1,000",
        "6.01",
        "6,10",
        "6,",
        "6.",
    ],
)
def test_a_whole_number_that_is_not_one_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="geen heel getal"):
        lees_geheel_getal(text)


@pytest.mark.parametrize(
    "text",
    [
        "6 maanden",
        "6 maand",
        "6maanden",
        "6 mnd",
        "6 mnd.",
        "6 Mnd",
        "6,0 mnd",
        "6.0 maanden",
        " 6\u00a0maanden ",
    ],
)
def test_the_unit_of_the_question_may_stand_behind_the_number(text: str) -> None:
    assert lees_geheel_getal(text, "maanden") == 6


def test_a_unit_that_nobody_writes_otherwise_is_read_as_it_is() -> None:
    assert lees_geheel_getal("2.500 inwoners", "inwoners") == 2500


@pytest.mark.parametrize(
    ("text", "is_in"), [("26 weken", "weken"), ("26 wk.", "weken"), ("1 jaar", "jaren"), ("6%", "procent")]
)
def test_another_unit_is_not_taken_for_that_of_the_question(text: str, is_in: str) -> None:
    with pytest.raises(ValueError, match=f"is in {is_in}; hier gaat het om maanden"):
        lees_geheel_getal(text, "maanden")


@pytest.mark.parametrize(
    "text",
    [
        "6 maanden en 2 weken",
        "6 per maand",
        "maanden",
        "6 à 7 maanden",
        "6/7 maanden",
        "ca. 6 maanden",
        "zes maanden",
    ],
)
def test_what_is_more_than_a_number_and_its_unit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is geen heel getal"):
        lees_geheel_getal(text, "maanden")


@pytest.mark.parametrize("text", ["4,5 procent", "4.5 pct", "4,5 Percent", "4,5%", "4,5 %"])
def test_a_percentage_may_say_that_it_is_one(text: str) -> None:
    assert lees_procent(text) == Decimal("4.5")


def test_a_percentage_of_another_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="«4 maanden» is in maanden; hier gaat het om procent"):
        lees_procent("4 maanden")


def test_a_quotation_is_short_and_holds_nothing_that_cannot_be_seen() -> None:
    assert citeer("a\u0000b\u202ec\ud800d") == "«a\ufffdb\ufffdc\ufffdd»"
    assert citeer("x" * 40) == f"«{'x' * 40}»"
    assert citeer("x" * 41) == f"«{'x' * 40}…»"


@pytest.mark.parametrize(
    ("parts", "written"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_a_list_reads_as_a_sentence(parts: list[str], written: str) -> None:
    assert som_op(parts) == written


@pytest.mark.parametrize(
    ("words", "date_text", "shown"),
    [
        ("Voorgesteld op", "2009-01-02", "Voorgesteld op 2 januari 2009"),
        ("Voorgesteld op", "2009-09", "Voorgesteld in september 2009"),
        ("Voorgesteld op", "2009-Q1", "Voorgesteld in het eerste kwartaal van 2009"),
        ("Voorgesteld op", "2009", "Voorgesteld in 2009"),
        ("Geldt vanaf", "2009-Q4", "Geldt vanaf het vierde kwartaal van 2009"),
        ("Geldt vanaf", "2009-09", "Geldt vanaf september 2009"),
        ("versie van", "2009", "versie van 2009"),
    ],
)
def test_a_date_reads_well_after_the_words_before_it(words: str, date_text: str, shown: str) -> None:
    assert schrijf_na(words, Datum.lees(date_text)) == shown
