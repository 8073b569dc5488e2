"""Packs Pagefind's index anew, so that a search asks for little and one policy always gives one site.

Pagefind numbers its pages as it happens to find them and names them by their content. Here a page has the
number of its record, which is also its name: so the list of pages hardly weighs anything, and a number is
enough to rank a record before anything is fetched. Chunks of words become small, and a fragment holds what a
find shows instead of the text, which only Pagefind's own excerpts need.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from hooks.digest import digest
from hooks.search import files as search_files
from hooks.search.files import UnknownForm, encode, joined

SIZE_OF_CHUNK = 12_000  # bytes before compression, about a third of it after
LARGE_WORD = (
    4_000  # a word with so many bytes has a chunk to itself: Pagefind also goes through all words beside it
)
LENGTH_OF_VERSION = 6
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def pack(folder: Path, finds: Sequence[dict[str, Any]]) -> None:
    """Pack the index in the folder; the page `/12.html` is that of `finds[12]`, what is shown of a find."""
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    ((language, about),) = entry["languages"].items()
    meta_file = folder / f"pagefind.{about['hash']}.pf_meta"
    try:
        version, pages, chunks, *rest = search_files.read(meta_file)
        numbers = [_number(folder, name) for name, _ in pages]
        lengths = [length for _, (_, length) in sorted(zip(numbers, pages, strict=True))]
        packed = list(_chunks(_words(folder, (name for _, _, name in chunks), numbers)))
    except (TypeError, ValueError, KeyError) as error:
        raise UnknownForm(meta_file.name) from error
    if sorted(numbers) != list(range(len(finds))):
        raise UnknownForm("pages")
    for old in (meta_file, *folder.glob("fragment/*"), *folder.glob("index/*")):
        old.unlink()
    fragments = [_fragment(find) for find in finds]
    # Browsers keep what they have fetched, so anything new needs a new name.
    name = digest([*fragments, *(content for _, _, content in packed)], LENGTH_OF_VERSION)
    named = [[f"{name}/{short(number)}", length] for number, length in enumerate(lengths)]
    listed = [[first, last, f"{name}/{short(number)}"] for number, (first, last, _) in enumerate(packed)]
    for (page, _), fragment in zip(named, fragments, strict=True):
        search_files.pack(fragment, folder / "fragment" / f"{page}.pf_fragment")
    for (*_, chunk), (*_, content) in zip(listed, packed, strict=True):
        search_files.pack(content, folder / "index" / f"{chunk}.pf_index")
    about["hash"] = f"{language}_{name}"
    search_files.write([version, named, listed, *rest], folder / f"pagefind.{about['hash']}.pf_meta")
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def short(number: int) -> str:
    """A number in as few letters as can be; JavaScript reads it with `parseInt(text, 36)`."""
    rest, digit = divmod(number, len(_DIGITS))
    return (short(rest) if rest else "") + _DIGITS[digit]


def _number(folder: Path, name: str) -> int:
    fragment = json.loads(search_files.unpack(folder / "fragment" / f"{name}.pf_fragment"))
    return int(fragment["url"].removeprefix("/").removesuffix(".html"))


def _words(folder: Path, names: Iterable[str], numbers: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    """Every word, and that word with where it stands, its pages renumbered."""
    for name in names:
        (words,) = search_files.read(folder / "index" / f"{name}.pf_index")
        for word, places, variants in words:
            others = [[form, _renumbered(own, numbers)] for form, own in variants]
            yield word, encode([word, _renumbered(places, numbers), others])


def _renumbered(places: Sequence[Any], numbers: Sequence[int]) -> list[Any]:
    """Pagefind writes of each page how much its number is more than that of the page before it."""
    page, found = 0, []
    for more, *where in places:
        page += more
        found.append([numbers[page], *where])
    found.sort(key=lambda one: one[0])
    last = 0
    for one in found:
        one[0], last = one[0] - last, one[0]
    return found


def _chunks(words: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """The first and last word of each chunk, and the chunk."""
    group: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        is_large = len(word[1]) > LARGE_WORD
        if group and (is_large or size > SIZE_OF_CHUNK):
            yield _chunk(group)
            group, size = [], 0
        group.append(word)
        size += SIZE_OF_CHUNK + 1 if is_large else len(word[1])
    if group:
        yield _chunk(group)


def _chunk(words: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    return words[0][0], words[-1][0], joined([joined([content for _, content in words])])


def _fragment(find: dict[str, Any]) -> bytes:
    made = {"url": find["adres"], "content": "", "word_count": 0, "filters": {}, "meta": find, "anchors": []}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
