"""What a worked example says, held against what the calculator gives now."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Versie, Waarde
from calculators.kaders.notatie import VASTE_SPATIE, citeer, schrijf_dag
from calculators.raamwerk import loket
from hooks.corpus.corpus import Example
from hooks.corpus.words import VERDICTS

# The keys that lead to a part of an example, such as ("antwoord", "totaal", "laatste_dag").
Path = tuple[str | int, ...]
ANSWER, SUMMARY, NOTES, FAULTS, QUESTION = "antwoord", "samenvatting", "let_op", "fouten", "vraag"
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# What may differ between two sentences that say the same of another outcome.
_VARIES = re.compile(rf"\d+(?:\.\d{{3}})*(?:,\d+)?|\b(?:{_MONTHS})\b")
_NOTHING = object()


@dataclass(frozen=True)
class Wrong:
    """One thing that an example says and the calculator does not give.

    `at_key` when the name is wrong and not what stands behind it. `instead` is what may be written there,
    in a tuple because it may be nothing (None); empty when only a person can tell. `part` is then a piece of
    text that the example names, and `text` the one of the calculator that does not have it.
    """

    path: Path
    message: str
    at_key: bool = False
    instead: tuple[Any, ...] = ()
    part: str = ""
    text: str = ""


def question_text(question: Any) -> str:
    """A question as JSON; numbers stay exactly as they were written."""
    if isinstance(question, Decimal):
        return str(question)
    if isinstance(question, dict):
        parts = (f"{json.dumps(key)}:{question_text(value)}" for key, value in question.items())
        return f"{{{','.join(parts)}}}"
    if isinstance(question, list):
        return f"[{','.join(map(question_text, question))}]"
    return json.dumps(question, ensure_ascii=False)


def wrong_in(data: Gegevens, example: Example) -> list[Wrong]:
    """Everything in an example that the calculator does not give."""
    return list(_Comparison(data, example).wrong())


def _told(answer: Mapping[str, Any]) -> str:
    """The sentences of an answer: those in sight, and those that the reader unfolds."""
    return " ".join((*answer.get(SUMMARY, ()), *answer.get(NOTES, ())))


def first_wrong(data: Gegevens, example: Example) -> Wrong | None:
    """The first thing in an example that the calculator does not give, without what decides about it."""
    return next(_Comparison(data, example, explain=False).wrong(), None)


class _Comparison:
    def __init__(self, data: Gegevens, example: Example, *, explain: bool = True) -> None:
        self.data, self.example, self.explain = data, example, explain
        self.answer = self.ask(data)
        self.others: list[tuple[str, dict[str, Any]]] | None = None

    def ask(self, data: Gegevens) -> dict[str, Any]:
        text = loket.antwoord(data, self.example.rekenhulp, question_text(self.example.vraag))
        # An author types a plain space where the site keeps an amount on one line.
        answer: dict[str, Any] = json.loads(text.replace(VASTE_SPATIE, " "), parse_float=Decimal)
        return answer

    def wrong(self) -> Iterator[Wrong]:
        if self.example.fouten is not None:
            yield from self.wrong_faults(self.example.fouten)
        elif not self.answer["goed"]:
            said = " ".join(f"{one['veld']}: {one['melding']}" for one in self.answer["fouten"])
            yield Wrong((ANSWER,), f"de rekenhulp geeft op deze vraag geen antwoord, maar: {said}", True)
            return
        else:
            yield from self.wrong_values((ANSWER,), self.example.antwoord, self.answer[ANSWER])
        if self.example.samenvatting is not None:
            found = _told(self.answer)
            if self.example.samenvatting not in found:
                yield self.wrong_text((SUMMARY,), self.example.samenvatting, found, "de samenvatting")

    def wrong_values(self, path: Path, expected: Any, found: Any) -> Iterator[Wrong]:
        """What is expected has to be there; what is not named may be anything."""
        if isinstance(expected, dict) and isinstance(found, dict):
            for key, value in expected.items():
                if key in found:
                    yield from self.wrong_values((*path, key), value, found[key])
                else:
                    message = f"de rekenhulp geeft hier geen {citeer(key)}; zij geeft: {', '.join(found)}"
                    yield Wrong((*path, key), message, True)
        elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
            for place, value in enumerate(expected):
                yield from self.wrong_values((*path, place), value, found[place])
        elif type(expected) is not type(found) or expected != found:
            message = f"hier staat {in_words(expected)}; de rekenhulp geeft {in_words(found)}"
            decides = self.decided_by(lambda answer: _is_another(_at(answer, path), found))
            yield Wrong(path, message + decides, instead=(found,))

    def wrong_text(self, path: Path, part: str, found: str, whose: str) -> Wrong:
        """A part of a text that is not in it; another is proposed if only one says the same."""
        same = _same_said(part, found)
        if same is None:
            message = f"hier staat {_quoted(part)}; {whose} van de rekenhulp is: {_quoted(found)}"
            return Wrong(path, message, part=part, text=found)
        message = f"hier staat {_quoted(part)}; de rekenhulp geeft {_quoted(same)}"
        if path == (SUMMARY,):
            message += self.decided_by(lambda answer: same not in _told(answer))
        return Wrong(path, message, instead=(same,))

    def wrong_faults(self, expected: Mapping[str, str]) -> Iterator[Wrong]:
        if self.answer["goed"]:
            said = _quoted(self.answer[SUMMARY][0])
            yield Wrong((FAULTS,), f"de rekenhulp weigert deze vraag niet, maar antwoordt: {said}", True)
            return
        told: dict[str, str] = {}
        for one in self.answer["fouten"]:
            told[one["veld"]] = f"{told.get(one['veld'], '')} {one['melding']}".strip()
        for field, part in expected.items():
            if field not in told:
                message = f"de rekenhulp noemt bij {citeer(field)} geen fout, wel bij: {', '.join(told)}"
                yield Wrong((FAULTS, field), message, True)
            elif part not in told[field]:
                yield self.wrong_text((FAULTS, field), part, told[field], "de melding")
        more = [field for field in told if field not in expected]
        for field in more:
            message = f"de rekenhulp noemt ook een fout bij {citeer(field)}: {_quoted(told[field])}"
            yield Wrong((FAULTS,), message, True)
        if set(told) == set(expected) and list(told) != list(expected):
            yield Wrong((FAULTS,), f"de rekenhulp noemt de fouten in deze volgorde: {', '.join(told)}", True)

    def decided_by(self, differs: Any) -> str:
        """The versions of kaders that decide about it, to add to a message: with other values it differs."""
        if not self.explain:
            return ""
        if self.others is None:
            self.others = list(self.with_other_values())
        names = dict.fromkeys(name for name, answer in self.others if answer["goed"] and differs(answer))
        return f" ({'; '.join(names)})" if names else ""

    def with_other_values(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The answers when one value of one version that this answer rests on were another one."""
        steps = dict.fromkeys((step["kader"], step["versie"]) for step in self.answer["stappen"])
        for kader_id, since in steps:
            kader = self.data.kaders.kaders.get(kader_id)
            for place, version in enumerate(kader.versies if kader else ()):
                if kader is None or version.naam != since:
                    continue
                for changed in _with_another_value(version):
                    versions = (*kader.versies[:place], changed, *kader.versies[place + 1 :])
                    kaders = {**self.data.kaders.kaders, kader.id: replace(kader, versies=versions)}
                    data = replace(self.data, kaders=replace(self.data.kaders, kaders=kaders))
                    yield f"{kader_id}, versie van {since}", self.ask(data)


def _with_another_value(version: Versie) -> Iterator[Versie]:
    for name in version.waarden:
        for more in (1, -1):  # a value may be as large as it can be
            towns = {
                gemeente: replace(one, waarden={**one.waarden, name: _other(one.waarden[name], more)})
                for gemeente, one in version.per_gemeente.items()
                if name in one.waarden
            }
            yield replace(
                version,
                waarden={**version.waarden, name: _other(version.waarden[name], more)},
                per_gemeente={**version.per_gemeente, **towns},
            )


def _other(value: Waarde, more: int) -> Waarde:
    found = value.waarde
    if isinstance(found, date):
        return replace(value, waarde=found + timedelta(days=more))
    if isinstance(found, str):
        return replace(value, waarde=VERDICTS[(VERDICTS.index(found) + more) % len(VERDICTS)])
    return replace(value, waarde=found + more)


def _at(answer: Any, path: Path) -> Any:
    for key in path:
        try:
            answer = answer[key]
        except (KeyError, IndexError, TypeError):
            return _NOTHING
    return answer


def _is_another(value: Any, than: Any) -> bool:
    """Another value of the same kind: where there is none at all, it was not this value that decided."""
    return value != than and (than is None or type(value) is type(than))


def _same_said(part: str, text: str) -> str | None:
    """The one piece of a text that has the words of `part`, with other numbers or months."""
    pattern, end = "", 0
    for found in _VARIES.finditer(part):
        pattern += re.escape(part[end : found.start()])
        pattern += rf"(?:{_MONTHS})" if found[0].isalpha() else r"\d+(?:\.\d{3})*(?:,\d+)?"
        end = found.end()
    if not end:
        return None
    pieces = {found[0] for found in re.finditer(rf"(?<!\d){pattern}{re.escape(part[end:])}", text)}
    return pieces.pop() if len(pieces) == 1 else None


def in_words(value: Any) -> str:
    """A value as an author reads it."""
    if isinstance(value, str):
        try:
            return schrijf_dag(date.fromisoformat(value)) if _ISO_DAY.fullmatch(value) else _quoted(value)
        except ValueError:
            return _quoted(value)
    return flow_text(value)


def _quoted(text: str) -> str:
    return f"„{' '.join(text.split())}”"


def flow_text(value: Any) -> str:
    """A value as it is written in YAML, on one line; texts in it are left as they are."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {flow_text(one)}' for key, one in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(flow_text, value))}]"
    if value is None:
        return "null"
    return str(value).lower() if isinstance(value, bool) else str(value)
