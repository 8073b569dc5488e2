"""The door of the form in the browser: a question as JSON goes in, an answer as JSON comes out.

What is asked here is answered by the code of the command line, so that both say the same, to the letter.
"""

from __future__ import annotations

import json
import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from hooks.examples.check import Tried, at_once
from hooks.form.about import about
from hooks.form.by_hand import merged, typed_lines
from hooks.form.desk import Desk, Files
from hooks.form.effects import Working, effects
from hooks.form.filled import Filled, fill_in, refuse_where_named, subject_file
from hooks.form.intake import Intake
from hooks.form.places import Placed
from hooks.form.read_back import read_back
from hooks.form.words import in_form
from hooks.proposals.published import silent_changes
from hooks.proposals.to_come import days_to_come
from hooks.reading.faults import Fault
from hooks.reading.load_policy import Checked
from hooks.reading.suggestions import or_where
from hooks.writing.edit import Edit, difference
from hooks.writing.every_refusal import ANYWHERE
from hooks.writing.questions import COMMANDS, YES
from hooks.writing.refusal import Refused

STRETCH = 0.05  # seconds that examples and effects take at once, so that a question need not wait
EXAMPLES = "voorbeelden"
T = TypeVar("T")


class Door:
    """One form that is being filled in."""

    def __init__(self, folder: str, copy: str) -> None:
        self.desk = Desk(Path(folder), Path(copy))
        self.command = ""
        self.filled: Filled | None = None
        self.own: dict[str, bytes | None] = {}  # the files that the form makes
        self.files: dict[str, bytes | None] = {}  # the same, with what was typed by hand
        self.read: Checked | None = None
        self.trying: Generator[None, None, Tried] | None = None
        self.working: Working | None = None
        self.intake = Intake(self.desk)

    def ask(self, way: str, question: str) -> str:
        """Answer one question; `way` is one of the functions below."""
        answer = {
            "over": self.about,
            "vul-in": self.fill_in,
            "keur": self.check,
            "keur-af": self.check_on,
            "lees-terug": self.read_back,
            "gevolgen": self.effects,
            "leg-bij": self.keep,
            **self.intake.ways,
        }[way]
        return json.dumps(answer(json.loads(question)), ensure_ascii=False)

    def keep(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Lay what the form made beside the document that it is about, once the check finds nothing wrong."""
        is_made = self.read is not None and bool(self.files) and not (self.filled and self.filled.faults)
        if not is_made or self.read is None or self.desk.tried(self.read).found.faults:
            return {"fout": "Het kader klopt nog niet. Kijk het eerst na."}
        self.working = None
        self.intake.keep(self.files)
        self.own, self.files, self.read, self.filled = {}, {}, None, None
        return self.intake.left()

    def about(self, asked: Mapping[str, str]) -> dict[str, Any]:
        """A kader, and the names of all; a message where it is not there."""
        kaders = self.desk.corpus.kaders
        names = [[one.id, one.volle_titel] for one in kaders.values()]
        name = asked["kader"]
        if not name:
            return {"kaders": names}
        if name not in kaders:
            return {
                "kaders": names,
                "fout": f"Het kader «{name}» bestaat niet{or_where(name, kaders, 'kader')}.",
            }
        text = self.desk.original(f"{kaders[name].id}.yml") or b""
        return {
            "kaders": names,
            "over": {**about(self.desk.corpus, kaders[name]), "inhoud": text.decode("utf-8", "replace")},
        }

    def fill_in(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What the form makes: files, or messages at its fields. Stops what was worked out."""
        self.working = self.trying = None
        self.command = asked["opdracht"]
        given: Mapping[str, Sequence[str]] = asked["antwoorden"]
        self.filled = fill_in(self.desk.corpus, self.command, given, date.fromisoformat(asked["vandaag"]))
        self.own = {}
        edit = self._edit()
        if edit:
            try:
                edit.finish()
            except Refused as refused:
                refuse_where_named(self.filled, refused)
                self.filled.made = None
            else:
                self.own = dict(edit.after)
        self._look_further()
        self.files = self.own
        return {**self._made(), **self._by_hand(asked)}

    def _look_further(self) -> None:
        """Tell what the check says of what can be read, though another field is not right yet."""
        filled = self.filled
        if filled is None or filled.as_far is None:
            return
        edit = filled.as_far.edit
        try:
            edit.finish()
        except Refused:
            return
        self.files = dict(edit.after)
        told = self._messages(self.desk.lay(self.files).found.faults)
        at_fields = {name for name in filled.answers.given if name not in filled.faults}
        if "waarde" in filled.faults:
            at_fields.discard("tekst")  # it may name a value that is not there only because it is not right
        for one in told:
            if one["veld"] in at_fields:
                filled.fault(one["veld"], one["melding"])

    def _by_hand(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What was typed over the files, on what the form makes now: each with its lines and their fields."""
        own: list[dict[str, Any]] = []
        clash = False
        for old, typed in asked.get("eigen", {}).items():
            name = self._name_now(old)
            base, text = asked.get("basis", {}).get(old), typed
            lines: list[int] = []
            fields: list[str] = []
            made = self.own.get(name)
            if made is not None:
                now = made.decode("utf-8", "replace")
                found = merged(now if base is None else base, typed, now)
                if found is None:
                    clash = True
                else:
                    base, text = now, found
                lines = typed_lines(now, text)
                placed = Placed(self.command, made, text.encode("utf-8", "surrogatepass"))
                fields = list(dict.fromkeys(filter(None, map(placed.field, lines))))
            own.append({"naam": name, "tekst": text, "basis": base, "regels": lines, "velden": fields})
        return {"eigen": own, "botst": clash}

    def _name_now(self, name: str) -> str:
        """What a file that the form made is called now; another answer may give a new file another name."""
        is_of_before = name not in self.own and self.desk.original(name) is None
        return subject_file(self.filled) if self.filled and self.own and is_of_before else name

    def _edit(self) -> Edit | None:
        return self.filled.made.edit if self.filled and self.filled.made else None

    def _made(self) -> dict[str, Any]:
        filled = self.filled
        if filled is None:
            return {}
        made = filled.made
        said = [*made.said, f"voor lezers: {made.for_readers}"] if made else []
        return {
            "tellen": filled.matter,
            "fouten": filled.faults,
            "gezegd": [in_form(one, filled.answers.questions) for one in said],
            "bestanden": list(self._shown(self.files)),
        }

    def _shown(self, files: Files) -> Iterator[dict[str, Any]]:
        """The files, the one that the form is about first."""
        subject = subject_file(self.filled) if self.filled else ""
        for name in sorted(files, key=lambda one: (one != subject, one)):
            content, old = files[name], self.desk.original(name)
            text = (content or b"").decode("utf-8", "replace")
            new = None if content is None else text.encode()
            yield {
                "naam": name,
                "tekst": text,
                "was": None if old is None else old.decode("utf-8"),
                "weg": content is None,
                "verschil": list(difference(self.desk.folder.name, name, old, new)),
            }

    def check(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What `controleer` says of the files, as far as reading goes; `eigen` are those typed by hand."""
        self.working = self.trying = None
        typed = {name: text.encode("utf-8", "surrogatepass") for name, text in asked["eigen"].items()}
        self.files = {**self.own, **typed}
        self.read = self.desk.lay(self.files)
        return self._told(self.read)

    def check_on(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The same with what the calculators and worked examples say: now it is all of `controleer`.

        In pieces (`stukje`) it may not be there yet, and is asked for again.
        """
        if self.read is None:
            raise ValueError("first «keur»")
        edit, typed = self._edit(), set(asked["eigen"])
        with_examples = bool(edit and self._wants_examples())
        if edit and with_examples:
            for name in typed:
                edit.put(name, self.files[name])
            tried = edit.tried_in(self.desk.copy, self._tried, with_examples=True)
            self.desk.touched(set(edit.after))
            self.files = dict(edit.after)
        else:
            self.trying = self.trying or self.desk.trying(self.read)
            found = _stretch(self.trying) if asked.get("stukje") else at_once(self.trying)
            if found is None:
                return {"bezig": True}
            tried, self.trying = found, None
        self.read = tried
        told = self._told(tried, () if tried.found.faults else list(self._unseen(tried)))
        if edit and told["klopt"] and not typed and self.filled and self.filled.made:
            for objection in self.filled.made.objections(tried.corpus):
                refuse_where_named(self.filled, Refused(objection))
        told |= self._made()
        told["voorbeelden"] = any(tried.examples.values())
        told["bijgewerkt"] = [
            f"{EXAMPLES}/{name}.yml:{one.fault.place.line}: {one.fault.message}"
            for name, written in (edit.examples.items() if edit and with_examples else ())
            for one in written
        ]
        if told["klopt"] and (typed or not told.get("fouten")):
            self.working = effects(self.desk, tried.corpus)
        return told

    def _unseen(self, tried: Tried) -> Iterator[Fault]:
        """What `controleer --tegen` says of what is published."""
        yield from silent_changes(self.desk.corpus, tried.corpus)
        if self.filled:
            yield from days_to_come(self.desk.corpus, tried.corpus, self.filled.answers.today)

    def _tried(self, copy: Path) -> Tried:
        return self.desk.tried(self.desk.read(copy))

    def _wants_examples(self) -> bool:
        filled = self.filled
        if filled is None or filled.made is None:
            return False
        asks = EXAMPLES in filled.answers.questions
        return filled.made.with_examples or (asks and filled.answers.one(EXAMPLES) == YES)

    def _told(self, checked: Checked, unsaid: Sequence[Fault] = ()) -> dict[str, Any]:
        """What `controleer` says, and what of the published policy would change without a word."""
        notes = [one for one in checked.found.notes if self.desk.is_new(one)]
        every = sorted([*checked.found.faults, *checked.found.notes])
        return {
            "controleer": [str(one) for one in every],
            "meldingen": list(self._messages(sorted([*checked.found.faults, *unsaid, *notes]))),
            "klopt": not (checked.found.faults or unsaid),
        }

    def _messages(self, found: Sequence[Fault]) -> Iterator[dict[str, Any]]:
        placed: dict[str, Placed] = {}
        for one in found:
            name = one.place.file.partition("/")[2]
            field = ANYWHERE
            content = self.files.get(name)
            if content is not None and self.command in COMMANDS:
                if name not in placed:
                    placed[name] = Placed(self.command, self.desk.original(name), content)
                field = placed[name].field(one.place.line)
            yield {
                "tekst": str(one),
                "melding": one.message,
                "bestand": name,
                "regel": one.place.line,
                "kolom": one.place.column,
                "let_op": one.is_note,
                "veld": field,
            }

    def read_back(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The answers that give what was typed in a file; none where the form cannot say it.

        `deels` where they give a part of it, and the rest stays typed by hand. What was typed over an older
        file of the form (`basis`) is taken as typed over the one of now: no answer given since goes back.
        """
        name, typed = asked["naam"], asked["tekst"].encode("utf-8", "surrogatepass")
        nothing: dict[str, Any] = {"antwoorden": None}
        question = {key: one for key, one in asked.items() if key not in ("eigen", "basis")}
        self.fill_in(question)
        made = self.files.get(name)
        if made is None:
            return nothing
        if asked.get("basis") is not None:
            on_now = merged(asked["basis"], asked["tekst"], made.decode("utf-8", "replace"))
            if on_now is None:
                return nothing
            typed = on_now.encode("utf-8", "surrogatepass")
        given: Mapping[str, Sequence[str]] = asked["antwoorden"]
        found = read_back(self.command, given, made, typed)
        if found is not None:
            self.fill_in({**question, "antwoorden": found})
            if self.files.get(name) == typed:
                return {"antwoorden": found}
        found = read_back(self.command, given, made, typed, in_part=True)
        if found is None or found == dict(given):
            return nothing
        self.fill_in({**question, "antwoorden": found})
        newer = self.files.get(name)
        if newer is None:
            return nothing
        texts = [one.decode("utf-8", "replace") for one in (made, typed, newer)]
        is_of_typed = merged(*texts) == texts[1]
        is_less = len(typed_lines(texts[2], texts[1])) < len(typed_lines(texts[0], texts[1]))
        return {"antwoorden": found, "deels": True} if is_of_typed and is_less else nothing

    def effects(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """How far the working out is, or what it gave; nothing where something else was asked meanwhile."""
        if self.working is None:
            return {"klaar": True, "gevolgen": None}
        until = time.monotonic() + STRETCH
        try:
            while True:
                done, of = next(self.working)
                if time.monotonic() > until:
                    return {"klaar": False, "gedaan": done, "van": of}
        except StopIteration as ended:
            self.working = None
            return {"klaar": True, "gevolgen": ended.value}


def _stretch(steps: Generator[None, None, T]) -> T | None:
    """What it gives in the end; None when that is not within a stretch of time."""
    until = time.monotonic() + STRETCH
    try:
        while time.monotonic() < until:
            next(steps)
    except StopIteration as ended:
        found: T = ended.value
        return found
    return None


def open_door(folder: str, copy: str) -> Door:
    """The door of a policy folder; PolicyFaults when it cannot be read."""
    return Door(folder, copy)
