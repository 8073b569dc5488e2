"""`kaderwijzer nieuw`: a kader that was not there yet, with its first version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kader import Kader, Versie
from hooks.corpus.corpus import Corpus
from hooks.reading.suggestions import and_else, suggest
from hooks.writing.answers import Answers
from hooks.writing.change import new_version, version_lines
from hooks.writing.edit import Edit
from hooks.writing.for_readers import of_new, of_version
from hooks.writing.made import Made
from hooks.writing.measure import measured
from hooks.writing.refusal import Refused
from hooks.writing.sources import add_new, with_places
from hooks.writing.written import STEP, line, listed

# What somebody may want to make with this command, and has one of its own.
OTHERS = {
    "begrip": "een begrip",
    "thema": "een thema",
    "doelgroep": "een doelgroep",
    "dossier": "een dossier",
}


def new_kader(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The file that was asked for; Refused when its name cannot be used."""
    name = answers.one("naam")
    dossier = name.partition("/")[0]
    if name in OTHERS:
        raise Refused(f"NAAM: «nieuw» maakt een kader; voor {OTHERS[name]} is er «kaderwijzer {name}»")
    if "/" not in name:
        raise Refused(f"NAAM: schrijf het dossier erbij, zoals {next(iter(corpus.dossiers))}/{name}")
    if dossier not in corpus.dossiers:
        is_new = "is het nieuw, maak het met «kaderwijzer dossier»"
        hint = and_else(suggest(dossier, corpus.dossiers), is_new)
        raise Refused(f"NAAM: «{dossier}» is geen dossier uit dossiers.yml{hint}")
    look_whether_free(corpus, name, "NAAM")
    edit = Edit(corpus.folder)
    said, version = write_kader(edit, name, corpus.dossiers[dossier].gebied, answers, today)
    means = of_new("het kader", of_version(corpus, version))
    return Made(edit, [f"«{name}» is een nieuw kader", *said], means)


def look_whether_free(corpus: Corpus, name: str, asked: str) -> None:
    """Refused, as what was `asked`, when something has or had the name."""
    if name in corpus.kaders:
        other = corpus.kaders[name].id
        why = "is al een kader" if other == name else f"was de oude naam van «{other}»"
        raise Refused(f"{asked}: «{name}» {why}; kies een andere naam, of wijzig dat kader")
    if name in corpus.ingetrokken:
        raise Refused(
            f"{asked}: «{name}» is uit de kennisbank gehaald en staat in ingetrokken.yml; "
            "kies een andere naam"
        )


def write_kader(edit: Edit, name: str, area: str, answers: Answers, today: date) -> tuple[list[str], Versie]:
    """Put the file of a kader there, and what is new with it; gives what was chosen, and its version."""
    with_places(answers)
    themes = answers.all("thema")
    kader = Kader(name, answers.one("titel"), answers.one("soort"), themes, area, ())
    new = new_version(kader, edit.text(f"{name}.yml"), answers, today)
    said = add_new(edit, answers, area)
    indent = STEP * 2
    lines = version_lines(new, indent)
    item = f"{STEP}- {lines[len(indent) :]}"
    edit.put(f"{name}.yml", ("".join(_head(answers)) + "versies:\n" + item).encode())
    if "status" not in answers and "besluit" not in answers:
        said.insert(0, f"de status is «{new.status}»")
    return said, new.version


def _head(answers: Answers) -> Iterator[str]:
    yield line("titel", answers.one("titel"), "")
    yield line("soort", answers.one("soort"), "")
    yield listed("themas", answers.all("thema"), "")
    for name, key in (("voor", "voor"), ("zoekwoord", "zoekwoorden"), ("gerelateerd", "gerelateerd")):
        if name in answers:
            yield listed(key, answers.all(name), "")
    yield measured(answers)
