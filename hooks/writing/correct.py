"""`kaderwijzer corrigeer`: what was published and wrong is mended, and says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from calculators.kaders.kader import Kader, Versie, volledig_id
from calculators.kaders.kalender import Datum
from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers
from hooks.writing.base import key_column, named, place_of
from hooks.writing.edit import Edit
from hooks.writing.for_readers import CORRECTED
from hooks.writing.made import Made
from hooks.writing.policy_text import Keys, PolicyText
from hooks.writing.questions import TODAY
from hooks.writing.refusal import Refused
from hooks.writing.sources import origin
from hooks.writing.values import asked_values, set_values
from hooks.writing.written import STEP, group, line, listed, plain, prose, word

PROSE = ("tekst", "oordeel", "toelichting", "wijziging", "open_punten")
MOST_SHOWN = 200  # letters of what stood there


@dataclass
class Correction:
    """A version in its file, and what stood there before each change."""

    text: PolicyText
    kader: Kader
    version: Versie
    whole: Keys  # the keys of the version
    keys: Keys  # the same, or those of how it reads in one gemeente
    reading: Versie
    was: list[str] = field(default_factory=list)


def correct(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The correction that was asked for; Refused if nothing would change."""
    kader = corpus.kaders[volledig_id(answers.one("kader"), "")]
    edit = Edit(corpus.folder)
    text = edit.text(f"{kader.id}.yml")
    one = _correction(kader, text, answers)
    if "van" in answers:
        _replace_words(one, answers.one("van"), answers.one("naar"))
    if asked := asked_values(answers.all("waarde"), one.reading.waarden):
        _set_values(one, asked)
    if "tekst" in answers:
        _replace_key(one, "tekst", one.reading.tekst, prose("tekst", answers.one("tekst"), _indent(one)))
    for key, old in (("status", one.reading.status), ("besluit", one.reading.besluit)):
        if key in answers:
            _replace_key(one, key, old or "niets", line(key, answers.one(key), _indent(one)))
    if "bron" in answers:
        old = "; ".join(one.reading.herkomst())
        _replace_key(one, "bron", old, origin("bron", answers.all("bron"), _indent(one)))
    if "vanaf" in answers:
        _change_date(one, Datum.lees(answers.one("vanaf")))
    if not text.is_changed:
        raise Refused(
            "zeg wat er anders moet: --van en --naar, --waarde, --tekst, --status, --bron of --vanaf"
        )
    if text.says_the_same:
        raise Refused(
            "dat staat er al precies zo, dus er is niets verbeterd; geef wat er moet komen te staan"
        )
    day = answers.one("op")
    _write_down(one, today.isoformat() if day == TODAY else day, answers.one("reden"))
    return Made(edit, [f"verbeterd in de versie «{one.version.naam}» van {kader.id}"], CORRECTED)


def _correction(kader: Kader, text: PolicyText, answers: Answers) -> Correction:
    if "versie" in answers:
        version = named(kader, answers.one("versie"))
    elif len(kader.versies) == 1:
        version = kader.versies[0]
    else:
        known = ", ".join(one.naam for one in kader.versies)
        raise Refused(f"«{kader.id}» heeft meer versies; geef --versie met één van: {known}")
    key_column(text)
    whole: Keys = ("versies", place_of(kader, version))
    if "gemeente" not in answers:
        return Correction(text, kader, version, whole, whole, version)
    town = answers.one("gemeente")
    if town not in version.per_gemeente:
        there = ", ".join(version.per_gemeente) or "geen enkele gemeente"
        raise Refused(f"--gemeente: in «{town}» luidt deze versie niet anders; dat doet zij in: {there}")
    keys = (*whole, "per_gemeente", town)
    return Correction(text, kader, version, whole, keys, version.per_gemeente[town])


def _indent(one: Correction) -> str:
    return " " * one.text.column(one.text.part(one.keys).value.start_mark.index)


def _replace_words(one: Correction, old: str, new: str) -> None:
    """Other words for words that stand once in the prose of the version; a line may end between them."""
    pattern = re.compile(r"\s+".join(map(re.escape, old.split())))
    found = [
        (node, match)
        for keys, node in one.text.scalars(one.keys)
        if keys[len(one.keys)] in PROSE and _is_prose(keys)
        for match in pattern.finditer(one.text.text, node.start_mark.index, one.text.content_end(node))
    ]
    if len(found) != 1:
        times = "staat daar niet" if not found else f"staat daar {len(found)} keer; geef er meer woorden bij"
        raise Refused(f"--van: «{old}» {times} (versie «{one.version.naam}» van {one.kader.id})")
    node, match = found[0]
    if "\n" in match.group() and len(old.split()) == len(new.split()):
        new = _with_breaks_of(match.group(), new)
    one.text.replace(match.start(), match.end(), _inside(node, new))
    one.was.append(old)


def _is_prose(keys: Keys) -> bool:
    """Not a status, name or place of a reading in one gemeente."""
    return not {
        "waarden",
        "bron",
        "status",
        "besluit",
        "overgang",
        "overgang_bron",
        "gekozen",
        "soort",
    } & set(keys)


def _with_breaks_of(old: str, new: str) -> str:
    """New words with the line breaks and spaces that stood between the old ones."""
    spaces = re.findall(r"\s+", old)
    words = new.split()
    return "".join(part for pair in zip(words, [*spaces, ""], strict=True) for part in pair)


def _inside(node: Any, new: str) -> str:
    """New words as they have to stand in a text with its quotes."""
    if node.style == "'":
        return new.replace("'", "''")
    return new.replace("\\", "\\\\").replace('"', '\\"') if node.style == '"' else new


def _set_values(one: Correction, asked: list[Any]) -> None:
    keys = (*one.keys, "waarden")
    own = one.text.find(keys)
    for value in asked:
        if own is None or one.text.find((*keys, value.name)) is None:
            raise Refused(f"--waarde {value.name}: een correctie voegt niets toe aan een versie")
        old = one.reading.waarden[value.name]
        one.was.append(f"{value.name}: {old.met_grens()}")
    set_values(one.text, keys, asked, one.reading.waarden)


def _replace_key(one: Correction, key: str, was: str, lines: str) -> None:
    """Put other lines in the place of a key; without it, they come after the first key."""
    keys = (*one.keys, key)
    if one.text.find(keys) is None:
        first = one.text.part(one.keys).value.value[0][0].value
        _, after = one.text.lines(one.text.part((*one.keys, first)))
        one.text.insert_lines(after, lines)
    else:
        part = one.text.part(keys)
        begin, (_, end) = one.text.begin(part), one.text.lines(part)
        is_last = end == len(one.text.text) and not one.text.text.endswith("\n")
        one.text.replace(begin, end, lines.lstrip(" ").removesuffix("\n" if is_last else ""))
    one.was.append(f"{key}: {' '.join(was.split())}"[:MOST_SHOWN])


def _change_date(one: Correction, new: Datum) -> None:
    old = one.version.geldt_vanaf.tekst
    node = one.text.part((*one.whole, "geldt_vanaf")).value
    one.text.replace(node.start_mark.index, node.end_mark.index, new.tekst)
    one.was.append(f"geldt vanaf: {old}")
    keys = (*one.whole, "voorheen_op")
    indent = " " * key_column(one.text)
    dates = [each.tekst for each in one.version.voorheen_op if each != new]
    lines = listed("voorheen_op", [], indent).replace("[]", f"[{', '.join([*dates, old])}]")
    if one.text.find(keys):
        begin, end = one.text.lines(one.text.part(keys))
        one.text.replace(begin, end, lines)
    else:
        one.text.insert_lines(one.text.lines(one.text.part((*one.whole, "geldt_vanaf")))[1], lines)


def _write_down(one: Correction, day: str, reason: str) -> None:
    """A line more under the corrections of the version."""
    indent = " " * key_column(one.text)
    was = "; ".join(one.was)
    keys = (*one.whole, "correcties")
    there = one.text.find(keys)
    if there and there.value.flow_style:
        made = group({"op": day, "reden": word(reason), "was": word(was)})
        end = there.value.end_mark.index - 1
        one.text.replace(end, end, f", {made}")
        return
    dash = " " * one.text.column(one.text.begin(one.text.part((*keys, 0)))) if there else indent + STEP
    inside = dash + STEP
    lines = plain("op", day, inside) + line("reden", reason, inside) + line("was", was, inside)
    item = f"{dash}- {lines[len(inside) :]}"
    if there:
        one.text.append(keys, item, "de lijst met correcties")
        return
    before, _ = one.text.lines(one.text.part((*one.whole, "bron")))
    one.text.insert_lines(before, f"{indent}correcties:\n{item}")
