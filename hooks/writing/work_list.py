"""`kaderwijzer werklijst`: what is left to do of the documents that were read in, and how to begin."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from hooks.corpus.corpus import Corpus, Document
from hooks.corpus.to_do import number_of_parts, to_do
from hooks.documents.outline import ranges
from hooks.reading.load_policy import check_policy
from hooks.reading.policy_folder import is_policy, no_policy
from hooks.reading.suggestions import suggest
from hooks.writing.document_file import document_of
from hooks.writing.refusal import Refused

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
NAME = "dossier/naam"
Texts = Mapping[tuple[str, str], str]


def work_list(name: str | None, beside: str | None, policy: Path) -> int:
    """Print the parts that are left, of one document or of all that are being worked on."""
    folder = policy.resolve()
    if not is_policy(folder):
        _say(f"kaderwijzer: {no_policy(policy)}")
        return WRONG_USE
    checked = check_policy(folder)
    if checked.found.faults:
        for one in checked.found.faults:
            print(one)
        _say("Herstel eerst deze fouten; daarna is er een werklijst.")
        return FAULTS
    try:
        for line in _lines(checked.corpus, name, beside):
            print(line)
    except Refused as refused:
        _say(f"kaderwijzer: {refused}")
        return WRONG_USE
    return RIGHT


def _lines(corpus: Corpus, name: str | None, beside: str | None) -> Iterator[str]:
    if name is not None and name not in corpus.bronnen:
        raise Refused(f"er is geen document «{name}» in bronnen.yml{suggest(name, corpus.bronnen)}")
    asked = [one for one in corpus.bronnen.values() if name in (None, one.id)]
    if beside is not None and name is None:
        raise Refused("--bij hoort bij één document; noem ook zijn naam")
    texts = _texts(beside) if beside is not None else {}
    at_work = [one for one in asked if one.in_bewerking]
    if not at_work:
        yield f"Van «{name}» is niets meer te doen." if name else "Er is geen document in bewerking."
    for place, one in enumerate(at_work):
        if place:
            yield ""
        yield from _of_document(corpus, one, texts)


def _of_document(corpus: Corpus, document: Document, texts: Texts) -> Iterator[str]:
    left = to_do(corpus, document)
    of_all = f"nog {len(left)} van de {number_of_parts(document)} delen te doen"
    yield f"{document.titel} ({document.id}): {of_all}."
    for heading, parts in groupby(left, lambda one: one.heading.kop):
        here = [one.part for one in parts]
        yield f"\n{heading}: {', '.join(ranges_between(here))}"
        for part in here:
            if text := texts.get((heading, part)):
                yield f"  {part}: {text}"
    if not left:
        yield f"Alles is gedaan: haal in bronnen.yml bij «{document.id}» de regel «in_bewerking» weg."
        return
    place = shlex.quote(left[0].place)
    yield "\nBegin een kader bij een deel, of zet het deel in bronnen.yml met een reden bij «weggelaten»:"
    yield f"  kaderwijzer nieuw {NAME} --bron {document.id} --plaats {place}"


def ranges_between(names: list[str]) -> Iterator[str]:
    """As `ranges`, but only of what follows each other: «alinea 1», «alinea 3-4»."""
    run: list[str] = []
    for name in names:
        if run and not _follows(run[-1], name):
            yield from ranges(run)
            run = []
        run.append(name)
    if run:
        yield from ranges(run)


def _follows(before: str, name: str) -> bool:
    (kind, first), (other, second) = before.split(), name.split()
    return kind == other and int(second) == int(first) + 1


def _texts(file: str) -> Texts:
    """The text of each part, from the document on this computer."""
    sections = document_of(file).outline.sections
    return {(one.heading, part.name): part.text for one in sections for part in one.parts}


def _say(text: str) -> None:
    print(text, file=sys.stderr)
