"""What a command says, in the words of the form: its fields in the place of flags."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hooks.form.declared import FORMS, label_of
from hooks.writing.questions import Question

_NAME = r"--(?P<name>[a-z]+(?:-[a-z]+)*)"
_FLAG = re.compile(_NAME)
_GIVE = re.compile(rf"(?:geef|zeg)(?P<too> ook)? {_NAME}(?: '[^']*')?")
_LEAVE = re.compile(rf"laat {_NAME} weg")
_COMMAND = re.compile(r"«(?:kaderwijzer )?(?P<name>[a-z-]+)»")
_NAMED_VALUE = re.compile(r"\b[a-z0-9-]+=(?:'(?P<quoted>[^']*)'|(?P<plain>[^\s,?']+))")


def in_form(message: str, questions: Mapping[str, Question]) -> str:
    """The message as who fills in the form reads it."""

    def label(found: re.Match[str]) -> str:
        return f"«{label_of(questions[found['name']])}»" if found["name"] in questions else found[0]

    def form(found: re.Match[str]) -> str:
        return f"«{FORMS[found['name']]}»" if found["name"] in FORMS else found[0]

    made = _GIVE.sub(lambda found: f"vul{found['too'] or ''} {label(found)} in", message)
    made = _LEAVE.sub(lambda found: f"laat {label(found)} leeg", made)
    made = _COMMAND.sub(form, _FLAG.sub(label, made))
    if "kader" in questions:  # then each value has a field of its own
        made = _NAMED_VALUE.sub(lambda found: f"«{found['quoted'] or found['plain']}»", made)
    return made
