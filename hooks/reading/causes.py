"""Why the parser could not go on, told from the line: the parser names what it missed, not what is wrong.

Lines and columns count from 0 here. Each function below looks for one cause at a `Stop`, and gives a place
and a message, or None when it is something else. `_CAUSES` says which to ask, by what the parser said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from calculators.kaders.notatie import citeer
from hooks.corpus.words import UNITS
from hooks.reading.dropped import comment
from hooks.reading.quoting import LONGEST_LINE, as_line, in_quotes, key_and_value, quoted, shown
from hooks.reading.suggestions import suggest

Cause = tuple[int, int, str]

_CONFLICT = "<" * 7
_LEAD = re.compile(r"\s*(?:- +)*")
_POINT = re.compile(r" *-(?: |$)")
_FOUND = re.compile(r"but (?:found|got) ['\"](<[^>]*>|.)")
# Lines that nearly say «key: value».
_NEARLY_A_KEY = (
    (
        re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+):(?P<value>\S.*?)\s*"),
        "achter de dubbele punt hoort een spatie",
    ),
    (
        re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)\s*[;=–—]\s*(?P<value>\S.*?)\s*"),
        "achter de sleutel hoort een dubbele punt",
    ),
    (re.compile(r"\s*(?:- +)*(?P<key>[a-z_]+)\s+(?P<value>[^\s:].*?)\s*"), "hier ontbreekt een dubbele punt"),
)
# The last part of a group between braces, up to where the parser stopped.
_PART = re.compile(r"[{,]\s*(?P<key>[^\s{}\[\],:]+):\s+(?P<value>(?:\{[^{}]*\}|[^{}\[\],])*)$")
_NEXT_KEY = re.compile(r".*\S\s+(?P<key>[a-z_]+)\s*")
_MARKUP = "*`"
_CLOSING = {"{": "}", "[": "]"}


@dataclass(frozen=True)
class Stop:
    """Where the parser stopped, where that began which it was reading, and what it found instead."""

    lines: list[str]
    line: int
    column: int
    began_line: int
    began_column: int
    found: str = ""

    @property
    def text(self) -> str:
        return self.lines[self.line]

    @property
    def began(self) -> str:
        return self.lines[self.began_line]

    def above(self, line: int) -> Iterator[int]:
        """The lines above one, upwards, that hold more than a comment."""
        for number in range(line - 1, -1, -1):
            stripped = self.lines[number].strip()
            if stripped and not stripped.startswith("#"):
                yield number


def conflict(lines: list[str]) -> Cause | None:
    """The first mark of two versions that git could not merge."""
    first = next((number for number, line in enumerate(lines) if line.startswith(_CONFLICT)), None)
    if first is None:
        return None
    return (
        first,
        0,
        "git kon hier twee versies van het bestand niet samenvoegen; kies wat er moet staan, "
        "en haal de regels met «<<<<<<<», «=======» en «>>>>>>>» weg",
    )


def cause(problem: str, stop: Stop) -> Cause:
    """The place of what is wrong, and a message with a remedy."""
    found = _FOUND.search(problem)
    stop = Stop(
        stop.lines, stop.line, stop.column, stop.began_line, stop.began_column, found[1] if found else ""
    )
    for part, causes, otherwise in _CAUSES:
        if part in problem:
            seen = (look(stop) for look in causes)
            return next(filter(None, seen), (stop.line, stop.column, otherwise))
    return stop.line, stop.column, _UNREADABLE


def _column(line: str) -> int:
    """Where the words of a line begin, behind its spaces and dashes."""
    found = _LEAD.match(line)
    return found.end() if found else 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _spaces(number: int) -> str:
    return "een spatie" if number == 1 else f"{number} spaties"


def _tab(stop: Stop) -> Cause | None:
    if stop.text[stop.column : stop.column + 1] != "\t":
        return None
    before = stop.text[: stop.column].strip()
    what = (
        f"een tab achter {citeer(before)}; typ een spatie"
        if before
        else "een tab om in te springen; gebruik spaties"
    )
    return stop.line, stop.column, what


def _special_start(stop: Stop) -> Cause | None:
    """A text that begins with a sign that means something to YAML."""
    for line, column in ((stop.began_line, stop.began_column), (stop.line, stop.column)):
        sign = stop.lines[line][column : column + 1]
        if sign.isprintable() and sign.strip() and stop.lines[line][:column].rstrip().endswith((":", "-")):
            example = in_quotes(stop.lines[line], column)
            what = f"een tekst die met «{sign}» begint, hoort tussen aanhalingstekens{example}"
            return line, column, _markup(sign, stop.lines[line]) if sign in _MARKUP else what
    return None


def _markup(sign: str, line: str) -> str:
    found = key_and_value(line)
    example = shown(f"{found['key']}: {found['value'].replace(sign, '').strip()}") if found else ""
    what = f"«{sign}» vooraan maakt hier geen opmaak en geen opsomming; laat het weg"
    return f"{what}: {example}" if example else what


def _dash_behind_key(stop: Stop) -> Cause | None:
    example = in_quotes(stop.text, stop.column)
    return (
        stop.line,
        stop.column,
        "een streepje achter een sleutel; begin de lijst op de volgende regel, "
        f"of zet de tekst tussen aanhalingstekens{example}",
    )


def _behind_block_sign(stop: Stop) -> Cause | None:
    sign = re.match(r"[|>][-+]?", stop.began[stop.began_column :])
    return (
        stop.began_line,
        stop.column if stop.line == stop.began_line else stop.began_column,
        f"achter «{sign[0] if sign else '|'}» hoort niets te staan; begin de tekst op de volgende regel",
    )


def _colon_in_text(stop: Stop) -> Cause | None:
    """A second colon on a line."""
    found = key_and_value(stop.text)
    if found is None or found.start("value") > stop.column:
        return None
    below = next(filter(str.strip, stop.lines[stop.line + 1 :]), "")
    if stop.text[stop.column :].rstrip() == ":" and _indent(below) > _indent(stop.text):
        remedy = f"schrijf {citeer(found['key'] + ': |-')}, en zet de hele tekst op de regels eronder"
        return stop.line, stop.column, f"een tekst die op de volgende regel verdergaat; {remedy}"
    remedy = f"zet de tekst tussen aanhalingstekens{in_quotes(stop.text)}"
    return stop.line, stop.column, f"een dubbele punt in de tekst; {remedy}"


def _no_colon_above(stop: Stop) -> Cause | None:
    """A line without a colon, above one that is as far indented: to YAML they are one text."""
    above = next(stop.above(stop.line), None)
    if above is None or _column(stop.lines[above]) != _column(stop.text):
        return None
    return _nearly_a_key(stop.lines, above)


def _no_colon(stop: Stop) -> Cause | None:
    """A line without a colon, or one that belongs to the text above it."""
    above = next(stop.above(stop.began_line), None)
    belongs = f"laat hem even ver inspringen als regel {(above or 0) + 1} als hij bij die tekst hoort"
    nearly = _nearly_a_key(stop.lines, stop.began_line)
    if nearly and (above is None or "ontbreekt" not in nearly[2]):
        return nearly
    if above is None:
        return None
    if nearly:
        return (*nearly[:2], f"{nearly[2]}, of {belongs}")
    what = f"deze regel heeft geen sleutel; {belongs}, of schrijf «sleutel: waarde»"
    return stop.began_line, _column(stop.began), what


def _nearly_a_key(lines: list[str], line: int) -> Cause | None:
    for pattern, what in _NEARLY_A_KEY:
        if found := pattern.fullmatch(lines[line][: LONGEST_LINE + 1]):
            example = shown(f"{found['key']}: {found['value']}") or "«sleutel: waarde»"
            return line, _column(lines[line]), f"{what}; schrijf {example}"
    return None


def _too_deep(stop: Stop) -> Cause | None:
    """A key that stands further to the right than the line above it, which has a value already."""
    column = _column(stop.text)
    for above in stop.above(stop.line):
        further, found = column - _column(stop.lines[above]), key_and_value(stop.lines[above])
        if further <= 0:
            return None
        if found:
            return (
                stop.line,
                column,
                f"deze regel springt {_spaces(further)} verder in dan regel {above + 1}; "
                f"haal weg wat te veel is, of schrijf {citeer(found['key'] + ': |-')} "
                "als beide regels één tekst zijn",
            )
    return None


def _behind_value(stop: Stop) -> Cause | None:
    """Something behind what is closed already: by a quote, a brace or a bracket."""
    found = key_and_value(stop.text)
    if found is None or found.start("value") >= stop.column:
        return None
    first, column = found["value"][0], found.start("value")
    if stop.found in ("}", "]"):
        return stop.line, stop.column, f"een sluithaakje «{stop.found}» te veel; haal het weg"
    if first in "'\"":
        what = f"achter het tweede aanhalingsteken «{first}» staat nog tekst; zet er andere omheen"
    elif first in _CLOSING:
        what = f"een tekst die met «{first}» begint, hoort tussen aanhalingstekens"
    else:
        return None
    return stop.line, column, f"{what}{in_quotes(stop.text)}"


def _quote_from_above(stop: Stop) -> Cause | None:
    """A quote that was opened on a line above, and closed by the one that should have opened a text here."""
    for above in stop.above(stop.line):
        found = key_and_value(stop.lines[above])
        quote = found["value"][0] if found else ""
        if found and quote in ("'", '"') and found["value"].count(quote) % 2 and quote in stop.text:
            return _unclosed_quote(Stop(stop.lines, above, 0, above, found.start("value")))
    return None


def _unclosed_quote(stop: Stop) -> Cause | None:
    found = key_and_value(stop.began)
    example = ""
    if found and found.start("value") == stop.began_column:
        value = found["value"]
        if re.match(r"'\w{1,2}\s", value):  # «'s Ochtends»
            example = as_line(found["key"], value)
        else:
            example = f": {whole}" if (whole := shown(f"{found['key']}: {value}{value[0]}")) else ""
    what = "dit aanhalingsteken wordt op deze regel niet gesloten; sluit het aan het eind van de tekst"
    return stop.began_line, stop.began_column, f"{what}{example}"


def _comment_above(stop: Stop) -> Cause | None:
    """A text that goes on below a line whose end YAML took for a comment."""
    above = next(stop.above(stop.line), None)
    if above is None or stop.found != "<scalar>" or stop.text[: stop.column].strip():
        return None
    sign = re.search(r"(?<=\s)#", stop.lines[above])
    return (above, sign.start(), comment(stop.lines[above], sign.start())) if sign else None


def _digit_behind_sign(stop: Stop) -> Cause | None:
    above = next(stop.above(stop.line), None)
    found = None if above is None else re.search(r"(?<=[|>])[-+]?[1-9][-+]?\s*$", stop.lines[above])
    if above is None or found is None:
        return None
    return above, found.start(), "een cijfer achter «|» of «>» hoeft niet; haal het weg"


def _after_the_end(stop: Stop) -> Cause | None:
    for above in stop.above(stop.line):
        if stop.lines[above].startswith("..."):
            return above, 0, "«...» sluit het bestand af, en er staat nog iets onder; haal deze regel weg"
    return None


def _misplaced(stop: Stop) -> Cause | None:
    """A key or a dash that stands between two levels: the nearest is meant."""
    at, is_point = _indent(stop.text), bool(_POINT.match(stop.text))
    levels: dict[int, int] = {}
    for above in stop.above(stop.line):
        line = stop.lines[above]
        if is_point and _POINT.match(line):
            levels.setdefault(_indent(line), above)
        elif not is_point and re.match(r"[\w-]+:(?:\s|$)", line[_column(line) :]):
            levels.setdefault(_column(line), above)
    nearest = min(levels, key=lambda level: (abs(level - at), -level), default=at)
    if nearest == at:
        no_list = "dit streepje hoort bij geen lijst; zet er een sleutel boven, of haal het weg"
        return (stop.line, at, no_list) if is_point else None
    what, than = ("dit streepje", "het streepje op ") if is_point else ("deze regel", "")
    apart = _spaces(abs(nearest - at))
    how, remedy = (
        ("minder ver", f"zet er {apart} bij") if nearest > at else ("verder", f"haal er {apart} weg")
    )
    return stop.line, at, f"{what} springt {apart} {how} in dan {than}regel {levels[nearest] + 1}; {remedy}"


def _in_group(stop: Stop) -> Cause | None:
    """What is wrong between braces or brackets."""
    opening = stop.began[stop.began_column : stop.began_column + 1]
    closing = _CLOSING.get(opening, "")
    if stop.found == "<stream end>" or (
        stop.line > stop.began_line and not stop.began.rstrip().endswith(",")
    ):
        what = f"«{opening}» wordt op deze regel niet gesloten; zet er «{closing}» achter"
        return stop.began_line, stop.began_column, what
    if stop.found in ("}", "]"):
        return stop.line, stop.column, f"hier hoort «{closing}» te staan, en niet «{stop.found}»"
    part = _PART.search(stop.text[: stop.column])
    if part and (stop.found == "{" or "}" in part["value"]):
        return _braces_in_text(stop, part)
    if part is None or stop.found not in (":", "?"):
        return None
    if stop.found == ":" and (second := _NEXT_KEY.fullmatch(part["value"])):
        return stop.line, stop.column, f"vóór «{second['key']}:» ontbreekt een komma; zet haar erbij"
    rest = re.split(r"[,{}\[\]]", stop.text[stop.column :])[0].rstrip()
    sign = "een dubbele punt" if stop.found == ":" else "een vraagteken"
    example = as_line(part["key"], part["value"] + rest)
    what = f"{sign} in een tekst tussen accolades; zet de tekst tussen aanhalingstekens{example}"
    return stop.line, stop.column, what


def _braces_in_text(stop: Stop, part: re.Match[str]) -> Cause:
    """A value that is named («{maximum}») in a text between braces that has no quotes."""
    rest = re.match(r"(?:\{[^{}]*\}|[^{},])*", stop.text[stop.column :])
    value = (part["value"] + (rest[0] if rest else "")).rstrip()
    begin = part.start("value")
    line = stop.text[:begin] + quoted(value) + stop.text[begin + len(value) :]
    example = f": {whole}" if (whole := shown(line.strip())) else as_line(part["key"], value)
    what = "accolades in een tekst tussen accolades; zet de tekst tussen aanhalingstekens"
    return stop.line, begin, f"{what}{example}"


def _unit(stop: Stop) -> Cause | None:
    """A sign for a unit that means something to YAML: «eenheid: %»."""
    if not re.search(r"\beenheid:\s+$", stop.text[: stop.column]):
        return None
    sign = re.split(r"[\s,}\]]", stop.text[stop.column :])[0]
    hint = suggest(sign, UNITS, "eenheid")
    return stop.line, stop.column, f"onbekend: {citeer(sign)} (eenheid){hint}"


def _code(stop: Stop) -> Cause | None:
    found = key_and_value(stop.text)
    example = as_line(found["key"], found["value"][1:-1]) if found and found["value"][-1] == '"' else ""
    what = "tussen dubbele aanhalingstekens begint «\\» een code, en deze bestaat niet"
    return stop.line, stop.column, f"{what}; gebruik enkele aanhalingstekens{example}"


Look = Callable[[Stop], Cause | None]
_UNREADABLE = "dit is niet als YAML te lezen; kijk naar inspringen, dubbele punten en aanhalingstekens"
_INDENTED = "het inspringen klopt niet met de regels erboven; laat gelijke dingen even ver inspringen"
# A part of what the parser says, the causes to look for, and what to say if none of them is seen.
_CAUSES: tuple[tuple[str, tuple[Look, ...], str], ...] = (
    (
        "cannot start any token",
        (_tab, _unit, _special_start),
        "dit teken mag hier niet staan; zet de tekst tussen aanhalingstekens",
    ),
    ("comment or a line break", (_behind_block_sign,), _UNREADABLE),
    ("chomping or indentation", (_behind_block_sign,), _UNREADABLE),
    ("indentation indicator", (_behind_block_sign,), _UNREADABLE),
    (
        "alphabetic or numeric",
        (_special_start,),
        "dit teken mag hier niet staan; zet de tekst tussen aanhalingstekens",
    ),
    ("mapping keys are not allowed", (_special_start,), _UNREADABLE),
    ("sequence entries are not allowed", (_dash_behind_key,), _UNREADABLE),
    (
        "mapping values are not allowed",
        (_colon_in_text, _no_colon_above, _too_deep),
        "een dubbele punt waar er geen past; zet de tekst tussen aanhalingstekens, of herstel het inspringen",
    ),
    (
        "could not find expected ':'",
        (_no_colon,),
        "hier ontbreekt een dubbele punt; schrijf «sleutel: waarde»",
    ),
    (
        "',' or",
        (_in_group,),
        "hier ontbreekt een komma; zet haar erbij, of zet de tekst tussen aanhalingstekens",
    ),
    (
        "expected <block end>",
        (_comment_above, _quote_from_above, _behind_value, _digit_behind_sign, _misplaced),
        _INDENTED,
    ),
    ("end of stream", (_unclosed_quote,), _UNREADABLE),
    ("document separator", (_unclosed_quote,), _UNREADABLE),
    (
        "node content",
        (_special_start,),
        "hier ontbreekt iets tussen komma's of haakjes; vul het in of haal het teken weg",
    ),
    ("escape", (_code,), _UNREADABLE),
    ("<document start>", (_after_the_end,), "hier begint iets nieuws; een bestand is één reeks sleutels"),
)
