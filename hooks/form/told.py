"""What a change does, as the page draws it: the words of the report, and both sides of each text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.kaders.notatie import schrijf_datum
from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.proposals import told
from hooks.proposals.before_after import value_name, value_text
from hooks.proposals.inline import Marks
from hooks.proposals.outcomes import EQUAL
from hooks.proposals.report import Report
from hooks.proposals.sentences import gemeenten_in_words
from hooks.proposals.text_changes import Difference, Event, TextChanges
from hooks.proposals.typical import MOST, TypicalCase
from hooks.proposals.values import ChangedValue
from hooks.proposals.versions import on_its_own_page

_PLAIN = Marks(("", ""), ("", ""), str)


def both_sides(names: Mapping[str, Any], asked: Sequence[tuple[Any, Any]]) -> list[Difference | None]:
    """Not the difference itself, but what it is made of: the page makes it, as everywhere on the site."""
    return [{"links": before, "rechts": after, "namen": names} for before, after in asked]


def texts(corpora: tuple[Corpus, Corpus], changes: TextChanges) -> list[dict[str, Any]]:
    """What happened to each kader, with what its difference in words is made of."""
    return [_event(corpora, one) for one in changes.events]


def _event(corpora: tuple[Corpus, Corpus], event: Event) -> dict[str, Any]:
    corpus = corpora[1 if event.of_new else 0]
    version = event.version
    where = f", in {corpora[1].gebieden[event.gemeente].naam}" if event.gemeente else ""
    when = f" {schrijf_datum(version.geldt_vanaf)}" if version else ""
    made: dict[str, Any] = {
        "titel": event.kader.titel,
        "wat": f"{told.kind_in_words(event)}{when}{where}",
        "waarden": [_value(corpora, one) for one in event.values],
        "velden": [] if version else [line for one in event.fields for line in told.field_lines(one, _PLAIN)],
        "gezien_in": [{"titel": one.titel, "van": one.before, "tot": one.after} for one in event.seen_in],
    }
    if event.words:
        return made | dict(event.words)
    if event.fields and version is None:
        return made | {"heel": []}
    shown = [version] if version else list(event.kader.versies)
    return made | {"heel": [on_its_own_page(corpus.vragen, event.kader, one)["tekst"] for one in shown]}


def _value(corpora: tuple[Corpus, Corpus], value: ChangedValue) -> dict[str, Any]:
    areas = {**corpora[0].gebieden, **corpora[1].gebieden}
    return {
        "naam": value_name(value.name),
        "van": value_text(value.stretch.before),
        "tot": value_text(value.stretch.after),
        "voor": gemeenten_in_words(value.gemeenten, areas),
    }


def outcomes(report: Report, cases: Sequence[TypicalCase], *, is_as_if: bool) -> dict[str, Any]:
    """What the calculators say otherwise, those who lose first."""
    return {
        "alsof": is_as_if,
        "verandert": any(one.kind != EQUAL for one in report.outcomes.all),
        "geteld": told.counted(report),
        "zinnen": [
            {
                "rekenhulp": REKENHULPEN[one.calculator].titel,
                "tekst": one.text,
                "kant": one.side,
                "gevallen": one.cases,
            }
            for one in report.sentences
        ],
        "typisch": [_case(one) for one in cases[:MOST]],
        "meer_typisch": max(0, len(cases) - MOST),
        "voorbeelden": list(told.example_lines(report, _PLAIN)),
        "lijsten": [] if is_as_if else list(told.list_lines(report, _PLAIN)),
        "niet_berekend": list(told.not_computed_lines(report, _PLAIN)),
    }


def _case(one: TypicalCase) -> dict[str, Any]:
    return {
        "titel": one.outcome.case.title,
        "jaren": one.years,
        "voor": one.before,
        "na": one.after,
        "gelijk": one.is_equal,
        "gevolg": one.consequence,
        "kant": one.outcome.side,
    }
