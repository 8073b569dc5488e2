"""Every kind of page is HTML as the standard has it, as html-validate reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.node import run_script
from tests.kinds import KINDS

pytestmark = [pytest.mark.bouw, pytest.mark.node]

SCRIPT = Path(__file__).with_name("html_validate.mjs")


def test_html_validate_finds_nothing_on_any_kind_of_page(site: Path) -> None:
    addresses = {address.partition("#")[0] for address in KINDS.values()}
    files = [site / address / "index.html" for address in sorted(addresses)]
    assert run_script(SCRIPT, [str(one) for one in (*files, site / "404.html")]) == []


def test_a_fault_in_html_is_found(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<!doctype html><html lang="nl"><title>Een</title><p><a download>Haal</a><div>', encoding="utf-8"
    )
    found = "\n".join(run_script(SCRIPT, [str(page)]))
    assert f"{page}:1:" in found
    for rule in ("attribute-misuse", "close-order"):
        assert rule in found
