"""An edit of each kader of the frozen policy changes only the lines that it must."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus
from hooks.reading.load_policy import check_policy, load_policy
from hooks.writing.answers import Answers
from hooks.writing.change import change
from hooks.writing.correct import correct
from hooks.writing.made import Made
from hooks.writing.questions import COMMANDS
from tests.writing.commands import changed_lines, copy_of_frozen_policy, files_of

TODAY = date(2026, 11, 30)


def answers_to(name: str, corpus: Corpus, **given: str) -> Answers:
    answers = Answers(corpus, COMMANDS[name], TODAY)
    for key, text in given.items():
        answers.put(key, text)
    return answers


def lines_of(made: Made) -> tuple[list[str], list[str]]:
    """The lines that an edit takes away and puts there."""
    made.edit.finish()
    before, after = (
        {name: one or b"" for name, one in side.items() if name in made.edit.after}
        for side in (made.edit.before, made.edit.after)
    )
    return changed_lines(before, after)


def whole_after(made: list[Made], folder: Path) -> Corpus:
    """The policy with all these edits, which has no faults."""
    for one in made:
        one.edit.write()
    checked = check_policy(folder)
    assert checked.found.faults == ()
    return checked.corpus


def test_a_version_more_of_each_kader_adds_lines_and_takes_none_away(tmp_path: Path) -> None:
    folder = copy_of_frozen_policy(tmp_path)
    corpus = load_policy(folder)
    before, made = files_of(folder), []
    for kader in corpus.kaders.values():
        answers = answers_to("wijzig", corpus, kader=kader.id, vanaf="2031-02-03", op="2026-11-02")
        made.append(change(corpus, answers, TODAY))
        gone, come = lines_of(made[-1])
        assert gone == [], kader.id
        assert come[:2] == ["  - geldt_vanaf: 2031-02-03", "    status: voorgesteld"], kader.id
        assert come.count("    bron: voorstel") == 1
    after = whole_after(made, folder)
    assert len(made) > 250
    assert [one.id for one in after.kaders.values()] == [one.id for one in corpus.kaders.values()]
    for kader in corpus.kaders.values():
        assert same_content(kader, after.kaders[kader.id]), kader.id
    untouched = before.keys() - {f"{name}.yml" for name in corpus.kaders}
    assert untouched
    assert all(before[name] == files_of(folder)[name] for name in untouched)


def same_content(before: Kader, after: Kader) -> bool:
    """Whether the new version says what the last with content said, or a kader that ended says it again."""
    new = after.versies[-1]
    return (
        after.versies[:-1] == before.versies
        and new.bronnen == ()
        and any(
            (one.tekst, one.waarden, one.toelichting) == (new.tekst, new.waarden, new.toelichting)
            for one in before.versies
        )
    )


def test_a_correction_of_each_kader_changes_its_words_and_says_so(tmp_path: Path) -> None:
    folder = copy_of_frozen_policy(tmp_path)
    corpus = load_policy(folder)
    made = []
    for kader in corpus.kaders.values():
        version = kader.versies[-1]
        first = version.tekst.split("\n")[0]
        answers = answers_to(
            "corrigeer",
            corpus,
            kader=kader.id,
            versie=version.naam,
            van=first,
            naar=f"Nu staat hier: {first}",
            reden="Er ontbrak iets.",
            op=TODAY.isoformat(),
        )
        made.append(correct(corpus, answers, TODAY))
        gone, come = lines_of(made[-1])
        assert len(gone) == 1, kader.id
        assert "Nu staat hier: " in come[0] + come[1], kader.id
        extra = 3 if version.correcties else 4  # the key of the list, where there is none yet
        assert len(come) == 1 + extra, kader.id
    after = whole_after(made, folder)
    for kader in corpus.kaders.values():
        old, new = kader.versies[-1], after.kaders[kader.id].versies[-1]
        assert new.tekst == f"Nu staat hier: {old.tekst}"
        assert new.correcties[:-1] == old.correcties
        assert new.correcties[-1].was == old.tekst.split("\n")[0]
