"""What one takes along from an outcome: calendar, letter and citation, and what has changed since."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, urlencode

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.kaders.gegevens import Gegevens, met_kennisbank
from calculators.kaders.kader import Waarde
from calculators.raamwerk import zijloket
from calculators.raamwerk.agenda import Gebeurtenis, schrijf_agenda
from calculators.raamwerk.meenemen import neem_mee
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.soorten import Lot
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.vermelding import Onleesbaar, lees_vermelding
from calculators.raamwerk.vraag import Ingevuld
from tests.small_data import (
    LEERWERKTRAJECT,
    TELT,
    ask,
    changed,
    day,
    kader,
    make_data,
    months,
    readings,
    version,
)

DATA = make_data()
NOTHING = Uitkomst({}, (), (), ())
TERM = "wvs/leerwerktraject-maximaal"
BASE = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}
PLAN = {
    **BASE,
    "einde": "2018-01-02",
    "detachering_start": "2018-01-03",
    "detachering_einde": "2019-05-31",
}


LOT = "k7m2p9x4"


def taken(question: dict[str, Any], data: Gegevens = DATA) -> dict[str, Any]:
    found: dict[str, Any] = ask(data, "trajectduur", question)["meenemen"]
    return found


def calendar(question: dict[str, Any], lot: str = LOT) -> list[Any]:
    return events(taken(question | {"lot": lot})["agenda"])


def events(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


# calendar


BEFORE = PLAN | {"peildatum": "2017-07-01"}
PAUSE = [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}]


def test_a_foreign_reader_finds_every_day_that_counts() -> None:
    found = {str(one["SUMMARY"]): one.decoded("DTSTART") for one in calendar(BEFORE)}
    assert found == {
        "Leerwerktraject: eerste dag": date(2017, 7, 1),
        "Leerwerktraject: einde volgens plan": date(2018, 1, 2),
        "Leerwerktraject: uiterste dag": date(2017, 12, 31),
        "Detachering: eerste dag volgens plan": date(2018, 1, 3),
        "Detachering: einde volgens plan": date(2019, 5, 31),
        "Leerwerktraject en detachering samen: uiterste dag": date(2019, 5, 31),
    }


def test_days_that_depend_on_a_reading_say_so() -> None:
    found = {
        str(one["SUMMARY"]): one.decoded("DTSTART") for one in calendar(BASE | {"onderbrekingen": PAUSE})
    }
    assert found == {
        "Leerwerktraject: uiterste dag bij elke lezing": date(2017, 12, 31),
        "Leerwerktraject: uiterste dag (telt de onderbreking niet mee)": date(2018, 1, 14),
        "Leerwerktraject en detachering samen: uiterste dag bij elke lezing": date(2019, 5, 31),
        "Leerwerktraject en detachering samen: uiterste dag (telt de onderbreking niet mee)": date(
            2019, 6, 14
        ),
    }


@pytest.mark.parametrize(("on", "number"), [("2017-07-01", 3), ("2017-07-02", 2), ("2018-01-01", 1)])
def test_the_calendar_has_no_day_that_is_over(on: str, number: int) -> None:
    assert len(calendar(BASE | {"peildatum": on})) == number


def test_when_all_is_over_there_is_no_calendar() -> None:
    assert taken(BASE | {"peildatum": "2019-06-01", "lot": LOT})["agenda"] is None


def test_a_last_day_that_cannot_be_reached_any_more_is_left_out() -> None:
    earlier = BEFORE | {"einde": "2017-11-30", "detachering_start": "2017-12-01"}
    titles = {str(one["SUMMARY"]) for one in calendar(earlier)}
    assert "Leerwerktraject: uiterste dag" not in titles
    later = earlier | {"detachering_start": "2018-01-01"}
    assert "Leerwerktraject: uiterste dag" in {str(one["SUMMARY"]) for one in calendar(later)}


def test_each_event_lasts_one_whole_day_and_leaves_that_day_free() -> None:
    for one in calendar(PLAN):
        assert one.decoded("DTEND") - one.decoded("DTSTART") == timedelta(days=1)
        assert one["TRANSP"] == "TRANSPARENT"
        assert one.decoded("DTSTAMP").date() == date(2017, 10, 1)
        assert one["SEQUENCE"] == 0


def test_each_event_warns_two_weeks_before() -> None:
    for one in calendar(PLAN):
        (alarm,) = one.walk("VALARM")
        assert alarm.decoded("TRIGGER") == timedelta(days=-14)
        assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", one["SUMMARY"])


def test_each_event_names_the_kader_and_says_that_it_is_no_decision() -> None:
    for one in calendar(PLAN):
        text = str(one["DESCRIPTION"])
        assert "«Titel van wvs/" in text
        assert "versie 2017-04-04" in text
        assert "geen besluit" in text


def names(question: dict[str, Any], lot: str = LOT) -> list[str]:
    return [str(one["UID"]) for one in calendar(question, lot)]


def test_a_milestone_keeps_its_name_when_its_day_moves() -> None:
    begin, *rest = names(BEFORE | {"einde": "2017-12-31", "detachering_start": "2018-01-01"})
    assert [begin, *rest] == names(BEFORE)
    assert names(BEFORE) == names(BEFORE | {"start": "2017-07-02"})
    assert names(BEFORE) == names(BEFORE | {"gemeente": "zundert"})
    assert len(set(names(BEFORE))) == len(names(BEFORE))
    assert taken(PLAN | {"lot": LOT})["agenda"] == taken(PLAN | {"lot": LOT})["agenda"]


def test_two_candidates_who_begin_on_one_day_share_no_name() -> None:
    assert not set(names(BEFORE)) & set(names(BEFORE, "q3w8e5r1"))
    assert all(one.startswith(f"{LOT}.") and one.endswith("@kaderwijzer") for one in names(BEFORE))


def test_without_a_lot_there_is_no_calendar() -> None:
    assert taken(PLAN)["agenda"] is None


@pytest.mark.parametrize("lot", ["kort", "a" * 41, "HOOFDLETTERS", "met spatie", "met\nregel", 12345678])
def test_a_lot_that_is_none_is_refused(lot: Any) -> None:
    found = ask(DATA, "trajectduur", PLAN | {"lot": lot})
    assert [one["veld"] for one in found["fouten"]] == ["lot"]
    assert "8 tot en met 40 willekeurige kleine letters en cijfers" in found["fouten"][0]["melding"]


@pytest.mark.parametrize(
    ("lot", "what"), [("a" * 7, "is te kort"), ("a" * 41, "is te lang"), ("A" * 8, "is geen lot")]
)
def test_a_lot_that_is_refused_says_what_is_wrong_with_it(lot: str, what: str) -> None:
    found = ask(DATA, "trajectduur", PLAN | {"lot": lot})
    assert f"» {what}; vul in: 8 tot en met 40" in found["fouten"][0]["melding"]


@pytest.mark.parametrize("lot", ["a" * 8, "a" * 40, " 12345678 "])
def test_a_lot_may_be_short_and_long(lot: str) -> None:
    assert names(BEFORE, lot)[0].startswith(f"{lot.strip()}.")


def test_a_lot_comes_back_as_it_was_and_is_shown_as_it_is() -> None:
    soort = Lot()
    assert soort.als_data(soort.lees(f" {LOT} ", DATA)) == soort.toon(LOT, DATA) == LOT


def test_a_group_without_a_leerwerktraject_has_no_calendar() -> None:
    assert taken(BASE | {"doelgroep": "a", "lot": LOT})["agenda"] is None


def test_days_of_a_group_for_which_the_terms_may_not_hold_say_so() -> None:
    for one in calendar(BASE | {"doelgroep": "taalachterstand"}):
        assert "als de termijnen voor deze groep gelden" in str(one["SUMMARY"])


@given(st.text(), st.text(min_size=1), st.dates(date(1900, 1, 1), date(2999, 12, 31)))
@settings(deadline=None)
def test_any_text_survives_the_calendar(title: str, explanation: str, day: date) -> None:
    # Control characters do not exist in iCalendar, and our own texts have none.
    title, explanation = ("".join(one for one in text if one.isprintable()) for text in (title, explanation))
    made = schrijf_agenda(
        [Gebeurtenis("id", day, title, f"{explanation}\nen meer; \\ , {explanation}")], "x", day, LOT
    )
    (found,) = events(made)
    assert str(found["SUMMARY"]) == title
    assert str(found["DESCRIPTION"]) == f"{explanation}\nen meer; \\ , {explanation}"
    assert found.decoded("DTSTART") == day


def test_a_calendar_is_written_as_every_program_wants_it() -> None:
    """In capitals, with the version first: some programs read nothing else."""
    day = Gebeurtenis("einde", date(2017, 12, 31), "Laatste dag", "Uitleg")
    assert schrijf_agenda([day], "trajectduur", date(2017, 10, 1), "abcdefgh12") == "\r\n".join(
        [
            *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kaderwijzer//trajectduur//NL"),
            *("CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:abcdefgh12.einde@kaderwijzer"),
            *("DTSTAMP:20171001T000000Z", "SEQUENCE:0"),
            *("DTSTART;VALUE=DATE:20171231", "DTEND;VALUE=DATE:20180101"),
            *("SUMMARY:Laatste dag", "DESCRIPTION:Uitleg", "TRANSP:TRANSPARENT"),
            *("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Laatste dag", "TRIGGER:-P14D", "END:VALARM"),
            *("END:VEVENT", "END:VCALENDAR", ""),
        ]
    )


def test_what_means_something_in_a_calendar_is_marked() -> None:
    made = schrijf_agenda(
        [Gebeurtenis("id", day("2017-01-01"), "a\\b; c, d", "een\r\ntwee\rdrie\nvier")],
        "x",
        day("2017-01-01"),
        LOT,
    )
    assert "\r\nSUMMARY:a\\\\b\\; c\\, d\r\n" in made
    assert "\r\nDESCRIPTION:een\\ntwee\\ndrie\\nvier\r\n" in made


@pytest.mark.parametrize("length", [66, 67, 68, 200])
@pytest.mark.parametrize("sign", ["a", "é", "€", "😀"])
def test_no_line_of_the_calendar_is_longer_than_75_octets(sign: str, length: int) -> None:
    made = schrijf_agenda(
        [Gebeurtenis("id", date(2017, 1, 1), sign * length, "x")], "x", date(2017, 1, 1), LOT
    )
    lines = made.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert str(events(made)[0]["SUMMARY"]) == sign * length


# letter


def test_the_letter_begins_with_the_verdict_and_tells_the_case_and_where_the_values_come_from() -> None:
    paragraphs = taken(PLAN)["brief"].split("\n\n")
    assert paragraphs[0] == (
        "Nee, het leerwerktraject duurt 2 dagen te lang: het mag duren tot en met 31 december 2017. "
        "De kaders zijn bijgewerkt tot en met 30 april 2017, en deze berekening gaat over een latere dag: "
        "of dit toen nog gold, weet deze kennisbank niet."
    )
    assert paragraphs[1] == (
        "Het gaat om een inwoner van Roosendaal uit de groep «Doelgroep B». "
        "Het leerwerktraject is gepland van 1 juli 2017 tot en met 2 januari 2018. "
        "Daarna volgt een detachering van 3 januari 2018 tot en met 31 mei 2019."
    )
    assert paragraphs[2] == (
        "De termijn van leerwerktraject en detachering samen loopt tot en met 31 mei 2019. "
        "Op 1 oktober 2017 zijn van het leerwerktraject 3 maanden en 1 dag gebruikt. "
        "Er zijn dan nog 2 maanden en 30 dagen over."
    )
    assert paragraphs[3].startswith("Voor doelgroep B is een leerwerktraject normaal gesproken de weg. Dit ")
    assert f"«Titel van {TERM}» ({TERM}, versie van 4 april 2017" in paragraphs[-2]
    assert paragraphs[-1] == "Dit is een berekening, geen besluit. De bron gaat altijd voor."


def test_the_letter_calls_the_other_term_ended_when_it_is() -> None:
    done = taken(BASE | {"peildatum": "2026-01-01"})["brief"]
    assert "De termijn van leerwerktraject en detachering samen is geëindigd op 31 mei 2019." in done
    plan = PLAN | {"einde": "2017-12-31", "peildatum": "2018-02-01"}
    assert "Het leerwerktraject is geëindigd op 31 december 2017." in taken(plan)["brief"]


@pytest.mark.parametrize(
    "question",
    [
        BASE,
        PLAN,
        BASE | {"doelgroep": "a"},
        BASE | {"doelgroep": "sw"},
        PLAN
        | {
            "onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}],
            "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
            "lezing_aaneengesloten": "perioden",
        },
    ],
)
def test_the_letter_addresses_nobody_and_points_at_no_screen(question: dict[str, Any]) -> None:
    words = set(taken(question)["brief"].lower().replace(".", " ").replace(",", " ").split())
    assert not words & {"u", "uw", "hieronder", "hierboven", "vulde", "kies"}


def test_the_letter_says_so_when_the_source_names_no_term_for_the_group() -> None:
    letter = taken(BASE | {"doelgroep": "sw"})["brief"]
    assert letter.startswith(
        "Niet genoemd: de bron geeft voor de groep «Huidige SW-medewerkers» geen termijn"
    )
    assert "De termijnen staan in de bron onder «Een kop»." in letter
    assert "mag duren" not in letter


def test_the_letter_names_the_open_question_and_the_reading() -> None:
    asked = BASE | {"maanden": 6, "onderbrekingen": PAUSE}
    letter = taken(asked | {"lezing_onderbreking_leerwerktraject": "telt-mee"})["brief"]
    assert "Er is een onderbreking van 1 augustus 2017 tot en met 14 augustus 2017." in letter
    assert "De bron laat deze vraag open: Wat is de vraag? In deze berekening: De dagen tellen mee." in letter
    assert "Wat is de vraag? In deze berekening is elke lezing uitgerekend." in letter
    two = [*PAUSE, {"van": "2017-09-01", "tot_en_met": "2017-09-01"}]
    assert "Er zijn onderbrekingen van 1 augustus 2017" in taken(asked | {"onderbrekingen": two})["brief"]


# citation


def since(citation: dict[str, str], data: Gegevens, question: dict[str, Any] = BASE) -> str:
    """What has changed since, after the citation has been in an address."""
    # The way of an address through a browser.
    through = dict(parse_qsl(urlencode(citation), keep_blank_values=True))
    text = json.dumps({"vraag": question, "vermelding": through})
    answer = json.loads(zijloket.sinds(data, "trajectduur", text))
    assert answer["goed"] is True
    return " ".join(answer["zinnen"])


def cited(question: dict[str, Any] = BASE, data: Gegevens = DATA) -> dict[str, str]:
    found: dict[str, str] = taken(question, data)["vermelding"]["adres"]
    return found


def test_the_citation_names_the_corpus_the_day_and_every_kader_with_its_version() -> None:
    found = taken(BASE)["vermelding"]
    assert found["tekst"] == (
        "Kaderwijzer, rekenhulp «Hoe lang mag een traject duren?», peildatum 1 oktober 2017, corpus proef."
    )
    steps = {one["kader"] for one in ask(DATA, "trajectduur", BASE)["stappen"]} - {None}
    assert {one.partition("(")[2].partition(",")[0] for one in found["kaders"]} == steps
    assert f"{TERM.replace('/', '.')}_2017-04-04_" in found["adres"]["versies"]


def test_a_citation_and_a_letter_name_the_kennisbank_that_gives_them() -> None:
    found = taken(BASE, met_kennisbank(DATA, "Proefbank"))
    assert found["vermelding"]["tekst"].startswith("Proefbank, rekenhulp «")
    assert "Berekend met Proefbank, peildatum 1 oktober 2017." in found["brief"]
    assert "Kaderwijzer" not in found["brief"]


def test_the_citation_names_the_version_of_the_gemeente_in_question() -> None:
    own = replace(LEERWERKTRAJECT, waarden=months(12), status="voorgesteld")
    data = changed(DATA, TERM, per_gemeente={"zundert": own})
    for gemeente, status, value in (
        ("zundert", "voorgesteld", 12),
        ("roosendaal", LEERWERKTRAJECT.status, 6),
    ):
        found = taken(BASE | {"gemeente": gemeente}, data)["vermelding"]
        assert f"«Titel van {TERM}» ({TERM}, versie van 4 april 2017, {status})" in found["kaders"]
        assert f"_maximum.{value}" in found["adres"]["versies"]


def test_a_calculator_without_gemeente_and_day_has_a_citation_too() -> None:
    calculator = Rekenhulp("x", "Een titel", "", (), (), lambda *_: NOTHING)
    found = neem_mee(DATA, calculator, Ingevuld({}), NOTHING)
    assert found["vermelding"] == {
        "tekst": "Kaderwijzer, rekenhulp «Een titel», corpus proef.",
        "kaders": [],
        "adres": {"corpus": "proef", "uitkomst": "a3a6bf43", "versies": ""},
    }
    assert (found["brief"], found["agenda"]) == (None, None)


def test_a_citation_may_be_as_long_as_is_said_and_a_value_may_have_a_point() -> None:
    start = "wvs.x_2017-04-04_00000000_bedrag.986.52_a."
    longest = {"corpus": "", "uitkomst": "00000000", "versies": start + "x" * (10_000 - len(start))}
    (one,) = lees_vermelding(longest).kaders
    assert one.waarden["bedrag"] == "986.52"
    assert (one.versie, one.nieuwste) == ("2017-04-04", "2017-04-04")
    with pytest.raises(Onleesbaar):
        lees_vermelding(longest | {"versies": longest["versies"] + "x"})


def test_a_changed_open_point_is_told() -> None:
    points = {"onderbreking-leerwerktraject": replace(readings(TELT), vraag="Wat is de nieuwe vraag?")}
    found = since(cited(), changed(DATA, TERM, open_punten=points))
    assert "is gewijzigd; de waarden zijn gelijk gebleven" in found


def test_nothing_has_changed_when_nothing_has_changed() -> None:
    assert since(cited(), DATA) == ""
    assert since(cited(PLAN), DATA, PLAN) == ""


def test_another_corpus_with_the_same_kaders_is_told() -> None:
    found = since(cited(), replace(DATA, corpus="later"))
    assert "corpus «proef»" in found
    assert "De kaders achter deze uitkomst zijn sindsdien niet gewijzigd." in found
    assert "De uitkomst is hetzelfde gebleven." in found


def test_a_changed_value_is_told_with_what_it_was_and_what_it_is() -> None:
    found = since(cited(), changed(DATA, TERM, waarden=months(8)))
    assert f"«Titel van {TERM}» ({TERM}): de versie van 4 april 2017 is gewijzigd" in found
    assert "maximum was 6 maanden en is nu 8 maanden" in found
    assert "De uitkomst is nu anders dan toen." in found


def test_a_changed_verdict_is_told() -> None:
    data = changed(DATA, "wvs/doelgroep-b", waarden={"leerwerktraject": Waarde("ja", "oordeel")})
    assert "leerwerktraject was «normaal gesproken» en is nu ja" in since(cited(), data)


@pytest.mark.parametrize("change", [{"tekst": "Anders, {maximum}."}, {"status": "voorgesteld"}])
def test_a_changed_text_or_status_is_told_and_the_outcome_stays(change: dict[str, str]) -> None:
    found = since(cited(), changed(DATA, TERM, **change))
    assert "is gewijzigd; de waarden zijn gelijk gebleven" in found
    assert "De uitkomst is hetzelfde gebleven." in found


def test_a_version_that_took_the_place_of_the_old_one_is_told() -> None:
    later = replace(LEERWERKTRAJECT, geldt_vanaf=version("2017-06-01").geldt_vanaf, waarden=months(9))
    found = since(cited(), make_data(kader(TERM, LEERWERKTRAJECT, later)))
    assert (
        "toen telde de versie van 4 april 2017, nu die van 1 juni 2017; "
        "maximum was 6 maanden en is nu 9 maanden."
    ) in found
    assert "nieuwere versie" not in found


def test_a_version_whose_date_makes_no_sense_is_told_as_it_was_written() -> None:
    citation = cited()
    first, *rest = citation["versies"].split("*")
    name, _, mark, *values = first.split("_")
    changed_by_hand = citation | {"versies": "*".join(["_".join([name, "ooit", mark, *values]), *rest])}
    assert "toen telde de versie van «ooit», nu die van 4 april 2017" in since(changed_by_hand, DATA)


def test_a_newer_version_that_does_not_count_here_is_told_once_it_is_new() -> None:
    later = replace(LEERWERKTRAJECT, geldt_vanaf=version("2018-01-01").geldt_vanaf, waarden=months(9))
    data = make_data(kader(TERM, LEERWERKTRAJECT, later))
    found = since(cited(), data)
    assert "er is een nieuwere versie, vanaf 1 januari 2018; die telt niet op de dag" in found
    assert "De uitkomst is hetzelfde gebleven." in found
    assert since(cited(data=data), data) == ""


def test_a_kader_that_came_or_went_is_told() -> None:
    citation = cited()
    _, *rest = citation["versies"].split("*")
    assert "Er is een kader bij gekomen" in since(citation | {"versies": "*".join(rest)}, DATA)
    gone = f"wvs.verdwenen_2017-04-04_00000000*{citation['versies']}"
    assert "Het kader «wvs/verdwenen» telt niet meer mee." in since(citation | {"versies": gone}, DATA)


def test_values_that_came_or_went_are_told() -> None:
    values = {"anders": Waarde(Decimal(1), "maanden"), **months(6)}
    assert "er is een waarde bij gekomen: anders" in since(cited(), changed(DATA, TERM, waarden=values))
    old = cited(data=changed(DATA, TERM, waarden=values))
    assert "er is een waarde weg: «anders»" in since(old, DATA)


def test_a_kader_of_one_gemeente_is_compared_with_that_of_the_same_gemeente() -> None:
    own = replace(LEERWERKTRAJECT, waarden=months(12))
    data = changed(DATA, TERM, per_gemeente={"zundert": own})
    assert since(cited(), data) == ""
    question = BASE | {"gemeente": "zundert"}
    assert "maximum was 6 maanden en is nu 12 maanden" in since(cited(question), data, question)


def test_another_outcome_with_the_same_kaders_is_the_calculators_doing() -> None:
    assert "de rekenhulp zelf rekent anders" in since(cited() | {"uitkomst": "2.00000000"}, DATA)


def test_an_outcome_of_an_earlier_edition_of_the_calculator_is_not_compared() -> None:
    _, _, mark = cited()["uitkomst"].partition(".")
    for earlier in (mark, "00000000", f"3.{mark}"):
        found = since(cited() | {"uitkomst": earlier}, DATA)
        assert "De rekenhulp zelf is sindsdien gewijzigd; leg de uitkomst van nu naast die van toen" in found
        assert "nu anders" not in found


def test_when_there_is_no_outcome_any_more_that_is_told() -> None:
    data = changed(DATA, TERM, geldt_vanaf=version("2018-01-01").geldt_vanaf)
    assert "Nu geeft zij er geen meer" in since(cited(), data)


def test_a_value_that_changed_is_written_as_the_kader_writes_it() -> None:
    def with_values(**values: Waarde) -> Gegevens:
        return changed(
            DATA, TERM, waarden={name.replace("_", "-"): one for name, one in values.items()} | months(6)
        )

    before = with_values(
        eerste_dag=Waarde(day("2017-06-01"), "datum"), hoe_veel=Waarde(Decimal(5), "personen", "ongeveer")
    )
    after = with_values(
        eerste_dag=Waarde(day("2017-09-01"), "datum"), hoe_veel=Waarde(Decimal(9), "personen", "ongeveer")
    )
    found = since(cited(data=before), after)
    assert "; eerste dag was 1 juni 2017 en is nu 1 september 2017; " in found
    assert "; hoe veel was ongeveer 5 personen en is nu ongeveer 9 personen." in found
    assert "er is een waarde bij gekomen: eerste dag en hoe veel" in since(cited(), after)


def test_what_cannot_be_compared_is_told_in_whole_sentences() -> None:
    assert since({"corpus": "x"}, DATA) == (
        "In het adres staat niet leesbaar met welke versies van de kaders toen is gerekend. "
        "Daarom is niet te zeggen wat er sindsdien is gewijzigd."
    )
    gone = changed(DATA, TERM, geldt_vanaf=version("2018-01-01").geldt_vanaf)
    assert since(cited(), gone) == (
        "Toen dit adres werd gemaakt, gaf de rekenhulp een uitkomst. "
        "Nu geeft zij er geen meer; de melding zegt waarom."
    )
    assert since(cited() | {"uitkomst": "2.00000000"}, DATA) == (
        "Dit adres hoort bij een eerdere uitkomst, van corpus «proef». "
        "De kaders achter deze uitkomst zijn sindsdien niet gewijzigd. "
        "De uitkomst is nu toch anders: de rekenhulp zelf rekent anders dan toen."
    )
    longer = since(cited(), changed(DATA, TERM, waarden=months(8)))
    assert longer.endswith("maximum was 6 maanden en is nu 8 maanden. De uitkomst is nu anders dan toen.")
    same = since(cited(), replace(DATA, corpus="later"))
    assert same.endswith(" niet gewijzigd. De uitkomst is hetzelfde gebleven.")


def test_the_citation_is_short_and_plain() -> None:
    citation = taken(PLAN)["vermelding"]
    assert list(citation) == ["tekst", "kaders", "adres"]
    assert citation["adres"]["corpus"] == "proef"
    assert re.fullmatch("2[.][0-9a-f]{8}", citation["adres"]["uitkomst"])
    parts = citation["adres"]["versies"].split("*")
    assert len(parts) == len(citation["kaders"])
    (term,) = (one for one in parts if one.startswith("wvs.leerwerktraject-maximaal_"))
    assert re.fullmatch(r"wvs\.leerwerktraject-maximaal_2017-04-04_[0-9a-f]{8}_maximum\.6", term)
    later = make_data(kader(TERM, LEERWERKTRAJECT, version("2018-01-01", waarden=months(9))))
    (term,) = (
        one
        for one in taken(PLAN, later)["vermelding"]["adres"]["versies"].split("*")
        if "-maximaal_" in one and "leer" in one
    )
    assert term.endswith("_maximum.6_.2018-01-01")


@pytest.mark.parametrize(
    "broken",
    [
        {"corpus": "x"},
        {"corpus": "x", "uitkomst": "y", "versies": ""},
        {"corpus": "x", "uitkomst": "0.00000000", "versies": ""},
        {"corpus": "x", "uitkomst": "12345.00000000", "versies": ""},
        {"corpus": "x", "uitkomst": "00000000", "versies": "wvs.x_2017"},
        {"corpus": "x", "uitkomst": "00000000", "versies": "wvs_2017_00000000"},
        {"corpus": "x", "uitkomst": "00000000", "versies": "wvs.x_2017_00000000_los"},
        {"corpus": "x", "uitkomst": "00000000", "versies": "x" * 10_001},
    ],
)
def test_a_citation_that_makes_no_sense_is_called_so(broken: dict[str, str]) -> None:
    assert "niet leesbaar" in since(broken, DATA)


def test_a_citation_that_is_no_group_is_called_unreadable() -> None:
    text = json.dumps({"vraag": BASE, "vermelding": ["corpus"]})
    assert "niet leesbaar" in json.loads(zijloket.sinds(DATA, "trajectduur", text))["zinnen"][0]


@given(st.dictionaries(st.sampled_from(["corpus", "uitkomst", "versies"]), st.text()))
@settings(deadline=None)
def test_no_citation_whatever_raises(citation: dict[str, str]) -> None:
    text = json.dumps({"vraag": BASE, "vermelding": citation})
    json.loads(zijloket.sinds(DATA, "trajectduur", text))


@given(st.text(alphabet="0123456789.-_*eE+ wvs", max_size=60))
@settings(deadline=None)
def test_no_list_of_versions_whatever_raises(versions: str) -> None:
    name = TERM.replace("/", ".")
    citation = cited() | {"versies": f"{name}_2017-04-04_00000000_maximum.{versions}"}
    json.loads(zijloket.sinds(DATA, "trajectduur", json.dumps({"vraag": BASE, "vermelding": citation})))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"vraag": {}}', '{"vraag":{},"vermelding":{},"meer":1}'])
def test_a_question_of_another_shape_is_refused(text: str) -> None:
    assert json.loads(zijloket.sinds(DATA, "trajectduur", text))["goed"] is False
    assert json.loads(zijloket.sinds(DATA, "geen", text))["goed"] is False
