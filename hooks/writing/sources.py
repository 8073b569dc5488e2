"""Where a version stands: places in documents, with the document or the decision itself if that is new."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hooks.reading.origin import PROPOSAL
from hooks.writing.answers import Answers
from hooks.writing.edit import Edit
from hooks.writing.questions import NEW_DECISION, NEW_SOURCE
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, group, line, plain, prose, word

_PART = re.compile(r"(alinea|onderdeel|zin) ([1-9][0-9]*)")
INDENT = STEP


def place(said: str) -> str:
    """«document, kop, alinea 1, zin 2» as a group between braces; a heading may have commas."""
    document, *others = (part.strip() for part in said.split(","))
    parts: dict[str, str] = {}
    while others and (found := _PART.fullmatch(others[-1])):
        parts = {found[1]: found[2], **parts}
        others.pop()
    heading = {"kop": word(", ".join(others))} if others else {}
    return group({"document": word(document), **heading, **parts})


def origin(key: str, given: Iterable[str], indent: str) -> str:
    """A key with one place or more; «voorstel» where there is none."""
    places = [one if one == PROPOSAL else place(one) for one in given]
    if not places:
        return f"{indent}{key}: {PROPOSAL}\n"
    if len(places) == 1:
        return f"{indent}{key}: {places[0]}\n"
    return f"{indent}{key}:\n" + "".join(f"{indent}{STEP}- {one}\n" for one in places)


def with_places(answers: Answers) -> None:
    """Put each place behind the document that was named apart from it."""
    if "plaats" not in answers:
        return
    documents = answers.all("bron")
    if len(documents) != 1 or "," in documents[0] or documents[0] == PROPOSAL:
        raise Refused("--plaats hoort bij één --bron, met alleen de naam van het document")
    answers.put("bron", *(f"{documents[0]}, {one}" for one in answers.all("plaats")))


def add_new(edit: Edit, answers: Answers, area: str) -> list[str]:
    """Put a new document and a new decision in their lists; says what was added."""
    said = []
    for given in answers.all("bron"):
        if given != PROPOSAL and answers.is_new("bron", given):
            name = given.partition(",")[0].strip()
            values = {one.name.partition("-")[2]: answers.one(one.name) for one in NEW_SOURCE}
            lines = f"{name}:\n" + "".join(
                plain(key, value, INDENT) if key == "datum" else line(key, value, INDENT)
                for key, value in values.items()
            )
            edit.text("bronnen.yml").append((), lines, "de lijst")
            said.append(f"nieuw in bronnen.yml: {name}")
            break
    if "besluit" in answers and answers.is_new("besluit", answers.one("besluit")):
        name = answers.one("besluit")
        values = {one.name.partition("-")[2]: answers.one(one.name) for one in NEW_DECISION}
        text = values.pop("tekst")
        values |= {"stand": "genomen", "gebied": area}
        lines = f"{name}:\n" + "".join(
            plain(key, value, INDENT) if key == "datum" else line(key, value, INDENT)
            for key, value in values.items()
        )
        lines += prose("tekst", text, INDENT) + origin("bron", answers.all("bron"), INDENT)
        edit.text("besluiten.yml").append((), lines, "de lijst")
        said.append(f"nieuw in besluiten.yml: {name}")
    return said
