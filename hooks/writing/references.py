"""Every place in the policy that names a kader: in lists, prose, terms, pictures and worked examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from calculators.kaders.kader import VERWIJZING, korte_naam, volledig_id
from hooks.corpus.corpus import Corpus
from hooks.reading.load_policy import EXAMPLES_FOLDER, MEASUREMENTS_FOLDER
from hooks.writing.edit import Edit
from hooks.writing.policy_text import Keys, PolicyText

RELATED, VERSIONS = "gerelateerd", "versies"


def rename_in_kader(text: PolicyText, was_from: str, now_from: str, renamed: Callable[[str], str]) -> None:
    """Give each kader that a file names its new name; the file itself may have moved."""
    for section in (RELATED, VERSIONS):
        if text.find((section,)) is None:
            continue
        for _, node in text.scalars((section,)):
            if section == RELATED:
                _replace_name(text, node, renamed, was_from, now_from)
            else:
                _replace_in_prose(text, node, renamed, was_from, now_from)


def _replace_name(
    text: PolicyText, node: Any, renamed: Callable[[str], str], was_from: str, now_from: str
) -> None:
    new = korte_naam(renamed(volledig_id(node.value, was_from)), now_from)
    stays = volledig_id(node.value, was_from) == renamed(volledig_id(node.value, was_from))
    if stays and volledig_id(node.value, now_from) == volledig_id(node.value, was_from):
        return
    text.replace(node.start_mark.index, node.end_mark.index, new)


def _replace_in_prose(
    text: PolicyText, node: Any, renamed: Callable[[str], str], was_from: str, now_from: str
) -> None:
    for found in VERWIJZING.finditer(text.text, node.start_mark.index, node.end_mark.index):
        name = found["kader"]
        if name is None:
            continue
        full = volledig_id(name, was_from)
        if renamed(full) != full or volledig_id(name, now_from) != full:
            text.replace(*found.span("kader"), korte_naam(renamed(full), now_from))


def rename_elsewhere(edit: Edit, corpus: Corpus, old: str, new: str) -> None:
    """Give a kader its new name in every file but its own."""

    def renamed(name: str) -> str:
        return new if name == old else name

    for name in files_naming(corpus, old):
        text = edit.text(f"{name}.yml")
        if name in corpus.kaders:
            rename_in_kader(text, name, name, renamed)
        elif name == "ingetrokken":
            for key, _ in text.root.value:
                if key.value.startswith(f"{old}/"):
                    begin = key.start_mark.index
                    text.replace(begin, key.end_mark.index, key.value.replace(old, new, 1))
        elif name == "beelden":
            for keys, node in _names_under(text, "kaders"):
                dossier = corpus.beelden[str(keys[0])].dossier
                if volledig_id(node.value, f"{dossier}/") == old:
                    text.replace(node.start_mark.index, node.end_mark.index, korte_naam(new, f"{dossier}/"))
        elif name.startswith(f"{EXAMPLES_FOLDER}/"):
            for _, node in text.scalars():  # what is asked, and what the calculator gives
                for found in _whole(old).finditer(text.text, node.start_mark.index, node.end_mark.index):
                    text.replace(*found.span(), new)
        elif name.startswith(f"{MEASUREMENTS_FOLDER}/"):
            for keys, node in text.scalars():
                if keys[-1] == "kader" and node.value == old:
                    text.replace(node.start_mark.index, node.end_mark.index, new)
        else:
            for _, node in _names_under(text, "kaders"):
                if node.value == old:
                    text.replace(node.start_mark.index, node.end_mark.index, new)


def _whole(kader_id: str) -> re.Pattern[str]:
    """The whole name of a kader, wherever it stands; also before the name of one of its versions."""
    return re.compile(rf"(?<![a-z0-9/-]){re.escape(kader_id)}(?![a-z0-9-])")


def _names_under(text: PolicyText, key: str) -> Iterator[tuple[Keys, Any]]:
    for keys, node in text.scalars():
        if len(keys) > 1 and keys[-2] == key:
            yield keys, node


def files_naming(corpus: Corpus, kader_id: str) -> Iterator[str]:
    """The files that may name a kader, without their ending; its own is not among them."""
    pattern = re.compile(rb"(?<![a-z0-9-])" + kader_id.partition("/")[2].encode() + rb"(?![a-z0-9-])")
    lists = ["begrippen", "beelden", "ingetrokken"]
    lists += [f"{EXAMPLES_FOLDER}/{calculator}" for calculator in corpus.voorbeelden]
    lists += dict.fromkeys(f"{MEASUREMENTS_FOLDER}/{one.gebied}" for one in corpus.metingen.values())
    for name in (*lists, *(one.id for one in corpus.kaders.values())):
        path = corpus.folder / f"{name}.yml"
        if name != kader_id and path.is_file() and pattern.search(path.read_bytes()):
            yield name


def forget(edit: Edit, corpus: Corpus, kader_id: str) -> None:
    """Take a kader out of the lists that name it beside others; prose and pictures are for the author."""
    for name in files_naming(corpus, kader_id):
        text = edit.text(f"{name}.yml")
        if name in corpus.kaders:
            _forget_in(text, (RELATED,), name, kader_id)
        elif name == "begrippen":
            for key, _ in text.root.value:
                _forget_in(text, (key.value, "kaders"), "", kader_id)


def _forget_in(text: PolicyText, keys: Keys, seen_from: str, kader_id: str) -> None:
    found = text.find(keys)
    if found is None:
        return
    for number, node in enumerate(found.value.value):
        if volledig_id(node.value, seen_from) == kader_id:
            if len(found.value.value) == 1:
                text.remove(found)
            else:
                text.remove_from_list(keys, number)
