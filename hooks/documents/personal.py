"""What in a text may be about a person: pointed out to who brings it, and left out of what is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.documents.names import SHAPES

LEFT_OUT = "(weggelaten)"
_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_BETWEEN = r"(?:(?:van|de|der|den|het|ten|ter|te|van der|van den|van de|in 't|'t) )*"
_ABROAD = r"(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?"
_STREETS = "straat|laan|weg|gracht|kade|singel|plantsoen|steeg|dreef|(?<!Werk)plein"
_YEAR = r"(?!(?:19|20)\d\d\b)"
# Words that begin a sentence behind a letter with a dot, as in «doelgroep B. De …».
_NO_NAME = (
    "De|Het|Een|Ook|Dit|Deze|Die|Dat|Er|In|Op|Van|Voor|Met|Wij|We|Zij|Als|Bij|Door|Na|Om|Te|Uit|Zo|Daarom|Daarna|Dan|"
    "En|Of|Maar|Wel|Niet|Geen|Alle|Iedereen|Wie|Wat|Waar|Hier|Daar|Hun|Tot|Over"
)
_PERSON = "een naam"
_PATTERNS = (
    ("een mailadres", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "een telefoonnummer",
        re.compile(
            r"(?<![\w.,-])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|\(?0)[1-9](?:[\s()-]{0,2}\d){8}(?![\w-])"
        ),
    ),
    ("een rekeningnummer", re.compile(r"\bNL\d{2} ?[A-Z]{4} ?\d(?: ?\d){9}\b")),
    ("een postcode", re.compile(r"(?<![\w.,-])[1-9]\d{3} ?[A-Z]{2}(?![\w-])")),
    (
        "een adres",
        re.compile(
            rf"\b(?:{_NAME} )?(?:[A-ZÀ-Þ][\w'’-]*(?:{_STREETS})|Straat|Laan|Weg|Plein|Markt|Kade|Singel) "
            rf"{_YEAR}\d{{1,4}}(?: ?[a-z])?(?![\w%])"
        ),
    ),
    ("een postbus", re.compile(r"\b[Pp]ostbus \d+")),
    (
        _PERSON,
        re.compile(
            r"\b(?i:de heer|dhr\.?|heer|mevrouw|mevr\.?|mw\.?|drs\.|dr\.|mr\.|ir\.|ing\.|prof\.)\s+"
            rf"(?:(?:[A-Z]\.\s?)+)?{_BETWEEN}{_NAME}(?:[ -]{_NAME})*"
            rf"|(?<!\w)(?:[A-Z]\.\s?){{1,4}}{_BETWEEN}(?!(?:{_NO_NAME})\b){_NAME}"
        ),
    ),
)
_NINE = re.compile(r"(?<![\w.,-])\d(?:[ .]?\d){8}(?![\w-])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_BSN = "een burgerservicenummer (BSN)"


@dataclass(frozen=True)
class Found:
    """Something that may be about a person, and what kind of thing it is."""

    kind: str
    text: str
    begin: int
    end: int


def personal(text: str) -> list[Found]:
    """Everything in a text that may be about a person, in its order; what overlaps only once."""
    every = sorted(_every(text), key=lambda one: (one.begin, -one.end))
    found: list[Found] = []
    for one in every:
        if not found or one.begin >= found[-1].end:
            found.append(one)
    return found


def _every(text: str) -> Iterator[Found]:
    for kind, pattern in _PATTERNS:
        for one in pattern.finditer(text):
            yield Found(kind, one.group(), *one.span())
    for shape in SHAPES:
        for one in shape.finditer(text):
            yield Found(_PERSON, one["naam"], *one.span("naam"))
    for one in _NINE.finditer(text):
        if _is_bsn(one.group()):
            yield Found(_BSN, one.group(), *one.span())


def _is_bsn(text: str) -> bool:
    """Whether nine figures pass the test that each BSN passes."""
    digits = [int(one) for one in text if one.isdigit()]
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return any(digits) and total % 11 == 0


def without_personal(text: str) -> str:
    """The text with a mark where something about a person stood."""
    for one in reversed(personal(text)):
        text = text[: one.begin] + LEFT_OUT + text[one.end :]
    return text
