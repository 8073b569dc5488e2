"""The page that answers a calculator for every row of a file, and the example file that goes with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.bestand_lezen import (
    KENMERK,
    PEILDATUM,
    kolommen_in_woorden,
    kop_in_lijst,
    kort_veld,
    vragen_naast,
)
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Lijst, Veld
from calculators.raamwerk.vraag import Fouten
from hooks.corpus import open_data
from hooks.corpus.corpus import Corpus, Example
from hooks.examples.outcomes import question_text
from hooks.kept import kept
from hooks.pages import calculator_pages, worked_examples
from hooks.pages.spreadsheet import written_rows
from hooks.proposals.choices import choices

EXAMPLE = "voorbeeld.csv"
WITH_FILE = {name: (one.voor_rij, one.bestand) for name, one in loket.REKENHULPEN.items() if one.bestand}


def settings(name: str, data: Gegevens) -> dict[str, Any]:
    """What the frame of the page needs, beside what its author wrote."""
    calculator, _ = WITH_FILE[name]
    return {
        "styles": [
            "assets/rekenen/rekenhulp.css",
            *(["assets/rekenen/meenemen.css"] if _choice_fields(name) else []),
            "assets/bestand/bestand.css",
        ],
        # In this order they run: which proposals there are, depends on the day that the form begins with.
        "scripts": [
            *(["assets/rekenen/wat-als.js", "assets/bestand/keuzes.js"] if _choice_fields(name) else []),
            "assets/bestand/bestand.js",
            *(["assets/rekenen/alsof.js"] if choices(data, calculator) else []),
        ],
        "trail": [("Rekenhulpen", "rekenhulpen/")],
        "wide": True,
    }


def page_data(name: str, data: Gegevens) -> dict[str, Any]:
    """What the template of the page shows."""
    calculator, file = WITH_FILE[name]
    fields = vragen_naast(calculator, file)
    beside = {one.naam for one in fields}
    return {
        "rekenhulp": loket.REKENHULPEN[name],
        "bestand": file,
        "begin": dict(file.begin),
        "gegevens": data,
        "instellingen": fields,
        "verfijnt": _refining_groups(calculator, fields),
        "hierboven": [one for one in calculator.velden if one.naam in beside],
        "kolommen": list(kolommen_in_woorden(calculator, file)),
        "lijsten": [
            one for one in calculator.velden if isinstance(one.soort, Lijst) and not one.soort.sleutel
        ],
        "keuzevelden": _choice_fields(name),
        "kort_veld": kort_veld,
        "voorbeeld": EXAMPLE,
    }


def _refining_groups(calculator: Rekenhulp, fields: Sequence[Veld]) -> set[str]:
    """The groups that only refine an answer: each field in them stands folded on the form too.

    Not the day: who asks about many rows asks how they stand on a day.
    """
    folded = {one.naam for one in calculator.velden if one.groep in calculator.verfijnt} - {PEILDATUM}
    return {one.groep for one in fields if one.groep} - {
        one.groep for one in fields if one.naam not in folded
    }


def _choice_fields(name: str) -> list[Veld]:
    """What is asked to lay choices beside all rows together: the fields that no row and no file has."""
    whole, (calculator, file) = loket.REKENHULPEN[name], WITH_FILE[name]
    if not (file.rijen and whole.plannen):
        return []
    known = {file.rijen, *(one.naam for one in calculator.velden)}
    return [one for one in whole.velden if one.naam not in known]


def examples(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """The example file of every calculator that reads files: its address and its text."""
    data = open_data.calculator_data(corpus)
    ours = open_data.calculators_of(corpus)
    for name, (calculator, _) in ((name, WITH_FILE[name]) for name in WITH_FILE if name in ours):
        yield f"{calculator_pages.file_address_of(name)}{EXAMPLE}", example_file(corpus, data, calculator)


def example_file(corpus: Corpus, data: Gegevens, calculator: Rekenhulp) -> str:
    """The worked examples that have an answer, one a row, under the columns that they fill.

    What one rather fills in beside the file has no column in it.
    """
    examples = corpus.voorbeelden.get(calculator.naam, ())
    written = [calculator.naam, open_data.nameless_data(corpus), repr(examples)]
    return kept("voorbeeldbestand", written, lambda: _written(examples, data, calculator))


def _written(examples: Sequence[Example], data: Gegevens, calculator: Rekenhulp) -> str:
    if calculator.bestand and calculator.bestand.rijen:
        return _as_csv(_groups(examples, calculator.bestand), calculator)
    rows: list[dict[str, str]] = []
    beside = set(calculator.bestand.ernaast) if calculator.bestand else set()
    for example in examples:
        fragment = worked_examples.address(calculator, data, example.vraag)
        question = question_text(example.vraag)
        if (
            fragment
            and not beside & dict(parse_qsl(fragment)).keys()
            and _makes_a_row(calculator, data, question)
        ):
            cells = {_heading(calculator, name): text for name, text in parse_qsl(fragment)}
            rows.append({KENMERK: f"voorbeeld {len(rows) + 1}", **cells})
    return _as_csv(rows, calculator)


def _groups(examples: Sequence[Example], file: Bestand) -> list[dict[str, str]]:
    """The groups of the list that is a file, of the typical examples, with what is the same for all rows."""
    shared = [name for together in file.gedeeld for name in together]
    rows = [
        {**{name: one.vraag[name] for name in shared if name in one.vraag}, **group}
        for one in examples
        if one.typisch
        for group in one.vraag[file.rijen]
    ]
    return [
        {KENMERK: f"voorbeeld {number}", **{name: str(value) for name, value in row.items()}}
        for number, row in enumerate(rows, start=1)
    ]


def _as_csv(rows: Sequence[dict[str, str]], calculator: Rekenhulp) -> str:
    filled = {name for row in rows for name in row}
    names = [KENMERK, *(one for one in _headings(calculator) if one in filled)]
    return written_rows(names, rows)


def _makes_a_row(calculator: Rekenhulp, data: Gegevens, question: str) -> bool:
    """Whether a row can have this question; a first answer to one that is not finished is none for a file."""
    if calculator.bestand is None:
        return False
    try:
        calculator.bestand.reken(data, calculator.lees(data, json.loads(question, parse_float=Decimal)))
    except Fouten:
        return False
    return True


def _headings(calculator: Rekenhulp) -> Iterator[str]:
    for field in calculator.velden:
        if isinstance(field.soort, Lijst):
            for place in range(field.soort.max):
                yield from (kop_in_lijst(field.soort, place + 1, inner) for inner in field.soort.velden)
        else:
            yield field.naam


def _heading(calculator: Rekenhulp, path: str) -> str:
    """The column of a field in an address: `onderbrekingen.0.van` becomes `onderbreking_1_van`."""
    name, _, rest = path.partition(".")
    kind = next(field.soort for field in calculator.velden if field.naam == name)
    if not isinstance(kind, Lijst):
        return name
    place, _, inner = rest.partition(".")
    return kop_in_lijst(kind, int(place) + 1, next(one for one in kind.velden if one.naam == inner))
