"""From the events of the parser to nodes with places, and to a fault for what no policy file may hold."""

from __future__ import annotations

from typing import Any

import yaml

from calculators.kaders.notatie import citeer, kort_en_leesbaar
from hooks.reading.causes import Stop, cause
from hooks.reading.dropped import Span, comments_behind, folded_points
from hooks.reading.faults import Fault, Place
from hooks.reading.groups import entries
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence, Unusable, Written
from hooks.reading.quoting import in_quotes
from hooks.reading.scanning import events
from hooks.reading.unseen import describe, first_unseen

MAX_DEPTH = 12


class Builder:
    """Builds the node of one file."""

    def __init__(self, written: Written, faults: list[Fault]) -> None:
        self.written, self.lines, self.file, self.faults = written, written.lines, written.file, faults
        self.open: list[tuple[yaml.CollectionStartEvent, Place, list[Node]]] = []
        self.spans: list[Span] = []
        self.last_line = max((number for number, line in enumerate(self.lines) if line.strip()), default=0)
        self.root: Node | None = None
        self.documents = 0

    def build(self, text: str) -> Node | None:
        """The root node; None when the text cannot be read."""
        try:
            for event in events(text):
                if not self.take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self.syntax_fault(error)
            return None
        except (yaml.YAMLError, ValueError, OverflowError):  # the last two: a code for a letter that is none
            message = "dit bestand is niet als YAML te lezen; vergelijk het met een ander kader"
            self.fault(Place(self.file), message)
            return None
        for line, column, message in comments_behind(self.lines, self.spans):
            self.fault(Place(self.file, line + 1, column + 1), message)
        if self.root is None:
            self.fault(Place(self.file), "het bestand is leeg; vul het in")
        return self.root

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
            self.order(place, f"*{event.anchor}", "verwijzing")
            self.add(Unusable(place))
        elif isinstance(event, yaml.ScalarEvent):
            self.refuse_orders(event, place)
            self.add(self.scalar(event, place))
        elif isinstance(event, yaml.CollectionStartEvent):
            self.refuse_orders(event, place)
            self.open.append((event, place, []))
            if len(self.open) > MAX_DEPTH:
                self.fault(place, f"meer dan {MAX_DEPTH} niveaus diep; maak het eenvoudiger")
                return False
        elif isinstance(event, yaml.CollectionEndEvent):
            start, place, parts = self.open.pop()
            if isinstance(start, yaml.SequenceStartEvent):
                self.add(Sequence(tuple(parts), place))
            else:
                is_flow = bool(start.flow_style)
                found = entries(parts, self.written, self.faults, is_flow)
                self.add(Mapping(tuple(found), place, is_flow, self.written))
        return True

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Node:
        if run := first_unseen(event.value):  # written as a code after «\\»
            self.fault(place, describe(run))
            return Unusable(place)
        begin, end = event.start_mark, event.end_mark
        if begin is not None and end is not None:
            span = Span(begin.line, begin.column, end.line, end.column, event.style or "")
            self.spans.append(span)
            folded = list(folded_points(self.lines, span))
            for line, column, message in folded:
                self.fault(Place(self.file, line + 1, column + 1), message)
            # What is only a comment has its own fault, and so has what would be one paragraph.
            behind = self.lines[place.line - 1][place.column - 1 :].lstrip()
            if folded or (not event.value and not event.style and behind.startswith("#")):
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

    def refuse_orders(self, event: Any, place: Place) -> None:
        if event.anchor:
            self.order(place, f"&{event.anchor}", "anker")
        if event.tag:
            self.order(place, _short_tag(event.tag), "type-aanduiding")

    def order(self, place: Place, sign: str, what: str) -> None:
        """What begins with «&», «*» or «!» is an order to YAML, though it may have been meant as text."""
        remedy = (
            f"zet de tekst tussen aanhalingstekens{in_quotes(self.lines[place.line - 1], place.column - 1)}"
        )
        self.fault(place, f"{citeer(sign)} leest YAML als {what}; haal dat weg, of {remedy}")

    def add(self, node: Node) -> None:
        if self.open:
            self.open[-1][2].append(node)
        else:
            self.root = node

    def fault(self, place: Place, message: str) -> None:
        self.faults.append(Fault(place, message))

    def syntax_fault(self, error: yaml.MarkedYAMLError) -> None:
        found = self.place_at(error.problem_mark or error.context_mark)
        began = self.place_at(error.context_mark or error.problem_mark)
        stop = Stop(self.lines, found.line - 1, found.column - 1, began.line - 1, began.column - 1)
        line, column, message = cause(error.problem or "", stop)
        self.fault(Place(self.file, line + 1, column + 1), message)


def _short_tag(tag: str) -> str:
    return kort_en_leesbaar("!!" + tag.rpartition(":")[2] if tag.startswith("tag:yaml.org") else tag)
