"""`kaderwijzer dossier`: a dossier with its area, its document and its first kader, whole at once."""

from __future__ import annotations

from datetime import date

from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers
from hooks.writing.edit import Edit
from hooks.writing.for_readers import of_new, of_version
from hooks.writing.gemeenten import new_gemeente, twice
from hooks.writing.made import Made
from hooks.writing.new_kader import look_whether_free, write_kader
from hooks.writing.questions import NIEUW
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, line, listed, prose


def new_dossier(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The files that were asked for; Refused when a name cannot be used."""
    name = answers.one("naam")
    if name in corpus.dossiers or (corpus.folder / name).exists():
        raise Refused(f"NAAM: «{name}» bestaat al; kies een andere naam, of maak er een kader in met «nieuw»")
    first = f"{name}/{answers.one('kader-naam')}"
    look_whether_free(corpus, first, "--kader-naam")
    edit = Edit(corpus.folder)
    area = answers.one("gebied")
    said = [f"«{name}» is een nieuw dossier, met het kader «{first}»"]
    if answers.is_new("gebied", area):
        added = [new_gemeente(one) for one in answers.all("gebied-gemeente")]
        towns = [*answers.all("gebied-leden"), *(one.id for one in added)]
        if not towns:
            raise Refused(
                f"«{area}» is nieuw: zeg welke gemeenten daar samenwerken, met --gebied-leden, "
                "of met --gebied-gemeente als zij hier nog niet bekend zijn"
            )
        if objection := twice(added, [*corpus.gebieden, area]):
            raise Refused(f"--gebied-gemeente: {objection}")
        lines = f"{area}:\n" + line("naam", answers.one("gebied-naam"), STEP)
        lines += line("soort", "samenwerking", STEP) + listed("leden", towns, STEP)
        lines += "".join(one.line for one in added)
        edit.text("gebieden.yml").append((), lines, "de lijst")
        said.append(f"nieuw in gebieden.yml: {', '.join([area, *(one.id for one in added)])}")
    lines = f"{name}:\n" + line("titel", answers.one("titel"), STEP) + line("gebied", area, STEP)
    lines += prose("inleiding", answers.one("inleiding"), STEP)
    edit.text("dossiers.yml").append((), lines, "de lijst")
    written, version = write_kader(edit, first, area, _of_kader(corpus, answers, first), today)
    return Made(edit, [*said, *written], of_new("het dossier", of_version(corpus, version)))


def _of_kader(corpus: Corpus, answers: Answers, first: str) -> Answers:
    """The answers about the first kader, as if it was asked for alone."""
    made = Answers(corpus, NIEUW, answers.today)
    made.put("naam", first)
    made.put("titel", answers.one("kader-titel"))
    for name, texts in answers.given.items():
        if name in made.questions and name not in made.given:
            made.put(name, *texts)
    return made
