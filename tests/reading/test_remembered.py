"""A file that was read before is not parsed again, and what lies in the memory is never believed blindly."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.kept import VERSIONS_KEPT, Kept
from hooks.project import PROJECT
from hooks.reading import remembered, strict_yaml
from hooks.reading.faults import Fault
from hooks.reading.nodes import Mapping, Node, Scalar
from hooks.reading.remembered import Memory
from tests.policy_folders import FAULTY_POLICY, SMALL_POLICY

FILE = "proef/x.yml"
CONTENT = "titel: Een proef\nlijst: [a, 'b c', {d: 12}]\ntekst: |-\n  één\n  twee\nweg: *weg\n".encode()
FILES = sorted([*SMALL_POLICY.rglob("*.yml"), *FAULTY_POLICY.glob("*.yml")])


class CountingReader:
    """The strict reader, and how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, raw: bytes, file: str, faults: list[Fault]) -> Node | None:
        self.times += 1
        return strict_yaml.read_yaml(raw, file, faults)


def read(memory: Memory, raw: bytes = CONTENT, file: str = FILE) -> tuple[Node | None, list[Fault]]:
    faults: list[Fault] = []
    node = memory.read_yaml(raw, file, faults)
    memory.own.save()
    return node, faults


def memory_of(folder: Path, version: str, *reader: CountingReader) -> Memory:
    return Memory(Kept(folder / "gemaakt.sqlite", lambda: version, "gelezen"), *reader)


@pytest.fixture
def reader() -> CountingReader:
    return CountingReader()


def test_the_same_content_is_parsed_once_whatever_the_file_is_called(
    tmp_path: Path, reader: CountingReader
) -> None:
    node, faults = read(memory_of(tmp_path, "1", reader))
    again = memory_of(tmp_path, "1", reader)
    assert read(again) == (node, faults)
    assert len(faults) == 1
    _, (fault,) = read(again, file="elders/y.yml")
    assert (str(fault.place), fault.message) == ("elders/y.yml:6:6", faults[0].message)
    assert reader.times == 1


def test_another_content_or_another_version_of_the_reader_is_read_anew(
    tmp_path: Path, reader: CountingReader
) -> None:
    read(memory_of(tmp_path, "1", reader))
    read(memory_of(tmp_path, "1", reader), CONTENT + b"# anders\n")
    read(memory_of(tmp_path, "2", reader))
    assert reader.times == 3


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_remembered_is_what_was_read(path: Path, tmp_path: Path) -> None:
    raw = path.read_bytes()
    faults: list[Fault] = []
    node = strict_yaml.read_yaml(raw, FILE, faults)
    memory = memory_of(tmp_path, "1")
    read(memory, raw)
    assert read(memory, raw) == (node, faults)


@given(st.binary() | st.text().map(lambda text: f'a: "{text}"'.encode("utf-8", "surrogatepass")))
def test_anything_that_was_read_is_remembered_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp() / "gelezen"
    first = read(memory_of(folder, "1"), raw)
    assert read(memory_of(folder, "1"), raw) == first


def test_a_text_from_memory_still_knows_the_place_of_each_letter(tmp_path: Path) -> None:
    memory = memory_of(tmp_path, "1")
    read(memory)
    node, _ = read(memory)
    assert isinstance(node, Mapping)
    title = node.entries[0][1]
    assert isinstance(title, Scalar)
    assert title.written
    assert str(title.written.places_of(title.text, title.place)[4]) == f"{FILE}:1:12"


def with_body(file: Path, body: bytes) -> None:
    """Every entry says this, with a hash that is right."""
    packed = hashlib.sha256(body).digest() + zlib.compress(body)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE kept SET body = ?", (packed,))


def test_an_entry_of_another_shape_is_read_anew(tmp_path: Path, reader: CountingReader) -> None:
    memory = memory_of(tmp_path, "1", reader)
    first = read(memory)
    bodies = (b"1", b"[]", b'[[9,1,"x"],[]]', b"[[0,1],[]]", b"{}", b"[" * 100_000, b"geen JSON")
    for times, body in enumerate(bodies, 2):
        with_body(memory.own.file, body)
        assert read(memory) == first, body
        assert reader.times == times


def test_where_nothing_can_be_written_everything_is_read(tmp_path: Path, reader: CountingReader) -> None:
    (tmp_path / "bestand").write_text("")
    memory = memory_of(tmp_path / "bestand", "1", reader)
    assert read(memory) == read(memory)
    assert reader.times == 2


def test_where_the_readers_code_cannot_be_seen_nothing_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_own_memory", lambda: None)
    monkeypatch.setattr(remembered, "_here", {})
    faults: list[Fault] = []
    assert remembered.read_yaml(CONTENT, FILE, faults) == strict_yaml.read_yaml(CONTENT, FILE, [])
    assert len(faults) == 1


def test_a_program_reads_a_file_once_under_each_name_and_again_when_it_has_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = CountingReader()
    monkeypatch.setattr(remembered, "_own_memory", lambda: SimpleNamespace(read_yaml=reader))
    monkeypatch.setattr(remembered, "_here", {})
    monkeypatch.setattr(remembered, "MOST_HERE", 3)
    told: list[list[Fault]] = []
    for content, file in ((CONTENT, FILE), (CONTENT, FILE), (CONTENT, "proef/y.yml"), (b"a: b\n", FILE)):
        told.append([])
        remembered.read_yaml(content, file, told[-1])
    assert reader.times == 3
    assert told[0] == told[1]
    assert [one.place.file for each in told for one in each] == [FILE, FILE, "proef/y.yml"]
    told[0].clear()
    remembered.read_yaml(CONTENT, FILE, told[0])
    assert told[0] == told[1]
    assert reader.times == 3
    remembered.read_yaml(CONTENT, "proef/z.yml", [])  # there is no place for more
    remembered.read_yaml(CONTENT, FILE, [])
    assert reader.times == 5


def test_what_was_read_outlives_many_versions_of_other_code(tmp_path: Path, reader: CountingReader) -> None:
    """A change of a template is no reason to read a policy file again."""
    read(memory_of(tmp_path, "1", reader))

    def of_other_code(version: str) -> Kept:
        return Kept(tmp_path / "gemaakt.sqlite", lambda: version)

    for number in range(2 * VERSIONS_KEPT):
        other = of_other_code(str(number))
        other.get("soort", ["a"], lambda: "b")
        other.save()
    read(memory_of(tmp_path, "1", reader))
    assert reader.times == 1


WITHOUT = """
import sys
from pathlib import Path
sys.modules.update(dict.fromkeys(("mkdocs", "jinja2", "markupsafe", "yaml._yaml")))
from hooks.reading.load_policy import load_policy
print(len(load_policy(Path(sys.argv[1])).kaders))
"""


def test_the_reader_needs_no_site_builder_no_templates_and_no_libyaml() -> None:
    """So that a browser can run the very same code."""
    command = [sys.executable, "-c", WITHOUT, str(SMALL_POLICY)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.stdout == "3\n", done.stderr
