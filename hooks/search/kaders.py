"""What can be found of a kader: what it says at each moment, and in which other words people ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kader import Kader, Waarde
from calculators.kaders.notatie import schrijf_datum
from calculators.kaders.stand import GELDT
from hooks.corpus.answers import fill_in
from hooks.corpus.corpus import Corpus, current
from hooks.corpus.timeline import Moment
from hooks.corpus.words import AMOUNTS
from hooks.pages.pages import kader_address
from hooks.search.record import Record, Said
from hooks.search.words import Synonyms

# What a question may ask for („hoe lang", „hoeveel", „welk bedrag", „wanneer"), by unit.
KINDS_OF_VALUE = {
    "duur": ("maanden", "weken", "dagen", "jaren"),
    "aantal": ("personen", "trajecten", "organisaties", "gemeenten"),
    "aandeel": ("procent",),
    "bedrag": AMOUNTS,
    "datum": ("datum",),
}
_KIND_OF_UNIT = {unit: kind for kind, units in KINDS_OF_VALUE.items() for unit in units}


def kader_records(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for kader in corpus.kaders.values():
        line = corpus.timelines[kader.id]
        moments = tuple(_said(corpus, kader, moment) for moment in line.moments)
        now = moments[line.number_at(date.max)] or Said()
        texts = [one.text for one in moments if one]
        texts += [text for moment in line.moments for text in _beside(corpus, kader, moment)]
        newest = current(kader)
        units = {value.eenheid for version in kader.alle_versies() for value in version.waarden.values()}
        yield Record(
            kader_address(kader.id),
            kader.volle_titel,
            kader.soort.capitalize(),
            now,
            keywords=kader.zoekwoorden,
            other_texts=tuple(text for text in dict.fromkeys(texts) if text != now.text),
            context=(
                newest.oordeel or "",
                newest.toelichting or "",
                *(point.vraag for point in newest.open_punten.values()),
                *(corpus.themas[name].naam for name in kader.themas),
                *(corpus.doelgroepen[name].naam for name in kader.voor),
            ),
            synonyms=tuple(synonyms.of("\n".join((kader.titel, now.text, *kader.zoekwoorden)), kader.id)),
            value_kinds=tuple(sorted({_KIND_OF_UNIT[unit] for unit in units if unit in _KIND_OF_UNIT})),
            moments=moments,
            periods=line.data,
            area=kader.gebied,
            facets={
                "dossier": (kader.dossier,),
                "thema": kader.themas,
                "gemeente": tuple(
                    name for name in corpus.gebieden[kader.gebied].gemeenten if kader.versies_voor(name)
                ),
                "met": (*(("open-punt",) if newest.open_punten else ()), *(("getal",) if now.values else ())),
            },
        )


def _said(corpus: Corpus, kader: Kader, moment: Moment) -> Said | None:
    if moment.stand.soort != GELDT:
        return None
    version = moment.stand.versie
    return Said(
        fill_in(corpus.vragen, kader, version, version.tekst, moment),
        version.status,
        schrijf_datum(version.begint),
        _shown({name: one for name, one in version.waarden.items() if one.eenheid in _KIND_OF_UNIT}),
        tuple(one.status for one in moment.stand.ernaast),
    )


def _beside(corpus: Corpus, kader: Kader, moment: Moment) -> Iterator[str]:
    for version in moment.stand.ernaast:
        yield fill_in(corpus.vragen, kader, version, version.tekst, moment)


def _shown(values: dict[str, Waarde]) -> tuple[str, ...]:
    """„hoogstens 23 maanden"; with their names when there are more."""
    if len(values) == 1:
        return tuple(one.met_grens() for one in values.values())
    named = (f"{name.replace('-', ' ')}: {one.met_grens()}" for name, one in values.items())
    return tuple(named)
