"""How people and systems write a day: one list, read by Python and by the site's scripts."""

from __future__ import annotations

import json
import re

import pytest

from calculators.kaders.kalender import MAANDNAMEN
from calculators.raamwerk.datum_lezen import is_gewone_dag, lees_dag
from calculators.raamwerk.datumvormen import MAANDEN, WEEKDAGEN
from hooks.browser.date_forms import script, table
from tests.assets import call

FIRST_OF_JULY = [
    *("2017-07-01", "2017-7-1", "2017/07/01", "2017.07.01", "2017 07 01"),
    *("1-7-2017", "01-07-2017", "1/7/2017", "01/07/2017", "1.7.2017", "01.07.2017", "1 7 2017"),
    *("1 juli 2017", " 1  JULI 2017 ", "1-juli-2017", "1 jul 2017", "1 jul. 2017", "1-jul-2017"),
    *("01-JUL-2017", "1e juli 2017", "1 juli, 2017", "1. juli 2017", "1 - 7 - 2017"),
    *("za 1 juli 2017", "za. 1 juli 2017", "zaterdag 1 juli 2017", "Zaterdag, 1 juli 2017", "za 01-07-2017"),
    *("2017-07-01T00:00:00", "2017-07-01 00:00:00", "2017-07-01T00:00", "2017-07-01T00:00:00.000Z"),
    *("2017-07-01T00:00:00+02:00", "1-7-2017 0:00", "01/07/2017 0:00:00", "1-7-2017 00:00 uur"),
    *("1/7/2017 12:00:00 AM", "za 1 juli 2017, 0:00"),
    *(
        "1\u00a0juli\u00a02017",
        "1\u202fjuli 2017",
        "\ufeff1-7-2017",
        "1-7-2017\u200b",
        "\u200e1-7-2017\u200e",
    ),
    *("1\u20117\u20112017", "1\u20137\u20132017", "1\t7\t2017"),
]
OTHER_DAYS = {
    "1 mrt 2018": "2018-03-01",
    "1 mar 2018": "2018-03-01",
    "31 mei 2018": "2018-05-31",
    "1 may 2018": "2018-05-01",
    "30 sept 2018": "2018-09-30",
    "30 sep 2018": "2018-09-30",
    "1 okt 2018": "2018-10-01",
    "1 oct 2018": "2018-10-01",
    "29 febr 2016": "2016-02-29",
    "29-2-2016": "2016-02-29",
    "31/12/1999": "1999-12-31",
    "12/11/2018": "2018-11-12",
    "1-1-0001": "0001-01-01",
    "wo 28 februari 1900": "1900-02-28",
    "di 29 februari 2000": "2000-02-29",
}
TWO_DIGITS = "heeft een jaar van twee cijfers, en dat kan meer dan één jaar zijn"
NO_DATE = "is geen datum met dag, maand en jaar"
ORDER = "eerst komt de dag en dan de maand"
AGAINST = (
    "spreekt zichzelf tegen: 1 juli 2017 is een zaterdag; verbeter de dag, of laat de dag van de week weg"
)
NO_DATES = ("morgen", "2017-W27-1", "x 1 juli 2017", "1-7-2017 en 2-7-2017", "１-７-2017", "?", "juli 1 2017")
REFUSED = {
    **dict.fromkeys(("1-7-17", "01/07/17", "1 jul 17", "01-jul-17", "1 juli '17", "1.7.17"), TWO_DIGITS),
    **dict.fromkeys(("42917", "42917,0", "42917.0"), "is een getal waarmee een rekenblad een dag bewaart"),
    **dict.fromkeys(("20170701", "01072017", "010717"), "heeft geen streepjes tussen dag, maand en jaar"),
    **dict.fromkeys(("2017", "2017-07", "juli 2017", "7-2017", "07/2017", "jul. 2017"), "heeft geen dag"),
    **dict.fromkeys(("1 juli", "1-7", "01/07"), "heeft geen jaar"),
    **dict.fromkeys(("07/13/2017", "7-13-2017", "2017-13-07", "1-0-2017"), ORDER),
    **dict.fromkeys(("1-7-0000", "0000-07-01"), "het jaar bestaat niet"),
    **dict.fromkeys(("31-6-2017", "31 juni 2017", "2017-06-31"), "juni 2017 heeft 30 dagen"),
    **dict.fromkeys(("29-2-2017", "0 februari 2017"), "februari 2017 heeft 28 dagen"),
    **dict.fromkeys(("2017-07-01 14:30", "1-7-2017 0:01", "2017-07-01T22:00:00Z"), "heeft een tijd erbij"),
    **dict.fromkeys(("zo 1 juli 2017", "zondag 1-7-2017"), AGAINST),
    **dict.fromkeys((*NO_DATES, "constructor 1-7-2017"), NO_DATE),
    "1 july 2017": "«july» is geen maand",
    "1 constructor 2017": "«constructor» is geen maand",
    "9" * 41: "te lang voor een datum",
}
READ = {**dict.fromkeys(FIRST_OF_JULY, "2017-07-01"), **OTHER_DAYS}


@pytest.mark.parametrize(("text", "day"), READ.items())
def test_a_day_is_read_however_it_is_written(text: str, day: str) -> None:
    assert str(lees_dag(text)) == day


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_is_no_day_or_could_be_two_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        lees_dag(text)


@pytest.mark.parametrize(
    "text", ["2017-07-01", "1-7-2017", "01-07-2017", "1 juli 2017", "1 Juli 2017", " 1-7-2017"]
)
def test_what_the_form_writes_itself_needs_no_reading_back(text: str) -> None:
    assert is_gewone_dag(text)


@pytest.mark.parametrize(
    "text", ["01/07/2017", "1 jul 2017", "za 1 juli 2017", "2017-7-1", "1-7-2017 0:00", "1.7.2017"]
)
def test_what_is_written_otherwise_is_read_back(text: str) -> None:
    assert not is_gewone_dag(text)


def test_every_month_has_its_name_and_its_short_name() -> None:
    assert {name: MAANDEN[name] for name in MAANDNAMEN} == {name: n for n, name in enumerate(MAANDNAMEN, 1)}
    assert {MAANDEN[name[:3] if name != "maart" else "mrt"] for name in MAANDNAMEN} == set(range(1, 13))
    assert sorted(set(WEEKDAGEN.values())) == list(range(7))


@pytest.mark.node
def test_the_scripts_have_the_table_of_python() -> None:
    given = table()
    found = call(*(["gedeeld/datumvormen", name] for name in given))
    assert dict(zip(given, found, strict=True)) == json.loads(json.dumps(given)), "hooks.browser.date_forms"
    assert all(f"export const {name} = " in script() for name in given)


@pytest.mark.node
def test_the_scripts_read_and_refuse_the_same_in_the_same_words() -> None:
    texts = [*READ, *REFUSED]
    found = call(*(["gedeeld/datum", "readDay", text] for text in texts))
    for text, made in zip(texts, found, strict=True):
        assert made == in_python(text), text


def in_python(text: str) -> dict[str, str]:
    try:
        return {"dag": str(lees_dag(text))}
    except ValueError as refusal:
        return {"fout": f"{refusal}."}
