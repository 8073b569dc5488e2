"""The readings of an open point that one can choose from."""

from __future__ import annotations

import pytest

from calculators.trajectduur.lezingen import DOORLOPEND, TOTAAL
from tests.small_data import changed, make_data


def test_an_open_point_that_no_version_has_is_named() -> None:
    data = changed(make_data(), TOTAAL, open_punten={})
    with pytest.raises(KeyError, match=f"het open punt {TOTAAL}#aaneengesloten"):
        DOORLOPEND.opties(data)
