"""The modules that a page asks for at once are all that its scripts import."""

from __future__ import annotations

from hooks.script_modules import ASSETS, imported


def test_every_module_behind_the_scripts_is_named_once_and_the_scripts_are_not() -> None:
    found = imported(["assets/rekenhulp.js", "assets/meenemen.js"])
    assert {"assets/formulier.js", "assets/beeld.js", "assets/beeld-tijdlijn.js"} <= set(found)
    assert len(found) == len(set(found))
    assert not {"assets/rekenhulp.js", "assets/meenemen.js"} & set(found)
    assert all((ASSETS / address.removeprefix("assets/")).is_file() for address in found)


def test_what_is_only_wanted_later_is_not_named() -> None:
    assert "assets/zoekmachine.js" not in imported(["assets/zoeken.js"])


def test_a_script_that_another_one_imports_is_not_named_either() -> None:
    assert imported(["assets/adres.js", "assets/rekenadres.js"]) == []
