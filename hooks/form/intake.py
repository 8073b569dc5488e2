"""A document that was dropped on the form: its outline, and what is made of it until somebody takes it along.

What is made counts as what there is: the next kader sees the document and the kaders before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from hooks.corpus.to_do import to_do
from hooks.documents.outline import Outline
from hooks.documents.read import read_once
from hooks.documents.refused import Needs, Unreadable
from hooks.form.desk import Desk, Files
from hooks.form.filled import fill_in
from hooks.writing.document_file import content_of
from hooks.writing.edit import difference
from hooks.writing.every_refusal import ANYWHERE
from hooks.writing.read_in import name_for, pointed_out
from hooks.writing.refusal import Refused

COMMAND = "inlezen"
Way = Callable[[Mapping[str, Any]], dict[str, Any]]


class Intake:
    """The documents that one reader brings, and the files that came of them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.before: dict[str, bytes | None] = {}  # of each file that was made, as it is published

    @property
    def ways(self) -> Mapping[str, Way]:
        return {"lees-in": self.read, "neem-op": self.record}

    def read(self, asked: Mapping[str, str]) -> dict[str, Any]:
        """The outline of a file with the text of each part; or which reader it needs, or what is wrong."""
        path, name = asked["pad"], asked["naam"]
        try:
            found = read_once(content_of(path), name)
        except Needs as needs:
            return {"nodig": needs.kind}
        except (Unreadable, Refused) as wrong:
            return {"fout": f"{wrong}."}
        outline = found.outline
        return {
            "bron": self._free(name_for(name)),
            "titel": outline.title,
            "koppen": [
                {
                    "kop": one.heading,
                    "onder": one.under,
                    "delen": [{"deel": part.name, "tekst": part.text} for part in one.parts],
                }
                for one in outline.sections
            ],
            "gezegd": [*found.told, *self._there_already(outline)],
            "personen": list(pointed_out(outline)),
        }

    def record(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Put the outline among the sources; or messages by the field that they are about."""
        filled = fill_in(self.desk.corpus, COMMAND, asked["antwoorden"], date.fromisoformat(asked["vandaag"]))
        if filled.made is None:
            return {"fouten": filled.faults}
        try:
            filled.made.edit.finish()
        except Refused as refused:
            return {"fouten": {ANYWHERE: [str(refused)]}}
        files = dict(filled.made.edit.after)
        faults = self.desk.lay(files).found.faults
        if faults:
            return {"fouten": {ANYWHERE: [one.message for one in faults]}}
        self.keep(files)
        return {"fouten": {}, **self.left()}

    def keep(self, files: Files) -> None:
        """Let files count as what there is."""
        for name in files:
            self.before.setdefault(name, self.desk.original(name))
        self.desk.settle(files)

    def left(self) -> dict[str, Any]:
        """What is still to be done of each document at work, and the files to take along."""
        corpus = self.desk.corpus
        at_work = [one for one in corpus.bronnen.values() if one.in_bewerking]
        return {
            "documenten": {one.id: [part.place for part in to_do(corpus, one)] for one in at_work},
            "bestanden": list(self._made()),
        }

    def _made(self) -> Iterator[dict[str, Any]]:
        for name, before in sorted(self.before.items()):
            now = self.desk.original(name)
            yield {
                "naam": name,
                "tekst": (now or b"").decode("utf-8"),
                "was": None if before is None else before.decode("utf-8"),
                "verschil": list(difference(self.desk.folder.name, name, before, now)),
            }

    def _free(self, name: str) -> str:
        """The name, or with a number behind it where there is a document of that name."""
        known = self.desk.corpus.bronnen
        names = (name, *(f"{name}-{number}" for number in range(2, len(known) + 3)))
        return next(one for one in names if one not in known)

    def _there_already(self, outline: Outline) -> Iterator[str]:
        for one in self.desk.corpus.bronnen.values():
            if one.titel == outline.title and one.koppen:
                yield f"Er is al een document met deze titel: «{one.id}». Is dit hetzelfde, stop dan hier."
