"""The answers to the questions of a command: from flags, or asked for in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

from calculators.kaders.kader import volledig_id
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.corpus import Corpus
from hooks.reading.origin import PROPOSAL
from hooks.reading.shapes import as_name
from hooks.reading.suggestions import or_where, suggest
from hooks.writing.document_file import objection_to
from hooks.writing.questions import HOW_MEASURED, KADER, NEW, Question
from hooks.writing.refusal import Refused
from hooks.writing.values import meant_value
from hooks.writing.written import word

Ask = Callable[[str], str]
SUBJECT = KADER.name
NAMES = ("naam", "nieuw", "kader-naam", "besluit", "bron", "gebied", "bundel", "maat")  # keys and references


class Answers:
    """What was answered, by the name of the question; what was not, is not there.

    What was done cannot be of a day that comes after `today`.
    """

    def __init__(self, corpus: Corpus, questions: Sequence[Question], today: date) -> None:
        self.corpus = corpus
        self.today = today
        self.questions = {one.name: one for one in questions}
        self.given: dict[str, tuple[str, ...]] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.given

    def one(self, name: str) -> str:
        """The answer, or else what holds without one."""
        if name in self.given:
            return self.given[name][0]
        return self.questions[name].default if name in self.questions else ""

    def all(self, name: str) -> tuple[str, ...]:
        return self.given.get(name, ())

    def put(self, name: str, *texts: str) -> None:
        """Take answers over, after a look at each; Refused with what is wrong with every one of them."""
        question = self.questions[name]
        if any(_is_no_text(one) for one in texts):
            raise Refused(f"{shown(question)}: dit is geen leesbare tekst; schrijf haar in UTF-8")
        found = tuple(part for text in texts for part in _parts(question, text))
        if not found:
            raise Refused(f"{shown(question)}: hier staat niets; laat het weg, of vul iets in")
        if objections := list(filter(None, (self._objection(question, one) for one in found))):
            raise Refused(*(f"{shown(question)}: {one}" for one in objections))
        self.given[name] = found
        if question.implies:
            other, answer = question.implies
            self.given.setdefault(other, (answer,))

    def _objection(self, question: Question, one: str) -> str:
        """What is wrong with an answer; nothing if it can be used."""
        name, objection = question.name, question.objection(one)
        if objection and name == "waarde" and (meant := meant_value(one, self._values())):
            objection = f"«{one}» is nog geen naam met een getal; {meant}"
        if objection and f"«{(near := as_name(one))}»" in objection and self._unknown(name, near):
            objection = self._unknown(name, one)  # not a name that is not there either
        return objection or self._unknown(name, one) or _misread(name, one) or self._to_come(question, one)

    def _to_come(self, question: Question, one: str) -> str:
        if not question.done or Datum.lees(one).eerste <= self.today:
            return ""
        return still_to_come(one, question.done, self.today)

    def matters(self, question: Question) -> bool:
        """Whether a question has a meaning here."""
        if question.when is None:
            return True
        name, wanted = question.when
        given = self.all(name) or tuple(filter(None, [self.questions[name].default]))
        if wanted == (NEW,):
            return any(self.is_new(name, one) for one in given)
        return bool(given) and (not wanted or bool(set(wanted) & set(given)))

    def is_new(self, name: str, answer: str) -> bool:
        """Whether a decision or document is not in its list yet."""
        if name == "besluit":
            return answer not in self.corpus.besluiten
        if name == "gebied":
            return answer not in self.corpus.gebieden
        document = answer.partition(",")[0].strip()
        return document != PROPOSAL and document not in self.corpus.bronnen

    def missing(self) -> Iterator[Question]:
        for one in self.questions.values():
            if one.name not in self.given and self.is_needed(one) and self.matters(one):
                yield one

    def is_needed(self, question: Question) -> bool:
        """Whether there has to be an answer; not where all that was said is of something beside it."""
        beside = [name for name in self.given if name in question.unless]
        others = [name for name in self.given if name not in (SUBJECT, *question.unless)]
        return question.required and not (beside and not others)

    def is_said(self, question: Question) -> bool:
        """Whether the kader says already how it is measured, or why not: then nobody need be asked."""
        kader = self.corpus.kaders.get(volledig_id(self.one(SUBJECT), "")) if SUBJECT in self else None
        return kader is not None and question in HOW_MEASURED and bool(kader.meet or kader.geen_maat)

    def _values(self) -> Collection[str]:
        """The names of the values of the kader that was answered, as it was last."""
        kader = self.corpus.kaders.get(volledig_id(self.one(SUBJECT), "")) if SUBJECT in self else None
        last = next((one for one in reversed(kader.versies) if one.wat.heeft_inhoud), None) if kader else None
        return last.waarden if last else ()

    def _unknown(self, name: str, answer: str) -> str:
        """What there is to say of a kader, gemeente or file that is not there."""
        if name in ("kader", "oud", "kaders") and volledig_id(answer, "") not in self.corpus.kaders:
            return f"het kader «{answer}» bestaat niet{or_where(answer, self.corpus.kaders, 'kader')}"
        if name == "bestand":
            return objection_to(answer)
        if name in ("gemeente", "gebied-leden"):
            known = [one.id for one in self.corpus.gemeenten()]
            if answer not in known:
                return f"de gemeente «{answer}» is hier niet bekend{suggest(answer, known)}"
        return ""


def _misread(name: str, answer: str) -> str:
    """What there is to say of a name that stands in files as something else, such as a number or a day."""
    written = answer.partition(",")[0].strip().rpartition("/")[2]
    if name not in NAMES or word(written) == written:
        return ""
    return f"«{written}» leest YAML niet als een naam; zet er een woord bij, zoals «naam-{written}»"


def still_to_come(day: str, done: str, today: date) -> str:
    """Why something that was done cannot be of this day."""
    return f"«{day}» is een dag die nog komt; {done} is van vandaag ({schrijf_dag(today)}) of eerder"


def shown(question: Question) -> str:
    """What a message calls a question."""
    return question.name.upper() if is_positional(question) else f"--{question.name}"


def is_positional(question: Question) -> bool:
    return question.name in ("kader", "oud", "nieuw", "naam", "bestand")


def from_flags(answers: Answers, flags: Mapping[str, object]) -> dict[str, list[str]]:
    """Take over what was given on the command line; gives what is wrong, by the question."""
    wrong: dict[str, list[str]] = {}
    for name in answers.questions:
        found = flags.get(name.replace("-", "_"))
        texts = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        try:
            if texts:
                answers.put(name, *map(str, texts))
        except Refused as refused:
            wrong[name] = list(refused.messages)
    for name in answers.given if not wrong else ():
        when = answers.questions[name].when
        if when and when[1] == (NEW,) and not answers.matters(answers.questions[name]):
            raise Refused(f"--{name} is alleen voor iets nieuws; geef ook --{when[0]} met een nieuwe naam")
    return wrong


def ask_rest(answers: Answers, ask: Ask, tell: Callable[[str], None]) -> None:
    """Ask in a terminal what was not given, until each answer can be used."""
    for question in answers.questions.values():
        if question.name in answers.given or not answers.matters(question):
            continue
        if not (question.asked or question.required) or answers.is_said(question):
            continue
        while True:
            text = ask(_prompt(question)).strip()
            if not text and answers.is_needed(question):
                tell("Hier is een antwoord nodig.")
                continue
            if not text:
                break
            try:
                answers.put(question.name, text)
            except Refused as refused:
                tell(str(refused))
                continue
            break


def _prompt(question: Question) -> str:
    default = question.default
    behind = (
        f" [{default.strip('()')}]" if default else f" (zoals {question.example})" if question.example else ""
    )
    return f"{question.ask}{behind} "


def refuse_missing(answers: Answers) -> None:
    """Refused when something needed was not given, and nobody can be asked."""
    missing = list(answers.missing())
    if not missing:
        return
    if told := next((one.missing for one in missing if one.missing), ""):
        raise Refused(told)
    said = [f"{shown(one)} ({one.ask.partition('?')[0].lower()})" for one in missing]
    hints = [_hint(answers, one) for one in missing]
    raise Refused(f"hier ontbreekt {', '.join(said)}{next(filter(None, hints), '')}")


def _hint(answers: Answers, question: Question) -> str:
    """For a decision or document that is not there: perhaps another was meant."""
    if question.when is None or question.when[1] != (NEW,):
        return ""
    name = question.when[0]
    corpus = answers.corpus
    lists = {"besluit": corpus.besluiten, "gebied": corpus.gebieden, "bron": corpus.bronnen}
    known: Mapping[str, object] = lists[name]
    unknown = next(one.partition(",")[0] for one in answers.all(name) if answers.is_new(name, one))
    return f"; want «{unknown}» is er nog niet{suggest(unknown, known)}"


def _is_no_text(text: str) -> bool:
    """Whether what was typed came as bytes that are no letters."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def _parts(question: Question, text: str) -> Sequence[str]:
    if not question.is_list:
        return [text]
    return [part.strip() for part in text.split(",") if part.strip()]
