"""What mkdocs.yml says of this kennisbank itself: how it is called, its licence and its colour.

Without anything said, it is the kennisbank of this project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from calculators.kaders.notatie import som_op
from hooks.project import SETTINGS
from hooks.settings.colours import Colours, is_colour, readable, unreadable
from hooks.settings.forge import EDIT_ADDRESS, PROJECT_ADDRESS, editor, wrong_forge
from hooks.settings.licence import LICENCES, USUAL, Licence
from hooks.settings.unclear import UnclearSetting

LONGEST_NAME = 60  # it stands in the head of every page, also on a telephone
LICENCE, COLOUR, QUESTIONS, IDENTITY = "licentie", "kleur", "zoekvragen", "identiteit"
MOST_QUESTIONS, LONGEST_QUESTION, LONGEST_IDENTITY = 6, 60, 60
_IDENTITY = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
LIGHT, DARK = "licht", "donker"


@dataclass(frozen=True)
class Settings:
    """The name, the licence of the data, and the colour; without a colour it is that of the engine.

    `questions` are examples of what one can search for, as a reader types them. `editor` is where a file is
    edited in the forge, with its path behind it; None without a forge. `identity` stands in each name of the
    open data and the feeds, so that no other kennisbank uses the same; this project has none.
    """

    name: str
    licence: Licence = USUAL
    colours: Colours | None = None
    questions: tuple[str, ...] = ()
    editor: str | None = None
    identity: str = ""

    def paint(self, css: str) -> str:
        return self.colours.paint(css) if self.colours else css


@cache
def settings() -> Settings:
    """Those of this kennisbank; UnclearSetting with all that is wrong."""
    return read_settings(SETTINGS)


def read_settings(file: Path) -> Settings:
    """What a mkdocs.yml says; UnclearSetting with a line for each thing that is wrong."""
    said = _group(file)
    extra = said.get("extra") or {}
    if not isinstance(extra, Mapping):
        raise UnclearSetting("mkdocs.yml: «extra» is een groep met instellingen")
    name, licence, colour = said.get("site_name"), extra.get(LICENCE, USUAL.name), extra.get(COLOUR)
    questions, identity = extra.get(QUESTIONS, []), extra.get(IDENTITY)
    forge = said.get(PROJECT_ADDRESS), said.get(EDIT_ADDRESS)
    wrong = (
        *((f"«site_name»: {one}") for one in wrong_name(name)),
        *((f"«{LICENCE}»: {one}") for one in wrong_licence(licence)),
        *((f"«{COLOUR}»: {one}") for one in wrong_colour(colour)),
        *((f"«{QUESTIONS}»: {one}") for one in _wrong_questions(questions)),
        *wrong_forge(*forge),
        *((f"«{IDENTITY}»: {one}") for one in _wrong_identity(identity)),
    )
    if wrong:
        raise UnclearSetting("\n".join(f"mkdocs.yml: bij {one}" for one in wrong))
    return Settings(
        str(name).strip(),
        LICENCES[licence],
        _colours(colour),
        tuple(questions),
        editor(*forge),
        identity or "",
    )


def _group(file: Path) -> Mapping[str, Any]:
    try:
        read = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError:
        raise UnclearSetting(f"in «{file.parent}» staat geen mkdocs.yml") from None
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (regel {mark.line + 1})" if mark else ""
        raise UnclearSetting(f"mkdocs.yml is niet te lezen{where}; herstel wat daar staat") from None
    if not isinstance(read, Mapping):
        raise UnclearSetting("mkdocs.yml is een groep met instellingen")
    return read


def wrong_name(name: object) -> Iterator[str]:
    """What is wrong with the name of a kennisbank."""
    if not isinstance(name, str) or not name.strip():
        yield "hier hoort een tekst; schrijf hoe de kennisbank heet"
    elif len(name.strip()) > LONGEST_NAME or not name.isprintable():
        yield f"dit is te lang of niet leesbaar; schrijf één regel van hoogstens {LONGEST_NAME} tekens"


def wrong_licence(licence: object) -> Iterator[str]:
    """What is wrong with the licence of the data."""
    if not isinstance(licence, str) or licence not in LICENCES:
        yield f"«{licence}» is geen licentie die hier kan; kies {som_op(list(LICENCES), 'of')}"


def wrong_colour(colour: object) -> Iterator[str]:
    """What is wrong with a colour: one for light, or one for each of light and dark."""
    example = f'schrijf {COLOUR}: {{{LIGHT}: "#0f5552"}}, en als u wilt ook {DARK}'
    if colour is None:
        return
    if not isinstance(colour, Mapping) or LIGHT not in colour or not colour.keys() <= {LIGHT, DARK}:
        yield f"dit is een groep met «{LIGHT}», en als u wilt ook «{DARK}»; {example}"
        return
    for name, one in colour.items():
        if not is_colour(one):
            yield f"«{one}» is geen kleur; schrijf # met zes cijfers of letters a tot en met f"
        elif wrong := unreadable(one, dark=name == DARK):
            yield wrong


def _wrong_questions(said: object) -> Iterator[str]:
    """What is wrong with the examples of questions."""
    if not isinstance(said, list) or not all(isinstance(one, str) and one.strip() for one in said):
        yield "dit is een lijst van vragen, zoals [hoe lang duurt een werkplek]"
    elif len(said) > MOST_QUESTIONS or any(len(one) > LONGEST_QUESTION for one in said):
        yield f"schrijf hoogstens {MOST_QUESTIONS} vragen van hoogstens {LONGEST_QUESTION} tekens"


def _wrong_identity(said: object) -> Iterator[str]:
    """What is wrong with the name in the open data; one that nobody gave is that of this project."""
    if said is None:
        return
    if not isinstance(said, str) or len(said) > LONGEST_IDENTITY or not _IDENTITY.fullmatch(said):
        yield (
            f"«{said}» kan niet in een naam; schrijf hoogstens {LONGEST_IDENTITY} kleine letters, cijfers en "
            "streepjes, zoals kaders-voorbeeldregio"
        )


def _colours(said: Mapping[str, str] | None) -> Colours | None:
    """The colour on dark is the nearest one that can be read there, when no other is said."""
    if said is None:
        return None
    light = said[LIGHT].lower()
    return Colours(light, said[DARK].lower() if DARK in said else readable(light, dark=True))


def painted(css: str) -> str:
    """A style in the colour of this kennisbank; as it is when nobody can read which that is."""
    try:
        return settings().paint(css)
    except UnclearSetting:  # the build says what is wrong, and makes nothing
        return css
