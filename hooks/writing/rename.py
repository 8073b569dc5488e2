"""`kaderwijzer hernoem`: a kader gets another name, and the old one leads to it."""

from __future__ import annotations

from datetime import date

from calculators.kaders.kader import Kader, korte_naam, volledig_id
from hooks.corpus.corpus import Corpus
from hooks.reading.suggestions import suggest
from hooks.writing.answers import Answers
from hooks.writing.edit import Edit
from hooks.writing.for_readers import RENAMED
from hooks.writing.made import Made
from hooks.writing.new_kader import look_whether_free
from hooks.writing.policy_text import PolicyText
from hooks.writing.references import rename_elsewhere, rename_in_kader
from hooks.writing.refusal import Refused
from hooks.writing.written import listed


def rename(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The change that was asked for; Refused when the new name cannot be used."""
    kader = corpus.kaders[volledig_id(answers.one("oud"), "")]
    old, new = kader.id, volledig_id(answers.one("nieuw"), kader.id)
    _look_whether_free(corpus, kader, new)
    edit = Edit(corpus.folder)
    text = edit.text(f"{old}.yml")
    rename_in_kader(text, old, new, lambda name: new if name == old else name)
    _write_old_names(text, kader, new)
    edit.put(f"{new}.yml", text.content())
    edit.put(f"{old}.yml", None)
    rename_elsewhere(edit, corpus, old, new)
    edit.finish()
    mended = sorted(name for name in edit.after if name not in (f"{old}.yml", f"{new}.yml"))
    said = [f"«{old}» heet nu «{new}»", *([f"ook hersteld: {', '.join(mended)}"] if mended else [])]
    return Made(edit, said, RENAMED, with_examples=True)


def _look_whether_free(corpus: Corpus, kader: Kader, new: str) -> None:
    dossier = new.partition("/")[0]
    if dossier not in corpus.dossiers:
        hint = suggest(dossier, corpus.dossiers)
        raise Refused(f"NIEUW: «{dossier}» is geen dossier uit dossiers.yml{hint}")
    if new == kader.id:
        raise Refused(f"NIEUW: «{new}» heet al zo")
    if new in kader.voorheen:
        return  # back to a name that it had
    if new in corpus.kaders:
        other = corpus.kaders[new].id
        why = "is al een kader" if other == new else f"was al de oude naam van «{other}»"
        raise Refused(f"NIEUW: «{new}» {why}; kies een andere naam")
    look_whether_free(corpus, new, "NIEUW")


def _write_old_names(text: PolicyText, kader: Kader, new: str) -> None:
    # Back under the name that it began with, that name stays first: by it feeds and citations know the kader.
    first = [new] if new == kader.eerste_naam else []
    others = [name for name in (*kader.voorheen, kader.id) if name != new]
    names = dict.fromkeys([*first, *others])
    line = listed("voorheen", [korte_naam(name, new) for name in names], "")
    if there := text.find(("voorheen",)):
        text.replace(*text.lines(there), line)
    else:
        text.insert_lines(text.lines(text.part(("versies",)))[0], line)
