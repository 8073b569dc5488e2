"""A report in sentences, the same for a terminal and for a comment; the writers add their own marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from calculators.kaders.notatie import schrijf_dag, schrijf_datum, som_op
from hooks.proposals import inline
from hooks.proposals.before_after import value_name, value_text
from hooks.proposals.inline import Marks
from hooks.proposals.outcomes import ANSWERED, CHANGED, EQUAL, REFUSED, Outcome, Part
from hooks.proposals.report import Report
from hooks.proposals.sentences import Sentence, gemeenten_in_words, in_words
from hooks.proposals.text_changes import OTHER, Event, Field, ListChange
from hooks.proposals.values import ChangedValue
from hooks.proposals.versions import CORRECTED, GONE, MORE, NEW, PROPOSED, RENAMED, on_its_own_page

MOST_PARTS = 4  # parts of an answer that one line tells
MOST_NAMES = 20  # proposals that one line names
# Facts of what holds, that a proposal lies beside and does not change.
OF_WHAT_HOLDS = ("Status", "Geldt vanaf", "Besluit", "Bron")
OF_LISTS = {
    "besluiten": "besluit",
    "bronnen": "bron",
    "begrippen": "begrip",
    "gebieden": "gebied",
    "themas": "thema",
    "doelgroepen": "doelgroep",
    "dossiers": "dossier",
    "beelden": "beeld",
    "metingen": "meting",
    "ingetrokken": "uit de kennisbank gehaald,",
    "voorbeelden": "voorbeeld",
}
KINDS = (CHANGED, REFUSED, ANSWERED)


@dataclass(frozen=True)
class Told:
    """A heading with what is told under it."""

    title: str
    lines: tuple[str, ...]


def totals(report: Report) -> Iterator[str]:
    """The numbers that come first."""
    if not report.changes:
        yield "Er verandert niets."
        yield from report.outcomes.notes
        return
    kaders = {event.kader.id for event in report.text.events}
    lists = [one.list != "voorbeelden" for one in report.text.lists]
    counts = (
        (len(kaders), "kader", "kaders"),
        (sum(lists), "ding in de lijsten", "dingen in de lijsten"),
        (len(lists) - sum(lists), "voorbeeld", "voorbeelden"),
    )
    said = [f"{number} {one if number == 1 else more}" for number, one, more in counts if number]
    yield f"In de tekst verandert: {som_op(said) or 'niets'}."
    yield f"Van de uitkomsten: {counted(report)}."
    yield from report.outcomes.notes
    if report.to_update:
        number = len(report.to_update)
        yield f"{number} {'voorbeeld' if number == 1 else 'voorbeelden'} bij te werken."


def counted(report: Report) -> str:
    """How many outcomes changed, stayed equal, and the rest, each kind apart."""
    outcomes = report.outcomes
    words = {CHANGED: "anders", EQUAL: "gelijk", REFUSED: "nu geweigerd", ANSWERED: "nu wel beantwoord"}
    told = [
        f"{len(outcomes.of(kind))} {word}"
        for kind, word in words.items()
        if outcomes.of(kind) or kind in words
    ]
    only_words = sum(not one.parts for one in outcomes.of(CHANGED))
    if only_words:
        told[0] += f" (waarvan {only_words} alleen in de uitleg)"
    told.append(f"{sum(number for *_, number in outcomes.not_computed)} niet berekend")
    return ", ".join(told)


def events(report: Report, marks: Marks) -> Iterator[Told]:
    """What happened to each kader."""
    for event in report.text.events:
        yield Told(_title(report, event, marks), tuple(_of_event(report, event, marks)))


def _title(report: Report, event: Event, marks: Marks) -> str:
    file, line = report.place_of(event)
    version = f" {schrijf_datum(event.version.geldt_vanaf)}" if event.version else ""
    where = f", in {report.corpora[1].gebieden[event.gemeente].naam}" if event.gemeente else ""
    what = f"{kind_in_words(event)}{version}{where}"
    return marks.written(f"{event.kader.volle_titel} ({event.kader.id}): {what}; {file}:{line}")


def kind_in_words(event: Event) -> str:
    """What happened; what belongs to a kader and to no version of it is not corrected, but otherwise."""
    return OTHER if event.kind == CORRECTED and event.version is None else event.kind


def _of_event(report: Report, event: Event, marks: Marks) -> Iterator[str]:
    if event.kind == RENAMED:
        yield marks.written(f"heette {event.was_called}")
    if event.kind == GONE and event.version:
        yield marks.written(f"de versie met status «{event.version.status}» is weg")
    if event.declared is False:
        yield marks.written("bij deze correctie staat niet waarom; schrijf een regel onder «correcties»")
    for value in event.values:
        yield value_in_words(report, value, marks)
    words = event.words
    if not words and event.kind in (NEW, GONE, MORE, PROPOSED):
        yield from _whole(report, event, marks)
    if words:
        yield from inline.difference_lines(words, marks, lambda fact: _goes_without(fact, event))
    yield from (line for one in event.fields for line in field_lines(one, marks))
    for seen in event.seen_in:
        yield (
            f"{marks.written(f'ook te zien in {seen.volle_titel} ({seen.id})')}: "
            f"{inline.from_to(seen.before, seen.after, marks)}"
        )
    if event.kind == CORRECTED and event.version:
        for one in event.version.correcties:
            yield marks.written(f"correctie van {schrijf_dag(one.op)}: {one.reden}")


def _whole(report: Report, event: Event, marks: Marks) -> Iterator[str]:
    """The texts of what came or went, which have nothing to be compared with."""
    corpus = report.corpora[1 if event.of_new else 0]
    kader = event.kader
    before, after = marks.gone if event.kind == GONE else marks.came
    for version in [event.version] if event.version else kader.versies:
        text = on_its_own_page(corpus.vragen, kader, version)["tekst"]
        yield (
            f"{marks.written(schrijf_datum(version.geldt_vanaf))}, {marks.written(version.status)}: "
            f"{before}{marks.written(' '.join(text.split()))}{after}"
        )


def _goes_without(fact: Any, event: Event) -> bool:
    """Whether a fact is told elsewhere, or would say of a proposal that it ends what holds."""
    is_of_beside = event.kind == PROPOSED and fact["naam"] in OF_WHAT_HOLDS
    return is_of_beside or _is_value(fact, event.values)


def _is_value(fact: Any, values: Sequence[ChangedValue]) -> bool:
    return any(fact["naam"].lower() == value.name.replace("-", " ") for value in values)


def value_in_words(report: Report, value: ChangedValue, marks: Marks) -> str:
    """A value before and after, with its unit, its day and for whom."""
    stretch = value.stretch
    until = f" tot en met {schrijf_dag(stretch.until)}" if stretch.until else ""
    where = gemeenten_in_words(value.gemeenten, {**report.corpora[0].gebieden, **report.corpora[1].gebieden})
    when = f", vanaf {schrijf_dag(stretch.since)}{until}; {where}"
    return (
        f"{marks.written(value_name(value.name))}: "
        f"{inline.from_to(value_text(stretch.before), value_text(stretch.after), marks)}{marks.written(when)}"
    )


def field_lines(one: Field, marks: Marks) -> Iterator[str]:
    """A field before and after; of a group each part that differs."""
    before, after = one.before, one.after
    groups = [each for each in (before, after) if isinstance(each, dict)]
    if not groups or any(each is not None for each in (before, after) if each not in groups):
        yield _field(one, marks)
        return
    for key in dict.fromkeys(key for each in groups for key in each):
        old, new = ((each or {}).get(key) for each in (before, after))
        if old != new:
            yield _field(Field(f"{one.name} {key}", old, new), marks)


def _field(one: Field, marks: Marks) -> str:
    name = marks.written(one.name.replace("_", " "))
    return f"{name}: {inline.from_to(_data(one.before), _data(one.after), marks)}"


def _data(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return ", ".join(_data(one) or "" for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_data(one)}" for key, one in value.items())
    return str(value)


def list_lines(report: Report, marks: Marks) -> Iterator[str]:
    """What came, went or changed in the lists."""
    for one in report.text.lists:
        yield marks.written(f"{OF_LISTS[one.list]} {one.kind}: {one.title}{_named(one)}")
        yield from (f"  {line}" for each in one.fields for line in field_lines(each, marks))


def _named(one: ListChange) -> str:
    return f" ({one.id})" if one.id != one.title else ""


def sentence_lines(report: Report, marks: Marks) -> Iterator[str]:
    """The consequences around what changed; those for whom it gets worse first."""
    yield from _sentences(report.sentences, marks)


def as_if_lines(report: Report, marks: Marks) -> Iterator[tuple[str, list[str]]]:
    """The same of each new proposal, as if it was adopted."""
    for name, found in report.as_if.items():
        if found:
            yield marks.written(f"Alsof is aangenomen: {name}"), [*_sentences(found, marks)]


def not_as_if_lines(report: Report, marks: Marks) -> Iterator[str]:
    """Which new proposals were not worked out, and how to have that yet."""
    if names := report.not_as_if:
        told = [marks.written(one) for one in names[:MOST_NAMES]]
        told += [f"nog {len(names) - MOST_NAMES}"] if len(names) > MOST_NAMES else []
        yield f"Niet uitgerekend alsof is aangenomen: {som_op(told)}."
        yield "Elk heeft op de site een eigen pagina; «kaderwijzer voorstel NAAM» rekent er ook een uit."


def _sentences(found: Iterable[Sentence], marks: Marks) -> Iterator[str]:
    for one in found:
        cases = f"{one.cases} {'geval' if one.cases == 1 else 'gevallen'}"
        yield marks.written(f"{one.calculator}: {one.text} ({cases}; voor de kandidaat {one.side})")


def example_lines(report: Report, marks: Marks) -> Iterator[str]:
    """Each worked example with another outcome, or that is no longer true."""
    for one in report.outcomes.all:
        if one.case.example is None or (one.kind == EQUAL and one.case.key not in report.to_update):
            continue
        place = report.place_of_case(one.case)
        told = f"{one.case.calculator}, «{one.case.title}»: {outcome_in_words(one)}"
        if one.case.key in report.to_update and place:
            told += f"; voorbeeld bij te werken: {place[0]}:{place[1]}"
        yield marks.written(told)


def outcome_in_words(one: Outcome) -> str:
    """What an outcome was and is, by its parts or else by its first sentence."""
    by = f" (door: {som_op(one.by)})" if len(one.by) > 1 or one.by == ("rekenhulp",) else ""
    if one.kind == EQUAL:
        return "de uitkomst is gelijk"
    if one.kind == REFUSED:
        return f"nu geen antwoord meer: {one.after['fouten'][0]['melding']}{by}"
    if one.kind == ANSWERED:
        return f"nu wel een antwoord: {one.after['samenvatting'][0]}{by}"
    if not one.after["goed"]:
        return f"de melding is anders: {one.after['fouten'][0]['melding']}{by}"
    found = important(one)
    if not found:
        return f"de uitkomst is gelijk, de uitleg is anders{by}"
    told = [f"{part.way.replace('_', ' ')} {_parts(part)}" for part in found[:MOST_PARTS]]
    more = len(found) - len(told)
    return f"{'; '.join(told)}{f'; en nog {more}' if more > 0 else ''}{by}"


def _parts(part: Part) -> str:
    """A part before and after; what reads alike is other inside."""
    sides = in_words(part.before), in_words(part.after)
    return "is anders" if sides[0] == sides[1] else " → ".join(sides)


def important(one: Outcome) -> list[Part]:
    """The parts that changed, first what the calculator declares to matter."""
    found, measure = one.parts, one.measure
    if measure:
        found.remove(measure[1])
        found.insert(0, measure[1])
    return found


def not_computed_lines(report: Report, marks: Marks) -> Iterator[str]:
    for calculator, reason, number in report.outcomes.not_computed:
        yield marks.written(f"{calculator}: {number} niet berekend; {reason}")
