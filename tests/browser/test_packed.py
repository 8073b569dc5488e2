"""What was packed before is taken from the cache only when it still is what it was."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from hooks.browser import packed

TEXT = b"De code van een lezer. " * 50


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(packed, "CACHE", tmp_path / "gepakt")
    return tmp_path / "gepakt"


def test_what_was_packed_before_is_not_packed_again(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = packed.packed_before(TEXT)
    assert gzip.decompress(first) == TEXT
    monkeypatch.setattr(packed, "packed", lambda pieces: pytest.fail("packed again"))
    assert packed.packed_before(TEXT) == first
    assert [one.suffix for one in cache.iterdir()] == [".gz"]


@pytest.mark.parametrize("damage", [b"", b"geen gzip", gzip.compress(b"iets anders", mtime=0)])
def test_what_is_damaged_is_packed_anew(cache: Path, damage: bytes) -> None:
    first = packed.packed_before(TEXT)
    (kept,) = cache.iterdir()
    kept.write_bytes(damage)
    assert packed.packed_before(TEXT) == first == kept.read_bytes()


def test_only_the_newest_stay(cache: Path) -> None:
    for number in range(packed.KEPT + 3):
        packed.packed_before(TEXT + str(number).encode())
    assert len(list(cache.iterdir())) == packed.KEPT


def test_without_a_cache_it_is_packed_all_the_same(cache: Path) -> None:
    cache.write_text("geen map")
    assert gzip.decompress(packed.packed_before(TEXT)) == TEXT


def test_in_pieces_it_is_the_same_as_at_once() -> None:
    whole = packed.packed([TEXT])
    assert packed.packed([TEXT[:7], b"", TEXT[7:]]) == whole
    assert whole[4:8] == bytes(4)  # no day
