"""One faulty file for each fault: the loader names the right place, in the right words, and nothing else.

A file announces its faults in its first lines, with their whole message; behind «…» more may follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.reading.builder import MAX_DEPTH
from hooks.reading.strict_yaml import MAX_BYTES
from tests.policy_folders import FAULTY_POLICY, copy_of_small_policy, faults_in

USUAL_FILE = "proef/fout.yml"
EXPECTATION = re.compile(
    r"# (?P<degree>verwacht|let op): (?:(?P<file>[^:\s]+\.yml):)?(?P<place>\d+:\d+): (?P<words>.+)"
)
KADER = (
    "titel: Een proef\nsoort: regel\nthemas: [duur]\nversies:\n"
    "  - geldt_vanaf: 2020-01-01\n    status: mededeling\n    tekst: Dit is een proef.\n"
    "    bron: {document: normblad}\n"
)


@dataclass(frozen=True)
class Expected:
    place: str
    words: str
    is_note: bool = False


def read_case(path: Path) -> tuple[str, str, list[Expected]]:
    """Where the file goes in the policy, its text, and the faults it announces in its first lines."""
    text = path.read_text(encoding="utf-8")
    file, expected = USUAL_FILE, []
    for line in text.splitlines():
        if line.startswith("# bestand: "):
            file = line.removeprefix("# bestand: ")
        elif match := EXPECTATION.fullmatch(line):
            place = f"policy/{match['file'] or file}:{match['place']}"
            expected.append(Expected(place, match["words"], match["degree"] == "let op"))
        elif line.startswith(("# verwacht", "# let op")):
            raise ValueError(f"{path.name}: {line}")
    return file, text, expected


def demand(folder: Path, expected: list[Expected]) -> None:
    faults = faults_in(folder)
    shown = "\n".join(map(str, faults))
    assert [(str(fault.place), fault.is_note) for fault in faults] == [
        (one.place, one.is_note) for one in expected
    ], shown
    for fault, one in zip(faults, expected, strict=True):
        whole = fault.message == one.words
        assert whole or (one.words.endswith("…") and fault.message.startswith(one.words[:-1])), shown


@pytest.mark.parametrize("path", sorted(FAULTY_POLICY.glob("*.yml")), ids=lambda path: path.stem)
def test_each_faulty_file_gives_exactly_the_faults_it_announces(path: Path, tmp_path: Path) -> None:
    file, text, expected = read_case(path)
    assert expected, f"{path.name} announces no fault"
    demand(copy_of_small_policy(tmp_path, {file: text}), expected)


def test_every_faulty_file_has_a_name_that_reads_as_a_fault() -> None:
    paths = list(FAULTY_POLICY.iterdir())
    assert len(paths) > 150
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*\.yml", path.name) for path in paths)


def in_title(sign: str) -> str:
    return KADER.replace("Een proef", f"Een {sign}proef")


# Contents that cannot announce their own fault in a comment, or that nobody could read in a file.
UNCOMMENTED: dict[str, tuple[bytes, str, str]] = {
    "not UTF-8": (KADER.replace("Een", "Eén").encode("latin-1"), "1:9", "geen UTF-8; sla het bestand op…"),
    "not UTF-8 after a byte order mark": (
        b"\xef\xbb\xbf" + KADER.replace("Dit is een", "Dit is één").encode("latin-1"),
        "7:19",
        "geen UTF-8…",
    ),
    "UTF-16": (KADER.encode("utf-16"), "1:1", "geen UTF-8…"),
    "too large": (b"#" * (MAX_BYTES + 1), "1:1", "het bestand is groter dan 512 kB; verdeel het…"),
    "too deep": (
        f"titel: {'[' * MAX_DEPTH}{']' * MAX_DEPTH}\n".encode(),
        f"1:{len('titel: ') + MAX_DEPTH}",
        f"meer dan {MAX_DEPTH} niveaus diep; maak het eenvoudiger",
    ),
    "far too deep": (b"[" * 100_000, "1:13", "meer dan 12 niveaus diep…"),
    "many documents": (b"--- a\n" * 50_000, "2:1", "een tweede document in hetzelfde bestand…"),
    "nothing": (b"", "1:1", "het bestand is leeg; vul het in"),
    "only a byte order mark": (b"\xef\xbb\xbf", "1:1", "het bestand is leeg; vul het in"),
    "a control character": (
        in_title("\x07").encode(),
        "1:12",
        "een onzichtbaar teken (U+0007); haal het weg",
    ),
    "a null byte": (in_title("\0").encode(), "1:12", "een onzichtbaar teken (U+0000)…"),
    "a byte order mark in the text": (in_title("\ufeff").encode(), "1:12", "een onzichtbaar teken (U+FEFF)…"),
    "a space without width": (in_title("\u200b").encode(), "1:12", "een onzichtbaar teken (U+200B)…"),
    "a soft hyphen": (in_title("\xad").encode(), "1:12", "een onzichtbaar teken (U+00AD)…"),
    "a sign that turns the text around": (
        in_title("\u202e").encode(),
        "1:12",
        "een onzichtbaar teken (U+202E)…",
    ),
    "a line end that editors do not count": (
        in_title("\u2028").encode(),
        "1:12",
        "een onzichtbaar teken (U+2028)…",
    ),
    "a carriage return on its own": (
        KADER.replace("\n", "\r").encode(),
        "1:17",
        "een onzichtbaar teken (U+000D)…",
    ),
}


@pytest.mark.parametrize("name", UNCOMMENTED)
def test_content_without_room_for_a_comment_gives_exactly_one_fault(name: str, tmp_path: Path) -> None:
    content, place, words = UNCOMMENTED[name]
    folder = copy_of_small_policy(tmp_path, {USUAL_FILE: content})
    demand(folder, [Expected(f"policy/{USUAL_FILE}:{place}", words)])


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + KADER.encode(), KADER.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_in_front_and_windows_line_ends_are_fine(content: bytes, tmp_path: Path) -> None:
    demand(copy_of_small_policy(tmp_path, {USUAL_FILE: content}), [])


def test_a_missing_list_is_one_fault_and_not_one_for_every_name_in_it(tmp_path: Path) -> None:
    folder = copy_of_small_policy(tmp_path)
    (folder / "gebieden.yml").unlink()
    demand(folder, [Expected("policy/gebieden.yml:1:1", "dit bestand ontbreekt; maak het aan")])


@pytest.mark.parametrize(
    "name", ["gebieden", "themas", "doelgroepen", "bronnen", "besluiten", "dossiers", "beelden"]
)
def test_an_unreadable_list_is_one_fault_and_not_one_for_every_name_in_it(name: str, tmp_path: Path) -> None:
    folder = copy_of_small_policy(tmp_path, {f"{name}.yml": "[]\n"})
    demand(
        folder, [Expected(f"policy/{name}.yml:1:1", "hier staat een lijst; verwacht: een groep sleutels…")]
    )


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    folder = copy_of_small_policy(tmp_path)
    (folder / "proef" / "weg.yml").symlink_to(tmp_path / "nergens.yml")
    demand(
        folder, [Expected("policy/proef/weg.yml:1:1", "dit bestand is niet te openen; kijk of u het mag…")]
    )


def test_hidden_files_what_editors_leave_explanations_and_schemas_are_no_policy(tmp_path: Path) -> None:
    names = (
        ".verborgen",
        "proef/.swp",
        "proef/hulp.yml~",
        "proef/hulp.yml.swp",
        "proef/#hulp.yml#",
        "#dossiers.yml#",
        ".git/proef.yml",
        "proef/LEESMIJ.md",
        "schema/x.json",
        "schema/x.yml",
    )
    demand(copy_of_small_policy(tmp_path, dict.fromkeys(names, "[")), [])
