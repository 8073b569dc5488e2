"""What may well be meant, but deserves a second look: a «let op» at its place, which stops nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from decimal import Decimal
from functools import partial

from calculators.kaders.kader import VERWIJZING, Kader, Versie, Waarde, volledig_id
from calculators.kaders.status import ZONDER_INHOUD
from hooks.corpus.corpus import Corpus
from hooks.reading.faults import Fault, note
from hooks.reading.nodes import Text
from hooks.reading.seen import Seen
from hooks.reading.shapes import Fields

MOST_TIMES = 3  # a value that becomes more times as large or as small is often a typing error
LAST_USUAL_YEAR = 2100  # a version from a later day is often a typing error
YES_OR_NO = ("ja", "nee", "waar", "onwaar")  # what a list of questions is answered with, and no title
OWN_WORD = "de site zet zelf al een woord als «Voorstel:» vóór wat niet is besloten"
PROSE = ("tekst", "oordeel", "toelichting")  # where the site fills in values


def second_looks(
    corpus: Corpus, kaders: Mapping[str, Fields], faults: Iterable[Fault], seen: Seen
) -> Iterator[Fault]:
    """A note for each unlikely title or day, each value that jumps, and each that no text names.

    A file with faults is left alone: what looks odd in it may follow from them.
    """
    faulty = {one.place.file for one in faults}
    named: dict[str, set[str]] = {}
    for kader_id, one in kaders.items():
        found = seen.made(("noemt", kader_id), one, None, partial(_named_elsewhere, kader_id, one))
        for other, value in found:
            named.setdefault(other, set()).add(value)
    for kader_id, kader in corpus.kaders.items():
        written = kaders[kader_id]
        if written.place.file not in faulty:
            elsewhere = frozenset(named.get(kader_id, ()))
            look = partial(_looks, kader, written, elsewhere)
            yield from seen.made(("nog eens", kader_id), kader, elsewhere, look)


def _looks(kader: Kader, written: Fields, elsewhere: Set[str]) -> tuple[Fault, ...]:
    """The notes on one kader; `elsewhere` are its values that texts of others name."""
    return (*_unlikely(written), *_jumps(kader, written), *_unnamed(kader, written, elsewhere))


def _unlikely(written: Fields) -> Iterator[Fault]:
    title: Text = written["titel"]
    if title.strip().lower() in YES_OR_NO:
        yield note(title.place, f"de titel is alleen «{title}»; schrijf waar het kader over gaat")
    first, colon, _ = title.partition(":")
    if colon and " " not in first.strip():
        yield note(title.place, f"de titel begint met «{first}:», en {OWN_WORD}; zet «{first}» in de zin")
    for version in written["versies"]:
        since = version["geldt_vanaf"]
        if since.eerste.year > LAST_USUAL_YEAR:
            message = f"«{since.tekst}» ligt na het jaar {LAST_USUAL_YEAR}; kijk na of het jaar klopt"
            yield note(version.place_of("geldt_vanaf"), message)


def _jumps(kader: Kader, written: Fields) -> Iterator[Fault]:
    last: dict[tuple[str, str], Waarde] = {}
    for version, there in zip(kader.versies, written["versies"], strict=True):
        compared = bool(kader.nagekeken_op and kader.nagekeken_op >= version.geldt_vanaf.eerste)
        for gemeente, one, own in _readings(version, there):
            for name, place in own.get("waarden", {}).items():
                if (value := one.waarden.get(name)) is None or one.status in ZONDER_INHOUD:
                    continue
                before = last.get((gemeente, name)) or last.get(("", name))
                if gemeente == "" or "waarden" in own:
                    last[gemeente, name] = value
                if before and not compared and (how := _jump(before, value)):
                    change = f"«{name}» gaat van {before.voluit()} naar {value.voluit()}, {how}"
                    remedy = "kijk het na in de bron, en zet bij «nagekeken_op» op welke dag u dat deed"
                    yield note(place.place_of("waarde"), f"{change}; {remedy}")


def _readings(version: Versie, there: Fields) -> Iterator[tuple[str, Versie, Fields]]:
    """The version and what differs from it in one gemeente, each with how it was written."""
    yield "", version, there
    for gemeente, own in there.get("per_gemeente", {}).items():
        yield str(gemeente), version.voor(str(gemeente)), own


def _jump(before: Waarde, after: Waarde) -> str:
    """How a value jumped, or nothing if it did not."""
    old, new = before.waarde, after.waarde
    if before.eenheid != after.eenheid:
        return "een andere eenheid"
    if not isinstance(old, Decimal) or not isinstance(new, Decimal):
        return ""
    if 0 < old * MOST_TIMES < new:
        return "meer dan drie keer zo veel"
    return "minder dan een derde" if 0 < new * MOST_TIMES < old else ""


def _unnamed(kader: Kader, written: Fields, elsewhere: Set[str]) -> Iterator[Fault]:
    for version, there in zip(kader.versies, written["versies"], strict=True):
        readings = [own for _, _, own in _readings(version, there)]
        named = {name for own in readings for _, name in _references(own)}
        for own in readings:
            for name, value in own.get("waarden", {}).items():
                if value.get("eenheid") == "oordeel" or name in named or name in elsewhere:
                    continue
                remedy = f"noem {{{name}}} in de tekst, of haal haar weg"
                yield note(name.place, f"geen tekst noemt de waarde «{name}»; {remedy}")


def _named_elsewhere(kader_id: str, one: Fields) -> tuple[tuple[str, str], ...]:
    """The values of named kaders that the texts of a kader fill in."""
    return tuple(
        (volledig_id(other, kader_id), value)
        for version in one.get("versies", ())
        for own in (version, *version.get("per_gemeente", {}).values())
        for other, value in _references(own)
        if other
    )


def _references(own: Fields) -> Iterator[tuple[str, str]]:
    """The kader (none for its own) and the value of each reference in the prose of a version."""
    texts: Iterable[Text] = filter(None, map(own.get, PROSE))
    for text in texts:
        for found in VERWIJZING.finditer(text):
            yield found["kader"] or "", found["waarde"]
