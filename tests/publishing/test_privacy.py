"""The page about privacy says what a browser keeps; a script that keeps more makes it untrue."""

from __future__ import annotations

import re

from hooks.project import PROJECT

KEEPS = re.compile(r"\b(?:localStorage|sessionStorage|indexedDB|serviceWorker|caches|cookie|sendBeacon)\b")
NAMED = re.compile(r'(?:setItem\(|\bKEY = )"([\w-]+)"')
SAID = {
    "assets/weergave.js": {"localStorage"},
    "assets/wijziging/concept.js": {"localStorage"},
    "assets/offline/werker.js": {"localStorage", "serviceWorker"},
    **{
        f"assets/bewaarwerker/{name}.js": {"caches"}
        for name in ("berichten", "antwoorden", "bewaren", "delen", "kopie", "stand", "uitgave", "waar")
    },
}
KEPT_BY_THE_WORKER = "Kopieën van pagina's"


def test_no_script_keeps_more_than_the_page_says() -> None:
    folder = PROJECT / "docs"
    found = {
        path.relative_to(folder).as_posix(): set(KEEPS.findall(path.read_text(encoding="utf-8")))
        for path in sorted((folder / "assets").rglob("*.js"))
    }
    assert {name: words for name, words in found.items() if words} == SAID
    text = (folder / "privacy.md").read_text(encoding="utf-8")
    stored = [name for path in SAID for name in NAMED.findall((folder / path).read_text(encoding="utf-8"))]
    assert len(stored) == len([words for words in SAID.values() if "localStorage" in words])
    assert KEPT_BY_THE_WORKER in text
    assert [name for name in stored if f"`{name}`" not in text] == []
