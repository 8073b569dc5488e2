"""«Klopt dit niet?» goes to who is about the dossier, and only where an address is named."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from hooks.corpus.corpus import Corpus
from hooks.pages.reports import Reports, UnclearAddress, read_reports

KADER = "wvs/detachering-maximaal"


def letter(corpus: Corpus, reports: Reports, kader_id: str = KADER) -> str | None:
    kader = corpus.kaders[kader_id]
    return reports.letter(kader, kader.versies[-1], f"kaders/{kader_id}/{kader.versies[-1].naam}/")


def test_without_an_address_there_is_no_letter(corpus: Corpus) -> None:
    assert letter(corpus, read_reports({}, corpus.dossiers, None)) is None
    assert letter(corpus, read_reports({"meldingen": {"alkmaar": "a@b.nl"}}, corpus.dossiers, None)) is None


def test_the_letter_goes_to_the_dossier_with_place_and_version(corpus: Corpus) -> None:
    said = {"meldingen": {"wvs": "wvs+kaders@gemeente.nl", "anders": "griffie@gemeente.nl"}}
    reports = read_reports(said, corpus.dossiers, "https://kaders.gemeente.nl/")
    made = urlsplit(letter(corpus, reports) or "")
    assert (made.scheme, made.path) == ("mailto", "wvs%2Bkaders@gemeente.nl")
    filled = parse_qs(made.query)
    assert filled["subject"] == ["Klopt dit niet? Hoe lang een detachering mag duren"]
    (body,) = filled["body"]
    for line in (
        f"Kader: {KADER}",
        "Versie van 4 april 2017 (vastgesteld door de colleges)",
        f"Pagina: https://kaders.gemeente.nl/kaders/{KADER}/2017-04-04/",
    ):
        assert line in body.split("\r\n")
    assert (letter(corpus, reports, "landelijk/bijstandsnorm") or "").startswith(
        "mailto:griffie@gemeente.nl?"
    )


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["a@b.nl"], "«meldingen» is een adres, of per dossier een adres"),
        ({"wsv": "a@b.nl"}, "is «wsv» geen dossier"),
        ({"wvs": "https://b.nl"}, "«https://b.nl» geen e-mailadres"),
        ({"wvs": "a@b.nl?cc=c@d.nl"}, "geen e-mailadres"),
        ({"wvs": 7}, "«7» geen e-mailadres"),
    ],
)
def test_what_is_no_address_is_told(corpus: Corpus, said: Any, told: str) -> None:
    with pytest.raises(UnclearAddress, match=r"mkdocs\.yml") as found:
        read_reports({"meldingen": said}, corpus.dossiers, None)
    assert told in str(found.value)
