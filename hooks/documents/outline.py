"""The outline of a document as bronnen.yml has it: headings, with the paragraphs and points under each.

How it counts is in docs/besluiten/0050.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hooks.documents.blocks import HEADING, PARAGRAPH, TITLE, Block
from hooks.documents.personal import personal, without_personal
from hooks.documents.refused import AS_TEXT, Unreadable

BEGIN = "Begin van het document"
HEADING_PART = HEADING  # where something stands that is in the heading itself
MOST_PARTS = 999  # of one kind under one heading


@dataclass(frozen=True)
class Part:
    """A paragraph or point under a heading: «alinea 2», with its text, which is kept nowhere."""

    name: str
    text: str


@dataclass
class Section:
    """A heading with its parts; `under` is the heading above it, where that has no text of its own."""

    heading: str
    under: str | None = None
    parts: list[Part] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.parts]


@dataclass(frozen=True)
class Pointed:
    """Something about a person, and where it stands; what is in a heading is left out of the outline."""

    heading: str
    part: str
    kind: str
    text: str


@dataclass(frozen=True)
class Outline:
    title: str
    sections: list[Section]
    personal: list[Pointed]


def outline_of(blocks: Sequence[Block]) -> Outline:
    """The outline of a document; Unreadable where it holds nothing to count."""
    pointed: list[Pointed] = []
    sections = _named(list(_sections(blocks)), pointed)
    if not sections:
        raise Unreadable(f"in dit document is geen alinea of opsomming te vinden; {AS_TEXT}")
    for one in sections:
        for part in one.parts:
            pointed += (Pointed(one.heading, part.name, each.kind, each.text) for each in personal(part.text))
    title = next((one.text for kind in (TITLE, HEADING) for one in blocks if one.kind == kind), "")
    return Outline(without_personal(title), sections, pointed)


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[Section, list[str]]]:
    """Each heading that has text, with the headings above it that have none."""
    above: list[tuple[int, str, bool]] = []  # level, heading, whether it has text
    section, counts = Section(BEGIN), Counter[str]()
    empty: list[str] = []
    for block in blocks:
        if block.kind == TITLE:
            continue  # it says what the document is called, and is no part of it
        if block.kind == HEADING:
            if section.parts:
                yield section, empty
            while above and above[-1][0] >= block.level:
                above.pop()
            empty = [heading for _, heading, has_text in above if not has_text]
            above.append((block.level, block.text, False))
            section, counts = Section(block.text), Counter()
            continue
        if above:
            above[-1] = (*above[-1][:2], True)
        counts[block.kind] += 1
        if counts[block.kind] > MOST_PARTS:
            kinds = "alinea's" if block.kind == PARAGRAPH else "onderdelen"
            raise Unreadable(
                f"onder «{without_personal(section.heading)}» staan meer dan {MOST_PARTS} {kinds}; geef het "
                f"document koppen (stijl Kop 1, Kop 2), of {AS_TEXT}"
            )
        section.parts.append(Part(f"{block.kind} {counts[block.kind]}", block.text))
    if section.parts:
        yield section, empty


def _named(found: Sequence[tuple[Section, list[str]]], pointed: list[Pointed]) -> list[Section]:
    """The sections with names that differ, and without what is about a person."""
    seen: Counter[str] = Counter()
    for section, empty in found:
        for each in personal(section.heading):
            pointed.append(Pointed(without_personal(section.heading), HEADING_PART, each.kind, each.text))
        section.heading = without_personal(section.heading)
        section.under = without_personal(empty[-1]) if empty else None
        key = section.heading.casefold()
        seen[key] += 1
        while seen[key] > 1:
            other = f"{section.heading} ({seen[key]})"
            if other.casefold() not in seen:
                section.heading = other
                seen[other.casefold()] += 1
                break
            seen[key] += 1
    return [section for section, _ in found]


def ranges(names: Sequence[str]) -> list[str]:
    """«alinea 1», «onderdeel 1», «onderdeel 2» as «alinea 1», «onderdeel 1-2»."""
    runs: list[list[str]] = []
    for name in names:
        if runs and runs[-1][0].split()[0] == name.split()[0]:
            runs[-1].append(name)
        else:
            runs.append([name])
    return [one[0] if len(one) == 1 else f"{one[0]}-{one[-1].split()[1]}" for one in runs]
