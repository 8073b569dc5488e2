"""The one strict YAML loader: every node keeps its place, nothing is guessed, all faults in one go."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.reader import Reader

from calculators.kaders.notatie import citeer, kort_en_leesbaar
from hooks.reading.faults import Fault, Place
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence, Text, Unusable, Written

MAX_BYTES = 512 * 1024
MAX_DEPTH = 12

# What an editor does not show, or what ends a line for YAML and not for an editor: places would go wrong.
_INVISIBLE = re.compile(
    f"{Reader.NON_PRINTABLE.pattern}|[\x85\xad\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\r(?!\n)"
)

_INDENTED = "het inspringen klopt niet met de regels erboven; laat gelijke dingen even ver inspringen"
_BEHIND_SIGN = "achter «|» of «>» hoort niets te staan; begin de tekst op de volgende regel"
# Parts of the parser's messages, and what they mean to an author.
_PROBLEMS = {
    "mapping values are not allowed": (
        "een dubbele punt op een plaats waar YAML er geen verwacht; "
        "zet de tekst tussen aanhalingstekens of herstel het inspringen"
    ),
    "could not find expected ':'": "hier ontbreekt een dubbele punt; schrijf «sleutel: waarde»",
    "'\\t' that cannot start": "een tab om in te springen; gebruik spaties",
    "cannot start any token": (
        "dit teken mag hier niet staan; gebruik spaties in plaats van tabs, "
        "of zet de tekst tussen aanhalingstekens"
    ),
    "unexpected end of stream": "een aanhalingsteken of haakje is geopend en niet gesloten; sluit het",
    "',' or ']'": "in deze lijst ontbreekt een komma of het sluithaakje «]»",
    "',' or '}'": "tussen deze accolades ontbreekt een komma of het sluithaakje «}»",
    "expected <block end>": _INDENTED,
    "sequence entries are not allowed": "dit streepje mag hier niet; begin de lijst eronder",
    "alphabetic or numeric": (
        "een «*» of «&» vooraan heeft in YAML een eigen betekenis; zet de tekst tussen aanhalingstekens"
    ),
    "chomping or indent": _BEHIND_SIGN,
    "comment or a line break": _BEHIND_SIGN,
    "node content": "hier ontbreekt iets tussen komma's of haakjes; vul het in of haal het teken weg",
    "escape": "een onbekende code na «\\»; gebruik enkele aanhalingstekens als u een schuine streep bedoelt",
    "'<document start>'": "hier begint iets nieuws; een bestand is één reeks sleutels",
}


def read_yaml(raw: bytes, file: str, faults: list[Fault]) -> Node | None:
    """The content of one policy file; None when it cannot be read. Every fault is appended to `faults`."""
    start = Place(file)
    if len(raw) > MAX_BYTES:
        faults.append(
            Fault(start, f"het bestand is groter dan {MAX_BYTES // 1024} kB; verdeel het over meer bestanden")
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = bytes(error.object[: error.start]).decode("utf-8")  # error.object is without byte order mark
        faults.append(Fault(_place_after(before, file), "geen UTF-8; sla het bestand op als UTF-8"))
        return None
    if strange := _INVISIBLE.search(text):
        where = _place_after(text[: strange.start()], file)
        faults.append(Fault(where, _invisible(strange)))
        return None
    return _Builder(Written(file, raw), faults).build(text)


def _invisible(strange: re.Match[str]) -> str:
    return f"een onzichtbaar teken (U+{ord(strange.group()):04X}); haal het weg"


def _place_after(text: str, file: str) -> Place:
    lines = text.split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)


class _Builder:
    def __init__(self, written: Written, faults: list[Fault]) -> None:
        self.file, self.faults = written.file, faults
        self.open: list[tuple[bool, Place, list[Node]]] = []
        self.written = written
        self.last_line = 0
        self.root: Node | None = None
        self.documents = 0

    def build(self, text: str) -> Node | None:
        self.last_line = max((number for number, line in enumerate(self.lines) if line.strip()), default=0)
        try:
            for event in yaml.parse(text, Loader=yaml.SafeLoader):
                if not self.take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self.syntax_fault(error)
            return None
        except (yaml.YAMLError, ValueError, OverflowError):  # the last two: a code for a letter that is none
            self.fault(
                Place(self.file), "dit bestand is niet als YAML te lezen; vergelijk het met een ander kader"
            )
            return None
        if self.root is None:
            self.fault(Place(self.file), "het bestand is leeg; vul het in")
        return self.root

    @property
    def lines(self) -> list[str]:
        return self.written.lines

    def take(self, event: yaml.Event) -> bool:
        """Handle one event; False when reading on makes no sense."""
        place = self.place_at(event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            self.refuse_directives(self.place_at(event.end_mark).line - 1)
            if self.documents > 1:
                self.fault(
                    place, "een tweede document in hetzelfde bestand («---»); maak er een eigen bestand van"
                )
                return False
        elif isinstance(event, yaml.AliasEvent):
            self.fault(place, f"een verwijzing {citeer(f'*{event.anchor}')}; schrijf de tekst hier uit")
            self.add(Unusable(place))
        elif isinstance(event, yaml.NodeEvent):
            self.refuse_extras(event, place)
            if isinstance(event, yaml.ScalarEvent):
                self.add(self.scalar(event, place))
            else:
                is_list = isinstance(event, yaml.SequenceStartEvent)
                self.open.append((is_list, place, []))
                if len(self.open) > MAX_DEPTH:
                    self.fault(place, f"meer dan {MAX_DEPTH} niveaus diep; maak het eenvoudiger")
                    return False
        elif isinstance(event, yaml.CollectionEndEvent):
            is_list, place, parts = self.open.pop()
            self.add(Sequence(tuple(parts), place) if is_list else self.mapping(parts, place))
        return True

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Node:
        if strange := _INVISIBLE.search(event.value):  # written as a code after «\\»
            self.fault(place, _invisible(strange))
            return Unusable(place)
        return Scalar(event.value, not event.style, place, self.written)

    def place_at(self, mark: Any) -> Place:
        """The place of a mark; past the last line that is the end of that line, where an author can type."""
        if mark is None:
            return Place(self.file)
        if mark.line > self.last_line:
            return Place(self.file, self.last_line + 1, len(self.lines[self.last_line].rstrip()) + 1)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def refuse_directives(self, until: int) -> None:
        """The parser forgets what stands on a line with «%» above the document."""
        for number, line in enumerate(self.lines[:until]):
            if line.startswith("%"):
                shown = citeer(line.split()[0])
                self.fault(
                    Place(self.file, number + 1), f"een opdracht voor YAML, {shown}; haal deze regel weg"
                )

    def refuse_extras(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor:
            self.fault(
                place, f"een anker {citeer(f'&{event.anchor}')}; haal het weg en schrijf herhaalde tekst uit"
            )
        tag = getattr(event, "tag", None)
        if tag:
            self.fault(place, f"een type-aanduiding «{_short_tag(tag)}»; haal haar weg")

    def mapping(self, parts: list[Node], place: Place) -> Mapping:
        entries: list[tuple[Text, Node]] = []
        seen: dict[str, Place] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if isinstance(key, Unusable):
                continue
            if not isinstance(key, Scalar):
                self.fault(
                    key.place,
                    "een lijst of groep als sleutel; schrijf één woord vóór de dubbele punt",
                )
            elif key.plain and key.text == "<<":
                self.fault(key.place, "een samenvoeging «<<»; schrijf de sleutels hier uit")
            elif key.surprise is not None and key.text:
                self.fault(
                    key.place,
                    f"de sleutel {citeer(key.text)} leest YAML niet als tekst; gebruik een ander woord",
                )
            elif not key.text:
                self.fault(key.place, "een lege sleutel; schrijf een woord vóór de dubbele punt")
            elif key.text in seen:
                first = seen[key.text].line
                self.fault(
                    key.place,
                    f"de sleutel {citeer(key.text)} staat er twee keer (ook op regel {first}); houd er één",
                )
            else:
                seen[key.text] = key.place
                entries.append((Text.at(key.text, key.place, self.written), value))
        return Mapping(tuple(entries), place)

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1][2].append(node)
        else:
            self.root = node

    def fault(self, place: Place, message: str) -> None:
        self.faults.append(Fault(place, message))

    def syntax_fault(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or ""
        # What was begun and not finished is repaired where it began, not where that shows.
        unclosed = any(part in problem for part in ("end of stream", "',' or", "find expected ':'"))
        opened, found = error.context_mark, error.problem_mark
        mark = opened if unclosed and opened and found and opened.line < found.line else found or opened
        place = self.place_at(mark)
        meaning = next(
            (meaning for part, meaning in _PROBLEMS.items() if part in problem),
            "dit is niet als YAML te lezen; kijk naar inspringen, dubbele punten en aanhalingstekens",
        )
        self.fault(place, meaning)


def _short_tag(tag: str) -> str:
    return kort_en_leesbaar("!!" + tag.rpartition(":")[2] if tag.startswith("tag:yaml.org") else tag)
