"""A small set of data for the calculators, apart from the real policy: tests may change what they like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Dossier, Gebied, Kader, OpenPunt, Plaats, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.maatstaf import HOGER, LAGER, Maatstaf
from calculators.raamwerk import loket
from calculators.raamwerk.rekenhulp import Leest
from calculators.volgen.maten import DEEL, MATEN, Norm

START = "2017-04-04"
PLAATS = Plaats("bron", "Een bron", kop="Een kop", onderdeel=1)
# A PMC whose result is exactly nought.
PMC: dict[str, Any] = {
    "gemeente": "roosendaal",
    "peildatum": "2017-10-01",
    "gebruik": "leerwerktrajecten",
    "opbrengsten": [{"naam": "hout", "bedrag": 10000}],
    "kosten": [{"naam": "loon", "bedrag": 34000}],
    "kandidaten": 10,
    "uitstroom": 2,
    "bijstand_per_maand": 1000,
    "maanden": 12,
    "past_arbeidsmarkt": "ja",
    "past_traject": "ja",
    "past_ontwikkeling": "ja",
}
GEMEENTEN = {
    "roosendaal": "Roosendaal",
    "zundert": "Zundert",
    "moerdijk": "Moerdijk",
    "steenbergen": "Steenbergen",
}
ALKMAAR = {
    "hal": {"heerhugowaard": "Heerhugowaard", "alkmaar": "Alkmaar", "langedijk": "Langedijk"},
    "bch": {"bergen-nh": "Bergen (NH)", "castricum": "Castricum", "heiloo": "Heiloo"},
}
DOELGROEPEN = {
    "a": "Doelgroep A",
    "b": "Doelgroep B",
    "c": "Doelgroep C",
    "sw": "Huidige SW-medewerkers",
    "nieuw-beschut": "Nieuw beschut werk",
    "banenafspraak": "Banenafspraak",
    "taalachterstand": "Alleen een taalachterstand",
}
WEGEN = {
    "doelgroep-a": "niet genoemd",
    "doelgroep-b": "normaal gesproken",
    "doelgroep-c": "niet genoemd",
    "huidig-sw-bestand": "niet genoemd",
    "nieuw-beschut": "niet genoemd",
    "banenafspraak-plaatsing": "niet genoemd",
    "taalachterstand-leerwerktraject": "als het past",
}
TELT = {"telt-mee": "De dagen tellen mee.", "telt-niet-mee": "De dagen tellen niet mee."}
DOORLOPEND = {
    "doorlopend": "De termijn loopt door.",
    "perioden": "De perioden tellen samen.",
    "perioden-zonder-onderbrekingen": "De perioden tellen samen, zonder onderbrekingen.",
}
WIE = "Staat niet in de bron."


def version(since: str = START, status: str = "vastgesteld door de colleges", **more: Any) -> Versie:
    """A version with a plain text and one source."""
    return Versie(Datum.lees(since), status, more.pop("tekst", "Een regel."), (PLAATS,), **more)


# The kaders that say for whom they are.
FOR = {"wvs/leerwerktraject-maximaal": ("b",), "wvs/detachering-maximaal": ("b",)}


def kader(kader_id: str, *versions: Versie, gebied: str = "wvs") -> Kader:
    return Kader(
        kader_id,
        f"Titel van {kader_id}",
        "regel",
        ("trajectduur",),
        gebied,
        versions or (version(),),
        FOR.get(kader_id, ()),
    )


def months(number: int) -> dict[str, Waarde]:
    return {"maximum": Waarde(Decimal(number), "maanden", "hoogstens")}


def readings(options: dict[str, str], chosen: str | None = None) -> OpenPunt:
    return OpenPunt("Wat is de vraag?", WIE, options, chosen)


def areas() -> dict[str, Gebied]:
    towns = {key: Gebied(key, name, "gemeente", (key,), cbs="GM0001") for key, name in GEMEENTEN.items()}
    towns["emmen"] = Gebied("emmen", "Emmen", "gemeente", ("emmen",))
    groups = {}
    for group, members in ALKMAAR.items():
        towns |= {key: Gebied(key, name, "gemeente", (key,)) for key, name in members.items()}
        groups[group] = Gebied(group, f"{group.upper()}-gemeenten", "samenwerking", tuple(members))
    return {
        **towns,
        **groups,
        "werkplein-hart-van-west-brabant": Gebied(
            "werkplein-hart-van-west-brabant",
            "Werkplein Hart",
            "samenwerking",
            ("roosendaal", "zundert", "moerdijk"),
        ),
        "isd-brabantse-wal": Gebied("isd-brabantse-wal", "ISD Wal", "samenwerking", ("steenbergen",)),
        "wvs": Gebied("wvs", "WVS-gemeenten", "samenwerking", tuple(GEMEENTEN)),
        "nederland": Gebied("nederland", "Nederland", "land", tuple(towns)),
    }


LEERWERKTRAJECT = version(
    tekst="Hoogstens {maximum}.",
    waarden=months(6),
    open_punten={"onderbreking-leerwerktraject": readings(TELT)},
)
TOTAAL = version(
    tekst="Samen hoogstens {maximum}.",
    waarden=months(23),
    open_punten={"aaneengesloten": readings(DOORLOPEND)},
)


def norm(since: str, single: str, couple: str) -> Versie:
    values = {
        "alleenstaande": Waarde(Decimal(single), "euro per maand"),
        "gehuwden": Waarde(Decimal(couple), "euro per maand"),
    }
    return version(since, "landelijk vastgesteld", tekst="{alleenstaande} of {gehuwden}.", waarden=values)


def declared() -> Iterator[Kader]:
    """A kader for everything that some calculator declares to read, with the values and open points named."""
    reads: dict[str, list[Leest]] = {}
    for calculator in loket.REKENHULPEN.values():
        for one in calculator.leest:
            reads.setdefault(one.kader, []).append(one)
    for kader_id, found in reads.items():
        units = {name: unit for one in found for name, unit in one.waarden.items()}
        points = {name: options for one in found for name, options in one.open_punten.items()}
        verdict = WEGEN.get(kader_id.removeprefix("wvs/"), "ja")
        yield kader(
            kader_id,
            version(
                waarden={
                    name: Waarde(verdict if unit == "oordeel" else Decimal(1), unit)
                    for name, unit in units.items()
                },
                open_punten={
                    name: readings({option: f"Lezing {option}." for option in options})
                    for name, options in points.items()
                },
            ),
        )


def measure(norm: Norm) -> Maatstaf:
    """A measure as a kader may have it: a share is better when higher, a term when shorter."""
    better = HOGER if norm.eenheid == DEEL else LAGER
    counts = {"begonnen": "Vanaf het begin.", "lopend": "Zolang het loopt."}
    return Maatstaf(
        f"Hoe het staat met {norm.maat}", norm.eenheid, "Zo.", "jaar", better, norm.waarde, counts
    )


def make_data(*replaced: Kader) -> Gegevens:
    """Everything the calculators read; the given kaders take the place of those with the same id."""
    kaders = {
        one.id: one
        for one in (
            *declared(),
            kader("wvs/leerwerktraject-maximaal", LEERWERKTRAJECT),
            kader("wvs/detachering-maximaal", TOTAAL),
            kader(
                "wvs/na-detachering-maatwerk", version(tekst="Na {detachering-maximaal.maximum} maatwerk.")
            ),
            kader("wvs/pmc-rendabel", version(open_punten={"grens": readings({})})),
            kader("wvs/pmc-beschut", version(open_punten={"hoeveel-minder": readings({})})),
            kader(
                "landelijk/bijstandsnorm",
                norm("2017-01-01", "982.79", "1403.98"),
                norm("2017-07-01", "986.52", "1409.31"),
                version("2018-07-01", "niet bekend", tekst="De bedragen staan hier niet."),
                gebied="nederland",
            ),
            *replaced,
        )
    }
    for one in MATEN.values():
        if one.kader in kaders and not kaders[one.kader].meet:
            kaders[one.kader] = replace(kaders[one.kader], meet={one.maat: measure(one)})
    groups = {key: {"naam": name, "uitleg": f"Wie bij {name} hoort."} for key, name in DOELGROEPEN.items()}
    dossiers = {
        "wvs": Dossier("wvs", "WVS", date(2017, 4, 30)),
        "landelijk": Dossier("landelijk", "Landelijke normen", date(2018, 6, 30)),
    }
    return Gegevens(Kaders(kaders, areas()), groups, "proef", dossiers)


def changed(data: Gegevens, kader_id: str, **changes: Any) -> Gegevens:
    """The same data, with the first version of one kader changed."""
    old = data.kaders.kaders[kader_id]
    new = replace(old, versies=(replace(old.versies[0], **changes), *old.versies[1:]))
    return with_kader(data, new)


def with_kader(data: Gegevens, new: Kader) -> Gegevens:
    """The same data, with this kader in the place of the one of its name."""
    return replace(data, kaders=replace(data.kaders, kaders={**data.kaders.kaders, new.id: new}))


def ask(data: Gegevens, name: str, question: Any) -> dict[str, Any]:
    """The answer of a calculator to a question given as Python values."""
    text = question if isinstance(question, str) else json.dumps(question, ensure_ascii=False)
    answer: dict[str, Any] = json.loads(loket.antwoord(data, name, text))
    return answer


def faults(answer: dict[str, Any]) -> dict[str, str]:
    """The faults of an answer by field; more faults on one field come one after the other."""
    assert answer["goed"] is False, answer
    found: dict[str, str] = {}
    for one in answer["fouten"]:
        found[one["veld"]] = " ".join((found.get(one["veld"], ""), one["melding"])).strip()
    return found


def day(text: str) -> date:
    return date.fromisoformat(text)
