"""Where a version stands: at places in documents, or in no document yet, as with a proposal of today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hooks.reading.nodes import Node, Scalar
from hooks.reading.shapes import Faults, OneOrMore

PROPOSAL = "voorstel"


@dataclass(frozen=True)
class Origin:
    """The places in a source; none where «voorstel» says that there is no document yet."""

    places: OneOrMore
    what: str = "een bron of een lijst van bronnen"

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if isinstance(node, Scalar) and node.text == PROPOSAL:
            return ()
        return self.places.read(node, faults)

    def schema(self) -> dict[str, Any]:
        return {"oneOf": [*self.places.schema()["oneOf"], {"const": PROPOSAL}]}
