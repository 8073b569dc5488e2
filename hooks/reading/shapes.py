"""Shapes of policy data: each reads a node and reports faults, and gives its own JSON Schema."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Set
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol

from calculators.kaders.kalender import Datum, GeenDag
from calculators.kaders.notatie import citeer, kort_en_leesbaar
from calculators.raamwerk.bedoeld import bedoeld
from hooks.reading.faults import LONGEST_NAME, Fault, Place
from hooks.reading.markup import markup
from hooks.reading.meant import meant_amount, meant_date, meant_number, no_such_day
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence, Text, Unusable
from hooks.reading.quoting import in_quotes
from hooks.reading.suggestions import KEY, suggest

# Longer numbers are typing errors, and Python refuses to read very long ones.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_RANK = re.compile(r"[1-9][0-9]{0,3}")
_VERSION_NAME = re.compile(r"\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?(-[a-z][a-z0-9-]*)?")
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_SURPRISES = {
    "bool": "een ja/nee-waarde",
    "int": "een getal",
    "float": "een getal",
    "timestamp": "een datum",
    "null": "niets",
}

Faults = list[Fault]


class Shape(Protocol):
    @property
    def what(self) -> str: ...

    def read(self, node: Node, faults: Faults) -> Any: ...

    def schema(self) -> dict[str, Any]: ...


class Fields(dict[str, Any]):
    """The keys of a record that could be read, and the places of all keys."""

    __slots__ = ("has_unknown", "place", "places")  # a country has some hundred thousand of them
    place: Place
    places: dict[str, Place]
    has_unknown: bool  # whether a key stands there that means nothing here; what is missing may be that

    @classmethod
    def none_at(cls, place: Place) -> Fields:
        made = cls()
        made.place, made.places, made.has_unknown = place, {}, False
        return made

    def place_of(self, key: str) -> Place:
        return self.places.get(key, self.place)


def _wrong_kind(node: Node, expected: str, faults: Faults) -> None:
    if isinstance(node, Unusable):
        return
    if isinstance(node, Scalar) and node.is_empty:
        faults.append(Fault(node.place, f"hier staat niets; verwacht: {expected}"))
        return
    got = {Scalar: "een losse waarde", Sequence: "een lijst", Mapping: "een groep sleutels"}[type(node)]
    faults.append(Fault(node.place, f"hier staat {got}; verwacht: {expected}"))


@dataclass(frozen=True)
class Words:
    """A text; unquoted text that YAML readers take for something else is refused."""

    what: str = "een tekst"
    pattern: str | None = None
    remedy: str = ""
    as_written: bool = False  # as the source or the site has it, so that anything may stand in it

    def read(self, node: Node, faults: Faults) -> Text | None:
        if isinstance(node, Mapping) and node.is_text_in_braces:
            example = in_quotes(node.written.lines[node.place.line - 1]) if node.written else ""
            message = f"een tekst die met «{{» begint, hoort tussen aanhalingstekens{example}"
            faults.append(Fault(node.place, message))
            return None
        if not isinstance(node, Scalar) or node.is_empty:
            _wrong_kind(node, self.what, faults)
            return None
        if surprise := node.surprise:
            meant = _SURPRISES.get(surprise, "iets anders dan tekst")
            faults.append(
                Fault(
                    node.place, f"{citeer(node.text)} leest YAML als {meant}; zet er aanhalingstekens omheen"
                )
            )
            return None
        if not node.text.strip():
            faults.append(Fault(node.place, f"hier staan alleen spaties; verwacht: {self.what}"))
            return None
        if self.pattern and len(node.text) > LONGEST_NAME:
            remedy = f"gebruik hoogstens {LONGEST_NAME} tekens"
            faults.append(Fault(node.place, f"{citeer(node.text)} is te lang; {remedy}"))
            return None
        if self.pattern and not re.fullmatch(self.pattern, node.text):
            near = as_name(node.text)
            is_sure = re.fullmatch(self.pattern, near)
            meant = f"bedoelde u «{near}»?" if is_sure else self.remedy
            faults.append(Fault(node.place, f"{citeer(node.text)} is geen goede naam; {meant}"))
            return Text.at(near, node.place) if is_sure else None
        text = Text.at(node.text.rstrip("\n"), node.place, node.written)
        if not self.as_written and not self.pattern:
            for offset, sign, message in markup(text):
                faults.append(Fault(text.place_of(offset), message.format(kort_en_leesbaar(sign))))
        return text

    def schema(self) -> dict[str, Any]:
        made: dict[str, Any] = {"type": "string", "minLength": 1}
        return made | ({"pattern": f"^{self.pattern}$"} if self.pattern else {})


def as_name(text: str) -> str:
    """The name that is nearest to a text: small letters without accents, with dashes between the words."""
    letters = unicodedata.normalize("NFKD", text.strip()).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[\s_]+", "-", letters.strip("'\""))


def identifier(what: str) -> Words:
    return Words(what, _ID, "gebruik kleine letters, cijfers en streepjes, zoals «detachering-maximaal»")


def kader_reference() -> Words:
    return Words("een kader", f"({_ID}/)?{_ID}", "schrijf «kader» of «dossier/kader»")


def published_name() -> Words:
    """What has an address of its own: a kader, or one version of it."""
    remedy = "schrijf «dossier/kader», of «dossier/kader/2018-01-01» voor één versie"
    return Words("een kader of versie", f"{_ID}/{_ID}(/{_VERSION_NAME.pattern})?", remedy)


@dataclass(frozen=True)
class Choice:
    """One of a fixed set of words."""

    what: str
    words: tuple[str, ...]

    def read(self, node: Node, faults: Faults) -> Text | None:
        if not isinstance(node, Scalar) or node.is_empty:
            _wrong_kind(node, self.what, faults)
            return None
        if node.text in self.words:
            return Text.at(node.text, node.place)
        kind = self.what.removeprefix("een ").removeprefix("de ").removeprefix("het ")
        faults.append(
            Fault(node.place, f"onbekend: {citeer(node.text)} ({kind}){suggest(node.text, self.words, kind)}")
        )
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Number:
    """An exact decimal, read from its text."""

    what: str = "een getal"
    is_rank: bool = False

    def read(self, node: Node, faults: Faults) -> Decimal | None:
        if not isinstance(node, Scalar) or node.is_empty:
            _wrong_kind(node, self.what, faults)
            return None
        if not node.plain and _NUMBER.fullmatch(node.text):
            faults.append(
                Fault(node.place, f"het getal {node.text} staat tussen aanhalingstekens; haal die weg")
            )
            return None
        if not (_RANK if self.is_rank else _NUMBER).fullmatch(node.text):
            faults.append(
                Fault(node.place, f"{citeer(node.text)} is geen goed getal; {self.remedy(node.text)}")
            )
            return None
        return Decimal(node.text)

    def remedy(self, text: str) -> str:
        if self.is_rank:
            return "schrijf een heel getal vanaf 1"
        if amount := meant_amount(text):
            return f"schrijf alleen {amount[0]}, en zet bij «eenheid»: {amount[1]}"
        if meant := meant_number(text):
            return f"bedoelde u {meant}?"
        return "schrijf hoogstens 15 cijfers, met een punt en geen komma, zoals 1403.98"

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 1} if self.is_rank else {"type": "number"}


@dataclass(frozen=True)
class Day:
    """A date, as exact as the source: day, month, quarter or year."""

    what: str = "een datum"
    exact: bool = False

    def read(self, node: Node, faults: Faults) -> Datum | None:
        if not isinstance(node, Scalar) or node.is_empty:
            _wrong_kind(node, self.what, faults)
            return None
        try:
            datum = Datum.lees(kort_en_leesbaar(node.text))
        except GeenDag as error:
            faults.append(Fault(node.place, str(error)))
            return None
        except ValueError as error:
            meant = meant_date(node.text, exact=self.exact)
            said = f"{citeer(node.text)} is geen datum; bedoelde u {meant}?" if meant else ""
            faults.append(Fault(node.place, said or no_such_day(node.text) or str(error)))
            return None
        if self.exact and not datum.is_dag:
            faults.append(
                Fault(node.place, f"{citeer(node.text)} is geen dag; schrijf de dag voluit, zoals 2017-04-04")
            )
            return None
        return datum

    def schema(self) -> dict[str, Any]:
        if self.exact:
            return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
        # An editor takes a year on its own for a number.
        return {"type": ["string", "integer"], "pattern": r"^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$"}


@dataclass(frozen=True)
class VersionName:
    """A version of the same kader: its date, or the end of its address when two have that date."""

    what: str = "een versie"

    def read(self, node: Node, faults: Faults) -> Text | None:
        if not isinstance(node, Scalar) or node.is_empty:
            _wrong_kind(node, self.what, faults)
            return None
        if not _VERSION_NAME.fullmatch(node.text):
            remedy = "schrijf haar geldt_vanaf, zoals 2018-01-01, of het eind van haar adres"
            faults.append(Fault(node.place, f"{citeer(node.text)} is geen versie; {remedy}"))
            return None
        return Text.at(node.text, node.place)

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": f"^{_VERSION_NAME.pattern}$"}


@dataclass(frozen=True)
class ListOf:
    item: Shape
    what: str
    least: int = 1

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            _wrong_kind(node, f"een lijst van {self.what}, elk met een streepje ervoor", faults)
            return None
        if len(node.items) < self.least:
            faults.append(Fault(node.place, f"een lege lijst; vul in: {self.what}"))
            return None
        found = [self.item.read(item, faults) for item in node.items]
        seen: set[Any] = set()
        for item, value in zip(node.items, found, strict=True):
            if isinstance(value, str):
                if value in seen:
                    faults.append(
                        Fault(item.place, f"{citeer(value)} staat twee keer in de lijst; haal er één weg")
                    )
                seen.add(value)
        return tuple(value for value in found if value is not None)

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "minItems": self.least}


@dataclass(frozen=True)
class OneOrMore:
    """One thing, or a list of them; always read as a tuple."""

    item: Shape
    what: str

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if isinstance(node, Sequence):
            return ListOf(self.item, self.what).read(node, faults)
        value = self.item.read(node, faults)
        return None if value is None else (value,)

    def schema(self) -> dict[str, Any]:
        one = self.item.schema()
        return {"oneOf": [one, {"type": "array", "items": one, "minItems": 1}]}


@dataclass(frozen=True)
class MapOf:
    """Named things: each key is an id."""

    key: Words
    item: Shape
    what: str

    def read(self, node: Node, faults: Faults) -> dict[Text, Any] | None:
        if not isinstance(node, Mapping):
            _wrong_kind(node, f"een groep sleutels ({self.what})", faults)
            return None
        if not node.entries:
            faults.append(Fault(node.place, f"een lege groep; vul in: {self.what}"))
            return None
        found = {}
        for key, value_node in node.entries:
            name = self.key.read(Scalar(key, False, key.place), faults)
            value = self.item.read(value_node, faults)
            if value is None and isinstance(self.item, Record):
                value = Fields.none_at(value_node.place)  # a name that others may use, whatever it holds
            if name is not None and value is not None:
                found[name] = value
        return found

    def schema(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "type": "object",
            "additionalProperties": self.item.schema(),
            "minProperties": 1,
        }
        return made | ({"propertyNames": {"pattern": f"^{self.key.pattern}$"}} if self.key.pattern else {})


@dataclass(frozen=True)
class Field:
    name: str
    shape: Shape
    description: str
    required: bool = True


@dataclass(frozen=True)
class Record:
    """A group of fixed keys."""

    what: str
    fields: tuple[Field, ...]
    instead: Callable[[str], str] | None = field(default=None, compare=False)  # of a text: how to write it
    by_name: dict[str, Field] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {one.name: one for one in self.fields})

    def read(self, node: Node, faults: Faults) -> Fields | None:
        if isinstance(node, Scalar) and not node.is_empty and self.instead:
            message = f"hier staat alleen {citeer(node.text)}; {self.instead(node.text)}"
            faults.append(Fault(node.place, message))
            return None
        if not isinstance(node, Mapping):
            _wrong_kind(node, f"een groep sleutels voor {self.what}", faults)
            return None
        found = Fields.none_at(node.place)
        written = {key for key, _ in node.entries}
        for key, value_node in node.entries:
            name = self.meant_key(key, written, faults)
            if name is None:
                found.has_unknown = True
                continue
            found.places[name] = value_node.place
            value = self.by_name[name].shape.read(value_node, faults)
            if value is not None:
                found[name] = value
        for one in self.fields:
            if one.required and one.name not in found.places:
                faults.append(
                    Fault(
                        node.place,
                        f"«{one.name}» ontbreekt in {self.what}; voeg toe: {one.name} ({one.description})",
                    )
                )
        return found

    def meant_key(self, key: Text, written: Set[str], faults: Faults) -> str | None:
        """The key of this record that was written, or that was meant where it is not written too."""
        if key in self.by_name:
            return key
        hint = suggest(key, self.by_name, KEY)
        faults.append(Fault(key.place, f"onbekende sleutel {citeer(key)} in {self.what}{hint}"))
        meant = bedoeld(key, self.by_name)
        return meant[0] if len(meant) == 1 and not written & set(meant) else None

    def schema(self) -> dict[str, Any]:
        made: dict[str, Any] = {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                one.name: {"description": one.description} | one.shape.schema() for one in self.fields
            },
        }
        required = [one.name for one in self.fields if one.required]
        return made | ({"required": required} if required else {})


@dataclass(frozen=True)
class Free:
    """Any data, as JSON would have it; numbers stay exact."""

    what: str = "gegevens"

    def read(self, node: Node, faults: Faults) -> Any:
        if isinstance(node, Sequence):
            return [self.read(item, faults) for item in node.items]
        if isinstance(node, Mapping):
            return {str(key): self.read(value, faults) for key, value in node.entries}
        if isinstance(node, Unusable):
            return None
        if node.plain and not node.text:
            faults.append(Fault(node.place, "hier staat niets; vul iets in, of schrijf null"))
            return None
        if node.plain and node.text in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[node.text]
        if node.plain and _NUMBER.fullmatch(node.text):
            return Decimal(node.text) if "." in node.text else int(node.text)
        if node.surprise in ("bool", "int", "float", "null"):
            meant = _SURPRISES[node.surprise]
            faults.append(
                Fault(
                    node.place, f"{citeer(node.text)} leest YAML als {meant}; zet er aanhalingstekens omheen"
                )
            )
        return node.text

    def schema(self) -> dict[str, Any]:
        return {}
