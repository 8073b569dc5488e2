"""What a browser may keep: every edition has a name of its own, and each list names just what is there."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from hooks.project import PROJECT
from hooks.publishing.editions import EDITION
from hooks.publishing.headers import FOR_EVER
from hooks.publishing.last_build import Known, content_name
from hooks.publishing.offline import ALWAYS, LISTS, tell_edition

FILES = {
    "index.html": "start",
    "kaders/index.html": "alle",
    "kaders/wvs/index.html": "wvs",
    "kaders/wvs/regel/index.html": "regel",
    "kaders/wvs/regel/index.json": "{}",
    "assets/a.css": "a{}",
    "assets/licentie.txt": "MIT",
    "rekenhulpen/plekken/index.html": "reken",
    "rekenen/python-1.bin": "python",
    "rekenen/calculators-1.json": "{}",
    "pyodide/1/pyodide.js": "js",
    "zoekindex/gids.json": "[]",
}


def made(folder: Path, changed: dict[str, str] | None = None) -> Path:
    for name, text in (FILES | (changed or {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    tell_edition(folder)
    return folder


def read(site: Path, address: str) -> Any:
    return json.loads((site / address).read_text(encoding="utf-8"))


def parts(site: Path) -> Any:
    return read(site, read(site, EDITION)["lijst"])["delen"]


def addresses(part: Any) -> list[str]:
    return [address for address, _ in part["bestanden"]]


def test_each_part_names_its_files_with_their_contents(tmp_path: Path) -> None:
    site = made(tmp_path)
    found = parts(site)
    assert addresses(found["schil"]) == ["assets/a.css", "", "kaders/"]
    assert addresses(found["zoeken"]) == ["zoekindex/gids.json"]
    assert addresses(found["rekenen"]) == ["rekenen/python-1.bin", "rekenhulpen/plekken/"]
    assert found["zoeken"]["bytes"] == 2
    dossier = read(site, found["dossier/wvs"]["lijst"])["bestanden"]
    assert [address for address, _ in dossier] == ["kaders/wvs/", "kaders/wvs/regel/"]
    assert dossier[1][1] == hashlib.sha256(b"regel").hexdigest()[: len(dossier[1][1])]


def test_without_a_quick_start_the_ordinary_one_is_kept(tmp_path: Path) -> None:
    for name in list(FILES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if "python" not in name:
            (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    tell_edition(tmp_path)
    assert set(addresses(parts(tmp_path)["rekenen"])) >= {
        "pyodide/1/pyodide.js",
        "rekenen/calculators-1.json",
    }


@pytest.mark.parametrize("name", [*FILES, "data/nieuw.csv"])
def test_every_change_is_another_edition_and_the_same_site_is_the_same(tmp_path: Path, name: str) -> None:
    one, same = made(tmp_path / "een"), made(tmp_path / "zelfde")
    other = made(tmp_path / "ander", {name: "iets anders"})
    names = [read(site, EDITION)["uitgave"] for site in (one, same, other)]
    assert names[0] == names[1] != names[2]


def test_what_is_known_of_a_file_is_not_looked_up_as_long_as_nobody_wrote_in_it(tmp_path: Path) -> None:
    site = made(tmp_path)
    page = site / "kaders/wvs/regel/index.html"
    found = page.stat()
    which = (found.st_ino, found.st_size, found.st_mtime_ns)
    known = {"kaders/wvs/regel/index.html": Known("", "", *which, "bekend")}

    def content() -> object:
        shutil.rmtree(site / LISTS)
        tell_edition(site, known)
        return dict(read(site, parts(site)["dossier/wvs"]["lijst"])["bestanden"])["kaders/wvs/regel/"]

    assert content() == "bekend"
    page.write_text("ander")
    assert content() == content_name(b"ander")


def test_a_web_server_can_read_it_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        site = made(tmp_path / "site")
    finally:
        os.umask(before)
    assert (site / EDITION).stat().st_mode & 0o777 == 0o644
    lists = site / "uitgave"
    assert lists.stat().st_mode & 0o777 == 0o755
    assert {path.stat().st_mode & 0o777 for path in lists.iterdir()} == {0o644}


def test_the_worker_knows_the_same_folders_as_the_servers() -> None:
    text = (PROJECT / "docs/assets/bewaarwerker/waar.js").read_text(encoding="utf-8")
    known = re.search(r"const FOR_EVER = \[(.*?)\]", text)
    assert known
    assert re.findall(r'"([^"]+)"', known[1]) == [one.folder for one in FOR_EVER]


@pytest.mark.bouw
def test_every_address_in_the_lists_is_on_the_site(site: Path) -> None:
    found = parts(site)
    lists = [read(site, one["lijst"]) if "lijst" in one else one for one in found.values()]
    all_of_them = [address for one in lists for address in addresses(one)]
    assert len(all_of_them) > 800
    files = {one: f"{one}index.html" if one.endswith("/") or not one else one for one in all_of_them}
    assert [one for one, name in files.items() if not (site / name).is_file()] == []
    assert set(ALWAYS) <= set(addresses(found["schil"]))
    assert found["schil"]["bytes"] < 2_000_000
