"""What was typed by hand in a file that the form makes, and stays when the form makes the file anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class Hunk(NamedTuple):
    """Lines of a file from `begin` up to `end`, with what comes in their place."""

    begin: int
    end: int
    lines: tuple[str, ...]


def merged(base: str, typed: str, made: str) -> str | None:
    """What the form makes now with what was typed over what it made before (`base`); typed lines win.

    None where both change the same lines in another way than line by line: what was typed may then have lost
    its place, and a version would come to stand in two places.
    """
    lines = base.splitlines(keepends=True)
    own, ours = list(_hunks(lines, typed)), list(_hunks(lines, made))
    kept = []
    for one in ours:
        if not any(_overlap(one, other) for other in own):
            kept.append(one)
        elif one.end - one.begin != 1 or len(one.lines) != 1:
            return None
    made_lines = list(lines)
    both = sorted(
        dict.fromkeys([*kept, *own]), key=lambda one: (one.begin, one.end)
    )  # of two at one place ours first
    for begin, end, new in reversed(both):
        made_lines[begin:end] = new
    return "".join(made_lines)


def typed_lines(made: str, typed: str) -> list[int]:
    """The lines of a file that are not as the form makes them; where lines went, the one that comes then."""
    before, after = made.splitlines(), typed.splitlines()
    return [
        line + 1
        for how, _, _, begin, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if how != "equal"
        for line in range(begin, max(end, begin + 1))
    ]


def _hunks(lines: Sequence[str], other: str) -> Iterator[Hunk]:
    """What differs; lines that each have another in their place, one by one."""
    after = other.splitlines(keepends=True)
    for how, begin, end, left, right in SequenceMatcher(None, lines, after, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        if end - begin == right - left:
            yield from (Hunk(begin + n, begin + n + 1, (after[left + n],)) for n in range(end - begin))
        else:
            yield Hunk(begin, end, tuple(after[left:right]))


def _overlap(one: Hunk, other: Hunk) -> bool:
    """Whether two changes are of the same lines; a new line beside a changed one is not."""
    if one == other:
        return False
    if one.begin == one.end or other.begin == other.end:
        return one.begin < other.begin < one.end or other.begin < one.begin < other.end
    return one.begin < other.end and other.begin < one.end
