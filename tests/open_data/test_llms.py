"""llms.txt says how to read the knowledge base, and where everything is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.open_data.llms import llms


def test_it_has_the_form_that_its_readers_expect(corpus: Corpus) -> None:
    lines = llms(corpus, "Kaderwijzer", "Wat er is besloten.", "https://voorbeeld.nl/").splitlines()
    assert lines[0] == "# Kaderwijzer"
    assert lines[2] == "> Wat er is besloten."
    assert "- [Alle kaders als JSON](https://voorbeeld.nl/data/kaders.json)" in "\n".join(lines)
    for dossier in corpus.dossiers.values():
        assert any(dossier.titel in line for line in lines)


@pytest.mark.bouw
def test_everything_it_names_is_there(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    addresses = re.findall(r"\]\(([^)]+)\)", text)
    assert len(addresses) > 8
    for address in addresses:
        path = site / address
        assert (path / "index.html" if address.endswith("/") else path).is_file(), address
