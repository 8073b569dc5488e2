"""What the page shows of a kader before anything is changed: what there is to change, and to name."""

from __future__ import annotations

from typing import Any

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_datum, schrijf_na
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import all_proposals
from hooks.proposals.before_after import value_name
from hooks.writing.change import may_be_left


def about(corpus: Corpus, kader: Kader) -> dict[str, Any]:
    """The kader as it holds, for a form that is made in the browser."""
    last = as_it_holds(kader)
    area = corpus.gebieden[kader.gebied]
    return {
        "id": kader.id,
        "titel": kader.volle_titel,
        "adres": f"kaders/{kader.id}/",
        "bestand": f"{kader.id}.yml",
        "tekst": last.tekst.strip() if last else "",
        "waarden": [
            {
                "naam": name,
                "heet": value_name(name),
                "nu": value.met_grens(),
                "eenheid": value.eenheid,
            }
            for name, value in (last.waarden if last else {}).items()
        ],
        "gemeenten": [[one, corpus.gebieden[one].naam] for one in area.gemeenten],
        "weglaten": [[one, _left(corpus, one)] for one in _may_be_left(last)],
        "open": [[name, point.vraag] for name, point in (last.open_punten if last else {}).items()],
        "versies": [
            [one.naam, f"{schrijf_datum(one.begint)}, {one.status}"] for one in reversed(kader.versies)
        ],
        "voorstellen": [
            [one.version.naam, schrijf_na("Voorstel van", one.version.begint)]
            for one in all_proposals(corpus)
            if one.kader.id == kader.id and one.is_open
        ],
        "besluiten": [one.id for one in corpus.besluiten.values() if one.gebied == kader.gebied],
        "bronnen": list(corpus.bronnen),
    }


def as_it_holds(kader: Kader) -> Versie | None:
    """The last version that holds for every gemeente; without one, the last that there is with content."""
    found = [one for one in reversed(kader.versies) if one.wat.heeft_inhoud]
    for_all = [one for one in found if not one.alleen]
    holds = [one for one in for_all if one.wat.neemt_plaats_in]
    return next(iter([*holds, *for_all, *found]), None)


def _may_be_left(version: Versie | None) -> list[str]:
    return may_be_left(version) if version else []


def _left(corpus: Corpus, part: str) -> str:
    if area := corpus.gebieden.get(part):
        return f"De uitzondering voor {area.naam}"
    return {"oordeel": "Het oordeel"}.get(part, f"De {part}")
