"""What was measured as a table for a Dutch spreadsheet, each with the norm of its own period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.corpus.corpus import Corpus, Measurement
from hooks.corpus.followed import judged
from hooks.corpus.words import WANTED
from hooks.open_data.identity import MEASUREMENTS
from hooks.open_data.table import Row
from hooks.pages.outward import Url, outward
from hooks.pages.pages import kader_address
from hooks.pages.spreadsheet import number, written_rows

COLUMNS: Mapping[str, str] = {
    "meting": "naam van de meting: `gebied/naam`",
    "gebied": "naam van het gebied waar de meting over gaat",
    "gebied_naam": "hoe het gebied heet",
    "kader": "naam van het kader: `dossier/kader`",
    "titel": "titel van het kader",
    "maat": "naam van de maat in dat kader",
    "wat": "wat er wordt gemeten",
    "telling": "hoe er is geteld, als de bron meer dan één manier toelaat; leeg: de bron zegt het niet",
    "periode": "waarover de meting gaat: een jaar, kwartaal, maand of dag",
    "van": "eerste dag daarvan",
    "tot_en_met": "laatste dag daarvan",
    "waarde": "het getal, zonder punten ertussen en met een komma vóór de decimalen",
    "eenheid": "wat het getal telt",
    "grens": "hoe het getal is bedoeld; leeg: precies",
    "aard": "`gemeld`: de bron zegt dat het zo is; `beoogd`: de bron wil dat het zo wordt",
    "norm": "de norm zoals die in die periode was besloten; leeg: er was geen norm",
    "oordeel": "of de norm van die periode is gehaald; leeg bij wat is beoogd",
    "gemeld_door": "wie het meldt: een organisatie of rol",
    "uitleg": "wat de bron over de meting niet zegt, of anders zegt",
    "bronnen": "document, kop en plaats, met een puntkomma ertussen",
    "adres": "pagina van het kader",
}


def measurements_table(corpus: Corpus, site_url: str | None = None) -> str:
    """Everything that was measured, in the order of the files."""
    return written_rows(COLUMNS, _rows(corpus, outward(site_url, MEASUREMENTS)))


def _rows(corpus: Corpus, url: Url) -> Iterator[Row]:
    for one in corpus.metingen.values():
        yield _row(corpus, one, url)


def _row(corpus: Corpus, one: Measurement, url: Url) -> Row:
    kader = corpus.kaders[one.kader]
    measure = kader.meet[one.maat]
    found = judged(corpus, one)
    return {
        "meting": one.id,
        "gebied": one.gebied,
        "gebied_naam": corpus.gebieden[one.gebied].naam,
        "kader": kader.id,
        "titel": kader.volle_titel,
        "maat": one.maat,
        "wat": measure.wat,
        "telling": one.telling or "",
        "periode": one.periode.tekst,
        "van": one.periode.eerste.isoformat(),
        "tot_en_met": one.periode.laatste.isoformat(),
        "waarde": number(one.waarde.getal),
        "eenheid": one.waarde.eenheid,
        "grens": one.waarde.grens or "",
        "aard": one.aard,
        "norm": found.norm.waarde.met_grens() if found.norm.waarde else "",
        "oordeel": "" if one.aard == WANTED else found.verdict,
        "gemeld_door": one.gemeld_door,
        "uitleg": one.uitleg or "",
        "bronnen": "; ".join(place.voluit() for place in one.bronnen),
        "adres": url(kader_address(kader.id)),
    }
