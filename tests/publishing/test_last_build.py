"""A file is linked from the last build when it would come out the same, and in no other case."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.pages.outputs import Output, key_of
from hooks.publishing.last_build import LastBuild, Place, content_name
from hooks.publishing.writer import Writer

ADDRESS = "kaders/wvs/x/index.html"


def never() -> str:
    pytest.fail("this was made before")


def output(content: str, key: str = "sleutel", corpus: str = "") -> Output:
    return Output(ADDRESS, lambda: content, key, corpus)


def build(tmp_path: Path, name: str, *outputs: Output, version: str = "1", last: str = "") -> Path:
    """A site with a record beside it, made after another one."""
    known = LastBuild(place(tmp_path, last) if last else None, version)
    made = place(tmp_path, name)
    made.site.mkdir()
    Writer(str(made.site), known).put(outputs)
    known.save(made.record)
    return made.site / ADDRESS


def place(tmp_path: Path, name: str) -> Place:
    return Place(tmp_path / name, tmp_path / f"{name}.json")


def test_what_follows_from_the_same_is_the_same_file(tmp_path: Path) -> None:
    one = build(tmp_path, "een", output("één"))
    other = build(tmp_path, "twee", Output(ADDRESS, never, "sleutel"), last="een")
    third = build(tmp_path, "drie", Output(ADDRESS, never, "sleutel"), last="twee")
    assert os.path.samefile(one, other)
    assert os.path.samefile(one, third)
    assert third.read_text(encoding="utf-8") == "één"


@pytest.mark.parametrize(
    ("key", "version"), [("andere sleutel", "1"), ("", "1"), ("sleutel", "andere code"), ("sleutel", "")]
)
def test_what_follows_from_anything_else_is_made(tmp_path: Path, key: str, version: str) -> None:
    one = build(tmp_path, "een", output("oud", version and "sleutel"), version=version and "1")
    other = build(tmp_path, "twee", output("nieuw", key), last="een", version=version)
    assert (one.read_text(), other.read_text()) == ("oud", "nieuw")


def in_place(path: Path) -> None:
    path.write_text("iets anders van iemand")


def same_size(path: Path) -> None:
    path.write_text("OUD")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 1))


def another_file(path: Path) -> None:
    path.with_name("ander").write_text("oud")
    path.with_name("ander").replace(path)


@pytest.mark.parametrize("touch", [in_place, same_size, another_file, Path.unlink])
@pytest.mark.parametrize("corpus", ["", "oud"])
def test_a_file_that_someone_touched_is_made_again(
    tmp_path: Path, touch: Callable[[Path], None], corpus: str
) -> None:
    touch(build(tmp_path, "een", output("oud", corpus=corpus)))
    other = build(tmp_path, "twee", output("oud", corpus=corpus and "nieuw"), last="een")
    assert (other.read_text(), other.stat().st_nlink) == ("oud", 1)


DAMAGED = ("", "[]", '{"vorm": 2}', '{"vorm": 2, "code": "1", "bestanden": {"a": [1]}}')


@pytest.mark.parametrize("written", DAMAGED)
def test_a_damaged_record_is_no_record(tmp_path: Path, written: str) -> None:
    build(tmp_path, "een", output("oud"))
    place(tmp_path, "een").record.write_text(written)
    assert build(tmp_path, "twee", output("nieuw"), last="een").read_text() == "nieuw"


def test_a_disk_without_links_gets_all_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    build(tmp_path, "een", output("zelfde"))
    monkeypatch.setattr(os, "link", refuse)
    other = build(tmp_path, "twee", output("zelfde"), last="een")
    assert (other.read_text(), other.stat().st_nlink) == ("zelfde", 1)


def test_only_the_name_of_the_corpus_is_written_anew(tmp_path: Path) -> None:
    one = build(tmp_path, "een", output('{"corpus": "aaa", "tekst": "aaa"}', corpus="aaa"))
    renamed = Output(ADDRESS, never, "sleutel", "bbb")
    other = build(tmp_path, "twee", renamed, last="een")
    assert one.read_text() == '{"corpus": "aaa", "tekst": "aaa"}'
    assert other.read_text() == '{"corpus": "bbb", "tekst": "aaa"}'
    assert os.path.samefile(other, build(tmp_path, "drie", renamed, last="twee"))


def test_what_is_written_after_a_link_leaves_the_last_site_as_it_was(tmp_path: Path) -> None:
    one = build(tmp_path, "een", output("oud"))
    other = build(tmp_path, "twee", Output(ADDRESS, never, "sleutel"), last="een")
    Writer(str(tmp_path / "twee"), LastBuild()).write([(ADDRESS, "nieuw")])
    assert (one.read_text(), other.read_text()) == ("oud", "nieuw")


def test_the_record_names_what_is_in_each_file(tmp_path: Path) -> None:
    known = LastBuild(None, "1")
    made = place(tmp_path, "een")
    made.site.mkdir()
    writer = Writer(str(made.site), known)
    writer.put([output("een")])
    writer.write([("altijd.json", "twee")])
    known.save(made.record)
    found = json.loads(made.record.read_text())["bestanden"]
    assert {name: one[-1] for name, one in found.items()} == {
        ADDRESS: content_name(b"een"),
        "altijd.json": content_name(b"twee"),
    }


def test_a_key_is_of_exactly_its_parts() -> None:
    keys = {key_of(parts) for parts in (["ab"], ["a", "b"], ["b", "a"], ["a", "b", ""], [], ["\ud800"])}
    assert len(keys) == 6
