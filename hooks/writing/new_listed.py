"""`kaderwijzer begrip`, `thema` and `doelgroep`: one more in a list, at its end."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date

from hooks.corpus.corpus import Corpus
from hooks.writing.answers import Answers
from hooks.writing.edit import Edit
from hooks.writing.for_readers import NEW_IN_LIST, NEW_TERM
from hooks.writing.made import Made
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, line, listed, prose

# What a list calls what is asked for under another name.
_KEYS = {"titel": "naam", "synoniem": "synoniemen"}
_PROSE = ("betekenis", "uitleg")


def new_term(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The term that was asked for; Refused when its name is taken."""
    return _in_list("begrippen", corpus.begrippen, "een nieuw begrip", corpus, answers)


def new_theme(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The theme that was asked for; Refused when its name is taken."""
    return _in_list("themas", corpus.themas, "een nieuw thema", corpus, answers)


def new_target_group(corpus: Corpus, answers: Answers, today: date) -> Made:
    """The target group that was asked for; Refused when its name is taken."""
    return _in_list("doelgroepen", corpus.doelgroepen, "een nieuwe doelgroep", corpus, answers)


def _in_list(file: str, known: Container[str], what: str, corpus: Corpus, answers: Answers) -> Made:
    name = answers.one("naam")
    if name in known:
        raise Refused(f"NAAM: «{name}» staat al in {file}.yml; kies een andere naam, of verbeter het daar")
    edit = Edit(corpus.folder)
    edit.text(f"{file}.yml").append((), f"{name}:\n{''.join(_lines(answers))}", "de lijst")
    return Made(edit, [f"«{name}» is {what}"], NEW_TERM if file == "begrippen" else NEW_IN_LIST)


def _lines(answers: Answers) -> Iterator[str]:
    for asked, question in answers.questions.items():
        if asked == "naam" or asked not in answers:
            continue
        key = _KEYS.get(asked, asked)
        if question.is_list:
            yield listed(key, answers.all(asked), STEP)
        else:
            write = prose if asked in _PROSE else line
            yield write(key, answers.one(asked), STEP)
