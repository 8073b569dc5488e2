"""All days of all rows of a file as one calendar, as the page keeps it."""

from __future__ import annotations

import re
import secrets
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_aantal
from calculators.raamwerk import zijloket
from hooks.files.answers import PORTION, Answered, Row, asker
from hooks.files.refused import Refused

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
EVENT = re.compile(
    r"BEGIN:VEVENT\r\n(?:(?!END:VEVENT)[^\n]*\n)*?DTSTART;VALUE=DATE:(?P<day>\d{8})\r\n"
    r"(?:(?!END:VEVENT)[^\n]*\n)*END:VEVENT\r\n"
)
NO_DAYS = "Er zijn geen dagen die nog komen; er is geen agenda gemaakt."
NOT_HERE = (
    "--agenda gaat hier niet: deze uitkomst heeft geen dagen voor een agenda (alsof een voorstel is "
    "aangenomen heeft zij die nooit); laat --agenda weg"
)


def calendar(data: Gegevens, name: str, answered: Answered, moment: datetime) -> tuple[str, str]:
    """The file for a calendar, made at this moment, and what there is to say of it.

    Without days that are yet to come the file is empty. Refused when this outcome has no days at all.
    """
    if not answered.has_days:
        raise Refused([NOT_HERE], is_use=True)
    ask, lot = asker(data, name), secrets.token_hex(8)
    questions, parts, days = list(_questions(answered.rows)), [], 0
    for start in range(0, len(questions), PORTION):
        found = ask(zijloket.agenda, rijen=questions[start : start + PORTION], lot=lot)
        begin, end = found["begin"], found["einde"]
        parts.append(found["gebeurtenissen"])
        days += found["aantal"]
    text, past = still_to_come("".join(parts), moment)
    if days == past:
        return "", NO_DAYS
    unmarked = sum(not one.mark for one in answered.rows)
    return stamped(f"{begin}{text}{end}", moment), _told(days - past, past, unmarked)


def still_to_come(text: str, moment: datetime) -> tuple[str, int]:
    """The days that are not past at this moment, and how many were (rekenen/agenda.js)."""
    today, past = moment.astimezone().strftime("%Y%m%d"), 0

    def kept(event: re.Match[str]) -> str:
        nonlocal past
        if event["day"] >= today:
            return event[0]
        past += 1
        return ""

    return EVENT.sub(kept, text), past


def stamped(text: str, moment: datetime) -> str:
    """The file with this moment in it: made then, and newer than any before (rekenen/agenda.js)."""
    now = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    number = max(0, int((moment - FIRST).total_seconds()))
    text = re.sub(r"(?m)^DTSTAMP:.*\r$", f"DTSTAMP:{now}\r\nLAST-MODIFIED:{now}\r", text)
    return re.sub(r"(?m)^SEQUENCE:.*\r$", f"SEQUENCE:{number}\r", text)


def _questions(rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """What the door asks of each row, also how often its mark has come before."""
    times: Counter[tuple[object, str]] = Counter()
    for row in rows:
        key = (row.question.get("gemeente"), row.mark)
        times[key] += 1
        yield {"vraag": row.question, "kenmerk": row.mark, "nummer": row.number, "keer": times[key]}


def _told(days: int, past: int, unmarked: int) -> str:
    made = f"In de agenda {'staat' if days == 1 else 'staan'} {schrijf_aantal(days, 'dagen')}."
    if past:
        made += f" {schrijf_aantal(past, 'dagen')} {'ligt' if past == 1 else 'liggen'} vóór vandaag."
    if not unmarked:
        return f"{made} Leest u later een nieuw bestand in, dan vervangen de nieuwe dagen deze."
    rows = f"{unmarked} {'rij heeft' if unmarked == 1 else 'rijen hebben'} geen kenmerk"
    return f"{made} {rows}: leest u later een nieuw bestand in, dan komen die dagen er dubbel in."
