"""Open data as JSON: everything in one file, and each kader beside its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import GELDT, Stand
from hooks.corpus.answers import ASKED_GEMEENTE, fill_in, timeline_data
from hooks.corpus.corpus import Corpus
from hooks.corpus.ends import End, ends
from hooks.corpus.on_lines import on_lines
from hooks.corpus.open_data import corpus_id
from hooks.corpus.timeline import EVERYWHERE, Moment
from hooks.open_data.identity import (
    FORM,
    KADERS,
    KADERS_SCHEMA,
    kader_urn,
    version_urn,
)
from hooks.open_data.pieces import by_dossier
from hooks.pages.inputs import Inputs
from hooks.pages.outward import Url, outward
from hooks.pages.pages import kader_address, version_address
from hooks.settings.read import settings

_END = "\n}"  # of an object that is written on lines
FILLED = ("tekst", "oordeel", "toelichting")


def all_data(corpus: Corpus, site_url: str | None = None, inputs: Inputs | None = None) -> bytes:
    """The whole corpus: kaders with all versions, values and sources, and everything they point at.

    One kader is data at a time, and what is written is no text any more: that of a whole country would fill
    the memory. With `inputs` a dossier in which nothing changed is not written anew.
    """
    url = outward(site_url, KADERS)
    about = on_lines(
        {
            "$schema": url(KADERS_SCHEMA),
            "vorm": FORM,
            "licentie": {"naam": settings().licence.name, "adres": settings().licence.url},
            "corpus": corpus_id(corpus),
            "dossiers": {
                key: {**als_data(one), "bijgewerkt_tot": als_data(corpus.up_to.get(key))}
                for key, one in corpus.dossiers.items()
            },
            "themas": als_data(corpus.themas),
            "doelgroepen": als_data(corpus.doelgroepen),
            "gebieden": als_data(corpus.gebieden),
            "bronnen": als_data(corpus.bronnen),
            "besluiten": als_data(corpus.besluiten),
            "begrippen": als_data(corpus.begrippen),
            "beelden": als_data(corpus.beelden),
            "ingetrokken": als_data(corpus.ingetrokken),
            "metingen": als_data(corpus.metingen),
        }
    )
    made, between = BytesIO(), ""
    made.write(f'{about.removesuffix(_END)},\n "kaders": {{'.encode())
    for piece in by_dossier(KADERS, corpus, site_url, inputs, partial(_written, corpus, url)):
        made.write(f"{between}{piece}".encode())
        between = ","
    made.write(f"\n }}{_END}".encode())
    return made.getvalue()


def _written(corpus: Corpus, url: Url, kaders: Sequence[Kader]) -> str:
    lines = ((one.id, on_lines(kader_data(corpus, one, url)).replace("\n", "\n  ")) for one in kaders)
    return ",".join(f"\n  {on_lines(name)}: {written}" for name, written in lines)


def one_kader(corpus: Corpus, kader: Kader, site_url: str | None = None, own: str | None = None) -> str:
    """One kader as it stands next to its page: all its versions, and what it says in each period.

    `own` is where it stands, when that is an address of before.
    """
    line = timeline_data(corpus.vragen, kader, corpus.timelines[kader.id])
    return on_lines(
        {
            "corpus": corpus_id(corpus),
            "id": kader.id,
            **kader_data(corpus, kader, outward(site_url, own or kader_address(kader.id))),
            "gemeenten": list(corpus.gebieden[kader.gebied].gemeenten),
            "bezwaar_elders": corpus.vragen.bezwaar_elders(kader.id, ASKED_GEMEENTE),
            "tijdlijn": line,
        }
    )


def kader_data(corpus: Corpus, kader: Kader, url: Url) -> dict[str, Any]:
    """A kader with what its file does not say itself: names, addresses, ends, and texts written out."""
    made: dict[str, Any] = als_data(kader)
    made |= {
        "identiteit": kader_urn(kader),
        "adres": url(kader_address(kader.id)),
        "volle_titel": kader.volle_titel,
    }
    until = ends(kader)
    for version, data in zip(kader.versies, made["versies"], strict=True):
        data |= {
            "identiteit": version_urn(kader, version),
            "adres": url(version_address(kader.id, version)),
            **_end(until.get(version.naam, End())),
            "voluit": written_out(corpus, kader, version, own_gemeente(version)),
        }
        for gemeente, other in version.per_gemeente.items():
            data["per_gemeente"][gemeente]["voluit"] = written_out(corpus, kader, other, gemeente)
    return made


def own_gemeente(version: Versie) -> str:
    """A gemeente that gets the version, where not all do."""
    return version.alleen[0] if version.alleen else EVERYWHERE


def written_out(corpus: Corpus, kader: Kader, version: Versie, gemeente: str) -> Mapping[str, str]:
    """The texts of a version with their values in place, as on the first day on which it surely held."""
    day: date = version.geldt_vanaf.laatste
    moment = Moment(Stand(GELDT, version), day, gemeente)
    texts = {name: getattr(version, name) for name in FILLED}
    return {
        name: fill_in(corpus.vragen, kader, version, text, moment) for name, text in texts.items() if text
    }


def _end(end: End) -> dict[str, Any]:
    made = {"geldt_tot": als_data(end.everywhere), "geldt_tot_in": als_data(end.in_gemeenten)}
    return {name: part for name, part in made.items() if part}
