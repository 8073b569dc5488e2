"""What is loaded anew for a change: all that needs the changed module, and nothing else."""

from __future__ import annotations

import sys
from importlib import import_module

from tests.mutaties.needs import all_needed_by, all_that_need, forget

VELDEN = "calculators.varianten.velden"


def test_what_needs_a_module_by_a_detour_is_loaded_anew_too() -> None:
    found = all_that_need(VELDEN)
    loket, golden = "calculators.raamwerk.loket", "tests.golden.lay_down"
    assert {VELDEN, "calculators.varianten", "calculators.raamwerk.register", loket, golden} <= found
    assert not {"calculators.kaders.kader", "calculators.varianten.verdelen", "calculators.volgen"} & found


def test_what_is_loaded_for_a_module_goes_all_the_way_down() -> None:
    assert {"calculators.raamwerk.velden", "calculators.kaders.kader"} <= all_needed_by([VELDEN])


def test_what_is_forgotten_is_loaded_anew_also_by_the_folder_it_is_in() -> None:
    name = "tests.mutaties.needs"
    old = import_module(name)
    try:
        forget([name])
        from tests.mutaties import needs

        assert needs is import_module(name)
        assert needs is not old
    finally:
        sys.modules[name] = old
        vars(sys.modules["tests.mutaties"])["needs"] = old
