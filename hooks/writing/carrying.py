"""In a terminal: what of the last version goes along, asked one by one."""

from __future__ import annotations

from datetime import date

from calculators.kaders.kader import volledig_id
from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers, Ask
from hooks.writing.change import may_be_left, new_version
from hooks.writing.edit import Edit
from hooks.writing.questions import NO, YES


def ask_about_each(corpus: Corpus, answers: Answers, today: date, ask: Ask) -> None:
    """Ask of each explanation, exception and open point whether it stays, where there is a new version."""
    if "vanaf" not in answers:
        return
    kader = corpus.kaders[volledig_id(answers.one("kader"), "")]
    base = new_version(kader, Edit(corpus.folder).text(f"{kader.id}.yml"), answers, today).base
    if base is None:
        return
    left = list(answers.all("zonder"))
    for name in may_be_left(base.version):
        if name not in (*left, *answers.given):
            what = name if name in ("toelichting", "oordeel") else f"de uitzondering voor {name}"
            if ask(f"Gaat mee: {what}? {YES} of {NO} [{YES}] ").strip() == NO:
                left.append(name)
    if left:
        answers.put("zonder", *left)
    solved = list(answers.all("opgelost"))
    known = {one.partition("=")[0] for one in solved}
    for name, point in base.version.open_punten.items():
        if name not in known:
            by = ask(f"Open: {point.vraag} Opgelost met welk besluit of document? [blijft open] ").strip()
            solved += [f"{name}={by}"] if by else []
    if solved:
        answers.put("opgelost", *solved)
