"""Whole numbers written in Dutch words: «negen», «drieëntwintig», «tweehonderd»."""

from __future__ import annotations

from functools import cache

_BELOW_TWENTY = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_STEPS = {"duizend": 1000, "honderd": 100}


def number_in_words(text: str) -> str | None:
    """The number in figures; None when these are not the words of one below a hundred thousand."""
    plain = text.lower().replace("é", "e").replace("ë", "e").replace("-", "").replace(" ", "")
    found = _number(plain)
    return None if found is None else str(found)


def _number(plain: str) -> int | None:
    for word, step in _STEPS.items():
        before, is_there, behind = plain.partition(word)
        if is_there:
            many, rest = _below_hundred().get(before or "een"), _number(behind.removeprefix("en") or "nul")
            return many * step + rest if many and rest is not None and rest < step else None
    return _below_hundred().get(plain)


@cache
def _below_hundred() -> dict[str, int]:
    """Each word without spaces and without marks above its letters."""
    found = {word: number for number, word in enumerate(_BELOW_TWENTY)}
    for tens, word in enumerate(_TENS, 2):
        found[word] = tens * 10
        found |= {f"{_BELOW_TWENTY[one]}en{word}": tens * 10 + one for one in range(1, 10)}
    return found
