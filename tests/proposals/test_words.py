"""The words of a difference come from a script: without the packages it needs, that is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from hooks.node import run_script


@pytest.mark.node
def test_a_script_without_its_package_says_how_to_get_it(tmp_path: Path) -> None:
    script = tmp_path / "proef.mjs"
    script.write_text('import "a-package-that-nobody-made";\n', encoding="utf-8")
    with pytest.raises(PluginError) as refused:
        run_script(script, None)
    assert str(refused.value) == (
        "proef.mjs mist een pakket van JavaScript; zet alles klaar met «make build»"
    )
