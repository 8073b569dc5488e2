"""What a kader says on a day in a gemeente: as data, and as the lines that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import VERWIJZING, Kader, Versie
from calculators.kaders.notatie import schrijf_dag
from calculators.kaders.stand import GELDT, stand_op
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import decided_otherwise
from hooks.corpus.followed_words import measures_in_words
from hooks.corpus.timeline import Moment, Timeline

UNKNOWN_VALUE = "(niet bekend)"
# Where a text leaves room for what the reader asked.
ASKED_DAY, ASKED_GEMEENTE = "{dag}", "{gemeente}"


def timeline_data(kaders: Kaders, kader: Kader, line: Timeline) -> dict[str, Any]:
    """The whole timeline: look up the gemeente (or "") in `perioden`, then the last day that has come."""
    return {
        "momenten": [answer_data(kaders, kader, moment) for moment in line.moments],
        "perioden": line.data,
    }


def answer_data(kaders: Kaders, kader: Kader, moment: Moment) -> dict[str, Any]:
    """What holds, written out: values filled in, with what lies beside it; or why nothing can be said.

    Why that is leaves room for the day that was asked: `{dag}`.
    """
    stand = moment.stand
    if stand.soort != GELDT:
        return {
            "soort": stand.soort,
            "geldt_vanaf": stand.versie.geldt_vanaf.tekst,
            "bezwaar": stand.bezwaar(kader, ASKED_DAY),
        }
    made = {"soort": stand.soort, **_version_data(kaders, kader, stand.versie, moment)}
    if stand.ernaast:
        made["ernaast"] = [_version_data(kaders, kader, one, moment) for one in stand.ernaast]
    return made


def _version_data(kaders: Kaders, kader: Kader, version: Versie, moment: Moment) -> dict[str, Any]:
    def filled(text: str) -> str:
        return fill_in(kaders, kader, version, text, moment)

    made: dict[str, Any] = {
        "geldt_vanaf": version.geldt_vanaf.tekst,
        "naam": version.naam if version.onderscheid else None,
        "voorgesteld_op": version.voorgesteld_op.tekst if version.voorgesteld_op else None,
        "status": version.status,
        "besluit": version.besluit,
        "tekst": filled(version.tekst),
        "oordeel": filled(version.oordeel) if version.oordeel else None,
        "toelichting": filled(version.toelichting) if version.toelichting else None,
        "waarden": {name: value.met_grens() for name, value in version.waarden.items()},
        "open_punten": [point.vraag for point in version.open_punten.values()],
        "gekozen": {
            point.vraag: point.lezingen[point.gekozen]
            for point in version.open_punten.values()
            if point.gekozen
        },
        "bronnen": list(version.herkomst()),
    }
    return {name: part for name, part in made.items() if part}


def fill_in(kaders: Kaders, kader: Kader, version: Versie, text: str, moment: Moment) -> str:
    """The text with its values written out; where another kader has none then, it says so."""

    def written(match: Any) -> str:
        try:
            return kaders.verwezen(kader.id, version, match, moment.dag, moment.gemeente)[0].voluit()
        except GeenAntwoord:
            return UNKNOWN_VALUE

    return VERWIJZING.sub(written, text)


def moment_at(corpus: Corpus, kader: Kader, day: date, gemeente: str) -> Moment:
    """What the kader says on the day in the gemeente; GeenAntwoord with the reason when it says nothing."""
    corpus.vragen.geldt(kader.id, day, gemeente)
    return Moment(stand_op(kader, day, gemeente), day, gemeente)


def in_words(corpus: Corpus, kader: Kader, moment: Moment) -> Iterator[str]:
    """The answer line by line, for a terminal."""
    stand, day, gemeente = moment.stand, moment.dag, moment.gemeente
    data = answer_data(corpus.vragen, kader, moment)
    yield f"{kader.volle_titel} ({kader.id})"
    yield f"Op {schrijf_dag(day)} in {corpus.gebieden[gemeente].naam}"
    yield from _version_in_words(corpus, data, stand.versie)
    otherwise = dict(decided_otherwise(corpus, kader, stand.versie))
    if gemeente in otherwise:
        yield otherwise[gemeente]
    yield from measures_in_words(corpus, kader, day, gemeente)
    for version, beside in zip(stand.ernaast, data.get("ernaast", ()), strict=True):
        yield from ("", f"{version.wat.ernaast}; dat verandert nog niets aan wat hierboven staat.")
        yield from _version_in_words(corpus, beside, version)


def _version_in_words(corpus: Corpus, data: dict[str, Any], version: Versie) -> Iterator[str]:
    yield from ("", *data["tekst"].splitlines(), "")
    yield f"Status: {version.sinds()}"
    if version.besluit:
        yield f"Besluit: {corpus.besluiten[version.besluit].titel}"
    if "oordeel" in data:
        yield f"Oordeel: {data['oordeel']}"
    for name, value in data.get("waarden", {}).items():
        yield f"{name.replace('-', ' ').capitalize()}: {value}"
    for question in data.get("open_punten", ()):
        yield f"Open: {question}"
    for place in data["bronnen"]:
        yield f"Bron: {place}"
