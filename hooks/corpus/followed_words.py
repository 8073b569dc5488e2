"""What there is to say of a measure, in the same words on a page, in a terminal and in a feed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.kader import Kader
from calculators.kaders.maatstaf import NIET_GEZEGD
from calculators.kaders.notatie import schrijf_datum, schrijf_na
from calculators.volgen.oordeel import GEEN_NORM, HANGT_AF, NIET_GEMETEN, NIET_TE_ZEGGEN
from hooks.corpus.corpus import Corpus, Measurement
from hooks.corpus.followed import Followed, Judged, follow

VERDICTS = {
    HANGT_AF: "Hangt af van hoe men telt",
    NIET_TE_ZEGGEN: "Niet te zeggen",
    NIET_GEMETEN: "Niet gemeten",
    GEEN_NORM: "Geen norm",
}


def verdict_words(verdict: str) -> str:
    """A verdict as it stands in front of a line."""
    return VERDICTS.get(verdict, verdict.capitalize())


def value_in_words(one: Measurement) -> str:
    """„ongeveer 2.500 personen (4 april 2017)"."""
    return f"{one.waarde.met_grens()} ({schrijf_datum(one.periode)})"


def norm_in_words(one: Followed) -> str:
    """The norm, or that there is none and why."""
    value = one.norm.waarde
    return f"Norm: {value.met_grens()}." if value else one.norm.bezwaar


def state_in_words(one: Followed) -> str:
    """How it stands, in one or two sentences."""
    if one.reported:
        values = "; ".join(map(_counted, one.latest()))
        where = "" if one.there == one.area else f" Dit is gemeld voor {one.there.naam}."
        if one.verdict == GEEN_NORM:
            return f"Gemeld: {values}. Er is geen norm.{where}"
        since = f" {schrijf_na('Sinds', one.since)}." if one.since else ""
        return f"{verdict_words(one.verdict)}: {values}.{since}{where}"
    if one.wanted:
        return f"Beoogd: {value_in_words(one.wanted[-1])}. Er is niets gemeten."
    return "Niet gemeten." if one.has_norm else "Niet gemeten, en er is geen norm."


def _counted(one: Judged) -> str:
    said = value_in_words(one.measurement)
    return f"{one.measurement.telling.replace('-', ' ')} {said}" if one.measurement.telling else said


def per_in_words(one: Followed) -> str:
    per = one.measure.per
    return "De bron zegt niet over welke tijd." if per == NIET_GEZEGD else f"Per {per}."


def measures_in_words(corpus: Corpus, kader: Kader, day: date, gemeente: str) -> Iterator[str]:
    """The measures of a kader in a gemeente as they stand on a day, a line for each, for a terminal."""
    for name in kader.meet:
        one = follow(corpus, kader, name, corpus.gebieden[gemeente], day)
        yield f"Meten: {one.measure.wat}. {norm_in_words(one)} {state_in_words(one)}"
    if kader.geen_maat:
        yield f"Meten: {' '.join(kader.geen_maat.split())}"


def measures_data(corpus: Corpus, kader: Kader, day: date, gemeente: str) -> dict[str, Any]:
    """The same for a program."""
    made = {}
    for name, measure in kader.meet.items():
        one = follow(corpus, kader, name, corpus.gebieden[gemeente], day)
        made[name] = {
            **als_data(measure),
            "norm": one.norm.waarde.met_grens() if one.norm.waarde else None,
            "oordeel": one.verdict,
            "sinds": one.since.tekst if one.since else None,
            "metingen": [each.measurement.id for each in one.reported],
            "beoogd": [each.id for each in one.wanted],
        }
    found = {"meet": made, "geen_maat": kader.geen_maat}
    return {key: part for key, part in found.items() if part}
