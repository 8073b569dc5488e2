"""The data dictionary names every key and every column, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.open_data.dictionary import kinds
from hooks.open_data.schema import kaders_schema
from hooks.open_data.table import COLUMNS


def test_every_key_says_in_words_what_it_holds() -> None:
    found = {kind.title: {key.name: key for key in kind.keys} for kind in kinds()}
    version = found["Een versie van een kader"]
    assert version["status"].words
    assert version["geldt_vanaf"].always
    assert not version["geldt_tot"].always
    assert version["waarden"].holds == "groep; bij elke naam: een waarde"
    assert version["terugwerkend"].holds == "ja of nee"
    assert version["alleen"].holds == "lijst; elk deel: tekst"
    assert found["Het bestand"]["vorm"].holds == "altijd „1.1”"
    assert len(found) == len(kaders_schema()["definitions"]) + 1


@pytest.mark.bouw
def test_the_page_shows_them(site: Path) -> None:
    text = (site / "datawoordenboek" / "index.html").read_text(encoding="utf-8")
    for name in (*COLUMNS, "geldt_tot", "voluit", "identiteit", "cbs"):
        assert f"<code>{name}</code>" in text
    assert "`" not in text.partition("<main")[2].partition("</main>")[0]
