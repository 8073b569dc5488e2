"""The one strict YAML loader: every node keeps its place, nothing is guessed, all faults of a file in one go."""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from yaml.reader import Reader

from hooks.faults import Fault, Place

MAX_BYTES = 512 * 1024
MAX_DEPTH = 12

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STRING_TAG = "tag:yaml.org,2002:str"
_resolver = yaml.resolver.Resolver()
for _first, _rules in yaml.SafeLoader.yaml_implicit_resolvers.items():
    _resolver.yaml_implicit_resolvers.setdefault(_first, _rules)

# Parts of the parser's messages (libyaml's and PyYAML's), and what they mean to an author.
_PROBLEMS = {
    "mapping values are not allowed": (
        "een dubbele punt op een plaats waar YAML er geen verwacht; "
        "zet de tekst tussen aanhalingstekens of herstel het inspringen"
    ),
    "could not find expected ':'": "hier ontbreekt een dubbele punt; schrijf «sleutel: waarde»",
    "cannot start any token": (
        "dit teken mag hier niet staan; gebruik spaties in plaats van tabs, "
        "of zet de tekst tussen aanhalingstekens"
    ),
    "found a tab": "een tab om in te springen; gebruik spaties",
    "unexpected end of stream": "een aanhalingsteken of haakje is geopend en niet gesloten; sluit het",
    "',' or ']'": "in deze lijst ontbreekt een komma of het sluithaakje «]»",
    "',' or '}'": "tussen deze accolades ontbreekt een komma of het sluithaakje «}»",
    "'-' indicator": "deze regel past niet in de lijst erboven; laat elk streepje even ver inspringen",
    "expected <block end>": "het inspringen klopt niet met de regels erboven; laat gelijke dingen even ver inspringen",
    "expected key": "het inspringen klopt niet met de regels erboven; laat gelijke dingen even ver inspringen",
    "block sequence entries are not allowed": "een streepje dat hier niet mag; begin een lijst op een nieuwe regel",
    "escape": "een onbekende code na «\\»; gebruik enkele aanhalingstekens als u een schuine streep bedoelt",
    "<document start>": "hier begint iets nieuws op het hoogste niveau; een bestand heeft één reeks sleutels",
}


class Text(str):
    """A text from a file that knows its place."""

    __slots__ = ("place",)
    place: Place

    @classmethod
    def at(cls, text: str, place: Place) -> Text:
        made = cls(text)
        made.place = place
        return made


@dataclass(frozen=True)
class Scalar:
    text: str
    plain: bool
    place: Place

    @property
    def is_empty(self) -> bool:
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")

    @property
    def surprise(self) -> str | None:
        """The type other YAML readers would make of this unquoted text, if not text."""
        if not self.plain:
            return None
        tag = _resolver.resolve(yaml.ScalarNode, self.text, (True, False))
        return None if tag == _STRING_TAG else tag.rpartition(":")[2]


@dataclass(frozen=True)
class Sequence:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    entries: tuple[tuple[Text, Node], ...]
    place: Place


@dataclass(frozen=True)
class Unusable:
    """A node whose fault has been reported already."""

    place: Place


Node = Scalar | Sequence | Mapping | Unusable


def read_yaml(raw: bytes, file: str, faults: list[Fault]) -> Node | None:
    """The content of one policy file; None when it cannot be read. Every fault is appended to `faults`."""
    start = Place(file)
    if len(raw) > MAX_BYTES:
        faults.append(Fault(start, f"het bestand is groter dan {MAX_BYTES // 1024} kB; verdeel het over meer bestanden"))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        faults.append(Fault(_place_after(before, file), "geen UTF-8; sla het bestand op als UTF-8"))
        return None
    if strange := Reader.NON_PRINTABLE.search(text):
        where = _place_after(text[: strange.start()], file)
        faults.append(Fault(where, f"een onzichtbaar teken (U+{ord(strange.group()):04X}); haal het weg"))
        return None
    return _Builder(file, faults).build(text)


def _place_after(text: str, file: str) -> Place:
    lines = text.split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)


class _Builder:
    def __init__(self, file: str, faults: list[Fault]) -> None:
        self.file, self.faults = file, faults
        self.open: list[tuple[type, Place, list[Node]]] = []
        self.root: Node | None = None
        self.documents = 0

    def build(self, text: str) -> Node | None:
        try:
            for event in yaml.parse(text, Loader=_Parser):
                if not self.take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self.syntax_fault(error)
            return None
        except yaml.YAMLError:
            self.fault(Place(self.file), "dit bestand is niet als YAML te lezen; vergelijk het met een ander kader")
            return None
        if self.root is None:
            self.fault(Place(self.file), "het bestand is leeg; vul het of haal het weg")
        return self.root

    def take(self, event: yaml.Event) -> bool:
        """Handle one event; False when reading on makes no sense."""
        place = Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.fault(place, "een tweede document in hetzelfde bestand («---»); maak er een eigen bestand van")
                return False
        elif isinstance(event, yaml.AliasEvent):
            self.fault(place, f"een verwijzing «*{event.anchor}»; schrijf de tekst hier uit")
            self.add(Unusable(place))
        elif isinstance(event, yaml.NodeEvent):
            self.refuse_extras(event, place)
            if isinstance(event, yaml.ScalarEvent):
                self.add(Scalar(event.value, not event.style, place))
            else:
                kind = Sequence if isinstance(event, yaml.SequenceStartEvent) else Mapping
                self.open.append((kind, place, []))
                if len(self.open) > MAX_DEPTH:
                    self.fault(place, f"meer dan {MAX_DEPTH} niveaus diep; maak het eenvoudiger")
                    return False
        elif isinstance(event, yaml.CollectionEndEvent):
            kind, place, parts = self.open.pop()
            self.add(Sequence(tuple(parts), place) if kind is Sequence else self.mapping(parts, place))
        return True

    def refuse_extras(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor:
            self.fault(place, f"een anker «&{event.anchor}»; haal het weg en schrijf herhaalde tekst uit")
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self.fault(place, f"een type-aanduiding «{_short_tag(tag)}»; haal haar weg")

    def mapping(self, parts: list[Node], place: Place) -> Mapping:
        entries: list[tuple[Text, Node]] = []
        seen: dict[str, Place] = {}
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if isinstance(key, Unusable):
                continue
            if not isinstance(key, Scalar):
                self.fault(key.place, "een sleutel die zelf een lijst of groep is; schrijf één woord vóór de dubbele punt")
            elif key.plain and key.text == "<<":
                self.fault(key.place, "een samenvoeging «<<»; schrijf de sleutels hier uit")
            elif key.surprise is not None and key.text:
                self.fault(key.place, f"de sleutel «{key.text}» leest YAML niet als tekst; gebruik een ander woord")
            elif not key.text:
                self.fault(key.place, "een lege sleutel; schrijf een woord vóór de dubbele punt")
            elif key.text in seen:
                first = seen[key.text].line
                self.fault(key.place, f"de sleutel «{key.text}» staat er twee keer (ook op regel {first}); houd er één")
            else:
                seen[key.text] = key.place
                entries.append((Text.at(key.text, key.place), value))
        return Mapping(tuple(entries), place)

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1][2].append(node)
        else:
            self.root = node

    def fault(self, place: Place, message: str) -> None:
        self.faults.append(Fault(place, message))

    def syntax_fault(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
        problem = error.problem or ""
        meaning = next(
            (meaning for part, meaning in _PROBLEMS.items() if part in problem),
            "hier is het bestand niet als YAML te lezen; kijk naar inspringen, dubbele punten en aanhalingstekens",
        )
        self.fault(place, meaning)


def _short_tag(tag: str) -> str:
    return "!!" + tag.rpartition(":")[2] if tag.startswith("tag:yaml.org") else tag
