"""The page where a reader compares, and what it fetches per dossier: which kaders differ when and where.

That data is light, however long the texts: two moments of a kader with the same `inhoud` read the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from calculators.kaders.kader import Kader
from calculators.kaders.stand import NIET_TE_ZEGGEN, Stand
from calculators.kaders.status import ONBEKEND
from hooks.corpus.answers import answer_data
from hooks.corpus.corpus import Corpus, Dossier
from hooks.pages.inputs import Inputs
from hooks.pages.outputs import Output, key_of
from hooks.pages.pages import MOST_IN_ONE_LIST, SitePage

ALL = "alle"  # as in assets/verschil/keuze.js
WHEN = ("soort", "geldt_vanaf", "naam", "status")
CONTENT = ("tekst", "oordeel", "toelichting", "waarden", "open_punten", "gekozen")


def difference_page(corpus: Corpus) -> SitePage:
    dossiers = {one.id: one.titel for one in corpus.dossiers.values()}
    gemeenten = {one.id: one.naam for one in corpus.gemeenten()}
    changed = {
        one.id: [kader for kader in corpus.kaders_of[one.id] if len(kader.versies) > 1]
        for one in corpus.dossiers.values()
    }
    return SitePage(
        "verschil/",
        "Verschil tussen versies, dagen en gemeenten",
        "verschil.html",
        {
            "dossiers": {**dossiers, ALL: "Alle dossiers"},
            "gemeenten": dict(sorted(gemeenten.items(), key=lambda one: one[1])),
            "changed": changed,
            "in_short": sum(map(len, changed.values())) > MOST_IN_ONE_LIST,
        },
        "Woord voor woord het verschil tussen twee versies, twee dagen of twee gemeenten.",
        styles=("assets/rekenen/rekenhulp.css", "assets/verschil/verschil.css"),
        scripts=("assets/verschil/verschil.js",),
    )


def files(corpus: Corpus, inputs: Inputs) -> Iterator[Output]:
    """A file for each dossier, which follows from its kaders."""
    for dossier in corpus.dossiers.values():
        follows = [dossier.id]
        for kader in corpus.kaders_of[dossier.id]:
            follows += [kader.id, *inputs.of_row(kader)]
        address = f"verschil/{dossier.id}.json"
        yield Output(address, partial(_written, corpus, dossier), key_of(follows))


def _written(corpus: Corpus, dossier: Dossier) -> str:
    return json.dumps(dossier_data(corpus, dossier), ensure_ascii=False, separators=(",", ":"))


def dossier_data(corpus: Corpus, dossier: Dossier) -> dict[str, Any]:
    kaders = corpus.kaders_of[dossier.id]
    areas = dict.fromkeys(one.gebied for one in kaders)
    decisions = dict.fromkeys(each.besluit for one in kaders for each in one.alle_versies() if each.besluit)
    return {
        "gebieden": {
            name: {"naam": corpus.gebieden[name].naam, "gemeenten": list(corpus.gebieden[name].gemeenten)}
            for name in areas
        },
        "besluiten": {name: corpus.besluiten[name].titel for name in decisions},
        "kaders": {one.id: _kader(corpus, one) for one in kaders},
    }


def _kader(corpus: Corpus, kader: Kader) -> dict[str, Any]:
    line = corpus.timelines[kader.id]
    numbers: dict[str, int] = {}

    def light(version: dict[str, Any]) -> dict[str, Any]:
        made = {key: version[key] for key in WHEN if key in version}
        content = json.dumps([version.get(key) for key in CONTENT])
        return made | {"inhoud": numbers.setdefault(content, len(numbers))}

    moments = []
    for moment in line.moments:
        answer = answer_data(corpus.vragen, kader, moment)
        beside = {"ernaast": [light(one) for one in answer["ernaast"]]} if "ernaast" in answer else {}
        moments.append({**light(answer), "heeft": _has(moment.stand), **beside})
    return {
        "titel": kader.volle_titel,
        "gebied": kader.gebied,
        "versies": [
            {"geldt_vanaf": one.geldt_vanaf.tekst, "status": one.status}
            | ({"naam": one.naam} if one.onderscheid else {})
            for one in kader.versies
            if not one.wat.beeindigt
        ],
        "momenten": moments,
        "perioden": line.data,
    }


def _has(stand: Stand) -> str:
    """Whether there is a rule then, whether there is none, or whether we do not know."""
    if stand.heeft_inhoud:
        return "inhoud"
    return "onzeker" if stand.soort == NIET_TE_ZEGGEN or stand.versie.status == ONBEKEND else "niets"
