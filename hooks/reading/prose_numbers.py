"""Numbers in prose, however they are written: a number stands once, as a value, and the text names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calculators.kaders.kalender import MAANDNAMEN

# Units of time, share and money; before those a number is a rule, in whatever way it is written.
_MEASURES = (
    "maand|maanden|mnd|week|weken|dag|dagen|jaar|jaren|uur|uren|minuut|minuten|kwartaal|kwartalen|"
    "procent|euro|euro's|cent"
)
_BEFORE_MEASURE = rf"(?=\s+(?P<measure>{_MEASURES})\b)"
_YEAR = r"\b(?:1[89]|20)\d\d\b"
# What is no number to a reader: a date, a year, an article of a law, a name, and the mark of a list.
_ALLOWED = re.compile(
    rf"\b\d{{1,2}} (?:{'|'.join(MAANDNAMEN)})\b"
    rf"|(?<![€.,\d])(?<!€\s){_YEAR}(?![.,]\d)(?!\s*%)(?!\s+(?:{_MEASURES})\b)"
    r"|\b[Aa]rtikel \d{1,4}(?:[.:]\d{1,4})*[a-z]{0,2}\b"
    r"|\b(?!EUR)[A-Z]{1,6}\d{1,8}\b"
    r"|^[^\S\n]*\d{1,3}[.)](?=\s)",
    re.ASCII | re.MULTILINE,
)
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_ONES = "twee|drie|vier|vijf|zes|zeven|acht|negen"
_IN_WORDS = re.compile(
    r"\b(?:nul|één|anderhal(?:f|ve)|halve|half(?=\s+jaar)"
    rf"|{_ONES}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
    rf"|(?:één|een|{_ONES})(?:en|ën)(?:{_TENS})|{_TENS}"
    r"|\w*honderd\w*|\w+duizend\w*)" + _BEFORE_MEASURE,
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:de|die|deze|alle)\s+$", re.IGNORECASE)
MOST_TEXTS = 4096  # that are looked at again soon, by who checks while an author types
_ROMAN = re.compile(r"\b(?:[IVX]|(?=[IVXLC]{2})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\b" + _BEFORE_MEASURE)


def numbers(text: str) -> tuple[tuple[int, str], ...]:
    """Offset and spelling of each number in figures, of any kind, that is no date, year, article or name."""
    return _numbers_in(str(text))  # a text without its place, which would keep its whole file


@lru_cache(MOST_TEXTS)
def _numbers_in(text: str) -> tuple[tuple[int, str], ...]:
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    bare = _ALLOWED.sub(_blank, _BRACES.sub(_blank, text))
    at = 0 if any(map(str.isnumeric, bare)) else len(bare)  # most texts have none
    while at < len(bare):
        if not _is_figure(bare[at]):
            at += 1
            continue
        start = at
        while start and bare[start - 1].isalpha():  # «max6»
            start -= 1
        while at < len(bare) and (_is_figure(bare[at]) or bare[at] in ".," or bare[at].isalpha()):
            at += 1
        yield start, bare[start:at].rstrip(".,")
    for found in _ROMAN.finditer(bare):
        yield found.start(), found.group()


def numbers_in_words(text: str, *, but_counted: bool = False) -> Iterator[tuple[int, str]]:
    """Offset and spelling of each number in words before a unit: «zes maanden».

    With `but_counted` not where it counts what is named elsewhere: «de drie dagen hierboven».
    """
    bare = _BRACES.sub(_blank, text)
    for found in _IN_WORDS.finditer(bare):
        if but_counted and _COUNTED.search(bare, max(0, found.start() - 20), found.start()):
            continue
        yield found.start(), f"{found.group()} {found['measure']}"


def _is_figure(letter: str) -> bool:
    """A digit, in any script, or another sign for a number: «½», «²», «Ⅵ»."""
    return letter.isnumeric() and not letter.isalpha()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
