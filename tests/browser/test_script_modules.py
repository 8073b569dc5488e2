"""The modules that a page asks for at once are all that its scripts import."""

from __future__ import annotations

from hooks.browser.script_modules import ASSETS, imported


def test_every_module_behind_the_scripts_is_named_once_and_the_scripts_are_not() -> None:
    found = imported(["assets/rekenen/rekenhulp.js", "assets/rekenen/meenemen.js"])
    assert {"assets/rekenen/formulier.js", "assets/beeld/beeld.js", "assets/beeld/tijdlijn.js"} <= set(found)
    assert len(found) == len(set(found))
    assert not {"assets/rekenen/rekenhulp.js", "assets/rekenen/meenemen.js"} & set(found)
    assert all((ASSETS / address.removeprefix("assets/")).is_file() for address in found)


def test_what_is_only_wanted_later_is_not_named() -> None:
    assert "assets/zoeken/machine.js" not in imported(["assets/zoeken/zoeken.js"])


def test_a_script_that_another_one_imports_is_not_named_either() -> None:
    assert imported(["assets/gedeeld/adres.js", "assets/rekenen/rekenadres.js"]) == []
