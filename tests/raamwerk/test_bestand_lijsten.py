"""The columns of a list in a file: its parts come in the order of their numbers."""

from __future__ import annotations

from tests.raamwerk.test_bestand import rows


def test_the_eleventh_interruption_comes_after_the_third() -> None:
    parts = [f"onderbreking_{number}_{part}" for number in (11, 3) for part in ("van", "tot_en_met")]
    heads = ["gemeente", "doelgroep", "start", *parts, "lezing_onderbreking_leerwerktraject"]
    row = ["roosendaal", "b", "1-7-2017", "9-8-2017", "9-8-2017", "1-8-2017", "2-8-2017", "telt-niet-mee"]
    (found,) = rows([*row, "aaneengesloten"], heads=[*heads, "lezing_aaneengesloten"])
    assert [one["van"] for one in found["vraag"]["onderbrekingen"]] == ["1-8-2017", "9-8-2017"]
