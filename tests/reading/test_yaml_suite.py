"""Each case of the yaml-test-suite is read or refused the same in CPython, under Node and in Chromium."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser

from hooks.node import run_script
from hooks.project import PROJECT
from tests.alles.counting import Record, count
from tests.reading.yaml_cases import READ, REFUSED, read_all

pytestmark = [pytest.mark.node, pytest.mark.bouw]

HERE = Path(__file__).parent
CODE = ("hooks", "calculators")
IN_CHROMIUM = """async ([runtime, zip, texts]) => {
  const { loadPyodide } = await import(`${runtime}pyodide.js`);
  const pyodide = await loadPyodide({ indexURL: runtime });
  pyodide.unpackArchive(Uint8Array.from(atob(zip), (one) => one.charCodeAt(0)), "zip");
  return pyodide.pyimport("tests.reading.yaml_cases").read_all(texts);
}"""

# YAML 1.2 refuses these for their indentation or a dash between brackets; PyYAML and its like read them.
READ_ALL_THE_SAME = {"9C9N", "DK95", "G5U8", "QB6E", "S98Z", "YJV2"}

Found = list[list[Any]]


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    return list(run_script(HERE / "yaml_suite.mjs", None))


@pytest.fixture(scope="module")
def texts(cases: list[dict[str, Any]]) -> str:
    return json.dumps([one["yaml"] for one in cases])


@pytest.fixture(scope="module")
def here(texts: str) -> Found:
    found: Found = json.loads(read_all(texts))
    return found


@pytest.fixture(scope="module")
def code() -> str:
    """The reader, with PyYAML, as a zip in base64."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for folder in CODE:
            for path in sorted((PROJECT / folder).rglob("*.py")):
                archive.write(path, path.relative_to(PROJECT))
        for path in (HERE.parent / "__init__.py", HERE / "__init__.py", HERE / "yaml_cases.py"):
            archive.write(path, path.relative_to(PROJECT))
        for path in sorted(Path(yaml.__file__).parent.glob("*.py")):
            archive.write(path, f"yaml/{path.name}")
    return base64.b64encode(packed.getvalue()).decode()


def test_every_case_is_read_or_refused_with_a_place_and_a_reason(
    cases: list[dict[str, Any]], here: Found, record_property: Record
) -> None:
    assert len(here) == len(cases) > 400
    for case, (how, what) in zip(cases, here, strict=True):
        assert how in (READ, REFUSED)
        assert what, case["id"]
        assert how == READ or all(one.startswith("proef.yml:") for one in what), case["id"]
    refused_there = {
        case["id"] for case, (how, _) in zip(cases, here, strict=True) if case["fail"] and how == READ
    }
    assert refused_there == READ_ALL_THE_SAME
    kinds = [how for how, _ in here]
    count(record_property, "yaml", "gelezen", kinds.count(READ))
    count(record_property, "yaml", "geweigerd", kinds.count(REFUSED))


def test_under_node_every_case_comes_out_the_same(
    site: Path,
    bundle: dict[str, Any],
    code: str,
    texts: str,
    here: Found,
    record_property: Record,
) -> None:
    asked = {"runtime": str((site / bundle["runtime"]).resolve()), "zip": code, "texts": texts}
    assert run_script(HERE / "yaml_pyodide.mjs", asked) == here
    count(record_property, "yaml", "gelijk in Node", len(here))


@pytest.mark.browser
def test_in_chromium_every_case_comes_out_the_same(
    browser: Browser,
    origin: str,
    bundle: dict[str, Any],
    code: str,
    texts: str,
    here: Found,
    record_property: Record,
) -> None:
    # The pages of the site only let their worker run WebAssembly; this is about the reader.
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(f"{origin}over/")
    assert json.loads(page.evaluate(IN_CHROMIUM, [origin + bundle["runtime"], code, texts])) == here
    count(record_property, "yaml", "gelijk in Chromium", len(here))
    context.close()
