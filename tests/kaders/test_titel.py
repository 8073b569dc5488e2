"""A title never decides what its kader does not: a word before it says so."""

from __future__ import annotations

import pytest

from tests.small_data import kader, version

DECIDED, PROPOSED = "vastgesteld door de colleges", "voorgesteld"


@pytest.mark.parametrize(
    ("statuses", "shown"),
    [
        ([PROPOSED], "Voorstel: "),
        (["advies"], "Advies: "),
        (["in onderzoek"], "Onderzoek: "),
        (["mededeling"], "Mededeling: "),
        (["aangekondigd"], "Aankondiging: "),
        (["mededeling", "vervallen"], "Mededeling: "),
        (["niet bekend"], ""),
        ([DECIDED], ""),
        ([DECIDED, PROPOSED], ""),
        ([PROPOSED, DECIDED], ""),
        ([PROPOSED, "afgewezen"], "Afgewezen: "),
        (["advies", PROPOSED], "Voorstel: "),
        ([DECIDED, "vervallen"], ""),
    ],
)
def test_only_what_was_never_decided_has_a_word_before_its_title(statuses: list[str], shown: str) -> None:
    versions = [version(f"{2015 + year}-01-01", status) for year, status in enumerate(statuses)]
    one = kader("wvs/proef", *versions)
    assert one.volle_titel == f"{shown}{one.titel}"
