"""A file that was changed by hand, as answers of the form again; where the form cannot say it, nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from hooks.form.places import UNREADABLE, VERSIONS, question_for
from hooks.writing.measure import MEASURES, question_of
from hooks.writing.questions import COMMANDS, MEASURED

Answers = dict[str, list[str]]
FROM_BRACES = ("alinea", "onderdeel", "zin")
CORRECTS, CORRECTIONS, INSTEAD = "corrigeer", "correcties", "naar"
_OF_ONE = ("op", "reden")  # of a correction; what it says of before follows from the change
_LISTED = ("gemeente", "thema", "voor", "zoekwoord", "gerelateerd")


def read_back(
    command: str, given: Mapping[str, Sequence[str]], made: bytes, typed: bytes, *, in_part: bool = False
) -> Answers | None:
    """The answers that say what was typed, from those that gave `made`: only what differs is another answer.

    A guess; who asks makes the file of it once more, and looks whether that is what was typed. With `in_part`
    what the form cannot say is left to the file.
    """
    before, after = _plain(made), _plain(typed)
    if before is None or after is None:
        return None
    versions, others = before.pop(VERSIONS, None), after.pop(VERSIONS, None)
    if not isinstance(versions, list) or not isinstance(others, list) or len(versions) != len(others):
        return None
    answers = {name: list(texts) for name, texts in given.items()}
    known = {one.name for one in COMMANDS[command]}
    for left, right in [(before, after), *zip(versions, others, strict=True)]:
        if not isinstance(left, dict) or not isinstance(right, dict):
            return None
        for key in dict.fromkeys((*left, *right)):
            if left.get(key) == right.get(key):
                continue
            if key == MEASURES and (said := _measure(left.get(key), right.get(key), given)):
                answers |= {name: texts for name, texts in said.items() if name in known}
                continue
            if command == CORRECTS and (said := _correction(key, left.get(key), right.get(key), given)):
                answers |= said
                continue
            name = question_for(key)
            texts = _answer(name, left.get(key), right.get(key))
            if name not in known or texts is None:
                if in_part:
                    continue
                return None
            answers[name] = _with_values(answers.get(name, []), texts) if name == "waarde" else texts
    return {name: texts for name, texts in answers.items() if texts}


def _plain(raw: bytes) -> dict[str, Any] | None:
    try:
        found = yaml.load(raw.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except UNREADABLE:
        return None
    return found if isinstance(found, dict) else None


def _answer(name: str, before: Any, after: Any) -> list[str] | None:
    """What one answers to get this under a key; None where a form cannot."""
    if after is None:
        return [] if name != "waarde" else None
    if name == "waarde":
        return _values(before, after)
    if name in ("bron", "overgang-bron"):
        places = after if isinstance(after, list) else [after]
        found = [_place(one) for one in places]
        return [one for one in found if one] if all(found) else None
    if name in _LISTED:
        return (
            [", ".join(after)]
            if isinstance(after, list) and all(isinstance(one, str) for one in after)
            else None
        )
    return [after.strip()] if isinstance(after, str) else None


def _measure(before: Any, after: Any, given: Mapping[str, Sequence[str]]) -> Answers:
    """What one answers to get this under «meet»; nothing where it is not one measure more."""
    old, new = (one if isinstance(one, dict) else {} for one in (before, after))
    asked = given.get(MEASURED.name, [""])[0]
    kept = {name: one for name, one in old.items() if name != asked}
    come = {name: one for name, one in new.items() if kept.get(name) != one}
    if len(come) != 1 or set(kept) - set(new) or set(kept) & set(come):
        return {}
    ((name, parts),) = come.items()
    if not isinstance(parts, dict):
        return {}
    said = {question_of(key): _of_measure(one) for key, one in parts.items()}
    if not all(said.values()):
        return {}
    gone: Answers = {question_of(key): [] for key in old.get(asked, {}) if key not in parts}
    return {MEASURED.name: [name], **gone, **said}


def _of_measure(one: Any) -> list[str]:
    if isinstance(one, dict) and all(isinstance(each, str) for each in one.values()):
        return [f"{name}={how.strip()}" for name, how in one.items()]
    if isinstance(one, list) and all(isinstance(each, str) for each in one):
        return [", ".join(one)]
    return [one.strip()] if isinstance(one, str) and one.strip() else []


def _correction(key: str, before: Any, after: Any, given: Mapping[str, Sequence[str]]) -> Answers:
    """What one answers to `corrigeer` to get this; nothing where it cannot say that."""
    if key == CORRECTIONS and _differ_in_last(before, after):
        old, new = before[-1], after[-1]
        if {**old, **dict.fromkeys(_OF_ONE)} == {**new, **dict.fromkeys(_OF_ONE)}:
            return {name: [new[name]] for name in _OF_ONE if new.get(name)}
    if isinstance(before, str) and isinstance(after, str) and given.get(INSTEAD):
        words = _other_words(before, after, given[INSTEAD][0])
        return {INSTEAD: [words]} if words else {}
    return {}


def _differ_in_last(before: Any, after: Any) -> bool:
    """Whether two lists of groups are the same up to the last group."""
    if not isinstance(before, list) or not isinstance(after, list) or not before:
        return False
    return len(before) == len(after) and before[:-1] == after[:-1] and isinstance(after[-1], dict)


def _other_words(before: str, after: str, instead: str) -> str:
    """What stands where the new words stood; nothing if more of the text is otherwise."""
    begin = before.find(instead)
    if begin < 0 or before.count(instead) > 1:
        return ""
    tail = before[begin + len(instead) :]
    is_around = after.startswith(before[:begin]) and after.endswith(tail)
    return after[begin : len(after) - len(tail)] if is_around and len(after) > begin + len(tail) else ""


def _values(before: Any, after: Any) -> list[str] | None:
    if not isinstance(after, dict):
        return None
    old = before if isinstance(before, dict) else {}
    if set(old) - set(after):
        return None
    texts = []
    for name, one in after.items():
        if old.get(name) == one:
            continue
        if not _is_group(one, "waarde", "eenheid", "grens") or "waarde" not in one:
            return None
        was = old.get(name, {})
        unit = "" if one.get("eenheid") == was.get("eenheid") else f" {one.get('eenheid', '')}"
        bound = "" if one.get("grens") == was.get("grens") else f"{one.get('grens', '')} "
        texts.append(f"{name}={bound}{one['waarde']}{unit}")
    return texts


def _with_values(before: Sequence[str], changed: Sequence[str]) -> list[str]:
    names = {one.partition("=")[0] for one in changed}
    return [*(one for one in before if one.partition("=")[0] not in names), *changed]


def _place(one: Any) -> str:
    """A place in a document as one answers it; empty where that cannot be said."""
    if isinstance(one, str):
        return one
    if not _is_group(one, "document", "kop", *FROM_BRACES) or "document" not in one:
        return ""
    parts = [one["document"], *([one["kop"]] if "kop" in one else [])]
    return ", ".join([*parts, *(f"{key} {one[key]}" for key in FROM_BRACES if key in one)])


def _is_group(one: Any, *keys: str) -> bool:
    """Whether this is a group of words under some of these keys."""
    if not isinstance(one, dict) or not set(one) <= set(keys):
        return False
    return all(isinstance(part, str) for part in one.values())
