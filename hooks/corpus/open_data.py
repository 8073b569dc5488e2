"""Open data: the corpus as JSON, for everyone and for the calculators."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from calculators.kaders.gegevens import Gegevens, schrijf_gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Plaats
from calculators.kaders.kader_data import gebied_als_data, kader_als_data
from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.answers import timeline_data
from hooks.corpus.corpus import Corpus, Decision, Document, Line, Picture, Term, Theme

LENGTH_OF_ID = 12


def corpus_id(corpus: Corpus) -> str:
    """A short name for exactly this content: the same policy gives the same name."""
    content = _text({"kaders": _kaders(corpus, corpus.kaders), "gebieden": _areas(corpus)})
    return hashlib.sha256(content.encode()).hexdigest()[:LENGTH_OF_ID]


def calculator_data(corpus: Corpus) -> str:
    """What the calculators read, and nothing more: their kaders and the kaders those refer to."""
    wanted: set[str] = set()
    waiting = [read.kader for one in REKENHULPEN.values() for read in one.leest]
    while waiting:
        name = waiting.pop()
        if name in wanted or name not in corpus.kaders:
            continue
        wanted.add(name)
        waiting += corpus.kaders[name].genoemde_kaders()
    groups = {key: {"naam": one.naam, "uitleg": one.uitleg} for key, one in corpus.doelgroepen.items()}
    kaders = Kaders({name: corpus.kaders[name] for name in sorted(wanted)}, corpus.gebieden)
    return schrijf_gegevens(Gegevens(kaders, groups, corpus_id(corpus)))


def all_data(corpus: Corpus) -> str:
    """The whole corpus: kaders with all versions, values and sources, and everything they point at."""
    return _text(
        {
            "corpus": corpus_id(corpus),
            "dossiers": {
                key: {"titel": one.titel, "gebied": one.gebied, "inleiding": one.inleiding}
                for key, one in corpus.dossiers.items()
            },
            "themas": _themes(corpus.themas.items()),
            "doelgroepen": _themes(corpus.doelgroepen.items()),
            "gebieden": _areas(corpus),
            "bronnen": {key: _document(one) for key, one in corpus.bronnen.items()},
            "besluiten": {key: _decision(one) for key, one in corpus.besluiten.items()},
            "begrippen": {key: _term(one) for key, one in corpus.begrippen.items()},
            "beelden": {key: _picture(one) for key, one in corpus.beelden.items()},
            "kaders": _kaders(corpus, corpus.kaders),
        },
        indent=1,
    )


def one_kader(corpus_name: str, corpus: Corpus, kader: Kader) -> str:
    """One kader as it stands next to its page: all its versions, and what it says in each period."""
    line = timeline_data(corpus.vragen, kader, corpus.timelines[kader.id])
    gemeenten = list(corpus.gebieden[kader.gebied].gemeenten)
    return _text(
        {
            "corpus": corpus_name,
            "id": kader.id,
            **kader_als_data(kader),
            "gemeenten": gemeenten,
            "tijdlijn": line,
        },
        indent=1,
    )


def _text(data: Any, indent: int | None = None) -> str:
    return json.dumps(
        data, ensure_ascii=False, indent=indent, separators=(",", ":" if indent is None else ": ")
    )


def _kaders(corpus: Corpus, names: Iterable[str]) -> dict[str, Any]:
    return {name: kader_als_data(corpus.kaders[name]) for name in names}


def _areas(corpus: Corpus) -> dict[str, Any]:
    return {key: gebied_als_data(one) for key, one in corpus.gebieden.items()}


def _themes(found: Iterable[tuple[str, Theme]]) -> dict[str, Any]:
    return {key: {"naam": one.naam, "uitleg": one.uitleg} for key, one in found}


def _term(one: Term) -> dict[str, Any]:
    return _filled(
        term=one.term, betekenis=one.betekenis, synoniemen=list(one.synoniemen), kaders=list(one.kaders)
    )


def _picture(one: Picture) -> dict[str, Any]:
    return _filled(
        titel=one.titel,
        soort=one.soort,
        dossier=one.dossier,
        lezing=one.lezing,
        toelichting=one.toelichting,
        knopen=dict(one.knopen),
        lijnen=[_line(line) for line in one.lijnen],
    )


def _line(one: Line) -> dict[str, Any]:
    return _filled(
        van=one.van,
        wat=one.wat,
        naar=one.naar,
        kaders=list(one.kaders),
        gemeente=one.gemeente,
        richting=one.richting,
    )


def _decision(one: Decision) -> dict[str, Any]:
    return _filled(
        titel=one.titel,
        datum=one.datum.tekst,
        begonnen=one.begonnen.tekst if one.begonnen else None,
        wie=one.wie,
        stand=one.stand,
        gebied=one.gebied,
        tekst=one.tekst,
        bronnen=[_place(place) for place in one.bronnen],
    )


def _document(one: Document) -> dict[str, Any]:
    return _filled(
        titel=one.titel,
        ondertitel=one.ondertitel,
        organisatie=one.organisatie,
        datum=one.datum.tekst,
        soort=one.soort,
        status=one.status,
        koppen=[
            _filled(
                kop=heading.kop,
                onder=heading.onder,
                delen=list(heading.delen),
                weggelaten=dict(heading.weggelaten),
            )
            for heading in one.koppen
        ],
    )


def _place(place: Plaats) -> dict[str, Any]:
    return _filled(
        document=place.document,
        kop=place.kop,
        onderdeel=place.onderdeel,
        alinea=place.alinea,
        zin=place.zin,
    )


def _filled(**fields: Any) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in (None, [], {})}
