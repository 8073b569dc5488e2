"""Questions to trajectduur on the small set of data, and what comes back."""

from __future__ import annotations

import re
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kalender import MAANDNAMEN
from tests.small_data import ask, faults, make_data

DATA = make_data()
BASE: dict[str, Any] = {
    "gemeente": "roosendaal",
    "doelgroep": "b",
    "start": "2017-07-01",
    "peildatum": "2017-10-01",
}
PLAN: dict[str, Any] = BASE | {"einde": "2017-12-31", "detachering_start": "2018-01-01"}
GAP: dict[str, Any] = BASE | {"einde": "2017-12-31", "detachering_start": "2018-02-01"}
TWO_WEEKS = [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}]
PAUSE, COUNT = "lezing_onderbreking_leerwerktraject", "lezing_aaneengesloten"
TERM, BOTH = "wvs/leerwerktraject-maximaal", "wvs/detachering-maximaal"


def answer(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found = ask(data, "trajectduur", BASE | more)
    assert found["goed"], found
    return found


def wrong(data: Gegevens = DATA, /, **more: Any) -> dict[str, str]:
    return faults(ask(data, "trajectduur", BASE | more))


def term(which: str = "leerwerktraject", data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer(data, **more)["antwoord"][which]
    return found


def headline(data: Gegevens = DATA, /, **more: Any) -> str:
    found: str = answer(data, **more)["samenvatting"][0]
    return found


def figures(data: Gegevens = DATA, /, **more: Any) -> dict[str, str]:
    return {one["naam"]: one["waarde"] for one in answer(data, **more)["kerncijfers"]}


def breaks(*parts: tuple[str, str]) -> list[dict[str, str]]:
    return [{"van": begin, "tot_en_met": until} for begin, until in parts]


MONTHS = {name: number for number, name in enumerate(MAANDNAMEN, start=1)}
DAY = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})")


def days_in(sentence: str) -> list[str]:
    """The days that a sentence names, as 2017-12-31."""
    return [f"{year}-{MONTHS[name]:02}-{int(number):02}" for number, name, year in DAY.findall(sentence)]


def every_word(found: dict[str, Any]) -> str:
    """All that a reader can see of an answer, on the screen, in the letter and in the calendar."""
    parts = [*found["samenvatting"], *found["let_op"]]
    parts += [text for one in found["kerncijfers"] for text in one.values()]
    parts += [text for one in found["stappen"] for text in (one["titel"], one["regel"], one["invulling"])]
    parts += [text for table in found["tabellen"] for row in table["rijen"] for text in row]
    for picture in found["beelden"]:
        parts += [picture["tekst"], *(one["naam"] for one in picture["merken"])]
        parts += [text for row in picture["tabel"]["rijen"] for text in row]
    parts += [found["meenemen"]["brief"] or "", (found["meenemen"]["agenda"] or "").replace("\r\n ", "")]
    return "\n".join(parts)
