"""What the page of a proposal gives to who wants to amend it: what can be put otherwise, and the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

from calculators.kaders.notatie import schrijf_getal, schrijf_na
from calculators.kaders.status import VOORGESTELD
from hooks.corpus.corpus import Corpus
from hooks.kept import kept
from hooks.proposals.before_after import value_name
from hooks.proposals.view import View
from hooks.reading.scanning import Loader

MOST_GEMEENTEN = 60  # more do not fit a form
# What belongs to the proposal itself, and not to an amendment of it.
_OWN = (
    *("voorgesteld_op", "voorgesteld_door", "alleen", "bundel", "correcties", "voorheen_op", "bron"),
    *("besluit", "terugwerkend", "wijziging", "overgang", "overgang_bron"),
)
Parts = list[str]  # texts, and between braces what is to be filled in: «{vanaf}», «{waarde:maximum}»


def amendment_data(corpus: Corpus, view: View) -> dict[str, Any]:
    """As assets/voorstel/amendement.js reads it."""
    kader, version = view.proposal.kader, view.proposal.version
    towns = corpus.gebieden[kader.gebied].gemeenten
    file = corpus.folder / f"{kader.id}.yml"
    return {
        "voorstel": view.proposal.id,
        "over": f"{schrijf_na('het voorstel van', version.begint)}: {kader.titel}",
        "waarden": [
            {
                "naam": name,
                "heet": value_name(name),
                "getal": schrijf_getal(value.waarde),
                "eenheid": value.eenheid,
                "grens": value.grens or "",
            }
            for name, value in version.waarden.items()
            if isinstance(value.waarde, Decimal)
        ],
        "vanaf": version.geldt_vanaf.tekst if version.voorgesteld_op and version.geldt_vanaf.is_dag else "",
        "gemeenten": [
            [one, corpus.gebieden[one].naam, not version.alleen or one in version.alleen] for one in towns
        ]
        if len(towns) <= MOST_GEMEENTEN
        else [],
        "bestand": corpus.file_of(kader),
        "delen": _parts_of(file.read_text(encoding="utf-8-sig"), kader.versies.index(version)),
        "gevallen": [
            [one.outcome.case.calculator, one.outcome.case.title, one.outcome.case.text] for one in view.cases
        ],
        "rekenhulp": _calculator(view),
    }


def _calculator(view: View) -> str:
    """The calculator for a case of one's own: that of the typical cases, or else the first that reads it."""
    names = [one.outcome.case.calculator for one in view.cases] + [one.naam for one in view.calculators]
    return names[0] if names else ""


def _parts_of(text: str, number: int) -> Parts:
    """The same as `parts_of_file`, which reads YAML and so takes its time; from before, if it was asked."""
    made = kept("amendement", [text, str(number)], lambda: json.dumps(parts_of_file(text, number)))
    found: Parts = json.loads(made)
    return found


def parts_of_file(text: str, number: int) -> Parts:
    """A version as it stands in its file, with room for what an amendment puts otherwise."""
    root: Any = yaml.compose(text, Loader=Loader)
    versions = next(value for key, value in root.value if key.value == "versies")
    node = versions.value[number]
    return ["  - ", *_joined("    ", _keys(text, node)), "    bron: voorstel\n"]


def _joined(indent: str, keys: Iterator[Parts]) -> Iterator[str]:
    for place, parts in enumerate(keys):
        if place:
            yield indent
        yield from parts
        yield "\n"


def _keys(text: str, node: Any) -> Iterator[Parts]:
    yield ["geldt_vanaf: ", "{vanaf}"]
    yield ["voorgesteld_op: ", "{op}"]
    yield [f"status: {VOORGESTELD}"]
    yield ["{terugwerkend}"]
    yield ["{alleen}"]
    for key, value in node.value:
        if key.value in (*_OWN, "geldt_vanaf", "status"):
            continue
        begin, end = key.start_mark.index, _end(text, value)
        if key.value == "waarden":
            yield _with_values(text, value, begin, end)
        else:
            yield [text[begin:end]]


def _with_values(text: str, values: Any, begin: int, end: int) -> Parts:
    made, at = [], begin
    for name, value in values.value:
        for key, number in value.value:
            if key.value == "waarde":
                made += [text[at : number.start_mark.index], f"{{waarde:{name.value}}}"]
                at = number.end_mark.index
    return [*made, text[at:end]]


def _end(text: str, value: Any) -> int:
    """After the last letter of a value."""
    return int(value.start_mark.index) + len(text[value.start_mark.index : value.end_mark.index].rstrip())
