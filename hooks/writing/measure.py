"""How a kader is measured, or why not, as it stands in its file: part of the kader, not of a version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from calculators.kaders.kader import Kader
from calculators.kaders.notatie import som_op
from hooks.reading.model import MEASURE
from hooks.writing.answers import Answers
from hooks.writing.policy_text import PolicyText
from hooks.writing.questions import MEASURED, NOT_MEASURED
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, line, listed, prose

MEASURES, REASON = "meet", "geen_maat"
OF_MEASURE = "maat-"
# Where a key of a measure has more in it than one answer, and its question another name.
COUNTINGS, POINTS = "tellingen", "open_punten"
_OTHER_NAMES = {COUNTINGS: "maat-telling", POINTS: "maat-open-punt"}


def question_of(key: str) -> str:
    """The question whose answer stands under a key of a measure."""
    return _OTHER_NAMES.get(key, OF_MEASURE + key)


def measured(answers: Answers) -> str:
    """The lines for a new kader; none where nothing was said of it."""
    _refuse_nonsense(answers)
    if MEASURED.name in answers:
        return f"{MEASURES}:\n{''.join(_measure(answers, STEP))}"
    return _reason(answers) if NOT_MEASURED.name in answers else ""


def put_measure(text: PolicyText, kader: Kader, answers: Answers) -> list[str]:
    """Put what was said in the file of a kader that is there; says what was done."""
    lines = measured(answers)
    if not lines:
        return []
    if MEASURED.name not in answers:
        if kader.meet:
            names = som_op([f"«{one}»" for one in kader.meet])
            raise Refused(f"--geen-maat: dit kader heeft al {names} als maat; laat --geen-maat weg")
        _in_place(text, lines)
        return ["er staat nu waarom er niets te meten is"]
    name = answers.one(MEASURED.name)
    if name in kader.meet:
        raise Refused(
            f"--maat: «{name}» is er al, en een maat blijft tellen zoals zij deed; kies een andere naam"
        )
    if kader.meet:
        group = text.block((MEASURES,), "de groep «meet»")
        indent = " " * text.column(group.value.start_mark.index)
        text.append((MEASURES,), "".join(_measure(answers, indent)), "de groep «meet»")
    else:
        _in_place(text, lines)
    return list(_told(kader, answers))


def _in_place(text: PolicyText, lines: str) -> None:
    """In the place of the reason that stands there, or else above the versions."""
    if reason := text.find((REASON,)):
        text.replace(*text.lines(reason), lines)
    else:
        text.insert_lines(text.lines(text.part(("versies",)))[0], lines)


def _measure(answers: Answers, indent: str) -> Iterator[str]:
    inside = indent + STEP
    yield f"{indent}{answers.one(MEASURED.name)}:\n"
    for key in (one.name for one in MEASURE.fields):
        name = question_of(key)
        if key == COUNTINGS and name in answers:
            yield f"{inside}{key}:\n"
            for counting, how in _countings(answers):
                yield prose(counting, how, inside + STEP)
        elif key == POINTS and name in answers:
            yield listed(key, answers.all(name), inside)
        elif key == "telt":
            yield prose(key, answers.one(name), inside)
        elif answers.one(name):
            yield line(key, answers.one(name), inside)


def _countings(answers: Answers) -> list[tuple[str, str]]:
    said = [one.partition("=") for one in answers.all(question_of(COUNTINGS))]
    return [(name.strip(), how.strip()) for name, _, how in said]


def _reason(answers: Answers) -> str:
    return prose(REASON, answers.one(NOT_MEASURED.name), "")


def _refuse_nonsense(answers: Answers) -> None:
    if MEASURED.name in answers and NOT_MEASURED.name in answers:
        raise Refused("--geen-maat past niet bij --maat; laat er één weg")
    for name in answers.given:
        if name.startswith(OF_MEASURE) and MEASURED.name not in answers:
            raise Refused(f"--{name} hoort bij een maat; geef haar een naam met --maat")
    for name, times in Counter(name for name, _ in _countings(answers)).items():
        if times > 1:
            raise Refused(f"--maat-telling: «{name}» staat er {times} keer; houd er één")


def _told(kader: Kader, answers: Answers) -> Iterator[str]:
    yield f"de maat «{answers.one(MEASURED.name)}» komt erbij"
    if kader.geen_maat:
        yield "waarom er niets te meten was, staat er niet meer"
    for name, what in (("maat-per", "over welke tijd een meting gaat"), ("maat-beter", "welke kant goed is")):
        if name not in answers:
            yield f"{what}, is «{answers.one(name)}»"
