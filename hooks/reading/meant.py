"""What an author meant with a date, a number or a value that is written in another way."""

from __future__ import annotations

import re

from calculators.kaders.kalender import MAANDEN_PER_JAAR, Datum, GeenDag
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.datumvormen import MAANDEN
from calculators.raamwerk.eenheden import EENHEID_VAN
from calculators.raamwerk.invoer import LANGSTE_INVOER, lees_bedrag, schoon
from hooks.reading.number_words import number_in_words

_GOOD_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?")
_WITH_COMMA = re.compile(r"-?(?:\d+|\d{1,3}(?:[. ]\d{3})+),\d+", re.ASCII)
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:[. _]\d{3})+", re.ASCII)
_LOOSE = re.compile(r"\+?(?P<sign>-?)0*(?P<whole>\d+|(?=\.))(?:\.(?P<part>\d*))?", re.ASCII)
_AMOUNT = re.compile(
    r"(?P<front>€ ?|eur ?)?(?P<number>\S(?:.*?\S)??) ?(?P<unit>%|€|per [a-z]+|[a-z][a-z'.]*(?: per [a-z]+)?)?"
)

_RANKS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_MONTH = re.compile(r"(?P<name>[a-z]+)\.? (?:van )?(?P<year>\d{4})", re.ASCII)
_MONTH_NUMBER = re.compile(
    r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})|(?P<month2>\d{1,2})[-/. ](?P<year2>\d{4})", re.ASCII
)
_QUARTER = re.compile(
    r"(?:[qk] ?)?(?P<rank>[1-4]|eerste|tweede|derde|vierde)(?:e|ste|de)?"
    r"(?: ?kwartaal)?[- /]*(?:van )?(?P<year>\d{4})"
    r"|(?P<year2>\d{4})[- /]*(?:[qk]|kwartaal) ?(?P<rank2>[1-4])",
    re.ASCII,
)


def meant_day(text: str) -> str | None:
    """The day, month or quarter as policy has it: «1 januari 2018» gives 2018-01-01, «jan 2018» 2018-01."""
    try:
        return lees_dag(text).isoformat()
    except ValueError:
        pass
    if len(text) > LANGSTE_INVOER:
        return None
    plain = schoon(text).lower()
    if (found := _MONTH.fullmatch(plain)) and found["name"] in MAANDEN:
        return f"{found['year']}-{MAANDEN[found['name']]:02}"
    if found := _MONTH_NUMBER.fullmatch(plain):
        month = int(found["month"] or found["month2"])
        return f"{found['year'] or found['year2']}-{month:02}" if 1 <= month <= MAANDEN_PER_JAAR else None
    if ("kwartaal" in plain or "q" in plain or "k" in plain) and (found := _QUARTER.fullmatch(plain)):
        rank = found["rank"] or found["rank2"]
        return f"{found['year'] or found['year2']}-Q{_RANKS.get(rank, rank)}"
    return None


def meant_date(text: str, *, exact: bool) -> str | None:
    """As `meant_day`, if that date exists and is as exact as wanted."""
    meant = meant_day(text)
    try:
        found = Datum.lees(meant) if meant else None
    except ValueError:
        return None
    return meant if found and (found.is_dag or not exact) else None


def no_such_day(text: str) -> str:
    """Why a day that is written as one is not there, such as «31-2-2018»; nothing if it is not written so."""
    try:
        lees_dag(text)
    except GeenDag as wrong:
        return str(wrong)
    except ValueError:
        pass
    return ""


def meant_number(text: str) -> str | None:
    """The number as policy has it: «1.403,98» gives 1403.98, «negen» gives 9; None if that is not sure."""
    if len(text) > LANGSTE_INVOER:
        return None
    plain = schoon(text).lower()
    if in_words := number_in_words(plain):
        return in_words
    if _WITH_COMMA.fullmatch(plain):
        plain = plain.replace(".", "").replace(" ", "").replace(",", ".")
    elif _THOUSANDS.fullmatch(plain):
        plain = re.sub("[. _]", "", plain)
    elif (found := _LOOSE.fullmatch(plain)) and (found["whole"] or found["part"]):
        plain = f"{found['sign']}{found['whole'] or 0}" + (f".{found['part']}" if found["part"] else "")
    else:
        try:
            plain = f"{lees_bedrag(plain):f}".removesuffix(".0")
        except ValueError:
            return None
    return plain if _GOOD_NUMBER.fullmatch(plain) else None


def meant_amount(text: str) -> tuple[str, str] | None:
    """A number and its unit: «9 maanden», «70%», «€ 1.403,98 per maand»; None if one of them is not there."""
    found = _AMOUNT.fullmatch(schoon(text).lower()) if len(text) <= LANGSTE_INVOER else None
    if found is None or not (found["front"] or found["unit"]):
        return None
    behind = found["unit"] or ""
    name = f"euro {behind}".strip() if found["front"] and behind.startswith("per ") else behind or "euro"
    number, unit = meant_number(found["number"]), EENHEID_VAN.get(name)
    return (number, unit) if number and unit else None


def value_form(text: str) -> str:
    """How to write a value that stands there on its own."""
    if amount := meant_amount(text):
        return f"schrijf {{waarde: {amount[0]}, eenheid: {amount[1]}}}"
    if number := meant_number(text):
        return f"schrijf {{waarde: {number}, eenheid: …}}, met de eenheid erbij"
    if day := meant_date(text, exact=True):
        return f"schrijf {{waarde: {day}, eenheid: datum}}"
    return "schrijf {waarde: …, eenheid: …}"


def place_form(text: str) -> str:
    """How to write a source that stands there as a text."""
    return (
        "schrijf {document: …, kop: …, alinea: …}, met de naam van een document uit bronnen.yml; "
        "staat het daar nog niet, zet het er dan bij"
    )
