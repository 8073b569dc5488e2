"""The keys of a group: each a word of its own, once, with the value that was meant."""

from __future__ import annotations

import re

from calculators.kaders.notatie import citeer
from hooks.reading.faults import Fault
from hooks.reading.meant import meant_number
from hooks.reading.nodes import Node, Scalar, Text, Unusable, Written
from hooks.reading.quoting import as_line, shown

_CURLY = "“”„‟‘’‚‛«»"
_IN_CURLY = re.compile(rf"[{_CURLY}]+[^{_CURLY}].*[{_CURLY}]+")
_NUMBER_WITH_COMMA = re.compile(r"-?\d[\d.]*(?:,\s?\d+)+")
_NO_SPACE = re.compile(r"(?P<key>[a-z_]+):(?P<value>\S.*)")

Pair = tuple[Node, Node]


def entries(
    parts: list[Node], written: Written, faults: list[Fault], is_flow: bool
) -> list[tuple[Text, Node]]:
    """Each key that can be used with its value, out of keys and values in turn."""
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    if is_flow:
        pairs = _with_their_commas(pairs, written, faults)
    made: list[tuple[Text, Node]] = []
    seen: dict[str, int] = {}
    for node, value in pairs:
        if isinstance(node, Unusable):
            continue
        key = _bare(node, faults)
        if message := _objection(key, seen):
            faults.append(Fault(key.place, message))
        elif isinstance(key, Scalar):
            seen[key.text] = key.place.line
            made.append((Text.at(key.text, key.place, written), value))
    return made


def _objection(key: Node, seen: dict[str, int]) -> str | None:
    if not isinstance(key, Scalar):
        return "een lijst of groep als sleutel; schrijf één woord vóór de dubbele punt"
    if key.plain and key.text == "<<":
        return "een samenvoeging «<<»; schrijf de sleutels hier uit"
    if not key.text:
        return "een lege sleutel; schrijf een woord vóór de dubbele punt"
    if key.surprise is not None:
        return f"de sleutel {citeer(key.text)} leest YAML niet als tekst; gebruik een ander woord"
    if key.text in seen:
        return (
            f"de sleutel {citeer(key.text)} staat er twee keer (ook op regel {seen[key.text]}); houd er één"
        )
    return None


def _bare(key: Node, faults: list[Fault]) -> Node:
    """A key without the curly quotes around it of a word processor, which are no quotes to YAML."""
    if not isinstance(key, Scalar) or not key.plain or not _IN_CURLY.fullmatch(key.text):
        return key
    bare = key.text.strip(_CURLY)
    faults.append(
        Fault(key.place, f"kromme aanhalingstekens om een sleutel; haal ze weg: {citeer(bare + ':')}")
    )
    return Scalar(bare, True, key.place, key.written)


def _with_their_commas(pairs: list[Pair], written: Written, faults: list[Fault]) -> list[Pair]:
    """The pairs of a group between braces, where a comma in a value made keys of what follows it."""
    made: list[Pair] = []
    at = 0
    while at < len(pairs):
        key, value = pairs[at]
        at += 1
        end = at
        while _is_value(value) and end < len(pairs) and _goes_on(value, pairs[end], written):
            end += 1
        if end > at and isinstance(key, Scalar) and isinstance(value, Scalar):
            last = pairs[end - 1][0]
            assert isinstance(last, Scalar)  # _goes_on saw to it
            line = written.lines[value.place.line - 1]
            whole = line[value.place.column - 1 : last.place.column - 1 + len(last.text)]
            faults.append(Fault(value.place, _comma(key.text, whole)))
            value, at = Unusable(value.place), end
        elif isinstance(key, Scalar) and _is_missing(value) and (found := _NO_SPACE.fullmatch(key.text)):
            example = shown(f"{found['key']}: {found['value']}") or "«sleutel: waarde»"
            faults.append(Fault(key.place, f"achter de dubbele punt hoort een spatie; schrijf {example}"))
            key, value = Scalar(found["key"], True, key.place, written), Unusable(value.place)
        made.append((key, value))
    return made


def _is_value(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text != ""


def _is_missing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text == ""


def _goes_on(value: Node, after: Pair, written: Written) -> bool:
    """Whether a pair is no pair, but what stands behind a comma in the value before it."""
    key, missing = after
    if not (
        isinstance(value, Scalar)
        and isinstance(key, Scalar)
        and key.plain
        and key.text
        and _is_missing(missing)
    ):
        return False
    end = key.place.column - 1 + len(key.text)
    if key.place.line != value.place.line or written.lines[key.place.line - 1][end:].lstrip().startswith(":"):
        return False
    # Behind a number only digits belong to it; a word there is a key without its value.
    return key.text.isdigit() or not value.text[:1].isdigit()


def _comma(key: str, whole: str) -> str:
    if _NUMBER_WITH_COMMA.fullmatch(whole):
        remedy = f"schrijf {meant}" if (meant := meant_number(whole)) else "schrijf een punt"
        return f"een getal heeft hier een punt en geen komma; {remedy}"
    return (
        f"een komma in een tekst tussen accolades; zet de tekst tussen aanhalingstekens{as_line(key, whole)}"
    )
