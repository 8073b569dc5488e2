"""Everything that reads what people and programs write, and what must hold for whatever they write.

Each target takes an input and looks whether it is read, or refused in the one way in which it may be;
whatever else happens is an exception, and a fault.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from icalendar import Calendar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kalender import Datum
from calculators.raamwerk import invoer, loket, zijloket
from calculators.raamwerk.agenda import LANGSTE_REGEL, Gebeurtenis, schrijf_agenda
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.velden import Lijst, Veld
from calculators.raamwerk.vermelding import Onleesbaar, lees_vermelding
from hooks.browser.exercises import SIDE_DOORS, Question, exercises, worked_questions
from hooks.corpus.open_data import calculator_data
from hooks.files.answers import answer_file
from hooks.files.read import read_lines
from hooks.files.refused import Refused
from hooks.pages.spreadsheet import written
from hooks.proposals import command
from hooks.proposals.report import make_report
from hooks.proposals.sides import Side
from hooks.proposals.words import differences
from hooks.reading import load_policy
from hooks.reading.faults import Fault
from hooks.reading.strict_yaml import read_yaml
from tests import frozen
from tests.fuzz.documents import document_inputs, read_brought
from tests.fuzz.door import ask
from tests.fuzz.sheets import read_sheets, sheet_inputs
from tests.fuzz.texts import like, odd

SMALL = Path(__file__).parents[1] / "small_policy"
SMALL_FILES = tuple(sorted(one.relative_to(SMALL).as_posix() for one in SMALL.rglob("*.yml")))
SMALL_TEXTS = {name: (SMALL / name).read_text(encoding="utf-8") for name in SMALL_FILES}
BESIDE = {
    **{"peildatum": "1-10-2017", "gemeente": "roosendaal"},
    **{"maanden": "12", "bijstand_per_maand": "1000"},
}
LONGEST_SEED = 5_000
WITH_FILES = tuple(name for name, one in loket.REKENHULPEN.items() if one.bestand)


@dataclass(frozen=True)
class Target:
    """Something that reads, with inputs for it; of a hundred inputs it gets so many."""

    what: str
    inputs: Callable[[], SearchStrategy[Any]]
    attempt: Callable[[Any], None]
    share: int


@cache
def data() -> Gegevens:
    return calculator_data(frozen.corpus())


@cache
def questions() -> tuple[Question, ...]:
    """The worked examples, and what the build asks of every door."""
    found = [*worked_questions(frozen.corpus()), *exercises(frozen.corpus(), data())]
    return tuple(one for one in found if len(one[1]) < LONGEST_SEED)


# the loader


def _file_inputs() -> SearchStrategy[bytes]:
    texts = tuple(path.read_text(encoding="utf-8") for path in sorted(frozen.POLICY.glob("*/*.yml"))[::9])
    texts = tuple(one for one in texts if len(one) < 4000)
    encoded = like(texts).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return st.one_of(encoded, encoded, encoded, st.binary(max_size=200))


def _read_file(raw: bytes) -> None:
    faults: list[Fault] = []
    node = read_yaml(raw, "wvs/proef.yml", faults)
    assert node is not None or faults or not raw.strip(), "nothing was read, and nobody says why"
    lines = raw.count(b"\n") + raw.count(b"\r") + raw.count(b"\xe2\x80\xa8") + raw.count(b"\xc2\x85") + 2
    for fault in faults:
        assert 1 <= fault.place.line <= lines, fault
        assert fault.place.column >= 1, fault
        assert fault.message, fault


def _policy_inputs() -> SearchStrategy[tuple[str, str]]:
    return st.sampled_from(SMALL_FILES).flatmap(
        lambda name: st.tuples(st.just(name), like([SMALL_TEXTS[name]]))
    )


@cache
def _scratch() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="kaderwijzer-")


def _small_policy(name: str, text: str) -> Path:
    """The small policy with another text in one file."""
    folder = Path(_scratch().name) / "policy"
    for one, own in SMALL_TEXTS.items():
        path = folder / one
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = (text if one == name else own).encode("utf-8", "surrogatepass")
        if not path.exists() or path.read_bytes() != raw:
            path.write_bytes(raw)
    return folder


def _check_policy(changed: tuple[str, str]) -> None:
    found = load_policy.check_policy(_small_policy(*changed)).found
    for fault in found.faults:
        assert fault.place.file.startswith("policy"), fault
        assert fault.message, fault


FORMS = cycle(sorted(command.FORMS))


def _compare_policies(changed: tuple[str, str]) -> None:
    before = Side("de basis", SMALL, "policy")
    after = Side("het voorstel", _small_policy(*changed), "policy")
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        status = command.tell(lambda: make_report(before, after, differences), next(FORMS))
    assert status in (command.NOTHING, command.FAULTS, command.CHANGES), out.getvalue()


# dates and amounts


def _date_inputs() -> SearchStrategy[str]:
    return like(
        (
            *("2017-07-01", "1-7-2017", "za 1 jul 2017", "1.7.2017 0:00", "1 september 2017", "07/13/2017"),
            *(
                "2009-Q1",
                "2015-09",
                "2015",
                "€ 1.234,56",
                "2.500,=",
                "-1234.5",
                "4,5%",
                "2.500",
                "maandag 1 mei",
            ),
        )
    )


@contextmanager
def _refused() -> Iterator[None]:
    """What is inside may be refused with a ValueError that says why."""
    try:
        yield
    except ValueError as refused:
        if not str(refused):
            raise AssertionError("refused, and nobody says why") from refused


def _read_dates(text: str) -> None:
    day: date | None = None
    with _refused():
        day = lees_dag(text)
    with _refused():
        assert Datum.lees(text).eerste <= Datum.lees(text).laatste
    for read in (invoer.lees_geheel_getal, invoer.lees_bedrag, invoer.lees_procent):
        with _refused():
            assert Decimal(read(text)).is_finite()
    if text.isprintable():  # Node and Python differ in what they call a space at the end of a line
        in_browser = ask("dag", text)
        assert in_browser.get("dag") == (day.isoformat() if day else None), (text, in_browser)
        assert "dag" in in_browser or in_browser.get("fout"), in_browser


# the door of the calculators


def _question_inputs() -> SearchStrategy[Question]:
    def of(question: Question) -> SearchStrategy[Question]:
        name, text, way = question
        anything = st.tuples(
            st.sampled_from((*loket.REKENHULPEN, "bestaat-niet")), like((text,)), st.just(way)
        )
        return st.one_of(st.tuples(st.just(name), like((text,)), st.just(way)), anything)

    main = tuple(one for one in questions() if not one[2])
    by_door = [tuple(one for one in questions() if one[2] == way) for way in SIDE_DOORS]
    return st.one_of(st.sampled_from(main), *(st.sampled_from(one) for one in by_door if one)).flatmap(of)


def _answer(name: str, way: str, text: str) -> dict[str, Any]:
    """The answer of a door, that is JSON as the standard has it."""
    given = getattr(zijloket, way)(data(), name, text) if way else loket.antwoord(data(), name, text)
    given.encode("utf-8")

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    found: dict[str, Any] = json.loads(given, parse_constant=refuse)
    assert found["goed"] is True or (found["goed"] is False and found["fouten"]), found
    return found


def _ask(question: Question) -> None:
    name, text, way = question
    found = _answer(name, way, text)
    if found["goed"] and not way:
        again = _answer(name, "", json.dumps(found["vraag"]))
        assert again["goed"], again
        assert again["antwoord"] == found["antwoord"], "its own question gives another answer"


# a form: every field holds a text


def _typed(field: Veld) -> SearchStrategy[Any]:
    if isinstance(field.soort, Lijst):
        return st.lists(_form(field.soort.velden), max_size=3)
    known = [str(one) for one in _options(field)]
    good = ("1-7-2017", "2018-01-01", "12", "1.000,50", "4,5", "ja", "nee", *known)
    return st.one_of(st.sampled_from(good), st.sampled_from(good), like(good), odd())


def _options(field: Veld) -> list[str]:
    options = getattr(field.soort, "opties", None)
    return list(options(data())) if options else []


def _form(fields: tuple[Veld, ...]) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={field.naam: _typed(field) for field in fields})


def _form_inputs() -> SearchStrategy[tuple[str, dict[str, Any]]]:
    forms = (st.tuples(st.just(name), _form(one.velden)) for name, one in loket.REKENHULPEN.items())
    return st.one_of(*forms)


def _fill_in(form: tuple[str, dict[str, Any]]) -> None:
    name, filled = form
    fields = {field.naam for field in loket.REKENHULPEN[name].velden}
    found = _answer(name, "", json.dumps(filled))
    for fault in found.get("fouten", ()):
        assert fault["melding"], fault
        assert fault["veld"].partition(".")[0] in fields or fault["veld"] == "", "the page cannot show it"


# files


def _csv_inputs() -> SearchStrategy[tuple[str, bytes]]:
    texts = {
        "trajectduur": "kenmerk;gemeente;doelgroep;start;maanden\n"
        "k1;Roosendaal;b;1-7-2017;7\nk2;zundert;a;x;\n",
        "pmc-rendabiliteit": "kenmerk;gebruik;opbrengsten;kosten;kandidaten;uitstroom\n"
        "groen;leerwerktrajecten;€ 120.000;100000;20;5\nhout;Voor beschut werk;45.000;60000,50;10;1\n",
        "ketenbegroting": "Organisatie;van;naar;activiteit;kosten;Begroting 2018;2019\n"
        "WVS;Rijk;;rijkssubsidie;Wsw;€ 120.000;100000\nISD;;wvs-groep;inkoop;LWT;45,5;x\n",
        "varianten": "Gemeente;SW'ers;Budget;Inkoop;Inwoners;Gebruik;eigen\n"
        "Alkmaar;300;€ 400.000;;108000;12;60\nbergen-nh;60;400000,50;150000;x;;40\n",
        "volgen": "kenmerk;gebied;maat;telling;van;tot en met;procent;maanden;grens\n"
        "k1;wvs;aandeel-wvs;;1-1-2018;31-12-2018;65,5;;\n"
        "k2;roosendaal;detachering;;2018-01-01;x;;24;meer dan\n",
    }
    assert set(texts) == set(WITH_FILES)
    encodings = st.sampled_from(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"))

    def of(name: str) -> SearchStrategy[tuple[str, bytes]]:
        seeds = (texts[name], texts[name].replace(";", ","), texts[name].replace(";", "\t"))
        encode = st.tuples(like(seeds), encodings).map(
            lambda made: made[0].encode(made[1], "surrogatepass" if "utf" in made[1] else "replace")
        )
        return st.tuples(st.just(name), encode)

    return st.sampled_from(WITH_FILES).flatmap(of)


def _read_csv(file: tuple[str, bytes]) -> None:
    name, raw = file
    beside = {
        "peildatum": "1-10-2017",
        "gemeente": "roosendaal",
        "maanden": "12",
        "bijstand_per_maand": "1000",
    }
    own = {one.naam for one in loket.REKENHULPEN[name].velden}
    try:
        answered = answer_file(
            data(), name, read_lines(raw).cells, {}, {k: v for k, v in beside.items() if k in own}
        )
    except Refused as refused:
        if not refused.messages or not all(refused.messages):
            raise AssertionError("refused, and nobody says why") from refused
        return
    lines = read_lines(written(answered.lines).encode("utf-8", "replace")).cells
    assert len([one for one in lines if any(one)]) == len(answered.lines)
    assert 0 <= answered.faulty < len(answered.lines)


# addresses


def _address_inputs() -> SearchStrategy[str]:
    return like(
        (
            "#gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017",
            "#onderbrekingen.0.van=1-8-2017&anders.maanden=7&anders3.maanden=8&op=2017-05-01&in=emmen",
            "#corpus=a2baab4d415b&uitkomst=1.0a1b2c3d&versies=wvs.doelgroep-b_2017-04-04_00000000_x.1",
            "#q=hoe%20lang&dossier=wvs&thema=trajectduur&met=getal",
            "#deel-1&op=2017-05-01",
        )
    )


def _read_address(text: str) -> None:
    wrong = ask("adres", text)
    assert wrong is None, wrong
    parts = dict(one.partition("=")[::2] for one in text.removeprefix("#").split("&"))
    with suppress(Onleesbaar):
        lees_vermelding(parts)


# calendars


def _calendar_inputs() -> SearchStrategy[list[tuple[str, date, str, str]]]:
    words = like(("Het traject eindigt; let op, 31 december", "a\\nb\r\nc", "🙂" * 40)).filter(_can_be_sent)
    return st.lists(
        st.tuples(
            st.sampled_from(("einde", "begin-2")), st.dates(date(1, 1, 1), date(9998, 1, 1)), words, words
        )
    )


def _can_be_sent(text: str) -> bool:
    """What the strict reader lets through: no control signs, no half a sign."""
    return all(one in "\r\n\t" or one.isprintable() or one == " " for one in text)


def _write_calendar(events: list[tuple[str, date, str, str]]) -> None:
    made = [
        Gebeurtenis(f"{name}{place}", day, title, told)
        for place, (name, day, title, told) in enumerate(events)
    ]
    text = schrijf_agenda(made, "trajectduur", date(2017, 10, 1), "0a1b")
    assert all(len(line.encode()) <= LANGSTE_REGEL for line in text.split("\r\n"))
    read = Calendar.from_ical(text).walk("VEVENT")
    plain = [
        one.replace("\r\n", "\n").replace("\r", "\n") for _, _, title, told in events for one in (title, told)
    ]
    assert [str(event[key]) for event in read for key in ("SUMMARY", "DESCRIPTION")] == plain
    assert [event.decoded("DTSTART") for event in read] == [day for _, day, *_ in events]


TARGETS = {
    "lezer": Target("Beleidsbestanden", _file_inputs, _read_file, 18),
    "beleid": Target("Het hele beleid keuren", _policy_inputs, _check_policy, 6),
    "data": Target("Data, getallen en bedragen", _date_inputs, _read_dates, 20),
    "loket": Target("Vragen in JSON", _question_inputs, _ask, 14),
    "formulier": Target("Ingevulde formulieren", _form_inputs, _fill_in, 10),
    "csv": Target("Bestanden van kantoren", _csv_inputs, _read_csv, 6),
    "rekenblad": Target("Excel-bestanden (.xlsx)", sheet_inputs, read_sheets, 2),
    "document": Target("Documenten die iemand inleest", document_inputs, read_brought, 4),
    "adressen": Target("Adressen", _address_inputs, _read_address, 12),
    "agenda": Target("Agenda's", _calendar_inputs, _write_calendar, 5),
    "verschil": Target("Verschil tussen twee keer beleid", _policy_inputs, _compare_policies, 3),
}
