"""The files that a new kennisbank has of its own, as it begins."""

from __future__ import annotations

from pathlib import Path

from hooks.settings.licence import LICENCES
from hooks.settings.read import COLOUR, DARK, IDENTITY, LICENCE, LIGHT
from hooks.starting.asked import Start
from hooks.starting.not_measured import not_measured
from hooks.writing.written import STEP, line, listed, word

_DATA = "De gegevens in `policy/`, en wat de site daarvan als open data geeft: "


def own_files(start: Start, project: Path) -> dict[str, str]:
    """Content by name; of the README of the engine only its head and its licence become another.

    What was measured of the kennisbank of the engine is not measured of this one.
    """
    readme = (project / "README.md").read_text(encoding="utf-8")
    return {
        "mkdocs.yml": _settings(start),
        "policy/gebieden.yml": _areas(start),
        "README.md": _readme(start, readme),
        **not_measured(project),
    }


def _settings(start: Start) -> str:
    made = "# Wat van deze kennisbank is. Wat hier nog meer mag staan, staat in README.md, bij Publiceren.\n"
    made += "INHERIT: hooks/mkdocs.yml\n\n"
    made += line("site_name", start.name, "") + line("site_description", start.description, "")
    if start.forge and start.edits:
        made += line("repo_url", start.forge, "") + line("edit_uri", start.edits, "")
    made += "\nextra:\n"
    made += (
        f"{STEP}# Staat in elke naam van de open data en de feeds; het blijft zo, ook bij een andere naam.\n"
    )
    made += line(IDENTITY, start.identity, STEP) + line(LICENCE, start.licence, STEP)
    if start.light and start.dark:
        made += f'{STEP}{COLOUR}: {{{LIGHT}: "{start.light}", {DARK}: "{start.dark}"}}\n'
    if start.publisher:
        made += f"{STEP}uitgever: {{naam: {word(start.publisher)}}}\n"
    return made


def _areas(start: Start) -> str:
    made = f"{start.area_id}:\n" + line("naam", start.area, STEP) + line("soort", "samenwerking", STEP)
    made += listed("leden", (one.id for one in start.gemeenten), STEP)
    return made + "".join(one.line for one in start.gemeenten)


def _readme(start: Start, engine: str) -> str:
    """The README of the engine says how one works with it; whose it is, stands above."""
    _, _, rest = engine.partition("\n## Voor wie\n")
    rest = f"## Voor wie\n{rest}" if rest else engine
    licence = LICENCES[start.licence]
    lines = rest.splitlines(keepends=True)
    own = f"{_DATA}[{licence.short}]({licence.in_dutch}).\n"
    told = "".join(own if one.startswith(_DATA) else one for one in lines)
    head = f"# {start.name}\n\n{start.description}\n"
    engine_said = (
        "Deze kennisbank draait op de motor van Kaderwijzer; wat hieronder staat, gaat over die motor.\n"
        "Van deze kennisbank zelf zijn `mkdocs.yml`, `policy/` en `tests/content/own/`.\n"
    )
    return f"{head}\n{engine_said}\n{told}"
