"""The question behind an address: what was filled in on the page of another calculator."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

# What is typed with a comma; what is a word, also when it looks like a number.
AMOUNTS = ("bedrag", "bijstand_per_maand", "uitstroom_procent")
WORDS = ("naam", "peildatum")


def address(question: dict[str, Any]) -> str:
    """As the page writes it: a row of a list stands behind its place."""
    pairs = []
    for name, value in question.items():
        rows = value if isinstance(value, list) else None
        if rows is None:
            pairs.append((name, _typed(name, value)))
        else:
            pairs += [
                (f"{name}.{place}.{inner}", _typed(inner, one))
                for place, row in enumerate(rows)
                for inner, one in row.items()
            ]
    return urlencode(pairs)


def question(text: str) -> dict[str, Any]:
    """The same question back."""
    found: dict[str, Any] = {}
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for path, typed in parse_qsl(text):
        name, *inside = path.split(".")
        if not inside:
            found[name] = _read(name, typed)
            continue
        place, inner = inside
        if (name, place) not in rows:
            rows[name, place] = {}
            found.setdefault(name, []).append(rows[name, place])
        rows[name, place][inner] = _read(inner, typed)
    return found


def _typed(name: str, value: Any) -> str:
    return str(value).replace(".", ",") if name in AMOUNTS else str(value)


def _read(name: str, typed: str) -> Any:
    if name in AMOUNTS:
        return typed.replace(",", ".")
    return int(typed) if typed.isdecimal() and name not in WORDS else typed
