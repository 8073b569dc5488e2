"""What a browser may keep of a site to read it without a connection: told by the files of the site itself.

`uitgave.json` names the edition and the list of its files. A worker in the browser asks for it each time
(docs/assets/bewaarwerker/), so that it never mixes two editions. Nothing on a page names the edition.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from hooks.pages.edition import STYLE
from hooks.publishing.editions import EDITION, names_in
from hooks.publishing.last_build import Known, content_name

LISTS = "uitgave/"
PAGE = "index.html"
FOLDER_MODE, FILE_MODE = 0o755, 0o644  # what a web server has to be able to read, whatever the umask
# The pages that are there without a connection, whoever reads what.
ALWAYS = ("", "kaders/", "offline/", "rekenhulpen/", "zoeken/", STYLE)
DOSSIERS = "kaders/"
# What the ordinary start of the calculators needs and the quick one does not.
ORDINARY = ("rekenen/calculators-", "rekenen/gegevens-", "pyodide/")

Files = Mapping[str, str]


def tell_edition(site: Path, known: Mapping[str, Known] | None = None) -> None:
    """Write into a site that is complete which edition it is, and what it consists of.

    Of a file that is still as it is `known`, nobody has to look what is in it.
    """
    sizes: dict[str, int] = {}
    files: dict[str, str] = {}
    for name in names_in(site):
        path, address = f"{site}/{name}", _address(name)
        seen, before = os.stat(path), (known or {}).get(name)
        is_known = before is not None and before.is_at(seen)
        files[address] = before.content if before and is_known else content_name(Path(path).read_bytes())
        sizes[address] = seen.st_size
    edition = content_name("\n".join(f"{address} {name}" for address, name in files.items()).encode())
    (site / LISTS).mkdir()
    (site / LISTS).chmod(FOLDER_MODE)
    whole = {part: _part(files, sizes, found) for part, found in _parts(files).items()}
    for dossier, found in _dossiers(files).items():
        part = _part(files, sizes, found)
        address = _named(site, dossier, {"bestanden": part.pop("bestanden")})
        whole[f"dossier/{dossier}"] = part | {"lijst": address}
    address = _named(site, "lijst", {"delen": whole})
    _write(site / EDITION, _json({"uitgave": edition, "lijst": address}))


def _address(name: str) -> str:
    """A page is found at the address of its folder."""
    return name.removesuffix(PAGE) if name == PAGE or name.endswith(f"/{PAGE}") else name


def _parts(files: Iterable[str]) -> dict[str, list[str]]:
    """The files of each part that a browser keeps whole."""
    files = list(files)
    is_quick = any(one.startswith("rekenen/python-") for one in files)
    needed = [
        one
        for one in files
        if one.startswith(("rekenen/", "pyodide/")) and not (is_quick and one.startswith(ORDINARY))
    ]
    return {
        "schil": [
            one
            for one in files
            if one in ALWAYS
            or one.startswith("peiling/")
            or (one.startswith("assets/") and not _is_licence(one))
        ],
        "zoeken": [one for one in files if one.startswith("zoekindex/")],
        "rekenen": [*needed, *(one for one in files if one.startswith("rekenhulpen/") and _is_page(one))],
    }


def _dossiers(files: Iterable[str]) -> dict[str, list[str]]:
    """The pages of each dossier: its list, its kaders, and every version of those."""
    found: dict[str, list[str]] = {}
    for one in files:
        if one.startswith(DOSSIERS) and one != DOSSIERS and _is_page(one):
            found.setdefault(one.split("/")[1], []).append(one)
    return found


def _is_page(address: str) -> bool:
    return address.endswith("/")


def _is_licence(address: str) -> bool:
    return address.endswith(".txt")


def _part(files: Files, sizes: Mapping[str, int], found: Iterable[str]) -> dict[str, object]:
    found = list(found)
    return {"bytes": sum(sizes[one] for one in found), "bestanden": [[one, files[one]] for one in found]}


def _named(site: Path, name: str, content: object) -> str:
    """Its address, which names the content."""
    text = _json(content)
    address = f"{LISTS}{name}-{content_name(text.encode())}.json"
    _write(site / address, text)
    return address


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(FILE_MODE)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
