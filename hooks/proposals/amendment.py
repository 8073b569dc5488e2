"""What the page of a proposal gives to who wants to amend it: what can be put otherwise, and the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Any

import yaml

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_getal, schrijf_na
from calculators.kaders.status import VOORGESTELD
from hooks.corpus.corpus import Corpus
from hooks.kept import kept
from hooks.proposals.before_after import value_name
from hooks.proposals.view import View
from hooks.reading.scanning import compose

MOST_GEMEENTEN = 60  # of more the page fetches the list that every page shares
# What belongs to the proposal itself, and not to an amendment of it.
_OWN = (
    *("voorgesteld_op", "voorgesteld_door", "alleen", "bundel", "correcties", "voorheen_op", "bron"),
    *("besluit", "terugwerkend", "wijziging", "overgang", "overgang_bron"),
)
Parts = list[str]  # texts, and between braces what is to be filled in: «{vanaf}», «{waarde:maximum}»
STEP = "  "


def amendment_data(corpus: Corpus, view: View) -> dict[str, Any]:
    """As assets/voorstel/amendement.js reads it."""
    kader, version = view.proposal.kader, view.proposal.version
    towns = corpus.gebieden[kader.gebied].gemeenten
    is_long = len(towns) > MOST_GEMEENTEN
    return {
        "voorstel": view.proposal.id,
        "over": f"{schrijf_na('het voorstel van', version.begint)}: {kader.titel}",
        "waarden": values_of(version),
        "vanaf": version.geldt_vanaf.tekst if version.voorgesteld_op and version.geldt_vanaf.is_dag else "",
        "gemeenten": []
        if is_long
        else [[one, corpus.gebieden[one].naam, not version.alleen or one in version.alleen] for one in towns],
        "gebied": kader.gebied if is_long else "",
        "alleen": list(version.alleen) if is_long else [],
        "bestand": corpus.file_of(kader),
        **file_data(corpus, kader, version),
        "gevallen": [
            [one.outcome.case.calculator, one.outcome.case.title, one.outcome.case.text, one.later]
            for one in view.cases
        ],
        "rekenhulp": _calculator(view),
    }


def values_of(version: Versie) -> list[dict[str, str]]:
    """The numbers that can be put otherwise."""
    return [
        {
            "naam": name,
            "heet": value_name(name),
            "getal": schrijf_getal(value.waarde),
            "eenheid": value.eenheid,
            "grens": value.grens or "",
        }
        for name, value in version.waarden.items()
        if isinstance(value.waarde, Decimal)
    ]


def file_data(corpus: Corpus, kader: Kader, version: Versie) -> dict[str, Any]:
    """What the file is made of: the version to fill in, the file itself, and when its versions begin."""
    text = (corpus.folder / f"{kader.id}.yml").read_bytes().decode()
    number = kader.versies.index(version)

    def read() -> str:
        versions = versions_in(text)
        return json.dumps([parts_of_file(text, versions, number), pieces_of_file(text, versions)])

    # Reading YAML takes its time; what was asked before, is kept.
    parts, whole = json.loads(kept("amendement", [text, str(number)], read))
    return {
        "delen": parts,
        "heel": whole,
        "dagen": [one.begint.eerste.isoformat() for one in kader.versies],
    }


def _calculator(view: View) -> str:
    """The calculator for a case of one's own: that of the typical cases, or else the first that reads it."""
    names = [one.outcome.case.calculator for one in view.cases] + [one.naam for one in view.calculators]
    return names[0] if names else ""


def versions_in(text: str) -> Any:
    """The list of versions in a file, with where everything stands."""
    root = compose(text)
    return next(value for key, value in root.value if key.value == "versies")


def parts_of_file(text: str, versions: Any, number: int) -> Parts:
    """A version as it stands in its file, with room for what an amendment puts otherwise."""
    column, dash = len(STEP) * 2, len(STEP)
    if not versions.flow_style:
        begin = versions.value[0].start_mark
        column, dash = begin.column, text.rfind("-", 0, begin.index) - _line_start(text, begin.index)
    indent = " " * column
    item = f"{' ' * dash}-".ljust(column)
    return [item, *_joined(indent, _keys(text, versions.value[number])), f"{indent}bron: voorstel\n"]


def pieces_of_file(text: str, versions: Any) -> Parts:
    """The whole file, cut where a version may come: before the first, and after each; none if none can."""
    if versions.flow_style:
        return []
    first = _line_start(text, versions.value[0].start_mark.index)
    cuts = [0, first, *(_after_line(text, _end(text, _last(one))) for one in versions.value), len(text)]
    return [text[begin:end] for begin, end in pairwise(cuts)]


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


def _after_line(text: str, position: int) -> int:
    found = text.find("\n", position)
    return len(text) if found < 0 else found + 1


def _last(node: Any) -> Any:
    """The last text in a node; its own end mark is that of what comes after it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


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
