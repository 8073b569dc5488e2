"""All scripts of a page come in one file, in their order; what others made stays beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.browser.page_scripts import ALONE, FOLDER, SCRIPT, address_of, is_in_one, page_scripts
from hooks.node import run_script
from hooks.project import PROJECT
from hooks.site_files import COMPARING

pytestmark = pytest.mark.node

MODULE = re.compile(r'<script type="module" src="([^"]+)"')
CLASSIC = re.compile(r'<script src="([^"]+)"')
IMPORTED = re.compile(r'(?:\bfrom|\bimport\(|new URL\()\s*"(\.\.?/[^"]+\.js)"')


def made(folder: Path, beside: dict[str, str], **texts: str) -> str:
    """The one file of a page with these scripts."""
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    paths = [str(folder / f"{name}.js") for name in texts if name != "later"]
    asked = {"pages": {"een.js": paths}, "beside": beside, "folder": str(folder)}
    return str(run_script(SCRIPT, asked)["een.js"])


def test_scripts_run_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    shared = 'import "./eerste.js"; console.log("tweede");'
    code = made(tmp_path, {}, eerste='console.log("eerste");', tweede=shared, derde='console.log("derde");')
    assert [code.count(one) for one in ("eerste", "tweede", "derde")] == [1, 1, 1]
    assert code.index("eerste") < code.index("tweede") < code.index("derde")


def test_what_is_wanted_later_waits_in_the_same_file_with_the_same_state(tmp_path: Path) -> None:
    later = 'import { state } from "./eerste.js"; export const found = state; console.log("later");'
    first = 'export const state = ["staat"]; import("./later.js").then(({ found }) => found);'
    code = made(tmp_path, {}, eerste=first, later=later)
    assert code.count("staat") == 1
    assert "import(" not in code
    assert "later.js" not in code


def test_what_stays_a_file_of_its_own_is_asked_for_where_it_stands(tmp_path: Path) -> None:
    folder = tmp_path.resolve()
    code = made(
        folder, {str(folder / "d3.js"): "../beeld/d3.js"}, eerste='import("./d3.js").then(console.log);'
    )
    assert 'import("../beeld/d3.js")' in code


def test_a_page_is_called_by_its_scripts() -> None:
    assert address_of([]) == "assets/paginas/pagina.js"
    assert address_of(["assets/rekenen/alsof.js", "assets/rekenen/rekenhulp.js"]).endswith(
        "/alsof-rekenhulp.js"
    )
    framed = page_scripts([], [["assets/rekenen/rekenhulp.js"]], COMPARING)
    assert list(framed) == [address_of(["assets/rekenen/rekenhulp.js"], is_framed=True)]


def test_only_what_runs_before_the_page_is_read_stays_beside_it() -> None:
    assert not any(map(is_in_one, (*ALONE, "bewaarwerker.js", "assets/zoeken/zoeken.css")))
    assert is_in_one("assets/zoeken/zoeken.js")
    assert all((PROJECT / "docs" / address).is_file() for address in ALONE)


@pytest.mark.bouw
def test_every_page_asks_for_one_file_and_all_that_it_names_is_there(site: Path) -> None:
    wanted: set[Path] = set()
    for page in site.rglob("index.html"):
        if page.is_relative_to(site / "ingebed"):
            continue
        html = page.read_text(encoding="utf-8")
        found = MODULE.findall(html)
        assert len(found) <= 1, page
        assert "modulepreload" not in html
        wanted |= {(page.parent / address).resolve() for address in (*found, *CLASSIC.findall(html))}
    files = {path.resolve() for path in (site / FOLDER).iterdir()}
    assert files <= wanted, "no page wants the others"
    for file in files:
        found = IMPORTED.findall(file.read_text(encoding="utf-8"))
        wanted |= {(file.parent / address).resolve() for address in found}
    assert all(path.is_file() for path in wanted)
    stands = {path.resolve() for path in (site / "assets").rglob("*.js")}
    # One is made of a name and a place, as the drawings and the table are.
    assert {path.name for path in stands - wanted} <= {"papaparse.min.js", "base.js"}
