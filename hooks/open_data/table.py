"""Open data as tables for a Dutch spreadsheet: what each kader says, where and when, and the gemeenten.

A row is a kader in a period, once for all gemeenten together and once for each with a text of its own:
so the table grows with what was decided, not with the number of gemeenten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from calculators.kaders.kader import Kader
from calculators.kaders.stand import GELDT, NIET_TE_ZEGGEN
from hooks.corpus.answers import answer_data
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import decided_otherwise
from hooks.corpus.timeline import WITHOUT_CONTENT, Moment
from hooks.open_data.identity import TABLE, version_urn
from hooks.open_data.pieces import by_dossier
from hooks.pages.inputs import Inputs
from hooks.pages.outward import Url, outward
from hooks.pages.pages import version_address
from hooks.pages.spreadsheet import lines_of, written_rows

SAID = (GELDT, NIET_TE_ZEGGEN)  # of other periods there is nothing to tell
Row = dict[str, str]

COLUMNS: Mapping[str, str] = {
    "kader": "naam van het kader: `dossier/kader`",
    "titel": "titel, met „Voorstel”, „Advies” of „Onderzoek” ervoor als er niets is besloten",
    "dossier": "titel van het dossier",
    "soort": "wat voor uitspraak het is",
    "themas": "onderwerpen, met een komma ertussen",
    "gebied": (
        "naam van het gebied waar het kader geldt; welke gemeenten daarin liggen, staat in de tabel "
        "met gemeenten"
    ),
    "gemeente": (
        "de gemeente waarvoor deze regel een eigen tekst of datum heeft; leeg: alle andere gemeenten "
        "van het gebied"
    ),
    "cbs": "CBS-code van die gemeente",
    "van": "eerste dag van de periode",
    "tot": "de dag waarop de volgende periode begint; leeg: voor zover bekend geldt dit nog",
    "stand": (
        "`geldt`, `zonder inhoud` (vervallen, niet bekend, afgewezen of ingetrokken) of `niet te "
        "zeggen` (de bron is niet precies genoeg)"
    ),
    "geldt_vanaf": "datum van de versie, zo precies als de bron: een dag, maand, kwartaal of jaar",
    "status": "hoe vast het staat",
    "besluit": "naam van het besluit waar de versie op rust",
    "tekst": (
        "wat het kader in deze periode zegt, met alle waarden ingevuld; bij `niet te zeggen` staat hier niets"
    ),
    "toelichting": "uitleg of reden die zelf geen regel is",
    "oordeel": "wat de bron vindt van een optie of variant",
    "waarden": "elke waarde met haar naam, met een puntkomma ertussen",
    "ernaast": "status van voorstellen en adviezen die ernaast liggen en nog niets veranderen",
    "bronnen": "document, kop en plaats, met een puntkomma ertussen",
    "adres": "vaste pagina van de versie",
    "identiteit": "naam van de versie die niet verandert als de site verhuist",
    "bouwsteen_in": (
        "gemeenten van deze regel waar het besluit een bouwsteen is en geen kaders geeft, met een komma "
        "ertussen"
    ),
}
OF_GEMEENTEN: Mapping[str, str] = {
    "gebied": "naam van het gebied",
    "gebied_naam": "hoe het gebied heet",
    "soort": "gemeente, samenwerking of land",
    "gemeente": "naam van een gemeente in dit gebied",
    "gemeente_naam": "hoe die gemeente heet",
    "cbs": "CBS-code van die gemeente",
}


def kaders_table(corpus: Corpus, site_url: str | None = None, inputs: Inputs | None = None) -> str:
    """What every kader says in each period; with `inputs` as far as it changed, and the rest from before."""
    url = outward(site_url, TABLE)

    def written(kaders: Sequence[Kader]) -> str:
        return lines_of(COLUMNS, (row for kader in kaders for row in _rows(corpus, kader, url)))

    return written_rows(COLUMNS, ()) + "".join(by_dossier(TABLE, corpus, site_url, inputs, written))


def gemeenten_table(corpus: Corpus) -> str:
    """Which gemeenten lie in each gebied."""
    return written_rows(OF_GEMEENTEN, _gemeenten(corpus))


def _gemeenten(corpus: Corpus) -> Iterator[Row]:
    for area in corpus.gebieden.values():
        for name in area.gemeenten:
            yield {
                "gebied": area.id,
                "gebied_naam": area.naam,
                "soort": area.soort,
                "gemeente": name,
                "gemeente_naam": corpus.gebieden[name].naam,
                "cbs": corpus.gebieden[name].cbs or "",
            }


def _rows(corpus: Corpus, kader: Kader, url: Url) -> Iterator[Row]:
    line = corpus.timelines[kader.id]
    about = {
        "kader": kader.id,
        "titel": kader.volle_titel,
        "dossier": corpus.dossiers[kader.dossier].titel,
        "soort": kader.soort,
        "themas": ", ".join(corpus.themas[name].naam for name in kader.themas),
        "gebied": kader.gebied,
    }
    for gemeente, periods in line.periods.items():
        place = {"gemeente": gemeente, "cbs": (corpus.gebieden[gemeente].cbs or "") if gemeente else ""}
        for (day, number), (until, _) in pairwise((*periods, (date.max, 0))):
            moment = line.moments[number]
            if moment.stand.soort in SAID:
                period = {"van": day.isoformat(), "tot": until.isoformat() if until < date.max else ""}
                blocks = [
                    name
                    for name, _ in decided_otherwise(corpus, kader, moment.stand.versie)
                    if moment.stand.soort == GELDT
                    and (name == gemeente or (not gemeente and name not in line.periods))
                ]
                said = _said(corpus, kader, moment, url)
                yield about | place | period | said | {"bouwsteen_in": ", ".join(blocks)}


def _said(corpus: Corpus, kader: Kader, moment: Moment, url: Url) -> Row:
    stand = moment.stand
    data = answer_data(corpus.vragen, kader, moment)
    without = stand.soort == GELDT and not stand.heeft_inhoud
    return {
        "stand": WITHOUT_CONTENT if without else stand.soort,
        "geldt_vanaf": stand.versie.geldt_vanaf.tekst,
        **{
            name: str(data.get(name, "")) for name in ("status", "besluit", "tekst", "toelichting", "oordeel")
        },
        "waarden": "; ".join(f"{name}: {value}" for name, value in data.get("waarden", {}).items()),
        "ernaast": "; ".join(one["status"] for one in data.get("ernaast", ())),
        "bronnen": "; ".join(data.get("bronnen", ())),
        "adres": url(version_address(kader.id, stand.versie)),
        "identiteit": version_urn(kader, stand.versie),
    }
