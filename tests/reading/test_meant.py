"""What an author meant is only proposed when it is sure."""

from __future__ import annotations

import pytest

from calculators.raamwerk.eenheden import SCHRIJFWIJZEN
from hooks.corpus.words import UNITS
from hooks.reading.meant import meant_amount, meant_date, meant_number, value_form


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            (one, "2018-01-01")
            for one in ("1-1-2018", "01/01/2018", "1.1.2018", "2018-1-1", "2018–01–01", "2018/1/1")
        ),
        *(
            (one, "2018-01-01")
            for one in ("1 januari 2018", "1 jan. 2018", "ma 1 januari 2018", "2018-01-01T00:00")
        ),
        ("31-12-2018", "2018-12-31"),
        *((one, "2018-03") for one in ("maart 2018", "mrt 2018", "2018-3", "3-2018", "03/2018")),
        *(
            (one, "2018-Q2")
            for one in ("Q2 2018", "2018Q2", "2018 q2", "tweede kwartaal 2018", "2e kwartaal van 2018")
        ),
        *(
            (one, None)
            for one in ("1-1-18", "31-2-2018", "13-2018", "5 2018 kwartaal", "ooit", "2018-13", "x" * 99)
        ),
        ("dinsdag 1 januari 2018", None),  # it was a Monday
    ],
)
def test_a_date_as_people_write_it(written: str, meant: str | None) -> None:
    assert meant_date(written, exact=False) == meant


def test_where_a_day_is_wanted_a_month_is_not_proposed() -> None:
    assert meant_date("maart 2018", exact=True) is None
    assert meant_date("1 maart 2018", exact=True) == "2018-03-01"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(
            ("9,5", "9.5"),
            ("1.403,98", "1403.98"),
            ("1 403,98", "1403.98"),
            ("-9,50", "-9.50"),
            ("0,25", "0.25"),
        ),
        *(
            ("1 000", "1000"),
            ("1.000.000", "1000000"),
            ("1_000", "1000"),
            ("012", "12"),
            ("+5", "5"),
            ("6.", "6"),
        ),
        *(
            (".5", "0.5"),
            ("€ 2.500,-", "2500"),
            ("2.500 euro", "2500"),
            ("negen", "9"),
            ("Twintig", "20"),
            ("één", "1"),
            ("drieëntwintig", "23"),
            ("drie-en-twintig", "23"),
            ("tweehonderdvijf", "205"),
            ("vijfentwintighonderd", "2500"),
            ("negenduizend en tien", "9010"),
        ),
        *((one, None) for one in ("nulhonderd", "honderdhonderd", "duizendveel", "twintigdrie")),
        *(
            ("veel", None),
            ("1e5", None),
            ("1.2.3", None),
            ("", None),
            ("9" * 50, None),
            ("1,2,3", None),
            (".", None),
        ),
    ],
)
def test_a_number_as_people_write_it(written: str, meant: str | None) -> None:
    assert meant_number(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9 maanden", ("9", "maanden")),
        ("9 mnd.", ("9", "maanden")),
        ("negen maanden", ("9", "maanden")),
        ("70%", ("70", "procent")),
        ("7,5 procent", ("7.5", "procent")),
        ("€ 1.403,98", ("1403.98", "euro")),
        ("€1403,98 per maand", ("1403.98", "euro per maand")),
        ("1403,98 euro per jaar", ("1403.98", "euro per jaar")),
        ("500 €", ("500", "euro")),
        ("1 jaar", ("1", "jaren")),
        ("9", None),
        ("maanden", None),
        ("9 uur", None),
        ("veel maanden", None),
        ("9 maanden of langer", None),
    ],
)
def test_a_number_with_its_unit(written: str, meant: tuple[str, str] | None) -> None:
    assert meant_amount(written) == meant


def test_the_units_are_those_of_the_policy() -> None:
    assert set(SCHRIJFWIJZEN) == set(UNITS) - {"datum", "oordeel"}
    assert all(unit in words for unit, words in SCHRIJFWIJZEN.items())


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("9 maanden", "schrijf {waarde: 9, eenheid: maanden}"),
        ("9", "schrijf {waarde: 9, eenheid: …}, met de eenheid erbij"),
        ("1 juni 2020", "schrijf {waarde: 2020-06-01, eenheid: datum}"),
        ("lang", "schrijf {waarde: …, eenheid: …}"),
    ],
)
def test_a_value_on_its_own_is_shown_in_its_form(written: str, form: str) -> None:
    assert value_form(written) == form
