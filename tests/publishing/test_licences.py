"""Everything on the site that others made is in one list, with its licence text and in the list of parts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

import pytest

from hooks.project import PROJECT
from hooks.publishing.licences import SBOM, licence_files
from hooks.publishing.parts import PARTS, Part
from hooks.publishing.sbom import sbom
from hooks.publishing.shipped import MissingLicence, Shipped, licence_text, shipped

PAPA = next(part for part in PARTS if part.package == "papaparse")
# Made by the build of what is ours; the rest of rekenen/ is Python with our calculators in it.
OF_OURS = (
    "assets/paginas/*.js",
    "keuren/*/*.js",
    "keuren/code-*.bin",
    "keuren/beleid-*.bin",
    "rekenen/*/*.js",
    "rekenen/calculators-*.json",
    "rekenen/gegevens-*.json",
    "rekenen/kaders-*.bin",
    "rekenen/rekenhulp-*.bin",
)


def made_site(folder: Path, *addresses: str) -> Path:
    for address in addresses:
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return folder


def test_what_stands_on_a_site_is_told_with_its_version_and_text(tmp_path: Path) -> None:
    (one,) = shipped(made_site(tmp_path, "assets/papaparse.min.js"))
    described = json.loads((PROJECT / "node_modules/papaparse/package.json").read_text(encoding="utf-8"))
    assert one.version == described["version"]
    assert "MIT" in one.text
    assert one.file == "papa-parse.txt"
    assert dict(licence_files([one]))["licenties/papa-parse.txt"] == one.text


def test_what_does_not_stand_there_is_not_told(tmp_path: Path) -> None:
    assert shipped(tmp_path) == []


@pytest.mark.parametrize("part", [replace(PAPA, text="NERGENS"), replace(PAPA, kept="nergens.txt")])
def test_without_a_text_there_is_no_site(part: Part) -> None:
    with pytest.raises(MissingLicence, match="het pakket papaparse brengt geen licentietekst mee"):
        licence_text(part)


def faults(text: str) -> object:
    # Here, because this takes a second, and every run of the tests looks at this file.
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)


def test_the_list_of_parts_is_as_its_standard_wants_it_and_the_same_twice(tmp_path: Path) -> None:
    addresses = ("assets/papaparse.min.js", "assets/lettertypen/kop.woff2", "pyodide/1/python_stdlib.zip")
    parts = shipped(made_site(tmp_path, *addresses))
    text = sbom(parts)
    assert faults(text) is None
    assert text == sbom(shipped(tmp_path))
    assert faults(text.replace('"MIT"', '"Mijn licentie"')) is not None
    components = {one["name"]: one for one in json.loads(text)["components"]}
    assert components["Source Serif 4"]["purl"].startswith("pkg:npm/%40fontsource-variable/source-serif-4@")
    assert re.fullmatch(r"3\.\d+\.\d+", components["Python"]["version"])
    assert "purl" not in components["Python"]


def test_another_version_is_another_list() -> None:
    one = Shipped(PAPA, "1.0.0", "x")
    assert (
        json.loads(sbom([one]))["serialNumber"]
        != json.loads(sbom([replace(one, version="2.0.0")]))["serialNumber"]
    )


def of_others(site: Path) -> Iterator[str]:
    """Every file that a browser loads and that does not stand in `docs/`."""
    for folder in ("assets", "pyodide", "rekenen"):
        for path in sorted((site / folder).rglob("*")):
            address = path.relative_to(site).as_posix()
            written = PROJECT / "docs" / address
            is_ours = written.is_file() and written.read_bytes() == path.read_bytes()
            is_ours = is_ours or any(fnmatch(address, one) for one in OF_OURS)
            is_licence = "licen" in path.name.lower()
            if path.is_file() and not is_ours and not is_licence and path.suffix not in (".br", ".gz"):
                yield address


@pytest.mark.bouw
def test_every_file_of_others_is_at_an_address_of_the_list(site: Path) -> None:
    found = list(of_others(site))
    assert len(found) > 8
    known = [address for part in PARTS for address in part.addresses]
    assert [one for one in found if not any(fnmatch(one, address) for address in known)] == []


@pytest.mark.bouw
def test_every_package_in_a_bundle_is_in_the_list(site: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in site.glob("assets/*/*.LICENSE.txt")]
    names = {name for text in texts for name in re.findall(r"^(\S+) \d+\.\d+\.\d+$", text, re.MULTILINE)}
    assert names
    assert names <= {part.package for part in PARTS}


@pytest.mark.bouw
def test_the_site_holds_each_text_and_the_list(site: Path) -> None:
    page = (site / "licenties" / "index.html").read_text(encoding="utf-8")
    parts = shipped(site)
    assert {"Pyodide", "Python", "Source Sans 3", "d3-scale"} <= {one.part.name for one in parts}
    for one in parts:
        assert one.part.name in page
        assert (site / "licenties" / one.file).read_text(encoding="utf-8") == one.text
    assert faults((site / SBOM).read_text(encoding="utf-8")) is None
