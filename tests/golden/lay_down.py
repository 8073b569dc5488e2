"""The whole answers to all worked examples, also side by side and as a file, to compare and to review.

Usage: python -m tests.golden.lay_down   writes them anew (make antwoorden); `git diff` shows what changes
What the policy files say themselves (the text of a kader, its source) is left out: that may change in peace.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.bestand_lezen import kolommen_in_woorden, vragen_naast
from calculators.raamwerk.velden import Keuze, Lijst, Veld

FOLDER = Path(__file__).parent
FROM_POLICY = {"regel", "bron", "versie", "status", "adres", "lezingen", "wie"}
FIELDS = "Wat de rekenhulp vraagt"  # the title above the explanation of all fields
WIDE = 110

# Calculator, title of the example, question (without one: what it declares), and the side door or "".
Case = tuple[str, str, str, str]


def given(data_text: str, case: Case) -> str:
    """What the calculator gives now, a part on each line, without what the policy files say themselves."""
    name, _, question, way = case
    data = _data(data_text)
    if way:
        return _without_titles(data, _lines(_beside(data, name, question, way), ""))
    if not question:
        declared = [*_fields(loket.REKENHULPEN[name].velden), *_declared(data, name)]
        return "\n".join([loket.uitleg(data, name), "", *map(str, declared)])
    found = json.loads(loket.antwoord(data, name, question))
    if found["goed"]:
        del found["meenemen"]["vermelding"]
        if not found["gelezen"]:
            del found["gelezen"]
        _leave_out_policy(one for one in (*found["stappen"], *found["open_punten"]) if one["kader"])
    return _lines(found, "")


def _beside(data: Gegevens, name: str, question: str, way: str) -> Any:
    found = json.loads(getattr(zijloket, way)(data, name, question))
    for verdict in found.get("oordelen", ()):
        _leave_out_policy(verdict["kaders"])
    found.pop("anders", None)  # whole answers, which are laid down already, as are the pictures of each
    if pictures := found.get("beelden"):
        found["beelden"] = [one["tekst"] for one in pictures]
    return found


def _leave_out_policy(parts: Iterable[dict[str, Any]]) -> None:
    for one in parts:
        for name in FROM_POLICY & set(one):
            del one[name]


def _without_titles(data: Gegevens, text: str) -> str:
    for kader in data.kaders.kaders.values():
        text = text.replace(kader.titel, kader.id)
    return text


@cache
def _data(data_text: str) -> Gegevens:
    return replace(loket.laad(data_text), corpus="…")


@cache
def laid_down(name: str) -> dict[str, str]:
    """The answers that are expected, by the title of the example."""
    path = FOLDER / f"{name}.txt"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    parts = [part.partition("\n") for part in f"\n{text}".split("\n# ")[1:]]
    return {title: rest.rstrip("\n") for title, _, rest in parts}


def differs(data_text: str, cases: Iterable[Case], module: str) -> bool:
    """Whether anything differs; first the calculator that the name of the module begins with."""
    ordered = sorted(cases, key=lambda case: case[0][:4] != module[:4])
    return any(given(data_text, case) != laid_down(case[0])[case[1]] for case in ordered)


def _fields(fields: Iterable[Veld], above: str = "") -> Iterator[str]:
    """What a form needs to know of each field."""
    for one in fields:
        kind, number = one.soort.soort, ", een getal" if getattr(one.soort, "is_getal", False) else ""
        group = f", onder «{one.groep}»" if one.groep else ""
        unit = getattr(one.soort, "eenheid", "")
        yield f"{above}{one.naam}: {kind}{number}{f', in {unit}' if unit else ''}{group}{_more(one)}"
        if isinstance(one.soort, Lijst):
            yield from _fields(one.soort.velden, f"{above}{one.naam}.")


def _more(one: Veld) -> str:
    """The words for it elsewhere, and when it is asked."""
    found = [f"kort «{one.kort}»"] if one.kort else []
    found += [f"ook «{'», «'.join(one.ook)}»"] if one.ook else []
    found += [f"telt bij {one.telt.als_data()}"] if one.telt.een_van else []
    found += [f"gevraagd na {one.na.als_data()}"] if one.na.een_van else []
    found += ["dan verplicht"] if one.dan_verplicht else []
    found += ["mag later"] if one.later else []
    found += ["verborgen"] if one.verborgen else []
    return "".join(f"; {part}" for part in found)


def _declared(data: Gegevens, name: str) -> Iterator[str]:
    """What it reads from which kader, and what it can do more."""
    rekenhulp = loket.REKENHULPEN[name]
    for read in rekenhulp.leest:
        points = {point: list(readings) for point, readings in read.open_punten.items()}
        yield f"leest {read.kader}: {dict(read.waarden)} {points} {dict(read.grenst)}"
    yield f"doelgroepen: {list(rekenhulp.doelgroepen)}"
    yield f"verfijnt: {list(rekenhulp.verfijnt)}; vertrouwelijk: {rekenhulp.vertrouwelijk}"
    for each in rekenhulp.maten:
        yield f"maat {each.sleutel}: {each.heet}, beter is {each.beter}, {dict(each.was)} {dict(each.nu)}"
    if plans := rekenhulp.plannen:
        yield f"naast elkaar: {', '.join(plans.namen)}; anders: {list(plans.velden)}. {plans.uitleg}"
    if rekenhulp.bestand:
        for one in vragen_naast(rekenhulp.voor_rij, rekenhulp.bestand):
            yield f"naast een bestand: {one.naam} ({one.leeg}), onder «{one.groep}». {one.leg_uit(data)}"
            yield f"  {one.label} Vul in: {one.soort.omschrijving(data)}"
            options = one.soort.opties(data).values() if isinstance(one.soort, Keuze) else ()
            yield from (f"  - {label}" for label in options)
        yield f"een bestand met {rekenhulp.bestand.veel}, elk een {rekenhulp.bestand.een}"
        yield from _fields(rekenhulp.bestand.velden, "in een rij: ")
        if rekenhulp.bestand.rijen:
            needed = list(map(list, rekenhulp.bestand.een_van))
            yield f"alle rijen samen: {rekenhulp.bestand.samen}, in {rekenhulp.bestand.rijen} {needed}"
        yield f"voorop {rekenhulp.bestand.voorop}, eerst te zien {list(rekenhulp.bestand.kort)}"
        yield f"ook ernaast {list(map(list, rekenhulp.bestand.gedeeld))} {list(rekenhulp.bestand.ernaast)}"
        yield f"eerst ingevuld naast een bestand: {dict(rekenhulp.bestand.begin)}"
        for heading, field, required in kolommen_in_woorden(rekenhulp.voor_rij, rekenhulp.bestand):
            yield f"kolom: {heading} ({field.naam}{', verplicht' if required else ''})"
    yield f"koppen van een bestand: {list(rekenhulp.bestand.koppen) if rekenhulp.bestand else []}"


def _lines(value: Any, margin: str) -> str:
    short = json.dumps(value, ensure_ascii=False)
    if len(margin) + len(short) <= WIDE or not isinstance(value, dict | list) or not value:
        return short
    inside = margin + " "
    if isinstance(value, dict):
        parts = [f"{json.dumps(name)}: {_lines(one, inside)}" for name, one in value.items()]
    else:
        parts = [_lines(one, inside) for one in value]
    begin, end = "{}" if isinstance(value, dict) else "[]"
    return "\n".join((begin, ",\n".join(inside + part for part in parts), margin + end))


def main() -> None:
    from tests.golden.test_golden import CASES, DATA_TEXT

    for name in loket.REKENHULPEN:
        parts = (f"# {case[1]}\n{given(DATA_TEXT, case)}\n" for case in CASES if case[0] == name)
        (FOLDER / f"{name}.txt").write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
