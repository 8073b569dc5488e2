"""The rows of a file with the answers behind them, in their order, as the page gives them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer
from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.bestand_lezen import KENMERK, PEILDATUM, bekende_koppen, zichtbare_velden
from calculators.raamwerk.geen_vraag import zeg_overgeslagen
from calculators.raamwerk.kolommen import MELDING, RANG, RIJ, kaal
from hooks.files.refused import Refused
from hooks.files.rows import days_among, equal_rows, head_and_rows, heads_among, heads_near, some_cells
from hooks.reading.suggestions import suggest

SOME_DAY = "2017-10-01"  # as in the help of the command
PORTION = 200


@dataclass(frozen=True)
class Row:
    """A row with an answer: its number in the file, how the user marked it, and its question."""

    number: int
    mark: str
    question: Mapping[str, Any]


@dataclass(frozen=True)
class Answered:
    """The lines of the file with their answers, what there is to say of it, and how many rows are wrong.

    `rows` are those with an answer, in the order of the file; `has_days` is whether they have days for a
    calendar.
    """

    lines: tuple[tuple[str, ...], ...]
    told: tuple[str, ...]
    faulty: int
    rows: tuple[Row, ...]
    has_days: bool


def answer_file(
    data: Gegevens,
    name: str,
    lines: Sequence[Sequence[str]],
    chosen: Mapping[str, str],
    beside: Mapping[str, str],
) -> Answered:
    """The answers to all rows; Refused with everything that is wrong with the file as a whole.

    `chosen` says of a heading which field it is, `beside` what counts for every row.
    """
    file = file_form(name)
    above, heads, rows = head_and_rows(lines)
    ask = asker(data, name)
    found = ask(zijloket.herken, koppen=heads, kopregels=heads_near(rows))
    if found["kopregel"] is not None:
        above, heads, rows = head_and_rows(lines, found["kopregel"])
    cells = list(rows.values())
    content = some_cells(len(heads), cells)
    seen = ask(zijloket.herken, koppen=heads, cellen=content)["kolommen"]
    fields = _fields(name, heads, [one["veld"] for one in seen], chosen)
    settings = {**file.begin, **beside}
    file_wide = {"koppen": heads, "velden": fields, "instellingen": settings}
    days = days_among(len(heads), cells)
    columns = ask(zijloket.kolommen, **file_wide, cellen=content, dagen=days, kopregels=heads_among(rows))
    answers: list[dict[str, Any]] = []
    for start in range(0, len(cells), PORTION):
        answers += ask(zijloket.rijen, **file_wide, rijen=cells[start : start + PORTION])["rijen"]
    counts = [one["telling"] for one in answers if "telling" in one]
    overview = ask(zijloket.overzicht, tellingen=counts, instellingen=settings)
    unused = [
        f"let op: {citeer(one['kop'])} lijkt op {citeer(one['gok'])} en is niet gebruikt; is zij dat, "
        f'geef dan --kolom "{one["kop"]}={one["gok"]}"'
        for one, field in zip(seen, fields, strict=True)
        if one["gok"] and not field and one["kop"] not in chosen
    ]
    doubts = ask(zijloket.herken, koppen=heads, velden=fields, cellen=content)["nakijken"]
    skipped = [one["overgeslagen"] for one in answers if "overgeslagen" in one]
    as_if = [f"{columns['alsof']}."] if columns["alsof"] else []
    sentences = [one["tekst"] for one in overview["zinnen"] if not one["rijen"]]
    return Answered(
        tuple(_lines(heads, columns["koppen"], rows, answers, overview)),
        (
            *above,
            *columns["meldingen"],
            *unused,
            *(f"let op: {one[:1].lower()}{one[1:]}" for one in doubts),
            *zeg_overgeslagen(skipped),
            *_read_otherwise(answers),
            *equal_rows(rows),
            *as_if,
            *sentences,
        ),
        len(answers) - len(counts) - len(skipped),
        tuple(_sound(fields, rows, answers)),
        columns["agenda"],
    )


def file_form(name: str) -> Bestand:
    """How the calculator of this name reads files; Refused when it reads none."""
    form = loket.zoek_rekenhulp(name).bestand
    if form is None:
        raise Refused([f"de rekenhulp {name} leest geen bestanden"], is_use=True)
    return form


def column_example(name: str) -> str:
    """A heading with the field that it is, of this calculator: «Woonplaats=gemeente»."""
    fields = zichtbare_velden(loket.zoek_rekenhulp(name).voor_rij)
    field = next(one for one in fields if one.ook)
    return f"{field.ook[0].capitalize()}={field.naam}"


def beside_example(name: str) -> str:
    """A field of this calculator with a value for every row: «peildatum=2017-10-01»."""
    names = [one.naam for one in zichtbare_velden(loket.zoek_rekenhulp(name).voor_rij)]
    return f"{PEILDATUM}={SOME_DAY}" if PEILDATUM in names else f"{names[0]}=…"


def _read_otherwise(answers: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Of each column the first value that was written otherwise than in the form, and how many there are."""
    columns: dict[str, list[str]] = {}
    for answer in answers:
        for one in answer.get("gelezen", ()):
            columns.setdefault(one["kolom"], []).append(one["melding"])
    for column, (notice, *others) in columns.items():
        more = f"{len(others)} andere {'cel' if len(others) == 1 else 'cellen'}"
        yield f"kolom {citeer(column.strip())}: {notice}{f' Zo ook {more}.' if others else ''}"


def _sound(
    fields: Sequence[str], rows: Mapping[int, Sequence[str]], answers: Sequence[Mapping[str, Any]]
) -> Iterator[Row]:
    place = fields.index(KENMERK) if KENMERK in fields else None
    for (number, cells), answer in zip(rows.items(), answers, strict=True):
        if "vraag" in answer:
            mark = cells[place].strip() if place is not None and place < len(cells) else ""
            yield Row(number, mark, answer["vraag"])


def _lines(
    heads: Sequence[str],
    titles: Sequence[str],
    rows: Mapping[int, Sequence[str]],
    answers: Sequence[Mapping[str, Any]],
    overview: Mapping[str, Any],
) -> Iterator[tuple[str, ...]]:
    """The file as it came with the answers behind it, in their order; what has a fault comes last."""
    ranks, numbers = overview["rangen"], list(rows)
    sound = [place for place, one in enumerate(answers) if "telling" in one]
    order = [place for block in overview["blokken"] for place in block["rijen"]]

    def line(place: int, rank: object, *more: str) -> tuple[str, ...]:
        cells = [*rows[numbers[place]], *("" for _ in heads)][: len(heads)]
        return (str(numbers[place]), *cells, *([str(rank or "")] if ranks else []), *more)

    yield (RIJ, *heads, *([RANG.capitalize()] if ranks else []), *titles, MELDING.capitalize())
    for one in order:
        place = sound[one]
        yield line(place, ranks[one] if ranks else None, *answers[place]["in_bestand"], "")
    for place, answer in enumerate(answers):
        if "fouten" in answer and "overgeslagen" not in answer:
            yield line(place, None, *("" for _ in titles), " ".join(answer["fouten"]))


def asker(data: Gegevens, name: str) -> Callable[..., dict[str, Any]]:
    """Asks by a side door; Refused with every fault in the answer."""

    def ask(door: Callable[[Gegevens, str, str], str], **question: object) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(door(data, name, json.dumps(question)))
        if not answer["goed"]:
            raise Refused(
                [
                    one["melding"] if one["veld"] in ("", "bestand") else f"{one['veld']}: {one['melding']}"
                    for one in answer["fouten"]
                ]
            )
        return answer

    return ask


def _fields(name: str, heads: Sequence[str], seen: Sequence[str], chosen: Mapping[str, str]) -> list[str]:
    """The field of each heading, as chosen or else as recognised; Refused when a choice does not exist."""
    known = bekende_koppen(loket.zoek_rekenhulp(name).voor_rij)
    names = sorted(set(known.values()))
    wrong = []
    for head, field in chosen.items():
        if head not in heads:
            wrong.append(f"de kolom {citeer(head)} staat niet in het bestand{suggest(head, heads)}")
        if field and kaal(field) not in known and field not in names:
            wrong.append(f"het veld {citeer(field)} bestaat niet{suggest(field, names)}")
    if wrong:
        raise Refused(wrong, is_use=True)
    wanted = {head: known.get(kaal(field), field) for head, field in chosen.items()}
    return [wanted.get(head, field) for head, field in zip(heads, seen, strict=True)]
