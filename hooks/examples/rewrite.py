"""Write what the calculators give now into the worked examples, and change no other byte."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from hooks.examples.check import WrongExample
from hooks.examples.outcomes import ANSWER, flow_text
from hooks.reading import nodes
from hooks.reading.shapes import Free, Shape, Words
from hooks.reading.strict_yaml import read_yaml

_BYTE_ORDER_MARK = "\ufeff".encode()


def rewritten(path: Path, wrong: Iterable[WrongExample]) -> tuple[bytes, list[WrongExample]]:
    """The content of a file of examples with the outcomes in it, and what was written.

    What only a person can tell is left as it is, and so is what is written over more lines.
    """
    raw = path.read_bytes()
    text = raw.decode("utf-8-sig")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    changes = []
    for one in wrong:
        node = _node_at(root, one.keys)
        if one.wrong.instead and node.start_mark.line == node.end_mark.line:
            shape = Free() if ANSWER in one.wrong.path else Words()
            new = _written(one.wrong.instead[0], shape, getattr(node, "style", None))
            changes.append((node.start_mark.index, node.end_mark.index, new, one))
    for begin, end, new, _ in sorted(changes, key=lambda each: each[0], reverse=True):
        text = text[:begin] + new + text[end:]
    mark = _BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else b""
    return mark + text.encode(), [one for *_, one in changes]


def _node_at(root: Any, keys: Iterable[str | int]) -> Any:
    node = root
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next(value for name, value in node.value if name.value == key)
        else:
            node = node.value[key]
    return node


def _written(value: Any, shape: Shape, quote: str | None = None) -> str:
    """A value in YAML on one line, that can also stand between braces; a text keeps the quotes it had."""
    if isinstance(value, dict):
        inside = ", ".join(f"{key}: {_written(one, shape)}" for key, one in value.items())
        return f"{{{inside}}}"
    if isinstance(value, list):
        return f"[{', '.join(_written(one, shape) for one in value)}]"
    if not isinstance(value, str):
        return flow_text(value)
    if quote == "'":
        return "'" + value.replace("'", "''") + "'"
    if quote != '"' and _is_plain(value, shape):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_plain(text: str, shape: Shape) -> bool:
    """Whether a text without quotes is read as that text."""
    faults: list[Any] = []
    node = read_yaml(f"{{a: {text}}}\n".encode(), "", faults)
    if faults or not isinstance(node, nodes.Mapping) or len(node.entries) != 1:
        return False
    return bool(shape.read(node.entries[0][1], faults) == text and not faults)
