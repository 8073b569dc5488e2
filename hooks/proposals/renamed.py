"""Two sides under the same names, so that a kader that got another name changes nothing of who names it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from calculators.kaders.kader import Kader, Versie, noem_anders, volledig_id
from calculators.kaders.op_naam import KadersOpNaam
from hooks.corpus.corpus import Corpus

_PROSE = ("tekst", "toelichting", "oordeel")
_LISTS = ("begrippen", "beelden", "voorbeelden", "ingetrokken", "metingen")


def new_names(before: Mapping[str, Kader], after: Mapping[str, Kader]) -> dict[str, str]:
    """The new name of each kader that is called otherwise on the new side, by the old one."""
    olds, news = set(before), set(after)
    return {
        old: kader.id
        for kader in after.values()
        for old in kader.voorheen
        if old in olds - news and kader.id not in olds
    }


def under_same_names(before: Corpus, after: Corpus) -> tuple[Corpus, Corpus]:
    """Both, with every mention of a kader alike; only the kader itself is still called otherwise.

    What the old side names, gets the new name; but prose has the old one on both, which both can find.
    """
    names = new_names(before.kaders, after.kaders)
    if not names:
        return before, after
    old_names = {new: old for old, new in names.items()}
    new = renaming(names)
    lists = {name: _mapped(getattr(before, name), new) for name in _LISTS}
    kaders = [
        replace(_with_prose(one, old_names), gerelateerd=_mapped(one.gerelateerd, new))
        for one in before.kaders.values()
    ]
    return (
        replace(before, kaders=KadersOpNaam(kaders), **lists),
        replace(after, kaders=KadersOpNaam(_with_prose(one, old_names) for one in after.kaders.values())),
    )


def renaming(names: Mapping[str, str]) -> Callable[[str], str]:
    """What puts the new name of a kader in a text wherever the whole old one stands."""
    if not names:
        return str
    whole = re.compile(rf"(?<![a-z0-9-])({'|'.join(map(re.escape, names))})(?![a-z0-9-])")
    return lambda text: whole.sub(lambda found: names[found[0]], text)


def _mapped(thing: Any, new: Callable[[str], str]) -> Any:
    """The same thing, with every text in it and every key as `new` says it."""
    if isinstance(thing, str):
        return new(thing)
    if isinstance(thing, tuple | list):
        return type(thing)(_mapped(one, new) for one in thing)
    if isinstance(thing, Mapping):
        return {_mapped(key, new): _mapped(one, new) for key, one in thing.items()}
    if is_dataclass(thing) and not isinstance(thing, type):
        parts = {one.name: _mapped(getattr(thing, one.name), new) for one in fields(thing) if one.init}
        return replace(thing, **parts)
    return thing


def _with_prose(kader: Kader, names: Mapping[str, str]) -> Kader:
    """A kader whose texts name others by their whole name, and by its old one where there is a new one."""

    def whole(name: str) -> str:
        full = volledig_id(name, kader.id)
        return names.get(full, full)

    def version(one: Versie) -> Versie:
        texts: dict[str, Any] = {
            key: noem_anders(text, whole) for key in _PROSE if (text := getattr(one, key))
        }
        towns = {name: version(own) for name, own in one.per_gemeente.items()}
        return replace(one, per_gemeente=towns, **texts)

    return replace(kader, versies=tuple(map(version, kader.versies)))
