"""`kaderwijzer inlezen`: the outline of a document in bronnen.yml, every part of it still to be done.

Of the text itself nothing is written, nor of what may be about a person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from difflib import ndiff
from pathlib import Path

from hooks.corpus.corpus import Corpus, Document
from hooks.documents.outline import HEADING_PART, Outline, ranges
from hooks.documents.personal import without_personal
from hooks.documents.read import ReadDocument
from hooks.writing.answers import Answers
from hooks.writing.document_file import document_of
from hooks.writing.edit import Edit
from hooks.writing.for_readers import READ_IN
from hooks.writing.made import Made
from hooks.writing.questions import READ_IN_DATA
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, line, plain, word

FILE = "bronnen.yml"
MOST_SHOWN = 40  # of what was pointed out, or differs


def read_in(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The entry of a document with its outline; Refused where it is there already."""
    file = answers.one("bestand")
    read = document_of(file)
    name = answers.one("bron") if "bron" in answers else name_for(file)
    known = corpus.bronnen.get(name)
    if known and known.koppen:
        raise Refused(_is_there(known, read.outline))
    edit = Edit(corpus.folder)
    outline = "".join(outline_lines(read.outline))
    if known:
        edit.text(FILE).append((name,), outline, "de bron")
    else:
        edit.text(FILE).append((), f"{name}:\n{''.join(_about(answers, read.outline))}{outline}", "de lijst")
    said = list(_said(name, read))
    if known:
        said.insert(1, f"«{name}» stond al in {FILE}; wat daar over het document staat, is niet veranderd")
    return Made(edit, said, READ_IN, f"«kaderwijzer werklijst {name}» zegt per deel wat er nog te doen is")


def name_for(file: str) -> str:
    """A name for a document out of that of its file."""
    letters = unicodedata.normalize("NFKD", Path(file).stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "document"


def _about(answers: Answers, outline: Outline) -> Iterator[str]:
    """What was answered about the document; its title may be that of the document itself."""
    for one in READ_IN_DATA:
        given = answers.one(one.name)
        if one.name == "titel" and "titel" not in answers:
            given = outline.title
            if not given:
                raise Refused("in het document is geen titel te vinden; geef --titel")
        yield (plain if one.name == "datum" else line)(one.name, given, STEP)


def outline_lines(outline: Outline) -> Iterator[str]:
    """The outline as it stands in bronnen.yml."""
    yield f"{STEP}in_bewerking: ja\n{STEP}koppen:\n"
    inside = STEP * 3
    for section in outline.sections:
        yield f"{STEP * 2}- kop: {word(section.heading, in_braces=False)}\n"
        if section.under:
            yield line("onder", section.under, inside)
        yield f"{inside}delen: [{', '.join(ranges(section.names))}]\n"


def _said(name: str, read: ReadDocument) -> Iterator[str]:
    sections = read.outline.sections
    parts = sum(len(one.parts) for one in sections)
    koppen, delen = "kop" if len(sections) == 1 else "koppen", "deel" if parts == 1 else "delen"
    yield f"«{name}» in {FILE}: {len(sections)} {koppen} en {parts} {delen}, nog te doen"
    yield "de tekst van het document is niet bewaard: alleen zijn koppen, en hoeveel delen eronder staan"
    yield from (one.removesuffix(".") for one in read.told)
    yield from pointed_out(read.outline)


def pointed_out(outline: Outline) -> Iterator[str]:
    """What may be about a person, each with its place."""
    for one in outline.personal[:MOST_SHOWN]:
        if one.part == HEADING_PART:
            yield f"{one.kind} in de kop «{one.heading}» is weggelaten"
        else:
            yield f"{one.kind} in «{one.heading}», {one.part} («{one.text}»): neem het niet over"
    more = len(outline.personal) - MOST_SHOWN
    if more > 0:
        yield f"en nog {more} keer iets over een persoon"
    if outline.personal:
        yield "namen zonder «de heer», titel of voorletters vindt een programma niet; kijk de koppen zelf na"


def _is_there(known: Document, outline: Outline) -> str:
    """That a document has an outline already, and where this one differs."""
    before = [f"{one.kop}: {', '.join(ranges(one.delen))}" for one in known.koppen]
    after = [f"{one.heading}: {', '.join(ranges(one.names))}" for one in outline.sections]
    told = [one for one in ndiff(before, after) if one.startswith(("- ", "+ "))]
    if not told:
        return f"«{known.id}» staat al in {FILE}, met dezelfde indeling; er is niets te doen"
    more = [f"  en nog {len(told) - MOST_SHOWN} regels"] if len(told) > MOST_SHOWN else []
    shown = "\n".join([*(f"  {one}" for one in told[:MOST_SHOWN]), *more])
    return (
        f"«{known.id}» staat al in {FILE}, met een andere indeling (- daar, + in dit bestand); "
        f"is het een ander document, geef dan --bron met een nieuwe naam:\n{without_personal(shown)}"
    )
