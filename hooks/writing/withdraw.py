"""`kaderwijzer trek-in`: a rule ends, a proposal is taken back, or what does not belong here goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from calculators.kaders.kader import Kader, Plaats, Versie, volledig_id
from calculators.kaders.status import STATUSSEN, VERVALLEN
from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers
from hooks.writing.base import named, place_of
from hooks.writing.change import change
from hooks.writing.edit import Edit
from hooks.writing.for_readers import TAKEN_AWAY
from hooks.writing.made import Made
from hooks.writing.questions import AWAY, ENDS, TODAY, WAYS, WIJZIG
from hooks.writing.references import forget
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, group, word

OF_TAKING_AWAY = ("kader", "manier", "uit-de-kennisbank", "versie", "reden", "op", "voorbeelden")
WITHDRAWN = "ingetrokken"
LIST = "ingetrokken.yml"
Part = tuple[str, str, str]


def withdraw(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The change that was asked for; Refused unless it is sure which."""
    chosen = {WAYS[answers.one("manier")], *(name for name in WAYS.values() if name in answers)}
    if len(chosen) > 1:
        raise Refused(answers.questions["manier"].missing)
    _look_whether_fitting(answers, chosen.pop())
    if answers.one("manier") == AWAY:
        return _take_away(corpus, answers, today)
    return change(corpus, _as_change(corpus, answers, today), today)


def _look_whether_fitting(answers: Answers, way: str) -> None:
    """Refused when something was said that has no meaning here, and would be lost."""
    allowed = OF_TAKING_AWAY if way == "uit-de-kennisbank" else answers.questions.keys() - {"reden", "versie"}
    for name in answers.given:
        if name not in allowed or (name == "op" and way == "vervalt-vanaf"):
            raise Refused(f"--{name} hoort niet bij --{way}; laat het weg")


def _as_change(corpus: Corpus, answers: Answers, today: date) -> Answers:
    """The same as answers to the questions of a version more."""
    made = Answers(corpus, WIJZIG, today)
    ends = answers.one("manier") == ENDS
    status = VERVALLEN if ends else WITHDRAWN
    made.put("status", status)
    made.put("vanaf", answers.one("vervalt-vanaf") if ends else _day(answers, today))
    if not ends:
        made.put("over", answers.one("voorstel"))
    made.put("tekst", answers.one("tekst") or STATUSSEN[status].betekenis)
    for name, texts in answers.given.items():
        if name in made.questions and name not in made.given and name not in ("reden", "op"):
            made.put(name, *texts)
    return made


def _day(answers: Answers, today: date) -> str:
    return today.isoformat() if answers.one("op") == TODAY else answers.one("op")


def _take_away(corpus: Corpus, answers: Answers, today: date) -> Made:
    kader = corpus.kaders[volledig_id(answers.one("kader"), "")]
    edit = Edit(corpus.folder)
    day, reason = _day(answers, today), answers.one("reden")
    if "versie" in answers:
        version = named(kader, answers.one("versie"))
        if len(kader.versies) == 1:
            raise Refused(
                f"dit is de enige versie van «{kader.id}»; haal het hele kader weg, zonder --versie"
            )
        text = edit.text(f"{kader.id}.yml")
        text.block(("versies",), "de lijst met versies")
        text.remove(text.part(("versies", place_of(kader, version))))
        names = [f"{kader.id}/{each}" for each in _names_of(version)]
        versions: list[str] = []
        left = _alone(corpus, kader, version.naam)
    else:
        edit.put(f"{kader.id}.yml", None)
        forget(edit, corpus, kader.id)
        names = [kader.id, *kader.oude_namen]
        versions = list(dict.fromkeys(name for one in kader.versies for name in _names_of(one)))
        left = _alone(corpus, kader)
    _write_tombstones(edit, kader, names, {"op": day, "reden": word(reason)}, versions)
    _leave_out(edit, corpus, left, reason)
    said = [f"«{name}» is uit de kennisbank gehaald" for name in names]
    said += [f"in bronnen.yml is weggelaten: {document}, {kop}, {part}" for document, kop, part in left]
    return Made(edit, said, TAKEN_AWAY)


def _names_of(version: Versie) -> Iterator[str]:
    """What a version is called in its address, and was."""
    yield version.naam
    yield from (day.tekst for day in version.voorheen_op)


def _write_tombstones(
    edit: Edit, kader: Kader, names: list[str], why: Mapping[str, str], versions: list[str]
) -> None:
    text = edit.text(LIST)
    listed = {"versies": f"[{', '.join(versions)}]"} if versions else {}
    made = group({"titel": word(kader.titel), **why, **listed})
    text.append((), "".join(f"{name}: {made}\n" for name in names), "de lijst")


def _places(kader: Kader, without: str = "") -> Iterator[Plaats]:
    for version in kader.versies:
        if version.naam != without:
            for one in (version, *version.per_gemeente.values()):
                yield from (*one.bronnen, *one.overgang_bron)


def _alone(corpus: Corpus, kader: Kader, version: str = "") -> list[Part]:
    """The parts of documents on which nothing rests once this kader, or a version of it, is gone."""
    gone = {_part(one) for one in _places(kader)}
    others = [one for each in corpus.kaders.values() if each.id != kader.id for one in _places(each)]
    others += [one for each in corpus.besluiten.values() for one in each.bronnen]
    others += _places(kader, version) if version else ()
    left = gone - {_part(one) for one in others}
    return sorted(one for one in left if one[1] and one[2])


def _part(place: Plaats) -> Part:
    return place.document, place.kop or "", place.deel or ""


def _leave_out(edit: Edit, corpus: Corpus, parts: list[Part], reason: str) -> None:
    """Say of parts of documents why they carry nothing any more."""
    for (document, kop), same in groupby(parts, key=lambda one: one[:2]):
        number = next(place for place, one in enumerate(corpus.bronnen[document].koppen) if one.kop == kop)
        text = edit.text("bronnen.yml")
        keys = (document, "koppen", number)
        heading = text.block(keys, f"de kop «{kop}»")
        indent = " " * text.column(heading.value.start_mark.index)
        lines = "".join(f"{indent}{STEP}{deel}: {word(reason)}\n" for *_, deel in same)
        if text.find((*keys, "weggelaten")):
            text.append((*keys, "weggelaten"), lines, "weggelaten")
        else:
            text.append(keys, f"{indent}weggelaten:\n{lines}", "de kop")
