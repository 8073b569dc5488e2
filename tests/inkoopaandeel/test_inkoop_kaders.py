"""The kaders that the share via WVS rests on."""

from __future__ import annotations

from tests.inkoopaandeel.test_inkoopaandeel import HART, minimum, wrong
from tests.small_data import kader, make_data, version


def test_every_kader_that_is_read_has_to_hold_on_the_day() -> None:
    later = kader("wvs/wvs-voorkeursleverancier", version("2019-01-01"))
    data = make_data(kader("wvs/aandeel-wvs", minimum("70")), later)
    assert "wvs/wvs-voorkeursleverancier" in wrong((HART, 1, 1), data=data)["peildatum"]
