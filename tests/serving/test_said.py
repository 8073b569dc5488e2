"""Of what a build that failed says, the browser shows what an author can repair."""

from __future__ import annotations

import pytest

from hooks.serving.said import MOST, Said, said

BUILD = """\
INFO    -  Cleaning site directory
ERROR   -  de beleidsbestanden hebben fouten; de site is niet gebouwd
policy/wvs/a.yml:18:38: onbekend: «maand» (eenheid); bedoelde u «maanden»?
policy/wvs/b.yml:2:1: dubbel: «titel»; haal er een weg

Aborted with a BuildError!
"""
CRASH = """\
Traceback (most recent call last):
  File "hooks/pages/pages.py", line 3, in <module>
    kapot
NameError: name 'kapot' is not defined
"""


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (
            BUILD,
            (
                Said("policy/wvs/a.yml:18:38", "onbekend: «maand» (eenheid); bedoelde u «maanden»?"),
                Said("policy/wvs/b.yml:2:1", "dubbel: «titel»; haal er een weg"),
            ),
        ),
        (
            "ERROR   -  het bestand pyodide/x ontbreekt; zet alles klaar\nAborted with a BuildError!\n",
            (Said("", "het bestand pyodide/x ontbreekt; zet alles klaar"),),
        ),
        (
            "WARNING -  docs/x.md:3:4: het adres «y» bestaat niet\n",
            (Said("docs/x.md:3:4", "het adres «y» bestaat niet"),),
        ),
        (CRASH, (Said("", "NameError: name 'kapot' is not defined"),)),
        ("", (Said("", "de site is niet gebouwd"),)),
    ],
)
def test_each_fault_has_its_place_and_its_remedy(output: str, expected: tuple[Said, ...]) -> None:
    assert said(output) == expected


def test_a_screen_is_not_filled_without_end() -> None:
    found = said("".join(f"policy/a.yml:{line}:1: fout {line}\n" for line in range(1, MOST + 11)))
    assert len(found) == MOST + 1
    assert found[-1] == Said("", "en nog 10 andere")
