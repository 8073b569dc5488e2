"""What a new kennisbank has to be told: from flags or in a terminal; all that is wrong at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks.reading.faults import Fault, Place
from hooks.reading.markup import markup
from hooks.reading.nodes import Scalar
from hooks.settings.colours import is_colour, readable, unreadable
from hooks.settings.forge import ADDRESS, EDITS, kind_of
from hooks.settings.licence import USUAL
from hooks.settings.read import LONGEST_IDENTITY, wrong_licence, wrong_name
from hooks.writing.gemeenten import NEW_GEMEENTE, NewGemeente, name_in_address, new_gemeente, twice

Said = Mapping[str, str]
LONGEST_DESCRIPTION = 200


@dataclass(frozen=True)
class Start:
    """All that a new kennisbank is told."""

    name: str
    description: str
    area: str
    area_id: str
    gemeenten: tuple[NewGemeente, ...]
    licence: str
    light: str | None
    dark: str | None
    publisher: str | None
    forge: str | None
    edits: str | None

    @property
    def identity(self) -> str:
        """What stands in the names of its open data: its name at the beginning."""
        return (name_in_address(self.name) or self.area_id)[:LONGEST_IDENTITY].strip("-")


@dataclass(frozen=True)
class Asked:
    """One thing to know: the flag, what a terminal asks, what holds without an answer, and what is wrong."""

    name: str
    ask: str
    example: str
    wrong: Callable[[str], Iterator[str]]
    required: bool = False


def _text(text: str) -> Iterator[str]:
    if not text.isprintable() or len(text) > LONGEST_DESCRIPTION:
        yield f"schrijf één regel van hoogstens {LONGEST_DESCRIPTION} tekens"


def _markup(text: str) -> Iterator[str]:
    """What policy may not hold, said before anything is made."""
    for _, sign, message in markup(text):
        yield message.format(sign)


def _area(text: str) -> Iterator[str]:
    yield from _text(text)
    yield from _markup(text)
    if not name_in_address(text):
        yield f"van «{text}» is geen naam voor in een adres te maken; gebruik letters"


def _gemeenten(text: str) -> Iterator[str]:
    parts = _split(text)
    faults: list[Fault] = []
    for one in parts:
        NEW_GEMEENTE.read(Scalar(one, False, Place("")), faults)
    yield from (one.message for one in faults)
    yield from _markup(text)
    if not parts:
        yield "hier hoort minstens één gemeente, zoals Voorbeelddam=GM9998"
    elif not faults and (objection := twice(map(new_gemeente, parts), ())):
        yield objection


def _colour(text: str, *, dark: bool = False) -> Iterator[str]:
    if not is_colour(text):
        yield f"«{text}» is geen kleur; schrijf # met zes cijfers of letters a tot en met f, zoals #0f5552"
    elif wrong := unreadable(text, dark=dark):
        yield wrong


def _dark_colour(text: str) -> Iterator[str]:
    yield from _colour(text, dark=True)


def _forge(text: str) -> Iterator[str]:
    if not ADDRESS.fullmatch(text):
        yield f"«{text}» is geen adres van een project; schrijf het zoals https://forge.voorbeeld.nl/groep/naam"


def _kind(text: str) -> Iterator[str]:
    if text not in EDITS:
        yield f"«{text}» kent deze opdracht niet; kies {', '.join(EDITS)}"


QUESTIONS = (
    Asked("naam", "Hoe heet de kennisbank?", "'Kaders van de regio'", wrong_name, required=True),
    Asked(
        "gebied",
        "Hoe heet het gebied waarin gemeenten samenwerken?",
        "'Voorbeeldregio'",
        _area,
        required=True,
    ),
    Asked(
        "gemeenten",
        "Welke gemeenten werken daar samen? Elk met haar CBS-code, met komma's ertussen.",
        "'Voorbeelddam=GM9998,Voorbeeldrecht=GM9999'",
        _gemeenten,
        required=True,
    ),
    Asked("omschrijving", "Waar gaat de kennisbank over, in één zin?", "'Een zin.'", _text),
    Asked("kleur", "Welke kleur krijgen links en knoppen?", "'#1f5fa6'", _colour),
    Asked("kleur-donker", "Welke in het donker? Zonder antwoord een lichtere.", "'#8fc4ff'", _dark_colour),
    Asked("licentie", "Onder welke licentie mogen anderen de gegevens gebruiken?", USUAL.name, wrong_licence),
    Asked("uitgever", "Welke organisatie geeft de kennisbank uit?", "'Naam'", _text),
    Asked("forge", "Op welk adres komt het project?", "'https://forge.voorbeeld.nl/groep/naam'", _forge),
    Asked("forge-soort", "Wat voor forge is dat?", "forgejo", _kind),
)


def wrong_answers(said: Said) -> list[str]:
    """All that is wrong or missing, each with its flag."""
    found = []
    for one in QUESTIONS:
        if one.name in said:
            found += [f"--{one.name}: {wrong}" for wrong in one.wrong(said[one.name])]
        elif one.required:
            found.append(f"--{one.name} ontbreekt ({one.ask.partition('?')[0].lower()}), zoals {one.example}")
    return [*found, *_wrong_together(said)]


def _wrong_together(said: Said) -> Iterator[str]:
    """What is wrong in two answers beside each other."""
    if "kleur-donker" in said and "kleur" not in said:
        yield "--kleur-donker hoort bij --kleur; geef die ook"
    forge = said.get("forge")
    if "forge-soort" in said and forge is None:
        yield "--forge-soort hoort bij --forge; geef die ook"
    if forge is not None and "forge-soort" not in said and not any(_forge(forge)) and kind_of(forge) is None:
        kinds = ", ".join(EDITS)
        yield f"aan «{forge}» is niet te zien wat voor forge het is; zeg het met --forge-soort: {kinds}"
    named = said.get("gebied", "")
    ids = {new_gemeente(one).id for one in _split(said.get("gemeenten", ""))}
    if (area := name_in_address(named)) in ids and area:
        yield f"--gebied: «{area}» is ook een gemeente; kies een andere naam, zoals «Regio {named}»"


def start_of(said: Said) -> Start:
    """What was said, of which nothing is wrong."""
    area, light, forge = said["gebied"].strip(), said.get("kleur"), said.get("forge")
    usual = f"Wat de gemeenten in {area} samen hebben besloten, met bronnen."
    kind = said.get("forge-soort") or (kind_of(forge) if forge else None)
    return Start(
        said["naam"].strip(),
        said.get("omschrijving", usual),
        area,
        name_in_address(area),
        tuple(map(new_gemeente, _split(said["gemeenten"]))),
        said.get("licentie", USUAL.name),
        light,
        said.get("kleur-donker", readable(light, dark=True)) if light else None,
        said.get("uitgever"),
        forge,
        EDITS[kind] if kind else None,
    )


def ask_rest(said: Said, ask: Callable[[str], str], tell: Callable[[str], None]) -> dict[str, str]:
    """What was said, with an answer from a terminal to what was not, until each can be used."""
    answers = dict(said)
    for one in QUESTIONS:
        while one.name not in answers and _matters(one, answers):
            text = ask(f"{one.ask} (zoals {one.example}) ").strip()
            if not text and not one.required:
                break
            wrong = list(one.wrong(text)) if text else ["Hier is een antwoord nodig."]
            if not wrong:
                answers[one.name] = text
            for message in wrong:
                tell(message)
    return answers


def _matters(one: Asked, answers: Said) -> bool:
    if one.name == "kleur-donker":
        return "kleur" in answers
    if one.name == "forge-soort":
        return "forge" in answers and kind_of(answers["forge"]) is None
    return True


def _split(text: str) -> Sequence[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
