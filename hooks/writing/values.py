"""A value as it is asked for («maximum=9»), and how it comes to stand in a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.kaders.kader import Waarde
from calculators.raamwerk.datum_lezen import lees_dag
from hooks.corpus.words import BOUNDS, UNITS
from hooks.reading.faults import Fault, Place
from hooks.reading.meant import meant_amount, meant_number
from hooks.reading.nodes import Scalar
from hooks.reading.shapes import Number
from hooks.reading.suggestions import and_else, suggest
from hooks.writing.policy_text import Keys, PolicyText
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, group, word

_NAME_AND_VALUE = re.compile(r"(?P<name>[a-z0-9-]+)(?: *: *| +is +| +wordt +| +)(?P<value>.+)")


@dataclass(frozen=True)
class Asked:
    """A value by its name, as a file has it."""

    name: str
    text: str
    unit: str
    bound: str | None = None

    @property
    def written(self) -> str:
        parts = {"waarde": word(self.text, plain_number=True), "eenheid": word(self.unit)}
        return group(parts | ({"grens": word(self.bound)} if self.bound else {}))

    def is_as(self, old: Waarde) -> bool:
        """Whether this says what an older value says; a bound that is not said stays."""
        same = (
            Decimal(self.text) == old.waarde
            if isinstance(old.waarde, Decimal)
            else self.text == str(old.waarde)
        )
        return same and self.unit == old.eenheid and self.bound in (None, old.grens)


def asked_values(given: Iterable[str], before: Mapping[str, Waarde]) -> list[Asked]:
    """The values that were asked for; a unit that is not said is that of the value before."""
    found: list[Asked] = []
    wrong: list[str] = []
    for one in given:
        try:
            found.append(_asked(one, before))
        except Refused as refused:
            wrong += refused.messages
    times = Counter(one.name for one in found)
    wrong += [f"--waarde {name} staat er {n} keer; houd er één" for name, n in times.items() if n > 1]
    if wrong:
        raise Refused(*wrong)
    return found


def _asked(given: str, before: Mapping[str, Waarde]) -> Asked:
    name, _, said = (part.strip() for part in given.partition("="))
    old = before.get(name)
    bound = next((one for one in BOUNDS if said.startswith(f"{one} ")), None)
    said = said.removeprefix(f"{bound} ") if bound else said
    if old is not None and old.eenheid == "datum":
        try:
            return Asked(name, lees_dag(said).isoformat(), "datum", bound)
        except ValueError as error:
            raise Refused(f"--waarde {name}: {error}") from None
    if old is not None and old.eenheid == "oordeel":
        return Asked(name, said, "oordeel", bound)
    if _is_number(said):
        if old is None:
            is_new = f"is zij nieuw, schrijf dan de eenheid erbij, zoals {name}='{said} maanden'"
            hint = and_else(suggest(name, before), is_new)
            raise Refused(f"--waarde {name}: die waarde staat er nog niet{hint}")
        return Asked(name, said, old.eenheid, bound)
    amount = meant_amount(said) or _with_unit(said)
    if amount is None:
        meant = meant_number(said)
        remedy = f"bedoelde u {name}={meant}?" if meant else _form(name, said)
        raise Refused(f"--waarde {name}: «{said}» is geen goed getal; {remedy}")
    return Asked(name, amount[0], amount[1], bound)


def meant_value(said: str, names: Collection[str]) -> str:
    """What was meant by a value without its name, or with another sign behind that; nothing if not sure."""
    found = _NAME_AND_VALUE.fullmatch(said)
    name, text = (found["name"], found["value"]) if found and found["name"] in names else ("", said)
    if not name and len(names) == 1:
        name = next(iter(names))
    number, amount = meant_number(text), meant_amount(text)
    if not name or not (number or amount):
        return ""
    return f"bedoelde u {name}={number}?" if number else f"bedoelde u {name}='{' '.join(amount or ())}'?"


def _form(name: str, said: str) -> str:
    """How to write a value; of a number that is too long, what is wrong with it."""
    if said.lstrip("-").replace(".", "", 1).isdecimal():
        return Number().remedy(said)
    return f"schrijf {name}=9, of {name}='9 maanden'"


def _with_unit(said: str) -> tuple[str, str] | None:
    """A date or verdict that is new here, with its unit behind it: «2018-01-01 datum»."""
    number, _, unit = said.rpartition(" ")
    return (number, unit) if number and unit in UNITS else None


def _is_number(text: str) -> bool:
    faults: list[Fault] = []
    Number().read(Scalar(text, True, Place("")), faults)
    return not faults


def set_values(text: PolicyText, keys: Keys, asked: Iterable[Asked], before: Mapping[str, Waarde]) -> None:
    """Change values in a group of values; what is not there yet comes under it."""
    for one in asked:
        old = before.get(one.name)
        here = (*keys, one.name)
        if text.find(here) is None:
            group_of = text.block(keys, "de groep waarden")
            indent = " " * text.column(group_of.value.start_mark.index)
            text.append(keys, f"{indent}{one.name}: {one.written}\n", "de groep waarden")
            continue
        parts = {"waarde": one.text, "eenheid": one.unit, "grens": one.bound}
        was = {"eenheid": old.eenheid if old else None, "grens": old.grens if old else None}
        for key, new in parts.items():
            if new is None or new == was.get(key):
                continue
            found = text.find((*here, key))
            if found is None:
                raise Refused(f"bij de waarde «{one.name}» staat nog geen «{key}»; zet die er zelf bij")
            span = found.value.start_mark.index, found.value.end_mark.index
            text.replace(*span, word(new, plain_number=key == "waarde"))


def fresh_values(asked: Iterable[Asked], indent: str) -> str:
    lines = "".join(f"{indent}{STEP}{one.name}: {one.written}\n" for one in asked)
    return f"{indent}waarden:\n{lines}" if lines else ""
