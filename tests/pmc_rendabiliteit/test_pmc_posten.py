"""The posts of a PMC: one without a name is called by its kind and its place."""

from __future__ import annotations

from decimal import Decimal

from calculators.pmc_rendabiliteit.berekening import lees_rekening
from calculators.raamwerk.vraag import Ingevuld


def test_a_post_without_a_name_is_called_by_its_kind_and_its_place_from_one() -> None:
    posts = tuple(
        Ingevuld({"bedrag": Decimal(1)} | ({"naam": name} if name else {})) for name in ("", "hout", "")
    )
    filled = Ingevuld(
        {"opbrengsten": posts, "kosten": posts[:1], "kandidaten": 1, "uitstroom": 0, "maanden": 0}
    )
    account = lees_rekening(filled, Decimal(0))
    assert [post.naam for post in account.opbrengsten] == ["opbrengst 1", "hout", "opbrengst 3"]
    assert [post.naam for post in account.kosten] == ["kostenpost 1"]
